"""What the pages are told of the bag."""

from __future__ import annotations

from zhubo.apps.server.views import bag_view
from zhubo.events import FactsChanged, Recorded
from zhubo.facts import Money, Product, Promotion, Variant
from zhubo.state import State, evolve

BEGINS_MS, ENDS_MS = 1_000_000, 2_000_000


def test_a_page_shows_the_price_that_is_told() -> None:
    """While a promotion sets a price it is the price of the bag, with its end; before and after, the variant's own."""
    cup = Product(sku="CUP", title={"zh": "杯子"}, variants=(Variant(sku="CUP-1", price=Money(12_900, "CNY")),))
    offer = Promotion(
        id="flash",
        kind="price",
        price=Money(10_900, "CNY"),
        products=("CUP",),
        starts_ms=BEGINS_MS,
        ends_ms=ENDS_MS,
    )
    told = FactsChanged(at_ms=1, products=(cup,), promotions=(offer,))
    state = evolve(State(room="r"), Recorded(room="r", seq=1, id="facts", event=told))
    shown = [bag_view("r", state, at_ms)["products"][0] for at_ms in (BEGINS_MS - 1, BEGINS_MS, ENDS_MS)]
    assert [12_900, 10_900, 12_900] == [product["price_min"]["minor"] for product in shown]
    assert [None, ENDS_MS, None] == [product["variants"][0]["sale_ends"] for product in shown]
