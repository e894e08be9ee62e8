"""Chinese comments about two options of a thing, or whether one of them can be chosen: r5比r7省多少, 那本可以选r7吗. Pure."""

from __future__ import annotations

from zhubo.text.wording import says, wording

_OTHER_TIMES = wording(
    r"[拍买下订选](?:错|贵|了|过|完|好)|保价|降价|以旧|旧[机的手]|折[价现旧]|抵|换货|换新|换屏|换电池|换膜|换壳|维修|"
    r"比(?:昨|前|上[次周个]|去年|平[时常]|之前|以前|原[价来]|双|国庆|活动|节|专柜|官网|官旗|别[家处]|外面|线下|京东|淘宝|天猫|拼多多|抖音|实体|市场|旧|老价|日常)|"
    r"(?:[两俩三四五六七八九十]|(?<![\d.])[2-9])[双件台个部条只块](?![^比]*比)"
)
"""What holds a price against that of another day or another shop, or asks of several pieces, whose gap is another."""
asks_gap_of_options = says(
    wording(
        r"(?<!对)比[^ ,，?？]{1,16}?(?:能|可以|要|会|得|到底|一共)*(?:省|便宜|贵|[少多][花掏给付])(?:下来?|出来?|了)?"
        r"(?:多少|几[百十块千个钱]|好多)|"
        r"[换升改跳](?:级|成|到|为|个)*的?(?=[\d\u4e00-\u9fffa-z])[^,，?？]{1,10}?(?:要|得|再|需要?|还|该)*[补加添贴](?:个|点|上)?(?:多少|几[块个百十千]|好多)|"
        r"[补加添贴](?:个|点|上)?(?:多少|几[块个百十千]|好多)(?:块|钱)*(?:的?差价)?(?:能|可以|才能)?[换升]"
    ),
    unless=_OTHER_TIMES,
)
"""Whether a comment asks how much less, or more, one thing costs than another: r5比r7省多少, 换256补几块."""
asks_which_is_cheaper = says(wording(r"便宜|贵|划算|省钱|平[啲些点]|价"))
"""Whether a comment compares what things cost."""
asks_which_costs_less = says(
    wording(
        r"(?:哪一?[个件款台双条部只种]?|谁)(?:更|比较|要|会)?(?:便宜|贵(?!宾)|划算|省钱)(?:一?[点些])?(?:[啊呀呢吗嘛 ?？]*$|[ ,，])"
    )
)
"""Whether a comment ends with the question which of two costs less, whatever they are called by: 树叶图案的和基础款哪件便宜."""
asks_what_it_is_at = says(wording(r"(?:要|得|卖|是|需要?)多少(?:钱|米|块钱?|银子)?[呀啊呢嘛哦 ?？]*$|几[块钱米]"))
"""Whether a comment ends with an ask for an amount, which behind an option is its price: 大容量要多少."""
asks_if_it_can_be_chosen = says(
    wording(
        r"(?:可以|可不可以|能不能|能|可|还能|支持)(?:选|挑|换成?|买到?|拍到?|拿到?|下单|上)[^ ,，?？]{1,10}?(?:吗|嘛|么|不|没|[?？]|$)|"
        r"(?:有得|有没有得|能不能|可不可以)[选挑]"
    ),
    unless=wording(r"多少|几[块个]|怎么|为什么|啥|什么|内存卡|系统|流量|卡[吗么]|自己|退|换货"),
)
"""Whether a comment asks if an option can be had: 可以选r7吗."""
