"""Notes through the pages: nothing is lost, doubled or overwritten unseen."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

from coverage.models import Annotation
from tests.views.newsstand import person


def form(text: str = "أرقام من يومين مختلفين", **fields) -> dict[str, object]:
    return {"explanation": "date", "text": text, "key": uuid.uuid4()} | fields


@pytest.fixture
def note(editor, fact):
    editor.post(reverse("write_note", args=[fact.pk]), form())
    return Annotation.objects.get()


def test_a_reader_sees_notes_and_no_form(reader, note):
    page = reader.get(note.fact.get_absolute_url()).content.decode()
    assert note.text in page
    assert "<textarea" not in page


def test_a_note_is_shown_with_its_explanation_and_author(editor, note):
    page = editor.get(note.fact.get_absolute_url()).content.decode()
    assert all(word in page for word in (note.text, "اختلاف تاريخ", editor.user.username))


def test_the_same_form_sent_twice_is_one_note(editor, fact):
    sent = form()
    for _time in range(2):
        assert editor.post(reverse("write_note", args=[fact.pk]), sent).status_code == 302
    assert Annotation.objects.count() == 1


@pytest.mark.parametrize(
    "wrong", [{"explanation": "nonsense"}, {"explanation": ""}, {"text": "a" * 5001}, {"text": "a\x00b"}, {"key": "x"}]
)
def test_what_cannot_be_saved_stays_in_the_form(editor, fact, wrong):
    answer = editor.post(reverse("write_note", args=[fact.pk]), form() | wrong)
    assert answer.status_code == 422
    assert Annotation.objects.count() == 0
    assert str((form() | wrong)["text"]).replace("\x00", "") in answer.content.decode().replace("\x00", "")


def test_markup_in_a_note_is_text(editor, fact):
    editor.post(reverse("write_note", args=[fact.pk]), form("<script>alert(1)</script>"))
    page = editor.get(fact.get_absolute_url()).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_the_author_edits_and_the_history_keeps_both(editor, note):
    edited = form("كلام آخر", version=note.version)
    assert editor.post(reverse("edit_note", args=[note.pk]), edited).status_code == 302
    page = editor.get(note.fact.get_absolute_url()).content.decode()
    history = page[page.index('id="history"') :]
    assert note.text in history
    assert "كلام آخر" in history


def test_two_windows_do_not_overwrite_each_other(editor, note):
    editor.post(reverse("edit_note", args=[note.pk]), form("الأول", version=note.version))
    answer = editor.post(reverse("edit_note", args=[note.pk]), form("الثاني", version=note.version))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "الأول" in page
    assert "الثاني" in page
    assert Annotation.objects.get().text == "الأول"


def test_a_form_sent_again_with_other_words_shows_both_and_loses_neither(editor, note):
    sent = form(note.text, key=note.key)
    assert editor.post(reverse("write_note", args=[note.fact_id]), sent).status_code == 302
    answer = editor.post(reverse("write_note", args=[note.fact_id]), sent | {"text": "كلام أطول"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert note.text in page
    assert "كلام أطول</textarea>" in page
    assert Annotation.objects.get().text == note.text


def test_after_a_clash_the_joined_text_can_be_saved(editor, note):
    editor.post(reverse("edit_note", args=[note.pk]), form("الأول", version=note.version))
    answer = editor.post(reverse("edit_note", args=[note.pk]), form("الثاني", version=note.version))
    version = answer.context["form"].initial["version"]
    editor.post(reverse("edit_note", args=[note.pk]), form("الأول والثاني", version=version))
    assert Annotation.objects.get().text == "الأول والثاني"


def test_a_withdrawn_note_is_gone_from_the_notes_and_stays_in_the_history(editor, note):
    editor.post(reverse("withdraw_note", args=[note.pk]), {"version": note.version})
    page = editor.get(note.fact.get_absolute_url()).content.decode()
    notes, history = page[page.index('id="notes"') : page.index('id="history"')], page[page.index('id="history"') :]
    assert note.text not in notes
    assert note.text in history


def test_withdrawing_what_has_changed_shows_it_instead(editor, note):
    editor.post(reverse("edit_note", args=[note.pk]), form("جديد", version=note.version))
    answer = editor.post(reverse("withdraw_note", args=[note.pk]), {"version": note.version})
    assert answer.status_code == 409
    assert Annotation.objects.get().withdrawn is None


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 20])
def test_an_odd_version_withdraws_nothing(editor, note, version):
    answer = editor.post(reverse("withdraw_note", args=[note.pk]), {"version": version})
    assert answer.status_code == 409
    assert Annotation.objects.get().withdrawn is None


@pytest.mark.parametrize("name", ["edit_note", "withdraw_note", "undo_note"])
def test_a_reader_changes_no_note(reader, note, name):
    assert reader.post(reverse(name, args=[note.pk]), form(version=note.version)).status_code == 403
    assert Annotation.objects.get().version == 1


def test_another_editor_changes_a_note_and_is_named(client, note):
    other = person("editor")
    client.force_login(other)
    assert client.post(reverse("edit_note", args=[note.pk]), form("كلام آخر", version=1)).status_code == 302
    page = client.get(note.fact.get_absolute_url()).content.decode()
    shown = page[page.index('class="note"') : page.index("data-words")]
    assert shown.index(note.author.username) < shown.index(other.username)


def test_the_fact_page_with_notes_and_history_still_asks_few_questions(editor, note, django_assert_max_num_queries):
    for number in range(5):
        editor.post(reverse("write_note", args=[note.fact_id]), form(f"ملاحظة {number}"))
    with django_assert_max_num_queries(12):
        editor.get(note.fact.get_absolute_url())


def test_the_grid_shows_what_an_editor_found(reader, note):
    assert '<span class="tag">اختلاف تاريخ</span>' in reader.get(note.fact.story.get_absolute_url()).content.decode()


def test_a_note_on_answers_that_still_stand_says_nothing_of_them(reader, note):
    assert "عند كتابة" not in reader.get(note.fact.get_absolute_url()).content.decode()


def test_a_note_keeps_the_answers_that_it_was_written_on(reader, note):
    note.fact.claims.get(low=1_500_000).delete()
    page = reader.get(note.fact.get_absolute_url()).content.decode()
    assert "عند كتابة" in page
    assert "وكالة السهم: 1.5 مليون مدني" in page
