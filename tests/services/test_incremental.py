"""One new article touches its own story and nothing else, however much there is."""

from __future__ import annotations

import json

import pytest
from django.db import connection

from coverage.models import Story
from tests.services.newsroom import HARBOUR, flood, send, settle, tell

pytestmark = pytest.mark.django_db

ROWS_OF_STORY = """
    SELECT 'story', id, ctid::text FROM coverage_story WHERE id = %(story)s
    UNION ALL SELECT 'article', id, ctid::text FROM coverage_article WHERE story_id = %(story)s
    UNION ALL SELECT 'version', v.id, v.ctid::text FROM coverage_version v
        JOIN coverage_article a ON a.id = v.article_id WHERE a.story_id = %(story)s
    UNION ALL SELECT 'claim', c.id, c.ctid::text FROM coverage_claim c
        JOIN coverage_version v ON v.id = c.version_id
        JOIN coverage_article a ON a.id = v.article_id WHERE a.story_id = %(story)s
    UNION ALL SELECT 'fact', id, ctid::text FROM coverage_fact WHERE story_id = %(story)s
    UNION ALL SELECT 'verdict', j.id, j.ctid::text FROM coverage_verdict j
        JOIN coverage_fact f ON f.id = j.fact_id WHERE f.story_id = %(story)s
"""
"""Each row with the place in its table, which PostgreSQL changes whenever the row is written, be it with the same words."""


def rows_of(story):
    with connection.cursor() as cursor:
        cursor.execute(ROWS_OF_STORY, {"story": story.pk})
        return set(cursor.fetchall())


def queued():
    """The stories that wait to be aligned."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT args FROM procrastinate_jobs WHERE task_name = 'coverage.tasks.align_story'")
        return {(json.loads(args) if isinstance(args, str) else args)["story_id"] for (args,) in cursor.fetchall()}


@pytest.fixture
def harbour():
    """A story of two outlets that disagree, of another affair."""
    tell("بوابة التلال", HARBOUR.encode())
    tell("إذاعة الخليج", HARBOUR.replace("1200", "1300").encode())
    return Story.objects.get()


def test_a_row_that_is_written_again_is_seen_to_be(harbour):
    before = rows_of(harbour)
    assert {kind for kind, _key, _place in before} == {"story", "article", "version", "claim", "fact", "verdict"}
    settle()
    assert rows_of(harbour) != before


def test_a_new_article_writes_no_row_of_another_story(harbour):
    tell("صحيفة الميناء", flood())
    flooded = Story.objects.exclude(pk=harbour.pk).get()
    before = rows_of(harbour)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
    send(("c.txt", flood(killed="14")), outlet="قناة الضفاف")
    assert queued() == {flooded.pk}
    assert rows_of(harbour) == before
    assert flooded.articles.count() == 2
