"""What the shop knows. Every fact has an id (`product:SKU#price`) and a version (the `seq` of the event that set it).

All money is an integer in minor units; all times are integer milliseconds UTC; no fact holds a float.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from zhubo.values import dataclass

Text = Mapping[str, str]
"""Words by language (BCP 47); the shop's own language comes first in insertion order. `{}` is "not given"."""


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount. `minor` counts minor units of `currency` (ISO 4217): 3990 CNY is ¥39.90, 500 JPY is ¥500.

    Amounts of one currency have an order; comparing two currencies raises ValueError.
    """

    minor: int
    currency: str

    def __lt__(self, other: Money) -> bool:
        return self.minor < _minor_of(other, self.currency)

    def __le__(self, other: Money) -> bool:
        return self.minor <= _minor_of(other, self.currency)

    def __gt__(self, other: Money) -> bool:
        return self.minor > _minor_of(other, self.currency)

    def __ge__(self, other: Money) -> bool:
        return self.minor >= _minor_of(other, self.currency)


def _minor_of(money: Money, currency: str) -> int:
    if money.currency != currency:
        raise ValueError(f"An amount in {money.currency} was compared with one in {currency}.")
    return money.minor


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """A price that holds in `[starts_ms, ends_ms)`; None is open on that side."""

    price: Money
    starts_ms: int | None = None
    ends_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A property of a product: words, or an exact number (decimal string) with its unit, or both."""

    text: Text = field(default_factory=dict)
    number: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One thing that can be bought. `available` is set where the source says only yes or no and `stock` is not known."""

    sku: str
    options: Mapping[str, Text] = field(default_factory=dict)
    price: Money | None = None
    list_price: Money | None = None
    list_price_basis: Text = field(default_factory=dict)
    sale: Sale | None = None
    other_prices: tuple[Money, ...] = ()
    stock: int | None = None
    available: bool | None = None
    image: str = ""
    gtin: str = ""
    weight_g: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeRow:
    """The bodies that one size fits: closed ranges `(low, high)`; None is not given. Millimetres and grams."""

    size: str
    height_mm: tuple[int, int] | None = None
    weight_g: tuple[int, int] | None = None
    foot_mm: tuple[int, int] | None = None
    chest_mm: tuple[int, int] | None = None
    waist_mm: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One entry of the bag, with everything that may be said about it. `variants` is never empty."""

    sku: str
    title: Text
    variants: tuple[Variant, ...]
    link_no: int | None = None
    aliases: tuple[str, ...] = ()
    brand: Text = field(default_factory=dict)
    category: Text = field(default_factory=dict)
    description: Text = field(default_factory=dict)
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    option_names: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    size_chart: tuple[SizeRow, ...] = ()
    limit_per_buyer: int | None = None
    gift: Text = field(default_factory=dict)
    listed: bool = True
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A rule of the shop. `text` is the merchant's wording; typed fields say the same exactly. None is "not stated".

    `decide_within_hours` is for the shop's people alone: how long an after-sale case may wait for them.

    `topic`: shipping shipping_area dispatch courier returns warranty payment invoice hours live gift deposit.
    """

    id: str
    topic: str
    text: Text = field(default_factory=dict)
    fee: Money | None = None
    free_over: Money | None = None
    regions: tuple[str, ...] = ()
    ships_to: tuple[str, ...] = ()
    not_to: tuple[str, ...] = ()
    ships_from: str = ""
    within_hours: int | None = None
    within_business_days: int | None = None
    carriers: tuple[str, ...] = ()
    default: str = ""
    days: int | None = None
    years: int | None = None
    no_reason: bool | None = None
    exceptions: tuple[str, ...] = ()
    condition: Text = field(default_factory=dict)
    methods: tuple[str, ...] = ()
    cash_on_delivery: bool | None = None
    opens: str = ""
    closes: str = ""
    decide_within_hours: int | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnIntent:
    """A question that a shop has beside the 42 intents: comments that ask it, and the words that answer it.

    Where it has words they are the policy of its id and topic; without any the question goes to a person.
    """

    id: str
    examples: tuple[str, ...]
    text: Text = field(default_factory=dict)


OWN_INTENTS_FILE = "own_intents.npz"
"""Where a shop folder keeps what reads its own intents, with the words that answer them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promotion:
    """An offer on top of prices, valid in `[starts_ms, ends_ms)`; with neither products nor categories it is the whole shop's.

    `kind`: price percent threshold quantity_percent second_half_price gift coupon. `percent_off_bp` is in basis points: 1500 is 15 %.
    """

    id: str
    kind: str
    text: Text = field(default_factory=dict)
    code: str = ""
    percent_off_bp: int | None = None
    off: Money | None = None
    threshold: Money | None = None
    price: Money | None = None
    quantity: int | None = None
    gift: Text = field(default_factory=dict)
    gift_quantity: int | None = None
    products: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    starts_ms: int | None = None
    ends_ms: int | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderItem:
    """One line of an order."""

    sku: str
    title: str
    quantity: int
    price: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderReturn:
    """A return that runs or ran on an order. `status`: requested approved rejected refunded."""

    status: str
    reason: str = ""
    amount: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the order book says of one order. It never enters the log whole, and recipients are not read at all.

    `status`: pending paid packed shipped delivered completed cancelled returned.
    """

    order_no: str
    status: str
    buyer_platform: str = ""
    buyer_id: str = ""
    placed_ms: int | None = None
    paid_ms: int | None = None
    shipped_ms: int | None = None
    delivered_ms: int | None = None
    items: tuple[OrderItem, ...] = ()
    total: Money | None = None
    carrier: str = ""
    tracking_no: str = ""
    returns: tuple[OrderReturn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One entry of the run of show. `kind`: intro product activity recap."""

    starts_min: int
    kind: str
    product: str = ""
    title: Text = field(default_factory=dict)


PLATFORMS = (
    "own-site",
    "douyin",
    "taobao",
    "kuaishou",
    "xiaohongshu",
    "wechat-channels",
    "tiktok-shop",
    "shopee",
    "youtube-live",
    "twitch",
    "bilibili",
)
"""The platforms whose rules are known, ours first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    """A shop folder, read: the facts that a room starts from, and the order book beside them."""

    name: Text
    currency: str
    time_zone: str = "UTC"
    languages: tuple[str, ...] = ("zh", "en")
    jurisdiction: str = "CN"
    platform: str = "own-site"
    products: tuple[Product, ...] = ()
    policies: tuple[Policy, ...] = ()
    promotions: tuple[Promotion, ...] = ()
    orders: tuple[Order, ...] = ()
    program: tuple[Segment, ...] = ()


def price_at(variant: Variant, at_ms: int) -> Money | None:
    """Return what one `variant` costs at `at_ms`: its running sale's price, else its price; None where it has none."""
    sale = variant.sale
    if sale is not None:
        begun = sale.starts_ms is None or at_ms >= sale.starts_ms
        over = sale.ends_ms is not None and at_ms >= sale.ends_ms
        if begun and not over:
            return sale.price
    return variant.price


def words(text: Text, language: str) -> str:
    """Return `text` in `language`, else in English, else in its first language; an empty string where nothing is given."""
    if not text:
        return ""
    base = language.split("-", 1)[0]
    for wanted in (language, base, "en"):
        if wanted in text:
            return text[wanted]
    return next(iter(text.values()))
