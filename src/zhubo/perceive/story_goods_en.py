"""Pieces of an English comment that tell a story with goods in it, which nobody asks for. Pure.

Of `kettle's on, are the plimsolls available in 43` the kettle is no goods, and of `had to change a nappy, price again?` neither is the
nappy: what is on show is meant. A piece that wishes, asks or points at what is shown tells no story.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.perceive.forms import asks_price, is_question
from zhubo.perceive.found import Found, Stretch
from zhubo.shop.search import find_goods
from zhubo.text.wording import wording

STORY_WORDS_MIN = 2
"""A shorter piece tells no story."""


def story_pieces(found: Found, mentions: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return the pieces of a comment that only tell of goods which are none of the `mentions`; nothing where all of it is needed.

    Where no piece names goods of the bag, the question has to be one for what all see: how much is it, price again.
    """
    text = found.text
    if not text.isascii() or not _goods_in(found, 0, len(text)):
        return ()
    pieces = pieces_of(text)
    if len(pieces) < 2:
        return ()
    asking = [piece for piece in pieces if asks(text[slice(*piece)])]
    if not asking:
        return ()
    named = any(_holds(piece, mentions) for piece in pieces)
    if not named and any(_goods_in(found, *piece) or _OF_OTHERS.search(text, *piece) for piece in asking):
        return ()
    # Whatever somebody in the story wishes for, the question tells what is asked for.
    outright = any(_holds(piece, mentions) for piece in asking)
    wishes = _TOO if outright else _WISHES
    again = _AGAIN.search(text) is not None
    told = []
    for start, end in pieces:
        if (start, end) in asking or _holds((start, end), mentions):
            continue
        places = _goods_in(found, start, end)
        piece = text[start:end].strip()
        if not places or piece.count(" ") < STORY_WORDS_MIN - 1 or wishes.search(text, start, end) is not None:
            continue
        if _JOINED.search(piece) is not None:
            return ()
        if _is_told(text, start, end, min(places)):
            told.append((start, end))
        elif _ONLY_A_THING.fullmatch(piece) is not None:
            return ()
        elif named or again:
            told.append((start, end))
    return tuple(told)


def asking_part(text: str) -> str:
    """Return the pieces of a folded English text that ask for something by name; all of it where none does."""
    if not text.isascii():
        return text
    pieces = [text[start:end] for start, end in pieces_of(text)]
    asking = [piece for piece in pieces if asks(piece)]
    return " , ".join(asking) if asking and not all(_BARE.fullmatch(one.strip()) for one in asking) else text


def pieces_of(text: str) -> list[Stretch]:
    """Return the pieces of a folded English text: between marks, and before the words with which a question begins."""
    cuts = sorted({match.start() for match in _HEADS.finditer(text)})
    pieces = []
    for match in _PIECES.finditer(text):
        bounds = [match.start()]
        for at in cuts:
            if match.start() < at < match.end() and _LINKS.fullmatch(text, bounds[-1], at) is None:
                bounds.append(at)
        bounds.append(match.end())
        pieces += [(start, end) for start, end in zip(bounds, bounds[1:], strict=False) if text[start:end].strip()]
    return pieces


def asks(piece: str) -> bool:
    """Whether a piece asks by itself."""
    piece = _COST.sub(" ", piece).strip()
    if _GOT_IT.match(piece) is not None and "?" not in piece:
        return False
    return is_question(piece) or asks_price(piece) or _BARE.fullmatch(piece) is not None


def _holds(piece: Stretch, mentions: Sequence[Stretch]) -> bool:
    return any(start < piece[1] and piece[0] < end for start, end in mentions)


def _goods_in(found: Found, start: int, end: int) -> list[Stretch]:
    """Return where goods are named in a piece, by words for kinds and brands or by words that the reader has learnt."""
    places = [(one.start, one.end) for one in find_goods(found.text) if one.sort != "colour"]
    places += [(first, last) for slot, first, last, _ in found.spans if slot == "product"]
    return [place for place in places if start <= place[0] and place[1] <= end]


def _is_told(text: str, start: int, end: int, place: Stretch) -> bool:
    """Whether goods in a piece are somebody's own, or something happens to them: my couch, the kettle was screaming, dropped a plate."""
    if _OWN.search(text, start, place[0]) is not None or _HAPPENS.search(text, start, place[0]) is not None:
        return True
    return _GOES_ON.match(text, place[1], end) is not None


_LINKS = re.compile(r"(?: ?(?:so|and|but|lol|anyway|anyways|now|quick|please|pls))*")
_PIECES = re.compile(r"[^,.;!?]+\??")
_HEADS = wording(
    r"(?<=[a-z0-9]) (?=(?:(?:so|and|but|lol|anyway|now|quick|pls|please|well|ok|btw) )*(?:how much\b|what did (?:you|u) say\b|"
    r"wh?at'?s (?:the|your|ur|it|that|"
    r"this)\b|"
    r"what (?:is|are|do|does|did|would|was|were) (?:the|your|ur|it|that|this|these|they|you)\b|(?:is|are) (?:the|it|this|these|"
    r"they) \w+ ?"
    r"(?:\w+ )?(?:available|in stock|left|still)\b|do (?:you|u|ya) (?:have|still)\b|have (?:you|u) got\b))|"
    r"(?<=[a-z0-9])(?<!\bthe)(?<!\bits)(?<!\bthat)(?<!\bthis)(?<!\byour)(?<!\bur)(?<!\bin)(?<!\bsale)(?<!\bfull)(?<!\bs) "
    r"(?=(?:(?:so|and|but|lol|anyway|now|quick) )*price (?:of|on|for|again|once|please|pls)\b)|"
    r"(?<=[a-z0-9]) (?=(?:so|but|anyway|anyways) (?:please |pls )?(?:tell|give|say|whats?|what's|how|is|are|do|does|can|could|price)\b)|"
    r"(?<=[a-z0-9]) (?=(?:so|but) (?:the|that|this|your|ur|i|i'm|im|we|he|she|it|they|quick|be quick|fast)\b)"
)
"""Words with which a question begins, behind a story without a mark."""
_IT = r"(?:it|they|this|these|that|those|them)"
_ASK = (
    r"(?:how much(?: (?:is|are|was|were|for|does|do|did|would) (?:it|they|this|these|that|those|them|you say|u say))?(?: (?:cost|"
    r"go for|be|say))?|"
    r"(?:and )?(?:the |whats? (?:the|its|is the|was the)? ?|what'?s (?:the|its)? ?|what (?:is|was) (?:the|its) )?(?:price|cost|damage)|"
    rf"what(?: (?:do|does|did|would|is|are|was|were)|'?s|s)? {_IT}(?:'s)?(?: (?:cost|go for|going for|price|priced at|run|at|come to|"
    rf"sell for|worth))?|"
    rf"how much {_IT} (?:is|are|cost|costs)|how much (?:is|for) (?:a|one|each|per) (?:bottle|pair|piece|pack)|"
    rf"what did (?:you|u) say(?: (?:it|they|that|the price))?(?: (?:costs?|was|were|is|are))?|"
    rf"(?:say|repeat|tell me|give me|remind me of|whats?|what'?s) (?:the |that |its )?price|"
    rf"(?:is|are) {_IT} (?:still |all |even )*(?:available|in stock|in|left|there|on sale|gone|sold out|reduced|discounted)(?: now|"
    rf" today| still| or not| or gone)?|"
    rf"(?:have|do) (?:you|u|ya) (?:still |got |have )*{_IT}(?: in stock| left| still)?|any (?:discount|deal|code|offer)s?|"
    rf"what (?:sizes?|colou?rs?)(?: is it| are they)?)"
)
_BARE = wording(
    rf"(?:(?:so|and|but|lol|lmao|anyway|anyways|sorry|sry|now|quick|quickly|please|pls|plz|well|ok|okay|btw|hey|hi|right|go on|be quick|"
    rf"just|again|wait|um+)[ ,]*)*{_ASK}"
    rf"(?:[ ,]+(?:again|once more|one more time|please|pls|plz|then|now|today|exactly|at|sorry|lol|lmao|haha|mate|love|hun|babe|bro|tho|"
    rf"though|right now|rn|currently|atm|in total|anyway|though|to say|xx?))*[ ?!.]*"
)
"""A question for what all see, which names nothing."""
_GOT_IT = re.compile(
    r"got (?:[a-z'-]+ ){1,3}(?:in|on|off|from|out of|all over|stuck|under) (?:my|his|her|our|the|their|a)\b|"
    r"got (?:an?|my|our|two|three|four|some) (?:[a-z'-]+ ){1,4}(?:who|coming|at home|at mine|on the way|"
    r"to (?:dress|feed|clothe|impress|please|walk|catch|entertain|keep|look after|get ready))\b"
)
"""What happened to somebody: got soap in my eyes."""
_COST = re.compile(
    r"(?<!would )(?<!will )(?<!it )(?<!that )(?<!they )\bcost(?:s|ing)? (?:me|us|him|her|them) (?:an?|the|my|\$?\d|more|so|too)\b"
)
"""What something in a story cost."""
_AGAIN = wording(
    r"\bagain\b|\bonce more\b|\bone more time\b|\brepeat\b|\bmissed (?:it|that|you|what|the (?:price|start|bit|last bit))\b|"
    r"\b(?:did|could|can|do)(?:n'?t| not)(?: quite| really)? (?:hear|catch|see|get (?:that|it|the price))\b|\bdid (?:you|u) say\b"
)
"""What was told already is asked for, whatever kept the viewer from hearing it."""
_WISHES = wording(
    r"\b(?:wants?(?! to (?:treat|sleep|cry|look|feel|be|die|watch|stay|know|scream|eat|wear|go)\b)|wanted|wanting|wish|wishes|"
    r"need(?! something\b)|needs|needed|loves|likes|liked|loved|adores?|fancy|fancies|keen on|looking|searching|hunting|saw|seen|see|"
    r"seeing|"
    r"shows?|showed|showing|shown|you|your|ur|u|ya|yours|sell|sells|selling|stock|stocks|order|any|(?<!the )other|another|instead|else|"
    r"advert\w*|mention\w*|link|interested|after (?:an?|some)|like (?:an?|the|that|those|these)|love (?:an?|the|that|those|these|this)|"
    r"same|price|cost|one of|both|too|also|as well|each|total|add|plus|take|taking|get me|gimme|give me|i'?ll have|i'?d|"
    r"going to get|gonna get|(?:up|over|right|on|in|from|down) (?:t?here)|there)\b"
)
"""Words of a wish, or of what is shown."""
_TOO = wording(
    r"\b(?:both|too|also|as well|each|total|together|altogether|plus|add|any|you|u|ya|your|ur|sell|selling|stock|price|cost)\b"
)
"""Words of a piece that asks of its goods beside those of the question."""
_OF_OTHERS = wording(
    r"\b(?:ones?|any|some|another|other|others|new|yours|similar|the same|which|who|where|when|you (?:do|sell|have)|u (?:do|sell|have)|"
    r"anything|something|replacement|spare|instead|either|both|matching)\b"
)
"""Words of a question for goods that it does not name."""
_JOINED = re.compile(r"\b(?:and|or|plus|with|of|for|the|an?|vs|versus|&)$")
"""Behind these the piece goes on."""
_ONLY_A_THING = re.compile(
    r"(?:(?:so|and|but|ok|okay|sorry|hi|hey|hello|um+|the|that|this|an?|some|those|these|\d{1,2}|two|three|"
    r"one)[ ,]+)*(?:[a-z'-]+ ){0,2}[a-z'-]+"
)
"""A piece of but a few words, which may be the very thing that is asked for."""
_OWN = wording(
    r"\b(?:my|our|his|her|their|[a-z]{2,}(?<!it)(?<!that)(?<!what)(?<!here)(?<!there)'s|grandmas|grandpas|mums|moms|dads|nans) "
    r"(?:(?!(?:the|an?|that|this|those|these|is|are|was|for)\b)[a-z'-]+ ){0,3}$"
)
_NO_VERB = r"(?!(?:some|any|no|every)?thing\b|morning|evening|during|pricing|wondering|asking|shipping|clothing|wedding|need|red\b|bed\b)"
_HAPPENS = wording(
    rf"\b(?:{_NO_VERB}[a-z]{{2,}}(?:ed|ing)|was|were|had|went|fell|got|broke|ate|spilt|spilled|lost|left|put|sat|stood|threw|tore|"
    rf"bit|drank|burnt|"
    r"shut|hit|ran|took|gave|made|found|forgot|stole|bought|sold|woke|cut|fed|dug|hid|knocked|kicked|out of|under|inside|behind|up to|"
    r"all over|covered in|full of|buried in|stuck in|stuck on|brb|afk|bbl|caught|cleaned)\b"
)
"""What happens to goods, or where somebody is, before the word for them."""
_GOES_ON = re.compile(
    r"(?:'s| is| are| was| were| has| had| went| goes| fell| keeps?| kept| just| timer| alarm| door| in| on| all| everywhere|"
    r" still (?:in the|on the|at|not)\b|"
    r" [a-z]{2,}ed\b| [a-z]{3,}ing\b| (?!again|satin|plain|main|thin)[a-z]{3,}in'?\b| (?:broke|died|rang|blew|burst|leaks?|beeps?|"
    r"stinks?|smells?|hums?|screams?|barks?|cries|cry)\b)"
    r"(?! (?:how|what|nice|lovely|cute|pretty|beautiful|gorgeous|great|cool|amazing|awesome|good|perfect|much|sale|offer|stock))"
)
"""What goes on with goods, behind the word for them."""
