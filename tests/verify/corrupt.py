"""True statements out of facts, in wordings of their own, and the same with one value made false. Written apart from what it tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from zhubo.facts import Money, Policy, Product, Promotion, Text, Variant, price_at
from zhubo.state import Facts


@dataclass(frozen=True, slots=True)
class Statement:
    """A line about `target`, whether it is true, what kind of value it holds, and the line that it was made from."""

    text: str
    target: str | None
    true: bool
    kind: str
    language: str


def statements(facts: Facts, at_ms: int) -> Iterator[Statement]:
    """Return true lines about everything in `facts`, each followed by its corruptions."""
    for _, product in sorted(facts.products.items()):
        yield from _prices(product, at_ms)
        yield from _stock(product)
        yield from _options(product, facts)
        yield from _attributes(product)
        yield from _quantities(product, at_ms)
        yield from _limits(product)
        yield from _sales(product, at_ms, facts)
        yield from _links(product, facts)
    for _, policy in sorted(facts.policies.items()):
        yield from _policy(policy)
    for _, promotion in sorted(facts.promotions.items()):
        yield from _promotion(promotion, at_ms, facts)


def _told(
    kind: str, target: str | None, zh: tuple[str, ...], en: tuple[str, ...], true: Text, false: list[Text]
) -> Iterator[Statement]:
    for language, wordings in (("zh", zh), ("en", en)):
        for wording in wordings:
            yield Statement(wording.replace("@", true[language]), target, True, kind, language)
            for value in false:
                if value[language] != true[language]:
                    yield Statement(wording.replace("@", value[language]), target, False, kind, language)


def _same(value: str) -> Text:
    return {"zh": value, "en": value}


def _plain(money: Money) -> str:
    return (
        f"{Decimal(money.minor) / 100:f}".removesuffix(".00")
        if money.minor % 100 == 0
        else f"{Decimal(money.minor) / 100:.2f}".rstrip("0")
    )


def _yuan(money: Money) -> Text:
    return {"zh": f"{_plain(money)}元", "en": f"{_plain(money)} yuan"}


def _moved(money: Money) -> list[Text]:
    minors = {money.minor + 100, money.minor - 1000, money.minor * 10, money.minor // 2 // 10 * 10, money.minor + 10}
    return [_yuan(Money(minor, money.currency)) for minor in sorted(minors) if minor > 0 and minor != money.minor]


def _name(product: Product, language: str) -> str:
    return product.title[language]


def _words(variant: Variant) -> Text:
    values = list(variant.options.values())
    return {
        "zh": "".join(v.get("zh") or next(iter(v.values())) for v in values),
        "en": " ".join(v.get("en") or next(iter(v.values())) for v in values),
    }


def _prices(product: Product, at_ms: int) -> Iterator[Statement]:
    current = {price_at(v, at_ms) for v in product.variants}
    if len(current) == 1 and (price := current.pop()) is not None:
        yield from _told(
            "price",
            product.sku,
            (
                "这款现在@，喜欢可以拍。",
                f"{_name(product, 'zh')}今天@",
                "价格是@哦",
                "宝宝们看过来，@就能带走",
                "到手@",
                f"@的{_name(product, 'zh')}，放心选",
            ),
            (
                "This one is @ right now.",
                f"{_name(product, 'en')} costs @",
                "You can have it for @.",
                "It's @ today",
                "The price is @, tap the link",
            ),
            _yuan(price),
            _moved(price),
        )
        yield from _told(
            "price",
            product.sku,
            ("￥@一件",),
            ("only ¥@",),
            _same(_plain(price)),
            [_same(_plain(Money(price.minor + 300, "CNY")))],
        )
    for variant in product.variants:
        now = price_at(variant, at_ms)
        if now is None or not variant.options:
            continue
        words = _words(variant)
        yield from _told(
            "option_price",
            product.sku,
            (f"{words['zh']}是@", f"要{words['zh']}的话@"),
            (f"the {words['en']} one is @", f"{words['en']}: @"),
            _yuan(now),
            _moved(now)[:2],
        )
    for variant in product.variants[:1]:
        if variant.list_price is not None and variant.list_price_basis:
            yield from _told(
                "list_price",
                product.sku,
                ("原价@，现在有优惠", "之前卖@，划线价@"[:4].replace("之前卖@", "划线价@")),
                ("it was @ before", "list price @"),
                _yuan(variant.list_price),
                _moved(variant.list_price)[:3],
            )


def _stock(product: Product) -> Iterator[Statement]:
    for variant in product.variants:
        if variant.stock is None:
            continue
        words = _words(variant)
        lead_zh, lead_en = (words["zh"], words["en"]) if variant.options else ("这款", "this one")
        if variant.stock > 0:
            count, other = str(variant.stock), [_same(str(variant.stock + 3)), _same(str(variant.stock * 10))]
            yield from _told(
                "stock",
                product.sku,
                (f"{lead_zh}还有@件", f"{lead_zh}只剩@件了", f"{lead_zh}库存@件", f"{lead_zh}，最后@件"),
                (f"only @ left of {lead_en}", f"{lead_en}: @ in stock", f"we have @ pieces of {lead_en}"),
                _same(count),
                other,
            )
        gone = {"zh": "卖完了", "en": "sold out"}
        there = {"zh": "有货", "en": "in stock"}
        true, false = (there, gone) if variant.stock > 0 else (gone, there)
        yield from _told(
            "availability",
            product.sku,
            (f"{lead_zh}@", f"亲，{lead_zh}现在@哦"),
            (f"{lead_en} is @", f"Yes, {lead_en} is @ now"),
            true,
            [false],
        )


def _options(product: Product, facts: Facts) -> Iterator[Statement]:
    every: dict[str, set[tuple[str, str]]] = {}
    for _, one in sorted(facts.products.items()):
        for variant in one.variants:
            for name, text in variant.options.items():
                zh = text.get("zh") or next(iter(text.values()))
                every.setdefault(name, set()).add((zh, text.get("en", zh)))
    own: dict[str, list[tuple[str, str]]] = {}
    for variant in product.variants:
        for name, text in variant.options.items():
            zh = text.get("zh") or next(iter(text.values()))
            own.setdefault(name, []).append((zh, text.get("en", zh)))
    for name in ("colour", "size"):
        if name not in own:
            continue
        values = list(dict.fromkeys(own[name]))
        said = str(product.title) + str(product.description) + str(product.attributes)
        foreign = [
            pair for pair in sorted(every[name]) if pair not in values and pair[0] not in said and "-" not in pair[0]
        ][:3]
        suffix = "码" if name == "size" else ""
        yield from _told(
            "option",
            product.sku,
            (f"有@{suffix}可以选", f"这款有@{suffix}"),
            ("it comes in size @", "we have size @") if name == "size" else ("it comes in @", "there is a @ one"),
            {"zh": values[0][0], "en": values[0][1]},
            [{"zh": zh, "en": en} for zh, en in foreign],
        )


_LABELS = {
    "capacity": ("容量@", "the capacity is @"),
    "weight": ("重量@", "it weighs @"),
    "power": ("功率@", "the power is @"),
    "thickness": ("厚度@", "it is @ thick"),
    "brightness": ("亮度@", "brightness @"),
    "cord_length": ("电源线长@", "the cord is @ long"),
    "shelf_life": ("保质期@", "the shelf life is @"),
    "sole_height": ("鞋底高@", "the sole is @ high"),
}
_UNITS = {
    "ml": "毫升",
    "g": "克",
    "month": "个月",
    "W": "瓦",
    "lm": "流明",
    "cm": "厘米",
    "m": "米",
    "mm": "毫米",
    "L": "升",
    "kg": "千克",
}
_MATERIALS = [("真丝", "silk"), ("不锈钢", "stainless steel"), ("羊绒", "cashmere"), ("真皮", "genuine leather")]
_PLACES = [("四川成都", "Chengdu, Sichuan"), ("日本", "Japan"), ("意大利", "Italy")]


def _attributes(product: Product) -> Iterator[Statement]:
    for name, attribute in product.attributes.items():
        if attribute.number is not None and attribute.unit is not None and name in _LABELS:
            number = Decimal(attribute.number)
            unit = {
                "zh": _UNITS[attribute.unit],
                "en": " months" if attribute.unit == "month" else f" {attribute.unit}",
            }
            said = [number, number + 10, number * 2, number / 2 + 1]
            values = [{"zh": f"{v.normalize():f}{unit['zh']}", "en": f"{v.normalize():f}{unit['en']}"} for v in said]
            zh, en = _LABELS[name]
            yield from _told("attribute", product.sku, (zh, f"这款{zh}的"), (en, f"Yes, {en}."), values[0], values[1:])
    origin = product.attributes.get("origin")
    if origin is not None and "（" not in origin.text["zh"]:
        false = [{"zh": zh, "en": en} for zh, en in _PLACES]
        true = {"zh": origin.text["zh"], "en": origin.text["en"].removesuffix(", China")}
        yield from _told("origin", product.sku, ("产地是@", "产自@的"), ("it is made in @", "origin: @"), true, false)
    said = str(product.attributes) + str(product.title) + str(product.description)
    for zh, en in _MATERIALS:
        if zh not in said and en not in said and "material" in product.attributes:
            yield Statement(f"材质是{zh}的，很舒服", product.sku, False, "material", "zh")
            yield Statement(f"it is made of {en}", product.sku, False, "material", "en")


def _quantities(product: Product, at_ms: int) -> Iterator[Statement]:
    prices = {price_at(v, at_ms) for v in product.variants}
    price = prices.pop() if len(prices) == 1 else None
    if price is None:
        return
    for count in (2, 3):
        total = Money(price.minor * count, price.currency)
        yield from _told(
            "total",
            product.sku,
            (f"{count}件一共@", f"拍{count}件总共@"),
            (f"{count} pieces come to @", f"{count} pieces for @ in total"),
            _yuan(total),
            _moved(total)[:3],
        )


def _limits(product: Product) -> Iterator[Statement]:
    limit = product.limit_per_buyer
    if limit is not None:
        yield from _told(
            "limit",
            product.sku,
            ("每人限购@件", "一个人最多买@件哦", "限购@件"),
            ("limited to @ per person", "at most @ pieces per buyer"),
            _same(str(limit)),
            [_same(str(limit + 2)), _same(str(limit * 5))],
        )


def _sales(product: Product, at_ms: int, facts: Facts) -> Iterator[Statement]:
    zone = ZoneInfo(facts.info.time_zone if facts.info is not None else "UTC")
    sale = product.variants[0].sale
    if sale is None or sale.ends_ms is None or sale.starts_ms is None:
        return
    uniform = {v.sale for v in product.variants} == {sale}
    if not uniform:
        return
    if sale.starts_ms <= at_ms < sale.ends_ms:
        end = datetime.fromtimestamp(sale.ends_ms // 1000 - 60, UTC).astimezone(zone)
        days = [end + timedelta(days=n) for n in (0, 3, -4, 40)]
        yield from _told(
            "date",
            product.sku,
            ("活动到@结束", "特价截止@", "优惠价到@为止"),
            ("the sale ends on @", "on sale until @"),
            _day(days[0]),
            [_day(day) for day in days[1:]],
        )
    elif at_ms >= sale.ends_ms:
        yield Statement(f"现在活动价{_yuan(sale.price)['zh']}", product.sku, False, "stale", "zh")
        yield Statement(f"now on sale at {_yuan(sale.price)['en']}", product.sku, False, "stale", "en")
    else:
        begin = datetime.fromtimestamp(sale.starts_ms // 1000, UTC).astimezone(zone)
        words = _yuan(sale.price)
        yield Statement(f"{_day(begin)['zh']}开始活动价{words['zh']}", product.sku, True, "date", "zh")
        yield Statement(f"现在{words['zh']}", product.sku, False, "stale", "zh")


def _day(moment: datetime) -> Text:
    return {"zh": f"{moment.month}月{moment.day}日", "en": f"{moment:%B} {moment.day}"}


def _links(product: Product, facts: Facts) -> Iterator[Statement]:
    number = product.link_no
    if number is None:
        return
    other = next(n for n in sorted(facts.links) if n not in (number, number + 1))
    yield from _told(
        "link",
        product.sku,
        (f"{_name(product, 'zh')}是@号链接", "这款在@号链接"),
        (f"{_name(product, 'en')} is link @", "this one is link @"),
        _same(str(number)),
        [_same(str(other)), _same("99")],
    )


def _policy(policy: Policy) -> Iterator[Statement]:
    if policy.fee is not None:
        yield from _told(
            "fee",
            None,
            ("运费@", "不包邮的订单邮费@"),
            ("shipping is @", "the shipping fee is @"),
            _yuan(policy.fee),
            _moved(policy.fee)[:3],
        )
    if policy.free_over is not None:
        yield from _told(
            "free_over",
            None,
            ("满@包邮", "订单满@就免运费", "凑够@我们包邮"),
            ("free shipping over @", "orders from @ ship free"),
            _yuan(policy.free_over),
            _moved(policy.free_over)[:4],
        )
    if policy.days is not None:
        false = [_same(str(policy.days + n)) for n in (8, 23)]
        yield from _told(
            "returns",
            None,
            ("@天无理由退换", "签收后@天内可以退货", "支持@天退换"),
            ("@-day returns", "you can return it within @ days"),
            _same(str(policy.days)),
            false,
        )
    if policy.topic == "dispatch" and policy.within_hours is not None:
        false = [_same("24"), _same("12"), _same("72")]
        yield from _told(
            "dispatch",
            None,
            ("@小时内发货", "付款后@小时内寄出"),
            ("we ship within @ hours", "dispatched within @ hours"),
            _same(str(policy.within_hours)),
            false,
        )
    if policy.years is not None:
        yield from _told(
            "warranty",
            "BUDS-01",
            ("保修@年", "质保@年的"),
            ("a @-year warranty", "warranty: @ years"[:20]),
            _same(str(policy.years)),
            [_same("3"), _same("5")],
        )
    if policy.default:
        yield from _told(
            "carrier",
            None,
            ("默认发@", "快递是@"),
            ("we ship by @",),
            {"zh": "中通快递", "en": "ZTO"},
            [{"zh": "圆通速递", "en": "FedEx"}, {"zh": "京东物流", "en": "DHL"}],
        )
    if policy.cash_on_delivery is not None:
        yield Statement("支持货到付款的", None, policy.cash_on_delivery, "cod", "zh")
        yield Statement("不支持货到付款", None, not policy.cash_on_delivery, "cod", "zh")
        yield Statement("cash on delivery is available", None, policy.cash_on_delivery, "cod", "en")
        yield Statement("no cash on delivery", None, not policy.cash_on_delivery, "cod", "en")
    for place in policy.not_to[:3]:
        yield Statement(f"{place}暂时不发货", None, True, "region", "zh")
        yield Statement(f"{place}也可以发货", None, False, "region", "zh")
    if policy.topic == "live":
        yield from _told(
            "hours",
            None,
            ("每天@开播", "我们@开始直播"),
            ("live every day from @", "the stream starts at @"),
            _same(policy.opens),
            [_same("19:00"), _same("22:30")],
        )


def _promotion(promotion: Promotion, at_ms: int, facts: Facts) -> Iterator[Statement]:
    target = promotion.products[0] if promotion.products else None
    if promotion.threshold is not None and promotion.off is not None:
        line = f"满{_plain(promotion.threshold)}减@"
        yield from _told(
            "off",
            target,
            (line + "元", f"全店{line}元"),
            (f"@ yuan off orders over {_plain(promotion.threshold)} yuan",),
            _same(_plain(promotion.off)),
            [_same("50"), _same("100")],
        )
        yield from _told(
            "threshold",
            target,
            (f"满@减{_plain(promotion.off)}元",),
            (f"{_plain(promotion.off)} yuan off orders over @ yuan",),
            _same(_plain(promotion.threshold)),
            [_same("199"), _same("399")],
        )
    if promotion.percent_off_bp is not None and promotion.code:
        percent = promotion.percent_off_bp // 100
        true = {"zh": f"{(100 - percent) // 10}折", "en": f"{percent}%"}
        false = [{"zh": "7折", "en": "30%"}, {"zh": "85折", "en": "15%"}]
        yield from _told(
            "percent",
            target,
            (f"用优惠码{promotion.code}打@", "现在打@"),
            (f"@ off with code {promotion.code}", "@ off now"),
            true,
            false,
        )
        yield from _told(
            "code",
            target,
            ("优惠码@", "输入优惠码@立减"),
            ("use code @",),
            _same(promotion.code),
            [_same("SAVE20"), _same(promotion.code + "0")],
        )
    if promotion.kind == "second_half_price":
        wrong = next(sku for sku in sorted(facts.products) if sku not in promotion.products)
        for language, line in (("zh", "第二件半价"), ("en", "the second one is half price")):
            yield Statement(line, target, True, "second", language)
            yield Statement(line, wrong, False, "second", language)
    if promotion.quantity is not None and promotion.gift:
        gift = promotion.gift
        yield from _told(
            "gift",
            target,
            (f"买@件送1个{gift['zh']}",),
            (f"buy @ and get one {gift['en']} free",),
            _same(str(promotion.quantity)),
            [_same(str(promotion.quantity + 1)), _same("5")],
        )
