"""Notes: others' hands off first, then what is kept of each change."""

from __future__ import annotations

import random
import uuid

import pghistory.models
import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction

from coverage.models import Annotation, AnnotationEvent, Fact
from coverage.services.annotate import MOST_LINKS, annotate, edit, undo, withdraw
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


@pytest.mark.parametrize(
    "links",
    [["javascript:alert(1)"], ["https://a@b.example"], [f"https://a.example/{n}" for n in range(MOST_LINKS + 1)]],
)
def test_links_that_lead_to_no_page_and_too_many_are_refused(note, author, links):
    with pytest.raises(ValidationError):
        edit(annotation_id=note.pk, by=author, version=1, explanation="date", text="", links=links)
    assert Annotation.objects.get().version == 1


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


@pytest.mark.parametrize("other", [{"text": "رقم جديد"}, {"explanation": "source"}, {"links": ["https://a.example/"]}])
def test_a_form_sent_again_with_other_words_is_not_taken_for_the_first(note, author, other):
    sent = {"explanation": "date", "text": "رقم قديم"} | other
    with pytest.raises(Stale) as stale:
        annotate(fact=note.fact, author=author, key=note.key, **sent)
    assert stale.value.current == note
    assert Annotation.objects.get().version == 1


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


def test_what_was_never_changed_has_nothing_to_take_back(note, author):
    with pytest.raises(Stale):
        undo(annotation_id=note.pk, by=author, version=1)


def test_taking_back_an_older_change_than_the_last_is_stale(note, author):
    edit(annotation_id=note.pk, by=author, version=1, explanation="source", text="جديد")
    with pytest.raises(Stale):
        undo(annotation_id=note.pk, by=author, version=1)
    assert Annotation.objects.get().text == "جديد"


def test_a_change_is_taken_back_whole_and_brought_back(note, author, stranger):
    words = {"explanation": "source", "text": "جديد", "links": ["https://example.org/a"]}
    edit(annotation_id=note.pk, by=author, version=1, **words)
    back = undo(annotation_id=note.pk, by=stranger, version=2)
    assert (back.explanation, back.text, back.links, back.edited_by) == ("date", "رقم قديم", [], stranger)
    again = undo(annotation_id=note.pk, by=author, version=3)
    assert (again.explanation, again.text, again.links) == ("source", "جديد", ["https://example.org/a"])


def test_a_withdrawn_note_is_brought_back(note, author):
    withdraw(annotation_id=note.pk, by=author, version=1)
    assert undo(annotation_id=note.pk, by=author, version=2).withdrawn is None


def random_act(dice: random.Random, by: User) -> None:
    """An edit, a withdrawal or an undoing of the note, one in five of them on an older wording."""
    version = Annotation.objects.get().version - (dice.random() < 0.2)
    row = {"annotation_id": Annotation.objects.get().pk, "by": by, "version": version}
    words = {"explanation": dice.choice(["date", "source", "mistake"]), "text": "".join(dice.choices("ابتث ", k=8))}
    dice.choices([lambda: edit(**row, **words), lambda: withdraw(**row), lambda: undo(**row)], (6, 1, 3))[0]()


def test_a_thousand_random_acts_are_kept_so_that_they_lead_to_how_the_note_stands(note, author, stranger):
    dice, accepted = random.Random(11), 1  # noqa: S311 - dice of a test
    for _time in range(1000):
        try:
            random_act(dice, dice.choice([author, stranger]))
            accepted += 1
        except Stale:
            pass
    now = Annotation.objects.get()
    kept = list(AnnotationEvent.objects.order_by("pgh_id"))
    assert [event.version for event in kept] == list(range(1, accepted + 1))
    names = ("explanation", "text", "links", "version", "withdrawn", "edited", "edited_by_id")
    assert [getattr(kept[-1], name) for name in names] == [getattr(now, name) for name in names]
    assert 300 < accepted < 1000
