"""Every HTTP route of the API in one table: what it asks for, what it takes, who answers. OpenAPI and the access test read it."""

from __future__ import annotations

from zhubo.apps.server import bodies as b
from zhubo.apps.server import deciding, room_routes, session_routes
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
    return (*_session_routes(), *_admin_routes(), *_room_routes())


def _session_routes() -> tuple[Route, ...]:
    s = session_routes
    return (
        Route(method="GET", path="/healthz", answer=room_routes.healthy, summary="Whether the server works"),
        Route(method="GET", path="/api/session", answer=s.get_session, summary="Who I am", reply=b.SessionView),
        Route(
            method="POST",
            path="/api/setup",
            answer=s.set_up,
            summary="Make the first admin",
            body=b.SetupBody,
            reply=b.SessionView,
        ),
        Route(
            method="POST", path="/api/login", answer=s.log_in, summary="Sign in", body=b.LoginBody, reply=b.SessionView
        ),
        Route(
            method="POST",
            path="/api/logout",
            answer=s.log_out,
            summary="Sign out",
            access=SIGNED_IN,
            body=b.EmptyBody,
            reply=b.DoneView,
        ),
        Route(method="GET", path="/api/sessions", answer=s.get_sessions, summary="Open sessions", access=SIGNED_IN),
        Route(
            method="DELETE",
            path="/api/sessions/{id}",
            answer=s.delete_session,
            summary="End a session",
            access=SIGNED_IN,
            reply=b.DoneView,
        ),
    )


def _admin_routes() -> tuple[Route, ...]:
    s = session_routes
    return (
        Route(method="GET", path="/api/users", answer=s.get_users, summary="Users", access=ADMIN_OR_AUDITOR),
        Route(
            method="POST",
            path="/api/users",
            answer=s.post_user,
            summary="Add or change a user",
            access=ADMIN,
            body=b.UserBody,
        ),
        Route(
            method="DELETE",
            path="/api/users/{name}",
            answer=s.delete_user,
            summary="Remove a user",
            access=ADMIN,
            reply=b.DoneView,
        ),
        Route(method="GET", path="/api/keys", answer=s.get_keys, summary="API keys", access=ADMIN_OR_AUDITOR),
        Route(
            method="POST", path="/api/keys", answer=s.post_key, summary="Make an API key", access=ADMIN, body=b.KeyBody
        ),
        Route(
            method="DELETE",
            path="/api/keys/{id}",
            answer=s.delete_key,
            summary="Revoke an API key",
            access=ADMIN,
            reply=b.DoneView,
        ),
        Route(
            method="GET",
            path="/api/stage-tokens",
            answer=s.get_stage_tokens,
            summary="Stage tokens",
            access=Access(role="operator", scope="admin", reads=True),
        ),
        Route(
            method="POST",
            path="/api/rooms/{room}/stage-token",
            answer=s.post_stage_token,
            summary="Make the URL for OBS",
            access=OPERATOR,
            body=b.EmptyBody,
        ),
        Route(
            method="DELETE",
            path="/api/stage-tokens/{id}",
            answer=s.delete_stage_token,
            summary="Revoke a stage token",
            access=OPERATOR,
            reply=b.DoneView,
        ),
        Route(method="GET", path="/api/audit", answer=s.get_audit, summary="The audit log", access=ADMIN_OR_AUDITOR),
        Route(
            method="POST",
            path="/api/erase",
            answer=deciding.post_erase,
            summary="Forget a viewer",
            access=ADMIN,
            body=b.EraseBody,
        ),
    )


def _room_routes() -> tuple[Route, ...]:
    r, d = room_routes, deciding
    return (
        Route(method="GET", path="/api/rooms", answer=r.get_rooms, summary="Rooms"),
        Route(method="GET", path="/api/rooms/{room}", answer=r.get_room, summary="State of a room"),
        Route(method="GET", path="/api/rooms/{room}/products", answer=r.get_products, summary="The bag"),
        Route(
            method="GET",
            path="/api/rooms/{room}/facts/{fact_id:path}",
            answer=r.get_fact,
            summary="A fact",
            access=READS,
        ),
        Route(
            method="POST",
            path="/api/rooms/{room}/events",
            answer=r.post_events,
            summary="Report what happened",
            body=list[b.EventBody],
            reply=b.ReceiptsView,
            signed=True,
            access=r.WRITES_EVENTS,
        ),
        Route(
            method="GET",
            path="/api/rooms/{room}/reviews",
            answer=r.get_reviews,
            summary="What waits for a human",
            access=READS,
        ),
        Route(
            method="GET",
            path="/api/rooms/{room}/acts",
            answer=r.get_acts,
            summary="The outbox in one state",
            access=READS,
        ),
        Route(
            method="GET",
            path="/api/rooms/{room}/metrics",
            answer=r.get_metrics,
            summary="Numbers of a room",
            access=READS,
        ),
        Route(
            method="GET",
            path="/metrics",
            answer=r.get_prometheus,
            summary="Numbers for Prometheus",
            access=READS,
            media=TEXT,
        ),
        Route(
            method="GET",
            path="/api/rooms/{room}/export",
            answer=r.get_export,
            summary="What was said on air",
            access=ADMIN_OR_AUDITOR,
            media=JSONL,
        ),
        Route(
            method="POST",
            path="/api/rooms/{room}/decisions",
            answer=d.post_decision,
            summary="Decide a review",
            access=DECIDES,
            body=b.DecisionBody,
            reply=b.DecisionView,
        ),
        Route(
            method="POST",
            path="/api/rooms/{room}/settings",
            answer=d.post_setting,
            summary="Change a setting",
            access=Access(role="moderator", scope="admin"),
            body=b.SettingBody,
        ),
        Route(
            method="POST",
            path="/api/rooms/{room}/announce",
            answer=d.post_announcement,
            summary="Say something to the room",
            access=OPERATOR,
            body=b.AnnounceBody,
            reply=b.DecisionView,
        ),
        Route(
            method="POST",
            path="/api/rooms/{room}/posted",
            answer=d.post_posted,
            summary="An act was posted by hand",
            access=DECIDES,
            body=b.PostedBody,
            reply=b.DoneView,
        ),
    )
