"""Falsehoods in thirteen languages: what our answers would say if one kind of fact were another. Knows nothing of what verifies them.

A shop's facts are altered in one kind, the same questions are answered from both, and an answer that comes out otherwise is false of the
shop as it is. What no fact carries (superlatives and the like) is said behind a true answer, in the words of `wordings`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tests.verify.claimed import wordings
from tests.verify.drafts import question, questions

from zhubo.cited import cite, fact_of
from zhubo.facts import Attribute, Money, Policy, Product, Promotion, Sale, Variant
from zhubo.generate import Draft, draft_answer
from zhubo.state import Facts

DAY_MS = 86_400_000
SAID = {
    "superlative": "superlative",
    "efficacy": "efficacy",
    "false_urgency": "urgency",
    "no_basis": "basis",
}
"""Kinds of error that no fact has the right value for, by what their lines are called."""
LAWFUL = ("lawful_superlative", "lawful_efficacy", "lawful_urgency", "chat")
KINDS: Mapping[str, frozenset[str]] = {
    "price": frozenset({"wrong_price", "stale_fact"}),
    "discount": frozenset({"wrong_discount", "wrong_price", "unsupported_claim"}),
    "stock": frozenset({"wrong_stock"}),
    "attribute": frozenset({"wrong_attribute", "unsupported_claim"}),
    "policy": frozenset({"wrong_policy", "unsupported_claim", "wrong_time", "wrong_price"}),
    "quantity": frozenset({"wrong_quantity", "unsupported_claim", "wrong_price"}),
    "time": frozenset({"wrong_time", "stale_fact", "unsupported_claim"}),
    "product": frozenset(
        {"wrong_product", "wrong_price", "wrong_attribute", "wrong_stock", "wrong_quantity", "unsupported_claim"}
    ),
    "superlative": frozenset({"superlative"}),
    "efficacy": frozenset({"efficacy"}),
    "false_urgency": frozenset({"false_urgency"}),
    "no_basis": frozenset({"missing_basis", "unsupported_claim", "superlative", "efficacy"}),
}
"""Kinds of error, and the findings that name each rightly."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text said of `target`; `kind` is what was made false in it, or would be."""

    text: str
    target: str | None
    true: bool
    kind: str


def with_limits(facts: Facts) -> Facts:
    """Return a shop's facts with a limit for each buyer on all goods: few shops have any."""
    return _of_products(facts, lambda one, _: replace(one, limit_per_buyer=one.limit_per_buyer or 2 + len(one.sku) % 4))


def lines(facts: Facts, language: str, *, at_ms: int, folder: Path | None = None) -> Iterator[Line]:
    """Yield true lines about a shop in a language, and false ones of each kind; of those that no fact carries, the lines in `folder`."""
    pairs = list(answered(facts, facts, language, at_ms))
    yield from (Line(one.text, one.target, True, "answer") for one, _ in pairs)
    for kind, alter, by_number in ALTERED:
        other = alter(facts)
        for true, false in answered(facts, other, language, at_ms):
            if _says_more(false.text, true.text, _NUMBER if by_number else _WORD) and not (
                _stays_true(kind, false, facts, other)
            ):
                yield Line(false.text, true.target, False, kind)
    if folder is None:
        return
    texts = [one for one, _ in pairs]
    said = wordings(language, folder)
    for kind, own in SAID.items():
        for number, draft in enumerate(texts):
            yield Line(_after(draft.text, said[own][number % len(said[own])], language), draft.target, False, kind)
    for own in LAWFUL:
        for number, draft in enumerate(texts):
            yield Line(_after(draft.text, said[own][number % len(said[own])], language), draft.target, True, own)


def _stays_true(kind: str, false: Draft, facts: Facts, other: Facts) -> bool:
    """Whether an answer that comes out otherwise is true of the shop as it is all the same.

    What pieces cost together is true of any number of them. Stock and rules are told otherwise only where a fact that is cited is another,
    and a bare yes before a rule as it stands answers what is no part of the text. Of a product in the place of another, rules are the
    same, and it may be had and come in options that are its own.
    """
    cited = false.evidence or ()
    if kind == "quantity":
        return _SUM.search(false.text) is not None
    if kind == "policy":
        rules = [rule.text for rule in facts.policies.values()]
        return any(false.text.endswith(words) for text in rules for words in text.values())
    if kind == "stock":
        return not any(cite(facts, one) != cite(other, one) for one in cited if one.endswith("#stock"))
    if kind == "product":
        if all(one.startswith("policy:") for one in cited):
            return True
        fields = {one.partition("#")[2].partition(".")[0] for one in cited} - {"title"}
        if not fields:
            named = [fact[1] for one in cited if (fact := fact_of(other, one)) is not None]
            return all(isinstance(one, Product) and one.listed for one in named)
        return fields <= _HAD_IN and _is_had(false, facts, other)
    return False


def _is_had(false: Draft, facts: Facts, other: Facts) -> bool:
    """Whether all that a product is said to be had in is its own and can be had, and nothing is said to be gone."""
    own, said = facts.products.get(false.target or ""), other.products.get(false.target or "")
    if own is None or said is None or not (own.listed and said.listed and all(map(_can_be_had, said.variants))):
        return False
    values = {value for value in _options(said) if _holds(false.text, value)}
    if set(_NUMBER.findall(false.text)) - set(_NUMBER.findall(" ".join([*own.title.values(), *values]))):
        return False
    return values <= set(_options(own)) and (all if values else any)(map(_can_be_had, own.variants))


def _can_be_had(variant: Variant) -> bool:
    return variant.stock > 0 if variant.stock is not None else variant.available is not False


def _options(product: Product) -> Iterator[str]:
    for variant in product.variants:
        for text in variant.options.values():
            yield from text.values()


def _holds(text: str, value: str) -> bool:
    """Whether a value stands in a text, not as a part of a longer word or number of Latin letters."""
    before, after = (r"(?<![A-Za-z0-9])" * value[0].isascii(), r"(?![A-Za-z0-9])" * value[-1].isascii())
    return re.search(before + re.escape(value) + after, text) is not None


def _says_more(false: str, true: str, said: re.Pattern[str]) -> bool:
    """Whether a text says something that another does not: what is only left unsaid is not false."""
    return bool(Counter(said.findall(false)) - Counter(said.findall(true)))


def answered(facts: Facts, other: Facts, language: str, at_ms: int) -> Iterator[tuple[Draft, Draft]]:
    """Yield what is answered out of `facts` with what is answered out of `other`, to the same questions."""
    for number, (intent, targets, slots) in enumerate(questions(facts)):
        asked = question(intent, targets, slots, language)
        one = draft_answer(asked, facts, at_ms=at_ms, variation=number)
        two = one if other is facts else draft_answer(asked, other, at_ms=at_ms, variation=number)
        if all(draft.text and draft.known and draft.language == language for draft in (one, two)):
            yield one, two


def _after(text: str, more: str, language: str) -> str:
    if text[-1] in "。.!?！？؟":
        return f"{text}{'' if language in ('zh', 'ja') else ' '}{more}"
    return f"{text}{'。' if language in ('zh', 'ja') else '. '}{more}"


def _money(money: Money | None) -> Money | None:
    return None if money is None else Money(money.minor + max(100, money.minor // 700 * 100), money.currency)


def _with_prices(product: Product) -> Product:
    def changed(variant: Variant) -> Variant:
        sale = variant.sale
        price = _money(sale.price) if sale is not None else None
        return replace(
            variant,
            price=_money(variant.price),
            sale=Sale(price=price, starts_ms=sale.starts_ms, ends_ms=sale.ends_ms) if sale and price else None,
        )

    return replace(product, variants=tuple(map(changed, product.variants)))


def _with_stock(change: Callable[[int], int]) -> Callable[[Product, Product], Product]:
    def alter(product: Product, other: Product) -> Product:
        variants = [replace(v, stock=None if v.stock is None else change(v.stock)) for v in product.variants]
        return replace(product, variants=tuple(variants))

    return alter


def _with_attributes(product: Product, other: Product) -> Product:
    def changed(name: str, attribute: Attribute) -> Attribute:
        if attribute.number is not None:
            digits = re.sub(r"\d+", lambda found: str(int(found[0]) + 3), attribute.number, count=1)
            return replace(attribute, number=digits)
        return other.attributes.get(name, attribute)

    return replace(product, attributes={name: changed(name, one) for name, one in product.attributes.items()})


def _of_products(facts: Facts, alter: Callable[[Product, Product], Product]) -> Facts:
    skus = sorted(facts.products)
    return replace(
        facts,
        products={
            sku: alter(facts.products[sku], facts.products[skus[(number + 5) % len(skus)]])
            for number, sku in enumerate(skus)
        },
    )


def _of_promotions(facts: Facts, alter: Callable[[Promotion], Promotion]) -> Facts:
    return replace(facts, promotions={key: alter(one) for key, one in facts.promotions.items()})


def _of_policies(facts: Facts, alter: Callable[[Policy], Policy]) -> Facts:
    return replace(facts, policies={key: alter(one) for key, one in facts.policies.items()})


def _discount(promotion: Promotion) -> Promotion:
    return replace(
        promotion,
        text={},
        percent_off_bp=None if promotion.percent_off_bp is None else promotion.percent_off_bp + 700,
        off=_money(promotion.off),
        price=_money(promotion.price),
    )


def _with_limits_and_counts(facts: Facts, more: int) -> Facts:
    def counts(one: Promotion) -> Promotion:
        quantity, given = (None if n is None else n + more for n in (one.quantity, one.gift_quantity))
        return replace(one, text={}, quantity=quantity, gift_quantity=given)

    def limit(product: Product, other: Product) -> Product:
        allowed = product.limit_per_buyer
        return replace(product, limit_per_buyer=None if allowed is None else allowed + 1 + more)

    return _of_promotions(_of_products(facts, limit), counts)


def _with_periods(facts: Facts, days: int) -> Facts:
    def later(one: Promotion) -> Promotion:
        return replace(one, text={}, ends_ms=None if one.ends_ms is None else one.ends_ms + days * DAY_MS)

    def sale_later(variant: Variant) -> Variant:
        sale = variant.sale
        if sale is None or sale.ends_ms is None:
            return variant
        return replace(variant, sale=replace(sale, ends_ms=sale.ends_ms + days * DAY_MS))

    def sales_later(product: Product, other: Product) -> Product:
        return replace(product, variants=tuple(map(sale_later, product.variants)))

    return _of_promotions(_of_products(facts, sales_later), later)


def _rule(policy: Policy, by: int = 5) -> Policy:
    def more(number: int | None) -> int | None:
        return None if number is None else number + by

    texts = {
        language: re.sub(r"\d+", lambda found: str(int(found[0]) + by), text) for language, text in policy.text.items()
    }
    return replace(
        policy,
        text=texts,
        fee=_money(policy.fee),
        free_over=_money(policy.free_over),
        within_hours=more(policy.within_hours),
        within_business_days=more(policy.within_business_days),
        days=more(policy.days),
        years=more(policy.years),
        no_reason=None if policy.no_reason is None else not policy.no_reason,
        cash_on_delivery=None if policy.cash_on_delivery is None else not policy.cash_on_delivery,
        carriers=tuple(one for one in ("yto", "ups") if one not in policy.carriers) if policy.carriers else (),
        default="",
    )


def _swapped(product: Product, other: Product) -> Product:
    """Give a product what is another's, but for its name: the other's answers in its place."""
    return replace(other, sku=product.sku, title=product.title, aliases=product.aliases, version=product.version)


_HAD_IN = frozenset({"stock", "options"})
_SUM = re.compile(r"\d.*\d[.,]\d\d|[×*]|\d+[^\d]{0,3}(?:元|ドル|위안|달러)")
"""What pieces cost together is true of any number of them, whatever a buyer may have."""
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"\d[\d.,:]*|[^\W\d]+")

ALTERED: tuple[tuple[str, Callable[[Facts], Facts], bool], ...] = (
    ("price", lambda facts: _of_products(facts, lambda one, _: _with_prices(one)), True),
    ("discount", lambda facts: _of_promotions(facts, _discount), True),
    ("stock", lambda facts: _of_products(facts, _with_stock(lambda stock: 0)), False),
    ("stock", lambda facts: _of_products(facts, _with_stock(lambda stock: stock + 3)), True),
    ("attribute", lambda facts: _of_products(facts, _with_attributes), False),
    ("policy", lambda facts: _of_policies(facts, _rule), False),
    ("policy", lambda facts: _of_policies(facts, lambda one: _rule(one, 8)), True),
    ("quantity", lambda facts: _with_limits_and_counts(facts, 1), True),
    ("quantity", lambda facts: _with_limits_and_counts(facts, 3), True),
    ("time", lambda facts: _with_periods(facts, 3), True),
    ("time", lambda facts: _with_periods(facts, 9), True),
    ("product", lambda facts: _of_products(facts, _swapped), False),
)
"""What is made false, how, and whether an answer is sure to be false only where it says another number."""
