"""What the measured costs come to at other sizes: bytes, workers and waiting, and the curves of docs/scale.

It measures nothing: it reckons from var/measured.json, which pages.py, store_growth.py, store_costs.py and collate.py
keep, and simulates the queue with the service times that store_costs.py measured.
"""

from __future__ import annotations

import heapq
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from stores.curves import Curve, draw
from stores.databases import ROOT
from stores.measuring import kept

SIZES = (10**4, 10**5, 10**6, 10**7, 10**8)
A_DAY = 1_000_000
PEAK = 2.4
"""The busiest hour over the mean one: news come in by day. An assumption, not a measurement."""
HOURS = 1.0
BUSIEST = 0.7
"""Share of the time that a worker may be busy in the peak hour."""
DRAWN = ROOT / "docs" / "scale"
SEED = 12


def main() -> int:
    """Print the tables, draw the curves; nothing where nothing was measured."""
    measured = kept()
    if "costs" not in measured:
        print("nothing was measured yet: run bench/store_costs.py first")
        return 0
    DRAWN.mkdir(parents=True, exist_ok=True)
    _print_bytes(measured["costs"])
    _print_workers(measured["costs"]["jobs"])
    for name, curves, axes in _measured_curves(measured):
        (DRAWN / f"{name}.svg").write_text(draw(curves, *axes), "utf-8")
    return 0


def _print_bytes(costs: Mapping[str, Any]) -> None:
    tables = {table: sum(parts.values()) for table, parts in costs["bytes"].items()}
    indexes = sum(size for parts in costs["bytes"].values() for name, size in parts.items() if name != "rows")
    each = sum(tables.values())
    print(f"an article is {each:,.0f} bytes, {indexes:,.0f} of them indexes (store of {costs['store']:,})")
    for size in SIZES:
        print(f"{size:12,} articles {each * size / 1e9:9,.1f} GB, indexes {indexes * size / 1e9:8,.1f} GB")
    print(
        f"{A_DAY:,} a day: {each * A_DAY / 1e9:,.1f} GB of store and {costs['jobs']['log'] * A_DAY / 1e9:,.1f} GB of log"
    )


def _print_workers(jobs: Mapping[str, Any]) -> None:
    service = [send + read + align for send, read, align in zip(jobs["send"], jobs["read"], jobs["align"], strict=True)]
    mean = statistics.fmean(service) / 1000
    rate = A_DAY / 86400
    print(
        f"{mean * 1000:.0f} ms of the processor an article: {rate * mean:.1f} cores at the mean rate of {A_DAY:,} a day"
    )
    print(f"workers at most {BUSIEST:.0%} busy in the peak hour: {rate * PEAK * mean / BUSIEST:.0f}")
    print("workers  waiting p50 s  p95 s  (simulated peak hour)")
    for workers, waits in simulate(service, rate * PEAK):
        print(f"{workers:7} {statistics.median(waits):14.1f} {statistics.quantiles(waits, n=20)[-1]:6.1f}")


def simulate(service: Sequence[float], rate: float) -> Iterator[tuple[int, list[float]]]:
    """For growing numbers of workers, the seconds that each article of a peak hour waits for one.

    Articles come at random moments at the rate a second; each takes a service time, drawn from those measured.
    """
    enough = rate * statistics.fmean(service) / 1000
    for share in (0.95, 1.0, 1.02, 1.05, 1.1, 1.2, 1.4):
        workers = max(1, round(enough * share))
        drawn, now, waits = Random(SEED), 0.0, []
        free = [0.0] * workers
        while now < HOURS * 3600:
            now += drawn.expovariate(rate)
            begun = max(now, heapq.heappop(free))
            heapq.heappush(free, begun + drawn.choice(service) / 1000)
            waits.append(begun - now)
        yield workers, waits


def _measured_curves(measured: Mapping[str, Any]) -> Iterator[tuple[str, list[Curve], tuple[str, str]]]:
    """Name of the drawing, its curves, and the words of its axes; of what was measured."""
    if "pages" in measured:
        wanted = ("home", "story, full grid", "fact", "article", "search, rare word")
        curves = [Curve(name, _points(measured["pages"].get(name, {}), "processor")) for name in wanted]
        yield "pages", curves, ("articles in the store", "milliseconds of the processor a page")
    if "placing" in measured:
        points = {size: statistics.median(each["placed"]) for size, each in measured["placing"].items()}
        whole = {size: statistics.median(each["whole"]) for size, each in measured["placing"].items()}
        curves = [Curve("placed", _numbers(points)), Curve("stored and placed", _numbers(whole))]
        yield "placing", curves, ("articles in the store", "milliseconds to add one article, median")
    if "collating" in measured:
        both = [(name, {size: each[name] for size, each in measured["collating"].items() if each[name]})
                for name in ("Farq", "CollateX")]  # fmt: skip
        curves = [Curve(name, _numbers(points)) for name, points in both]
        yield "collating", curves, ("witnesses of 400 words", "milliseconds")
    jobs = measured["costs"]["jobs"]
    service = [sum(parts) for parts in zip(jobs["send"], jobs["read"], jobs["align"], strict=True)]
    waits = [(float(workers), max(0.01, statistics.quantiles(found, n=20)[-1]))
             for workers, found in simulate(service, A_DAY / 86400 * PEAK)]  # fmt: skip
    yield "waiting", [Curve("p95, simulated", waits)], ("workers", "seconds an article waits in the peak hour")


def _points(costs: Mapping[str, Any], name: str) -> list[tuple[float, float]]:
    return _numbers({size: cost[name] for size, cost in costs.items()})


def _numbers(points: Mapping[Any, float]) -> list[tuple[float, float]]:
    return sorted((float(size), cost) for size, cost in points.items())


if __name__ == "__main__":
    sys.exit(main())
