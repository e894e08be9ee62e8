"""English turns about how goods came about, and whether there will be more: by hand, from the field to the bottle, a restock."""

from __future__ import annotations

from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.text.wording import says, wording

_HANDMADE = wording(
    r"\b(?:is|are|was|were|r|did|do|does|has|have)\b.*\bhandmade\b|^(?:all )?handmade\b|\bhandmade (?:is it|or|are they|right|yeah|"
    r"yes|innit)\b|"
    r"\bhandmade[ ?!.]*$"
)
_SOUGHT = wording(
    r"\b(?:any|anything|got|have|sell|looking|find|need|want|price|cost|how much)\b|\b(?:the|your|ur|those|all) handmade (?!or\b|by\b)[a-z]"
)
_GROWN = (
    r"(?:allotment|field|farm|tree|orchard|garden|ground|vine|plant|grove|soil|picking|harvest(?:ing)?|being picked)"
)
_FRESH = wording(
    rf"\bfrom (?:the )?{_GROWN} (?:to|till|until|into) (?:the |a |my )?(?:bottle|bottling|glass|juice|jar|shelf|cup)\b|"
    r"\bhow (?:long|soon|quick\w*|fast|many hours|fresh)\b.{0,40}\b(?:pick(?:ed|ing)|harvest\w*|squeez\w+|press(?:ed|ing))\b.{0,30}\b"
    r"(?:bottle[ds]?|bottling|in the bottle|packed|sealed|canned)\b"
)
asks_how_fresh = says(_FRESH)
"""Whether a comment asks how soon after it was picked a thing is in its bottle."""
_RESTOCKED = wording(
    r"\bre-?stock(?:s|ed|ing)?\b(?! (?:fee|charge)s?\b)|\b(?:get|getting|have|having|make|making|bring|bringing) (?:any |"
    r"some )?more of (?:it|them|this|that|"
    r"those|these|the)\b.{0,30}\b(?:in|soon|later|again|back)?[ ?!.]*$"
)
_NOW_THERE = wording(r"\b(?:just|already|recently) re-?stock(?:ed)?\b|\bre-?stocked yet\b")
_OF_FACTS = frozenset(
    {
        None,
        "ask_price",
        "ask_stock",
        "ask_material_ingredient",
        "ask_authenticity_origin",
        "ask_suitability",
        "ask_ship_time",
        "ask_shelf_life_date",
        "ask_usage_care",
        "request_show_item",
        "compare_products",
    }
)
RULINGS: tuple[Ruling, ...] = (
    (_OF_FACTS | IDLE, says(_HANDMADE, unless=_SOUGHT), "ask_spec"),
    (_OF_FACTS | IDLE, asks_how_fresh, "ask_spec"),
    (IDLE | {None, "ask_stock", "ask_spec", "ask_price"}, says(_RESTOCKED, unless=_NOW_THERE), "ask_restock_time"),
)
"""Those that need no name of goods, in order."""
