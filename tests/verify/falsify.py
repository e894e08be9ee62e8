"""True drafts made false in one place each. Knows the facts and the wording of drafts, and nothing of how verifying reads them.

A corruption is yielded only where it is sure to be false: a new number is one that the product, the rules and the offers state nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from tests.verify.drafts import question

from zhubo.events import Slots, Target
from zhubo.facts import Money, Policy, Product, Promotion, Text
from zhubo.generate import Draft, draft_answer
from zhubo.state import Facts


@dataclass(frozen=True, slots=True)
class Falsehood:
    """A text that is not true of `target`; `kind` says what was made wrong."""

    kind: str
    text: str
    draft: Draft


@dataclass(slots=True)
class Shop:
    """A shop's facts with what the corruptions ask of them again and again."""

    facts: Facts
    at_ms: int
    own: dict[str, frozenset[str]] = field(default_factory=dict)
    rules: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        self.rules = frozenset(
            number
            for one in (*self.facts.policies.values(), *self.facts.promotions.values())
            for number in _numbers_of_rule(one)
        )

    def products(self, draft: Draft) -> list[Product]:
        """Return the products that a draft rests on or speaks of."""
        skus = {one.removeprefix("product:").partition("#")[0] for one in draft.evidence or () if one[:8] == "product:"}
        if draft.target is not None:
            skus.add(draft.target)
        facts = self.facts
        return [
            facts.products[sku] for sku in sorted({facts.product_of.get(s, s) for s in skus}) if sku in facts.products
        ]

    def _reduced(self, product: Product) -> Iterator[str]:
        """Return what pieces cost with an offer that asks for no code: true, though no draft says it."""
        offs = [p.off for p in self.facts.promotions.values() if p.off is not None]
        shares = [p.percent_off_bp for p in self.facts.promotions.values() if p.percent_off_bp and not p.code]
        for variant in product.variants:
            for off in offs if variant.price is not None else ():
                if variant.price is not None and variant.price.currency == off.currency:
                    yield from (_key(_major(variant.price) * count - _major(off)) for count in range(1, 11))
            for share in shares if variant.price is not None else ():
                yield from (_key(_major(variant.price) * count * (10_000 - share) / 10_000) for count in range(1, 11))

    def stated(self, draft: Draft) -> frozenset[str]:
        """Return every number, as a plain decimal, that the facts behind a draft state."""
        found = self.rules
        for product in self.products(draft):
            if product.sku not in self.own:
                self.own[product.sku] = frozenset(_numbers_of_product(product)) | frozenset(self._reduced(product))
            found |= self.own[product.sku]
        return found


def falsehoods(draft: Draft, shop: Shop) -> Iterator[Falsehood]:
    """Return false variants of a true draft."""
    seen = {draft.text}
    for kind, text in _corruptions(draft, shop):
        if text not in seen:
            seen.add(text)
            yield Falsehood(kind, text, draft)


def _corruptions(draft: Draft, shop: Shop) -> Iterator[tuple[str, str]]:
    yield from _money(draft, shop)
    yield from _currency(draft)
    yield from _numbers(draft, shop)
    yield from _availability(draft, shop)
    yield from _options(draft, shop)
    yield from _swapped(draft)
    yield from _flips(draft)
    yield from _words(draft, shop)
    yield from _invented(draft, shop)


# --- money -----------------------------------------------------------------------------------------------------------

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_MONEY = re.compile(
    rf"(?P<mark>CN¥|US\$|zł|PLN\s?|\$|€|£|¥)(?P<value>{_NUMBER})|(?P<value2>{_NUMBER})(?P<mark2>元|美元|欧元|英镑|波兰兹罗提|日元)"
)


def _money(draft: Draft, shop: Shop) -> Iterator[tuple[str, str]]:
    stated = shop.stated(draft)
    others = sorted(
        {v.price for p in shop.facts.products.values() for v in p.variants if v.price is not None},
        key=lambda m: m.minor,
    )
    for match in _MONEY.finditer(draft.text):
        group = "value" if match["value"] else "value2"
        value = _plain(match[group])
        changed = [value + 1, value * 10, (value * 9 / 10).quantize(Decimal("0.01")), value + Decimal("0.1")]
        for new in changed:
            if new > 0 and _key(new) not in stated:
                yield "price", _put(draft.text, match.span(group), _like(new, match[group]))
        elsewhere = [m for m in others if _key(Decimal(m.minor) / 100) not in stated]
        if elsewhere:
            new = Decimal(elsewhere[len(draft.text) % len(elsewhere)].minor) / 100
            yield "other_price", _put(draft.text, match.span(group), _like(new, match[group]))


def _currency(draft: Draft) -> Iterator[tuple[str, str]]:
    for match in _MONEY.finditer(draft.text):
        group = "mark" if match["mark"] else "mark2"
        for new in ("€", "£") if group == "mark" else ("欧元", "英镑", "日元"):
            if new != match[group].strip():
                yield "currency", _put(draft.text, match.span(group), new)


# --- numbers that are no money -----------------------------------------------------------------------------------------

_KINDS = (
    ("promotion", re.compile(r"折|% off|优惠|减|offer|code|送|买|buy|sale|活动|off orders")),
    ("stock", re.compile(r"件|left|in stock|库存")),
    ("link", re.compile(r"号链接|link ")),
    ("time", re.compile(r"\d:\d\d|月\d+日|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")),
    ("policy", re.compile(r"小时|天|年|工作日|hours|days|year")),
)
_TOKEN = re.compile(_NUMBER)


def _numbers(draft: Draft, shop: Shop) -> Iterator[tuple[str, str]]:
    stated = shop.stated(draft)
    taken = [m.span() for m in _MONEY.finditer(draft.text)] + _names(draft, shop)
    for match in _TOKEN.finditer(draft.text):
        if any(s < match.end() and match.start() < e for s, e in taken):
            continue
        value = _plain(match[0])
        kind = _kind_at(draft, match.start(), match.end())
        for new in (value + 1, value * 2, value * 10, value + 7):
            if _key(new) not in stated and new != value and _possible(draft.text, match, new):
                yield kind, _put(draft.text, match.span(), _like(new, match[0]))


def _possible(text: str, match: re.Match[str], new: Decimal) -> bool:
    """Whether a number in a date or a time of day stays one: a text with a 35th of May in it is no test of facts."""
    after, before = text[match.end() : match.end() + 2], text[max(0, match.start() - 5) : match.start()]
    if after[:1] == "月":
        return new <= 12
    if after[:1] == "日" or re.search(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \Z", before):
        return new <= 28
    if after[:1] == ":" or before[-1:] == ":":
        return new <= 23
    return True


def _kind_at(draft: Draft, start: int, end: int) -> str:
    around = draft.text[max(0, start - 6) : end + 10]
    for kind, pattern in _KINDS:
        if pattern.search(around):
            return kind
    return "attribute"


def _names(draft: Draft, shop: Shop) -> list[tuple[int, int]]:
    """Return where the draft holds a product's name or an option value: those are not numbers to change here."""
    spans: list[tuple[int, int]] = []
    for product in shop.products(draft):
        for title in (*product.title.values(), *product.aliases):
            head = _shared_head(title, draft.text)
            spans += [(at, at + len(head)) for at in _places(draft.text, head)] if len(head) > 3 else []
        for value in {w for v in product.variants for t in v.options.values() for w in t.values()}:
            spans += [(at, at + len(value)) for at in _places(draft.text, value)]
    return spans


def _shared_head(title: str, text: str) -> str:
    low, high = 0, len(title)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if title[:middle] in text else (low, middle - 1)
    return title[:low]


# --- stock and options -------------------------------------------------------------------------------------------------

_AVAILABLE = {
    "zh": (("有货", "售完了"), ("售完了", "有货"), ("已售完", "有货"), ("没有货了", "有货")),
    "en": (
        ("in stock", "sold out"),
        ("sold out", "in stock"),
        ("out of stock", "in stock"),
        ("available now", "sold out"),
    ),
}


def _availability(draft: Draft, shop: Shop) -> Iterator[tuple[str, str]]:
    if not any(one.endswith("#stock") for one in draft.evidence or ()):
        return
    for true, false in _AVAILABLE[draft.language]:
        if true in draft.text and not (true == "售完了" and "已售完" in draft.text):
            yield "availability", draft.text.replace(true, false, 1)
    for product in shop.products(draft):
        gone = [v for v in product.variants if v.stock is not None and v.stock <= 0 and len(v.options) == 1]
        there = [v for v in product.variants if v.stock is not None and v.stock > 0 and len(v.options) == 1]
        for variant, one in zip(gone[:1], there[:1], strict=False):
            bad, good = _value(variant.options, draft.language), _value(one.options, draft.language)
            if bad not in draft.text and f"{good}" in draft.text and _lists_stock(draft.text, good):
                joint = "、" if draft.language == "zh" else ", "
                yield "stock_option", draft.text.replace(good, f"{good}{joint}{bad}", 1)


def _lists_stock(text: str, value: str) -> bool:
    """Whether `value` stands in a list of what can be had, and nowhere else."""
    return (
        re.search(r"还有\d|库存\d|\d left", text) is None
        and text.count(value) == 1
        and re.search(r"(?:有货的?(?:是)?|能拍的是|in stock(?: in)?|available in)[:：]? ?[^；;.]*$", text) is not None
    )


def _value(options: Mapping[str, Text], language: str) -> str:
    text = next(iter(options.values()))
    return text.get(language) or next(iter(text.values()))


def _options(draft: Draft, shop: Shop) -> Iterator[tuple[str, str]]:
    products = shop.products(draft)
    if len(products) != 1:
        return
    own = str([products[0].title, products[0].attributes, products[0].description, products[0].variants]).lower()
    for name in {name for v in products[0].variants for name in v.options}:
        values = {v.options[name].get(draft.language, "") for v in products[0].variants if name in v.options}
        foreign = sorted(
            word
            for p in shop.facts.products.values()
            for v in p.variants
            if name in v.options
            and (word := v.options[name].get(draft.language, ""))
            and word.lower() not in own
            and not (word.endswith("色") and word[:-1] in str(values))
            and word not in ("yes", "no", "none")
            and _digits_of(word) not in map(_digits_of, values)
        )
        names = [span for span in _names(draft, shop) if span[1] - span[0] > 12]
        for value in sorted(values):
            at = draft.text.find(value) if value else -1
            beside = draft.text[at - 1 : at] + draft.text[at + len(value) :][:1] if value.isascii() else ""
            alone = at >= 0 and re.search(r"[\w-]", beside) is None
            if alone and foreign and not any(s <= at < e for s, e in names):
                yield "option", _put(draft.text, (at, at + len(value)), foreign[len(draft.text) % len(foreign)])


def _digits_of(word: str) -> str:
    """Return the digits of a value (`1 liter` and `1L` may be the same), the whole of it where it has none."""
    return "".join(re.findall(r"[\d.]+", word)) or word


def _swapped(draft: Draft) -> Iterator[tuple[str, str]]:
    """Swap the first two different amounts of a list by option."""
    found = [m for m in _MONEY.finditer(draft.text)]
    if any(one.endswith("#price") for one in draft.evidence or ()) and re.search(
        r"看规格：|不同规格：|by option: ", draft.text
    ):
        for one, two in zip(found, found[1:], strict=False):
            if one[0] != two[0]:
                text = (
                    draft.text[: one.start()]
                    + two[0]
                    + draft.text[one.end() : two.start()]
                    + one[0]
                    + draft.text[two.end() :]
                )
                yield "swapped_price", text
                return


# --- rules and offers --------------------------------------------------------------------------------------------------

_FLIPS = {
    "zh": (
        ("不支持", "支持"),
        ("暂不发货", "可以发货"),
        ("发不了", "可以发"),
        ("暂时不支持发", "支持发"),
        ("，不发", "，也发"),
        ("；不开", "；也开"),
        ("没有优惠活动", "有满100减20"),
        ("无理由", "不能"),
    ),
    "en": (
        ("no cash on delivery", "cash on delivery is possible"),
        ("don't ship to", "ship to"),
        ("can't ship to", "ship to"),
        (", not to ", ", and to "),
        ("No offers or codes", "15% off"),
    ),
}


def _flips(draft: Draft) -> Iterator[tuple[str, str]]:
    if not any(one.startswith(("policy:", "promotion:")) for one in draft.evidence or ()):
        return
    for true, false in _FLIPS[draft.language]:
        if true in draft.text:
            yield "policy", draft.text.replace(true, false, 1)
    bound = re.search(r"(?<!不)满\d", draft.text)
    if bound is not None:
        yield "policy", draft.text[: bound.start()] + "不" + draft.text[bound.start() :]


_CARRIERS = {"zh": ("德邦快递", "天天快递", "百世快递"), "en": ("Aramex", "Canada Post", "TNT")}
_METHODS = {"zh": ("花呗", "白条"), "en": ("Klarna", "Afterpay")}


def _words(draft: Draft, shop: Shop) -> Iterator[tuple[str, str]]:
    """Put a carrier, a way to pay, a place, a code or a gift in the place of the true one."""
    said = str([(p.text, p.carriers, p.methods) for p in shop.facts.policies.values()])
    for policy in shop.facts.policies.values():
        for word in (*policy.carriers, policy.default):
            if word and word in draft.text:
                yield from (
                    ("carrier", draft.text.replace(word, one)) for one in _CARRIERS[draft.language] if one not in said
                )
        for word in policy.methods[:1]:
            if word in draft.text and f"policy:{policy.id}" in str(draft.evidence):
                yield from (
                    ("payment", draft.text.replace(word, one)) for one in _METHODS[draft.language] if one not in said
                )
        if policy.ships_from and policy.ships_from in draft.text:
            yield "policy", draft.text.replace(policy.ships_from, "青岛" if draft.language == "zh" else "Qingdao")
    for promotion in shop.facts.promotions.values():
        if promotion.code and promotion.code in draft.text:
            yield "code", draft.text.replace(promotion.code, promotion.code + "5")
            yield "code", draft.text.replace(promotion.code, "SAVE77")
        for word in promotion.gift.values():
            if word in draft.text:
                yield "gift", draft.text.replace(word, "蓝牙音箱" if draft.language == "zh" else "bluetooth speaker")


# --- what is not there at all ------------------------------------------------------------------------------------------

_INVENTED = {
    "zh": (
        "，已经卖出3700单",
        "，重量777克",
        "，好评率98%",
        "，终身保修",
        "，今天再减15元",
        "，下单送保温杯",
        "，明天就能送达",
        "，全网最低价",
        "，只剩137件了",
        "，支持分期免息",
        "，加微信还能便宜",
    ),
    "en": (
        "; 4,300 sold already",
        "; it weighs 777 g",
        "; 98% positive reviews",
        "; with a lifetime warranty",
        "; $15 off today",
        "; you get a free thermos with it",
        "; delivered tomorrow",
        "; the lowest price online",
        "; only 137 left",
        "; interest-free instalments with Klarna",
        "; message me on WhatsApp for less",
    ),
}


def _invented(draft: Draft, shop: Shop) -> Iterator[tuple[str, str]]:
    stated = shop.stated(draft)
    own = str([(p.attributes, p.gift) for p in shop.products(draft)])
    lines = _INVENTED[draft.language]
    for line in (lines[len(draft.text) % len(lines)], lines[(len(draft.text) // 3 + 5) % len(lines)]):
        thing = re.sub(r"[^\w]|下单送|you get a|with it", "", line)
        if not any(_key(_plain(n)) in stated for n in _TOKEN.findall(line)) and thing not in own:
            yield "invented", draft.text.rstrip("。.!！") + line


def borrowed(one: Product, two: Product, shop: Shop, variation: int) -> Iterator[Falsehood]:
    """Return what is true of `two`, said of `one`: its draft under the other's name, with the evidence that `one`'s own draft has."""
    for intent in ("ask_price", "ask_stock", "ask_spec", "ask_link_number", "ask_purchase_limit", "ask_bundle_gift"):
        for language in ("zh", "en"):
            slots = Slots(attribute="count") if intent == "ask_stock" else Slots()
            mine, theirs = (
                draft_answer(
                    question(intent, (Target(sku=p.sku, how="alias"),), slots, language),
                    shop.facts,
                    at_ms=shop.at_ms,
                    variation=variation,
                )
                for p in (one, two)
            )
            if not (mine.known and theirs.known and mine.evidence and theirs.text):
                continue
            name, other = (_shared_head(_title(p, language), d.text) for p, d in ((two, theirs), (one, mine)))
            if len(name) < 4 or len(other) < 4:
                continue
            rest = theirs.text.replace(name, " ")
            stated = shop.stated(mine)
            if any(_key(_plain(n)) not in stated for n in _TOKEN.findall(rest)):
                yield Falsehood("other_product", theirs.text.replace(name, other), mine)


def _title(product: Product, language: str) -> str:
    return product.title.get(language) or next(iter(product.title.values()))


# --- numbers of facts --------------------------------------------------------------------------------------------------


def _numbers_of_product(product: Product) -> Iterator[str]:
    yield from _tokens(
        [product.title, product.aliases, product.description, product.gift, product.size_chart, product.attributes]
    )
    for variant in product.variants:
        sale = variant.sale.price if variant.sale is not None else None
        for money in (variant.price, variant.list_price, sale, *variant.other_prices):
            if money is not None:
                yield from (_key(_major(money) * count) for count in range(1, 11))
                yield from (_key(_major(money) * count / 2) for count in range(1, 11))
        yield from _tokens([variant.options, variant.stock, variant.weight_g])
    stocks = [v.stock for v in product.variants if v.stock is not None]
    yield from (
        str(n) for n in (product.link_no, product.limit_per_buyer, sum(stocks), len(product.variants)) if n is not None
    )
    yield from (str(len({str(v.options.get(name)) for v in product.variants})) for name in product.option_names)


def _numbers_of_rule(rule: Policy | Promotion) -> Iterator[str]:
    yield from _tokens([rule.text, rule.extra])
    if isinstance(rule, Policy):
        yield from _tokens(
            [
                rule.days,
                rule.years,
                rule.within_hours,
                rule.within_business_days,
                rule.condition,
                rule.opens,
                rule.closes,
            ]
        )
        amounts: Iterable[Money | None] = (rule.fee, rule.free_over)
    else:
        yield from _tokens([rule.quantity, rule.gift_quantity, rule.gift])
        amounts = (rule.off, rule.threshold, rule.price)
        if rule.percent_off_bp is not None:
            points = Decimal(rule.percent_off_bp) / 100
            yield from (_key(points), _key((100 - points) / 10), _key(100 - points))
    yield from (_key(_major(m)) for m in amounts if m is not None)


def _tokens(values: object) -> Iterator[str]:
    for token in re.findall(r"\d+(?:\.\d+)?", str(values)):
        yield _key(Decimal(token))


def _major(money: Money) -> Decimal:
    return Decimal(money.minor) / 100


def _plain(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))


def _key(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _like(value: Decimal, written: str) -> str:
    if "." in written and value == value.to_integral_value() and len(written.rpartition(".")[2]) == 2:
        return f"{value:.2f}"
    return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"


def _put(text: str, span: tuple[int, int], new: str) -> str:
    return text[: span[0]] + new + text[span[1] :]


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
