"""Goods that a sum would leave out: a thing in an English list that was not understood, another number of things than is summed. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import spoken_in
from zhubo.perceive.numbers import whole_number
from zhubo.shop.search import IDLE, CatalogueIndex, Spoken
from zhubo.text.wording import wording

WORDS_MAX = 3
"""How many words a thing of a list may have that nobody knows; what is longer is told around the goods."""


def sums_others(text: str, targets: Sequence[Target], index: CatalogueIndex) -> bool:
    """Whether a comment that several goods were found in wants more, or others, summed than these."""
    return counts_others(text, targets) or _denies_goods(text, targets, index) or leaves_goods_out(text, targets, index)


def counts_others(text: str, targets: Sequence[Target]) -> bool:
    """Whether a comment says of how many things the sum is, and it is another number than `targets` are, or than are asked for of them."""
    counts = [target.qty or 1 for target in targets]
    right = {len(targets), sum(counts), *counts}
    if 1 not in counts and _ONE_MORE.search(text) is not None:
        return True
    if any(int(match["n"]) not in counts for match in _BEHIND.finditer(text)):
        return True
    if any(int(match["n"]) in counts for match in _TAKEN_OFF.finditer(text)):
        return True
    if any(whole_number(match["n"]) not in counts for match in _EACH_OF.finditer(text)):
        return True
    for match in _SO_MANY.finditer(text):
        number = 2 if match["both"] else whole_number(match["n"] or match["zh"])
        if number is not None and number not in right:
            return True
    return False


def _denies_goods(text: str, targets: Sequence[Target], index: CatalogueIndex) -> bool:
    """Whether an English comment says of one of `targets` that it is not meant: no mugs, just two hats."""
    denied = {match.end() for match in _DENIES.finditer(text)} if text.isascii() else set()
    words = {word for word, start, _ in spoken_in(index, text).words if start in denied} if denied else set()
    places = (index.places[target.sku] for target in targets if target.sku in index.places)
    return bool(words) and any(words & index.naming[place].head_words for place in places)


def leaves_goods_out(text: str, targets: Sequence[Target], index: CatalogueIndex) -> bool:
    """Whether a piece of an English list names goods, or something that nobody knows, that are none of `targets`."""
    if not text.isascii():
        return False
    spoken = spoken_in(index, text)
    pieces = _pieces(text)
    own = [at for at, piece in enumerate(pieces) if _is_of(targets, piece, spoken, index)]
    if not own:
        return False
    return any(
        at not in own and _is_a_thing(piece, text, spoken, index, inside=own[0] < at < own[-1])
        for at, piece in enumerate(pieces)
    )


def _pieces(text: str) -> list[tuple[int, int]]:
    bounds = [0, *(edge for joint in _JOINTS.finditer(text) for edge in joint.span()), len(text)]
    return list(zip(bounds[::2], bounds[1::2], strict=True))


def _is_of(targets: Sequence[Target], piece: tuple[int, int], spoken: Spoken, index: CatalogueIndex) -> bool:
    """Whether a piece has a word of the names, the options or the kinds of one of `targets`."""
    start, end = piece
    words = {word for word, at, _ in spoken.words if start <= at < end}
    written = words | {spoken.text[at:to] for _, at, to in spoken.words if start <= at < end}
    kinds = {goods.id for goods in spoken.goods if goods.sort == "kind" and start <= goods.start < end}
    for place in (index.places[target.sku] for target in targets if target.sku in index.places):
        names, options = index.naming[place], index.choices[place].values
        if words & names.head_words or kinds & names.kinds:
            return True
        if any(written.intersection(value.text.split()) for values in options.values() for value in values):
            return True
    return False


def _is_a_thing(piece: tuple[int, int], text: str, spoken: Spoken, index: CatalogueIndex, *, inside: bool) -> bool:
    """Whether a piece of a list is a thing: goods of the bag, a kind of goods, or some words that nobody knows between others."""
    start, end = piece
    said = text[start:end]
    if _AROUND.search(said) is not None:
        return False
    tail = _TAIL.search(said)
    end = start + tail.start() if tail is not None else end
    words = [(word, text[at:to]) for word, at, to in spoken.words if start <= at < end]
    left = [word for word, raw in words if not {word, raw} & (IDLE | _FRAME) and len(raw) > 2 and not raw.isdigit()]
    if not left or len(left) > WORDS_MAX:
        return False
    kinds = any(goods.sort == "kind" and start <= goods.start < end for goods in spoken.goods)
    known = any(index.words.get(word) for word in left)
    return kinds or known or inside or _COUNTED.match(said) is not None or len(left) == len(words) == 1


_TAKEN_OFF = wording(r"\bthe \$?(?P<n>\d{1,3})(?: dollars?| bucks)? (?:comes?|coming|gets?|apply|applies|kicks?|off)\b")
"""What an offer takes off, and no count of the thing before it."""
_EACH_OF = wording(r"\b(?P<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) each (?:of|in) ")
_JOINTS = wording(r" ?[,;:+&/] ?| (?:and|n|plus|with|then|together with|as well as) (?=[a-z0-9])")
_TAIL = wording(
    r"(?:(?:^| )(?:how much|what do|total|altogether|all together|together|combined|in all|price|please|pls|plz|comes? to|does that|"
    r"do i|will i|would i|is that|for (?:me|us|my|the|a|all|both|everything))\b.*|\s*=.*|\s*[?!.]+\s*)$"
)
"""What follows the last thing of a list."""
_COUNTED = wording(r"\s*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|another|some|the|that|my) ")
_AROUND = wording(
    r"\b(?:hi+|hey+|hello|hiya|morning|afternoon|evening|night|love|hun|hon|babe|dear|darling|mate|bro|sis|guys|all|everyone|folks|"
    r"friends?|mums?|moms?|dads?|sister|brother|wife|husband|hubby|kids?|sons?|daughter|nan|gran\w*|boss|thanks?|thx|ty|ta|cheers|lol|"
    r"lmao|haha|ok|okay|sorry|please|i|i'?m|i'?ll|i'?d|im|me|we|you|u|he|she|they|it|is|are|was|do|does|did|can|could|will|would|should|"
    r"if|so|but|because|cos|coz|what|whats|what's|how|which|when|where|who|why|not|no|dont|don't|code|coupon|voucher|discount|deal|offer|"
    r"promo|sale|off|size|sizes|colou?rs?|in|to|from|by|as|at|on|before|after|without|including|included|excluding|today|tonight|now)\b|"
    r"[a-z]{3,10}\d{1,4}\b|\$\d"
)
"""Words of a piece that is told around the goods, and no thing of a list."""
_FRAME = frozenset(
    (
        "sum total totals subtotal amount number figure sub up add adding tot tally ring together combined comes come how much price "
        "prices cost costs for get take buy want need order got gimme give calculate work out cart basket both damage owe bill lot "
        "everything each piece pieces pair pairs pcs shipping postage delivery delivered shipped posted freight one two three four "
        "five six seven eight nine ten dozen couple half small medium large black white blue red green grey gray pink yellow purple "
        "brown orange dark light extra plus too also whole grand final "
        "hamper bundle kit combo parcel package outfit gift present same only just really actually exactly roughly about"
    ).split()
)
"""Words that name no thing."""
_BEHIND = wording(
    r"\b(?!(?:link|size|sizes|no|number|item|option|type|version|model|for|of|to|than|under|over|all|the|top|my|part|volume|issue|day|"
    r"week|only|"
    r"is|are|least|most|these|those|in|at|and|plus|get|take|want|need|buy|about|like|series|gen|mark)\b)[a-z]{3,} "
    r"(?P<n>[2-9])(?=\s*(?:[,;&+?!.]|(?:and|plus|total|altogether|together|in all|how much|pls|please)\b|$))"
)
"""A number right behind a word that may be the goods which it counts: mug 2, polo 3."""
_DENIES = wording(
    r"\b(?:no|not|without|except|minus|instead of|skip|forget|drop|scrap|leave out|rather than)(?: the| an?| any| my| that| those)? "
    r"(?=[a-z])"
)
_ONE_MORE = wording(
    r"(?:\b(?:and|plus|n)|[,&+]) ?(?:one|1) (?:in (?:the )?(?:size )?(?:x*[sml]|\dxl|\d{2}|[a-z]{3,})|size )"
)
"""One more of what was counted, in another option."""
_SO_MANY = wording(
    r"(?:\ball (?:of )?|\bthe |\bthose |\bthese )(?P<n>[2-9]|two|three|four|five|six|seven|eight|nine)"
    r"(?= (?:of (?:them|these|those|it) ?)?(?:together|altogether|combined|in (?:all|total)|total|added|summed|"
    r"how much|what|please|pls|plz)\b|"
    r"[ ?!.,]*$)|\b(?P<both>both) (?:of (?:them|these|those) )?(?:together|altogether|combined|in total)\b|"
    r"(?<![第每几\d])(?P<zh>[两俩三四五六七八九2-9])[个样款件种](?:东西|商品|产品)?(?:都要|都买|一起|一共|总共|加起来|合计|全要|全部|打包)"
)
"""Of how many things a sum is asked for: all three together, 三样一共."""
