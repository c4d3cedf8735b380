"""Facts as a CSV sheet: one row for each answer, safe to open in a program that reckons."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable
from datetime import date
from io import StringIO

from coverage.core.exports.answers import AnsweredFact
from coverage.core.exports.rows import HEAD, Cell, rows_of

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet reckon a cell instead of showing it (OWASP, CSV Injection), and the full-width forms."""
BYTE_ORDER_MARK = "\ufeff"
"""By which spreadsheets know UTF-8."""
UNSEEN = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})
"""Unicode's categories of spaces, controls and marks such as a byte order mark: programs skip some of them."""


def answers_csv(facts: Iterable[AnsweredFact]) -> bytes:
    """The sheet in UTF-8 with a byte order mark, its first row the names of the columns.

    All text is in quotes, so that a program that parts columns by semicolons begins no cell inside it.
    """
    sheet = StringIO()
    writer = csv.writer(sheet, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(HEAD)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows_of(facts))
    return (BYTE_ORDER_MARK + sheet.getvalue()).encode()


def safe_cell(cell: Cell) -> str | int | float:
    """Text that would be reckoned gets an apostrophe before it; numbers are numbers, days are ISO 8601.

    >>> safe_cell("=1+1")
    "'=1+1"
    """
    if isinstance(cell, int | float):
        return cell
    text = cell.isoformat() if isinstance(cell, date) else cell or ""
    return f"'{text}" if text.startswith(FORMULA) or _seen(text).startswith(FORMULA) else text


def _seen(text: str) -> str:
    """The text from its first letter that is seen."""
    at = next((at for at, letter in enumerate(text) if unicodedata.category(letter) not in UNSEEN), len(text))
    return text[at:]
