"""The plan of the house, held: what may import what, how long things are, what they may be called."""

from __future__ import annotations

import ast
import functools
import re
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

HOUSE = ROOT / "coverage"
MODULES = [path for path in sorted(HOUSE.rglob("*.py")) if "migrations" not in path.parts]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
STYLES = sorted((ROOT / "static" / "css").rglob("*.css"))

# Each room, and the rooms it may import besides itself. A room is a file or a folder of coverage/.
STORE = {"core", "pipeline", "models"}
ARROWS = {
    "core": set(),
    "pipeline": {"core"},
    "environment": set(),
    "secret": set(),
    "database": set(),
    "translations": set(),
    "processes": set(),
    "sandbox": {"core"},
    "messages": {"core"},
    "models": {"core"},
    "roles": {"models"},
    "selectors": STORE | {"messages"},
    "services": STORE | {"messages", "roles", "sandbox", "selectors"},
    "tasks": STORE | {"services", "selectors"},
}
FOREIGN_TO_CORE = {"django", "psycopg", "procrastinate", "pghistory", "pgtrigger", "polib", "psutil", "granian",
                   "socket", "ssl", "http", "urllib.request", "asyncio", "subprocess", "sqlite3", "time", "random",
                   "threading", "os"}  # fmt: skip
CLOCKS = {"now", "utcnow", "today", "localtime", "monotonic"}

LONGEST_FUNCTION = 50
LONG_FUNCTION = 25
USUAL_FUNCTION = 8
DEEPEST_NESTING = 3
LONGEST_FILE = 400
# `with` names a condition that holds inside; it is no branch to keep in mind.
BLOCKS = (ast.For, ast.While, ast.If, ast.Try, ast.AsyncFor, ast.Match)

EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "data", "process", "handle", "lib", "common", "misc"}
# The plan names it so; inside a package it hides nothing.
KNOWN_NAMESAKES = {"selectors"}

PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius"
    r"|scroll-(?:margin|padding)-(?:left|right)|left|right)\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)
INLINE = re.compile(r"<style\b|\sstyle\s*=|\son\w+\s*=|javascript:|<script(?![^>]*\bsrc=)[^>]*>", re.IGNORECASE)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def room(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def inside(*rooms: str) -> list[Path]:
    return [path for path in MODULES if room(path) in rooms]


@functools.cache
def imports(path: Path) -> frozenset[str]:
    plain = [alias.name for node in ast.walk(tree(path)) if isinstance(node, ast.Import) for alias in node.names]
    sources = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)]
    assert not any(node.level for node in sources), f"{name(path)}: imports are absolute"
    return frozenset([*plain, *(f"{node.module}.{alias.name}" for node in sources for alias in node.names)])


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name(path)}: {node.name}", node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def depth(node: ast.AST) -> int:
    inner = max((depth(child) for child in branches(node)), default=0)
    return inner + isinstance(node, BLOCKS)


def branches(node: ast.AST) -> Iterator[ast.AST]:
    """What lies inside, with `elif` beside its `if` and functions apart."""
    for child in ast.iter_child_nodes(node):
        if isinstance(node, ast.If) and isinstance(child, ast.If) and child in node.orelse:
            yield from branches(child)
        elif not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield child


def test_nothing_points_the_wrong_way():
    wrong = {
        f"{name(path)}: {module}"
        for path in inside(*ARROWS)
        for module in imports(path)
        if module.startswith("coverage.") and module.split(".")[1] not in ARROWS[room(path)] | {room(path)}
    }
    assert wrong == set()


def test_the_core_knows_no_django_no_network_and_no_machine():
    wrong = {
        f"{name(path)}: {module}"
        for path in inside("core", "pipeline")
        for module in imports(path)
        if any(f"{module}.".startswith(f"{foreign}.") for foreign in FOREIGN_TO_CORE)
    }
    assert wrong == set()


def test_the_core_has_no_clock():
    nodes = [(path, node) for path in inside("core", "pipeline") for node in ast.walk(tree(path))]
    assert [name(path) for path, node in nodes if isinstance(node, ast.Attribute) and node.attr in CLOCKS] == []


def test_only_what_is_above_the_services_speaks_http():
    below = inside("core", "pipeline", "models", "selectors", "services", "tasks")
    assert [name(path) for path in below if any(module.startswith("django.http") for module in imports(path))] == []


def test_every_module_says_what_it_is_for():
    assert [name(path) for path in MODULES if not ast.get_docstring(tree(path))] == []


def test_no_function_is_long():
    assert [found for found, node in functions() if length(node) > LONGEST_FUNCTION] == []


def test_no_function_is_deep():
    assert [found for found, node in functions() if depth(node) > DEEPEST_NESTING] == []


def test_most_functions_are_shorter_still():
    lengths = [length(node) for _, node in functions()]
    assert statistics.median(lengths) <= USUAL_FUNCTION
    assert statistics.quantiles(lengths, n=10)[-1] <= LONG_FUNCTION


def test_no_file_but_a_word_list_is_long():
    files = [path for path in MODULES if "languages" not in path.parts]
    assert [name(path) for path in files if len(path.read_text("utf-8").splitlines()) > LONGEST_FILE] == []


def test_no_module_has_an_empty_name_or_hides_one_of_pythons():
    taken = EMPTY_NAMES | sys.stdlib_module_names - KNOWN_NAMESAKES - {"__init__", "__main__"}
    assert [name(path) for path in MODULES if path.stem in taken] == []


def test_no_function_has_an_empty_name():
    top = [(path, node.name.lstrip("_")) for path in MODULES for node in tree(path).body
           if isinstance(node, ast.FunctionDef)]  # fmt: skip
    assert [f"{name(path)}: {own}" for path, own in top if own in EMPTY_NAMES or own.startswith("get_")] == []


def test_styles_know_start_and_end_but_no_left_or_right():
    rules = {path: re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL) for path in STYLES}
    assert {name(path): PHYSICAL.findall(text) for path, text in rules.items() if PHYSICAL.search(text)} == {}


def test_templates_hold_no_style_and_no_script():
    pages = {path: path.read_text("utf-8") for path in TEMPLATES}
    assert {name(path): INLINE.findall(text) for path, text in pages.items() if INLINE.search(text)} == {}


def test_requirements_are_pinned_and_name_no_place():
    for listing in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / listing).read_text("utf-8")
        assert [line for line in text.splitlines() if line[:1].isalnum() and "==" not in line] == []
        assert not re.search(r"://|--(?:extra-)?index|--find-links|^coverage==|pytest-cov", text, re.MULTILINE)
