"""Outlets: what each covers, how often it stands alone, whom it cites."""

from __future__ import annotations

import pytest

from coverage.models import Claim, Outlet
from coverage.selectors.outlets import outlet_page
from coverage.services.stands import store_stands
from tests.views.newsstand import alone, article, civilians, claim

MOST_QUERIES = 12


def page_of(client, outlet: Outlet) -> str:
    answer = client.get(outlet.get_absolute_url())
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def outlet(fact):
    return Outlet.objects.get(name="صحيفة المدار")


def counts(outlet: Outlet) -> tuple[int, int, int]:
    outlet.refresh_from_db()
    return outlet.fact_count, outlet.alone_count, outlet.conflict_count


def test_an_outlet_that_tells_nothing_has_no_share(reader, fact):
    silent = article(fact.story, "منبر صامت", "لا أرقام").outlet
    store_stands(fact.story)
    assert counts(silent) == (0, 0, 0)
    assert "<meter" not in page_of(reader, silent)


def test_what_only_an_older_wording_tells_does_not_count(reader, fact, outlet):
    version = alone(fact).claims.get().version
    type(version).objects.filter(pk=version.pk).update(is_current=False)
    store_stands(fact.story)
    assert counts(outlet) == (0, 0, 0)


def test_what_it_tells_alone_and_in_conflict_is_counted(reader, fact, outlet):
    alone(fact)
    store_stands(fact.story)
    assert counts(outlet) == (2, 1, 1)
    assert "50%" in page_of(reader, outlet)
    assert "50%" in reader.get("/outlets/").content.decode()


def test_its_articles_lead_to_their_stories_and_say_how_often_they_changed(reader, fact, outlet):
    page = page_of(reader, outlet)
    assert fact.story.get_absolute_url() in page
    assert outlet.articles.get().get_absolute_url() in page
    assert "صيغ" not in page


def test_whom_it_cites_stands_there_the_most_cited_first(reader, fact, outlet):
    version = outlet.articles.get().versions.get()
    for number, source in enumerate(("وزير", "شاهد", "شاهد")):
        claim(version, "شهود", 1.0, 1.0, "exact", fact=fact, by=source, kind=f"kind{number}")
    sources = outlet_page(pk=outlet.pk, page=None).sources
    assert sources == (("شاهد", 2), ("وزير", 1))
    assert "<bdi>شاهد</bdi>" in page_of(reader, outlet)


def test_the_list_leads_to_each(reader, fact, outlet):
    store_stands(fact.story)
    assert outlet.get_absolute_url() in reader.get("/outlets/").content.decode()
    other = Claim.objects.exclude(version__outlet=outlet).first().version.article
    assert other.outlet.get_absolute_url() in reader.get(other.get_absolute_url()).content.decode()


@pytest.mark.parametrize("more", [0, 6])
def test_they_ask_few_questions(reader, fact, outlet, django_assert_max_num_queries, more):
    for number in range(more):
        civilians(type(fact.story).objects.create(title=f"قصة {number}"))
        article(fact.story, f"منبر {number}", "نص")
    for address in ("/outlets/", outlet.get_absolute_url()):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert reader.get(address).status_code == 200
