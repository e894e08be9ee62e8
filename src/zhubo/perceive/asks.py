"""Which property, or which matter of the shop's rules, a question is about: a closed id for `Slots.attribute`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import ahocorasick

from zhubo.facts import Product
from zhubo.perceive.found import Found
from zhubo.text.matters_tables import MATTERS
from zhubo.text.properties_tables import PROPERTIES, Property

_PROPERTIES = (
    ("lifespan", r"写入寿命|使用寿命|寿命|tbw|lifespan"),
    (
        "charging_time",
        r"充满|充电(?:要|需要)?(?:多久|多长|几个?小时)|charge time|charging time|(?:how long|time).{0,24}\bcharge\b",
    ),
    ("charging", r"快充|闪充|充电(?:功率|速度)|几w充|fast charg|charging (?:speed|watt)"),
    ("playtime", r"(?:耳机|音箱).{0,6}(?:多久|多长时间|续航)|(?:earbuds?|headphones?|speaker).{0,12}last\b"),
    (
        "duration",
        r"(?:听|播放|片长|时长)(?:多久|多长)|时长|"
        r"how long is (?:the |this )?(?:audio ?book|film|movie|album|course|video|recording|track)|"
        r"run(?:ning)? time|how many hours (?:is|of)",
    ),
    (
        "insulation",
        r"保[温冷冰热](?!杯|壶|桶|袋|箱|饭盒).{0,4}(?:几|多|效果|时间)|能?保[温冷冰热](?:吗|不|多久|多长)|"
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
        r"什么系统|操作系统|啥系统|哪个系统|安卓还是|鸿蒙|ios还是|\bos\b|operating system|android or|what system|windows or",
    ),
    (
        "network",
        r"(?<!\d)[45]g(?!\w)|插卡|双卡|电话卡|sim ?卡|\bsim\b|wifi版|蜂窝|cellular|全网通|联网|dual sim|unlocked",
    ),
    (
        "speed",
        r"读速|写速|读取速度|写入速度|读写|转速|传输速度|网速|read speed|write speed|\brpm\b|how fast is (?:it|this|the)",
    ),
    (
        "season",
        r"什么季节|哪个季节|几月穿|(?:春|夏|秋|冬)天?(?:能|可以)?穿(?:热|冷|合适|吗)|适合(?:春|夏|秋|冬)|which season|what season|"
        r"for (?:summer|winter|spring|autumn)\b",
    ),
    (
        "year",
        r"哪一?年(?:的|出|上市|款|产)|几几年|哪年|什么时候(?:出|上市|发布)的|上市(?:时间|年份)|新款还是|what year|which year|"
        r"when (?:was|did) (?:it|this|they) (?:released?|come out)|release (?:date|year)|model year",
    ),
    (
        "brand",
        r"什么牌|啥牌|哪个牌|牌子|品牌|哪家的|what brand|which brand|\bbrand\b|who makes|what make\b",
    ),
    ("origin", r"产地|哪里产|哪产|哪儿产|国产|进口|哪个?国|哪里的|made in|where.{0,12}made|country of origin|imported"),
    (
        "narrator",
        r"谁(?:读|念|朗读|讲|播)的?|朗读者|主讲|who (?:reads|narrates|is reading|wrote)|narrat|\bauthor\b|作者",
    ),
    ("calories", r"卡路里|热量|大卡|calories|\bkcal\b"),
    ("protein", r"蛋白质?含量|蛋白多少|protein"),
    ("lining", r"里衬|内衬|有里布|\blined\b|lining"),
    (
        "description",
        r"^(?:please )?(?:describe|tell me (?:more )?about|explain)\b|"
        r"what(?:'?s| is| are) (?:so )?(?:special|unique|good|great|different|cool) about|"
        r"(?:what'?s|whats|what is) the (?:story|deal)|tell (?:me|us) more|"
        r"more (?:info|details?) (?:on|about)|有什么特(?:别|点|色)|"
        r"啥特点|什么卖点|有啥(?:特别|亮点|优点)|有什么(?:优点|亮点|好处)|什么来头|"
        r"什么故事|(?:简单)?介绍(?:一下|下)?",
    ),
    (
        "kind",
        r"(?:what(?:'s| is| are)|whats) (?:this|that|it|the|a|an)? ?[\w' \ue00e+-]{0,40}(?:, (?:shoes|a \w+)\?|\bor what\b|exactly\??$)|"
        r"是(?:个|一种)?(?:什么东西|啥东西|什么来的)|(?:干|做)(?:什么|啥)(?:用)?的|是什么(?:东西)?$|是啥$",
    ),
)
_RULES = (
    (
        "express",
        r"express|overnight|next[- ]day|same[- ]day|expedited|priority (?:ship|mail|deliver)|"
        r"rush (?:order|ship|deliver)|加急|次日达|当日达|隔日达|快点发|faster (?:ship|deliver)",
    ),
    ("customs", r"customs|dut(?:y|ies)\b|import (?:tax|fee|charge)|关税|清关|海关"),
    (
        "pickup",
        r"自提|自取|到店|上门取|去店里|门店|实体店|pick ?up|pick it up|collect (?:it|in|from)|in[- ]store|"
        r"click (?:and|&) collect",
    ),
    (
        "installation",
        r"(?:上门|免费|包|负责|谁|给|帮)安装|安装费|安装服务|包装不包装|install(?:ation|ed)? (?:service|included|for free|fee)|"
        r"do you install",
    ),
    (
        "price_protection",
        r"补差价|退差价|差价|价保|保价|买贵|降价(?:了)?(?:补|退|怎么)|price (?:match|protect|adjust|guarantee)|"
        r"(?:price )?drops? (?:later|after|do)|goes on sale (?:after|later)",
    ),
    (
        "student",
        r"学生(?:证|优惠|价|折|党有)|student|老人优惠|军人|教师优惠|teacher discount|military discount|senior discount|"
        r"nurse discount|\bnhs\b",
    ),
    ("return_insurance", r"运费险|退货险|return insurance"),
    ("vat_invoice", r"专票|增值税|vat invoice|tax invoice"),
    ("gift_wrap", r"礼品包装|包装成礼|礼品袋|贺卡|gift[- ]?wrap|gift (?:box|bag|note|message|card with)"),
    ("engraving", r"刻字|定制|印字|印logo|engrav|customi[sz]e|personali[sz]e|custom (?:print|text|made)"),
    ("wholesale", r"批发|拿货|代理|一件代发|wholesale|resell|bulk (?:order|price|buy)|drop ?ship"),
    ("trade_in", r"以旧换新|旧机|trade[- ]in"),
    ("instalments", r"分期|花呗|白条|免息|klarna|afterpay|instal?lments?|pay (?:later|monthly)|\bemi\b|clearpay"),
    ("cod", r"货到付款|到付|\bcod\b|cash on delivery|pay on delivery|收到货?再(?:付|给)"),
    ("weekend", r"周末|周[六日天]|星期[六日天]|礼拜[六日天]|节假日|weekends?|saturdays?|sundays?|holidays?"),
)
_SUPPORT = re.compile(
    r"客服|人工|售后.{0,4}(?:几点|上班|在线|电话)|customer (?:service|support|care)|\bsupport\b|help ?(?:desk|line)|\bcs\b"
)
_COUNT = re.compile(
    r"[还剩有]+(?:剩|有|余)?(?:下)?(?:几|多少)(?!钱|米|元|块|人)|剩(?:余)?(?:几|"
    r"多少)|库存(?:还)?(?:有|剩|是)?(?:几|多少)|多少(?:库存|现货|件货)|"
    r"how many.{0,30}(?:left|remain|in stock|available|got|have|u have|are there)|"
    r"(?:stock|inventory) (?:count|level|number)|how much stock"
)
_PRICE = re.compile(
    r"(?:更|最|哪个|哪款|谁|比较?|还)(?:便宜|贵|划算|实惠)|贵多少|便宜多少|差(?:多少|几)(?:钱|块)|差价|价格?差|cheap|expensive|price|"
    r"costs? (?:more|less)|how much more|under [$£€¥]?\d|less than|(?:better|best) (?:deal|value)|pricier|dearer|"
    r"以内的|以下的|(?:块|元)(?:钱)?(?:左右|能买|可以买)|can i get for"
)
_MOST = re.compile(
    r"(?P<cheapest>最便宜|最低(?:价|配|款|的)|低配|最实惠|起步价|cheapest|lowest price|least expensive|most affordable)|"
    r"(?P<dearest>最贵|最高配|顶配|most expensive|priciest|dearest)"
)
_SOLD_OUT = re.compile(
    r"没货|没有货|卖完|抢完|抢光|抢没|售罄|断货|断码|缺货|没了|没库存|sold ?out|out of stock|all gone|gone (?:already|yet)|\boos\b|"
    r"(?:is|are|all|these) .{0,20}gone|unavailable"
)
_ALL = re.compile(r"参数|配置|规格|详情|资料|信息|\bspecs?\b|specification|details?\b|\binfo")
_OF_A_BRAND = re.compile(r"是[\u4e00-\u9fffa-z ]{2,12}(?:牌|家)?的(?:吗|么|不|吧)|^(?:is|are) .{3,40} [a-z]{3,}\?*$")
_COMPARED = (
    ("battery", r"电池|续航|battery|lasts? longer"),
    ("screen", r"屏幕?|screen|display"),
    ("capacity", r"容量|装得多|capacity|holds? more|bigger cup"),
    ("weight", r"轻|重(?!要)|weigh|lighter|heavier"),
    ("dimensions", r"大小|尺寸|bigger|larger|smaller|longer|wider"),
)


def _compiled(rows: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in rows))


_PROPERTY = _compiled(_PROPERTIES)
_RULE = _compiled(_RULES)
_BY_COMPARING = _compiled(_COMPARED)
PROPERTY_INTENTS = frozenset(
    {
        "ask_spec",
        "ask_material_ingredient",
        "ask_usage_care",
        "ask_suitability",
        "ask_shelf_life_date",
        "ask_authenticity_origin",
        "request_show_item",
        "ask_size_options",
        "ask_size_advice",
    }
)
RULE_INTENTS = frozenset(
    {
        "ask_discount_coupon",
        "ask_payment_methods",
        "ask_shipping_fee",
        "ask_ship_time",
        "ask_courier",
        "ask_deliver_region",
        "return_exchange_policy",
        "warranty_invoice",
        "ask_live_schedule_replay",
        "ask_bundle_gift",
        "bargain",
        "ask_usage_care",
        "how_to_order",
    }
)


def attribute_asked(
    found: Found, intent: str | None, products: Iterable[Product] = (), mentions: Sequence[tuple[int, int]] = ()
) -> str | None:
    """Return the id of what a comment with this intent asks about, None where it names nothing of the kind.

    `products` are those that it means: the names of their own attributes count first. `mentions` are names of goods, whose words ask for
    nothing. A question about some property that no id fits is about `other`, so that no other fact is taken for its answer.
    """
    text = found.text
    if intent == "ask_stock":
        return "stock" if _COUNT.search(text) else "sold_out" if _SOLD_OUT.search(text) else None
    if intent in ("compare_products", "ask_price"):
        return _first(_MOST, text) or (_compared(found, text) if intent == "compare_products" else None)
    nameless = _nameless(text, mentions)
    if intent in RULE_INTENTS:
        if intent == "ask_live_schedule_replay" and _SUPPORT.search(text):
            return "support"
        matter = _first(_RULE, text) or _named(nameless, _matter_words())
        if matter is not None or intent not in PROPERTY_INTENTS:
            return matter
    if intent in PROPERTY_INTENTS:
        asked = _own(nameless, products) or _first(_PROPERTY, text) or _named(nameless, _property_words())
        asked = asked or _first(_RULE, text) or _word(found)
        if asked is None and intent == "ask_authenticity_origin" and _OF_A_BRAND.search(text):
            return "brand"
        return "other" if asked is None and intent == "ask_spec" and not _ALL.search(text) else asked
    return None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return match.lastgroup if match is not None else None


def _own(text: str, products: Iterable[Product]) -> str | None:
    """Return the name of an attribute of one of `products` that stands in the text as such, the longest."""
    names = {name for product in products for name in product.attributes}
    standing = [name for name in names if _stands(name.casefold().replace("_", " "), text)]
    longest = max(standing, key=lambda name: (len(name), name), default=None)
    return longest.casefold() if longest is not None else None


def _stands(name: str, text: str) -> bool:
    if len(name) < 2 or name not in text:
        return False
    return not name.isascii() or re.search(rf"\b{re.escape(name)}\b", text) is not None


def _compared(found: Found, text: str) -> str | None:
    return (
        "price"
        if _PRICE.search(text)
        else _first(_BY_COMPARING, text) or _named(text, _property_words()) or _word(found)
    )


def _nameless(text: str, mentions: Sequence[tuple[int, int]]) -> str:
    """Return the text without the names of goods: the `保温` of a `保温杯` asks for nothing."""
    for start, end in mentions:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _named(text: str, words: ahocorasick.Automaton) -> str | None:
    """Return the id behind the longest of `words` that stands in the text, of equals the first."""
    best, longest = None, 0
    for last, (length, name) in words.iter(text):
        start, end = last + 1 - length, last + 1
        if length > longest and not (_joins(text, start) or _joins(text, end)):
            best, longest = name, length
    return best


def _joins(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


@cache
def _property_words() -> ahocorasick.Automaton:
    return _automaton_of(PROPERTIES)


@cache
def _matter_words() -> ahocorasick.Automaton:
    return _automaton_of(MATTERS)


def _automaton_of(table: Mapping[str, Property]) -> ahocorasick.Automaton:
    words: dict[str, str] = {}
    for name, found in table.items():
        for word in found.asked.split("|"):
            words.setdefault(word, name)
    automaton = ahocorasick.Automaton()
    for word, name in words.items():
        automaton.add_word(word, (len(word), name))
    automaton.make_automaton()
    return automaton


def _word(found: Found) -> str | None:
    """Return what the words of the vocabulary name: the longest one."""
    attribute: str | None = found.typed.get("attribute")
    return attribute
