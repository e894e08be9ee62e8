"""Twitch: IRC taken apart, a channel read through drops and pings, replies posted once."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest
import websockets

from adapters.platforms import Taker, an_answer, platform, running
from zhubo.adapters import twitch_source
from zhubo.adapters.twitch_source import TwitchSource, TwitchTarget, inbound_of, parse_line


def privmsg(text: str, number: int, *, name: str = "Nora", user: str = "42") -> str:
    """Return a chat line as Twitch sends it."""
    tags = f"@display-name={name};id=00000000-0000-4000-8000-{number:012};tmi-sent-ts=1726689518974;user-id={user}"
    return f"{tags} :nora!nora@nora.tmi.twitch.tv PRIVMSG #shop :{text}\r\n"


def test_a_line_is_taken_apart() -> None:
    """Tags are unescaped, the last parameter keeps its spaces and colons."""
    line = parse_line(r"@a=x\sy\:z\\;b=;c :n!u@h PRIVMSG #c :how much: 3 : ?")
    assert line is not None
    assert line.tags == {"a": "x y;z\\", "b": "", "c": ""}
    assert (line.prefix, line.command, line.params) == ("n!u@h", "PRIVMSG", ("#c", "how much: 3 : ?"))
    assert parse_line("") is None and parse_line("@only-tags") is None and parse_line(":prefix") is None


@pytest.mark.data
def test_every_recorded_line_is_understood(data_root: Path) -> None:
    """110 lines of Chatterino's fixtures: id, viewer, name and words as an independent look at the line finds them."""
    rows = (data_root / "shops-chat-media/twitch-irc-chatterino/irc_lines.jsonl").read_text(encoding="utf-8")
    comments = 0
    for row in map(json.loads, rows.splitlines()):
        irc = row["irc"]
        line = parse_line(irc)
        assert line is not None, row["case"]
        found = inbound_of(line)
        if " PRIVMSG " not in irc:
            continue
        comments += 1
        assert found is not None, row["case"]
        wanted_id = re.search(r"(?:^@|;)id=([^; ]+)", irc)
        wanted_viewer = re.search(r"(?:^@|;)user-id=([^; ]+)", irc)
        assert found.id == wanted_id.group(1) if wanted_id else len(found.id) == 32, row["case"]
        login = re.search(r" :(\w+)!", irc)
        wanted = wanted_viewer or login
        assert wanted and found.viewer == wanted.group(1), row["case"]
        words = irc.split(" PRIVMSG ", 1)[1].split(" :", 1)[1]
        assert found.text == words.removeprefix("\x01ACTION ").rstrip("\x01"), row["case"]
        assert found.kind == ("gift" if ";bits=" in irc or "@bits=" in irc else "comment"), row["case"]
        assert found.name and found.at_ms > 1_500_000_000_000
    assert comments > 50


def test_a_channel_is_read_through_a_drop(monkeypatch: pytest.MonkeyPatch) -> None:
    """It joins without an account, answers pings, and comes back; what comes twice is a duplicate."""
    monkeypatch.setattr(twitch_source, "pauses", lambda: iter([0.01] * 100))
    said: list[str] = []
    visits = 0

    async def play(ws: websockets.ServerConnection) -> None:
        nonlocal visits
        visits += 1
        for _ in range(3):
            said.append(str(await ws.recv()).strip())
        await ws.send(":tmi.twitch.tv 001 justinfan1 :Welcome\r\n")
        await ws.send("PING :tmi.twitch.tv\r\n")
        said.append(str(await ws.recv()).strip())
        await ws.send(privmsg("how much is no. 3", 1) + "\x00\r\n" + privmsg("3号多少钱", visits + 1))
        if visits == 1:
            await ws.close()
        await ws.wait_closed()

    async def run() -> None:
        taker = Taker()
        async with platform(play) as url:
            source = TwitchSource("#Shop", url=url)
            async with running(source, taker):
                taken = await taker.until(4)
        assert [i.text for i in taken] == ["how much is no. 3", "3号多少钱"] * 2
        assert (taken[0].viewer, taken[0].name, taken[0].platform) == ("42", "Nora", "twitch")
        assert source.funnel.counts["accepted"] == 3 and source.funnel.counts["duplicate"] == 1
        assert said[0].startswith("CAP REQ") and said[1].startswith("NICK justinfan") and said[2] == "JOIN #shop"
        assert said[3] == "PONG :tmi.twitch.tv"

    asyncio.run(run())


@pytest.mark.parametrize(("notice", "outcome"), [(False, "done"), (True, "failed")])
def test_a_reply_is_posted_once_and_its_fate_is_known(notice: bool, outcome: str) -> None:
    """Twitch says nothing to a good line, and a notice to one it refuses; a PING behind the line tells the two apart."""
    said: list[str] = []

    async def play(ws: websockets.ServerConnection) -> None:
        async for frame in ws:
            for text in str(frame).split("\r\n"):
                said.append(text)
                if text.startswith("NICK"):
                    await ws.send(":tmi.twitch.tv 001 shop :Welcome\r\n")
                if text.startswith("PING"):
                    refusal = "@msg-id=msg_ratelimit :tmi.twitch.tv NOTICE #shop :too fast\r\n" if notice else ""
                    await ws.send(f"{refusal}:tmi.twitch.tv PONG tmi.twitch.tv :{text.partition(':')[2]}\r\n")

    async def run() -> None:
        async with platform(play) as url:
            target = TwitchTarget("shop", name="Shop", token="oauth:s3cret", url=url)
            to = ("90ef1e46-8baa-4bf2-9c54-272f39d6fa11",)
            assert await target.send("39.9元\r\nPRIVMSG #x :injected", act=an_answer(to=to), names={}) == outcome
            await target.close()
        posts = [line for line in said if "PRIVMSG" in line]
        assert posts == [f"@reply-parent-msg-id={to[0]} PRIVMSG #shop :39.9元 PRIVMSG #x :injected"]
        assert "PASS oauth:s3cret" in said

    asyncio.run(run())


def test_a_platform_that_is_away_fails_and_one_that_hangs_up_is_unknown() -> None:
    """Not connected: surely not sent. Gone after the line: perhaps sent, so a human looks."""

    async def play(ws: websockets.ServerConnection) -> None:
        async for frame in ws:
            if "NICK" in str(frame):
                await ws.send(":tmi.twitch.tv 001 shop :Welcome\r\n")
            if "PRIVMSG" in str(frame):
                await ws.close()

    async def run() -> None:
        away = TwitchTarget("shop", name="shop", token="t", url="ws://127.0.0.1:9")
        assert await away.send("hi", act=an_answer(), names={}) == "failed"
        async with platform(play) as url:
            target = TwitchTarget("shop", name="shop", token="t", url=url)
            assert await target.send("hi", act=an_answer(), names={}) == "unknown"

    asyncio.run(run())
