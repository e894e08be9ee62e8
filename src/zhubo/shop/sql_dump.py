"""Rows of a MySQL dump: `INSERT INTO table VALUES (…)`, columns from the table's CREATE statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

VALUE = re.compile(r"\s*(?:'((?:[^'\\]|\\.|'')*)'|([^,()']*))\s*(,|\))", re.DOTALL)
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "Z": "\x1a"}


def dump_rows(text: str, table: str) -> list[Mapping[str, str]]:
    """Return the rows of `table` by column name; NULL is an empty string. Empty where the dump has no such table."""
    columns = _columns(text, table)
    rows: list[Mapping[str, str]] = []
    for match in re.finditer(rf"INSERT INTO `{re.escape(table)}`(?:\s*\(([^)]*)\))?\s*VALUES\s*", text):
        names = re.findall(r"`(\w+)`", match.group(1)) if match.group(1) else columns
        rows += [dict(zip(names, values, strict=False)) for values in _tuples(text, match.end())]
    return rows


def _columns(text: str, table: str) -> list[str]:
    match = re.search(rf"CREATE TABLE `{re.escape(table)}`\s*\((.*?)\n\)", text, re.DOTALL)
    return re.findall(r"^\s*`(\w+)`", match.group(1), re.MULTILINE) if match else []


def _tuples(text: str, position: int) -> Iterator[list[str]]:
    while position < len(text) and text[position] == "(":
        position += 1
        values: list[str] = []
        while True:
            match = VALUE.match(text, position)
            if match is None:
                return
            quoted, bare, stop = match.groups()
            values.append(_unescaped(quoted) if quoted is not None else "" if bare.strip() == "NULL" else bare.strip())
            position = match.end()
            if stop == ")":
                break
        yield values
        gap = re.compile(r"\s*,\s*").match(text, position)
        if gap is None:
            return
        position = gap.end()


def _unescaped(text: str) -> str:
    return re.sub(
        r"\\(.)|''", lambda m: "'" if m.group(1) is None else ESCAPES.get(m.group(1), m.group(1)), text, flags=re.DOTALL
    )
