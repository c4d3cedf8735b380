"""What the pages cost with growing stores: server time, queries, bytes. `python bench/pages.py 1000 10000 100000`.

Without a number the store of 1,000 articles. Status 1 where a page is too slow, asks too often, or grows with the store.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from stores.databases import open_django, use
from stores.measuring import calibrated, keep, processor

ADDRESSES, TIMES = 40, 2
"""Each page of so many stories, facts, articles or words, each so many times: the best of them counts, since on a shared
machine the others tell of its other work. What the first took, with nothing of it in memory, is shown beside."""
WARM = 3
MOST_MILLISECONDS = 60.0
MOST_QUERIES = 12
MOST_BYTES = 150_000
"""Of the grid of ten outlets and 60 facts."""
MOST_GROWTH = 1.5
"""Of the processor's time from the smallest store to the largest; twice as much is growth, less is the machine's noise."""
SEED = 9


@dataclass(frozen=True, slots=True)
class Cost:
    """What it took to draw a page: milliseconds at the median and at the 95th percentile, and at the latter the first
    time; of the processor, in this process and in PostgreSQL's; most queries, most bytes. kept: milliseconds at the
    median of the same page asked for again, where what was drawn is kept (coverage/views/kept.py).
    """

    median: float
    slow: float
    slow_at_first: float
    processor: float
    queries: int
    bytes: int
    kept: float

    @property
    def line(self) -> str:
        """The figures in columns."""
        times = f"{self.median:7.1f} {self.slow:7.1f} {self.slow_at_first:9.1f} {self.processor:7.1f}"
        return f"{times} {self.queries:7} {self.bytes:9,} {self.kept:7.1f}"


def main(arguments: list[str]) -> int:
    """Measure every page in every store."""
    open_django()
    from django.conf import settings  # noqa: PLC0415

    from coverage.memory import settle  # noqa: PLC0415
    from coverage.views import limits  # noqa: PLC0415

    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if not name.startswith(limits.__name__)]
    from stores.filling import fill  # noqa: PLC0415 - models come after Django

    sizes = [int(word) for word in arguments] or [1000]
    found: dict[str, dict[int, Cost]] = {}
    for size in sizes:
        fill(size)
        use(str(size))
        print(f"{size:,} articles; {calibrated()}")
        settle()
        print("                         p50 ms  p95 ms p95 first CPU ms queries     bytes kept ms", flush=True)
        for name, addresses in _pages(size).items():
            found.setdefault(name, {})[size] = cost = _measure(addresses)
            print(f"  {name:20} {cost.line}", flush=True)
    keep("pages", {name: {size: asdict(cost) for size, cost in costs.items()} for name, costs in found.items()})
    return _judge(found)


def _judge(found: dict[str, dict[int, Cost]]) -> int:
    wrong = [
        f"{name} at {size:,}: {why}"
        for name, costs in found.items()
        for size, cost in costs.items()
        for why, is_wrong in (
            (f"p95 {cost.slow:.0f} ms, wanted {MOST_MILLISECONDS:.0f}", cost.slow > MOST_MILLISECONDS),
            (f"{cost.queries} queries, wanted {MOST_QUERIES}", cost.queries > MOST_QUERIES),
            (f"{cost.bytes:,} bytes, wanted {MOST_BYTES:,}", cost.bytes > MOST_BYTES),
        )
        if is_wrong
    ]
    for name, costs in found.items():
        first, last = costs[min(costs)].processor, costs[max(costs)].processor
        if last > MOST_GROWTH * first and last - first > 1:
            wrong.append(f"{name} grows from {first:.1f} to {last:.1f} ms")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


def _pages(size: int) -> dict[str, Callable[[Random], str]]:
    """For each page, the address of a random one of its kind."""
    from stores.filling import FULL_EVERY, OUTLETS, OUTLETS_A_STORY, POOL  # noqa: PLC0415
    from stores.texts import NAMES, names  # noqa: PLC0415

    from coverage.models import Claim, Fact  # noqa: PLC0415

    stories = size // OUTLETS_A_STORY
    last_fact, _last_claim = (table.objects.order_by("-pk").values_list("pk", flat=True)[0] for table in (Fact, Claim))
    full = list(range(1, stories + 1, FULL_EVERY))
    full_facts = list(Fact.objects.filter(story=full[-1]).exclude(verdict=None).values_list("pk", flat=True))
    pool = names(POOL + NAMES)[NAMES:]
    figure = lambda drawn: drawn.randint(20, 5000)  # noqa: E731
    return {
        "home": lambda drawn: f"/?page={drawn.randint(1, 3)}",
        "home, disagreement": lambda drawn: f"/?order=disagreement&page={drawn.randint(1, 3)}",
        "story": lambda drawn: f"/stories/{drawn.randint(2, min(stories, FULL_EVERY))}/",
        "story, full grid": lambda drawn: f"/stories/{drawn.choice(full)}/",
        "fact": lambda drawn: f"/facts/{drawn.randint(1, last_fact)}/",
        "fact, of a full grid": lambda drawn: f"/facts/{drawn.choice(full_facts)}/",
        "article": lambda drawn: f"/articles/{drawn.randint(1, size)}/",
        "article, full grid": lambda drawn: (
            f"/articles/{(drawn.choice(full) - 1) * OUTLETS_A_STORY + drawn.randint(1, 10)}/"
        ),
        "search, rare word": lambda drawn: f"/search/?q={drawn.choice(pool)}",
        "search, common word": lambda drawn: f"/search/?q={drawn.choice(('وزارة', 'مستشفى', 'السلطات', 'بيان'))}",
        "search, two words": lambda drawn: (
            f"/search/?q={drawn.choice(pool[:200])} {drawn.choice(('مستشفى', 'ميناء', 'مطار'))}"
        ),
        "search, figure": lambda drawn: f"/search/?low={(low := figure(drawn))}&high={low + 20}",
        "search, word+figure": lambda drawn: f"/search/?q=مستشفى&low={(low := figure(drawn))}&high={low + 5}",
        "search, outlet": lambda drawn: f"/search/?q=مدرسة&outlet={drawn.randint(1, OUTLETS)}",
        "timeline": lambda drawn: f"/stories/{drawn.randint(1, stories)}/days/",
        "compare two articles": lambda drawn: (
            f"/compare/?a={(one := drawn.randint(0, stories - 1) * OUTLETS_A_STORY + 1)}&b={one + 1}"
        ),
        "versions": lambda drawn: f"/articles/{drawn.randint(1, size)}/versions/",
        "search, place+kind": lambda drawn: f"/search/?place={drawn.choice(pool)}&kind=figures",
        "search, verdict": lambda drawn: f"/search/?verdict={drawn.choice(('conflict', 'only'))}&kind=dates",
        "search, unit+days": lambda _drawn: "/search/?unit=جريح&since=2020-01-01",
        "outlet": lambda drawn: f"/outlets/{drawn.randint(1, OUTLETS)}/",
        "outlets": lambda drawn: f"/outlets/?page={drawn.randint(1, 4)}",
    }


def _measure(address: Callable[[Random], str]) -> Cost:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    from coverage.views.shelf import SHELF  # noqa: PLC0415

    client, drawn = reader(), Random(SEED)
    for _ in range(WARM):
        client.get(address(drawn))
    best, first, size, spent = [], [], 0, processor()
    places = [address(drawn) for _ in range(ADDRESSES)]
    for place in places:
        took, sizes = zip(*(_draw(client, place) for _ in range(TIMES)), strict=True)
        best.append(min(took))
        first.append(took[0])
        size = max(size, *sizes)
    spent = (processor() - spent) / ADDRESSES / TIMES
    SHELF.forget()
    with CaptureQueriesContext(connection) as asked:
        client.get(address(drawn))
    return Cost(statistics.median(best), _slow(best), _slow(first), spent, len(asked), size, _again(client, places))


def _draw(client: Any, place: str) -> tuple[float, int]:  # noqa: ANN401 - Django's test client
    """Milliseconds and bytes of an answer of which nothing is kept."""
    from coverage.views.shelf import SHELF  # noqa: PLC0415

    SHELF.forget()
    return _ask(client, place)


def _again(client: Any, places: Sequence[str]) -> float:  # noqa: ANN401 - as above
    """The median of milliseconds of pages that were asked for just before."""
    for place in places:
        client.get(place)
    return statistics.median(_ask(client, place)[0] for place in places)


def _ask(client: Any, place: str) -> tuple[float, int]:  # noqa: ANN401 - as above
    """Milliseconds and bytes of one answer."""
    started = time.perf_counter()
    response = client.get(place)
    took = (time.perf_counter() - started) * 1000
    if response.status_code != 200:
        raise RuntimeError(f"{place}: {response.status_code}")
    return took, len(response.content)


def _slow(milliseconds: list[float]) -> float:
    return statistics.quantiles(milliseconds, n=20)[-1]


def reader() -> Any:  # noqa: ANN401 - Django's test client
    """Somebody of the group of editors, who sees every form there is."""
    from django.contrib.auth.models import Group, User  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from coverage.roles import EDITOR  # noqa: PLC0415

    user, _is_new = User.objects.get_or_create(username="reader")
    user.groups.add(Group.objects.get(name=EDITOR))
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    return client


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
