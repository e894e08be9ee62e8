"""Rows out of files: CSV and TSV of any delimiter and encoding, XLSX, Google Merchant XML. One row is words by column."""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

from zhubo.shop.encodings import FILE_BYTES_MAX, decode
from zhubo.shop.headers import recognised
from zhubo.shop.reasons import refused
from zhubo.shop.sources import Place
from zhubo.values import dataclass

ROWS_MAX = 1_000_000
CELL_MAX = 1_000_000
HEADER_ROWS = 10
OVERFLOW = "\0more cells than columns"
DELIMITERS = (",", "\t", ";", "|", "，", "\x01")
SEPARATOR = re.compile(r"sep=([,;|\t])\r?\n", re.IGNORECASE)
DTD = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
XLSX_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    ElementTree.ParseError,
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    NotImplementedError,
    RecursionError,
    OverflowError,
    RuntimeError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it stands, and its words by column name. Empty cells are left out.

    `parent` names the product that the row is a variant of, where the source's shape says so; `is_parent` marks a row
    that describes a product and is nothing to buy itself.
    """

    place: Place
    cells: Mapping[str, str]
    parent: str = ""
    is_parent: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table's column names in file order, and its rows. `note` says how it was read (encoding, delimiter, sheet)."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""


def read_bytes(path: Path) -> bytes:
    """Return a file's content; ShopError where it cannot be read or is too large."""
    try:
        if path.stat().st_size > FILE_BYTES_MAX:
            raise refused("file_too_large", file=path.name, mib=FILE_BYTES_MAX >> 20)
        return path.read_bytes()
    except OSError as error:
        raise refused("file_unreadable", path=path, why=error.strerror) from error


def read_csv(content: bytes, file: str) -> Table:
    """Return the table of a CSV or TSV file; the first row with two cells or more holds the column names."""
    text, encoding = decode(content, file)
    delimiter = _delimiter(text)
    csv.field_size_limit(CELL_MAX)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=delimiter != "\t")
    lines: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for cells in reader:
            lines.append((start, cells))
            start = reader.line_num + 1
            if len(lines) > ROWS_MAX:
                raise refused("rows_too_many", file=file, count=ROWS_MAX)
    except csv.Error as error:
        raise refused("csv_broken", file=file, line=start, why=error) from error
    note = f"{encoding}, {_delimiter_name(delimiter)}"
    return _table(lines, file, note)


def read_xlsx(content: bytes, file: str) -> Table:
    """Return the table of the sheet whose columns are known best, else the first one; cells as entered, formulas as last computed."""
    import openpyxl

    try:
        _refuse_bombs(content, file)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        found: list[Table] = []
        for sheet in book.worksheets:
            lines = [
                (number, [_cell(cell) for cell in row])
                for number, row in enumerate(sheet.iter_rows(values_only=True, max_row=ROWS_MAX), 1)
            ]
            if sum(any(cells) for _, cells in lines) > 1 and _header_at(lines) is not None:
                found.append(_table(lines, file, f"sheet {sheet.title}"))
        if found:
            return max(found, key=lambda table: _fields_named(table.columns))
    except XLSX_ERRORS as error:
        raise refused("workbook_broken", file=file) from error
    raise refused("no_sheet", file=file)


def read_feed(content: bytes, file: str) -> Table:
    """Return the items of a Google Merchant feed (RSS or Atom), columns without `g:`. A file with a DTD is refused."""
    if DTD.search(content):
        raise refused("dtd_in_feed", file=file)
    rows: list[Row] = []
    columns: dict[str, None] = {}
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 - entities are refused above
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError) as error:
        raise refused("xml_broken", file=file, why=error) from error
    lines = [
        number
        for number, line in enumerate(content.split(b"\n"), 1)
        for _ in re.findall(rb"<(?:item|entry)[\s>]", line)
    ]
    for index, item in enumerate(one for one in root.iter() if _local(one.tag) in ("item", "entry")):
        cells = _feed_cells(item)
        columns.update(dict.fromkeys(cells))
        rows.append(Row(Place(file, lines[index] if index < len(lines) else 0), cells))
    return Table(tuple(columns), tuple(rows), "Google Merchant feed")


def _local(tag: object) -> str:
    return str(tag).rsplit("}", 1)[-1]


def _feed_cells(item: ElementTree.Element) -> dict[str, str]:
    cells: dict[str, str] = {}
    for child in item:
        name = _local(child.tag)
        words = (child.text or "").strip() or child.get("href", "")
        if len(child):
            parts = {_local(part.tag): (part.text or "").strip() for part in child}
            if name == "product_detail" and parts.get("attribute_name"):
                name, words = f"attribute:{parts['attribute_name']}", parts.get("attribute_value", "")
            else:
                words = " ".join(part for part in parts.values() if part)
        if not words:
            continue
        cells[name] = f"{cells[name]}\n{words}" if name in cells else words
    return cells


def _table(lines: Sequence[tuple[int, list[str]]], file: str, note: str) -> Table:
    at = _header_at(lines)
    if at is None:
        raise refused("no_header", file=file)
    columns = _unique(_names(lines[at][1]))
    return Table(tuple(name for name in columns if name), tuple(_rows(lines[at + 1 :], columns, file)), note)


def _header_at(lines: Sequence[tuple[int, list[str]]]) -> int | None:
    """Return where the column names stand: in the first row with two cells, or, where it names nothing, in one soon after that does."""
    filled = [at for at, (_, cells) in enumerate(lines) if sum(map(bool, _names(cells))) >= 2]
    if not filled or _fields_named(_names(lines[filled[0]][1])) >= 2:
        return filled[0] if filled else None
    later = (at for at in filled[1:HEADER_ROWS] if _fields_named(_names(lines[at][1])) >= 3)
    return next(later, filled[0])


def _names(cells: Sequence[str]) -> list[str]:
    return [cell.strip().lstrip("\ufeff") for cell in cells]


def _fields_named(columns: Sequence[str]) -> int:
    return max(recognised(columns, table) for table in ("product", "order", "discount", "shipping"))


def _rows(lines: Iterable[tuple[int, list[str]]], columns: list[str], file: str) -> Iterator[Row]:
    for number, cells in lines:
        pairs = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if name and cell.strip()}
        extra = [cell for cell in cells[len(columns) :] if cell.strip()]
        if extra:
            pairs[OVERFLOW] = extra[0]
        if pairs:
            yield Row(Place(file, number), pairs)


def _unique(names: list[str]) -> list[str]:
    seen: dict[str, int] = {}
    unique: list[str] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        unique.append(name if not name or seen[name] == 1 else f"{name} {seen[name]}")
    return unique


def _delimiter(text: str) -> str:
    """Return the delimiter that Excel's `sep=` names, else the one that cuts most of the first lines alike, outside quotes."""
    named = SEPARATOR.match(text)
    if named is not None:
        return named.group(1)
    sample = re.sub(r'"(?:[^"]|"")*"', "", text[:65_536])
    lines = [line for line in sample.splitlines() if line.strip()][:20]
    best, best_score = ",", 0
    for delimiter in DELIMITERS:
        counts = Counter(line.count(delimiter) for line in lines)
        score = max((cuts * often for cuts, often in counts.items()), default=0)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _delimiter_name(delimiter: str) -> str:
    return {"\t": "tab", ",": "comma", ";": "semicolon", "|": "bar"}.get(delimiter, repr(delimiter))


def _refuse_bombs(content: bytes, file: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > FILE_BYTES_MAX * 4:
            raise refused("archive_too_large", file=file, mib=FILE_BYTES_MAX >> 18)
        for entry in archive.infolist():
            if entry.filename.endswith((".xml", ".rels")) and DTD.search(archive.open(entry).read(4096)):
                raise refused("dtd_in_workbook", file=file)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            return ""
        return format(Decimal(format(value, ".15g")), "f")
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()
