"""Twenty at once: nothing is stored twice, nothing overwritten unseen, nobody waits for ever."""

from __future__ import annotations

import uuid

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from coverage.models import (
    Annotation,
    AnnotationEvent,
    Article,
    Claim,
    Decision,
    DeskChange,
    DeskEntry,
    Fact,
    Outlet,
    Source,
    Story,
    Upload,
    UploadFile,
    Version,
)
from coverage.services.align import align_story
from coverage.services.annotate import annotate, edit
from coverage.services.decide import Overtaken, dismiss, rename, undo
from coverage.services.desk import Wish, change_entries
from coverage.services.ingest import Incoming, open_upload, read_file
from coverage.services.revise import Stale
from tests.services.crowd import at_once
from tests.services.newsroom import flood, send, settle, tell
from tests.views.newsstand import civilians, person

pytestmark = pytest.mark.django_db(transaction=True)

CROWD = 20


def opened(body: bytes, **word: object) -> int:
    upload = open_upload(by=None, files=[Incoming("a.txt", body)], key=uuid.uuid4(), **word)
    return upload.files.get().pk


def test_one_article_sent_by_twenty_is_one_article():
    files = [opened(flood(), outlet="قناة الضفاف") for _ in range(CROWD)]
    at_once(CROWD, lambda place: read_file(file_id=files[place]))
    assert [model.objects.count() for model in (Source, Outlet, Article, Version, Story)] == [1] * 5
    states = sorted(UploadFile.objects.values_list("state", flat=True))
    assert states == ["done"] + ["known"] * (CROWD - 1)


def test_one_file_read_by_twenty_workers_is_stored_once():
    file = opened(flood())
    at_once(CROWD, lambda _place: read_file(file_id=file))
    assert UploadFile.objects.get().state == "done"
    assert Version.objects.count() == 1


def test_twenty_wordings_of_one_address_are_versions_in_a_row():
    word = {"outlet": "قناة الضفاف", "address": "https://example.org/1"}
    files = [opened(flood(killed=str(3 + place)), **word) for place in range(CROWD)]
    at_once(CROWD, lambda place: read_file(file_id=files[place]))
    assert Article.objects.count() == 1
    assert [version.number for version in Version.objects.order_by("number")] == list(range(1, CROWD + 1))
    assert Version.objects.filter(is_current=True).count() == 1


def test_twenty_outlets_of_one_new_affair_open_one_story():
    files = [opened(flood(killed=str(3 + place)), outlet=f"صحيفة {place}") for place in range(CROWD)]
    at_once(CROWD, lambda place: read_file(file_id=files[place]))
    assert Article.objects.count() == CROWD
    assert Story.objects.count() == 1


def test_one_form_sent_by_twenty_threads_is_one_upload():
    key = uuid.uuid4()
    files = [Incoming("a.txt", flood())]
    uploads = at_once(CROWD, lambda _place: open_upload(by=None, files=files, key=key))
    assert len(set(uploads)) == Upload.objects.count() == UploadFile.objects.count() == 1


def test_a_story_aligned_by_many_has_each_fact_once():
    tell("صحيفة الميناء", flood())
    send(("b.txt", flood(killed="11")), outlet="قناة الضفاف")
    story = Story.objects.get()
    assert at_once(8, lambda _place: align_story(story_id=story.pk)) == [None] * 8
    once = story.facts.count()
    settle()
    assert story.facts.count() == once


def test_of_twenty_edits_of_one_wording_one_is_taken_and_nineteen_are_told():
    tell("صحيفة الميناء", flood())
    author = User.objects.create_user("editor")
    fact = Story.objects.get().facts.first()
    note = annotate(fact=fact, author=author, explanation="date", text="", key=uuid.uuid4())
    words = {"annotation_id": note.pk, "by": author, "version": 1, "explanation": "date"}
    ends = at_once(CROWD, lambda place: edit(**words, text=f"نص {place}"))
    taken = [end for end in ends if isinstance(end, Annotation)]
    assert [note.text for note in taken] == [Annotation.objects.get().text]
    assert sum(isinstance(end, Stale) for end in ends) == CROWD - 1


def test_twenty_editors_on_one_note_lose_nothing_and_each_sees_both_texts():
    """Five rounds: the accepted edits are the versions, and every other editor gets 409 with both texts."""
    fact = civilians()
    note = annotate(fact=fact, author=person("editor"), explanation="date", text="أول", key=uuid.uuid4())
    clients = [signed_in() for _place in range(CROWD)]
    accepted = 0
    for _round in range(5):
        note.refresh_from_db()
        answers = at_once(CROWD, lambda place, version=note.version: send_edit(clients[place], note, version, place))
        codes = [answer.status_code for answer in answers]
        accepted += codes.count(302)
        note.refresh_from_db()
        assert sorted(codes) == [302] + [409] * (CROWD - 1)
        refused = [(n, answer.content.decode()) for n, answer in enumerate(answers) if answer.status_code == 409]
        assert all(note.text in page and f"نص {place} {note.version - 1}" in page for place, page in refused)
    assert note.version == accepted + 1 == AnnotationEvent.objects.count()


def signed_in() -> Client:
    client = Client()
    client.force_login(person("editor"))
    return client


def send_edit(client, note, version, place):
    sent = {"explanation": "date", "text": f"نص {place} {version}", "version": version, "key": uuid.uuid4()}
    return client.post(reverse("edit_note", args=[note.pk]), sent)


def test_of_twenty_changes_of_one_fact_at_once_one_is_done_and_the_others_are_told():
    fact, people = civilians(), [person("editor") for _place in range(CROWD)]
    states = ["explained", "disputed", "resolved"]
    seen = {fact.pk: 0}
    ends = at_once(
        CROWD,
        lambda n: change_entries(seen=seen, wish=Wish(states[n % 3]), by=people[n], key=uuid.uuid4()),
    )
    assert sorted(type(end).__name__ for end in ends) == ["DeskChange"] + ["DeskStale"] * (CROWD - 1)
    assert DeskEntry.objects.get().version == 1
    assert DeskChange.objects.count() == 1


@pytest.fixture
def told(editor):
    """A fact of the flood, told by two outlets."""
    tell("صحيفة الميناء", flood())
    tell("قناة الضفاف", flood(killed="14"))
    return Claim.objects.filter(sentence__contains="مصرعهم").first().fact


@pytest.fixture
def editor():
    user = User.objects.create_user("editor")
    user.groups.add(Group.objects.get(name="editor"))
    return user


def test_of_twenty_names_at_once_one_is_taken_and_the_others_see_it(told, editor):
    outcomes = at_once(CROWD, lambda n: rename(fact=told, label=f"اسم {n}", by=editor, key=uuid.uuid4()))
    taken = Decision.objects.get()
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Decision"] + ["Overtaken"] * (CROWD - 1)
    assert all(outcome.current == taken for outcome in outcomes if isinstance(outcome, Overtaken))
    settle()
    assert Fact.objects.get(pk=told.pk).label == taken.label


def test_one_form_sent_twenty_times_at_once_is_one_decision(told, editor):
    key, claim = uuid.uuid4(), told.claims.select_related("version").first()
    outcomes = at_once(CROWD, lambda _n: dismiss(claim=claim, fact=told, by=editor, key=key))
    assert {outcome.pk for outcome in outcomes} == {Decision.objects.get().pk}


def test_undone_by_twenty_at_once_is_undone_once(told, editor):
    before = told.label
    decision = rename(fact=told, label="اسم", by=editor, key=uuid.uuid4())
    outcomes = at_once(CROWD, lambda _n: undo(decision_id=decision.pk, by=editor))
    assert {outcome.undone for outcome in outcomes} == {Decision.objects.get().undone}
    settle()
    assert Fact.objects.get(pk=told.pk).label == before
