"""Who may do what: roles, scopes, and the one rule that every route is held against. Denied unless allowed."""

from __future__ import annotations

from zhubo.values import dataclass

ROLES = ("viewer", "moderator", "operator", "admin")
"""Each may do what the ones before it may. `auditor` stands aside: it reads everything and changes nothing."""
AUDITOR = "auditor"
SCOPES = ("events:write", "room:read", "review:decide", "admin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who asks. `via`: nobody session key. `name` goes into the audit log; `csrf` is the session's token."""

    via: str = "nobody"
    name: str = ""
    role: str = ""
    scopes: frozenset[str] = frozenset()
    csrf: str = ""
    session_id: str = ""


NOBODY = Who()


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What a route asks for. `role` empty: public. `scope`: the API key scope that opens it too. `reads`: auditors may."""

    role: str = ""
    scope: str = ""
    reads: bool = False


PUBLIC = Access()


def allowed(access: Access, who: Who) -> bool:
    """Return whether `who` may do what asks for `access`."""
    if not access.role:
        return True
    if who.via == "key":
        return "admin" in who.scopes or (bool(access.scope) and access.scope in who.scopes)
    if who.via != "session":
        return False
    if who.role == AUDITOR:
        return access.reads
    return who.role in ROLES and ROLES.index(who.role) >= ROLES.index(access.role)
