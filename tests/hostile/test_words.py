"""What somebody writes is kept letter by letter, or refused in words; nothing in between."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

from coverage.models import Annotation, Decision, NoteTemplate, Reply, SavedSearch, Upload
from coverage.views.shelf import SHELF
from tests.hostile.words import KEPT, packs
from tests.views.newsstand import person


def sent(**fields: object) -> dict[str, object]:
    return {"key": uuid.uuid4()} | fields


def trimmed(pack: str) -> str:
    """A form takes the space around a text away."""
    return pack.strip()


def test_what_no_store_can_hold_is_refused_everywhere(admin, fact):
    forms = {"write_note": [fact.pk], "rename_fact": [fact.pk], "new_upload": [], "tokens": []}
    for name, numbers in forms.items():
        fields = {
            "explanation": "date",
            "text": "a\x00b",
            "label": "a\x00b",
            "outlet": "a\x00b",
            "name": "a\x00b",
            "pasted": "نص",
        }
        answer = admin.post(reverse(name, args=numbers), sent(**fields))
        assert answer.status_code == 422, name
    assert not Annotation.objects.exists()
    assert not Upload.objects.exists()


@pytest.mark.parametrize("letters", [5000, 300])
def test_a_note_and_its_replies_keep_every_letter(editor, fact, letters):
    for pack in packs(letters):
        assert (
            editor.post(reverse("write_note", args=[fact.pk]), sent(explanation="date", text=pack)).status_code == 302
        )
        note = Annotation.objects.latest("pk")
        assert editor.post(reverse("thread", args=[note.pk]), sent(text=pack)).status_code == 302
        assert (note.text, Reply.objects.latest("pk").text) == (trimmed(pack), trimmed(pack))
        assert editor.get(reverse("thread", args=[note.pk])).status_code == 200


def test_a_name_keeps_every_letter_on_one_line(editor, fact):
    for pack in packs(200):
        standing = Decision.objects.filter(undone=None).first()
        answer = editor.post(
            reverse("rename_fact", args=[fact.pk]), sent(label=pack, seen=standing.pk if standing else "")
        )
        assert answer.status_code == 302
        assert Decision.objects.latest("pk").label == " ".join(pack.split())


def test_a_kept_search_asks_again_what_was_asked(editor, db, monkeypatch):
    monkeypatch.setattr("coverage.views.limits._limit_of", lambda _request: None)
    for pack in packs(120, tuple(word for word in KEPT if word.strip())):
        address = editor.get("/search/", {"q": pack}).context["save_form"]
        if address is not None:
            editor.post("/search/saved/", {"name": pack, "query": address.initial["query"]})
            saved = SavedSearch.objects.latest("pk")
            assert saved.name == trimmed(pack)
            SHELF.forget()  # A page that is not drawn has no form to look into.
            assert editor.get(saved.get_absolute_url()).context["form"]["q"].value() == pack
        SavedSearch.objects.all().delete()


def test_a_search_that_grows_too_long_in_an_address_is_refused(editor, db):
    assert editor.post("/search/saved/", {"name": "x", "query": "q=" + "ا" * 900}).status_code == 302
    assert not SavedSearch.objects.exists()


def test_a_pasted_text_and_its_outlet_are_kept_or_refused(admin):
    for pack in (*packs(110), "\n".join(KEPT)):
        text = f"انهار جسر الوادي فجر الأحد.\n{pack}"
        answer = admin.post("/upload/", sent(pasted=text, outlet=pack[:110], published="", address=""))
        assert answer.status_code in {302, 422}
        assert answer.status_code == 422 or bytes(Upload.objects.latest("pk").files.get().body) == text.encode()


def test_a_template_keeps_every_letter(editor, fact):
    for pack in packs(900):
        template = NoteTemplate.objects.create(
            language="ar", explanation="date", name=str(uuid.uuid4()), text=pack, place=1
        )
        answer = editor.post(
            reverse("write_note", args=[fact.pk]), {"insert": template.pk, "text": "", "explanation": "date"}
        )
        assert answer.context["form"].initial["text"] == pack


def test_names_of_people_are_shown_as_they_are(client, fact):
    user = person("editor")
    user.username = "\u202e</bdi><b x=1>" + "ا" * 100
    user.save()
    client.force_login(user)
    client.post(reverse("write_note", args=[fact.pk]), sent(explanation="date", text="ن"))
    page = client.get(fact.get_absolute_url()).content.decode()
    assert "<b x=1>" not in page
    assert "&lt;b x=1&gt;" in page
