"""What the scripts that kill and crowd Farq count afterwards: a store that is whole is told from one that is not."""

from __future__ import annotations

from collections import Counter

import pytest
from django.db import connection

from bench import ingest, load
from bench.scenes import newsroom, reckoning
from coverage.models import Article, Claim, Story, UploadFile
from tests.services.newsroom import send, settle

SENT = 2


@pytest.fixture
def whole(db):
    """Two articles sent, read and aligned, and no job waiting."""
    for number in range(SENT):
        name, text = newsroom.article(number)
        send((name, text.encode()))
    settle()
    ask("DELETE FROM procrastinate_jobs")


def ask(question: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(question)


def test_a_whole_store_has_no_fault(whole):
    assert reckoning.faults(SENT) == []


def test_an_article_and_a_file_that_never_came_are_missed(whole):
    assert {"1 articles missing", "1 files lost"} <= set(reckoning.faults(SENT + 1))


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda: UploadFile.objects.filter(name="chaos-0.txt").update(state="reading"), "1 files not read"),
        (lambda: Claim.objects.filter(version__article__title__contains="رقم 0").delete(), "1 half articles"),
        (lambda: Article.objects.filter(title__contains="رقم 0").update(story=None), "1 articles without a story"),
        (lambda: Article.objects.update(title=f"{newsroom.NAMED} 0"), "1 articles there twice"),
        (lambda: ask("INSERT INTO procrastinate_jobs (task_name, queue_name) VALUES ('read_file', 'default')"),
         "left: 1 read_file todo"),
    ],
    ids=["not read", "half", "no story", "twice", "a job left"],
)  # fmt: skip
def test_every_damage_is_told(whole, damage, said):
    damage()
    assert said in reckoning.faults(SENT)


def test_a_story_that_nobody_compared_is_told(whole):
    stories = Story.objects.update(aligned_at=None)
    assert f"{stories} stories not compared" in reckoning.faults(SENT)


def test_articles_of_one_affair_resemble_one_another_and_no_others():
    words = [set(newsroom.article(number)[1].split()) for number in (0, 1, 10)]
    assert len(words[0] & words[1]) - len(words[0] & words[2]) >= newsroom.WORDS * 3


def heard(*times, pauses=0, late=0, faults=()):
    """What came back: so many milliseconds a page, and pauses that were asked for.

    late: so many nine seconds late, asked for while readers still joined.
    """
    found = load.Heard(faults=list(faults), statuses=Counter({200: len(times), 503: pauses}))
    found.times["read"] += [(load.SETTLED, 9000.0)] * late + [(load.SETTLED + 1, took) for took in times]
    return found


@pytest.mark.parametrize(
    ("phase", "told", "count"),
    [
        (load.USUAL, heard(*[250.0] * 100), 0),
        (load.USUAL, heard(*[10.0] * 96, *[9000.0] * 4), 0),
        (load.SLOWLY, heard(*[400.0] * 100), 0),
        (load.SPIKE, heard(*[250.0] * 50, late=50), 0),
        (load.SPIKE, heard(*[250.0] * 99, pauses=1), 0),
        (load.USUAL, heard(*[10.0] * 90, *[9000.0] * 10), 1),
        (load.SLOWLY, heard(*[401.0] * 100), 1),
        (load.SPIKE, heard(*[251.0] * 100), 1),
        (load.SPIKE, heard(*[250.0] * 98, pauses=2), 1),
        (load.USUAL, heard(*[10.0] * 99, pauses=1), 1),
        (load.USUAL, heard(*[10.0] * 100, faults=["GET /: 500"]), 1),
    ],
    ids=["in time", "a few late", "twice the idle time", "late while the spike joins", "a pause in a hundred",
         "one in ten late", "over twice", "late after the spike", "two pauses", "a pause by day", "a fault"],
)  # fmt: skip
def test_promises_of_a_newsrooms_day_are_kept_or_told(phase, told, count):
    assert len(load.broken(phase, told, {"read": 200.0})) == count


@pytest.mark.parametrize(("articles", "seconds", "status"), [(SENT, 0.4, 0), (SENT, 0.5, 1), (SENT + 1, 0.1, 1)])
def test_articles_come_in_quickly_and_all_of_them(whole, tmp_path, articles, seconds, status):
    assert ingest._tell(tmp_path, articles, seconds, 0.0) == status
