"""Models that are said by their number alone, where the options beside it tell whose number it is (14的256), or right behind one another.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from zhubo.events import Target
from zhubo.perceive.found import Stretch
from zhubo.perceive.nearby import ITEM_INTENTS, UNKNOWN
from zhubo.perceive.pieces import cut, model_places
from zhubo.perceive.variants import Sought, forget
from zhubo.shop.search import COLOUR_OPTIONS, CatalogueIndex, Number, Spoken
from zhubo.text.wording import wording


def by_bare_model(sought: Sought, spoken: Spoken, rivals: Iterable[str] = ()) -> str | None:
    """Return the one product of which a bare number in a part of a comment is the model, and which explains most of its options.

    It explains more than each of the `rivals` does; None where no product does.
    """
    if sought.intent is not None and sought.intent not in ITEM_INTENTS:
        return None
    rivals = list(rivals)
    explained: dict[str, int] = {}
    for number in spoken.numbers:
        if number.unit or number.code or number.suffixes != ((),):
            continue
        if number.left and not any(one.sort == "colour" and one.end == number.start for one in spoken.goods):
            continue
        if _MEMORY_BEHIND.match(spoken.text, number.end):
            continue
        for sku in {*called_by(sought, number), *rivals}:
            explained[sku] = max(explained.get(sku, 0), _explained(sought, spoken, sku, number))
    best = max(explained.values(), default=0)
    chosen = [sku for sku, count in explained.items() if count == best]
    if best and len(chosen) == 1:
        return chosen[0] if chosen[0] not in rivals else None
    known = _known_by_its_number(sought, spoken, rivals)
    return known if not best or known in chosen else None


def _known_by_its_number(sought: Sought, spoken: Spoken, rivals: Iterable[str]) -> str | None:
    """Return the one product that a word leads up to the first number for, where a Chinese comment names nothing else: 14防水不, 14的电池.

    Of which the number is a measure, 14英寸, is called by it for short less often: it is none. None where several are called so.
    """
    number = spoken.numbers[0] if spoken.numbers and not spoken.text.isascii() else None
    if number is None or number.unit or number.code or number.suffixes != ((),) or len(number.value) < MODEL_DIGITS:
        return None
    text, naming, places = spoken.text, sought.index.naming, sought.index.places
    if _ALONE_BEFORE.search(text, 0, number.start) is None or _ALONE_BEHIND.match(text, number.end) is None:
        return None
    if any(
        slot not in ("product", "link_no") and a < number.end and number.start < b
        for slot, a, b, _ in sought.found.spans
    ):
        return None
    named = [
        sku
        for sku in called_by(sought, number)
        if number.value not in naming[places[sku]].option_amounts
        and any(len(lead) > 1 and lead.isascii() for lead in naming[places[sku]].before[number.value])
    ]
    so_called = called_by(sought, number)
    others = [sku for sku in sought.index.skus if sku in rivals or sku not in so_called]
    if any(number.value in naming[places[sku]].option_amounts for sku in others):
        return None
    return named[0] if len(named) == 1 else None


def by_measures(sought: Sought) -> str | None:
    """Return the one product that comes in all the measures which a comment names, 70寸32g那个; None where there is not one."""
    measures = [number for number in sought.spoken.numbers if number.unit and number.unit not in _NO_MEASURES]
    if len(measures) < 2 or (sought.intent is not None and sought.intent not in ITEM_INTENTS):
        return None
    having = [sku for sku in sought.index.skus if _comes_in(sought, sku, measures)]
    return having[0] if len(having) == 1 else None


def _comes_in(sought: Sought, sku: str, measures: Sequence[Number]) -> bool:
    own = sought.index.naming[sought.index.places[sku]].option_amounts
    if any(number.value not in own for number in measures):
        return False
    narrowed = sought.narrowed(sku)
    return bool(narrowed.variants) and not narrowed.several and all(number.start in narrowed.at for number in measures)


def is_its_model(sought: Sought, sku: str) -> bool:
    """Whether the one bare number of a comment is the model that a product is called by; a colour may tell of another one."""
    numbers = [number for number in sought.spoken.numbers if not number.unit]
    coloured = len(sought.spoken.numbers) > 1 and any(goods.sort == "colour" for goods in sought.spoken.goods)
    return len(numbers) == 1 and not coloured and sku in called_by(sought, numbers[0])


def other_of_its_name(sought: Sought, sku: str) -> tuple[Target, ...] | None:
    """Return what an English comment means that names another number than the one by which what is on show is called: price of the 50.

    Where no product is called by it, that is unknown; None where no such number stands there.
    """
    match = _OTHER_NUMBER.search(sought.found.text) if sought.intent in _OF_MONEY else None
    own = sought.index.naming[sought.index.places[sku]]
    words = {word for number in own.numbers for word in own.before.get(number, ()) if word}
    if match is None or not words:
        return None
    group = "n" if match["n"] else "one"
    value, (start, end) = match[group], match.span(group)
    slots = {slot for slot, first, last, _ in sought.found.spans if first < end and start < last}
    if value in own.numbers or not slots <= _MAYBE_MODELS[group] or start in sought.narrowed(sku).at:
        return None
    kin = [
        other
        for other in sought.index.skus
        if words & set(sought.index.naming[sought.index.places[other]].before.get(value, ()))
    ]
    if len(kin) == 1:
        sought.found.typed.pop("qty", None)
    return (Target(sku=kin[0], how="search"),) if len(kin) == 1 else None if "qty" in slots else (UNKNOWN,)


def model_of_part(sought: Sought, part: Spoken, named: Iterable[str]) -> str | None:
    """Return the product of which a bare number in a part is the model, beside those that are `named` in the others.

    In a comparison options elsewhere tell whose it is, too; a number that is an option of what is named is no model.
    """
    at = [sought.narrowed_in(part, sku) for sku in named]
    if sought.intent != "compare_products":
        own = [n for n in part.numbers if not any(n.start in one.at for one in at if one.variants)]
        bare = by_bare_model(sought, part) if own else None
        return bare if any(bare in called_by(sought, number) for number in own) else None
    free = [n for n in part.numbers if not n.unit and not any(n.start in narrowed.at for narrowed in at)]
    model = by_bare_model(sought, part) or by_bare_model(sought, sought.spoken)
    if any(model in called_by(sought, number) for number in free):
        return model
    return model_of_its_kind(sought, free, list(named))


def model_of_its_kind(sought: Sought, numbers: Iterable[Number], named: Sequence[str]) -> str | None:
    """Return the one product of the kind of those that are `named` of which a bare number is the model: of 14跟8p the phone that is a 14.

    A laptop that has the number in its name as well is not compared with a phone. None where no product, or more than one, is it.
    """
    naming, places = sought.index.naming, sought.index.places
    own = frozenset[str]().union(*(naming[places[sku]].own_kinds for sku in named))
    alike = {
        sku
        for number in numbers
        if not number.unit and not number.code and number.suffixes == ((),) and not number.left
        for sku in called_by(sought, number)
        if sku not in named and own & naming[places[sku]].own_kinds
    }
    return alike.pop() if len(alike) == 1 else None


def model_for_a_link(sought: Sought, rivals: Iterable[str], named: Sequence[Target]) -> str | None:
    """Return the product of which the bare number that might be a link is the model, by its options, or by what it is compared with.

    `rivals` are the products of the links, `named` those that the rest of the comment names.
    """
    model = by_bare_model(sought, sought.spoken, rivals)
    if model is not None or len(named) != 1 or sought.intent != "compare_products":
        return model
    places = {start for slot, start, _, _ in sought.found.spans if slot == "link_no"}
    numbers = [number for number in sought.spoken.numbers if number.start in places]
    return model_of_its_kind(sought, numbers, [named[0].sku])


def link_or_model(sought: Sought) -> list[Target]:
    """Return what a bare number may mean that is a link and the model of another product, 14多少钱 where there is an iPhone 14: both.

    Nothing where it is no such number, or does not stand alone. The number chooses no options of theirs.
    """
    spans = [(start, end) for slot, start, end, _ in sought.found.spans if slot == "link_no"]
    numbers = [n for n in sought.spoken.numbers if not n.unit]
    if sought.intent not in _OF_MONEY or len(spans) != 1 or len(numbers) != 1 or len(sought.found.links) != 1:
        return []
    number, link = numbers[0], sought.index.links.get(sought.found.links[0])
    if link is None or (number.start, number.end) != spans[0] or len(number.value) < MODEL_DIGITS:
        return []
    naming, places = sought.index.naming, sought.index.places
    models = [sku for sku in called_by(sought, number) if () in naming[places[sku]].numbers.get(number.value, ())]
    if link not in models or len(models) != SIDES:
        return []
    model = next(sku for sku in models if sku != link)
    sought.take_apart([(model, (number.start, len(sought.found.text))), (link, (number.end, number.end))])
    return [Target(sku=link, how="link"), Target(sku=model, how="search")]


MODEL_DIGITS = 2
"""A number of one digit is a link."""
SIDES = 2


def called_by(sought: Sought, number: Number) -> list[str]:
    """Return the products on sale in whose names something leads up to a number."""
    index = sought.index
    owners = (at for at, _ in index.postings.get(f"n:{number.value}", ()) if at < len(index.skus))
    return [index.every[at].sku for at in owners if any(index.naming[at].before.get(number.value, ()))]


def _explained(sought: Sought, spoken: Spoken, sku: str, model: Number) -> int:
    """Return how many of the other numbers and colours are options of a product."""
    narrowed = sought.narrowed_in(spoken, sku)
    if not narrowed.variants:
        return 0
    others = (number for number in spoken.numbers if number is not model and number.start in narrowed.at)
    return sum(1 for _ in others) + _comes_in_colours(sought, spoken, sku)


def _comes_in_colours(sought: Sought, spoken: Spoken, sku: str) -> int:
    """Return 1 where a colour, or which colours there are, is asked for, and colours are what the product comes in, else 0."""
    asked = sought.intent == "ask_colour_options" and spoken is sought.spoken
    if not asked and not any(goods.sort == "colour" for goods in spoken.goods):
        return 0
    values = sought.index.choices[sought.index.places[sku]].values
    texts = [value.text for name in values if name.casefold() in COLOUR_OPTIONS for value in values[name]]
    plain = [text for text in texts if text.isalpha()]
    return int(any(way in text for way in sought.colour_words for text in plain))


def forget_models(sought: Sought, chosen: list[Target], colours: Mapping[str, str]) -> None:
    """Forget the quantities and sizes that are model numbers: the 14 of an iPhone 14, the 100 that a gift card is called by."""
    places = model_places(sought.spoken, sought.index)
    wrong = [s for s in sought.found.spans if s[0] in ("qty", "size") and any(a < s[2] and s[1] < b for a, b in places)]
    if len(chosen) == 1 and chosen[0].sku:
        before = sought.index.naming[sought.index.places[chosen[0].sku]].before
        digits = [s for s in sought.found.spans if s[0] == "qty" and sought.found.text[s[1]].isascii()]
        wrong += [s for s in digits if s not in wrong and any(before.get(s[3], ()))]
    if wrong:
        forget(sought.found, wrong, colours)


def glued_parts(spoken: Spoken, index: CatalogueIndex) -> list[tuple[Spoken, Stretch]]:
    """Return a comment cut where the name of one model begins right behind that of another: 小米8红米5a, k50mate50; with the places."""
    models = [
        n for n in spoken.numbers if not n.unit and f"n:{n.code or n.value}" in index.postings and (n.code or n.left)
    ]
    cuts = []
    for one, other in pairwise(models):
        start = _name_start(spoken, other)
        owners = {at for at, _ in index.postings[f"n:{one.code or one.value}"]}
        if start == one.end and owners.isdisjoint(at for at, _ in index.postings[f"n:{other.code or other.value}"]):
            cuts.append(start)
    if not cuts:
        return [(spoken, (0, len(spoken.text)))]
    bounds = [0, *cuts, len(spoken.text)]
    return [(cut(spoken, start, end), (start, end)) for start, end in pairwise(bounds)]


def _name_start(spoken: Spoken, number: Number) -> int:
    """Return where the word that leads up to a number begins; with its code, where that does."""
    ends = [(word[1], word[2]) for word in spoken.words] + [(goods.start, goods.end) for goods in spoken.goods]
    return number.start if number.code else min((s for s, e in ends if e == number.start), default=number.start)


_ALONE_BEFORE = wording(r"(?:^|[ ,，。?？和跟与]|那个?|这个?|请问|问下|你家|你们)$")
_ALONE_BEHIND = wording(
    r" ?(?:的(?!钱)|(?:防水|电池|屏|内存|运存|处理|芯片|像素|充电|快充|盒子|双卡|重|系统|摄像|拍照|发热|续航|尺寸|颜色|配置|"
    r"有货|还有|现在|现货|[是系](?!不是去)|支持|能|可以|带|送|多少|多钱|多大|多重|什么|啥|怎么|咋|几|贵不贵|卖))|(?= )"
)
"""What stands around the number of a model that is said alone."""
_MEMORY_BEHIND = re.compile(r" ?\+ ?\d")
_NO_MEASURES = frozenset({"count", "size", "piece", "pair", "pack", "box", "bottle", "other"})
_MAYBE_MODELS = {"n": frozenset({"product", "size"}), "one": frozenset({"product", "size", "qty"})}
"""As what a number may have been read that is a model, by how it is said."""
_OF_MONEY = frozenset({"ask_price", "ask_stock", "want_to_buy"})
_OTHER_NUMBER = wording(
    r"\b(?:the|that|price of|price for|cost of|much for the|much is the) \$?(?P<n>\d{2,4})(?: ?(?:dollars?|bucks|usd))?"
    r"(?: (?:one|card|version|model))?(?= ?(?:price|cost|how much|hm\b|pls|please|[?!.]|$))|"
    r"(?<![\w$.])\$?(?P<one>\d{2,4})(?: ?(?:dollars?|bucks))? (?:one|version|model)(?= (?:price|cost|how much|hm\b))"
)
"""A number that alone says which one is meant."""
