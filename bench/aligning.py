"""How the time to align and label grows with the articles of a story; status 1 where it grows too fast or is too long."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coverage.core.alignment import facts  # noqa: E402 - the path comes first
from coverage.core.alignment.origins import origins  # noqa: E402
from coverage.core.records import Article  # noqa: E402
from coverage.pipeline import extract  # noqa: E402

SIZES = (10, 20, 50, 100)
PASSES = 3
MOST_SECONDS = {10: 0.15, 100: 2.0}
"""Twice what a small machine takes, of the processor's time: 0.07 and 0.9 for articles as full of figures as the demo's."""
MOST_GROWTH = 4.0
"""From 50 articles to 100: claims of one family are compared with one another, so that twice is four times at worst."""


def story(size: int) -> tuple[Article, ...]:
    """A story of so many articles: those of the demo stories over and over, each time of another outlet."""
    files = [(path.name, path.read_bytes()) for path in sorted((ROOT / "demo").rglob("*.txt"))]
    made = extract(files)
    return tuple(replace(made[n % len(made)], outlet=f"outlet {n}") for n in range(size))


def seconds(articles: Sequence[Article]) -> float:
    """Seconds of the processor, the best of some passes over aligning and labelling."""
    taken = []
    for _ in range(PASSES):
        started = time.process_time()
        facts.distinct_labels(articles, facts.align(articles))
        taken.append(time.process_time() - started)
    return min(taken)


def main() -> int:
    """One line a size: articles, claims, facts, seconds; then the copies of one report found among the most articles."""
    taken = {}
    for size in SIZES:
        articles = story(size)
        taken[size] = seconds(articles)
        claims = sum(len(article.claims) for article in articles)
        print(f"{size:4} articles, {claims:5} claims: {taken[size]:.3f} s")
    started = time.perf_counter()
    groups = origins(articles)
    print(f"{size:4} articles, {len(groups)} origins: {time.perf_counter() - started:.3f} s")
    too_long = [size for size, most in MOST_SECONDS.items() if taken[size] > most]
    return 1 if too_long or taken[100] > MOST_GROWTH * taken[50] else 0


if __name__ == "__main__":
    sys.exit(main())
