"""Pictures that a catalogue names by address become files of the shop folder, where the merchant asks for that."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from zhubo.errors import ZhuboError
from zhubo.facts import Product
from zhubo.shop.pictures import Pictured
from zhubo.shop.sources import Place, problem_at

AT_ONCE = 8
STEM_CHARS_MAX = 60
ADDRESS = re.compile(r"https?://|//", re.IGNORECASE)
MARKS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", ".png"),
    (0, b"\xff\xd8\xff", ".jpg"),
    (8, b"WEBP", ".webp"),
    (0, b"GIF8", ".gif"),
    (0, b"BM", ".bmp"),
    (4, b"ftypavif", ".avif"),
)
"""Where a file of each kind shows what it is; what a server calls it counts for nothing."""


def download_pictures(pictured: Pictured, fetch: Callable[[str], bytes], folder: Path) -> Pictured:
    """Return `pictured` with every address that could be fetched as a file of its own, kept in `folder`.

    `fetch` returns what lies at an address or raises ZhuboError. An address that gives no picture stays as it is and is reported.
    The same address is fetched once, and gets the same name each time.
    """
    owners = _owners(pictured.products)
    with ThreadPoolExecutor(AT_ONCE) as threads:
        fetched = dict(zip(owners, threads.map(lambda address: _fetched(address, fetch, folder), owners), strict=True))
    taken = set(pictured.files)
    files, names, problems = dict(pictured.files), dict[str, str](), list(pictured.problems)
    for address, got in fetched.items():
        if isinstance(got, Path):
            names[address] = _name(address, got.suffix, taken)
            files[names[address]] = got
        elif got is None:
            problems.append(problem_at(Place(address), "picture_no_picture", sku=owners[address]))
        else:
            problems.append(problem_at(Place(address), "picture_not_fetched", sku=owners[address], why=got))
    return Pictured(_renamed(pictured.products, names), files, tuple(problems))


def _owners(products: Iterable[Product]) -> dict[str, str]:
    """Return the SKU that first names each address, in the shop's order."""
    owners: dict[str, str] = {}
    for product in products:
        for image, sku in (
            *((one, product.sku) for one in product.images),
            *((v.image, v.sku) for v in product.variants),
        ):
            if ADDRESS.match(image):
                owners.setdefault(image, sku)
    return owners


def _fetched(address: str, fetch: Callable[[str], bytes], folder: Path) -> Path | ZhuboError | None:
    """Return the file in which the picture at `address` now lies; None where no picture lies there, the error where nothing came."""
    try:
        content = fetch(f"https:{address}" if address.startswith("//") else address)
    except ZhuboError as error:
        return error
    suffix = next((suffix for at, mark, suffix in MARKS if content[at : at + len(mark)] == mark), None)
    if suffix is None:
        return None
    path = folder / f"{hashlib.sha256(address.encode()).hexdigest()}{suffix}"
    path.write_bytes(content)
    return path


def _name(address: str, suffix: str, taken: set[str]) -> str:
    stem = PurePosixPath(unquote(urlsplit(address).path)).stem
    plain = re.sub(r"[^\w.-]+", "-", stem).strip("-.")[:STEM_CHARS_MAX] or "picture"
    name, number = f"images/{plain}{suffix}", 2
    while name in taken:
        name, number = f"images/{plain}-{number}{suffix}", number + 1
    taken.add(name)
    return name


def _renamed(products: Iterable[Product], names: dict[str, str]) -> tuple[Product, ...]:
    return tuple(
        replace(
            product,
            images=tuple(dict.fromkeys(names.get(image, image) for image in product.images)),
            variants=tuple(replace(one, image=names.get(one.image, one.image)) for one in product.variants),
        )
        for product in products
    )
