"""The OpenAPI 3.1 document, made of the route table and the types of its bodies."""

from __future__ import annotations

import re
import types
from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints

from zhubo import __version__
from zhubo.apps.server.asked import Route

_PLAIN = {str: "string", int: "integer", bool: "boolean", float: "number"}


def openapi(routes: Sequence[Route]) -> dict[str, Any]:
    """Return the document."""
    schemas: dict[str, Any] = {"Error": _ERROR}
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        paths.setdefault(plain_path(route.path), {})[route.method.lower()] = _operation(route, schemas)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "zhubo",
            "version": __version__,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": _SCHEMES},
    }


def plain_path(path: str) -> str:
    """Return a route's path as OpenAPI writes it."""
    return re.sub(r"\{(\w+):\w+\}", r"{\1}", path)


def _operation(route: Route, schemas: dict[str, Any]) -> dict[str, Any]:
    answer = {"type": "object"} if route.reply is None else _schema(route.reply, schemas)
    content = {route.media: {"schema": answer if route.media == "application/json" else {"type": "string"}}}
    operation: dict[str, Any] = {
        "summary": route.summary,
        "operationId": route.answer.__name__,
        "responses": {"200": {"description": route.summary, "content": content}, "default": _REFUSED},
        "x-role": route.access.role or "public",
        "x-scope": route.access.scope or None,
    }
    if parameters := _parameters(route):
        operation["parameters"] = parameters
    if route.body is not None:
        body = _schema(route.body, schemas)
        if route.signed:
            body = {"oneOf": [body, body["items"]]}
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    if route.access.role:
        operation["security"] = [{"session": []}, {"key": []}, *([{"webhook": []}] if route.signed else [])]
    return operation


def _parameters(route: Route) -> list[dict[str, Any]]:
    names = re.findall(r"\{(\w+)", route.path)
    path = [{"name": n, "in": "path", "required": True, "schema": {"type": "string"}} for n in names]
    query = [{"name": n, "in": "query", "required": False, "schema": {"type": _PLAIN[kind]}} for n, kind in route.query]
    return path + query


def _schema(kind: Any, schemas: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON schema of a type; dataclasses go into `schemas` and are referred to."""
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if kind is type(None):
        return {"type": "null"}
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(one, schemas) for one in arguments]}
    if origin in (list, tuple):
        return {"type": "array", "items": _schema(arguments[0], schemas)}
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in schemas:
            schemas[kind.__name__] = {}
            schemas[kind.__name__] = _object(kind, schemas)
        return {"$ref": f"#/components/schemas/{kind.__name__}"}
    return {"type": "object"}


def _object(kind: type, schemas: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    properties, required = {}, []
    for field in fields(kind):
        schema = _schema(hints[field.name], schemas)
        if field.default is MISSING:
            required.append(field.name)
        else:
            schema = schema | {"default": field.default}
        properties[field.name] = schema
    shape = {"type": "object", "description": (kind.__doc__ or "").strip(), "properties": properties}
    return shape | ({"required": required} if required else {})


_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "what", "hint"],
            "properties": {"code": {"type": "string"}, "what": {"type": "string"}, "hint": {"type": "string"}},
        }
    },
}
_REFUSED = {
    "description": "Refused",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
}
_SCHEMES = {
    "session": {"type": "apiKey", "in": "cookie", "name": "zhubo", "description": "and X-CSRF-Token for changes"},
    "key": {"type": "http", "scheme": "bearer", "description": "zb_live_<id>_<secret>"},
    "webhook": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Zhubo-Signature",
        "description": "sha256=<hex HMAC-SHA256 of timestamp.body>, with X-Zhubo-Timestamp",
    },
}
