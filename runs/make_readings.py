"""Make `seeds/goods/readings.txt`: how the less common characters of GB 2312 are read, and further readings of the common ones.

The common ones stand in GB 2312 in the order of their sound, and need no table (`shop/syllables.py`). The readings are those of pypinyin
(the extra `train`), without tones, the usual ones first; ü is v, as it is typed. Characters that no seed and no word for goods has are left
out.

usage: python runs/make_readings.py
"""

from __future__ import annotations

from pathlib import Path

from pypinyin import Style, pinyin

from zhubo.shop.syllables import common_syllable_of

ROOT = Path(__file__).parent.parent
SHOP = ROOT / "src" / "zhubo" / "shop"
TABLE = ROOT / "seeds" / "goods" / "readings.txt"
READINGS_MAX = 2
"""How many readings of a character count: those behind them are names and old words."""


def main() -> None:
    """Write the table, a line for each syllable with its characters."""
    found: dict[str, list[str]] = {}
    for char in sorted(_used()):
        spelled = pinyin(char, style=Style.NORMAL, heteronym=True, v_to_u=False)[0][:READINGS_MAX]
        own = common_syllable_of(char)
        for syllable in dict.fromkeys(one.replace("ü", "v") for one in spelled):
            if syllable != own and syllable.isascii() and syllable.isalpha():
                found.setdefault(syllable, []).append(char)
    TABLE.write_text("".join(f"{one}\t{''.join(chars)}\n" for one, chars in sorted(found.items())), encoding="utf-8")


def _used() -> set[str]:
    """Return the characters of the seeds, and of the words for goods, that GB 2312 has."""
    paths = [path for path in (ROOT / "seeds").rglob("*") if path.is_file()]
    paths += [path for path in SHOP.glob("*.py")]
    used = {char for path in paths for char in path.read_text(encoding="utf-8") if "\u4e00" <= char <= "\u9fff"}
    return {char for char in used if char.encode("gb2312", "ignore")}


if __name__ == "__main__":
    main()
