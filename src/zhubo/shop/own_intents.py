"""The file of a merchant's own intents (`docs/shop-format.md`), read strictly: what is wrong in it is told with its line."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path

from zhubo.errors import ShopError
from zhubo.facts import OwnIntent, Shop
from zhubo.shop.read import language_from, located, placed_tables, toml_tables
from zhubo.shop.reasons import refused
from zhubo.shop.sources import Object, Place
from zhubo.shop.values import string_from, strings_from, text_from

BYTES_MAX = 1_000_000
INTENTS_MAX = 20
EXAMPLES_MIN, EXAMPLES_MAX = 10, 100
EXAMPLE_CHARS_MAX = 200
FIELDS = frozenset({"id", "text", "examples"})


def read_own_intents(path: Path, shop: Shop, *, taken: Container[str]) -> tuple[OwnIntent, ...]:
    """Return the intents of a TOML file for `shop`, read without those that it has learnt; `taken` are names that none may have.

    ShopError names the file, the line and what to do.
    """
    if not path.is_file():
        raise refused("own_intents_missing", path=path)
    if path.stat().st_size > BYTES_MAX:
        raise refused("own_intents_too_large", file=path.name, limit=BYTES_MAX)
    tables = toml_tables(path)
    unknown = sorted(set(tables) - {"intent"})
    if unknown:
        raise refused("own_intents_table", file=path.name, table=unknown[0])
    placed = placed_tables(path, tables, "intent")
    if not 0 < len(placed) <= INTENTS_MAX:
        raise refused("own_intents_count", file=path.name, count=len(placed), limit=INTENTS_MAX)
    lines = path.read_text("utf-8").splitlines()
    found: dict[str, OwnIntent] = {}
    said: dict[str, str] = {}
    for one in placed:
        try:
            intent = _intent(one.value, shop.languages[0], taken)
            if intent.id in found:
                raise refused("own_intent_twice", intent=intent.id)
            if any(intent.id == policy.id for policy in shop.policies):
                raise refused("own_intent_is_policy", intent=intent.id)
        except ShopError as error:
            raise located(error, one.place) from error
        for text in intent.examples:
            if text.casefold() in said:
                wrong = refused("own_example_twice", example=text, intent=said[text.casefold()])
                raise located(wrong, _place_of(text, lines, one.place, again=said[text.casefold()] == intent.id))
            said[text.casefold()] = intent.id
        found[intent.id] = intent
    return tuple(found.values())


def _intent(value: Object, language: str, taken: Container[str]) -> OwnIntent:
    unknown = sorted(set(value) - FIELDS)
    if unknown:
        raise refused("own_intent_field", field=unknown[0], fields=" ".join(sorted(FIELDS)))
    id = string_from(value.get("id") or "", "id")
    if not _ID.fullmatch(id):
        raise refused("own_intent_id", intent=id)
    if id in taken:
        raise refused("own_intent_taken", intent=id)
    examples = _examples(value)
    if not EXAMPLES_MIN <= len(examples) <= EXAMPLES_MAX:
        raise refused("own_examples_count", intent=id, count=len(examples), least=EXAMPLES_MIN, most=EXAMPLES_MAX)
    text = text_from(value.get("text") or "", language, "text")
    for tag in text:
        language_from(tag)
    return OwnIntent(id=id, examples=examples, text=text)


def _examples(value: Object) -> tuple[str, ...]:
    examples = strings_from(value.get("examples") or [], "examples")
    for example in examples:
        if not any(char.isalpha() for char in example) or len(example) > EXAMPLE_CHARS_MAX or _CONTROLS.search(example):
            raise refused("own_example_wrong", example=example, limit=EXAMPLE_CHARS_MAX)
    return examples


def _place_of(text: str, lines: list[str], begin: Place, *, again: bool) -> Place:
    """Return the line of an example behind the head of its table, the second of them where it stands there `again`; else the head's."""
    found = [
        number for number, line in enumerate(lines, 1) if number > begin.line and text.casefold() in line.casefold()
    ]
    return Place(begin.file, found[min(int(again), len(found) - 1)] if found else begin.line)


_ID = re.compile(r"[a-z][a-z0-9_]{2,39}")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
