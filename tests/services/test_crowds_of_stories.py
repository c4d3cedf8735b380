"""Previews, uploads, alignments and editors at one story at once: nobody waits for ever, nothing is half moved."""

from __future__ import annotations

import uuid

import pytest
from django.db import Error
from django.db.models import F

from coverage.models import Article, Claim, Fact, Placement, Story
from coverage.services.align import align_story
from coverage.services.arrange import arrange, undo_placement
from coverage.services.decide import Overtaken
from coverage.services.ingest import read_file
from coverage.services.preview import changes_of
from coverage.services.reread import reread_source
from tests.services.crowd import at_once
from tests.services.newsroom import HARBOUR, editor, flood, settle, tell
from tests.services.test_crowds import opened

pytestmark = pytest.mark.django_db(transaction=True)

CROWD = 16


@pytest.fixture
def stories():
    for outlet, deaths in (("صحيفة الميناء", "9"), ("قناة الضفاف", "14"), ("وكالة المدار", "20")):
        tell(outlet, flood(killed=deaths))
    tell("بوابة التلال", HARBOUR.encode())
    return list(Story.objects.order_by("pk"))


def faults(answers):
    """What the database refused, a deadlock say."""
    return [answer for answer in answers if isinstance(answer, Error)]


def is_whole():
    """Whether every claim of today stands in a fact of its own article's story."""
    told = Claim.objects.filter(version__is_current=True, fact__isnull=False)
    return not told.exclude(fact__story=F("version__article__story")).exists()


def test_an_article_that_many_editors_move_at_once_is_moved_once(stories):
    flooded, harbour = stories
    (article, *_rest), by = flooded.articles.order_by("pk"), editor()
    into = [harbour, None]

    def move(place):
        return arrange(story=flooded, articles=[article.pk], into=into[place % 2], by=by, key=uuid.uuid4())

    answers = at_once(CROWD, move)
    assert Placement.objects.count() == 1
    assert sum(isinstance(answer, Overtaken) for answer in answers) == CROWD - 1
    assert is_whole()


def test_one_placement_that_many_undo_at_once_is_undone_once(stories):
    flooded, harbour = stories
    by, articles = editor(), [flooded.articles.first().pk]
    placement = arrange(story=flooded, articles=articles, into=harbour, by=by, key=uuid.uuid4())
    answers = at_once(CROWD, lambda _place: undo_placement(placement_id=placement.pk, by=by))
    assert faults(answers) == []
    assert flooded.articles.count() == 3
    assert is_whole()


def test_previews_do_not_get_in_the_way_of_anybody(stories):
    flooded, harbour = stories
    source = flooded.articles.first().versions.get().source_id
    files = [opened(flood(killed=str(30 + place)), outlet=f"إذاعة {place}") for place in range(CROWD)]
    deeds = (
        lambda _place: changes_of(story_id=flooded.pk),
        lambda place: read_file(file_id=files[place]),
        lambda _place: align_story(story_id=flooded.pk),
        lambda _place: reread_source(source_id=source),
    )
    answers = at_once(CROWD, lambda place: deeds[place % len(deeds)](place))
    assert faults(answers) == []
    settle()
    assert is_whole()
    assert flooded.articles.count() == 3 + CROWD // len(deeds)
    assert Article.objects.filter(story=harbour).count() == 1
    assert Fact.objects.filter(story=flooded, verdict__verdict="conflict").exists()
