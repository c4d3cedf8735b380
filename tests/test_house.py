"""The plan of the house, held: what may import what, how long things are, what they may be called."""

from __future__ import annotations

import ast
import re
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

HOUSE = ROOT / "coverage"
MODULES = [path for path in sorted(HOUSE.rglob("*.py")) if "migrations" not in path.parts]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
STYLES = sorted((ROOT / "static" / "css").rglob("*.css"))

# Each room, and the rooms it may import besides itself. A room is a file or a folder of coverage/.
GROUND = {"environment", "secret", "database", "translations", "processes", "messages"}
STORE = {"core", "pipeline", "models"}
ARROWS = {
    "core": set(),
    "pipeline": {"core"},
    "environment": set(),
    "secret": set(),
    "database": set(),
    "translations": set(),
    "processes": set(),
    "messages": {"core"},
    "models": {"core"},
    "roles": {"models"},
    "selectors": STORE | {"messages"},
    "services": STORE | {"messages", "roles", "selectors"},
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
BLOCKS = (ast.For, ast.While, ast.If, ast.With, ast.Try, ast.AsyncFor, ast.AsyncWith, ast.Match)

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


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def room(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name(path)}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def depth(node: ast.AST) -> int:
    inner = max((depth(child) for child in branches(node)), default=0)
    return inner + isinstance(node, BLOCKS)


def branches(node: ast.AST) -> Iterator[ast.AST]:
    """What lies inside, with `elif` beside its `if` and functions apart."""
    for child in ast.iter_child_nodes(node):
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and child in node.orelse
        if is_elif:
            yield from ast.iter_child_nodes(child)
        elif not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield child


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_points_the_wrong_way(path):
    allowed = ARROWS.get(room(path))
    if allowed is None:
        return
    rooms = {module.split(".")[1] for module in imports(path) if module.startswith("coverage.")}
    assert rooms - allowed - {room(path)} == set()


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) in {"core", "pipeline"}], ids=name)
def test_the_core_knows_no_django_no_network_and_no_clock(path):
    found = {
        module for module in imports(path) for foreign in FOREIGN_TO_CORE if f"{module}.".startswith(f"{foreign}.")
    }
    clocks = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)} & CLOCKS
    assert (found, clocks) == (set(), set())


def test_views_are_the_only_ones_that_speak_http():
    below = [path for path in MODULES if room(path) in {"core", "pipeline", "models", "selectors", "services", "tasks"}]
    assert [name(path) for path in below if any(module.startswith("django.http") for module in imports(path))] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(tree(path)), "a module begins with a sentence"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_functions_and_files_stay_short(path):
    too_long = [node.name for node in functions(path) if length(node) > LONGEST_FUNCTION]
    too_deep = [node.name for node in functions(path) if depth(node) > DEEPEST_NESTING]
    is_word_list = "languages" in path.parts
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert (too_long, too_deep) == ([], [])
    assert is_word_list or lines <= LONGEST_FILE


def test_most_functions_are_shorter_still():
    lengths = [length(node) for path in MODULES for node in functions(path)]
    assert statistics.median(lengths) <= USUAL_FUNCTION
    assert statistics.quantiles(lengths, n=10)[-1] <= LONG_FUNCTION


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_names_say_something(path):
    own_name = path.stem
    assert own_name not in EMPTY_NAMES
    assert own_name == "__init__" or own_name not in sys.stdlib_module_names - KNOWN_NAMESAKES
    top = [node.name for node in tree(path).body if isinstance(node, ast.FunctionDef)]
    assert [found for found in top if found.lstrip("_") in EMPTY_NAMES or found.lstrip("_").startswith("get_")] == []


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_styles_know_start_and_end_but_no_left_or_right(path):
    rules = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert PHYSICAL.findall(rules) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_templates_hold_no_style_and_no_script(path):
    assert INLINE.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("listing", ["requirements.txt", "requirements-dev.txt"])
def test_requirements_are_pinned_and_name_no_place(listing):
    text = (ROOT / listing).read_text(encoding="utf-8")
    named = [line for line in text.splitlines() if line and line[0].isalnum()]
    assert all("==" in line for line in named)
    assert not re.search(r"://|--(?:extra-)?index|--find-links|^coverage==|pytest-cov", text, re.MULTILINE)
