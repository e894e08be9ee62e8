"""Patterns over the folded text, by the check that uses them. Words of the law and of single languages are in `rules/*.toml`."""

from __future__ import annotations

import re

from zhubo.text.wording import wording

PRICE_PRICE_BEFORE = re.compile(
    "(?:价格?(?:是|为|才|只要)?|便宜|省|的|只要|仅需|只需|才|只卖|卖|到手价?|拍下|售价|一共|总共|满|减|立减|运费|"
    "邮费|(?<![a-z])(?:price|priced|prices|costs?|only|"
    r"just|pay|for|at|price is|was|were|now|fee is|from|save))[\s::]*\Z"
)
PRICE_CLAUSE_END = re.compile(r"\s?(?:[﹐。;,!?、~]|起|就|包邮|拿走|带走|哦|啦|了|\Z)")
PRICE_NO_PRICE_AFTER = re.compile(
    r"[a-z%:/]|\.\d|\s?(?:left|in stock|available|pieces|remaining|of|or|and|号|度|折|档|款|点|分|月|年|天|%|x|×|percent|-|~|"
    "hours?|days?|people|different)"
)
PRICE_THRESHOLD_LEFT = re.compile(
    r"(?:满|未满|不满|不足|超过|达到?|低于|不到|凑够?|凑到|消费|买够)(?:了|足|金额|额)?\s?\Z"
)
PRICE_THRESHOLD_RIGHT = re.compile(
    r"\s?(?:以上|及以上|以下|起(?:就)?(?:包邮|免)|就免|免运|or more|or over|and (?:above|over|up)|minimum)"
)
PRICE_ENGLISH_THRESHOLD = re.compile(
    r"\b(?:from|over|above|under|below|of|reach(?:es|ing)?|spend(?:ing)?|at least|exceed(?:s|ing)?|more than|"
    r"less than|beyond|up to)\s?\Z"
)
PRICE_LESS_THAN = re.compile(r"\bless than\b")
PRICE_THIS_ONE = re.compile(r"这[款个件双条瓶]|本款|它|\bthis\b(?! (?:order|basket|cart|offer|deal|promo))")
PRICE_RULE_SHIPPING = wording(
    r"\b(?:shipping|ship|delivery|postage|post)\b|运费|邮费|快递费|邮资|包邮|免邮|包(?=[﹐。,!?]|\Z)"
)
PRICE_RULE_OFFER = wording(
    r"\b(?:off|orders?|spend|coupon|discount|deal|basket|cart|drops?|minus|cut|comes? down|knock|save|offer|back|"
    r"get)\b|减|优惠|便宜|少付|扣|抹|让|券|折"
)
"""What the sentence of an amount speaks of that names no goods: only rules can carry it."""
PRICE_ENGLISH_OFFER = re.compile(r"\boff\b|\borders?\b|\bspend|\bcoupon|\bdiscount")
PRICE_OFF_LEFT = re.compile(
    "(?:减|立减|直减|优惠(?:了)?|再减|省(?:了|下)?|便宜(?:了)?|抵扣?|降(?:了|价)?|返|领|save|saves|"
    "saving|take|less|reduced by|discount of)"
    r"\s?\Z"
)
PRICE_OFF_RIGHT = re.compile(
    r"\s?(?:off\b|discount\b|coupon|voucher|less\b|cheaper|savings?|的?优惠|无门槛|的?(?:优惠)?券|红包|代金)"
)
PRICE_SAVING = re.compile("省|便宜|优惠|立减|直减|降|减|save|saving|off|cheaper|less|discount")
PRICE_FROM_RIGHT = re.compile(r"\s?(?:起(?!包邮|免)|and up)")
PRICE_FROM_LEFT = re.compile(
    r"(?:\bfrom|starts? (?:at|from)|starting (?:at|from)|as low as|最低(?:价|只要|仅需)?|从)\s?\Z"
)
PRICE_UP_TO = re.compile(r"(?:最高|最贵|\bup to)\s?\Z")
PRICE_CODED = re.compile(
    r"券后|用码|用券|领券|折后|优惠后|打完折|到手|\bcode\b|\bcoupon\b|\bvoucher\b|after (?:the )?discount"
)
PRICE_SHORT_OF = re.compile(r"(?:不满|未满|不足|低于|不到|没到|\b(?:under|below|less than))\s?(?:了)?\s?\Z")
PRICE_DIFFERENCE_LEFT = re.compile(r"(?:相差|差价(?:是|为)?|差(?:了)?|difference (?:is|of)|apart by)\s?\Z")
PRICE_DIFFERENCE_RIGHT = re.compile(r"\s?(?:apart\b|difference\b|的差价)")
PRICE_APART_LEFT = re.compile(r"(?:贵(?:了|出)?|便宜(?:了)?|多花|省(?:了|下)?|低(?:了)?|高(?:了)?)\s?\Z")
PRICE_APART_RIGHT = re.compile(r"\s?(?:cheaper\b|dearer\b|more expensive\b|less\b|more\b)")
PRICE_TOTAL = re.compile(
    r"一共|总共|合计|共计|加起来|合起来|总[价额数计]|那就是|[算拍]下来|"
    r"全部(?:下来|是|加|算)|一起(?:是|要|付)|total|together|in all|comes? to|\ball up\b|"
    r"\b(?:the )?whole lot\b|\bsum\b|\bfor (?:everything|the lot|both|all)\b"
)
PRICE_PAID_LEFT = re.compile(r"(?:到手(?:价|只要|是|约)?|实付|优惠后|you pay(?: only| about)?|to pay)[\s:]*\Z")
PRICE_PAID_ABOUT = re.compile(r"(?:到手约|you pay about )\Z")
"""What is paid but for how the checkout rounds."""
PRICE_TOLD_LEFT = re.compile(r"您出|(?P<order>您这单)|from your |(?P<with>with your )")
PRICE_TOLD_RIGHT = re.compile(r"(?P<left>还剩| that leaves )|还差|(?P<are> you are )")
"""An amount of the viewer's own before what is left of it, or what it is short of an amount before it."""
PRICE_PAID_RIGHT = re.compile(r"\s?(?:到手(?!价)|after (?:that|the (?:discount|offer|code)))")
PRICE_WITH_FEE = re.compile(
    r"(?:[加含连带]上?(?:运费|邮费|快递费)后?(?:一共|总共|合计|共|到手|是)?|(?:with|including|incl\.) (?:shipping|postage|delivery)[,:]?)"
    r"\s?\Z"
)
PRICE_WITH_FEE_RIGHT = re.compile(r"\s?(?:with|including|incl\.) (?:shipping|postage|delivery)")
PRICE_TIMES = re.compile(r"\s?[×x*]\s?(\d{1,4})(?![\d.])")
PRICE_EACH = re.compile("每|单价|一[件双个只条支瓶盒包袋罐张本套把]|each|apiece|per |a piece")
PRICE_TWO_FOR = re.compile(r"(?<![\d.])(\d{1,3})\s?for\s?(?:only |just )?\Z")
PRICE_START = re.compile("开始|起|从|自|上线|生效|恢复|from|starts?|starting|begins?|on|next")
PRICE_LATER = re.compile("恢复|活动(?:结束)?后|之后|结束后|back to|after|原价|平时|日常|usual|normal|regular")
PRICE_ELSE = re.compile("否则|不满收|不满的?话|otherwise|else|if not")
PRICE_SOME = re.compile("部分(?:规格|款|颜色|尺码|口味)|some (?:options|sizes|colou?rs|flavou?rs|variants)|selected")
PRICE_THIS = re.compile(r"这款|这个|这件|这双|这条|本款|它|只要|仅需|\bthis\b|\bit\b")
PRICE_NOW = re.compile("现在|现|今天|now|today|活动价|到手|直播")
QUANTITY_OFFER = wording(r"买|拍|送|赠|\bbuy\b|\bget\b|\bgift")
QUANTITY_GIVEN = re.compile(r"(?:送|赠|得|free|gift|get)[^﹐。,;买]{0,10}\Z")
QUANTITY_BETWEEN_SIZES = re.compile(r"\s?(?:之间|都能|都可以|sizes? both)")
QUANTITY_OPTION_UNIT = re.compile(
    "[种款个](?:颜?色|尺码|尺寸|码|口味|规格|香味|款式|容量)|[种款色]|colou?rs?|sizes?|options?|flavou?rs?|variants?"
)
QUANTITY_SHORT = re.compile(r"(?:不够|凑不够|没有|fewer than|less than|not|not enough for)\s?\Z")
QUANTITY_BODY = re.compile("身高|体重|脚长|胸围|腰围|height|weight|foot|chest|waist|适合")
QUANTITY_PER_BUYER = re.compile(r"\s?(?:per|for each|each) (?:buyer|person|customer|account|viewer|order)")
QUANTITY_LIMIT_BEFORE = re.compile(
    r"(?:限购|每人限|limit(?:ed)?(?: (?:of|to|is))?|at most|no more than|maximum(?: of)?)\s?\Z"
)
QUANTITY_BUY_GET = re.compile(r"(?:\bbuy|\bget|买|送|\band)\s?\Z")
QUANTITY_WORDS = re.compile(r"[^\W\d_]{1,2}")
QUANTITY_GIFT = wording(
    r"(?=[赠附随送]|(?<![a-z])[fgtrp])(?:"
    "赠品(?:是|有|为)?|附?赠送?|附送|随单送|(?<![发寄配派运保能])送(?!到|达|不|得|货|完|礼|人(?!份)|出|往|不到|"
    "长辈|朋友|爸|妈|女|男|闺蜜|老|孩|父|母|他|她|自|来|给|上门|检|修|"
    r"走)(?:的是)?|\bfree gifts?(?: is| of)?|\bgifts?\b(?! (?:shops?|wrap\w*|ideas?|cards?|guide|receipts?|"
    r"tags?|sets? for|box|bag)\b)(?: is| of)?|(?<![\w-])free (?!shipping|delivery|postage|of|"
    r"return"
    r"|from|to|with|exchange|on)(?=[a-z])|\bthrown in\b|\bfree with (?=[^;!?﹐。]{1,60}:)|"
    r"\b(?:gets?|receives?|plus)\b[^.;!?﹐。]{0,60}?\bfree(?=\s*(?:[.,;!﹐。)]|\Z)))"
)
GIFT_LOOSELY = wording(
    r"(?=[不福得额另还再搭赠捎附配白倒送免我咱店主算放(]|(?<![a-z])[a-z]|n't)(?:"
    r"\bincluded (?:for )?free\b|\bfor free\b|\b(?:our|my) treat\b|(?:not|n't|never) pay (?:a cent|a penny|"
    r"anything|extra) for\b|"
    r"(?<=\? )free\b|\b(?:buy|order|take|grab) [^.;!?]{2,50} and (?:you )?receive\b|\breceive\b|"
    r"\bthank-?you,? (?:we|i)\b|"
    r"不收费|福利(?:是|有)|(?<=[杯衣鞋裤裙子包伞壶巾帽袜锅机装件个双条只﹐,即就可立])得(?![看去先问等要有让用把给多很太真好快起到了上下自注小接踩回留睡洗早])"
    r"(?=[a-z\u4e00-\u9fff]{2,8}(?:[一1]份)?[。﹐,!]?\Z)|"
    r"\b(?:comes?|is|are|goes|go|all) free with\b|\bcomes? free\b|\b(?:is|are) (?:yours )?(?:for )?free with\b|"
    r"\byours (?:for (?:free|nothing)|free)\b|"
    r"\b(?:throw(?:s|ing|n)?|chuck(?:s|ing|ed)?|pop(?:s|ping|ped)?|toss(?:ing|ed)?|slip(?:s|ping|ped)?|tuck(?:s|"
    r"ing|ed)?|add(?:ing|ed)?)"
    r" [^.;!?﹐。]{2,60}?\b(?:in|for free|no charge)\b(?= for (?:free|nothing)|,? (?:no charge|free|on (?:us|me|"
    r"the house))|[,.!;﹐。]|\Z)|"
    r"\b(?:throw(?:s|ing|n)?|chuck(?:s|ing|ed)?|toss(?:ing|ed)?) in (?!the\b)|\b(?:as|like|for) an? (?:little |"
    r"free |small )?(?:gift|present|bonus|freebie|extra)\b|"
    r"\b(?:is|are) an? (?:little |free )?(?:present|bonus) (?:from|with)\b|\bfreebies?\b|\bcomplimentary\b|"
    r"\bon the house\b|\bfor nothing\b|"
    r"\b(?:at )?no (?:extra )?(?:charge|cost)\b|\bfree of charge\b|\(free\)|\bgiv(?:e|"
    r"ing) (?:\w+ ){0,3}away\b|\bgive ?away with\b|"
    r"\bincluded (?:for )?free\b|\bfor free\b|\bbonus\b|\b(?:is|are|"
    r"it's|that's) on (?:us|me)\b|"
    r"\byou(?:'ll| will)? (?:also )?get [^.;!?﹐。]{2,40} for free\b|\b(?:giving|"
    r"give) you [^.;!?﹐。]{2,40} (?:for )?free\b|"
    r"(?:额外|另外|还|再)?(?:搭|赠|捎|附|配(?!方|送|置|料|件|色|套|比|合)|白送|白给|白拿|倒贴)(?:上|一|个|您|你|给|[a-z])|"
    r"送给?(?:你|您|大家|各位)|白送|白给|白拿|不(?:另外?|额外)?(?:要|收)钱|免费(?:的|送|给|拿|带)|(?:我|咱|我们|店里?|主播)请(?:的|你|您|客)|算(?:我|咱)(?:的|"
    r"们的|请)|"
    r"(?<!转)赠(?!品牌)|放(?:一|上|个)?[份个条只])"
)
"""Words by which something is given that a host uses freely: what is given may stand on either side of them."""
GIFT_ELSE = wording(
    r"\b(?:shipping|delivery|postage|postal|courier|returns?|exchanges?|refunds?|repairs?|warranty|code|coupon|"
    r"cart|basket|checkout|installation|post|sample|trial)\b|"
    r"运费|邮费|快递|配送|退|换货|安装|试用|咨询|维修|保修|上门|包邮|优惠码|口令"
)
"""What else costs nothing."""
QUANTITY_WORD = re.compile(r"[a-z'-]+|[^\W\da-z_]+")
SCOPE_PAIR_WORD = wording("前者|后者|the former|the latter")
SCOPE_PAIR_LABEL = wording("(?:^|[;；。] ?)[^;:；。]{2,20}: ([^;:；]+?) (/) [^;:；]+")
SCOPE_LINK = wording(
    r"(?=[\da-z一二三四五六七八九十链购小第划滑拉翻点戳找袋车列])(?:(?<![\d.])(?P<before>\d{1,3}|[一二三四五六七八九十]{1,3})\s?号(?:小黄车|链接|宝贝|商品|橱窗)|"
    r"(?:链接|购物车|小黄车)(?P<after>\d{1,3}|"
    r"[一二三四五六七八九十]{1,3})号?(?![\d元块件个:月直定样起般共会下些并律旦]|点(?![开进击]))|(?<![a-z])(?:link|item|basket|bag)\s?(?:no\.?|number|"
    r"#)?\s?(?P<english>\d{1,3})(?!\d|[.:]\d|%| (?:yuan|pieces|left))|(?<![\d.月])(?P<loose>\d{1,2})号(?![码楼院线电店])|"
    r"(?:(?<![a-z])(?<!phone )(?<!order )(?<!model )(?<!tracking )(?:number|no\.|slot|spot|position)\s?|"
    r"(?<![a-z])(?:tap|hit|click|press|pinned (?:as|at)|(?:scroll|swipe|go)(?: (?:down|up|over|along|right|"
    r"left))? to)(?: on| the)?\s|"
    r"第(?=\d{1,3}个(?:链接|宝贝|商品))|\bis (?:the )?(?=\d{1,3} in the (?:basket|bag|list|cart|shop))|"
    r"(?:[划滑拉翻点戳找]到?|(?:袋|车|链接|列表)里?(?:面|头)?第))(?P<spoken>\d{1,3})(?![\d元块件:月天次号]|点(?![开进击])|[.:]\d|%|"
    r" (?!in\b|on\b|for\b|to\b|and\b|that\b|there\b|down\b|up\b|if\b|is\b|please\b|at\b|guys\b|you\b)[a-z]))",
    clues=r"link|item|basket|bag|number|no\.|slot|spot|position|tap|hit|click|press|pinned|scroll |swipe |go |in the |"
    "[号划滑拉翻点戳找袋车]|链接|列表|个宝贝|个商品",
)
SCOPE_LINK_WORDS = re.compile(
    r"\b(?:list|cart|basket|bag tab|tab|click|tap|press|under|number|opens?|scroll|page|pinned)\b|链接|小黄车|购物车|购物袋|"
    r"列表|[划点戳]"
)
SCOPE_LINK_BESIDE = re.compile(r"(?:链接|link \d{1,3})\s?(?:和|、|或|到|与|跟|and|or|to|-|~)\s?(?:link )?\Z")
SCOPE_PLACE_BEFORE = re.compile(
    r"(?:点开?|在|去|到|拍|戳|(?<![a-z])(?:tap|at|click|open|via|under|through))\s?(?:the )?\Z"
)
SCOPE_PLACE_AFTER = re.compile(
    r"\s?(?:里|中)?(?:面)?(?:下单|直接|选|拍|购买|就是这|to order|to buy|and (?:pick|choose|check)|has it)"
)
SCOPE_SIZE_AFTER = re.compile(r"\s?(?:码|号(?!链接))")
SCOPE_COUNT_BEFORE = re.compile(
    r"(?:(?:[价卖]|库存|price|(?<!in )stock|code)[\s::]*|[价卖元块满减剩省]|[只不]要|还有|只有|(?<![a-z])(?:only|just|for|at|costs?|is|"
    r"save)\s?)\Z"
)
SCOPE_COUNT_AFTER = re.compile(r"\s?(?:left|in stock|available|pieces|per |days|hours|yuan|[件个元块%折天])")
SCOPE_LISTS = re.compile(r"\s?(?:的?(?:是|有|颜色|尺码|规格|款)*:|的(?:是|有)|in\b)")
SCOPE_HAVE = re.compile("还有|都有|有货|still (?:have|there|got)")
SCOPE_NOUN_AFTER = re.compile(r"(?: [a-z'-]+){1,3}")
SCOPE_FILLER = re.compile(r"\b(?:and|or|only|as well|too|more)\b|等|都|哦|了|呢|款|码|的")
SCOPE_LINK_GAP = re.compile(r"[\s(（:的是在就点]{0,4}")
SCOPE_COLON = re.compile(r":(?!\d)")
OPTION_ANSWER = wording(r": ?(yes|no|none|是|否|有|无)(?!\w)")
SCOPE_NAMED = re.compile(r" ?[:(]")
SCOPE_PRICE_OF = re.compile(r"(?:^|; ?)(?:(?:sale )?price (?:of|for) )?\Z")
SCOPE_COSTS = re.compile(r"(?: \([^)]{1,40}\))?[:,] ?(?:cn|us)?[$¥€£]\d")
SCOPE_COSTING = re.compile(r"(?:^|; ?)(?:cn|us)?[$¥€£][\d,.]+(?: to (?:cn|us)?[$¥€£][\d,.]+)? for \Z")
SCOPE_ENDS = re.compile(r"(?: \([^)]{1,40}\))?(?:;|\Z)")
"""What stands around a name of which nothing but the price is said."""
SCOPE_LETTER = re.compile(r"[^\W_]")
SCOPE_SIZE_BEFORE = re.compile(r"(?:size|sizes|尺码|码数)[\s:是为有]*\Z")
STOCK_LEADING = re.compile(r"[\d０-９,.]+|[零一二三四五六七八九十百千万两]+")
STOCK_PIECES_RIGHT = re.compile(r"\s?(?:件|left\b|pieces\b)")
STOCK_NOT_GOODS = re.compile(
    "[种款色位人名次层页泡骨天年岁码度]|colou?rs?|sizes?|people|persons?|options?|flavou?rs?|times|steeps|washes"
)
STOCK_STOCK_LEFT = re.compile(
    "(?:库存|现货|存货|还有|还剩下?|仅剩|只剩下?|剩下?|剩余|余量?|最后|可拍|仅有|(?:目前|现在|一共|"
    "总共)?只有|(?<![a-z])(?:(?:only|just|last|still|have|"
    r"have got|stock of|stock is|there are|there's|there is|we've|got|left|remaining|in stock)(?: only| just| got|"
    r" about)?|stock:))[\s"
    r"::]*(?:数量|量)?(?:只有|仅有|仅剩|只剩|有|还有|是|为|约|大约|共)?[\s::]*\Z"
)
STOCK_STOCK_RIGHT = re.compile(
    r"\s?(?:(?!has|have|is|are|only|and|but|just)\w+ ){0,3}(?:left|in stock|available|remaining|to go|on hand)\b|"
    r" (?:of|x) (?:[\w'+&-]+ ){1,8}?(?:is |are )?(?:still )?(?:left|in stock|available|remaining)\b|"
    "(?:的)?(?:库存|现货|可拍|存货|有货|没拍)"
)
STOCK_NOT_STOCK_RIGHT = re.compile(
    r"x{0,3}l\b|\s?(?:号|折|%|元|块|点|天|小时|分钟|码(?:[^,﹐。]{0,2}(?:有|没))|种|款|色|more (?:days|hours)|days|hours|minutes|"
    r"colou?rs|sizes|yuan|payment|ways|things|段|首|遍|次|句|口|步|个?(?:问题|环节|话题|弹幕|评论|提问|节目|游戏|故事)|"
    r"(?:more )?(?:questions?|comments?|songs?|jokes?|sips?)\b)"
)
STOCK_ASKS = wording(
    r"吗|(?<![完的])呢\Z|么\Z|有没有|是不是|是否|(?<!stock )\bis there|\bare there|\bdo you\b|\bis it\b"
)
STOCK_IF = wording(
    r"(?:如果|若(?!干)|要是|一旦|万一|假如|(?<![电影])视(?![频觉力])|等(?=到|补|通知))[^﹐。,;]{0,8}\Z|以[^﹐。,;]{0,4}\Z|"
    r"\b(?:if|when|once|whether|as soon as)\b[^,.;]{0,20}\Z"
)
STOCK_NOT_ABOUT_STOCK = wording(
    "客服|发票|下单|支付|付款|invoice|support|service|payment|shipping|delivery|courier|refund|warranty|replay|\\boffer\\b|"
    "promo|discount|\\bdeal\\b|直播间?有|优惠码|coupon"
    "|code"
)
STOCK_NEVER_SOLD = re.compile(r"(?:没有?|未|还没|尚未|not|n't|never)\s?(?:yet )?\Z")
STOCK_SAYS_NONE = wording(
    r"(?:没有|没|无(?=此|这|该)|不做|不出|未出|暂无|\bno |\bnot have |n't have |\bnot come in |n't come in |\bwithout |\bnot in |"
    r"n't in |\bnot (?:available|made|offered|exist) in )[^﹐。,;]{0,6}\Z"
)
STOCK_GOODS_AFTER = re.compile(r"\s?(?:[件个双只条盒瓶天年月%元]|left|in stock|pieces|days|hours)")
STOCK_DENIED_AFTER = re.compile(
    r"(?:码|号|色|款|的)?\s?(?:没有|没出|不做|暂无|is not (?:offered|made|among|an option)|"
    r"isn't (?:offered|made|available|among|an option)|not offered|(?:does not|doesn't|not) exist)"
)
STOCK_DENIED_LOOSELY = re.compile(r"\b(?:not|no|never|without)\b(?! (?:only|just|problem|more))[^:;]{0,40}\Z")
"""A denial of an option wherever it stands in a clause that is read from another language."""
STOCK_SIZE_TOKEN = re.compile(
    r"(?<![A-Za-z0-9'&.\u00c0-\u024f\u1e00-\u1eff-])(?:[2-6]XL|X{0,4}[SL]|XXS|M|均码)"
    r"(?![A-Za-z0-9&\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff-])(?!'(?!s\b))(?!\.\w)"
)
STOCK_OTHER_COLOURED = re.compile(
    r" (?:shopping )?(?:basket|cart|trolley|button|icon|arrow|heart|banner|tag|light|sky|screen|text|letters)\b"
)
"""What on a page or in a room has a colour and is no goods."""
TIME_END_LEFT = re.compile(
    "(?:截止(?:到|至|于)?|直到|到|至|截至|-|~|–|before|until|till|through|ends?(?: on| at)?|ending(?: on)?|to|by|up to|"
    r"closes?(?: at)?)\s?(?:the )?\Z"
)
TIME_START_LEFT = re.compile(
    "(?:从|自|开播(?:时间)?|每天|每晚|每日|from|starts?(?: on| at)?|starting(?: on| at)?|begins?(?: on| at)?|since|opens?(?: at)?"
    r"|live (?:daily |every day )?at)[\s::]?(?:the )?\Z"
)
TIME_END_RIGHT = re.compile(r"\s?(?:结束|截止|为止|之?前|止|下播|关播|收播|下班|24点|ends?|closes?)")
TIME_START_RIGHT = re.compile(
    r"\s?(?:开始|起|才|开播|开抢|上线|生效|准时|到|至|-|~|–|to|until|till|上播|开门|上班|的?直播)"
)
TIME_WRAPS = re.compile(
    r"\b(?:wrap(?:s|ping)? up|finish\w*|sign(?:s|ing)? off|shut\w*|stop\w*)\b(?!.*\b(?:start|begin|since|from)\b)"
)
TIME_OF_SERVICE = re.compile(r"\b(?:customer|service|support|shop|store|phones?)\b|客服|上班|营业|工作")
TIME_PAST = re.compile(r"已(?:经)?(?:[在于][^﹐。,;]{1,14})?结束|结束了|过期|was\b|ended|is over|expired")
TIME_ARRIVES = re.compile(
    r"发货|发出|送达|送到|能到|就到|到货|到手|寄|补货|上新|arriv|ships?\b|dispatch|deliver|restock|back in stock"
)
POLICY_REFUSED = wording(
    r"\b(?:not|no|never|cannot|can't|won't|don't|doesn't) (?:we |to )?(?:accept |take |allow |offer |give |do )?"
    r"(?:returns?|exchanges?|refunds?|ship|dispatch(?:ed)?|deliver(?:ed)?|warranty)\b(?![^.;!?]*\b(?:after|later|"
    r"beyond|past)\b)|"
    r"\b(?:returns?|exchanges?|refunds?|dispatched|dispatch|warranty)\b[^.;!?,]{0,40}\b(?:not|isn't|aren't) "
    r"(?:possible|accepted|allowed|offered|available)\b|\bnot possible\b"
)
"""A rule that is said not to hold; `no returns after 7 days` says that it does."""
POLICY_REFUSED_LOOSELY = re.compile(
    r"\b(?:not|no)\b(?! reason| need| question)[^.;:!?]{0,30}\b(?:returns?|exchanges?|refunds?|dispatch(?:ed)?|"
    r"ships?|deliver(?:ed|y)?)\b"
    r"(?![^.;!?]*\b(?:after|later|beyond|past)\b)"
)
"""The same in a clause that is read from another language."""
POLICY_ASKS = wording(r"吗|(?<![的着])呢\Z|么\Z|\?")
POLICY_BELOW = re.compile("不满|不足|低于|未满|不到|below|under|less than")
POLICY_FROM_THERE = re.compile(
    r"(?:从|产自|产地(?:是|为|:)?|来自|原产|出自|产于|(?:made|produced) in|from|origin:?|warehouse in|imported from|our)\s?(?:the )?"
    r"\Z"
)
POLICY_DEPENDS = wording(r"看规格|depends? on the option|depending on the option")
POLICY_LABEL = re.compile(r":(?! ?(?:ok|okay|fine|safe|allowed|possible|可以|支持|能))|有:|可选| (?:yes|no)\b")
POLICY_TO_THERE = re.compile(r"(?:and |or )?(?:not |also )?to |也?到|还有")
POLICY_DENIED = wording(
    r"(?:不(?!锈|同|仅|止|只|但|错|放心|怕|想先|喜欢|合适)|没(?!问题|关系|事)有?|未|无|非|勿|并非|暂不|别)[^﹐。;,!?的]{0,5}\Z|\b(?:not|no|never|"
    r"without|don't|doesn't|isn't|aren't"
    r"|can't|cannot|won't|non)\b[^.;!?,]{0,20}\Z"
)
POLICY_DENIED_AFTER = re.compile(
    r"[^﹐。;,!?但而]{0,3}(?:不(?!锈|同|错|坏|烂|怕|掉)(?:能|可|支持|行|用|包|发|含|是)?|没有|暂不|除外|发不了|去不了)|"
    r"\s(?:it |they |that )?(?:is|are) (?:not|n't)|\s(?:it|they|that) (?:isn't|aren't)|\s?(?:isn't|aren't"
    "|not (?:available|accepted|supported|offered))"
)
POLICY_PARTLY = wording("避免|不要|勿|不可|请|avoid|don't|do not")
POLICY_FROM_VIEWERS = re.compile(
    r"\b(?:orders?|ordering|anyone|anybody|somebody|someone|guys|watch(?:ing)?|tun(?:e|ing) in|join(?:ing)?|"
    r"buy(?:ing)?|viewers?|people|friends|everybody|"
    r"everyone|folks|you(?:'re| are)?|come|coming|all)"
    r" (?:here )?from\s?(?:the )?\Z"
)
"""Where viewers are is no origin of goods."""
POLICY_NOT_DENIED = re.compile(
    r"\bno (?:problem|worries|dramas?|issues?|doubt|trouble|bother|stress|minimum|sweat|hassle)\b|没问题|没关系|没事|"
    r"[能发送寄可是有行][以]?[不没][能发送寄可是有行]|不好意思|对不[住起]|不放心"
)
POLICY_BARE_NO = re.compile(
    r"[,.?;﹐。]\s?(?:(?:sorry|sadly|unfortunately),? )?(?:not (?:there|possible|available|at the moment|now|yet)|"
    r"no\b(?! (?:problem|worries|dramas?|issue)))"
)
POLICY_OUTSIDE = re.compile(
    r"\b(?:outside|unable|excluded|out of|beyond|except|excluding|apart from)\b|除外|以外|之外|停(?:了|发|运)|[寄发送到去]不(?:过|"
    r"了|到|出)"
)
POLICY_ABROAD_TO = re.compile(r"international(?:ly)? (?:shipping |delivery |shipments? )?to\b")
POLICY_DOWN = re.compile(
    r"(?:\b(?:goose|duck|white|real|pure|natural|of|with|in) |\d ?% |\b(?:is|it's|it is|'s) )down\b(?! (?:here|"
    r"there|to|at|from|by|on|in|below|for)\b)|"
    r"\bdown (?:jacket|coat|fill|filling|feathers?|duvet|pillow|comforter|parka|vest|alternative)|"
    r"\bdown-(?:filled|fill)"
)
"""The feathers; everywhere else `down` is a direction."""
POLICY_SENTENCES = re.compile(r"[。;!?\n]|\.(?=\s|$)")
POLICY_WORDS = re.compile("(?:支持|接受|能|可以?|予|概|售出)")

BODY_COLUMNS = {
    "height_mm": re.compile(r"身高|\bheight|\btall"),
    "weight_g": re.compile(r"体重|\bweigh"),
    "foot_mm": re.compile(r"脚长|\bfoot|\bfeet"),
    "chest_mm": re.compile(r"胸围|\bchest|\bbust"),
    "waist_mm": re.compile(r"腰围|\bwaist"),
}
BODY_RANGE = re.compile(r"\s?(?:-|–|~|到|至|to)\s?")
BODY_CLAIMS = wording(
    r"可以|可用|能|适合|放心|安全|专用|适用|慎|不宜|\b(?:safe|suitable|fine|ok|okay|for|can|good|gentle)\b"
)
BODY_DENIED = re.compile(
    r"不(?!同|仅|锈)|勿|禁|慎|避免|咨询|没有|以下儿童|\b(?:not|no|never|ask|avoid|consult|isn't|aren't|can't|don't)\b|n't\b"
)
BODY_SAME = {
    "孕妇": ("孕妇", "孕期", "怀孕"),
    "孕期": ("孕妇", "孕期"),
    "小孩": ("儿童", "小孩", "孩子"),
    "孩子": ("儿童", "小孩", "孩子"),
    "婴儿": ("婴儿", "婴幼儿"),
    "pregnant": ("pregnan",),
    "pregnancy": ("pregnan",),
    "kids": ("children", "kids"),
    "babies": ("baby", "babies", "infants"),
    "infants": ("baby", "babies", "infants"),
}
QUANTITY_LIMITS = wording(
    r"\b(?:limit(?:ed|ing)?|cap|max(?:imum)?|at most|the most|per (?:person|customer|buyer|shopper|head|account)|"
    r"a person|each person|one (?:person|customer|buyer)|any one|allowed)\b|"
    r"\b(?:nobody|no one)\b[^.;!?]{0,30}\bmore than\b|限购|单人|每个?人|一个?人|一人|每位|上限|封顶|一个号|账号|只能[拍买]|最多"
)
"""What a sentence says that speaks of how many one buyer may have."""
QUANTITY_PAUSE = re.compile(
    r"\b(?:please|wait|hold|give me|gimme|just|back|bear|next|hang|moment|stay|i'll be|brb|loo|kettle)\b|"
    r"^take |等|稍|马上|回来|休息"
)
QUANTITY_TYPED = re.compile(r"(?:[扣打刷敲发]个?|\b(?:type|drop|comment|put|send|press)(?: me)?(?: an?| the)? )\Z")
"""Before a number that viewers are asked to type."""
GIFT_FILLER = re.compile(
    r"[一二两三四五六七八九十\d]+(?:小|大)?[个只条件份支瓶盒包袋张本套双块把副对]?|的|给|您|你|大家|宝宝们?|亲|免费|赠品|还|都|就|再|哦|啦|了|吗|一同|一起|随单|每人|每单"
)
GIFT_ENDS = re.compile(r"\b(?:with|for|when|on|if|from|until|till|to|free|in|by)\b|[:(]")
GIFT_GIVEN = re.compile(
    r"\b(?:get|gets|receive|receives|plus|include|includes|have|having|and)\b(?!.*\b(?:get|gets|receive|receives|"
    r"plus)\b)"
)
GIFT_WORD = re.compile(r"[a-z][a-z'-]{3,}")
GIFT_PLAIN = frozenset(
    "free gift gifts gets receive receives plus with this that each every order orders your from item items when "
    "complimentary small "
    "little lovely matching also them they here there nothing house charge cost extra present presents bonus "
    "freebie freebies throw thrown "
    "throwing chuck pop popping toss slip tuck giving give gives given comes come coming goes going have having "
    "yours will just only today "
    "tonight friends guys ladies love loves lovelies dear dears darling darlings sweetie babe babes mate mates "
    "ma'am madam sister brother "
    "everyone everybody folks it's that's there's you'll we'll you're what which buying buy bought pick purchase "
    "purchasing ordering "
    "included inside parcel package box well okay yeah sure right course then because really very nice great "
    "good super cute thing things "
    "something like want some more both must does don't can't isn't we're i'll i'm customer customers buyer "
    "buyers person people one "
    "赠品 礼物 礼品 附赠 配送 下单 购买 家人 姐妹 宝子 老铁 免费 没有 有没有 就有 只要 "
    "这款 这个 今天 现在 咱家 我们 大家 备注 会有 带走 回家 就送 随单 箱子 里面 "
    "一起 一块儿 除了 不要钱 还有 还会 的话 会再 是的 可以 都会".split()
)
