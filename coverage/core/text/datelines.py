"""Lines that say nothing but when: the date of publication that content systems print above an article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from coverage.core.languages.arabic import furniture
from coverage.core.languages.arabic.months import MONTHS
from coverage.core.text.letters import fold
from coverage.core.text.lines import Line, to_key

DATELINE_CHARACTERS = 120
"""Weekday, day, two names of the month, year, clock time, time zone, label and outlet fill 90 at most."""

_MONTH_NUMBER = {fold(name).replace("_", " "): number for number, names in MONTHS.items() for name in names.split()}
_MONTH = "|".join(sorted(map(re.escape, _MONTH_NUMBER), key=len, reverse=True))
_NAMED = re.compile(rf"(?<!\d)(\d{{1,2}})\s+(?:من\s+)?({_MONTH})\b[\s/(]*(?:{_MONTH})?[\s)،,]*(\d{{4}})")
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\s+(\d{{1,2}})[\s،,]+(\d{{4}})")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_DIGIT = re.compile(r"\d")
_SPLIT = re.compile(r"\s+[-–—|]\s+")


def _words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in to_key(phrase).split())


_MONTH_WORDS = _words(_MONTH_NUMBER)
_LABEL_WORDS = _words(furniture.PUBLISHED_LABELS)
_WHEN = _words(furniture.DATE_WORDS) | _MONTH_WORDS | _LABEL_WORDS


def is_dateline(line: Line) -> bool:
    """Whether the line gives a whole date and nothing else, but perhaps the outlet after a dash."""
    if len(line.text) > DATELINE_CHARACTERS or not _DIGIT.search(line.text):
        return False
    when, _ = split_dateline(line.text)
    return all(word in _WHEN for word in to_key(when).split()) and day_of(when) is not None


def split_dateline(text: str) -> tuple[str, str]:
    """The date part of a line, and what stands after its last dash where that is a name ("" where it is not)."""
    parts = _SPLIT.split(text)
    last = to_key(parts[-1]).split()
    if len(parts) < 2 or not last or all(word in _WHEN for word in last):
        return text, ""
    return " ".join(parts[:-1]), parts[-1].strip()


def day_of(text: str) -> date | None:
    """The first whole date in a text, day before month where figures alone leave it open."""
    folded = fold(text)
    named = _NAMED.search(folded)
    if named:
        return _day(named[3], _MONTH_NUMBER[named[2]], named[1])
    turned = _MONTH_FIRST.search(folded)
    if turned:
        return _day(turned[3], _MONTH_NUMBER[turned[1]], turned[2])
    return _in_figures(folded)


def _in_figures(folded: str) -> date | None:
    found = _YEAR_FIRST.search(folded)
    if found:
        return _day(found[1], int(found[2]), found[3])
    found = _DAY_FIRST.search(folded)
    if found is None:
        return None
    return _day(found[3], int(found[2]), found[1]) or _day(found[3], int(found[1]), found[2])


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
