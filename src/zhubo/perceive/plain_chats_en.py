"""Rarer English turns of everyday rooms, with what each is in plain words: that's what, 28 ish; in the basket; one a
day for a week."""

from __future__ import annotations

from zhubo.perceive.plain_parts_en import END, LISTED, NAME, POST, SIZE
from zhubo.text.wording import Wording, wording

_SO = r"(?:ok |okay |so |and |hi |hey |well |right |if )*"
_JOINED = r"(?:[a-z0-9' -]{3,30}, )?[a-z0-9' -]{3,40}(?: and | n | ?& ?| ?\+ ?| plus )[a-z0-9' -]{3,40}?"
_TAKING = r"(?:(?:i|we)(?:'?ll)? (?:grab|get|take|buy|order|add|have|go for|pick up) )?"
_A_GUESS = (
    r"(?:that'?s|thats|that is|that makes|that comes to|that'?ll be|thatll be|is that|it'?s|makes|comes to),? "
    r"(?:(?:what|like|about|around|roughly|approximately|something like),? ){1,3}[$£€]?\d{1,4}(?:\.\d\d)?(?: "
    r"?-?ish| or so| odd)?"
    r"(?: ?(?:dollars?|bucks|quid|usd))?(?:,? (?:right|yeah|yes|correct|ish|or so|or thereabouts))?"
)
_FABRIC = (
    r"(?:elastane|spandex|lycra|wool|merino|cotton|linen|silk|satin|polyester|leather|suede|cashmere|denim|bamboo|"
    r"nylon|velvet|"
    r"fleece|viscose|mesh|canvas|hemp)"
)
_DRINK = r"(?:coffee|tea|water|milk|liquid|juice|beer|wine|soup|cocoa|stuff)"
_COST_ASKED = (
    r"(?:how much(?: is| does| would| will| do)?(?: that| it| i| we)?(?: cost| come to| pay| be)?(?: me| us)?(?: "
    r"in total| altogether)?|"
    r"what(?:'?s| is| does| would| will| do)?(?: that| it| the total| i| the cost| the bill)?(?: cost| come to| be|"
    r" pay| run| set)?"
    r"(?: me| us)?(?: back)?|total|cost|price)"
)
_A_DAY = r"(?:a|per|each|every) day"
_USING = r"(?:(?:i|we) (?:drink|eat|use|have|take|need|go through|get|want|drank|had) )?"

TURNS: tuple[tuple[Wording, str], ...] = (
    # A sum that somebody guesses counts nothing.
    (wording(rf"^{_SO}{_TAKING}(?P<it>{_JOINED}),? {_A_GUESS}[ ?!.]*$"), r"how much is \g<it> together"),
    (
        wording(
            r"(?<=[a-z]),? ?\([$£€]?(?:[2-9]\d|\d{3,4})(?:\.\d\d)? (?:altogether|all together|in total|in all|all "
            r"in)\)"
        ),
        "",
    ),
    (
        wording(
            rf"^{_SO}(?:i|we|there)?(?:'?ve|'?s| have| is| are)?(?: got)? (?P<it>{LISTED})(?: already| now| "
            rf"waiting)? in (?:the|my|our) "
            r"(?:basket|cart|bag|trolley)[,.;:]* (?:so |and )?how much more(?: do i| should i| must i| would i)?"
            r"(?: (?:need|have|add|spend|buy|to))*(?: get)?(?: rid of| skip| avoid| lose| dodge| for| until| till| "
            r"before)?"
            rf"(?: i get| i reach)?(?: the| free)* {POST}(?: fee| cost| charge)?(?: goes away| is free| free| is "
            rf"gone)?{END}"
        ),
        r"\g<it>, how much more do i need to get free shipping",
    ),
    (
        wording(
            rf"(?P<more>\bhow much more(?: do i| should i| must i| would i)?(?: (?:need|have|add|spend|buy|to))*) "
            rf"get rid of (?:the |that )?"
            rf"{POST}(?: fee| cost| charge)?{END}"
        ),
        r"\g<more> get free shipping",
    ),
    (
        wording(rf"^{_SO}(?P<it>{_JOINED}),? (?:the )?both of (?:'?em|them|those|these){END}"),
        r"how much is \g<it> together",
    ),
    (
        wording(
            rf"^{_SO}{_USING}(?:one|1|an?|a single) (?P<it>{NAME}?) {_A_DAY} for (?:an?|one|the)(?: whole| full| "
            rf"entire)? week,? {_COST_ASKED}"
            rf"{END}"
        ),
        r"how much for 7 \g<it>",
    ),
    (
        wording(
            rf"^{_SO}{_USING}(?:one|1|an?|a single) (?P<it>{NAME}?) {_A_DAY} for (?:two(?: whole| full)? weeks|2 "
            rf"weeks|a fortnight),? "
            rf"{_COST_ASKED}{END}"
        ),
        r"how much for 14 \g<it>",
    ),
    (
        wording(
            rf"^{_SO}{_USING}(?:one|1|an?|a single) (?P<it>{NAME}?) {_A_DAY} for (?P<n>\d{{1,2}}|two|three|four|"
            rf"five|six|ten) days,? "
            rf"{_COST_ASKED}{END}"
        ),
        r"how much for \g<n> \g<it>",
    ),
    (
        wording(
            r"^(?:i|we)(?:'?ve)? (?:just )?(?:worked|added|counted|totted|summed|reckoned) (?:it|this|that|them|"
            r"everything)(?: all)? (?:out|up)"
            r"(?: [a-z]+){0,2} (?:and|but) (?:i |we )?(?:got|get|keep getting|came to|end up with)(?: \w+)? "
            r"(?:different|another|other|"
            r"two) (?:numbers?|answers?|results?|sums?|totals?|figures?)[,.!;:]+ (?=[a-z0-9])"
        ),
        "",
    ),
    (
        wording(
            r"(?P<head>[a-z0-9]),? with (?:whatever|any|whichever) (?:promo|promotion|promotions|offer|offers|deal|"
            r"deals|discount|discounts)"
            r" (?:applies|apply|is on|are on|there is|you have|runs)(?=[,:;]? (?:what|how much|total))"
        ),
        r"\g<head> after all discounts",
    ),
    (
        wording(
            rf"^{_SO}(?:if i |if we )?spend (?:over )?[$£€]?(?:a hundred|100),? (?:and )?(?:i |we |you )?get "
            rf"what{END}"
        ),
        "is there an offer if i spend 100 dollars",
    ),
    # What there is of a stuff, and for how much.
    (wording(r"\b(?P<any>anything|something) at all (?=(?:in|with|under|below|for|made|of|from|on)\b)"), r"\g<any> "),
    (
        wording(
            rf"^{_SO}(?:do (?:you|u|ya) (?:have|sell|do) |(?:have )?(?:you|u|ya) got |got |is there |have (?:you|"
            rf"u) )?anything "
            rf"(?:with|in|made of|made from|made with|containing) (?P<it>{_FABRIC})(?: in it)?(?:[,.?!;]+ "
            rf".{{0,40}})?$"
        ),
        r"do you have anything made of \g<it>",
    ),
    (
        wording(
            rf"^{_SO}how much {_DRINK} (?:(?:fits?|goes|go|can go|will fit|can fit|would fit) (?:in|into|inside)|"
            rf"(?:can|does|will|would) i get "
            rf"(?:in|into)) (?P<it>(?:the |that |this |your |ur |one )?{NAME}?)(?:,? (?:in )?(?:oz|ml|ounces|"
            rf"litres|liters|cups)"
            rf"(?: or (?:oz|ml|ounces|litres|liters|cups))?)?{END}"
        ),
        r"what is the capacity of \g<it>",
    ),
    (
        wording(
            r"^(?:so |and |ok )*(?:which|what) (?:goods|things|items|products|stuff|articles|ones)(?: of yours)? "
            r"(?:do (?:you|u|ya) (?:carry|"
            r"stock|sell|have|keep) (?:from|by)|are (?:from|by)) (?P<by>[a-z][a-z0-9' -]{2,20}?)(?:, (?:i|we) "
            r"[a-z' ]{3,30})?(?=[ ?!.]*$)"
        ),
        r"what do you have from \g<by>",
    ),
    # Sizes.
    (
        wording(
            rf"^{_SO}(?P<it>(?:the |your |that )?{NAME}?),? (?:starts?|begins?|goes|runs?) (?:at|with|from|in) "
            rf"(?:an? |size )?{SIZE} and "
            r"(?:ends?|stops?|goes up to|finish(?:es)?|goes to|tops out)(?: at| in| with)? (?:where|what|which(?: "
            r"size)?|what size)"
            r"(?=[ ?!.]*$)"
        ),
        r"which sizes does \g<it> come in",
    ),
    (
        wording(
            r"^(?:so |and |ok |hi )*(?:i'?m|i am|i take|i wear|i have)(?: an?)?(?: size)? (?P<n>3\d|4\d|5[0-2])(?: "
            r"and (?:wide|narrow|broad|slim|"
            rf"flat|tall))?(?: feet| foot)?[,.;:] (?:so )?(?:is there |do you have |have you got |got )?any "
            rf"(?P<kind>{NAME}?)(?: of yours| here)? "
            r"(?:for|that fits?|to fit) me(?=[ ?!.]*$)"
        ),
        r"any \g<kind> in size \g<n>",
    ),
    # Services.
    (
        wording(
            r"(?<= and )who (?:carries|brings|takes|hauls|transports) (?:it|them|that|the (?:parcel|package|box|"
            r"order))"
            r"(?: (?:there|over|up|down|to me|to us))?(?=[ ?!.]*$)"
        ),
        "which courier do you use",
    ),
    (
        wording(
            r"\bhow long(?: do i have| have i got| is there| do we have)? to send (?:them|it|those|these|this|that|"
            r"'?em) back\b"
        ),
        "how long do i have to return them",
    ),
    (
        wording(
            r"^(?:so |and |wait |hey |ok )*is (?:that|this|it) (?:the|your) (?:very )?last (?P<it>(?!one|day|time|"
            r"week|chance|price|call|offer|"
            rf"show|live|hour|month)(?:{NAME}?))(?: left)? or (?:are there|do you have|have you got|is there|have "
            rf"you|got)(?: any| some)? more"
            r"(?: left| of them| of those)?(?=[ ?!.]*$)"
        ),
        r"is the \g<it> still in stock",
    ),
    (
        wording(
            r",? (?:as |cos |coz |cause |because )?i(?:'?ve)? (?:have )?(?:totally |completely )?lost track(?=[ "
            r"?!.]*$)"
        ),
        "",
    ),
    (
        wording(
            r"\b(?P<it>(?:gift card|voucher|gift voucher|gift certificate) )(?:code |number )?(?:keeps getting|"
            r"gets|got|is being|was|is|comes up as|"
            r"shows as|says)(?: being)? (?:rejected|refused|declined|denied|bounced)\b"
        ),
        r"\g<it>does not work",
    ),
)
"""Turns of everyday rooms, in the order in which they are looked for, with what each is in plain words."""
