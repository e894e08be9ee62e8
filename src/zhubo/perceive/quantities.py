"""How many of each of several products a comment asks for: 2 mugs and 3 polos, 1号两件3号一件."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.counts_added_zh import counted_for_each, counts_each_option, pieces_in_all, without_their_sum
from zhubo.perceive.counts_by_colour_en import counted_by_colour
from zhubo.perceive.counts_en import comes_in_pairs
from zhubo.perceive.counts_of_others_en import asks_for_one, forget_count_of_others
from zhubo.perceive.forms import asks_a_sum
from zhubo.perceive.found import Found
from zhubo.perceive.numbers import plain, whole_number
from zhubo.perceive.patterns import FIGURES_FOR_WORDS, OF_OPTIONS, PERSONS
from zhubo.perceive.pieces import model_places
from zhubo.perceive.shares_en import pieces_for_people, pieces_for_several, so_many_of_each
from zhubo.perceive.story_counts_en import story_places, told_places, without_the_lot
from zhubo.perceive.sums_en import adds_up
from zhubo.perceive.variants import Sought
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import wording

QTY_MAX = 999
SHOE_PAIRS_MAX = 4
TOLD_MAX = 3
"""Of more things than this each by itself is too much to tell."""
ALL_MAX = 12
"""Of more things of a kind not all are meant."""
_NUMBER_CHARS = 7
"""How far behind its beginning a number may end, with its counter: three, 两款."""
UNCLEAR = "unclear_qty"
"""What notes that quantities stand in a comment of which nobody can tell to what they belong."""
GROUPS = frozenset({"category", "brand"})
COMPARING = frozenset({"ask_price", "compare_products"})


def with_quantities(sought: Sought, targets: list[Target]) -> list[Target]:
    """Return `targets`, several, each with its own quantity; what cannot be told apart is of none, what is said of each of all.

    Takes the quantity out of what was found, since that is one for the whole comment.
    """
    found = sought.found
    counted = {match.end(): match["latin"] for match in _COUNTED.finditer(found.text) if match["latin"]}
    if len(targets) <= ALL_MAX and (coloured := counted_by_colour(sought, targets, counted)):
        return coloured
    if all(target.how in GROUPS for target in targets):
        if _means_all(found.text, len(targets)):
            if len(targets) > TOLD_MAX and not (asks_a_sum(found.text) or adds_up(found.text)):
                return targets
            return [replace(target, how="search") for target in targets]
        of_each = 1 if _counts_colours(sought, targets) else _of_each(found.text, len(targets))
        if of_each is not None and not any(sought.narrowed(target.sku).several for target in targets if target.sku):
            found.typed.pop("qty", None)
            found.links.clear()
            return [replace(target, how="search", qty=of_each) for target in targets]
        if "qty" not in found.typed and not found.links:
            _note_before(sought, {goods.start for goods in sought.spoken.goods if goods.sort == "kind"})
        if len({qty for _, qty in spoken_quantities(sought)}) > 1:
            found.typed.pop("qty", None)
            found.typed[UNCLEAR] = True
        return targets
    each = found.typed.pop("qty", None)
    if (shared := pieces_for_people(found.text)) is not None:
        return _for_people(found, targets, shared)
    if _CHOICE.search(found.text) and not (sought.regions and found.text.isascii() and sought.intent in COMPARING):
        found.typed[UNCLEAR] = True
        return targets
    spoken = without_the_lot(without_their_sum(spoken_quantities(sought)), len(targets), found.text)
    if found.text.isascii():
        each = so_many_of_each(found.text, spoken, read=each)
    if (of_each := counted_for_each(found.text, each, spoken)) is not None:
        return [replace(target, qty=of_each) for target in targets]
    if not spoken:
        return targets
    if len(spoken) == 1 and spoken[0][1] == len(targets) and _counts_the_list(sought, targets, spoken[0][0]):
        return [replace(target, how="search" if target.how in GROUPS else target.how, qty=1) for target in targets]
    if len(spoken) == 1 and counts_what_stands_before(spoken[0], sought, targets):
        return [replace(target, qty=1) for target in targets]
    links = [start for slot, start, _, _ in found.spans if slot == "link_no"]
    taken: list[int | None] = []
    if sought.regions:
        taken = [_in_region(sought, target, spoken) for target in targets]
    elif len(links) == len(targets):
        taken = _beside_links(sorted(links), spoken)
    left = sum(not any(_is_own_number(sought, target, qty) for target in targets) for _, qty in spoken)
    if sum(qty is not None for qty in taken) < max(left, len(_TIMES.findall(found.text))):
        found.typed[UNCLEAR] = True
        return targets
    named = [_is_own_number(sought, target, qty) for target, qty in zip(targets, taken, strict=True)]
    return [replace(t, qty=None if own else qty) for t, qty, own in zip(targets, taken, named, strict=True)]


def _for_people(found: Found, targets: list[Target], pieces: int) -> list[Target]:
    """Return `targets` one of each, where as many people get one; of how many others how many are meant, nobody can tell."""
    if pieces == len(targets):
        return [replace(target, qty=1) for target in targets]
    found.typed[UNCLEAR] = True
    return targets


def _is_own_number(sought: Sought, target: Target, qty: int | None) -> bool:
    """Whether a quantity is the number that a product is called by: the 50 of `50 gift card and a mug`."""
    return bool(target.sku) and any(sought.index.naming[sought.index.places[target.sku]].before.get(str(qty), ()))


def _counts_the_list(sought: Sought, targets: list[Target], at: int) -> bool:
    """Whether the number at a place counts the things that are named behind it: 2 cushions, dash and parrot; 两款耳机."""
    counted = [one for one in sought.spoken.goods if one.sort == "kind" and 0 < one.start - at <= _NUMBER_CHARS]
    kinds = [one.id for one in counted]
    names = [sought.index.naming[sought.index.places[target.sku]] for target in targets if target.sku]
    # What stands between names one of them: the 2 team shirts beside a polo are two of the one.
    between = [word for word, start, end in sought.spoken.words if counted and at < start and end < counted[0].start]
    if any(0 < sum(word in own.head_words for own in names) < len(names) for word in between):
        return False
    return bool(kinds) and len(names) == len(targets) and all(kinds[0] in own.kinds for own in names)


def counts_what_stands_before(counted: tuple[int, int], sought: Sought, targets: list[Target]) -> bool:
    """Whether a quantity behind several goods, or options, is just as many as these are: k50和mate50两台."""
    at, count = counted
    if count != len(targets) or count < 2 or sought.found.text.isascii():
        return False
    last = max((place for t in targets if t.sku for place in sought.narrowed(t.sku).at if place != at), default=0)
    starts = [start for start, _ in sought.regions.values()]
    return at > max([last, *starts]) and _ENDS_A_LIST.match(sought.found.text, at) is not None


def _counts_colours(sought: Sought, targets: list[Target]) -> bool:
    """Whether as many of a kind are counted as colours of it are named, and things of it found: 2 scarves, one red one grey."""
    colours = {one.id for one in sought.spoken.goods if one.sort == "colour"}
    if len(colours) != len(targets) or len(targets) < 2:
        return False
    counted = [qty for at, qty in spoken_quantities(sought) if _counts_a_kind(sought, at)]
    own = [sought.index.naming[sought.index.places[target.sku]].colours for target in targets if target.sku]
    return (
        counted == [len(targets)] and len(own) == len(targets) and all(not names.isdisjoint(colours) for names in own)
    )


def _of_each(text: str, count: int) -> int | None:
    """Return how many of each of `count` things of a kind are asked for together: 2 of each juice, all the juices together; None else."""
    match = _EVERY.search(text) if count <= ALL_MAX else None
    if match is None:
        return None
    if (
        match["all"]
        and (counted := _ALL_COUNTED.search(match["all"])) is not None
        and whole_number(counted["n"]) != count
    ):
        return None
    return 1 if match["all"] else whole_number(match["n"]) if match["n"] not in ("a", "an") else 1


def _counts_a_kind(sought: Sought, at: int) -> bool:
    return any(one.sort == "kind" and 0 < one.start - at <= _NUMBER_CHARS for one in sought.spoken.goods)


def _means_all(text: str, count: int) -> bool:
    """Whether a comment means each of `count` things that fit what it says: both sunglasses, 两款耳机都要."""
    match = _ALL_OF.search(text)
    return match is not None and {"both": 2, "two": 2, "three": 3, "four": 4}[match.lastgroup or ""] == count


def spoken_quantities(sought: Sought) -> list[tuple[int, int]]:
    """Return the quantities of a comment with their places, in reading order: those read, and numbers before a counter or a name."""
    found = sought.found
    options = frozenset(at for narrowed in sought.narrowings.values() for at in narrowed.at)
    read = [(start, value) for slot, start, _, value in found.spans if slot == "qty" and start not in options]
    spoken = {start: int(value) for start, value in read if value.isdigit()}
    blocked = [(start, end) for slot, start, end, _ in found.spans if slot not in ("qty", "product")]
    blocked += model_places(sought.spoken, sought.index)
    blocked += story_places(sought)
    blocked += [match.span(match.lastgroup or 0) for match in FIGURES_FOR_WORDS.finditer(found.text)]
    for match in _COUNTED.finditer(found.text):
        at, number = match.start(), whole_number(match[match.lastgroup or 0])
        if at in spoken or at in options or any(start <= at < end for start, end in blocked):
            continue
        if number is not None and 1 <= number <= QTY_MAX:
            spoken[at] = number
    # One for each of several people counts nothing more: three hoodies, one for each of my boys.
    if len(spoken) > 1 and (told := _ONE_FOR_EACH.search(found.text)) is not None:
        spoken.pop(told.start(), None)
    return sorted(spoken.items())


def note_counted(sought: Sought, target: Target) -> None:
    """Note how many of the one product that is named are asked for, where that was not read, or a piece of an option was: 5片的买4盒."""
    if _counts_options_apart(sought, target) or "qty" in sought.found.typed or counts_each_option(sought, target):
        return
    matches = {match.start() for match in _COUNTED.finditer(sought.found.text) if match["asian"] or match["times"]}
    counted = [qty for at, qty in spoken_quantities(sought) if at in matches]
    if len(counted) == 1 and counted[0] > 1:
        sought.found.typed["qty"] = counted[0]


def _counts_options_apart(sought: Sought, target: Target) -> bool:
    """Whether several options of a product are counted, each otherwise, which nobody told apart: 标准两个低枕一个. Notes it."""
    apart = sought.narrowed(target.sku).several and len({qty for _, qty in spoken_quantities(sought)}) > 1
    if apart:
        sought.found.typed.pop("qty", None)
        sought.found.typed[UNCLEAR] = True
    return apart


def note_quantity(sought: Sought, target: Target) -> None:
    """Note the number before a Latin word of the one product that is named as its quantity, where none was read; it is no link."""
    found, names = sought.found, sought.index.naming[sought.index.places[target.sku]]
    if _says_what_is_in_a_pack(sought, target.sku):
        found.typed.pop("qty", None)
        found.spans = [span for span in found.spans if span[0] != "qty"]
        return
    several = sought.narrowed(target.sku).several
    in_all = None if several else pieces_in_all(found.text)
    if shared := pieces_for_people(found.text) or in_all or pieces_for_several(found.text):
        found.typed.pop(UNCLEAR, None)
        found.typed["qty"] = shared
        return
    if counts_each_option(sought, target):
        found.typed.pop("qty", None)
        found.spans = [span for span in found.spans if span[0] != "qty"]
        return
    if "qty" in found.typed or target.how == "link" or asks_for_one(found.text):
        forget_count_of_others(sought, target)
        return
    if _counts_options_apart(sought, target):
        return
    if _PAIR_OF_THESE.search(found.text) is not None and not comes_in_pairs(sought, target, ""):
        found.typed["qty"] = 2
        return
    if (taken := _TAKEN.search(found.text)) is not None and _note_taken(found, taken, names.numbers):
        return
    own = {start for word, start, _ in sought.spoken.words if word in names.head_words}
    own |= {goods.start for goods in sought.spoken.goods if goods.sort == "kind" and goods.id in names.kinds}
    own |= {start for start, _ in sought.name_places(target.sku)}
    options = sought.narrowed(target.sku).at
    _note_before(sought, own if names.sizes is None or _PAIR.search(found.text) else set())
    if options and "qty" not in found.typed and found.text.isascii():
        _note_before_option(sought, options, SHOE_PAIRS_MAX if names.sizes is not None else QTY_MAX)


def _says_what_is_in_a_pack(sought: Sought, sku: str) -> bool:
    """Whether a comment counts what packs hold, and no packs: 5 or 10 pairs of `socks, 5 pairs`, a box of 20 of 10 sachets."""
    match = _PACKED.search(sought.found.text) if sought.found.text.isascii() else None
    if match is None:
        return False
    product = sought.index.products[sku]
    told = [
        *product.title.values(),
        *(w for v in product.variants for text in v.options.values() for w in text.values()),
    ]
    units = {one["unit"][:3] for text in told for one in _HOLDS.finditer(text.casefold()) if one["n"] != "1"}
    return bool(units) if match["of"] else match["unit"][:3] in units


def _note_taken(found: Found, taken: re.Match[str], models: Container[str]) -> bool:
    """Note how many are counted before what points at goods or the number that they are called by: two of these, three 50 gift cards."""
    group = next(name for name in ("of", "of2", "called") if taken[name])
    number = whole_number(taken[group])
    if number is None or number < 2 or (group == "called" and _figures(taken["model"]) not in models):
        return False
    if found.text.isascii() and any(start <= taken.start(group) < end for start, end in told_places(found.text)):
        return False
    _forget_link(found, taken.start(group))
    found.typed["qty"] = number
    return True


def _figures(number: str) -> str:
    """Return a number in figures that may be written in words."""
    return number if number.isdecimal() else plain(numbers_in(number)[0].value)


def _note_before_option(sought: Sought, options: frozenset[int], most: int) -> None:
    """Note the number before an option as the quantity: three of the M, two 42s; a model (iphone 14) and one beyond `most` is none."""
    found, makers = sought.found, {one.id for one in sought.spoken.goods if one.sort in ("brand", "line")}
    models = {one.start for one in sought.spoken.numbers if one.left in makers and not one.unit}
    for match in _BEFORE_OPTION.finditer(found.text):
        number = whole_number(match["n"]) if match["n"] not in ("a couple", "couple") else 2
        if match.end() not in options or match.start("n") in options | models or number is None or number < 2:
            continue
        if number > most and match["n"].isdigit() and not match["of"]:
            continue
        _forget_link(found, match.start("n"))
        found.add("qty", match.start("n"), match.end("n"), str(number), number)
        found.typed["qty"] = number
        return


def _forget_link(found: Found, at: int) -> None:
    """Forget the link number that is read at a place; the same number may be written twice."""
    dropped = [span for span in found.spans if span[0] == "link_no" and span[1] <= at < span[2]]
    if dropped:
        found.spans = [span for span in found.spans if span not in dropped]
        gone = {span[3] for span in dropped} - {span[3] for span in found.spans if span[0] == "link_no"}
        found.links = [number for number in found.links if str(number) not in gone]


def _note_before(sought: Sought, names: set[int]) -> None:
    """Note the number right before one of `names`, places where the name of goods begins, as the quantity."""
    found = sought.found
    for match in _COUNTED.finditer(found.text):
        if (
            not match["latin"]
            or not (match.end() in names or _PIECES.search(match[0]))
            or f"n:{match['latin']}" in sought.index.postings
        ):
            continue
        at = match.start()
        _forget_link(found, at)
        counted = next((qty for place, qty in spoken_quantities(sought) if place == at), 1)
        if counted > 1:
            found.add("qty", at, match.end("latin"), str(counted), counted)


def _beside_links(links: list[int], spoken: list[tuple[int, int]]) -> list[int | None]:
    """Return the quantity of each link number, all of which stand before theirs or all behind; nothing where one has two."""
    behind = bool(spoken) and spoken[0][0] > links[0]
    found: list[list[int]] = [[] for _ in links]
    for at, qty in spoken:
        owners = [k for k, link in enumerate(links) if (link < at) == behind]
        if owners:
            found[owners[-1] if behind else owners[0]].append(qty)
    return [one[0] if one else None for one in found] if all(len(one) < 2 for one in found) else []


def _in_region(sought: Sought, target: Target, spoken: list[tuple[int, int]]) -> int | None:
    """Return the one quantity in the part of a comment that speaks of a product; None where there is none, or there are several.

    Beside a count its own number is none: two of two 50 gift cards and a mug.
    """
    start, end = sought.regions.get(target.sku, (0, 0))
    own = [qty for at, qty in spoken if start <= at < end]
    own = [qty for qty in own if not _is_own_number(sought, target, qty)] if len(own) > 1 else own
    return own[0] if len(own) == 1 else None


_COUNTED = wording(
    r"(?<![\w.$£€¥#-])(?P<latin>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"a dozen|half a dozen|half dozen|two dozen|a couple)\s(?:(?:pairs?|pcs?|pieces|packs?|sets?|boxes|bottles?)\s)?(?:of (?:the |these |"
    r"those |your |ur )?)?(?!off\b|of\b|hundred\b|thousand\b|order\b(?! of)|comes? to\b|costs?\b|together\b|ish\b|"
    r"odd\b(?! )|right\b(?! ))"
    r"(?=[a-z]{3}|in (?!stock|total|all\b|one\b|the\b|my\b|size)[a-z]{3}|(?<=[a-z] )(?:x*[sl]|m)\b)|"
    r"(?<![a-z0-9])x ?(?P<times>\d{1,2})(?![\d.a-z])"
    r"|(?P<asian>(?<![\d.第每])\d{1,3}|"
    r"(?<![第每一二两三四五六七八九十百])(?![一二两三四五六七八九]{2})[一二两三四五六七八九十]{1,3})"
    rf"(?=小?[件个台条双只部瓶盒套包袋本张杯罐箱把支份根桶组对](?!{OF_OPTIONS}|{PERSONS})(?![号码钟月天年里内装子肩面层卡头套纹架手盖心]))"
)
"""A number right before a Latin word, or before a counter."""
_ENDS_A_LIST = wording(
    r"[一二两三四五六七八九十\d]+[件个台条双只部瓶盒套包袋本张支份](?:[一总]共|合计|共计|加起来|一起|都?要?|是|得|拿下)*(?:多少|几[块百千多]|啥价|什么价|怎么卖|多钱|$)"
)
_PAIR = wording(
    r"(?<![\w.$£€¥#-])(?<!size )(?:2|two|three) (?=[a-z]{3})(?!.*\b(?:left|in stock|or|in (?:2|two|three))\b)"
)
"""A number of shoes that is no size of them."""
_UNITS = r"(?:pairs?|pieces?|pcs|sachets?|bags?|packets?|capsules?|tablets?|sheets?|bars?|bottles?|cans?|pods?|rolls?|sticks?|packs?)"
_PACKED = wording(
    rf"\b(?:box|pack|case|set|bag) of (?P<of>\d{{1,3}})\b|(?<![\w.])(?P<n>\d{{1,3}}) (?P<unit>{_UNITS})\b"
)
_HOLDS = re.compile(rf"(?<![\w.])(?P<n>\d{{1,3}}) (?P<unit>{_UNITS})\b")
"""How many pieces of what a pack holds, as it is asked for and as it is told."""
_PIECES = wording(r"\b(?:pairs?|pcs?|pieces|packs?|sets?|boxes|bottles?) ")
_ALL_OF = wording(
    r"(?P<both>\bboth\b|两[款个种样双件]都|俩都|两[款个种样双件].{0,6}(?:一起|一共|合计))|"
    r"(?P<two>\bthe (?:two|2)\b)|(?P<three>\ball three\b|三[款个种样双件]都)|"
    r"(?P<four>\ball four\b|四[款个种样双件]都)"
)
_BEFORE_OPTION = wording(
    r"(?<![\w.$£€¥#-])(?<!size )(?<!sz )(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a couple|couple)(?: ?x)? "
    r"(?P<of>(?:of )?(?:pairs?|pcs?|pieces) (?:of |in )?|of )?(?:in )?(?:the |these |those |ur |your )?(?:size |sz |eu )?"
    r"(?=[a-z0-9])(?!(?<=\d )x+[sl]\b)"
)
"""A number before an option."""
_ONE_FOR_EACH = wording(r"\b(?:one|1) (?:for )?(?:each|every)\b")
_CHOICE = wording(r"\b(?:or|vs|versus)\b")
"""What makes two things a choice, and no sum."""
_TIMES = wording(r"(?<![a-z0-9])x ?\d{1,2}(?![a-z0-9.])")
_COUNT = r"\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve"
_TAKEN = wording(
    rf"(?<![\w.$£€¥#-])(?P<of>{_COUNT}) of (?:these|those|them|this|that)\b|"
    rf"\bif (?:i|we) (?:take|get|buy|order|grab|bought|took|got|ordered) (?P<of2>{_COUNT})[ ?!.,]*$|"
    rf"(?<![\w.$£€¥#-])(?P<called>{_COUNT}) (?!hundred\b)(?:of (?:the |ur |your )?)?\$?(?P<model>\d{{2,4}}|(?:twenty|thirty|forty|fifty|"
    rf"sixty|eighty|hundred)\b)(?:[ -]?(?:dollars?|bucks|usd))? (?=[a-z]{{3}})"
)
"""A number before what points at goods, or before a number that goods are called by."""
_PAIR_OF_THESE = wording(r"\b(?:a|one) pair of (?:these|those|them|em|this|that)\b(?! ?(?:and|n|plus|\+|&)(?![a-z]))")
_EVERY = wording(
    r"(?<![\w.$£€¥#-])(?P<n>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:of (?:each|every)|each(?= total|,? total))\b|"
    r"(?P<all>\b(?:all|every one) (?:of )?(?:the|ur|your|these|those) .*\b(?:together|in total|altogether|in all|combined|total)\b|"
    r"\b(?:how much (?:is|are|for|would|do|does)(?: it)?|total (?:for|of)|sum of) all (?:\d|two|three|four|five|six|of the|the|ur|your)? ?"
    r"(?=[a-z])(?!.*\beach\b)|\ball (?:\d|two|three|four|five|six) (?:of )?(?:the |ur |your |these |those )?.*\b(?:together|in total|"
    r"altogether|in all|combined|"
    r"total|added (?:up|together)|summed(?: up)?)\b|\b(?:total|sum) (?:for|of) all (?:of )?(?:the|ur|your|these|those)\b)"
)
"""So many of each of a kind, or all of a kind in one sum."""
_ALL_COUNTED = re.compile(r"\ball (?P<n>\d|two|three|four|five|six)\b")
