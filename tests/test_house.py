"""The house as a test: layers, sizes, and what is absent. Each rule was broken once on purpose before it was trusted."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from zhubo.ports import Place

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "zhubo"

FUNCTION_LINES_MAX = 50
FUNCTION_LINES_HARD_MAX = 80
LONG_FUNCTIONS_SHARE_MAX = 0.02
FILE_LINES_MAX = 400
ROOM_LINES_MAX = 150

STAGES = ("perceive", "decide", "recommend", "generate", "verify", "deliver", "learn")
VOCABULARY = ("events", "acts", "facts", "errors", "case")
BELOW_STAGES = (*VOCABULARY, "state", "questions", "phrasing", "case_book", "cases", "ports", "text", "law")

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "errors": (),
    "facts": (),
    "misquotes": (),
    "case": (),
    "drafts": (),
    "events": ("case", "drafts", "facts", "misquotes"),
    "corrections": ("misquotes",),
    "acts": ("case",),
    "case_book": ("case", "facts"),
    "cases": ("events", "case", "case_book", "facts", "questions"),
    "inbound": (),
    "wire": ("events", "acts", "errors"),
    "questions": ("events",),
    "phrasing": ("events", "questions"),
    "state": ("events", "facts", "case_book", "cases", "corrections", "phrasing", "questions"),
    "snapshot": ("events", "facts", "case_book", "corrections", "phrasing", "questions", "state"),
    "ports": ("events", "acts", "facts"),
    "text": (*VOCABULARY,),
    "law": (*VOCABULARY, "text"),
    "shop": (*VOCABULARY, "text"),
    **{stage: (*BELOW_STAGES, "shop.search") for stage in STAGES if stage != "learn"},
    "learn": (*BELOW_STAGES, "shop.search", "perceive", "recommend", "wire"),
}
"""What each room may import from the house besides itself; rooms that are not listed stand above the stages."""

ONLY_BOOTSTRAP = "zhubo.adapters"
LONG_FUNCTIONS: frozenset[str] = frozenset()
"""Named exceptions to the length of a function; this list only shrinks."""

IMPURE_MODULES = frozenset(
    {
        "time",
        "random",
        "secrets",
        "socket",
        "os",
        "subprocess",
        "asyncio",
        "threading",
        "httpx",
        "requests",
        "urllib",
        "uuid",
    }
)
PURE = (
    *("events", "acts", "facts", "errors", "state", "questions", "case", "case_book", "cases", "phrasing", "snapshot"),
    *("misquotes", "corrections", "host_claims", "amending", "drafts", "express", "express_cases", "express_errands"),
    *("placeholders", "text", "law", *STAGES),
)


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports_of(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, wherever it does."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names if is_module(f"{module}.{alias.name}"))


def is_module(name: str) -> bool:
    path = SOURCE.parent / Path(*name.split("."))
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def room_of(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_only_what_its_layer_may(path: Path) -> None:
    """A stage imports the vocabulary, the state, the ports, text, shop.search and itself: never another stage, never an adapter."""
    room = room_of(name_of(path))
    if room not in MAY_IMPORT:
        return
    for imported in imports_of(path):
        if not imported.startswith("zhubo.") or room_of(imported) == room:
            continue
        allowed = (*MAY_IMPORT[room], "values")
        tail = imported.removeprefix("zhubo.")
        assert any(tail == a or tail.startswith(a + ".") for a in allowed), f"{name_of(path)} imports {imported}"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_only_bootstrap_names_adapters(path: Path) -> None:
    """Vendors are chosen in one file, and in the one for folders that no server uses."""
    name = name_of(path)
    if name in ("zhubo.bootstrap", "zhubo.bootstrap_kept") or name.startswith(ONLY_BOOTSTRAP):
        return
    assert not [i for i in imports_of(path) if i.startswith(ONLY_BOOTSTRAP)], name


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_only_wire_knows_msgspec(path: Path) -> None:
    """The JSON library can be changed in one file."""
    if name_of(path) != "zhubo.wire":
        assert not [i for i in imports_of(path) if i.split(".")[0] == "msgspec"], name_of(path)


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_core_and_stages_read_no_clock_dice_network_or_environment(path: Path) -> None:
    """What a room does follows from its log alone; `learn` may time itself and read files."""
    room = room_of(name_of(path))
    if room not in PURE or room == "learn":
        return
    found = [i for i in imports_of(path) if i.split(".")[0] in IMPURE_MODULES]
    assert not found, f"{name_of(path)} imports {found}"
    for node in ast.walk(tree_of(path)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"now", "today", "utcnow"}
        ):
            raise AssertionError(f"{name_of(path)}:{node.lineno} reads a clock")


def test_no_import_cycle() -> None:
    """Imports form a tree that can be read from the bottom up; imports inside functions count too."""
    graph = {
        name_of(p): {i for i in imports_of(p) if i.startswith("zhubo") and is_module(i)} - {name_of(p)}
        for p in modules()
    }
    packages = {name_of(p) for p in modules() if p.name == "__init__.py"}
    # A package's own __init__ that re-exports its modules is no cycle of meaning.
    graph = {n: {i for i in imported if not (i in packages and n.startswith(i + "."))} for n, imported in graph.items()}
    done: set[str] = set()
    path: list[str] = []

    def visit(name: str) -> None:
        assert name not in path, " -> ".join([*path[path.index(name) :], name])
        if name in done:
            return
        path.append(name)
        for imported in sorted(graph.get(name, ())):
            visit(imported)
        path.pop()
        done.add(name)

    for name in sorted(graph):
        visit(name)


def functions() -> Iterator[tuple[str, int]]:
    """Yield each function and the lines of its body, docstring excluded."""
    for path in modules():
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node) is not None else node.body
                lines = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
                yield f"{name_of(path)}.{node.name}", lines


def test_functions_are_short() -> None:
    """Bodies over 50 lines are at most 2 %, each named; none is over 80."""
    every = list(functions())
    long = {name: lines for name, lines in every if lines > FUNCTION_LINES_MAX}
    assert len(long) <= LONG_FUNCTIONS_SHARE_MAX * len(every)
    assert not {name: lines for name, lines in long.items() if lines > FUNCTION_LINES_HARD_MAX}
    assert set(long) == set(LONG_FUNCTIONS), "name a new exception, or strike one that is gone"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_files_are_short(path: Path) -> None:
    """A file fits a reader's head: 400 lines, and the loop 150."""
    limit = ROOM_LINES_MAX if name_of(path) == "zhubo.room" else FILE_LINES_MAX
    assert len(path.read_text(encoding="utf-8").splitlines()) <= limit


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_nothing_runs_at_import(path: Path) -> None:
    """At module level there are definitions and constants: no bare call, no loop, no `with`, no `global`."""
    for node in tree_of(path).body:
        if isinstance(node, ast.Expr):
            assert isinstance(node.value, ast.Constant), f"{name_of(path)}:{node.lineno} runs at import"
        assert not isinstance(node, ast.For | ast.While | ast.With | ast.Try), (
            f"{name_of(path)}:{node.lineno} runs at import"
        )
    for node in ast.walk(tree_of(path)):
        assert not isinstance(node, ast.Global), f"{name_of(path)}:{node.lineno} has a global"


def test_dataclasses_are_made_in_one_place() -> None:
    """`zhubo.values` makes them, fast ones; elsewhere the standard library's own decorator would come in unseen."""
    for path in modules():
        if name_of(path) == "zhubo.values":
            continue
        for node in ast.walk(tree_of(path)):
            names = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
            assert not (isinstance(node, ast.ImportFrom) and node.module == "dataclasses" and "dataclass" in names), (
                f"{name_of(path)}:{node.lineno} imports dataclass from dataclasses"
            )


def test_frozen_instances_refuse_changes_in_tests_alone() -> None:
    """Where tests run a frozen instance cannot be changed; a process of its own leaves that to the type checker."""
    with pytest.raises(FrozenInstanceError):
        Place(seq=1).seq = 2  # type: ignore[misc]
    code = "from zhubo.ports import Place; place = Place(seq=1); place.seq = 2; assert {place, Place(seq=2)} == {place}"
    subprocess.run([sys.executable, "-c", code], check=True)


BROAD = {"Exception", "BaseException"}
BROAD_ALLOWED = frozenset({"zhubo.running", "zhubo.guarding"})
"""The two guards: a room that fails goes on with the next batch, a stage that fails with the next comment."""


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_broad_except(path: Path) -> None:
    """Errors are caught by name; only the room's guard may catch all, and nothing is passed over in silence."""
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.ExceptHandler):
            continue
        broad = node.type is None or (isinstance(node.type, ast.Name) and node.type.id in BROAD)
        assert not broad or name_of(path) in BROAD_ALLOWED, f"{name_of(path)}:{node.lineno} catches everything"
        silent = all(isinstance(statement, ast.Pass) for statement in node.body)
        assert not silent, f"{name_of(path)}:{node.lineno} passes an error over in silence"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_public_things_have_docstrings(path: Path) -> None:
    """Whoever reads a name finds a sentence beside it."""
    tree = tree_of(path)
    assert ast.get_docstring(tree), f"{name_of(path)} has no docstring"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name_of(path)}.{node.name} has no docstring"


FORBIDDEN_WORDS = ("utils", "helpers", "manager", "misc", "common")


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_names_say_what_a_thing_is(path: Path) -> None:
    """No utils, helpers, manager; no `handle_`, `process_`."""
    assert path.stem not in FORBIDDEN_WORDS
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            plain = node.name.lstrip("_").lower()
            assert not plain.startswith(("handle_", "process_")), f"{name_of(path)}.{node.name}"
            assert not plain.endswith(("manager", "helper", "utils")), f"{name_of(path)}.{node.name}"
