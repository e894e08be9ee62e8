"""What the outside is shown of a room, its bag and its acts: plain JSON values (`docs/wire-protocol.md`)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from zhubo import wire
from zhubo.acts import Act, Answer
from zhubo.case import Case
from zhubo.events import Recorded, ViewerCommented
from zhubo.facts import Money, Product, Variant, price_at
from zhubo.generate.flash import flash_offers, with_flash
from zhubo.sending import act_row
from zhubo.spoken import Spoken
from zhubo.state import State

HIDDEN_FLAGS = frozenset({"abuse", "spam_ad", "off_platform", "pii"})
"""Comments with one of these are shown to consoles only."""


def money_view(money: Money | None) -> dict[str, Any] | None:
    """Return an amount, or None."""
    return None if money is None else {"minor": money.minor, "currency": money.currency}


def bag_view(room: str, state: State, at_ms: int) -> dict[str, Any]:
    """Return the listed products in the order of their link numbers, at the prices that are told for them at `at_ms`."""
    listed = [p for _, p in sorted(state.facts.products.items()) if p.listed]
    listed.sort(key=lambda p: (p.link_no is None, p.link_no or 0, p.sku))
    offers = flash_offers(state.facts, at_ms)
    listed = [with_flash(product, offers, at_ms) for product in listed]
    return {"seq": state.facts.seq, "products": [product_view(room, p, state, at_ms) for p in listed]}


def product_view(room: str, product: Product, state: State, at_ms: int) -> dict[str, Any]:
    """Return one product as a page shows it."""
    variants = [_variant_view(variant, at_ms) for variant in product.variants]
    prices = [p for v in product.variants if (p := price_at(v, at_ms)) is not None]
    stocks = [v.stock for v in product.variants]
    images = [url for name in product.images if (url := image_url(room, name))]
    return {
        "sku": product.sku,
        "link_no": product.link_no,
        "title": dict(product.title),
        "description": dict(product.description),
        "image": images[0] if images else None,
        "images": images,
        "price_min": money_view(min(prices, default=None, key=lambda p: p.minor)),
        "price_max": money_view(max(prices, default=None, key=lambda p: p.minor)),
        "stock": None if None in stocks else sum(s for s in stocks if s is not None),
        "sold": state.sold.get(product.sku, 0),
        "clicks": state.clicks.get(product.sku, 0),
        "variants": variants,
        "attributes": {
            name: {"text": dict(a.text), "number": a.number, "unit": a.unit} for name, a in product.attributes.items()
        },
        "gift": dict(product.gift),
    }


def image_url(room: str, name: str) -> str | None:
    """Return where a picture of the shop folder is served; None for one that lies elsewhere."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "://" in name:
        return None
    return f"/shop/{room}/images/{quote(str(path.relative_to('images')) if path.parts[:1] == ('images',) else name)}"


def _variant_view(variant: Variant, at_ms: int) -> dict[str, Any]:
    price = price_at(variant, at_ms)
    sale = variant.sale if variant.sale is not None and price == variant.sale.price else None
    return {
        "sku": variant.sku,
        "options": {name: dict(text) for name, text in variant.options.items()},
        "price": money_view(price),
        # A reference price without a stated basis may not be shown struck through.
        "list_price": money_view(variant.list_price if variant.list_price_basis else None),
        "on_sale": sale is not None,
        "sale_ends": sale.ends_ms if sale is not None else None,
        "stock": variant.stock,
        "available": variant.stock > 0 if variant.stock is not None else variant.available is not False,
    }


def comment_item(recorded: Recorded, event: ViewerCommented, said: Spoken | None) -> dict[str, Any]:
    """Return a comment as every viewer sees it."""
    return {
        "item": "comment",
        "seq": recorded.seq,
        "id": event.comment,
        "name": said.name if said else "",
        "text": said.text if said else "",
        "at": event.at_ms,
    }


def console_comment_item(recorded: Recorded, event: ViewerCommented, said: Spoken | None) -> dict[str, Any]:
    """Return a comment with how it was read."""
    slots = event.slots
    named = {
        name: wire.to_builtins(value) for name in slots.__slots__ if (value := getattr(slots, name)) not in (None, ())
    }
    return comment_item(recorded, event, said) | {
        "viewer": event.viewer,
        "source": event.source,
        "language": event.language,
        "intent": event.intent,
        "confidence": event.confidence_micro / 1e6,
        "sentiment": event.sentiment,
        "flags": list(event.flags),
        "slots": named,
        "targets": [{"sku": t.sku, "how": t.how, "variants": list(t.variants)} for t in event.targets],
    }


def said_item(act: Act, seq: int) -> dict[str, Any] | None:
    """Return an act as viewers see it; None where there is nothing to see."""
    row = act_row(act)
    seen = {"seq": seq, "id": act.id, "at": act.at_ms}
    match row["act"]:
        case "answer":
            assert isinstance(act, Answer)
            words = {"to": row["to"], "text": act.text, "language": act.language, "sku": act.target}
            return {"item": "answer"} | seen | words | {"private": act.private, "ai": act.by_machine}
        case "announce":
            return {"item": "announce"} | seen | {"text": row["text"], "language": row["language"], "ai": True}
        case "pin" | "show":
            return {"item": "pin"} | seen | {"sku": row["sku"]}
    return None


def review_row(act: Act, state: str, words: Mapping[str, Spoken]) -> dict[str, Any]:
    """Return an act of the outbox with the questions that it is about, as far as they can still be read."""
    row = act_row(act)
    asked = [{"id": c, "name": words[c].name, "text": words[c].text} for c in row["to"] if c in words]
    return row | {"state": state, "questions": asked}


def case_item(case: Case) -> dict[str, Any]:
    """Return what a console is told of a case that changed; it asks for the rest."""
    row = {"item": "case", "seq": case.changed_seq, "id": case.id, "status": case.status, "reason": case.reason}
    return row | {"due_at": case.due_ms, "at": case.changed_ms}
