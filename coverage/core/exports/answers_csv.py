"""Facts as a CSV sheet: one row for each answer, safe to open in a program that reckons."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from coverage.core.exports.answers import Answer, AnsweredFact
from coverage.core.exports.record import plain_value

HEAD = (
    "fact", "kind", "verdict", "reasons", "notes", "outlet", "title", "published", "address",
    "surface", "low", "high", "hedge", "unit", "by", "sentence", "outlets", "origins", "origin", "through",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet reckon a cell instead of showing it (OWASP, CSV Injection), and the full-width forms."""
CITES = " ← "
"""Between whoever cites and whoever is cited."""
BYTE_ORDER_MARK = "\ufeff"
"""By which spreadsheets know UTF-8."""

Cell = str | int | float | None


def answers_csv(facts: Iterable[AnsweredFact]) -> bytes:
    """The sheet in UTF-8 with a byte order mark, its first row the names of the columns."""
    sheet = StringIO()
    writer = csv.writer(sheet)
    writer.writerow(HEAD)
    for fact in facts:
        writer.writerows([safe_cell(cell) for cell in row] for row in _rows(fact))
    return (BYTE_ORDER_MARK + sheet.getvalue()).encode()


def safe_cell(cell: Cell) -> Cell:
    """Text that would be reckoned gets an apostrophe before it; numbers are numbers.

    >>> safe_cell("=1+1")
    "'=1+1"
    """
    if not isinstance(cell, str):
        return cell
    is_formula = cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA)
    return f"'{cell}" if is_formula else cell


def _rows(fact: AnsweredFact) -> Iterator[list[Cell]]:
    question: list[Cell] = [fact.label, fact.kind, fact.verdict, "\n".join(fact.reasons), "\n".join(fact.notes)]
    for answer in fact.answers:
        yield [*question, *_cells(answer), fact.outlets, fact.origins, answer.origin, CITES.join(answer.through)]


def _cells(answer: Answer) -> list[Cell]:
    published = answer.published.isoformat() if answer.published else ""
    value = (answer.surface, plain_value(answer.low), plain_value(answer.high), answer.hedge, answer.unit)
    return [answer.outlet, answer.title, published, answer.address, *value, answer.by, answer.sentence]
