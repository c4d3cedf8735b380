"""Arabic first, English by a switch, both whole; the system's colours until a person chooses."""

from __future__ import annotations

import re

import polib
import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient
from django.urls import reverse

from tests.conftest import ROOT
from tests.views.newsstand import alone

TRANSLATED = re.compile(r"""{%\s*translate\s+(["'])(?P<text>.+?)\1(?:\s+context\s+"(?P<context>.+?)")?\s*%}""")


def switch(client, language: str) -> None:
    client.post(reverse("set_language"), {"language": language, "next": "/"})


def test_the_browsers_language_does_not_choose(reader):
    page = reader.get("/", headers={"Accept-Language": "en-US"}).content.decode()
    assert re.search(r'<html lang="ar"\s+dir="rtl"', page)


def test_the_switch_does_and_stays(reader, fact):
    switch(reader, "en")
    page = reader.get(fact.get_absolute_url()).content.decode()
    assert re.search(r'<html lang="en"\s+dir="ltr"', page)
    assert "do not meet: both cannot be true" in page
    assert "1 April 2024" in page


def test_an_english_page_says_nothing_of_its_own_in_arabic(editor, fact):
    alone(fact)
    switch(editor, "en")
    page = editor.get("/upload/").content.decode() + editor.get("/nowhere/").content.decode()
    assert re.findall("[\u0600-\u06ff]+", page.replace("العربية", "")) == []


def test_every_word_of_ours_is_in_the_arabic_catalogue():
    catalogue = polib.pofile(str(ROOT / "locale/ar/LC_MESSAGES/django.po"))
    known = {(entry.msgid, entry.msgctxt or "") for entry in catalogue}
    used = set()
    for template in (ROOT / "templates").rglob("*.html"):
        used |= {(each["text"], each["context"] or "") for each in TRANSLATED.finditer(template.read_text())}
    assert used - known == set()
    assert [entry.msgid for entry in catalogue if not entry.translated() or entry.fuzzy] == []


def test_arabic_counts_have_their_six_forms():
    catalogue = polib.pofile(str(ROOT / "locale/ar/LC_MESSAGES/django.po"))
    assert all(len(entry.msgstr_plural) == 6 for entry in catalogue if entry.msgid_plural)


@pytest.mark.parametrize(("chosen", "attribute"), [("dark", 'data-theme="dark"'), ("light", 'data-theme="light"')])
def test_chosen_colours_stay(reader, chosen, attribute):
    reader.post(reverse("theme"), {"theme": chosen, "next": "/outlets/"})
    assert attribute in reader.get("/outlets/").content.decode()


@pytest.mark.parametrize("odd", ["system", "", "pink", '"><script>'])
def test_other_words_leave_the_systems_colours(reader, odd):
    reader.post(reverse("theme"), {"theme": "dark"})
    reader.post(reverse("theme"), {"theme": odd})
    assert "data-theme" not in reader.get("/outlets/").content.decode()


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "\\\\evil.example", ""]
)
def test_the_way_back_leads_nowhere_else(reader, address):
    assert reader.post(reverse("theme"), {"theme": "dark", "next": address}).url == "/"


def test_the_browsers_language_does_not_choose_under_asgi_either(db):
    answer = async_to_sync(AsyncClient().get)(reverse("login"), headers={"Accept-Language": "en-US"})
    assert re.search(r'<html lang="ar"\s+dir="rtl"', answer.content.decode())
