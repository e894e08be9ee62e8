"""Ways to ask for a property, a matter of the rules, a number, an order of prices: an id, and the pattern of what is said (folded)."""

from __future__ import annotations

from zhubo.perceive.code_words_zh import ONE_RETURNED
from zhubo.perceive.parcels_en import AT_THE_DOOR, HANDED_OVER, REFUND_TIME, RETURN_ADDRESS, RETURN_POSTAGE, SENT_FROM
from zhubo.perceive.properties_said_zh import PROPERTIES_SAID_ZH
from zhubo.perceive.rules_said_zh import RULES_SAID_ZH
from zhubo.text.wording import wording

RESALE = (
    r"(?:我|俺|咱|自己|手里|家里)(?:家|的|那|这|台|部|个){1,3}.{0,14}?(?:还能?|能)再?卖(?:个|到|上|得)?(?:多少|好多|几)|"
    r"(?:我|俺)(?:的|那|这).{0,14}值(?:个|得)?(?:多少|好多|几)|二手.{0,6}(?:卖|值)(?:个|到)?(?:多少|好多|几)"
)
"""Ways to ask for how much an own thing can be sold."""
TRADE_IN = (
    r"以旧换新|旧机|trade[- ]in|[旧老](?:的|款)?(?:手机|机子|机器|电脑|笔记本|本子|平板|电视|冰箱|空调|洗衣机|热水器|家电|相机|手表|"
    r"[a-z]{0,6} ?\d+).{0,8}(?:抵|折[价现算旧]|折多少|换新|换购|置换|回收|值多少|收[吗不么嘛])|"
    rf"{RESALE}|"
    r"(?:手里|家里|用过|用了|自己).{0,12}(?:能抵|抵多少|抵钱|换新|置换|折价|回收)|置换|回收(?:价|多少|吗|不|么|旧)"
)
"""Ways to ask what an old thing is worth when a new one is bought."""
PROPERTIES_SAID = (
    *PROPERTIES_SAID_ZH,
    (
        "upgrade",
        r"(?:[加换插扩](?:个|一?条|点|装)?|升级)(?:运行)?(?:内存|硬盘|固态)|扩展内存|扩容|内存条|板载|"
        r"(?:加|升级?|扩展?)到 ?\d+ ?g?(?:[吗么不没内,， ]|$)|"
        r"(?:内存|固态|硬盘|存储).{0,6}?(?:加|升级?|换|扩)(?:一?[个条根块]|大|装)?(?:[吗么不没]|$)|(?:能|可以|自己)(?:再|自己|另外)?加(?:一?[条根]|装)(?:[吗么不没内]|$)|"
        r"(?:upgrade|expand|add) (?:the |more )?(?:ram|memory|storage)",
    ),
    ("front_camera", r"前置|前摄|自拍|front camera|selfie"),
    ("ram", r"运存|运行内存|(?<![a-z])ram(?![a-z])"),
    ("lifespan", r"写入寿命|使用寿命|寿命|tbw|lifespan"),
    (
        "standby",
        r"充(?:满|饱|一[次回])(?:电|一[次回])?.{0,4}(?<![要需得])(?:用|待|撑|顶|管|扛|挺|听|亮|打|玩|跑|放|看|刷|骑|飞)(?:机|得?住|得?到|得)?.{0,2}(?:几|多)|"
        r"(?:用|待|撑|顶|管|扛)(?:机|得?住|得?到|得)?(?:几|多少?)(?:天|久|个?小时|个?钟头?).{0,3}充|几天一充|一充(?:能|可以)?用?几天|"
        r"待机(?:时间|时长)?.{0,4}(?:几|多|久不久|长不长)|电(?:池|量)?.{0,2}(?:撑|顶|扛)(?:得?住|得?到|得)?(?:几|多少?)(?:天|久|个?小时|个?钟头?)",
    ),
    (
        "charging_time",
        r"充满|充电(?:要|需要)?(?:多久|多长|几个?小时)|charge time|charging time|(?:how long|time).{0,24}\bcharge\b",
    ),
    ("wireless_charging", r"无线充|wireless charg"),
    (
        "charging",
        r"快充|闪充|充[电点]?(?:功率|速度|.{0,3}(?:瓦|w))|瓦数?.{0,2}充电|几w充|fast charg|charging (?:speed|watt)",
    ),
    ("playtime", r"(?:耳机|音箱).{0,6}(?:多久|多长时间|续航)|(?:earbuds?|headphones?|speaker).{0,12}last\b"),
    (
        "duration",
        r"(?:听|播放|片长|时长)(?:多久|多长)|时长|"
        r"how long is (?:the |this )?(?:audio ?book|film|movie|album|course|video|recording|track)|"
        r"run(?:ning)? time|how many hours (?:is|of)|length of (?:the |this )?.{0,30}(?:audio ?book|film|movie|album|course|video)",
    ),
    (
        "insulation",
        r"能保(?:几|多)(?:个|少)?(?:小时|钟头|久)|保[温冷冰热](?!杯|壶|桶|袋|箱|饭盒).{0,4}(?:几|多|效果|时间)|能?保[温冷冰热](?:吗|不|"
        r"多久|多长)|"
        r"(?:keep|stay)s? (?:\w+ )?(?:hot|cold|warm|cool)(?: for)?|insulated",
    ),
    (
        "load",
        r"承重|载重|(?:能|可以?)(?:装|放|承受|扛)(?:得下)?多[重少]斤?|最多(?:装|放)多[重少]|max(?:imum)? (?:load|weight)|"
        r"weight (?:limit|capacity)|how much (?:weight|can it (?:carry|hold))",
    ),
    (
        "laptop",
        r"(?:放|装)(?:得下|下|进)?.{0,8}(?:电脑|笔记本)|laptop.{0,8}fit|"
        r"fits? (?:a |my )?(?:\d\d(?:\.\d)? ?(?:inch|in|\")? ?)?(?:laptop|macbook)",
    ),
    ("flight", r"(?:上|过|带上?)(?:飞机|安检|高铁)|飞机|on (?:a |the )?(?:plane|flight)|airport|carry[- ]on|cabin"),
    ("noise_cancelling", r"降噪|noise[- ]cancel|\banc\b"),
    ("stylus", r"手写笔|触控笔|\bstylus\b|apple pencil|电容笔"),
    ("infrared", r"红外|infrared|ir blaster"),
    ("colour_fastness", r"掉色|褪色|染色|会不会掉|colou?r ?fast|bleed|fade|faded|run in the wash"),
    (
        "system",
        r"什么系统|操作系统|啥系统|哪个系统|安卓|鸿蒙|\bios\b|ios还是|win(?:dows)? ?\d+|带windows|"
        r"\bos\b|operating system|android or|what system|windows or",
    ),
    (
        "sim",
        r"插卡|双卡|双待|(?:放|插|装|用|支持)(?:得下)?[两二2几俩][张个]?(?:手机|电话)?卡|"
        r"(?:两|二|2|几|俩)[张个](?:手机|电话)?卡(?:都|也|同时|一起)?(?:能|可以|得)?(?:插|装|用|放)|"
        r"副卡|电话卡|移动卡|联通卡|电信卡|流量卡|sim ?卡|\bsim\b|"
        r"wifi版|蜂窝|cellular|全网通|打电话|dual sim|unlocked|wifi only",
    ),
    ("network", r"(?<!\d)[45]g(?!\w)|联网"),
    ("read_speed", r"(?<![阅朗])读取?(?:起来|能|有)?多快|读速|读取|读写|read speed|reads? at"),
    ("write_speed", r"写入?(?:起来|能|有)?多快|写速|写入|write speed"),
    ("speed", r"转速|传输速度|网速|\brpm\b|how fast is (?:it|this|the)"),
    (
        "weight",
        r"(?:多少|几多?|好多)(?:克|斤|公斤)重?|几多?两(?!个|件|银|款|台)|(?<![\u4e00-\u9fff]得)好重(?:嘛|啊|呀|哦|$)|[重轻]不[重轻]|多沉|(?<!严)重吗|轻吗",
    ),
    (
        "processor",
        r"(?<![a-z0-9])(?:i[3579]|r[3579])(?![a-z0-9]).{0,3}(?:吗|不|没)|骁龙|天玑|麒麟|锐龙|酷睿|snapdragon|ryzen|intel|处理器|(?:啥|"
        r"什么|哪个|几代|型号的?)的?u(?![a-z盘])|(?<![a-z])u是(?:啥|什么)",
    ),
    (
        "sold",
        r"how many (?:did|have) (?:you|u) (?:sell|sold)|how many sold|卖(?:了|出)(?:去)?(?:多少|几)|多少人买|销量|people bought",
    ),
    ("waterproof", r"\bget wet\b|in the (?:rain|water|shower|pool)|沾水|进水|淋雨|泡水"),
    ("resolution", r"清晰度|清不清晰|高清|几k|(?<![录拍])[248]k的?(?:吗|屏|画质)|1080p|720p"),
    ("medium", r"formats?\b|\bmedium\b|什么格式|哪种格式|载体"),
    (
        "camera",
        r"(?<=[a-z\d])的?相机(?:有(?![货卖吗没么不])|支持|带|怎么样|咋样|好不好|几个|防抖)|录(?:像|[248]k|视频)|拍(?:照|视频|[248]k)|前摄|后摄|自拍|摄像|像素",
    ),
    ("reviews", r"reviews?|rating|好评|评价|口碑"),
    ("screen", r"对角线|几多?(?:英)?寸|多少(?:英)?寸|屏幕?(?:有)?多大|多大的?屏|screen size"),
    ("memory", r"(?:硬盘|固态|内存|存储|运存|u盘)(?:有)?多大|(?:几|多少)个?[gt]b?(?![a-z])"),
    ("gas_type", r"(?:什么|啥)气(?!味|温|候|质)|天然气|液化气|煤气|natural gas|propane"),
    ("audience", r"男款|女款|男女(?:款|都|通)|unisex|men'?s or women'?s|for (?:men|women|boys|girls) or"),
    (
        "season",
        r"(?:什么|啥|哪个?|几)季节?(?:穿|的)|什么季节|哪个季节|几月份?穿|(?:春|夏|秋|冬)天?(?:能|可以)?穿(?:热|冷|合适|吗)|适合(?:春|"
        r"夏|秋|冬)|which season|what season|"
        r"for (?:summer|winter|spring|autumn)\b",
    ),
    (
        "year",
        r"哪一?年(?:的|出|上市|款|产)|几几年|哪年|(?:什么|啥|多会儿?|几)时?候?(?:出的|上市|发布)|上市(?:时间|年份|多久)|"
        r"新款还是|what year|which year|"
        r"when (?:was|did) (?:it|this|they) (?:released?|come out)|release (?:date|year)|model year",
    ),
    ("authenticity", r"(?:品牌|官方|厂家|正规)?授权|旗舰店|官方店|专卖店|authori[sz]ed (?:dealer|seller|retailer)"),
    (
        "brand",
        r"什么牌|啥牌|哪个牌|牌子|品牌|哪家的|what brand|which brand|what label|which (?:company|label)|\bbrand\b|who makes|what make\b",
    ),
    (
        "origin",
        r"产地|哪里产|哪产|哪儿产|国产|进口|哪个?国|哪里的|made in|where.{0,40}\bmade|country of origin|imported",
    ),
    ("author", r"who wrote|written by|\bauthor\b|作者|谁写的"),
    (
        "narrator",
        r"\bwho (?:is|was) (?:it|this|that) by\b|\b(?:whose|who'?s the) voice\b|who(?:'?s| is| are| was)? (?:reads?|reading|narrating|"
        r"speaking|voicing)\b|"
        r"谁(?:读|念|朗读|讲|播)的?|朗读者|主讲|who (?:reads|narrates|is reading)|narrat",
    ),
    ("calories", r"卡路里|热量|大卡|calories|\bkcal\b"),
    ("protein", r"蛋白质?含量|蛋白多少|protein"),
    (
        "grammage",
        r"\bgsm\b|grammage|克重|面料.{0,4}(?:几|多少)克|\bgrams?\b.{0,16}(?:fabric|cloth|cotton)|(?:fabric|cloth).{0,12}\bgrams?\b",
    ),
    ("packaging", r"individually|(?:bagged|wrapped|packed) (?:separately|one by one)|(?:独立|单独|分开)包装"),
    ("lining", r"里衬|内衬|有里布|\blined\b|lining"),
)
"""Ways to ask for a property that are more than its name."""
VAGUELY_SAID = (
    (
        "description",
        r"^(?:(?:please|pls|can you|can u|could you) )*(?:describe|explain|tell (?:me|us) (?:(?:a bit|a little|more|"
        r"something) )*about)\b|"
        r"what(?:'?s| is| are) (?:so )?(?:special|unique|good|great|different|cool) (?:about|in|with)\b|\babout what\b|"
        r"(?:what'?s|whats|what is) the (?:story|deal|point)|(?:tell|give) (?:me|us) (?:some |more |a bit )*(?:info|details?)?|"
        r"\binfo\b|more details?|what (?:can|do|should) (?:you|u|i) (?:say|tell|know)|"
        r"(?:what'?s|whats|what is|what are) .{0,40}\b(?:about|like)\b\??|"
        r"why (?:should|would) i (?:buy|get|want)|^why buy|(?:talk|walk) me through|sell me on|what are the features|"
        r"有什么特(?:别|点|色)|啥特点|什么卖点|有啥(?:特别|亮点|优点|卖点)|有什么(?:优点|亮点|好处)|什么来头|什么故事|"
        r"(?:简单)?介绍(?:一下|下)?|好在哪|(?:讲|说)的?(?:是|些)?(?:啥|什么)(?:的|内容|故事)?(?:[?]|$)",
    ),
    ("version", r"版本|哪些配置|什么配置|几个配置|哪些型号|什么型号的?有|which versions?|what versions?|editions?"),
    (
        "kind",
        r"what (?:kind|sort|type) of \w+ (?:is|are)\b|(?:which|what) category|什么品类|哪一?类|"
        r"^(?:so )?(?:what|wat)(?:'?s| is| are| r)?(?: exactly| even)?(?: is| are)?(?: an?| the| this| that| it| these)?\s*"
        r"(?:thing|one)?(?: exactly)?\s*\?*$|, (?:shoes|books?|a \w+)\?|\b(?:is|are)\b.*\bor what\b|exactly\??$|"
        r"是(?:个|一种)?(?:什么东西|啥东西|什么来的)|(?:干|做)(?:什么|啥|嘛)(?:用)?的|"
        r"^\s*(?:这|那|这个|那个)?是(?:什么|啥)(?:东西)?[啊呀?]*$",
    ),
)
"""Ways to ask what a thing is at all; they count where no property is named."""
FITTED = wording(
    r"[装插接连放配](?:到|在|进)?[a-z0-9\u4e00-\u9fff ]{2,8}?(?:[上里]面?)?(?:能|可以?)(?:正常)?[用装插使]?[不吗么]|"
    r"(?:能|可以|可不可以|能不能)[装插接连放配](?:到|在|进)?[a-z0-9\u4e00-\u9fff ]{2,8}?(?:[上里]面?)?用?[吗么不]"
)
"""A thing that is asked to fit into another one, or on it: 装ps5上能用不."""
_CARRIED_UP = (
    r"(?:师傅|快递员?|小哥|工人|送货的?|配送员?|你们|负责|帮忙|帮我?|给我?)[^ ,，?？]{0,6}[搬抬扛背拎](?:得?[上进到]|一下楼)|"
    r"[搬抬扛](?:上|到)[一二两三四五六七八九十\d]{0,2}(?:楼|去|来)(?:吗|么|不|没|嘛|费|要钱|加钱|收)"
)
RULES_SAID = (
    ("return_postage", RETURN_POSTAGE),
    ("sent_from", SENT_FROM),
    ("handed_over", HANDED_OVER),
    ("refund_time", REFUND_TIME),
    ("return_address", RETURN_ADDRESS),
    ("po_box", r"\bp\.? ?o\.? ?box(?:es)?\b|\b(?:apo|fpo)\b|\bmilitary (?:base|address)"),
    (
        "insurance",
        r"\bextended (?:warranty|guarantee)\b|\binsur(?:ance|ed) (?:on|for|of) (?:the |my |a )?(?:parcel|package|order|post|"
        "shipping)",
    ),
    (
        "return_fee",
        r"\bre-?stocking (?:fees?|charges?)\b|\b(?:fees?|charges?) (?:for|on|to|when|if) (?:i |we |you |an? |the )?return",
    ),
    (
        "split_payment",
        r"\b(?:pay|paying|split|splitting)\b.{0,40}\b(?:partly|part (?:on|with|by)|half (?:on|with|by|and|now)|(?:two|2|both|different) "
        r"(?:cards|ways|payments|methods)|(?:two|2|several|a few) (?:goes|parts|bits|chunks)|across|between (?:two|2|my))\b|"
        r"\bsplit (?:the )?(?:payment|bill|cost|it)\b|\bhalf (?:of it )?(?:on|with|by) [a-z ]{3,20} (?:and )?(?:the other )?half\b",
    ),
    (
        "replay",
        r"\bwatch (?:it|this|that|the (?:show|stream|live)) (?:back|again|later|after)\b|\b(?:catch ?up|vod)\b|\b(?:being |be )recorded\b|"
        r"\b(?:is|are|was) (?:this|it|these|the) ?(?:stream|show|live|lives|streams|shows)? recorded\b",
    ),
    *RULES_SAID_ZH,
    (
        "accident",
        r"(?:[掉泡]进?[水河马]|进水|摔|磕|压|砸|人为|自己弄).{0,14}(?:保修|质保|联保|包修|管)|"
        r"(?:保修|质保|联保|包修|管)[^ ,，]{0,6}[ ,，]?.{0,8}(?:掉水|进水|泡水|摔|人为|自己弄)",
    ),
    (
        "chosen_day",
        r"(?:指定|预约|约个?|挑|选)[^ ,，快尺颜]{0,6}(?:[天日号]|时间|周[一二三四五六末日]|几点)[^ ,，]{0,3}(?:送|到货|到家|配送|派)",
    ),
    ("warranty", r"warr?[ae]nt|gu?arr?[ae]nt[ey]e|保修|质保|联保|包修|维修"),
    (
        "invoice",
        r"\brec(?:ei|ie)pts?\b|e-?invoice|\b(?:the|a|my|our|tax|gst|vat|proper|on|in|comes?|get|need) bills?\b(?! me)|"
        r"\binvoices?\b(?! ?(?:for my company|vat))|(?<!专用)(?<!税)发[票飘漂]|开票|票开|收据|(?:纸质?|电子)的?票|"
        r"开的?票|票[^ ,，]{0,3}(?:纸|电子)|"
        r"普票|票据|报销凭证|有票(?:吗|么|嘛|没|不)|(?:给|要|寄|索要?)(?:个|张|份)?票(?!号|价|房|圈)|"
        r"票(?:几天|几时|多久|什么时候|啥时候?)(?:能|可以|才|会)?(?:开|给|到|发|寄|领|收)",
    ),
    (
        "express",
        r"express|(?<!dry )(?<!drying )(?<!left )(?<!leave )(?<!charge )\bovernight|next[- ]day|same[- ]day|expedited|"
        r"priority (?:ship|mail|deliver)|"
        r"rush (?:order|ship|deliver)|加急|次日达|当日达|隔日达|快点发|faster (?:ship|deliver)",
    ),
    ("customs", r"customs|dut(?:y|ies)\b|import (?:tax|fee|charge)|关税|清关|海关"),
    (
        "pickup",
        r"自提|自取|到店|上门取|去店里|门店|实体店|线下(?:有?店)|(?:physical|walk[- ]?in) (?:shop|store)|show ?room|"
        r"store location|pick ?up|pick it up|collect (?:it|in|from)|in[- ]store|"
        r"click (?:and|&) collect",
    ),
    (
        "installation",
        r"(?:上门|免费|包|负责|谁|给|帮)安装|安装费|安装服务|包装不包装|install(?:ation|ed)? (?:service|included|for free|fee)|"
        r"do you install",
    ),
    (
        "price_protection",
        r"补差|退差|差价|价保|保价|买贵|(?:[降掉]价|便宜)了?.{0,6}(?:补|退|咋办|怎么办)|price (?:match|protect|adjust|guarantee)|"
        r"(?:price )?drops? (?:later|after|do)|goes on sale (?:after|later)",
    ),
    (
        "student",
        r"学生(?:证|优惠|价|折|党有)|student|老人优惠|军人|教师优惠|teacher discount|military discount|senior discount|"
        r"nurse discount|\bnhs\b",
    ),
    ("return_insurance", r"[运邮]费险|退[货运]险|return insurance"),
    ("vat_invoice", r"专票|增票|增值税|vat invoice|tax invoice"),
    (
        "company_invoice",
        r"纳税人|小规模|\b(?:gst|vat|tax|abn|ein|company|business) ?(?:no|nr|num|number|id|name|details)\b",
    ),
    (
        "gift_wrap",
        r"礼品包装|包装成礼|礼品袋|贺卡|手写卡|(?:不要?|别)[放塞装附][^ ,，?]{0,4}(?:价格[单签条]|价签|小票|购物单|清单)|"
        r"(?:放|塞|附|写).{0,5}(?:卡片|纸条|祝福语)|gift[- ]?wrap|"
        r"(?:hand ?written|personal|thank you|birthday|greeting) (?:note|card|message)|(?:put|add|include|write|"
        r"slip)(?: in)? an? (?:\w+ )?(?:note|message)\b|gift (?:box|bag|note|message|card with)|"
        r"\bwrap (?:it|this|that|them|these|those|one|the [a-z]+)\b",
    ),
    (
        "engraving",
        r"刻字|定制|印字|印logo|[绣刻印](?:上|个|我们?|公司)+的?(?:字|名|logo|图|标)|[绣刻](?:字|名|logo)|\b(?:put|print|add|stitch|"
        r"embroider)\b.{0,24}\b(?:logo|initials|names?|text|photo)\b|\b(?:logo|initials) (?:on|printed)|\bwrite\b.{2,30}\bon (?:the|it|"
        r"this|them|that)\b|engrav|customi[sz]e|"
        r"personali[sz]e|custom (?:print|text|made)",
    ),
    ("to_door", _CARRIED_UP),
    ("partial_return", ONE_RETURNED),
    ("wholesale", r"批发|拿货|代理|一件代发|wholesale|resell|bulk (?:order|price|buy)|drop ?ship"),
    ("trade_in", TRADE_IN),
    ("instalments", r"分期|花呗|白条|免息|klarna|afterpay|instal?lments?|pay (?:later|monthly)|\bemi\b|clearpay"),
    ("cod", rf"货到付款|到付|\bcod\b|cash on delivery|pay on delivery|收到货?再(?:付|给)|{AT_THE_DOOR}"),
    ("weekend", r"周末|周[六日天]|星期[六日天]|礼拜[六日天]|节假日|weekends?|saturdays?|sundays?|holidays?"),
)
ONLY = wording(
    r"(?:只有|就只?有?|光有).{1,6}(?:色|的|码|款)?(?:吗|么|嘛|不)|还有(?:没有?)?(?:别的|其他|其它|另外的?|不一样的)的?(?:颜?色|码|尺)|"
    r"除了.{1,6}(?:还有|都有|有没有)|\bonly (?:in |come in |comes in |the )?[a-z0-9]+(?: (?:and|or|n|&) [a-z0-9]+)? ?\??$|"
    r"\b(?:past|beyond|above|over|up from|bigger than|larger than|higher than|smaller than|below|under) (?:an? |size |uk |eu |us )*"
    r"(?:[34]\d(?:\.5)?|x*[sml]|[2-5]xl)\b(?! ?(?:dollars|bucks|usd|pounds|cm|inch|kg|[%$]))|"
    r"\bbetween (?:an? |size )?(?:[34]\d|x*[sml]) and (?:[34]\d|x*[sml])\b|"
    r"(?<![\d.])(?:[34]\d|[2-5]?xl|x*l)码?(?:以上|往上|再大|更大|以下|往下|再小)的?(?:码|号)?(?:还)?有"
)
OR_WHAT = wording(r"^(?:so )?(?:is|are) .*\bor what\b")
KINDS_OF_IT = wording(
    r"(?:哪些|哪几[个种款]|几[个种款]|什么|啥|多少种)(?:规格|型号|款式)|(?:规格|型号|款式)(?:都|分)?有?(?:哪|什么|啥|几)|"
    r"(?:都|分别|各)有?多大的?(?:[呀啊呢?？ ]|$)"
)
"""Ways to ask in what a thing comes, whatever its options are called."""
SIZE_CHART = wording(r"尺[码寸]表|码表|\bsiz(?:e|ing) (?:chart|guide|table)s?\b")
UNDONE = wording(
    r"(?:只有|就)[\u4e00-\u9fff]{2,4}?(?:能|可以|肯|给)送?[上到](?:门|楼|家)|送到家(?=[^ ,，]{0,6}[运邮]费)|"
    r"(?:老是?|总是?|经常|从来|每次都?|都)不给?送(?:货)?[上到](?:门|楼|家)[了啊呀 ]*$|"
    r"[没未][有曾]?(?:拆封?|激活|开封|打开|用过?|洗过?|穿过?|剪(?:吊牌|标)?|下水)|(?:not|never|un|haven'?t|hasn'?t|"
    r"didn'?t)[ -]?(?:been )?"
    r"(?:opened|activated|used|worn|washed)"
)
"""A state of goods that is told to be none, or a service that others do not do."""
SUPPORT = wording(
    r"客服|人工|售后.{0,4}(?:几点|上班|在线|电话)|customer (?:service|support|care)|\bsupport\b|help ?(?:desk|line)|\bcs\b|"
    r"\b(?:real|actual|live) (?:persons?|people|humans?|agents?)\b|\bhumans?\b|"
    r"\b(?:talk|speak|chat) (?:to|with) (?:an? )?(?:person|someone|somebody|anyone|agent)\b|"
    r"\b(?:some ?one|some ?body|any ?one|any ?body|staff)(?: to| who| that| can| could| will| there)* (?:answers?|repl(?:y|ies)|helps?|"
    r"picks? up)\b|"
    r"\bcall ?cent(?:er|re)\b|\bhot ?line\b|\bopen (?:now|today|rn|tomorrow|tonight|late)\b|"
    r"\b(?:i|we|to|do|even) (?:even )?(?:call|phone|ring)\b|\b(?:call|phone|ring|reach) (?:some|any)(?:one|body)\b|"
    r"\b(?:ur|your|the) phones?\b|\b(?:call|phone|ring|reach) (?:u|you|ya|in)\b"
)
SOLD = wording(r"how many (?:did|have) (?:you|u) (?:sell|sold)|how many sold|卖(?:了|出)(?:去)?(?:多少|几)|销量")
COUNT = wording(
    r"[还剩有]+(?:剩|有|余)?(?:下)?(?:几|多少)(?!钱|米|元|块钱|人|种|款|样|色|类|层|代|岁)|剩(?:余)?(?:几|"
    r"多少)|库存(?:还)?(?:有|剩|是)?(?:几|多少)|库存[呢啊?]*$|多少(?:库存|现货|件货)|余量|余货|剩余(?:数量|库存|[台件个双]数)|"
    r"库存(?:的?数[量字]?|量)?(?:报|给|说|发)(?:个|一?下|我|出来)|库存(?:数|量)|(?:报|给)(?:个|一?下)(?:库存|余量|余货)|"
    r"how many|(?:number|count|amount) of|how much stock|(?<!any )stock of|"
    r"(?:stock|inventory) (?:count|level|number)|how much stock"
)
PRICE = wording(
    r"(?:更|最|哪个|哪款|谁|比较?|还)(?:便宜|贵|划算|实惠)|贵多少|便宜多少|(?:贵|便宜)几[块百十千]|\bi save\b|差(?:多少|几)(?:钱|块|百|"
    r"十|"
    r"千)?|差价|价格?差|cheap|expensive|price|"
    r"[一同]个?价(?!位)|价[格钱]?(?:都)?(?:一样|相同)|一样的?价|一样贵|\bcosts? the same\b|"
    r"costs? (?:more|less)|how much more|under [$£€¥]?\d|less than|(?:better|best) (?:deal|value)|pricier|dearer|"
    r"以内的|以下的|(?:块|元)(?:钱)?(?:左右|能买|可以买)|can i get for"
)
WITH_A_THING = wording(
    r"(?:自|附)?(?:带|配|(?<![没现还])有)"
    r"(?!货|卖|券|活动|优惠|折|现|啥|什么|哪|几|多|没|库存|新|同款|别的|其他|大|小|你|我|他|她|这|那|红|黑|白|蓝|金|银|绿|粉|紫|灰|走|来|去|出)"
    r"(?:不带|有)?个?(?P<thing>[\u4e00-\u9fff]{2,4}?)的?(?:没有?|吗|么|嘛|不)[啊呀呢? ]*$"
)
"""A thing that something may come with, of which nothing is told."""
SENT_THERE = wording(
    r"发不发|[能可]不[能可]以?[发寄送]|(?:能|可以)[发寄送]|[发寄送](?:得)?到|寄不寄|送不送|[发寄送][\u4e00-\u9fff]{2,4}[吗么不]"
)
"""Whether goods are sent somewhere, which is asked beside whether they can be collected there."""
OTHER_CARRIER = wording(r"(?:换|改)[成发走用为]*(?:顺丰|中通|圆通|韵达|申通|邮政|京东|极兔|德邦)")
"""Another carrier that is asked for, whatever is said of picking up with the one before."""
PAID_BACK = wording(
    r"退[^?？]{0,12}(?:运费|邮费|快递费)(?:是|算|该|归|由|得|应该|该不该|让|要)*(?:你们?|我们?|咱|谁|卖家|买家|商家|店家|店里|自己|自费|自付)"
)
"""Who pays for what is sent back."""
GAP_OF_ANYTHING = wording(
    r"(?<!价)(?<!价[格钱])(?<!价[格钱]相)(?<!价相)相?差(?:了|别)?(?:有|是)?(?:多少|几|好多|多大)(?!钱|块|元|百|千|万)"
)
GAP_OF_A_MEASURE = wording(
    r"(?:[度率速量频耗重宽厚]|[性机功]能|[画音]质|[做手]工|[质手]感|体验|配置|效果|参数|跑分)(?:上|方面|的)?(?:能|会)?相?差(?:了|别)?(?:有|是)?(?:多少|几|好多|多大)"
)
"""A difference that is one of prices only where nothing else is named: 重量差多少."""
MOST = wording(
    r"(?<!second )(?<!2nd )(?<!third )(?<!3rd )(?<!next )(?:(?P<cheapest>最便宜|最低(?:价|配|款|的)|低配|最实惠|起步价|cheapest|"
    r"most affordable|lowest priced?|"
    r"costs? (?:the )?least|least (?:expensive|pricey|costly)|lowest cost|bottom priced?|chea?pp?[ie]st|cheepest|"
    r"(?:smallest|lowest)(?= (?:gift ?cards?|vouchers?)\b))|"
    r"(?P<dearest>最贵|最高配|(?<![最次])高配|顶配|most (?:expensive|costly|pricey)|priciest|costliest|dearest|highest[- ]priced?|"
    r"(?<![a-z])top[- ]priced|(?:^|(?<=the ))top price\b|"
    r"(?:biggest|largest|highest)(?= (?:gift ?cards?|vouchers?)\b)|costs? (?:the )?most|top of (?:the|ur|your) range))"
)
THERE = "_there"
"""Ends the value of the slot for the cheapest or dearest where what is sold out is left out."""
TO_BE_HAD = wording(
    r"\b(?:in stock|available|not (?:sold out|out of stock)|isn'?t (?:sold out|out of stock)|still there|to be had|left|"
    r"(?:i|we|u|you) can (?:actually |really |still |even )*(?:get|buy|have|order)(?: right)?(?: now| today| tonight| rn)?)\b"
)
ORIGIN_OF = wording(
    r"\bwhere (?:do|does|did|are|is|r) (?:the |these |those |your |ur )?(?P<part>[a-z]{3,14})\b.*\b(?:from|grown|grow|picked|sourced)\b"
)
SOLD_OUT = wording(
    r"没货|(?<!有)没有货|卖完|抢完|抢光|抢没|售罄|断货|断码|缺货|没了|没库存|no more|no .{1,20} (?:left|anymore)|"
    r"sold ?out|out of stock|all gone|gone (?:already|yet)|\boos\b|"
    r"(?:is|are|all|these) .{0,20}gone|unavailable"
)
ALL = wording(r"参数|配置|规格|详情|资料|信息|\bspecs?\b|specification|details?\b|\binfo")
OF_A_BRAND = wording(r"是[\u4e00-\u9fffa-z ]{2,12}(?:牌|家)?的(?:吗|么|不|吧)|^(?:is|are) .{3,40} [a-z]{3,}\?*$")
COMPARED_BY = (
    ("material", r"material|fabric|\bsame (?:stuff|cloth|blend)\b|面料|材质|料子"),
    ("battery", r"电池|续航|battery|lasts? longer"),
    ("charging", r"充电|快充|闪充|charg"),
    ("screen", r"屏幕?|screen|display"),
    ("camera", r"拍照|像素|camera|photos?"),
    ("capacity", r"容量|装得多|capacity|holds? more|bigger cup"),
    ("weight", r"轻|重(?!要)|weigh|lighter|heavier"),
    ("dimensions", r"大小|尺寸|bigger|larger|smaller|longer|wider"),
)
