"""Verdicts that are right, line for line: what is true passes with these facts behind it, what is false fails at these words.

`verdicts.tsv` is made by `runs/make_verdicts.py`, of lines whose truth is known apart from the verifier. A change of the verifier that
moves one of them shows in the file's difference, and is looked at before it is kept.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.verify.altered import KINDS, lines, with_limits
from tests.verify.claimed import WORDINGS, claimed, finding_kinds
from tests.verify.drafts import AT_MS, facts_named

from zhubo.law.words import LANGUAGES as LANGUAGES
from zhubo.state import Facts
from zhubo.verify import verify_text

VERDICTS = Path(__file__).parent / "verdicts.tsv"
SHOPS = ("sample", "saleor", "mall-cn", "tau-bench-retail")
OF_HOSTS = {"sample": 4, "saleor": 2}
"""How many lines of each kind are taken out of what hosts say of a shop; a line in words of a law counts as one of the kind."""
OF_ANSWERS = 2
OF_LAWS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A line about a shop and its verdict, as `verdict_of` writes it."""

    shop: str
    language: str
    target: str
    text: str
    verdict: str


def shop_facts(shop: str, data: Path | None) -> Facts:
    """Return a shop's facts, with a limit for each buyer on all goods."""
    return with_limits(facts_named(shop, data))


def verdict_of(facts: Facts, language: str, target: str, text: str) -> str:
    """Return what is found and what is carried: `!kind@start-end` and `kind@start-end=fact,fact`, in the order of the text."""
    verdict = verify_text(text, language=language, facts=facts, at_ms=AT_MS, target=target or None)
    found = sorted((f.start, f.end, f"!{f.kind}@{f.start}-{f.end}") for f in verdict.findings)
    carried = sorted(
        (c.start, c.end, f"{c.kind}@{c.start}-{c.end}={','.join(sorted(c.evidence))}") for c in verdict.claims
    )
    return " ".join(told for _, _, told in (*found, *carried))


def right_rows(shop: str, language: str, data: Path | None) -> Iterator[Row]:
    """Yield lines of a shop in a language with their verdicts, where these are as the truth of the lines demands."""
    facts = shop_facts(shop, data)
    for target, text, wanted in _chosen(facts, shop, language):
        verdict = verdict_of(facts, language, target, text)
        kinds = {word[1:].partition("@")[0] for word in verdict.split(" ") if word.startswith("!")}
        if bool(kinds) == bool(wanted) and (not wanted or kinds & wanted):
            yield Row(shop, language, target, text, verdict)


def _chosen(facts: Facts, shop: str, language: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield `(target, text, kinds of finding of which one must be there)`: some of each kind of line, by dice that always fall alike."""
    pools: dict[tuple[str, bool], dict[tuple[str, str], frozenset[str]]] = {}
    for line in lines(facts, language, at_ms=AT_MS):
        known = pools.setdefault((f"answer {line.kind}", line.true), {})
        known[line.target or "", line.text] = frozenset() if line.true else KINDS[line.kind]
    if (WORDINGS / f"{language}.tsv").is_file() and shop in OF_HOSTS:
        for said in claimed(facts, language, at_ms=AT_MS, each=12):
            known = pools.setdefault((said.kind, said.true), {})
            known[said.target or "", said.text] = frozenset() if said.true else frozenset(finding_kinds(said.aspect))
    for (kind, true), pool in sorted(pools.items()):
        of_law = not kind.startswith("answer") and shop == "sample" and len({target for target, _ in pool}) == 1
        wanted = OF_LAWS if of_law else OF_ANSWERS if kind.startswith("answer") else OF_HOSTS[shop]
        dice = random.Random(f"{shop} {language} {kind} {true}")
        for target, text in sorted(dice.sample(sorted(pool), min(wanted, len(pool)))):
            yield target, text, pool[target, text]


def read_rows() -> list[Row]:
    """Return the rows of the file."""
    return [Row(*line.split("\t")) for line in VERDICTS.read_text("utf-8").splitlines()]


def write_rows(rows: list[Row]) -> None:
    """Write the file; a text with a tab or a line break cannot stand in it."""
    kept = [row for row in rows if not {"\t", "\n"} & set(row.text)]
    fields = ((row.shop, row.language, row.target, row.text, row.verdict) for row in kept)
    VERDICTS.write_text("".join("\t".join(each) + "\n" for each in fields), encoding="utf-8")
