"""The order book of a shop folder: `orders.jsonl`, by keyed reference."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from zhubo.facts import Order


class ShopOrderBook:
    """Plays `OrderBook` over orders that were read with the shop."""

    def __init__(self, orders: Iterable[Order], pseudonym: Callable[[str, str], str]) -> None:
        self._by_ref: dict[str, Order] = {}
        self._by_buyer: dict[tuple[str, str], Order] = {}
        for order in sorted(orders, key=lambda o: (o.placed_ms or 0, o.order_no)):
            self._by_ref[pseudonym("order", plain_order_no(order.order_no))] = order
            if order.buyer_id:
                self._by_buyer[order.buyer_platform, order.buyer_id] = order

    def find(self, order_ref: str | None, platform: str, viewer: str) -> Order | None:
        """Return the order with this reference, or, without one, the newest order of this buyer."""
        if order_ref is not None:
            return self._by_ref.get(order_ref)
        return self._by_buyer.get((platform, viewer))


def plain_order_no(order_no: str) -> str:
    """Return an order number as it is compared: letters and digits only, upper case."""
    return re.sub(r"[^0-9A-Za-z]", "", order_no).upper()
