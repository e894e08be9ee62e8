"""Write TOML: strings, whole and decimal numbers, truth values, lists and inline tables, in the order given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

BARE = re.compile(r"[A-Za-z0-9_-]+")
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def toml_pairs(table: Mapping[str, object]) -> str:
    """Return the lines `key = value` of `table`."""
    return "".join(f"{_key(name)} = {_value(value)}\n" for name, value in table.items())


def toml_list_of_tables(name: str, tables: Iterable[Mapping[str, object]]) -> str:
    """Return `tables` as a list `[[name]]`, with a blank line after each."""
    return "".join(f"[[{name}]]\n{toml_pairs(table)}\n" for table in tables)


def _key(name: str) -> str:
    return name if BARE.fullmatch(name) else _string(name)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_value(one) for one in value) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(name)} = {_value(one)}" for name, one in value.items()) + " }"
    raise TypeError(f"TOML has no {type(value).__name__}")


def _string(text: str) -> str:
    return '"' + "".join(_letter(letter) for letter in text) + '"'


def _letter(letter: str) -> str:
    if letter in ESCAPES:
        return ESCAPES[letter]
    return f"\\u{ord(letter):04X}" if ord(letter) < 0x20 or ord(letter) == 0x7F else letter
