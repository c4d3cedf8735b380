"""Search: words in any form, figures in a stretch, one outlet; the address keeps the question."""

from __future__ import annotations

from datetime import date

import pytest

from coverage.models import Outlet, Story, Version
from coverage.selectors.search import PER_PAGE, Question, search
from coverage.views.shelf import SHELF
from tests.views.newsstand import ANSWERS, alone, article, civilians, claim

MOST_QUERIES = 12
SURFACES = [surface for _outlet, _sentence, surface, *_value in ANSWERS]


def found(**asked) -> set[str]:
    return {hit.claim.surface for hit in search(Question(**asked), page=1).hits}


def page_of(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"words": "  "},
        {"words": "…"},
        {"words": "زلزال"},
        {"words": "رفح زلزال"},
        {"low": 9e9},
        {"low": 2.0, "high": 1.0},
    ],
)
def test_what_is_not_there_is_not_found(fact, asked):
    assert found(**asked) == set()


def test_an_older_wording_is_not_found(fact):
    Version.objects.update(is_current=False)
    assert search(Question(words="رفح"), page=1).hits == search(Question(words="رفح"), page=1).articles == ()


@pytest.mark.parametrize("words", ["مدني", "المدنيين", "برفح مدنيون", "رَفَح", "مليون"])
def test_words_are_found_in_every_form(fact, words):
    assert found(words=words) == set(SURFACES)


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ({"low": 1.35e6}, [2, 3]),
        ({"high": 1.2e6}, [0]),
        ({"low": 1.3e6, "high": 1.4e6}, [1, 2]),
        ({"words": "رفح", "low": 1.5e6}, [3]),
    ],
)
def test_figures_are_found_in_their_stretch(fact, asked, places):
    assert found(**asked) == {SURFACES[place] for place in places}


def test_one_outlet_alone_is_found(fact):
    outlet = Outlet.objects.get(name="Harbour Wire")
    assert found(outlet=outlet) == {SURFACES[1]}
    assert [version.outlet for version in search(Question(words="رفح", outlet=outlet), page=1).articles] == [outlet]


@pytest.mark.parametrize(
    "asked",
    [
        {"unit": "طن"},
        {"unit": "…"},
        {"place": "درنة"},
        {"place": "…"},
        {"kind": "dates"},
        {"verdict": "agree"},
        {"verdict": "only"},
        {"since": date(2024, 4, 5)},
        {"until": date(2024, 3, 31)},
        {"words": "رفح", "place": "درنة"},
    ],
)
def test_what_does_not_fit_is_not_found(fact, asked):
    assert found(**asked) == set()


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ({"unit": "مدني"}, [0, 1, 2, 3]),
        ({"unit": "مدنيين", "low": 1.45e6}, [3]),
        ({"place": "برفح"}, [0, 1, 2, 3]),
        ({"place": "رفح", "words": "شهود"}, [0]),
        ({"kind": "figures", "high": 1.1e6}, [0]),
        ({"verdict": "conflict"}, [0, 1, 2, 3]),
        ({"since": date(2024, 4, 2), "until": date(2024, 4, 3)}, [1, 2]),
        ({"since": date(2024, 4, 4), "verdict": "conflict", "kind": "figures", "words": "رفح"}, [3]),
    ],
)
def test_everything_that_is_asked_must_fit(fact, asked, places):
    assert found(**asked) == {SURFACES[place] for place in places}


def test_what_one_outlet_alone_tells_is_found_by_that(fact):
    only = alone(fact)
    assert found(verdict="only") == {only.claims.get().surface}


def test_only_the_latest_that_fit_are_looked_through_and_the_page_says_so(reader, fact, monkeypatch):
    assert "أحدث المقالات المطابقة" not in page_of(reader, "/search/?q=رفح")
    monkeypatch.setattr("coverage.selectors.search.MOST_READ", 2)
    SHELF.forget()
    assert found(words="رفح") == {SURFACES[2], SURFACES[3]}
    assert "أحدث المقالات المطابقة" in page_of(reader, "/search/?q=رفح")


def test_claims_by_their_figures_alone_are_bounded_too(fact, monkeypatch):
    monkeypatch.setattr("coverage.selectors.search.MOST_FITTING", 3)
    assert len(found(low=1.0)) == 3
    assert found(kind="figures") == set(SURFACES[1:])


def test_an_article_without_a_claim_is_found_by_its_words(reader, fact):
    silent = article(fact.story, "منبر صامت", "هدوء في المعبر\nلا أرقام هنا")
    page = page_of(reader, "/search/?q=المعابر+هدوء") + page_of(reader, "/search/?q=بالمعبر")
    assert silent.article.get_absolute_url() in page


def test_the_words_that_were_asked_for_are_marked_whole(reader, fact):
    page = page_of(reader, "/search/?q=المدنيين&low=1450000")
    assert "<mark>مدني</mark>" in page
    assert f'href="{fact.get_absolute_url()}"' in page


def test_the_form_keeps_the_question_and_nonsense_is_said(reader, fact):
    assert 'value="رفح"' in page_of(reader, "/search/?q=رفح")
    assert "errorlist" in page_of(reader, "/search/?q=رفح&low=كثير")


@pytest.mark.parametrize("page", ["0", "-1", "x", "٣", "99999", "9" * 30])
def test_an_odd_page_is_a_page(reader, fact, page):
    page_of(reader, f"/search/?q=رفح&page={page}")


def test_more_than_a_page_is_paged(reader, fact):
    version = fact.claims.first().version
    for number in range(PER_PAGE):
        claim(version, "شهود", 2.0, 2.0, "exact", kind=f"kind{number}")
    first, second = page_of(reader, "/search/?q=رفح"), page_of(reader, "/search/?q=رفح&page=2")
    assert 'rel="next"' in first
    assert 'rel="prev"' in second
    assert first.count("<blockquote") == PER_PAGE
    assert second.count("<blockquote") == len(ANSWERS)


@pytest.mark.parametrize("more", [0, 8])
def test_it_asks_few_questions(reader, fact, django_assert_max_num_queries, more):
    for number in range(more):
        civilians(Story.objects.create(title=f"قصة {number}"))
    with django_assert_max_num_queries(MOST_QUERIES):
        page_of(reader, f"/search/?q=رفح&low=1&outlet={Outlet.objects.first().pk}")
