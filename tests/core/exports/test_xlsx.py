"""Facts as a workbook: what is text stays text, what is a number can be reckoned with, and nothing reckons by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from coverage.core.exports.answers_xlsx import LONGEST_CELL, answers_xlsx
from coverage.core.exports.rows import HEAD
from coverage.core.exports.words import TITLES, WORDS
from tests.conftest import ROOT
from tests.core.exports.test_answers import DATED, FACT, OPEN
from tests.golden import assert_golden

NS = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
FIRST_DAY = 45_384
"""2 April 2024, counted as spreadsheets do."""


def part(book: bytes, name: str) -> ET.Element:
    return ET.fromstring(ZipFile(BytesIO(book)).read(name))  # noqa: S314 - a file of our own making


def cells(book: bytes) -> list[dict[str, str | float]]:
    """The rows under the head, by the names of their columns: text as str, numbers as float, empty cells left out."""
    strings = ["".join(each.itertext()) for each in part(book, "xl/sharedStrings.xml").findall("x:si", NS)]
    found = []
    for row in part(book, "xl/worksheets/sheet1.xml").findall(".//x:row", NS)[1:]:
        told = {cell.get("r"): (cell.get("t"), cell.findtext("x:v", namespaces=NS)) for cell in row}
        shown = {
            at: strings[int(value)] if kind == "s" else float(value) for at, (kind, value) in told.items() if value
        }
        found.append({HEAD["ABCDEFGHIJKLMNOPQRST".index(at[0])]: value for at, value in shown.items()})
    return found


def test_no_facts_are_a_sheet_with_its_head_alone():
    assert cells(answers_xlsx([], "ar")) == []


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@a", "＝1", "http://a.example/", "{=1}", "007", "\ufeff=1"])
def test_text_is_text_as_it_was_whatever_it_begins_with(word):
    book = answers_xlsx([replace(FACT, answers=(replace(OPEN, sentence=word),))], "ar")
    assert cells(book)[0]["sentence"] == word
    assert not re.search(rb"<f>|<hyperlink", ZipFile(BytesIO(book)).read("xl/worksheets/sheet1.xml"))


def test_numbers_are_numbers_and_days_are_days():
    first, second = cells(answers_xlsx([FACT], "en"))
    assert (first["low"], first.get("high"), first.get("published")) == (1e6, None, None)
    assert (second["low"], second["published"]) == ("--10-07", FIRST_DAY)


def test_a_number_of_more_digits_than_a_sheet_keeps_is_text():
    long = replace(OPEN, low=12345678901234567.0, high=12345678901234567.0)
    assert cells(answers_xlsx([replace(FACT, answers=(long,))], "en"))[0]["low"] == "12345678901234568"


def test_a_cell_holds_no_more_than_it_can():
    long = replace(OPEN, sentence="ن" * (LONGEST_CELL + 5))
    assert len(cells(answers_xlsx([replace(FACT, answers=(long,))], "ar"))[0]["sentence"]) == LONGEST_CELL


@pytest.mark.parametrize(("language", "is_rtl"), [("ar", True), ("en", False)])
def test_the_sheet_runs_with_its_language(language, is_rtl):
    view = part(answers_xlsx([FACT], language), "xl/worksheets/sheet1.xml").find(".//x:sheetView", NS)
    assert (view.get("rightToLeft") == "1") is is_rtl
    assert cells(answers_xlsx([FACT], language))[0]["verdict"] == WORDS[language]["verdict"]["conflict"]


def test_both_languages_name_every_column_and_value():
    assert [set(titles) for titles in TITLES.values()] == [set(HEAD)] * 2
    assert {name: set(words) for name, words in WORDS["ar"].items()} == {
        name: set(words) for name, words in WORDS["en"].items()
    }


def test_the_workbook_is_as_it_was():
    book = answers_xlsx([replace(FACT, answers=(OPEN, DATED))], "ar")
    shown = "".join(f"{row}\n" for row in cells(book))
    assert_golden(ROOT / "tests/core/exports/golden/answers.xlsx.txt", shown)


def test_the_same_answers_make_the_same_file():
    assert answers_xlsx([FACT], "ar") == answers_xlsx([FACT], "ar")
