"""Drop from `seeds/goods/abroad.txt` and `options.txt` what means something else in chat: ไหม is silk, and ends Thai questions.

Counted on the comments of `seeds`, outside of what is marked as goods there: a word that is found seven times is dropped, but for
colours, for kinds that everybody calls goods by, and for what is marked as goods more often. `OTHERWISE` are words that are such a kind
and mean something else all the same.

usage: python runs/sift_abroad.py [--show]     (then runs/make_goods_words.py)
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from zhubo.shop.dictionary import standing_abroad, written_abroad
from zhubo.shop.goods_lookup import goods_by_word
from zhubo.shop.naming import fold
from zhubo.text.entries import entries_together

ROOT = Path(__file__).parent.parent
GOODS = ROOT / "seeds" / "goods"
FOUND_MAX = 6
"""How often a word may be found where no goods are marked."""
GOODS_SLOTS = frozenset({"product", "goods", "item", "alias", "kind", "colour", "material", "size"})
OTHERWISE: Mapping[str, str] = {
    "ar": "برا كعب بوت",
    "de": "ring duft",
    "es": "saco bota tele",
    "fr": "montre enceinte bureau four top",
    "id": "buah",
    "ja": "ヒール ライト",
    "ko": "도서",
    "pt": "malha",
    "ru": "сертификат",
}
OPTIONS_FOUND_MAX = 80
"""The same of an option's value: what is asked of a thing, `革ですか`, is mostly the very word that is chosen by."""
OPTIONS_OTHERWISE: Mapping[str, str] = {
    "ar": "ذهب خفيف طبيعي طبيعى ناشف لين عيال سادة ساده زوجي أفتح افتح",
    "de": "lang eng innen draußen karton",
    "es": "piel dura corta nena niña niño chica mate interior adentro",
    "fr": "fille dedans court ferme dure serré intérieur jean gros grosse",
    "id": "kaki emas emasnya tua muda polos",
    "ja": "白 赤 黒 青 黄 皮 金 银",
    "ko": "롱",
    "pt": "p g pele tela dura",
    "ru": "каки кожу кожа",
    "th": "ใส ชาย ส้ม ยาง อลู ทอง ลายทาง",
    "vi": "to be len xanh cam ôm êm nam bè vàng trơn",
}
_SLOT = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")


def chat(language: str) -> Iterator[str]:
    """Yield the comments of a language, with a sign in place of what is marked as goods."""
    for path in sorted((ROOT / "seeds" / language).glob("*.txt")):
        yield from (_bare(line.split("\t")[0]) for line in path.read_text().splitlines() if not line.startswith("#"))
    for path in sorted((ROOT / "seeds" / "asked").glob(f"{language}.*.tsv")):
        yield from (_bare(line.split("\t")[1]) for line in path.read_text().splitlines() if "\t" in line)


def goods_marked(language: str) -> Iterator[str]:
    """Yield what is marked as goods in the comments of a language."""
    paths = [
        *sorted((ROOT / "seeds" / language).glob("*.txt")),
        *sorted((ROOT / "seeds" / "asked").glob(f"{language}.*.tsv")),
    ]
    for path in paths:
        for slot in _SLOT.finditer(path.read_text(encoding="utf-8")):
            if slot[1].partition("=")[0] in GOODS_SLOTS:
                yield fold(slot[2])


def _bare(text: str) -> str:
    return fold(_SLOT.sub(lambda slot: " ~ " if slot[1] in GOODS_SLOTS else slot[2], text))


def sifted(
    lines: list[str], sorts: Mapping[str, set[str]], apart: Mapping[str, str], found_max: int, show: bool
) -> Iterator[str]:
    """Yield the lines of a list without such words; `sorts` are what each meaning is called as, by its name."""
    meanings: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for line in lines:
        language, meaning, spelled = line.split("\t")
        meanings[language][meaning] = [*meanings[language].get(meaning, ()), *map(fold, spelled.split("|"))]
    for language, own in sorted(meanings.items()):
        words = dict.fromkeys(word for spelled in own.values() for word in spelled)
        known = entries_together(written_abroad(zip(words, words, strict=True), language))
        found = Counter(
            word for text in chat(language) for *_, some in standing_abroad(known, text, language) for word in some
        )
        marked = Counter(
            word
            for text in goods_marked(language)
            for *_, some in standing_abroad(known, text, language)
            for word in some
        )
        otherwise = set(apart.get(language, "").split())
        dropped = 0
        for meaning, spelled in own.items():
            usual = {"kind", "colour"} & sorts.get(meaning, set())
            left = [
                word
                for word in dict.fromkeys(spelled)
                if word not in otherwise and (usual or found[word] <= max(found_max, marked[word]))
            ]
            dropped += len(spelled) - len(left)
            if show and len(left) < len(spelled):
                print(language, meaning, *(f"{word}:{found[word]}" for word in spelled if word not in left))
            if left:
                yield f"{language}\t{meaning}\t{'|'.join(left)}"
        print(f"{language}: {len(own)} meanings, {dropped} words dropped")


def main() -> None:
    """Write the files anew without such words."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--show", action="store_true", help="print what is dropped")
    show = parser.parse_args().show
    goods = goods_by_word()
    sorts: dict[str, set[str]] = {}
    for line in (GOODS / "dictionary.txt").read_text(encoding="utf-8").splitlines():
        words = line.split("|")
        sorts[words[0]] = {sort for word in words for sort, _ in goods.get(word, ())}
    sorts |= {word: {sort for sort, _ in found} for word, found in goods.items() if word.isascii()}
    for path, known, apart, found_max in (
        (GOODS / "abroad.txt", sorts, OTHERWISE, FOUND_MAX),
        (GOODS / "options.txt", {}, OPTIONS_OTHERWISE, OPTIONS_FOUND_MAX),
    ):
        kept = list(sifted(path.read_text(encoding="utf-8").splitlines(), known, apart, found_max, show))
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
