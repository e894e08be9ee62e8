"""Write a shop folder: complete or not at all, and the same bytes for the same shop."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from zhubo.facts import Shop
from zhubo.shop.order_format import order_object
from zhubo.shop.policy_format import policy_table, promotion_table
from zhubo.shop.product_format import product_object
from zhubo.shop.reasons import refused
from zhubo.shop.sources import PROBLEMS_FILE, Problem, problem_object
from zhubo.shop.toml_text import toml_list_of_tables, toml_pairs

AT_FDCWD = -100
EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2), RENAME_SWAP of renamex_np(2)


def write_shop(
    shop: Shop,
    folder: Path,
    *,
    image_files: Mapping[str, Path] | None = None,
    problems: Iterable[Problem] = (),
) -> None:
    """Write `shop` to `folder`, which is replaced only once the new one is complete and on disk.

    `image_files` are copied in: path inside the folder → file. `problems` go to problems.jsonl, for `zhubo shop check`.
    What else the old folder held (pictures, notes) is kept. ShopError where `folder` holds something that is not a shop,
    or cannot be written.
    """
    folder = Path(os.path.realpath(folder))
    _refuse_strangers(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    except OSError as error:
        raise refused("folder_unwritable", folder=folder, why=error.strerror) from error
    try:
        _fill(draft, shop, folder, image_files or {}, tuple(problems))
        _swap(draft, folder)
    except OSError as error:
        raise refused("folder_not_written", folder=folder, why=error.strerror) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def shop_files(shop: Shop) -> dict[str, str]:
    """Return the folder's text files by name, in canonical form: equal shops give equal texts."""
    language = shop.languages[0]
    head = {
        "name": shop.name[language] if set(shop.name) == {language} else dict(shop.name),
        "currency": shop.currency,
        "time_zone": shop.time_zone,
        "languages": list(shop.languages),
        "jurisdiction": shop.jurisdiction,
        "platform": shop.platform,
    }
    products = (
        product_object(one, currency=shop.currency, language=language, time_zone=shop.time_zone)
        for one in shop.products
    )
    orders = (order_object(one, currency=shop.currency, time_zone=shop.time_zone) for one in shop.orders)
    segments = (
        {"starts_min": one.starts_min, "kind": one.kind}
        | ({"product": one.product} if one.product else {})
        | ({"title": dict(one.title)} if one.title else {})
        for one in shop.program
    )
    return {
        "shop.toml": toml_pairs(head),
        "products.jsonl": _json_lines(products),
        "policies.toml": toml_list_of_tables("policy", (policy_table(one, language) for one in shop.policies))
        + toml_list_of_tables("promotion", (promotion_table(one, language, shop.time_zone) for one in shop.promotions)),
        "orders.jsonl": _json_lines(orders),
        "program.toml": toml_list_of_tables("segment", segments),
    }


def _json_lines(objects: Iterable[Mapping[str, object]]) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)


def _refuse_strangers(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise refused("folder_is_file", folder=folder)
    if folder.is_dir() and any(folder.iterdir()) and not (folder / "shop.toml").is_file():
        raise refused("folder_of_strangers", folder=folder)


def _fill(draft: Path, shop: Shop, old: Path, image_files: Mapping[str, Path], problems: tuple[Problem, ...]) -> None:
    texts = shop_files(shop)
    if problems:
        rows = (problem_object(one) for one in problems)
        texts[PROBLEMS_FILE] = _json_lines(rows)
    _carry_over(old, draft, {*texts, PROBLEMS_FILE})
    for name, text in texts.items():
        if text or name in ("shop.toml", "products.jsonl"):
            _write_synced(draft / name, text.encode())
    for name, source in sorted(image_files.items()):
        target = draft / name
        if not target.resolve().is_relative_to(draft.resolve()):
            raise refused("picture_path_outside", path=name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        _write_synced(target, source.read_bytes())
    draft.chmod(0o755)
    _sync_folder(draft)


def _carry_over(old: Path, draft: Path, own: set[str]) -> None:
    if not old.is_dir():
        return
    for entry in sorted(old.iterdir()):
        if entry.name in own:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, draft / entry.name, symlinks=True)
        else:
            shutil.copy2(entry, draft / entry.name, follow_symlinks=False)


def _write_synced(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _swap(draft: Path, folder: Path) -> None:
    """Put `draft` in the place of `folder`, whose old content `draft` then holds, in one step where the system has one.

    Where it has none, a failure puts the old folder back, and a crash in between leaves it beside its place.
    """
    if not folder.exists():
        draft.rename(folder)
    elif not _exchanged(draft, folder):
        aside = folder.with_name(f".{folder.name}.old-{draft.name.rsplit('.', 1)[-1]}")
        folder.rename(aside)
        try:
            draft.rename(folder)
        except OSError:
            aside.rename(folder)
            raise
        shutil.rmtree(aside, ignore_errors=True)
    _sync_folder(folder.parent)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (renameat2 of Linux, renamex_np of macOS); return False where that is not to be had."""
    if os.name != "posix":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], EXCHANGE) == 0)
    return hasattr(library, "renamex_np") and bool(library.renamex_np(*names, EXCHANGE) == 0)
