"""Average-link clustering with pairs that may never meet."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

NEVER = float("-inf")
"""The closeness of two items that must stay apart, whatever else their groups share."""


def average_link(size: int, closeness: Callable[[int, int], float], least: float) -> list[list[int]]:
    """Groups of the numbers below size: the two closest groups join while their average closeness is least or more.

    A pair whose closeness is NEVER keeps its groups apart for good. Connected components would chain stories that
    share one neighbour; the average does not.
    """
    groups: dict[int, list[int]] = {item: [item] for item in range(size)}
    totals = {(a, b): closeness(a, b) for a, b in combinations(range(size), 2)}
    while len(groups) > 1:
        pair = max(totals, key=lambda p: totals[p] / (len(groups[p[0]]) * len(groups[p[1]])))
        if totals[pair] / (len(groups[pair[0]]) * len(groups[pair[1]])) < least:
            break
        _join(pair, groups, totals)
    return [sorted(group) for group in groups.values()]


def _join(pair: tuple[int, int], groups: dict[int, list[int]], totals: dict[tuple[int, int], float]) -> None:
    kept, gone = pair
    groups[kept] += groups.pop(gone)
    del totals[pair]
    for other in groups:
        if other != kept:
            key, lost = (min(kept, other), max(kept, other)), (min(gone, other), max(gone, other))
            totals[key] += totals.pop(lost)
