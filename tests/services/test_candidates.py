"""How a new article finds its like: who must not be found first, and never more than a bounded number."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from coverage.models import Article, Outlet, Posting, Story
from coverage.services import candidates
from coverage.services.candidates import NEAR_IN_TIME, candidate_stories, post, strike
from tests.services.newsroom import flood, tell

pytestmark = pytest.mark.django_db

DAY = datetime(2024, 4, 8, tzinfo=UTC)
WORDS = ["سنديان", "زلزال", "مرصد"]


def printed(day: datetime | None = DAY, words: list[str] = WORDS, *, is_open: bool = True) -> Article:
    outlet, _is_new = Outlet.objects.get_or_create(name="صحيفة", key="صحيفة")
    story = Story.objects.create(title="قصة", is_open=is_open)
    article = Article.objects.create(outlet=outlet, story=story, title="مقال", published=day)
    post(article, words)
    return article


def found(article: Article) -> list[int]:
    return candidate_stories(article, WORDS)


def test_an_article_is_not_its_own_candidate():
    assert found(printed()) == []


def test_other_words_find_nothing():
    printed(words=["ميناء", "قارب"])
    assert found(printed()) == []


@pytest.mark.parametrize("days", [-46, 46])
def test_what_is_long_apart_is_not_found(days):
    printed(DAY + timedelta(days=days))
    assert found(printed()) == []


def test_a_closed_story_is_not_found():
    printed(is_open=False)
    assert found(printed()) == []


@pytest.mark.parametrize("days", [-NEAR_IN_TIME.days, 0, NEAR_IN_TIME.days])
def test_what_is_near_is_found_before_and_after(days):
    near = printed(DAY + timedelta(days=days))
    assert found(printed()) == [near.story_id]


@pytest.mark.parametrize("days", [(None, DAY), (DAY, None), (None, None)])
def test_an_article_without_a_day_is_near_every_other(days):
    first = printed(days[0])
    assert found(printed(days[1])) == [first.story_id]


def test_whoever_shares_more_words_is_found_first_where_room_is_scarce(monkeypatch):
    monkeypatch.setattr(candidates, "MOST_CANDIDATES", 1)
    near = printed()
    printed(words=WORDS[:1])
    assert found(printed()) == [near.story_id]


def test_of_a_word_that_everybody_prints_the_nearest_in_time_are_looked_at(monkeypatch):
    monkeypatch.setattr(candidates, "NEAREST", 2)
    others = [printed(DAY + timedelta(days=days)) for days in (-9, -1, 0, 1, 2, 9)]
    assert set(found(printed())) == {other.story_id for other in others[1:5]}


def test_words_posted_again_are_the_only_ones():
    article = printed()
    post(article, ["ميناء"])
    assert list(Posting.objects.values_list("term", "article")) == [("ميناء", article.pk)]


def test_words_go_with_their_article():
    printed().delete()
    assert not Posting.objects.exists()


def test_what_comes_in_is_posted_with_its_day():
    tell("صحيفة الميناء", flood(), published=DAY)
    assert {posting.day for posting in Posting.objects.all()} == {DAY.date()}
    assert set(Posting.objects.values_list("term", flat=True)) <= set(Article.objects.get().terms)


def test_striking_is_what_is_frequent_here_and_rare_elsewhere():
    counts = Counter({"قال": 6, "سنديان": 3, "مرصد": 1})
    assert strike(counts, Counter({"قال": 9})) == ["سنديان", "مرصد", "قال"]


def test_only_so_many_words_are_posted():
    assert len(strike(Counter(map(str, range(100))), Counter())) == candidates.PROBES
