"""Rows of any table into articles: which column is what, and one article a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice

from coverage.core.errors import EmptyRow, FileTooLarge, NoTextColumn, Unreadable
from coverage.core.formats.found import Found, Table, one_article, refusal
from coverage.core.formats.headings import HEADINGS, LONG_CELL, ROLES
from coverage.core.formats.limits import Limits, refuse_many
from coverage.core.formats.markup import paragraphs
from coverage.core.text.datelines import day_of
from coverage.core.text.filenames import one_line
from coverage.core.text.letters import fold

Row = tuple[int, tuple[str, ...]]
"""The line or row where it stands, from 1, and its cells."""

SAMPLE_ROWS = 5
GUESSING_ROWS = 30
SAMPLE_LETTERS = 120
MOST_OF_A_CELL = 1_000_000
MOST_COLUMNS = 100

_APART = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"\bال(?=\w{2})")
_TAG = re.compile(r"</?(?:p|br|div|span|a|b|i|strong|em|h\d)\b", re.IGNORECASE)


def articles(
    headings: Sequence[str], rows: Iterator[Row], limits: Limits, kind: str, roles: Mapping[str, int]
) -> Iterator[Found]:
    """First the Table, then an article for each row or why it is none.

    roles: which column is what as somebody chose it; empty to have it guessed. Raises NoTextColumn or TooMany.
    """
    first = list(islice(rows, GUESSING_ROWS))
    columns = tuple(map(_shown, headings[:MOST_COLUMNS]))
    chosen = {role: column for role, column in roles.items() if role in ROLES and 0 <= column < len(columns)}
    chosen = chosen or guess_roles(columns, [cells for _number, cells in first])
    yield Table(columns, _sample(first, len(columns)), chosen)
    if "text" not in chosen:
        raise NoTextColumn
    for count, (number, cells) in enumerate(chain(first, rows), start=1):
        refuse_many(count, limits, kind)
        try:
            yield _article(number, cells, chosen)
        except Unreadable as error:
            yield refusal(error, number)


def guess_roles(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """The column of each role: by its heading, the surest first; the text, failing that, by its long cells."""
    keys = [heading_key(heading) for heading in headings]
    found: dict[str, int] = {}
    for role, known in HEADINGS.items():
        names = (heading_key(name) for name in known)
        column = next(
            (keys.index(name) for name in names if name in keys and keys.index(name) not in found.values()), None
        )
        if column is not None:
            found[role] = column
    lengths = {column: _length(column, rows) for column in range(len(headings)) if column not in found.values()}
    longest = max(lengths, key=lengths.__getitem__, default=0)
    if "text" not in found and lengths and lengths[longest] >= LONG_CELL:
        found["text"] = longest
    return found


def heading_key(heading: str) -> str:
    """A heading folded, in single words, without the Arabic article."""
    return _ARTICLE.sub("", " ".join(_APART.sub(" ", fold(heading)).lower().split()))


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a first row names its columns: one of the known headings is in it, and no cell is a text."""
    names = {heading_key(name) for known in HEADINGS.values() for name in known}
    return any(heading_key(cell) in names for cell in cells) and all(len(cell) < LONG_CELL for cell in cells)


def _length(column: int, rows: Sequence[Sequence[str]]) -> float:
    cells = [len(row[column]) for row in rows if column < len(row)]
    return sum(cells) / max(1, len(cells))


def _sample(rows: Sequence[Row], width: int) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(_shown, cells[:width])) for _number, cells in rows[:SAMPLE_ROWS])


def _shown(cell: str) -> str:
    """A cell as the preview shows it; what is in it may be more than a page or a store takes."""
    return one_line(cell[: 2 * SAMPLE_LETTERS])[:SAMPLE_LETTERS]


def _article(number: int, cells: Sequence[str], roles: Mapping[str, int]) -> Found:
    longest = max(map(len, cells), default=0)
    if longest > MOST_OF_A_CELL:
        raise FileTooLarge(size=longest, limit=MOST_OF_A_CELL)
    told = {role: cells[column].strip() if column < len(cells) else "" for role, column in roles.items()}
    body = paragraphs(told["text"]) if _TAG.search(told["text"]) else told["text"]
    if not body:
        raise EmptyRow
    day = day_written(told.get("published", ""))
    extra = {role: told.get(role, "") for role in ("outlet", "byline", "address")}
    return one_article(told.get("title", ""), body, number, published=day, **extra)


def day_written(written: str) -> date | None:
    """The day in ISO 8601, with or without a time, or as a dateline writes it."""
    try:
        return date.fromisoformat(written.strip()[:10])
    except ValueError:
        return day_of(written[:SAMPLE_LETTERS]) if written else None
