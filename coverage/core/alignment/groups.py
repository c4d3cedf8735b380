"""Numbers that belong together, by way of any of them: a forest of disjoint sets."""

from __future__ import annotations

from collections import defaultdict


class Groups:
    """The numbers below `size`, each at first alone; unite makes one group of two."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))

    def unite(self, one: int, other: int) -> None:
        """Make one group of the groups of two numbers."""
        first, second = sorted((self._first_of(one), self._first_of(other)))
        self._parents[second] = first

    def found(self) -> tuple[tuple[int, ...], ...]:
        """The groups, each in order, by their first number."""
        groups: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parents)):
            groups[self._first_of(number)].append(number)
        return tuple(map(tuple, groups.values()))

    def _first_of(self, number: int) -> int:
        while self._parents[number] != number:
            self._parents[number] = number = self._parents[self._parents[number]]
        return number
