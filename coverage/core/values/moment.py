"""Dates and times as ISO 8601, with what is unknown left out: 2023-09-15, 2022-10, --10-07, T17:33."""

from __future__ import annotations

from hijridate import Hijri


def iso_date(year: int | None, month: int | None, day: int | None) -> str:
    """The known parts of a date; a missing year is --."""
    if year is not None:
        parts = [f"{year:04d}"] + [f"{part:02d}" for part in (month, day) if part]
        return "-".join(parts)
    return "--" + "-".join(f"{part:02d}" for part in (month, day) if part)


def iso_time(hour: int, minute: int) -> str:
    """A time of the clock, which no date goes with."""
    return f"T{hour:02d}:{minute:02d}"


def from_hijri(year: int, month: int, day: int | None) -> tuple[str, str]:
    """The Gregorian days that a Hijri date covers, by the Umm al-Qura calendar (hijridate: 1343 to 1500).

    A month without a day covers all its days. Raises ValueError outside the calendar's years.
    """
    first = Hijri(year, month, day or 1)
    last = first if day else Hijri(year, month, first.month_length())
    return first.to_gregorian().isoformat(), last.to_gregorian().isoformat()


def precision(iso: str) -> str:
    """The unit of the finest part that is known: hour, day, month, year."""
    if iso.startswith("T"):
        return "hour"
    known = iso.lstrip("-").split("-")
    if iso.startswith("--"):
        return "day" if len(known) > 1 else "month"
    return ("year", "month", "day")[len(known) - 1]
