"""Notes: others' hands off first, then what is kept of each change."""

from __future__ import annotations

import uuid

import pghistory.models
import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction

from coverage.models import Annotation, AnnotationEvent, Fact
from coverage.services.annotate import annotate, edit, withdraw
from coverage.services.revise import Stale
from tests.services.newsroom import flood, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return User.objects.create_user("editor")


@pytest.fixture
def stranger():
    return User.objects.create_user("stranger")


@pytest.fixture
def note(author):
    tell("صحيفة الميناء", flood())
    return annotate(fact=Fact.objects.first(), author=author, explanation="date", text="رقم قديم", key=uuid.uuid4())


def test_nobody_gets_another_ones_note_by_its_key(note, stranger):
    with pytest.raises(PermissionDenied):
        annotate(fact=note.fact, author=stranger, explanation="date", text="", key=note.key)


@pytest.mark.parametrize("text", ["خبر\x00", "خبر\ud800", "ن" * 5001])
def test_a_text_that_cannot_be_stored_is_refused(note, author, text):
    with pytest.raises(ValidationError):
        edit(annotation_id=note.pk, by=author, version=1, explanation="date", text=text)


def test_an_unknown_explanation_is_refused(note, author):
    with pytest.raises(ValidationError):
        annotate(fact=note.fact, author=author, explanation="because", text="", key=uuid.uuid4())


def test_an_edit_of_an_older_wording_is_stale_and_shows_the_newer(note, author):
    edit(annotation_id=note.pk, by=author, version=1, explanation="source", text="جديد")
    with pytest.raises(Stale) as stale:
        edit(annotation_id=note.pk, by=author, version=1, explanation="date", text="متأخر")
    assert stale.value.current.text == "جديد"
    assert Annotation.objects.get().text == "جديد"


def test_a_withdrawn_note_is_not_edited(note, author):
    withdraw(annotation_id=note.pk, by=author, version=1)
    with pytest.raises(Stale):
        edit(annotation_id=note.pk, by=author, version=2, explanation="date", text="عودة")


def test_the_same_form_sent_twice_is_one_note(note, author):
    again = annotate(fact=note.fact, author=author, explanation="date", text="رقم قديم", key=note.key)
    assert again == note
    assert Annotation.objects.count() == 1


def test_a_note_keeps_the_answers_it_was_written_on(note):
    assert note.seen == [{"outlet": "صحيفة الميناء", "surface": claim.surface} for claim in note.fact.claims.all()]
    assert note.seen


def test_every_change_is_kept_with_who_made_it(note, author):
    edit(annotation_id=note.pk, by=author, version=1, explanation="source", text="جديد")
    withdraw(annotation_id=note.pk, by=author, version=2)
    events = list(AnnotationEvent.objects.order_by("pgh_id"))
    assert [(event.text, event.version, event.withdrawn is None) for event in events] == [
        ("رقم قديم", 1, True),
        ("جديد", 2, True),
        ("جديد", 3, False),
    ]
    assert {event.pgh_context.metadata["user"] for event in events} == {author.pk}


def test_a_change_past_the_services_is_kept_too(note):
    Annotation.objects.filter(pk=note.pk).update(text="من خلف الستار")
    assert AnnotationEvent.objects.order_by("pgh_id").last().text == "من خلف الستار"


def test_what_changed_can_be_told(note, author):
    edit(annotation_id=note.pk, by=author, version=1, explanation="date", text="جديد")
    change = pghistory.models.Events.objects.tracks(note).order_by("pgh_id").last()
    assert change.pgh_diff["text"] == ["رقم قديم", "جديد"]


def test_history_cannot_be_written_over(note):
    with pytest.raises(DatabaseError), transaction.atomic():
        AnnotationEvent.objects.update(text="لم يكن")
    with pytest.raises(DatabaseError), transaction.atomic():
        AnnotationEvent.objects.all().delete()
