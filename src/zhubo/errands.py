"""Outside work that an act asks for: it is done here, and its result comes back into the log as an event."""

from __future__ import annotations

from collections.abc import Callable

from zhubo import wire
from zhubo.acts import LookUpOrder
from zhubo.events import OrderRead
from zhubo.facts import Order
from zhubo.ports import OrderBook
from zhubo.values import dataclass

Pseudonym = Callable[[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderReading:
    """An `OrderRead` and what is sealed beside it under the viewer's key."""

    event: OrderRead
    event_id: str
    plain: bytes


def look_up(
    act: LookUpOrder, book: OrderBook, *, platform_id: str, at_ms: int, pseudonym: Pseudonym | None = None
) -> OrderReading:
    """Return what the order book says to a `LookUpOrder`.

    `platform_id` is the asking viewer's own id on the platform (unsealed for this alone): the order is *bound* when the book
    names that very buyer. An order that is not bound is reported as found and nothing more, so that a guessed number tells nothing.
    `pseudonym` names an order that was found by its buyer; without it such an order has no reference.
    """
    order = book.find(act.order_ref, act.source, platform_id)
    bound = (
        order is not None and bool(platform_id) and (order.buyer_platform, order.buyer_id) == (act.source, platform_id)
    )
    told: Order | None = order if bound else None
    event = OrderRead(
        at_ms=at_ms,
        act_id=act.id,
        viewer=act.viewer,
        comment=act.comment,
        language=act.language,
        intent=act.intent,
        found=order is not None,
        bound=bound,
        status=told.status if told else None,
        carrier=told.carrier or None if told else None,
        shipped_ms=told.shipped_ms if told else None,
        delivered_ms=told.delivered_ms if told else None,
        return_status=told.returns[-1].status if told and told.returns else None,
        source=act.source,
        order_ref=act.order_ref or (pseudonym("order", _plain(told.order_no)) if told and pseudonym else None),
    )
    plain = wire.to_json({"order_no": told.order_no, "tracking_no": told.tracking_no}) if told else b""
    return OrderReading(event=event, event_id=f"order:{act.id}", plain=plain)


def _plain(order_no: str) -> str:
    """Return an order number as comments name it: letters and digits, upper case."""
    return "".join(c for c in order_no if c.isascii() and c.isalnum()).upper()
