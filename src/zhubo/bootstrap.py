"""The only module that names vendors: which adapter plays which role."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhubo.adapters.copy_target import CopyTarget
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.adapters.shop_orders import ShopOrderBook
from zhubo.asking import Counter, folded, open_counter
from zhubo.bootstrap_kept import open_folder
from zhubo.budget import Budget
from zhubo.config import (
    Config,
    EndpointSettings,
    RoomSettings,
    Secret,
    SourceSettings,
    TargetSettings,
    adapters_of_others,
)
from zhubo.drafting import Drafting
from zhubo.errors import ConfigError
from zhubo.facts import Shop
from zhubo.opening import opening_events
from zhubo.parts import Parts
from zhubo.perceive import Understander, load_model, with_own_intents
from zhubo.ports import (
    CaseDesk,
    ChatWriter,
    Clock,
    OrderBook,
    OutboxMarker,
    OutboxReader,
    PictureFetcher,
    SecondReader,
    Sender,
    Vault,
)
from zhubo.rereading import Engine, SecondReading
from zhubo.snapshot import code_version
from zhubo.sources import Source
from zhubo.state import Facts, State
from zhubo.values import dataclass

if TYPE_CHECKING:
    from zhubo.adapters.nearest_reader import Embedder
    from zhubo.adapters.openai_endpoint import OpenAiEndpoint


def sample_shop_folder() -> Path:
    """Return the folder of the shop that ships with zhubo."""
    return Path(str(files("zhubo") / "sample" / "shop"))


def shop_model(folder: Path, model: Understander | None = None) -> Understander:
    """Return the model, by default the one that comes with zhubo, with the own intents of the shop in `folder`, if it has any.

    Raises:
        UnavailableError: it, or the file of own intents, cannot be read.
    """
    return with_own_intents(model or load_model(), folder)


def make_counter(shop: Shop, *, model: Understander | None = None) -> Counter:
    """Return a counter for `zhubo ask`: nothing is kept."""
    vault = MemoryVault(seed=0)
    orders = ShopOrderBook(shop.orders, vault.pseudonym)
    return open_counter(shop, model or load_model(), orders, vault.pseudonym)


@contextmanager
def picture_fetcher() -> Iterator[PictureFetcher]:
    """Yield what fetches pictures by address."""
    from zhubo.adapters.http_pictures import HttpPictures

    pictures = HttpPictures()
    try:
        yield pictures
    finally:
        pictures.close()


def shop_facts(shop: Shop) -> Facts:
    """Return the shop's facts folded, without a room."""
    return folded(opening_events(shop, State(room="facts"), at_ms=0), State(room="facts")).facts


def memory_parts(
    shop: Shop, clock: Clock, *, seed: int = 0, model: Understander | None = None
) -> tuple[Parts, OrderBook]:
    """Return parts that keep everything in memory, and the shop's order book: for a replay."""
    store, vault = MemoryStore(), MemoryVault(seed=seed)
    parts = _parts(store, vault, clock, model or load_model())
    return parts, ShopOrderBook(shop.orders, vault.pseudonym)


@dataclass(frozen=True, slots=True)
class WallClock:
    """Plays `Clock`: the machine's own."""

    def now_ms(self) -> int:
        """Return milliseconds UTC."""
        return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerParts:
    """What the rooms of one server share. `close` gives the data folder back."""

    parts: Parts
    outbox: OutboxReader
    marker: OutboxMarker
    vault: Vault
    close: Callable[[], None]


def second_reading(
    config: Config, intents: Collection[str], *, secret: Callable[[str], Secret]
) -> SecondReading | None:
    """Return who reads comments again that the model did not understand, as one of `intents`, or None: nobody. Nothing is called yet.

    Raises:
        ConfigError: an engine lacks what it needs.
        UnavailableError: an engine's package is not installed.
    """
    settings, readers = config.understand, list[SecondReader]()
    if settings.encoder or settings.embedding:
        from zhubo.adapters.nearest_reader import NearestReader, read_examples

        examples = read_examples(config.folder / settings.examples, intents)
        readers += [NearestReader(embedder, examples) for embedder in _embedders(config, secret)]
    if settings.llm:
        from zhubo.adapters.openai_chat_reader import OpenAiChatReader

        readers.append(OpenAiChatReader(_endpoint(config.llm, secret), model=config.llm.model, intents=intents))
    if not readers:
        return None
    budget = _budget(settings.calls_per_minute, settings.tokens_per_day, "[understand]")
    return SecondReading(engines=tuple(map(Engine, readers)), budget=budget, deadline_ms=settings.deadline_ms)


def drafting(config: Config, *, secret: Callable[[str], Secret]) -> Drafting | None:
    """Return who phrases answers, or None: nobody. Nothing is called or loaded yet.

    Raises:
        ConfigError: it lacks what it needs, or its file is not there.
        UnavailableError: its package is not installed.
    """
    settings = config.phrasing
    if not settings.answers:
        return None
    writer: ChatWriter
    if settings.gguf:
        from zhubo.adapters.llama_cpp_writer import LlamaCppWriter

        writer = LlamaCppWriter(config.folder / settings.gguf)
    else:
        from zhubo.adapters.openai_chat_writer import OpenAiChatWriter

        writer = OpenAiChatWriter(_endpoint(config.llm, secret), model=config.llm.model)
    return Drafting(
        writer=writer,
        budget=_budget(settings.calls_per_minute, settings.tokens_per_day, "[llm]"),
        deadline_ms=settings.deadline_ms,
        viewer_text=settings.viewer_text,
        persona=settings.persona,
    )


def _budget(calls_per_minute: int, tokens_per_day: int, table: str) -> Budget:
    return Budget(
        calls_per_minute=calls_per_minute,
        tokens_per_day=tokens_per_day,
        now_ms=WallClock().now_ms,
        steady_ms=lambda: time.monotonic_ns() // 1_000_000,
        table=table,
    )


def _embedders(config: Config, secret: Callable[[str], Secret]) -> Iterator[Embedder]:
    if config.understand.encoder:
        from zhubo.adapters.onnx_encoder import OnnxEncoder

        yield OnnxEncoder(config.folder / config.understand.encoder)
    if config.understand.embedding:
        from zhubo.adapters.openai_embedder import OpenAiEmbedder

        yield OpenAiEmbedder(_endpoint(config.embedding, secret), model=config.embedding.model)


def _endpoint(settings: EndpointSettings, secret: Callable[[str], Secret]) -> OpenAiEndpoint:
    from zhubo.adapters.openai_endpoint import OpenAiEndpoint

    key = secret(settings.secret).reveal() if settings.secret else ""
    return OpenAiEndpoint(settings.url, key, timeout_ms=settings.timeout_ms, plain_http=settings.plain_http)


def server_parts(data: Path | None, *, model: Understander | None = None) -> ServerParts:
    """Return the parts of a server that keeps its log and its keys in `data`; in memory where that is None.

    Raises:
        LogError: another process uses the folder, or it cannot be used.
        VaultError: its keys cannot be used.
    """
    clock, model = WallClock(), model or load_model()
    if data is None:
        store, vault = MemoryStore(code_version=code_version()), MemoryVault(seed=time.time_ns())
        parts = _parts(store, vault, clock, model)
        return ServerParts(parts=parts, outbox=store, marker=store, vault=vault, close=store.close)
    kept, keys = open_folder(data)

    def close() -> None:
        kept.close()
        keys.close()

    parts = _parts(kept, keys, clock, model)
    return ServerParts(parts=parts, outbox=kept, marker=kept, vault=keys, close=close)


def shop_orders(shop: Shop, vault: Vault) -> OrderBook:
    """Return the shop's order book."""
    return ShopOrderBook(shop.orders, vault.pseudonym)


def room_sources(room: RoomSettings, *, folder: Path, secret: Callable[[str], Secret]) -> tuple[Source, ...]:
    """Return the ways in that run beside the server; own pages and the webhook are the server's own.

    Raises:
        ConfigError: one lacks what it needs.
    """
    return tuple(_source(s, folder, secret) for s in room.sources if s.kind not in ("own-site", "webhook"))


def room_target(room: RoomSettings, *, secret: Callable[[str], Secret]) -> Sender | None:
    """Return where public answers go, or None: the room's own pages.

    Raises:
        ConfigError: it lacks what it needs.
    """
    target = room.target
    match target.kind:
        case "copy":
            return CopyTarget()
        case "webhook":
            from zhubo.adapters.webhook_target import WebhookTarget

            _need(target.url, "url", room, target)
            _need(target.secret, "secret", room, target)
            return WebhookTarget(target.url, secret(target.secret).reveal(), allow_loopback=target.allow_loopback)
        case "socialstream":
            from zhubo.adapters.socialstream_source import SocialStreamTarget

            _need(target.session, "session", room, target)
            return SocialStreamTarget(target.session, platform=target.platform, url=target.url)
        case "twitch":
            from zhubo.adapters.twitch_source import TwitchTarget

            for name in ("channel", "name", "secret"):
                _need(getattr(target, name), name, room, target)
            token = secret(target.secret).reveal()
            return TwitchTarget(target.channel, name=target.name, token=token, url=target.url)
        case "own-site":
            return None
    made: Sender = _of_others("target", target.kind, target, secret)
    return made


def case_desk(room: RoomSettings, *, secret: Callable[[str], Secret]) -> CaseDesk | None:
    """Return who hears of a room's cases, or None. Raises ConfigError where the address may not be called."""
    if not room.cases.url:
        return None
    from zhubo.adapters.webhook_target import WebhookTarget

    settings = room.cases
    return WebhookTarget(settings.url, secret(settings.secret).reveal(), allow_loopback=settings.allow_loopback)


def _source(source: SourceSettings, folder: Path, secret: Callable[[str], Secret]) -> Source:
    match source.kind:
        case "jsonl":
            from zhubo.adapters.jsonl_source import JsonlSource

            return JsonlSource(folder / source.path)
        case "socialstream":
            from zhubo.adapters.socialstream_source import SocialStreamSource

            if not source.session:
                raise ConfigError("A socialstream source has no session.", hint='Add session = "…" from the extension.')
            return SocialStreamSource(source.session, url=source.url)
        case "twitch":
            from zhubo.adapters.twitch_source import TwitchSource

            if not source.channel:
                raise ConfigError("A twitch source has no channel.", hint='Add channel = "…".')
            return TwitchSource(source.channel, url=source.url)
    made: Source = _of_others("source", source.kind, source, secret)
    return made


def _of_others(role: str, kind: str, settings: SourceSettings | TargetSettings, secret: Callable[[str], Secret]) -> Any:
    """Return the adapter that another package registered; ConfigError where none did, or where it cannot be loaded."""
    found = adapters_of_others(role).get(kind)
    if found is None:
        raise ConfigError(f"There is no {role} {kind!r}.", hint="Install the package that brings it.")
    try:
        make = found.load()
    except (ImportError, AttributeError) as error:
        hint = f"Install {found.value.partition(':')[0]} again, or ask its makers."
        raise ConfigError(f"The {role} {kind!r} cannot be loaded ({error}).", hint=hint) from error
    return make(settings, secret)


def _need(value: str, name: str, room: RoomSettings, target: TargetSettings) -> None:
    if not value:
        raise ConfigError(f"The target {target.kind} of room {room.name} has no {name}.", hint=f'Add {name} = "…".')


def _parts(store: Any, vault: Vault, clock: Clock, model: Understander) -> Parts:
    return Parts(
        log=store,
        reader=store,
        outbox=store,
        position=store,
        snapshots=store,
        vault=vault,
        clock=clock,
        model=model,
    )
