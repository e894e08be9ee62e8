"""Rarer English turns for what is asked of goods, with what each is in plain words: washing, makers, how long it plays, what is gone."""

from __future__ import annotations

from zhubo.perceive.plain_parts_en import NAME, SIZE
from zhubo.text.wording import Wording, wording

_IT = rf"(?:it|this|that|they|these|those|(?:the |this |that |your |ur )?{NAME}?)"
_SEEN = r"(?:listen(?:ing)? to|hear(?:ing)?|watch(?:ing)?|read(?:ing)?|get(?:ting)? through|sit(?:ting)? through|finish(?:ing)?)"
_MADE = r"(?:knit(?:ted)?|made|crafted|woven|sewn|stitched|crochet(?:ed)?|painted|thrown|stuffed|finished|produced)"
_GONE = r"(?:sold[- ]?out|out of stock|all gone|gone|unavailable|run out|oos)"
_NOW = (
    r"(?:,? (?:of|already|now|rn|today|tonight|at the (?:moment|minute)|at present|right now|currently|atm|yet|here|so far|"
    r"this evening))*"
)
_COLOUR = r"(?:black|white|grey|gray|red|pink|yellow|green|blue|purple|brown|beige|navy)"

_NO_GOODS = (
    r"(?!(?:the |this |your |ur |that )?(?:sale|offers?|deals?|codes?|promos?|discounts?|orders?|returns?|shipping|postage|stream|show|"
    r"live|alarm)\b)"
)
"""None of these is told by a text of goods."""
_PERSON = (
    r"(?:i|we|you|u|ya|one|people|someone|somebody|(?:a|the) (?:listener|reader|viewer|person|buyer|beginner)|listeners|readers|"
    r"my team)"
)
_POINTS = (
    r"(?:(?:main|key|big|biggest|basic|short) )?(?:gist|jist|points?|ideas?|take ?-?aways?|premise|low ?down|skinny|scoop|moral|plot|"
    r"storyline|synopsis|blurb|theme|lessons?)"
)

TURNS: tuple[tuple[Wording, str], ...] = (
    (
        wording(
            rf"\b(?:(?:what'?s|what is|what are|whats|what were|tell (?:me|us)|give (?:me|us)|gimme) (?:the |its )?|^(?:the )?)"
            rf"{_POINTS} (?:of|from|in|on|behind|to|with) {_NO_GOODS}(?P<it>{_IT})(?= *(?:please|pls|plz)?[?.!]*$)"
        ),
        r"what is \g<it> about",
    ),
    (
        wording(
            rf"\bwhat(?:'?d|'?ll)?(?: does| do| can| could| would| will| might| should)? {_PERSON}(?:'d|'ll)?(?: actually| really| even)?"
            rf"(?: (?:be able to|end up|stand to|hope to))? (?:learn(?:ing)?|gain|pick up|take(?: away)?|get out|come (?:away|out)|"
            rf"walk away|"
            rf"leave|know|understand)"
            rf"(?: (?:with|knowing|having learn\w+|smarter|wiser|better))*(?: (?:from|of|after|once|about))+"
            rf"(?: {_PERSON}(?:'ve| have)?)?(?: (?:done|finish(?:ed)?|hear(?:d)?|listen(?:ed)?(?: to)?))?(?: {_SEEN})? "
            rf"(?P<it>{_IT})(?= *[?.!]*$)"
        ),
        r"what is \g<it> about",
    ),
    (
        wording(
            rf"\b(?:what'?s|what is|whats) the (?:script|craic|deal|story|scoop|crack|dealio|word|tea) (?:with|behind|about) "
            rf"{_NO_GOODS}(?P<it>{_IT})(?= *[?.!]*$)"
        ),
        r"what is \g<it> about",
    ),
    (
        wording(
            r"\bwho (?:presses|squeezes|brews|bottles|cans|blends|roasts|bakes|grows|sews|knits|stitches|weaves|prints|moulds|molds|"
            r"manufactures|assembles|builds|fabricates)\b"
        ),
        "who makes",
    ),
    (
        wording(
            r"\b(?:an? )?(?:spoken word |audio |digital |mp3 |sound )?(?:file|download|stream|digital|digital copy) or (?:an? |on |"
            r"is it |is it a )?"
            r"(?:[a-z]+ )?(?:discs?|disks?|cds?|records?|tapes?|physical(?: copy| disc)?|dvds?|vinyls?|hard copy)(?= *[?.!]*$)"
        ),
        "in what format",
    ),
    (
        wording(
            r"\b(?:washing|laundry|laundering|cleaning|wash|garment care|fabric care|care)(?: (?:and|&) care)? "
            r"(?:instructions?|advice|tips?|guides?|guidance|guidelines|directions?|labels?|info(?:rmation)?|details|symbols?|routine)"
            rf"(?: (?:info|please|pls|plz))?(?: (?:for|on|of|with|about) (?P<it>{_IT}))?(?= *(?:please|pls|plz|thanks)?[?.!]*$)"
        ),
        r"how do you wash \g<it>",
    ),
    (wording(r"\bhow do you wash (?= *(?:please|pls|plz|thanks)?[?.!]*$)"), "how do you wash this "),
    (
        wording(
            rf"^on (?:what|which)(?: formats?| media)? (?:can|could|do|may) (?:i|we|you) (?:get|buy|have|hear|listen to|"
            rf"watch) (?P<it>{_IT})"
            r"(?= *[?.!]*$)"
        ),
        r"what formats does \g<it> come in",
    ),
    (
        wording(r"\bin (?:kids?|children'?s?|child|toddlers?'?|youths?|juniors?'?|bab(?:y|ies))(?= *[?.!]*$)"),
        "in kids sizes",
    ),
    (wording(r"\b(?:pop|stick|tuck|throw|drop)(?P<in> in)? an? (?=(?:\w+ )?(?:note|message|card)\b)"), r"add\g<in> a "),
    (
        wording(
            r"\b(?:is|are|was) there (?:an? |any )?(?P<on>vinyl|cds?|dvds?|mp3s?|itunes|blu ?-?ray|cassette|kindle|pdf|lp|usb) "
            r"(?:version|edition|copy|pressing|format|release)(?: of (?:it|this|that))?(?: (?:for me |i can |that i can |i could )?(?:to )?"
            r"(?:buy|get|order|have))?(?= *[?.!]*$)"
        ),
        r"can i get it on \g<on>",
    ),
    (
        wording(
            r"\b(?:variety|varieties|cultivars?|breeds?|strains?) of (?P<of>[a-z]{3,}?)s? (?:is|are|do|does|goes?)\b"
        ),
        r"kind of \g<of>s are",
    ),
    (
        wording(
            rf"^(?:so |and |is it |is there |it'?s |theres |there's )*nothing (?:else )?(?:but|other than|except|besides|"
            rf"bar) (?P<of>[a-z]{{3,}}) "
            rf"(?:goes )?(?:in|into) (?:the |your |this |that )?(?P<it>{NAME}?)(?= *[?.!]*$)"
        ),
        r"is the \g<it> pure \g<of>",
    ),
    (
        wording(
            r"\bnothing (?:else )?but (?P<of>cotton|wool|[a-z]+ juice|juice|fruit|carrots?|apples?|beans?|bananas?)\b"
        ),
        r"pure \g<of>",
    ),
    (
        wording(
            rf"^(?P<it>{NAME}?), (?:the |whats the |what's the )?(?:plot|storyline|synopsis|blurb|premise)(?= *[?.!]*$)"
        ),
        r"what is \g<it> about",
    ),
    (
        wording(
            rf"^(?:what |which )?(?:are the |the )?(?:ways|forms|media|formats) (?:that )?(?:i|we|you|one) (?:can|could|may) (?:get|"
            rf"buy|have|hear|own) "
            rf"(?P<it>{_IT})(?: in| on)?(?= *[?.!]*$)"
        ),
        r"what formats does \g<it> come in",
    ),
    (
        wording(
            r"\b(?:what|which) (?:yarn|thread|fibre|fiber)(?:'?s| is| are)?(?= (?:it|they|used|the|this|that|these|"
            r"your)\b)"
        ),
        "what material is",
    ),
    (
        wording(r"\b(?P<of>[a-z]{3,}),? (?:through and through|all the way through|and nothing (?:else|but))\b"),
        r"pure \g<of>",
    ),
    (
        wording(r"\bwho (?:put|puts|brought|brings|got) (?P<it>[a-z][a-z0-9' +-]{2,40}?) out(?= *[?.!]*$)"),
        r"who makes \g<it>",
    ),
    (wording(r"^(?:the )?(?:count|number|total) of sizes (?:in|for|of|on)\b"), "all sizes of"),
    (
        wording(r"^(?P<told>.*\b\d+ ?(?:lbs?|kg|kgs|kilos?|pounds|cm)\b.*) in (?:what|which)(?= *[?.!]*$)"),
        r"\g<told> in what size",
    ),
    (
        wording(
            rf"^same (?:maker|brand|label|company|manufacturer)(?: for| of)?,? (?:the )?(?P<one>{NAME}?) (?:and|n|&|as) (?:the )?"
            rf"(?P<two>{NAME}?)(?= *[?.!]*$)"
        ),
        r"is the \g<one> from the same brand as the \g<two>",
    ),
    (
        wording(
            r"\b(?:desk |opening |office |business )?(?:hours|hrs|times) (?:for|of|at) (?:the |ur |your )?"
            r"(?P<desk>customer (?:care|service|support)|support|help ?desk|help ?line)\b"
        ),
        r"\g<desk> hours",
    ),
    (
        wording(
            r"\b(?:is|are) there (?:an? |any )?(?P<part>lids?|case|cover|strap|stand|charger|saucer|straw|handle|hood|pockets?|zip|"
            r"cap|spoon|pouch|"
            rf"insert|inner|pump|laces|buttons?) (?:for|on|with|to) (?P<it>the {NAME}?|it|this|these|them)(?= *[?.!]*$)"
        ),
        r"does \g<it> come with a \g<part>",
    ),
    (
        wording(
            r"\b(?P<at>length|width|chest|waist|shoulder width|sleeve length|inseam|hem|measurements?) (?:of|for|on) (?:the |an? |your )?"
            rf"(?P<it>{NAME}?) in (?:an? |size )?(?P<size>{SIZE})(?= *[?.!]*$)"
        ),
        r"\g<at> measurement in inches for \g<it> \g<size>",
    ),
    (wording(r"^(?P<of>mat|matl|mtrl) of\b"), "material of"),
    (
        wording(
            r"^(?!.*\b(?:an?|any|sell|have|got|some|need|"
            r"want) (?:[a-z]+ ){1,2}mat\b)"
            r"(?P<of>.*[a-z] )(?<!yoga )(?<!bath )(?<!door )(?<!mouse )(?<!floor )(?<!play )(?<!gym )(?<!car )(?<!pet )(?<!the )(?<!a )"
            r"(?<!any )(?<!your )(?<!ur )(?<!exercise )(?<!this )(?<!that )(?<!cutting )(?<!place )(?<!welcome )(?:mat|matl|"
            r"mtrl)(?= *\?+$)"
        ),
        r"\g<of>material",
    ),
    (
        wording(
            r"\b(?:what'?s|what is|whats|got|know) (?:the )?(?:run(?:ning)?[- ]?time|play(?:ing|back)?[- ]?(?:time|length)|listening time|"
            rf"total length|duration)(?: (?:of|on|for|in) (?P<it>{_IT}))?(?= *[?.!]*$)"
        ),
        r"how long is \g<it>",
    ),
    (
        wording(
            rf"\bhow (?:long|many hours|much time)(?: will| would| does| do| is| am| are|'?d| might| could)?(?: it| i| we| you| one)?"
            rf"(?: be| take| need| spend)*(?: me| us| you)?(?: to| sat| sitting| stuck)* {_SEEN} (?P<it>{_IT})(?= *[?.!]*$)"
        ),
        r"what is the running time of \g<it>",
    ),
    (
        wording(
            rf"\bhow (?:long|many (?:days|weeks|months))(?: is it| have i(?: got)?| do i have)?(?: til+| until| till| before| b4) "
            rf"{_NO_GOODS}(?P<it>{_IT}) (?:goes?|going|is|gets?|turns?) (?:off|bad|sour|stale|out of date|rancid|mouldy|moldy|past it)\b"
        ),
        r"what is the shelf life of \g<it>",
    ),
    (
        wording(
            rf"\bhow (?:long|many (?:days|weeks|months))(?: is it| have i(?: got)?| do i have)?(?: til+| until| till| before| b4) "
            rf"{_NO_GOODS}(?P<it>{_IT}) (?:spoils?|expires?|perish(?:es)?|rots?|curdles?)\b"
        ),
        r"what is the shelf life of \g<it>",
    ),
    (wording(r"\b(?:was |is |been |got )?put out by(?: who(?:m)?)?\b"), "published by"),
    (wording(r"\bwho(?:'?s| is| was| were|s)? (?:it |that |this )?published by\b"), "who is the publisher"),
    (
        wording(
            r"\bwho(?:'?s| is|s)? the (?:label|brand|maker|manufacturer|make)(?P<on> (?:on|behind|of|for)\b|(?= *[?.!]*$)|(?=[,;]))"
        ),
        r"what is the brand\g<on>",
    ),
    (
        wording(
            rf"\b(?:is|are|r) (?P<it>{_IT}) (?:an? |by |from )?[a-z]{{3,12}},? or (?:of |by |from )?(?:some |an? |any |a )?"
            rf"(?:other|another|different|some other|no ?name) (?:brand|make|label|company|maker)(?= *[?.!]*$)"
        ),
        r"what brand is \g<it>",
    ),
    (
        wording(
            r"\b(?P<one>[a-z0-9]{2,10})(?: is|'s) the (?:sole|only|one) (?:way|format|version|option|form|medium|edition)"
            rf"(?: (?:to (?:get|have|buy|hear|own|listen to)|of|for|on|i can (?:get|have|buy)))? (?P<it>{_IT})(?: in)?(?= *[?.!]*$)"
        ),
        r"is \g<it> \g<one> only",
    ),
    (
        wording(
            rf"\b(?:can|could) (?P<it>it|this|that|these|those|one|the {NAME}?) (?:still )?be (?:bought|had|ordered|purchased|got|gotten)"
            r"(?: still)?(?: now| today| tonight)?(?= *[?.!]*$)"
        ),
        r"is \g<it> still available",
    ),
    (
        wording(
            rf"^(?:so |ok |and |hey |hi )*(?:(?:what|whats|which)(?: (?:ones?|items?|things?|stuff|products?|goods))?(?: all)?|"
            r"(?:is|are|was) (?:there )?any ?(?:thing|of (?:it|them|your (?:stuff|things))|items?|products?|goods)?)"
            rf"(?:'?ve| have| has| do| did| are|'?re)?(?: you| u| ye| ya| yous| yall| we| i)*(?: guys| all| folks| lot)?"
            rf"(?: none (?:left )?of| no more of| not got(?: any of)?| run out of| ran out of| sold out of| (?:clean |fresh )?out of|"
            rf" no stock of|"
            rf" zero of| {_GONE}){_NOW}(?= *[?.!]*$)"
        ),
        "what is sold out",
    ),
    (
        wording(
            rf"^(?:so |ok |and |hey |hi )*what have (?:i|we) missed(?: out on)?(?:,? (?:what|whats|what's)(?: is| has)?(?: all)? {_GONE})?"
            rf"{_NOW}(?= *[?.!]*$)"
        ),
        "what is sold out",
    ),
    (
        wording(
            rf"\b(?:what'?s|whats|what is) (?:ur|your|the|yer) (?P<of>{SIZE}|{_COLOUR}) (?:stock )?count (?:on|of|for|in) "
            rf"(?:the |those |your |ur )?(?P<it>{NAME}?)(?= *[?.!]*$)"
        ),
        r"how many \g<it> in \g<of> are left",
    ),
    (
        wording(
            rf"\b(?:what|how many) (?:inches|cm|centimet(?:er|re)s)(?: wide| long)? (?:is|are|does) (?:the |an? )?(?P<size>{SIZE})"
            r"(?: measure)? (?:round|around|across|at|in) the (?P<at>chest|waist|hips?|bust|shoulders?|neck|arms?|sleeves?)\b"
        ),
        r"\g<at> measurement in inches for \g<size>",
    ),
    (
        wording(
            rf"\b(?:hand[- ]?{_MADE}|(?<=[a-z] )hand[- ]?(?:make|knit|sew|stitch|paint|craft|weave)s?|{_MADE} (?:all )?by hand|"
            rf"(?:by hand|hand ?made) or (?:by )?(?:machine|a machine)|{_MADE} by machine|"
            r"machine[- ](?:made|done|knit(?:ted)?)|hand ?work(?:ed)?|handicraft)\b"
        ),
        "handmade",
    ),
)
"""Turns of facts and stock, in the order in which they are looked for, with what each is in plain words."""
