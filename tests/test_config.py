"""`zhubo.toml`: typed, checked, and no secret in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhubo.config import Config, EndpointSettings, Secret, SourceSettings, TargetSettings, read_config, read_secret
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
