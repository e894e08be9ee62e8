"""`shop import --download`: pictures by address become files of the shop, from a real HTTP server."""

from __future__ import annotations

import socket
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from zhubo.adapters import http_pictures
from zhubo.apps.cli.main import main
from zhubo.shop import read_shop

PNG = b"\x89PNG\r\n\x1a\n" + b"one picture"
JPEG = b"\xff\xd8\xff\xe0" + b"another"


class Shelf(BaseHTTPRequestHandler):
    """Serves a few paths, each with its own trouble, and counts how often each is asked for."""

    asked: Counter[str] = Counter()

    def do_GET(self) -> None:
        self.asked[self.path] += 1
        path = self.path.partition("?")[0]
        if path == "/moved.png":
            self.send_response(302)
            self.send_header("Location", "/white mug.png".replace(" ", "%20"))
            self.end_headers()
            return
        if path == "/loop.png":
            self.send_response(302)
            self.send_header("Location", "/loop.png")
            self.end_headers()
            return
        body = {
            "/white%20mug.png": PNG,
            "/a/1.png": JPEG,
            "/b/1.png": PNG,
            "/page.png": b"<!doctype html><title>Not found</title>",
            "/large.png": PNG + bytes(1_000_000),
        }.get(path)
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture
def shelf() -> Iterator[str]:
    """Yield the address of a server that runs for one test."""
    Shelf.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Shelf)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def catalogue(folder: Path, *addresses: str) -> list[str]:
    """Write a catalogue with a product for each address; return the command that imports it."""
    rows = [f'P-{n},Thing {n},9.90,"{address}"' for n, address in enumerate(addresses)]
    (folder / "products.csv").write_text("\n".join(["sku,title,price,image", *rows]) + "\n")
    return ["shop", "import", str(folder / "products.csv"), "--to", str(folder / "shop"), "--currency", "EUR"]


def images(folder: Path) -> list[tuple[str, ...]]:
    """Return the pictures of each product of the imported shop."""
    return [product.images for product in read_shop(folder / "shop").products]


def test_an_address_stays_one_unless_its_picture_is_asked_for(shelf: str, tmp_path: Path) -> None:
    """Without `--download` nothing is fetched."""
    address = f"{shelf}/a/1.png"
    assert main(catalogue(tmp_path, address)) == 0
    assert images(tmp_path) == [(address,)] and not Shelf.asked


def test_pictures_come_into_the_folder_under_names_of_their_own(
    shelf: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Named after the address, its ending after what it is; two of one name lie apart; one address is asked for once; redirects hold."""
    addresses = [
        f"{shelf}{path}" for path in ("/white%20mug.png?v=2", "/a/1.png", "/b/1.png", "/a/1.png", "/moved.png")
    ]
    command = [*catalogue(tmp_path, *addresses), "--download"]
    assert main(command) == 0
    assert "4 in" in capsys.readouterr().out
    names = ["images/white-mug.png", "images/1.jpg", "images/1.png", "images/1.jpg", "images/moved.png"]
    assert images(tmp_path) == [(name,) for name in names]
    assert [(tmp_path / "shop" / name).read_bytes() for name in names] == [PNG, JPEG, PNG, JPEG, PNG]
    assert Shelf.asked["/a/1.png"] == 1
    before = {path: path.read_bytes() for path in (tmp_path / "shop").rglob("*") if path.is_file()}
    assert main(command) == 0
    assert before == {path: path.read_bytes() for path in (tmp_path / "shop").rglob("*") if path.is_file()}


def test_what_is_no_picture_is_told_and_stays_an_address(
    shelf: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page, nothing there, too large, a circle, nobody there, a password: each with its product; the rest goes in."""
    monkeypatch.setattr(http_pictures, "PICTURE_BYTES_MAX", 500_000)
    bad = [f"{shelf}{path}" for path in ("/page.png", "/none.png", "/large.png", "/loop.png")]
    bad += ["http://127.0.0.1:1/x.png", f"{shelf}/b/1.png".replace("://", "://me:secret@")]
    assert main([*catalogue(tmp_path, *bad, f"{shelf}/b/1.png"), "--download"]) == 0
    said = capsys.readouterr().err
    assert images(tmp_path) == [*((address,) for address in bad), ("images/1.png",)]
    for number, why in enumerate(["no picture", "HTTP 404", "MiB", "TooManyRedirects", "ConnectError", "password"]):
        (line,) = [line for line in said.splitlines() if f"'P-{number}'" in line]
        assert line.startswith(f"{bad[number]}: ") and why in line


def test_a_server_that_hangs_costs_only_its_own_picture(
    shelf: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Silence has its limit."""
    monkeypatch.setattr(http_pictures, "SILENCE_S_MAX", 0.2)

    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/x.png"
        assert main([*catalogue(tmp_path, address, f"{shelf}/b/1.png"), "--download"]) == 0
    assert images(tmp_path) == [(address,), ("images/1.png",)]
    assert "ReadTimeout" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("further", "said"),
    [
        (["--images", "{}/none"], "none is no folder. Check --images."),
        (["--jurisdiction", "Mars"], "'Mars' is none. Write two capital letters"),
        (["--platform", "Mars"], "'Mars' is not known. Use one of own-site douyin"),
        (["--languages", "klingon,zh"], "'klingon' is not known."),
    ],
)
def test_settings_that_cannot_be_used_are_refused(
    further: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1, and no folder."""
    assert main([*catalogue(tmp_path, ""), *(word.format(tmp_path) for word in further)]) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "shop").exists()
