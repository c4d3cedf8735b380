"""Dates and times as ISO 8601, with what is unknown left out: 2023-09-15, 2022-10, --10-07, T17:33, -W-7."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

WEEK = 7
MONTHS_OF_YEAR = 12
SHORTEST_HIJRI_MONTH = 28
"""Days; Umm al-Qura has one such month, Shaaban of 1364."""
OF_WEEK = "-W-"
"""Before the number of a weekday (1 is Monday) of which neither the week nor the year is known, as ISO 8601 writes it."""


def iso_date(year: int | None, month: int | None, day: int | None) -> str:
    """The known parts of a date; a missing year is --."""
    if year is not None:
        parts = [f"{year:04d}"] + [f"{part:02d}" for part in (month, day) if part]
        return "-".join(parts)
    return "--" + "-".join(f"{part:02d}" for part in (month, day) if part)


def iso_weekday(weekday: int) -> str:
    """A day of an unknown week; 1 is Monday."""
    return f"{OF_WEEK}{weekday}"


def iso_time(hour: int, minute: int, zone: str = "") -> str:
    """A time of the clock, which no date goes with. zone: Z, +03:00, or empty where it is not told."""
    return f"T{hour:02d}:{minute:02d}{zone}"


def from_hijri(year: int, month: int, day: int | None) -> tuple[str, str]:
    """The Gregorian days that a Hijri date covers, by the Umm al-Qura calendar (hijridate: 1343 to 1500).

    A month without a day covers all its days. Raises ValueError or OverflowError where the calendar has no such day.
    """
    first = Hijri(year, month, day or 1)
    last = first if day else Hijri(year, month, first.month_length())
    return first.to_gregorian().isoformat(), last.to_gregorian().isoformat()


def hijri_year_near(published: date, month: int, day: int | None, turn: int = 0) -> int:
    """The Hijri year whose month lies nearest the day of publication; turn: -1 only before it, 1 only after it."""
    own = Gregorian(published.year, published.month, published.day).to_hijri().year
    days = {
        year: date.fromisoformat(from_hijri(year, month, min(day or 15, SHORTEST_HIJRI_MONTH))[0])
        for year in range(own - 1, own + 2)
    }
    fitting = [year for year, begins in days.items() if not turn or (begins - published).days * turn > 0]
    return min(fitting, key=lambda year: abs((days[year] - published).days))


def hijri_month_in(year: int, month: int) -> int | None:
    """The Hijri year whose month begins in a Gregorian year; None where none or two do."""
    first = Gregorian(year, 1, 1).to_hijri().year
    begins = [hijri for hijri in (first, first + 1) if from_hijri(hijri, month, 1)[0].startswith(f"{year:04d}")]
    return begins[0] if len(begins) == 1 else None


def part_of_year(year: int, part: int, parts: int) -> tuple[str, str]:
    """The first and last month of a half or quarter."""
    months = MONTHS_OF_YEAR // parts
    return iso_date(year, (part - 1) * months + 1, None), iso_date(year, part * months, None)


def on_weekday(published: date, weekday: int, turn: int, *, is_ahead: bool = False) -> date:
    """The weekday that a report names. turn: -1 the last before publication, -2 the one before that, 1 and 2 after.

    Without a turn it is the day of publication itself or the nearest before it, where is_ahead the nearest after it.
    """
    back = (published.isoweekday() - weekday) % WEEK
    if turn < 0:
        return published - timedelta(days=(back or WEEK) + WEEK * (-turn - 1))
    ahead = (weekday - published.isoweekday()) % WEEK
    if turn > 0:
        return published + timedelta(days=(ahead or WEEK) + WEEK * (turn - 1))
    return published + timedelta(days=ahead) if is_ahead else published - timedelta(days=back)


def days_within(iso: str, year: int) -> tuple[date, date]:
    """The first and the last day of a date, month or year; year stands in for one that is not told."""
    told = [int(part) for part in iso.lstrip("-").split("-")]
    year, *rest = (year, *told) if iso.startswith("--") else told
    first, last = rest[0] if rest else 1, rest[0] if rest else MONTHS_OF_YEAR
    end = monthrange(year, last)[1]
    day = min(rest[1], end) if len(rest) > 1 else 0
    return date(year, first, day or 1), date(year, last, day or end)


def precision(iso: str) -> str:
    """The unit of the finest part that is known: hour, day, month, year."""
    if iso.startswith("T"):
        return "hour"
    known = iso.lstrip("-").split("-")
    if iso.startswith(("--", OF_WEEK)):
        return "day" if len(known) > 1 else "month"
    return ("year", "month", "day")[len(known) - 1]
