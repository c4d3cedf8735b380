"""Groups of more claims than can be compared with one another: each finds its group among a few that look like it."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence

from coverage.core.alignment.clusters import average_link
from coverage.core.alignment.frames import Frame

SEED = 150
"""Claims that are compared each with each; those after them join their groups or open new ones."""
CANDIDATES = 6
"""Groups that a claim is compared with: those that share the most of its marks."""
SAMPLE = 3
"""Claims of a group that stand for it."""
MARKS = 8
"""Words of a claim by which its candidates are found, the heaviest first."""
Closeness = Callable[[int, int], float]


def grow(
    block: Sequence[Frame], closeness: Closeness, least: float, vectors: Sequence[Mapping[str, float]]
) -> list[list[int]]:
    """Groups of the places in a block as average_link makes them of the first SEED; then one claim after another.

    A claim joins the group whose sample it is nearest to on average, least or more, and no member of which it may never
    meet. The cost of a claim is bounded, however many came before it. vectors: of each claim, its words by weight.
    """
    groups = average_link(min(len(block), SEED), closeness, least)
    index = _Index(block, vectors)
    for number, group in enumerate(groups):
        for place in group:
            index.add(place, number)
    for place in range(SEED, len(block)):
        joined = _best(place, groups, index.candidates(place), closeness, least)
        if joined is None:
            groups.append([])
        home = len(groups) - 1 if joined is None else joined
        groups[home].append(place)
        index.add(place, home)
    return groups


def _best(
    place: int, groups: Sequence[Sequence[int]], candidates: Sequence[int], closeness: Closeness, least: float
) -> int | None:
    """The nearest candidate, the one that shares the most marks among equals; None where none is near enough."""
    near = [(_average(place, groups[number], closeness), -rank, number) for rank, number in enumerate(candidates)]
    if not near:
        return None
    average, _, number = max(near)
    return number if average >= least else None


def _average(place: int, group: Sequence[int], closeness: Closeness) -> float:
    sample = group[:SAMPLE]
    return sum(closeness(member, place) for member in sample) / len(sample)


class _Index:
    """By mark, the groups whose claims bear it: family and figure, family and heavy word."""

    def __init__(self, block: Sequence[Frame], vectors: Sequence[Mapping[str, float]]) -> None:
        self._block, self._vectors = block, vectors
        self._groups: dict[Hashable, Counter[int]] = defaultdict(Counter)

    def add(self, place: int, group: int) -> None:
        """Let a claim's marks lead to its group."""
        for mark in self._marks(place):
            self._groups[mark][group] += 1

    def candidates(self, place: int) -> list[int]:
        """The groups that share the most marks with a claim, by how many; the older first among equals."""
        shared: Counter[int] = Counter()
        for mark in self._marks(place):
            shared.update(dict.fromkeys((number for number, _ in self._groups[mark].most_common(CANDIDATES)), 1))
        return heapq.nlargest(CANDIDATES, shared, key=lambda number: (shared[number], -number))

    def _marks(self, place: int) -> list[Hashable]:
        frame, words = self._block[place], self._vectors[place]
        heavy = heapq.nlargest(MARKS, words, key=lambda word: (words[word], word))
        return [(frame.family, frame.stated), (frame.family, frame.whose), *((frame.family, word) for word in heavy)]
