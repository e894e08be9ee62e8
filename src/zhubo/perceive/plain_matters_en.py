"""Rarer English turns for what is asked of goods and of the shop's rules, with what each is in plain words: on what topic, about what."""

from __future__ import annotations

from zhubo.perceive.plain_parts_en import NAME, SIZE
from zhubo.text.wording import Wording, wording

_CLOTH = r"(?:cotton|wool|leather|polyester|nylon|silk|linen|fleece|elastane|synthetics?)"

TURNS: tuple[tuple[Wording, str], ...] = (
    (
        wording(
            r"(?<!invoice )(?<!receipt )\b(?:(?:paper|printed|print|physical|hard) (?:books?|cop(?:y|ies)|versions?|editions?|paperbacks?)|"
            r"paper ?backs?(?: (?:book|copy|version|edition)s?)?)\b(?! of (?:the |my |an? |our )?(?:invoice|receipt|bill|order|"
            r"catalog|menu|code|"
            r"voucher|gift ?card))(?!.*\b(?:invoice|receipt))"
        ),
        "paperback",
    ),
    (wording(r"(?<=\bin )print(?= *[?.!]*$)"), "paperback"),
    (wording(r"\bthis (?:evening|eve)\b"), "tonight"),
    (
        wording(
            r"(?<=[a-z] )(?P<any>(?:any|some|much|a bit of|a little) )?give(?= (?:in|to) (?:it|them|these|this|the (?:fabric|"
            r"material|cloth))\b)"
        ),
        r"\g<any>stretch",
    ),
    (
        wording(r"\bwhat (?:yarn|fibre|fiber|cloth|textile|wool)(?:'s| is)(?= (?:the|that|this|these|your|ur|in)\b)"),
        "what material is",
    ),
    (
        wording(r"\bwhat (?:materials?|fabrics?|fib(?:er|re)s?|yarns?) (?:go|goes|went) into\b"),
        "what is the material of",
    ),
    (
        wording(r"\bexplain (?P<it>(?!how|why|what|the (?:return|shipping|refund)|your|ur)[a-z' +-]{3,40}?) to me\b"),
        r"tell me about \g<it>",
    ),
    (
        wording(
            rf"\bhow (?P<end>small|tiny|low)(?: in size)? (?:do|does) (?P<it>{NAME}?) (?:go|come in|get)(?=[ ?!.]*$)"
        ),
        r"what is the smallest size of \g<it>",
    ),
    (
        wording(
            rf"\bhow (?:big|large|high)(?: in size)? (?:do|does) (?P<it>{NAME}?) (?:go up to|go|come in)(?=[ ?!.]*$)"
        ),
        r"what is the biggest size of \g<it>",
    ),
    (wording(rf"^(?P<it>{NAME}), any(?P<left> (?:left|there|here))?(?= ?\?|$)"), r"any \g<it>\g<left>"),
    (
        wording(
            r"\bwhat(?:'s| has|s| have you| have u) got (?:some |any )?(?:money off|a discount|discounts?|a price cut)\b"
        ),
        "which items are on sale",
    ),
    (wording(r"\b(?:is |are )?(?:on|about) (?:what|which) (?:subject|topic|theme)\b"), "is about what"),
    (
        wording(
            r"\b(?:what'?s|what is|whats) (?:the |its )?(?:topic|subject(?: matter)?|theme) of (?P<it>(?:the |this |that "
            r")?[a-z][^,?]{2,50}?)(?=[ ?!.]*$)"
        ),
        r"what is \g<it> about",
    ),
    (
        wording(r"\b(?:what'?s|what is|whats) (?:the |its )?(?:topic|subject(?: matter)?|theme)(?=[ ?!.]*$)"),
        "what is it about",
    ),
    (
        wording(
            r"\b(?:discuss(?:ing|es)?|covers?|covering|dealing with|teach(?:es|ing)?)(?:,? (?:subject|topic|content|theme)[- ]?wise)\b"
        ),
        "about",
    ),
    (
        wording(
            r"\b(?:(?:came|come|comes|was put|is put|brought) out |(?:is |was )?(?:published|released|printed|issued|put out) "
            r")?(?:through|by|from|with|at) "
            r"(?:which|what) (?:publishing (?:house|company|firm)|publisher|imprint)\b"
        ),
        "publisher",
    ),
    (wording(r"\bwhose (?:imprint|label) is (?:on|behind|that on)\b"), "publisher of"),
    (wording(r"\b(?:is |was )?published by(?: who(?:m)?)?(?=[ ?!.]*$)"), "publisher"),
    (
        wording(
            r"\b(?:in )?(?:just )?(?:one|a|two) (?:short |quick )?(?:sentences? (?:on|about|for)|lines? about|line on)\b"
        ),
        "tell me about",
    ),
    (
        wording(
            rf"\bwhat(?:'?s| is| are|s)? (?P<one>(?:the )?{NAME}?) made (?:of|from|out of),? (?:compared (?:to|with)|vs\.?|versus|"
            rf"against) "
            rf"(?P<two>(?:the )?{NAME})(?=[ ?!.]*$)"
        ),
        r"what are \g<one> and \g<two> made of",
    ),
    (
        wording(
            r"\b(?:(?:a bit |a little |rather |quite )?on the (?:tight|small|snug|narrow) side|smaller than (?:the |a )?(?:usual|normal|"
            r"regular|true)"
            r"(?: size| fit)?)(?:,? siz(?:e|ing)[- ]wise)?(?:,? (?:are|is) (?:they|these|it|this))?"
        ),
        "run small",
    ),
    (wording(r"\b(?:are|is) (?P<it>they|these|those|it|this) run (?P<so>small|big)\b"), r"do \g<it> run \g<so>"),
    (
        wording(
            r"^(?:what(?:'?s| is|s)? )?(?:the )?(?:stock )?count (?:of|on|for) (?:the |your |ur )?(?P<it>[a-z][a-z0-9' +-]{2,40}?)"
            r"(?: left)?(?=(?: please| pls| plz)?[ ?!.]*$)"
        ),
        r"how many \g<it> are left",
    ),
    (
        wording(
            rf"^(?:do |does )?(?:the |your |ur )?(?P<it>{NAME}?) (?:go|goes|run|runs|come|comes|tops?|max(?:es)?)(?: all the way)?(?: "
            rf"out)?(?: up)? "
            r"(?:to|at) (?:what|which) size(?: here)?(?=[ ?!.]*$)"
        ),
        r"what is the biggest size of the \g<it>",
    ),
    (
        wording(
            r"\btotal (?P<of>hours|minutes|length|number of pages|pages|playing time|running time) (?:of (?:audio|listening) )?(?:of|"
            r"for|in|on)\b"
        ),
        r"how many \g<of> is",
    ),
    (
        wording(r"\b(?:will|could|would|can) (?:i|we) (?:ever )?be able to (?P<do>get|buy|order|have)\b"),
        r"can i \g<do>",
    ),
    (
        wording(
            r"\b(?:will|would|can|does) (?:it|this|that|they|my (?:order|parcel|package)) (?:reach|get to|make it to) (?:me|"
            r"us)(?=[ ?!.]*$)"
        ),
        "do you ship there",
    ),
    (
        wording(
            r"\b(?:is|are|will|would) (?:it|they|this|that) (?:be )?(?:shipped|sent|dispatched|posted)(?: out| off)? (?:that|the "
            r"same|the very same|that same) day\b"
        ),
        "does it ship the same day",
    ),
    (wording(r"\bhow many kbps\b"), "what bitrate"),
    (wording(r"\bnote (?:that is |that's )?(?:hand ?written|written by hand)\b"), "handwritten note"),
    (
        wording(
            rf"\bi (?:avoid|hate|can'?t wear|cannot wear|can'?t stand|don'?t wear|dont wear|never wear|am allergic to|'?m allergic to) "
            rf"(?P<cloth>{_CLOTH}),? "
            r"(?P<ask>.{3,60}?) (?:in|of|from|made of) (?:something|anything) (?:else|different|other)"
        ),
        r"\g<ask> that is not \g<cloth>",
    ),
    (
        wording(
            r"\b(?:is |are )?(?:sold|offered|available|out) (?:as|in|on) (?:what|which)(?: formats?| media)?(?=[,:;?]|$)"
        ),
        "comes in which formats",
    ),
    (
        wording(
            r"\bhow many (?:inches|cm|centimet(?:er|re)s) (?:round|around|across|wide at) the (?P<at>chest|waist|hips?|bust|shoulders?|"
            r"neck)\b"
        ),
        r"\g<at> measurement in inches",
    ),
    (
        wording(
            r"\b(?:name|list|tell me|show me|say)(?: me| us)? (?:all )?(?:the |your )?(?:items|things|stuff|products|goods|ones|"
            r"pieces) (?:that are |that have |thats |that'?s |which are |with )?"
            r"(?:an? |the )?(?:marked ?down|mark ?downs?|price cuts?|reduced|reductions?|discounted|on sale|on offer|on special)\b"
        ),
        "which items are on sale",
    ),
    (
        wording(
            r"\b(?:which|what) (?:items|things|stuff|products|goods|ones) (?:have|has|come with|got|carry) (?:an? |the )?(?:mark ?down|"
            r"price cut|reduction|discount|sale price)s?\b"
        ),
        "which items are on sale",
    ),
    (
        wording(
            r"\b(?:which|what) gift ?cards? (?:amounts?|values?|denominations?|sizes?|worths?)\b(?: (?:do|are|is|can|have|"
            r"does)\b.*?)?(?=[ ?!.]*$)"
        ),
        "how much are the gift cards",
    ),
    (
        wording(
            r"\bdoes (?:the |this |your |ur )?(?:seller|shop|store|host|room|team|streamer|channel) (?P<do>have|sell|carry|stock|take|"
            r"accept|ship|deliver|offer|do)\b"
        ),
        r"do you \g<do>",
    ),
    (
        wording(r"^(?:please |pls |can you |could you )?sell me (?P<it>(?:an?|some) [a-z ]{3,25})(?=[ ?!.]*$)"),
        r"do you have \g<it>",
    ),
    (wording(r"\b(?P<you>you|u) (?:people|guys|lot|folks)\b"), r"\g<you>"),
    (
        wording(
            r"^(?:sorry |sry )?(?:the |my |our )?(?:door ?bell|phone|door|dog|cat|baby|kids?|stream|sound|audio|video|wifi|internet|"
            r"signal|app|mum|mom|boss|"
            r"neighbou?r)(?: just)? (?:rang|ringing|called|cried|barked|barking|crying|froze|lagged|cut out|dropped|crashed|died|woke "
            r"up|walked in|came in)"
            r"[a-z ]{0,16}?(?:,? (?:sorry|sry|soz))?[,.;]+ "
        ),
        "",
    ),
    (
        wording(
            r"[.,;!?]+ (?:and )?(?:can you |please |pls )?(?:speak up|louder|turn it up)?,? ?(?:the |ur |your )?(?:sound|audio|volume|"
            r"mic)(?: on my (?:end|side))? "
            r"(?:keeps?|is|was|has) [a-z' ]{3,30}[!. ]*$"
        ),
        "",
    ),
    (
        wording(
            r"\bwho(?:'?s| is| are|s)? (?:your|ur|the) (?:parcel|delivery|shipping|mail|post|postal) (?:guys?|people|company|service|"
            r"carrier|firm|partner|man|folks)\b"
        ),
        "which courier do you use",
    ),
    (wording(r"\b\d\d(?: or |/)\d\d rpm\b"), "what rpm"),
    (wording(r"\bhow deep is (?:the |your |ur )?stock (?:on|of|for|in)\b"), "how many left of"),
    (wording(r"\bhow many(?: are)? still (?:there|available|in stock)\b"), "how many left"),
    (wording(r"^hm (?P<it>[a-z][a-z' -]{2,30} left\b)"), r"how many \g<it>"),
    (
        wording(
            rf"\bwhat(?:'?s| is|s)? the (?:stock )?count (?:on|of|for) (?:the |your |ur )?(?P<it>{NAME}?)(?=[,;.] )"
        ),
        r"how many \g<it> are left",
    ),
    (wording(r"\b(?:purchasable|buyable|orderable|gettable|obtainable)\b"), "available"),
    (wording(r"\bsame (?:fib(?:re|er)|fabric|cloth|textile)s?\b"), "same material"),
    (wording(r"^(?:what |which )?(?:textile|fabric|cloth) type(?=[ ?!.]*$)"), "what material"),
    (
        wording(
            rf"\bsizes? (?P<one>{SIZE}) (?:and|n|&) (?P<two>{SIZE}),? (?P<ask>(?:does|do|is|are|has|have) .{{3,50}}?) (?:comes?|"
            rf"available|there) in both(?=[ ?!.]*$)"
        ),
        r"\g<ask> come in \g<one> and \g<two>",
    ),
)
"""Turns of other matters, in the order in which they are looked for, with what each is in plain words."""
