"""What HTTP requests may carry, as types: the routes decode them, and the OpenAPI document describes them."""

from __future__ import annotations

from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EventBody:
    """One thing that a platform reports. `kind`: comment join like follow gift click cart order host_speech photo; `at` 0 means now.

    `photo` is a JPEG, PNG, WebP or GIF in base64.
    """

    kind: str
    id: str = ""
    platform: str = "own-site"
    viewer: str = ""
    name: str = ""
    text: str = ""
    at: int = 0
    sku: str = ""
    count: int = 1
    order_no: str = ""
    photo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupBody:
    """The first admin: the token of the set-up link, a name and a password."""

    token: str
    name: str
    password: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginBody:
    """Name and password."""

    name: str
    password: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyBody:
    """Nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserBody:
    """A user. `role`: viewer moderator operator admin auditor."""

    name: str
    password: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyBody:
    """An API key to be. `expires_at` in milliseconds UTC, or null: never."""

    name: str
    scopes: tuple[str, ...]
    expires_at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionBody:
    """A human's decision: approve edit reject undo, of a correction also said. It waits `grace_ms`, and can be undone until then."""

    act_id: str
    decision: str
    text: str = ""
    grace_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDecisionBody:
    """A human's decision of a case: ask (with evidence: order photo), accept (with remedy: refund exchange resend repair), decline, close.

    `text` are the human's own words to the viewer; without any the room words the decision, and `silent` says nothing at all.
    """

    decision: str
    remedy: str = ""
    evidence: tuple[str, ...] = ()
    text: str = ""
    silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDecisionView:
    """A decision that was recorded at `seq`, and what the viewer is told."""

    case: str
    status: str
    seq: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingBody:
    """A setting of the room: pinned autonomy platform jurisdiction killed asked; an empty value clears it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceBody:
    """Words of a human for the whole room; they are verified before they go out."""

    text: str
    language: str = "zh"
    sku: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedBody:
    """What became of an act that was copied by hand: done or failed."""

    act_id: str
    outcome: str = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseBody:
    """Whom to forget: a platform's viewer, or whoever wrote a comment."""

    platform: str = "own-site"
    viewer: str = ""
    room: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptView:
    """What became of one event. `status`: accepted duplicate refused busy."""

    id: str
    status: str
    seq: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptsView:
    """Receipts in the order of what was sent."""

    receipts: tuple[ReceiptView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionView:
    """Who you are here. `csrf` goes into the header X-CSRF-Token of everything that changes something."""

    user: str | None
    role: str | None
    csrf: str | None
    setup_needed: bool
    demo: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """What became of a decision. `status`: done waiting undone; `until` in milliseconds UTC where it waits."""

    act_id: str
    status: str
    seq: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneView:
    """It is done."""

    done: bool
