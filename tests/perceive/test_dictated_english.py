"""Names that a phone wrote down as it heard them, or with their number before them, are read as the bag writes them."""

from __future__ import annotations

import pytest

from zhubo.perceive.dictated_en import as_meant
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

from ..things import thing_in

BAG = build_index(
    tuple(
        thing_in(sku, title, "Size", "S", "M")
        for sku, title in (
            ("A", "Harbour Voucher 50"),
            ("B", "Lantern Tee"),
            ("C", "Marlinspike Jacket"),
            ("D", "Runner 420"),
        )
    )
)
WITH_TEA = build_index((thing_in("A", "Lantern Tee", "Size", "S"), thing_in("B", "Mint Tea", "Weight", "50g")))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("50 voucher price", "harbour voucher 50 price"),
        ("anything that isnt over 20", "anything up to 20"),
        ("it is not over yet", "it is not over yet"),
        ("50 vouchers price", "50 vouchers price"),
        ("20 voucher", "20 voucher"),
        ("$50 voucher", "$50 voucher"),
        ("runner 420s price", "runner 420 price"),
        ("two lantern teas", "two lantern tees"),
        ("do you have tea", "do you have tea"),
        ("green tea", "green tea"),
        ("marlin spike jacket", "marlinspike jacket"),
        ("lantern tee in x l", "lantern tee in xl"),
        ("s m l in stock", "s m l in stock"),
        ("is the tee small, medium or extra large", "is the tee s, m or xl"),
        ("a small voucher", "a small voucher"),
        ("is the tee more $ than the jacket", "is the tee dearer than the jacket"),
        ("more $ please", "more $ please"),
        ("lntrn tee, jckt", "lantern tee, jacket"),
        ("hmm pfft thx", "hmm pfft thx"),
        ("how much is it question mark", "how much is it?"),
        ("lantern tee comma price question mark", "lantern tee, price?"),
        ("marlin spike jackets", "marlinspike jackets"),
        ("lantern tee in double x l", "lantern tee in xxl"),
        ("lantern tee in triple xl", "lantern tee in xxxl"),
        ("marlin spikes", "marlinspikes"),
        ("two 50 vouchers and a jacket", "two harbour voucher 50 and a jacket"),
        ("three 50 dollar harbour vouchers + a tee", "three harbour voucher 50 + a tee"),
        ("two 50 jackets", "two 50 jackets"),
        ("need too boxes of tees", "need two boxes of tees"),
        ("want to box it", "want to box it"),
        ("the priciest t-shirt", "the priciest tee"),
        ("a plain t-shirt", "a plain t-shirt"),
    ],
)
def test_names_are_read_as_the_bag_writes_them(text: str, meant: str) -> None:
    """What names nothing of the bag stays as it is."""
    assert as_meant(normalise(text), BAG).text == meant


def test_tea_stays_where_there_is_tea() -> None:
    """It may be meant."""
    assert as_meant(normalise("lantern tea"), WITH_TEA).text == "lantern tea"
