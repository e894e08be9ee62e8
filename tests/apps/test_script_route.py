"""Scripts over HTTP: as the command writes them, out of what the room believes now, beside the loop."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx
import pytest

from apps.serving import Live, serving
from zhubo.apps.cli.main import main
from zhubo.apps.server.script_routes import WRITING_MAX
from zhubo.bootstrap import sample_shop_folder
from zhubo.events import StockChanged
from zhubo.intake import Intake
from zhubo.running import record_now

PATH = "/api/rooms/demo/script"


def played(play: Any) -> Any:
    """Run `play` against a server with the sample shop."""

    async def run() -> Any:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers=live.key("room:read")) as http:
            return await play(live, http)

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("query", "argv"),
    [
        ("product=MUG-01&seconds=30", ["MUG-01", "--seconds", "30"]),
        ("product=GREEN-01&kind=objections&language=en", ["GREEN-01", "--kind", "objections", "--language", "en"]),
        ("product=MUG-01&kind=faq&language=ja", ["MUG-01", "--kind", "faq", "--language", "ja"]),
        ("kind=faq&language=zh-CN", ["--kind", "faq", "--language", "zh-CN"]),
    ],
)
def test_the_route_writes_what_the_command_writes(
    query: str, argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The same row; the route adds the version of the facts and the languages."""

    async def play(live: Live, http: httpx.AsyncClient) -> tuple[int, dict[str, Any]]:
        answer = await http.get(f"{PATH}?{query}")
        return answer.status_code, answer.json()

    status, row = played(play)
    assert main(["script", "--shop", str(sample_shop_folder()), "--json", *argv]) == 0
    assert status == 200 and row.pop("seq") > 0 and len(row.pop("languages")) == 13
    assert row == json.loads(capsys.readouterr().out)
    assert any(one["evidence"] for one in row["sentences"])


@pytest.mark.parametrize("kind", ["preview", "recap"])
def test_without_a_product_it_is_about_the_bag_in_its_order(kind: str) -> None:
    """Of one product where one is named."""

    async def play(live: Live, http: httpx.AsyncClient) -> Any:
        bag = (await http.get("/api/rooms/demo/products")).json()["products"]
        whole = (await http.get(f"{PATH}?kind={kind}")).json()
        return bag, whole, (await http.get(f"{PATH}?kind={kind}&product=TEE-01")).json()

    bag, whole, one = played(play)
    assert whole["products"] == [product["sku"] for product in bag] and one["product"] == "TEE-01"


@pytest.mark.parametrize(
    "query",
    [
        "",
        "kind=comparison&product=MUG-01",
        "kind=show",
        "kind=poem&product=MUG-01",
        "product=NOPE",
        "product=MUG-01&language=sw",
        "product=MUG-01&language=../zh",
        "product=MUG-01&seconds=61",
        "product=MUG-01&seconds=many",
    ],
)
def test_what_cannot_be_written_is_refused_with_what_to_do(query: str) -> None:
    """400 with a hint; nothing of what was asked is echoed as a file or a number."""

    async def play(live: Live, http: httpx.AsyncClient) -> Any:
        answer = await http.get(f"{PATH}?{query}")
        return answer.status_code, answer.json()["error"]

    status, error = played(play)
    assert status == 400 and error["code"] == "bad_request" and error["what"] and error["hint"]


def test_a_script_is_of_the_facts_at_this_moment() -> None:
    """What is sold out since the room began is said so; the folder still holds the stock."""

    async def play(live: Live, http: httpx.AsyncClient) -> Any:
        before = (await http.get(f"{PATH}?product=MUG-01")).json()
        facts = live.server.rooms["demo"].state.facts
        for variant in facts.products["MUG-01"].variants:
            event = StockChanged(at_ms=1, variant=variant.sku, stock=0)
            assert await record_now(live.server.rooms["demo"].runner, Intake(id=f"s-{variant.sku}", event=event))
        by_variant = facts.products["MUG-01"].variants[0].sku
        return before, (await http.get(f"{PATH}?product={by_variant}")).json()

    before, after = played(play)
    assert before["product"] == after["product"] == "MUG-01" and after["seq"] > before["seq"]
    said = "".join(one["text"] for one in after["sentences"])
    assert any(word in said for word in ("售罄", "卖完", "没货", "售完")), said
    assert said != "".join(one["text"] for one in before["sentences"])


def test_the_loop_serves_others_while_scripts_are_written_and_too_many_are_refused() -> None:
    """A room writes a few at a time; one more gets 429, and later one is written again."""

    async def play(live: Live, http: httpx.AsyncClient) -> Any:
        room = live.server.rooms["demo"]
        room.writing = WRITING_MAX
        busy = await http.get(f"{PATH}?product=MUG-01")
        room.writing = 0
        calls = [http.get(f"{PATH}?product=MUG-01&seconds=180") for _ in range(WRITING_MAX)]
        answers = await asyncio.gather(*calls, http.get("/healthz"))
        return busy, [one.status_code for one in answers], room.writing

    busy, codes, left = played(play)
    assert busy.status_code == 429 and busy.headers["retry-after"] and busy.json()["error"]["code"] == "busy"
    assert set(codes) == {200} and left == 0
