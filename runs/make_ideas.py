"""Make `src/zhubo/perceive/model/ideas.gz` out of `seeds/ideas`: the words of each language for the ideas of `perceive/concepts.py`.

Words are written as the reader compares them (`as_letters`), each once for an idea.

usage: python runs/make_ideas.py
"""

from __future__ import annotations

from pathlib import Path

from zhubo.errors import InputError
from zhubo.learn.arrays import write_lines
from zhubo.perceive.concepts import CONCEPTS
from zhubo.perceive.ideas import IDEAS_PATH
from zhubo.text.letters import as_letters
from zhubo.text.normalise import normalise

SEEDS = Path(__file__).parent.parent / "seeds" / "ideas"
WORD_CHARS_MAX = 40


def lines_of(path: Path) -> list[str]:
    """Return the lines of one language: its name, an idea, and its words.

    Raises:
        InputError: a line is not an idea of `CONCEPTS`, a tab, and words separated by `|`.
    """
    lines = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        idea, tab, spelled = line.partition("\t")
        if idea not in CONCEPTS or not tab:
            raise InputError(
                f"{path}:{number}: no idea of CONCEPTS.", hint="Write an idea, a tab, words with | between."
            )
        words = dict.fromkeys(as_letters(normalise(word).text.strip()) for word in spelled.split("|"))
        kept = [word for word in words if word.removesuffix("*") and len(word) <= WORD_CHARS_MAX]
        lines.append("\t".join((path.name[:2], idea, "|".join(kept))))
    return lines


def main() -> None:
    """Write the file."""
    lines = [line for path in sorted(SEEDS.glob("??.tsv")) for line in lines_of(path)]
    size = write_lines(IDEAS_PATH, lines)
    print(f"{IDEAS_PATH.name}: {sum(line.count('|') + 1 for line in lines)} words, {size} bytes")


if __name__ == "__main__":
    main()
