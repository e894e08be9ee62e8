"""Imports: what goes in, what is reported, what stays, and that a folder is whole or untouched."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from zhubo.errors import InputError, ShopError
from zhubo.facts import Money, Shop
from zhubo.shop import write
from zhubo.shop.importing import import_shop, write_import
from zhubo.shop.read import read_shop

CATALOGUE = "sku,title,price,stock\nMUG,马克杯,39.90,12\nTEE,T恤,59.00,3\n"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def written(source: Path, folder: Path, **settings: str) -> Shop:
    write_import(import_shop(source, into=folder, **settings), folder)  # type: ignore[arg-type]
    return read_shop(folder)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    (folder / "products.csv").write_text(CATALOGUE)
    return folder


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("BAD,坏行,abc,1", "'abc' is not a price"),
        ("BAD,坏行,99元起,1", "not one price"),
        ("BAD,坏行,-5,1", "not one price"),
        ("BAD,坏行,9.999,1", "more digits than CNY has"),
        ("BAD,坏行,10.00,几件", "stock '几件' is not a count"),
        ("BAD,坏行,10.00,1,extra", "more cells than there are columns"),
        ("BAD,,10.00,1", "The title is missing"),
        (",坏行,10.00,1", "The sku is missing"),
        ("MUG,又一个,10.00,1", "'MUG' is the sku in line 2 already"),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_the_rest_goes_in(source: Path, row: str, reason: str) -> None:
    """The row's file, line and reason are reported; the rows before and after it are in the shop."""
    (source / "products.csv").write_text(f"{CATALOGUE}{row}\nCUP,杯子,9.90,1\n")
    report = import_shop(source)
    assert [one.sku for one in report.shop.products] == ["MUG", "TEE", "CUP"]
    assert [one.title["zh"] for one in report.shop.products] == ["马克杯", "T恤", "杯子"]
    (problem,) = report.problems
    assert (problem.file, problem.line) == ("products.csv", 4)
    assert reason in problem.text("en")


@pytest.mark.parametrize("stock", ["999+", "100件以上", ">50"])
def test_a_stock_that_is_only_a_bound_is_no_figure(source: Path, stock: str) -> None:
    """The product goes in as in stock, without a figure that nobody counted, and that is told."""
    (source / "products.csv").write_text(f"{CATALOGUE}CUP,杯子,9.90,{stock}\n")
    report = import_shop(source)
    cup = report.shop.products[2].variants[0]
    assert (cup.stock, cup.available) == (None, True)
    assert [(one.line, stock in one.text("zh")) for one in report.problems] == [(4, True)]


def test_a_bad_line_of_json_lines_is_told_too(source: Path) -> None:
    """A broken line, and one that is no product, are reported by number."""
    (source / "products.csv").unlink()
    (source / "products.jsonl").write_text(
        '{"sku": "A", "title": "Mug", "price": 1}\n{"sku": "B", "title": \n[]\n{"sku": "C", "title": "Cup", "price": 2}\n'
    )
    report = import_shop(source)
    assert [one.sku for one in report.shop.products] == ["A", "C"]
    assert [(one.file, one.line) for one in report.problems] == [("products.jsonl", 2), ("products.jsonl", 3)]


def test_problems_are_written_beside_the_shop(source: Path, tmp_path: Path) -> None:
    """problems.jsonl names them, and is gone once there are none."""
    (source / "products.csv").write_text(f"{CATALOGUE}BAD,坏行,abc,1\n")
    written(source, tmp_path / "shop")
    assert '"line": 4' in (tmp_path / "shop/problems.jsonl").read_text()
    (source / "products.csv").write_text(CATALOGUE)
    written(source, tmp_path / "shop")
    assert not (tmp_path / "shop/problems.jsonl").exists()


def test_a_shop_folder_is_imported_as_it_is(source: Path, tmp_path: Path) -> None:
    """Our own format, into itself or elsewhere: nothing changes, and the old report of problems is no catalogue."""
    (source / "products.csv").write_text(f"{CATALOGUE}BAD,坏行,abc,1\n")
    shop = written(source, tmp_path / "shop")
    for target in (tmp_path / "copy", tmp_path / "shop"):
        report = import_shop(tmp_path / "shop", into=target)
        write_import(report, target)
        assert (read_shop(target), report.problems) == (shop, ())


def test_twice_the_same_import_gives_the_same_bytes(source: Path, tmp_path: Path) -> None:
    """Over the old folder as into a new one."""
    for folder in ("one", "two", "one"):
        written(source, tmp_path / folder)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_shop_may_lie_in_its_source(source: Path) -> None:
    """What an earlier import wrote below the source is no source of the next."""
    first = written(source, source / "shop")
    report = import_shop(source, into=source / "shop")
    assert (report.shop, report.problems) == (first, ())


def test_a_refused_import_leaves_the_old_shop(source: Path, tmp_path: Path) -> None:
    """Where no product can be read, or the target is no shop, nothing is written."""
    written(source, tmp_path / "shop")
    before = contents(tmp_path / "shop")
    (source / "products.csv").write_text("sku,title,price\n,,\n")
    with pytest.raises(ShopError, match="No product could be read"):
        written(source, tmp_path / "shop")
    assert contents(tmp_path / "shop") == before
    (source / "products.csv").write_text(CATALOGUE)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/diary.txt").write_text("mine")
    for target in (tmp_path / "notes", tmp_path / "notes/diary.txt"):
        with pytest.raises(ShopError):
            written(source, target)
    assert contents(tmp_path / "notes") == {"diary.txt": b"mine"}


class Killed(BaseException):
    """The process dies here."""


class Faults:
    """Makes the call number `at` to what it wraps fail with `kind`."""

    def __init__(self, kind: type[BaseException]) -> None:
        self.kind, self.at, self.calls = kind, 0, 0

    def wrap(self, real: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object, **named: object) -> object:
            self.calls += 1
            if self.calls == self.at:
                raise self.kind(28, "No space left on device")
            return real(*given, **named)

        return step


@pytest.mark.parametrize("kind", [Killed, OSError])
@pytest.mark.parametrize("exchanges", [True, False])
def test_a_crash_at_any_step_leaves_the_old_or_the_new_shop(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: type[BaseException], exchanges: bool
) -> None:
    """Dying, or a full disk, at any call to the file system leaves a whole shop: the old one or the new one.

    Where the system cannot exchange two folders, dying between two renames leaves the old one beside its place.
    """
    target, faults, outcomes = tmp_path / "shop", Faults(kind), set()
    monkeypatch.setattr(os, "fsync", faults.wrap(os.fsync))
    monkeypatch.setattr(Path, "rename", faults.wrap(Path.rename))
    monkeypatch.setattr(write, "_exchanged", faults.wrap(write._exchanged if exchanges else lambda *_: False))
    written(source, target)
    old = contents(target)
    (source / "products.csv").write_text(CATALOGUE.replace("39.90", "35.00"))
    report = import_shop(source, into=target)
    for faults.at in range(1, 12):
        faults.calls = 0
        with contextlib.suppress(Killed, ShopError):
            write_import(report, target)
        if not target.exists():
            assert kind is Killed and not exchanges
            next(tmp_path.glob(".shop.old-*")).replace(target)
        outcomes.add("old" if contents(target) == old else "new" if read_shop(target) == report.shop else "broken")
    assert outcomes == {"old", "new"}
    assert faults.calls < faults.at, "every step has failed once"
    assert kind is Killed or not list(tmp_path.glob(".shop*"))


def test_what_was_written_by_hand_stays(source: Path, tmp_path: Path) -> None:
    """A new catalogue replaces the products; settings, policies, orders and programme stay, and so do pictures and notes."""
    folder = tmp_path / "shop"
    written(source, folder)
    (folder / "shop.toml").write_text(
        'name = "我的店"\ncurrency = "CNY"\ntime_zone = "Asia/Tokyo"\nlanguages = ["zh"]\n'
    )
    (folder / "policies.toml").write_text('[[policy]]\nid = "returns"\ntext = "7天无理由"\ndays = 7\n')
    (folder / "orders.jsonl").write_text('{"order_no": "1", "status": "paid"}\n')
    (folder / "program.toml").write_text('[[segment]]\nstarts_min = 0\nkind = "intro"\n')
    (folder / "notes.txt").write_text("mine")
    (source / "products.csv").write_text(CATALOGUE.replace("39.90", "35.00"))
    report = import_shop(source, into=folder)
    write_import(report, folder)
    shop = read_shop(folder)
    assert report.kept == ("shop.toml", "policies.toml", "orders.jsonl", "program.toml")
    assert (dict(shop.name), shop.time_zone) == ({"zh": "我的店"}, "Asia/Tokyo")
    assert (shop.policies[0].days, shop.orders[0].order_no, shop.program[0].kind) == (7, "1", "intro")
    assert shop.products[0].variants[0].price == Money(3500, "CNY")
    assert (folder / "notes.txt").read_text() == "mine"


def test_settings_come_from_options_then_shop_toml_then_the_rows(source: Path) -> None:
    """What nobody says is guessed from the rows, and every guess is told."""
    guessed = import_shop(source)
    assert (guessed.shop.currency, guessed.shop.time_zone, guessed.shop.jurisdiction) == ("CNY", "Asia/Shanghai", "CN")
    assert [dict(one.arguments)["name"] for one in guessed.defaults] == [
        "languages", "currency", "name", "time_zone", "jurisdiction", "platform",
    ]  # fmt: skip
    (source / "shop.toml").write_text('name = "S"\ncurrency = "HKD"\ntime_zone = "Asia/Hong_Kong"\n')
    named = import_shop(source, currency="USD")
    assert (named.shop.currency, named.shop.time_zone) == ("USD", "Asia/Hong_Kong")
    assert named.shop.products[0].variants[0].price == Money(3990, "USD")


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("title=没有", "names the column '没有', which is not there"),
        ("colour", "is no file, no pairs"),
        ("wrong_field=sku", "unknown field 'wrong_field'"),
        ("title=", "gives 'title' no column"),
        ("saleor", "holds no saleor files"),
        ("title=$.x[*].y", "products.csv is no JSON"),
    ],
)
def test_a_wrong_map_says_what_is_wrong(source: Path, mapping: str, said: str) -> None:
    """A --map that cannot be followed is refused with its reason."""
    with pytest.raises(InputError, match=said.replace("$", r"\$").replace("[", r"\[").replace("*", r"\*")):
        import_shop(source, mapping=mapping)


def test_a_map_may_lie_in_a_file(source: Path, tmp_path: Path) -> None:
    """A TOML file of fields and columns does what pairs do."""
    (source / "products.csv").write_text("a,b,c,d\nMUG,马克杯,39.90,陶瓷\n")
    (tmp_path / "map.toml").write_text(
        '[fields]\nsku = "a"\ntitle = "b"\nprice = "c"\n[fields.attribute]\nmaterial = "d"\n'
    )
    product = import_shop(source, mapping=tmp_path / "map.toml").shop.products[0]
    assert (product.sku, product.attributes["material"].text) == ("MUG", {"zh": "陶瓷"})


def test_pictures_are_found_copied_and_missing_ones_told(source: Path, tmp_path: Path) -> None:
    """A picture beside the catalogue or under --images is copied; a URL stays; what is nowhere, or no picture, is reported."""
    (source / "pics").mkdir()
    (source / "pics/mug.png").write_bytes(b"png")
    (source / "products.csv").write_text(
        "sku,title,price,image\nA,Mug,1.00,mug.png\nB,Cup,1.00,https://x.example/c.png\nC,Jar,1.00,gone.png\nD,Pot,1.00,/etc/hostname\n"
    )
    report = import_shop(source)
    write_import(report, tmp_path / "shop")
    assert [product.images for product in report.shop.products] == [
        ("images/mug.png",), ("https://x.example/c.png",), ("gone.png",), ("/etc/hostname",),
    ]  # fmt: skip
    assert [one.file for one in report.problems] == ["/etc/hostname", "gone.png"]
    assert contents(tmp_path / "shop")["images/mug.png"] == b"png"
