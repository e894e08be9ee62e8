"""Find the picture files that a catalogue names, and give each a path inside the shop folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from zhubo.facts import Product
from zhubo.shop.discover import PICTURES
from zhubo.shop.sources import Place, Problem, problem_at
from zhubo.values import dataclass

REMOTE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
HASHED = re.compile(r"_[0-9A-Za-z]{6,10}$")


@dataclass(frozen=True, slots=True)
class Pictured:
    """Products whose pictures are paths in the shop folder or URLs, the files behind the paths, and what was not found."""

    products: tuple[Product, ...]
    files: Mapping[str, Path]
    problems: tuple[Problem, ...]


def settle_pictures(products: Iterable[Product], roots: Iterable[Path], pictures: Iterable[Path]) -> Pictured:
    """Return `products` with local pictures renamed to `images/…`.

    A picture is looked for below `roots`, as an absolute path, then by its name among `pictures` (a suffix that an upload
    added, like `_89b84f81`, counts for nothing). One that is nowhere keeps its name and is reported.
    """
    by_name: dict[str, Path] = {}
    for path in pictures:
        by_name.setdefault(path.name.casefold(), path)
        by_name.setdefault(path.stem.casefold(), path)
    by_tail = {_tail(path.stem): path for path in reversed(list(by_name.values()))}
    places = list(roots)
    targets: dict[Path, str] = {}
    missing: list[Problem] = []

    def settle(name: str, owner: str) -> str:
        if not name or REMOTE.match(name):
            return name
        found = _file(name, places, by_name, by_tail)
        if found is None:
            missing.append(problem_at(Place(name, 0), "picture_missing", sku=owner))
            return name
        if found not in targets:
            targets[found] = _target(found, set(targets.values()))
        return targets[found]

    settled = tuple(
        replace(
            product,
            images=tuple(dict.fromkeys(settle(image, product.sku) for image in product.images)),
            variants=tuple(replace(one, image=settle(one.image, one.sku)) for one in product.variants),
        )
        for product in products
    )
    return Pictured(settled, {target: path for path, target in targets.items()}, tuple(dict.fromkeys(missing)))


def _file(name: str, roots: list[Path], by_name: Mapping[str, Path], by_tail: Mapping[str, Path]) -> Path | None:
    if "\0" in name or len(name) > 1024:
        return None
    plain = PurePosixPath(name.replace("\\", "/"))
    for root in roots:
        path = root / plain
        if path.suffix.casefold() in PICTURES and path.is_file():
            return path.resolve()
    for key in (plain.name.casefold(), HASHED.sub("", plain.stem).casefold()):
        if key in by_name:
            return by_name[key].resolve()
    found = by_tail.get(_tail(HASHED.sub("", plain.stem)))
    return found.resolve() if found else None


def _tail(stem: str) -> str:
    """Return a file's stem as it is compared when all else fails: folded, without the shop's name in front."""
    return re.sub(r"^saleor-", "", stem.casefold())


def _target(path: Path, taken: set[str]) -> str:
    target = f"images/{path.name}"
    number = 2
    while target in taken:
        target = f"images/{path.stem}-{number}{path.suffix}"
        number += 1
    return target
