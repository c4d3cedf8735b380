"""The desk in a browser: nothing typed is lost, and everything can be done without JavaScript."""

from __future__ import annotations

import uuid

import pytest
from playwright.sync_api import expect

from coverage.models import DeskEntry, NoteTemplate, Story
from coverage.services.annotate import annotate, edit
from tests.flows.desk import log_in
from tests.services.desk import change
from tests.views.newsstand import civilians, person


@pytest.fixture
def fact(transactional_db):
    return civilians()


@pytest.fixture
def note(fact):
    return annotate(fact=fact, author=person("editor"), explanation="date", text="أول", key=uuid.uuid4())


@pytest.fixture
def without_scripts(browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False, locale="ar")
    yield context.new_page()
    context.close()


def test_the_words_and_links_of_a_closed_tab_stand_in_the_next(page, fact):
    log_in(page, "editor")
    page.goto(fact.get_absolute_url())
    page.locator(".offered summary", has_text="روابط").click()
    page.fill("#notes [name=text]", "كلام لم يحفظ")
    page.fill("#notes [name=links]", "https://example.org/a")
    other = page.context.new_page()
    page.close()
    other.goto(fact.get_absolute_url())
    expect(other.locator("#notes [name=text]")).to_have_value("كلام لم يحفظ")
    expect(other.locator("#notes [name=links]")).to_have_value("https://example.org/a")


def test_an_answer_that_was_not_sent_stands_in_the_next_tab_and_goes_when_it_is_sent(page, note):
    log_in(page, "editor")
    address = f"/notes/{note.pk}/thread/"
    page.goto(address)
    page.fill("main [name=text]", "جواب طويل")
    page.goto("/")
    page.goto(address)
    expect(page.locator("main [name=text]")).to_have_value("جواب طويل")
    page.get_by_role("button", name="أرسل الرد").click()
    expect(page.locator(".thread .note")).to_contain_text("جواب طويل")
    expect(page.locator("main [name=text]")).to_have_value("")


def test_words_on_an_earlier_wording_are_shown_and_not_put_over_the_later_one(page, note):
    log_in(page, "editor")
    page.goto(f"/notes/{note.pk}/")
    page.fill("main [name=text]", "كلام على الصياغة الأولى")
    edit(annotation_id=note.pk, by=note.author, version=1, explanation="date", text="صياغة ثانية")
    page.goto(f"/notes/{note.pk}/")
    expect(page.locator("main [name=text]")).to_have_value("صياغة ثانية")
    page.locator("[data-older] summary").click()
    expect(page.locator("[data-older-words]")).to_have_text("كلام على الصياغة الأولى")


def test_the_second_of_two_editors_sees_the_firsts_words_and_keeps_their_own(page, note):
    log_in(page, "editor")
    page.goto(f"/notes/{note.pk}/")
    edit(annotation_id=note.pk, by=note.author, version=1, explanation="source", text="كلام الأول")
    page.fill("main [name=text]", "كلام الثاني")
    page.get_by_role("button", name="احفظ الملاحظة").click()
    expect(page.locator("main .panel")).to_contain_text("كلام الأول")
    expect(page.locator("main [name=text]")).to_have_value("كلام الثاني")
    page.fill("main [name=text]", "كلام الأول والثاني")
    page.get_by_role("button", name="احفظ الملاحظة").click()
    expect(page.locator("#notes .note [data-words]")).to_have_text("كلام الأول والثاني")


def test_a_template_keeps_what_was_typed(page, fact):
    NoteTemplate.objects.get_or_create(language="ar", explanation="date", name="وقتان", text="الرقمان من وقتين")
    log_in(page, "editor")
    page.goto(fact.get_absolute_url())
    page.fill("#notes [name=text]", "كلامي")
    page.locator(".offered summary", has_text="قالب").click()
    page.locator("#notes").get_by_role("button", name="وقتان", exact=True).click()
    expect(page.locator("#notes [name=text]")).to_have_value("كلامي\nالرقمان من وقتين")


def test_many_are_changed_and_taken_back_without_scripts(without_scripts, fact):
    others = [civilians(Story.objects.create(title=f"قصة {number}")) for number in range(2)]
    log_in(without_scripts, "editor")
    without_scripts.goto("/desk/")
    for each in (fact, *others):
        without_scripts.check(f"#tick-{each.pk}")
    without_scripts.select_option(".wish [name=state]", "resolved")
    without_scripts.locator(".wish button").click()
    expect(without_scripts.locator(".queue > li")).to_have_count(0)
    assert set(DeskEntry.objects.values_list("state", flat=True)) == {"resolved"}
    without_scripts.locator(".done button").click()
    expect(without_scripts.locator(".queue > li")).to_have_count(3)


def test_keys_go_down_the_queue(page, fact):
    log_in(page, "editor")
    page.goto("/desk/")
    page.keyboard.press("j")
    expect(page.locator(".queue .question")).to_be_focused()
    page.locator(".queue input").focus()
    page.keyboard.press("Space")
    expect(page.locator(".queue input")).to_be_checked()


def test_nothing_is_wider_than_the_narrowest_screen(page, note):
    editor = log_in(page, "editor")
    change(editor, note.fact, state="disputed", to=editor)
    page.set_viewport_size({"width": 320, "height": 640})
    for address in ("/desk/?state=all", "/desk/changes/", "/inbox/", f"/notes/{note.pk}/thread/", f"/notes/{note.pk}/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
