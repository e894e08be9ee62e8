"""`zhubo demo` and `zhubo serve` as people start them."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import httpx
import pytest
import websockets

from apps.serving import ask, free_port
from zhubo.apps.cli.main import main
from zhubo.apps.demo_audience import Audience, next_step
from zhubo.bootstrap import sample_shop_folder
from zhubo.shop.read import read_shop


@pytest.mark.slow
def test_the_demo_prints_its_pages_answers_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    """Addresses, a link for the local browser, an audience, and no trace of a crash at the end."""
    port = free_port()
    command = [sys.executable, "-m", "zhubo", "demo", "--port", str(port), "--rate", "10", "--data", str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=dict(os.environ)) as process:
        assert process.stdout is not None and process.stderr is not None
        lines = []
        while not lines or "ready" not in lines[-1]:
            lines.append(process.stdout.readline())
            assert lines[-1], process.stderr.read()
        assert lines[0].split() == ["viewer", f"http://127.0.0.1:{port}/r/demo"]
        link = next(line.split()[-1] for line in lines if line.startswith("sign in"))

        async def play() -> None:
            async with websockets.connect(f"ws://127.0.0.1:{port}/ws/rooms/demo?role=viewer") as ws:
                answer = await ask(ws, "包邮吗")
                assert "99" in answer["text"]
            async with httpx.AsyncClient() as http:
                assert (await http.get(link)).status_code == 303
                for _ in range(50):
                    view = (await http.get(f"http://127.0.0.1:{port}/api/rooms/demo/metrics")).json()
                    if view["events"] > 10:
                        break
                    await asyncio.sleep(0.1)
                assert view["events"] > 10 and view["refused"] == 0

        asyncio.run(play())
        process.send_signal(signal.SIGINT)
        begun = time.monotonic()
        assert process.wait(10) in (0, 130)
        assert time.monotonic() - begun < 5
        assert "Traceback" not in process.stderr.read()


def test_the_same_seed_gives_the_same_audience() -> None:
    """They join, ask in two languages, click, like, buy and leave, and only with products of the shop."""
    shop = read_shop(sample_shop_folder())

    def show(seed: int) -> list[object]:
        audience = Audience(Random(seed))
        return [step for _ in range(600) for step in next_step(audience, shop.products, None)]

    assert show(3) == show(3) and show(3) != show(4)
    steps = show(3)
    kinds = {getattr(step, "kind", "") for step in steps}
    assert kinds == {"join", "comment", "click", "like", "follow", "cart", "order"}
    assert all("{" not in getattr(step, "text", "") for step in steps)


def test_serve_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No room, a bad file, a public address without an admin: exit 1 and a sentence."""
    monkeypatch.chdir(tmp_path)
    assert main(["serve"]) == 1
    assert "--shop" in capsys.readouterr().err
    (tmp_path / "zhubo.toml").write_text('[[room]]\nname = "a"\nshopp = "x"\n')
    assert main(["serve"]) == 1
    assert "Did you mean shop?" in capsys.readouterr().err
    (tmp_path / "zhubo.toml").unlink()
    shop = str(sample_shop_folder())
    assert main(["serve", "--shop", shop, "--host", "0.0.0.0", "--port", "0", "--data", str(tmp_path / "d")]) == 1
    assert "Nobody is admin" in capsys.readouterr().err


def test_doctor_names_every_part(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """All that the base install needs is there."""
    assert main(["doctor", "--data", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "MISSING" not in out and "numpy" in out
