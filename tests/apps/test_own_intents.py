"""`zhubo train understand --seeds FILE --shop DIR`: a shop learns intents of its own, whole or not at all, and keeps them."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
import websockets

from apps.serving import comment, item_until, serving
from zhubo.apps.cli.main import main
from zhubo.bootstrap import sample_shop_folder
from zhubo.config import Config, RoomSettings, ServerSettings
from zhubo.facts import OWN_INTENTS_FILE
from zhubo.shop import import_shop, read_shop, write_import

EXAMPLES = (
    "多久换一次水 鱼缸要怎么换水 换水换多少合适 需要天天换水吗 几天换一次水比较好 "
    "换水频率是多少 冬天也要换水吗 不换水会怎么样 一个月换几回水 换水要停过滤吗"
).split()
FILE = f"""[[intent]]
id = "ask_water_change"
text = {{ zh = "每周换三分之一的水。" }}
examples = {json.dumps(EXAMPLES, ensure_ascii=False)}
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_shop_folder(), tmp_path / "shop"))


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(FILE, "utf-8")
    return path


def teach(seeds: Path, shop: Path) -> int:
    return main(["train", "understand", "--seeds", str(seeds), "--shop", str(shop)])


def read(shop: Path | None, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """Return what `zhubo understand` makes of a comment, in a shop or in none."""
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": "1", "text": text}) + "\n")
    capsys.readouterr()
    assert main(["understand", *(["--shop", str(shop)] if shop else []), str(tmp_path / "in.jsonl")]) == 0
    return dict(json.loads(capsys.readouterr().out))


def test_a_shop_learns_and_answers_everywhere(
    seeds: Path, shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`understand --shop`, `ask`, `replay`, `verify`, `shop check`; without the shop the intent is not there."""
    assert teach(seeds, shop) == 0
    said = capsys.readouterr().out
    assert "ask_water_change: 10 examples; answered in: zh" in said and f"{shop}/{OWN_INTENTS_FILE}: " in said
    assert read(shop, "多久换一次水啊", tmp_path, capsys)["intent"] == "ask_water_change"
    assert read(None, "多久换一次水啊", tmp_path, capsys)["intent"] != "ask_water_change"
    assert main(["ask", "--shop", str(shop), "--json", "多久换一次水啊"]) == 0
    answered = json.loads(capsys.readouterr().out)
    assert (answered["answer"], answered["status"]) == ("每周换三分之一的水。", "sent")
    assert answered["evidence"] == ["policy:ask_water_change#text"] and not answered["escalated"]
    chat, acts = tmp_path / "chat.jsonl", tmp_path / "acts.jsonl"
    chat.write_text(
        json.dumps({"kind": "comment", "id": "c1", "viewer": "v", "text": "多久换一次水啊", "at": 0}) + "\n"
    )
    assert main(["replay", "--shop", str(shop), "--out", str(acts), str(chat)]) == 0
    assert "每周换三分之一的水" in acts.read_text("utf-8")
    (tmp_path / "say.jsonl").write_text(
        '{"id": "1", "text": "每周换三分之一的水。"}\n{"id": "2", "text": "每周换三分之二的水。"}\n'
    )
    capsys.readouterr()
    assert main(["verify", "--shop", str(shop), str(tmp_path / "say.jsonl")]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["verdict"] == "supported"
    assert main(["shop", "check", str(shop)]) == 0


def test_a_server_hears_own_intents_in_the_room_that_has_them(seeds: Path, shop: Path) -> None:
    """One room has learnt, the other has not; both share the model."""
    assert teach(seeds, shop) == 0
    rooms = (RoomSettings(name="demo", shop=str(sample_shop_folder())), RoomSettings(name="fish", shop=str(shop)))
    config = Config(rooms=rooms, server=ServerSettings(port=0), folder=Path("/"))

    async def play() -> dict[str, str]:
        said = {}
        async with serving(config) as live:
            for room in ("demo", "fish"):
                async with websockets.connect(live.ws(room=room)) as ws:
                    await ws.send(json.dumps(comment("多久换一次水啊")))
                    said[room] = (await item_until(ws, lambda item: item["item"] == "answer"))["text"]
        return said

    said = asyncio.run(play())
    assert "每周换三分之一的水" in said["fish"] and "三分之一" not in said["demo"]


def test_an_import_keeps_what_was_learnt(seeds: Path, shop: Path, tmp_path: Path) -> None:
    """The folder is written anew around it; its words stand in no file of policies."""
    assert teach(seeds, shop) == 0
    learnt = (shop / OWN_INTENTS_FILE).read_bytes()
    (tmp_path / "new.csv").write_text("sku,title,price\nTANK,Tank,39.90\n")
    write_import(import_shop(tmp_path / "new.csv", into=shop), shop)
    assert (shop / OWN_INTENTS_FILE).read_bytes() == learnt
    assert "ask_water_change" not in (shop / "policies.toml").read_text("utf-8")
    again = read_shop(shop)
    assert [p.sku for p in again.products] == ["TANK"] and "ask_water_change" in {p.id for p in again.policies}


def test_a_bad_file_changes_nothing_and_the_same_file_gives_the_same_bytes(
    seeds: Path, shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert teach(seeds, shop) == 0
    learnt, before = (shop / OWN_INTENTS_FILE).read_bytes(), sorted(shop.iterdir())
    bad = tmp_path / "bad.toml"
    bad.write_text(FILE.replace("多久换一次水", "几天换一次水比较好"), "utf-8")
    assert teach(bad, shop) == 1
    assert "bad.toml:4: The example '几天换一次水比较好' stands there already" in capsys.readouterr().err
    assert teach(tmp_path / "none.toml", shop) == 1 and teach(seeds, tmp_path / "nowhere") == 1
    assert (shop / OWN_INTENTS_FILE).read_bytes() == learnt and sorted(shop.iterdir()) == before
    # A shop whose file is broken does not open, and can be taught again.
    (shop / OWN_INTENTS_FILE).write_bytes(learnt[:200])
    assert main(["ask", "--shop", str(shop), "多久换一次水"]) == 1
    assert "Train them again" in capsys.readouterr().err
    assert teach(seeds, shop) == 0 and (shop / OWN_INTENTS_FILE).read_bytes() == learnt


def test_whoever_stops_it_finds_the_old_file(seeds: Path, shop: Path) -> None:
    """Interrupted at any moment, it leaves what was there, and nothing beside it."""
    (shop / OWN_INTENTS_FILE).write_bytes(b"old")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-m", "zhubo", "train", "understand", "--seeds", str(seeds), "--shop", str(shop)]
    # A shell's background jobs, and what they start, ignore the signal.
    heeded = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    running = subprocess.Popen(
        words, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, preexec_fn=heeded
    )
    while running.poll() is None and not list(shop.glob(".own_intents*")):
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130 and b"interrupted" in said
    assert (shop / OWN_INTENTS_FILE).read_bytes() == b"old" and not list(shop.glob(".own_intents*"))


@pytest.mark.parametrize(
    "words",
    [["--shop", "{shop}"], ["--seeds", "{seeds}"], ["--seeds", "{seeds}", "--shop", "{shop}", "--out", "m.npz"]],
)
def test_a_file_and_its_shop_go_together(
    words: list[str], seeds: Path, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 2: a shop with a folder of seeds, a file without a shop, another place for what a shop learns."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    with pytest.raises(SystemExit) as ended:
        main(["train", "understand", *(word.format(seeds=seeds, shop=shop) for word in words)])
    assert ended.value.code == 2
