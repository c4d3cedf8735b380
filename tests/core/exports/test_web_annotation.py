"""Notes as Web Annotations and as a sheet."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from io import StringIO

import pytest

from coverage.core.exports.annotated import Annotated, Quoted
from coverage.core.exports.annotated_csv import HEAD, annotated_csv
from coverage.core.exports.web_annotation import annotation_collection, annotation_record

WHEN = datetime(2024, 4, 18, 9, 30, tzinfo=UTC)
TEXT = "ويعيش في رفح نحو 1.4 مليون مدني نزحوا إليها."
QUOTED = Quoted("https://dafa.example/1", "نحو 1.4 مليون مدني", "ويعيش في رفح ", " نزحوا إليها.", 13, 31)


def note(**other: object) -> Annotated:
    words = {
        "address": "https://farq.example/facts/7/#note-1",
        "of": "",
        "fact": "المدنيون في رفح",
        "fact_address": "https://farq.example/facts/7/",
        "story": "محادثات",
        "state": "مفسرة",
        "explanation": "date",
        "said": "تاريخ آخر",
        "text": "رقمان من وقتين",
        "links": ("https://example.org/a",),
        "author": "سلمى",
        "created": WHEN,
        "edited": None,
        "targets": (QUOTED,),
    }
    return Annotated(**words | other)


def collection(*notes: Annotated) -> dict:
    pieces = annotation_collection(notes, address="https://farq.example/x", label="ملاحظات []", total=len(notes))
    return json.loads(b"".join(pieces))


def rows(*notes: Annotated) -> list[dict[str, str]]:
    text = b"".join(annotated_csv(notes)).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text)))


def test_no_notes_are_an_empty_collection():
    assert collection()["first"]["items"] == []
    assert rows() == []


def test_a_collection_is_what_the_recommendation_says():
    whole = collection(note(), note())
    assert whole["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (whole["type"], whole["total"], whole["label"]) == ("AnnotationCollection", 2, "ملاحظات []")
    assert whole["first"]["type"] == "AnnotationPage"
    assert len(whole["first"]["items"]) == 2


def test_a_stretch_is_told_by_its_quote_and_by_its_place_in_the_article():
    (target,) = annotation_record(note())["target"]
    quote, position = target["selector"]
    assert target["source"] == "https://dafa.example/1"
    assert quote["type"] == "TextQuoteSelector"
    assert quote["prefix"] + quote["exact"] + quote["suffix"] == TEXT
    assert position == {"type": "TextPositionSelector", "start": 13, "end": 31}
    assert TEXT[position["start"] : position["end"]] == quote["exact"]


def test_a_note_without_a_stretch_is_about_the_page_of_its_fact():
    assert annotation_record(note(targets=()))["target"] == ["https://farq.example/facts/7/"]


def test_a_reply_answers_its_note():
    record = annotation_record(note(of="https://farq.example/facts/7/#note-1", explanation="", targets=(), links=()))
    assert record["motivation"] == "replying"
    assert record["target"] == ["https://farq.example/facts/7/#note-1"]
    assert [body["purpose"] for body in record["body"]] == ["commenting"]


def test_what_is_said_its_class_and_its_links_are_bodies():
    bodies = annotation_record(note())["body"]
    assert [body["purpose"] for body in bodies] == ["commenting", "classifying", "linking"]
    assert [body.get("value") or body["source"] for body in bodies] == [
        "رقمان من وقتين",
        "date",
        "https://example.org/a",
    ]


def test_times_are_told_in_universal_time():
    record = annotation_record(note(edited=WHEN))
    assert record["created"] == record["modified"] == "2024-04-18T09:30:00Z"
    assert "modified" not in annotation_record(note())


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+1", "-1", "\t=1", "＝1", "\u200b=1"])
def test_no_cell_is_reckoned(text):
    (row,) = rows(note(text=text, author=text, story=text))
    assert row["text"] == row["author"] == row["story"] == f"'{text}"


def test_a_row_has_everything_under_its_name():
    (row,) = rows(note())
    assert tuple(row) == HEAD
    assert (row["articles"], row["quotes"]) == ("https://dafa.example/1", "نحو 1.4 مليون مدني")
    assert (row["state"], row["explanation"], row["created"]) == ("مفسرة", "تاريخ آخر", "2024-04-18T09:30:00+00:00")
