"""What the tables of rulings are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from zhubo.text.wording import Says

Ruling = tuple[frozenset[str | None] | frozenset[str], Callable[[str], bool], str]
"""What the model may have read, what the words must say, and what is meant then."""
Block = tuple[int | None, tuple[tuple[int | None, Callable[[str], bool], str], ...]]
"""Rulings with bits (`wording.may_stand`) where a text without any of them is not ruled, for each and for all together."""
BLOCK_RULINGS = 8
IDLE = frozenset({"out_of_scope", "chitchat_about_host", "praise", "greet_thanks", "lottery_follow_interaction"})
"""Readings that ask the shop for nothing."""
GOODS_INTENTS = frozenset(
    {
        "ask_price",
        "ask_stock",
        "ask_restock_time",
        "ask_bundle_gift",
        "ask_size_advice",
        "ask_size_options",
        "ask_colour_options",
        "ask_material_ingredient",
        "ask_spec",
        "ask_usage_care",
        "ask_suitability",
        "ask_authenticity_origin",
        "ask_shelf_life_date",
        "compare_products",
        "ask_link_number",
        "ask_purchase_limit",
        "request_show_item",
    }
)
"""Questions about goods."""


def in_blocks(rulings: Iterable[tuple[Callable[[str], bool], str]]) -> tuple[Block, ...]:
    """Return rulings, what the words must say and what is meant, in order and in blocks: most of some hundred cost nothing then."""
    blocks: list[Block] = []
    for holds, meant in rulings:
        bits = holds.words.bit if isinstance(holds, Says) else None
        whole, last = blocks[-1] if blocks else (None, ())
        if bits is None or whole is None or len(last) == BLOCK_RULINGS:
            blocks.append((bits, ((bits, holds, meant),)))
        else:
            blocks[-1] = (whole | bits, (*last, (bits, holds, meant)))
    return tuple(blocks)
