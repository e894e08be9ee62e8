"""Host copy out of facts: product intros of some seconds, comparisons, objections, previews, recaps, and the whole run of show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace

from zhubo.facts import Product, Segment
from zhubo.generate.scene import Item, Scene, listed, named, say, tidy, worded
from zhubo.generate.script_asked import faq_pieces, objection_pieces
from zhubo.generate.script_goods import about_pieces, choice_pieces, gift_piece, hook_piece, order_piece
from zhubo.generate.script_money import offer_pieces, price_now, price_pieces, sale_ahead_piece
from zhubo.generate.script_rules import live_piece, offers_ahead, rule_pieces, shop_offers_now
from zhubo.generate.script_scene import Piece, Sentence, readable, script_item, sku_fact
from zhubo.generate.script_sides import side_pieces
from zhubo.text.phrases import filled
from zhubo.text.script_frames import Frames, frame_number, spoken_ms
from zhubo.values import dataclass

KINDS = ("intro", "preview", "recap", "faq", "comparison", "objections", "show")
LENGTHS_S = (30, 60, 180)
"""How long an intro may be made, in seconds; one is as short as the facts are few."""
NAMES_MAX = 8
RECAP_MAX = 20
INVITE_FROM_S = 60
RULES = ("post", "dispatch", "returns")
LAYOUT = "layout"
LAYOUTS = (
    ("brand", "about", "choices", "money", "gone"),
    ("about", "brand", "money", "choices", "gone"),
    ("choices", "about", "brand", "money", "gone"),
    ("brand", "money", "about", "choices", "gone"),
)
"""In which order hosts tell a product; each is taken in turn, so that a long bag does not sound like a form."""

Judge = Callable[[Sentence], str]
"""What verifying finds in a sentence, the kind of its first finding, or nothing; the stage itself does not know how."""


@dataclass(slots=True)
class Turns:
    """How often each piece was said, counted from `start`, and by which frame last, so that none comes twice in a row."""

    start: int = 0
    uses: dict[str, int] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """One part of host copy. `products`: whose it is; `left_out`: sentences that do not verify, whichever frame says them.

    `title` is the merchant's own for a part of the run of show, `starts_min` when that begins; `unanswered` are questions, in words, for
    which the shop has no fact.
    """

    kind: str
    language: str
    sentences: tuple[Sentence, ...]
    products: tuple[str, ...] = ()
    title: str = ""
    left_out: tuple[Sentence, ...] = ()
    unanswered: tuple[str, ...] = ()
    starts_min: int | None = None
    spoken_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """What scripts are written with: the scene, the frames of its language, whose turn is which frame, and who judges what may be said."""

    scene: Scene
    frames: Frames
    turns: Turns
    judge: Judge
    seconds: int


def write_intro(writer: Writer, product: Product, *, after: bool = False, in_show: bool = False) -> Script:
    """Return the intro of a product: what matters first where there is little time, in an order in which hosts tell it.

    `after`: another product was on show before it. `in_show`: of the shop's rules each product tells another one, in turn.
    """
    item = script_item(writer.scene, product)
    use = writer.turns.uses.get(LAYOUT, writer.turns.start)
    writer.turns.uses[LAYOUT] = use + 1
    layout = LAYOUTS[frame_number(LAYOUT, use, len(LAYOUTS))]
    pieces = list(_intro_pieces(writer, item, layout, after=after))
    if in_show:
        told = RULES[use % len(RULES)]
        pieces = [piece for piece in pieces if piece.name not in RULES or piece.name == told]
    return _written(writer, "intro", pieces, (product.sku,), limit_ms=writer.seconds * 1_000)


def _intro_pieces(writer: Writer, item: Item, layout: tuple[str, ...], *, after: bool) -> Iterator[Piece]:
    scene = writer.scene
    yield hook_piece(scene, item, after=after)
    choices, about = list(choice_pieces(scene, item)), list(about_pieces(scene, item))
    groups = {
        "brand": [piece for piece in about if piece.name == "brand"],
        "about": [piece for piece in about if piece.name != "brand"],
        "choices": [piece for piece in choices if piece.name not in ("gone", "gone_options")],
        "money": [*price_pieces(scene, item), *offer_pieces(scene, item)],
        # A price told behind what is sold out would be heard as the price of that.
        "gone": [piece for piece in choices if piece.name == "gone_options"],
    }
    yield from (piece for piece in choices if piece.name == "gone")
    if any(piece.name == "range" for piece in groups["money"]):
        # What a price or a range stands behind is heard as what it is the price of.
        layout = ("brand", "money", "about", "choices", "gone")
    for name in layout:
        yield from groups[name]
    if (gift := gift_piece(scene, item)) is not None:
        yield gift
    if item.product.limit_per_buyer is not None:
        evidence = (sku_fact(item, "limit_per_buyer"), sku_fact(item, "title"))
        values = {"count": item.product.limit_per_buyer}
        yield Piece(name="limit", values=values, evidence=evidence, rank=4, target=item.product.sku)
    yield from rule_pieces(scene, item)
    if writer.seconds >= INVITE_FROM_S:
        yield Piece(name="invite", rank=7, target=item.product.sku)
    if (order := order_piece(scene, item)) is not None:
        yield order


def write_comparison(writer: Writer, first: Product, second: Product) -> Script:
    """Return two products beside each other."""
    scene = writer.scene
    pieces = side_pieces(scene, script_item(scene, first), script_item(scene, second))
    return _written(writer, "comparison", pieces, (first.sku, second.sku))


def write_faq(writer: Writer, product: Product | None) -> Script:
    """Return the questions that viewers ask most of a product, or of the shop, with the room's own answers."""
    item = None if product is None else script_item(writer.scene, product)
    asked = faq_pieces(writer.scene, item, writer.frames)
    products = () if product is None else (product.sku,)
    return _written(writer, "faq", asked.pieces, products, unanswered=asked.unanswered)


def write_objections(writer: Writer, product: Product) -> Script:
    """Return what meets the objections of viewers to a product."""
    asked = objection_pieces(writer.scene, script_item(writer.scene, product), writer.frames)
    return _written(writer, "objections", asked.pieces, (product.sku,), unanswered=asked.unanswered)


def write_preview(writer: Writer, products: Sequence[Product]) -> Script:
    """Return what is to come: when the shop is live, what it will show, and offers with the moment when they begin."""
    return _written(writer, "preview", _preview_pieces(writer.scene, products), _skus(products))


def _preview_pieces(scene: Scene, products: Sequence[Product]) -> Iterator[Piece]:
    yield Piece(name="preview_open")
    if (live := live_piece(scene)) is not None:
        yield live
    if len(products) > 3:
        yield _names_piece(scene, "preview_names", products)
    for product in products if len(products) <= 3 else ():
        hook = hook_piece(scene, script_item(scene, product))
        name = "preview_link" if hook.name == "hook_link" else "preview_names"
        values = {**hook.values, "names": hook.values["name"]}
        yield Piece(name=name, values=values, evidence=hook.evidence, target=hook.target)
    for product in products:
        if (ahead := sale_ahead_piece(scene, script_item(scene, product))) is not None:
            yield ahead
    yield from offers_ahead(scene, products)
    yield from shop_offers_now(scene, products)
    yield Piece(name="preview_close")


def write_recap(writer: Writer, products: Sequence[Product], *, whole: bool = True) -> Script:
    """Return what was shown with its prices; where it is the `whole` show, with the offers, until when they hold, and the rules."""
    scene = writer.scene
    pieces = [Piece(name="recap_open"), *_recap_pieces(scene, products)]
    if whole:
        pieces += [*shop_offers_now(scene, products), *rule_pieces(scene), Piece(name="closing")]
    return _written(writer, "recap", pieces, _skus(products))


def _recap_pieces(scene: Scene, products: Sequence[Product]) -> Iterator[Piece]:
    for product in products[:RECAP_MAX]:
        item = script_item(scene, product)
        hook = hook_piece(scene, item)
        said, evidence = price_now(scene, item)
        if said:
            name = "recap_link" if hook.name == "hook_link" else "recap"
            values = {**hook.values, "price": said}
            evidence = tuple(dict.fromkeys((*hook.evidence, *evidence)))
            yield Piece(name=name, values=values, evidence=evidence, target=product.sku)


def write_opening(writer: Writer, products: Sequence[Product]) -> Script:
    """Return the opening of a show: whose room it is, what it will show, and the offers of the whole shop."""
    scene = writer.scene
    info = scene.facts.info
    pieces: list[Piece] = []
    if info is not None and readable(info.name, scene.language):
        pieces.append(Piece(name="open", values={"shop": worded(scene, info.name)}))
    if products:
        pieces.append(_names_piece(scene, "open_names", products))
    pieces += shop_offers_now(scene, products)
    return _written(writer, "opening", [*pieces, Piece(name="invite")], ())


def write_closing(writer: Writer) -> Script:
    """Return the end of a show: postage, dispatch, returns, the next live, and thanks."""
    scene = writer.scene
    live = live_piece(scene)
    pieces = [*rule_pieces(scene), *([live] if live is not None else []), Piece(name="closing")]
    return _written(writer, "closing", pieces, ())


def write_activity(writer: Writer, segment: Segment) -> Script:
    """Return the announcement of an activity: its title where it holds nothing that no fact carries, and whose rules count."""
    scene = writer.scene
    title = worded(scene, segment.title) if readable(segment.title, scene.language) else ""
    pieces = [Piece(name="title", values={"title": title})] if title else []
    script = _written(writer, "activity", [*pieces, Piece(name="activity")], (), title=title)
    return script


def _names_piece(scene: Scene, frame: str, products: Sequence[Product]) -> Piece:
    shown = products[:NAMES_MAX]
    names = listed(scene, (named(scene, product).strip() for product in shown))
    more = say(scene, "stock.and_more") if len(products) > NAMES_MAX else ""
    evidence = tuple(f"product:{product.sku}#title" for product in shown)
    return Piece(name=frame, values={"names": names + more}, evidence=evidence)


def _skus(products: Iterable[Product]) -> tuple[str, ...]:
    return tuple(product.sku for product in products)


def _written(
    writer: Writer,
    kind: str,
    pieces: Iterable[Piece],
    products: tuple[str, ...],
    *,
    title: str = "",
    unanswered: tuple[str, ...] = (),
    limit_ms: int | None = None,
) -> Script:
    """Return pieces said, each by a frame in which it verifies; with a limit those that matter most, in their order."""
    numbered = list(enumerate(pieces))
    said: dict[int, Sentence] = {}
    left_out: list[Sentence] = []
    total_ms = 0
    for place, piece in sorted(numbered, key=lambda pair: (pair[1].rank, pair[0])) if limit_ms else numbered:
        sentence, stands = _said(writer, piece)
        if not stands:
            left_out.append(sentence)
            continue
        took_ms = spoken_ms(sentence.text, writer.frames)
        if limit_ms and piece.rank and total_ms + took_ms > limit_ms:
            continue
        said[place] = sentence
        total_ms += took_ms
        _take_turn(writer.turns, sentence)
    return Script(
        kind=kind,
        language=writer.frames.language,
        sentences=tuple(said[place] for place in sorted(said)),
        products=products,
        title=title,
        left_out=tuple(left_out),
        unanswered=unanswered,
        spoken_ms=total_ms,
    )


def _take_turn(turns: Turns, sentence: Sentence) -> None:
    turns.uses[sentence.piece] = turns.uses.get(sentence.piece, turns.start) + 1
    turns.last[sentence.piece] = sentence.frame


def _said(writer: Writer, piece: Piece) -> tuple[Sentence, bool]:
    """Return a piece by the frame whose turn it is, else by another one but the last, and whether it verifies; none may."""
    wordings = writer.frames.frames[piece.name]
    count = len(wordings)
    use = writer.turns.uses.get(piece.name, writer.turns.start)
    first = frame_number(piece.name, use, count)
    last = writer.turns.last.get(piece.name) if count > 1 else None
    tried = (_sentence(writer, piece, k % count) for k in range(first, first + count) if k % count != last)
    failed: Sentence | None = None
    for sentence in tried:
        finding = writer.judge(sentence)
        if not finding:
            return sentence, True
        failed = failed or replace(sentence, finding=finding)
    assert failed is not None, f"{piece.name} has no frame"
    return failed, False


def _sentence(writer: Writer, piece: Piece, number: int) -> Sentence:
    wording = writer.frames.frames[piece.name][number]
    first = set(_OPENS.findall(wording))
    values = {n: _capital(str(v)) if n in first else v for n, v in piece.values.items()}
    return Sentence(
        text=_finished(filled(wording, values, writer.frames.language)),
        evidence=piece.evidence,
        piece=piece.name,
        frame=number,
        target=piece.target,
        asked=piece.asked,
    )


def _finished(text: str) -> str:
    """Return a sentence with one mark at its end and a capital at its start."""
    text = _TWICE.sub(r"\1", tidy(text))
    return _capital(text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_OPENS = re.compile(r"[.?!] \{(\w+)\}")
"""Slots whose value begins a sentence within a frame."""
_TWICE = re.compile(r"([!?！？。.])[.。]+(?=\s|$)")
