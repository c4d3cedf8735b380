"""Fit what each sign of one question weighs, on stories annotated by hand, and say how well stories left out are aligned.

usage: python bench/aligning_fit.py [--write] [FOLDER...]

Each folder holds stories as ../shared/eval/stories does: the articles of one in a folder, with gold.json. Every story in
turn is left out and predicted by the others, then every folder; then all are fitted together, and --write puts their
weights in place.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coverage.core.alignment import weights  # noqa: E402 - the path comes first
from coverage.core.alignment.barriers import is_forbidden  # noqa: E402
from coverage.core.alignment.blocks import pairs  # noqa: E402
from coverage.core.alignment.closeness import BY_NAME  # noqa: E402
from coverage.core.alignment.facts import frames_of  # noqa: E402
from coverage.core.alignment.signs import signs  # noqa: E402
from coverage.core.alignment.storywide import read_story  # noqa: E402
from coverage.core.records import Article, Claim  # noqa: E402
from coverage.pipeline import extract  # noqa: E402

PENALTY = 3.0
"""Of large weights, as in ridge regression; twice and half do as well."""
STEPS = 30
DECIMALS = 3
Row = dict[str, float]
Gold = dict[str, Any]
"""What the annotator wrote, as JSON holds it."""


@dataclass(frozen=True)
class Pair:
    """Two claims of one story that nothing keeps apart: their signs, and whether the annotator made one fact of them."""

    story: str
    folder: str
    row: Row
    is_one: bool


def main() -> int:
    """Status 0; the figures of stories left out, then the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT.parent / "shared" / "eval" / "stories"])
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    stories = sorted(gold.parent for folder in chosen.folders for gold in folder.glob("*/gold.json"))
    if not stories:
        print("no annotated stories to fit on")
        return 0
    told = [pair for story in stories for pair in annotated(story)]
    left_out(told, attrgetter("story"))
    left_out(told, attrgetter("folder"))
    fitted = {name: round(weight, DECIMALS) for name, weight in sorted(fit(told).items())}
    if chosen.write:
        record = {"stories": len(stories), "pairs": len(told), "weights": fitted}
        weights.FILE.write_text(json.dumps(record, indent=1) + "\n", "utf-8")
    for name, weight in sorted(fitted.items(), key=lambda item: -abs(item[1])):
        print(f"{weight:7.2f} {name}")
    return 0


def annotated(folder: Path) -> list[Pair]:
    """The pairs of a story's claims that the annotator speaks of and that may be compared."""
    articles = extract([(path.name, path.read_bytes()) for path in sorted(folder.glob("*.txt"))])
    facts = facts_told(json.loads((folder / "gold.json").read_text("utf-8")), articles)
    asked = frames_of(articles)
    story = read_story([frame for block in asked for frame in block])
    found = []
    for block in asked:
        for one, other in pairs(block) if block[0].kind not in BY_NAME else ():
            a, b = block[one], block[other]
            ours, theirs = (facts.get((x.member.article, x.member.claim)) for x in (a, b))
            if ours and theirs and not is_forbidden(a, b, story):
                found.append(Pair(folder.name, folder.parent.name, dict(signs(a, b, story)), ours == theirs))
    return found


def facts_told(gold: Gold, articles: Sequence[Article]) -> dict[tuple[int, int], str]:
    """By article and claim, the annotated fact of a claim that was found; one of its own where it is in none."""
    names = {Path(entry["file"]).name: number for number, entry in enumerate(gold["articles"])}
    fact_of = {tuple(member): f"fact {n}" for n, fact in enumerate(gold["facts"]) for member in fact["members"]}
    found: dict[tuple[int, int], str] = {}
    for number, article in enumerate(articles):
        place = names[Path(article.file or "").name]
        free = list(enumerate(gold["articles"][place]["claims"]))
        for n, claim in enumerate(article.claims):
            match = next((row for row in free if _is_same(row[1], claim)), None)
            if match:
                free.remove(match)
                found[number, n] = fact_of.get((place, match[0]), f"{number} {n}")
    return found


def _is_same(told: Gold, claim: Claim) -> bool:
    if told["start"] >= claim.span.end or claim.span.start >= told["end"]:
        return False
    if told["kind"] == "date" or claim.kind == "date":
        return bool(told["kind"] == claim.kind)
    stated = [float(value) for value in (told.get("low"), told.get("high")) if isinstance(value, int | float)]
    found = [float(value) for value in (claim.low, claim.high) if isinstance(value, int | float)]
    return bool(stated and found) and all(
        math.isclose(*ends) for ends in ((stated[0], found[0]), (stated[-1], found[-1]))
    )


def left_out(told: Sequence[Pair], whole: Callable[[Pair], str]) -> None:
    """Print, for every story or folder, how well the others predict its pairs at LEAST."""
    parts: dict[str, list[Pair]] = defaultdict(list)
    for pair in told:
        parts[whole(pair)].append(pair)
    for name, rows in parts.items() if len(parts) > 1 else ():
        others = fit([pair for pair in told if whole(pair) != name])
        joined = [odds(others, pair.row) >= weights.LEAST for pair in rows]
        right = sum(is_joined and pair.is_one for is_joined, pair in zip(joined, rows, strict=True))
        wanted = sum(pair.is_one for pair in rows)
        print(
            f"{name:24} {len(rows):5} pairs, precision {right / max(1, sum(joined)):.2f}, recall {right / max(1, wanted):.2f}"
        )


def odds(fitted: Row, row: Row) -> float:
    """The log odds of one question."""
    return sum(fitted.get(name, 0.0) * strength for name, strength in row.items())


def fit(told: Sequence[Pair]) -> Row:
    """Newton's method on the logistic loss with a penalty on large weights; each story counts by the root of its pairs."""
    names = sorted({name for pair in told for name in pair.row})
    place = {name: n for n, name in enumerate(names)}
    sizes: dict[str, int] = defaultdict(int)
    for pair in told:
        sizes[pair.story] += 1
    shares = [1 / math.sqrt(sizes[pair.story]) for pair in told]
    scale = len(told) / sum(shares)
    rows = [
        ([(place[name], x) for name, x in pair.row.items()], pair.is_one, scale * share)
        for pair, share in zip(told, shares, strict=True)
    ]
    found = [0.0] * len(names)
    for _ in range(STEPS):
        step = solve(*_slopes(rows, found))
        found = [weight - part for weight, part in zip(found, step, strict=True)]
        if max(map(abs, step)) < 10**-DECIMALS:
            break
    return dict(zip(names, found, strict=True))


def _slopes(
    rows: Sequence[tuple[list[tuple[int, float]], bool, float]], found: list[float]
) -> tuple[list[list[float]], list[float]]:
    """The second and first derivatives of the loss."""
    size = len(found)
    second = [[PENALTY * (i == j) for j in range(size)] for i in range(size)]
    first = [PENALTY * weight for weight in found]
    for row, is_one, share in rows:
        p = 1 / (1 + math.exp(-sum(found[n] * x for n, x in row)))
        for n, x in row:
            first[n] += share * (p - is_one) * x
            for m, y in row:
                second[n][m] += share * p * (1 - p) * x * y
    return second, first


def solve(table: list[list[float]], right: list[float]) -> list[float]:
    """The solution of linear equations, by Gauss's elimination; the table is positive definite, so no rows are exchanged."""
    size = len(right)
    table, right = [list(row) for row in table], list(right)
    for n in range(size):
        for m in range(n + 1, size):
            factor = table[m][n] / table[n][n]
            if factor:
                right[m] -= factor * right[n]
                table[m] = [x - factor * y for x, y in zip(table[m], table[n], strict=True)]
    found = [0.0] * size
    for n in reversed(range(size)):
        found[n] = (right[n] - sum(table[n][m] * found[m] for m in range(n + 1, size))) / table[n][n]
    return found


if __name__ == "__main__":
    sys.exit(main())
