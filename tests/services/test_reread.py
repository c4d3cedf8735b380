"""Reading again: notes, facts and articles keep their identity, whatever the reader has learnt."""

from __future__ import annotations

from dataclasses import replace

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage.core.claims import extract
from coverage.core.records import Span
from coverage.models import Annotation, Article, Claim, Fact, Source, Story, Version
from coverage.services import reread
from coverage.services.reread import reread_all, reread_now, reread_source
from tests.services.newsroom import HARBOUR, flood, killed, settle, tell

pytestmark = pytest.mark.django_db


def test_nothing_to_read_is_no_error():
    assert reread_now() == reread_all() == 0


def test_the_same_reader_changes_no_row(note):
    before = [list(model.objects.order_by("pk").values()) for model in (Article, Version, Claim, Fact, Annotation)]
    assert reread_now() == 2
    assert before == [
        list(model.objects.order_by("pk").values()) for model in (Article, Version, Claim, Fact, Annotation)
    ]


def test_a_reader_that_takes_in_one_more_word_keeps_claims_and_facts(note, monkeypatch):
    def wider(reading):
        return [replace(c, span=Span(max(c.span.start - 1, c.sentence.start), c.span.end)) for c in extract(reading)]

    kept = set(Claim.objects.values_list("pk", "fact"))
    monkeypatch.setattr(reread, "extract", wider)
    reread_now()
    assert set(Claim.objects.values_list("pk", "fact")) == kept


def test_a_reader_that_loses_a_claim_keeps_the_note(note, monkeypatch):
    monkeypatch.setattr(reread, "extract", lambda _reading: ())
    reread_now()
    assert not Claim.objects.exists()
    assert Fact.objects.get() == note.fact
    monkeypatch.undo()
    reread_now()
    assert killed() == note.fact


def test_a_reader_that_breaks_leaves_everything_as_it_was(note, monkeypatch):
    before = list(Claim.objects.values())
    monkeypatch.setattr(reread, "extract", lambda _reading: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        reread_now()
    assert list(Claim.objects.values()) == before


def test_the_words_by_which_a_story_is_found_are_those_of_the_reader_that_read_last(note):
    terms = Article.objects.first().terms
    Article.objects.update(terms=["قديم"])
    reread_now()
    assert Article.objects.first().terms == terms


def test_an_article_that_is_told_apart_only_now_becomes_one(monkeypatch):
    both = flood() + ("\n\n" + HARBOUR).encode()
    tell("صحيفة الميناء", both)
    article, read = Article.objects.get(), reread.readings_of
    monkeypatch.setattr(reread, "readings_of", lambda *arguments: parted(read(*arguments)))
    reread_now()
    assert article in Article.objects.all()
    assert Article.objects.count() == 2


def parted(readings):
    """The one article of a file as two, cut where the harbour's begins."""
    (whole,) = readings
    cut = whole.text.index("افتتاح ميناء")
    parts = (
        [passage for passage in whole.passages if passage.span.start < cut],
        [passage for passage in whole.passages if passage.span.start >= cut],
    )
    return tuple(replace(whole, passages=tuple(part), outlet=None) for part in parts)


def test_only_one_story_is_read_again_when_one_is_named(note):
    tell("وكالة المدار", HARBOUR.encode())
    harbour = Story.objects.exclude(pk=note.fact.story_id).get()
    assert reread_now(story_id=harbour.pk) == 1


def test_later_is_one_job_for_each_source_and_story(note):
    ProcrastinateJob.objects.count()
    assert reread_all() == reread_all() == 2
    jobs = ProcrastinateJob.objects.filter(task_name="coverage.tasks.reread_source")
    assert sorted(job.args["source_id"] for job in jobs) == sorted(Source.objects.values_list("pk", flat=True))
    for source in Source.objects.all():
        reread_source(source_id=source.pk)
    settle()
    assert killed() == note.fact
