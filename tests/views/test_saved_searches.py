"""Searches that a person keeps: their own, once each, deleted with their feed."""

from __future__ import annotations

import pytest
from django.urls import reverse

from coverage.models import SavedSearch
from coverage.services.searches import MOST_SEARCHES, kept_query

QUERY = "low=1000000&q=%D8%B1%D9%81%D8%AD"


def send(client, name: str = "رفح", query: str = QUERY):
    return client.post(reverse("save_search"), {"name": name, "query": query})


def page_of(client, asked: str = "") -> str:
    return client.get(f"{reverse('search')}?{asked}").content.decode()


@pytest.mark.parametrize(("name", "query"), [("", QUERY), ("x" * 121, QUERY), ("رفح", ""), ("رفح", "q=" + "x" * 1000)])
def test_what_has_no_name_or_is_no_question_is_not_kept(reader, name, query):
    assert send(reader, name, query).url == reverse("search")
    assert not SavedSearch.objects.exists()


def test_what_is_kept_is_asked_again_in_the_same_words(reader, fact):
    assert f'value="{QUERY.replace("&", "&amp;")}"' in page_of(reader, "q=رفح&page=2&unit=&low=1000000")
    answer = send(reader)
    assert answer.url == f"{reverse('search')}?{QUERY}"
    page = page_of(reader, QUERY)
    assert 'aria-current="page">رفح</a>' in page
    assert 'name="name"' not in page


def test_the_same_search_is_kept_once_under_its_last_name(reader):
    send(reader, "اسم")
    send(reader, "اسم آخر", "q=%D8%B1%D9%81%D8%AD&page=3&low=1000000")
    assert [each.name for each in SavedSearch.objects.all()] == ["اسم آخر"]


def test_nothing_is_offered_to_be_kept_before_something_is_asked(reader):
    assert 'name="name"' not in page_of(reader)


def test_nobody_sees_or_deletes_anothers(reader, editor):
    send(editor, "بحث المحرر")
    theirs = SavedSearch.objects.get()
    assert "بحث المحرر" not in page_of(reader, QUERY)
    assert reader.post(reverse("delete_search", args=[theirs.pk])).status_code == 404
    assert SavedSearch.objects.exists()


def test_deleting_it_ends_its_feed(reader):
    send(reader)
    saved = SavedSearch.objects.get()
    feed = reverse("search_feed", args=[saved.token])
    assert feed in page_of(reader, QUERY)
    assert reader.get(feed).status_code == 200
    reader.post(reverse("delete_search", args=[saved.pk]))
    assert reader.get(feed).status_code == 404


def test_nobody_keeps_more_than_they_can_ask(reader):
    SavedSearch.objects.bulk_create(
        SavedSearch(user=reader.user, name=str(n), query=f"q={n}") for n in range(MOST_SEARCHES)
    )
    send(reader)
    assert reader.user.saved_searches.count() == MOST_SEARCHES
    assert str(MOST_SEARCHES) in page_of(reader)


def test_where_reading_is_public_nobody_keeps_without_an_account(client, fact, settings):
    settings.PUBLIC_READING = True
    assert 'name="name"' not in page_of(client, QUERY)
    assert send(client).url.startswith(reverse("login"))


def test_a_search_is_its_words_in_order_without_the_page():
    assert kept_query({"q": "ب", "page": "2", "low": "", "high": "3"}) == "high=3&q=%D8%A8"
