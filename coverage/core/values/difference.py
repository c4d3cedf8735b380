"""How two stated values differ: what each allows as true, and whether one thing could make both true.

Numbers are read as intervals: about X is X ± 5 %, more than and at least are open upward, less than and at most
downward, a range is itself. Dates are read by the parts they name.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from coverage.core.languages.arabic.measures import SCALES
from coverage.core.records import Claim
from coverage.core.values.moment import OF_WEEK, days_within

ABOUT_SHARE = 0.05
"""Half the width that نحو and its like leave, as a share of the figure (the project's rule: about X is X ± 5 %)."""
ROUNDING_SHARE = 0.05
"""The most that rounding may move a figure before it is another figure."""
LEAST_ROUNDED = 1000
"""Smaller counts are told one by one: 19 and 20 dead are two tolls, 1,301 and 1,300 may be one."""
SECONDS = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "month": 2629800.0, "year": 31557600.0,
}  # fmt: skip
"""Durations in seconds; month and year are the Julian ones (30.4375 and 365.25 days)."""

LONGEST = SECONDS | {"month": 31 * 86400.0, "year": 366 * 86400.0}
SHORTEST = SECONDS | {"month": 28 * 86400.0, "year": 365 * 86400.0}
"""The longest and shortest that a unit can be: four weeks may be a month."""

OPPOSED = frozenset(
    {frozenset({"more_than", "less_than"}), frozenset({"more_than", "at_most"}), frozenset({"less_than", "at_least"})}
)
"""Hedges of one figure that no value satisfies at once."""

Difference = Literal["same", "hedge", "meeting", "rounding", "apart"]
"""same: one figure, one hedge. hedge: one figure, hedged apart. meeting: could both be true. apart: cannot."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All that a stated figure allows as true, ends included; open ends are infinite."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether one value lies in both."""
        return self.low <= other.high and other.low <= self.high


def interval(claim: Claim) -> Interval:
    """The interval of a numeric claim; durations in seconds, measures in the first unit of their dimension."""
    low = -math.inf if claim.low is None else float(claim.low)
    high = math.inf if claim.high is None else float(claim.high)
    if claim.hedge == "about":
        low, high = low - abs(low) * ABOUT_SHARE, high + abs(high) * ABOUT_SHARE
    if claim.kind != "duration":
        return Interval(low * _scale(claim), high * _scale(claim))
    return Interval(low * SHORTEST.get(claim.unit, 1.0), high * LONGEST.get(claim.unit, 1.0))


def figures(claim: Claim) -> tuple[float, ...]:
    """The figures that a claim prints, without its open end, in the unit that interval() uses."""
    stated = [float(value) * _scale(claim) for value in (claim.low, claim.high) if isinstance(value, int | float)]
    return tuple(dict.fromkeys(stated))


def _scale(claim: Claim) -> float:
    """What a claim's unit is of the one in which its kind is compared; 1.0 where it is compared as told."""
    if claim.kind == "duration":
        return SECONDS.get(claim.unit, 1.0)
    return SCALES.get(claim.unit, 1.0) if claim.kind == "quantity" else 1.0


def numbers_differ(a: Claim, b: Claim) -> Difference:
    """How two numeric claims of one question differ."""
    if figures(a) == figures(b):
        if a.hedge == b.hedge:
            return "same"
        return "hedge" if interval(a).meets(interval(b)) and frozenset({a.hedge, b.hedge}) not in OPPOSED else "apart"
    if interval(a).meets(interval(b)):
        return "meeting"
    return "rounding" if is_rounded(a, b) or is_rounded(b, a) else "apart"


def is_rounded(rough: Claim, fine: Claim) -> bool:
    """Whether a figure is another one rounded to fewer digits (1.8 million of 1,833,164)."""
    if len(figures(rough)) != 1 or len(figures(fine)) != 1:
        return False
    (about,), (true,) = figures(rough), figures(fine)
    if abs(about - true) > ROUNDING_SHARE * abs(true) or not _may_be_rounded(fine, true):
        return False
    digits = len(f"{about:.15g}".replace(".", "").replace("-", "").strip("0"))
    exact = Decimal(f"{true:.15g}")
    return math.isclose(exact.quantize(Decimal(1).scaleb(exact.adjusted() - digits + 1), ROUND_HALF_UP), about)


def _may_be_rounded(fine: Claim, true: float) -> bool:
    """Small counts are told one by one, but a percentage is rounded where it has a fraction (32.25 and 32.3)."""
    return abs(true) >= LEAST_ROUNDED or (fine.kind == "percent" and not true.is_integer())


def days_differ(a: Claim, b: Claim) -> Difference:
    """How two claims of a date differ; one of several days, months or years is met by any of them."""
    if a.low == a.high and b.low == b.high:
        return dates_differ(str(a.low), str(b.low))
    if (a.low, a.high) == (b.low, b.high):
        return "same"
    told = filter(None, (parts(str(claim.low))[0] for claim in (a, b)))
    year = int(next(told, ANY_YEAR))
    (first, _), (_, last) = (days_within(str(end), year) for end in (a.low, a.high))
    (begin, _), (_, end) = (days_within(str(end), year) for end in (b.low, b.high))
    return "meeting" if first <= end and begin <= last else "apart"


ANY_YEAR = 2000
"""Stands in for a year that neither of two dates tells; it is a leap year."""


def dates_differ(a: str, b: str) -> Difference:
    """How two ISO dates differ; parts that one leaves open (--10-07, 2023-10) fit anything in the other."""
    if a == b or _is_one_day(a, b):
        return "same"
    if OF_WEEK in (a[: len(OF_WEEK)], b[: len(OF_WEEK)]):
        return "meeting" if _weekday(a) == _weekday(b) or None in (_weekday(a), _weekday(b)) else "apart"
    pairs = [(x, y) for x, y in zip(parts(a), parts(b), strict=True) if x and y]
    return "meeting" if pairs and all(x == y for x, y in pairs) else "apart"


def _is_one_day(a: str, b: str) -> bool:
    """Whether two dates name one day and month, and one of them leaves the year to the reader."""
    (year, *day), (other_year, *other_day) = parts(a), parts(b)
    return day == other_day and all(day) and not (year and other_year)


def _weekday(iso: str) -> int | None:
    """The weekday that a date names or falls on, 1 to 7; None where it is known to less than a day."""
    if iso.startswith(OF_WEEK):
        return int(iso.removeprefix(OF_WEEK))
    return date.fromisoformat(iso).isoweekday() if all(parts(iso)) else None


def parts(iso: str) -> tuple[str, str, str]:
    """Year, month and day of an ISO date, empty where unknown; a time of day is left aside, and so is a weekday."""
    day = iso.partition("T")[0]
    if day.startswith(OF_WEEK):
        return "", "", ""
    if day.startswith("--"):
        year, rest = "", day[2:]
    else:
        year, _, rest = day.partition("-")
    month, _, last = rest.partition("-")
    return year, month, last
