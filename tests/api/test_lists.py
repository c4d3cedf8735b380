"""What the interface answers: every row once, page after page, and a reason for whatever it cannot answer."""

from __future__ import annotations

import pytest

from coverage.models import Article, Claim, Fact, Outlet, Story
from tests.views.newsstand import ANSWERS, alone, civilians

MOST_QUERIES = 8
LISTS = ("stories", "facts", "claims", "articles")


def items(client, address: str, **asked) -> list[dict[str, object]]:
    answer = client.get(f"/api/{address}", asked)
    assert answer.status_code == 200, answer.content
    return answer.json()["items"]


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_store_is_an_empty_list(reader, db, name):
    assert reader.get(f"/api/{name}").json() == {"items": [], "next": None}


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("facts", {"verdict": "wrong"}),
        ("facts", {"language": "fr"}),
        ("facts", {"story": "0"}),
        ("facts", {"story": "9" * 30}),
        ("claims", {"kind": "'; DROP"}),
        ("claims", {"low": "nan"}),
        ("claims", {"high": "inf"}),
        ("claims", {"q": "\x00"}),
        ("claims", {"q": "ن" * 201}),
        ("articles", {"since": "2026-13-45"}),
        ("articles", {"until": "9999-12-31"}),
        ("stories", {"limit": "0"}),
        ("stories", {"limit": "201"}),
        ("stories", {"before": "-1"}),
        ("stories", {"before": "x"}),
        ("stories", {"verdict": "conflict"}),
        ("facts", {"verdikt": "conflict"}),
    ],
)
def test_a_question_without_sense_is_refused_with_its_place(reader, db, address, asked):
    answer = reader.get(f"/api/{address}", asked)
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"][-1] == next(iter(asked))


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        *((name, {"before": 1}) for name in LISTS),
        *((name, {"outlet": 2**62}) for name in ("stories", "claims", "articles")),
        *((name, {"story": 2**62}) for name in ("facts", "claims", "articles")),
        *((name, {"since": "2030-01-01"}) for name in ("stories", "articles")),
        *(("claims", asked) for asked in ({"q": "غائب"}, {"fact": 2**62}, {"article": 2**62}, {"low": 1e9})),
    ],
)
def test_what_nothing_answers_is_an_empty_list(reader, fact, name, asked):
    assert items(reader, name, **asked) == []


def test_pages_hold_every_row_once(reader, fact):
    seen, address = [], "/api/claims?limit=3"
    while address:
        answer = reader.get(address).json()
        seen += [item["id"] for item in answer["items"]]
        address = answer["next"]
    assert seen == sorted(Claim.objects.values_list("pk", flat=True), reverse=True)


def test_the_next_page_asks_the_same(reader, fact):
    address = reader.get("/api/claims", {"limit": 1, "q": "رفح"}).json()["next"]
    assert "limit=1" in address
    assert address.startswith("http://testserver/api/claims?")
    assert reader.get(address).json()["items"]


def test_a_story_tells_how_many_tell_it(reader, fact):
    (story,) = items(reader, "stories")
    assert story == reader.get(f"/api/stories/{fact.story_id}").json()
    assert (story["articles"], story["outlets"], story["first"][:10]) == (4, 4, "2024-04-01")
    assert story["page"] == f"http://testserver{fact.story.get_absolute_url()}"


def test_a_fact_has_its_verdict_and_its_reasons_in_either_language(reader, fact):
    only = alone(fact)
    assert [each["verdict"] for each in items(reader, "facts")] == ["only", "conflict"]
    assert [each["id"] for each in items(reader, "facts", verdict="only")] == [only.pk]
    address = f"/api/facts/{fact.pk}"
    assert "لا يصحان معا" in reader.get(address).json()["reasons"][0]
    assert "both cannot be true" in reader.get(address, {"language": "en"}).json()["reasons"][0]


def test_a_claim_has_its_answer_with_open_ends_and_its_outlet(reader, fact):
    told = items(reader, "claims", fact=fact.pk)[::-1]
    assert [each["outlet"]["name"] for each in told] == [outlet for outlet, *_rest in ANSWERS]
    assert (told[0]["low"], told[0]["high"], told[0]["hedge"]) == (1000000, None, "more_than")
    assert reader.get(f"/api/claims/{told[0]['id']}").json() == told[0]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ({"q": "شهود"}, 1),
        ({"low": 1.35e6}, 2),
        ({"low": 1.35e6, "high": 1.45e6}, 1),
        ({"kind": "money"}, 0),
        ({"kind": "quantity"}, 4),
    ],
)
def test_claims_are_found_by_words_size_and_kind(reader, fact, asked, number):
    assert len(items(reader, "claims", **asked)) == number


def test_articles_and_claims_are_found_by_outlet_story_and_day(reader, fact):
    civilians(Story.objects.create(title="قصة أخرى"))
    outlet = Outlet.objects.get(name="قناة الضفاف")
    assert len(items(reader, "articles", outlet=outlet.pk, story=fact.story_id)) == 1
    assert len(items(reader, "claims", outlet=outlet.pk)) == 2
    assert {each["published"][:10] for each in items(reader, "articles", since="2024-04-02", until="2024-04-03")} == {
        "2024-04-02",
        "2024-04-03",
    }
    assert len(items(reader, "stories", since="2024-04-05")) == 0


def test_an_article_comes_with_its_text_and_an_unread_one_with_none(reader, fact):
    article = Article.objects.first()
    told = reader.get(f"/api/articles/{article.pk}").json()
    assert told["text"] == article.versions.get().clean_text
    unread = Article.objects.create(outlet=article.outlet, title="لم يُقرأ")
    assert reader.get(f"/api/articles/{unread.pk}").json()["text"] == ""


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("more", [0, 20])
def test_lists_ask_few_questions_however_long(reader, fact, django_assert_max_num_queries, name, more):
    for number in range(more):
        civilians(Story.objects.create(title=f"قصة {number}"))
    with django_assert_max_num_queries(MOST_QUERIES):
        reader.get(f"/api/{name}", {"limit": 200})


def test_the_description_names_every_refusal(reader, db):
    description = reader.get("/api/openapi.json").json()
    assert description["components"]["securitySchemes"]["Bearer"]["scheme"] == "bearer"
    for path, deeds in description["paths"].items():
        assert list(deeds) == ["get"]
        assert {"200", "401", "403"} <= set(deeds["get"]["responses"]), path
        assert ("404" in deeds["get"]["responses"]) is ("{" in path)
    assert Fact.objects.count() == 0
