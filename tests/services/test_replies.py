"""Threads: others' words left alone first, then who is told of what."""

from __future__ import annotations

import uuid

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from coverage.models import Notice, Reply
from coverage.services.annotate import annotate, edit
from coverage.services.notices import mark_read
from coverage.services.replies import edit_reply, reply, undo_reply, withdraw_reply
from coverage.services.revise import Stale
from tests.services.desk import named
from tests.views.newsstand import civilians

pytestmark = pytest.mark.django_db


@pytest.fixture
def salma():
    return named("salma")


@pytest.fixture
def omar():
    return named("عمر")


def note_of(author, text=""):
    return annotate(fact=civilians(), author=author, explanation="date", text=text, key=uuid.uuid4())


def answer(note, author, text="نعم"):
    return reply(annotation=note, author=author, text=text, key=uuid.uuid4())


def told() -> list[tuple[str, str]]:
    return [(notice.recipient.username, notice.kind) for notice in Notice.objects.order_by("pk")]


@pytest.mark.parametrize("text", ["", "  \n", "خبر\x00", "خبر\ud800", "ن" * 5001])
def test_no_reply_without_words_that_can_be_stored(salma, text):
    with pytest.raises(ValidationError):
        answer(note_of(salma), salma, text)
    assert not Reply.objects.exists()


@pytest.mark.parametrize("act", [edit_reply, withdraw_reply, undo_reply])
def test_nobody_touches_another_ones_reply(salma, omar, act):
    made = answer(note_of(salma), salma)
    words = {"text": "غيره"} if act is edit_reply else {}
    with pytest.raises(PermissionDenied):
        act(reply_id=made.pk, by=omar, version=1, **words)
    assert Reply.objects.get().version == 1


def test_the_same_form_sent_twice_is_one_reply(salma, omar):
    note, key = note_of(salma), uuid.uuid4()
    for _time in range(2):
        reply(annotation=note, author=salma, text="نعم", key=key)
    with pytest.raises(PermissionDenied):
        reply(annotation=note, author=omar, text="نعم", key=key)
    assert Reply.objects.count() == 1


def test_a_form_sent_again_with_other_words_is_not_taken_for_the_first(salma):
    note, key = note_of(salma), uuid.uuid4()
    reply(annotation=note, author=salma, text="نعم", key=key)
    with pytest.raises(Stale):
        reply(annotation=note, author=salma, text="نعم، ولكن", key=key)
    assert Reply.objects.get().text == "نعم"


def test_an_edit_of_an_older_wording_is_stale(salma):
    made = answer(note_of(salma), salma)
    edit_reply(reply_id=made.pk, by=salma, version=1, text="الأول")
    with pytest.raises(Stale):
        edit_reply(reply_id=made.pk, by=salma, version=1, text="الثاني")
    assert Reply.objects.get().text == "الأول"


def test_a_change_is_taken_back_and_brought_back(salma):
    made = answer(note_of(salma), salma, "الأول")
    edit_reply(reply_id=made.pk, by=salma, version=1, text="الثاني")
    assert undo_reply(reply_id=made.pk, by=salma, version=2).text == "الأول"
    assert undo_reply(reply_id=made.pk, by=salma, version=3).text == "الثاني"


def test_a_withdrawn_reply_is_brought_back(salma):
    made = answer(note_of(salma), salma)
    withdraw_reply(reply_id=made.pk, by=salma, version=1)
    assert undo_reply(reply_id=made.pk, by=salma, version=2).withdrawn is None


def test_what_was_never_changed_has_nothing_to_take_back(salma):
    made = answer(note_of(salma), salma)
    with pytest.raises(Stale):
        undo_reply(reply_id=made.pk, by=salma, version=1)


def test_nobody_is_told_of_what_they_said_themselves(salma):
    answer(note_of(salma, "@salma"), salma, "@salma")
    assert told() == []


@pytest.mark.parametrize("text", ["@reader", "@gone", "@nobody", "salma@example.org"])
def test_nobody_is_called_who_does_not_work_at_the_desk(salma, omar, text):
    named("reader", "reader")
    gone = named("gone")
    gone.is_active = False
    gone.save()
    note_of(omar, text)
    assert told() == []


def test_whoever_is_called_in_a_note_is_told(salma, omar):
    note_of(salma, "ما رأي @عمر؟")
    assert told() == [("عمر", "mention")]


def test_a_later_wording_tells_only_whom_it_calls_anew(salma, omar):
    named("huda")
    note = note_of(salma, "@عمر")
    words = {"explanation": "date", "text": "@عمر و@Huda"}
    edit(annotation_id=note.pk, by=salma, version=1, **words)
    assert told() == [("عمر", "mention"), ("huda", "mention")]


def test_whoever_wrote_in_the_thread_is_told_of_an_answer(salma, omar):
    note = note_of(salma)
    answer(note, omar)
    answer(note, salma)
    assert told() == [("salma", "reply"), ("عمر", "reply")]


def test_a_call_in_an_answer_is_told_once_and_as_a_call(salma, omar):
    answer(note_of(salma), omar, "@salma نعم")
    assert told() == [("salma", "mention")]


def test_only_ones_own_lines_are_marked_as_read(salma, omar):
    answer(note_of(salma), omar)
    line = Notice.objects.get()
    assert mark_read(user=omar, notices=[line.pk]) == 0
    assert mark_read(user=omar) == 0
    assert mark_read(user=salma, notices=[line.pk]) == 1
    assert mark_read(user=salma) == 0
