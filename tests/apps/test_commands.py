"""The commands that work on a data folder: erase, backup, restore, doctor; and what a folder without its keys is told."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import shutil
import sqlite3
import tomllib
from pathlib import Path
from typing import Any

import httpx
import pytest

from apps.serving import PASSWORD, serving
from zhubo.adapters.file_vault import open_file_vault
from zhubo.adapters.sqlite_store import open_sqlite_store
from zhubo.apps.cli import tongue
from zhubo.apps.cli.main import main
from zhubo.apps.server import access_store
from zhubo.apps.server.passwords import hash_password
from zhubo.bootstrap import sample_shop_folder
from zhubo.errors import VaultError
from zhubo.events import ViewerCommented, ViewerErased
from zhubo.perceive import load_model

CANARY = "秘密的地址中山路八十八号"


def lived_in(data: Path) -> None:
    """Let two viewers of a platform say something in a room, and make an admin."""
    access = access_store.open_access(data)
    access_store.put_user(access, "anna", hash_password(PASSWORD), "admin")
    access.db.close()

    async def play() -> None:
        async with serving(data=data) as live, httpx.AsyncClient(base_url=live.http) as http:
            rows = [
                {
                    "kind": "comment",
                    "id": f"m-{viewer}-{n}",
                    "platform": "douyin",
                    "viewer": viewer,
                    "name": f"{viewer}的名字",
                    "text": f"{CANARY}{viewer}{n} 包邮吗",
                }
                for viewer in ("u-1", "u-2")
                for n in range(3)
            ]
            answer = await http.post("/api/rooms/demo/events", json=rows, headers=live.key("events:write"))
            assert {row["status"] for row in answer.json()["receipts"]} == {"accepted"}

    asyncio.run(play())


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder in which a room has lived; copy it before changing it."""
    data = tmp_path_factory.mktemp("template") / "data"
    lived_in(data)
    return data


@pytest.fixture
def data(template: Path, tmp_path: Path) -> Path:
    """Return a data folder of one's own."""
    return Path(shutil.copytree(template, tmp_path / "data"))


def readable(data: Path) -> dict[str, str]:
    """Return every comment of the log that can still be read, by id."""
    store, vault = open_sqlite_store(data), open_file_vault(data / "keys")
    found = {}
    for recorded in store.read("demo", after_seq=0, limit=10_000):
        if isinstance(recorded.event, ViewerCommented):
            plain = vault.open("demo", recorded.event.viewer, recorded.sealed)
            if plain is not None:
                found[recorded.event.comment] = json.loads(plain)["text"]
    vault.close()
    store.close()
    return found


def test_erase_makes_one_viewer_unreadable_for_good(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before it everything is readable, though no file holds it in the clear; after it the other viewer's words are."""
    assert set(readable(data)) == {f"m-u-{v}-{n}" for v in (1, 2) for n in range(3)}
    assert all(CANARY.encode() not in path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert main(["erase", "--data", str(data), "douyin:u-1"]) == 0
    assert "erased" in capsys.readouterr().out
    assert set(readable(data)) == {f"m-u-2-{n}" for n in range(3)}
    assert main(["erase", "--data", str(data), "douyin:u-1"]) == 0
    assert "nothing to erase" in capsys.readouterr().out
    store = open_sqlite_store(data)
    events = store.read("demo", after_seq=0, limit=10_000)
    assert [type(e.event) for e in events[-2:]] == [ViewerErased] * 2
    assert "u-1" not in str(events[-1])
    store.close()
    assert main(["erase", "--data", str(data / "none"), "x"]) == 1
    assert "no folder" in capsys.readouterr().err


def test_a_backup_brings_back_log_keys_and_people(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Into a new folder; a server over it knows its admin and goes on where the old one was."""
    before = readable(data)
    copy, back = tmp_path / "copy", tmp_path / "back"
    assert main(["record", "export", "--data", str(data), "--out", str(tmp_path / "record.zip")]) == 0
    signing = (data / "keys" / "record.key").read_bytes()
    capsys.readouterr()
    assert main(["backup", "--data", str(data), str(copy)]) == 0
    assert "different places" in capsys.readouterr().out
    assert main(["backup", "--data", str(data), str(copy)]) == 1
    assert "not empty" in capsys.readouterr().err
    shutil.rmtree(data)
    assert main(["restore", "--data", str(back), str(copy)]) == 0
    assert readable(back) == before
    assert (back / "keys" / "record.key").read_bytes() == signing

    async def play() -> int:
        async with serving(data=back) as live, httpx.AsyncClient(base_url=live.http) as http:
            login = await http.post("/api/login", json={"name": "anna", "password": PASSWORD})
            assert login.status_code == 200 and login.json()["role"] == "admin"
            return live.server.rooms["demo"].state.seq

    assert asyncio.run(play()) >= len(before)
    assert main(["restore", "--data", str(back), str(copy)]) == 1
    (copy / "log" / "access.db").write_bytes(b"torn")
    assert main(["restore", "--data", str(tmp_path / "other"), str(copy)]) == 1
    assert "not what its manifest says" in capsys.readouterr().err
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize("how", ["gone", "empty"])
def test_a_log_without_its_keys_is_not_opened(data: Path, capsys: pytest.CaptureFixture[str], how: str) -> None:
    """No command makes new keys beside an old log, the error says what to do, and once the keys are back all is well."""
    keys, kept = data / "keys", data.parent / "kept"
    shutil.copytree(keys, kept)
    shutil.rmtree(keys)
    if how == "empty":
        keys.mkdir()
        (keys / "keys.db").touch()

    async def play() -> None:
        async with serving(data=data):
            raise AssertionError("the server started")

    with pytest.raises(VaultError, match="keys .* are missing"):
        asyncio.run(play())
    for words in (["erase", "douyin:u-1"], ["backup", str(data.parent / "copy")]):
        assert main([words[0], "--data", str(data), words[1]]) == 1
        assert "backup of the keys" in capsys.readouterr().err
    assert not (keys / "master.key").exists()
    shutil.rmtree(keys, ignore_errors=True)
    kept.rename(keys)
    assert len(readable(data)) == 6


def findings(capsys: pytest.CaptureFixture[str], data: Path) -> dict[str, dict[str, Any]]:
    """Return what the doctor finds, by part."""
    assert main(["doctor", "--json", "--data", str(data)]) == 0
    return {finding["part"]: finding for finding in json.loads(capsys.readouterr().out)}


def test_the_doctor_warns_of_an_old_sqlite_and_of_open_files(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite before 3.51.3; keys that others may read; keys that are gone. On a sound machine it warns of none."""
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    found = findings(capsys, data)
    assert found["SQLite"]["state"] == "ok" and not {"master.key", "keys.db", "access.db"} & set(found)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 2))
    (data / "keys" / "master.key").chmod(0o644)
    found = findings(capsys, data)
    assert found["SQLite"]["state"] == "warning" and "3.51.3" in found["SQLite"]["note"]
    assert found["master.key"]["state"] == "warning" and "chmod 600" in found["master.key"]["note"]
    shutil.rmtree(data / "keys")
    found = findings(capsys, data)
    assert found["keys.db"]["state"] == "warning" and "backup" in found["keys.db"]["note"]


SHOP = str(sample_shop_folder())


@pytest.mark.parametrize(
    "words",
    [
        ["serve", "--shop", SHOP, "--port", "99999"],
        ["serve", "--shop", SHOP, "--port", "-1"],
        ["demo", "--port", "65536"],
        ["demo", "--rate", "-1"],
        ["demo", "--rate", "nan"],
        ["ask", "--shop", SHOP],
        ["recommend"],
    ],
)
def test_wrong_usage_is_told_before_anything_starts(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 and the usage: a port that wraps around to another one, a rate that is none, a command that is not there."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage: zhubo" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ask", "--shop", SHOP, "--product", "NOPE", "多少钱"], "no product 'NOPE'. It has MUG-01,"),
        (
            ["ask", "--shop", SHOP, "--at", "0001-01-01", "多少钱"],
            "'0001-01-01' is out of range. Give a year from 1971 to 9000.",
        ),
        (["replay", "--shop", SHOP, "--pin", "NOPE", "{}/chat.jsonl"], "no product 'NOPE'."),
        (["train", "understand", "--seeds", "{}/none"], "no seeds in {}/none. Give --seeds a folder"),
        (["train", "understand", "--seeds", "{}/seeds", "--out", "{}/none/m.npz"], "Cannot write {}/none/m.npz"),
    ],
)
def test_input_that_cannot_be_used_is_refused(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1; what is wrong, with what, and what would do instead."""
    (tmp_path / "chat.jsonl").touch()
    (tmp_path / "seeds" / "en").mkdir(parents=True)
    (tmp_path / "seeds" / "en" / "ask_price.txt").write_text("how much\n")
    assert main([word.format(tmp_path) for word in words]) == 1
    told = capsys.readouterr()
    assert said.format(tmp_path) in told.err and told.err.count("\n") == 1
    assert not list(tmp_path.rglob("*.npz"))


def test_a_variant_stands_for_its_product(capsys: pytest.CaptureFixture[str]) -> None:
    """`--product` takes the sku of a variant too."""
    assert main(["ask", "--shop", SHOP, "--json", "--product", "MUG-01-WHITE", "多少钱"]) == 0
    assert any(one.startswith("product:MUG-01") for one in json.loads(capsys.readouterr().out)["evidence"])


def test_train_makes_a_model_that_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From a few families of our own seeds; the figures are printed, and only the finished model lies there."""
    seeds = Path(__file__).parent.parent.parent / "seeds"
    for language in ("zh", "en"):
        (tmp_path / "seeds" / language).mkdir(parents=True)
        for intent in ("praise", "ask_shipping_fee", "greeting"):
            for path in (seeds / language).glob(f"{intent}*.txt"):
                shutil.copy(path, tmp_path / "seeds" / language)
    assert main(["train", "understand", "--seeds", str(tmp_path / "seeds"), "--out", str(tmp_path / "m.npz")]) == 0
    said = capsys.readouterr().out
    assert "validation: " in said and "test: " in said and "accuracy" in said
    assert [path.name for path in tmp_path.glob("*.npz")] == ["m.npz"]
    assert load_model(tmp_path / "m.npz").intents


def test_the_doctor_speaks_both_languages_and_says_how_to_get_what_is_missing(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every part has its words in both; a missing base package is exit 1, an extra names its extra, a program its package."""
    gone = {"numpy", "uvloop"}
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name in gone else object())
    monkeypatch.setattr(shutil, "which", lambda name: None)
    for language, words in (("zh", "缺少 1 个必需的部分"), ("en", "1 parts that zhubo needs are missing")):
        assert main(["doctor", "--data", str(data), "--language", language]) == 1
        said = capsys.readouterr().out
        assert (
            words in said and "pip install numpy" in said and "zhubo[fast]" in said and "apt install chromium" in said
        )
    gone.clear()
    assert main(["doctor", "--data", str(data), "--language", "en"]) == 0
    messages = [
        tomllib.loads((Path(tongue.__file__).parent / "messages" / f"{language}.toml").read_text("utf-8"))
        for language in ("zh", "en")
    ]
    assert set(messages[0]) == set(messages[1])


def test_erase_backup_and_restore_speak_chinese(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the terminal does."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["erase", "--data", str(data), "douyin:u-1"]) == 0
    assert main(["erase", "--data", str(data), "douyin:u-1"]) == 0
    assert main(["backup", "--data", str(data), str(tmp_path / "copy")]) == 0
    assert main(["restore", "--data", str(tmp_path / "back"), str(tmp_path / "copy")]) == 0
    said = capsys.readouterr().out
    assert all(words in said for words in ("已删除", "没有可删除的", "两份请分开存放", f"{tmp_path}/back："))


def test_the_doctor_says_what_a_second_reading_lacks(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its endpoint's secret, its folder, its file; where all is there, who reads; without the setting, nothing."""
    path, llm = tmp_path / "zhubo.toml", '[understand]\nllm = true\n[llm]\nurl = "http://127.0.0.1:1/v1"\nmodel = "m"\n'
    monkeypatch.chdir(tmp_path)
    for text, state, said in (
        (f'{llm}secret = "LLM_KEY"', "warning", "LLM_KEY_FILE"),
        (llm, "ok", "read again by: llm"),
        ('[understand]\nencoder = "e"\nexamples = "x.tsv"', "warning", "x.tsv"),
        ("[understand]\nllm = true", "warning", "[llm] has no url"),
    ):
        path.write_text(text)
        assert main(["doctor", "--data", str(data), "--json", "--language", "en"]) == 0
        found = {finding["part"]: finding for finding in json.loads(capsys.readouterr().out)}
        assert found["[understand]"]["state"] == state and said in found["[understand]"]["note"]
        assert found["onnxruntime"]["state"] in ("ok", "optional")
    path.write_text("[server]\nport = 1\n")
    assert main(["doctor", "--data", str(data), "--json", "--config", str(path)]) == 0
    assert "[understand]" not in capsys.readouterr().out


def test_the_doctor_says_who_phrases_and_what_that_lacks(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its address, its secret, its file; whether it sees comments. `[llm]` for second readings alone phrases nothing."""
    path, llm = tmp_path / "zhubo.toml", '[llm]\nurl = "http://127.0.0.1:1/v1"\nmodel = "m"\nanswers = true\n'
    monkeypatch.chdir(tmp_path)
    for text, state, said in (
        (llm, "ok", "phrased by: llm, within 1500 ms; it sees no comment"),
        (f"{llm}viewer_text = true\ndeadline_ms = 900", "ok", "within 900 ms; it sees comments"),
        (f'{llm}secret = "LLM_KEY"', "warning", "LLM_KEY_FILE"),
        ("[llm]\nanswers = true", "warning", "[llm] has answers = true, but no url"),
        ('[llm]\nanswers = true\ngguf = "none.gguf"', "warning", "none.gguf"),
    ):
        path.write_text(text)
        assert main(["doctor", "--data", str(data), "--json", "--language", "en"]) == 0
        found = {finding["part"]: finding for finding in json.loads(capsys.readouterr().out)}
        assert found["[llm]"]["state"] == state and said in found["[llm]"]["note"] and "[understand]" not in found
    path.write_text(llm.replace("answers = true", "") + "[understand]\nllm = true")
    assert main(["doctor", "--data", str(data), "--json"]) == 0
    assert "[llm]" not in json.loads(capsys.readouterr().out)[-1]["part"]


def test_an_engine_that_nothing_calls_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings for a later version are not passed over in silence."""
    monkeypatch.setattr("zhubo.apps.server.launch.serve", lambda *given, **more: 0)
    path = tmp_path / "zhubo.toml"
    path.write_text(f'[[room]]\nname = "a"\nshop = "{SHOP}"\n[llm]\nurl = "http://127.0.0.1:1/v1"\n')
    assert main(["serve", "--config", str(path)]) == 0
    assert "[llm] is kept, but nothing in this version uses it yet" in capsys.readouterr().err
    path.write_text(f'[[room]]\nname = "a"\nshop = "{SHOP}"\n')
    assert main(["serve", "--config", str(path)]) == 0
    assert capsys.readouterr().err == ""


def test_as_buyer_may_stand_right_before_the_question(capsys: pytest.CaptureFixture[str]) -> None:
    """The option takes a buyer where one is named, and is a mere flag where the question follows it."""
    told = []
    for words in (
        ["--as-buyer", "我的订单到哪了"],
        ["我的订单到哪了", "--as-buyer"],
        ["--as-buyer", "x:y", "我的订单到哪了"],
    ):
        assert main(["ask", "--shop", SHOP, "--json", *words]) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert told[0] == told[1] != told[2]
    assert told[0]["intent"] == "track_order" and told[0]["answer"]
