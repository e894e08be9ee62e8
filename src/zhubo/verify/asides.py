"""What is said beside the goods: names that viewers go by, where people are from, weeks of one's own life, figures of speech.

None of it is a claim about the shop; where the sentence speaks of sending, buying, returning or ending, nothing here is settled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhubo.text.wording import wording
from zhubo.verify.index import DURATIONS
from zhubo.verify.reading import Clause, Reading, clause_at, cue
from zhubo.verify.stated import is_about_others
from zhubo.verify.verdict import cover, is_covered


def check_asides(reading: Reading) -> None:
    """Settle numbers, places and words that stand in what is said beside the goods."""
    for start, end in viewer_names(reading.low):
        cover(reading.ledger, start, end)
    for match in _FIGURES.finditer(reading.low):
        # What counts down or ranks is found in Chinese and English words; of other languages the number left over tells of it.
        if not (reading.pivoted and _RANKS.search(match[0])):
            cover(reading.ledger, *match.span())
    counted = bool(reading.numbers or reading.quantities or reading.dates or reading.percents)
    if counted:
        _settle_counted(reading)
    for term in reading.terms:
        if term.group in ("region", "place") and _is_of_people(reading, term.start, term.end):
            cover(reading.ledger, term.start, term.end)
        elif term.group == "feature" and _OF_DEVICES.search(reading.low, max(0, term.start - 8), term.end + 3):
            cover(reading.ledger, term.start, term.end)
        elif term.group == "colour" and _is_taste(reading, term.start, term.end):
            cover(reading.ledger, term.start, term.end)


def _settle_counted(reading: Reading) -> None:
    """Settle numbers, times and spans of time that are of people, of the day or of the room."""
    for match in _LIVED.finditer(reading.low):
        if not _on_terms(reading, match.start()):
            cover(reading.ledger, *match.span())
    life = _of_life(reading)
    for span in reading.quantities:
        if (
            span.dimension in DURATIONS
            and _is_lived(reading, span.start, span.end)
            or (life and span.dimension in _DIMENSIONS_OF_LIFE and not is_covered(reading.ledger, span.start, span.end))
        ):
            cover(reading.ledger, span.start, span.end)
    if not life:
        return
    on_air = cue(reading, "live", 0, len(reading.low)) or cue(reading, "hours", 0, len(reading.low))
    loose = [(one.start, one.end) for one in reading.numbers] + [(one.start, one.end) for one in reading.percents]
    loose += [(one.start, one.end) for one in reading.dates if one.hour is not None and not on_air]
    for start, end in loose:
        cover(reading.ledger, start, end)


def viewer_names(low: str) -> Iterator[tuple[int, int]]:
    """Yield where a folded text holds the name that a viewer goes by.

    It stands in quotes beside who comes, asks or is greeted, or before praise of it.
    """
    quoted = '"' in low or "「" in low or "《" in low
    for pattern in (_GREETED, _COMES, _PRAISED) if quoted else (_PRAISED,) if "name" in low or "handle" in low else ():
        for match in pattern.finditer(low):
            name = match.lastgroup
            if name is not None:
                yield match.span(name)


def speaks_of_life(low: str) -> bool:
    """Whether a folded text speaks of family, pets, weather, food or the room, and of nothing that one could take for goods or terms.

    Ranks in it are of no goods: `nobody beats my mum at cards`.
    """
    if _ROOM.search(low) is not None and _SELLING.search(low) is None:
        return True
    return _LIFE_ITSELF.search(low) is not None and _GOODS.search(low) is None and _SHOP.search(low) is None


def reassures(low: str) -> bool:
    """Whether a folded text tells viewers to take their time, or speaks well of others."""
    return _REASSURES.search(low) is not None


def _is_lived(reading: Reading, start: int, end: int) -> bool:
    """Whether a span of time is one of somebody's own life: `I've quit smoking, three weeks now`."""
    if is_covered(reading.ledger, start, end) or _on_terms(reading, start):
        return False
    k = clause_at(reading, start)
    lead = next(c for c in reading.clauses if c.sentence == reading.clauses[k].sentence)
    return is_about_others(reading, Clause(lead.start, reading.clauses[k].end, lead.sentence, lead.question))


def _of_life(reading: Reading) -> bool:
    """Whether a whole text speaks of people, pets, weather or the room, and of nothing that one could take for goods or terms."""
    low = reading.low
    return not reading.mentions and not reading.money and _LIFE.search(low) is not None and _GOODS.search(low) is None


def _is_of_people(reading: Reading, start: int, end: int) -> bool:
    """Whether a place is where viewers or the host are, come from or have been."""
    low = reading.low
    if _BUYING.search(low) or _on_terms(reading, start):
        return False
    clause = reading.clauses[clause_at(reading, start)]
    if _PEOPLE_BEHIND.match(low, end):
        return True
    return _PEOPLE_BEFORE.search(low, clause.start, start) is not None and _GOODS_BEHIND.match(low, end) is None


def _is_taste(reading: Reading, start: int, end: int) -> bool:
    """Whether a colour is one that somebody likes best, and no goods are offered in it; or `cream` is what one rubs in."""
    low = reading.low
    clause = reading.clauses[clause_at(reading, start)]
    if low[start:end] == "cream" and _RUBBED_IN.search(low, clause.start, start):
        return True
    if _BUYING.search(low, clause.start, clause.end) is not None:
        return False
    return _LIKED.search(low, clause.start, start) is not None or _LIKED_BEHIND.match(low, end, clause.end) is not None


def _on_terms(reading: Reading, at: int) -> bool:
    """Whether the sentence at `at` speaks of the shop's terms: of sending, returning, what is kept for how long, and when it ends."""
    sentence = reading.clauses[clause_at(reading, at)].sentence
    parts = [c for c in reading.clauses if c.sentence == sentence]
    return any(cue(reading, name, parts[0].start, parts[-1].end) for name in _TERMS)


_TERMS = ("returns", "warranty", "dispatch", "arrival", "invoice", "sale", "fee")
_NAMED = r"(?P<name>[\"「『《][^\"「」『』《》。;!?%¥$€£]{1,24}[\"」』》])"
_GREETED = wording(
    r"(?:欢迎|谢谢|感谢|多谢|恭喜|你好|哈喽|回复|回答|看到|叫|名字(?:是|叫)|\b(?:hi|hello|hey|welcome|thanks|"
    r"thank you|cheers|shout ?out to|congrats|congratulations)),? ?(?:to )?" + _NAMED
)
_COMES = wording(
    _NAMED
    + r"(?: (?:says|said|asks|asked|wants to know|wonders|just joined|joined|is here|here|writes|wrote|wants|in the chat)\b|"
    r",? ?(?:进来|进了?直播间|进来了|来了直播间|问|说|刷了|送了|关注了|点了|"
    r"这名字|这网名|这昵称|这个名字|这id|你好|晚上好|早上好|下午好|留言|评论|打字|发弹幕|想知道))"
)
_PRAISED = wording(
    r"\b(?:love|like|loving) (?:the|that|your|this) (?:user ?name|name|handle|"
    r"nickname)[,:]? (?P<name>[\w' -]{2,24})|(?:\A|(?<=[.!?] ))(?P<name2>[\w' -]{2,28}), (?:great|nice|"
    r"lovely|cool|funny|brilliant|cute|love the|love that|love your|what a|best|fab|good) "
    r"(?:user ?name|name|handle|nickname)\b"
)
_DIMENSIONS_OF_LIFE = frozenset({*DURATIONS, "count", "angle", "temperature", "age", "ratio"})
_LIFE = wording(
    r"我[家妈爸姐哥弟妹奶爷姥]|俺|我(?![们店])|老公|老婆|孩子|儿子|女儿|闺女|奶奶|爷爷|邻居|同事|猫|狗|老家|昨天|昨晚|今早|早上|上周|周末|天气|下雨|下雪|气温|热死|冷死|零下|"
    r"手机|电量|充电|网(?:断|卡|络)|信号|麦克风|灯光|声音|嗓子|腿酸|困|累|睡|起床|吃饭|[晚午早]饭|喝水|喝口|火车|飞机|地铁|公交|赶车|堵车|考试|上班|下班|放假|放学|作业|年级|生日|"
    r"电影|看球|歌|扣|弹幕|公屏|过年|五一|国庆|"
    r"\b(?:i|i'm|i've|i'd|my|mum|mom|dad|husband|wife|kids?|son|daughter|sister|brother|dog|cat|weather|"
    r"raining|battery|wifi|bus|train|neighbours?|breakfast|lunch|dinner|"
    r"bed|sleep|sleeps|birthday|school|film|movie|song|weekend|she's|he's|sip)\b"
)
_LIFE_ITSELF = wording(
    r"我(?:家)?(?:妈|爸|姐|哥|弟|妹|奶奶|爷爷|姥姥|外婆|老公|老婆|儿子|女儿|闺女|孩子|狗|猫)|老公|老婆|邻居|奶奶|爷爷|姥姥|狗|猫|天气|下雨|下雪|蚊子|电影|足球|看球|"
    r"歌手?|笑话|昵称|网名|饺子|火锅|早饭|午饭|晚饭|老师|同学|小时候|妈妈|母亲节|"
    r"\b(?:mum|mom|dad|nan|gran|grandma|gran(?:d)?dad|husband|wife|kids|son|daughter|sister|brother|"
    r"cousin|neighbours?|uncle|aunt|dog|cat|spider|weather|rain|raining|"
    r"wifi|mic|camera|battery|song|film|movie|footballer|football|match|jokes?|user ?name|soup|tea|coffee|"
    r"pancakes|breakfast|lunch|dinner|pub|quiz|school|bus|train|"
    r"holiday|haircut|birthday|radiator|seat in the house|lady tonight|fan|audience|"
    r"my (?:(?:left|right|poor|old) )?(?:hair|arm|leg|legs|foot|feet|ears?|earring|voice|eyes?|knees?|"
    r"back|hands?|glasses|keys|car|garden|bathroom|house|head|throat|nose))\b"
)
_REASSURES = wording(
    r"(?:不(?:用|必|要|会)?|别|没(?:人)?)(?:着急|急着|急|催|逼|勉强)(?![诊救])|慢慢(?:想|看|挑|选|考虑|来)|想(?:好|清楚|明白)(?:了)?再|不买也|"
    r"货比三家|量力而行|理性消费|按需(?:买|下单)|"
    r"\b(?:nobody|no one)(?:'s| is)(?: ever)? (?:going to|gonna|here to) (?:twist|force|push|pressure|"
    r"rush|judge|bite|make you)\b|"
    r"\brather (?:you|ye) (?:thought|took|waited|slept|asked|kept|saved)\b|\bi'll (?:go over|repeat|"
    r"explain|say|show|read) (?:it|that|them) again\b|"
    r"\b(?:nothing|nobody|no one)(?:'s| is) perfect\b|\bother (?:brands|shops) are (?:good|great|fine|"
    r"lovely|nice)\b|\btake your time\b|\b(?:no|zero) pressure\b|"
    r"\bno (?:rush|pressure|hurry|stress)\b|\bthink (?:it over|about it)\b|\bsleep on it\b|\bup to you\b|"
    r"\byou(?:'ll| can| might|'d) find (?:cheaper|better|nicer)\b"
    r"(?! (?:nowhere|never))"
)
_ROOM = wording(
    r"周[一二三四五六日末天]了|熬到周|(?:音乐|音量|声音|灯|空调|风扇)(?:调|开|关|放)|\b(?:turn|turning|switch|put) (?:this|the|that|my) "
    r"(?:music|song|volume|sound|light|lights|lamp|fan|heating|radio|telly|tv|camera|mic) (?:down|up|off|on)\b|"
    r"\b(?:drive safe|peace out|safe home|sleep tight|good night|night night|off to bed|user ?names?|"
    r"my (?:(?:left|right|poor|old) )?(?:arm|leg|foot|ear|earring|"
    r"voice|eye|knee|back|hand|neck|throat|nose|hair|contact lens|glasses|headphones?|jumper|sleeve|"
    r"mascara|nail)s?(?:'s| is| has| are| have)? "
    r"(?:gone|fallen|falling|dead|numb|asleep|sore|dry|itchy|stuck|slipping|smudged|killing me|hurts?|aching))\b"
)
_SELLING = wording(
    r"[价买拍抢]|下单|链接|优惠|库存|\b(?:price\w*|orders?|buy\w*|deals?|offers?|stock|links?|cart|basket|check ?out|"
    r"grab|sells?|sold|discount|best|cheapest|customers?)\b"
)
_SHOP = wording(
    r"我们|咱|质量|品质|牌|行业|同行|别家|全网|抖音|市场|\b(?:we|we're|we've|our|us|ours|quality|brands?|market|internet|"
    r"products?|blankets?|bags?|cream|gadget|shops?|now|hurry|"
    r"quick|fast|gone|minutes?|seconds?|chance|miss)\b(?<!gone)"
)
_GOODS = wording(
    r"[这它]|那[款件个条双]|本店|[价元折减券邮货退换修售卖买拍穿用盖戴洗装杯鞋衣裤裙袜巾枕被伞包壶链款码色]|快递|优惠|下单|库存|颜色|尺|容量|防水|送|赠|活动|秒杀|剩|件|店|号链接|抽|批|产|"
    r"\b(?:this(?! (?:music|song|phone|morning|evening|week|month|year|show|stream|chat|room|mic|house|"
    r"weather|joke|question|comment)\b)|it|it's|its|these|those|they|them|that|one|ones|price|costs?|off|"
    r"code|ship\w*|deliver\w*|return\w*|refund\w*|warranty|guarantee\w*|stock|left|sold|"
    r"sell\w*|orders?|ordered|buy\w*|bought|sizes?|colou?rs?|wash\w*|wear\w*|fits?|holds?|comes|made|"
    r"material|links?|basket|cart|sale|offer|gifts?|free|dispatch\w*|"
    r"shop|store|customers?|lasts?|mugs?|cups?|shirts?|towels?|jeans|shoes?|socks?|dress|hoodie|pillow|"
    r"umbrella|customer|limit|people|viewers|discount|deal|arrive\w*|post)\b"
)
_N = r"[\d一二两三四五六七八九十几半百]"
_SPAN = r"(?:天|周|个?星期|个?礼拜|个?月|年|个?小时|个?钟头|分钟|秒钟?|晚上?|宿)"
_FIGURES = wording(
    r"货比三家|三言两语|乱七八糟|七上八下|三心二意|一五一十|五花八门|四面八方|百忙之中|千言万语|三更半夜|七嘴八舌|丢三落四|隔三差五|"
    r"一心二用|接二连三|三三两两|横七竖八|五湖四海|一举两得|两全其美|半信半疑|十有八九|八九不离十|七老八十|一来二去|三天两头|"
    r"千万(?=别|不要|记得|要|小心)|百般|万分感谢|一两(?:句|下|根|眼|声|遍|口|步)(?:话|线|的)?|"
    r"[破脱起蜕擦]皮的?|,? ?\d(?= (?:if you|for yes|for no)\b)|\bmillion dollar question\b|"
    r"\brun(?:ning)? out of (?:things|breath|milk|battery|words|ideas|patience|coffee|tea|steam|petrol)\b|"
    r"\bstretch (?:my|your|our|the) legs\b|\b(?:my )?two cents\b|"
    r"[\d一二两三四五六七八九十百]+度的?(?:近视|眼镜|镜片|散光|老花)|近视(?:眼|镜)?[^﹐。;!?]{0,4}[\d一二两三四五六七八九十百]+度|"
    r"最后[一二两三几](?:段|行|列|排|页|格|章|课|站|关|班车|首|遍|次|句|口|位|步|名(?!额)|[个条](?:小|大)?(?:问题|环节|话题|弹幕|评论|留言|提问|节目|游戏|"
    r"故事|笑话|字|彩蛋|提醒|事儿?))|"
    r"(?:这)?[两俩三几][个款件条双只种](?:颜色|款式|杯子|东西)?(?:里面?|中间?|当中|之间|放(?:在)?一起|比一?比|比一下|对比一?下)|"
    r"(?:[有快慢大小早晚多少轻好差高低近远深浅要给花留占歇需]|喝|吃|等)(?:了|个|您?)?一点(?=[点时儿都也不没东吃声建心意的就再﹐。;!?,]|\Z)|一点(?=时间|点|儿|建议|心意|意思|小)|"
    r"数?(?:三|3)[!,﹐.、… ]{1,3}(?:二|2)[!,﹐.、… ]{1,3}(?:一|1)(?![\d.])|(?:我)?数?三二一(?=[﹐,!开茄笑大])|"
    r"(?:的|一整|每|有|哪|同|美好的|新的)一天(?![内发到])|"
    r"\b(?:one|two|five|ten) (?:secs?|ticks?|mo)\b|\b\w+ years (?:younger|older)\b|"
    r"\b(?:camera|app|mic|sound|screen|signal|wi-?fi|internet|back|voice|flu|cold|headache|phone|brain|mind|dog|cat|husband|"
    r"wife|mum|mom|he|she)(?:'s| has| is)? (?:nearly |all |just |now )?gone\b|\bgone (?:to|for|funny|upside)\b|"
    r"\blast one to (?:read|answer|say|ask)\b|\bthe (?:left|right)(?:-hand)? one\b|\bone (?:by|on|in) my\b|\bgot one at home\b|"
    r"\bgone (?:silent|flat|off|dark|quiet|dead|numb|cold|mad|crazy|wrong|home|quiet|live|blank|to (?:bed|"
    r"sleep|work|school|lunch))\b|"
    r"\bzero (?:pressure|stress|rush|hurry|obligation|doubt|worries|clue|idea|regrets|judg(?:e?ment|ing)|"
    r"drama|patience|chill|sense|chance)\b|"
    r"\b(?:one|the only one) (?:in the (?:world|room|family|house)|on (?:earth|the planet))\b|"
    r"\b(?:one|two|three) (?:more )?(?:questions?|comments?|messages?|laugh|songs?|sips?|jokes?|thing|"
    r"at a time|by one|another)\b|"
    r"\bof (?:the|these|those) (?:two|three|four|[2-4]) (?:shades?|colou?rs?|tones?|hues?)\b(?=[^.;!?]{0,3} the \w+er\b)|"
    r"(?:这|那)?(?:两|三|[23])(?:个|种)?(?:颜色|色)(?:里面?|当中|中间?)(?=[^。;!?]{0,6}(?:深|浅|亮|暗))"
)
"""Numbers and words that count nothing of the goods."""
_RANKS = re.compile(r"[3三].*[1一]|\bin the \w+|\bon (?:the|earth)\b")
_LIVED = wording(
    rf"(?:这|前|近|最近|头|那|上|隔)(?:一|两|几|三|二)?(?:天|周|个月|年|阵子)(?!内|之内|以内|发|到|就到)|过(?:一|两|几|三)(?:天|周|个月)(?=再)|"
    rf"第(?:{_N}+)(?:天|周|个?月|年|场|回|期|晚|次|个(?:年头|孩子|粉丝|问题|直播间))(?!半价|内|发|到)|"
    rf"(?:辛苦|忙|累|熬|撑|歇|休息|放松|坚持|站|播|聊|陪|认识|养|学|练|考虑|犹豫|睡|出差|请假|住院|减肥|戒|坐车?|堵|排队|没睡|没吃|没见|结婚|恋爱|上学|毕业|"
    rf"等我)(?:了|个|有|快|大概|整整|将近|差不多|上)*(?:{_N}+)(?:多|来|三)?{_SPAN}(?:了|多)?|"
    rf"(?:{_N}+){_SPAN}(?:都|就|才)?没(?!货|有货|补)(?:睡|吃|见|洗|出门|直播|开播|回|喝|休)|"
    r"(?:都|快|已经|转眼|一晃|不知不觉|现在)(?:都|快|已经|是)*(?:晚上|早上|下午|中午|凌晨)?[一二三四五六七八九十两]{1,2}点(?:多|半|钟)?(?:了|啦)(?!就|开始|结束)|"
    r"\b(?:for|it's been|been) (?:the )?(?:last |past )?(?:\w+ )?(?:hours|days|weeks|months|years) (?:now|"
    r"straight|already)\b|"
    r"\btake (?:a|one|two|five|ten|your|as many) (?:minutes?|secs?|seconds?|moments?|days?)\b|"
    r"\b(?:i'll|we'll|i will|i'd) (?:only |just )?be (?:back in )?(?:a|one|two|five|ten) (?:minutes?|"
    r"mins?|secs?|seconds?|ticks?)\b"
)
"""Times of people and of the day; a sentence about the shop's terms counts them otherwise."""
_BUYING = wording(
    r"[送寄收]|发(?![现型生呆弹朋])|[去到走]不了|能到|下单|[买拍购]|订单|能收|可以收|收得到|包邮|发货|寄|送[到达货]|配送|产自|产地|生产|工厂|厂家|进口|原产|"
    r"\b(?:order|buy|ship|deliver|post|"
    r"courier|send|made|produced|imported|factory|warehouse|import|sold|goods|available|in stock|sizes?|"
    r"come in|comes in)\w*\b"
)
_PEOPLE_BEHIND = re.compile(
    r"(?:的|那边的?|这边的?|地区的?)?(?:朋友|家人|宝(?!贝)|姐(?!妹装)|姐妹|哥(?!伦)|粉丝|老铁|老乡|人(?![造工参])|小伙伴|同学|观众|网友|妹子|兄弟|亲(?![测子])|友友)|"
    r"(?:那边|这边|现在|今天|昨天|今晚|这两天|最近|那儿)*(?:下雨|下雪|降温|刮风|台风|堵车|天气|[零一二三四五六七八九十\d]+度|热死|冷死|好热|好冷|"
    r"[冷热不]*[冷热]吗?(?=[﹐。!?,]|\Z))|"
    r" (?:friends?|folks|viewers?|people|crew|gang|fans?|ladies|guys|lot)\b"
)
_PEOPLE_BEFORE = re.compile(
    r"(?:(?:我(?![们家])|[你您他她俺]们?|我妈|我爸|我老公|我老婆|大家|家人们?|老乡们?|宝子?们?|姐妹们?|朋友们?|大伙儿?|主播)"
    r"(?:那边|这边|现在|可|就|都|也|其实|真|原来|一直|从小|老家|是不是|还|刚|今天|昨天|上次|小时候)*"
    r"(?:是|在|住在?|来自|去过?|从|回|待在?|生在|长在|飞到?)|(?:[我你您他她]们?|大家|家人)(?:那边|这边|现在|都|也|人|家)*(?:在|住在?)|住在?|老家在?|人在|坐标|定位)\Z|"
    r"\b(?:i|i'm|we're|you|you're|he's|she's|he|she|somebody|someone|anyone|anybody|everyone|everybody|"
    r"people|folks|friends|guys|mum|mom|dad|"
    r"husband|wife|cousin|family|viewers?|watching|hello|hi|hey|welcome|greetings|shout ?out|"
    r"here)\b(?:(?!\b(?:this|it|its|it's|these|those|that|they)\b)[^.;!?]){0,28}"
    r"\b(?:from|in|of|to)\s(?:sunny |rainy |cold |lovely |the )*\Z|"
    r"\b(?:good (?:evening|morning|afternoon|night|day)|hello|hi|hey|greetings|welcome|love you|thank you|"
    r"thanks|cheers),? (?:\w+ and )?\Z"
)
_GOODS_BEHIND = re.compile(
    r"的?(?:货|仓|厂|工厂|产品|料|布|面料|原料|牌子|品牌|店|制造|工艺|技术|品质|原装|匠|做|同款|版|标准)"
)
_OF_DEVICES = re.compile(
    r"(?:手机|电脑|麦|麦克风|话筒|电话|群|消息|声音|音乐|直播间?)[^﹐。;!?]{0,4}静音|静音(?:了|一下|键|按钮|模式)|"
    r"\b(?:go|went|been|so|was|dead) silent\b"
)
_LIKED = re.compile(
    r"(?:\bmy (?:own |personal |absolute )?favou?rite(?:'s)?\b|\bi'd (?:personally )?(?:pick|choose|take|go for)\b|"
    r"\b(?:i'm|he's|she's) team\b|\bmine(?:'s| is)\b|\bi (?:personally |always |still )?(?:like|love|prefer|adore)\b|"
    r"我(?:自己|个人|本人|从小)*(?:就|还是|比较|最|更)*(?:喜欢|爱|偏爱|中意))[^.;!?。]{0,16}\Z|\bto my taste\b[^.;!?。]{0,24}\Z"
)
_LIKED_BEHIND = re.compile(
    r"[^.;!?。]{0,24}?(?:\bmy (?:own |personal |absolute |all-time )?favou?rite\b|\bto my taste\b|\b(?:to|for) me\b|"
    r"\bi (?:personally |always |still )?(?:like|love|prefer|adore)\b|是我(?:自己|个人|本人)?(?:最|更)?(?:喜欢|爱|偏爱|中意))"
)
_RUBBED_IN = re.compile(
    r"\b(?:this|hand|face|body|eye|foot|night|day|ice|sun|shaving|moisturi[sz]ing|barrier|shower|double|"
    r"whipped|sour) \Z"
)
