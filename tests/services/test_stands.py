"""What outlets tell of stories is counted by every alignment and added up by the database."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.db import connection

from coverage.models import Article, Outlet, Stand, Story
from coverage.services.align import align_story
from coverage.services.outlets import rename_outlet
from coverage.services.place import merge_stories
from coverage.services.stands import COUNTS, store_stands
from tests.services.newsroom import flood, tell

pytestmark = pytest.mark.django_db
FILL = import_module("coverage.migrations.0018_count_stands").FILL


@pytest.fixture
def story():
    tell("صحيفة الميناء", flood(killed="9"))
    tell("قناة الضفاف", flood(killed="14"))
    return Story.objects.get()


def stands(story: Story) -> dict[int, tuple[int, ...]]:
    return {stand.outlet_id: tuple(getattr(stand, name) for name in COUNTS) for stand in story.stands.all()}


def sums() -> list[tuple[int, ...]]:
    columns = ("story_count", "article_count", "fact_count", "alone_count", "conflict_count")
    return list(Outlet.objects.order_by("pk").values_list(*columns))


def test_a_story_without_articles_has_no_stands():
    story = Story.objects.create(title="فارغة")
    store_stands(story)
    assert stands(story) == {}


def test_a_conflict_of_two_stands_with_both_and_none_is_alone_with_it(story):
    for _articles, facts, alone, conflicts in stands(story).values():
        assert conflicts == 1
        assert alone < facts


def test_outlets_are_the_sums_of_their_stands(story):
    assert sums() == [(1, *counts) for _outlet, counts in sorted(stands(story).items())]


def test_counting_again_writes_nothing(story, django_assert_num_queries):
    with django_assert_num_queries(3):
        store_stands(story)
    before = sums()
    align_story(story_id=story.pk)
    assert sums() == before


def test_an_outlet_whose_article_is_gone_has_no_stand_and_counts_nothing(story):
    gone = Article.objects.order_by("pk")[0]
    gone.delete()
    store_stands(story)
    assert gone.outlet_id not in stands(story)
    assert sums()[0] == (0, 0, 0, 0, 0)


def test_a_story_that_is_merged_takes_its_counts_along(story):
    other = Story.objects.create(title="أخرى")
    Article.objects.filter(story=story).update(story=other)
    merge_stories(story.pk, other.pk)
    store_stands(Story.objects.get())
    assert [row[0] for row in sums()] == [1, 1]


def test_an_outlet_that_is_renamed_keeps_its_counts(story):
    before = sums()
    stale = Outlet.objects.order_by("pk")[0]
    rename_outlet(outlet_id=stale.pk, name="صحيفة أخرى")
    assert sums() == before


def test_stories_of_before_are_counted_alike(story):
    counted, added = stands(story), sums()
    Stand.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(FILL)
    assert (stands(story), sums()) == (counted, added)
