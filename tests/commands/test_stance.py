"""`manage.py stance`: labels and reasons of headline pairs, scores where the true labels stand beside them."""

from __future__ import annotations

import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

PAIRS = "s1,s2\nالبرلمان يوافق على القانون,البرلمان يرفض القانون\n"
LABELLED = "s1,s2,stance\nالبرلمان يوافق على القانون,البرلمان يرفض القانون,disagree\n"


@pytest.fixture
def table(tmp_path):
    def write(text, encoding="utf-8"):
        path = tmp_path / "pairs.csv"
        path.write_bytes(text.encode(encoding))
        return str(path)

    return write


REFUSED = (
    ("first,second\nا,ب\n", "s1"),
    ("s1\nا\n", "s2"),
    ("", "s1"),
    ("s1,s2\nا,\n", "1"),
    ("s1,s2\nا\n", "1"),
    ("s1,s2,stance\nا,ب,maybe\n", "1"),
)


@pytest.mark.parametrize(("text", "named"), REFUSED)
def test_a_table_of_something_else_is_refused_by_name(table, text, named):
    with pytest.raises(CommandError, match=named):
        call_command("stance", table(text))


def test_another_encoding_is_refused(table):
    with pytest.raises(CommandError, match="UTF-8"):
        call_command("stance", table(PAIRS, "utf-16"))


def test_a_missing_file_is_named():
    with pytest.raises(CommandError, match=r"nowhere\.csv"):
        call_command("stance", "nowhere.csv")


def test_people_get_the_label_the_pair_and_the_reason(table, capsys):
    call_command("stance", table(PAIRS), "--language", "en")
    told = capsys.readouterr().out
    assert told.startswith("disagree | البرلمان يوافق")
    assert "opposite words: يوافق ≠ يرفض" in told
    assert "macro-F1" not in told


def test_programs_get_places_that_lead_to_the_words(table, capsys):
    call_command("stance", table(PAIRS), "--json")
    record = json.loads(capsys.readouterr().out)
    assert record["scores"] is None
    (pair,) = record["pairs"]
    why = next(why for why in pair["reasons"] if why["sign"] == "opposites")
    assert [pair["s2"][start:end] for start, end in why["s2"]] == ["يرفض"]


def test_true_labels_are_scored(table, capsys):
    call_command("stance", table(LABELLED), "--json")
    assert json.loads(capsys.readouterr().out)["scores"]["disagree"] == 1.0
    call_command("stance", table(LABELLED))
    assert "macro-F1" in capsys.readouterr().out


def test_a_dash_is_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAIRS.encode())))
    call_command("stance", "-")
    assert "متعارضان" in capsys.readouterr().out
