"""All notes and replies as files, through the pages."""

from __future__ import annotations

import csv
import json
import uuid
from io import StringIO

import pytest
from django.urls import reverse

from coverage.models import Reply
from coverage.services.annotate import annotate, withdraw
from coverage.services.replies import reply
from tests.views.newsstand import civilians


@pytest.fixture
def note(editor, fact):
    words = {"explanation": "date", "text": "=1+1", "links": ["https://example.org/a"]}
    made = annotate(fact=fact, author=editor.user, key=uuid.uuid4(), **words)
    reply(annotation=made, author=editor.user, text="رد", key=uuid.uuid4())
    return made


def taken(client, ending):
    return client.get(reverse("annotations_file", args=[ending]))


def items(client) -> list[dict]:
    return json.loads(taken(client, "jsonld").content)["first"]["items"]


@pytest.mark.parametrize("ending", ["xml", "json", "jsonl"])
def test_no_other_file_is_offered(editor, ending):
    assert taken(editor, ending).status_code == 404


def test_without_notes_there_are_none(editor):
    assert items(editor) == []


def test_what_is_withdrawn_is_left_out_with_its_replies(editor, note):
    withdraw(annotation_id=note.pk, by=editor.user, version=1)
    answer = taken(editor, "jsonld")
    assert json.loads(answer.content)["total"] == 0
    assert items(editor) == []


def test_a_withdrawn_reply_is_left_out(editor, note):
    Reply.objects.update(withdrawn="2024-04-18T00:00Z")
    assert [item["motivation"] for item in items(editor)] == ["assessing"]


def test_each_quote_lies_where_it_is_said_to_lie(editor, note):
    found, answered = items(editor)
    texts = {claim.surface: claim.version.source.text for claim in note.fact.claims.all()}
    assert len(found["target"]) == len(texts) == 4
    for target in found["target"]:
        quote, position = target["selector"]
        assert texts[quote["exact"]][position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in texts[quote["exact"]]
    assert answered["target"] == [found["id"]]


def test_the_source_is_the_articles_address_where_it_has_one(editor, note):
    article = note.fact.claims.first().version.article
    article.address = "https://dafa.example/1"
    article.save()
    sources = {target["source"] for target in items(editor)[0]["target"]}
    assert "https://dafa.example/1" in sources
    assert "http://testserver" + note.fact.claims.last().version.article.get_absolute_url() in sources


def test_the_files_say_what_they_are(editor, note):
    answer = taken(editor, "jsonld")
    assert answer.headers["Content-Type"] == 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert taken(editor, "csv").headers["Content-Type"] == "text/csv; charset=utf-8"


def test_the_sheet_has_a_row_for_each_and_reckons_nothing(editor, note):
    rows = list(csv.DictReader(StringIO(taken(editor, "csv").content.decode("utf-8-sig"))))
    assert [row["text"] for row in rows] == ["'=1+1", "رد"]
    assert rows[1]["answers"] == rows[0]["address"]
    assert rows[0]["state"] == "مفتوحة"


def test_many_notes_ask_as_few_questions_as_one(editor, note, django_assert_max_num_queries):
    for _number in range(20):
        annotate(fact=civilians(), author=editor.user, explanation="date", text="", key=uuid.uuid4())
    with django_assert_max_num_queries(12):
        assert len(items(editor)) == 22
