"""Rarer English turns for prices and sums, with what each is in plain words: 40 for the lamp, am i right?; what is left of my gift card."""

from __future__ import annotations

from zhubo.perceive.plain_parts_en import NAME, POST, SIZE
from zhubo.text.wording import Wording, wording

_THING = r"(?:thing|item|product|piece)"
_PURSE = r"(?:wallet|purse|pocket(?:book)?|budget|bank (?:account|balance))"
_USUAL = r"(?:regular|normal|usual|full|original|standard|list)"
_COINS = r"(?:dollars?|bucks|quid|pounds|euros?)"
_N = r"(?:\d{1,4}|five|ten|fifteen|twenty|thirty|fifty|a hundred|one hundred)"
_ASKS_SUM = r"(?=.*\b(?:what|how much|total|final|sum|comes? to)\b)"
_CUT_NAME = r"(?:discount|offer|promo(?:tion)?|deal)"
_LESS = r"(?:cheaper|dearer|pricier|costlier|(?:more|less) expensive|lower priced|higher priced)"

_FIG = r"[$£€]?\d{1,4}(?:\.\d{1,2})?"
_TALL = r"[$£€]?(?:[7-9]|\d{2,4})(?:\.\d{1,2})?"
"""A figure that is money, and no count of pieces."""
_OPENS = r"(?:so |and |ok |okay |hey |hi |wait |bro |dude |sis |man )*"
_OF_IT = r"(?:(?:the|this|that|these|those|it|them|both|a|an|one)\b[a-z0-9' +-]{0,40}?)"
_RIGHT = (
    r"(?:am i right|is (?:that|it|this) (?:right|correct|true|so)|right|correct|yes|yeah|yep|isn'?t it|innit|no|or what|true|did i "
    r"hear (?:that|it|you|u) (?:right|correctly)|if i heard (?:right|correctly))"
)
_DEAL = (
    r"(?:say yes|deal|come on|go on|please|pls|plz|(?:and )?(?:we have|we got|we'?ve got|its|it'?s) a deal|what do (?:you|u) say|"
    r"whaddya say|"
    r"take it or leave it|(?:and|n) (?:i'?ll|im|i'?m) (?:take|buy|in|yours)[a-z ]*|last offer|final offer)"
)
_TENS = (
    r"(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)(?:[ -](?:one|two|three|four|five|six|seven|"
    r"eight|nine))?"
)
_MONEY_BACK = r"(?=.*\b(?:get back|give back|change|left|remains?|remaining|left over)\b)"
_CARD = r"(?:gift ?card|gift ?voucher|voucher|note|bill)"
_FEW = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_GAP = r"(?:between (?:them|the two|both)|apart|difference|gap|cheaper|dearer|pricier|more|less)"

TURNS: tuple[tuple[Wording, str], ...] = (
    (
        wording(
            rf"(?P<n>\b(?:{_TENS}|\d{{2,4}})|[$£€]\d{{1,4}}) ?(?:{_COINS})?(?: is|'s|s) (?:my|our|his|her|the) (?:absolute |hard |"
            rf"strict |upper )?"
            r"(?:ceiling|limit|max|maximum|cap|top|budget|most i can (?:do|spend|pay))\b"
        ),
        r"up to \g<n> dollars",
    ),
    (
        wording(
            rf"\b(?:in|within) (?:the |a )?[$£€]?(?P<a>\d{{1,4}})(?: ?(?:to|-|and) ?)[$£€]?(?P<b>\d{{1,4}})(?: {_COINS})? "
            r"(?:bracket|price range|range|band|ballpark)\b"
        ),
        r"between \g<a> and \g<b> dollars",
    ),
    (
        wording(
            rf"\b(?:can|could|will|would|does|do) (?:my )?(?P<n>{_FIG}) ?{_COINS}?(?: in my (?:pocket|purse|wallet|"
            rf"hand))? (?:cover|buy|pay for|"
            rf"stretch to) (?P<it>(?!that|it|this|them|these|those|both|all){NAME})(?=[?!.]*$)"
        ),
        r"is \g<n> dollars enough for \g<it>",
    ),
    (
        wording(
            rf"^(?:for )?(?P<it>{NAME}), (?P<n>{_FIG}) ?{_COINS}?(?: in my (?:pocket|purse|wallet|hand))? (?:can|will|would|does|do) "
            r"(?:it )?(?:cover|do|be enough|suffice)(?: it)?(?=[?!.]*$)"
        ),
        r"is \g<n> dollars enough for \g<it>",
    ),
    (
        wording(
            r"\b(?:for )?(?:the )?(?:least|smallest amount of|lowest amount of|fewest) (?:money|dollars|cash|bucks)\b(?! (?:off|"
            r"back|saved|down))"
        ),
        "cheapest",
    ),
    (wording(r"\b(?:for )?(?:the )?most (?:money|cash)\b(?= *[?.,!]| *$)(?<!my most money)"), "dearest"),
    (wording(r"\b(?:smallest|littlest|teeniest)(?= price\b)"), "lowest"),
    (wording(r"\bsets? (?:me|you|u|us|one|him|her) back (?:the )?least\b"), "costs least"),
    (wording(r"\bsets? (?:me|you|u|us|one|him|her) back (?:the )?most\b"), "costs most"),
    (
        wording(
            r"\bwhich(?: one| of (?:them|the two|those|these))? has (?:the |a )?(?:higher|bigger|steeper|larger|greater) price(?: tag)?\b"
        ),
        "which is dearer",
    ),
    (
        wording(
            r"\bwhich(?: one| of (?:them|the two|those|these))? has (?:the |a )?(?:lower|smaller) price(?: tag)?\b"
        ),
        "which is cheaper",
    ),
    (wording(rf"(?<=\b(?:this|that) one )(?:plus|\+)(?= {POST}\b)"), "with"),
    (wording(r"(?<=\b(?:this|that) one )(?:plus|\+)(?= (?:the|an?|two|one|\d{1,2}) [a-z])"), "and"),
    (
        wording(rf"\b(?:lighter|easier|gentler|kinder|softer|nicer) (?:on|for) (?:the|my|your|ur|our) {_PURSE}\b"),
        "cheaper",
    ),
    (wording(rf"\b(?:heavier|harder|tougher) (?:on|for) (?:the|my|your|ur|our) {_PURSE}\b"), "dearer"),
    (
        wording(
            rf"\b{_USUAL}(?: price)? (?:vs\.?|versus|against|and|compared (?:to|with)) (?:the )?"
            r"(?:now|today(?:'?s)?(?: price)?|(?:current|sale|new) price)\b"
        ),
        "price before vs now",
    ),
    (
        wording(
            rf"(?<=[a-z])(?:,? or)(?: (?:is|are) (?:it|this|that|they|these))?(?: (?:just|still|at|all))*(?: the| a)? {_USUAL} "
            r"priced?[ ?!.]*$"
        ),
        "",
    ),
    (
        wording(
            r"\b(?:give|tell) (?:me|us) (?:the |your )?(?:two|2|both) (?:numbers|prices|figures|amounts) (?:for|of|on)\b"
        ),
        "price of",
    ),
    (
        wording(
            r"\b(?P<share>percentage|percent|%) (?:is |are |was |has been |did they |do you |they )?"
            r"(?:knock(?:ed)?|tak(?:e|en)|cut|com(?:e|es|ing)|chopped|shaved|slashed) (?:it )?off\b"
        ),
        r"\g<share> off",
    ),
    (
        wording(
            r"\bhow much (?:is |are )?(?:knocked |taken )?(?P<off>off\b.{2,60}?) (?:in|as) (?:a )?(?:percent(?:age)?|per cent|%)(?= |$|"
            r"[?!.])"
        ),
        r"what percent \g<off>",
    ),
    (
        wording(
            r"\b(?:least|lowest|smallest) (?:amount of )?(?:money |amount |sum |cash )?(?:that )?(?:i|we|u|you|one|somebody|someone) can "
            r"(?:possibly )?(?:spend|pay|part with|get away with|leave)(?: (?:in|on|at))?(?: here| (?:this|your|ur|the) (?:shop|store|"
            r"room))?"
            rf"(?: (?:on|for))?(?: (?:one|any|an?)(?: single)? {_THING})\b"
        ),
        "cheapest thing here",
    ),
    (
        wording(
            rf"\b(?P<less>{_LESS})(?: one)? (?:of|out of|between) (?:these|the|those) (?:two|2)(?P<kind>(?: [a-z]+)?)"
            rf"(?: please| pls)?[:,]? (?P<one>{NAME}), (?P<two>{NAME})(?=[ ?!.]*$)"
        ),
        r"which\g<kind> is \g<less>: \g<one> or \g<two>",
    ),
    (
        wording(
            rf"\bwhich(?: one| of them)? (?:is|costs|are) (?P<less>{_LESS}|more|less)[:,] (?P<one>{NAME}), (?P<two>{NAME})(?=[ ?!.]*$)"
        ),
        r"which is \g<less>: \g<one> or \g<two>",
    ),
    (
        wording(
            r"\b(?:in|as) (?:the |an? )(?!same|other|right|new|old|best|different)(?P<on>[a-z0-9]{2,10}) (?:format|version)\b(?! (?:or|"
            r"and|is))"
        ),
        r"on \g<on>",
    ),
    (
        wording(r"\bwhat (?:do|would|will|are) (?:you|u|ya|they|yall) (?:charge|charging)(?=[ ?!.]*$)"),
        "what does it cost",
    ),
    (wording(r"\bwhat (?:must|should|shall|might|am) (?:i|we) (?:to )?(?P<pay>pay|owe)\b"), r"what do i \g<pay>"),
    (
        wording(
            r"\b(?:once|after|when|with) (?:the |my |that |your )?(?P<cut>discount|offer|promo|deal|coupon|code) "
            r"(?:comes?|is|has|gets?|has been|goes|been)(?: taken| knocked)? (?:off|applied|in|deducted|on)\b"
        ),
        r"after the \g<cut>",
    ),
    (
        wording(rf",? (?:then )?(?:take|taking|knock) (?:the )?(?P<cut>{_N} {_COINS}) off,?{_ASKS_SUM}"),
        r" with the \g<cut> off",
    ),
    (
        wording(
            rf"\bspend (?:[$£€] ?)?(?P<least>{_N})(?: {_COINS})?,? (?:and |to |n )?(?:save|get) (?:[$£€] ?)?(?P<off>{_N})(?: off)?\b"
        ),
        r"\g<off> off \g<least> deal",
    ),
    (
        wording(
            rf"^{_OPENS}(?P<n>{_TALL})(?: {_COINS})? for (?P<it>{_OF_IT})(?: (?:even|still|right|just) now| today| still| "
            rf"then)*,? {_RIGHT}[ ?!.]*$"
        ),
        r"is \g<it> \g<n>",
    ),
    (
        wording(
            rf"^{_OPENS}(?P<n>{_TALL})(?: {_COINS})? for (?P<it>{_OF_IT})(?:,? (?:my man|bro|man|dude|mate|buddy|my friend|boss|sis|"
            rf"babe))*,? {_DEAL}[ ?!.]*$"
        ),
        r"would you take \g<n> for \g<it>",
    ),
    (
        wording(
            rf"^{_OPENS}(?P<it>[a-z][a-z' -]{{2,40}}?),? (?:still |at |is |are )*(?P<n>{_TALL})(?: {_COINS})? or (?:is (?:it|that|this)|"
            rf"are they|has it|have they|"
            r"did (?:it|they))(?: got| get| gone| go| become| down)?(?: (?:cheaper|less|lower|dearer|more|up|down|reduced|changed|on "
            r"sale|different))"
            r"(?: (?:by|right)? ?now| today| already| again)*[ ?!.]*$"
        ),
        r"is \g<it> \g<n>?",
    ),
    (wording(r"(?<=\d) (?:even|flat|exactly|on the (?:dot|nose)|bang on|dead on)(?=[ ?!.]*$)"), ""),
    (
        wording(
            rf"(?:\b(?:is|are) (?:it|this|that|they|these) (?:still |also )?{_FIG}(?: {_COINS})? )?"
            rf"\b(?:whether|no matter (?:if|whether)|regardless (?:of )?(?:if|whether)) "
            rf"(?:i|we|u|you) (?:go(?: for)?|take|get|pick|choose|buy|want) (?:an? |the )?(?P<one>{SIZE}) or (?:an? |the "
            rf")?(?P<two>{SIZE})\b"
        ),
        r"in \g<one> and \g<two>, same price",
    ),
    (
        wording(
            rf"^{_OPENS}(?:is|are) (?P<it>{_OF_IT}|[a-z][a-z' -]{{2,30}}?) (?:still |also )?{_FIG}(?: {_COINS})? in (?:both "
            rf")?(?P<one>{SIZE}) "
            rf"(?:and|or|n|&) (?P<two>{SIZE})(?: (?:too|as well|both))*[ ?!.]*$"
        ),
        r"\g<it> in \g<one> and \g<two>, same price",
    ),
    (
        wording(
            rf"\b(?:in )?(?P<one>{SIZE}) (?:and|n|&) (?P<two>{SIZE}),? (?:both|each|are both|also)(?: still)? (?:{_FIG}|"
            rf"{_TENS})(?: {_COINS})?[ ?!.]*$"
        ),
        r"in \g<one> and \g<two>, same price",
    ),
    (
        wording(
            rf"^(?P<one>{_OPENS}{NAME}) (?:next to|beside|alongside|against|held against) (?P<two>{NAME},? .*\b{_GAP}\b)"
        ),
        r"\g<one> vs \g<two>",
    ),
    (
        wording(
            rf"\bthis(?: one)?(?: here)? or (?P<two>(?:the |that )?{NAME}),? (?:is it |are they |are both |both |do they cost )?(?:the "
            rf")?same "
            r"(?:price|money|cost)(?=[ ?!.]*$)"
        ),
        r"is this one the same price as \g<two>",
    ),
    (
        wording(
            rf"\b(?:is|are) (?:the |an? )?(?P<one>{SIZE}) (?:in|of|for) (?P<it>(?:the |this |these )?{NAME}) (?P<less>{_LESS}) than "
            rf"(?:in |the |an? )*(?P<two>{SIZE})(?=[ ?!.]*$)"
        ),
        r"does \g<one> cost more than \g<two> in \g<it>",
    ),
    (
        wording(
            rf"\b(?:is|are) (?P<it>(?:the |this |these )?{NAME}) in (?:the |an? )?(?P<one>{SIZE}) (?P<less>{_LESS}) than (?:in |the |"
            rf"an? )*"
            rf"(?P<two>{SIZE})(?=[ ?!.]*$)"
        ),
        r"does \g<one> cost more than \g<two> in \g<it>",
    ),
    (
        wording(
            rf"^{_MONEY_BACK}(?P<one>.*?),? (?:no|not counting|without counting|ignoring|forgetting|forget|leaving out|without|before|"
            rf"w/?o|minus) "
            rf"(?:the |any )?{POST}(?: counted| included| in it)?,?(?P<two>[ ?!.]*$| .*$)"
        ),
        r"\g<one>\g<two>",
    ),
    (
        wording(
            rf"\b(?:what(?:'?s| is|s)?|how much(?: is)?) (?:left|remains|remaining|the rest|the balance|the change)(?: over)? (?:on|of|"
            rf"from|in) "
            rf"(?:my |a |the |this )?[$£€]?(?P<n>\d{{2,4}})(?: {_COINS}| dollar| buck)? {_CARD} (?:after|once i (?:buy|get|take)|if i "
            rf"(?:buy|get|take)) "
            r"(?P<it>[a-z].*?)(?=[ ?!.]*$)"
        ),
        r"if i pay with \g<n> dollars whats the change on \g<it>",
    ),
    (
        wording(
            rf"\b(?:if )?(?:i|we) (?:hand|give|pay|paid|use|spend)(?: you| u| with| over)* (?:a |my |the |this |an )?[$£€]?(?P<n>\d{{2,4}})"
            rf"(?: {_COINS}| dollar| buck)?(?: {_CARD})? (?:for|on|to buy|to get) (?P<it>[a-z][^,?]*?),? (?:what|how much)(?:'?s| is| "
            rf"do i| does| will| "
            r"would)*(?: get| have)? (?:remains?|left|back|change|over)\b.*?(?=[ ?!.]*$)"
        ),
        r"if i pay with \g<n> dollars whats the change on \g<it>",
    ),
    (
        wording(
            rf"\b(?:if )?(?:i|we) pay(?: for)? (?P<it>[a-z][^,?]*?) with (?:a |my |the |this |an )?[$£€]?(?P<n>\d{{2,4}})(?: {_COINS}| "
            rf"dollar| buck)?"
            rf"(?: {_CARD})?,? (?:what|how much)(?:'?s| is| do i| does| will| would)*(?: get| have)? (?:remains?|left|back|change|"
            rf"over)\b.*?(?=[ ?!.]*$)"
        ),
        r"if i pay with \g<n> dollars whats the change on \g<it>",
    ),
    (
        wording(
            rf"^(?!.*\b(?:how|what|total|altogether|comes?|all|sum)\b)(?P<it>{_FEW} [a-z][a-z' -]{{2,40}}),? (?P<out>before|without|"
            rf"w/?o|excluding|not counting|minus) (?:the |any )?(?P<post>{POST})[ ?!.]*$"
        ),
        r"\g<it> total before \g<post>",
    ),
    (wording(rf"\bafter any (?:[a-z]+ )?(?P<cut>{_CUT_NAME})s?\b"), r"after the \g<cut>"),
    (
        wording(
            r"^(?!.*\b(?:cards?|vouchers?|how|what|is|are|in|and|price|cost)\b.*,)(?:the )?(?P<it>[a-z][a-z' -]{2,40}), (?:the )?"
            r"(?:price|cost|total) for (?P<n>[2-9]|1[0-2]|two|three|four|five|six|eight|ten|twelve)(?=[ ?!.]*$)"
        ),
        r"how much for \g<n> of the \g<it>",
    ),
    (wording(rf"(?<=\bthe )(?:small|smaller|smallest|little|lowest)(?= {_CARD}\b)"), "cheapest"),
    (wording(rf"(?<=\bthe )(?:big|bigger|biggest|large|larger|largest|highest)(?= {_CARD}\b)"), "dearest"),
    (
        wording(r"(?<![a-z] )\b(?:an? |one )hundred(?= ones?\b)|(?<=\bis there )(?:an? |one )hundred(?= ones?\b)"),
        "a 100",
    ),
    (
        wording(
            r"(?P<list>\b[a-z' ]{3,40}(?: and | n |,| ?& ?| ?\+ ?)(?! ?(?:x{0,3}-?[sml]|\d?xl)\b)[a-z' ]{3,40}?),? (?:just )?(?:a|one|"
            r"1) (?:pair |piece |bottle "
            r")?(?:of )?each(?=,? (?:how much|what|"
            r"total|altogether|together|in all|sum)|[ ?!.]*$)(?!.*\bhow much each)"
        ),
        r"\g<list> together",
    ),
    (
        wording(
            rf"\b(?:i|we)(?:'?ve)? (?:have|got|ve got|only have)(?: only| exactly| just)? [$£€]?(?P<n>\d{{2,4}})(?: {_COINS})?(?: to "
            rf"spend| in hand| on me| left)?[.,;]* "
            rf"(?:so |and )?after (?:i (?:buy|get|take) )?(?P<it>[a-z][^,?.]*?),? (?:what|how much)(?:'?s| is| do i| will| would)*(?: "
            rf"get| have)? "
            rf"(?:remains?|left|over)\b.*?(?=[ ?!.]*$)"
        ),
        r"if i pay with \g<n> dollars whats the change on \g<it>",
    ),
    (
        wording(
            rf"\b(?:if )?(?:i|we) (?:put|apply|use|spend) (?:a |my |the |this )?[$£€]?(?P<n>\d{{2,4}})(?: {_COINS}| dollar| "
            rf"buck)? {_CARD} (?:towards?|on|against|for) "
            rf"(?P<it>[a-z][^,?]*?),? (?:what|how much)(?: of (?:the|my) (?:card|voucher|money))?(?:'?s| is| do i| does| will| "
            rf"would)*(?: get| have)? "
            rf"(?:remains?|left|back|over)\b.*?(?=[ ?!.]*$)"
        ),
        r"if i pay with \g<n> dollars whats the change on \g<it>",
    ),
    (
        wording(
            r"^(?:if (?:i|we) (?:take|buy|get|order|grab|bought|took|got) )?(?P<list>.*[a-z0-9](?: and | n | ?[,&+] ?)[a-z0-9].*?),? "
            r"(?:does|do|will|would) (?:the |that |ur |your |my |i get (?:the |that |a )?|we get (?:the |that )?)(?:[$£€]?(?P<n>\d{1,3}|"
            r"ten|five|twenty) ?)?"
            r"(?:dollars? |bucks? )?(?:off|promo(?:tion)?|discount|deal|offer)(?: off)?(?: (?:kick in|kicks in|apply|count|come off|"
            r"hold|work))?(?=[ ?!.]*$)"
        ),
        r"\g<list>, is that enough for the discount",
    ),
    (wording(rf"^(?P<it>{NAME}?) (?:for |at )?(?P<n>{_TALL}) still(?=[ ?!.]*$)"), r"is \g<it> still \g<n>"),
    (
        wording(
            rf"^{_OPENS}(?:i |i'?ve |we )?(?:got|have|only have|only got) (?:only |just |exactly )?[$£€]?(?P<n>[7-9]|"
            rf"\d{{2,4}})(?: {_COINS})?"
            r"(?: on me| left| to spend| in hand| in my (?:pocket|wallet|account|purse))?,? (?:so |and )?(?:would|will|does|can|is) "
            r"(?:that|it) "
            r"(?:cover|be enough for|enough for|buy(?: me)?|get me|do for|stretch to|pay for) (?P<it>[a-z].*?)(?=[ ?!.]*$)"
        ),
        r"is \g<n> dollars enough for \g<it>",
    ),
    (
        wording(
            rf"^{_OPENS}(?:i |i'?ve |we )?(?:got|have|only have|only got) (?:only |just |exactly )?[$£€]?(?P<n>[7-9]|\d{{2,4}}) {_COINS}"
            r"(?: on me| left| to spend| in hand)?[,;.] (?P<it>[a-z][^,?]*?),? (?:do|would|will) (?:i|we) have enough"
            rf"(?:,? (?:w/?o|without|before|not counting|excluding) (?:the )?{POST})?(?=[ ?!.]*$)"
        ),
        r"is \g<n> dollars enough for \g<it>",
    ),
    (
        wording(
            rf"^{_OPENS}(?:i )?(?:heard|hear|read|saw|was told|think|someone said|they said|she said|he said)(?: that)? (?P<it>{_OF_IT}|"
            rf"{NAME}?) "
            rf"(?:is|are|costs?|goes for|go for|sells for) (?P<n>{_TALL})(?: {_COINS})?,? {_RIGHT}[ ?!.]*$"
        ),
        r"is \g<it> \g<n>",
    ),
    (
        wording(
            r"(?<=\bhow much )(?:is |are |for )*(?:the |a )?(?:whole|entire|full|complete) (?:set|lot|collection|range|line ?up) of "
            r"(?:the |your |ur )?"
            r"(?P<kind>[a-z][a-z' -]{2,30}s)(?=[ ?!.]*$)"
        ),
        r"for all the \g<kind> together",
    ),
    (wording(r" to dress(?: up)?(?=[:;,.])"), ""),
)
"""Turns of money, in the order in which they are looked for, with what each is in plain words."""
