"""English asides with numbers in them that are left out before anything is read: an age, the hour, a battery, who watches, how often asked.

Their numbers became sizes, pieces and days of a price. An aside is left out only where nothing in the comment can need it.
"""

from __future__ import annotations

from zhubo.text.wording import Wording, wording

_FEW = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)"
_REST = r"[^,.!?:;]{0,48}"
_STOP = r"(?:[,.!:;]+ ?|(?: -+ )|(?: so i (?:ask|wonder)[:,]? ?))(?=[^a-z0-9$]*[a-z0-9$💵])"
"""Where an aside ends; a question follows."""
_LAST = r"(?: (?:lol|haha|pls|please|so hurry|sorry|ugh|omg))*[ ?!.]*$"
_ASKED = r"(?<=[a-z0-9$?!.,)])[,.!?]* "
"""Before an aside at the end a question stands."""
_HOURS = (
    r"(?!.*\b(?:open\w*|support|live|desk|service|human|someone|anyone|staff|answer\w*|clos\w+|stream|show|on air|start\w*|hours?|reach|call|"
    r"phone|agent|team there|help ?desk)\b)"
)
_SHARES = r"(?!.*\b(?:each|everyone|everybody|all of|apiece|per|one for|for us|for all|together|total|altogether|matching|want|wants|need|needs|both)\b)"
_AFTER_SALE = (
    r"(?!.*\b(?:return\w*|refund\w*|back|exchange\w*|warrant\w*|guarant\w*|arriv\w+|orders?|ordered|parcels?|packages?|deliver\w*|ship\w*|track\w*|"
    r"wait\w*|broke\w*|faulty|ripped|torn|fell|cover\w*|came|come|sent|send|received|invoice|paid|late)\b)"
)
_YEAR_OLD = r"(?:my|our|the|his|her) (?:lovely |little |own )?\d{1,2}[- ]?(?:years?|yrs?|yo)[- ]?(?:olds?)?(?: [a-z]+)?"

TURNS: tuple[tuple[Wording, str], ...] = (
    (
        wording(
            rf"^(?:so |well |ok |hey |hi )*(?:i |i'?ve |just |i just )?turn(?:ed|ing|s) \d{{2}}(?: yesterday| today| tomorrow| last [a-z]+| this "
            rf"[a-z]+| on [a-z]+| in [a-z]+)?{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^(?:so |well |ok |hey |hi )*(?:i'?m|i am) (?:already |only |nearly |almost )?\d{{2}}(?: years old| yo)? and (?!a\b|an\b|i take|size){_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_HOURS}(?:so |well |ok |hey |hi )*(?:it'?s|it is) (?:already |only |nearly |like |about |past )*(?:\d{{1,2}}(?::\d\d)? ?(?:am|pm)|midnight|"
            rf"\d{{1,2}} o'?clock)\b{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_HOURS}(?:my |the )?(?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth|fifth) (?:time|stream|visit|night|evening)(?: (?:here|this week|"
            rf"watching|today|in a row|now|already|with you))*{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_SHARES}(?:so |well |ok |hey |hi )*(?:(?:there'?s|there are|there is|we'?re|we are) )?{_FEW} (?:of us|people|of my [a-z]+)\b{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_SHARES}(?:so |well |ok |hey |hi )*my {_FEW} (?:kids|boys|girls|children|sons|daughters|cats|dogs|toddlers|flatmates|roommates|sisters|"
            rf"brothers) (?:are|keep|were|have been) {_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_AFTER_SALE}(?:so |well |ok |hey |hi )*(?:after|been|it'?s been|i'?ve been|worked|slept) (?:like |about |only |nearly )*{_FEW} (?:hours?|hrs?|"
            rf"days?|weeks?|months?|years?|minutes?|mins?|shifts?)\b{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_HOURS}{_AFTER_SALE}(?:so |well |ok |hey |hi )*(?:only |just |got )*{_FEW} (?:minutes?|mins?|hours?) (?:till|until|before|left|to go|to)\b{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^(?:so |well |ok |hey |hi )*{_YEAR_OLD} (?:asks|is asking|wants to know|says|asked)(?:[,:]+ ?| if | that )(?=[a-z0-9$])"
        ),
        "",
    ),
    (
        wording(
            rf"\b(?P<what>bus|tram|gate|flight|platform|exit|lane|aisle|episode|season|chapter|channel|room|apartment|apt|floor|seat) (?:number |no\.? )?\d{{1,4}}\b"
            r"(?! ?(?:x\b|pcs|pieces|pairs))"
        ),
        r"\g<what>",
    ),
    (
        wording(
            rf"{_ASKED}(?:i'?ve |i have |i )?(?:already )?asked (?:this |that |you |u |it )?{_FEW} (?:times|x)(?: now| already| today| tonight)*{_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"{_ASKED}(?:i |i'?ve )?(?:only |just )?(?:got|have)(?: only| just| like)? {_FEW} (?:minutes?|mins?|seconds?|secs?)(?: left| to go| here)?{_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"{_ASKED}(?:my )?(?:phone|battery|phone battery|charge)(?: is|'?s)?(?: dying)? ?(?:at|on|down to)? ?\d{{1,2}} ?(?:%|percent)?(?: left)?{_LAST}|"
            rf"{_ASKED}(?:at |on )?\d{{1,2}} ?(?:%|percent) (?:battery|charge)(?: left| here)?{_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"{_SHARES}{_ASKED}(?:there are|there'?s|there is|we are|we'?re) {_FEW} of us (?:watching|here|listening|waiting|in the [a-z]+|on the [a-z]+)"
            rf"(?: tonight| now)?{_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"^(?P<ask>{_HOURS}.*?[a-z0-9$?!.,]),? (?:it'?s|it is) (?:midnight|\d{{1,2}}(?::\d\d)? ?(?:am|pm)) here(?: and [^,.?!;]{{2,30}})?{_LAST}"
        ),
        r"\g<ask>",
    ),
    (wording(rf"{_ASKED}asking for (?:a|{_FEW}) (?:friends?|mates?|colleagues?|cousins?)(?: of mine)?{_LAST}"), ""),
    (
        wording(rf"{_ASKED}{_YEAR_OLD} (?:is )?(?:typing|typed|writing|wrote|asking|asks)(?: this| that| it)?{_LAST}"),
        "",
    ),
)
"""Asides, in the order in which they are looked for, with what is left of each."""
