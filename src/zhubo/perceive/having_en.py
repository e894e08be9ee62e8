"""English questions whether the shop has some thing that nothing in the bag is called: `you folks got radios`, `garden hose for sale?`.

What is asked for is told by the turn and not by the words in it: whoever asks a shop for a thing that it has no word for asks for what it
does not have.
"""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in, mentions_in, option_words_in, told_of
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.reading import Context
from zhubo.shop.search import EVERYDAY, CatalogueIndex
from zhubo.shop.search import IDLE as IDLE_WORDS
from zhubo.text.wording import wording

THING_LETTERS_MIN = 4
"""A shorter word alone is seldom a thing."""
PART_WORDS_MAX = 2
"""In more words a word for a part of goods is the last of another thing's name: a box logo of somebody's."""
_OFTEN = (
    r"(?: guys| lot| all| folks| people| peeps| ppl| team| even| also| still| ever| actually| currently| maybe| happen to| by any chance|"
    r" by chance| really| usually| normally)*"
)
_WHO = rf"(?:u|you|ya|ye|yous|yall|y'all|they|(?:the|this|ur|your) (?:shop|store)){_OFTEN}"
_HAS = r"(?:have|has|got|sell|sel|selling|sells|carry|carrying|stock|stocking|keep|flog|do)"
_LEAD = (
    r"(?:^|[.,;!?] ?|(?<=[a-z0-9]) (?:and|but|so) )(?:(?:so|hi|hey|hello|hiya|yo|ok|okay|and|but|also|oh|um+|pls|please|sorry|excuse me|"
    r"bro|hun|babe|dear|mate|love|guys|folks|then|btw|or|im|i'm|i am|we're|we are) )*"
)
_THING = r"(?P<{0}>(?:an?|any|some|the)? ?[a-z][a-z0-9'&-]*(?: [a-z0-9'&-]+){{0,4}}?)"
_BESIDE = r"(?:that )?(?:matching|matches|to match|goes with|goes w|go with|to go (?:with|w|next to|beside|on)|which matches|similar to)"
_END = (
    rf"(?P<end> (?P<beside>{_BESIDE})(?=[ ?!.,;]|$)| (?:for|to|in|on|at|from|of|cos|cause|because|as|my) |[?!.,;]|$|"
    r" (?:(?:in stock|in store|available|avail|here|today|tonight|now|rn|please|pls|plz|too|as well|at all|or (?:not|no)|yet|anywhere|"
    r"perhaps|maybe|bro|hun|sis|babe|dear|mate|for sale)(?: |(?=[?!.,;])|$))+)"
)
_ASKED = wording(
    rf"{_LEAD}(?:(?:do|did|does|don't|dont|would|might|wouldn't|are|r|is) {_WHO} {_HAS}(?: got)?|have(?:n't|nt)? {_WHO}(?: got)?|"
    rf"{_WHO} {_HAS}|selling|"
    rf"(?:can|could|where can) i (?:still |even )?(?:get|buy|order|find)(?= (?:an?|any|some) )) {_THING.format('what')}{_END}"
)
"""Somebody is asked whether he has or sells a thing."""
_WISHED = wording(
    rf"\b(?:(?:i|we)(?:'?d| would)? (?:love|like|want|need)|(?:he|she) (?:wants|needs)) {_THING.format('what')} (?:that )?{_BESIDE} "
    r"(?:the |that |this |these |your |ur |my )"
)
"""A thing that is wished for beside goods: i'd love a teapot to go with the mug."""
_PRICED = wording(
    r"\b(?:how much (?:is|are|for|would)|what (?:is|are|does|do)|what'?s|whats|prices? (?:of|on|for)|cost of) (?P<what>(?:the|an?|your|ur) "
    r"[a-z][a-z'-]*(?: [a-z'-]+){0,2}?)(?: (?:cost|be|going for|go for|please|pls|plz|then|today|now))*[ ?!.]*$"
)
_NO_THING = wording(
    r"\b(?:figures?|sums?|totals?|bills?|damage|tally|tab|maths?|verdict|catch|story|score|reckoning|lots?|whole|rest|answer|result|"
    r"balance|basket|cart|order|bundle|pair|difference|gap|saving|postcode|above|other|latter|former|combo|haul)\b"
)
"""Words for what is to be paid, and for goods that were named."""
_APART = wording(r"[,.;!?]| (?:but|so|and now|lol|anyway) ")
"""What stands between a story and a question."""
_WEAKLY_ASKED = wording(
    rf"{_LEAD}(?:got|is there|are there|any|(?:looking|searching|hunting) for|after) {_THING.format('what')}{_END}"
)
_BARELY_ASKED = wording(
    r"^(?:(?:hi|hey|hello|and|any|some|an?|got) )*(?P<what>[a-z][a-z0-9'-]*(?: [a-z0-9'-]+){0,3}?)(?P<sold> (?:for sale|to buy|in stock))?"
    r"(?: here| tonight| today| now)? ?\?+$"
)
_NO_KIND = wording(
    r"\b(?:it|its|it's|this|that|these|those|them|other|others|another|more|else|any ?thing|some ?thing|every ?thing|ones?|sizes?|"
    r"colou?rs?|stuff|things?|items?|products?|goods|left|stock|discounts?|codes?|coupons?|vouchers?|deals?|offers?|sales?|promos?|"
    r"promotions?|gifts?|presents?|news|questions?|idea|ideas|plans?|photos?|pics?|pictures?|videos?|reviews?|links?|chance|way|"
    r"options?|store|shop|shops|stores|limits?|minimum|maximum|warranty|guarantee|invoice|receipt|problems?|issues?|tips?|advice|"
    r"cheaper|free|shipping|delivery|postage|restocks?|kids?|time|times|minute|minutes|moment|second|sec|info|information|name|"
    r"address|email|phone number|number|numbers|branch|app|website|web|site|page|u|you|me|my|your|ur|i|we|and|or|in|with|on|off|"
    r"under|over|below|than|left|people|team|difference|feedback|recommendations?|suggestions?|effects?|whatsapp|instagram|insta|"
    r"facebook|tiktok|youtube|telegram|discord|twitter|podcast|newsletter|account|updates?|smalls?|mediums?|larges?|xs|xl|xxl|s|m|l|black|white|"
    r"grey|gray|red|pink|orange|yellow|green|blue|purple|brown|beige|navy|price|prices|cost|costs|fees?|tax|taxes|duty|customs|"
    r"charges?|insurance|tracking|parking|queue|service|services|support|policy|policies|returns?|refunds?|exchanges?|orders?|"
    r"payments?|instal\w+|cash|money|cashback|points|rebate|rate|bonus|change|money|deposit|layaway|live|lives|stream|streams|show|"
    r"shows|replays?|recordings?|playback|schedule|timetable|calendar|days?|weekends?|hours|am|pm|proof|certificates?|certs?|"
    r"papers?|paperwork|samples?|freebies?|freebie|extras?|goodies|giveaways?|raffle|draw|prizes?|versions?|shades?|patterns?|"
    r"prints?|designs?|styles?|kinds?|sorts?|types?|list|range|selection|choice|lot|lots|bit|few|couple|plenty|enough|similar|same|"
    r"like|better|best|good|nicer|bigger|smaller|larger|nice|new|going|(?:girl|boy)?friends?|girlfriend|boyfriend|husband|wife|"
    r"pets?|siblings?|job|fun|hair|voice|vibes?|energy|taste|smile|eyes|skills?|jokes?|talent|shout ?outs?|hugs?|reply|answer|"
    r"follow|hello|wave|autograph|look|closer|view|peek|zoom|mic|sound|audio|camera on|allerg\w+|to|doing|working|vinyls?|dvds?|"
    r"cds?|mp3s?|audiobooks?|chart|guide|everyone|anyone|someone|anybody|body|where|what|how|why|who|when|which|luck|well|long|fast|"
    r"quick\w*|much|wholesale|bulk|separately|online|out|that way|discount\w*|reduced|advice)\b|(?<![a-z])\d"
)
_A_PART = wording(
    r"\b(?:pockets?|zips?|zippers?|hoods?|lid|lids|handles?|lining|material|logos?|labels?|tags?|buttons?|straps?|sleeves|collar|"
    r"belt loops?|insoles?|laces|soles?|padding|stretch|uv|lens(?:es)?|frames?|sugar|pulp|caffeine|preservatives?|nuts|gluten|"
    r"additives|narrator|chapters?|subtitles|box|packaging|wrapping|wrap|ribbon|card|note|bag|case|cover|filling|insert)\b"
)
"""What goods have or come with, rather than what stands for itself in a shop."""
_EXTREME_OF = wording(
    r"\b(?:cheapest|dearest|priciest|costliest|(?:most|least) (?:expensive|costly|pricey)|(?:lowest|highest|top|bottom)[- ]priced) "
    r"(?:of (?:the|your|ur|all) )?(?!(?:please|pls|plz|prices?|options?|choices?|versions?|models?|way|sort|kind|type|"
    r"range|category|in|on|u|you|ya|for|how|is|are|by|that|to|here|now|of|and|or|which|what|whats|buy)\b)"
    r"(?P<what>[a-z][a-z -]{1,30}?)(?P<end> (?:u|you|ya|we|they|in|on|is|are|how|price|cost|costs|pls|plz|please|"
    r"do|does|that|which|for|under|with|here|now|today|tonight|right|out|of|at|by|rn)\b|[?!.,]|$)"
)
_OF_EXTREMES = frozenset({"ask_price", "compare_products"})
_ANYWHERE = frozenset(
    {None, "ask_stock", "ask_spec", "ask_suitability", "ask_bundle_gift", "ask_authenticity_origin", "want_to_buy"}
)
_OF_CHAT = frozenset({"greet_thanks", "out_of_scope", "praise", "ask_price"})
"""Readings of a question that is put to somebody, in which the thing is no word that the model knows."""
_BARELY = frozenset({None, "ask_stock", "ask_spec", "ask_suitability"})
_OPTIONS = frozenset({"size", "colour", "material"})
_OTHERWISE = frozenset({"region", "courier", "coupon", "promotion", "price", "height", "weight", "foot"})
"""Slots that tell of what is asked, and it is no thing."""


def asks_for_another_kind(
    found: Found, intent: str | None, targets: Sequence[Target], index: CatalogueIndex, context: Context
) -> bool:
    """Whether a comment asks if the bag holds a thing which none of its words names: `got any protein powder`.

    What stands behind `matching` or the like is not the thing that is asked for: `a teapot to go with the mug`.
    """
    text = found.text
    if not text.isascii():
        return False
    if intent in _OF_EXTREMES and not targets and (match := _EXTREME_OF.search(text)) is not None:
        return _NO_KIND.search(match["what"]) is None and _is_unknown(match["what"], index)
    if not found.typed.keys().isdisjoint(_OTHERWISE) or found.links:
        return False
    if (
        (match := _WISHED.search(text)) is not None
        and _is_thing(match["what"])
        and mentions_in(index, text[match.end("what") :])
    ):
        return _is_unknown(match["what"].split()[-1], index)
    asked = _asked_for(text, intent, index) or _priced(text, intent)
    if asked is None:
        return _is_barely_asked(found, intent, targets, index, context)
    (start, end), beside = asked
    what = text[start:end]
    if beside:
        return _is_unknown(what.split()[-1], index)
    if any(target.sku and target.how not in BY_PLACE for target in targets):
        return _is_asked_apart(found, (start, end), index)
    if intent == "ask_price" and _priced(text, intent) == asked:
        return False
    options = [span for span in found.spans if span[0] in _OPTIONS]
    near = context.pinned is not None or bool(context.last_targets)
    if options and (near or any(first < end and start < last for _, first, last, _ in options)):
        return False
    return candidates_in(index, what).absent == "kind" or _is_unknown(what, index)


def _asked_for(text: str, intent: str | None, index: CatalogueIndex) -> tuple[Stretch, bool] | None:
    """Return where the first thing that is asked for stands, and whether it is to go with goods of the bag."""
    strong = _ASKED.finditer(text) if intent in _ANYWHERE | _OF_CHAT else ()
    weak = _WEAKLY_ASKED.finditer(text) if intent in _ANYWHERE else ()
    match = next((match for match in (*strong, *weak) if _is_thing(match["what"])), None)
    if match is None:
        return None
    start, end = match.span("what")
    if match["beside"] is not None:
        return (start, end), bool(mentions_in(index, text[:start]) or mentions_in(index, text[end:]))
    of_own = match["end"] == " for " and _OWN.match(text, match.end()) is not None
    return (start, end), of_own and bool(mentions_in(index, text[end:]))


def _priced(text: str, intent: str | None) -> tuple[Stretch, bool] | None:
    """Return where the thing stands whose price is asked for in so many words."""
    match = _PRICED.search(text) if intent == "ask_price" else None
    if match is None or _NO_THING.search(match["what"]) is not None or not _is_thing(match["what"]):
        return None
    return match.span("what"), False


def _is_asked_apart(found: Found, thing: Stretch, index: CatalogueIndex) -> bool:
    """Whether a thing that the reader knows is asked for behind a story with goods of the bag: love your mug, but do you sell a teapot."""
    text, (start, end) = found.text, thing
    places = mentions_in(index, text)
    learnt = any(slot == "product" and start <= first and last == end for slot, first, last, _ in found.spans)
    if not learnt or not places or any(last > start for _, last in places):
        return False
    return _APART.search(text, max(last for _, last in places), start) is not None and _is_unknown(
        text[start:end], index
    )


def asks_if_on_a_service(found: Found, intent: str | None, targets: Sequence[Target], index: CatalogueIndex) -> bool:
    """Whether a comment asks if what it names is on some service that nothing in the bag speaks of: `is that audiobook on spotify`.

    That it is in stock here says nothing of it.
    """
    if intent != "ask_stock" or len(targets) != 1 or not targets[0].sku or "coupon" in found.typed:
        return False
    match = _ON.search(found.text)
    if (
        match is None
        or match["where"] in EVERYDAY
        or match["where"] in IDLE_WORDS
        or _is_thing(match["where"]) is False
    ):
        return False
    start, end = match.span("where")
    if any(slot != "product" and first < end and start < last for slot, first, last, _ in found.spans):
        return False
    told = match["where"] in told_of(index, targets[0].sku) or bool(option_words_in(index, match["where"]))
    return not told and _is_unknown(match["where"], index)


def _is_thing(what: str) -> bool:
    """Whether words may stand for a thing on a shelf, and not for a service, a part of goods or one of their options."""
    if _NO_KIND.search(what) is not None:
        return False
    words = [word for word in what.split() if word not in _ARTICLES]
    return bool(words) and (len(words) > PART_WORDS_MAX or _A_PART.search(what) is None)


def _is_unknown(what: str, index: CatalogueIndex) -> bool:
    return not candidates_in(index, what).products and not mentions_in(index, what)


def _is_barely_asked(
    found: Found, intent: str | None, targets: Sequence[Target], index: CatalogueIndex, context: Context
) -> bool:
    """Whether a comment is but a word that no chat is full of, and a question mark, with nothing on show that it may ask of."""
    if intent not in _BARELY or targets or context.pinned or context.last_targets:
        return False
    match = _BARELY_ASKED.search(found.text)
    if match is None or not _is_thing(match["what"]) or not found.typed.keys().isdisjoint(_OPTIONS):
        return False
    words = match["what"].split()
    if not match["sold"] and (any(word in IDLE_WORDS for word in words) or words[-1] in EVERYDAY):
        return False
    if not match["sold"] and (len(words[-1]) < THING_LETTERS_MIN or _A_PART.search(match["what"]) is not None):
        return False
    learnt = any(slot == "product" and end == match.end("what") for slot, _, end, _ in found.spans)
    if intent in ("ask_spec", "ask_suitability") and not (learnt or words[-1].endswith("s")):
        return False
    return _is_unknown(match["what"], index)


_ON = wording(
    r"\b(?:is|are|get|have|got|available|out|up|find|stream|streaming|listen to|hear|watch|read|carry|sell|it|them|one|this)\b.{0,40} on "
    r"(?P<where>[a-z]{5,})(?: (?:too|yet|now|also|lol|as well|or not|at all|or no|or anything|premium|unlimited))*[ ?!.]*$"
)
"""Where else a thing may be had, heard or seen."""
_OWN = wording(r"(?:the|that|this|those|these|my|your|ur) ")
_ARTICLES = frozenset("a an any some the".split())
