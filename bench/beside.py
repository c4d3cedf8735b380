"""Microseconds a sentence: all kinds of claim in Farq, numbers alone in Maha, digits alone in a regex, in one run.

Maha gets a virtual environment of its own under var/, made once, because it pins old packages. Where it cannot be
installed, Farq is measured by itself and nothing fails. Status 1 where Farq takes longer than Maha.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coverage.core.claims import extract_text  # noqa: E402 - the path comes first

SHORTEST, LONGEST = 100, 130
"""Letters of the sentences that are taken: 115 on the average, the length at which others were measured."""
ROUNDS, PASSES = 5, 20
MAHA = "mahad==0.3.0"
"""The package of github.com/TRoboto/Maha."""
PYTHONS = ("python3.9", "python3.10", "python3.8", "python3.11")
"""Those that its pinned packages have wheels for, the likeliest first."""
HOME = ROOT / "var" / "maha"
DIGITS = re.compile(r"[0-9٠-٩]+(?:[.,٫٬][0-9٠-٩]+)*")
CHILD = """
import json, sys, time
from maha.parsers.functions import parse_dimension
sentences = json.load(sys.stdin)
best = float("inf")
for _ in range(int(sys.argv[1]) + 1):
    started = time.process_time()
    for _ in range(int(sys.argv[2])):
        for sentence in sentences:
            parse_dimension(sentence, numeral=True)
    best = min(best, time.process_time() - started)
print(best / int(sys.argv[2]) / len(sentences) * 1e6)
"""


def main() -> int:
    """Measure all three on the same sentences."""
    sentences = _sentences()
    letters = sum(map(len, sentences)) / len(sentences)
    print(f"{len(sentences)} sentences of {letters:.0f} letters, microseconds of the processor a sentence")
    ours = _best(lambda: [extract_text(sentence) for sentence in sentences], len(sentences))
    print(f"Farq, all kinds of claim    {ours:8.1f}")
    print(f"a regex, digits alone       {_best(lambda: [DIGITS.findall(s) for s in sentences], len(sentences)):8.1f}")
    theirs = _measure_maha(sentences)
    if theirs is None:
        return 0
    print(f"Maha, numbers alone         {theirs:8.1f}   Farq takes {ours / theirs:.2f} of its time")
    return 0 if ours <= theirs else 1


def _sentences() -> list[str]:
    """The sentences with a figure of the demo stories that have the length."""
    texts = (path.read_text("utf-8") for path in sorted((ROOT / "demo").rglob("*.txt")))
    split = (sentence.strip() for text in texts for sentence in re.split(r"(?<=\.)\s|\n", text))
    return [sentence for sentence in split if SHORTEST <= len(sentence) <= LONGEST and DIGITS.search(sentence)]


def _best(work: Callable[[], object], count: int) -> float:
    """Microseconds a sentence in the quickest of some rounds, after one that warms up."""
    times = []
    for _ in range(ROUNDS + 1):
        started = time.process_time()
        for _ in range(PASSES):
            work()
        times.append(time.process_time() - started)
    return min(times) / PASSES / count * 1e6


def _measure_maha(sentences: list[str]) -> float | None:
    python = _maha_python()
    if python is None:
        print(f"Maha could not be installed here ({MAHA} needs one of {', '.join(PYTHONS)}): nothing to compare with")
        return None
    told = subprocess.run(
        [python, "-c", CHILD, str(ROUNDS), str(PASSES)],
        input=json.dumps(sentences), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return float(told.stdout)


def _maha_python() -> str | None:
    """The Python of Maha's environment, which is made if none of it is there; None where no Python will do."""
    made = HOME / "bin" / "python"
    if _imports_maha(str(made)):
        return str(made)
    for python in _pythons():
        shutil.rmtree(HOME, ignore_errors=True)
        if _runs(python, "-m", "venv", str(HOME)) and _runs(str(made), "-m", "pip", "install", "--quiet", MAHA):
            return str(made) if _imports_maha(str(made)) else None
    return None


def _pythons() -> Iterator[str]:
    """The fitting Pythons of the path and of pyenv."""
    for name in PYTHONS:
        found = [
            shutil.which(name),
            *sorted(Path.home().glob(f".pyenv/versions/{name.removeprefix('python')}*/bin/python")),
        ]
        yield from (str(python) for python in found if python)


def _imports_maha(python: str) -> bool:
    return Path(python).exists() and _runs(python, "-c", "import maha.parsers.functions")


def _runs(*command: str) -> bool:
    """Does the command end well? A Python that is only named on the path does not."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
