"""Settings, read once, at the edge: `zhubo.toml` and the secrets that it names."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, TypeVar

from zhubo.errors import ConfigError
from zhubo.values import dataclass

T = TypeVar("T")

AUTONOMIES = ("observe", "suggest", "one_tap", "auto_reply", "auto_act")
TARGETS = ("own-site", "copy", "webhook", "socialstream", "twitch")
SOURCES = ("jsonl", "socialstream", "twitch")
ENDPOINTS = ("llm", "embedding", "hear", "speak", "see")
DEADLINE_MS_MAX = 60_000
ANSWER_DEADLINE_MS = (200, 20_000)
"""How long an answer may wait for a language model: less is no time, and after more nobody is there any more."""
ROOM_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
ADAPTERS_GROUP = "zhubo.adapters"
PORT_MAX = 65_535
SECRET_FILE_BYTES_MAX = 65_536


class Secret:
    """A word that is never shown: its `repr` and `str` are `***`."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the word itself; call it only where it leaves for its purpose."""
        return self._value

    def __repr__(self) -> str:
        return "***"

    def __bool__(self) -> bool:
        return bool(self._value)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """`[server]`: where it listens, where it keeps its data, and which other origins (`https://shop.example`) its sockets accept.

    `data` empty: `zhubo-data` beside the working folder. `https`: it stands behind TLS, so cookies are Secure and named `__Host-`.
    """

    host: str = "127.0.0.1"
    port: int = 8765
    data: str = ""
    https: bool = False
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSettings:
    """One way in (`[[room.source]]`, or `source = "socialstream"` with defaults). `secret` names a secret."""

    kind: str
    session: str = ""
    channel: str = ""
    path: str = ""
    url: str = ""
    secret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSettings:
    """Where answers go (`[room.target]`, or `target = "copy"`). `allow_loopback` permits a webhook on this very machine."""

    kind: str = "own-site"
    url: str = ""
    session: str = ""
    channel: str = ""
    name: str = ""
    platform: str = ""
    secret: str = ""
    allow_loopback: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSettings:
    """`[room.cases]`: who hears of after-sale cases. `url` is posted every change, signed with the secret that `secret` names.

    `words` permits that what viewers wrote leaves with it, and with `zhubo cases export`.
    """

    url: str = ""
    secret: str = ""
    words: bool = False
    allow_loopback: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSettings:
    """`[[room]]`: one live session of one shop. `webhook_secret` names the secret that signs `POST …/events`."""

    name: str
    shop: str
    sources: tuple[SourceSettings, ...] = ()
    target: TargetSettings = TargetSettings()
    autonomy: str = "auto_reply"
    persona: str = ""
    webhook_secret: str = ""
    cases: CaseSettings = CaseSettings()


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointSettings:
    """`[llm]`, `[embedding]`, `[hear]`, `[speak]`, `[see]`: an engine beside a built-in one or in its place.

    `secret` names the secret that is its key. `plain_http` permits `http://` to another machine, where anybody on the way can read along.
    """

    engine: str = ""
    url: str = ""
    model: str = ""
    folder: str = ""
    voice: str = ""
    secret: str = ""
    timeout_ms: int = 5_000
    plain_http: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderstandSettings:
    """`[understand]`: who reads a comment again whose intent the built-in model does not know. Nobody does by default.

    `encoder` is a folder with `model.onnx` and `tokenizer.json`; `embedding` and `llm` use the endpoints of those names. They are asked in
    this order. `examples`, which the first two need, is a file of comments with their intents.
    """

    encoder: str = ""
    embedding: bool = False
    llm: bool = False
    examples: str = ""
    deadline_ms: int = 4_000
    calls_per_minute: int = 30
    tokens_per_day: int = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PhrasingSettings:
    """The rest of `[llm]`: whether a language model phrases `answers`, by when, and for how much. Nobody does by default.

    `gguf` is a file in place of `url` and `model`. `viewer_text`: the model sees the comment too, with personal data masked. `persona`: how
    it shall sound; a room's own comes first.
    """

    answers: bool = False
    gguf: str = ""
    deadline_ms: int = 1_500
    calls_per_minute: int = 60
    tokens_per_day: int = 500_000
    viewer_text: bool = False
    persona: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The whole of `zhubo.toml`. `folder` is where it lies: relative paths in it count from there."""

    rooms: tuple[RoomSettings, ...] = ()
    server: ServerSettings = ServerSettings()
    understand: UnderstandSettings = UnderstandSettings()
    phrasing: PhrasingSettings = PhrasingSettings()
    llm: EndpointSettings = EndpointSettings()
    embedding: EndpointSettings = EndpointSettings()
    hear: EndpointSettings = EndpointSettings()
    speak: EndpointSettings = EndpointSettings()
    see: EndpointSettings = EndpointSettings()
    folder: Path = Path()


def read_config(path: Path) -> Config:
    """Return the settings in `path`.

    Raises:
        ConfigError: the file cannot be read, or holds an unknown key or a value that is not allowed.
    """
    try:
        plain = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"Cannot read {path}: {error.strerror}.", hint="Give --config a file that exists.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is no TOML: {error}.", hint="Mend that line.") from error
    return config_of(plain, folder=path.parent)


def config_of(plain: Mapping[str, Any], *, folder: Path) -> Config:
    """Return the settings that `plain` (parsed TOML) holds.

    Raises:
        ConfigError: an unknown key, or a value that is not allowed.
    """
    known = ("room", "server", "understand", *ENDPOINTS)
    _refuse_unknown(plain, known, "zhubo.toml")
    rooms = plain.get("room", [])
    if not isinstance(rooms, list):
        raise ConfigError("room in zhubo.toml is one table.", hint="Write [[room]] with two brackets.")
    read = tuple(_room(row, number) for number, row in enumerate(rooms, start=1))
    names = [room.name for room in read]
    for name in names:
        if names.count(name) > 1:
            raise ConfigError(f"Two rooms are named {name!r}.", hint="Give each [[room]] a name of its own.")
    phrasing, endpoint = _llm(plain.get("llm", {}))
    tables = {**plain, "llm": endpoint}
    endpoints = {name: _table(tables.get(name, {}), EndpointSettings, f"[{name}]") for name in ENDPOINTS}
    _check_phrasing(phrasing, endpoints["llm"])
    understand = _understand(plain.get("understand", {}), endpoints)
    server = _table(plain.get("server", {}), ServerSettings, "[server]")
    if not 0 <= server.port <= PORT_MAX:
        raise ConfigError(f"[server]: {server.port} is no port.", hint=f"Use a number from 0 to {PORT_MAX}.")
    return Config(rooms=read, server=server, understand=understand, phrasing=phrasing, folder=folder, **endpoints)


def unused_endpoints(config: Config) -> tuple[str, ...]:
    """Return the names of the engines that are set, and that nothing calls: not in this version, or not as these settings stand."""
    used = {name for name in ("llm", "embedding") if getattr(config.understand, name)}
    used |= {"llm"} if config.phrasing.answers else set()
    return tuple(n for n in ENDPOINTS if n not in used and getattr(config, n) != EndpointSettings())


def _understand(plain: Any, endpoints: Mapping[str, EndpointSettings]) -> UnderstandSettings:
    settings: UnderstandSettings = _table(plain, UnderstandSettings, "[understand]")
    for name in ("embedding", "llm"):
        for key in ("url", "model") if getattr(settings, name) else ():
            if not getattr(endpoints[name], key):
                raise ConfigError(
                    f"[understand] has {name} = true, but [{name}] has no {key}.", hint=f"Add {key} to [{name}]."
                )
    if (settings.encoder or settings.embedding) and not settings.examples:
        raise ConfigError(
            "[understand] has no examples.", hint='Add examples = "examples.tsv": an intent, a tab, a comment a line.'
        )
    if not 0 < settings.deadline_ms <= DEADLINE_MS_MAX:
        raise ConfigError("[understand]: deadline_ms is out of range.", hint=f"Use 1 to {DEADLINE_MS_MAX}.")
    for key in ("calls_per_minute", "tokens_per_day"):
        if getattr(settings, key) < 0:
            raise ConfigError(f"[understand]: {key} is below 0.", hint="Use 0 to stop all calls.")
    return settings


def _llm(plain: Any) -> tuple[PhrasingSettings, Any]:
    """Return what `[llm]` says of phrasing answers, and the rest of it, which is an endpoint's."""
    if not isinstance(plain, dict):
        return PhrasingSettings(), plain
    own = {f.name for f in fields(PhrasingSettings)}
    endpoint = {f.name for f in fields(EndpointSettings)}
    _refuse_unknown(plain, (*sorted(own), *sorted(endpoint)), "[llm]")
    settings: PhrasingSettings = _table({k: v for k, v in plain.items() if k in own}, PhrasingSettings, "[llm]")
    return settings, {k: v for k, v in plain.items() if k not in own}


def _check_phrasing(settings: PhrasingSettings, endpoint: EndpointSettings) -> None:
    if settings.gguf and endpoint.url:
        raise ConfigError("[llm] has a url and a gguf.", hint="Keep the one that shall be used.")
    if settings.answers and not settings.gguf:
        for key in ("url", "model"):
            if not getattr(endpoint, key):
                hint = f'Add {key} to [llm], or gguf = "model.gguf".'
                raise ConfigError(f"[llm] has answers = true, but no {key}.", hint=hint)
    least_ms, most_ms = ANSWER_DEADLINE_MS
    if not least_ms <= settings.deadline_ms <= most_ms:
        raise ConfigError("[llm]: deadline_ms is out of range.", hint=f"Use {least_ms} to {most_ms}.")
    for key in ("calls_per_minute", "tokens_per_day"):
        if getattr(settings, key) < 0:
            raise ConfigError(f"[llm]: {key} is below 0.", hint="Use 0 to stop all calls.")


def read_secret(name: str, environment: Mapping[str, str] | None = None) -> Secret:
    """Return the secret called `name`: the value of that environment variable, or the content of the file that `NAME_FILE` names.

    Raises:
        ConfigError: neither is set, or the file cannot be read.
    """
    variables = os.environ if environment is None else environment
    if name in variables:
        return Secret(variables[name])
    path = variables.get(f"{name}_FILE")
    if path is None:
        raise ConfigError(f"The secret {name} is not set.", hint=f"Set {name}, or {name}_FILE to a file that holds it.")
    try:
        with open(path, encoding="utf-8") as stream:
            return Secret(stream.read(SECRET_FILE_BYTES_MAX).strip())
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"Cannot read the file that {name}_FILE names.", hint="Check its path and rights.") from error


def _room(row: Any, number: int) -> RoomSettings:
    where = f"[[room]] {number}"
    if not isinstance(row, dict):
        raise ConfigError(f"{where} is no table.", hint="Write [[room]] and its keys below.")
    _refuse_unknown(
        row, ("name", "shop", "source", "sources", "target", "autonomy", "persona", "webhook_secret", "cases"), where
    )
    plain = {
        key: value for key, value in row.items() if key in ("name", "shop", "autonomy", "persona", "webhook_secret")
    }
    ways_in = row.get("sources", row.get("source", []))
    listed = ways_in if isinstance(ways_in, list) else [ways_in]
    sources = tuple(_one(way, SourceSettings, f"{where} source") for way in listed)
    target = _one(row.get("target", {"kind": "own-site"}), TargetSettings, f"{where} target")
    cases: CaseSettings = _table(row.get("cases", {}), CaseSettings, f"{where} cases")
    if cases.url and not cases.secret:
        raise ConfigError(
            f"{where} cases has a url and no secret.", hint='Add secret = "NAME": it signs what is posted.'
        )
    room: RoomSettings = _table(plain, RoomSettings, where, sources=sources, target=target, cases=cases)
    if not ROOM_NAME.fullmatch(room.name):
        raise ConfigError(f"{where}: {room.name!r} is no name.", hint="Use letters, digits, - and _, at most 64.")
    _one_of(room.autonomy, AUTONOMIES, f"{where} autonomy")
    _one_of(room.target.kind, TARGETS, f"{where} target", "target")
    for source in room.sources:
        _one_of(source.kind, (*SOURCES, "own-site", "webhook"), f"{where} source", "source")
    return room


def _one(value: Any, kind: Callable[..., T], where: str) -> T:
    return _table({"kind": value} if isinstance(value, str) else value, kind, where)


def _table(plain: Any, kind: Callable[..., T], where: str, **more: Any) -> T:
    """Return a `kind` (a dataclass) made of a TOML table whose values have the types of its defaults."""
    if not isinstance(plain, dict):
        raise ConfigError(f"{where} is no table.", hint="Write its keys below its name in brackets.")
    known = {f.name: f for f in fields(kind)}  # type: ignore[arg-type]
    _refuse_unknown(plain, tuple(known), where)
    values: dict[str, Any] = dict(more)
    for name, field in known.items():
        if name in more:
            continue
        if name not in plain:
            if field.default is MISSING and field.default_factory is MISSING:
                raise ConfigError(f"{where} has no {name}.", hint=f"Add {name} = …")
            continue
        wanted: type = str if field.default is MISSING else type(field.default)
        value = tuple(plain[name]) if wanted is tuple and isinstance(plain[name], list) else plain[name]
        if type(value) is not wanted:
            raise ConfigError(f"{where}: {name} is a {type(value).__name__}.", hint=f"It must be a {wanted.__name__}.")
        values[name] = value
    return kind(**values)


def _refuse_unknown(plain: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in plain:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1)
            hint = f"Did you mean {near[0]}?" if near else f"Known are: {' '.join(known)}."
            raise ConfigError(f"Unknown key {key!r} in {where}.", hint=hint)


def adapters_of_others(role: str) -> Mapping[str, EntryPoint]:
    """Return, by kind, what other packages registered in the entry-point group `zhubo.adapters` for a role: source or target.

    A name is `<kind>_<role>`; it loads a function of the settings and of the reader of secrets.
    """
    tail = f"_{role}"
    return {one.name.removesuffix(tail): one for one in entry_points(group=ADAPTERS_GROUP) if one.name.endswith(tail)}


def _one_of(value: str, allowed: tuple[str, ...], where: str, role: str = "") -> None:
    if value not in allowed and not (role and value in adapters_of_others(role)):
        near = difflib.get_close_matches(value, allowed, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"Use one of: {' '.join(allowed)}."
        raise ConfigError(f"{where} cannot be {value!r}.", hint=hint)
