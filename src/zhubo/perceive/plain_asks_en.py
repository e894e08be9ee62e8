"""Rarer English ways to ask for a sum, a comparison, a material, a description or whether a shop has something, each in plain words."""

from __future__ import annotations

from zhubo.perceive.plain_parts_en import NAME
from zhubo.text.wording import Wording, wording

_ALL_OF_IT = r"(?:it|this|that|them|these|those|everything|all|the lot|the whole lot|both)"
_MADE = r"(?:made|sewn|stitched|knit(?:ted)?|woven|spun|produced|built|crafted|cast|moulded|molded)"
_SHOP = r"(?:shop|store|collection|room|live|stream|catalog(?:ue)?|list|line ?up|range|bag|inventory)"
_CALLED = (
    r"(?:,? (?:sir|madam|ma'?am|chief|mate|boss|bro|dear|love|hun|please|pls|plz|po|lah|then|now|guys|man|pal|buddy))*"
)
_TO_ME = r"(?: (?:for|to) (?:me|us))?"
_CHEAPER = r"(?P<how>cheaper|dearer|pricier|less|costlier|more expensive|less expensive|less money|lower price)"
_END = r"(?=[ ?!.]*$)"

TURNS: tuple[tuple[Wording, str], ...] = (
    # A sum.
    (
        wording(
            rf"[,.;:!?]? ?(?:can |could |will )?(?:you |u |so |and |then |now |please |pls |kindly |just )*"
            rf"(?:sum|add|tot|total|tally|count) {_ALL_OF_IT}(?: all)? (?:up|together){_TO_ME}{_CALLED}{_END}"
        ),
        ", how much in total",
    ),
    (
        wording(
            r"(?<!\d)[,.;:!?] ?(?:so |and |then |now |please |pls |kindly )*(?:(?:give|tell|send|quote|state) (?:me |us )?)?"
            r"(?:the |your |my |ur |a )*(?:grand|final|full|overall|complete|whole|entire|exact)+ (?:total|sum|bill|amount|tally|"
            r"figure|price|cost)"
            rf"(?: (?:amount|price|cost|of {_ALL_OF_IT}|for {_ALL_OF_IT}|is|comes to|will be|would be|be))*{_CALLED}{_END}"
        ),
        ", how much in total",
    ),
    (
        wording(
            r"(?<!\d)[,.;:!?] ?(?:so |and |then )*(?:the |our |my )?(?:pair|two|both|three|four|lot|bunch|bundle) (?:of them |together )?"
            rf"(?:will |would |should |do |does |might )?(?:comes?|adds?|makes?|tots?|works? out|costs?)(?: up)?(?: to| at|"
            rf" me)?{_CALLED}{_END}"
        ),
        ", how much in total",
    ),
    (
        wording(
            rf"(?<!\d)[,.;:!?] ?(?:so |and |then )*(?:the |my |our )(?:bill|tab|tally|sum|figure|damage|amount)(?: for {_ALL_OF_IT})?"
            rf"(?: then| now)?(?: is| will be| would be| comes to| be| stands at)?{_CALLED}{_END}"
        ),
        ", how much in total",
    ),
    (
        wording(r"\b(?P<for>for|and) (?:each|the|my|our|both|one|either) (?:of the |of my )?twins?\b"),
        r"\g<for> each kid",
    ),
    # A comparison.
    (
        wording(
            rf"^(?:so |and |hey |hi )*which (?P<kind>[a-z]{{3,20}}?)s?(?: is| are| costs?| comes out| works out| goes for|"
            rf" would be| has)?(?: the)? "
            rf"{_CHEAPER}(?: buy| one| option|"
            rf" deal)?{_CALLED}[,:;?]? (?:the )?(?P<a>[a-z]{{3,12}})(?: one)? or (?:the )?(?P<b>[a-z]{{3,12}})"
            rf"(?: one)?{_END}"
        ),
        r"of the two \g<kind>s, \g<a> or \g<b>, which is \g<how>",
    ),
    (
        wording(
            rf"\b(?:from )?one (?P<kind>[a-z]{{3,20}}) (?:versus|vs\.?|v|against|compared (?:to|with)|over|to|"
            rf"and) the other(?: one)?,? (?:so )?"
            rf"(?:how (?:many|much)(?: dollars| money| bucks)?(?: is| are)?|what(?:'?s| is)(?: the)?(?: price)?) ?(?:the )?(?:gap|"
            rf"difference|between"
            rf"(?: them| the two)?|apart|more|diff){_CALLED}{_END}"
        ),
        r"what is the price difference between the two \g<kind>s",
    ),
    (wording(r"\b(?:costing|priced) (?:identical(?:ly)?|equal(?:ly)?|alike|evenly)\b"), "the same price"),
    (
        wording(r"\b(?P<cost>costs?|pay(?:ing)?|charge[ds]?|go for) (?:identical(?:ly)?|equal(?:ly)?|alike|evenly)\b"),
        r"\g<cost> the same",
    ),
    # A material.
    (
        wording(
            rf"\bwhat (?:goes|went|has gone|is going) into (?:making |the making of )(?P<it>{NAME}?){_CALLED}{_END}"
        ),
        r"what is \g<it> made of",
    ),
    (
        wording(
            rf"\bwhat (?:did|do|have|are) (?:they|you|u|ya|yall) (?:make|made|sew|sewn|knit|weave|produce|build|use to make|using to make) "
            rf"(?P<it>{NAME}?)(?: (?:with|from|of|out of)){_CALLED}{_END}"
        ),
        r"what is \g<it> made of",
    ),
    (
        wording(
            rf"^(?P<it>{NAME}?),? (?:from|of|out of|with) (?:what|which (?:cloth|material|fabric)) (?:is|are) (?:it|they|these|"
            rf"this) {_MADE}"
            rf"{_CALLED}{_END}"
        ),
        r"what is \g<it> made of",
    ),
    (
        wording(
            rf"^(?P<it>{NAME}?),? (?:from|of|out of|with) what (?:it|they|this|these) (?:is|are) {_MADE}{_CALLED}{_END}"
        ),
        r"what is \g<it> made of",
    ),
    (
        wording(
            rf"^(?P<it>{NAME}?) (?:cloth|fabric|material|stuff),? what (?:is it|exactly)(?: exactly| really)?{_CALLED}{_END}"
        ),
        r"what is \g<it> made of",
    ),
    # A description.
    (
        wording(rf"\bpaint (?:me |us )?a (?:word )?picture of (?P<it>{NAME}?)(?: (?:in|with|using) words)?{_END}"),
        r"describe \g<it>",
    ),
    (
        wording(rf"\bwhat do (?:you|u|they) claim (?:for|about|of) (?P<it>{NAME}?)(?=[,?!.]| good\b|$)"),
        r"what does the description of \g<it> say",
    ),
    (
        wording(rf"\b(?:the )?text on (?:the )?(?P<it>{NAME}?) page\b"),
        r"what does the description of the \g<it> say",
    ),
    (
        wording(
            rf"\bwhat(?:'?s| does| is) (?:it|the (?:page|listing|card|blurb)) say(?:ing)? (?:about|on|of) (?P<it>{NAME}?)(?=[,?!.]|$)"
        ),
        r"what does the description of \g<it> say",
    ),
    # Whether the shop has it.
    (
        wording(
            rf"\b(?:would|will|could|might|may) there (?:also |even |maybe |perhaps |by any chance )?be (?:any |some )?(?!an? |"
            rf"the |extra|import|customs|tax|dut|fee|charge)(?P<it>{NAME}?)"
            rf"(?: (?:in|at|on|within) (?:your|ur|the|this|that) {_SHOP})?(?:,? (?:too|also|as well))?{_CALLED}{_END}"
        ),
        r"do you have any \g<it>",
    ),
    (
        wording(
            rf"^(?P<it>(?!any|got|have|is|are|do|what|which|the )[a-z]+(?: [a-z]+)?) in (?:this|your|ur|the) {_SHOP}{_CALLED}{_END}"
        ),
        r"do you have any \g<it>",
    ),
    # What an order comes to, what is told around a sum, and what became of a parcel.
    (
        wording(
            r"\bif (?:my|the|our|an?) (?:order|cart|basket|purchase|bill|total)(?: total)? (?:is|was|hits|reaches|comes to|totals|"
            r"adds up to|"
            r"makes|lands (?:at|on)|gets to|of) (?:at |just |exactly |only )*[$£€]?(?P<n>\d{2,4})(?: ?(?:dollars?|bucks?|usd))?"
            r"(?: (?:on the nose|exactly|even|flat|total|in total|dead))?,? (?:do|will|would|can|could|should) (?:i|we) "
            r"(?P<get>(?:still |also )?(?:get|have|receive|earn|claim|use|qualify for))\b"
        ),
        r"on an order of \g<n> dollars do i \g<get>",
    ),
    (wording(r"(?<=, )what(?: is|'s|s)(?: it| that)? after (?=the \$?\d)"), "how much after "),
    (wording(rf"\bhow much all{_CALLED}{_END}"), "how much in total"),
    (
        wording(
            rf"\bwhat(?:'?s| is) (?:the|your|ur) (?:whole|total|entire|full|complete|current) (?:stock|inventory|count)"
            rf"(?: left)? (?:of|on|for) (?P<it>{NAME}?)(?:,? (?:all|every) sizes?)?{_CALLED}{_END}"
        ),
        r"how many \g<it> do you have",
    ),
    (
        wording(
            r"\b(?:forgot|forgotten|lost|broke|ripped|ruined|left|need|needs|missing|packed no|have no|without|got no)(?: to bring|"
            r" to pack)? "
            rf"(?:my |our |his |her |any |new |a |an )+(?P<it>[a-z]+(?: [a-z]+)?)(?: (?:at home|behind|"
            rf"there))?,? (?:so )?(?:do (?:you|u) )?"
            rf"(?:got|have|sell|carry|stock|keep) (?:any|some|one|those|them){_CALLED}{_END}"
        ),
        r"do you have any \g<it>",
    ),
    (
        wording(
            r"\b(?:the |my |a )?(?:(?:delivery|shipment|drop ?off) (?:has |was |is |just |got |had )*(?:failed|unsuccessful|missed|"
            r"attempted)|"
            r"(?:failed|missed|attempted|unsuccessful) (?:delivery|shipment|drop ?off))\b"
        ),
        "my parcel was not delivered",
    ),
    # What is said along with a question, and other names for what is asked.
    (wording(r"(?<=true to size),? or (?:what|nah|not|no|wat|wot|nope)(?=[ ?!.]*$)"), ""),
    (wording(r"\b(?:copp|snagg|grabb|scoop|pick)ing(?: up)?(?= (?:an?|the|my|two|three|four|five|six|\d))"), "buying"),
    (
        wording(
            r"(?P<sum>\d ?(?:dollars|bucks|quid|usd)) (?:set|put|kept|laid|saved|squirrel?led|stashed) (?:aside|by|away|"
            r"up)(?: for (?:this|it|that|tonight))?\b"
        ),
        r"\g<sum>",
    ),
    (wording(r"\b(?P<how>cheapest|dearest|priciest|most expensive) drinks?\b"), r"\g<how> beverage"),
    (wording(r"\bthe (?:top|biggest|highest|largest|max(?:imum)?)(?= gift ?cards?\b)"), "the most expensive"),
    (
        wording(r"\b(?P<which>which|what|how many|all(?: the)?) tastes\b(?! (?:like|good|best|better|nice))"),
        r"\g<which> flavours",
    ),
    (
        wording(
            r"\bis there (?:any )?(?P<cloth>cotton|wool|leather|polyester|nylon|silk|linen|fleece|elastane) in (?:anything|something|any "
            r"(?:of (?:the|your|ur) )?(?:things?|goods|items?|stuff|clothes))(?: (?:that )?(?:you|u) (?:sell|have|got|carry|stock))?\b"
        ),
        r"is there anything made of \g<cloth>",
    ),
    (
        wording(
            rf"^(?P<it>{NAME}?)(?: one)?,? what(?:'?s| is) (?:the|its|your) (?:pitch|gist|idea|story|concept|premise){_CALLED}{_END}"
        ),
        r"what is \g<it> about",
    ),
    (
        wording(
            rf"\bwhat(?:'?s| is) the (?:pitch|gist|idea|concept|premise) (?:of|for|behind|with|on) (?P<it>{NAME}?){_CALLED}{_END}"
        ),
        r"what is \g<it> about",
    ),
)
