"""The pages and the pictures: files of our own folder, and only the pictures that the facts name."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from pathlib import Path
from secrets import token_urlsafe

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute
from starlette.routing import Route as HttpRoute

from zhubo import wire
from zhubo.apps.server.access import allowed
from zhubo.apps.server.access_store import stage_token_opens
from zhubo.apps.server.doors import identify
from zhubo.apps.server.live import Server, pictures
from zhubo.apps.server.room_routes import READS
from zhubo.apps.server.sockets import VISITOR_COOKIE, visitor_cookie

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
}
INDEX = "index.html"
PICTURES = frozenset({".webp", ".png", ".jpg", ".jpeg", ".gif"})


def page_routes(server: Server) -> list[BaseRoute]:
    """Return the routes of pages, their files, and pictures."""

    async def home(request: Request) -> Response:
        rooms = list(server.rooms)
        if len(rooms) == 1:
            return RedirectResponse(f"/r/{rooms[0]}", 303)
        return await _file(server.web / INDEX, request)

    async def viewer(request: Request) -> Response:
        if request.path_params["room"] not in server.rooms:
            return await missing(server, request)
        response = await _file(server.web / "viewer.html", request)
        if VISITOR_COOKIE not in request.cookies:
            response.headers.append("set-cookie", visitor_cookie(token_urlsafe(18), https=server.settings.https))
        return response

    async def console(request: Request) -> Response:
        return await _file(server.web / "console.html", request)

    async def stage(request: Request) -> Response:
        room, token = request.path_params["room"], request.query_params.get("token", "")
        opens = stage_token_opens(server.access, room, token) or allowed(READS, identify(server, request))
        if room not in server.rooms or not opens:
            return await missing(server, request)
        return await _file(server.web / "stage.html", request)

    async def web(request: Request) -> Response:
        return await _file(server.web / request.path_params["path"], request, below=server.web)

    async def picture(request: Request) -> Response:
        room = server.rooms.get(request.path_params["room"])
        path = pictures(room).get(request.path_params["path"]) if room is not None else None
        if path is None or path.suffix.lower() not in PICTURES or room is None or room.folder is None:
            return _missing()
        return await _file(path, request, below=room.folder)

    table: tuple[tuple[str, Callable[[Request], object]], ...] = (
        ("/", home),
        ("/r/{room}", viewer),
        ("/console", console),
        ("/stage/{room}", stage),
        ("/web/{path:path}", web),
        ("/shop/{room}/images/{path:path}", picture),
    )
    return [HttpRoute(path, endpoint) for path, endpoint in table]


async def missing(server: Server, request: Request) -> Response:
    """Return 404: for people the page that lists the rooms and says so, for programs the error."""
    if request.method != "GET" or "text/html" not in request.headers.get("accept", ""):
        return _missing()
    page = await _file(server.web / INDEX, request)
    # Not to be kept: what is missing now may be there soon.
    return Response(page.body, 404, {"Cache-Control": "no-store"}, media_type=TYPES[".html"])


async def _file(path: Path, request: Request, *, below: Path | None = None) -> Response:
    """Return a file with an ETag, so that a browser asks again and mostly gets 304."""
    body = await asyncio.to_thread(_content, path, below)
    if body is None:
        return _missing()
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(b"", 304, headers)
    return Response(body, 200, headers, media_type=TYPES[path.suffix.lower()])


def _content(path: Path, below: Path | None) -> bytes | None:
    if path.suffix.lower() not in TYPES or not path.is_file():
        return None
    if below is not None and not path.resolve().is_relative_to(below.resolve()):
        return None
    return path.read_bytes()


def _missing() -> Response:
    error = {
        "error": {"code": "not_found", "what": "There is nothing here.", "hint": "GET /api/rooms lists the rooms."}
    }
    return Response(wire.to_json(error), 404, media_type="application/json")
