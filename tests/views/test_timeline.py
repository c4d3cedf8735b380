"""A story day by day: small drawings that a sentence says in words."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from coverage.models import Article, Fact, Story
from tests.views.newsstand import ANSWERS, alone, article, civilians, claim

MOST_QUERIES = 12


def page_of(client, story: Story, language: str = "ar") -> str:
    client.cookies["django_language"] = language
    answer = client.get(reverse("timeline", args=[story.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


def places(page: str) -> list[float]:
    """Where the dots lie, in percent from the left, the first day first."""
    return [float(place) for place in re.findall(r'<circle cx="([\d.]+)%"', page)]


def test_what_was_told_on_one_day_is_not_drawn(reader, fact):
    alone(fact)
    Article.objects.update(published="2024-04-01T00:00Z")
    page = page_of(reader, fact.story)
    assert "<circle" not in page
    assert 'class="empty"' in page


def test_what_is_undated_or_no_figure_is_not_drawn(reader, fact):
    role = Fact.objects.create(story=fact.story, kind="role", label="رئيس")
    for told in fact.claims.all():
        claim(told.version, told.surface, None, None, "exact", kind="role", low_text="رئيس", fact=role)
    Article.objects.filter(outlet__name="Harbour Wire").update(published=None)
    page = page_of(reader, fact.story)
    assert role.get_absolute_url() not in page
    assert len(places(page)) == len(ANSWERS) - 1


def test_time_runs_with_the_reading_direction(reader, fact):
    arabic, english = places(page_of(reader, fact.story)), places(page_of(reader, fact.story, "en"))
    assert arabic == sorted(arabic, reverse=True)
    assert english == sorted(english)


def test_a_figure_stands_once_at_its_day_though_its_band_has_two_ends(reader, fact):
    fact.claims.filter(low=1_500_000).update(hedge="about")
    labels = re.findall(r'<text class="figure" x="([\d.]+)%"[^>]*>\W*([\d.,]+)', page_of(reader, fact.story))
    assert "1.5" in [figure for _place, figure in labels]
    assert len(labels) == len(set(labels))


def test_the_drawing_is_said_in_words(reader, fact):
    claim(
        article(fact.story, "منبر خامس", "نحو 1.4 مليون مدني", day=3),
        "نحو 1.4 مليون مدني",
        1.4e6,
        1.4e6,
        "about",
        fact=fact,
    )
    words = re.sub("[\u2066-\u2069]", "", page_of(reader, fact.story))
    assert "1 نيسان/أبريل: أكثر من مليون مدني؛ 2 نيسان/أبريل: أكثر من 1.3 مليون مدني" in words
    assert "3 نيسان/أبريل: نحو 1.4 مليون مدني (منبران)" in words
    assert 'class="course"' in words
    assert 'aria-hidden="true"' in words


def test_open_ends_are_arrows(reader, fact):
    assert page_of(reader, fact.story).count("<polyline") == 2


def test_the_story_leads_there(reader, fact):
    page = reader.get(fact.story.get_absolute_url()).content.decode()
    assert reverse("timeline", args=[fact.story_id]) in page


@pytest.mark.parametrize("more", [0, 30])
def test_it_asks_few_questions(reader, fact, django_assert_max_num_queries, more):
    for number in range(more):
        same = Fact.objects.create(story=fact.story, kind="quantity", label=f"سؤال {number}")
        for told in fact.claims.all():
            claim(told.version, told.surface, told.low, told.high, told.hedge, kind=f"k{number}", fact=same)
        Fact.objects.filter(pk=same.pk).update(kind="quantity")
    with django_assert_max_num_queries(MOST_QUERIES):
        page_of(reader, fact.story)
    civilians(Story.objects.create(title="قصة أخرى"))
