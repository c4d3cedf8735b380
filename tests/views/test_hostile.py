"""Whatever is sent, in the address or in a form: never a fault of ours."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

ODD = [
    "\x00",
    "\u202e\u2066",
    "'\"><script>alert(1)</script>",
    "{{7*7}}{% load %}",
    "%s%n../../etc/passwd",
    "١٢٣",
    "-1",
    "1e400",
    "9" * 5000,
    "\U0001f9ff" * 50,
    "\ufdfa\u0640" * 100,
]


@pytest.mark.parametrize("name", ["show", "order", "page", "base", "next"])
def test_odd_words_in_an_address_are_no_fault(admin, fact, name):
    addresses = ("/", fact.story.get_absolute_url(), fact.get_absolute_url(), "/outlets/")
    answers = {(odd, address): admin.get(address, {name: odd}).status_code for odd in ODD for address in addresses}
    assert {asked: code for asked, code in answers.items() if code != 200} == {}


def test_odd_words_in_a_note_are_kept_as_text_or_refused(editor, fact):
    for odd in ODD:
        sent = {"explanation": "date", "text": odd, "key": uuid.uuid4()}
        assert editor.post(reverse("write_note", args=[fact.pk]), sent).status_code in {302, 422}, odd
        assert "<script>alert" not in editor.get(fact.get_absolute_url()).content.decode()


@pytest.mark.parametrize("name", ["outlet", "published", "address", "key", "pasted"])
def test_odd_words_in_an_upload_are_taken_or_refused(admin, name):
    for odd in ODD:
        answer = admin.post("/upload/", {"pasted": "نص المقال هنا", "key": uuid.uuid4()} | {name: odd})
        assert answer.status_code in {302, 422}, odd


def test_odd_words_in_the_login_are_no_fault(client, db):
    for odd in ODD:
        answer = client.post("/accounts/login/", {"username": odd, "password": odd}).status_code
        assert answer == 200, odd


@pytest.mark.parametrize("body", [b"", b"\xff\xfe\x00", b"a=b;c" * 1000, b"--x\r\n"])
def test_bodies_that_are_no_form_are_no_fault(admin, fact, body):
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"):
        answer = admin.post(reverse("write_note", args=[fact.pk]), body, content_type=kind)
        assert answer.status_code in {400, 422}
