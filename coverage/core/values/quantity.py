"""The interval that a hedge and a figure state together."""

from __future__ import annotations

from coverage.core.records import Hedge

OPEN_ABOVE: frozenset[Hedge] = frozenset({"more_than", "at_least"})
OPEN_BELOW: frozenset[Hedge] = frozenset({"less_than", "at_most"})


def interval(hedge: Hedge, value: float) -> tuple[float | None, float | None]:
    """Low and high of a single figure: more than 5 is (5, None), at most 5 is (None, 5), 5 and about 5 are (5, 5)."""
    if hedge in OPEN_ABOVE:
        return value, None
    if hedge in OPEN_BELOW:
        return None, value
    return value, value
