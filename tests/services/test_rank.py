"""What lists sort stories by is kept as true as their facts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coverage.models import Article, Fact, Story, Verdict
from coverage.services.align import align_story
from coverage.services.rank import rank
from tests.services.newsroom import flood, put, tell

pytestmark = pytest.mark.django_db

EARLY, LATE = datetime(2024, 4, 1, tzinfo=UTC), datetime(2024, 4, 9, tzinfo=UTC)


def ranked(story: Story) -> Story:
    rank(story)
    return story


def test_a_story_without_articles_stands_by_its_own_day():
    story = Story.objects.create(title="فارغة")
    assert ranked(story).newest == story.created
    assert (story.conflicts, story.differences) == (0, 0)


def test_an_article_without_a_day_stands_by_when_it_came_in():
    tell("صحيفة الميناء", flood())
    article = Article.objects.get()
    assert article.published is None
    assert article.story.newest == article.created


def test_the_last_day_of_publication_counts():
    for number, day in enumerate((LATE, EARLY)):
        tell(f"صحيفة {number}", flood(killed=str(9 + number)), published=day)
    assert Story.objects.get().newest == LATE


def test_conflicts_and_differences_are_counted_apart_and_agreement_not_at_all():
    story = Story.objects.create(title="قصة")
    for verdict in ("conflict", "differ", "differ", "agree"):
        fact = Fact.objects.create(story=story, kind="quantity", label=verdict)
        Verdict.objects.create(fact=fact, verdict=verdict)
    assert (ranked(story).conflicts, story.differences) == (1, 2)


def test_aligning_counts_again():
    tell("صحيفة الميناء", flood(killed="9"))
    assert Story.objects.get().conflicts == 0
    tell("قناة الضفاف", flood(killed="14"))
    assert Story.objects.get().conflicts == 1
    align_story(story_id=Story.objects.get().pk)
    assert Story.objects.get().conflicts == 1


def test_an_article_that_leaves_takes_its_day_and_its_disagreement_along():
    tell("صحيفة الميناء", flood(killed="9"), published=EARLY)
    tell("قناة الضفاف", flood(killed="14"), published=LATE)
    story, other = Story.objects.get(), Story.objects.create(title="أخرى")
    put(Article.objects.get(published=LATE), other)
    story.refresh_from_db()
    assert (story.newest, story.conflicts) == (EARLY, 0)
