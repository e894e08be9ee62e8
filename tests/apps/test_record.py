"""The record: everything that went on air with its evidence, nothing of viewers, and no byte of it can be changed unseen."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import random
import shutil
import sqlite3
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
import websockets
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.serving import ask, comment, demo_config, item_until, serving
from zhubo.adapters.record_bundle import chained
from zhubo.adapters.record_check import check_bundle
from zhubo.apps.cli.main import main
from zhubo.apps.server.intaking import signature
from zhubo.bootstrap import sample_shop_folder
from zhubo.bootstrap_kept import check_record, export_record
from zhubo.errors import InputError, LogError, VaultError
from zhubo.events import FactsChanged
from zhubo.recording import Wanted
from zhubo.room import record
from zhubo.shop import read_shop

SECRET = "a secret of the room's bridge"
ORDER = next(o for o in read_shop(sample_shop_folder()).orders if o.buyer_platform == "own-site" and o.buyer_id)
VIEWER = {"platform": "own-site", "viewer": "buyer-7", "name": "王小明的名字", "text": "1号白色多少钱啊王小明"}


def export(data: Path, out: Path, **wanted: Any) -> list[dict[str, Any]]:
    """Export, and return the records."""
    export_record(data, out, Wanted(**wanted), at_ms=1_800_000_000_000, told=lambda count: None)
    return lines_of(out, "records.jsonl")


def lines_of(bundle: Path, name: str) -> list[dict[str, Any]]:
    with zipfile.ZipFile(bundle) as file:
        return [json.loads(line) for line in file.read(name).splitlines()]


async def a_show(live: Any) -> None:
    """Questions, a price that changes, a slip of the host, decisions, a private answer, an erasure."""
    key = live.key("events:write")
    async with (
        httpx.AsyncClient(base_url=live.http, headers=live.sign_in("admin") | {"Origin": live.http}) as http,
        httpx.AsyncClient(base_url=live.http, headers=key) as bridge,
        websockets.connect(live.ws("console"), additional_headers=live.sign_in("moderator", "other")) as console,
    ):

        async def report(**event: Any) -> None:
            answer = await bridge.post("/api/rooms/demo/events", json=[event])
            assert answer.json()["receipts"][0]["status"] == "accepted", answer.text

        await report(kind="comment", id="m-1", **VIEWER)
        await item_until(console, lambda i: i["item"] == "delivered")
        await report(kind="host_speech", id="h-1", text="这款3号连衣裙只要99元")
        card = await item_until(console, lambda i: i.get("act") == "correct")
        await http.post("/api/rooms/demo/decisions", json={"act_id": card["id"], "decision": "approve"})
        await item_until(console, lambda i: i["item"] == "delivered")
        await report(kind="host_speech", id="h-2", text="支持30天无理由退货")
        card = await item_until(console, lambda i: i.get("act") == "correct")
        await http.post("/api/rooms/demo/decisions", json={"act_id": card["id"], "decision": "said"})
        await item_until(console, lambda i: i["item"] == "decided")
        await http.post("/api/rooms/demo/announce", json={"text": "3号连衣裙只要99元", "language": "zh"})
        held = await item_until(console, lambda i: i.get("act") == "answer" and i["state"] == "held")
        edit = {"act_id": held["id"], "decision": "edit", "text": held["mend"]}
        await http.post("/api/rooms/demo/decisions", json=edit)
        await item_until(console, lambda i: i["item"] == "delivered")
        stamp = str(int(time.time() * 1000))
        mark = signature(SECRET, stamp, f"viewer:{ORDER.buyer_id}".encode())
        async with websockets.connect(live.ws(query=f"&viewer={ORDER.buyer_id}&ts={stamp}&sig={mark}")) as buyer:
            await buyer.send(json.dumps(comment(f"我的订单{ORDER.order_no}到哪了")))
            told = await item_until(buyer, lambda i: i["item"] == "answer" and i["private"])
            await item_until(console, lambda i: i["item"] == "delivered" and told["id"] in i["act_ids"])
        erased = await http.post("/api/erase", json={"platform": "own-site", "viewer": "buyer-7"})
        assert erased.json() == {"done": True, "had_keys": True}


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a show that was served."""
    data = tmp_path_factory.mktemp("show") / "data"

    async def play() -> None:
        async with serving(demo_config(webhook_secret="HOOK"), data=data, environment={"HOOK": SECRET}) as live:
            await a_show(live)

    asyncio.run(play())
    return data


@pytest.fixture(scope="module")
def bundle(show: Path) -> Path:
    out = show.parent / "record.zip"
    export(show, out)
    return out


def test_everything_on_air_is_there_with_who_said_it_and_on_which_facts(show: Path, bundle: Path) -> None:
    """In order: an answer, slips with their cards and what became of them, and words that a person mended."""
    rows = lines_of(bundle, "records.jsonl")
    public = [row for row in rows if not row.get("private")]
    kinds = [row["kind"] for row in public if row["kind"] != "answer" or row["outcome"] == "done"]
    assert kinds[:7] == [
        *("answer", "host_speech", "correction_card", "announce"),
        *("host_speech", "correction_card", "announce"),
    ]
    answer, slip, card, correction, _, aloud, mended = public[:7]
    assert "39.9元" in answer["text"]
    assert (answer["author"], answer["ai_label"], answer["channel"]) == ("machine", True, "own-site")
    assert {"id": "product:MUG-01-WHITE#price", "version": 2} in answer["evidence"]
    assert (slip["author"], slip["text"]) == ("host", "这款3号连衣裙只要99元")
    assert [m["known"] for m in slip["misquotes"]] == ["159元"]
    assert (card["misquote"]["said"], card["decision"], card["said_by"]) == ("99元", "approve", "host")
    assert correction["decided_about"] == card["id"] and correction["approved_by"]
    assert (correction["author"], correction["ai_label"]) == ("machine", True)
    assert (aloud["decision"], aloud["text"][:3]) == ("said", "更正：")
    assert (mended["author"], mended["ai_label"], mended["text"]) == ("person", False, "3号连衣裙只要159元")
    assert mended["before"]["findings"][0]["kind"] == "wrong_price"
    assert {"id": "product:DRESS-01#price", "version": 2} in mended["evidence"]


def test_the_facts_that_are_cited_stand_beside_with_their_values(bundle: Path) -> None:
    """Each that a record names, as it was at that moment."""
    facts = {(row["id"], row["version"]): row["value"] for row in lines_of(bundle, "facts.jsonl")}
    cited = {(one["id"], one["version"]) for row in lines_of(bundle, "records.jsonl") for one in row["evidence"]}
    assert cited == set(facts)
    assert facts["product:DRESS-01#price", 2]["DRESS-01-M"]["price"] == {"minor": 15900, "currency": "CNY"}


def test_nothing_of_viewers_is_in_it(show: Path, bundle: Path) -> None:
    """No words, name, id or pseudonym of anybody who wrote, erased or not; of an order only that something was said privately."""
    pseudonyms = {row for row in _pseudonyms(show)}
    assert len(pseudonyms) == 2
    with zipfile.ZipFile(bundle) as file:
        text = b"".join(file.read(name) for name in file.namelist()).decode()
    for secret in (
        "王小明",
        "buyer-7",
        ORDER.buyer_id,
        ORDER.order_no,
        "我的订单",
        "m-1",
        "中通",
        "11月21日",
        *pseudonyms,
    ):
        assert secret not in text, secret
    private = [row for row in lines_of(bundle, "records.jsonl") if row.get("private")]
    assert len(private) == 1 and private[0]["text"] is None and private[0]["outcome"] == "done"


def _pseudonyms(data: Path) -> list[str]:
    with sqlite3.connect(data / "log.db") as db:
        rows = db.execute("SELECT body FROM ev WHERE kind = 'ViewerCommented'").fetchall()
    return [json.loads(body)["viewer"] for (body,) in rows]


def test_the_same_log_gives_the_same_records(show: Path, bundle: Path, tmp_path: Path) -> None:
    """But for the moment at which it was made, which the manifest alone names."""
    export(show, tmp_path / "again.zip")
    with zipfile.ZipFile(bundle) as one, zipfile.ZipFile(tmp_path / "again.zip") as other:
        for name in ("records.jsonl", "facts.jsonl"):
            assert one.read(name) == other.read(name)


def test_it_can_be_made_beside_a_running_server_and_after_old_words_are_purged(tmp_path: Path) -> None:
    """What viewers wrote is emptied after its time; what the host said on air stays."""
    data = tmp_path / "data"

    async def play() -> list[dict[str, Any]]:
        async with serving(data=data) as live:
            key = live.key("events:write")
            async with (
                websockets.connect(live.ws()) as viewer,
                httpx.AsyncClient(base_url=live.http, headers=key) as bridge,
            ):
                await ask(viewer, "3号多少钱")
                await bridge.post(
                    "/api/rooms/demo/events", json=[{"kind": "host_speech", "id": "h", "text": "看这款连衣裙"}]
                )
            room = live.server.rooms["demo"].runner.room
            purged = await room.parts.log.purge_before("demo", 2**52)  # type: ignore[attr-defined]
            assert purged == 1
            return await asyncio.to_thread(export, data, tmp_path / "live.zip")

    rows = asyncio.run(play())
    assert [row["text"] for row in rows if row["kind"] == "host_speech"] == ["看这款连衣裙"]
    assert any(row["kind"] == "answer" and "159元" in row["text"] for row in rows)


def test_each_record_cites_the_facts_of_its_own_moment(tmp_path: Path) -> None:
    """A price that changes between two answers has two versions."""
    data = tmp_path / "data"

    async def play() -> None:
        async with serving(data=data) as live:
            async with websockets.connect(live.ws()) as viewer:
                await ask(viewer, "1号白色多少钱")
                room = live.server.rooms["demo"].runner.room
                mug = room.state.facts.products["MUG-01"]
                white = replace(mug.variants[0], price=replace(mug.variants[0].price, minor=4500))
                changed = replace(mug, variants=(white, *mug.variants[1:]))
                event = FactsChanged(at_ms=room.parts.clock.now_ms(), products=(changed,))
                await record(room, event, event_id="changed")
                await ask(viewer, "白色的1号杯子现在什么价格")

    asyncio.run(play())
    rows = export(data, tmp_path / "out.zip")
    answers = [row for row in rows if row["kind"] == "answer"]
    versions = [
        next(one["version"] for one in row["evidence"] if one["id"] == "product:MUG-01-WHITE#price") for row in answers
    ]
    assert versions[0] < versions[1]
    facts = {(row["id"], row["version"]): row["value"] for row in lines_of(tmp_path / "out.zip", "facts.jsonl")}
    prices = [facts["product:MUG-01-WHITE#price", v]["MUG-01-WHITE"]["price"]["minor"] for v in versions]
    assert prices == [3990, 4500]


def test_a_range_and_a_room_bound_it(show: Path, bundle: Path, tmp_path: Path) -> None:
    """From a moment on, before another; a room that there is not is refused and nothing is left."""
    rows = lines_of(bundle, "records.jsonl")
    middle = rows[3]["at"]
    early = export(show, tmp_path / "early.zip", to_ms=middle)
    late = export(show, tmp_path / "late.zip", from_ms=middle)
    assert {row["id"] for row in early} | {row["id"] for row in late} == {row["id"] for row in rows}
    assert all(row["at"] < middle for row in early) and all(row["at"] >= middle for row in late)
    with pytest.raises(InputError, match="no room"):
        export(show, tmp_path / "none.zip", room="nowhere")
    with pytest.raises(InputError, match="there already"):
        export(show, tmp_path / "late.zip")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["early.zip", "late.zip"]


def test_an_export_that_is_interrupted_leaves_nothing(show: Path, tmp_path: Path) -> None:
    """Not even a part of a file."""

    def stop(count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_record(show, tmp_path / "out.zip", Wanted(), at_ms=0, told=stop)
    assert list(tmp_path.iterdir()) == []


def test_a_sound_bundle_verifies_under_its_own_key_alone(show: Path, bundle: Path) -> None:
    """The key is made once and stays; its file is its owner's."""
    found = check_record(bundle)
    assert found.problems == () and found.manifest is not None
    assert check_record(bundle, fingerprint=found.manifest.fingerprint).problems == ()
    other = check_record(bundle, fingerprint="0000-" * 7 + "0000")
    assert [problem.what for problem in other.problems] == ["other_key"]
    key = show / "keys" / "record.key"
    assert key.stat().st_mode & 0o077 == 0


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_byte_can_be_changed_unseen(bundle: Path, tmp_path: Path, data: st.DataObject) -> None:
    """Whichever bit of whichever byte, a byte left out or put in: something is found, and nothing is raised."""
    body = bytearray(bundle.read_bytes())
    at = data.draw(st.integers(0, len(body) - 1))
    match data.draw(st.sampled_from(("flip", "drop", "add"))):
        case "flip":
            body[at] ^= 1 << data.draw(st.integers(0, 7))
        case "drop":
            del body[at]
        case "add":
            body.insert(at, data.draw(st.integers(0, 255)))
    changed = tmp_path / "changed.zip"
    changed.write_bytes(body)
    assert check_bundle(changed).problems


def test_every_byte_of_the_seal_counts(bundle: Path, tmp_path: Path) -> None:
    """Hex has two ways to write a letter; only one is taken."""
    body = bundle.read_bytes()
    for at in range(len(body) - 160, len(body)):
        changed = bytearray(body)
        changed[at] ^= 0x20
        (tmp_path / "changed.zip").write_bytes(changed)
        assert check_bundle(tmp_path / "changed.zip").problems, at


def _retold(bundle: Path, change: Callable[[list[bytes]], list[bytes]], out: Path) -> Path:
    """Write the bundle with other records, as somebody would who has no key."""
    made = io.BytesIO()
    with zipfile.ZipFile(bundle) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            body = source.read(name)
            if name == "records.jsonl":
                body = b"".join(change(body.splitlines(keepends=True)))
            target.writestr(name, body)
        target.comment = source.comment
    out.write_bytes(made.getvalue())
    return out


def test_it_is_said_what_is_wrong_and_where(bundle: Path, tmp_path: Path) -> None:
    """A changed price, a record left out, two that changed places, one that was added."""
    out = tmp_path / "changed.zip"

    def found(change: Callable[[list[bytes]], list[bytes]]) -> list[tuple[str, str]]:
        return [(p.what, p.where) for p in check_bundle(_retold(bundle, change, out)).problems]

    assert ("changed", "records.jsonl:2") in found(
        lambda lines: [line.replace("99元".encode(), b"98") for line in lines]
    )
    assert ("chain", "records.jsonl:3") in found(lambda lines: lines[:2] + lines[3:])
    assert ("chain", "records.jsonl:1") in found(lambda lines: [lines[1], lines[0], *lines[2:]])
    assert ("ends", "records.jsonl") in found(lambda lines: lines[:-1])
    assert ("line", "records.jsonl:1") in found(lambda lines: [b"nonsense\n", *lines])


def test_a_stranger_who_signs_again_has_another_fingerprint(bundle: Path, show: Path, tmp_path: Path) -> None:
    """Whoever holds the fingerprint sees it; that is why it is printed."""
    stolen = tmp_path / "data"
    shutil.copytree(show, stolen)
    (stolen / "keys" / "record.key").unlink()
    export(stolen, tmp_path / "other.zip")
    mine = check_record(bundle).manifest
    assert mine is not None
    assert check_record(tmp_path / "other.zip").problems == ()
    assert check_record(tmp_path / "other.zip", fingerprint=mine.fingerprint).problems


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=400))
def test_any_file_gets_a_verdict(tmp_path: Path, body: bytes) -> None:
    """A verifier that falls over proves nothing."""
    (tmp_path / "any.zip").write_bytes(body)
    assert check_bundle(tmp_path / "any.zip").problems


def test_the_commands_say_what_they_did(show: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0 and 1, in two languages, with the place of what is wrong."""
    out = tmp_path / "show.zip"
    words = ["record", "export", "--data", str(show), "--out", str(out), "--language", "en"]
    assert main(words) == 0
    told = capsys.readouterr().out
    assert "records of demo" in told and "signed by " in told
    fingerprint = told.split("signed by ")[1].split()[0]
    assert main(["record", "verify", str(out), "--fingerprint", fingerprint, "--language", "zh"]) == 0
    assert "没有一个字节被改动" in capsys.readouterr().out
    body = bytearray(out.read_bytes())
    body[random.Random(7).randrange(200, 600)] ^= 1
    out.write_bytes(body)
    assert main(["record", "verify", str(out), "--language", "en"]) == 1
    assert "is not as it was signed" in capsys.readouterr().out
    assert (
        main([*words[:4], "--from", "2026-02-02", "--to", "2026-01-01", "--out", str(tmp_path / "x"), *words[6:]]) == 1
    )
    assert main(["record", "verify", str(tmp_path / "none.zip")]) == 1


def test_a_folder_without_log_or_keys_is_refused(show: Path, tmp_path: Path) -> None:
    """With what to do next, and nothing written."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(VaultError, match="missing"):
        export(tmp_path / "empty", tmp_path / "out.zip")
    lacking = tmp_path / "lacking"
    (lacking / "keys").mkdir(parents=True)
    for name in ("keys.db", "master.key"):
        shutil.copy(show / "keys" / name, lacking / "keys" / name)
    with pytest.raises(LogError, match="no .*log.db"):
        export(lacking, tmp_path / "out.zip")
    (show / "keys" / "record.key").chmod(0o644)
    try:
        with pytest.raises(VaultError, match="chmod 600"):
            export(show, tmp_path / "out.zip")
    finally:
        (show / "keys" / "record.key").chmod(0o600)
    assert not (tmp_path / "out.zip").exists()


def test_the_chain_is_what_the_page_says() -> None:
    """SHA-256 of the hash before, a newline, and the record as canonical JSON without its hashes."""
    assert chained({"n": 1, "b": "é", "a": [1]}, "0" * 64) == (
        hashlib.sha256(b"0" * 64 + b"\n" + '{"a":[1],"b":"é","n":1}'.encode()).hexdigest()
    )
