"""Questions about a part of goods or a measure of one, which no fact about the whole answers: the sole, the chest width."""

from __future__ import annotations

from zhubo.text.wording import wording

PART = "part"
"""Value of the attribute slot: a part of the goods, of which no property of the table speaks."""
_OWN = frozenset(
    "sleeve pocket zip collar lining heel dimensions height thickness opacity cord plug screen camera battery speaker".split()
)
"""Properties that are such parts or measures themselves."""


def part_asked(text: str, named: str | None) -> str | None:
    """Return what a comment asks of a part: `named`, the property that it names, where that is one of parts, else `part`.

    None where the comment speaks of no part.
    """
    if _MEASURES.search(text) is not None:
        return named if named in _OWN and named != "dimensions" else PART
    if _PARTS.search(text) is None and _TRAITS.search(text) is None and _MADE_OF.search(text) is None:
        return None
    return named if named in _OWN else PART


def part_measured(text: str, named: str | None) -> str | None:
    """Return what a comment asks that is the measure of a part: `named` where that is the part itself, else `part`; else None."""
    if not measures_a_part(text):
        return None
    return named if named in _PARTS_THEMSELVES else PART


_PARTS_THEMSELVES = frozenset("sleeve pocket zip collar lining heel plug screen camera battery speaker cord".split())


def measures_a_part(text: str) -> bool:
    """Whether a comment asks how wide, long or heavy a part is, or of what it is: 底座多宽, 手柄多长."""
    return MEASURED.search(text) is not None


MEASURED = wording(
    r"(?:底座|支架|脚架|挂架|边框|黑边|下巴|桌[腿面脚]|椅[背脚]|靠背|扶手|手柄|把手|提手|拉杆|轮子|脚轮|包带|肩带|背带|提带|侧袋|夹层|裤[脚腿口]|鞋[跟底舌垫带]|袖口|领口|下摆|腰带|"
    r"杯[口底壁盖]|锅[口底柄盖壁]|壶嘴|壶口|瓶口|盖子|内胆|刀[头片刃]|插头|电源线|充电线|线|镜[腿框片]|表[带盘扣]|摄像头凸起|烟管|排烟管|水管|进水口|喷嘴|喷头)"
    r"(?:的)?(?:有|是|大概|大约|能)?(?:多[宽长高厚重粗深细]|直径|口径|尺寸|几(?:米|厘米|公分|毫米|cm|mm))"
)
_PARTS = wording(
    r"\b(?:(?:out|mid|in)?soles?|toe ?box(?:es)?|toe ?caps?|tongues?|draw ?strings?|seams?|stitch(?:es|ing)?|cuffs?|hems?|waist ?bands?|"
    r"lens(?:es)?|hinges?|nose ?pads?|fillings?|stuffing|padding|wadding|spouts?|nozzles?|eyelets?|sleeves?|pockets?|collars?|"
    r"zip(?:per)?s?|"
    r"shoulder pads?)\b"
)
_MADE_OF = wording(
    r"(?:中底|大底|鞋底|鞋垫|鞋舌|鞋跟|鞋带|鞋头|锅底|锅盖|手柄|把手|杯盖|杯底|内胆|壶嘴|表带|表扣|镜腿|镜框|帽檐|松紧带|里布|内衬|填充物|扣子|拉链|魔术贴|"
    r"肩带|背带|袖口|领口|外壳|边框|后盖|腰带)(?:都?是|用的?)?(?:是)?(?:什么|啥|哪种)(?:材料|材质|料子?|面料|做的)"
)
"""What a part is made of, which the whole does not tell."""
_MEASURES = wording(
    r"\b(?:chest|bust|waist|hips?|shoulders?|sleeves?|inseam|legs?|arms?|neck|heel|body|armholes?|pit to pit|armpit\w*|torso|"
    r"(?:in|out|mid)?soles?|laces?|shoelaces?|straps?|brims?|lens|temples?|cuffs?|hems?|collars?|pockets?|handles?|rims?|spouts?) "
    r"(?:width|length|size|thickness|height|diameter|depth|measure\w*|circumference|across|opening)\b|\bpit to pit\b|"
    r"\bbit ?rates?\b|\bsampl(?:e|ing) rates?\b|\bfile sizes?\b|"
    r"\binseams?\b|"
    r"\bhow (?:wide|long|broad|deep|big|tight) (?:is|are|r) (?:the |its )?(?:chest|bust|waist|hips?|shoulders?|sleeves?|inseam|legs?|"
    r"arms?|neck|body)\b"
)
_TRAITS = wording(
    r"\b(?:is|are|r) (?:it|this|these|those|they|the .{2,30})\s?(?:actually |really |even )?"
    r"(?:polari[sz]ed|scratch\w*|reversible|adjustable|foldable|collapsible|removable|detachable|padded|embroidered|see[ -]?through|"
    r"vegan|organic|recycled|biodegradable|hypoallergenic|non[ -]?slip|anti[ -]?slip|breathable|quilted|ribbed|bpa[ -]free|"
    r"pre[ -]?shrunk|wrinkle[ -]free|flame[ -]?\w+|prescription)\b"
)
