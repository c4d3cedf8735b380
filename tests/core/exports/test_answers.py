"""Facts as files: every answer is in them, and no cell is ever reckoned."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date

import pytest

from coverage.core.exports.answers import Answer, AnsweredFact
from coverage.core.exports.answers_csv import answers_csv, safe_cell
from coverage.core.exports.answers_json import answers_json
from coverage.core.exports.rows import HEAD
from tests.conftest import ROOT
from tests.golden import assert_golden

OPEN = Answer(
    "صحيفة", "عنوان", "", None, "أكثر من مليون مدني", 1e6, None, "more_than", "مدني", "", "قالت، «إن أكثر»\nمن مليون."
)
DATED = Answer(
    "=cmd()", "+1", "https://a.example/", date(2024, 4, 2), "7 أكتوبر", "--10-07", "--10-07", "exact", "", "@x", "-"
)
GOLDEN = ROOT / "tests/core/exports/golden"
FACT = AnsweredFact("المدنيون", "quantity", "conflict", ("لا يصحان معا", "مصدران"), ("تاريخ: نص",), (OPEN, DATED))


def rows(*facts: AnsweredFact) -> list[dict[str, str]]:
    text = answers_csv(facts).decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines(keepends=True)))


def test_nothing_is_a_head_and_an_empty_list():
    assert rows() == []
    assert answers_csv([]).decode("utf-8-sig").strip() == ",".join(f'"{name}"' for name in HEAD)
    assert json.loads(answers_json([])) == {"facts": []}


@pytest.mark.parametrize("cell", ["", "1.4 مليون", "نحو 5", 5, -5.5, None, "a=b", "«=»", "\ufeff1", "١-٢"])
def test_a_plain_cell_stays_as_it_is(cell):
    assert safe_cell(cell) == ("" if cell is None else cell)


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1",
        "-1",
        "@a",
        "\tx",
        "\rx",
        "\nx",
        "  =1",
        "\u00a0=1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "\ufeff=1",
        "\u200f\u2066=1",
        "-",
    ],
)
def test_a_cell_that_would_be_reckoned_is_text(cell):
    assert safe_cell(cell) == f"'{cell}"


def test_every_answer_is_a_row_with_its_question():
    first, second = rows(FACT)
    assert (first["fact"], first["verdict"], first["reasons"]) == ("المدنيون", "conflict", "لا يصحان معا\nمصدران")
    assert (first["low"], first["high"], first["hedge"]) == ("1000000", "", "more_than")
    assert first["sentence"] == OPEN.sentence
    assert (second["outlet"], second["published"], second["low"]) == ("'=cmd()", "2024-04-02", "'--10-07")


def test_json_keeps_open_ends_and_words_as_they_are():
    (fact,) = json.loads(answers_json([FACT]))["facts"]
    assert (fact["label"], fact["notes"]) == ("المدنيون", ["تاريخ: نص"])
    assert (fact["answers"][0]["low"], fact["answers"][0]["high"]) == (1000000, None)
    assert (fact["answers"][1]["outlet"], fact["answers"][1]["published"]) == ("=cmd()", "2024-04-02")
    assert b"1000000," in answers_json([FACT])


def test_a_cell_that_holds_a_semicolon_begins_no_other():
    tricky = replace(OPEN, by="a;=1+1")
    assert ',"a;=1+1",' in answers_csv([replace(FACT, answers=(tricky,))]).decode()


@pytest.mark.parametrize(("name", "write"), [("answers.csv", answers_csv), ("answers.json", answers_json)])
def test_the_files_are_as_they_were(name, write):
    assert_golden(GOLDEN / name, write([FACT]).decode())
