"""What kind of thing a product is, as far as its words tell: that decides what viewers will ask about it."""

from __future__ import annotations

import re
from functools import lru_cache

from zhubo.facts import Product

KINDS = {
    "clothing": r"shirt|tee\b|t-?shirt|hoodie|dress|jeans|jacket|coat|sweater|pants|trousers|skirt|blouse|polo|apparel|clothing|socks?\b|"
    r"beanie|服[装饰]|衣|裤|裙|T恤|卫衣|衬衫|毛衫|袜|シャツ|ワンピース|パンツ|ジャケット|コート|スカート",
    "shoes": r"shoes?\b|sneaker|boots?\b|sandal|plimsoll|鞋|靴|スニーカー",
    "food": r"food|tea\b|coffee|snack|nuts?\b|juice|candy|chocolate|biscuit|rice\b|食品|零食|茶叶|绿茶|乌龙|坚果|饼干|糖果|巧克力|"
    r"牛奶|果汁|猫粮|狗粮|大米|食べ物|お菓子|紅茶|緑茶",
    "cosmetics": r"cosmetic|face cream|serum|lotion|lipstick|shampoo|skin ?care|perfume|面霜|精华|乳液|口红|护肤|美妆|洗发|面膜|"
    r"香水|化粧|美容液",
    "electronics": r"phone|tablet|laptop|camera|headphone|earbud|speaker|charger|power bank|kettle|cooker|coffee maker|television|"
    r"手机|平板|电脑|笔记本电|电视|相机|耳机|音箱|充电|家电|电饭煲|热水器|硬盘|スマホ|イヤホン|家電",
    "home": r"home\b|mugs?\b|cups?\b|teapot|\bpots?\b|tray|bowls?\b|pillow|cushion|towel|blanket|lamp|家居|杯|"
    r"茶壶|紫砂壶|茶盘|餐具|碗|枕|毛巾|被子|台灯|收纳|マグ|タオル|カップ",
    "furniture": r"furniture|chair|desk\b|sofa|bookshelf|家具|椅|餐桌|书桌|沙发|ソファ",
    "book": r"\bbook\b|ebook|图书|书籍|小说",
    "virtual": r"gift card|download|digital|audiobook|礼品卡|虚拟|充值",
}


def kinds_of(product: Product) -> frozenset[str]:
    """Return the kinds that title and category of `product` name, in any language; empty where they name none.

    A rice cooker is no rice, a tea cup no tea.
    """
    texts = (*product.category.values(), *product.title.values())
    return _kinds(" ".join(texts))


@lru_cache(maxsize=4096)
def _kinds(text: str) -> frozenset[str]:
    found = {kind for kind, pattern in KINDS.items() if re.search(pattern, text, re.IGNORECASE)}
    return frozenset(found - {"food", "cosmetics"} if found & {"electronics", "home"} else found)
