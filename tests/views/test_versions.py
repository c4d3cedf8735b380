"""An article's wordings and their differences, and what an outlet corrected."""

from __future__ import annotations

import hashlib
import re

import pytest
from django.urls import reverse

from coverage.models import Article, Source, Version
from coverage.selectors.versions import MOST_CHANGED, corrected_by, wordings
from tests.views.newsstand import article, claim

MOST_QUERIES = 12
TITLE = "انهيار مبنى"
FIRST = "قُتل ثلاثة أشخاص في انهيار مبنى وسط المدينة فجر الأحد."
SECOND = "قُتل خمسة أشخاص في انهيار مبنى وسط المدينة فجر الأحد."
ADDED = "وأعلنت البلدية الحداد يومين."


def reworded(old: Version, text: str) -> Version:
    """The same article in a later wording."""
    Version.objects.filter(article=old.article).update(is_current=False)
    key = hashlib.sha256(text.encode()).hexdigest()
    source = Source.objects.create(sha256=key, name="b.txt", body=text.encode(), text=text, encoding="utf-8")
    places = {
        "start": 0,
        "end": len(text),
        "clean_text": text,
        "clean_map": [[0, 0, len(text)]],
        "content_key": key,
    }
    number = old.number + 1
    return Version.objects.create(article=old.article, outlet=old.outlet, number=number, source=source, **places)


@pytest.fixture
def first(fact) -> Version:
    version = article(fact.story, "منبر الرصد", f"{TITLE}\n{FIRST}")
    claim(version, "ثلاثة أشخاص", 3.0, 3.0, "exact", unit="شخص")
    return version


@pytest.fixture
def second(fact, first) -> Version:
    version = reworded(first, f"{TITLE}\n{SECOND}\n{ADDED}")
    claim(version, "خمسة أشخاص", 5.0, 5.0, "exact", unit="شخص", fact=fact)
    return version


def address(of: Article, asked: str = "") -> str:
    return reverse("versions", args=[of.pk]) + asked


def page_of(client, of: Article, asked: str = "") -> str:
    answer = client.get(address(of, asked))
    assert answer.status_code == 200
    return answer.content.decode()


def test_one_wording_is_compared_with_nothing(reader, first):
    assert 'class="empty"' in page_of(reader, first.article)
    assert address(first.article) not in reader.get(first.article.get_absolute_url()).content.decode()
    assert corrected_by(first.outlet_id) == ()


def test_an_article_without_a_wording_says_so(reader, first):
    unread = Article.objects.create(outlet=first.outlet, title="بلا نص")
    assert 'class="empty"' in page_of(reader, unread)


@pytest.mark.parametrize("asked", ["?to=9", "?from=9", "?from=3&to=2"])
def test_a_wording_that_is_not_there_is_not_found(reader, second, asked):
    assert reader.get(address(second.article, asked)).status_code == 404


@pytest.mark.parametrize("asked", ["", "?to=x&from=", "?to=2", "?from=1&to=2"])
def test_the_last_wording_is_compared_with_the_one_before(reader, second, asked):
    page = page_of(reader, second.article, asked)
    assert "<del>ثلاثة</del>" in page
    assert "<ins>خمسة</ins>" in page
    assert re.search(rf'<p class="added"\s+dir="auto"><ins>{ADDED}</ins>', page)


def test_any_two_wordings_can_be_compared(reader, first, second):
    third = reworded(second, f"{TITLE}\n{SECOND}")
    between = wordings(pk=third.article_id, later=3, earlier=1)
    assert (between.earlier, between.later) == (first, third)
    assert 'name="from"' in page_of(reader, third.article)


def test_a_figure_that_changed_is_listed_and_leads_to_its_fact(reader, fact, second):
    page = page_of(reader, second.article)
    listed = page[page.index('class="corrections"') :]
    assert all(words in listed for words in ("ثلاثة أشخاص", "خمسة أشخاص", fact.get_absolute_url()))


def test_a_figure_of_title_and_text_is_listed_once(reader, first, second):
    claim(first, "ثلاثة", 3.0, 3.0, "exact", unit="شخص", kind="ordinal")
    claim(second, "خمسة", 5.0, 5.0, "exact", unit="شخص", kind="ordinal")
    for version, words in ((first, "ثلاثة أشخاص"), (second, "خمسة أشخاص")):
        version.claims.filter(kind="ordinal").update(surface=words)
    assert len(corrected_by(second.outlet_id)) == 1


def test_the_article_leads_to_its_wordings_and_the_outlet_to_its_corrections(reader, second):
    assert address(second.article) in reader.get(second.article.get_absolute_url()).content.decode()
    page = reader.get(second.outlet.get_absolute_url()).content.decode()
    assert f"{address(second.article)}?to=2" in page
    assert "ثلاثة أشخاص" in page


def test_another_outlets_corrections_are_its_own(fact, second):
    other = fact.claims.exclude(version__outlet=second.outlet).first().version.outlet
    assert corrected_by(other.pk) == ()


@pytest.mark.parametrize("more", [0, MOST_CHANGED])
def test_they_ask_few_questions(reader, second, django_assert_max_num_queries, more):
    last = second
    for number in range(more):
        last = reworded(last, f"{TITLE}\n{SECOND} {number}")
    for where in (address(second.article), second.outlet.get_absolute_url()):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert reader.get(where).status_code == 200
