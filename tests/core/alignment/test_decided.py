"""Editors' decisions as constraints on groups of claims, and on what a claim states."""

from __future__ import annotations

import pytest

from coverage.core.alignment.decided import Anchor, Wish, constrain, find
from coverage.core.records import Claim, Member, Span

A, B, C, D = (Member(article, 0) for article in range(4))


def join(*members: Member) -> Wish:
    return Wish(members, is_join=True)


def part(*members: Member) -> Wish:
    return Wish(members, is_join=False)


def claim(start: int, end: int, surface: str = "9 قتلى", kind: str = "quantity") -> Claim:
    return Claim(kind, Span(start, end), surface, 9.0, 9.0, "exact", "قتيل", (), None, Span(0, 50))


# groups, wishes, what comes of them
GRANTED = {
    "no wish changes nothing": ([(A, B), (C,)], [], [(A, B), (C,)]),
    "joining those that are one": ([(A, B)], [join(A, B)], [(A, B)]),
    "parting those that are apart": ([(A,), (B,)], [part(A, B)], [(A,), (B,)]),
    "parting from a claim that is gone": ([(A, B)], [part(A, D)], [(A, B)]),
    "parting a claim that is gone": ([(A, B)], [part(D, A)], [(A, B)]),
    "joining with claims that are gone": ([(A,), (B,)], [join(A, C, D)], [(A,), (B,)]),
    "two facts joined": ([(A,), (B,), (C,)], [join(A, C)], [(A, C), (B,)]),
    "whole facts are joined": ([(A, B), (C, D)], [join(B, C)], [(A, B, C, D)]),
    "joins go on from one to the next": ([(A,), (B,), (C,)], [join(A, B), join(B, C)], [(A, B, C)]),
    "a claim parted from all others": ([(A, B, C)], [part(B, A, C)], [(A, C), (B,)]),
    "a newcomer stays with the rest": ([(A, B, C, D)], [part(B, A, C)], [(A, C, D), (B,)]),
    "two parted one by one": ([(A, B, C)], [part(A, B, C), part(B, C)], [(A,), (B,), (C,)]),
    "a later part takes a claim out of a join": ([(A,), (B,), (C,)], [join(A, B, C), part(A, B, C)], [(A,), (B, C)]),
    "a later join brings back what was parted": ([(A, B)], [part(A, B), join(A, B)], [(A, B)]),
    "what it was joined with goes along": ([(A, B, C), (D,)], [join(A, D), part(A, B, C)], [(A, D), (B, C)]),
}


@pytest.mark.parametrize(("groups", "wishes", "granted"), GRANTED.values(), ids=GRANTED.keys())
def test_every_wish_is_granted(groups, wishes, granted):
    assert constrain(groups, wishes) == tuple(granted)


@pytest.mark.parametrize(("groups", "wishes", "_granted"), GRANTED.values(), ids=GRANTED.keys())
def test_no_claim_is_lost_or_doubled(groups, wishes, _granted):
    after = [member for group in constrain(groups, wishes) for member in group]
    assert sorted(after) == sorted(member for group in groups for member in group)


def test_the_order_of_the_groups_does_not_matter():
    wishes = [join(A, D), part(A, B, C)]
    assert constrain([(A, B, C), (D,)], wishes) == constrain([(D,), (A, B, C)], wishes)


ANCHOR = Anchor("quantity", Span(10, 16), "9 قتلى")
PLACES = {
    "nothing is read any more": ([], True, None),
    "another place": ([claim(20, 26)], True, None),
    "touching is no overlap": ([claim(16, 20)], True, None),
    "another kind in its place": ([claim(10, 16, kind="money")], True, None),
    "another figure in a later wording": ([claim(10, 17, "14 قتلى")], False, None),
    "its own place": ([claim(5, 30), claim(10, 16)], True, 1),
    "one more word": ([claim(7, 16, "نحو 9 قتلى")], True, 0),
    "the nearer of two alike in a later wording": ([claim(90, 96), claim(12, 18)], False, 1),
}


@pytest.mark.parametrize(("claims", "is_same_text", "place"), PLACES.values(), ids=PLACES.keys())
def test_a_claim_is_found_again_or_is_gone(claims, is_same_text, place):
    assert find(ANCHOR, claims, is_same_text=is_same_text) == place
