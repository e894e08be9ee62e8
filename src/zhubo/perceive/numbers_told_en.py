"""Numbers of English comments that say where, when or which, or how much money somebody has: episode 4, table for 12, 3 watching. Pure.

The words around such a number say that it counts no goods, whatever goods the comment asks for beside it.
"""

from __future__ import annotations

from zhubo.perceive.others_counted_en import OWNED
from zhubo.text.wording import Wording, wording

_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_N = rf"(?:\d{{1,4}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|{_TENS})"
_ALONE = r"(?<![\w.$£€¥#%-])"
_NOT_GOODS = r"(?! ?(?:x\b|pcs|pieces|pairs))"
_MY = r"(?:my|the|our|his|her|this)"

ROLES: tuple[Wording, ...] = (
    wording(OWNED),
    wording(
        r"\b(?:episode|ep|season|chapter|part|volume|vol|lane|bay|flight|gate|seat|exit|channel|level|lvl|page|row|room|floor|"
        r"apartment|apt|day|week|round|attempt|question|point|step|track|route|platform|stage|lap|inning|quarter|grade|year|"
        rf"class|section|aisle|till|register|slide|bus|train|scene|verse) (?:no\.? |number |# ?)?(?P<n>{_N})\b{_NOT_GOODS}"
    ),
    wording(
        rf"\b(?:item|number|no\.?|nr|#) ?(?P<n>{_N}) (?:on|of|in) (?:my|our|his|her) (?:[a-z]+ )?(?:list|wish ?list|notes?)\b"
    ),
    wording(
        r"\b(?:tables?|dinner|lunch|breakfast|brunch|cooking|cook|baking|beds?|booking|booked|reservations?|dining|seating|"
        rf"(?:a |the )?party|tent|barbecue|bbq) for (?P<n>{_N})\b{_NOT_GOODS}"
    ),
    wording(
        rf"{_ALONE}(?P<n>{_N}) (?:are |is |of us |of them )?(?:all )?(?:watching|waiting|listening|viewing|online|"
        r"typing|in here|in the "
        r"(?:room|chat|stream|queue|house))\b"
    ),
    wording(
        rf"{_ALONE}(?P<n>{_N}) (?:drinks?|beers?|coffees?|glasses|wines?|pints?|shots?|cups?|hours?|days?|weeks?|"
        r"months?|minutes?|mins?|"
        r"sips|bites|episodes|pages) (?:in|down|deep|later|ago)\b"
    ),
    wording(rf"{_ALONE}(?P<n>{_N}) ?out of (?!stock|my |our |the |us |his |her )(?:{_N}|every)\b"),
    wording(
        rf"{_ALONE}(?P<n>\d{{1,2}} ?x)(?=,? (?:this|a (?:day|week|month)|per|today|tonight|already|now|over|in a "
        r"row|i |we |and (?:still|no)|"
        r"but)\b| ?:)"
    ),
    wording(
        rf"{_ALONE}(?P<n>{_N})(?= (?:bucks |dollars |quid )?(?:left )?(?:in|on|to) {_MY} (?:[a-z]+ )?(?:accounts?|"
        r"cards?|pockets?|wallets?|"
        r"purse|bank|name|balance|paypal|venmo|piggy ?bank|jar|hand|checking|savings|voucher|debit|credit)\b)"
    ),
    wording(
        rf"\b(?:i|we)(?:'?ve| have|'?ve got| have got| got)? (?:about |just |only |exactly )?(?P<n>{_N})(?= left(?: over)?\b)|"
        rf"\b(?:only|just|still|last|down to|are|r)(?: the| like| about| the last)* (?P<m>{_N})(?= (?:pieces? |pcs |"
        r"of (?:them|these|"
        r"those|em) )?left\b)|"
        rf"^(?P<o>{_N})(?= (?:pieces? |pcs )?left\b)"
    ),
    wording(
        rf"\b(?:saved(?: up)?|earned|made|won|received|get|gets|have|has|got)(?: me| us)? (?P<n>\d{{1,4}})(?=(?: "
        r"(?:from|for) (?:my|his|"
        r"her|our) (?:birthday|xmas|christmas|graduation|grandma|nan|mum|mom|dad|gran|aunt|uncle|chores|allowance)\b))|"
        rf"\b(?:saved(?: up)?|earned|won) (?P<m>{_N})(?=$|[,.?!;])"
    ),
    wording(
        r"\b(?:is|are|was|does|do|costs?|not) (?:[a-z']+ ){0,5}?(?:more|less|higher|lower|cheaper|dearer|pricier|"
        r"under|over|below|above)"
        rf"(?: than)? (?P<n>{_N})(?=$|[,.?!;])"
    ),
    wording(rf"{_ALONE}(?P<n>{_N}) times(?= (?:now|already|today|tonight|in a row|this [a-z]+)\b|[ ?!.]*$)"),
    wording(rf"\bturn(?:ed|ing|s) (?P<n>{_N})\b"),
    wording(rf"{_ALONE}(?P<n>{_N}) (?:(?:is|be) )?(?:enough|sufficient|covers?)(?: for| to| it| this| that)?\b"),
    wording(
        rf"\b(?:had|have had|lost|got) (?P<n>{_N}) (?:[a-z']+ ){{1,3}}?(?:stolen|nicked|robbed|taken|break|broken|"
        r"ruined|wrecked|die|"
        r"thrown out|go missing|fall apart|eaten|chewed)\b|"
        rf"^(?P<m>{_N}) (?:[a-z']+ ){{1,3}}?(?:got |were |was )?(?:stolen|nicked|robbed)\b"
    ),
)
"""What a number says in them is its group; each has but one that matches."""
