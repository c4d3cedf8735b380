"""What somebody asks of a story's grid, as its address says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coverage.selectors.facts import FILTERS, NUMERIC, SORTS

KINDS = {"figures": NUMERIC, "dates": ("date",), "offices": ("role",), "words": ("quote", "statement")}
"""Kinds of fact as a reader tells them apart."""
MOST_COLUMNS = 100
BETWEEN = "."
"""Between the numbers of columns: an address need not escape it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """show: one of FILTERS, sort: one of SORTS, kind: one of KINDS, each empty for all and as it is.

    outlet: the facts that this one tells; columns: the outlets that are shown, in order, none for all;
    is_by_report: whether copies of one report are one column.
    """

    show: str = ""
    sort: str = ""
    kind: str = ""
    outlet: int | None = None
    columns: tuple[int, ...] = ()
    is_by_report: bool = False


def read_asked(address: Mapping[str, str]) -> Asked:
    """What an address asks; what it says wrongly is not asked.

    >>> read_asked({"show": "conflict", "cols": "3.1", "kind": "weather"}).columns
    (3, 1)
    """
    show, sort, kind = (address.get(name, "") for name in ("show", "sort", "kind"))
    columns = (number(word) for word in address.get("cols", "").split(BETWEEN)[:MOST_COLUMNS])
    return Asked(
        show=show if show in FILTERS else "",
        sort=sort if sort in SORTS else "",
        kind=kind if kind in KINDS else "",
        outlet=number(address.get("outlet", "")),
        columns=tuple(dict.fromkeys(column for column in columns if column)),
        is_by_report=address.get("by") == "report",
    )


def number(text: str) -> int | None:
    """A row's number as an address has it."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None


def places_asked(address: Mapping[str, str]) -> tuple[int, ...] | None:
    """The columns as the form has them, a place for each (`place-7=2`), those without one left out; None without a form."""
    given = {name.removeprefix("place-"): place for name, place in address.items() if name.startswith("place-")}
    placed = [(number(place), number(outlet)) for outlet, place in list(given.items())[:MOST_COLUMNS]]
    return tuple(outlet for place, outlet in sorted((p, o) for p, o in placed if p and o)) if given else None
