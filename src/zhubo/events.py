"""What happened: a closed union, the only thing that the log holds.

An event is a *typed part* (these classes) and a *sealed part* (bytes beside it, AES-GCM under the viewer's own key). Raw text, names, media
and slots as written live only in the sealed part; viewers here are keyed pseudonyms. Deciding reads only the typed part, so that erasing a
viewer's key changes no decision. `at_ms` is integer milliseconds UTC. Scores are integers x 1e-6 (`_micro`).
"""

from __future__ import annotations

from dataclasses import field
from typing import get_args

from zhubo.case import CaseDecided as CaseDecided
from zhubo.drafts import DraftWritten as DraftWritten
from zhubo.facts import Money, Policy, Product, Promotion, Text
from zhubo.misquotes import Misquote as Misquote
from zhubo.misquotes import WordsOutdated as WordsOutdated
from zhubo.values import dataclass

ViewerId = str
"""A keyed pseudonym: 22 characters of URL-safe base64; never a platform's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """The typed values that a comment names; None or empty where it names none. All come from closed vocabularies or are numbers.

    `also`: what else the comment asks, each an intent or `intent:attribute`, in order. `promotion`: the id of the one whose code it names.
    `told_word`: a word of the goods' own texts that it holds, empty where it asks about a word that they do not hold.
    """

    link_nos: tuple[int, ...] = ()
    size: str | None = None
    colour: str | None = None
    qty: int | None = None
    price: Money | None = None
    height_mm: int | None = None
    weight_g: int | None = None
    foot_mm: int | None = None
    attribute: str | None = None
    material: str | None = None
    person: str | None = None
    region: str | None = None
    courier: str | None = None
    coupon: str | None = None
    date: str | None = None
    order_ref: str | None = None
    promotion: str | None = None
    told_word: str | None = None
    also: tuple[str, ...] = ()


NO_SLOTS = Slots()
"""What a comment without slots has: one value, so that most are told by being it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A product that a comment means, the variants that it names of it (all where it names none), and how that was found.

    `how`: link pinned recent alias title search only; category or brand where several fit what was said; unknown, with an empty SKU, where
    something is named that the bag does not have; neighbour beside it, for a model that differs from what is named by a suffix alone.
    `qty`: how many pieces of it are asked for, where several products are; of one alone `Slots.qty` says it. `unfit`: why no variant is
    chosen though one is asked for: `together`, no variant has all the options that are named; `unread`, what is said next to the product is
    none of its options that is known. `asked`: the options that its viewer has chosen by words, each `name=value` as the shop folds it.
    """

    sku: str
    how: str
    variants: tuple[str, ...] = ()
    score_micro: int = 1_000_000
    qty: int | None = None
    unfit: str = ""
    asked: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopInfo:
    """What a room is told about its shop once. `platform` and `jurisdiction` choose the rules that bind it."""

    name: Text
    currency: str
    time_zone: str
    languages: tuple[str, ...]
    jurisdiction: str
    platform: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomOpened:
    """A room began, or began again with other settings. `autonomy`: observe suggest one_tap auto_reply auto_act.

    `second_reading`: comments without an intent are read again, by what `zhubo.toml` names; `phrasing`: a language model phrases answers;
    `case_reports`: it names who hears of cases.
    """

    at_ms: int
    shop: ShopInfo
    autonomy: str = "auto_reply"
    second_reading: bool = False
    phrasing: bool = False
    case_reports: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsChanged:
    """Facts of the shop were set or withdrawn (`retracted`: ids such as `product:MUG-01`)."""

    at_ms: int
    products: tuple[Product, ...] = ()
    policies: tuple[Policy, ...] = ()
    promotions: tuple[Promotion, ...] = ()
    retracted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StockChanged:
    """One variant's stock is now `stock`; None is not known."""

    at_ms: int
    variant: str
    stock: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerCommented:
    """A viewer typed a comment. Sealed: text, name, slots as written. `comment` is the platform's message id.

    `tone`: positive or negative where signs or outcries show a feeling that `sentiment`, which is that of the words, is not; neutral where
    the words make peace; else empty. `matters`: the reasons for an after-sale case (`case.REASONS`) that it names.
    """

    at_ms: int
    viewer: ViewerId
    comment: str
    source: str
    language: str
    intent: str | None
    confidence_micro: int
    candidates: tuple[str, ...] = ()
    sentiment: str = "neutral"
    flags: tuple[str, ...] = ()
    slots: Slots = NO_SLOTS
    targets: tuple[Target, ...] = ()
    tone: str = ""
    matters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerJoined:
    """A viewer entered the room. Sealed: name."""

    at_ms: int
    viewer: ViewerId


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerLiked:
    """A viewer liked the room `count` times."""

    at_ms: int
    viewer: ViewerId
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerFollowed:
    """A viewer began to follow the room."""

    at_ms: int
    viewer: ViewerId


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftSent:
    """A viewer sent a gift. `value` is what the platform says it is worth."""

    at_ms: int
    viewer: ViewerId
    count: int = 1
    value: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemClicked:
    """A viewer opened a product."""

    at_ms: int
    viewer: ViewerId
    sku: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CartChanged:
    """A viewer's cart now holds `quantity` more (or, negative, fewer) of `sku`."""

    at_ms: int
    viewer: ViewerId
    sku: str
    quantity: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderPlaced:
    """A viewer bought. `order_ref` is a keyed pseudonym of the order number."""

    at_ms: int
    viewer: ViewerId
    sku: str
    quantity: int = 1
    order_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSpoke:
    """The human host said something. Sealed under the host's key: the words. `asked` is what the host asked the room for, if anything.

    `offered`: the goods or options that they named one behind the other and did not call gone; `coded`: who wants the n-th types n;
    `asks_back`: they asked something that is no call to the room; `ways`: the intents by which they would settle an order that is at stake;
    `misquotes`: what they told otherwise than the facts do.
    """

    at_ms: int
    targets: tuple[Target, ...] = ()
    asked: str | None = None
    offered: tuple[Target, ...] = ()
    coded: bool = False
    asks_back: bool = False
    ways: tuple[str, ...] = ()
    misquotes: tuple[Misquote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaReceived:
    """A photo or a voice clip arrived and is stored sealed. `digest` is the SHA-256 of the sealed blob, hex. `medium`: photo voice."""

    at_ms: int
    viewer: ViewerId
    comment: str
    medium: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRead:
    """The order book answered a `LookUpOrder`. `bound`: this viewer's platform id is the buyer's. `order_ref`: which order was meant.

    Only what may be said to the buyer is here; `order_no`, `tracking_no` and names are in the sealed part.
    """

    at_ms: int
    act_id: str
    viewer: ViewerId
    comment: str
    language: str
    intent: str
    found: bool
    bound: bool
    status: str | None = None
    carrier: str | None = None
    shipped_ms: int | None = None
    delivered_ms: int | None = None
    return_status: str | None = None
    source: str = ""
    order_ref: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentReadAgain:
    """What came of a `ReadAgain`. `read`: the comment with the intent that was found, at the room's time when it came; None without one.

    `outcome`: read (an intent was found), unsure, refused (no intent of ours), late, failed, spent (no budget is left), paused (an engine
    failed too often), gone (the words are erased), off. `by`: encoder embedding llm, or empty. `tokens`: what was paid for, at most.
    """

    at_ms: int
    act_id: str
    source: str
    comment: str
    outcome: str
    by: str = ""
    tokens: int = 0
    read: ViewerCommented | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorDecided:
    """A human approved, edited, rejected or undid an act that waited for review. `text` is what shall be said.

    `intent` is that of an answer approved as the machine worded it, and empty for a human's own words; `told` as in `Answer`. `case`: the
    after-sale case that the act is about.
    """

    at_ms: int
    operator: str
    act_id: str
    decision: str
    text: str = ""
    language: str = "zh"
    to: tuple[str, ...] = ()
    target: str | None = None
    private: bool = False
    told: tuple[str, ...] = ()
    intent: str = ""
    case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorSet:
    """A human changed a setting of the room. `name`: pinned autonomy platform jurisdiction killed asked; an empty value clears it."""

    at_ms: int
    operator: str
    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerFired:
    """Something was due at or before `at_ms`, or is within `early_ms` of it and need not wait."""

    at_ms: int
    early_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ActDelivered:
    """What became of an act, and `also` of others that went the same way with it. `outcome`: done failed unknown stale.

    `facts_seq` is the head of the log that the sender checked against. `cases`: of words about after-sale cases, as in `Answer.case`.
    """

    at_ms: int
    act_id: str
    outcome: str
    facts_seq: int
    channel: str
    also: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()

    @property
    def act_ids(self) -> tuple[str, ...]:
        """All acts that went this way."""
        return (self.act_id, *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerErased:
    """A viewer's key is gone; nothing of theirs can be read any more."""

    at_ms: int
    viewer: ViewerId


Event = (
    RoomOpened
    | FactsChanged
    | StockChanged
    | ViewerCommented
    | ViewerJoined
    | ViewerLiked
    | ViewerFollowed
    | GiftSent
    | ItemClicked
    | CartChanged
    | OrderPlaced
    | HostSpoke
    | MediaReceived
    | OrderRead
    | CommentReadAgain
    | DraftWritten
    | OperatorDecided
    | CaseDecided
    | OperatorSet
    | TimerFired
    | ActDelivered
    | ViewerErased
    | WordsOutdated
)

EVENT_KINDS: dict[str, type[Event]] = {kind.__name__: kind for kind in get_args(Event)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An event in its place. `seq` counts from 1 in its room, without gaps; `id` is the sender's, unique in the room."""

    room: str
    seq: int
    id: str
    event: Event
    sealed: bytes = b""
