"""Import a merchant's files, whatever they are, as a shop; `write_import` puts it on disk in one piece."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from zhubo.errors import ShopError
from zhubo.facts import Shop
from zhubo.shop.assemble import Wishes, assemble
from zhubo.shop.discover import SourceFiles, known_system, pictures_in, source_files
from zhubo.shop.downloads import download_pictures
from zhubo.shop.generic import read_files
from zhubo.shop.mapping import read_mapping
from zhubo.shop.pictures import Pictured, settle_pictures
from zhubo.shop.read import json_lines, placed_tables, policy_tables, toml_tables
from zhubo.shop.reasons import Reason, error_of, reason, refused
from zhubo.shop.sources import Harvest, Object, Place, Placed, Problem, merge_harvests, refusal_at
from zhubo.shop.write import write_shop
from zhubo.values import dataclass

SHOWN_MAX = 3
"""How many problems the error repeats that says that nothing at all could be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import read, and what a person should see of it.

    `system` names how the source was read. `mapping` pairs (target field, source column). `problems` are rows that did not go
    in, or went in and deserve a look. `skipped` names what was not read on purpose. `defaults` are settings that no file gave.
    `kept` names the files of the folder to be replaced that stay, because the source brings nothing of their kind.
    `image_files` are the pictures to copy: path inside the shop folder → file.
    """

    shop: Shop
    system: str
    mapping: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]
    skipped: tuple[Reason, ...]
    defaults: tuple[Reason, ...]
    kept: tuple[str, ...] = ()
    image_files: tuple[tuple[str, Path], ...] = ()


def import_shop(
    source: Path,
    *,
    orders: Path | None = None,
    images: Path | None = None,
    policies: Path | None = None,
    mapping: Path | str | None = None,
    name: str = "",
    currency: str | None = None,
    time_zone: str | None = None,
    languages: tuple[str, ...] = (),
    jurisdiction: str | None = None,
    platform: str | None = None,
    into: Path | None = None,
    fetch: Callable[[str], bytes] | None = None,
    fetched: Path | None = None,
) -> ImportReport:
    """Return the shop that `source` (a file or a folder) holds, with a report; nothing is written.

    `orders`, `images` (a folder) and `policies` add to what lies in the source; `mapping` is a system's name, `field=column`
    pairs or a TOML file of them. The other settings win over shop.toml and over what the rows suggest. Pictures by address stay
    addresses, unless `fetch` brings them; they then lie in the folder `fetched`, which has to stay until the shop is written.
    ShopError where no product at all can be read, or a setting cannot be used; a row that cannot be read is a problem instead.
    """
    fields = read_mapping(mapping)
    wishes = Wishes(
        name=name,
        currency=currency,
        time_zone=time_zone,
        languages=languages,
        jurisdiction=jurisdiction,
        platform=platform,
    )
    if images is not None and not images.is_dir():
        raise refused("images_missing", path=images)
    files = source_files(source, without=into)
    beside, old = _head(files), _settings(into)
    head = beside or old
    known = None if fields.columns else known_system(files, fields.system)
    if fields.system and known is None:
        raise refused("system_absent", path=source, system=fields.system)
    told = currency or (str(head["currency"]) if head.get("currency") else None)
    system, harvest = known if known else ("", Harvest())
    if known is None:
        system, harvest = read_files(files, fields, told)
    side = [harvest]
    if orders is not None:
        extra = read_files(replace(source_files(orders), pictures=()), read_mapping(None), told, only="orders")[1]
        side.append(replace(extra, products=(), shop={}))
    side.append(_by_hand(files, policies))
    kept, rest = _kept(merge_harvests(side), into) if into else ((), Harvest())
    harvest = merge_harvests([*side, rest])
    shop, problems, defaults = assemble(harvest, head, wishes, _name_of(source))
    if old and not beside:
        kept = ("shop.toml", *kept)
    if not shop.products:
        shown = tuple((str(Place(one.file, one.line)), one.why) for one in problems[:SHOWN_MAX])
        raise error_of(replace(reason("no_product", path=files.root), because=shown))
    pictured = _pictured(shop, files, images)
    if fetch is not None and fetched is not None:
        pictured = download_pictures(pictured, fetch, fetched)
    return ImportReport(
        shop=replace(shop, products=pictured.products),
        system=system,
        mapping=harvest.mapping,
        problems=tuple(sorted({*problems, *pictured.problems})),
        skipped=harvest.skipped,
        defaults=defaults,
        kept=kept,
        image_files=tuple(sorted(pictured.files.items())),
    )


def write_import(report: ImportReport, folder: Path) -> None:
    """Write the imported shop to `folder`, complete or not at all, with its pictures and, in problems.jsonl, its problems."""
    write_shop(report.shop, folder, image_files=dict(report.image_files), problems=report.problems)


def _pictured(shop: Shop, files: SourceFiles, images: Path | None) -> Pictured:
    near = {path.parent for path in files.data}
    roots = [*([images] if images else []), files.root, *sorted(near)]
    return settle_pictures(shop.products, roots, (*(pictures_in(images) if images else ()), *files.pictures))


def _head(files: SourceFiles) -> Object:
    """Return the fields of the shop.toml beside the catalogue, empty where there is none."""
    path = files.root / "shop.toml"
    return toml_tables(path) if path.is_file() and len(files.data) > 1 else {}


def _settings(folder: Path | None) -> Object:
    path = folder / "shop.toml" if folder else None
    return toml_tables(path) if path and path.is_file() else {}


def _kept(harvest: Harvest, into: Path) -> tuple[tuple[str, ...], Harvest]:
    """Return which files of `into` stay and what they hold: those of whose kind the source brought nothing."""
    kept: list[str] = []
    rest = Harvest()
    if not harvest.policies and not harvest.promotions and (into / "policies.toml").is_file():
        policies, promotions = policy_tables(into / "policies.toml")
        rest, kept = replace(rest, policies=policies, promotions=promotions), [*kept, "policies.toml"]
    if not harvest.orders and (into / "orders.jsonl").is_file():
        lines = list(json_lines(into / "orders.jsonl"))
        broken = tuple(refusal_at(Place("orders.jsonl"), one) for one in lines if isinstance(one, ShopError))
        orders = tuple(one for one in lines if isinstance(one, Placed))
        rest, kept = replace(rest, orders=orders, problems=broken), [*kept, "orders.jsonl"]
    program = into / "program.toml"
    if not harvest.segments and program.is_file():
        segments = placed_tables(program, toml_tables(program), "segment")
        rest, kept = replace(rest, segments=segments), [*kept, "program.toml"]
    return tuple(kept), rest


def _by_hand(files: SourceFiles, policies: Path | None) -> Harvest:
    """Return what policies.toml and program.toml hold, the one that was named first."""
    tables: list[tuple[Placed, ...]] = [(), ()]
    beside = files.root / "policies.toml"
    path = policies or (beside if beside in files.data else None)
    if path is not None:
        if not path.is_file():
            raise refused("policies_missing", path=path)
        tables = list(policy_tables(path))
    program = files.root / "program.toml"
    segments = placed_tables(program, toml_tables(program), "segment") if program in files.data else ()
    return Harvest(policies=tables[0], promotions=tables[1], segments=segments)


def _name_of(source: Path) -> str:
    path = source.resolve()
    return (path.stem if path.is_file() else path.name) or "shop"
