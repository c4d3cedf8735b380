"""Threads and the inbox through their pages."""

from __future__ import annotations

import re
import uuid

import pytest
from django.urls import reverse

from coverage.models import Annotation, NoteTemplate, Notice, Reply
from coverage.services.annotate import annotate, edit
from tests.services.desk import change, named
from tests.views.newsstand import person


@pytest.fixture
def note(editor, fact):
    return annotate(fact=fact, author=editor.user, explanation="date", text="تاريخان", key=uuid.uuid4())


def answer(client, note, text="نعم", **fields):
    return client.post(reverse("thread", args=[note.pk]), {"text": text, "key": uuid.uuid4()} | fields)


def test_readers_see_no_thread(reader, editor, note):
    answer(editor, note, "سر")
    assert reader.get(reverse("thread", args=[note.pk])).status_code == 403
    page = reader.get(note.fact.get_absolute_url()).content.decode()
    assert note.text in page
    assert "سر" not in page
    assert reverse("thread", args=[note.pk]) not in page


@pytest.mark.parametrize("wrong", [{"text": ""}, {"text": " "}, {"text": "a" * 5001}, {"text": "a\x00b"}, {"key": "x"}])
def test_a_reply_that_cannot_be_saved_stays_in_the_form(editor, note, wrong):
    sent = {"text": "كلام", "key": uuid.uuid4()} | wrong
    page = editor.post(reverse("thread", args=[note.pk]), sent)
    assert page.status_code == 422
    assert not Reply.objects.exists()
    assert str(sent["text"]).replace("\x00", "").strip() in page.content.decode().replace("\x00", "")


def test_markup_in_a_reply_is_text(editor, note):
    answer(editor, note, "<script>alert(1)</script> @<b>")
    page = editor.get(reverse("thread", args=[note.pk])).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_the_fact_tells_how_many_answered(editor, note):
    for _time in range(2):
        answer(editor, note)
    Reply.objects.filter(pk=Reply.objects.first().pk).update(withdrawn="2024-04-18T00:00Z")
    page = editor.get(note.fact.get_absolute_url()).content.decode()
    assert '<bdi class="count">(1)</bdi>' in page


def test_two_windows_do_not_overwrite_each_others_reply(editor, note):
    answer(editor, note)
    made = Reply.objects.get()
    address = reverse("edit_reply", args=[made.pk])
    editor.post(address, {"text": "الأول", "version": 1})
    page = editor.post(address, {"text": "الثاني", "version": 1})
    assert page.status_code == 409
    assert all(word in page.content.decode() for word in ("الأول", "الثاني"))
    assert Reply.objects.get().text == "الأول"


def test_a_form_sent_again_with_other_words_shows_both(editor, note):
    sent = {"text": "الأول", "key": uuid.uuid4()}
    codes = [
        editor.post(reverse("thread", args=[note.pk]), sent | {"text": text}) for text in ("الأول", "الأول", "الثاني")
    ]
    assert [answer.status_code for answer in codes] == [302, 302, 409]
    assert "الثاني</textarea>" in codes[-1].content.decode()
    assert Reply.objects.get().text == "الأول"


def test_a_withdrawn_reply_is_gone_and_brought_back(editor, note):
    answer(editor, note, "كلام عابر")
    made, address = Reply.objects.get(), reverse("thread", args=[note.pk])
    editor.post(reverse("withdraw_reply", args=[made.pk]), {"version": 1})
    assert "كلام عابر" not in editor.get(address).content.decode()
    editor.post(reverse("undo_reply", args=[made.pk]), {"version": 2})
    assert "كلام عابر" in editor.get(address).content.decode()


def test_the_thread_tells_what_was_changed_in_a_reply(editor, note):
    answer(editor, note, "قال المتحدث أمس إن الرقم صحيح")
    editor.post(
        reverse("edit_reply", args=[Reply.objects.get().pk]), {"text": "قال المتحدث اليوم إن الرقم صحيح", "version": 1}
    )
    page = editor.get(reverse("thread", args=[note.pk])).content.decode()
    assert "<del>أمس</del> <ins>اليوم</ins>" in page


def test_the_thread_asks_few_questions(editor, note, django_assert_max_num_queries):
    for _time in range(5):
        answer(editor, note)
    with django_assert_max_num_queries(12):
        editor.get(reverse("thread", args=[note.pk]))


def test_the_inbox_counts_and_marks_what_is_ones_own(editor, client, note):
    other = person("editor")
    client.force_login(other)
    for _time in range(2):
        answer(client, note)
    assert '<bdi class="unread">2</bdi>' in editor.get("/").content.decode()
    line = Notice.objects.first()
    client.post(reverse("read_notices"), {"notice": line.pk})
    assert Notice.objects.filter(read=None).count() == 2
    editor.post(reverse("read_notices"), {"notice": line.pk})
    assert '<bdi class="unread">1</bdi>' in editor.get("/").content.decode()
    editor.post(reverse("read_notices"), {"all": "1"})
    assert 'class="unread"' not in editor.get("/").content.decode()


def test_the_inbox_leads_to_what_was_said(editor, client, note):
    client.force_login(person("editor"))
    answer(client, note, "من أين الرقم؟")
    change(named("salma"), note.fact, to=editor.user)
    page = editor.get(reverse("inbox")).content.decode()
    assert f"{reverse('thread', args=[note.pk])}#reply-{Reply.objects.get().pk}" in page
    assert f"{note.fact.get_absolute_url()}#desk" in page
    assert "من أين الرقم؟" in page


def test_the_inbox_shows_nothing_that_was_withdrawn(editor, client, note):
    client.force_login(person("editor"))
    answer(client, note, "زلة لسان")
    Reply.objects.update(withdrawn="2024-04-18T00:00Z")
    assert "زلة لسان" not in editor.get(reverse("inbox")).content.decode()


@pytest.mark.parametrize("sent", [{}, {"notice": "x"}, {"notice": "9" * 30}, {"notice": "-1"}])
def test_odd_lines_are_no_fault(editor, note, sent):
    assert editor.post(reverse("read_notices"), sent).status_code == 302


def test_a_template_is_put_after_what_was_typed_and_nothing_is_saved(editor, fact):
    template = NoteTemplate.objects.filter(language="ar", explanation="rounding").first()
    sent = {"text": "كلامي", "explanation": "date", "key": uuid.uuid4(), "links": "not a link", "insert": template.pk}
    page = editor.post(reverse("write_note", args=[fact.pk]), sent)
    text = page.content.decode()
    assert page.status_code == 200
    assert f"كلامي\n{template.text}</textarea>" in text
    assert 'value="rounding"\n' in text or 'value="rounding"' in text
    assert "not a link" in text
    assert not Annotation.objects.exists()


@pytest.mark.parametrize("odd", ["", "x", "0", "9" * 30])
def test_a_template_that_is_gone_leaves_what_was_typed(editor, fact, odd):
    page = editor.post(reverse("write_note", args=[fact.pk]), {"text": "كلامي", "insert": odd})
    assert "كلامي</textarea>" in page.content.decode()


def test_templates_are_offered_in_the_language_of_the_page(editor, fact):
    editor.cookies["django_language"] = "en"
    page = editor.get(fact.get_absolute_url()).content.decode()
    assert "Two points in time" in page
    assert "رقمان من وقتين" not in page


@pytest.mark.parametrize("link", ["javascript:alert(1)", "example.org", "https://a@b.example/"])
def test_a_link_to_no_page_is_refused_with_words(editor, fact, link):
    page = editor.post(reverse("write_note", args=[fact.pk]), {"explanation": "date", "text": "", "links": link})
    assert page.status_code == 422
    assert "ليس عنوان صفحة" in page.content.decode()
    assert f'href="{link}"' not in page.content.decode()


def test_links_show_where_they_lead(editor, reader, fact):
    links = "https://example.org/a?x=1&y=2\n\nhttps://\u0430pple.com/"
    editor.post(reverse("write_note", args=[fact.pk]), {"explanation": "date", "text": "", "links": links})
    page = reader.get(fact.get_absolute_url()).content.decode()
    assert re.search(r'href="https://example\.org/a\?x=1&amp;y=2"\s+rel="noopener noreferrer nofollow"', page)
    assert '<bdi dir="ltr">xn--pple-43d.com</bdi>' in page


def test_the_history_tells_what_a_change_left_out_and_added(editor, note):
    words = {"explanation": "date", "text": "رقمان من يومين مختلفين"}
    edit(annotation_id=note.pk, by=editor.user, version=1, **words)
    edit(annotation_id=note.pk, by=editor.user, version=2, **words | {"text": "رقمان من شهرين مختلفين"})
    page = editor.get(note.fact.get_absolute_url()).content.decode()
    history = page[page.index('id="history"') :]
    assert "<del>يومين</del> <ins>شهرين</ins>" in history
    assert "<del>تاريخان</del>" in history


def test_the_last_change_of_a_note_is_taken_back_from_the_history(editor, note):
    edit(annotation_id=note.pk, by=editor.user, version=1, explanation="source", text="غيره")
    page = editor.get(note.fact.get_absolute_url()).content.decode()
    assert page.count(reverse("undo_note", args=[note.pk])) == 1
    editor.post(reverse("undo_note", args=[note.pk]), {"version": 2})
    assert Annotation.objects.get().text == "تاريخان"


def test_taking_back_what_has_changed_since_shows_it_instead(editor, note):
    edit(annotation_id=note.pk, by=editor.user, version=1, explanation="source", text="غيره")
    answer = editor.post(reverse("undo_note", args=[note.pk]), {"version": 1})
    assert answer.status_code == 409
    assert Annotation.objects.get().text == "غيره"


def test_words_typed_on_a_note_that_was_withdrawn_meanwhile_are_shown(editor, note):
    editor.post(reverse("withdraw_note", args=[note.pk]), {"version": 1})
    sent = {"explanation": "date", "text": "كلام طويل كتبته", "version": 1}
    answer = editor.post(reverse("edit_note", args=[note.pk]), sent)
    assert answer.status_code == 409
    assert "كلام طويل كتبته" in answer.content.decode()
