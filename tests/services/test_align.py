"""Facts and verdicts of a story as they are stored: notes are never lost, nothing is written without need."""

from __future__ import annotations

import uuid

import pytest
from django.contrib.auth.models import User
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage.models import Annotation, Article, Claim, Fact, Story, Verdict, VerdictEvent
from coverage.services import align
from coverage.services.align import align_story
from coverage.services.annotate import annotate
from tests.services.newsroom import HARBOUR, flood, killed, put, send, settle, tell

pytestmark = pytest.mark.django_db


def test_a_story_that_is_gone_is_no_error():
    align_story(story_id=10**9)


def test_facts_that_stay_the_same_are_not_written_again():
    tell("صحيفة الميناء", flood())
    tell("قناة الضفاف", flood(killed="14"))
    rows = (
        "SELECT id, ctid::text AS place FROM coverage_fact UNION SELECT id, ctid::text AS place FROM coverage_verdict"
    )
    before = sorted(Fact.objects.raw(rows), key=lambda row: (row.pk, row.place))
    settle()
    after = sorted(Fact.objects.raw(rows), key=lambda row: (row.pk, row.place))
    assert [(row.pk, row.place) for row in after] == [(row.pk, row.place) for row in before]


def test_another_affair_is_another_story():
    tell("صحيفة الميناء", flood())
    tell("قناة الضفاف", HARBOUR.encode())
    assert Story.objects.count() == 2


def test_a_fact_told_by_one_outlet_has_no_verdict():
    tell("صحيفة الميناء", flood())
    assert Fact.objects.exists()
    assert not Verdict.objects.exists()


def test_two_tolls_of_one_flood_are_one_fact_in_conflict(note):
    assert {claim.low for claim in note.fact.claims.all()} == {9.0, 14.0}
    assert note.fact.verdict.verdict == "conflict"


def test_reasons_name_their_claims(note):
    reasons = note.fact.verdict.reasons
    claims = set(note.fact.claims.values_list("pk", flat=True))
    assert reasons
    assert {claim for reason in reasons for claim in reason["claims"]} <= claims


def test_aligning_again_writes_nothing_new(note):
    before = (list(Fact.objects.values_list("pk")), list(Verdict.objects.values()), VerdictEvent.objects.count())
    settle()
    assert before == (
        list(Fact.objects.values_list("pk")),
        list(Verdict.objects.values()),
        VerdictEvent.objects.count(),
    )


def test_a_third_outlet_joins_the_fact_that_has_the_note(note):
    tell("وكالة المدار", flood(killed="20"))
    assert killed() == note.fact
    assert {claim.low for claim in note.fact.claims.all()} == {9.0, 14.0, 20.0}


def test_a_changed_verdict_leaves_the_old_one_in_the_history(note):
    Verdict.objects.filter(fact=note.fact).update(verdict="agree")
    settle()
    events = VerdictEvent.objects.filter(fact_id=note.fact_id).order_by("pgh_id")
    assert [event.verdict for event in events] == ["conflict", "agree", "conflict"]


def test_a_fact_with_notes_outlives_its_claims(note):
    Claim.objects.all().delete()
    settle()
    assert list(Fact.objects.all()) == [note.fact]
    assert Annotation.objects.get() == note


def test_a_new_version_of_an_article_keeps_the_fact_and_its_note():
    word = {"address": "https://example.org/1"}
    tell("صحيفة الميناء", flood(), **word)
    author = User.objects.create_user("editor")
    fact = killed()
    annotate(fact=fact, author=author, explanation="date", text="", key=uuid.uuid4())
    tell("صحيفة الميناء", flood(killed="31"), **word)
    assert killed() == fact
    assert {claim.low for claim in fact.claims.filter(version__is_current=True)} == {31.0}


def test_a_moved_article_takes_its_claims_along(note):
    tell("وكالة المدار", HARBOUR.encode())
    article = Article.objects.get(outlet__name="قناة الضفاف")
    harbour = Story.objects.exclude(pk=article.story_id).get()
    put(article, harbour)
    assert {claim.fact.story for claim in Claim.objects.filter(version__article=article, fact__isnull=False)} == {
        harbour
    }
    assert {claim.low for claim in note.fact.claims.all()} == {9.0}


def test_a_story_is_called_by_its_earliest_article_unless_a_person_named_it():
    tell("صحيفة الميناء", flood())
    story = Story.objects.get()
    assert story.title == Article.objects.get().title
    Story.objects.update(title="فيضان الشرق")
    settle()
    assert Story.objects.get().title == "فيضان الشرق"


def test_what_was_reckoned_from_an_older_state_is_not_stored(note, monkeypatch):
    """Another article comes in while the story is being reckoned: its own alignment is in the queue."""
    story = note.fact.story
    reckon = align.facts_of

    def meanwhile(*arguments):
        send(("c.txt", flood(killed="20")), outlet="وكالة المدار")
        return reckon(*arguments)

    monkeypatch.setattr(align, "facts_of", meanwhile)
    align_story(story_id=story.pk)
    assert not Claim.objects.filter(low=20.0).exclude(fact=None).exists()
    monkeypatch.undo()
    assert ProcrastinateJob.objects.filter(task_name="coverage.tasks.align_story", args__story_id=story.pk).exists()
    settle()
    assert Claim.objects.filter(low=20.0, fact=note.fact).exists()
