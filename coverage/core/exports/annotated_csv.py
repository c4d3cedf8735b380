"""Notes as a CSV sheet, one row for each note and each reply, safe to open in a program that reckons."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from coverage.core.exports.annotated import Annotated
from coverage.core.exports.answers_csv import BYTE_ORDER_MARK, safe_cell

HEAD = ("address", "answers", "fact", "fact_address", "story", "state", "explanation", "text", "links", "articles",
        "quotes", "author", "created", "edited")  # fmt: skip


def annotated_csv(notes: Iterable[Annotated]) -> Iterator[bytes]:
    """The sheet in pieces of UTF-8 with a byte order mark, its first row the names of the columns."""
    yield (BYTE_ORDER_MARK + _line(HEAD)).encode()
    for note in notes:
        yield _line(_row(note)).encode()


def _row(note: Annotated) -> tuple[str, ...]:
    edited = note.edited.isoformat() if note.edited else ""
    where = "\n".join(dict.fromkeys(each.source for each in note.targets))
    quotes = "\n".join(each.exact for each in note.targets)
    about = (note.address, note.of, note.fact, note.fact_address, note.story, note.state, note.said)
    return (*about, note.text, "\n".join(note.links), where, quotes, note.author, note.created.isoformat(), edited)


def _line(cells: Iterable[str]) -> str:
    sheet = StringIO()
    csv.writer(sheet, quoting=csv.QUOTE_ALL).writerow([safe_cell(cell) for cell in cells])
    return sheet.getvalue()
