"""Facts as an XLSX workbook: text is typed as text, numbers and days as what they are, so that nothing is reckoned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from coverage.core.exports.answers import AnsweredFact
from coverage.core.exports.rows import HEAD, Cell, rows_of
from coverage.core.exports.words import TITLES, WORDS

WIDTHS = {
    "fact": 28,
    "reasons": 40,
    "notes": 30,
    "outlet": 22,
    "title": 34,
    "surface": 26,
    "sentence": 70,
    "origin": 22,
}
"""Of the columns, in letters; the others have USUAL_WIDTH."""
USUAL_WIDTH = 13
LONGEST_CELL = 32_767
"""Characters that a cell holds (Excel, specifications and limits)."""
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""Written as the day the file was made, so that the same answers make the same file."""
MOST_EXACT = 10**15
"""Whole numbers from here on lose digits as a number of the program, which keeps fifteen; they are text."""


def answers_xlsx(facts: Iterable[AnsweredFact], language: str) -> bytes:
    """The workbook, its one sheet from right to left where the language is Arabic (`ar` or `en`)."""
    made = BytesIO()
    book = Workbook(made, {"in_memory": True})
    book.set_properties({"created": UNDATED.replace(tzinfo=None)})
    sheet = book.add_worksheet("Farq")
    if language == "ar":
        sheet.right_to_left()
    _head(sheet, book.add_format({"bold": True, "bottom": 1, "valign": "top"}), language)
    plain = book.add_format({"valign": "top", "text_wrap": True})
    day = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})
    rows = list(rows_of(facts))
    for at, row in enumerate(rows, 1):
        _write(sheet, at, _named(row, language), plain, day)
    sheet.autofilter(0, 0, len(rows), len(HEAD) - 1)
    book.close()
    return made.getvalue()


def _head(sheet: Worksheet, bold: Format, language: str) -> None:
    for at, name in enumerate(HEAD):
        sheet.set_column(at, at, WIDTHS.get(name, USUAL_WIDTH))
        sheet.write_string(0, at, TITLES[language][name], bold)
    sheet.freeze_panes(1, 1)


def _named(row: Sequence[Cell], language: str) -> list[Cell]:
    """The row with verdict, kind and hedge in words."""
    words = WORDS[language]
    return [words[name].get(str(cell), cell) if name in words else cell for name, cell in zip(HEAD, row, strict=True)]


def _write(sheet: Worksheet, at: int, row: Sequence[Cell], plain: Format, day: Format) -> None:
    for column, cell in enumerate(row):
        if isinstance(cell, int | float) and abs(cell) < MOST_EXACT:
            sheet.write_number(at, column, cell, plain)
        elif isinstance(cell, date):
            sheet.write_datetime(at, column, datetime.combine(cell, datetime.min.time()), day)
        elif cell is not None and cell != "":
            sheet.write_string(at, column, str(cell)[:LONGEST_CELL], plain)
