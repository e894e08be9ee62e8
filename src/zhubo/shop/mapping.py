"""What `--map` says: which column, or which JSON path, holds which field; or the name of a shop system."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from zhubo.shop.discover import SYSTEMS
from zhubo.shop.headers import Field, field_of, header_tables, word_in
from zhubo.shop.reasons import refused
from zhubo.shop.values import known_currencies
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class FieldMap:
    """A read `--map`: a shop system's name, or columns by target field (JSON paths start with `$`)."""

    system: str | None = None
    columns: tuple[tuple[str, str], ...] = ()

    @property
    def has_paths(self) -> bool:
        """Whether the columns are JSON paths."""
        return any(column.startswith("$") for _, column in self.columns)

    def fields(self) -> dict[str, Field]:
        """Return the field of each mapped column; with paths, of each target name."""
        return {(target if self.has_paths else column): target_field(target) for target, column in self.columns}


def read_mapping(given: Path | str | None) -> FieldMap:
    """Return what `given` says: a system's name, `field=column` pairs (lines, or separated by `;`), or a TOML file of them.

    ShopError where it is none of these, or names a field that does not exist.
    """
    if given is None:
        return FieldMap()
    text = str(given).strip()
    if text in SYSTEMS:
        return FieldMap(system=text)
    path = Path(text)
    if "=" not in text:
        if not path.is_file():
            raise refused("map_unknown", map=text[:80], systems=", ".join(SYSTEMS))
        return FieldMap(columns=_checked(_toml_pairs(path)))
    pairs = [pair for pair in text.replace("\n", ";").split(";") if pair.strip()]
    if len(pairs) == 1 and text.count("=") > 1:
        pairs = text.split(",")
    split = [pair.partition("=") for pair in pairs]
    bad = next((pair for pair, (_, mark, _rest) in zip(pairs, split, strict=True) if not mark), None)
    if bad is not None:
        raise refused("map_no_pair", pair=bad[:60])
    return FieldMap(columns=_checked([(field.strip(), column.strip()) for field, _, column in split]))


def _toml_pairs(path: Path) -> list[tuple[str, str]]:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise refused("map_unreadable", path=path, why=error) from error
    table = content.get("fields", content)
    return list(_flat(table, "")) if isinstance(table, Mapping) else []


def _flat(table: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in table.items():
        if isinstance(value, Mapping):
            pairs += _flat(value, f"{prefix}{name}.")
        else:
            pairs.append((f"{prefix}{name}", str(value)))
    return pairs


def _checked(pairs: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    for target, column in pairs:
        target_field(target)
        if not column:
            raise refused("map_no_column", field=target)
    has_variant_sku = any(target == "variant_sku" for target, _ in pairs)
    if not has_variant_sku:
        return tuple(pairs)
    renamed = {"variant_sku": "sku", "sku": "parent"}
    return tuple((renamed.get(target, target), column) for target, column in pairs)


def target_field(target: str) -> Field:
    """Return the field that a target names: `title`, `title.en`, `price.USD`, `option.colour`, `attribute.material`."""
    head, _, tail = target.partition(".")
    if head in ("option", "options") and tail:
        return Field("option", word_in("attribute", tail) or tail)
    if head in ("attribute", "attributes") and tail:
        return Field("attribute", word_in("attribute", tail) or tail)
    names = set(header_tables()["product"].values()) | {"variant_sku"}
    if head in names and not tail:
        return Field("product", head)
    if head in names and word_in("language", tail):
        return Field("product", head, language=word_in("language", tail) or "")
    if head in names and tail.upper() in known_currencies():
        return Field("product", head, currency=tail.upper())
    known = field_of(target)
    if known.name in header_tables()["attribute"].values() or known.kind == "product":
        return known
    raise refused("map_field_unknown", field=target, fields=", ".join(sorted(names)))
