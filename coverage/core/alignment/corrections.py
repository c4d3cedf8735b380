"""Figures that an article told otherwise in an earlier wording: an outlet's own corrections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coverage.core.alignment.wordings import grams
from coverage.core.records import Claim

CORRECTED_KINDS = frozenset({"quantity", "money", "percent", "duration", "ordinal", "date"})
LEAST_ALIKE = 0.5
"""Share of n-grams (Dice) that a sentence and its later wording have in common, apart from the figures themselves."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the words of its sentence."""

    claim: Claim
    sentence: str


def corrections(before: Sequence[Told], after: Sequence[Told]) -> tuple[tuple[int, int], ...]:
    """Pairs of places, the claim before and the claim after: one question in a like sentence, another answer.

    What stands in both wordings is no correction; each claim is in one pair at most, the likest sentences first.
    """
    old, new = set(map(_answer, before)), set(map(_answer, after))
    ours = [place for place, told in enumerate(before) if _counts(told) and _answer(told) not in new]
    theirs = [place for place, told in enumerate(after) if _counts(told) and _answer(told) not in old]
    pairs = sorted(_alike(before, after, ours, theirs), reverse=True)
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for _likeness, one, other in pairs:
        if one not in taken[0] and other not in taken[1]:
            found.append((one, other))
            taken[0].add(one)
            taken[1].add(other)
    return tuple(sorted(found))


def _counts(told: Told) -> bool:
    return told.claim.kind in CORRECTED_KINDS


def _answer(told: Told) -> tuple[object, ...]:
    claim = told.claim
    return claim.kind, claim.unit, claim.low, claim.high, claim.hedge


def _alike(
    before: Sequence[Told], after: Sequence[Told], ours: Sequence[int], theirs: Sequence[int]
) -> Iterator[tuple[float, int, int]]:
    for one in ours:
        for other in theirs:
            likeness = _likeness(before[one], after[other])
            if likeness >= LEAST_ALIKE:
                yield likeness, one, other


def _likeness(a: Told, b: Told) -> float:
    if (a.claim.kind, a.claim.unit) != (b.claim.kind, b.claim.unit):
        return 0.0
    one, other = _around(a), _around(b)
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _around(told: Told) -> frozenset[str]:
    return grams(told.sentence.replace(told.claim.surface, " "))
