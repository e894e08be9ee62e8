"""One comment, read: language, slots, intent, flags, sentiment, targets. Pure; never raises for any text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from zhubo.events import NO_SLOTS, Slots, Target
from zhubo.facts import Product
from zhubo.perceive.aimed import WORKED_OUT, Meaning, meaning_of, says_more, with_gap, with_meaning
from zhubo.perceive.asks import OTHER_PRICE, own_attribute_beside, without
from zhubo.perceive.at_a_price_zh import asks_for_its_link, told_by_price
from zhubo.perceive.beside_zh import prices_goods_and_more
from zhubo.perceive.by_rank import chosen_by_rank, may_rank
from zhubo.perceive.carried import carry, gone_on, taken_over
from zhubo.perceive.carried_after import with_room
from zhubo.perceive.carried_bare import said_in, sought_of
from zhubo.perceive.found import Found
from zhubo.perceive.further import SENT_INTENTS, TOLD_PLACE, carrier_priced, further_asks, tells_a_place
from zhubo.perceive.goods_told import with_goods_told
from zhubo.perceive.hearing import Heard, hear
from zhubo.perceive.kept_language import kept_language
from zhubo.perceive.model import Understander
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.not_asked_zh import really_asked
from zhubo.perceive.offers_asked import note_terms
from zhubo.perceive.options_alone import OF_OPTIONS, asks_for_a_size_alone, is_options_alone
from zhubo.perceive.order_told import ORDER, order_told
from zhubo.perceive.other_options import of_other_options
from zhubo.perceive.pieces_heard import heard_beside
from zhubo.perceive.properties_named import property_asked
from zhubo.perceive.reading import Context, Reading, Span
from zhubo.perceive.resolve import Resolved, led_by, resolve
from zhubo.perceive.ruling import IDLE
from zhubo.perceive.rulings import SURE
from zhubo.perceive.services import service_asked
from zhubo.perceive.told_words import told_word
from zhubo.perceive.tone import tone_of
from zhubo.perceive.turns_zh import asks_amount_after_a_share
from zhubo.perceive.watching import Watched
from zhubo.shop.search import CatalogueIndex
from zhubo.text.normalise import Normal, given_span

TEXT_CHARS_MAX = 500
READINGS_MAX = 4_096
CONTEXTS_MAX = 64
ReadingCache = dict[tuple[object, ...], Heard]
"""What was heard in one room by text, languages and catalogue; live chat repeats itself. The room owns it, `read_comment` bounds it."""


def read_comment(
    text: str, *, model: Understander, index: CatalogueIndex, context: Context, cache: ReadingCache | None = None
) -> Reading:
    """Return the reading of `text`, of which the first 500 code points count. Never raises for any string.

    With a `cache`, the same text is heard once, and resolved once for all contexts that are the same where resolving looked, at most 64; of
    its at most 4096 texts the oldest goes first.
    """
    text = text[:TEXT_CHARS_MAX]
    heard = _heard_here(text, model, index, context, cache)
    carried = carry(heard, model, index, context) if context.thread is not None else None
    if carried is not None:
        over = taken_over(heard, carried)
        reading = gone_on(_resolved_once(text, over, model, index, carried.context), carried, heard, index)
    else:
        reading = _resolved_once(text, heard, model, index, context)
        if any(target.sku for target in reading.targets) and may_rank(said_in(heard), reading):
            reading = chosen_by_rank(reading, said_in(heard), sought_of(heard, model, index, context), None)
    return with_room(reading, heard, context)


def _heard_here(
    text: str, model: Understander, index: CatalogueIndex, context: Context, cache: ReadingCache | None
) -> Heard:
    """Return what `text` says by itself in this room, in the language that its viewer wrote in before where it tells none."""
    heard = _heard(text, model, index, context.languages, context.currency, cache)
    kept = kept_language(text, heard.language, context.thread)
    return heard if kept is None else _heard(text, model, index, (kept,), context.currency, cache)


def _heard(
    text: str,
    model: Understander,
    index: CatalogueIndex,
    languages: tuple[str, ...],
    currency: str,
    cache: ReadingCache | None,
) -> Heard:
    """Return what `text` says by itself where these languages are spoken, heard once if there is a cache."""
    if cache is None:
        return hear([text], model=model, index=index, languages=languages, currency=currency)[0]
    key = (text, languages, currency, id(index))
    if key not in cache:
        hear_ahead([text], model=model, index=index, languages=languages, currency=currency, cache=cache)
    return cache[key]


def _resolved_once(text: str, heard: Heard, model: Understander, index: CatalogueIndex, context: Context) -> Reading:
    """Return the reading in a context, the one of before where all that it looked at is the same."""
    for fields, values_of in heard.looked.items():
        known = heard.readings.get((fields, values_of(context)))
        if known is not None:
            return known
    watched = Watched(context)
    reading = _resolved(text, heard, model, index, watched)
    if len(heard.readings) >= CONTEXTS_MAX:
        del heard.readings[next(iter(heard.readings))]
    fields = tuple(sorted(watched.looked))
    values_of = heard.looked.setdefault(fields, attrgetter(*fields) if fields else _nothing)
    heard.readings[fields, values_of(context)] = reading
    return reading


def _nothing(context: Context) -> tuple[()]:
    """Return what was looked at in a context where nothing was."""
    return ()


def read_comment_as(text: str, intent: str, *, model: Understander, index: CatalogueIndex, context: Context) -> Reading:
    """Return the reading of `text` as `read_comment` gives it, but for one of the model's intents that is known from elsewhere.

    Slots, products, flags and what is sure by rule are read as ever; `intent` takes the place of what the model holds likeliest.
    """
    text = text[:TEXT_CHARS_MAX]
    heard = _heard_here(text, model, index, context, None)
    heard = replace(heard, candidates=led_by(intent, heard.candidates), confidence=1.0)
    return _resolved(text, heard, model, index, context)


def hear_ahead(
    texts: Iterable[str],
    *,
    model: Understander,
    index: CatalogueIndex,
    languages: tuple[str, ...],
    currency: str,
    cache: ReadingCache,
) -> None:
    """Hear together those of `texts` that `cache` lacks, so that reading them one by one finds them there."""
    room = (languages, currency, id(index))
    wanted = [text for text in dict.fromkeys(text[:TEXT_CHARS_MAX] for text in texts) if (text, *room) not in cache]
    heard = hear(wanted, model=model, index=index, languages=languages, currency=currency)
    for text, one in zip(wanted, heard, strict=True):
        if len(cache) >= READINGS_MAX:
            del cache[next(iter(cache))]
        cache[text, *room] = one


def _resolved(text: str, heard: Heard, model: Understander, index: CatalogueIndex, context: Context) -> Reading:
    if heard.own[0]:
        return _own_reading(text, heard)
    found = heard.found.copy()
    candidates, confidence = heard.candidates, heard.confidence
    may = confidence < SURE or candidates[0] in IDLE | OF_OPTIONS
    if may and is_options_alone(found.text, index, context):
        candidates, confidence = ("ask_price", *candidates)[:3], SURE
    elif may and asks_for_a_size_alone(found.text, index, context):
        candidates, confidence = ("ask_stock", *candidates)[:3], SURE
    meant = of_other_options(_read_as(candidates, confidence, found, heard, model, index, context), found)
    if len(meant.targets) > 1:
        meant = replace(meant, targets=told_by_price(meant.targets, found.text, index, context.currency))
    told = order_told(
        found, meant.intent, context.currency, names_goods=any(target.how not in BY_PLACE for target in meant.targets)
    )
    if told is not None:
        found.typed["price"] = told[1]
        meant = with_gap(heard.aim, replace(meant, intent=told[0], targets=(), attribute=ORDER), found)
    elif all(target.sku for target in meant.targets) and (
        asked := service_asked(heard.service, meant.intent, meant.attribute)
    ):
        three = led_by(asked[0], meant.candidates)
        meant = replace(meant, intent=asked[0], candidates=three, attribute=asked[1], targets=())
    elif (meaning := meaning_of(heard.aim, meant, found)) is not None:
        found, meant = _aimed(found, heard, meant, meaning, model, index, context)
    if meant.intent == "ask_price" and meant.targets and not found.text.isascii():
        note_terms(found)
    meant = with_goods_told(meant, heard, model, index, context)
    return Reading(
        language=heard.language,
        intent=meant.intent,
        confidence_micro=round(meant.confidence * 1_000_000),
        candidates=meant.candidates,
        sentiment=heard.sentiment,
        tone=tone_of(heard.normal.text, heard.sentiment),
        flags=heard.flags,
        slots=_with_further(typed_slots(found, meant.attribute), found, heard, meant, index),
        spans=_spans(found, text, heard.normal),
        targets=meant.targets,
        order_no=found.order_no,
        host_asked=heard.host_asked,
    )


def _own_reading(text: str, heard: Heard) -> Reading:
    """Return the reading of a comment with an intent of the shop's own, whose words answer it whatever goods it names."""
    intent, clear = heard.own
    return Reading(
        language=heard.language,
        intent=intent,
        confidence_micro=round(clear * 1_000_000),
        candidates=led_by(intent, heard.candidates),
        sentiment=heard.sentiment,
        flags=heard.flags,
        spans=_spans(heard.found, text, heard.normal),
        host_asked=heard.host_asked,
    )


def _read_as(
    candidates: tuple[str, ...],
    confidence: float,
    found: Found,
    heard: Heard,
    model: Understander,
    index: CatalogueIndex,
    context: Context,
) -> Resolved:
    """Return the meaning of what was heard, taken for the first of `candidates`; writes into `found`, a copy of what was found."""
    return resolve(
        found,
        candidates,
        confidence,
        asks=heard.asks,
        mentions=heard.mentions,
        model=model,
        index=index,
        context=context,
    )


def _aimed(
    found: Found,
    heard: Heard,
    meant: Resolved,
    meaning: Meaning,
    model: Understander,
    index: CatalogueIndex,
    context: Context,
) -> tuple[Found, Resolved]:
    """Return what was found and meant, read by what is to be worked out; as it was where the goods do not bear that."""
    own, again = found, meant
    if meant.intent != meaning[0] or not meant.targets:
        own = heard.found.copy()
        again = _read_as(led_by(meaning[0], heard.candidates), SURE, own, heard, model, index, context)
        worked_out = again.attribute in WORKED_OUT and again.intent == meaning[0] and again.targets
        if worked_out and not says_more(meaning, own.text):
            return own, again
    by_aim = with_meaning(own, again, meaning, heard.mentions)
    return (found, meant) if by_aim is None else (own, by_aim)


def _with_further(slots: Slots, found: Found, heard: Heard, meant: Resolved, index: CatalogueIndex) -> Slots:
    """Return the slots with what else the comment asks; beside a service nothing is: what a new screen costs is no price of the phone."""
    if service_asked(heard.service, None, None) == (meant.intent, meant.attribute):
        return slots
    also = further_asks(
        without(found.text, heard.mentions),
        meant.intent,
        meant.attribute,
        of_goods=bool(meant.targets),
        named=property_asked,
        whole=found.text,
    )
    if heard.pieces:
        also = heard_beside(heard.pieces, also, meant.intent, meant.attribute, found.text, of_goods=bool(meant.targets))
    if also and meant.intent == "ask_price":
        also = tuple(ask for ask in also if not _is_chosen(ask.partition(":")[2], meant.targets, index))
    if also:
        also = tuple(ask for ask in also if not _is_size_word(ask.partition(":")[2], found))
    if also and not found.text.isascii():
        also = really_asked(also, found.text, meant.intent, meant.attribute, found.typed)
    if meant.intent == "ask_price" and not also and meant.targets:
        products = _products(meant.targets, index)
        own = own_attribute_beside(without(found.text, heard.mentions), products)
        also = (f"ask_spec:{own}",) if own is not None else ()
    if meant.intent == "ask_price" and meant.attribute != OTHER_PRICE and prices_goods_and_more(found.text):
        also = (*also, f"ask_price:{OTHER_PRICE}")
    if meant.intent in SENT_INTENTS and "region" in found.typed and tells_a_place(found.text, found.spans):
        also = (*also, f"ask_deliver_region:{TOLD_PLACE}") if "ask_deliver_region" not in also else also
    if meant.intent == "ask_price" and meant.targets and asks_for_its_link(found.text) and not found.links:
        also = (*also, "ask_link_number")
    of_a_day = meant.attribute is None and str(found.typed.get("date", "")).startswith("--")
    if meant.intent == "ask_price" and meant.targets and (of_a_day or asks_amount_after_a_share(found.text)):
        also = (*also, "ask_discount_coupon")
    if meant.intent == "ask_shipping_fee" and (carrier := carrier_priced(found.text)) is not None:
        slots = replace(slots, courier=carrier)
    word = told_word(found, meant.intent, meant.attribute, _products(meant.targets, index), heard.mentions)
    if word is not None:
        slots = replace(slots, told_word=word)
    return replace(slots, also=also) if also else slots


def _products(targets: Iterable[Target], index: CatalogueIndex) -> list[Product]:
    """Return the products of `targets` that the bag has."""
    return [index.products[target.sku] for target in targets if target.sku in index.products]


def _is_chosen(attribute: str, targets: Iterable[Target], index: CatalogueIndex) -> bool:
    """Whether an attribute is an option of one of `targets` whose value is named, so that it is not asked for: a film on dvd."""
    chosen = _products((target for target in targets if target.variants), index)
    return bool(attribute) and any(attribute == name.casefold() for product in chosen for name in product.option_names)


def _is_size_word(attribute: str, found: Found) -> bool:
    """Whether an attribute is a word of a comment that was read as a size: the medium of `one in small, one in medium`."""
    return any(slot == "size" and found.text[start:end] == attribute for slot, start, end, _ in found.spans)


def typed_slots(found: Found, attribute: str | None) -> Slots:
    """Return the typed values of the slots that were found; `attribute` is what the comment asks about."""
    typed = found.typed
    if not typed and not found.links and attribute is None:
        return NO_SLOTS
    return Slots(
        link_nos=tuple(found.links),
        size=typed.get("size"),
        colour=typed.get("colour"),
        qty=typed.get("qty"),
        price=typed.get("price"),
        height_mm=typed.get("height"),
        weight_g=typed.get("weight"),
        foot_mm=typed.get("foot"),
        attribute=attribute,
        material=typed.get("material"),
        person=typed.get("person"),
        region=typed.get("region"),
        courier=typed.get("courier"),
        coupon=typed.get("coupon"),
        date=typed.get("date"),
        promotion=typed.get("promotion"),
    )


_WRITTEN = frozenset(
    {"product", "colour", "material", "attribute", "part", "person", "coupon", "courier", "region", "reason"}
)


def _spans(found: Found, text: str, normal: Normal) -> tuple[Span, ...]:
    """Return the slots as they stand in the given text; where one code point folded to two slots, the first."""
    spans = []
    done = 0
    for slot, start, end, value in found.spans:
        first, last = given_span(normal, start, end)
        if first >= done:
            spans.append(Span(slot, text[first:last] if slot in _WRITTEN else value, first, last))
            done = last
    return tuple(spans)
