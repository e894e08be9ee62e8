"""Rarer English turns for what is asked of a shop's rules, with what each is in plain words: postage, parcels, returns, price cuts."""

from __future__ import annotations

from zhubo.perceive.plain_parts_en import NAME
from zhubo.text.wording import Wording, wording

_POST = r"(?:the |your |ur |any )?(?:post(?:age)?|shipping|delivery|freight|mailing)(?: costs?| fees?| charges?)?"
_NOTHING = (
    r"(?:nothing|nowt|naught|nought|nada|zilch|zip|zero|no money|no cost|no charge|no fee|no extra|no extra cost|gratis|nix|diddly|"
    r"zero (?:cost|dollars|bucks))"
)
_NONE_SENT = (
    r"(?:ship|post|deliver|mail|shipped|posted|delivered|sent|send|mailed)(?: it| them| this| that| stuff| things)? "
    r"(?:nothing|nowt|naught|nought|nada|zilch|zip|zero|nix|diddly)\b"
)
"""What is said where no parcel came: you sent nothing."""
_YOU = r"(?:you|u|ye|ya|yous|yall|y'all|they|the (?:shop|store|seller))"
_DOOR = r"(?:(?:out|off) (?:of |from )?(?:your|ur|yer|the|ye'?r) (?:door|hands|place|shop|store|warehouse|depot|building|dock))"
_PARCEL = r"(?:it|this|that|they|my (?:parcel|package|order|box|stuff|things?)|the (?:parcel|package|order|box|stuff))"
_CARRIER = r"(?:the |your |ur )?(?:courier|carrier|driver|van|post(?:man|ie| office)?|mail ?man|ups|usps|fedex|dhl|shipping company)"
_HANDED = (
    rf"(?:{_CARRIER} (?:will )?(?:has|have|had|gets?|got|collects?|takes?|picks? up) (?:it|this|that|them|my (?:parcel|package|order|"
    rf"stuff)))(?: up)?"
)
_BEFORE = (
    r"(?:before|once|originally|earlier|previously|initially|first|in the past|back then|at (?:one|some|a) (?:time|point|stage)|"
    r"one time|at all|ever|at first|to start with|to begin with)"
)
_MORE = r"(?:more expensive|more money|more|dearer|pricier|costlier|higher(?: priced)?|steeper)"
_IT = rf"(?:it|this|that|they|these|those|(?:the |this |that |your |ur ){NAME}?)"
_CUT = (
    r"(?:(?:reduced|marked down|knocked down|slashed|discounted|lowered|brought down)(?: in price| in cost)?|(?:cut|dropped|put down|"
    r"taken down)"
    r" in (?:price|cost))"
)
_FROM_MORE = (
    r"(?: (?:at all|yet|now|today|tonight|recently|lately|in price|(?:down )?from (?:something|anything|more|a higher price|"
    r"a bigger price|another price|an? (?:old|original|earlier|full) price|what(?: it was)?|full price)(?: (?:higher|bigger|dearer))?))*"
)
_PERSON = r"(?:i|we|you|u|someone|somebody|anyone|anybody|people|one|a person|customers?|buyers?|viewers?)"

TURNS: tuple[tuple[Wording, str], ...] = (
    (wording(r"\bs ?[&+] ?h\b"), "shipping"),
    (wording(r"(?<=\bshipping )(?:and|n|&|\+) handling\b"), ""),
    (
        wording(
            rf"\b(?!{_NONE_SENT})(?P<do>ship|shipped|shipping|post|posted|postage|deliver|delivered|delivery|sent|send|mailed?)"
            rf"(?P<it> it| them| this| that| stuff| things)? (?:is |goes |be |come |comes |costs? )?(?:for |at |costing )?{_NOTHING}\b"
            rf"(?! (?:came|come|here|yet|arrived|there|has|but|wrong|in|on|like))"
        ),
        r"\g<do>\g<it> for free",
    ),
    (
        wording(
            rf"\b(?P<is>is|are|does|do|will|would) {_POST} (?:get |be |come |comes |go |is )?(?:all )?(?:thrown in|on the house|gratis|"
            rf"complimentary|on (?:ye|you|u|yous)|for free|free of charge|{_NOTHING})(?: with (?:it|that))?(?: (?:for )?(?:free|"
            rf"nothing))?(?: at all| too| ever)?(?= *[?.!]*$)"
        ),
        "is shipping free",
    ),
    (
        wording(
            rf"\b(?:before|til+|until|so|and) (?P<who>i|we|you|u)(?:'m| am|'re| are)? (?:do ?n'?t|dont|do not|never|stop|not|no longer|"
            rf"wont|won'?t|needn'?t) (?:have to |need to |having to )?(?:pay(?:ing)?|paying out|cough up|charged|get charged) (?:for )?"
            rf"{_POST}(?= *[?.!,]*(?:$|[,;.]))"
        ),
        "for free shipping",
    ),
    (
        wording(
            rf"\b(?:before|til+|until) {_POST} (?:is|gets?|becomes|goes|costs?|drops to|turns) (?:free|{_NOTHING})\b(?: to me)?"
        ),
        "for free shipping",
    ),
    (
        wording(
            r"\bhow (?:big|large|high) (?:an? |does (?:the|my|an?) |must (?:the|my|an?) |should (?:the|my|an?) )?(?:order|basket|cart|"
            r"total|spend|bill)(?: (?:need to be|have to be|be|is needed))?(?=.{0,20}\bfree (?:shipping|delivery|postage))"
        ),
        "how much do i need to spend",
    ),
    (
        wording(
            r"\b(?:what|which|how (?:much|big|large|high))(?: of)?(?: an?)? (?:total|amount|order|spend|basket|cart|sum|"
            r"bill)(?: value| size)?"
            r"(?: would| will| do i| must i| should i| does it)? (?:gets?|earns?|unlocks?|(?:is )?needed for|makes?|triggers?|need for|"
            r"qualif(?:y|ies) for|hits?|reach for|take for)(?: me| us| it| you)?(?: all)? (?:free (?:shipping|delivery|postage)|"
            r"(?:shipp|send|"
            r"deliver|post)\w* (?:for )?free|sent (?:out )?for free)"
        ),
        "how much do i need to spend for free shipping",
    ),
    (
        wording(
            rf"\b(?:tell (?:me|us) |say |explain )?(?:the |in what |in which |what |by what |by which )(?:way|means|method|manner)"
            rf"(?: that| in which)? {_YOU} (?P<send>ship|send|post|deliver|mail)\b"
        ),
        r"how do you \g<send>",
    ),
    (
        wording(rf"\b(?P<is>is|are|will|would|gets?|goes?|be) (?P<it>{_PARCEL}) (?:be |get |go |gone |going )?{_DOOR}"),
        "does it ship",
    ),
    (
        wording(rf"\b(?P<it>{_PARCEL}) (?:is|will be|gets|goes|would be|be) {_DOOR}"),
        "it ships",
    ),
    (
        wording(
            rf"(?<!how )(?<!when )(?<!how long )(?<!how soon )(?<!how fast )(?<!how quick )(?<!how quickly )\b(?:would|could|will|can|"
            rf"does|do|"
            rf"might) (?:(?:an? |the |one |my |your |ur )?{NAME}?) (?:get|make it|reach|arrive|be (?:sent|shipped|posted|delivered)|"
            rf"find its way)"
            rf"(?: out| over| all the way)?(?: to)?(?: me| us| her| him| them| my [a-z]+| our [a-z]+)?(?: out| over| up| down|"
            rf" all the way)? "
            rf"(?:there|here|that far|this far)\b(?! (?:by|before|in|within|on|for|today|tomorrow|tonight|this|next|fast|quick|soon|safe))"
        ),
        "do you ship there",
    ),
    (
        wording(
            rf"(?<!how )(?<!when )(?<!how long )(?<!how soon )(?<!how fast )\b(?:would|could|will|can) (?:(?:an? |the |one |my |"
            rf"your )?{NAME}?|"
            r"one|it|they|that|this) (?:reach|get to|make it to|find its way to|get as far as) (?:her|him|them|my [a-z]+|our [a-z]+)"
            r"(?= *[?.!]*$)"
        ),
        "do you ship there",
    ),
    (
        wording(
            r"\bhow (?:is|are|will|would|do|does|r) (?:the |my |your |ur )?(?:parcels?|packages?|orders?|stuff|things) (?:be |get |"
            r"go |come )?"
            r"(?:sent|shipped|delivered|posted|mailed|dispatched)(?: out| off)?(?= *[?.!]*$)"
        ),
        "which courier do you use",
    ),
    (wording(rf"\b{_HANDED} (?:by )?(?:when|what (?:day|time|date))\b"), "when does it ship"),
    (
        wording(
            rf"\b(?:by )?(?:when|what (?:day|time|date))(?:'?ll| will| does| do| would| is)? {_HANDED}|"
            rf"\b(?:by )?when (?:is|does|will|would|do) (?:{_PARCEL} )(?:be |get |go )?(?:off |over |out |handed (?:over )?|"
            rf"passed (?:on )?|"
            rf"given )(?:to|with) {_CARRIER}\b"
        ),
        "when does it ship",
    ),
    (
        wording(
            r"\b(?:what|which) (?:city|town|state|country|place|part of (?:the )?(?:country|world|us|usa))"
            rf"(?: is it| is it that)? (?:are|do|does|is|r) {_YOU}(?: guys| people| folks| lot| all)? (?:ship(?:ping)?|send(?:ing)?|"
            r"post(?:ing)?|mail(?:ing)?|dispatch(?:ing)?|deliver(?:ing)?)(?: (?:it|them|stuff|things|parcels|orders|everything))?"
            r"(?: out)? from\b"
        ),
        "where do you ship from",
    ),
    (
        wording(
            rf"(?<!or )\b(?:is|was|are|r) (?P<it>{_IT}) (?:at )?(?:an? |the |some )?(?:sale|special|lowered|cut|discount(?:ed)?|"
            rf"mark ?down|marked "
            rf"down|clearance|offer|promo|reduced) price(?= *[?.!]*$)"
        ),
        r"is \g<it> on sale",
    ),
    (
        wording(
            rf"(?<!or )\b(?:has|have|had|is|was|were|are|did) (?P<it>{_IT}) (?:ever |just |now |only |actually |already |"
            rf"recently )?(?:been |"
            rf"gotten |"
            rf"got |get )?{_CUT}{_FROM_MORE}(?= *[?.!]*$)"
        ),
        r"is \g<it> on sale",
    ),
    (
        wording(
            rf"\bdid (?P<it>{_IT}) (?:use to |used to |once |ever |previously |originally )*(?:be|cost|sell for|go for|run)(?: at)?"
            rf"(?: any)? {_MORE}(?: {_BEFORE})*(?= *[?.!]*$)"
        ),
        r"what did \g<it> cost before the sale",
    ),
    (
        wording(
            rf"\b(?:was|were) (?P<it>{_IT}) (?:once |ever |always |previously |originally |any )*{_MORE}(?: {_BEFORE})+(?= *[?.!]*$)"
        ),
        r"what did \g<it> cost before the sale",
    ),
    (
        wording(
            rf"\b(?:can|could|would|may|might|will|is it possible for|do|does) {_PERSON} (?:to )?(?:still |actually |ever )?(?:get|"
            rf"have|claim|"
            r"ask for|receive) (?:my |their |your |the |his |her |our |a |any )?(?:money|cash|refund|dollars|funds|full refund)(?: back)? "
            r"(?:on|for|from|out of) (?P<one>(?:an? |any )[a-z][a-z ]{2,24}|gift ?cards?|vouchers?)(?= *[?.!]*$)"
        ),
        r"can \g<one> be refunded",
    ),
)
"""Turns of the shop's rules, in the order in which they are looked for, with what each is in plain words."""
