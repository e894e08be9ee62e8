"""Turns by which a Chinese comment asks for stock by its own name, for a price without offers, and for papers of a sale. Pure."""

from __future__ import annotations

from zhubo.text.wording import says, wording

_STOCK = r"(?:库存|存货|仓库?里?(?:的|现)?(?:现?货)?|现货|余货|货源|台数|件数|剩余|余量|存量|[我你]?手[上头]的?货)"
_MANY = (
    r"(?:多少(?!钱|块|元|价|米|银|优惠|天|张)|几多(?!钱)|"
    r"几[个台件双部条只支根块套瓶盒](?!钱)|好多(?!钱)|(?:足|够)(?:不足|不够)?(?:吗|么|不|[?？ ]|$))"
)
asks_for_stock_by_name = says(
    wording(
        rf"{_STOCK}(?:的)?(?:数量?|量|总数|件数)?(?:现在|目前|眼下|大概|一共|总共|还|都|里|中|是|有|剩下?|余|能)*{_MANY}|"
        rf"(?:凑|配|供|供应|给|备|拿|交|出)(?:得|的)?(?:齐|够|全|上|足|出来?|起)(?:货)?(?:吗|么|不|没|[?？ ]*$)"
    ),
    unless=wording(r"[¥￥]|多少钱|什么价|啥价|怎么卖|优惠|满减|包邮|多久|几天|什么时候|啥时候"),
)
"""Whether a comment asks how many pieces there are by a word for stock, or if so many can be had: 库存几个, 台数还有几多, 供得上吗."""
asks_pieces_there = says(
    wording(
        r"(?<![买拿要限每])(?:几多|几|多少|好多)(?:[台臺件部双条把套只支瓶盒箱份张]|个(?![月小人颜色码尺款型版钟号链规口牌]))(?!钱|起|装|人|颜色|色|码)|"
        r"(?:多少|几多|好多)(?:现?货|存货)|(?:还|就)剩[呢啊吗么没不]?[?？ ]*$|剩(?:下|余)?(?:几何|的?数)"
    ),
    unless=wording(r"多少钱|什么价|怎么卖|优惠|限购|几件[套起打]|几[台件双]起"),
)
"""Whether a comment about stock asks how many pieces are there by the word that counts them: 还能匀出几台, 压着多少货, 午夜色还剩."""
asks_price_without_offers = says(
    wording(
        r"(?:不算|不管|不看|抛开|撇开|刨[开去除]|除开|去掉|不含|不用|没有?|不考虑|不参加|不打|不减)(?:上|了|任何|什么|所有|那些|这个|那个)*"
        r"(?:优惠券?|满减|活动|折扣|打折|折|券|优惠码|码)(?:的?话|之前|的?时候|[呢啊])?[ ,，]*"
        r"(?:是|要|卖|得|一共|总共|一起|合计|拢共|原价|单价|价格)*(?:多少(?!优惠|折)|几[块百千]|什么价|啥价|怎么卖|总价|原价)"
    )
)
"""Whether a comment asks what goods cost where no offer is taken into account: 不算优惠多少."""
asks_what_is_paid_at_last = says(
    wording(
        r"(?:最后|最终|实际|到头来|总共|一共|下来|完了|还|就|只)(?:还|就|只)?(?:要|得|需要?|用)?(?:付|掏|给|花|出)(?:我)?(?:多少|好多|几多|几[块百千])"
    )
)
"""Whether a comment asks what is paid in the end."""
asks_for_a_contract = says(
    wording(
        r"(?:签|要|出|给|有|拟|走)(?:个|份|一份|得了)?[^ ,，]{0,3}合同|合同(?:能|可以|怎么|咋)?[签盖]|盖(?:个)?(?:公|财务)?章|公章|"
        r"(?:出|给|开|要)(?:个|份|张)?报价单"
    )
)
"""Whether a comment asks for what a firm wants signed or sealed before it buys: 能签采购合同盖公章不."""
asks_for_papers = says(
    wording(
        r"普票|专票|增票|发[飘漂](?!流|亮)|(?:开|给|要|寄|发|索要?)(?:个|张|份)?票(?!号|价|房|圈)|票(?:据)?(?:几天|几时|多久|什么时候|啥时候?|怎么|咋)(?:能|可以|才|会)?(?:开|给|到|发|寄|领|要|收)|"
        r"(?:一般|小规模)纳税人?|纳税人|小规模(?=[?？吗么的 ]|$)|(?:报销|入账)(?:凭证|用的?票)"
    )
)
"""Whether a comment asks for an invoice by a short name, or for what a firm asks before it buys."""
