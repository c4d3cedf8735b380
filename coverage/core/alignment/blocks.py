"""Which claims are worth comparing at all: those whose families can answer one question, or whose rare figure is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from coverage.core.alignment.deeds import ABOARD, FIGURE, GROUP
from coverage.core.alignment.frames import Frame
from coverage.core.alignment.storywide import DISPLACED, LOOSE
from coverage.core.alignment.weights import DISTINCTIVE
from coverage.core.languages.arabic.questions import OVERLAPPING, STATIC_TOLLS, TOLLS

Pair = tuple[int, int]


def pairs(block: Sequence[Frame]) -> Iterator[Pair]:
    """Pairs of places in a block of one kind, each once, the smaller first; every other pair is forbidden anyway."""
    families: dict[str, list[int]] = defaultdict(list)
    for place, frame in enumerate(block):
        families[frame.family].append(place)
    for places in families.values():
        yield from combinations(places, 2)
    for one, other in combinations(families, 2):
        if _may_meet(one, other):
            yield from (_ordered(a, b) for a, b in product(families[one], families[other]))
    yield from _by_figure(block)


def _may_meet(one: str, other: str) -> bool:
    """Whether claims of two families can answer one question without an equal figure (see barriers)."""
    families = {one, other}
    if families in OVERLAPPING or families <= ABOARD:
        return True
    if FIGURE in families:
        return not families & TOLLS
    if families & TOLLS and any(family.startswith(GROUP) for family in families):
        return True
    meeting = families & (TOLLS - STATIC_TOLLS) or families == {LOOSE, DISPLACED}
    return LOOSE in families and bool(meeting or any(family.startswith(GROUP) for family in families))


def _by_figure(block: Sequence[Frame]) -> Iterator[Pair]:
    """Claims of families that never meet but for an equal figure of DISTINCTIVE digits or more."""
    stated: dict[tuple[float | str, ...], list[int]] = defaultdict(list)
    for place, frame in enumerate(block):
        if frame.digits >= DISTINCTIVE:
            stated[frame.stated].append(place)
    for places in stated.values():
        for a, b in combinations(places, 2):
            if block[a].family != block[b].family and not _may_meet(block[a].family, block[b].family):
                yield a, b


def _ordered(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
