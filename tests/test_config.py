"""`zhubo.toml`: typed, checked, and no secret in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from zhubo.config import (
    CaseSettings,
    Config,
    EndpointSettings,
    PhrasingSettings,
    Secret,
    SourceSettings,
    TargetSettings,
    UnderstandSettings,
    config_of,
    read_config,
    read_secret,
    unused_endpoints,
)
from zhubo.errors import ConfigError

WHOLE = """
[server]
host = "127.0.0.1"
port = 9000
data = "kept"
https = true
origins = ["https://shop.example"]

[[room]]
name = "evening"
shop = "shops/tea"
source = "own-site"
target = "copy"
autonomy = "one_tap"
persona = "小荷"
webhook_secret = "EVENING_HOOK"

[[room]]
name = "global"
shop = "shops/tea"
sources = [{kind = "twitch", channel = "shop"}, {kind = "socialstream", session = "abc"}]
target = {kind = "twitch", channel = "shop", name = "shop", secret = "TWITCH_TOKEN"}

[llm]
url = "http://127.0.0.1:11434/v1"
model = "qwen"
"""


def read(text: str, tmp_path: Path) -> Config:
    """Write and read a file."""
    path = tmp_path / "zhubo.toml"
    path.write_text(text, encoding="utf-8")
    return read_config(path)


def test_everything_is_read(tmp_path: Path) -> None:
    """Rooms, ways in and out, endpoints."""
    config = read(WHOLE, tmp_path)
    first, second = config.rooms
    assert (first.name, first.autonomy, first.target.kind, first.webhook_secret) == (
        "evening",
        "one_tap",
        "copy",
        "EVENING_HOOK",
    )
    assert first.sources == (SourceSettings(kind="own-site"),)
    assert second.sources[1] == SourceSettings(kind="socialstream", session="abc")
    assert second.target == TargetSettings(kind="twitch", channel="shop", name="shop", secret="TWITCH_TOKEN")
    assert (config.server.port, config.server.https, config.server.origins) == (9000, True, ("https://shop.example",))
    assert config.llm == EndpointSettings(url="http://127.0.0.1:11434/v1", model="qwen")
    assert config.folder == tmp_path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[sever]", "Did you mean server?"),
        ("[server]\nprot = 1", "Did you mean port?"),
        ('[server]\nport = "1"', "It must be a int."),
        ("[server]\nport = true", "It must be a int."),
        ('[[room]]\nname = "a"', "has no shop"),
        ('[[room]]\nshop = "a"', "has no name"),
        ('[room]\nname = "a"', "two brackets"),
        ('[[room]]\nname = "a b"\nshop = "x"', "is no name"),
        ('[[room]]\nname = "a"\nshop = "x"\nautonomy = "auto_replay"', "Did you mean auto_reply?"),
        ('[[room]]\nname = "a"\nshop = "x"\ntarget = "twich"', "Did you mean twitch?"),
        ('[[room]]\nname = "a"\nshop = "x"\nsource = {kind = "twitch", chanel = "x"}', "Did you mean channel?"),
        ('[[room]]\nname = "a"\nshop = "x"\n[[room]]\nname = "a"\nshop = "y"', "Two rooms"),
        ("x = ", "is no TOML"),
    ],
)
def test_what_cannot_be_used_is_told(text: str, said: str, tmp_path: Path) -> None:
    """With what to do next."""
    with pytest.raises(ConfigError) as caught:
        read(text, tmp_path)
    assert said in str(caught.value)


def test_secrets_come_from_the_environment_or_a_file(tmp_path: Path) -> None:
    """And are never shown."""
    (tmp_path / "token").write_text("s3cret\n")
    assert read_secret("A", {"A": "x"}).reveal() == "x"
    assert read_secret("A", {"A_FILE": str(tmp_path / "token")}).reveal() == "s3cret"
    with pytest.raises(ConfigError, match="A_FILE"):
        read_secret("A", {})
    with pytest.raises(ConfigError, match="Cannot read"):
        read_secret("A", {"A_FILE": str(tmp_path / "none")})
    secret = Secret("s3cret")
    assert "s3cret" not in f"{secret} {secret!r} {[secret]}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[understand]\nllm = true", "[llm] has no url"),
        ("[llm]\nanswers = true", "no url"),
        ('[llm]\nanswers = true\nurl = "https://a/v1"', "no model"),
        ('[llm]\nanswers = true\nurl = "https://a/v1"\ngguf = "m.gguf"', "a url and a gguf"),
        ("[llm]\ndeadline_ms = 199", "deadline_ms"),
        ("[llm]\ndeadline_ms = 20001", "deadline_ms"),
        ("[llm]\ncalls_per_minute = -1", "calls_per_minute"),
        ("[llm]\nanswer = true", "Did you mean answers?"),
        ('[llm]\nviewer_text = "yes"', "must be a bool"),
        ('llm = "m"', "no table"),
        ('[understand]\nllm = true\n[llm]\nurl = "http://127.0.0.1:1/v1"', "[llm] has no model"),
        ('[understand]\nembedding = true\n[llm]\nurl = "https://a/v1"\nmodel = "m"', "[embedding] has no url"),
        ('[understand]\nencoder = "e"', "has no examples"),
        ("[understand]\ndeadline_ms = 0", "deadline_ms"),
        ("[understand]\ndeadline_ms = 60001", "deadline_ms"),
        ("[understand]\ncalls_per_minute = -1", "calls_per_minute"),
        ("[understand]\ntokens_per_day = 1.5", "tokens_per_day"),
        ("[understand]\nllms = true", "Did you mean llm?"),
        ('[understand]\nllm = "yes"', "must be a bool"),
    ],
)
def test_a_second_reading_that_cannot_be_is_refused(text: str, said: str, tmp_path: Path) -> None:
    """At the start, with what is missing."""
    with pytest.raises(ConfigError) as refused:
        read(text, tmp_path)
    assert said in str(refused.value)


@pytest.mark.parametrize("name", ["second-reading.md", "second-reading.zh-CN.md"])
def test_the_second_readings_of_the_page_are_accepted(name: str, tmp_path: Path) -> None:
    """Each way in which a merchant may turn one on; an endpoint that is used is not told as unused."""
    page = (Path(__file__).parent.parent / "docs" / name).read_text("utf-8")
    configs = [
        read(text, tmp_path) for text in re.findall(r"^```toml[^\n]*\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    ]
    assert [(c.understand.llm, bool(c.understand.encoder), c.understand.embedding) for c in configs] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]
    assert [unused_endpoints(c) for c in configs] == [()] * 3
    assert unused_endpoints(read('[llm]\nurl = "https://a/v1"', tmp_path)) == ("llm",)
    assert Config().understand == UnderstandSettings() and not any(
        (Config().understand.llm, Config().understand.embedding)
    )


def test_a_model_for_second_readings_phrases_nothing_by_itself() -> None:
    """`[llm]` as it was before; and its own keys beside those of its endpoint."""
    plain: dict[str, Any] = {"url": "https://a/v1", "model": "m"}
    old = config_of({"llm": plain, "understand": {"llm": True}}, folder=Path())
    assert old.phrasing == PhrasingSettings() and not old.phrasing.answers and unused_endpoints(old) == ()
    assert unused_endpoints(config_of({"llm": plain}, folder=Path())) == ("llm",)
    new = config_of({"llm": plain | {"answers": True, "persona": "kind"}}, folder=Path())
    assert unused_endpoints(new) == () and new.llm == EndpointSettings(url="https://a/v1", model="m")
    assert (new.phrasing.answers, new.phrasing.persona, new.phrasing.viewer_text) == (True, "kind", False)


def test_who_hears_of_cases_is_said_for_each_room(tmp_path: Path) -> None:
    """Nobody by default, without the viewers' words by default, and never unsigned."""
    room = '[[room]]\nname = "r"\nshop = "s"\n'
    (plain,) = read(room, tmp_path).rooms
    assert plain.cases == CaseSettings() and not plain.cases.words
    table = '[room.cases]\nurl = "https://help.example/x"\n'
    (told,) = read(f'{room}{table}secret = "CASES"\nwords = true\n', tmp_path).rooms
    assert told.cases == CaseSettings(url="https://help.example/x", secret="CASES", words=True)
    for text, said in ((table, "has a url and no secret"), ("[room.cases]\nword = true\n", "Did you mean words?")):
        with pytest.raises(ConfigError) as refused:
            read(room + text, tmp_path)
        assert said in str(refused.value)
