"""One chat gives the same acts, byte for byte, whatever order sets happen to have in a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from zhubo.shop.importing import import_shop
from zhubo.shop.write import write_shop

GOLD = Path(__file__).parents[1] / "gold"
SETS = {
    "saleor": ("saleor-catalog", "saleor.en.fresh16"),
    "mall-cn": ("mall-cn", "mall-cn.zh.fresh16"),
}


@pytest.mark.data
@pytest.mark.slow
@pytest.mark.parametrize("shop", SETS)
def test_the_same_chat_gives_the_same_acts_under_any_hash_seed(shop: str, data_root: Path, tmp_path: Path) -> None:
    """Python orders a set of words otherwise in each process: `EPUB or MOBI?` was once denied the one, once the other."""
    source, name = SETS[shop]
    write_shop(
        import_shop(data_root / "shops-chat-media" / source, policies=GOLD / f"{shop}.policies.toml").shop,
        tmp_path / "shop",
    )
    lines = [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines() if line.strip()]
    rows = [
        {"kind": "comment", "id": f"c{n}", "viewer": f"v{n}", "text": line["question"], "at": n * 200}
        for n, line in enumerate(lines)
    ]
    chat = tmp_path / "chat.jsonl"
    chat.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    told = set()
    for seed in ("1", "2", "3", "4"):
        out = tmp_path / f"acts{seed}.jsonl"
        words = ["-m", "zhubo", "replay", "--shop", str(tmp_path / "shop"), "--start", "2026-11-01T20:00"]
        words += ["--out", str(out), str(chat)]
        subprocess.run(
            [sys.executable, *words], env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True
        )
        told.add(out.read_bytes())
    assert len(told) == 1 and len(next(iter(told)).splitlines()) > 300
