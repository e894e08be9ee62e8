"""Questions for what the shop has for a use or for somebody: 厨房用的都有啥, what do you have for the house, anything to wear. Pure.

What a use means is told by words in the names, categories and properties of goods. It helps to find goods, never to say something of them.
"""

from __future__ import annotations

from zhubo.perceive.budget import affordable, budget_in
from zhubo.shop.search import CatalogueIndex, fold
from zhubo.text.wording import wording


def of_use(text: str, index: CatalogueIndex, currency: str) -> list[str]:
    """Return the products on sale for all the uses that a comment (folded) asks the whole shop for; nothing where it asks for none."""
    if (_ASIAN if not text.isascii() else _LATIN).search(text) is None or _ONE.search(text) is not None:
        return []
    uses = {match.lastgroup or "" for match in _USES.finditer(text)}
    if not uses:
        return []
    having = [at for at in range(len(index.skus)) if all(_serves(index, at, use) for use in uses)]
    bounds = budget_in(text, currency)
    skus = [index.skus[at] for at in having]
    return [sku for sku in skus if bounds is None or affordable(index.products[sku], bounds)]


def _serves(index: CatalogueIndex, at: int, use: str) -> bool:
    names, product = index.naming[at], index.every[at]
    if use in ("women", "men") and names.sides:
        return use in names.sides
    texts = [names.titled, *map(fold, product.category.values())]
    texts += [fold(text) for attribute in product.attributes.values() for text in attribute.text.values()] * (
        use in _TOLD
    )
    return any(_MEANT[use].search(text) for text in texts)


_LATIN = wording(
    r"\b(?:what|whats|wat|which|anything|something|stuff|things?|any|items?|goods|products?)\b.*"
    r"(?:\bfor\b|\bto (?:wear|eat|drink|put on|cook)\b)"
)
_ASIAN = wording(
    r"[穿用吃喝玩戴抹擦送给]?的?(?:东西|款式?|商品|产品|货)?(?:都|还|里)?(?:有|卖|上)(?:些|点|了)?(?:什么|啥|哪些|哪几|没有别的)|有(?:没有)?(?:什么|啥|哪些).{0,4}[穿用吃喝玩戴抹擦送给].{0,3}的"
)
_ONE = wording(
    r"这[个款件条双台部瓶支]|它|\bthis\b|\bit\b|\bthese\b|\bthis one\b|颜色|尺码|码数|功能|优惠|活动|区别|"
    r"discount|warranty|colou?rs?\b|sizes?\b"
)
_USES = wording(
    r"(?P<kitchen>厨房|做饭|炒菜|\bkitchen\b|\bto cook\b|\bcooking\b)"
    r"|(?P<home>家里用|家用|居家|家居|放家里|\bfor (?:the|my|our|a)? ?(?:house|home|flat|apartment|living room|bedroom)\b|\bhousehold\b)"
    r"|(?P<children>小孩|孩子|宝宝|儿童|小朋友|娃|\bkids?\b|\bchild(?:ren)?\b|\bbab(?:y|ies)\b|\btoddlers?\b)"
    r"|(?P<women>女生|女士|女的|女孩|女款|女朋友|老婆|\bwom[ae]n\b|\bladies\b|\bgirls?\b|\bwife\b|\bgirlfriend\b)"
    r"|(?P<men>男生|男士|男的|男孩|男款|男朋友|老公|\bm[ae]n\b|\bgents\b|\bguys to wear\b|\bhusband\b|\bboyfriend\b)"
    r"|(?P<summer>夏天|夏季|热天|\bsummer\b)|(?P<winter>冬天|冬季|冷天|\bwinter\b)"
    r"|(?P<wear>穿|\bto (?:wear|put on)\b)|(?P<eat>吃|\bto eat\b|\bto snack\b)|(?P<drink>喝|\bto drink\b)"
    r"|(?P<charge>充电)|(?P<face>擦脸|抹脸|护肤|\bskin\b|\bface\b)|(?P<sport>运动|跑步|健身|\bsports?\b|\brunning\b|\bgym\b)"
)
_MEANT = {
    "kitchen": wording(
        r"厨|锅|菜板|砧板|菜刀|刀具|餐具|碗|盘子|烤箱|电饭|榨汁|料理机|围裙|\b(?:kitchen|pans?|pots?|knife|knives|cook\w*|mugs?|bowls?|plates?|kettles?)\b"
    ),
    "home": wording(
        r"家居|居家|家纺|抱枕|靠枕|枕|毯|台灯|收纳[盒箱架柜]|杯|香薰|家具|\b(?:home\w*|house\w*|mugs?|cups?|cushions?|pillows?|candles?|lamps?|rugs?|blankets?|towels?|furniture)\b"
    ),
    "children": wording(
        r"儿童|童装|宝宝|婴|小学生|玩具|积木|\b(?:kids?|child(?:ren)?'?s?|bab(?:y|ies)|toys?|toddlers?)\b"
    ),
    "women": wording(r"(?<!男)女(?!性?通用)|女装|口红|唇釉|\b(?:wom[ae]n'?s?|ladies|girls?)\b"),
    "men": wording(r"(?<!女)男(?!女)|男装|剃须|\b(?:m[ae]n'?s?|gents|boys?)\b"),
    "summer": wording(r"夏|短袖|t恤|凉|冰丝|防晒|遮阳|风扇|\b(?:summer|t-?shirts?|tees?|shorts|sunglasses|sandals?)\b"),
    "winter": wording(
        r"冬|加绒|羽绒|保暖|棉拖|毛衣|围巾|手套|\b(?:winter|hoodies?|sweat(?:er|shirt)s?|beanies?|scar(?:f|ve)s?|warmers?|coats?)\b"
    ),
    "wear": wording(
        r"衣|裤|裙|衫|t恤|卫衣|外套|服装|女装|男装|童装|鞋|靴|袜|\b(?:shirts?|t-?shirts?|tees?|hoodies?|sweat(?:er|shirt)s?|polos?|dress(?:es)?|pants|"
        r"jeans|jackets?|coats?|shoes?|sneakers?|boots?|beanies?|hats?|scar(?:f|ve)s?|socks?|apparel|clothing|sunglasses)\b"
    ),
    "eat": wording(
        r"零食|食品|坚果|牛肉干|核桃|果干|糖|饼干|凤爪|水果|巧克力|\b(?:snacks?|food|nuts?|chocolates?|biscuits?|cookies?)\b"
    ),
    "drink": wording(r"饮料|咖啡|茶叶|果汁|牛奶|酒|\b(?:juices?|drinks?|coffee|teas?|beverages?)\b"),
    "charge": wording(r"充电(?:器|头|宝|线)|快充(?:头|线)|数据线|移动电源|\b(?:chargers?|power banks?|cables?)\b"),
    "face": wording(
        r"面霜|面膜|洁面|洗面奶|防晒|精华|乳液|爽肤水|护肤|\b(?:cream|serum|mask|cleanser|skin ?care|lotion)\b"
    ),
    "sport": wording(r"运动|跑步|跑鞋|瑜伽|健身|\b(?:sports?|running|sneakers?|yoga|gym|trainers)\b"),
}
"""The words by which goods for a use are known."""
_TOLD = frozenset({"summer", "winter"})
"""Uses of which properties tell as well as names."""
