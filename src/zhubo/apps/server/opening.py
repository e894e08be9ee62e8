"""A server is put together: its data folder, its rooms and shops, and the door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from zhubo.apps.server.access_store import has_admin, new_setup_token, open_access
from zhubo.apps.server.doors import LOOPBACK_NAMES
from zhubo.apps.server.hub import Hub, recall
from zhubo.apps.server.live import LiveRoom, Server
from zhubo.apps.server.passwords import new_token
from zhubo.bootstrap import (
    ServerParts,
    case_desk,
    drafting,
    room_sources,
    room_target,
    second_reading,
    server_parts,
    shop_model,
    shop_orders,
)
from zhubo.config import Config, RoomSettings, Secret, read_secret
from zhubo.correcting import watch_said
from zhubo.drafting import Drafter, Drafting
from zhubo.errors import ConfigError
from zhubo.express import still_true
from zhubo.opening import opening_events
from zhubo.reporting import CaseReporter
from zhubo.rereading import Rereader, SecondReading
from zhubo.room import open_room, record
from zhubo.running import Runner
from zhubo.sending import Courier
from zhubo.shop.read import read_shop
from zhubo.text.wording import leave_table

RECALLED_EVENTS = 300
"""How much of the log's end a page finds again after a restart."""
RECALLED_ACTS_MAX = 2_000


async def open_server(
    config: Config, *, data: Path | None, demo: bool = False, environment: Mapping[str, str] | None = None
) -> Server:
    """Return a server whose rooms are as their logs left them, with the shops' facts as they are now.

    Raises:
        ConfigError: the settings cannot be used, or a public address is asked for while nobody is admin.
        LogError: the data folder cannot be used.
        ShopError: a shop cannot be read.
    """
    # Before anything is opened, which fills what this gives back.
    leave_table()
    with ExitStack() as opened:
        access = open_access(data)
        opened.callback(access.db.close)
        if config.server.host not in LOOPBACK_NAMES and not has_admin(access):
            raise ConfigError(
                f"Nobody is admin yet, so {config.server.host} is not bound.",
                hint="Start once with --host 127.0.0.1 and use the set-up link that it prints.",
            )
        shared = server_parts(data)
        opened.callback(shared.close)
        server = Server(
            settings=config.server,
            rooms={},
            access=access,
            vault=shared.vault,
            web=Path(str(files("zhubo") / "apps" / "web")),
            demo_token=new_token() if demo else "",
        )

        def secret(name: str) -> Secret:
            return read_secret(name, environment)

        reading = server.reading = second_reading(config, shared.parts.model.intents, secret=secret)
        phrasing = server.drafting = drafting(config, secret=secret)
        for settings in config.rooms:
            server.rooms[settings.name] = await open_live_room(
                settings, config.folder, shared, secret, reading, phrasing
            )
        # From here on the server closes what it holds.
        server.closers.append(opened.pop_all().close)
    return server


async def open_live_room(
    settings: RoomSettings,
    folder: Path,
    shared: ServerParts,
    secret: Callable[[str], Secret],
    reading: SecondReading | None,
    phrasing: Drafting | None,
) -> LiveRoom:
    """Return one room, opened and told its shop's facts; `reading` is who reads again what its model does not understand, `phrasing` who
    phrases its answers."""
    shop_folder = folder / settings.shop
    shop = read_shop(shop_folder)
    model = shop_model(shop_folder, shared.parts.model)
    room = await open_room(settings.name, replace(shared.parts, model=model))
    at_ms = shared.parts.clock.now_ms()
    # Later starts keep what an operator has set since.
    autonomy = settings.autonomy if room.state.seq == 0 else None
    desk = case_desk(settings, secret=secret)
    told = opening_events(
        shop,
        room.state,
        at_ms=at_ms,
        autonomy=autonomy,
        second_reading=reading is not None,
        phrasing=phrasing is not None,
        case_reports=desk is not None,
    )
    for number, event in enumerate(told):
        await record(room, event, event_id=f"open:{at_ms}:{number}")
    orders = shop_orders(shop, shared.vault)
    runner = Runner(room=room, orders=orders, outbox=shared.outbox, marker=shared.marker)
    hub = Hub(runner=runner)
    after_seq = max(0, room.state.seq - RECALLED_EVENTS)
    events = shared.parts.reader.read(room.name, after_seq=after_seq, limit=RECALLED_EVENTS)
    recall(hub, events, shared.outbox.read_acts(room.name, after_seq=after_seq, limit=RECALLED_ACTS_MAX))
    target = room_target(settings, secret=secret)
    courier = Courier(
        runner=runner,
        site=hub,
        still_true=still_true,
        target=target,
        channel=settings.target.kind,
        by_hand=settings.target.kind == "copy",
    )
    watch_said(courier, shared.outbox)
    words = settings.cases.words
    reporter = None if desk is None else CaseReporter(runner=runner, desk=desk, mark=courier.mark_all, words=words)
    return LiveRoom(
        settings=settings,
        runner=runner,
        courier=courier,
        hub=hub,
        rereader=Rereader(runner=runner, reading=reading),
        drafter=Drafter(runner=runner, drafting=phrasing, persona=settings.persona),
        sources=room_sources(settings, folder=folder, secret=secret),
        folder=shop_folder,
        reporter=reporter,
        webhook_secret=secret(settings.webhook_secret) if settings.webhook_secret else None,
    )


def set_up_link(server: Server, port: int) -> str:
    """Return the link that lets the first person in, or an empty string where somebody is admin already."""
    host = "127.0.0.1" if server.settings.host in LOOPBACK_NAMES else server.settings.host
    if server.demo_token:
        return f"http://{host}:{port}/enter?token={server.demo_token}"
    if has_admin(server.access):
        return ""
    return f"http://{host}:{port}/console#setup={new_setup_token(server.access)}"
