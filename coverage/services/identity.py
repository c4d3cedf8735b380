"""Which fact of yesterday is which group of claims of today: by shared claims, then by the question itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEAST_LIKENESS = 0.5
"""Least share of question words (Dice) by which a fact whose claims are gone is known again: half of them or more.
Below it another question of the same unit would inherit the notes."""


@dataclass(frozen=True, slots=True)
class Question:
    """A fact, or a group of claims that is to become one.

    claims: keys of the claims it holds; fact: its own key, None for a group; has_notes: whether editors wrote or decided on it.
    """

    kind: str
    unit: str
    about: tuple[str, ...]
    claims: frozenset[int]
    fact: int | None = None
    has_notes: bool = False


def same_facts(groups: Sequence[Question], facts: Sequence[Question]) -> dict[int, int]:
    """The key of the old fact for the place of each group that continues one; every fact continues in one group.

    A fact with notes chooses first, then whoever shares more claims, then the older fact. Only a fact of which no
    claim is left is known by its question: one whose claims went elsewhere has gone there.
    """
    found: dict[int, int] = {}
    _pair(found, _by_claims(groups, facts))
    _pair(found, _by_question(groups, [fact for fact in facts if not fact.claims], taken=set(found)))
    return found


_Pair = tuple[tuple[bool, float, int], int, int]
"""Rank of a pair (the higher the better), place of the group, key of the fact."""


def _pair(found: dict[int, int], pairs: Iterable[_Pair]) -> None:
    taken = set(found.values())
    for _rank, place, key in sorted(pairs, reverse=True):
        if place not in found and key not in taken:
            found[place] = key
            taken.add(key)


def _by_claims(groups: Sequence[Question], facts: Sequence[Question]) -> Iterable[_Pair]:
    homes = {claim: fact for fact in facts for claim in fact.claims}
    for place, group in enumerate(groups):
        for fact in {homes[claim] for claim in group.claims if claim in homes}:
            yield _ranked(len(group.claims & fact.claims), place, fact)


def _by_question(groups: Sequence[Question], facts: Sequence[Question], taken: set[int]) -> Iterable[_Pair]:
    homes: dict[tuple[str, str], list[Question]] = {}
    for fact in facts:
        homes.setdefault((fact.kind, fact.unit), []).append(fact)
    for place, group in enumerate(groups):
        for fact in homes.get((group.kind, group.unit), ()) if place not in taken else ():
            likeness = _likeness(group.about, fact.about)
            if likeness >= LEAST_LIKENESS:
                yield _ranked(likeness, place, fact)


def _ranked(score: float, place: int, fact: Question) -> _Pair:
    key = fact.fact or 0
    return (fact.has_notes, score, -key), place, key


def _likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """Dice's coefficient of two sets of words; without any word nothing says that two questions are one."""
    return 2 * len(set(a) & set(b)) / max(1, len(set(a)) + len(set(b)))
