"""How the time to align and label grows with the articles of a story; status 1 where it grows too fast or is too long."""

from __future__ import annotations

import re
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

SIZES = (10, 20, 50, 100, 1000)
PASSES = 3
LONG = 2.0
"""Seconds after which one pass is enough: what disturbs a short one is lost in it."""
MOST_SECONDS = {10: 0.12, 100: 2.0, 1000: 10.0}
"""Twice what a small machine takes, of the processor's time, for articles as full of figures as the demo's."""
MOST_GROWTH = 16.0
"""From 100 articles to 1000: past a few hundred claims of a kind, a claim is compared with a bounded number of others."""


def story(size: int) -> tuple[Article, ...]:
    """A story of so many articles: those of the demo stories over and over, each time with other figures."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "demo").rglob("*.txt"))]
    told = (_with_other_figures(texts[n % len(texts)], n // len(texts)) for n in range(size))
    made = extract((f"{n}.txt", text.encode()) for n, text in enumerate(told))
    return tuple(replace(article, outlet=f"outlet {n}") for n, article in enumerate(made))


def _with_other_figures(text: str, turn: int) -> str:
    """The text with the last digit of each longer number moved on, so that no two articles are copies."""
    return re.sub(r"(?<=\d\d)\d(?!\d)", lambda digit: str((int(digit[0]) + turn) % 10), text)


def seconds(articles: Sequence[Article]) -> float:
    """Seconds of the processor, the best of some passes, or one long one, over aligning and labelling."""
    taken = []
    for _ in range(PASSES):
        started = time.process_time()
        facts.distinct_labels(articles, facts.align(articles))
        taken.append(time.process_time() - started)
        if taken[-1] > LONG:
            break
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
    return 1 if too_long or taken[1000] > MOST_GROWTH * taken[100] else 0


if __name__ == "__main__":
    sys.exit(main())
