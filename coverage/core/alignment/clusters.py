"""Average-link clustering with pairs that may never meet."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from itertools import combinations

NEVER = float("-inf")
"""The closeness of two items that must stay apart, whatever else their groups share."""

DIGITS = 9
"""Decimals of an average that count: the last ones of a float depend on the order of the adding."""

Near = dict[int, dict[int, float]]
"""By group, the groups it may join, and the closeness of all pairs between them, added up."""


def average_link(
    size: int, closeness: Callable[[int, int], float], least: float, pairs: Iterable[tuple[int, int]] | None = None
) -> list[list[int]]:
    """Groups of the numbers below size: the two closest groups join while their average closeness is least or more.

    A pair whose closeness is NEVER keeps its groups apart for good. Connected components would chain stories that
    share one neighbour; the average does not. Of pairs as close, the first by number joins first. pairs: those worth
    comparing, the smaller number first, every other one as good as NEVER; all of them where it is left out.
    """
    groups: dict[int, list[int]] = {item: [item] for item in range(size)}
    near = _near(size, closeness, combinations(range(size), 2) if pairs is None else pairs)
    queue = [(-total, a, b) for a, others in near.items() for b, total in others.items() if a < b and total >= least]
    heapq.heapify(queue)
    while queue:
        nearness, kept, gone = heapq.heappop(queue)
        if gone not in near.get(kept, {}) or -nearness != _average(kept, gone, near, groups):
            continue
        _join(kept, gone, near, groups)
        averages = ((_average(kept, other, near, groups), other) for other in near[kept])
        for entry in [(-average, min(kept, b), max(kept, b)) for average, b in averages if average >= least]:
            heapq.heappush(queue, entry)
    return [sorted(group) for group in groups.values()]


def _near(size: int, closeness: Callable[[int, int], float], pairs: Iterable[tuple[int, int]]) -> Near:
    near: Near = {item: {} for item in range(size)}
    for a, b in pairs:
        value = closeness(a, b)
        if value != NEVER:
            near[a][b] = near[b][a] = round(value, DIGITS)
    return near


def _average(a: int, b: int, near: Near, groups: dict[int, list[int]]) -> float:
    return round(near[a][b] / (len(groups[a]) * len(groups[b])), DIGITS)


def _join(kept: int, gone: int, near: Near, groups: dict[int, list[int]]) -> None:
    """Put one group into the other; whoever may not meet both may not meet the whole."""
    groups[kept] += groups.pop(gone)
    theirs = near.pop(gone)
    near[kept].pop(gone)
    for other in near[kept].keys() - theirs.keys():
        del near[kept][other], near[other][kept]
    for other in theirs:
        near[other].pop(gone, None)
    for other in near[kept]:
        near[kept][other] += theirs[other]
        near[other][kept] = near[kept][other]
