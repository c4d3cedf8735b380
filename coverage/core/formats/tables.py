"""CSV, XLSX and JSON Lines: one article a row."""

from __future__ import annotations

import csv
import json
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO
from itertools import chain

from coverage.core.errors import DamagedFile, EmptyFile, NotARow
from coverage.core.formats.document import refuse_office_bomb
from coverage.core.formats.found import Found, Refused
from coverage.core.formats.limits import Limits, refuse_many
from coverage.core.formats.rows import MOST_COLUMNS, MOST_OF_A_CELL, Row, articles, is_heading
from coverage.core.text.decoding import decode

CSV_SUFFIXES = (".csv", ".tsv")
JSONL_SUFFIXES = (".jsonl", ".ndjson")
XLSX_SUFFIXES = (".xlsx", ".xlsm")
XLSX_MARK = "xl/workbook.xml"
DELIMITERS = ",;\t|،"
"""Commas and semicolons as spreadsheets write them by country, tabs, bars, and the Arabic comma."""

Roles = Mapping[str, int]


def read_csv(body: bytes, limits: Limits, roles: Roles) -> Iterator[Found]:
    """The rows of a CSV file, whichever sign parts its cells. Raises what rows.articles raises."""
    text = decode(body).text
    line = text.lstrip().partition("\n")[0]
    delimiter = max(DELIMITERS, key=line.count)
    # A cell over the limit is told by its row; only what floods the memory ends the table.
    csv.field_size_limit(10 * MOST_OF_A_CELL)
    refuse_many(sum(1 for _row in _csv_rows(text, delimiter)) - 1, limits, "csv")
    return _under_headings(_csv_rows(text, delimiter), limits, "csv", roles)


def _csv_rows(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    number = 0
    try:
        for cells in reader:
            number += 1
            if any(cell.strip() for cell in cells):
                yield number, tuple(cells)
    except csv.Error as error:
        raise DamagedFile(row=number + 1) from error


def _under_headings(rows: Iterator[Row], limits: Limits, kind: str, roles: Roles) -> Iterator[Found]:
    first = next(rows, None)
    if first is None:
        raise EmptyFile
    if is_heading(first[1]) or not any(len(cell) > 40 for cell in first[1]):
        return articles(first[1], rows, limits, kind, roles)
    numbered = [str(column + 1) for column in range(len(first[1]))]
    return articles(numbered, chain((first,), rows), limits, kind, roles)


def read_xlsx(body: bytes, limits: Limits, roles: Roles) -> Iterator[Found]:
    """The rows of the first sheet that holds any; formulas give the value that was saved with them."""
    import openpyxl  # noqa: PLC0415 - 0.4 s to load
    from lxml import etree  # noqa: PLC0415

    refuse_office_bomb(body)
    try:
        with warnings.catch_warnings():
            # Styles and extensions that it does not know are of no interest.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(BytesIO(body), read_only=True, data_only=True)
            rows = next((found for sheet in book.worksheets if (found := list(_cells(sheet)))), [])
    except (KeyError, ValueError, TypeError, AttributeError, OSError, SyntaxError, zipfile.BadZipFile) as error:
        raise DamagedFile from error
    except etree.LxmlError as error:
        raise DamagedFile from error
    refuse_many(len(rows) - 1, limits, "xlsx")
    return _under_headings(iter(rows), limits, "xlsx", roles)


def _cells(sheet: object) -> Iterator[Row]:
    rows = sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)  # type: ignore[attr-defined]
    for number, row in enumerate(rows, start=1):
        cells = tuple(map(_printed, row))
        if any(cells):
            yield number, cells


def _printed(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return "" if value is None else str(value)


def read_jsonl(body: bytes, limits: Limits, roles: Roles) -> Iterator[Found]:
    """The objects of a JSON Lines file; a line that is none is told by its number."""
    objects = list(_objects(decode(body).text))
    refuse_many(len(objects), limits, "jsonl")
    fields = list(dict.fromkeys(name for _number, each in objects[:1000] if each is not None for name in each))
    rows = ((number, tuple(map(_told, map(each.get, fields)))) for number, each in objects if each is not None)
    for number, each in objects:
        if each is None:
            yield Refused(NotARow.code, number=number)
    yield from articles(fields, rows, limits, "jsonl", roles)


def _objects(text: str) -> Iterator[tuple[int, dict[str, object] | None]]:
    """Each line's object, None where it is no object. A line may hold U+2028, which ends lines elsewhere."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                each = json.loads(line)
            except (ValueError, RecursionError):
                each = None
            yield number, each if isinstance(each, dict) else None


def _told(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return "\n\n".join(each for each in value if isinstance(each, str))
    if isinstance(value, Mapping):
        return next((each for each in value.values() if isinstance(each, str)), "")
    return "" if value is None else str(value)
