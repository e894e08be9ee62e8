"""One property of a product, found wherever the shop states it: under a key, in a value, in a clause of its words; else nobody says so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.facts import Attribute
from zhubo.generate.amounts import number_words
from zhubo.generate.attributes import brand_part, find_attribute, label, option_values, stated
from zhubo.generate.contents import INSTEAD, contents_part
from zhubo.generate.figures import FIGURE, figure_part
from zhubo.generate.names import is_wide, plain_key
from zhubo.generate.numbered import NUMBERED, number_part
from zhubo.generate.options import option_among, option_names
from zhubo.generate.quoting import (
    ABSOLUTE,
    PROMISE,
    WIDE_CLAUSE_CHARS_MAX,
    WIDE_QUOTE_CHARS_MAX,
    clauses_of,
    narrowest,
    quoted_part,
    with_the_rest_asked,
)
from zhubo.generate.scene import Item, Part, Scene, attribute_words, joined, listed, say, together, unknown, worded
from zhubo.generate.told import by_attribute_word
from zhubo.generate.written_together import written_together
from zhubo.text.properties import keys_of, tells, words_that_tell

STATED_MAX = 2
MAIN = (
    "material", "ingredients", "capacity", "volume", "dimensions", "power", "battery", "screen_size", "weight", "contents",
    "flavour", "fit", "thickness", "origin",
)  # fmt: skip
_ASIDE = frozenset(
    "brand services unit suitability authenticity certificate standard care storage usage warranty model".split()
)
_BARE = re.compile(r"[\d.,-]*")
OWN_WORD = "text:"
"""What stands before a word of the product's own texts in the attribute slot."""
SAYS = "says:"
"""As `OWN_WORD`, where the question is a yes or no about that word and nothing else: the clause is the whole answer."""
CHOSEN = "is:"
"""What stands before such a word where it is one of those that a question offers for a choice: it is the whole answer."""
_TOLD_TWICE = frozenset({"system"})
"""Properties of which a description says more than the attribute."""
_VALUES = frozenset(
    "frost gas_type collar sleeve season stretch sim network screen_shape audience opening "
    "waterproof windproof pressure stabilisation instant_hot satellite".split()
)
"""Properties of which the words that tell are the values themselves: one says enough where no clause is fit to be quoted."""
_DENIES = re.compile(r"\b(?:not|no|non|never|without|free|almost|nearly|like|less)\b|n't|n’t", re.IGNORECASE)
_WATTS = re.compile(r"(?<![\d.])\d{1,4}\s?(?:w|瓦)(?![a-z])", re.IGNORECASE)
_RAM = re.compile(r"\d+\s?gb?\s?\+\s?\d+\s?[gt]b?", re.IGNORECASE)
_AMOUNTS = frozenset("protein fat sweetness caffeine calories nutrition".split())
"""Properties that are mostly asked for an amount: a clause that mentions one is no whole answer."""
_FIGURED = frozenset("camera charging battery standby refresh_rate resolution screen memory capacity power".split())
_BRACKET = re.compile(r"[（(][^（）()]{1,12}[）)]")
_WEIGHT = re.compile(
    r"(?:单[只件个台]|每[只件个台]|整机|空[包杯壶箱]|裸重|全重)[约重净是为]{0,2}\d+(?:\.\d+)?\s?(?:千克|公斤|kg|克|g|斤)|"
    r"\d\s*(?:kg|g|克|斤).{0,4}(?:轻|重|机身)|(?:净重|毛重|重量|weighs?) ?\d|\d\s*(?:kg|g)\b.{0,12}(?:light|weight)",
    re.IGNORECASE,
)
_TOO_WIDE = frozenset(
    "dimensions height model noise charging duration opened power weight capacity year speaker camera".split()
)
"""Properties whose words stand in the names of other ones: a screen's size is no size, noise cancelling no noise."""
_MEASURED = {
    "capacity": re.compile(r"\d\s*(?:升|毫升|m?l\b|gb?\b|tb?\b)", re.IGNORECASE),
    "dimensions": re.compile(r"\d\s*(?:[×x*]\s*\d|cm|厘米|公分|mm|毫米)", re.IGNORECASE),
    "battery": re.compile(r"\d\s*(?:mah|毫安)", re.IGNORECASE),
    "weight": re.compile(r"\d\s*(?:kg|lbs?\b|克|斤)", re.IGNORECASE),
    "memory": re.compile(r"\d\s*(?:gb?\b|tb?\b|g\d)", re.IGNORECASE),
    "ram": re.compile(r"\d\s*gb?\b[ +/|｜]+\d{2,4}", re.IGNORECASE),
    "screen": re.compile(r"\d\s*(?:英寸|寸|吋|inch|\")", re.IGNORECASE),
}
"""What every value of an option must state to be the answer where no key says so."""


def property_part(scene: Scene, item: Item, name: str) -> Part:
    """Return what the shop states of the property `name`, else that nothing says so."""
    return find_property(scene, item, name) or unknown(scene, topic_of(scene, name), item)


def topic_of(scene: Scene, name: str) -> str:
    """Return the key of the message files that names what is not known."""
    return name if scene.phrases.word("about", name) else "spec"


def find_property(scene: Scene, item: Item, name: str) -> Part | None:
    """Return what the shop states of the property `name` (an id of the table, or the key of an attribute), or None."""
    if name in item.product.attributes:
        return stated(scene, item, [(name, item.product.attributes[name])])
    if name.startswith(FIGURE):
        return figure_part(scene, item, name.removeprefix(FIGURE))
    if name.startswith(OWN_WORD):
        return _by_word(scene, item, name.removeprefix(OWN_WORD).casefold())
    if name.startswith(SAYS):
        return _by_word(scene, item, name.removeprefix(SAYS).casefold(), whole=True)
    if name.startswith(CHOSEN):
        return _chosen(scene, item, name.removeprefix(CHOSEN).casefold())
    if name == "brand":
        branded = brand_part(scene, item)
        return branded if branded.known else None
    if name == "description":
        return described_part(scene, item)
    if name == "kind":
        return _kind(scene, item)
    if (part := contents_part(scene, item, name)) is not None:
        return part
    if name in NUMBERED and (part := number_part(scene, item, name)) is not None:
        return part
    finders = (
        (_by_key, _options)
        if name == "version"
        else (_by_key, _by_variant, _by_like_key, _by_value, _by_option_words, _by_clause, _by_measure, _by_value_words)
    )
    for find in finders:
        part = find(scene, item, name)
        if part is not None:
            more = _by_clause(scene, item, name) if name in _TOLD_TWICE else None
            return part if more is None or more.text == part.text else together(scene, (part, more))
    return find_property(scene, item, INSTEAD[name]) if name in INSTEAD else None


def _by_word(scene: Scene, item: Item, word: str, *, whole: bool = False) -> Part | None:
    """Return the brand, the attribute or the clause in which one of the product's own words stands, to who asks about that word.

    A clause may miss what was meant, so that a person is asked as well, unless it is the `whole` answer and denies nothing.
    """
    if not word:
        return None
    if (part := by_attribute_word(scene, item, word)) is not None:
        return part
    for field, text in (("description", item.product.description), ("title", item.product.title)):
        for clause in clauses_of(worded(scene, text), wide_max=WIDE_QUOTE_CHARS_MAX):
            if word in clause.casefold() and clause != item.name.strip():
                part = quoted_part(scene, item, field, ABSOLUTE.sub("", narrowest(clause, word)))
                return part if whole and not _DENIES.search(clause) else with_the_rest_asked(scene, part, "spec")
    return None


def _chosen(scene: Scene, item: Item, word: str) -> Part | None:
    """Return where one of the words that were offered for a choice stands, else that word, which the product's texts hold."""
    part = _by_word(scene, item, word)
    if part is not None and part.known:
        return part
    for field, text in _texts(scene, item):
        at = text.casefold().replace("-", " ").find(word.replace("-", " "))
        if at >= 0:
            return quoted_part(scene, item, field, written_together(text, at, at + len(word)))
    return None


def _by_value_words(scene: Scene, item: Item, name: str) -> Part | None:
    """Return the words of a title or a description that are values of the property, each once, in their order."""
    if name not in _VALUES:
        return None
    for field, text in _texts(scene, item):
        folded = text.casefold()
        found = sorted(
            {(folded.find(word), word) for word in words_that_tell(name) if tells(folded, name) and word in folded}
        )
        words = [word for _, word in found if not any(word != other and word in other for _, other in found)]
        if words:
            return quoted_part(scene, item, field, listed(scene, words))
    return None


def _texts(scene: Scene, item: Item) -> tuple[tuple[str, str], ...]:
    """Return the title and the description, each under its field's name."""
    return (("title", worded(scene, item.product.title)), ("description", worded(scene, item.product.description)))


def overview_part(scene: Scene, item: Item) -> Part | None:
    """Return what there is to choose and the main attributes, to who asks for the specifications as a whole."""
    options = [option_values(scene, item, name) for name in option_names(item.product)[:STATED_MAX]]
    parts = options if len(item.product.variants) > 1 else []
    own = item.product.attributes
    names = [name for name in dict.fromkeys((*MAIN, *own)) if name in own and worth_telling(scene, name, own[name])]
    if names:
        parts.append(stated(scene, item, [(name, own[name]) for name in names[:3]]))
    return together(scene, parts) if parts else None


def _by_key(scene: Scene, item: Item, name: str) -> Part | None:
    found: list[tuple[str, Attribute]] = []
    for key in keys_of(name):
        option = option_among(item.product, (key,))
        if option is not None and not found:
            return option_values(scene, item, option)
        pair = find_attribute(item, (key,))
        if pair is not None and pair not in found:
            found.append(pair)
    return stated(scene, item, found[: STATED_MAX if name == "speed" else 1]) if found else None


def _by_like_key(scene: Scene, item: Item, name: str) -> Part | None:
    """Return the options or attributes whose own names hold a word for it: `屏幕分辨率` for the screen, `battery life`."""
    if name in _TOO_WIDE:
        return None
    words = {plain_key(word) for word in (*words_that_tell(name), name) if len(word) > 1}
    for option in option_names(item.product):
        if any(_in_key(word, option) for word in words):
            return option_values(scene, item, option)
    alike = [own for own in item.product.attributes if any(_in_key(word, own) for word in words)]
    return stated(scene, item, [(own, item.product.attributes[own]) for own in alike[:STATED_MAX]]) if alike else None


def _in_key(word: str, own: str) -> bool:
    if not word.isascii():
        return word in own
    return word in re.split(r"[\s_\-]+", own.casefold())


def _by_value(scene: Scene, item: Item, name: str) -> Part | None:
    """Return an attribute whose value speaks of it: `care: dishwasher safe` for the dishwasher."""
    for own, attribute in item.product.attributes.items():
        if any(tells(text, name) for text in attribute.text.values()):
            return stated(scene, item, [(own, attribute)])
    return None


def _by_option_words(scene: Scene, item: Item, name: str) -> Part | None:
    """Return the option of which every value states a figure of it: `980｜PCIe 3.0` and `980 PRO｜PCIe 4.0` for the interface."""
    if name in _TOO_WIDE or name in _MEASURED:
        return None
    for option in option_names(item.product):
        values = [text for v in item.product.variants for text in v.options.get(option, {}).values()]
        if len(values) > 1 and all(tells(value, name) and any(map(str.isdigit, value)) for value in values):
            return option_values(scene, item, option)
    return None


def _by_clause(scene: Scene, item: Item, name: str) -> Part | None:
    """Return the clause of the title or the description that says most of it (`80W超级闪充`), where it cries no wares."""
    found = [
        (field, text, c)
        for field, text in _texts(scene, item)
        for c in clauses_of(text)
        if _states(c, name) and c != item.name.strip()
    ]
    found = [one for one in found if one[2] not in item.name] or found
    if not found:
        return None
    first = [one for one in found if one[0] == found[0][0]]
    tellers = words_that_tell(name)
    field, text, clause = max(first, key=lambda one: (sum(word in one[2].casefold() for word in tellers), len(one[2])))
    part = quoted_part(scene, item, field, _with_bracket(text, clause))
    return with_the_rest_asked(scene, part, topic_of(scene, name)) if name in _AMOUNTS else part


def _with_bracket(text: str, clause: str) -> str:
    """Return a clause with the bracket right behind it, which may say of what it is true: 205克（42码）."""
    match = _BRACKET.match(text, text.find(clause) + len(clause))
    return clause if match is None else clause + match[0]


def _states(clause: str, name: str) -> bool:
    """Whether a clause states a property; one that is a measure needs a figure: `AI变焦双摄` is no number of pixels."""
    if name == "weight":
        return _WEIGHT.search(clause) is not None
    if name == "power" and _WATTS.search(clause) is not None:
        return True
    if name == "ram" and _RAM.search(clause) is not None:
        return True
    return tells(clause, name) and (name not in _FIGURED or any(char.isdigit() for char in clause))


def _by_variant(scene: Scene, item: Item, name: str) -> Part | None:
    """Return what all its variants weigh, where that is stated of them."""
    weights = {variant.weight_g for variant in item.variants}
    grams = weights.pop() if len(weights) == 1 else None
    if name != "weight" or not grams:
        return None
    sku = item.product.sku
    facts = say(
        scene, "attribute_line.one", label=label(scene, name), value=number_words(str(grams), "g", scene.language)
    )
    text = say(scene, "attribute_line.all", name=item.name, facts=facts)
    return Part(text=text, evidence=(f"product:{sku}#weight_g", f"product:{sku}#title"))


def _by_measure(scene: Scene, item: Item, name: str) -> Part | None:
    """Return the option of which every value states a measure of it (`JSQ25【13升】`, `50英寸`)."""
    pattern = _MEASURED.get(name)
    if pattern is None:
        return None
    for option in option_names(item.product):
        values = [text for v in item.product.variants if option in v.options for text in v.options[option].values()]
        if values and all(pattern.search(value) for value in values):
            return option_values(scene, item, option)
    return None


def _options(scene: Scene, item: Item, name: str) -> Part | None:
    """Return all that there is to choose."""
    parts = [option_values(scene, item, option) for option in option_names(item.product)[:STATED_MAX]]
    return together(scene, parts) if parts and len(item.product.variants) > 1 else None


def _kind(scene: Scene, item: Item) -> Part | None:
    """Return what sort of thing it is: its category, and its medium or type where one is stated."""
    sku = item.product.sku
    category = worded(scene, item.product.category)
    own = next(
        (p for key in ("type", "medium", "format", "类型") if (p := _by_key(scene, item, key)) is not None), None
    )
    if not category:
        return own
    text = say(scene, "attribute_line.described", name=item.name, facts=category)
    evidence = (f"product:{sku}#category", f"product:{sku}#title")
    if own is None:
        return Part(text=text, evidence=evidence)
    return Part(text=joined(scene, (text, own.text)), evidence=tuple(dict.fromkeys((*own.evidence, *evidence))))


def described_part(scene: Scene, item: Item) -> Part | None:
    """Return the description's first sober sentences, else the main attributes, else nothing."""
    wide = is_wide(worded(scene, item.product.description))
    told = ""
    for clause in clauses_of(worded(scene, item.product.description)):
        mark = "，" if wide else " " if told.endswith(("!", "?")) else ", " if clause[0].islower() else ". "
        longer = f"{told}{mark}{clause}" if told else clause
        if PROMISE.search(clause) is not None:
            continue
        if any(char.isdigit() for char in clause) or len(longer) > (2 * WIDE_CLAUSE_CHARS_MAX if wide else 160):
            break
        told = longer
    sku = item.product.sku
    if told:
        text = say(scene, "attribute_line.described", name=item.name, facts=told)
        return Part(text=text, evidence=(f"product:{sku}#description", f"product:{sku}#title"))
    own = item.product.attributes
    names = [name for name in dict.fromkeys((*MAIN, *own)) if name in own and worth_telling(scene, name, own[name])]
    return stated(scene, item, [(name, own[name]) for name in names[:3]]) if names else None


def worth_telling(scene: Scene, name: str, attribute: Attribute) -> bool:
    """Whether an attribute says something to a viewer unasked: no article number, no bare figure, nothing that has its own question."""
    if name.casefold() in _ASIDE or name.endswith(("编号", "货号")):
        return False
    return not _BARE.fullmatch(attribute_words(scene, attribute))


def stated_value(scene: Scene, item: Item, names: Iterable[str]) -> tuple[str, str] | None:
    """Return the value of the first of `names` that the product states under a key, with the id of its fact, or None."""
    for name in names:
        if name == "brand" and (brand := worded(scene, item.product.brand)):
            return brand, f"product:{item.product.sku}#brand"
        for key in (name, *keys_of(name)):
            pair = find_attribute(item, (key,))
            if pair is not None and (value := attribute_words(scene, pair[1])):
                return value, f"product:{item.product.sku}#attributes.{pair[0]}"
    return None
