"""The words by which a comment goes on with what was said before: `that one`, `第二个`, `no wait`, `那…呢`, `ok the blue`. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.host_codes import code_typed
from zhubo.text.wording import Wording, bits_of, may_stand, wording
from zhubo.values import dataclass

ANSWER_CHARS_MAX = 44
WIDE_CHARS_MAX = 20
"""As `ANSWER_CHARS_MAX`, in characters of which each is a syllable or a word."""

DENSE_CHARS_MAX = 30
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\uffef]")
_DENSE = re.compile("[\u0e00-\u0e7f\u1100-\u11ff\uac00-\ud7af]")
"""Letters of which each is a syllable or nearly one: Thai ones, hangul."""


@dataclass(frozen=True, slots=True)
class Said:
    """A comment (folded), and where by kind the phrases of its own language stand in it (`going_in`)."""

    text: str
    abroad: Mapping[str, tuple[Stretch, ...]]


@dataclass(frozen=True, slots=True)
class Turn:
    """A way to go on with what was said before: its kind in `KINDS`, and its words in Chinese and English, which other languages mix in."""

    kind: str
    home: Wording

    def said_in(self, said: Said) -> bool:
        """Whether a comment says it."""
        return self.kind in said.abroad or self.home.search(said.text) is not None

    def places_in(self, said: Said) -> list[Stretch]:
        """Return where a comment says it."""
        return [*(match.span() for match in self.home.finditer(said.text)), *said.abroad.get(self.kind, ())]


ON_SCREEN = Turn(
    "ON_SCREEN",
    wording(
        r"手上|手里|身上|屏幕上|正在讲|现在讲|你拿的|你穿的|刚上的|这个|这款|这件|这双|这台|这部|这条|"
        r"\b(?:on (?:the )?screen|on show|holding|wearing|showing|in your hands?|this one|these ones?|this|these)\b"
    ),
)
"""What is on show now, whatever was spoken of."""
BACK = Turn(
    "BACK",
    wording(
        r"那[个款件双台部条只]|那一[个款件双台部]|刚才|刚刚|之前|前面|上一[个款件双]|上面那|我问的|我说的|就它|它|"
        r"\b(?:that one|that'?s? the one|that'?ll do|those|that|them|it|earlier|before|previous|the first|the one i)\b"
    ),
)
"""What was spoken of."""
OTHER_ONE = Turn(
    "OTHER_ONE",
    wording(
        r"另外?(?:那|一)[个款件双台部]|另[个款]|其他那个|还是(?:刚才|前面|之前|上一)|上一[个款件双台]|前一[个款]|"
        r"\b(?:the |ur |your )?other (?:one|pair|1)\b|\bthe other\b(?! (?:day|night|colou?rs?|sizes?))|\bprevious one\b|\bthe one before\b"
    ),
)
BEFORE = Turn(
    "BEFORE",
    wording(
        r"(?:^|[回看讲是 ,，])(?:到|下|一下)?上一[个款件双台]|退回去|返回上|刚才那[个款件双台条部]|刚刚那[个款件双台条部]|"
        r"\b(?:the )?(?:previous|earlier) (?:one|pair|item|thing)\b|\bthe last (?:pair|item|product)\b|\bgo back\b|\b(?:the )?one before\b"
    ),
)
"""What was on show before."""
CORRECTS = Turn(
    "CORRECTS",
    wording(
        r"不对|说错|打错|写错|等[等下]|还是|算了|换成|改成|不要了|"
        r"\b(?:wait|actually|sorry|oops|i mean|i meant|meant|nvm|never ?mind|no no|scratch that|my bad|instead|rather|changed my mind)\b"
    ),
)
"""Who says so takes back what they said."""
EARLIER = Turn(
    "EARLIER",
    wording(
        r"(?:刚才|刚刚|之前|前面|先前|上一|方才)(?:展示|讲解?|拿|介绍|试|穿|说|上)?(?:过|了)?(?:的|那)[个款件双台条部]?|"
        r"\b(?:ones?|pair|thing|item|product)s? (?:from |you (?:had|showed|wore|were showing) )?(?:before|earlier|just now|previously)\b|"
        r"\bthe (?:previous|earlier) (?:one|item|pair|product|thing)s?\b"
    ),
)
"""What was on show a while ago, or what was spoken of then."""
BOTH = Turn(
    "BOTH",
    wording(
        r"(?:[这那]|刚才|刚刚|上面|前面)[两俩][个款件双台条部]?|[两俩][个款件双台条部]?都|"
        r"\bboth of (?:them|these|those)\b|\b(?:these|those) two\b|\b(?:them|these|those) both\b"
    ),
)
"""The two things that were on show last."""
JOINS = Turn(
    "JOINS",
    wording(
        r"^[哈对是嗯啊 ,，]*(?:那?我|俺)也(?:要|来|想要|拿|买|拍|问|想问|想知道)|^同问|^同上|^同求|^跟[他她]一样|^附议|"
        r"^(?:idem|[íi]dem|dito|pareil|kita(?: ?sama)?|igualmente|likewise|samesies|moi aussi|yo tambi[eé]n|eu tamb[eé]m|ich auch)\W*$|"
        r"^(?:me too|me 2|same (?:q|question|here|for me)|same but|i want one too|want one too|ditto)\b"
    ),
)
"""Who says so goes on with what another viewer has just said."""
ASKS_THE_SAME = Turn("ASKS_THE_SAME", wording(r"问|\b(?:q|question)\b|^[+＋]1$"))
"""Who joins with such words asks what the other asked, and buys nothing."""
ALL_OF_THEM = Turn(
    "ALL_OF_THEM", wording(r"[两俩三]个都|都[要来拿拍买]|全[要都]|\b(?:both|all of them|all three|all 3)\b")
)
ONE = wording(r"^(?:the )?[a-z]+ one (?:for me+|4 me)\b")
PRODS = Turn(
    "PRODS",
    wording(
        r"^[?!. ]*\?[?!. ]*$|真的假的|真没了|是真的吗|他说|[她他]说没|到底|说话呀?|人呢|在吗|回[一我]下?|没看到我|看不见我|"
        r"\b(?:did (?:you|u|he|she)|is that true|is it true|for real|fr|really|so|well|hello+|anyone|u there)\s?\?+"
    ),
)
"""Who says so asks once more what they asked."""
THANKS = Turn(
    "THANKS",
    wording(
        r"谢谢|多谢|感谢|谢啦|辛苦了|\b(?:tysm|ty|thx|thanks|thank (?:you|u)|cheers|appreciate it)\b|"
        r"gracias|obrigad[oa]|merci|danke|спасибо|"
        r"ありがと|감사|고마워|cảm ơn|makasih|terima kasih|ขอบคุณ|شكرا"
    ),
)
KEEPS_ASIDE = Turn(
    "KEEPS_ASIDE",
    wording(
        r"[给帮]我留|留[一1两2][件双台个部条]|预留|\b(?:save|hold|keep|reserve) (?:me )?(?:one|it|a pair|mine|that)\b|"
        r"\b(?:i'?ll|imma) (?:do|take|have|grab|get)\b|\bfor me+\b"
    ),
)
"""Who says so buys."""
OTHERS = Turn(
    "OTHERS",
    wording(
        r"别的|其他|其它|还有(?:什么|啥|哪|别)|哪些|几[种个款]|都有|全部|所有|什么颜色|啥色|什么码|啥码|"
        r"\b(?:other|others|else|different|another|which|what (?:sizes?|colou?rs?|options?)|any (?:sizes?|colou?rs?)|all)\b"
    ),
)
"""Others than what was chosen are asked for, or all."""
ACCEPTS = Turn(
    "ACCEPTS",
    wording(
        r"^(?:行|好|可以|中|成|嗯|哦|噢|那就|那|要|就)|就[它这那要]|也行|也可以|凑合|"
        r"\b(?:k|ok|okay|kk|fine|alright|sure|deal|yes|yep|yeah|yea|ya|good|great|cool|perfect|works|that'?ll do|that one|it)\b"
    ),
)
"""Who says so takes what they are offered."""
WISHES = Turn(
    "WISHES",
    wording(
        r"要|来|拿|拍|下单|买|换|改|吧$|吧[~!！。]|"
        r"\bfor me+\b|\b(?:take|have|get|want|need|grab|gimme|give me|ordering|order|buy|buying|ill|i'll|make it|then|pls|plz|"
        r"please|switch|change)\b|"
        r"ください|お願い|주세요|할게요|quiero|dame|quero|vou querer|je prends|ich nehm|хочу|беру|возьму|mau|lấy|เอา"
    ),
)
ASKS_ON = Turn(
    "ASKS_ON",
    wording(
        r"呢|^那|还是|"
        r"^(?:and|what about|how about|or|in|same|wbt|hbt|ok|so|but|y|e|et|und|а|и|klo|kalau|dan|còn|แล้ว)\b|은요|는요|^а |ล่ะ|\?$"
    ),
)
"""How a bare option or name asks what was asked before."""
ASKS_ANOTHER_ON = wording(r"^那.{1,8}呢|^(?:and|what about|how about|wbt|hbt)\b")
"""How it asks in Chinese and English what another viewer asked: a name with a mark behind it is a question of its own."""
_ORDINALS = (
    (
        0,
        Turn(
            "FIRST",
            wording(
                r"第[一1][个款件双台种]|前面那?[个款件双台]|前一个|头一个|\b(?:the )?(?:first|1st|former)(?: one)?\b"
            ),
        ),
    ),
    (1, Turn("SECOND", wording(r"第[二2][个款件双台种]|\b(?:the )?(?:second|2nd)(?: one)?\b"))),
    (2, Turn("THIRD", wording(r"第[三3][个款件双台种]|\b(?:the )?(?:third|3rd)(?: one)?\b"))),
    (
        -1,
        Turn(
            "LAST",
            wording(
                r"后面那?[个款件双台]|后一个|最后(?:那|一)个|"
                r"\b(?:the )?(?:last|latter)(?: one| 1)?\b(?! (?:time|week|month|night|year|price|day|chance|call))"
            ),
        ),
    ),
)
_PLACED = (OTHER_ONE, BEFORE, EARLIER, BOTH, ALL_OF_THEM, *(turn for _, turn in _ORDINALS))
_PLACED_BITS, _PLACED_KINDS = bits_of(turn.home for turn in _PLACED), frozenset(turn.kind for turn in _PLACED)
_CHEAPEST = Turn(
    "CHEAPEST",
    wording(
        r"便宜的?(?:那|这)?[个款件双台种]|便宜的|小的?那[个款件台]|小的$|最小|\b(?:the )?(?:cheap(?:er|est)?|small(?:er|est)?|"
        r"little|lower priced)(?: one)?(?:\s|[.,!?]|$)"
    ),
)
_DEAREST = Turn(
    "DEAREST",
    wording(
        r"贵的?(?:那|这)?[个款件双台种]|大的?那[个款件台]|大的$|最大|\b(?:the )?(?:dearer|dearest|pricier|expensive|bigger|"
        r"biggest|larger|largest)(?: one)?(?:\s|[.,!?]|$)|"
        r"أكبر|самую? больш|mais car[ao]|más grande|mas grande"
    ),
)
MOST = Turn(
    "MOST",
    wording(
        r"大的|最[大长厚高重粗宽](?:的|号|那|码|款|尺|容量|内存|屏)|"
        r"大号的|大屏|大内存|大容量|\b(?:biggest|largest|bigger one|larger one|big one|large one|"
        r"thickest|longest|tallest|heaviest|widest|thicker one|longer one|taller one|heavier one|thick one|long one|max size)\b|"
        r"\b(?:maior|más grande|mas grande|le plus grand|größte|grösste|terbesar|lớn nhất)\b|самый большой|побольше|一番大きい|"
        r"가장 큰|أكبر"
    ),
)
"""The largest, the longest, the thickest of those that there are."""
LEAST = Turn(
    "LEAST",
    wording(
        r"小的|最[小短薄矮轻细窄](?:的|号|那|码|款|尺|容量|内存|屏)|"
        r"小号的|小屏|小内存|小容量|\b(?:smallest|smaller one|small one|little one|thinnest|shortest|"
        r"lightest|thinner one|shorter one|lighter one|thin one|short one|tiniest|tiny one)\b|"
        r"\b(?:menor|más pequeñ[oa]|le plus petit|kleinste|terkecil|nhỏ nhất)\b|самый маленький|一番小さい|가장 작은|أصغر"
    ),
)
MIDDLE = Turn(
    "MIDDLE",
    wording(
        r"中间(?:的|那[个款件双台条])|居中的|不大不小|中等的|\b(?:the )?(?:middle|mid(?:dle)?[- ]sized?|in[- ]between) one\b|"
        r"\bthe (?:middle|medium|mid) (?:one|size)\b|\bone in the middle\b"
    ),
)
_ALONE = (
    r"^(?:(?:ok|okay|and|then|so|the|a|an|in|just|maybe|no|yes|yeah|actually|ill|i'?ll|take|want|i|for|me) ){0,5}(?:%s)"
    r"(?: (?:one|ones|size|please|pls|plz|then|for|me|thanks|thx|instead|it is))*\W*$"
)
"""A word that means an option only where a comment says hardly more: `the long one pls`, and not `how long until`."""
BIG = Turn("BIG", wording(_ALONE % "large|long|thick|tall|heavy"))
"""The big one, which may as well be a size of clothes."""
SMALL = Turn("SMALL", wording(_ALONE % "small|short|thin|mini|tiny"))
UP = Turn(
    "UP",
    wording(
        r"大一?[码号档]|再大|大[一点]点|更大|(?:加|升)一?[码号]|\b(?:one|a|1|next) size (?:up|bigger|larger)\b|\bnext size\b|"
        r"\bsize up\b|\bgo(?:ing)? (?:one|1) up\b|\bso (?:one|1) up\b|\b(?:bit |but |little )?(?:bigger|larger)\b(?! one)"
    ),
)
"""One size more than what was chosen."""
DOWN = Turn(
    "DOWN",
    wording(
        r"小一?[码号档]|再小|小[一点]点|更小|(?:减|降)一?[码号]|\b(?:one|a|1) size (?:down|smaller)\b|\bsize down\b|"
        r"\bgo(?:ing)? (?:one|1) down\b|\bso (?:one|1) down\b|\b(?:bit |but |little )?smaller\b(?! one)"
    ),
)
RANKS = (MOST, LEAST, MIDDLE, UP, DOWN, BIG, SMALL)
"""By which an option is meant by where it lies among others, the surest first."""
_POINTING = Turn(
    "POINTING",
    wording(
        r"[这那][个款件双台部条]|\b(?:this|that|these|those)(?: ones?)?\b|\bsame\b|"
        r"[大小]一?[点码号档]|更[大小]|最[大小]|[大小]的|\b(?:big|small|larg)(?:g?er|g?est|e|er|est)?\b|\bsize (?:up|down)\b|\bnext size\b|"
        r"第[一二三123]|\b(?:first|second|third|last|former|latter)\b"
    ),
)
"""Words that point at something said before, and say nothing else."""
_CODE_ALONE = re.compile(
    r"\W*(?:扣|打|要|选|i want |i'?ll take |no\.? |nr\.? |số |nomor |nomer |number |numero |número |numéro |номер )?([1-9])\1*"
    r"(?:号|了|番|번|で|です|に|이요|이욥|요|욥|ค่ะ|คะ|คับ|ครับ|จ้า|จ้ะ|จร้า|พี่|ạ|nha|nhe|nhé|nè|shop|ka|kak|kk|ya|min|please|pls|plz|porfa(?:vor)?|"
    r"por favor|bitte|svp|stp|пожалуйста|пж|плиз|لو سمحت\w*|\W)*"
)
_LETTERS = r"(?<![a-z])"
_FILLING = wording(
    r"不对|不是|说错|打错|算了|等等|等下|还是|或者|那么|那就|那个|那款|那件|那双|那台|那部|那单|就要|给我|麻烦|谢谢|的话|主播|老板|可以|"
    r"换成|改成|尺码|内存|容量|版本|颜色|再来|"
    r"[那个款件条双台部只的呢吧啊呀哦嘛么咯哈诶唉额嗯好行成中就要来拿买拍换改想我他她也都是不请亲色码号版单和跟或到发寄男女款]|"
    rf"{_LETTERS}(?:and|in|the|an?|ones?|what about|how about|wbt|hbt|of|for|with|on|as|or|then|ok|okay|k|kk|so|but|just|please|pls|"
    r"plz|thanks|thx|ty|no|nah|nope|wait|actually|sorry|i mean|i meant|meant|oops|make it|make that|make|it|that|this|"
    r"instead|rather|let'?s|go|"
    r"i'?ll|ill|i|i'?d|take|have|get|want|need|grab|me+|mine|my|rn|now|grabbing|plutôt|non|pas|euh|eh|que|es|give|gimme|"
    r"sizes?|sz|colou?rs?|versions?|also|too|maybe|hmm+|um+|uh|ugh|aw|oh|ah|"
    r"yes|yeah|yep|ya|yea|both|same|fine|cool|great|perfect|awesome|sure|alright|deal|is|works|good|thing|kind|pairs?|pcs?|"
    r"to|do|be|lol|haha|bro|sis|hun|babe|switch|change|"
    r"y|e|o|el|la|de|do|da|del|los|las|le|les|un|una|um|uma|et|ou|der|die|das|den|und|oder|für|auf|или|и|а|для|yang|klo|"
    r"kalau|kak|dan|còn|"
    r"thì|thế|por favor|svp|bitte|пожалуйста)(?![a-z])|"
    r"은요|는요|이요|요|は|の|で|を|が|お願いします|ください|주세요|แล้ว|ล่ะ|คะ|ครับ|[\W_\d]+"
)
_TYING = tuple("FILLING ASKS_ON BACK ON_SCREEN CORRECTS ACCEPTS WISHES THANKS".split())
"""The kinds of phrases that tie a name or an option to what was said before, and say nothing else."""
_SAID = frozenset(
    "size colour qty link_no product part region courier date person height weight foot order_no price material".split()
)
"""Slots that say what is asked for, and not what is asked of it."""


def code_in(text: str) -> int | None:
    """Return the number that a comment (folded) is, and nothing else."""
    match = _CODE_ALONE.fullmatch(text)
    return int(match[1]) if match is not None else code_typed(text)


def is_short(text: str) -> bool:
    """Whether a comment (folded) is as short as an answer; a longer one says itself what it asks."""
    if text.isascii():
        return len(text) <= ANSWER_CHARS_MAX
    return len(text) <= (
        WIDE_CHARS_MAX if _WIDE.search(text) else DENSE_CHARS_MAX if _DENSE.search(text) else ANSWER_CHARS_MAX
    )


def takes_offered(said: Said, asks: bool, bare: bool) -> bool:
    """Whether a comment means the options that the host has just named: it takes them, or points at them and says no others."""
    if not asks and (ACCEPTS.said_in(said) or (bare and WISHES.said_in(said))):
        return True
    return BACK.said_in(said) and is_short(said.text)


def is_placed(said: Said) -> bool:
    """Whether a comment may mean something by its place in what was said; most have no word by which it could."""
    return bool(may_stand(said.text) & _PLACED_BITS) or not _PLACED_KINDS.isdisjoint(said.abroad)


def choice_places(said: Said) -> list[Stretch]:
    """Return where the words stand by which a comment chooses one of several."""
    return [place for _, turn in _ORDINALS for place in turn.places_in(said)]


def is_one_of_several(said: Said) -> bool:
    """Whether a comment chooses by a place or a price."""
    return BOTH.said_in(said) or ordinal_in(said) is not None or cheapest_or_dearest(said) is not None


def cheapest_or_dearest(said: Said) -> str | None:
    """Return by which end of prices, or whether by their `middle`, a comment chooses one of several goods."""
    if _CHEAPEST.said_in(said) or "LEAST" in said.abroad:
        return "cheapest"
    if _DEAREST.said_in(said) or "MOST" in said.abroad:
        return "dearest"
    return "middle" if MIDDLE.said_in(said) else None


def ordinal_in(said: Said) -> int | None:
    """Return the place, from 0 or from -1 at the end, by which a comment chooses one of several."""
    return next((place for place, turn in _ORDINALS if turn.said_in(said)), None)


def is_all_said(said: Said, found: Found, mentions: Sequence[Stretch], options: frozenset[int]) -> bool:
    """Whether a comment has no word besides names, options, figures and the words that tie them to what was said before."""
    taken = [(start, end) for slot, start, end, _ in found.spans if slot in _SAID]
    taken += _POINTING.places_in(said)
    taken += [place for turn in RANKS for place in said.abroad.get(turn.kind, ())]
    places = options.union(*(range(start, end) for start, end in (*taken, *mentions)))
    if not places and not any(char.isdigit() for char in found.text):
        return False
    return _ties_the_rest(said, places)


def fills_all(
    said: Said, found: Found | None, mentions: Sequence[Stretch], options: frozenset[int], turns: Sequence[Turn]
) -> bool:
    """Whether a comment has no word besides names, options, small words and those of some `turns`, be there names or not."""
    taken = [(start, end) for slot, start, end, _ in found.spans if slot in _SAID] if found is not None else []
    taken += _POINTING.places_in(said)
    for turn in (*turns, *(turn for _, turn in _ORDINALS)):
        taken += turn.places_in(said)
    return _ties_the_rest(said, options.union(*(range(start, end) for start, end in (*taken, *mentions))))


def _ties_the_rest(said: Said, places: frozenset[int]) -> bool:
    """Whether besides what stands at some places a comment has but words that tie it to what was said before."""
    chars = list(said.text)
    tied = [stretch for kind in _TYING for stretch in said.abroad.get(kind, ())]
    for place in places.union(*(range(start, end) for start, end in tied)) if tied else places:
        if place < len(chars):
            chars[place] = " "
    rest, at = "".join(chars), 0
    while at < len(rest):
        filling = _FILLING.match(rest, at)
        if filling is None:
            return False
        at = filling.end()
    return True
