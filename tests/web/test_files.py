"""The pages' files: words in both languages, nothing that the content policy would refuse, libraries as they were built."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

import zhubo

WEB = Path(zhubo.__file__).parent / "apps" / "web"
SCRIPTS = sorted(p for p in WEB.rglob("*.js") if "vendor" not in p.parts)
WORDS = {name: json.loads((WEB / "messages" / f"{name}.json").read_text(encoding="utf-8")) for name in ("zh", "en")}
CALL = re.compile(r"""\bt\(\s*"([\w.-]+)"\s*(?:,\s*\{((?:[^{}]|\{[^{}]*\})*)\})?""")
CHOICE = re.compile(r"""\bt\(\s*[^"`(),]+\?\s*"([\w.-]+)"\s*:\s*"([\w.-]+)"\s*\)""")
FORBIDDEN = re.compile(
    r"\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|\beval\(|new Function|document\.write|unsafeHTML|\bstyle="
)
PLACE = re.compile(r"\{(\w+)\}")


def test_both_languages_have_the_same_words_with_the_same_places() -> None:
    assert list(WORDS["zh"]) == list(WORDS["en"])
    for key, words in WORDS["zh"].items():
        assert words and WORDS["en"][key], key
        assert sorted(PLACE.findall(words)) == sorted(PLACE.findall(WORDS["en"][key])), key


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: str(p.relative_to(WEB)))
def test_every_word_that_a_script_asks_for_is_there_and_is_given_what_it_names(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    for key, given in CALL.findall(text):
        assert key in WORDS["zh"], key
        while "(" in given or "{" in given:
            given = re.sub(r"\([^()]*\)|\{[^{}]*\}", "", given)
        names = set(re.findall(r"(?:^|,)\s*(\w+)\s*(?=[:,]|$)", given))
        assert set(PLACE.findall(WORDS["zh"][key])) == names, key
    for keys in CHOICE.findall(text):
        assert set(keys) <= set(WORDS["zh"]), keys


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: str(p.relative_to(WEB)))
def test_no_script_makes_markup_out_of_text(script: Path) -> None:
    assert FORBIDDEN.findall(script.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("page", sorted(WEB.glob("*.html")), ids=lambda p: p.name)
def test_no_page_holds_scripts_styles_or_addresses_of_other_hosts(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|https?://", text) == []


def test_every_file_that_a_page_or_script_names_exists() -> None:
    for file in [*WEB.glob("*.html"), *SCRIPTS, *WEB.rglob("*.css")]:
        text = file.read_text(encoding="utf-8")
        for path in re.findall(r"""(?:src|href)="/web/([^"?#]+)""", text):
            assert (WEB / path).is_file(), f"{file.name}: {path}"
        for path in re.findall(r"""(?:from|import)\s*\(?"(\.[^"]+\.js)\"""", text):
            assert (file.parent / path).is_file(), f"{file.name}: {path}"


def test_vendored_libraries_are_those_that_the_manifest_names() -> None:
    listed = {}
    for library in json.loads((WEB / "vendor" / "MANIFEST.json").read_text(encoding="utf-8"))["vendored"]:
        listed |= library["files"]
        assert library["licence"] and library["version"]
    assert listed == {
        p.name: hashlib.sha256(p.read_bytes()).hexdigest()
        for p in (WEB / "vendor").iterdir()
        if p.name != "MANIFEST.json"
    }
