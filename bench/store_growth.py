"""What adding one article costs in growing stores: `python bench/store_growth.py 1000 10000 100000 1000000`.

Without a number the stores of 1,000 and 10,000. Status 1 where the cost grows with the store: the slope of a line through
the logarithms of articles and milliseconds. A store of a million is made of one of 10,000: its articles, wordings and
postings under other names and days, without claims, which nothing that is measured here reads.
"""

from __future__ import annotations

import math
import statistics
import sys
import time
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from stores.databases import open_django, use
from stores.measuring import keep

ARTICLES = 40
"""New articles in each store; each is stored, placed and taken back. The first WARM are not counted."""
WARM = 5
STEEPEST = 0.15
"""Slope at which a store ten times the size costs 1.4 times as much; linear growth is 1."""
SMALLEST_COPIED = 1_000_000
SEED = 21


def main(arguments: list[str]) -> int:
    """Add articles to each store and fit the growth."""
    open_django()
    from stores.filling import fill  # noqa: PLC0415 - models come after Django
    from stores.multiplying import multiply  # noqa: PLC0415

    sizes = sorted(int(word) for word in arguments) or [1000, 10000]
    print(" articles  placed ms p50   p95  stored and placed ms p50   p95")
    placed, whole = {}, {}
    for size in sizes:
        (multiply if size >= SMALLEST_COPIED else fill)(size)
        use(str(size))
        placed[size], whole[size] = _measure(size)
        print(f"{size:9,} {_columns(placed[size]):>19} {_columns(whole[size]):>29}", flush=True)
    slopes = [_slope({size: statistics.median(taken) for size, taken in each.items()}) for each in (placed, whole)]
    print(f"growth exponent: placing {slopes[0]:.3f}, storing and placing {slopes[1]:.3f}, ceiling {STEEPEST}")
    keep("placing", {size: {"placed": placed[size], "whole": whole[size], "slopes": slopes} for size in sizes})
    return 0 if max(slopes) <= STEEPEST else 1


def _columns(milliseconds: list[float]) -> str:
    return f"{statistics.median(milliseconds):6.1f} {statistics.quantiles(milliseconds, n=20)[-1]:6.1f}"


def _slope(costs: dict[int, float]) -> float:
    """Least squares through the logarithms; 0 where there is one store alone."""
    points = [(math.log(size), math.log(cost)) for size, cost in costs.items()]
    if len(points) < 2:
        return 0.0
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def _measure(size: int) -> tuple[list[float], list[float]]:
    """Milliseconds of finding an article its story, and of all that storing it takes, claims included."""
    from django.db import transaction  # noqa: PLC0415

    from coverage.services import articles  # noqa: PLC0415

    find_stories, placed, whole = articles.find_stories, [], []

    def timed(*arguments: Any) -> None:  # noqa: ANN401 - as find_stories
        started = time.perf_counter()
        find_stories(*arguments)
        placed.append((time.perf_counter() - started) * 1000)

    articles.find_stories = timed
    for number in range(WARM + ARTICLES):
        text = _article(size, number)
        with transaction.atomic():
            source = _source(text, number)
            started = time.perf_counter()
            articles.store_articles([text], source)
            whole.append((time.perf_counter() - started) * 1000)
            transaction.set_rollback(True)
    articles.find_stories = find_stories
    return placed[WARM:], whole[WARM:]


def _article(size: int, number: int) -> Any:  # noqa: ANN401 - coverage.services.articles.Text
    """An article of the day, every other one of an affair that the store has: its names, told anew."""
    from stores.filling import OUTLETS, OUTLETS_A_STORY, POOL  # noqa: PLC0415
    from stores.rows import next_moments  # noqa: PLC0415
    from stores.texts import NAMES, names, placed_names, write_story  # noqa: PLC0415

    from coverage.pipeline import extract  # noqa: PLC0415
    from coverage.services.articles import Word, text_of  # noqa: PLC0415

    known = min(size, 100_000) // OUTLETS_A_STORY
    affair = known - 1 - number if number % 2 else known + number
    pool = names(POOL + NAMES)[NAMES:]
    told = write_story(SEED + number, placed_names(affair, pool), outlets=1)[0]
    read = extract([("new.txt", f"{told.title}\n\n{told.text}".encode())])[0]
    outlet = f"صحيفة {pool[-Random(number).randint(1, OUTLETS) + NAMES]}"
    return text_of(read.reading, read.claims, Word(outlet=outlet, published=next_moments(0, 0) + timedelta(hours=1)))


def _source(text: Any, number: int) -> Any:  # noqa: ANN401 - as _article
    from coverage.models import Source  # noqa: PLC0415

    whole = text.reading.text
    return Source.objects.create(
        sha256=f"new {number}", name="new.txt", body=whole.encode(), text=whole, encoding="utf-8"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
