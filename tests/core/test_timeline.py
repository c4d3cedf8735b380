"""How the answers to one question moved from day to day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coverage.core.records import Claim, Span
from coverage.core.timeline import Timeline, draw

MAY = {day: date(2024, 5, day) for day in range(1, 32)}


def toll(low: float | None, high: float | None = None, hedge: str = "exact") -> Claim:
    end = low if hedge == "exact" else high
    return Claim("quantity", Span(0, 1), "1", low, end, hedge, "قتيل", (), None, Span(0, 1))


def drawn(*told: tuple[int, Claim]) -> Timeline:
    found = draw([(MAY[day], claim) for day, claim in told])
    assert found
    return found


@pytest.mark.parametrize(
    "told",
    [
        [],
        [(1, toll(5))],
        [(1, toll(5)), (1, toll(9))],
        [(1, replace(toll(None), low="رئيس")), (2, replace(toll(None), low="وزير"))],
    ],
)
def test_what_does_not_move_has_no_course(told):
    assert draw([(MAY[day], claim) for day, claim in told]) is None


def test_days_lie_as_far_apart_as_they_are():
    assert [day.at for day in drawn((1, toll(5)), (2, toll(6)), (5, toll(9))).days] == [0.0, 0.25, 1.0]


def test_a_larger_figure_lies_higher():
    found = drawn((3, toll(9)), (1, toll(5)))
    assert [(day.day, found.marks[day.low].point) for day in found.days] == [
        (MAY[1], min(mark.point for mark in found.marks)),
        (MAY[3], max(mark.point for mark in found.marks)),
    ]


def test_a_day_names_its_lowest_and_its_highest_answer():
    first, last = drawn((1, toll(7)), (1, toll(5)), (1, toll(6)), (2, toll(8))).days
    assert (first.answers, first.low, first.high) == ((1, 2, 0), 1, 0)
    assert (last.low, last.high) == (3, 3)


def test_a_range_reaches_from_end_to_end_and_an_open_end_from_its_figure():
    found = drawn((1, toll(9)), (1, toll(8, 10, "range")), (2, toll(20, None, "more_than")))
    assert found.days[0].low == found.days[0].high == 1
    low, high = found.reach(found.days[1])
    assert low == high < 1
    assert found.marks[2].is_open_above
