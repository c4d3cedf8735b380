"""What reading again would change: found without storing anything, then taken or left."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import OperationalError
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage.core.claims import READER, extract
from coverage.models import Annotation, Article, Claim, Fact, Preview, Story, Verdict, Version
from coverage.services import preview, reread
from coverage.services.preview import ask_previews, changes_of, leave, make_preview, outdated_stories, take
from tests.services.newsroom import HARBOUR, editor, killed, settle, tell

pytestmark = pytest.mark.django_db

EVERYTHING = (Article, Version, Claim, Fact, Verdict, Annotation, Story)


@pytest.fixture
def story(note):
    return note.fact.story


def stand():
    return [list(model.objects.order_by("pk").values()) for model in EVERYTHING]


def reader_that(change, monkeypatch):
    """Have every claim read as `change` makes it; None for a claim that is not found any more."""
    monkeypatch.setattr(reread, "extract", lambda reading: tuple(filter(None, map(change, extract(reading)))))


def no_tolls(claim):
    return None if "مصرعهم" in claim.surface or claim.low in (9, 14) else claim


def all_nine(claim):
    return replace(claim, low=9.0, high=9.0) if claim.low == 14 else claim


def test_the_same_reader_would_change_nothing(story):
    assert changes_of(story_id=story.pk) == {"appear": [], "vanish": [], "change": [], "verdicts": []}


def test_a_story_that_is_not_there_has_nothing_to_change(db):
    assert not any(changes_of(story_id=0).values())


@pytest.mark.parametrize("change", [no_tolls, all_nine])
def test_looking_changes_nothing(story, monkeypatch, change):
    reader_that(change, monkeypatch)
    before, jobs = stand(), ProcrastinateJob.objects.count()
    changes_of(story_id=story.pk)
    assert (stand(), ProcrastinateJob.objects.count()) == (before, jobs)


def test_a_reader_that_breaks_changes_nothing_either(story, monkeypatch):
    before = stand()
    monkeypatch.setattr(reread, "extract", lambda _reading: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        changes_of(story_id=story.pk)
    assert stand() == before


def test_claims_that_vanish_and_facts_that_lose_their_verdict_are_named(story, monkeypatch):
    reader_that(no_tolls, monkeypatch)
    found = changes_of(story_id=story.pk)
    assert {entry["low"] for entry in found["vanish"]} == {9, 14}
    assert [(each["before"], each["after"]) for each in found["verdicts"]] == [("conflict", "")]


def test_claims_that_appear_are_named(story, monkeypatch):
    Claim.objects.filter(low=14).delete()
    settle()
    found = changes_of(story_id=story.pk)
    assert {entry["low"] for entry in found["appear"]} == {14}
    assert ("only", "conflict") in [(each["before"], each["after"]) for each in found["verdicts"]]


def test_a_changed_value_is_told_before_and_after(story, monkeypatch):
    reader_that(all_nine, monkeypatch)
    found = changes_of(story_id=story.pk)
    assert {(entry["before"]["low"], entry["after"]["low"]) for entry in found["change"]} == {(14, 9)}
    (verdict,) = found["verdicts"]
    assert (verdict["fact"], verdict["before"], verdict["after"]) == (killed().pk, "conflict", "agree")


def test_what_is_shown_is_what_is_taken(story, monkeypatch):
    reader_that(all_nine, monkeypatch)
    shown = changes_of(story_id=story.pk)
    reread.reread_now(story_id=story.pk)
    assert Verdict.objects.get(fact=shown["verdicts"][0]["fact"]).verdict == "agree"
    assert changes_of(story_id=story.pk)["verdicts"] == []


def test_other_stories_are_left_out(story, monkeypatch):
    tell("وكالة المدار", HARBOUR.encode())
    reader_that(lambda _claim: None, monkeypatch)
    outlets = {entry["outlet"] for entry in changes_of(story_id=story.pk)["vanish"]}
    assert outlets == {"صحيفة الميناء", "قناة الضفاف"}


def test_only_stories_that_another_reader_read_are_asked_for(story):
    tell("وكالة المدار", HARBOUR.encode())
    assert list(outdated_stories()) == []
    assert ask_previews() == 0
    Version.objects.filter(article__story=story).update(reader="0")
    assert list(outdated_stories()) == [story.pk]
    assert ask_previews() == ask_previews() == 1
    assert ProcrastinateJob.objects.filter(task_name="coverage.tasks.make_preview").count() == 1


def test_a_preview_is_made_once(story, monkeypatch):
    ask_previews(story_id=story.pk)
    make_preview(story_id=story.pk)
    made = Preview.objects.get()
    assert (made.state, made.reader, made.counts["vanish"]) == ("ready", READER, 0)
    monkeypatch.setattr(preview, "changes_of", lambda **_story: 1 / 0)
    make_preview(story_id=story.pk)
    assert Preview.objects.get().state == "ready"


def test_many_changes_are_counted_and_the_first_kept(story, monkeypatch):
    many = {"appear": [{}] * (preview.KEPT + 1)}
    monkeypatch.setattr(preview, "changes_of", lambda **_story: many)
    ask_previews(story_id=story.pk)
    make_preview(story_id=story.pk)
    made = Preview.objects.get()
    assert (made.counts["appear"], len(made.changes["appear"])) == (preview.KEPT + 1, preview.KEPT)


def test_a_fault_is_told_and_an_absent_database_is_tried_again(story, monkeypatch):
    def away(**_story):
        raise OperationalError

    ask_previews(story_id=story.pk)
    monkeypatch.setattr(preview, "changes_of", away)
    with pytest.raises(OperationalError):
        make_preview(story_id=story.pk)
    assert Preview.objects.get().state == "waiting"
    monkeypatch.setattr(preview, "changes_of", lambda **_story: 1 / 0)
    make_preview(story_id=story.pk)
    assert Preview.objects.get().state == "failed"


@pytest.mark.parametrize("decide", [take, leave])
def test_taking_and_leaving_are_kept_with_who_and_when(story, decide):
    ask_previews(story_id=story.pk)
    make_preview(story_id=story.pk)
    decide(story_id=story.pk, by=editor())
    decided = Preview.objects.get()
    assert decided.state == ("taken" if decide is take else "left")
    assert decided.decided_by == editor()
    waiting = ProcrastinateJob.objects.filter(task_name="coverage.tasks.reread_source").count()
    assert waiting == (2 if decide is take else 0)


def test_the_command_prints_what_would_change_and_stores_nothing(story, monkeypatch):
    reader_that(all_nine, monkeypatch)
    before, output = stand(), StringIO()
    call_command("reread", preview=True, story=story.pk, stdout=output)
    first, *lines = output.getvalue().splitlines()
    assert first.startswith(f"story {story.pk}: appear 0, vanish 0, change 2, verdicts 1 | ")
    assert [line[2] for line in lines] == ["~", "~", "!"]
    assert lines[-1].endswith("conflict -> agree")
    assert stand() == before
