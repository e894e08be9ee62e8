"""Every HTTP route of the API in one table: what it asks for, what it takes, who answers. OpenAPI and the access test read it."""

from __future__ import annotations

from zhubo.apps.server import bodies as b
from zhubo.apps.server import case_routes, deciding, room_routes, script_routes, session_routes
from zhubo.apps.server.access import Access
from zhubo.apps.server.asked import Route

ADMIN = Access(role="admin", scope="admin")
ADMIN_OR_AUDITOR = Access(role="admin", scope="admin", reads=True)
OPERATOR = Access(role="operator", scope="admin")
SIGNED_IN = Access(role="viewer", reads=True)
READS = room_routes.READS
DECIDES = deciding.DECIDES
JSONL = "application/jsonl"
TEXT = "text/plain"


def routes() -> tuple[Route, ...]:
    """Return the table."""
    return (*SESSION_ROUTES, *ADMIN_ROUTES, *ROOM_ROUTES, *CASE_ROUTES)


SESSION_ROUTES: tuple[Route, ...] = (
    Route(method="GET", path="/healthz", answer=room_routes.healthy, summary="Whether the server works"),
    Route(
        method="GET", path="/api/session", answer=session_routes.get_session, summary="Who I am", reply=b.SessionView
    ),
    Route(
        method="POST",
        path="/api/setup",
        answer=session_routes.set_up,
        summary="Make the first admin",
        body=b.SetupBody,
        reply=b.SessionView,
    ),
    Route(
        method="POST",
        path="/api/login",
        answer=session_routes.log_in,
        summary="Sign in",
        body=b.LoginBody,
        reply=b.SessionView,
    ),
    Route(
        method="POST",
        path="/api/logout",
        answer=session_routes.log_out,
        summary="Sign out",
        access=SIGNED_IN,
        body=b.EmptyBody,
        reply=b.DoneView,
    ),
    Route(
        method="GET",
        path="/api/sessions",
        answer=session_routes.get_sessions,
        summary="Open sessions",
        access=SIGNED_IN,
    ),
    Route(
        method="DELETE",
        path="/api/sessions/{id}",
        answer=session_routes.delete_session,
        summary="End a session",
        access=SIGNED_IN,
        reply=b.DoneView,
    ),
)


ADMIN_ROUTES: tuple[Route, ...] = (
    Route(method="GET", path="/api/users", answer=session_routes.get_users, summary="Users", access=ADMIN_OR_AUDITOR),
    Route(
        method="POST",
        path="/api/users",
        answer=session_routes.post_user,
        summary="Add or change a user",
        access=ADMIN,
        body=b.UserBody,
    ),
    Route(
        method="DELETE",
        path="/api/users/{name}",
        answer=session_routes.delete_user,
        summary="Remove a user",
        access=ADMIN,
        reply=b.DoneView,
    ),
    Route(method="GET", path="/api/keys", answer=session_routes.get_keys, summary="API keys", access=ADMIN_OR_AUDITOR),
    Route(
        method="POST",
        path="/api/keys",
        answer=session_routes.post_key,
        summary="Make an API key",
        access=ADMIN,
        body=b.KeyBody,
    ),
    Route(
        method="DELETE",
        path="/api/keys/{id}",
        answer=session_routes.delete_key,
        summary="Revoke an API key",
        access=ADMIN,
        reply=b.DoneView,
    ),
    Route(
        method="GET",
        path="/api/stage-tokens",
        answer=session_routes.get_stage_tokens,
        summary="Stage tokens",
        access=Access(role="operator", scope="admin", reads=True),
    ),
    Route(
        method="POST",
        path="/api/rooms/{room}/stage-token",
        answer=session_routes.post_stage_token,
        summary="Make the URL for OBS",
        access=OPERATOR,
        body=b.EmptyBody,
    ),
    Route(
        method="DELETE",
        path="/api/stage-tokens/{id}",
        answer=session_routes.delete_stage_token,
        summary="Revoke a stage token",
        access=OPERATOR,
        reply=b.DoneView,
    ),
    Route(
        method="GET",
        path="/api/audit",
        answer=session_routes.get_audit,
        summary="The audit log",
        query=(("after", int), ("limit", int)),
        access=ADMIN_OR_AUDITOR,
    ),
    Route(
        method="POST",
        path="/api/erase",
        answer=deciding.post_erase,
        summary="Forget a viewer",
        access=ADMIN,
        body=b.EraseBody,
    ),
)


ROOM_ROUTES: tuple[Route, ...] = (
    Route(method="GET", path="/api/rooms", answer=room_routes.get_rooms, summary="Rooms"),
    Route(method="GET", path="/api/rooms/{room}", answer=room_routes.get_room, summary="State of a room"),
    Route(method="GET", path="/api/rooms/{room}/products", answer=room_routes.get_products, summary="The bag"),
    Route(
        method="GET",
        path="/api/rooms/{room}/facts/{fact_id:path}",
        answer=room_routes.get_fact,
        summary="A fact",
        access=READS,
    ),
    Route(
        method="GET",
        path="/api/rooms/{room}/script",
        answer=script_routes.get_script,
        summary="Words for the host",
        query=(("kind", str), ("product", str), ("language", str), ("seconds", int)),
        access=READS,
    ),
    Route(
        method="POST",
        path="/api/rooms/{room}/events",
        answer=room_routes.post_events,
        summary="Report what happened",
        body=list[b.EventBody],
        reply=b.ReceiptsView,
        signed=True,
        access=room_routes.WRITES_EVENTS,
    ),
    Route(
        method="GET",
        path="/api/rooms/{room}/reviews",
        answer=room_routes.get_reviews,
        summary="What waits for a human",
        query=(("limit", int),),
        access=READS,
    ),
    Route(
        method="GET",
        path="/api/rooms/{room}/acts",
        answer=room_routes.get_acts,
        summary="The outbox in one state",
        query=(("state", str), ("limit", int)),
        access=READS,
    ),
    Route(
        method="GET",
        path="/api/rooms/{room}/metrics",
        answer=room_routes.get_metrics,
        summary="Numbers of a room",
        access=READS,
    ),
    Route(
        method="GET",
        path="/metrics",
        answer=room_routes.get_prometheus,
        summary="Numbers for Prometheus",
        access=READS,
        media=TEXT,
    ),
    Route(
        method="GET",
        path="/api/rooms/{room}/export",
        answer=room_routes.get_export,
        summary="What was said on air",
        access=ADMIN_OR_AUDITOR,
        media=JSONL,
    ),
    Route(
        method="POST",
        path="/api/rooms/{room}/decisions",
        answer=deciding.post_decision,
        summary="Decide a review",
        access=DECIDES,
        body=b.DecisionBody,
        reply=b.DecisionView,
    ),
    Route(
        method="POST",
        path="/api/rooms/{room}/settings",
        answer=deciding.post_setting,
        summary="Change a setting",
        access=Access(role="moderator", scope="admin"),
        body=b.SettingBody,
    ),
    Route(
        method="POST",
        path="/api/rooms/{room}/announce",
        answer=deciding.post_announcement,
        summary="Say something to the room",
        access=OPERATOR,
        body=b.AnnounceBody,
        reply=b.DecisionView,
    ),
    Route(
        method="POST",
        path="/api/rooms/{room}/posted",
        answer=deciding.post_posted,
        summary="An act was posted by hand",
        access=DECIDES,
        body=b.PostedBody,
        reply=b.DoneView,
    ),
)


CASE_ROUTES: tuple[Route, ...] = (
    Route(
        method="GET",
        path="/api/rooms/{room}/cases",
        answer=case_routes.get_cases,
        summary="After-sale cases",
        query=(("status", str), ("limit", int)),
        access=READS,
    ),
    Route(
        method="GET", path="/api/rooms/{room}/cases/{id}", answer=case_routes.get_case, summary="A case", access=READS
    ),
    Route(
        method="POST",
        path="/api/rooms/{room}/cases/{id}/decision",
        answer=case_routes.post_case,
        summary="Decide a case",
        access=DECIDES,
        body=b.CaseDecisionBody,
        reply=b.CaseDecisionView,
    ),
    Route(
        method="GET",
        path="/api/rooms/{room}/cases/{id}/photos/{number}",
        answer=case_routes.get_case_photo,
        summary="A photo of a case",
        access=READS,
        media="image/*",
    ),
    Route(
        method="GET",
        path="/api/rooms/{room}/case-export",
        answer=case_routes.get_case_export,
        summary="All cases, for another system",
        query=(("format", str), ("inbox", int)),
        access=ADMIN_OR_AUDITOR,
        media=JSONL,
    ),
)
