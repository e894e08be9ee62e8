"""The rulings for what English comments say by turns of their own: from what the model read, by what the words say, to what is meant."""

from __future__ import annotations

from zhubo.perceive.asks_en import RULINGS as OF_THE_SHOP
from zhubo.perceive.brands_en import asks_for_brands, asks_if_of_one_maker
from zhubo.perceive.described_en import asks_for_more
from zhubo.perceive.prices_en import RULINGS as OF_PRICES
from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.perceive.seeking_en import asks_what_is_gone, seeks_goods
from zhubo.perceive.shops_en import RULINGS as OF_RULES
from zhubo.perceive.sizes_en import MORE_OF
from zhubo.perceive.sizes_en import RULINGS as OF_SIZES
from zhubo.perceive.sums_en import RULINGS as OF_SUMS
from zhubo.text.wording import says, wording

_IDLE = IDLE | {None}
_OF_GOODS = frozenset(
    {
        "ask_stock",
        "ask_spec",
        "ask_size_options",
        "ask_colour_options",
        "compare_products",
        "want_to_buy",
        "request_show_item",
        "ask_suitability",
        "ask_bundle_gift",
        "ask_purchase_limit",
    }
)
_OF_SENDING = frozenset({"ask_ship_time", "ask_courier", "ask_deliver_region"})
_UNSURE_STOCK = frozenset({None, "ask_stock"})
_OWN_ORDER = frozenset({"cancel_order", "request_refund_return", "refund_status", "damaged_missing_wrong"})

_COMES_TO = wording(
    r"= ?(?:\$ ?)?\?+$|\bwhat (?:do|would|will) (?:i|we) pay\??$|\b(?:comes?|comes? out|adds? up|amounts?|works? out) to(?: (?:what|"
    r"how much))?\s?\?*$"
)
_HOW_MUCH_LAST = wording(r"\b(?:with|using|after|w)\b.*\bhow much\??$|\b\d+ (?:pcs|pieces|of)\b.*\bhow much\??$")
_STILL = wording(
    r"\b(?:is|are) (?:it|this|that|they|these|the \w+(?: \w+){0,6}) still (?:only )?(?:an? )?"
    r"(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b(?! (?:left|pieces|in stock))"
)
_IS_A_BOT = wording(
    r"\b(?:are|r|is) (?:u|you|ya|this|it) (?:an? )?(?:real |actual )?(?:bot|robot|ai|machine|chat ?bot|human|person)\b"
)
_WHERE_TO = wording(
    r"\bwhere (?:all |else |abouts )?(?:do|does|can|will) (?:u|you|ya|yall|they|this shop) (?:all |even )?"
    r"(?:ship|deliver|send)\b(?!.*\bfrom\b)"
)
_PAYS_POSTAGE = wording(
    r"\b(?:do|will|would|must|should) (?:i|we) (?:have to |need to |gotta |also |still )*pay "
    r"(?:for )?(?:the |any |extra )?(?:delivery|shipping|postage)\b"
)
_POSTAGE_BACK = wording(
    r"\b(?:send|sends|sending|sent|ship|mail|post|posting|mailing) (?:\w+ ){0,3}back\b|\b(?:pay|pays|paying|covers?|cost|costs|free|"
    r"charge|"
    r"charged|price|fee|fees|postage|shipping|delivery)\b"
    r".*\b(?:to return|returning|returns?|for (?:a )?returns?|(?:if|when) .{0,30}returns?)\b|"
    r"\breturn(?:ing|s)\b.{0,40}\b(?:postage|shipping) (?:on|paid|covered|out of|costs?|fees?|label|by)\b"
)
_GOES_FOR = wording(
    r"\b(?:what|wat|wot|how much)(?:'?s)?\b.{2,40}"
    r"\b(?:go|goes|going|goin|sell|sells|selling|sellin|retail|retails|asking|priced|listed) (?:for|at)\b"
    r"(?! (?:a |an |the |my |your |free|gym|kids|men|women))"
)
_SHOE_RIGHT = wording(
    r"^[a-z' ]{3,30} (?:size )?(?:3[4-9]|4[0-8])(?:\.5)?,? (?:right|yes|yeah|yep|correct|innit)\s?\?*$"
)
_PUBLISHER = wording(
    r"^(?:so |and |hey )?(?:(?:who|what|which)(?:'?s| is| was)? )?(?:the )?(?:publisher|author|writer|narrator|reader)\s?\?*$"
)
_CLOTH = wording(
    r"^(?!.*\b(?:same|differ\w*|vs|than|or|both|compare\w*|better)\b).*\b(?:what|which|wat) (?:cloth|fabric|material|textile)s?"
    r"(?: is| are)?(?: it| this| that| they)?(?: made (?:of|from))?\s?\?*$"
)
_FOR_BOTH = wording(r"^(?:is|are|r) (?:this|that|these|those|it|they|the)\b.{0,30}\bunisex\b")
_MATERIAL = wording(
    r"\bmat(?:erail|eriel|rial|eral|irial|eriall|eiral|riel|aterial)s?\b|\bfib(?:er|re)s? (?:contents?|compositions?|make ?up|blend|"
    r"mix)\b"
)
_TO_BE_HAD = wording(
    r"\b(?:can|could) (?:i|we) (?:still |already )?(?:order|buy|get|have) (?:it|this|that|one|them|these)(?: one)? "
    r"(?:now|today|tonight|still|yet|rn|already|right now|right away|straight away)\s?\?*$|"
    r"\b(?:can|could) (?:i|we) (?:still )?(?:order|buy|get|have) (?:it|this|that|one|them|these) (?:on|as) (?:an? )?"
    r"(?!sale|credit|time|loan|finance|monthly|prime|discount|offer|gift|present|friday)[a-z0-9]{2,8}\s?\?*$"
)
_WHAT_ARE = wording(
    r"\bwhat(?:'?s| is| are) (?:the|those|these|that|ur|your) (?!time|date|name|day|weather|point|code|deal|plan)[a-z' ]{3,30} "
    r"(?:please|pls|plz)\b"
)
_CALLS = wording(
    r"\b(?:call|phone|ring|speak to|talk to|reach) (?:someone|somebody|anyone|anybody|u|you|support|a human|a person) on "
    r"(?:an? )?(?:mon|tues|wednes|thurs|fri|satur|sun|week|holi)|"
    r"\b(?:customer (?:service|support|care)|support|help ?desk|help ?line)(?: opening| open| phone)? (?:hours|hrs|times)\b|"
    r"\b(?:when|what time|which days?)(?:'?s| is| are| r| do| does| will| can)? .{0,40}\b(?:customer (?:service|support|care)|support|"
    r"help ?desk|help ?line|service desk)\b(?!.*\b(?:reply|replied|answered?|refund|order)\b)|"
    r"\bopening (?:hours|hrs|times)\b"
)
_CODE = wording(
    r"\b(?:what|whats|what's|what is|which|any|got an?|got any|is there an?|need an?|have an?) (?:the |ur |your |an? )?"
    r"(?:discount |promo |coupon |voucher |sale |offer )?codes?\b(?! (?:number|name))|\bcode ?words?\b|"
    r"\b(?:the|ur|your) (?:discount |promo )?code\b.*\b(?:again|forgot|remind)\b"
)
_AMOUNTS = wording(
    r"\b(?:what|which) (?:amounts?|denominations?|money values?)\b|\b(?:what|which) values?\b.*\b(?:cards?|vouchers?)\b|"
    r"\b(?:gift ?cards?|vouchers?)\b.*\b(?:what|which) values?\b"
)
_PRICE_LAST = wording(
    r"^(?!.*\b(?:returns?|refund\w*|back|exchange\w*|wash\w*|clean\w*)\b).*[a-z] (?<!half )(?<!sale )(?<!best )(?:price|cost)\s?\?*$"
)
_UNITS_LEFT = wording(
    r"\b(?:count|figure|qty|numbers) (?:left|remaining)\b|\b(?:stock|inventory) (?:count|figures?|numbers?|qty)\b|"
    r"\bhow many (?:units?|pieces|pcs|copies|pairs)\b"
    r"(?! (?:in|per|come|do i|does|(?:is|are) (?:the|this|that|it|in|there in))\b)|\b(?:quantity|units|stock|amount|number) (?:left|"
    r"remaining|remains?)\b|"
    r"\b(?:what|which) (?:quantity|stock level)\b|\bquantity of\b.*\b(?:left|remain\w*|stock)\b|\bunits (?:of|do you have|in stock)\b"
)
_THAT_MANY = wording(
    r"\b(?:can|could) (?:u|you|ya|yall) (?:do|manage|handle|supply|send|cover) (?:that|so) many\b|\b(?:got|have) (?:that|so) many\b|"
    r"\b(?:do|have) (?:you|u) (?:have )?(?:got )?enough\b|"
    r"\b(?:you|u) got enough\b(?! for\b)|\benough (?:stock|in stock|of (?:them|those|it))\b"
)
_CAN_BE_HAD = wording(
    r"^(?:so |hey |and )?(?:which|what) .{2,40}\b(?:can|could) i (?:\w+ )?(?:get|buy|order|have|grab)\b(?!.*\b(?:with|free|for)\b)"
)
_CAN_I_BUY = wording(
    r"^(?:so |hey |hi )?(?:can|could) i (?:still )?(?:buy|get|order|have) (?!(?:\d+|two|three|four|five|six|ten)(?! (?:x*[sl]|m|"
    r"smalls?|mediums?|larges?)\b)|"
    r"more|as many|several|multiple|"
    r"a lot|lots|many|a couple|a dozen|it |.*\b(?:each|per|at once|at a time|max|for free)\b)[a-z0-9]"
)
_FORMATS = wording(
    r"\b(?:which|what|wat)(?:'?s| are| is)? (?:the |ur |your )?(?:media|medium|formats?|versions?|editions?)\b|"
    r"\bformats?\??$(?<!same format)|\bwhat (?:can|could|do) (?:i|we|u|you) (?:get|have|buy) (?:it|this|that|them) on\s?\?*$|"
    r"^formats? (?:for|of|on)\b|"
    r"\bwhat(?:'?s| are| is)? (?:the |ur |your |other )?options\b|\bor [a-z0-9]+ only\s?\??$"
)
_LARGEST = wording(
    r"\b(?:stop|stops|end|ends|max|maxes|top|tops|cap|caps) (?:out )?at\b|\b(?:goes?|going|run|runs|comes?) (?:all the way )?(?:up|"
    r"down) to\b|"
    r"\b(?:biggest|largest|smallest|max(?:imum)?|min(?:imum)?|highest|lowest|top) (?:size|one|it|you|u|there|in the)\b|"
    r"\bthe (?:biggest|largest|smallest)\b(?= (?:in|for|of|it|you|u|size)\b|\??$)"
)
_BY_WHO = wording(
    r"\b(?:is|are|r|was|were|made|produced|done) by (?:who|whom|which|what)\b|\bwho(?:'?s| is| are)? (?:makes|made|produces|behind|"
    r"bottles)\b|\bwho (?:puts?|brings?|brought) (?:(?:it|this|that|them|these|the .{2,30}) )?out\b|\b(?:company|firm|makers?) behind\b"
)
_ON_SALE = wording(
    r"\b(?:what|whats|what's|which|anything|any|stuff|items?|things?|goods|products?)\b(?!.*\b(?:why|when|until)\b).{0,24}"
    r"\b(?:discounted|on sale|reduced|marked down|on offer|on special|on promo|half price|price cut)\b|"
    r"\b(?:what|whats|what's|which|anything|everything)\b.{0,24}\b(?:in|part of|included in) "
    r"(?:the |ur |your |this )?(?:[a-z]+ )?sale\b(?! price)|"
    r"\b(?:black friday|cyber monday|boxing day|singles'? day|prime day|labou?r day sale|memorial day sale)\b"
)
_OFFER_COUNTS = wording(
    r"\b(?:does|do|will|would|is|can)\b.*\b(?:discount|offer|deal|coupon|promo|voucher|code|off)\b.{0,16}"
    r"\b(?:counts?|apply|applies|work|works|kick in|valid|included?)\b"
)
_STATE_OF_RETURN = wording(
    r"\b(?:what|which) (?:state|condition|shape)\b.*\b(?:return|send back|refund)|\b(?:needs?|have|must|should|has)\b.*\bfor (?:a |"
    r"the )?(?:return|refund)\b|"
    r"\breturns? (?:conditions?|rules?|requirements?)\b"
)
_TAGS_OFF = wording(
    r"\b(?:cut|remove|removed|take|took|rip|ripped|tear|tore|pull|lost|without)\w*(?: off)? (?:the |its |my )?(?:tags?|labels?)\b.*"
    r"\b(?:return\w*|back|refund\w*|exchange)\b|\b(?:return\w*|go back|send \w+ back|refund\w*|exchange)\b.*\b(?:tags?|labels?)\b|"
    r"\bcan (?:it|they|these) (?:still )?go back\b"
)
_WHAT_FOR = wording(
    r"^(?:so |and |hey )?(?:what|wat)(?:'?s| is| are| r| can (?:i|u|you) (?:use|do with)| do (?:i|u|you|people) use)\b.*\bfor\s?\?*$|"
    r"\bwhat can (?:i|u|you) do with\b"
)
_HM = wording(r"(?:,| )\s?hm\??$")
_ASKS = wording(r"\?|\b(?:is|are|do|does|can|any|got|have|stock|left)\b")
_NUMBER_OF_SHOE = wording(
    r"\b(?:foot|feet)\b.*\b(?:which|what) (?:number|size|one)\b|\b(?:which|what) (?:number|size)\b.*\b(?:foot|feet)\b"
)

_READS = wording(
    r"\bwho(?:'?s| is| are| was)? (?:reads?|reading|narrat\w*|speaking|voic\w+)\b(?! (?:me|u|you|my|chat|comments?)\b)|\bwhose voice\b"
)
_WRAPPED = wording(r"\bindividually\b|\b(?:bagged|wrapped|packed) (?:separately|one by one|each)\b")
_ADDED = wording(
    r"\bgift[- ]?wrap|\bwrap (?:it|this|them|that) (?:up )?(?:as|for|in)\b|\bwrite\b.{2,30}\bon (?:the|it|this|them|that)\b|"
    r"(?:hand ?written|personal|thank you|birthday|greeting) (?:note|card|message)|\b(?:put|add|include|write|slip)(?: in)? an? (?:\w+ )?"
    r"(?:note|message)\b|\b(?:put|print|add|stitch|embroider)\b.{0,24}\b(?:logo|initials|text|photo)\b|\b(?:logo|initials) (?:on|"
    r"printed)\b"
)
_OF_BRAND = wording(
    r"^(?:this|its|it'?s|the|it|these|that)? ?brand(?: name)? (?:what|which|is what)\b|\b(?:what|which|wat|wich) brand\b|"
    r"\b(?:what|wat)(?:'?s| is) the (?:label|brand|make) (?:on|of|for)\b|\b(?:what|which) label is\b"
)
_FOR_WHAT = wording(
    r"^(?:so )?what(?:'?s| is| are) (?:it|this|that|these|they)(?: one| thing)? (?:even |actually )?for\??$"
)
_ABOUT = wording(
    r"^(?:so )?what(?:'?s| is| are) (?:it|this|that|they|these) like\??$|^(?:so |hey |hi )?(?:what|wat)(?:'?s| is|"
    r" are) .{2,40} (?:all )?about\??$|\babout what\??$"
)
_WORKED = (
    r"\b(?:woven|weaved|knit|knitted|spun|sewn|stitched|crocheted|crafted|constructed|cut) "
    r"(?:of|from|with|out of|outta|outa)"
)
"""How cloth comes about, before what it is of."""
_MADE_OF = wording(
    r"\b(?:which|what) .{2,20} (?:it is|is it|it'?s|are they|they are) made\b|"
    rf"\b(?:what|wat|wot|which)\b.{{0,24}}\bmade (?:of|from|with|out of|outta|outa)\b|"
    rf"\b(?:what|wat|wot|whats|what's|which)\b.{{0,40}}{_WORKED}\b|{_WORKED} (?:what|which)\b|"
    r"\b(?:what|wat|which) (?:kind|sort|type)[a-z]*(?: of)? \w+ (?:is |are )?in (?:the|this|that|it|ur|your)\b"
)
_WORKED_FROM = wording(
    rf"\b(?:what|wat|wot|whats|what's|which)\b.{{0,40}}(?:{_WORKED}|made (?:of|from|out of))[ ?!.]*$"
)
_MADE_INTO = wording(rf"\bmade (?:of|from|with|out of|outta|outa)\b|{_WORKED}\b")
_HOW_LONG_BACK = wording(
    r"\bhow (?:long|many days) (?:do|have|did) (?:i|we|u|you) (?:have |got |get )?to (?:bring|send|give|take|return|change my mind)\b|"
    r"\b(?:\d{1,3}|seven|ten|fourteen|thirty|sixty)[- ]?days? (?:thing|rule|policy|returns?|window|money back)\b"
)
_COVERS = wording(
    r"\b(?:what|which)\b.{0,40}\b(?:code|coupon|voucher|promo)\b.{0,12}\b(?:covers?|includes?|apply|applies|count|counts|good)\b|"
    r"\b(?:code|coupon|voucher|promo) (?:is )?(?:for|covers?|applies to) (?:what|which)\b"
)
_BETWEEN_TWO = wording(
    r"\b(?:difference|diff|gap) (?:in (?:the )?price )?between (?:the |these |those |ur |your )?(?:2|two|both)\b"
)
_COSTS_MORE = wording(r"\b(?:do|does|will|would|is)\b.*\b(?:costs?|pricier|dearer) (?:(?:more|less) )?(?:than|then)\b")
_NOT_MADE_OF = wording(
    r"\b(?:which|what|any|got|have|is there)\b.*\b(?:isn'?t|aren'?t|ain'?t|not|non|without)[ -](?:made (?:of|from) |any |100 ?% |pure )*"
    r"(?:cotton|wool|leather|polyester|nylon|silk|linen|plastic|acrylic|fleece|rubber|suede|elastane|viscose|cashmere|synthetic)\b"
)
_RUNS_OUT = wording(
    r"\b(?:is|are|r) (?:it|this|that|these|those|they|the .{2,30}) (?:\w+ )?(?:running (?:out|low)|nearly gone|almost gone|selling out|"
    r"about to sell out)\b|\bis there (?:still )?enough\b"
)
_FOR_AMOUNT = wording(
    r"^(?!.*\b(?:how much|price|cost|what|pay|total)\b)(?:.*[a-z] for (?:just |only )?[$£€]?\d{2,4}|(?:i'?ll|i will|i'?d|id|let me) "
    r"(?:take|have|buy|grab|get|do) .* for (?:just |only )?[$£€]?\d{1,4})(?: ?(?:bucks|dollars|usd|quid|euros?))?(?: ?[,.]? ?(?:please|"
    r"pls|plz|ok|okay|deal|bro|sis|dear|friend|my|man|yeah|yes|no|and|we|i|got|have|a|now|today))*[ ?!.]*$"
)
_WHICH_NUMBERS = wording(r"\b(?:which|what) numbers\b")
_OFF = wording(
    r"\b(?:what|how much) (?:do|would|will|can) (?:i|we) get off\b|\bget (?:something|anything|any money) off\b"
)


asks_price_at_last = says(_HM, unless=_ASKS)
"""Whether a comment that asks nothing else ends with `hm`: how much."""
asks_how_far_sizes_go = says(_LARGEST)
"""Whether a comment asks which size is the last one: `does it stop at L`."""
asks_units_left = says(_UNITS_LEFT)
"""Whether a comment asks how many pieces are left."""
asks_what_for = says(_WHAT_FOR)
"""Whether a comment asks what something is for."""
asks_what_is_in_it = says(_MADE_OF)
"""Whether a comment asks of what, or of which kind of it, something is made."""
asks_what_it_is_made_of = says(_MADE_INTO)
"""Whether a comment asks what something is made of, by that word."""
asks_formats = says(_FORMATS, unless=MORE_OF)
"""Whether a comment asks in which formats or options something comes."""
_LEFT_IN = wording(r"\bleft in (?:an? |the |size )*(?:x*[sml]|\d?xl|\d{2}(?:\.5)?|small|medium|large)\b")
_OF_MONEY = wording(r"\bhow much\b|\bprices?\b|\bcosts?\b|[$€£]")
RULINGS: tuple[Ruling, ...] = (
    *OF_PRICES,
    *OF_SUMS,
    *OF_SIZES,
    *OF_THE_SHOP,
    *OF_RULES,
    (frozenset({"compare_products"}), asks_if_of_one_maker, "ask_authenticity_origin"),
    (
        _IDLE
        | _OF_GOODS
        | {"ask_discount_coupon", "ask_restock_time", "ask_usage_care", "ask_ship_time", "request_refund_return"},
        says(_HOW_LONG_BACK),
        "return_exchange_policy",
    ),
    (_IDLE | _OF_GOODS | {"ask_link_number", "warranty_invoice"}, says(_COVERS), "ask_discount_coupon"),
    (frozenset({"ask_price"}), says(_LEFT_IN, unless=_OF_MONEY), "ask_stock"),
    (frozenset({"ask_price"}), says(_WORKED_FROM), "ask_material_ingredient"),
    (frozenset({"ask_price"}), says(_COSTS_MORE), "compare_products"),
    (frozenset({"ask_price"}), says(_BETWEEN_TWO), "compare_products"),
    (_IDLE | {"want_to_buy"}, says(_FOR_AMOUNT), "bargain"),
    (
        _IDLE | {"compare_products", "complaint_negative", "damaged_missing_wrong", "ask_spec"},
        says(_NOT_MADE_OF),
        "ask_material_ingredient",
    ),
    (
        _IDLE | {"ask_size_advice", "ask_shelf_life_date", "ask_discount_coupon", "ask_spec"},
        says(_RUNS_OUT),
        "ask_stock",
    ),
    (_IDLE | {"complaint_negative", "ask_live_schedule_replay", "request_show_item"}, says(_READS), "ask_spec"),
    (
        _IDLE | {"request_show_item", "compare_products", "ask_size_advice", "ask_bundle_gift", "ask_stock"},
        says(_WRAPPED),
        "ask_spec",
    ),
    (
        _IDLE
        | {
            "request_show_item",
            "change_order_address",
            "warranty_invoice",
            "ask_courier",
            "ask_spec",
            "ask_usage_care",
            "want_to_buy",
            "track_order",
        },
        says(_ADDED),
        "ask_bundle_gift",
    ),
    (
        _IDLE | {"complaint_negative", "ask_link_number", "ask_price", "ask_spec", "request_show_item"},
        says(_OF_BRAND),
        "ask_authenticity_origin",
    ),
    (_IDLE | {"ask_spec", "ask_stock", "ask_link_number"}, asks_for_brands, "ask_authenticity_origin"),
    (
        _IDLE | {"ask_stock", "compare_products", "ask_link_number", "ask_bundle_gift", "request_show_item"},
        says(_ABOUT),
        "ask_spec",
    ),
    (_IDLE | {"ask_price", "ask_stock", "request_show_item"}, says(_FOR_WHAT), "ask_spec"),
    (_IDLE | {"ask_price", "ask_stock"}, says(_OFF), "ask_discount_coupon"),
    (_IDLE | _OF_GOODS | {"ask_authenticity_origin"}, asks_what_is_in_it, "ask_material_ingredient"),
    (frozenset({"ask_link_number"}), says(_WHICH_NUMBERS), "ask_size_options"),
    (frozenset({None, "ask_link_number", "ask_spec", "ask_size_options"}), says(_NUMBER_OF_SHOE), "ask_size_advice"),
    (_IDLE | _OF_GOODS, says(_COMES_TO), "ask_price"),
    (frozenset({"ask_bundle_gift", "ask_stock", "want_to_buy"}), says(_HOW_MUCH_LAST), "ask_price"),
    (_UNSURE_STOCK, says(_STILL), "ask_price"),
    (_IDLE, says(_IS_A_BOT), "chitchat_about_host"),
    (_IDLE | _OF_SENDING, says(_WHERE_TO), "ask_deliver_region"),
    (_IDLE | _OF_GOODS | _OF_SENDING | {"ask_price"}, says(_PAYS_POSTAGE), "ask_shipping_fee"),
    (frozenset({"ask_shipping_fee"}), says(_POSTAGE_BACK), "return_exchange_policy"),
    (frozenset({"ask_colour_options"}), asks_formats, "ask_size_options"),
    (frozenset({"ask_price"}), says(_WHAT_FOR, unless=_GOES_FOR), "ask_spec"),
    (
        _IDLE | {"ask_price", "ask_stock", "ask_restock_time", "ask_link_number", "request_show_item"},
        asks_for_more,
        "ask_spec",
    ),
    (frozenset({"ask_price"}), says(_SHOE_RIGHT), "ask_stock"),
    (frozenset({None, "ask_stock"}), says(_FOR_BOTH), "ask_spec"),
    (_IDLE | {"ask_presale_deposit"}, says(_PUBLISHER), "ask_spec"),
    (frozenset({"compare_products", "ask_price"}), says(_CLOTH), "ask_material_ingredient"),
    (_IDLE | {"ask_spec", "ask_stock", "ask_price"}, says(_MATERIAL), "ask_material_ingredient"),
    (
        _IDLE | {"ask_spec", "how_to_order", "ask_purchase_limit", "ask_usage_care", "ask_price"},
        says(_TO_BE_HAD),
        "ask_stock",
    ),
    (frozenset({"greet_thanks", "ask_spec"}), says(_WHAT_ARE), "ask_price"),
    (_IDLE | {"ask_spec"}, says(_GOES_FOR), "ask_price"),
    (_IDLE | {"ask_live_schedule_replay", "complaint_negative", "ask_spec"}, says(_CALLS), "ask_live_schedule_replay"),
    (_IDLE | {"ask_price", "ask_spec", "ask_link_number", "ask_stock"}, says(_CODE), "ask_discount_coupon"),
    (frozenset({None, "ask_size_options", "ask_spec", "ask_stock"}), says(_AMOUNTS), "ask_price"),
    (frozenset({"return_exchange_policy", "ask_usage_care"}), says(_PRICE_LAST), "ask_price"),
    (_IDLE | {"ask_spec", "want_to_buy", "ask_material_ingredient", "ask_suitability"}, seeks_goods, "ask_stock"),
    (_IDLE | _OF_GOODS | {"ask_link_number", "ask_restock_time"}, asks_what_is_gone, "ask_stock"),
    (_OF_GOODS | {None}, asks_units_left, "ask_stock"),
    (_OF_GOODS | {None, "bargain", "ask_price", "ask_size_advice"}, says(_THAT_MANY), "ask_stock"),
    (frozenset({"ask_purchase_limit"}), says(_CAN_BE_HAD), "ask_stock"),
    (frozenset({"ask_purchase_limit"}), says(_CAN_I_BUY), "ask_stock"),
    (frozenset({"ask_spec", None, "ask_stock"}), asks_how_far_sizes_go, "ask_size_options"),
    (frozenset({"ask_size_options", "ask_colour_options", "ask_stock"}), says(MORE_OF), "compare_products"),
    (
        _IDLE | {"ask_courier", "ask_stock", "request_show_item", "ask_link_number"},
        says(_BY_WHO),
        "ask_authenticity_origin",
    ),
    (
        _IDLE | _OF_GOODS | {"bargain", "complaint_negative", "return_exchange_policy", "ask_shelf_life_date"},
        says(_ON_SALE),
        "ask_discount_coupon",
    ),
    (
        _OF_GOODS | {None, "ask_authenticity_origin", "return_exchange_policy"},
        says(_OFFER_COUNTS),
        "ask_discount_coupon",
    ),
    (_OWN_ORDER | _IDLE, says(_STATE_OF_RETURN), "return_exchange_policy"),
    (_OF_GOODS | _OWN_ORDER | {None}, says(_TAGS_OFF), "return_exchange_policy"),
    (frozenset({None, "ask_stock", "request_show_item", "ask_link_number"}), asks_price_at_last, "ask_price"),
)
"""Those that need no name of goods, in order."""


asks_by_whom = says(_BY_WHO)
"""Whether a comment asks who makes something."""
