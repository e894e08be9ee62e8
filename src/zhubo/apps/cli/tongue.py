"""Which language the person at this terminal reads, and what commands say in it."""

from __future__ import annotations

import argparse
import locale
import os
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from zhubo.errors import ShopError, ZhuboError

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where POSIX says the language of messages, the strongest first."""
LANGUAGES = ("zh", "en")


def terminal_language(environment: Mapping[str, str] | None = None) -> str:
    """Return zh or en: the language of the first variable that is set, or else of the system.

    The variables come before Python's locale, which is C wherever the named locale is not installed, as in most containers.
    """
    known = os.environ if environment is None else environment
    named = next((known[name] for name in VARIABLES if known.get(name)), "") or locale.getlocale()[0] or ""
    return "zh" if named.casefold().startswith(("zh", "chinese")) else "en"


def add_language(parser: argparse.ArgumentParser) -> None:
    """Declare `--language`."""
    parser.add_argument("--language", choices=LANGUAGES, help="of what is printed (default: the terminal's)")


def say(key: str, /, language: str = "", **arguments: object) -> str:
    """Return the message `key` of `messages/*.toml`, in the terminal's language where none is given."""
    return _messages(language or terminal_language())[key].format(**arguments)


def told(error: ZhuboError, language: str) -> str:
    """Return an error's one line, in `language` where there are words for it."""
    if not isinstance(error, ShopError):
        return str(error)
    # Imported here, so that `zhubo --help` does not wait for everything that shops need.
    from zhubo.shop.reasons import error_text

    return error_text(error, language)


@lru_cache(maxsize=2)
def _messages(language: str) -> Mapping[str, str]:
    return tomllib.loads((files("zhubo.apps.cli") / "messages" / f"{language}.toml").read_text("utf-8"))
