"""Ways in and out that other packages bring, by the entry-point group `zhubo.adapters`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from apps.serving import serving
from zhubo.bootstrap import room_target, sample_shop_folder
from zhubo.config import Secret, config_of, read_config
from zhubo.errors import ConfigError

CODE = """
import asyncio

from zhubo.inbound import Inbound

sent = []
arrived = asyncio.Event()


class PigeonTarget:
    def __init__(self, url, token):
        self.url, self.token = url, token

    async def send(self, text, *, act, names):
        sent.append((self.url, self.token, text))
        arrived.set()
        return "done"


class PigeonSource:
    def __init__(self, channel):
        self.channel = channel

    async def run(self, take):
        await take([Inbound(kind="comment", id="p-1", platform=self.channel, viewer="v", name="v", text="马克杯多少钱")])
        await asyncio.Event().wait()


def target(settings, secret):
    return PigeonTarget(settings.url, secret(settings.secret).reveal())


def source(settings, secret):
    return PigeonSource(settings.channel)
"""
ENTRY_POINTS = """[zhubo.adapters]
pigeon_target = pigeons:target
pigeon_source = pigeons:source
broken_target = no_such_module:target
"""
ROOM = {
    "name": "demo",
    "shop": str(sample_shop_folder()),
    "source": {"kind": "pigeon", "channel": "loft"},
    "target": {"kind": "pigeon", "url": "loft://1", "secret": "RING"},
}


@pytest.fixture
def pigeons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a package that brings a source and a target."""
    (tmp_path / "pigeons.py").write_text(CODE)
    information = tmp_path / "pigeons-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: pigeons\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text(ENTRY_POINTS)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "pigeons", raising=False)


def test_a_room_asks_and_answers_through_them(pigeons: None) -> None:
    """The comment that the source brings is answered to the target, which has its settings and its secret."""
    config = config_of({"server": {"port": 0}, "room": [ROOM]}, folder=Path("/"))

    async def play() -> list[tuple[str, str, str]]:
        async with serving(config, environment={"RING": "blue"}):
            await asyncio.wait_for(sys.modules["pigeons"].arrived.wait(), 10)
            sent: list[tuple[str, str, str]] = sys.modules["pigeons"].sent
            return sent

    ((url, token, text),) = asyncio.run(play())
    assert (url, token) == ("loft://1", "blue") and "39.9" in text


def test_a_kind_that_nobody_brings_is_refused(pigeons: None) -> None:
    """With the kinds that there are; one that cannot be loaded names its module."""
    with pytest.raises(ConfigError, match="target cannot be 'owl'"):
        config_of({"room": [ROOM | {"target": "owl"}]}, folder=Path("/"))
    config = config_of({"room": [ROOM | {"target": "broken"}]}, folder=Path("/"))
    with pytest.raises(ConfigError, match="'broken' cannot be loaded .* Install no_such_module again"):
        room_target(config.rooms[0], secret=Secret)


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_is_none_is_refused(port: int, tmp_path: Path) -> None:
    """It would wrap around to another one."""
    (tmp_path / "zhubo.toml").write_text(f"[server]\nport = {port}\n")
    with pytest.raises(ConfigError, match="no port"):
        read_config(tmp_path / "zhubo.toml")
