"""JSON of any shape becomes rows: finds the records (a list, an object by id, nested groups), or follows given paths."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from zhubo.shop.headers import field_of, folded, word_in
from zhubo.shop.reasons import refused
from zhubo.shop.sources import Place
from zhubo.shop.tables import Row, Table
from zhubo.shop.values import known_currencies
from zhubo.values import dataclass

DEPTH_MAX = 8
VARIANT_KEYS = frozenset(
    "variants skus skulist skuinfos variations offers children 规格列表 规格 sku列表 バリエーション items".split()
)
OPTION_KEYS = frozenset("options option specs spec specvalues saleattrs selectedoptions 规格 销售属性".split())
ATTRIBUTE_KEYS = frozenset("attributes attrs properties params details specifications 属性 参数 attribute".split())
GROUP_WORDS = frozenset(
    "products product items item data list rows records results catalog catalogue goods entries 商品 商品列表 edges nodes".split()
)
PATH = re.compile(r"\$|\.?([^.\[\]]+)|\[(\*|\d+)\]|\[['\"]([^'\"]+)['\"]\]")


@dataclass(frozen=True, slots=True)
class Record:
    """One product-like object: its key in the object around it (empty in a list), the group it stood in, its line."""

    key: str
    group: str
    line: int
    value: Mapping[str, object]


def tree_table(value: object, file: str, text: str) -> Table:
    """Return rows for the product-like records of a JSON value; nested variants become rows of their product.

    ShopError where nothing in it looks like a product.
    """
    records = list(_records(_unwrapped(value, 0), "", 0))
    if not records:
        raise refused("no_products_seen", file=file)
    return records_table(located_records(records, text), file, "JSON")


def records_table(records: list[Record], file: str, note: str) -> Table:
    """Return the rows of `records`, one for each product and one more for each of its variants."""
    rows: list[Row] = []
    for index, record in enumerate(records):
        rows += _record_rows(record, Place(file, record.line), index)
    columns = dict.fromkeys(column for row in rows for column in row.cells)
    return Table(tuple(columns), tuple(rows), note)


def located_records(records: list[Record], text: str) -> list[Record]:
    """Return `records` with the lines on which they stand in `text`, looking for their ids in order."""
    position, line, found = 0, 1, []
    for record in records:
        mark = record.key or next(
            (str(one) for one in record.value.values() if isinstance(one, (str, int)) and one), ""
        )
        start = text.find(mark, position) if mark else -1
        if start >= 0:
            line += text.count("\n", position, start)
            position = start
        found.append(Record(record.key, record.group, line, record.value))
    return found


def _records(node: object, group: str, depth: int) -> Iterator[Record]:
    """Yield the records of the outermost lists or objects that hold product-like objects."""
    if depth > DEPTH_MAX:
        return
    pairs: list[tuple[str, object]] = []
    if isinstance(node, list):
        pairs = [("", one) for one in node]
    elif isinstance(node, Mapping):
        pairs = list(node.items())
    likely = [(key, one) for key, one in pairs if isinstance(one, Mapping) and _is_record(one)]
    if likely and len(likely) * 2 >= sum(isinstance(one, Mapping) for _, one in pairs):
        name = "" if folded(group) in GROUP_WORDS else group
        for key, record in likely:
            is_word = folded(key) in GROUP_WORDS
            yield Record("" if is_word else key, name, 0, record)
        return
    if depth == 0 and isinstance(node, Mapping) and _is_record(node):
        yield Record("", "", 0, node)
        return
    for key, one in pairs:
        yield from _records(one, key or group, depth + 1)


def _unwrapped(node: object, depth: int) -> object:
    """Return a JSON value in which GraphQL's `{"edges": [{"node": …}]}` and `{"nodes": […]}` are plain lists."""
    if depth > 2 * DEPTH_MAX:
        return node
    if isinstance(node, list):
        return [_unwrapped(one, depth + 1) for one in node]
    if not isinstance(node, Mapping):
        return node
    edges, nodes = node.get("edges"), node.get("nodes")
    if isinstance(edges, list) and all(isinstance(one, Mapping) and "node" in one for one in edges):
        nodes = [one["node"] for one in edges]
    if isinstance(nodes, list) and set(node) <= {"edges", "nodes", "pageInfo", "totalCount"}:
        return [_unwrapped(one, depth + 1) for one in nodes]
    return {key: _unwrapped(one, depth + 1) for key, one in node.items()}


def _is_record(value: Mapping[str, object]) -> bool:
    fields = {word_in("product", key) for key in value} - {None}
    nested = any(folded(key) in VARIANT_KEYS and isinstance(one, (list, Mapping)) for key, one in value.items())
    return ("title" in fields and (len(fields) >= 2 or nested)) or {"sku", "price"} <= fields


def _record_rows(record: Record, place: Place, index: int) -> list[Row]:
    variants = _variants_of(record.value)
    name, parts = variants if variants else ("", [])
    cells = _cells({key: one for key, one in record.value.items() if key != name}, 0)
    if record.key and not any(field_of(column).name in ("sku", "id", "parent") for column in cells):
        cells["id"] = record.key
    if record.group and not any(field_of(column).name == "category" for column in cells):
        cells["category"] = record.group
    if not parts:
        return [Row(place, cells)]
    key = next((cells[column] for column in cells if field_of(column).name in ("sku", "id", "parent")), f"#{index + 1}")
    rows = [Row(place, cells, key, True)]
    for own, part in parts:
        variant = _cells(part, 0)
        if own and not any(field_of(column).name in ("sku", "id") for column in variant):
            variant["sku"] = own
        rows.append(Row(place, variant, key))
    return rows


def _variants_of(record: Mapping[str, object]) -> tuple[str, list[tuple[str, Mapping[str, object]]]] | None:
    for name, node in record.items():
        if folded(name) not in VARIANT_KEYS:
            continue
        pairs = (
            list(node.items())
            if isinstance(node, Mapping)
            else [("", one) for one in node]
            if isinstance(node, list)
            else []
        )
        parts = [(key, one) for key, one in pairs if isinstance(one, Mapping)]
        if parts and any(word_in("product", key) in ("price", "sku", "stock", "id") for _, one in parts for key in one):
            return name, parts
    return None


def _cells(value: Mapping[str, object], depth: int) -> dict[str, str]:
    """Return an object as words by column: nested names joined, options and attributes marked, languages kept apart."""
    cells: dict[str, str] = {}
    for key, one in value.items():
        if isinstance(one, Mapping) and depth < DEPTH_MAX:
            cells |= _nested_cells(key, one, depth)
        elif isinstance(one, list):
            cells |= _list_cells(key, one)
        elif one is not None and one != "":
            cells[key] = _words(one)
    return cells


def _nested_cells(key: str, one: Mapping[str, object], depth: int) -> dict[str, str]:
    name = folded(key)
    if name in OPTION_KEYS or name in ATTRIBUTE_KEYS:
        kind = "option" if name in OPTION_KEYS else "attribute"
        return {f"{kind}:{inner}": words for inner, words in _cells(one, depth + 1).items()}
    currency = next((str(one[part]) for part in ("currency", "currency_code", "currencyCode") if part in one), "")
    amount = next(
        (one[part] for part in ("amount", "value", "price") if isinstance(one.get(part), (str, int, Decimal))), None
    )
    if amount is not None and currency:
        return {key: f"{_words(amount)} {currency}"}
    if amount is not None and "unit" in one:
        return {key: f"{_words(amount)} {one['unit']}"}
    if one and all(word_in("language", inner) for inner in one):
        return {
            f"{key}:{inner}": _words(words)
            for inner, words in one.items()
            if words and not isinstance(words, (list, Mapping))
        }
    if one and all(inner in known_currencies() for inner in one):
        return {
            f"{key} {inner}": _words(words) for inner, words in one.items() if isinstance(words, (str, int, Decimal))
        }
    cells: dict[str, str] = {}
    for inner, words in _cells(one, depth + 1).items():
        known = word_in("product", inner) is not None and inner not in ("id", "name", "title")
        picture = name == "image" and inner in ("src", "url")
        whole = inner in ("name", "title") and word_in("product", key) is not None
        cells[key if picture or whole else inner if known else f"{key}.{inner}"] = words
    return cells


def _list_cells(key: str, items: list[object]) -> dict[str, str]:
    words = [_words(one) for one in items if isinstance(one, (str, int, Decimal)) and not isinstance(one, bool)]
    if words:
        return {key: "\n".join(words)}
    cells: dict[str, str] = {}
    kind = "option" if folded(key) in OPTION_KEYS else "attribute"
    for one in items:
        if not isinstance(one, Mapping):
            continue
        source = next((one[part] for part in ("src", "url", "image") if isinstance(one.get(part), str)), None)
        name = next((one[part] for part in ("name", "key", "attr", "label") if isinstance(one.get(part), str)), None)
        value = next(
            (one[part] for part in ("value", "val", "option") if isinstance(one.get(part), (str, int, Decimal))), None
        )
        if source is not None:
            cells[key] = f"{cells[key]}\n{source}" if key in cells else str(source)
        elif name is not None and value is not None:
            cells[f"{kind}:{name}"] = _words(value)
        elif name is not None and word_in("product", key) is not None:
            cells[key] = f"{cells[key]}, {name}" if key in cells else str(name)
    return cells


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "f") if isinstance(value, Decimal) else str(value).strip()


def path_table(value: object, paths: Mapping[str, str], file: str) -> Table:
    """Return rows for JSON paths by column: `{"title": "$.items[*].name", "price": "$.items[*].skus[*].price"}`.

    The deepest `[*]` (or `.*`) among them makes the rows; shallower paths repeat. Rows of one outer record are one product.
    ShopError where a path is none, or reaches nothing.
    """
    parsed = {column: _path(path) for column, path in paths.items()}
    deepest = max((_stem(steps) for steps in parsed.values()), key=lambda stem: stem.count("*"))
    outer = min(
        (_stem(steps) for column, steps in parsed.items() if column.startswith("title")), key=len, default=deepest
    )
    rows: list[Row] = []
    for nodes in _walk(value, deepest, ((), value)):
        reached = dict(nodes)
        cells = {}
        for column, steps in parsed.items():
            stem = _stem(steps)
            found = _follow(reached.get(stem, value), steps[len(stem) :] if stem in reached else steps)
            if found:
                cells[column] = "\n".join(found)
        owner = "" if outer == deepest else f"#{id(reached.get(outer))}"
        rows.append(Row(Place(file), cells, owner))
    if not any(row.cells for row in rows):
        raise refused("map_paths_reach_nothing", file=file, paths=", ".join(paths.values()))
    return Table(tuple(paths), tuple(_with_short_owners(rows)), "JSON paths")


Steps = tuple[str, ...]


def _path(path: str) -> Steps:
    steps: list[str] = []
    position = 0
    while position < len(path):
        match = PATH.match(path, position)
        if match is None or match.end() == position:
            raise refused("path_wrong", path=path)
        name = match.group(1) or match.group(2) or match.group(3)
        if name:
            steps.append(name)
        position = match.end()
    return tuple(steps)


def _stem(steps: Steps) -> Steps:
    last = max((index for index, step in enumerate(steps) if step == "*"), default=-1)
    return steps[: last + 1]


def _walk(node: object, steps: Steps, *reached: tuple[Steps, object]) -> Iterator[tuple[tuple[Steps, object], ...]]:
    """Yield, for every node that `steps` reach, the nodes on the way by the steps that led there."""
    done = reached[-1][0]
    if len(done) == len(steps):
        yield reached
        return
    step = steps[len(done)]
    for child in _children(node, step):
        yield from _walk(child, steps, *reached, ((*done, step), child))


def _children(node: object, step: str) -> list[object]:
    if step == "*":
        return list(node.values()) if isinstance(node, Mapping) else list(node) if isinstance(node, list) else []
    if isinstance(node, Mapping):
        return [node[step]] if step in node else []
    return [node[int(step)]] if isinstance(node, list) and step.isdecimal() and int(step) < len(node) else []


def _follow(node: object, steps: Steps) -> list[str]:
    nodes = [node]
    for step in steps:
        nodes = [child for one in nodes for child in _children(one, step)]
    return [_words(one) for one in nodes if one is not None and one != "" and not isinstance(one, (list, Mapping))]


def _with_short_owners(rows: list[Row]) -> Iterator[Row]:
    numbers: dict[str, str] = {}
    for row in rows:
        owner = numbers.setdefault(row.parent, f"#{len(numbers) + 1}") if row.parent else ""
        yield Row(row.place, row.cells, owner)
