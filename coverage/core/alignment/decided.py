"""What editors decided, as constraints: claims that belong together or apart, and answers that are fixed.

Decisions are wishes in the order in which they were made; where two contradict each other, the later one holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from coverage.core.records import Claim, Hedge, Member, Span, Value

Members = tuple[Member, ...]

CORRECTED = "corrected"
"""The rule that stands last on a claim whose answer an editor gave: its printed words no longer quote its answer."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A claim by what survives a re-reading: its kind, its place, and its printed words."""

    kind: str
    span: Span
    surface: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What an editor says a claim states: the fields of the same names of records.Claim."""

    low: Value
    high: Value
    hedge: Hedge
    unit: str


@dataclass(frozen=True, slots=True)
class Wish:
    """is_join: all these claims are one fact; else the first of them is none with any of the others."""

    members: Members
    is_join: bool


def find(anchor: Anchor, claims: Sequence[Claim], *, is_same_text: bool) -> int | None:
    """The place of the claim that an anchor means; None where no claim is it any more.

    In the same text it stands where it stood, or overlaps that place. In a later wording of the article it is the
    nearest of those that are printed alike: a claim with another figure is another claim.
    """
    alike = [place for place, claim in enumerate(claims) if claim.kind == anchor.kind]
    if not is_same_text:
        alike = [place for place in alike if claims[place].surface == anchor.surface]
        return min(alike, key=lambda place: abs(claims[place].span.start - anchor.span.start), default=None)
    best = max(alike, key=lambda place: _nearness(claims[place].span, anchor.span), default=None)
    return best if best is not None and _overlap(claims[best].span, anchor.span) > 0 else None


def _nearness(span: Span, wanted: Span) -> tuple[bool, int]:
    return span == wanted, _overlap(span, wanted)


def _overlap(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def constrain(groups: Iterable[Members], wishes: Sequence[Wish]) -> tuple[Members, ...]:
    """The groups of claims with every wish granted, by their first member; each claim is in one group as before."""
    joins, parts = _standing(wishes)
    found = [set(group) for group in groups]
    for join in joins:
        found = _joined(found, join)
    for one, others in parts:
        found = _parted(found, one, others, joins)
    return tuple(sorted(tuple(sorted(group)) for group in found if group))


_Part = tuple[Member, set[Member]]


def _standing(wishes: Sequence[Wish]) -> tuple[list[set[Member]], list[_Part]]:
    """Joins and parts without what a later wish took back."""
    joins: list[set[Member]] = []
    parts: list[_Part] = []
    for wish in wishes:
        one, all_of_them = wish.members[0], set(wish.members)
        if wish.is_join:
            for parted, others in parts:
                others.difference_update(all_of_them if parted in all_of_them else ())
            joins.append(all_of_them)
        else:
            others = all_of_them - {one}
            for join in joins:
                join.difference_update(() if join.isdisjoint(others) else {one})
            parts.append((one, others))
    return joins, parts


def _joined(groups: Sequence[set[Member]], join: Collection[Member]) -> list[set[Member]]:
    """One group of all that hold any of these claims."""
    touched = [group for group in groups if not group.isdisjoint(join)]
    rest = [group for group in groups if group.isdisjoint(join)]
    return [*rest, set().union(*touched)]


def _parted(
    groups: Sequence[set[Member]], one: Member, others: Collection[Member], joins: Sequence[set[Member]]
) -> list[set[Member]]:
    """The claim out of the group of any of the others; claims that it was joined with go along."""
    home = next((group for group in groups if one in group), set())
    if home.isdisjoint(others):
        return list(groups)
    leaving = {one}.union(*(join for join in joins if one in join)) & home - set(others)
    return [*(group for group in groups if group is not home), home - leaving, leaving]
