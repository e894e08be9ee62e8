"""Find out what the files of a source are: a known shop system, our own format, or tables and trees of any shape."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from zhubo.errors import ShopError
from zhubo.shop.encodings import decode
from zhubo.shop.mall import PRODUCT_TABLE, read_mall
from zhubo.shop.read import json_value
from zhubo.shop.reasons import refused
from zhubo.shop.saleor import is_saleor, read_saleor
from zhubo.shop.shopify_admin import is_shopify_products, read_shopify
from zhubo.shop.sources import Harvest, Place, merge_harvests
from zhubo.shop.tables import Row, read_bytes, read_csv
from zhubo.shop.tau_retail import is_tau_orders, is_tau_products, read_tau_orders, read_tau_products
from zhubo.shop.woocommerce_rest import fenced_json, is_woocommerce, read_woocommerce
from zhubo.values import dataclass

FILES_MAX = 5_000
DEPTH_MAX = 6
SUFFIXES = frozenset(
    {".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".xlsx", ".xlsm", ".md", ".toml"}
)
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".avif"})
SYSTEMS = ("saleor", "tau-bench", "mall", "shopify-admin", "woocommerce-rest")
SQL_BESIDE = ("document/sql/mall.sql", "../document/sql/mall.sql", "mall.sql", "../mall.sql")


@dataclass(frozen=True, slots=True)
class SourceFiles:
    """The files of a source: data files and pictures, both sorted, paths as found; `root` is the folder, or the file's folder."""

    root: Path
    data: tuple[Path, ...]
    pictures: tuple[Path, ...]


def source_files(source: Path, *, without: Path | None = None) -> SourceFiles:
    """Return the files of `source`, a file or a folder, but not those of a folder `without` below it.

    ShopError where it is missing or holds too many files.
    """
    if source.is_file():
        return SourceFiles(source.parent, (source,), tuple(_pictures_near(source.parent)))
    if not source.is_dir():
        raise refused("source_missing", path=source)
    data, pictures = [], []
    for number, path in enumerate(_walk(source, without)):
        if number >= FILES_MAX:
            raise refused("source_too_many_files", path=source, count=FILES_MAX)
        if path.suffix.casefold() in SUFFIXES:
            data.append(path)
        elif path.suffix.casefold() in PICTURES:
            pictures.append(path)
    return SourceFiles(source, tuple(data), tuple(pictures))


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """Return the pictures below `folder`, sorted."""
    return tuple(path for path in _walk(folder) if path.suffix.casefold() in PICTURES)


def known_system(files: SourceFiles, wanted: str | None) -> tuple[str, Harvest] | None:
    """Return the shop system whose files these are and what they hold; None where it is none. `wanted` admits only that one."""
    admitted = (wanted,) if wanted else SYSTEMS
    if "mall" in admitted and any(path.stem == PRODUCT_TABLE and path.suffix == ".csv" for path in files.data):
        return "mall", _mall(files)
    trees = [(path, *_tree(path)) for path in files.data if path.suffix.casefold() == ".json"]
    if "saleor" in admitted:
        for path, value, text in trees:
            if is_saleor(value):
                return "saleor", read_saleor(value, path.name, _pk_lines(text))
    if "tau-bench" in admitted and any(is_tau_products(value) for _, value, _ in trees):
        return "tau-bench", _tau(trees)
    if "shopify-admin" in admitted and any(is_shopify_products(value) for _, value, _ in trees):
        return "shopify-admin", read_shopify([(path.name, value, _id_lines(text)) for path, value, text in trees])
    if "woocommerce-rest" in admitted:
        return _woocommerce(files, trees)
    return None


def _walk(folder: Path, without: Path | None = None) -> Iterator[Path]:
    left_out = without.resolve() if without else None
    for base, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if left_out is None or (Path(base) / one).resolve() != left_out]
        depth = len(Path(base).relative_to(folder).parts)
        folders[:] = (
            sorted(one for one in folders if not one.startswith(".") and one != "node_modules")
            if depth < DEPTH_MAX
            else []
        )
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(base) / name


def _pictures_near(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.suffix.casefold() in PICTURES:
            yield path
    if (folder / "images").is_dir():
        yield from pictures_in(folder / "images")


def _tree(path: Path) -> tuple[object, str]:
    """Return a JSON file's value and text; (None, "") where it is none, which the generic reader will report."""
    try:
        text = decode(read_bytes(path), path.name)[0]
        return json_value(text), text
    except ShopError:
        return None, ""


def _mall(files: SourceFiles) -> Harvest:
    tables: dict[str, tuple[Row, ...]] = {}
    folder = files.root
    for path in files.data:
        if path.suffix == ".csv" and path.stem.startswith(("pms_", "oms_", "sms_")):
            tables[path.stem] = read_csv(read_bytes(path), path.name).rows
            folder = path.parent
    for beside in SQL_BESIDE:
        for base in (folder, files.root):
            if (base / beside).is_file():
                return read_mall(tables, decode(read_bytes(base / beside), beside)[0])
    return read_mall(tables, "")


def _tau(trees: list[tuple[Path, object, str]]) -> Harvest:
    harvests = []
    for path, value, text in trees:
        if is_tau_products(value):
            harvests.append(read_tau_products(value, path.name, _key_lines(value, text)))
        elif is_tau_orders(value):
            harvests.append(read_tau_orders(value, path.name, _key_lines(value, text)))
    return merge_harvests(harvests)


def _woocommerce(files: SourceFiles, trees: list[tuple[Path, object, str]]) -> tuple[str, Harvest] | None:
    blocks = [(Place(path.name), value) for path, value, _ in trees if is_woocommerce(value)]
    for path in files.data:
        if path.suffix.casefold() == ".md":
            text = decode(read_bytes(path), path.name)[0]
            blocks += [(place, value) for place, value in fenced_json(text, path.name) if is_woocommerce(value)]
    harvest = read_woocommerce(iter(blocks))
    return ("woocommerce-rest", harvest) if harvest.products else None


def _key_lines(value: object, text: str) -> Mapping[str, int]:
    """Return the line of each key of the outermost object, looking for them in order."""
    lines: dict[str, int] = {}
    position, line = 0, 1
    for key in value if isinstance(value, Mapping) else ():
        found = text.find(f'"{key}"', position)
        if found >= 0:
            line += text.count("\n", position, found)
            position = found
            lines[str(key)] = line
    return lines


def _id_lines(text: str) -> Mapping[str, int]:
    """Return the first line on which each `"id": …` stands."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        head, mark, rest = line.partition('"id":')
        if mark and not head.strip(" {[,\t"):
            lines.setdefault(rest.strip(' ",\t}'), number)
    return lines


def _pk_lines(text: str) -> Mapping[str, int]:
    """Return the line of each `"model pk"` of a Django fixture."""
    lines: dict[str, int] = {}
    model = ""
    for number, line in enumerate(text.splitlines(), 1):
        name, mark, rest = line.strip().partition(": ")
        if mark and name == '"model"':
            model = rest.strip('",')
        elif mark and name == '"pk"' and model:
            lines[f"{model} {rest.strip(chr(34) + ',')}"] = number
    return lines
