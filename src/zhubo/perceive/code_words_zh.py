"""Chinese words for the code of an offer, which is called like a size, 码: that one is meant, where it goes, whether it holds now. Pure."""

from __future__ import annotations

from zhubo.text.wording import says, wording

ENTERED = "entered"
WORKS = "works"
"""Values of the attribute slot of a question about offers: how a code is used, and whether one can be used by now."""
_NO_SIZE = r"(?:(?<=[那这]个)|(?<![尺鞋穿大小加均偏条扫证密维号数代么啥哪个几断换选起编解砝色缺齐拼款活件伪付激\da-z]))"
_NOT_OF_SIZES = r"码(?![数号子表头]|多(?!少))"
_ALSO = r"(?:先|是|就|也|还|得|要|现在|这会儿?|什么时候|啥时候|到底|应该|能不能|可不可以|可以|能|会|不会){0,4}"
_OVER = r"(?:失效|过期|作废|废|到期|截止|没用|用不了)"
_HOW_LONG = r"(?:多久|多长时间|几天|几个?小时|几分钟|什么时候|啥时候|几点|哪天)"
_ENDS = rf"{_HOW_LONG}.{{0,4}}{_NO_SIZE}码{_ALSO}{_OVER}|{_NO_SIZE}码.{{0,6}}{_HOW_LONG}[^ ,，]{{0,4}}{_OVER}"
_CODE = wording(
    rf"{_ENDS}|"
    rf"(?:优惠|折扣|活动|促销){_NOT_OF_SIZES}|"
    r"(?:填|输入?|用|使|带|扣|叠|减|抵|够用|够得上|领|抢|凑)(?:了|上|完|好|个|一个)?(?:[那这][个张]|你们?家?的?)?"
    rf"(?:减\d{{1,4}}块?的)?{_NOT_OF_SIZES}|"
    rf"{_NO_SIZE}码{_ALSO}(?:填|输|扣|透露|剧透|公布|放出|发(?:出来|我|给我|一下|下)|复制|失效|过期|作废|废|到期|截止|生效|减(?:多少|几|\d)|"
    r"咋用|怎么用|往哪|抄|用[吗么不没嘛上]|算上|带上|叠上|在哪[^ ,，]{0,2}(?:填|输|写|用))|"
    r"(?:哪|怎么|咋)[^ ,，]{0,5}(?:填|输)[^ ,，]{0,2}码"
)
speaks_of_a_code = says(
    _CODE, unless=wording(r"尺码|鞋码|条码|扫码|验证码|密码|二维码|号码|码数|编码|数码|穿[几多什啥]|邀请码")
)
"""Whether a Chinese comment means by 码 the code of an offer, and no size: 减完码多少, 码先透露下."""
_WHERE = r"(?:哪|什么地方|啥地方|何处)"
_ENTERED = wording(
    rf"码{_ALSO}(?:填|输|写|用)(?:在|到|进)?(?:了)?{_WHERE}|{_WHERE}(?:里|儿|个地方|个位置|一步)?(?:能|可以)?(?:填|输|写)|"
    rf"(?:怎么|咋|如何)(?:填|输|用|使)(?:这|那)?个?(?:优惠|折扣)?码|码{_ALSO}(?:怎么|咋|如何)(?:填|输|用|使)|码往哪|"
    r"自动(?:就|会|给|帮我?)?(?:减|抵|扣|用上|抵扣)|(?:自己|手动)(?:去|再)?(?:填|输)|(?:要不要|需不需要|用不用|要)(?:填|输)码?[吗么不嘛]"
)
asks_how_a_code_is_used = says(_ENTERED)
"""Whether a comment asks where a code is written, or if it comes off by itself."""
_WORKS = wording(
    r"(?:能|可以|可)(?:不能|不可以|以)?(?:用|生效|填|使)(?:了|上|得了)?(?:不|没|吗|么|嘛|吧|[?？ ]*$)|"
    r"(?:生效|开始|启用|好使|管用|有效|能用|好用)了?(?:不|没有?|吗|么|嘛)|用得[了上](?:不|没|吗|么|嘛)|(?:用不用得|填不填得)[了上]"
)
asks_if_a_code_works = says(_WORKS, unless=wording(r"满多少"))
"""Whether a comment asks if a code can be used by now."""
_NEXT_DAY = wording(
    r"(?:过(?:了|完)?(?:今[天晚夜]|零点|[0〇]点|十二点|12点|半夜|凌晨)|(?:零点|十二点|12点|凌晨|半夜)(?:以后|之后|后|再|过后)|"
    r"(?:明[天日早晚]|后天)(?:再)?(?:来|买|拍|下单|付|填|用)?).{0,8}?(?:还|也|仍|就不)(?:能|可以|会|有|照样)*(?:认|算|用|减|有效|生效|管用|好使|打折)"
)
asks_when_a_code_ends = says(wording(_ENDS))
"""Whether a comment asks for how long a code still holds: 还有多久码就废了."""
asks_if_it_holds_past_midnight = says(_NEXT_DAY)
"""Whether a comment asks if an offer outlasts the day: 过了零点还认不."""
ended_on_a_past_day = says(
    wording(r"(?:昨[天日晚]|上周|上个月)(?:就|都|已经?)*(?:是|为)?(?:最后[一]?[天日晚]|截止|结束|到期|过期)")
)
"""Whether a comment names a past day as the one on which something ended: no price of that day is asked."""
asks_if_a_sale_is_over = says(
    wording(
        r"(?:秒杀|闪购|抢购|特价|限时价?|活动价|折扣价)[^?？]{0,12}?(?:还在|还有效|还作数|没了|不见了|过了|过期|结束|失效|下架|撤了|取消)|"
        r"(?:秒杀|闪购|特价|活动价)(?:的)?\d*(?:块|元)?(?:的)?(?:链接)?(?:呢|哪去了|去哪了)"
    ),
    unless=wording(r"几点|什么时候|啥时候|多久|几号|哪天"),
)
"""Whether a comment asks if a sale price that it saw is over: 秒杀还在么, 限时特价过了没有."""
ONE_RETURNED = (
    r"(?:只|单|光)?退(?:掉|了|回)?(?:其中|里面)?(?:的)?(?:[一1半]|部分|[几两]个?)[件个台样双条只单部分瓶盒包套]?.{0,10}"
    r"(?:优惠|满减|立减|减的|券|码|红包|便宜|那\d+)[^ ,，]{0,6}(?:怎么|咋|会|还|要|补|扣|收回|退|算|作废)"
)
asks_what_one_returned_changes = says(wording(ONE_RETURNED))
"""Whether a comment asks what becomes of an offer when one thing of an order is given back."""
asks_for_a_rebate = says(wording(r"返[点佣利现](?![击回])|佣金|回扣|(?:拿|有|给|抽)(?:多少|几个点|几成)?提成|分佣"))
"""Whether a comment asks what is paid to who brings in buyers."""
