"""Aligning and judging beside CollateX on the same witnesses, in one run: seconds for 2 to 10 texts of 400 words.

CollateX gets a virtual environment of its own under var/, made once. Where it cannot be installed, Farq is measured by
itself and nothing fails. Status 1 where Farq is less than 50 times as fast at the most witnesses.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from stores.measuring import keep  # noqa: E402 - the path comes first
from stores.texts import NAMES, names, write_story  # noqa: E402

from coverage.core.comparison import facts_of  # noqa: E402
from coverage.core.records import Article  # noqa: E402
from coverage.pipeline import extract  # noqa: E402

WITNESSES = (2, 4, 6, 8, 10)
WORDS = 400
PASSES = 5
TIMES_AS_FAST = 50.0
COLLATEX = "collatex==2.3"
"""The package of interedition's collatex-pythonport."""
NEEDS = ("setuptools<81", "python-levenshtein")
"""What it imports and does not name: pkg_resources, and the distance of words for near matching."""
HOME = ROOT / "var" / "collatex"
LONGEST = 600
"""Seconds that CollateX may take for one collation."""
CHILD = """
import json, sys, time
from collatex import Collation, collate
texts = json.load(sys.stdin)
collation = Collation()
for number, text in enumerate(texts):
    collation.add_plain_witness(f"w{number}", text)
started = time.perf_counter()
collate(collation)
print(time.perf_counter() - started)
"""


def main() -> int:
    """Both on the same texts, fewer witnesses first."""
    texts = _witnesses()
    python = _collatex_python()
    print(f"witnesses of {WORDS} words   Farq ms  with reading ms   CollateX ms   times as fast")
    ratio, costs = TIMES_AS_FAST, {}
    for number in WITNESSES:
        ours, read = _farq(texts[:number])
        theirs = _collatex(python, texts[:number]) if python else None
        if theirs is not None:
            ratio = theirs / ours
        costs[number] = {"Farq": ours * 1000, "CollateX": theirs and theirs * 1000}
        told = f"{theirs * 1000:13,.0f} {theirs / ours:15,.0f}" if theirs is not None else "            -"
        print(f"{number:22} {ours * 1000:9.1f} {(ours + read) * 1000:16.1f} {told}", flush=True)
    keep("collating", costs)
    return 0 if ratio >= TIMES_AS_FAST else 1


def _witnesses() -> list[str]:
    """One affair told by ten outlets, each in the 400 words with which its report begins."""
    told = write_story(11, names(NAMES), outlets=WITNESSES[-1], is_full=True)
    return [" ".join(re.split(r"\s+", f"{each.title}. {each.text}")[:WORDS]) for each in told]


def _farq(texts: Sequence[str]) -> tuple[float, float]:
    """Seconds of aligning and judging, and of reading before; the best of some passes, each on texts it has not seen."""
    aligned, read = [], []
    for number in range(PASSES):
        started = time.perf_counter()
        articles = _read(_renamed(texts, number))
        between = time.perf_counter()
        facts_of(articles, range(len(articles)))
        aligned.append(time.perf_counter() - between)
        read.append(between - started)
    return min(aligned), min(read)


def _renamed(texts: Sequence[str], number: int) -> list[str]:
    """The same witnesses of another place, so that nothing remembered of the last pass helps."""
    others = names(NAMES * (number + 2))[-NAMES:]
    turned = dict(zip(names(NAMES), Random(number).sample(others, NAMES), strict=True))
    return [re.sub("|".join(turned), lambda name: turned[name.group()], text) for text in texts]


def _read(texts: Sequence[str]) -> tuple[Article, ...]:
    read = extract([(f"{number}.txt", text.encode()) for number, text in enumerate(texts)])
    return tuple(replace(article, outlet=f"outlet {number}") for number, article in enumerate(read))


def _collatex(python: str, texts: Sequence[str]) -> float | None:
    """Seconds of one collation; None where it takes longer than anybody waits."""
    try:
        told = subprocess.run(
            [python, "-c", CHILD], input=json.dumps(list(texts)), capture_output=True, text=True, check=True,
            timeout=LONGEST,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        print(f"CollateX was stopped after {LONGEST} seconds at {len(texts)} witnesses")
        return float(LONGEST)
    return float(told.stdout)


def _collatex_python() -> str | None:
    """The Python of CollateX's environment, which is made if it is not there; None where it cannot be."""
    made = HOME / "bin" / "python"
    if not _imports(made):
        shutil.rmtree(HOME, ignore_errors=True)
        pip = (str(made), "-m", "pip", "install", "--quiet", COLLATEX, *NEEDS)
        if not (_runs(sys.executable, "-m", "venv", str(HOME)) and _runs(*pip) and _imports(made)):
            print(f"{COLLATEX} could not be installed here: Farq is measured by itself")
            return None
    return str(made)


def _imports(python: Path) -> bool:
    return python.exists() and _runs(str(python), "-c", "import collatex")


def _runs(*command: str) -> bool:
    """Whether the command ends well."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
