"""The grammar of numbers in comments: link numbers, sizes, quantities, prices, bodies, orders, dates. All patterns read folded text."""

from __future__ import annotations

import re

from zhubo.perceive.others_counted_en import GROUP, HEADS, OWNED
from zhubo.text.wording import wording

C = "一二两俩三四五六七八九十百千"
N = rf"(?:\d{{1,6}}(?:\.\d{{1,2}})?|[{C}]{{1,6}})"
W = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
NOT_IN_WORD = r"(?<![a-z0-9.])"
CLASSIFIERS = (
    "件|个|条|双|套|盒|箱|瓶|包|袋|罐|台|只|支|单|份|斤|桶|块|本|片|张|把|串|对|副|组|打|枚|根|提|板|听|杯|壶|床|顶|"
    "束|盆|筐|扎|捆|粒|位|坛|管|卷|部|辆"
)
PERSONS = "娃|孩子|小孩|小朋友|崽|儿子|女儿|闺女|朋友|同事|同学|室友|舍友|老人|学生|大人|亲戚|长辈|外甥|侄"
"""Who stands behind a counter where people are counted, and no pieces: 给两个娃. What viewers call a host is none of them."""
PIECES = (
    r"(?:pcs?|pieces?|pairs?|boxe?s?|box|packs?|packets?|sets?|bottles?|units?|bags?|tubs?|jars?|cans?|items?|rolls?|"
    r"dozen|orders?|of (?:these|them|those)"
    r"|of em|each)\b"
)

FIGURE = re.compile(rf"[\d{C}]")
NUMBER_WORD = wording(
    rf"\b{W}\b|couple|dozen|dalawa|lima|(?:ty|teen|hundred|ten)[ -](?:\w+ )?(?:dollar|buck|quid|pound|euro)"
)
_FEW = r"(?<![\d.])[1-9]|(?<![第一二两三四五六七八九十])[一两二三四五六七八九十]"
BLOCKS = wording(
    rf"(?P<n>{_FEW})块(?=[a-z]{{2}}|(?:[\u4e00-\u9fff]{{2,3}})?\d{{3,5}}(?![块元\d])|平板|固态|硬盘|内存|组|阵列|屏|电池|手表|腕表|手环|[主显面菜案砧]板|显卡|移动|[肥香]皂|"
    rf"巧克力|蛋糕|[地毛]毯|毛巾|[布砖])|"
    rf"(?<=[买拿要来搞整入订])(?P<m>{_FEW})块(?=多少|几[块百千钱]|[一总]共|合计|总价|要多|得多|[呢 ]|$)|"
    rf"(?P<k>{_FEW})块(?=[一总]共|合计|总价|加起来)"
)
"""Pieces that are counted like money: 三块980, 买两块多少."""
FIGURES_FOR_WORDS = wording(
    r"\bthe (?P<cut>\d{1,3})(?= (?:dollars? |bucks )?(?:comes?|coming|gets?|apply|applies|kicks?|off)\b)|"
    rf"\b(?:how much|how mch|hm|price|cost|costs|pay|paying|charge|charging|asking|going|want|wanting|money)(?: (?:u|you|is it|they|"
    rf"it))? (?P<n>4)(?=$|[?!,]|\s(?!{PIECES})[a-z])|\b(?P<too>2)(?= (?:much|expensive|pricey|steep|dear|high|small|big|long|short|"
    rf"late)\b)"
    r"|(?<=[a-z] )(?P<us>4)(?= (?:me|us|u|you|ya|him|her|them)\b)"
    r"|(?<=[a-z] )(?P<four>4)(?= (?:two|three|one|an?|[1-9]x?|the|these|those|both|all|my) [a-z])"
    rf"|\b(?P<heads>{HEADS})|(?P<owned>{OWNED})"
    rf"|\b(?P<halves>(?:\d{{1,2}}|{W}|an? dozen|an?|one) and a half(?: dozen)?)\b"
    rf"|\b(?P<group>{GROUP} of (?:\d{{1,3}}|{W}))\b"
    r"|\b(?P<off>\d{1,2} ?(?:%|percent) off)\b|链接(?P<whole>一)(?=[共起样])"
)
"""A 4 that is written for `for`, a 2 for `too`; how many people there are, things that a viewer has, halves, a share that is off."""

ORDER_CUE = wording(r"订单|单号|物流|快递|尾号|order|parcel|package|tracking|refund|cancel|退款|取消|改地址")
ORDERS = (
    wording(
        r"(?:订单号?|单号|尾号|编号|运单|order(?: number| num| no\.?| id)?|booking(?: id)?|tracking(?: id| no\.?| number)?|id)"
        r"[\s:：是#]{0,3}([a-z]{0,5}-?\d[a-z0-9-]{3,24})(?![a-z0-9])"
    ),
    wording(r"#([a-z]{0,5}-?\d{4,24})(?![a-z0-9])"),
)
ORDER_LONG = wording(r"(?<![a-z0-9.])([a-z]{1,5}\d{5,16}|[a-z]{2}-\d{3,8}|\d{8,22})(?![a-z0-9.])")
ORDER_SPACED = wording(r"(?<![\d.])(\d{4}(?: \d{2,4}){1,3})(?!\d)")
NOT_AN_ORDER = wording(r"(?:群号?|税号|身份证|acct|account|卡号|密码)\s?$")
ORDER_LOOSE = wording(rf"{NOT_IN_WORD}([a-z]{{1,4}}-?\d{{2,12}}|\d{{4,12}})(?![a-z0-9.])")

PRICES = (
    wording(
        r"(?P<sign>us\$|s\$|a\$|hk\$|nt\$|r\$|(?<![a-z])(?:rs\.? ?|rm ?|rp ?|php ?|ngn ?)|"
        r"[¥$£€₹₱₦₩฿])\s?(?P<n>\d{1,9}(?:[.,]\d{1,3})*k?)(?![\d%])"
    ),
    wording(rf"(?<![\d.第])(?P<n>{N}|零)(?:块|元)(?P<f>[\d{C}])(?![\d{C}{CLASSIFIERS[:1]}])"),
    wording(
        rf"(?<![\d.第])(?P<n>\d{{1,6}}(?:\.\d{{1,2}})?k?|[{C}]{{1,6}})\s?(?P<unit>块钱|块|元|大洋|rmb|cny|刀|美金|美元|"
        rf"港币|日元|欧元|usd|dollars?|"
        r"bucks?|quid|gbp|pounds?|euros?|eur|rupees?|rs|inr|naira|php|pesos?|piso|sgd|myr|aud|cents|k naira|"
        r"cedis)(?![a-z])(?!头)"
    ),
)
WORDED_PRICES = wording(
    r"\b(?P<n>(?:(?:an?|one|two|three|five|six|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred)[ -])+)(?P<unit>dollars?|bucks?|quid|pounds?|euros?)\b"
)
BARE_PRICES = (
    wording(
        r"\b(?:costs?|costing|priced at|(?:going|goes|sold|sells?|selling) for)(?: (?:only|just|about|around|like|still|over|under|"
        r"more than|less than))? (?P<n>\d{1,4}(?:\.\d{1,2})?)(?=$|[?!,.]|\s(?:or|and|now|today|still|right|yeah|then|here|each|tonight)\b)"
    ),
    wording(r"\b(?:was|were|is|are) .{2,30} always (?P<n>\d{1,4}(?:\.\d{1,2})?)(?=$|[?!,.]|\s(?:or|and)\b)"),
    wording(r"\b(?:is|are) (?:it|this|that|they|these|those)(?: one)? (?P<n>\d{1,4})(?= or (?:what|\d{1,4})\s?\?*$)"),
    wording(r"\b(?:is|are) (?:it|this|that|they|these|those)(?: one)? \d{1,4} or (?P<n>\d{1,4})(?=\s?\?*$)"),
    wording(r"(?:秒杀|特价|活动价|抢购|闪购)价?(?P<n>\d{2,5})(?![\d年月天人gt寸])"),
    wording(r"(?:上次|之前|前几天|前两天|那天|刚才)(?:那个)?(?!128|256|512)(?P<n>\d{3,5})(?=(?:块|元)?的)"),
    wording(r"(?<![\d.a-z#])(?!128|256|512)(?P<n>\d{3,5})(?=(?:块|元)?(?:的|那个)[^\d].{0,12}(?:抢|秒))"),
    wording(
        r"(?<![\d.a-z#$£€¥])(?P<n>\d{1,5}(?:\.\d{1,2})?)(?= (?:(?:is|are|seems|feels|sounds|looks) (?:\w+ ){0,2}?|"
        r"(?=too ))(?:too (?:much|steep|"
        r"high|dear|expensive|pricey|rich)|steep|pricey|a lot|mad|crazy|robbery)\b)"
    ),
    wording(
        r"\b(?:make (?:it|that|them)|call it|drop (?:it )?to|(?:bring|knock|get) (?:it )?down to|lower (?:it )?to|settle (?:for|on|at)|"
        r"meet me at|let (?:it|them) go for)\s(?P<n>\d{2,5}(?:\.\d{1,2})?)(?=$|[?!,.]|\s(?:and|n|then|for|pls|please|or|deal|flat|mate|"
        r"bro|instead)\b)"
    ),
    wording(
        r"\b(?:would|will|does|do|can|could) (?P<n>\d{1,5}(?:\.\d{1,2})?)(?= (?:cover|be enough|get me|buy)\b)|"
        r"\b(?:ive|i've|i have|i only have|ive got|i've got|i got|got) (?:only )?(?P<m>\d{2,5})(?=[?!,.]? (?:is|can|will|enough|"
        r"could)\b)|^(?P<o>\d{2,5})(?= enough (?:for|to)\b)"
    ),
    wording(
        rf"(?<![\d.a-z#])(?P<n>\d{{2,5}}|[\d{C}]{{1,3}}[百千万][{C}]?)(?=(?:块|元)?(?:钱)?(?:以内|以下|左右|上下|之内|出头|能买|可以买)(?!厘米|公分|斤))"
    ),
    wording(
        r"(?<![\d.a-z#])(?P<n>\d{1,5}(?:\.\d{1,2})?)(?=我?(?:就|立马|马上|秒|直接|立刻|现在就)(?:拍|买|下单|要|付|拿|入))"
    ),
    wording(
        r"(?<![\d.a-z#])(?P<n>\d{1,5}(?:\.\d{1,2})?)(?=(?:可以)?(?:行吗|行不|行么|卖吗|卖不|给不|给吗|可以不|可以吗|能不|"
        r"能拿|拿不|拿走|出不|成不|成吗"
        r"|卖我|几件|对不|到手|是两件|抵))"
    ),
    wording(
        r"(?<![\d.a-z#满够])(?<!苹果)(?<!小米)(?<!红米)(?<!荣耀)(?<!华为)(?<!魅族)(?<!一加)(?P<n>\d{2,5})(?=(?:块|元)?(?:钱)?包邮)"
    ),
    wording(
        r"(?:才|只要|只卖|卖|砍到|降到|券后|最低|定金|价格改成|给个|一单|贵|昨天|原来)(?P<n>\d{2,5}(?:\.\d{1,2})?|\d\.\d)"
        r"(?![\d号码个件斤cgkm%折年月天人小分寸gx*.])"
    ),
    wording(
        r"(?:\b(?:do|accept|offer|pay|paid|refunded|at|give u|give you|only have|around|under)\s(?:it for |it |u |you )?"
        r"|\b(?:for|take)\s(?=\d\d))"
        r"(?P<n>\d{1,5}(?:\.\d{1,2})?)(?=$|[?!,]|\s(?:and|n|for|shipped|total|or|cash|if|each|plus|max)\b)"
    ),
    wording(r"^(?P<n>\d{2,4}(?:\.\d{1,2})?)(?= (?:and(?! \d)|shipped|firm|obo|or best|for both|for all|or u))"),
)
LINKS = (
    wording(r"\bwhat(?:'?s| is| does) (?P<n>\d{1,2})(?= (?:cost|priced?|go for|going for)\b)"),
    wording(
        rf"(?<![月\d])(?:第)?(?P<n>\d{{1,3}}|[{C}]{{1,3}})\s?号(?:链接|链|宝贝|品|款|商品|"
        rf"橱窗)?(?![楼线色码电门前后以之晚早字地房])(?!上午|下午|左右|到货|开始)"
    ),
    wording(rf"(?<![\d.])(?P<n>\d{{1,3}}|[{C}]{{1,3}})\s?(?:号?链接|link\b)"),
    wording(rf"(?:链接|购物车|小黄车|橱窗)第?\s?(?P<n>\d{{1,3}}|[{C}]{{1,3}})(?![\d{CLASSIFIERS}块元点])"),
    wording(
        rf"(?:\b(?:link|item|lot|basket|number|num|no|nr|product)(?: number| no)?\.?\s?#?\s?)(?P<n>\d{{1,3}}|{W})(?![\d.]|"
        rf"\s?(?:pcs|kg|cm|%))\b"
    ),
    wording(r"#\s?(?P<n>\d{1,3})(?![\d a-z]?\d)"),
    wording(rf"第(?P<n>\d{{1,3}}|[{C}]{{1,3}})(?:个|款)(?!月|小时|星期|礼拜|半|打|颜色|问题|人|名|月|疗程|学期)"),
)
_TODAY = wording(r"(?:[今明后昨前][天日儿]|(?:周|星期|礼拜)[一二三四五六日天])[，, ]?(?:都|已经|就|才|不?是|到|几号)*$")
_BY_NOW = wording(r"(?:都|已经|过了?|不到|快到?|眼看|等到|拖到|这都)$")
_IS_PRICED = wording(r" ?(?:链|link|宝贝|商品|[款的]?(?:多|几|什么|啥|怎|咋|价|卖|有|还有|要|能不能拍|上|讲))")
_DAY_ENDS = wording(r"了|[，,。!！?？ ]*$|[，, ]|还(?!有)|能|就|再|过|已|结束|到期|截止")


_FIGURE_BEFORE = wording(
    r"(?:pcie?|usb|wi-?fi|ddr|hdmi|type-?c|蓝牙|鸿蒙|安卓|android|(?<![a-z])ios|miui|win(?:dows)?|spf|pa) ?"
    r"(?:\d{1,2}(?:\.\d)?(?:还是|或者?))?$"
)


def names_no_link(text: str, start: int, end: int) -> bool:
    """Whether a number is the day of a month by the words around it, 今天八号了, or the figure of a norm, pcie 3还是4.

    Whose price is asked is a link.
    """
    if _FIGURE_BEFORE.search(text, 0, start) is not None:
        return True
    if text[end - 1] != "号" or _IS_PRICED.match(text, end) is not None:
        return False
    return _TODAY.search(text, 0, start) is not None or (
        _BY_NOW.search(text, 0, start) is not None and _DAY_ENDS.match(text, end) is not None
    )


_COMPARED = (
    r"(?:cheaper|dearer|better|bigger|smaller|nicer|different|more expensive|the same|same) (?:than|as|from|to) "
)
LINKS_COMPARED = (
    wording(rf"\b(?:is|was) (?P<n>\d{{1,2}})(?= {_COMPARED}\d)"),
    wording(rf"\b(?:is|was) \d{{1,2}} {_COMPARED}(?P<n>\d{{1,2}})\b"),
    wording(
        r"\bdiff(?:erences?)? (?:between|btw|bw) (?P<n>\d{1,2})(?=\s?(?:and|n|&|vs|or)\s?\d{1,2}\s?(?:[?!.]|$|pls|please))"
    ),
)
LINKS_ELSEWHERE = (
    wording(
        r"(?<![^\W\d_])(?:n[uú]m[eé]ros?|nro|n[º°]|producto|produto|produit|art[ií]culo|article|enlace|lien|carrinho|panier|carrito|"
        r"nummer|artikel|nomor|nomer|etalase|keranjang|số|so|mã|ma|номер|лот|№|ссылка|товар|رقم|لينك|رابط|منتج|"
        r"เบอร์|หมายเลข|ลิงก์|ลิ้งค์|ลิ้ง|ตะกร้า|รหัส)\.?\s?#?\s?(?P<n>\d{1,3})(?![\d.,]|\s?(?:cm|kg|g|ml|%|€))"
    ),
    wording(r"(?<!\d)(?P<n>\d{1,3})\s?(?:番(?!目)|번(?!째))"),
)
"""Link numbers in the languages beside Chinese and English."""
LINK_LIST = wording(
    r"(?<![\d.a-z])(?P<n>\d{1,2})(?=\s?(?:和|跟|与|、|-|~|到|&|vs|or|and|还是)\s?\d{1,2}(?:号|哪|有|区别|都|$|\s|\?))"
)
LINK_TAIL = wording(
    r"(?<=[和跟与、\-~到是])(?P<n>\d{1,2})(?! ?(?:pro|plus|max|mini|ultra|lite|se)(?![a-z]))"
    r"(?=哪|有|区别|都|谁|对比|$|\s|\?)(?!.*号)|(?<=vs )(?P<m>\d{1,2})\b|"
    r"(?<=\d or )(?P<k>\d{1,2})\b(?!\.\d)|(?<=\d and )(?P<j>\d{1,2})\b(?!\.\d)"
)
LINK_BARE_ZH = wording(
    r"^(?P<n>\d|[12]\d|3[0-3])(?=\s?(?:还?有|多少|多钱|啥|什么|价|几钱|怎么|咋|要|讲|看|试|是|能|好多|卖|没|和|跟|都|"
    r"呢|再|点不|包邮|透|退|链))"
)
LINK_BARE_EN = wording(
    r"(?:\b(?:mine|me for|show|try on|try|hold|buy|about|vs|is|does|did|have|price|for|of|get|want|order|see|on|in|"
    r"how much|much is|post)\s)(?P<n>\d{1,2})"
    rf"(?=$|[?!,]|\s(?!{PIECES}|(?!plus\b|less\b|comes\b|costs\b|looks\b|always\b|yours\b|sizes\b|prices\b|colou?rs\b)[a-z]{{3,}}s\b|"
    rf"cm|kg|lb|inch|days?|weeks?|months?|years?|yrs?|hours?|mins?|people|person|left|more|"
    rf"off|for|black|white|red|blue|pink|%|or \d|x\b))"
)

SIZE_LETTERS = wording(
    r"(?<![a-zà-ɏḁ-ỿ0-9'&.@#-])(?P<s>(?:[2-9]|1\d)xl|x{1,6}l|x{0,3}s|m|l|xx)(?:号|码|size)?"
    r"(?![a-zà-ɏḁ-ỿ'&.@]|\d(?!\d?[件条双个套]))(?!\s?\d+\s?(?:cm|kg))"
)
SIZE_PLUS = wording(
    r"(?:大码|size |(?<![a-z])(?:uk|us|eur?) |码数?|码)(?P<s>\d{1,3}(?:\.5)?)(?![\d.]|cm|kg|斤|岁|年|天)|"
    r"(?<![\d.])(?P<t>\d{1,3}(?:\.5)?)\s?(?P<u>码|eu|uk|us|eur)(?![a-z])"
)
SIZE_WORDS = wording(
    r"(?<![最大])(?:特大号|加大号|大号|中号|小号|加大码|中码|小码|均码|三个x的?|两个x的?)"
    r"|(?<![a-z])(?<!run )(?<!runs )(?<!too )(?<!bit )(?<!up )(?<!so )(?<!am )(?<!which )(?<!what )(?<!my )(?<!his )(?<!her )"
    r"(?:extra large|extra small|x-?large|x-?small|xx-?large|medium|med|small"
    r"|large|larges|mediums|smalls|free ?size|one ?size|petite|king size|queen size|king|queen|twin|double xl|plus size)(?![a-z])"
)
SIZE_DIMENSIONS = wording(
    r"(?<![\d.])\d{1,4}(?:\.\d)?(?!\sx\d(?!\d|\s?[x*×]|\s?(?:cm|m|米)))\s?[x*×]\s?\d{1,4}(?:\.\d)?(?:\s?[x*×]\s?\d{1,4})?\s?(?:cm|m|"
    r"米)?(?![\da-z])"
)
SIZE_INCH = wording(rf"(?<![\d.])(?P<n>\d{{1,3}}(?:\.\d)?|[{C}]{{1,3}})寸")
SIZE_METRES = wording(
    rf"(?<![\d.])(?P<a>[1-3]|[一二两])(?:\.(?P<b>\d{{1,2}})\s?(?:m|米)|米(?P<c>[\d{C}]))(?![\da-z])|"
    rf"(?<![\d.])(?P<d>[12]\.[0258])(?=的|床)"
)
SIZE_SHOE = wording(
    r"(?<![\d.a-z$£€¥/#-])(?P<s>3[4-9](?:\.5)?|4[0-8](?:\.5)?)(?![\d.]|\s?(?:号|元|块|cm|kg|斤|个|件|月|岁|%|天|年|度|"
    r"ml|gb|pcs|小时|分|人|days?|weeks?|min|hours?|yo))"
)
SIZE_KIDS = wording(r"(?<![\d.a-z])(?P<s>[5-9]0|1[0-6]0)(?=的|码|有|还|没|cm的)")
SIZE_MEMORY = wording(
    r"(?<![\d.a-z])(?:(?P<s>\d{1,4})\s?(?P<u>gb|tb)|(?P<g>64|128|256|512|1024)\s?g|(?P<t>[1248])\s?t(?![- ]?shirts?\b))(?![a-z\d])"
)
"""A memory; of bare `g` and `t` only the figures that memories come in, since 100g is a weight and 4g a network."""
ATTRIBUTE_AMOUNT = wording(
    rf"(?<![\d.a-z])(?![2345]g)(?:(?:\d{{1,5}}(?:\.\d{{1,2}})?)\s?(?P<u>ml|毫升|升|l|g|克|kg|公斤|w|瓦|mah|毫安|匹|段|hz|oz|"
    rf"litres?|liters?|watts?|v|伏|寸屏|人)|[{C}]{{1,3}}(?P<v>匹|升|段|毫升))(?![a-z\d])"
)

OF_OPTIONS = "价|样|版本|颜色|色(?!号)|规格|配置|内存|容量|型号|口味|档|尺[寸码]|款式|品牌"
"""What stands behind a counter where options or prices are counted, and no pieces."""
SIZE_OF_TWO = wording(
    r"\b(?:in(?: a)?|sizes?|sz)(?: size)? (?P<a>(?:3[4-9]|4[0-8])(?:\.5)?)(?: or | and | & | n |/)"
    r"(?:in |a |an |size )?(?P<b>(?:3[4-9]|4[0-8])(?:\.5)?)"
    r"(?! ?(?:cm|pcs|pieces|%|percent|off|dollars|bucks|left|inch))(?![\d.])"
)
"""Two numbers of shoes put up for a choice: in 44 or 45."""
QTY = wording(
    rf"(?:(?<![\d.第{C}])(?=\d|半)|(?<![.第{C}零])(?=[{C}])(?![一二两三四五六七八九]{{2}}))(?P<n>\d{{1,4}}|[{C}](?:[{C}零]{{0,4}}[{C}])?|"
    rf"半)\s?(?P<u>{CLASSIFIERS})"
    rf"(?!{OF_OPTIONS}|{PERSONS}|(?<=单)[台件个双部只条卖买价独人机反色层身门肩]|起|点|都|共|钟|月|天|年|号|码|九|八|五|十[一二]|小时|邮|子|绒|包|卡|摄|玑|频|核|(?<=打)[完折了对骨]|"
    rf"(?<=支)[持付撑援]|\d)"
)
QTY_LONE = wording(
    rf"(?<![就咱们他她和跟 ]我)(?<!^我)(?<![咱们他她])俩(?!人|{PERSONS}|{OF_OPTIONS}|颜|尺)|仨|第(?P<n>[二两三])件"
)
QTY_TIMES = wording(r"(?<![a-z0-9])(?:[x*×]\s?(?P<n>\d{1,3})|(?P<m>\d{1,3})\s?[x×])(?![a-z0-9])")
QTY_PIECES = wording(rf"(?<![\d.a-z#$£])(?P<n>\d{{1,4}}|{W}|a couple|couple)\s?(?:more )?(?={PIECES})")
QTY_WANT = wording(
    rf"(?:\b(?:put|take|want|need|get|getting|got|buy|buying|order|ordering|bought|add|for|grab|gimme|give me|book|send|"
    rf"only|if i buy|ordered|limit|than|max|what (?:do|would|will|does))\s)"
    rf"(?P<n>\d{{1,3}}|{W}|a couple)(?=$|[?!,.]|\s(?!days?|weeks?|months?|years?|yrs?|hours?|minutes?|mins?|cm|kg|lb|"
    rf"pounds|dollars|bucks|off\b|percent|st\b|people|hundred|thousand|dozen|\d))"
)
QTY_LEAD = wording(
    rf"^(?P<n>\d{{1,2}}|{W}|a couple)\s(?=[a-z])(?!days?|weeks?|months?|week|month|day|more|hour|year|yrs?|yo|st|in |order |is |are |"
    rf"and |but |"
    rf"seems |feels |hundred|thousand|dozen)"
)

HEIGHTS = (
    wording(
        r"(?:身高|(?<!最)高|height|tall|im|i'm|i am)\D{0,4}(?P<cm>1[0-9]\d|[5-9]\d|20\d)(?![\d.])\s?(?:cm|公分|厘米)?"
    ),
    wording(r"(?<![\d.])(?P<cm>1[3-9]\d|20\d)\s?(?:cm|公分|厘米)(?![a-z*x×])"),
    wording(
        r"(?<![\d.])(?P<m>[12一])(?:米|m)"
        r"(?P<d>\d{1,2}?(?=[12]?\d\d斤|\D|$)|[零一二三四五六七八九]{1,2}?(?=[一二两]百|[七八九]十|$|[^零一二三四五六七八九十百]))"
    ),
    wording(r"(?<![\d.])(?P<x>[12]\.\d{1,2})\s?(?:米|m)(?![a-z])"),
    wording(r"(?<![\d.])(?P<ft>[4-7])\s?(?:'|ft|foot|feet|′)\s?(?P<in>1[01]|\d)?(?![\d.])\s?(?:\"|''|in\b|inches|″)?"),
)
HEIGHT_CHILD = wording(r"(?<![\d.])(?P<cm>[5-9]\d|1[0-2]\d)\s?(?:cm|公分|厘米)(?![a-z*x×])")
CHILD = wording(r"son|daughter|kid|baby|yr old|year old|孩|宝|娃|岁|儿子|女儿|toddler")
BARE_BODY = wording(
    r"(?<![\d.a-z#])(?<!max )(?<!pro )(?<!air )"
    r"(?P<n>[89]\d|1\d\d|2[0-3]\d|一百[一二三四五六七八九](?:十[一二三四五六七八九]?)?)(?=\s?(?:斤|"
    r"的?能?穿|的?拿|的?拍|的?选|呢|的能|要多|够|[sml]够|$))"
)
BARE_TALL = wording(r"长|短|拖地|身高|小个子|个子|高")
WEIGHTS = (
    wording(rf"(?:体重|净重|重量?)\D{{0,3}}(?P<n>\d{{1,3}}(?:\.\d)?|[{C}]{{2,6}})\s?(?P<u>kg|公斤|千克|斤)?"),
    wording(
        r"(?<![\d.])(?P<n>\d{2,3}(?:\.\d)?)\s?(?P<u>kgs?|公斤|千克|斤|kilos?|lbs?|pounds?|j(?![a-z])|k(?![a-z]))(?![a-z])"
    ),
    wording(rf"(?<![\d.{C}])(?P<n>[{C}]{{2,6}})(?P<u>斤|公斤)"),
    wording(r"(?<![\d.])(?P<n>\d{1,2}(?:\.\d)?)(?P<half> and a half)?\s?(?P<u>stone|st)(?![a-z])"),
)
BODY_PAIR = wording(
    r"(?<![\d.])(?P<h>1[3-9]\d)(?P<hu>\s?(?:cm|公分|厘米))?[\s,，/、.\-和]{0,3}(?:体重|重|and |& )?(?P<w>[3-9]\d|"
    r"1\d\d|2[0-4]\d)(?:\.\d)?\s?(?P<wu>kgs?|公斤|千克|斤|kilos?|lbs?|k(?![a-z])|j(?![a-z]))?(?![\d.])"
)
FEET_PAIR_WEIGHT = wording(r"(?<=[\s/,])(?P<w>[89]\d|[12]\d\d)(?![\d.])(?=$|[,?!]|\s(?!lb|pound|kg|kilo))")
WEIGHT_SMALL = wording(r"(?<![\d.])(?P<n>\d{1,2}(?:\.\d)?)\s?(?P<u>kgs?|公斤|斤)(?![a-z])")
BODY_CUE = wording(r"穿|码|身高|体重|尺码|多大|拿[sml\d]|定[sml]|拍几|size|fit|wear|tall|weigh|\bsz\b|胖|瘦")
FEET = (
    wording(
        r"(?:脚长|脚|foot|feet|foot length)\D{0,5}(?P<n>[12]\d(?:\.\d)?)(?![\d.])\s?(?P<u>cm|厘米|公分|in\b|inch(?:es)?)?(?!码)"
    ),
    wording(r"(?<![\d.])(?P<n>2[0-9](?:\.\d)?)\s?(?P<u>cm|厘米)?\s?(?:的脚|脚长|long feet|foot)"),
    wording(r"(?<![\d.])(?P<n>9|1[0-2](?:\.\d)?)\s?(?P<u>in|inch) (?:foot|feet)"),
)

DATES = (
    wording(r"(?<!\d)(?P<y>20\d\d)[年./-](?P<m>1[0-2]|0?[1-9])[月./-](?P<d>3[01]|[12]\d|0?[1-9])(?!\d)[日号]?"),
    wording(r"(?<!\d)(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])[日号]?"),
    wording(r"(?:下个月|这个月|本月)?(?<!\d)(?P<d>3[01]|[12]\d|[1-9])[号日](?=前|后|之前|以后|之后|左右|到货|开始)"),
    wording(r"(?:今年|明年)?(?<!\d)(?P<m>1[0-2]|[1-9])月份?(?!\d)"),
)
CLOCK = wording(
    rf"(?:早上|上午|中午|下午|晚上|半夜)?(?<![\d.])(?:[01]?\d|2[0-4]|[{C}]{{1,3}})点(?:半|"
    rf"\d{{1,2}}分?)?(?!儿|的|了吧|不|击|开(?![播抢卖始直]))|(?<![\d.])\d{{1,2}}(?::\d\d)?\s?(?:am|pm)\b"
)

SPANS_OF_TIME = wording(
    rf"(?<![\d.])(?:\d{{1,3}}|[{C}]{{1,3}}|a|one|two|three|four|half a)\s?(?:days?|weeks?|months?|天|周|个月|星期|"
    rf"个礼拜)(?: ago)?(?![a-z])(?!年)"
)
MONTHS = wording(
    r"\b(?:(?P<d>[12]?\d|3[01])(?:st|nd|rd|th)? )?(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|"
    r"july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: (?P<e>[12]?\d|3[01])(?:st|nd|rd|th)?(?!\d))?,?(?: (?P<y>20\d\d))?\b"
)
COUPON_CUE = wording(r"code|voucher|coupon|promo|apply|valid|券|口令")
COUPON_CODE = wording(r"(?<![a-z0-9])[a-z]{3,10}\d{1,3}(?![a-z0-9])")
_SHOE = r"[a-z]{3,10}(?:3[4-9]|4[0-8])码(?:有(?!用|效)|的|多|卖|没|货|呢|$)"
"""A size of shoes right behind their name: roshe40码有吗."""
COUPON_USED = wording(
    rf"(?<![a-z0-9])(?!eu|us|uk|size|{_SHOE})(?P<named>[a-z]{{1,10}}\d{{1,4}})(?=(?:这个|那个)?(?:优惠码|折扣码|口令|券|码))|"
    r"(?:用|使用|输|输入|填|(?<![a-z])(?:code|use|apply|enter|does|is))\s?(?P<code>[a-z]{1,10}\d{1,4})(?![a-z0-9])"
    r"(?=.{0,8}(?:吗|不|没|有优惠|还能|可以|work|valid|still|expire|good|off|today|for|on|twice|$))"
)
"""A code that is spoken of as something to be used: `能用A15吗`, `does SAVE20 work`."""
COUPON_NAMED = wording(
    rf"满\d{{2,5}}减\d{{1,4}}|(?:\d{{1,4}}|[{C}]{{1,4}})(?:元|块)(?:的)?(?:无门槛|优惠券|券|礼金|红包|代金券)|"
    rf"\d{{1,2}}% off|(?<![\d$£])\d{{1,3}} off\b"
)
SIZE_CUP = wording(r"(?<![a-z0-9])(?:3[0-9]|[6-9][05])[a-h]{1,2}(?![a-z0-9])|[a-h]杯")
