"""Whether a kept verdict (`tests/verify/verdicts.tsv`) notices a mutant: only those are judged again that pass through the changed line.

The verifier is loaded once; a mutant is put into it in a process of its own, which ends with it.
"""

from __future__ import annotations

import inspect
import os
import signal
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

from tests.verify.verdicts import Row, shop_facts, verdict_of

from measure import ROOT
from zhubo.state import Facts

VERIFY = ROOT / "src" / "zhubo" / "verify"
SECONDS_MAX = 90
"""No mutant that ends at all takes a third of it."""

Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows, the facts of their shops, and which rows pass through which line of which file."""

    rows: Sequence[Row]
    facts: dict[str, Facts]
    through: dict[Place, list[int]]

    def is_noticed(self, number: int) -> bool:
        """Whether a row is judged otherwise than it was."""
        row = self.rows[number]
        return verdict_of(self.facts[row.shop], row.language, row.target, row.text) != row.verdict


def kept_rows(rows: Sequence[Row], data: Path | None) -> Kept:
    """Judge all rows once, and return them with the lines that they pass through.

    Raises:
        SystemExit: a row is judged otherwise than it was without any mutant, so that it would notice every one.
    """
    facts = {shop: shop_facts(shop, data) for shop in {row.shop for row in rows}}
    kept = Kept(rows, facts, defaultdict(list))
    for number, row in enumerate(rows):
        noticed, places = _traced(kept, number)
        if noticed:
            raise SystemExit(f"A verdict fails without any mutant: mend that first: {row.text}")
        for place in places:
            kept.through[place].append(number)
    return kept


def _traced(kept: Kept, number: int) -> tuple[bool, set[Place]]:
    """Return whether a row is judged otherwise than it was, and the lines that it passes through."""
    found: set[Place] = set()
    folder = str(VERIFY)

    def enter(frame: FrameType, event: str, argument: Any) -> Any:
        return step if frame.f_code.co_filename.startswith(folder) else None

    def step(frame: FrameType, event: str, argument: Any) -> Any:
        found.add((frame.f_code.co_filename, frame.f_lineno))
        return step

    sys.settrace(enter)
    try:
        return kept.is_noticed(number), found
    finally:
        sys.settrace(None)


def noticed_by(kept: Kept, path: Path, source: str, line: int) -> bool | None:
    """Whether a row that passes through a changed line is judged otherwise, in a process of its own.

    None where what was changed is no function: that counts only where the module is loaded anew.
    """
    try:
        changed = _changed(path, source)
    except SyntaxError:
        return True
    functions = {f.__code__.co_qualname: f for f in functions_of(sys.modules[module_name(path)])}
    if not changed or any(code.co_qualname not in functions for code in changed):
        return None
    child = os.fork()
    if child == 0:
        _judge(kept, path, line, [(functions[code.co_qualname], code) for code in changed])
    _, status = os.waitpid(child, 0)
    return status != 0


def _judge(kept: Kept, path: Path, line: int, changes: Sequence[tuple[FunctionType, CodeType]]) -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(SECONDS_MAX)
    noticed = True
    try:
        for function, code in changes:
            function.__code__ = code
        for cached in vars(sys.modules[module_name(path)]).values():
            if hasattr(cached, "cache_clear"):
                cached.cache_clear()
        noticed = any(map(kept.is_noticed, kept.through.get((str(path), line), ())))
    finally:
        # A mutant may raise whatever it likes, and is noticed by that.
        os._exit(1 if noticed else 0)


def _changed(path: Path, source: str) -> list[CodeType]:
    """Return the outermost functions of a module that another source changes; none where it changes only what stands outside of them."""
    before = {code.co_qualname: code for code in _codes(compile(path.read_text("utf-8"), str(path), "exec"))}
    after = _codes(compile(source, str(path), "exec"))
    return [code for code in after if code != before.get(code.co_qualname)]


def _codes(whole: CodeType) -> Iterator[CodeType]:
    """Yield the code of the functions of a module and of its classes, without those within them."""
    for one in whole.co_consts:
        if isinstance(one, CodeType):
            if one.co_flags & inspect.CO_NEWLOCALS:
                yield one
            else:
                yield from _codes(one)


def functions_of(module: ModuleType) -> Iterator[FunctionType]:
    """Yield the functions of a module, those of its classes and those behind caches among them."""
    for one in list(vars(module).values()):
        yield from _functions(one, module)


def _functions(one: Any, module: ModuleType) -> Iterator[FunctionType]:
    one = getattr(one, "__wrapped__", one)
    one = getattr(one, "__func__", one)
    if isinstance(one, FunctionType) and one.__module__ == module.__name__:
        yield one
    elif isinstance(one, property):
        yield from _functions(one.fget, module)
    elif isinstance(one, type) and one.__module__ == module.__name__:
        for inner in vars(one).values():
            if not isinstance(inner, type):
                yield from _functions(inner, module)


def module_name(path: Path) -> str:
    """Return under which name the module in `path` is imported."""
    return ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
