"""English turns about the shop itself and its rules that are read as other things: a shop to walk into, when people answer, too late."""

from __future__ import annotations

from zhubo.perceive.came_about_en import RULINGS as OF_GOODS
from zhubo.perceive.flags import lists_goods
from zhubo.perceive.mishaps_en import RULINGS as OF_MISHAPS
from zhubo.perceive.parcels_en import RULINGS as OF_PARCELS
from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.perceive.services_en import RULINGS as OF_SERVICES
from zhubo.text.wording import says, wording

_N = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|thirty|forty|sixty|a couple(?: of)?|a few)"
_BACK = (
    r"(?:return(?:ed|ing|s)?|send (?:it|them|this|these|that) back|swap|exchange|change my mind|"
    r"(?:get|have) (?:a |my )?(?:refund|money back)|refunds? (?:still |even )?(?:possible|allowed|available|ok|okay|an option|doable|"
    r"on the "
    r"table)|refundable|(?:it|they|this|these) (?:still )?(?:go|be sent|be given|be brought|be taken|be handed) back|"
    r"(?:hand|bring|give|take) (?:it|them|this|these|that) back|returnable)"
)
_SPAN = rf"{_N} (?:days?|weeks?|wks?|months?)"
_SHOP = wording(
    r"\b(?:walk[- ]?in|brick(?:s)? and mortar|high street|physical|show ?room) (?:shops?|stores?|locations?|branch(?:es)?|outlets?)\b|"
    r"\b(?:is there|are there|have|got|do (?:u|you) have) (?:an? |any )?(?:actual |real )?(?:shops?|stores?|branch(?:es)?|showrooms?) "
    r"(?:i can|we can|near|in town|to visit|to go to|around)\b|"
    r"\b(?:visit|come (?:in)?to|go to|stop by|drop by) (?:the|ur|your) (?:actual |real |physical )?(?:shop|store|showroom)\b"
)
_PEOPLE = (
    r"(?:(?:an? )?(?:real |actual |live )?(?:humans?|persons?|people|agents?|staff)|someone|somebody|anyone)(?: real)?"
)
_WHEN = r"(?:when|what times?|which times?|what hours|which hours|wat hours|what days|which days|what hrs)"
_HOURS = wording(
    rf"\b(?:talk|speak|chat) (?:to|with) {_PEOPLE}\b.*\b{_WHEN}\b|"
    rf"\b{_WHEN}\b.{{0,24}}\b(?:talk|speak|chat) (?:to|with) {_PEOPLE}\b|"
    rf"\b{_WHEN} (?:is|are|r|do|does) (?:there )?(?:an? )?(?:real |actual |live )?(?:humans?|persons?|people|agents?|staff|someone|"
    r"somebody) (?:there|available|online|around|on|in|answer|reply|work)\b"
)
_TOO_LATE = wording(
    rf"\btoo late\b.{{0,30}}\b{_BACK}\b|\b{_BACK}\b.{{0,40}}\btoo late\b|\btoo late\b.{{0,20}}\b{_SPAN}\b|\b{_SPAN}\b.*\btoo late\b|"
    rf"\b{_SPAN} (?:since|ago|later|now|already|passed|old)\b.*\b(?:can|could|may|am|is|still)\b.*\b{_BACK}\b|"
    rf"\b(?:been|had (?:it|them|this)(?: for)?) {_SPAN}\b.*\b(?:can|could|still|is|are|may)\b.*\b{_BACK}\b"
)
_TO_ORDER = wording(r"\b(?:to order|to buy|to get|to join|to cancel|deliver\w*|arriv\w*|ship\w*|tracking)\b")
_REFUNDED = wording(
    r"^(?:so |hi |hey |any |are there |do (?:u|you) (?:do|give|offer) )*refunds? on (?!my\b|the order|an? order|order)"
    r"(?:the |ur |your |an? |any )?[a-z0-9][a-z0-9 ]{2,30}[ ?!.]*$|"
    r"^(?:can|could) (?:i|we|u|you) refund an? [a-z0-9 ]{3,30}[ ?!.]*$|^refund an? [a-z0-9 ]{3,30}\?+$"
)
_NO_POSTAGE = wording(
    r"\b(?:when|how|where|what)\b.{0,16}\b(?:i|we|u|you)(?: do| would| will|'d)? (?:not|never|no longer|dont|don't|stop|avoid|skip)"
    r"(?: have to| need to| having to)? (?:pay(?:ing)? )?(?:for )?(?:the |any )?(?:delivery|shipping|postage)\b"
)
_POSTAGE_OF = wording(
    r"^(?!.*\b(?:price|cost|total|both|altogether|together|plus|with)\b.*\b(?:postage|shipping|delivery)\b)(?!.*\bhow much\b.*\bhow much\b)"
    r".*\b(?:how much|what)(?:'?s| is| are| for| would be| will be)+ (?:the |ur |your )?(?:postage|shipping|delivery)"
    r"(?: costs?| fees?| charges?)?[ ?!.]*$"
)
_SHIPPED_FREE = wording(r"\b(?:shipped|delivered|posted|sent) (?:out )?(?:for )?free\b")
_FIT_FOR = wording(
    r"^(?:so |hey |and )?(?:is|are|r) (?:the |these |this |those |that )?[a-z' ]{2,30} (?:good |ok |okay |fine |made |meant )?"
    r"for (?!(?:any|some|no)?thing\b|sending|shipping|giving)[a-z]{3,}ing[ ?!.]*$"
)
_SECOND_HALF = wording(r"\b(?:second|2nd) (?:[a-z]+ ){0,2}(?:is |are |for |at )?half (?:price|off)\b")
_BY_SIZE = wording(
    r"\b(?:does|do|will|would) (?:the |a )?(?:sizes?|colou?rs?) "
    r"(?:change|affect|matter for|make a difference (?:to|in)) (?:the )?(?:price|cost)\b"
)
_AT_A_LINK = wording(
    r"\bwhat(?:'?s| is) (?:in|on|at|behind|under|for) (?:link|number|item|lot|no\.?|#) ?\d{1,3}[ ?!.]*$"
)
_SELLS_FAST = wording(
    r"\b(?:is|are|r) (?:it|this|that|they|these|the .{2,30}) (?:\w+ )?sell(?:ing|in) (?:fast|quick\w*|out|well)\b"
)
_GIVE_BACK = (
    r"(?:return(?:ed)?|(?:send|give|bring|take|ship|hand) (?:(?:it|them|this|these|that|those|the [a-z]+) )?back|"
    r"get (?:a |my )?(?:refund|money back))"
)
_IF_BACK = wording(
    rf"^(?:so |and |hey |hi |but |what )*if (?!my order|the order|i (?:ordered|bought)).*\b(?:can|could|may|am|are) (?:i|we|he|she|they)"
    rf" (?:still |allowed to |able to )?{_GIVE_BACK}\b|"
    rf"\b(?:can|could|may) (?:i|we|he|she|they) (?:still )?{_GIVE_BACK}\b.{{0,20}}\bif (?!my order|the order|i (?:ordered|bought))|"
    rf"\b(?:last|final|latest) (?:day|date|chance)\b.{{0,40}}\b{_GIVE_BACK}\b|"
    rf"\b(?:until|till|til|by) (?:when|what (?:day|date))\b.{{0,40}}\b{_GIVE_BACK}\b"
)
_OWN_ORDER = wording(
    r"\b(?:my (?:order|parcel|package|delivery)|order (?:number|no|#)|tracking|arrived|received|came (?:broken|wrong)|"
    r"delivery|shipping|postage)\b"
)
_BREAKS = wording(
    r"\b(?:breaks?|rips?|tears?|cracks?|snaps?|falls? apart|com(?:es?|ing) (?:off|apart)|stops? working|dies?|fails?|goes? wrong|"
    r"wears? out|gets? a hole)\b"
    r"(?: \w+){0,2} (?:after|in|within|at) (?:like |about |maybe |just |only )?"
    rf"(?:{_N}|eighteen|twelve|\d+) (?:months?|mths?|years?|yrs?|weeks?)\b"
)
_OF_A_FAULT = wording(r"\b(?:price|cost|how much|colou?rs?|sizes?|stock)\b")
_SOMEBODY = r"(?:some ?one|some ?body|any ?one|any ?body|(?:a |an |any |real |live )*(?:humans?|persons?|people|agents?|staff|rep|reps))"
_THAT_DAY = (
    r"(?:(?:on |the |this |a )*(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:on |at |over |the |this )*weekends?|"
    r"at night|(?:on |a )*(?:bank |public )?holidays?)"
)
_THERE_THAT_DAY = wording(
    rf"^(?:so |hey |hi |and )*(?:is|are|will|can|does|do) (?:there )?{_SOMEBODY}\b.*\b{_THAT_DAY}[ ?!.]*$|"
    rf"\b{_SOMEBODY} (?:at|from|in) (?:the |ur |your )?(?:customer (?:service|care|support)|support|help ?desk|office)\b.*\b{_THAT_DAY}\b"
)
_WRAPPED_UP = wording(
    r"\b(?:(?:can|could|would|will|do|does) (?:u|you|ya|they|someone|somebody|the (?:shop|store|seller))|possible to)\b.*"
    r"\bwrap (?:it|this|that|them|these|those|one|the [a-z]+)"
    r"(?: up)?(?: (?:nice|nicely|pretty|as|for|in|with|up|please|pls|plz)\b|[ ?!.,]*$)"
)
_MONEY_APART = wording(
    r"\b(?:difference|diff|gap) in (?:money|dollars|bucks|cash|the price|cost)\b|\b(?:money|price|cost|dollar) (?:difference|gap|diff)\b"
)
_KNOW_MATERIAL = wording(
    r"\b(?:wanna|want to|need to|like to|love to|gotta|have to|curious to|lemme|let me) (?:know|ask|check)\b"
    r".*\b(?:material|fabric|made (?:of|from|out of)|cotton|polyester|wool)\b"
)
_ONE_SIZE = wording(
    r"\b(?:is|are|r|comes?|only|just)\b.{0,40}\b(?:one|1|single)[- ]siz(?:e|ed)\b(?! (?:up|down|bigger|smaller|larger))|"
    r"\b(?:one|1|single)[- ]size (?:only|fits?|for (?:all|every))\b"
)
_FEET = wording(
    r"^(?!.*\b(?:which|what) (?:size|number)\b)(?!.*\bsize \d)(?:.*\b(?:run|runs|running|fit|fits|cut) "
    r"(?:a bit |kinda |very |too )?(?:narrow|wide)\b|.*\b(?:wide|broad|narrow|flat) (?:feet|foot)\b)"
)
_WAY = (
    r"(?:apple ?pay|google ?pay|g ?pay|samsung ?pay|pay ?pal|venmo|visa|master ?card|amex|american express|klarna|after ?pay|cash ?app|"
    r"zelle|ali ?pay|we ?chat ?pay|(?:credit|debit|prepaid) cards?|bitcoin|crypto|(?:personal )?(?:cheques?|checks?))"
)
_PAID_WITH = wording(
    rf"\b(?:take|takes|taking|accept|accepts|pay|paying|tap|use|using|support|do)(?: (?:with|by|via|using|through|in))?"
    rf"(?: (?:my|an?|the))? {_WAY}\b|\b{_WAY} (?:ok|okay|accepted|works?|working|possible|an option|alright|allowed|taken|instead)\b"
)
"""A way to pay by its name, and what is done with it."""
_OPEN = wording(
    r"^(?:so |hey |hi |and )*(?:are|r|is) (?:(?:you|u|ya)(?: guys| all)?|the (?:shop|store)|(?:ur|your) (?:shop|store|line|phones?)) "
    r"(?:still )?open\b(?! to\b| for\b)"
)
_PHONE = wording(
    r"\b(?:call ?cent(?:er|re)|hot ?line|help ?line|support|customer (?:service|care)) (?:phone )?(?:number|no|nr|phone|tel)\b"
)
_DESK = (
    r"(?:help ?desk|help ?line|hot ?line|support(?: (?:team|line|phones?|desk|people|staff|chat))?|customer (?:service|care|support)"
    r"(?: (?:team|line|desk|people|staff))?|service (?:line|desk|team)|phone ?lines?)"
)
_SOME_TIME = r"(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|weekends?|now|moment|tonight|today|evenings?|hours|late|when|holidays?)"
_SUPPORT_HOURS = wording(
    rf"\b(?:is|are|when|what time|will) .{{0,24}}\b{_DESK} (?:still |even |ever )?(?:open|staffed|manned|available|there|on|live|"
    rf"answering)\b|"
    rf"\b{_DESK}s?,? (?:is|are) (?:it|they|there) .{{0,20}}\b(?:open|staffed|manned|available|there|anyone|anybody)\b|"
    rf"\b(?:reach|call|phone|ring|get hold of|get through to|contact|speak (?:to|with)|"
    rf"talk to) .{{0,24}}\b{_DESK}\b.{{0,20}}\b{_SOME_TIME}\b|"
    r"\b(?:which|what) (?:phone )?number (?:do|should|can|shall) (?:i|we) (?:call|phone|ring|dial)\b"
)
"""When somebody of the shop's can be reached."""
_CARD_USED = wording(
    r"\b(?:gift ?cards?|vouchers?)\b.{0,20}\b(?:works?|valid|used|usable|good|ok) (?:for|on|with|in|at) |"
    r"\b(?:use|spend|redeem) (?:the |a |my |ur )?(?:gift ?cards?)\b"
)
_CARD_SENT = wording(
    r"\bgift ?cards?\b.{0,30}\b(?:by|via|as|on|over|through) (?:an? |my |his |her )?(?:e-?mails?|pdf|texts?|sms|whatsapp|phone|code)\b|"
    r"\b(?:digital|physical|plastic|printed|online|e)[- ]gift ?cards?\b|\bgift ?cards?\b.{0,12}\b(?:digital|physical|plastic|printed)\b"
)
_SAVES = wording(r"\bsav(?:e|es|ing) (?:how much|what)\b")
_SOME_SHIPPED = wording(
    r"^(?:so |and |ok )*(?:[1-9]|\d\d|two|three|four|five|six|seven|eight|nine|ten|a couple(?: of)?|a dozen) "
    r"(?!.*\b(?:orders?|parcels?|packages?|days?|weeks?|months?|hours?|items?|things?|not|yet|already|been|get|got|is|are|was|were|when|"
    r"have|has|had|my|where)\b)[a-z' ]{3,30} (?:shipped|delivered|posted)(?: to [a-z ]{2,20})?[ ?!.]*$"
)
_INVOICE_WHEN = wording(
    r"\b(?:when|how (?:soon|long|quick\w*|fast))\b(?!.*\b(?:parcel|package|order)\b).{0,50}\b(?:invoice|receipt)s?\b"
)
_DRIES = wording(
    r"\b(?:quick|fast|speedy)[- ]?dry(?:ing)?\b|\bdr(?:y|ies|ying) (?:out )?(?:quick\w*|fast\w*|in no time)\b"
)
_KIDS_SIZES = wording(
    r"\b(?:kids?|kid'?s|child(?:ren)?'?s?|toddlers?'?|bab(?:y|ies)|youth|juniors?) sizes?\b|"
    r"\bsizes? for (?:my |the |small |little )?(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|juniors?)\b"
)
_IS_OF_COLOUR = wording(
    r"^(?:so |hey |hi |and )*(?:is|are|r) (?:the |this |that |these |those |it |they )?[a-z' ]{0,30}\b"
    r"(?:black|white|grey|gray|red|pink|yellow|green|blue|purple|brown|beige|navy)[ ?!.]*$"
)
_POSTAGE_ON = wording(
    r"^(?:so |hey |hi |and )*(?:postage|shipping|delivery)(?: costs?| fees?| charges?| price)?"
    r"(?: (?:out |over |down |up )?to [a-z ]{2,24}?)? (?:on|for|of) "
    r"(?!.*\b(?:and|plus|with|total|price|together)\b)[a-z0-9' ]{2,40}(?:,? ?(?:how much|hm|what|price|cost)(?: is it| is that|"
    r" are we talking| we talking| would it be| roughly)*)?[ ?!.]*$"
)
_ADVISED = wording(
    r"\b(?:recommend|suggest) (?:me |us )?(?:something|anything|sth|smth|an? (?:gift|present))\b"
    r"(?!.*\b(?:cheap\w*|under|below|less|size)\b)"
)

RULINGS: tuple[Ruling, ...] = (
    *OF_MISHAPS,
    *OF_PARCELS,
    *OF_GOODS,
    *OF_SERVICES,
    (
        IDLE
        | {None, "ask_stock", "ask_courier", "ask_deliver_region", "ask_link_number", "ask_ship_time", "want_to_buy"},
        says(_SHOP),
        "how_to_order",
    ),
    (
        IDLE | {None, "complaint_negative", "ask_stock", "ask_spec", "request_show_item"},
        says(_HOURS),
        "ask_live_schedule_replay",
    ),
    (
        IDLE
        | {
            None,
            "ask_stock",
            "ask_restock_time",
            "ask_ship_time",
            "ask_shelf_life_date",
            "request_refund_return",
            "refund_status",
            "damaged_missing_wrong",
            "want_to_buy",
            "ask_spec",
        },
        says(_TOO_LATE, unless=_TO_ORDER),
        "return_exchange_policy",
    ),
    (frozenset({"request_refund_return", "refund_status", None}), says(_REFUNDED), "return_exchange_policy"),
    (
        IDLE | {None, "ask_payment_methods", "ask_price", "ask_discount_coupon", "ask_courier", "how_to_order"},
        says(_NO_POSTAGE),
        "ask_shipping_fee",
    ),
    (IDLE | {None, "ask_spec", "ask_stock"}, says(_SHIPPED_FREE), "ask_shipping_fee"),
    (frozenset({"ask_stock", "want_to_buy"}), says(_FIT_FOR), "ask_suitability"),
    (IDLE | {None, "ask_price", "ask_stock", "want_to_buy"}, says(_SECOND_HALF), "ask_discount_coupon"),
    (frozenset({"change_order_address", None, "ask_size_options", "ask_size_advice"}), says(_BY_SIZE), "ask_price"),
    (frozenset({"ask_bundle_gift", "ask_spec", None}), says(_AT_A_LINK), "ask_link_number"),
    (IDLE | {None}, says(_SELLS_FAST), "ask_stock"),
    (frozenset({"ask_price"}), says(_POSTAGE_OF), "ask_shipping_fee"),
    (IDLE | {None, "ask_suitability", "ask_bundle_gift"}, says(_ADVISED), "ask_stock"),
    (
        IDLE | {None, "request_refund_return", "refund_status", "track_order", "ask_ship_time"},
        says(_IF_BACK, unless=_OWN_ORDER),
        "return_exchange_policy",
    ),
    (
        IDLE
        | {
            None,
            "ask_spec",
            "ask_usage_care",
            "ask_stock",
            "ask_shelf_life_date",
            "return_exchange_policy",
            "request_refund_return",
            "damaged_missing_wrong",
            "complaint_negative",
        },
        says(_BREAKS, unless=_OF_A_FAULT),
        "warranty_invoice",
    ),
    (IDLE | {None, "complaint_negative", "ask_stock"}, says(_THERE_THAT_DAY), "ask_live_schedule_replay"),
    (IDLE | {None, "ask_usage_care", "ask_spec", "ask_suitability"}, says(_WRAPPED_UP), "ask_bundle_gift"),
    (frozenset({"ask_price", "ask_spec"}), says(_MONEY_APART), "compare_products"),
    (frozenset({"want_to_buy"}), says(_KNOW_MATERIAL), "ask_material_ingredient"),
    (frozenset({"ask_size_advice"}), says(_FEET), "ask_suitability"),
    (frozenset({None, "ask_spec", "ask_stock", "ask_suitability"}), says(_ONE_SIZE), "ask_size_options"),
    (frozenset({"ask_price"}), says(_POSTAGE_ON), "ask_shipping_fee"),
    (
        IDLE
        | {
            None,
            "ask_spec",
            "how_to_order",
            "ask_stock",
            "ask_price",
            "want_to_buy",
            "ask_usage_care",
            "ask_suitability",
        },
        says(_PAID_WITH),
        "ask_payment_methods",
    ),
    (IDLE | {None, "ask_stock"}, says(_OPEN), "ask_live_schedule_replay"),
    (IDLE | {None, "warranty_invoice", "track_order", "ask_link_number"}, says(_PHONE), "ask_live_schedule_replay"),
    (
        IDLE
        | {
            None,
            "ask_spec",
            "ask_suitability",
            "how_to_order",
            "ask_stock",
            "ask_link_number",
            "ask_material_ingredient",
        },
        says(_SUPPORT_HOURS),
        "ask_live_schedule_replay",
    ),
    (frozenset({"ask_discount_coupon", "ask_suitability"}), says(_CARD_USED), "ask_usage_care"),
    (frozenset({"ask_ship_time", "how_to_order", "ask_deliver_region", "want_to_buy"}), says(_CARD_SENT), "ask_spec"),
    (frozenset({"ask_price"}), says(_SAVES), "ask_discount_coupon"),
    (frozenset({"track_order"}), says(_SOME_SHIPPED), "ask_price"),
    (frozenset({"ask_size_options"}), says(_KIDS_SIZES), "ask_suitability"),
    (
        frozenset({"track_order", "refund_status", "ask_restock_time", "ask_ship_time"}),
        says(_INVOICE_WHEN),
        "warranty_invoice",
    ),
    (frozenset({"ask_ship_time"}), says(_DRIES), "ask_spec"),
    (frozenset({"ask_material_ingredient"}), says(_IS_OF_COLOUR), "ask_colour_options"),
    (frozenset({"request_show_item", "ask_link_number", "out_of_scope"}), lists_goods, "ask_stock"),
)
"""Those that need no name of goods, in order."""
