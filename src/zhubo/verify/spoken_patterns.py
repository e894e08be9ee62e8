"""Patterns for what a host says freely, over a folded text in which ⓝ stands for names of goods and ⓞ for options."""

from __future__ import annotations

import re

from zhubo.text.wording import Wording, wording
from zhubo.values import dataclass

NAME, OPTION = "ⓝ", "ⓞ"
_NOT = (
    r"(?:\b(?:not|never|no|none|nobody|cannot|unable|nor|neither|without)\b|n't\b|\b(?:dont|doesnt|isnt|arent|"
    r"cant|wont|aint|"
    r"didnt|havent|hasnt)\b)"
    r"(?! (?:only|just|problem|worries|rush|doubt|matter|more than|even)\b)"
)
_GAP = r"(?:,? (?!but\b|and\b|because\b|so\b)[\w'ⓝⓞ/-]+){0,3}?"

DENIES = wording(
    r"(?=[没不无未零空nesbfcdiawogzl])(?:"
    r"\b(?:not|never|no|none|nobody|empty|sold|bought|flew|cannot|nor|neither|nope|nah|dont|doesnt|isnt|arent|"
    r"cant|wont|aint|without)\b|n't\b|"
    r"[没不无未零空]|"
    r"\b(?:out of|finished|over|gone|went|zero|nothing|last)\b)"
)
"""What stands in any clause by which an option is said not to be had."""
SAYS_STOCK = wording(
    r"(?=[剩零0没空光灰有库售现架卖拍买单补见断够缺在a-z])(?:"
    r"\b(?:out of|finished|over|gone|went|zero|none|nothing|no longer|no more|sold|last|nil|taken|cleared|flew|"
    r"any|empty|order|ordered|buy|carry|plenty|have|has|got|get|"
    r"having|stock|shelf|shelves|warehouse|"
    r"here|there|ready|n't|not|never)\b|n't\b|[剩零0没空光灰有库售现架卖拍买单补见断够缺在])"
)
"""What stands in any clause that says in freer words whether an option is there."""
NEVER_MADE = wording(
    _NOT
    + _GAP
    + r",? (?:exists?|existing|ma[dk]es?\b(?! (?:of|from|by|with|for|to|any|you|sure|it|sense|a)\b)|making\b(?! (?:of|it|you)\b)|"
    r"produc(?:e|es|ed|ing)|manufactur(?:e|es|ed|ing)|done\b(?! (?:yet|with)\b)|(?:available|offered|sold|"
    r"possible|made) (?:in|as|like|that way)\b|doing ⓝ|do ⓝ|do ⓞ|"
    r"come in\b|comes in\b|coming\b(?! (?:off|out|back|soon|until|till|today|tomorrow|with|from)\b)|offer(?:s|ed|"
    r"ing)? (?:ⓝ|ⓞ|it|that|in)|"
    r"(?:an?|one of (?:the|our|its)|the|such|this|that|any|every|as an?) (?:\w+ )?(?:options?|choices?|variants?|"
    r"versions?|variety|varieties|selections?|colou?rs?|"
    r"sizes?|flavou?rs?|ones?|things?)\b|(?:options?|choices?|variants?|versions?) (?:for|of|in|with|called)\b|"
    r"among\b|such (?:option|choice|variant|version|thing|size|colou?r)|"
    r"find ⓞ|find ⓝ|find (?:it|that) in ⓞ|listed\b|on (?:the|our|its|this) (?:list|menu|card|page|drop-?down|"
    r"options?|choices?)|"
    r"in (?:the|our|its|this) (?:range|line-?up|list|options?|choices?|collection|selection|menu)|(?:choose|pick|"
    r"select) (?:ⓝ+ in )?ⓞ)"
    r"|" + _NOT + r" there\b|\bno such\b|(?:没有?|无|不(?:做|出|产|生产|提供|存在|设|"
    r"供应)|未出|没(?:做|出|产|生产|提供|卖)过?)ⓞ|"
    r"(?:没有?|无|没得)(?:这个|这一?|那个|此|该|过)?(?:选项|规格|款|颜?色|尺?码|口味|选择|版本|型号|容量|可选)|无ⓞ+\s?(?:选项|规格|款|可选)|"
    r"(?:从来|压根儿?|根本|就|厂家|并|也|是)(?:都|就|也)?(?:没有?|不)(?:做|出|产|生产|提供|设计)(?:过)?|不(?:生产|提供|存在|做|出|产)(?:ⓞ|的|了|这|该|此|哈|哦|"
    r"呢|\Z)|"
    r"(?:找|看|翻|选|挑|勾)不(?:到|着|了)|不在(?!乎|意|线|家|播)(?:ⓝ+|[^﹐。;!?ⓝ]){0,12}(?:选项|选择|规格|列表|范围|可选|里|内)|没(?:这个|那个|这款|这一款|"
    r"这种)|(?:没|未)(?:做|出|产)过?(?:ⓞ|的|这)"
)
"""A product is said not to be made in an option, not to come in it, not to offer it."""
NOT_HAD = wording(
    r"\bno ⓞ|\bno ⓝ+ (?:in|with) ⓞ|"
    + _NOT
    + _GAP
    + r" (?:have|has|had|got|get|getting|having|stock(?:ed)?|carry|carrying|sell|selling) (?:any |the |"
    r"that |it |this |one |them |more |left )*"
    r"(?:ⓝ|ⓞ|in ⓞ|in (?:the )?stock|left|in\b|\Z)|\bout of (?:the )?(?:ⓝ|ⓞ)|"
    r"\b(?:no|nothing|zero|none) (?:more |left )?(?:of )?(?:the )?(?:ⓝ+ )?(?:in )?ⓞ|\bno more (?:ⓝ|ⓞ)|没有?(?:ⓞ|ⓝ|了|"
    r"哦|的|啊|哈|啦)"
)
"""An option is said not to be there now."""
_NOT_ABROAD = (
    r"(?:\b(?:not|no|never|nothing|cannot)\b|n't\b)(?! (?:only|just|problem|worries|need|more|reason|questions?)\b)"
)
_MADE_ABROAD = r"\b(?:made|makes?|produced|exists?|comes? in)\b"
HAD_ABROAD = wording(r"\b(?:have|has|had|there (?:is|are)|left|in stock|stock|available|in the warehouse)\b")
DENIES_ABROAD = wording(_NOT_ABROAD)
AFFIRMS_ABROAD = wording(r"\b(?:available|in stock)\b")
NEVER_MADE_ABROAD = wording(
    _NOT_ABROAD + rf"[^;.!?﹐]{{0,60}}{_MADE_ABROAD}|{_MADE_ABROAD}[^;.!?﹐]{{0,60}}?" + _NOT_ABROAD
)
"""The same in a clause that keeps the order of another language: a denial and a word of making, wherever each stands."""
GONE = wording(
    r"\bno longer (?:there|here|to be had|around)\b|\bflew off\b|\b(?:is|are)(?:n't| not) any (?:more )?(?:ⓝ|ⓞ|"
    r"left|of)|\bso it's sold\b|"
    r"\bstock is empty\b|\bis empty\b|\bcan't (?:get|offer|sell)\b[^.;!?]{0,60}\b(?:any ?more|right now|"
    r"at the moment|currently)\b|买不到|抢光|抢没|断码|"
    r"\bout of (?:the )?(?:ⓝ|ⓞ)|\b(?:is|are|'s|has|have|all|now|just|already) (?:all |now |just )?(?:finished|"
    r"over|gone|taken|cleared)\b|"
    r"\bstock (?:is )?(?:over|finished|empty|gone|nil)\b|\bno more (?:of )?(?:the )?(?:ⓝ|ⓞ)|\bnothing (?:left|"
    r"there|remaining)\b|"
    r"\b(?:zero|none|nil)(?: left)? (?:of|for|in) (?:the )?(?:ⓝ|ⓞ)|"
    r"\bthe (?:very )?last (?:one )?(?:of )?(?:the )?(?:ⓝ+|ⓞ+)?(?:[ ,]*(?:in )?ⓞ+)? ?(?:just )?(?:went|was sold|"
    r"sold|has gone|is gone|'s gone|got sold|got taken)\b|"
    r"(?:n't|not|never|no longer|cannot|dont|havent)(?: currently| now| any ?more)? (?:have|got|get|hold|stock|"
    r"having)\b(?: any| got| the)? ?(?:ⓝ|ⓞ|in stock|left|in (?:the )?stock)|\bsold (?:through|up)\b|"
    r"(?:一[件个双条只]|半[件个])(?:都|也)?(?:不剩|没有?了?)|不剩(?:了|一)?|(?:是|为|显示|剩|成了?)(?:零|0)(?![.\d])|清零|清空|拍不了|下不了单|灰(?:掉|了)|"
    r"抢没|卖没|(?<!还)没了|没有了|见底|补不到"
)
"""What is said of an option that is sold out, in freer words than the cue `sold_out` has."""
HAD = wording(
    r"\b(?:able to|can|could)(?: still)? (?:be )?(?:order|buy|ordered|bought|shipped)\b|\bready to be\b|"
    r"\bwe (?:do )?carry\b|\bplenty\b|"
    r"还在(?!播|直播|忙)|可以(?:下单|拍)|放心拍|库存(?:还)?够|够的|不缺|ⓝ有(?=[的哦哈啊呢]?[﹐。,!?~]|[的哦哈啊呢]?\Z)|"
    r"\b(?:we|i|you|they)(?!(?: can)? (?:also )?get\b[^.;!?]*\b(?:too|also)\b)(?:'ve| do| can| still| also|"
    r" definitely| certainly| always)*(?: (?:have|got|get|having))\b(?! (?:to|a|an|been|no|not|nothing|none|zero|"
    r"seen|had|run|sold|returns?|it all)\b)|"
    r"\bthere(?:'s| is| are)(?: still| some| plenty| also| definitely)* (?:stock|some|ⓝ)|\bstock(?:'s| is|"
    r" are)? (?:still )?(?:there|here|ready|good|fine)\b|\bon the shel(?:f|ves)\b|"
    r"\bin (?:the |our |my )?(?:warehouse|stock ?room)\b|\b(?:that's|it's|it is|is|are) (?:right )?here\b|"
    r"\b(?:that's|it's|it is) there\b|\bready to (?:go|ship)\b|"
    r"(?:是|都|也)有的|[仓库]里(?:还|都|也)?有|(?:这边|咱|我们|目前|现在|手里)(?:还|都|也)?有(?:的|ⓞ|ⓝ|哦|哈|啊|\Z)|在库|可售|现有|(?<![^﹐。;,!?])有(?:的|"
    r"哒|哦|啊)?(?![^﹐。;,!?])|在架|[还能]买得?到|还(?:在)?卖|能下单|可下单|还?能?拍得?到"
)
"""What is said of an option that can be had, in freer words than the cue `in_stock` has."""
AFFIRMS = re.compile(
    r"\b(?:comes? in|available|in stock|we (?:do )?have|there (?:is|are)|there's|choose|also)\b|有(?!没|货吗)|可选|现货|都有|支持"
)
"""What is said of the options before it in a clause that goes on to deny others."""
ASKS_TO_HAVE = re.compile(r"\b(?:have|has|got|get|come|make|made|do|stock|available|sell|any|in)\b|[有要出拍选卖买]")
CHOICE = re.compile(r"\b(?:options?|choices?|sizes?|variants?|versions?|comes? in|choose|pick|select)\b[^.;!?]{0,40}\Z")
"""What stands before a bare number that is the name of an option."""
FOR_NOW = re.compile(
    r"\b(?:any ?more|right now|currently|at the moment|today|for now|no longer)\b|暂时|目前|现在|已经|暂"
)
"""What says that an option is sold out, not that there is none such."""
ABOUT_OTHERS = re.compile(
    r"\s*(?:(?:so|and|well|oh|ah|you know|honestly|actually|yeah),? )*(?:i (?:had|was|am|love|like|wear|wore|grew|"
    r"live|lived|come|came|used|went|saw|ate|never|always)\b|i'm\b|i've been\b|my \w+|"
    r"mine\b|we (?:went|were|grew|live|lived|moved)\b)|(?:我(?:去|在|们?上次|曾|妈|爸|家(?:里|人|猫|狗|孩)|"
    r"老公|老婆|姐|妹|哥|弟|朋友|同事|是(?!们?说)|小时候|"
    r"以前|昨天|昨晚|自己|本人|也是|从小|老家))"
)
DEICTIC = re.compile(r"\b(?:this|these|those|it|it's|they|one|ones)\b|[这那它款]")
"""Beginnings of clauses about somebody's own life, and words that point at goods all the same."""
CONDITION_BEFORE = re.compile(
    r"\bif (?:you|u|someone|anyone|anybody|it's|it is)\b[^.;!?,]{0,40}\Z|\b(?:need|want|looking for|"
    r"after) (?:something |a |an )?\Z|(?<!不)(?:想?要|需要)\Z"
)
CONDITION_AFTER = re.compile(r"的?(?:宝|姐|亲|老铁|家人|朋友|人(?!造|工)|哥|妹)")
"""What stands around a feature that somebody asks for."""
DENIED_LATER = re.compile(r"\b(?:not|isn't|won't|doesn't|can't|never)\b|别|不(?!错|过|同)|没|勿")
DENIED_WITHIN = re.compile(r"\b(?:not|no|never|cannot)\b|n't\b|不(?!怕)|没(?!事)|无(?!惧)")
NO_NEED = re.compile(r"\b(?:no need|not need|n't need|n't have)\b|不用|不需要|不必|无需|懒得")
ASKS = re.compile(r"(?:is|are|does|do|can|will) ")
WONDERS = re.compile(r"\b(?:if|whether)\b")
BARE_NO = re.compile(
    r"[,.?;]? ?(?:(?:well|and|no|nope|oh),? )?(?:it|they|this|that|these) (?:doesn't|don't|won't|isn't|can't|"
    r"aren't|does not|do not|will not)\s*(?:[.,!;]|\Z)|,? ?no\s*(?:[.!]|\Z)"
)


@dataclass(frozen=True, slots=True)
class Described:
    """Words for a feature of the rule files; `holds`: they say that goods have it, else that they lack it."""

    feature: str
    words: Wording
    holds: bool


DESCRIBED = (
    Described(
        "waterproof",
        wording(
            r"\b(?:won't|doesn't|never|will not) (?:get|become) (?:wet|soaked|damp)\b|\b(?:doesn't|won't|"
            r"don't) (?:mind|fear) (?:the |any )?(?:rain|water|wet)\b|"
            r"(?:里面?|里头)?(?:也|都)?不(?:会)?湿|水泼[^﹐。;,!?]{0,4}(?:没事|不怕)|\b(?:rain|water|"
            r"a downpour)\b[^.;,!?]{0,12}(?:can't|won't|doesn't|cannot|never) (?:hurt|harm|bother|"
            r"damage|ruin|touch|affect|soak)|"
            r"\bstays? (?:bone |completely |nice and )?dry\b|\bwater (?:just )?(?:runs?|rolls?|slides?|beads?|"
            r"drips?) (?:right |straight )?off\b|"
            r"泡(?:在)?水(?:里)?(?:都|也)?(?:没事|没问题|不怕|行)|滴水不[进漏]|\bkeep(?:s|ing)? (?:out )?(?:the |all |any )?(?:water|"
            r"rain|wet|damp|"
            r"moisture)\b(?:[^.;,!?]{0,10}\bout\b)?|\bkeeps? (?:you|everything|your \w+|it all|them|it) dry\b|"
            r"\b(?:proof against|resistant to|stands? up to|withstands?|repels?|handles?|survives?|"
            r"can take) (?:the |any |heavy )?(?:water|rain|wet|downpours?|splash\w*)|"
            r"\bwaterproofing\b|\bwater ?tight\b|\brain-?proof\b|\b(?:fine|ok|okay|safe|"
            r"good)(?: out)? in (?:the )?(?:rain|wet|water|shower|pool)\b|"
            r"(?:不怕|无惧|扛得住|挡得?住?)(?:水|雨|泼水|淋雨)|(?:碰到?水|淋雨|下雨|泼水)(?:也|都)?(?:没事|不怕|没问题|不要紧)|挡不住?[水雨]|防雨"
        ),
        True,
    ),
    Described(
        "waterproof",
        wording(
            r"\b(?:water|rain|wet|damp|moisture)\b(?: [\w']+){0,3}? (?:gets?|comes?|goes|go|seeps?|leaks?|soaks?|"
            r"pass(?:es)?|penetrates?|runs?)\b(?: right| straight)? ?(?:through|in\b|into|inside|past)|"
            r"\b(?:no )?(?:water|rain|moisture) (?:gets?|comes?|can come|can get|will come|will get) (?:in\b|into|"
            r"inside|through)|"
            r"\blet(?:s|ting)? (?:the |any )?(?:water|wet|rain|damp|moisture) (?:in\b|through|inside)|\blet(?:s|"
            r"ting)? in (?:the |any )?(?:water|wet|rain)|"
            r"(?:不会?|会|能|要)?(?:进水|渗水|透水)|水(?:都|也)?(?:能|会|可以|是|根本)?(?:渗|进|漏|透|浸|流)(?:得|不)(?:进|入|去|过|透)|水(?:能|会|"
            r"可以)(?:渗|漏|透|浸|流)(?:进|入|过)"
        ),
        False,
    ),
    Described(
        "machine wash",
        wording(
            r"\bwash(?:ed|ing|es|able)?\b[^.;,!?]{0,24}\b(?:machine|washer)\b|\bmachine[- ]wash(?:ed|ing|es)\b|"
            r"\b(?:in|into|through) (?:the |your |a |my |any )?(?:wash|washer|laundry|laundry machine)\b(?! bag)|"
            r"\bwith the laundry\b|机器洗|"
            r"\bin (?:the|your|a|my) machine\b"
        ),
        True,
    ),
    Described("dishwasher", wording(r"\bdish[- ]wash(?:er|ing machine)s?\b"), True),
)
"""What hosts say in place of the names of features. The words are looked for in folded texts as they are."""
HAVING_WORDS = frozenset(
    "a an the this that these those it its it's is are was were be been being i i'm i've we we've you you'll "
    "you're they they've he she there there's here "
    "have has had having got get gets getting find found make makes made produce produced exist exists come "
    "comes came left any some one ones more "
    "of in for with on at to from by as and or so but then well oh ah yeah yes no not none never nothing nobody "
    "nope n't can can't could cannot will won't "
    "would do does doesn't don't did didn't isn't aren't wasn't haven't hasn't sold sell sells selling out gone "
    "over finished empty up snapped all taken zero "
    "stock stocked still again now currently right moment minute just already anymore please sorry afraid sadly "
    "unfortunately dear darling love loves lovely hun babe "
    "mate guys friends ladies sir ma'am madam sister brother folks everyone everybody order ordered buy bought "
    "grab grabs take checked check looked look see seen know tell "
    "piece pieces item items available unavailable ready shelf warehouse cleared anything something mean me my "
    "our us your size colour color too also even very really "
    "version versions option options choice choices thing things variant variants".split()
)
"""Words of sentences that say whether something is to be had, and those that say nothing."""
NEGATES = re.compile(r"\b(?:no|not|none|never|nothing|nobody|cannot|nope)\b|n't\b|[没无不别]")
DEPLETES = re.compile(
    r"\b(?:sold|gone|finished|empty|snapped|taken|zero|unavailable|over|cleared)\b|\bout\b|卖完|抢空|抢光|抢完|卖光|下架|断货|"
    r"断码|缺货|空了|光了|完了|零"
)
CHOICE_WORDS = re.compile(
    r"\b(?:comes?|options?|choices?|choose|pick|made|makes?|produced?|exists?|versions?|variants?|sizes?|"
    r"colou?rs?|also|too|offer|list|can (?:have|get))\b|"
    r"可选|选项|选择|规格|也有|还有|出过|做了|出了|带|支持|选|包括"
)
UNRELATED = re.compile(
    r"\b(?:don't (?:worry|forget|miss|wait)|no (?:problem|worries|rush|doubt|stress|waiting)|not (?:only|just|"
    r"even)|why not|can't wait)\b|"
    r"不(?:错|过(?!去)|管|仅|用|要错过|好意思)|没(?:关系|问题|事)|别(?:错过|着急|急|等)|有没有|对不[住起]"
)
"""Denials that deny nothing of goods."""
