"""How many faults, put into the verifier on purpose, its tests notice: a seeded sample of mutants by the operators of Cosmic Ray.

A mutant is one small change of one module of `zhubo/verify`. Each runs in a process of its own, until something notices it: it is killed.
First the kept verdicts that pass through the changed line are judged again (`mutant_rows.py`), then tests run in the order below; with
`--quick` only the verdicts, which kill fewer. Changes of annotations, decorators and defaults of caches are left out: no verdict moves.

usage: ./run bench mutants [--sample N] [--seed N] [--quick]     (needs `pip install cosmic-ray`; ZHUBO_DATA names the shared data)
"""

from __future__ import annotations

import argparse
import ast
import importlib.abc
import importlib.util
import os
import random
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.verify.verdicts import read_rows

from measure import ROOT, write_result
from mutant_rows import VERIFY, Kept, kept_rows, module_name, noticed_by

VERDICTS = "tests/verify/test_verdicts.py"
TESTS = (
    "tests/verify/test_verify.py",
    "tests/verify/test_asides.py",
    "tests/verify/test_extremes.py",
    "tests/verify/test_scenes.py",
    "tests/verify/test_talk.py",
    "tests/verify/test_sums.py",
    "tests/verify/test_prices_now.py",
    "tests/verify/test_names_in_descriptions.py",
    "tests/verify/test_claimed.py",
    "tests/verify/test_properties.py",
    "tests/verify/test_corruption.py",
    "tests/generate/test_verified.py",
    "tests/verify/test_bounds.py",
    "tests/verify/test_offered.py",
    "tests/verify/test_altered.py",
    "tests/law",
    "tests/verify/test_abroad.py",
)
TEST_SECONDS_MAX = 60
"""Without a mutant no test takes a quarter of it; one that never ends is noticed by that."""
LEFT_OUT = ("core/RemoveDecorator", "core/ExceptionReplacer")


@dataclass(frozen=True, slots=True)
class Mutant:
    """The `occurrence`-th change that an operator makes in a module; `line` is where."""

    path: Path
    operator: str
    occurrence: int
    line: int


def mutants() -> Iterator[Mutant]:
    """Yield every mutant of the verifier that could change a verdict."""
    import cosmic_ray.plugins
    from cosmic_ray.ast import ast_nodes, get_ast

    for path in sorted(VERIFY.rglob("*.py")):
        source = path.read_text("utf-8")
        nodes = list(ast_nodes(get_ast(source)))
        silent = _silent(source)
        for name in cosmic_ray.plugins.operator_names():
            operator = cosmic_ray.plugins.get_operator(name)
            if name in LEFT_OUT or operator.arguments():
                continue
            places = (start for node in nodes for start, _ in operator().mutation_positions(node))
            for occurrence, place in enumerate(places):
                if not any(start <= place < end for start, end in silent):
                    yield Mutant(path, name, occurrence, place[0])


def _silent(source: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the places of annotations and decorators, as `(line, column)`."""
    found: list[ast.expr] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found += node.decorator_list
        if isinstance(node, ast.FunctionDef):
            found += [node.returns] if node.returns is not None else []
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
            found.append(node.annotation)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript | ast.BinOp) and _is_type(node):
            found.append(node.value)
    return [((one.lineno, one.col_offset), (one.end_lineno or one.lineno, one.end_col_offset or 0)) for one in found]


def _is_type(node: ast.Assign) -> bool:
    """Whether an assignment names a type: `Options = Mapping[str, str]`."""
    head = node.value.value if isinstance(node.value, ast.Subscript) else None
    return isinstance(head, ast.Name) and head.id in {"Mapping", "tuple", "dict", "Callable", "frozenset"}


class _Mutated(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module from other source."""

    def __init__(self, path: Path, source: str) -> None:
        self._path, self._source = path, source
        self._name = module_name(path)

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Return how the module is loaded, where it is that one."""
        return importlib.util.spec_from_file_location(name, self._path, loader=self) if name == self._name else None

    def exec_module(self, module: ModuleType) -> None:
        """Run the other source."""
        exec(compile(self._source, str(self._path), "exec"), module.__dict__)  # noqa: S102 - that is what a mutant is


def is_killed(mutant: Mutant, kept: Kept, *, quick: bool) -> bool:
    """Whether kept verdicts notice a mutant or, if not `quick`, a test does."""
    import cosmic_ray.plugins
    from cosmic_ray.mutating import mutate_code

    operator = cosmic_ray.plugins.get_operator(mutant.operator)()
    source = mutate_code(mutant.path.read_text("utf-8"), operator, mutant.occurrence)
    noticed = noticed_by(kept, mutant.path, source, mutant.line)
    if quick or noticed:
        return bool(noticed)
    return not passes(mutant.path, source, TESTS if noticed is False else (VERDICTS, *TESTS))


def passes(path: Path, source: str, tests: Sequence[str]) -> bool:
    """Whether tests pass where a module is this source."""
    child = os.fork()
    if child == 0:
        _run(path, source, tests)
    _, status = os.waitpid(child, 0)
    return status == 0


class _Clock:
    """Ends a test that takes too long."""

    def pytest_runtest_setup(self) -> None:
        """Set the alarm."""
        signal.alarm(TEST_SECONDS_MAX)


def _run(path: Path, source: str, tests: Sequence[str]) -> None:
    """Run the tests with a mutant in this process, and end it."""
    import pytest

    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
    sys.meta_path.insert(0, _Mutated(path, source))
    # Not a Python handler: a mutant may loop where none runs.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    code = 1
    try:
        code = int(pytest.main(["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", *tests], plugins=[_Clock()]))
    finally:
        os._exit(0 if code == 0 else 1)


def main() -> None:
    """Draw mutants, run each, print who survives, and write the share that is killed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    os.chdir(ROOT)
    begun = time.monotonic()
    everything = list(mutants())
    drawn = random.Random(arguments.seed).sample(everything, min(arguments.sample, len(everything)))
    some = drawn[0].path
    if not arguments.quick and not passes(some, some.read_text("utf-8"), (VERDICTS, *TESTS)):
        raise SystemExit("The tests fail without any mutant: mend that first.")
    kept = kept_rows(read_rows(), Path(os.environ["ZHUBO_DATA"]))
    survivors: list[str] = []
    done = 0
    try:
        for mutant in drawn:
            if not is_killed(mutant, kept, quick=arguments.quick):
                place = f"{mutant.path.relative_to(ROOT)}:{mutant.line}"
                survivors.append(f"{place} {mutant.operator} #{mutant.occurrence}")
                print("survived:", survivors[-1], flush=True)
            done += 1
            print(f"{done} of {len(drawn)}: {1 - len(survivors) / done:.3f} killed", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        print("Interrupted: what is done so far counts.", file=sys.stderr)
    if not done:
        return
    figures = {
        "mutants": len(everything),
        "drawn": done,
        "by": "kept verdicts" if arguments.quick else "kept verdicts and tests",
        "killed_share": round(1 - len(survivors) / done, 4),
        "survivors": survivors,
    }
    print({key: value for key, value in figures.items() if key != "survivors"})
    path = write_result("mutants", figures, seed=arguments.seed, duration_s=time.monotonic() - begun)
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
