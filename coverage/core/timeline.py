"""How the answers to one question moved from day to day, as places on a drawing: shares of its width and its height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coverage.core.comparison import Mark, number_line
from coverage.core.records import Claim

MARGIN = 0.12
"""Share of the height that is left free above and below the figures, for arrows and labels."""
LEAST_DAYS = 2
"""A figure that is told on one day does not move."""


@dataclass(frozen=True, slots=True)
class Day:
    """What was told on one day, by the places of its answers in the list that was given; at: where the day lies."""

    day: date
    at: float
    answers: tuple[int, ...]
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Days from the first to the last, 0.0 to 1.0 in width; marks of the answers, 0.0 to 1.0 in height.

    Of each day the lowest and the highest answer are named.
    """

    days: tuple[Day, ...]
    marks: tuple[Mark, ...]

    def reach(self, day: Day) -> tuple[float, float]:
        """From where to where its answers reach, by the figures that they name."""
        return _named(self.marks[day.low])[0], _named(self.marks[day.high])[1]


def draw(told: Sequence[tuple[date, Claim]]) -> Timeline | None:
    """The answers day by day; None where they state no figures, or all on one day."""
    marks = number_line([claim for _day, claim in told], MARGIN)
    days = sorted({day for day, _claim in told})
    if len(days) < LEAST_DAYS or not marks:
        return None
    width = (days[-1] - days[0]).days
    return Timeline(tuple(_day(day, (day - days[0]).days / width, told, marks) for day in days), marks)


def _day(day: date, at: float, told: Sequence[tuple[date, Claim]], marks: Sequence[Mark]) -> Day:
    here = sorted((place for place, (when, _claim) in enumerate(told) if when == day), key=lambda n: marks[n].point)
    lowest, highest = min(here, key=lambda n: _named(marks[n])[0]), max(here, key=lambda n: _named(marks[n])[1])
    return Day(day, at, tuple(here), lowest, highest)


def _named(mark: Mark) -> tuple[float, float]:
    """From where to where an answer's own figures reach; an open end names but one."""
    is_open = mark.is_open_below or mark.is_open_above
    return (mark.point, mark.point) if is_open else (mark.start, mark.end)
