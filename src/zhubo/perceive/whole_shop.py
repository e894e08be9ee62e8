"""Questions for what of the whole shop comes in a size or a material, or is for a use: XXL apart from the tee, what is there to wear."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.bag import names_a_kind, option_words_in, spoken_in, told_of
from zhubo.perceive.brands_en import brand_meant
from zhubo.perceive.budget import affordable, budget_in, has_budget
from zhubo.perceive.coloured_zh import goods_in_a_colour
from zhubo.perceive.found import Found
from zhubo.perceive.kinds_in_a_row_en import kinds_in_a_row
from zhubo.perceive.nearby import BY_PLACE, UNKNOWN
from zhubo.perceive.siblings import MATERIALS
from zhubo.perceive.sizes_of_kinds_en import ends_of_sizes, in_size, those_in_a_size
from zhubo.perceive.targets import GROUP_MAX
from zhubo.perceive.uses import of_use
from zhubo.shop.search import IDLE, CatalogueIndex
from zhubo.text.own_words import stem_of
from zhubo.text.wording import says, wording

INTENTS = frozenset(
    {
        None,
        "ask_stock",
        "ask_size_options",
        "ask_material_ingredient",
        "ask_spec",
        "ask_size_advice",
        "ask_authenticity_origin",
        "compare_products",
        "ask_suitability",
        "ask_bundle_gift",
    }
)
USE_INTENTS = INTENTS | {
    "ask_colour_options",
    "ask_link_number",
    "ask_usage_care",
    "request_show_item",
    "chitchat_about_host",
    "out_of_scope",
}
"""What a question for goods for a use may be taken for."""
BRAND_INTENTS = USE_INTENTS | {"complaint_negative", "praise", "greet_thanks", "ask_price"}
"""What a question for a brand may be taken for."""
MATERIAL_LETTERS_MIN = 4
"""From so many letters on a word of a material is no joint of two."""
ENDS_MAX = 3
"""Of so many products of a kind it is told that they come in its largest or smallest size."""
SUCH_MAX = 3
"""Of more products with an option that is named alone none is taken to be meant."""


def of_whole_shop(
    found: Found, intent: str | None, targets: Sequence[Target], index: CatalogueIndex, currency: str
) -> tuple[tuple[Target, ...], str]:
    """Return the products on sale that have the size or the material, or serve the use, which a comment asks the whole shop for.

    With them comes what is asked of them; nothing comes where the comment does not ask so.
    """
    if intent == "ask_stock" and not targets and (within := _within_bounds(found.text, index, currency)):
        return within, "ask_stock"
    if intent in BRAND_INTENTS and all(target.how in _BY_BRAND for target in targets):
        branded, asked = brand_meant(found.text, index)
        if branded:
            return tuple(Target(sku=sku, how="brand") for sku in branded[:GROUP_MAX]), asked
    if intent in _OF_ROWS and (row := kinds_in_a_row(found.text, targets, index)):
        return row, "ask_stock" if intent == "ask_stock" else "ask_price"
    if coloured := goods_in_a_colour(found, intent, targets, index):
        return coloured[:GROUP_MAX], "ask_stock"
    nothing = not targets or (not targets[0].sku and tuple(targets) == (UNKNOWN,))
    if nothing and intent in _OF_OPTIONS and (such := _in_such(found.text, index)):
        return such, intent or "ask_stock"
    if intent in _OF_SIZES and (ends := ends_of_sizes(found.text, targets, index)):
        return ends[:ENDS_MAX], "ask_size_options"
    if intent in _OF_SIZES and (sized := those_in_a_size(found.text, found.typed.get("size"), targets, index)):
        return sized[:GROUP_MAX], "ask_stock"
    if intent in USE_INTENTS:
        used = of_use(found.text, index, currency)
        of_none = bool(used) and not names_a_kind(index, found.text)
        if used and all(target.how in BY_PLACE or (of_none and target.sku in used) for target in targets):
            return tuple(Target(sku=sku, how="category") for sku in used[:GROUP_MAX]), "ask_stock"
    having = _having(found, intent, targets, index, currency)
    of_colour = bool(having) and _colour_said(found) is not None and "material" not in found.typed
    asked = "ask_stock" if of_colour or "size" in found.typed else "ask_material_ingredient"
    return having, asked


def _within_bounds(text: str, index: CatalogueIndex, currency: str) -> tuple[Target, ...]:
    """Return the products on sale with variants at a price for which a Chinese comment sets the least as well: 100到200的有什么."""
    bounds = budget_in(text, currency) if not text.isascii() and has_budget(text) else None
    if bounds is None or bounds[0] is None:
        return ()
    own = ((sku, affordable(index.products[sku], bounds)) for sku in index.skus)
    return tuple(
        Target(sku=sku, how="category", variants=skus if len(skus) < len(index.products[sku].variants) else ())
        for sku, skus in own
        if skus
    )[:GROUP_MAX]


def _having(
    found: Found, intent: str | None, targets: Sequence[Target], index: CatalogueIndex, currency: str
) -> tuple[Target, ...]:
    """Return the products on sale that have the size or the material which is asked for; what stands behind `apart from` is left out."""
    text = found.text
    of_colour = intent == "ask_colour_options" and _colour_said(found) is not None
    if not (of_colour or intent in INTENTS) or _WIDE.search(text) is None or _THIS.search(text) is not None:
        return ()
    but = _BUT.search(text) is not None
    named = [target.sku for target in targets if target.how not in BY_PLACE]
    if bool(named) != but or (targets and not but and _OF_SOME.search(text) is not None):
        return ()
    products = [index.products[sku] for sku in index.skus if sku not in named]
    size, material, colour = found.typed.get("size"), found.typed.get("material"), _colour_said(found)
    if isinstance(size, str) and budget_in(text, currency) is not None:
        return ()
    if isinstance(size, str):
        sized = ((product, in_size(product.variants, size)) for product in products)
        chosen = [Target(sku=product.sku, how="category", variants=own) for product, own in sized if own]
    elif colour is not None and not (material or but):
        coloured = ((product, _in_colour(product, colour)) for product in products)
        chosen = [Target(sku=p.sku, how="category", variants=own) for p, own in coloured if own is not None]
        chosen = chosen or [UNKNOWN] * all("en" in product.title for product in products)
    else:
        made = (p for p in products if _is_made_of(p, material) or _names_material_of(text, p))
        chosen = [Target(sku=product.sku, how="category") for product in made]
    return tuple(chosen[:GROUP_MAX])


def _in_such(text: str, index: CatalogueIndex) -> tuple[Target, ...]:
    """Return the products with the one option in words that a comment names, and nothing else: `dvd price` where books are on dvd."""
    options = {option: words for option, words in option_words_in(index, text).items() if option not in MATERIALS}
    said, spoken = {word for words in options.values() for word in words}, spoken_in(index, text)
    if not said and len(spoken.numbers) == 1 and not spoken.goods:
        said = {spoken.numbers[0].code} if spoken.numbers[0].before else set()
    if len(said) != 1 or any(option.startswith(_PLAIN_OPTIONS) for option in options):
        return ()
    word = said.pop()
    if any(other not in IDLE and stem_of(other) not in (word, stem_of(word)) for other, _, _ in spoken.words):
        return ()
    having = [(sku, own) for sku in index.skus if (own := in_size(index.products[sku].variants, word))]
    known = {sku for sku, _ in having}
    if len(having) > SUCH_MAX or any(word in told_of(index, sku) for sku in index.skus if sku not in known):
        return ()
    return tuple(Target(sku=sku, how="title", variants=own) for sku, own in having)


def _colour_said(found: Found) -> str | None:
    """Return the word for a colour that a comment asks for; in English alone, where it is one word."""
    said = {found.text[start:end] for slot, start, end, _ in found.spans if slot == "colour"}
    one = said.pop() if len(said) == 1 else ""
    return one if one and one.isascii() else None


def _in_colour(product: Product, colour: str) -> tuple[str, ...] | None:
    """Return the variants of a product in a colour, none where its name says the colour of all of it, None where it is not in it."""
    said = re.compile(rf"\b{re.escape(colour)}\b")
    texts = [product.title, *(attribute.text for attribute in product.attributes.values())]
    if any(said.search(words.casefold()) for text in texts for words in text.values()):
        return ()
    own = tuple(
        variant.sku
        for variant in product.variants
        if any(said.search(word.casefold()) for words in variant.options.values() for word in words.values())
    )
    return own or None


def _is_made_of(product: Product, material: object) -> bool:
    if not isinstance(material, str):
        return False
    word = material.replace("_", " ").casefold()
    return any(
        word in text.casefold()
        for name, attribute in product.attributes.items()
        if any(key in name.casefold() for key in MATERIALS)
        for text in attribute.text.values()
    )


def _names_material_of(text: str, product: Product) -> bool:
    """Whether a comment names what a product is said to be made of: `anything in elastane`."""
    behind = _IN.split(text, 1)[-1] if _IN.search(text) is not None else ""
    return any(
        word in behind.split()
        for name, attribute in product.attributes.items()
        if any(key in name.casefold() for key in MATERIALS)
        for value in attribute.text.values()
        for word in value.casefold().split()
        if len(word) >= MATERIAL_LETTERS_MIN
    )


_OF_SIZES = frozenset({None, "ask_size_options", "ask_stock", "ask_spec", "ask_size_advice", "compare_products"})
_PLAIN_OPTIONS = ("size", "colo", "material")
_OF_ROWS = frozenset({None, "ask_price", "compare_products", "ask_stock", "want_to_buy"})
_OF_OPTIONS = frozenset({None, "ask_price", "ask_stock", "want_to_buy"})
_BY_BRAND = BY_PLACE | {"brand", "unknown", "search"}
_WIDE = wording(
    r"\b(?:anything|everything|any (?:[a-z]{3,8} )?(?:things?|stuff|items?|products?|goods)|which (?:products?|items?|things?|stuff|goods)|"
    r"which ones (?:are|r|is|come in)|got any\w* in|"
    r"(?<!the )(?<!that )(?<!your )(?:things|stuff|items)|whos?'?s? (?:got|has|comes in))\b|"
    r"^(?:so |hey |hi )?(?:what|wat|whats|what's)(?: all| else)? (?:comes?|is there|do (?:you|u|ya) (?:have|got|sell|carry)|"
    r"have (?:you|u) got|u got|"
    r"(?:is |are )?[a-z]{4,12} (?:here|in (?:the|ur|your) (?:shop|store|bag))[ ?!.]*$|"
    r"is avail(?:able)?|'?s avail(?:able)?|there is|avail(?:able)?|there|(?:'?s |is |are )?(?:all |even )?made (?:of|from|out of|with))\b"
)
_END_OF_SHOP = wording(
    r"\b(?:cheapest|dearest|priciest|costliest|(?:most|least) (?:expensive|costly|pricey)|(?:lowest|highest)[- ]priced)\b"
    r"(?: (?:things?|items?|products?|stuff|goods|bits?))?(?: (?:that|which|of everything|of all|overall|there is))*"
    r" (?:(?:u|you|ya|y'all|yall)(?: guys| lot| all)? (?:sell|have|got|stock|carry|are selling)|"
    r"(?:in|on|from|of|across) (?:the|ur|your|this|all ur|all your) (?:whole |entire |full )?(?:shop|store|site|bag|range|catalog\w*|"
    r"collection|stuff|products|items|goods|things))\b|"
    r"\b(?:all|every|everything|list|which|what) (?:of )?(?:(?:the|ur|your) )?(?:things?|items?|products?|stuff|goods)?"
    r"(?: (?:that'?s?|thats|which|is|are|you have|u have|u got))* ?"
    r"\b(?:on sale|in the sale|reduced|marked down|discounted|on offer)\b(?! (?:it|this))|"
    r"(?:全[店场]|整个?(?:店|直播间)|直播间|(?<![旗舰分])店(?:里|铺|内)|你们?家|购物[车袋])(?:里面?)?(?:的)?(?:所有)?(?:的)?(?:东西|商品|货|宝贝)?(?:里面?|中)?"
    r"(?:卖)?(?:得)?最(?:便宜|贵)的(?!那?[款档]|价|配|版|颜?色|时候|一次|方式|快递|运|邮|码|套餐|内存|容量|组合|尺)"
)
_OF_ONE = wording(
    r"\b(?:(?:for|of) (?:it|this|these|those|them)|sizes?|colou?rs?|options?|versions?|variants?|ones?)\b"
)
asks_end_of_shop = says(_END_OF_SHOP, unless=_OF_ONE)
"""Whether a comment asks what costs most or least of a whole shop, or is reduced, whatever is on show: `all things on sale`."""
_OF_SOME = wording(r"\bwhich ones\b|\bgot any in\b")
"""What may mean goods that were spoken of, or are on show."""
_IN = re.compile(r"\b(?:in|of|from|with|any ?thing|some ?thing|ones (?:are|r|is)|ones)\b")
_THIS = wording(
    r"\b(?:this(?! (?:evening|morning|afternoon|week|weekend|month|year|time|moment|shop|store|stream|show)\b)|it|these|those|"
    r"them|that one)\b"
)
_BUT = wording(
    r"\b(?:apart from|except(?: for)?|besides|other than|but not|not the|(?:is|are)n'?t (?:an? |the )?|not an?|excluding|without the)\b"
)
