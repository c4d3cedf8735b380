"""What a file says of where it was printed: outlet, day, author, address."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from coverage.core.languages.arabic import furniture
from coverage.core.text.articles import Sorted
from coverage.core.text.datelines import day_of, is_outlet_name, split_dateline
from coverage.core.text.lines import Line, to_key

OUTLET_WORDS = 6

_NAMELESS = frozenset(map(to_key, furniture.NAMELESS_SOURCES))
_CREDITS = frozenset(map(to_key, furniture.CREDITS))
_DATELINE_AGENCY = re.compile(r"\(([^()]{2,30})\)\s*[-–—]")
_RIGHTS = re.compile("|".join(sorted(map(re.escape, furniture.RIGHTS_PHRASES), key=len, reverse=True)), re.IGNORECASE)
_YEAR_OR_SIGN = re.compile(r"©|\(c\)|[0-9٠-٩]{4}|copyright", re.IGNORECASE)
_EDGES = " .،,:;-–—|/\t\u00a0"
_JOINED = re.compile(r"\s*[+|،,]\s*|\s+/\s+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Imprint:
    """None where the file does not say."""

    outlet: str | None
    published: date | None
    byline: str | None
    address: str | None


def read_imprint(lines: Sequence[Sorted]) -> Imprint:
    """What one article's lines say of their own origin."""
    return Imprint(
        outlet=_outlet(lines),
        published=_first(lines, "date", lambda line: day_of(line.text)),
        byline=_first(lines, "byline", _byline),
        address=_first(lines, "address", _address),
    )


def _first(lines: Sequence[Sorted], wanted: str, read: Callable[[Line], Found | None]) -> Found | None:
    return next((found for line, sort in lines if sort == wanted and (found := read(line)) is not None), None)


def _outlet(lines: Sequence[Sorted]) -> str | None:
    """The site that claims the rights printed it; a named source comes next, then the head of the article."""
    return (
        _first(lines, "outlet", lambda line: _name(line.label()[1] or line.text))
        or _first(lines, "rights", _rights_holder)
        or _first(lines, "source", lambda line: _name(line.label()[1]))
        or _first(lines, "date", lambda line: _name(split_dateline(line.text)[1]))
        or _agency(lines)
    )


def _name(printed: str) -> str | None:
    """A name that is one: not "agencies", not a sentence, the first where several are joined."""
    parts = (part.strip(_EDGES) for part in _JOINED.split(" ".join(printed.split())))
    first = next((part for part in parts if part), "")
    if not first or len(first.split()) > OUTLET_WORDS or to_key(first) in _NAMELESS:
        return None
    return None if _ADDRESS.match(first) else first


def _rights_holder(line: Line) -> str | None:
    rest = _YEAR_OR_SIGN.sub(" ", _RIGHTS.sub(" ", line.text))
    if rest.split() == line.text.split():
        return None
    return _name(_without_to(" ".join(rest.split()).strip(_EDGES)))


def _without_to(name: str) -> str:
    """Rights are reserved "to" a name: the particle is no part of it."""
    if name.startswith("لـ"):
        return name.lstrip("لـ ").strip()
    if name.startswith("لل"):
        return "ا" + name[1:]
    return name[1:] if name.startswith("ل") and is_outlet_name(name[1:]) else name


def _agency(lines: Sequence[Sorted]) -> str | None:
    """The agency in brackets with which the first paragraph opens, in Latin letters or one of the known."""
    first = next((line for line, sort in lines if sort == "text"), None)
    found = _DATELINE_AGENCY.match(first.text) if first else None
    if found and (found[1].isascii() or to_key(found[1]) in _CREDITS):
        return found[1].strip()
    return None


def _byline(line: Line) -> str | None:
    """The name after the label; without one, after the first word (بقلم)."""
    return line.label()[1] or line.text.partition(" ")[2].strip() or None


def _address(line: Line) -> str | None:
    found = _ADDRESS.search(line.text)
    return found.group() if found else None
