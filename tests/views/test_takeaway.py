"""A story and a fact as files."""

from __future__ import annotations

import csv
import json
from urllib.parse import quote

import pytest

from coverage.models import Annotation, Fact
from coverage.views.takeaway import MOST_NAME, TYPES
from tests.views.newsstand import ANSWERS, alone, claim, person

MOST_QUERIES = 12


def taken(client, address: str) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    return answer.content


@pytest.mark.parametrize("address", ["/stories/0/answers.csv", "/facts/0/answers.json"])
def test_what_is_not_there_is_no_file(reader, db, address):
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize("ending", ["exe", "CSV", "html"])
def test_there_are_no_other_kinds_of_file(reader, fact, ending):
    assert reader.get(f"{fact.get_absolute_url()}answers.{ending}").status_code == 404


def test_a_fact_is_taken_with_its_reasons_and_what_is_not_withdrawn(reader, fact):
    Annotation.objects.create(fact=fact, author=person("editor"), explanation="date", text="يومان")
    (taken_fact,) = json.loads(taken(reader, f"{fact.get_absolute_url()}answers.json"))["facts"]
    assert [answer["surface"] for answer in taken_fact["answers"]] == [surface for _o, _s, surface, *_v in ANSWERS]
    assert "«نحو 1.4 مليون مدني»" in taken_fact["reasons"][0]
    assert taken_fact["notes"][0].startswith("اختلاف تاريخ: يومان (editor")


def test_a_story_is_taken_with_what_one_outlet_alone_tells(reader, fact):
    only = alone(fact)
    sheet = taken(reader, f"{fact.story.get_absolute_url()}answers.csv").decode("utf-8-sig")
    assert [row["fact"] for row in csv.DictReader(sheet.splitlines())] == [fact.label] * len(ANSWERS) + [only.label]


@pytest.mark.parametrize(
    ("ending", "begins"), [("xlsx", b"PK"), ("pdf", b"%PDF-"), ("csv", b"\xef\xbb\xbf"), ("json", b"{")]
)
def test_a_story_and_a_fact_are_taken_in_every_form(reader, fact, ending, begins):
    for page in (fact.get_absolute_url(), fact.story.get_absolute_url()):
        assert taken(reader, f"{page}answers.{ending}").startswith(begins)


def test_a_fact_alone_is_a_card(reader, fact):
    assert taken(reader, f"{fact.get_absolute_url()}answers.png").startswith(b"\x89PNG")
    assert reader.get(f"{fact.story.get_absolute_url()}answers.png").status_code == 404


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("المدنيون في رفح", "المدنيون في رفح"),
        ('a/b\\c:"*?<>|\r\nX: y\u202e', "a b c X y"),
        ("...", "farq-fact-{pk}"),
        ("ن" * 150, "ن" * MOST_NAME),
    ],
)
def test_a_file_is_named_by_its_title_and_in_old_programs_by_its_number(reader, fact, label, name):
    Fact.objects.filter(pk=fact.pk).update(label=label)
    given = reader.get(f"{fact.get_absolute_url()}answers.json").headers["Content-Disposition"]
    assert f'filename="farq-fact-{fact.pk}.json"' in given
    assert given.endswith(f"filename*=UTF-8''{quote(name.format(pk=fact.pk) + '.json', safe='')}")


def test_its_pages_lead_to_the_files(reader, fact):
    for page, endings in ((fact.get_absolute_url(), TYPES), (fact.story.get_absolute_url(), set(TYPES) - {"png"})):
        shown = reader.get(page).content.decode()
        assert {ending for ending in TYPES if f'href="{page}answers.{ending}"' in shown} == set(endings)


@pytest.mark.parametrize("ending", ["csv", "pdf"])
@pytest.mark.parametrize("more", [0, 8])
def test_they_ask_few_questions(reader, fact, django_assert_max_num_queries, more, ending):
    for number in range(more):
        other = Fact.objects.create(story=fact.story, kind="quantity", label=f"سؤال {number}")
        claim(fact.claims.first().version, "شهود", 2.0, None, "at_least", fact=other, kind=f"kind{number}")
    for page in (fact.get_absolute_url(), fact.story.get_absolute_url()):
        with django_assert_max_num_queries(MOST_QUERIES):
            taken(reader, f"{page}answers.{ending}")
