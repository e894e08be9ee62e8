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
    r"(?!.*\b(?:open\w*|support|live|desk|service|human|someone|anyone|staff|answer\w*|clos\w+|stream|show|on "
    r"air|start\w*|hours?|reach|call|"
    r"phone|agent|team there|help ?desk)\b)"
)
_SHARES = (
    r"(?!.*\b(?:each|everyone|everybody|all of|apiece|per|one for|for us|for all|together|total|altogether|"
    r"matching|want|wants|need|needs|both)\b)"
)
_AFTER_SALE = (
    r"(?!.*\b(?:return\w*|refund\w*|back|exchange\w*|warrant\w*|guarant\w*|arriv\w+|orders?|ordered|parcels?|"
    r"packages?|deliver\w*|ship\w*|track\w*|"
    r"wait\w*|broke\w*|faulty|ripped|torn|fell|cover\w*|came|come|sent|send|received|invoice|paid|late)\b)"
)
_YEAR_OLD = r"(?:my|our|the|his|her) (?:lovely |little |own )?\d{1,2}[- ]?(?:years?|yrs?|yo)[- ]?(?:olds?)?(?: [a-z]+)?"

_OPENS = r"(?:(?:ok|okay|so|hi|hey|hello|right|well|umm?|and|but|yo|all|guys|everyone)[ ,!.]+)*"
_QUESTION = r"(?P<ask>.*(?:\b(?:how|what|which|is|are|do|does|can|prices?|costs?|much|when|any|was|got)\b|[$£€?]).*?[a-z0-9$?!.)])"
_GOES_ON = r"(?=[a-z0-9$💵])"
_KIN = (
    r"(?:wife|husband|missus|hubby|mum|mom|mam|dad|boss|kids?|girlfriend|boyfriend|partner|sisters?|brothers?|"
    r"daughter|son|friends?|mates?|gran|nan|grandma|grandad|"
    r"aunt|auntie|uncle|cousin|colleagues?|coworkers?|neighbou?r|flatmate|roommate|team|niece|nephew)"
)

TURNS: tuple[tuple[Wording, str], ...] = (
    (
        wording(
            rf"^(?:so |well |ok |hey |hi )*(?:i |i'?ve |just |i just )?turn(?:ed|ing|s) \d{{2}}(?: yesterday| today| "
            r"tomorrow| last [a-z]+| this "
            rf"[a-z]+| on [a-z]+| in [a-z]+)?{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^(?:so |well |ok |hey |hi )*(?:i'?m|i am) (?:already |only |nearly |almost )?\d{{2}}(?: years old| yo)? "
            rf"and (?!a\b|an\b|i take|size){_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_HOURS}(?:so |well |ok |hey |hi )*(?:it'?s|it is) (?:already |only |nearly |like |about |past "
            rf")*(?:\d{{1,2}}(?::\d\d)? ?(?:am|pm)|midnight|"
            rf"\d{{1,2}} o'?clock)\b{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^(?:my |the )?(?:\d{{1,2}}(?:st|nd|rd|th)|first|second|third|fourth|fifth) (?:time|stream|visit|"
            r"night|evening)(?: (?:here|this week|"
            rf"watching|today|in a row|now|already|with you))*{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_SHARES}(?:so |well |ok |hey |hi )*(?:(?:there'?s|there are|there is|we'?re|we are) )?{_FEW} (?:of us|"
            rf"people|of my [a-z]+)\b{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_SHARES}(?:so |well |ok |hey |hi )*my {_FEW} (?:kids|boys|girls|children|sons|daughters|cats|dogs|"
            r"toddlers|flatmates|roommates|sisters|"
            rf"brothers) (?:are|keep|were|have been) {_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_AFTER_SALE}(?:so |well |ok |hey |hi )*(?:after|been|it'?s been|i'?ve been|worked|slept) (?:like |"
            rf"about |only |nearly )*{_FEW} (?:hours?|hrs?|"
            rf"days?|weeks?|months?|years?|minutes?|mins?|shifts?)\b{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_HOURS}{_AFTER_SALE}(?:so |well |ok |hey |hi )*(?:only |just |got )*{_FEW} (?:minutes?|mins?|hours?) "
            rf"(?:till|until|before|left|to go|to)\b{_REST}{_STOP}"
        ),
        "",
    ),
    (
        wording(
            rf"^(?:so |well |ok |hey |hi )*{_YEAR_OLD} (?:asks|is asking|wants to know|says|asked)(?:[,:]+ ?| if | that "
            r")(?=[a-z0-9$])"
        ),
        "",
    ),
    (
        wording(
            r"\b(?P<what>bus|tram|gate|flight|platform|exit|lane|aisle|episode|season|chapter|channel|room|apartment|"
            r"apt|floor|seat) (?:number |no\.? )?\d{1,4}\b"
            r"(?! ?(?:x\b|pcs|pieces|pairs))"
        ),
        r"\g<what>",
    ),
    (
        wording(
            rf"{_ASKED}(?:i'?ve |i have |i )?(?:already )?asked (?:this |that |you |u |it )?{_FEW} (?:times|x)(?: now| "
            rf"already| today| tonight)*{_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"{_ASKED}(?:i |i'?ve )?(?:only |just )?(?:got|have)(?: only| just| like)? {_FEW} (?:minutes?|mins?|"
            rf"seconds?|secs?)(?: left| to go| here)?{_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"{_ASKED}(?:my )?(?:phone|battery|phone battery|charge)(?: is|'?s)?(?: dying)? ?(?:at|on|down "
            rf"to)? ?\d{{1,2}} ?(?:%|percent)?(?: left)?{_LAST}|"
            rf"{_ASKED}(?:at |on )?\d{{1,2}} ?(?:%|percent) (?:battery|charge)(?: left| here)?{_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_SHARES}(?P<ask>.*[a-z0-9$?!.,)])[,.!?]* (?:there are|there'?s|there is|we are|we'?re) {_FEW} of us "
            r"(?:watching|here|listening|waiting|in the [a-z]+|on the [a-z]+)"
            rf"(?: tonight| now)?{_LAST}"
        ),
        r"\g<ask>",
    ),
    (
        wording(
            rf"^(?P<ask>{_HOURS}.*?[a-z0-9$?!.,]),? (?:it'?s|it is) (?:midnight|\d{{1,2}}(?::\d\d)? ?(?:am|pm)) here(?: "
            rf"and [^,.?!;]{{2,30}})?{_LAST}"
        ),
        r"\g<ask>",
    ),
    (wording(rf"{_ASKED}asking for (?:a|{_FEW}) (?:friends?|mates?|colleagues?|cousins?)(?: of mine)?{_LAST}"), ""),
    (
        wording(rf"{_ASKED}{_YEAR_OLD} (?:is )?(?:typing|typed|writing|wrote|asking|asks)(?: this| that| it)?{_LAST}"),
        "",
    ),
    # Asides without numbers, at the beginning and at the end.
    (
        wording(
            rf"^{_OPENS}(?:(?:just )?(?:an? )?(?:quick|honest|serious|genuine|real|silly|dumb|stupid|random|weird|short|"
            r"small|last|another|final) (?:question|q|one|"
            r"thing|ask)s?)(?: (?:before|while|since|from|then|real quick|sorry|please|here)"
            rf" ?[^,.:!?]{{0,30}})?[:,.!]+ ?{_GOES_ON}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_OPENS}(?:sorry|apologies|forgive me|pardon)(?: if| in case| but)? (?:this|that|it|i|someone|you|u)(?: "
            r"has| have|'?s|'?ve| was| already| got)* "
            r"(?:been )?(?:asked|answered|said|missed|covered)(?: this| that| it)?(?: already| before| earlier| a "
            rf"(?:hundred|million) times)*[,.:!]+ ?(?:but )?{_GOES_ON}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_OPENS}(?:long ?time|first ?time|silent|new) (?:lurker|viewer|watcher|caller|chatter|poster|follower)"
            rf"(?: here| of (?:yours|the show))?[,.:!]+ ?{_GOES_ON}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_OPENS}(?:the|my) {_KIN} (?:sent me(?: here| over)?|told me to (?:ask|come|watch|check)(?: you)?|made "
            r"me (?:ask|watch|come)|is making me (?:ask|watch)|"
            rf"wants me to ask)(?: so|,|[.:!])+ ?{_GOES_ON}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_OPENS}(?:i'?ve |i have |been |we'?ve )*(?:been )?(?:watching|lurking|listening|waiting|here) (?:since|"
            rf"for|all) [^,.:!?]{{2,24}}(?: and (?:finally|now) "
            rf"[a-z]+)?[,.:!]+ ?{_GOES_ON}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_OPENS}(?:the|my|our) (?:baby|kids?|toddler|little one|son|daughter) (?:just |finally |is |are |has "
            r")*(?:fell asleep|asleep|sleeping|napping|woke up)"
            rf"(?: so)?(?: (?:real )?quick(?: one)?| be quick)?[,.:!]+ ?{_GOES_ON}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_QUESTION},? (?:many )?(?:thanks|thank you|thank u|thx|ty|tysm|cheers|tia)(?: so much| a lot| very "
            r"much| a bunch| a million| "
            rf"guys| team)*(?: in advance)?{_LAST}"
        ),
        r"\g<ask>",
    ),
    (wording(rf"{_ASKED}(?:i'?m|i am) (?:brand )?new (?:here|to (?:this|the) [a-z]+|to this|around here){_LAST}"), ""),
    (
        wording(
            rf"{_ASKED}(?:(?:the|my|our) {_KIN} (?:wants to know|wanna know|is asking|asks|asked me to ask|needs to "
            r"know|would like to know|is curious)|asking for (?:my|a|the) "
            rf"{_KIN}){_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"{_ASKED}(?:lol |haha |and )?(?:sorry|excuse me|forgive me) (?:for|about|if)(?: the| this| that| it'?s| "
            r"my| a| is| such| being)* (?:dumb|stupid|silly|daft|noob|"
            rf"basic|obvious|annoying|late)(?: an?)? ?(?:questions?|q|ask|one)?{_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"{_ASKED}(?:you|u|ya|you guys|y'?all)(?: guys| all)? ?(?:are|r|'?re) (?:all )?(?:the best|amazing|awesome|"
            r"great|lovely|legends?|fab|so (?:nice|kind|sweet))"
            rf"(?: btw| though| tho| by the way)*{_LAST}"
        ),
        "",
    ),
    (
        wording(
            rf"^{_QUESTION},? (?:i )?(?:can'?t|cannot|couldn'?t|cant|couldnt) "
            r"(?:find|see) (?:it|that|this|anything)(?: (?:anywhere|on (?:the|your|ur) [a-z]+|in (?:the|your|ur) "
            rf"[a-z]+|there|listed|written))+{_LAST}"
        ),
        r"\g<ask>",
    ),
    (
        wording(
            rf"{_ASKED}(?:pls|please|plz)?,? ?(?:(?:answer|reply|respond|hurry|help)(?: me| fast| quick| quickly| "
            r"asap)*,? )?(?:because |cos |as )?(?:my|the) (?:connection|wifi|"
            rf"internet|signal|phone|stream|net|app) (?:is|keeps|'?s|was) [^,.?!:;]{{2,24}}{_LAST}"
        ),
        "",
    ),
)
"""Asides, in the order in which they are looked for, with what is left of each."""
