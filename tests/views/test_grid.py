"""How much of a story's grid the address asks for: kinds, one outlet's facts, columns and their order, copies as one."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from coverage.models import Fact, Outlet
from coverage.selectors.asked import Asked, places_asked, read_asked
from coverage.selectors.grid import story_grid
from tests.views.newsstand import ANSWERS, alone, article, claim

MOST_QUERIES = 12
OUTLETS = [outlet for outlet, *_told in ANSWERS]


def number_of(name: str) -> int:
    return Outlet.objects.get(name=name).pk


def page_of(client, fact: Fact, asked: str = "") -> str:
    answer = client.get(f"{fact.story.get_absolute_url()}{asked}")
    assert answer.status_code == 200
    return answer.content.decode()


def heads(page: str) -> list[str]:
    head = re.sub("[\u2066-\u2069]", "", page[page.index("<thead") : page.index("</thead")])
    return [name for name in re.findall(r"<bdi>(.*?)</bdi>", head) if name in OUTLETS]


@pytest.fixture
def office(fact) -> Fact:
    """A fact of another kind, told by two of the four outlets."""
    office = Fact.objects.create(story=fact.story, kind="role", label="منصب رئيس الوزراء")
    for told in fact.claims.order_by("pk")[:2]:
        claim(told.version, told.surface, None, None, "exact", kind="role", low_text="رئيس الوزراء", fact=office)
    return office


@pytest.mark.parametrize(
    "address",
    [
        {},
        {"show": "x", "sort": "pk;drop", "kind": "weather", "outlet": "٣", "cols": "", "by": "wire"},
        {"outlet": "-1", "cols": "a.b..0"},
        {"outlet": "9" * 30, "cols": "9" * 30},
    ],
)
def test_what_an_address_says_wrongly_is_not_asked(address):
    assert read_asked(address) == Asked()


def test_columns_are_asked_for_once_each_and_in_their_order():
    assert read_asked({"cols": "3.1.3.2"}).columns == (3, 1, 2)


@pytest.mark.parametrize(
    ("sent", "columns"),
    [
        ({}, None),
        ({"show": "only"}, None),
        ({"place-7": "", "place-8": "x"}, ()),
        ({"place-x": "1", "place-7": "2", "place-5": "1", "place-9": ""}, (5, 7)),
        ({"place-7": "1", "place-5": "1"}, (5, 7)),
    ],
)
def test_the_form_gives_columns_by_their_places(sent, columns):
    assert places_asked(sent) == columns


def test_columns_of_nobody_are_all_columns(reader, fact):
    assert heads(page_of(reader, fact, "?cols=999999")) == OUTLETS


def test_columns_are_hidden_and_ordered_by_the_address(reader, fact):
    wanted = [OUTLETS[2], OUTLETS[0]]
    page = page_of(reader, fact, f"?cols={'.'.join(str(number_of(name)) for name in wanted)}")
    assert heads(page) == wanted
    assert page.count("<td") == 2


def test_a_fact_that_only_hidden_outlets_tell_is_hidden_too(fact):
    only = alone(fact)
    grid = story_grid(fact.story, Asked(show="only", columns=(number_of(OUTLETS[1]),)))
    assert only not in [row.fact for row in grid.rows]


def test_the_form_leads_to_the_address_of_its_columns_and_keeps_the_rest(reader, fact):
    first, second = number_of(OUTLETS[0]), number_of(OUTLETS[1])
    answer = reader.get(f"{fact.story.get_absolute_url()}?show=changes&place-{first}=2&place-{second}=1&cols=7")
    assert answer.status_code == 302
    assert answer.url == f"{fact.story.get_absolute_url()}?show=changes&cols={second}.{first}"


@pytest.mark.parametrize(("kind", "seen"), [("figures", False), ("dates", False), ("words", False), ("offices", True)])
def test_a_kind_leaves_its_facts_alone(reader, fact, office, kind, seen):
    page = page_of(reader, fact, f"?kind={kind}&show=only") + page_of(reader, fact, f"?kind={kind}")
    assert (office.get_absolute_url() in page) is seen
    assert (fact.get_absolute_url() in page) is (kind == "figures")


def test_an_outlet_leaves_the_facts_that_it_tells(fact, office):
    told = story_grid(fact.story, Asked(show="only", outlet=number_of(OUTLETS[0])))
    silent = story_grid(fact.story, Asked(show="only", outlet=number_of(OUTLETS[3])))
    assert [row.fact for row in told.rows] == [office]
    assert (told.tally.only, told.tally.conflict) == (1, 1)
    assert (silent.rows, silent.tally.only) == ((), 0)


def test_the_head_of_a_column_leads_to_its_facts_and_back(reader, fact):
    outlet = number_of(OUTLETS[1])
    assert f'href="?outlet={outlet}"' in page_of(reader, fact)
    page = page_of(reader, fact, f"?outlet={outlet}&show=conflict")
    assert re.search(r'class="chip"\s+href="\?show=conflict"', page)


def carry_one_report(fact: Fact, names: list[str], agency: str = "") -> None:
    articles = [each.pk for each in fact.story.articles.filter(outlet__name__in=names)]
    fact.story.reports = [{"agency": agency, "articles": articles}]
    fact.story.save()


def test_without_copies_no_column_is_another(reader, fact):
    carry_one_report(fact, OUTLETS[:1])
    assert "by=report" not in page_of(reader, fact)
    assert heads(page_of(reader, fact, "?by=report")) == OUTLETS


def test_copies_of_one_report_are_one_column_with_every_answer(reader, fact):
    carry_one_report(fact, OUTLETS[:2], "رويترز")
    assert 'href="?by=report"' in page_of(reader, fact)
    page = page_of(reader, fact, "?by=report")
    assert "<bdi>رويترز</bdi>" in page
    assert heads(page) == OUTLETS[2:]
    grid = story_grid(fact.story, Asked(is_by_report=True))
    assert [len(cell.answers) for cell in grid.rows[0].cells] == [2, 1, 1]
    assert grid.rows[0].outlets == 4


def test_an_outlet_with_a_report_of_its_own_too_keeps_its_column(fact):
    carry_one_report(fact, OUTLETS[:2])
    article(fact.story, OUTLETS[0], "مقال آخر له")
    assert len(story_grid(fact.story, Asked(is_by_report=True)).columns) == 4


@pytest.mark.parametrize("asked", ["", "?kind=figures&sort=spread", "?by=report", "?outlet=1&cols=1.2.3&show=only"])
def test_it_asks_few_questions(reader, fact, office, django_assert_max_num_queries, asked):
    carry_one_report(fact, OUTLETS[:2])
    with django_assert_max_num_queries(MOST_QUERIES):
        page_of(reader, fact, asked)


def test_the_page_leads_to_every_way_of_looking_at_the_story(reader, fact):
    page = page_of(reader, fact)
    for address in (reverse("timeline", args=[fact.story_id]), f"{reverse('compare_articles')}?story={fact.story_id}"):
        assert f'href="{address}"' in page
