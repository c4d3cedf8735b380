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

OUTLET_NAME_WORDS = 4

_MONTH_NUMBER = {fold(name).replace("_", " "): number for number, names in MONTHS.items() for name in names.split()}
_MONTH = "|".join(sorted(map(re.escape, _MONTH_NUMBER), key=len, reverse=True))
_NAMED = re.compile(rf"(?<!\d)(\d{{1,2}})[\s/-]+(?:من\s+)?({_MONTH})\b[\s/(-]*(?:{_MONTH})?[\s)،,]*(\d{{4}})")
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\s+(\d{{1,2}})[\s،,]+(\d{{4}})")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_DIGIT = re.compile(r"\d")
_DASH = re.compile(r"\s+[-–—|]\s+")


def _words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in to_key(phrase).split())


_MONTH_WORDS = _words(_MONTH_NUMBER)
_LABEL_WORDS = _words(furniture.PUBLISHED_LABELS)
_OUTLET_NOUNS = _words(furniture.OUTLET_NOUNS)
_WHEN = _words(furniture.DATE_WORDS) | _MONTH_WORDS | _LABEL_WORDS


def is_dateline(line: Line) -> bool:
    """Whether the line gives a whole date and nothing else, but perhaps an outlet's name beside a dash."""
    if len(line.text) > DATELINE_CHARACTERS or not _DIGIT.search(line.text):
        return False
    when, _ = split_dateline(line.text)
    return _is_when(when) and day_of(when) is not None


def split_dateline(text: str) -> tuple[str, str]:
    """The date part of a line, and the name before its first or after its last dash ("" where there is none).

    A name after the date may be any, if the line is labelled as the date of publication, for places stand
    there too; elsewhere only what calls itself a newspaper, a channel or the like is one.
    """
    first, *rest = _DASH.split(text)
    if rest and is_outlet_name(first):
        return " - ".join(rest), first.strip()
    *most, last = _DASH.split(text)
    if most and not _is_when(last) and (is_outlet_name(last) or _LABEL_WORDS.intersection(to_key(text).split())):
        return " - ".join(most), last.strip()
    return text, ""


def is_outlet_name(text: str) -> bool:
    """A few words of which the first says what kind of outlet it is."""
    words = to_key(text).split()
    return 1 < len(words) <= OUTLET_NAME_WORDS and words[0] in _OUTLET_NOUNS


def _is_when(text: str) -> bool:
    return _WHEN.issuperset(to_key(text).split())


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
