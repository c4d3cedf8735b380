"""Other ways through the pages: by the keyboard, in English, on a phone, without JavaScript."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from coverage.models import Fact, Verdict
from tests.flows.desk import enter, log_in, log_out
from tests.views.newsstand import alone, civilians, claim, reasons_of

PHONE = {"width": 390, "height": 844}
NARROWEST = {"width": 320, "height": 640}


@pytest.fixture
def fact(transactional_db):
    return civilians()


@pytest.fixture
def without_scripts(browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def complaints(page):
    """What the browser complains of: scripts, styles and files that the policy forbids, errors of ours."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


def test_keys_go_through_facts_and_to_the_note_and_the_differences(page, fact):
    only = alone(fact)
    log_in(page, "editor")
    page.goto(fact.get_absolute_url())
    page.keyboard.press("d")
    expect(page.locator("ins").first).to_be_visible()
    page.keyboard.press("d")
    expect(page.locator("ins")).to_have_count(0)
    page.keyboard.press("n")
    expect(page.locator("textarea[name=text]")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("textarea[name=text]")).to_have_value("j")
    page.locator("textarea[name=text]").blur()
    page.keyboard.press("j")
    page.wait_for_url(f"**{only.get_absolute_url()}")
    page.keyboard.press("k")
    page.wait_for_url(f"**{fact.get_absolute_url()}")


def test_keys_go_down_the_grid(page, fact):
    log_in(page, "reader")
    page.goto(fact.story.get_absolute_url())
    page.keyboard.press("j")
    expect(page.locator(".question").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{fact.get_absolute_url()}")


def test_the_help_opens_and_closes(page, fact):
    log_in(page, "reader")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()


def test_a_filter_changes_the_grid_and_the_address_and_goes_back(page, fact):
    only = alone(fact)
    log_in(page, "reader")
    page.goto(fact.story.get_absolute_url())
    page.locator(".chip").filter(has_text="انفرد").click()
    expect(page.locator(".question")).to_have_text([only.label])
    assert page.url.endswith("?show=only")
    page.go_back()
    expect(page.locator(".question")).to_have_text([fact.label])
    expect(page.locator("h1")).to_have_text(fact.story.title)


def test_in_english_everything_turns_round(page, fact):
    log_in(page, "reader")
    page.get_by_role("button", name="English").click()
    page.goto(fact.get_absolute_url())
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    expect(page.locator("#why")).to_contain_text("both cannot be true")
    places = "elements => elements.map(e => e.getBoundingClientRect().left)"
    cards = page.locator(".card").evaluate_all(places)
    assert cards == sorted(cards)


@pytest.mark.parametrize("size", [PHONE, NARROWEST], ids=["390", "320"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_page_scrolls_sideways_on_a_phone(page, fact, language, size):
    alone(fact)
    page.set_viewport_size(size)
    log_in(page, "admin")
    if language == "en":
        page.get_by_role("button", name="English").click()
    article = fact.claims.first().version.article.get_absolute_url()
    for address in ("/", fact.story.get_absolute_url(), fact.get_absolute_url(), article, "/upload/", "/outlets/"):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], address


def test_no_page_makes_the_browser_complain(page, fact, complaints):
    log_in(page, "admin")
    article = fact.claims.first().version.article.get_absolute_url()
    for address in ("/", fact.story.get_absolute_url(), fact.get_absolute_url(), article, "/upload/", "/outlets/"):
        page.goto(address)
    assert complaints == []


def test_colours_follow_the_switch(page, fact):
    log_in(page, "reader")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_role("button", name="داكن").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate(ground) != light


def test_paper_has_the_comparison_and_nothing_to_press(page, fact):
    log_in(page, "editor")
    page.emulate_media(media="print")
    for address in (fact.get_absolute_url(), fact.story.get_absolute_url()):
        page.goto(address)
        assert (
            page.locator("button, summary, nav.tally, .takeaway").evaluate_all(
                "all => all.some(e => e.checkVisibility())"
            )
            is False
        )
        expect(page.get_by_text("المدنيون في رفح").first).to_be_visible()


def test_without_javascript_everything_still_works(without_scripts, fact):
    page = without_scripts
    log_in(page, "editor")
    page.goto(fact.story.get_absolute_url())
    page.locator(".chip").filter(has_text="متعارض").click()
    page.locator(".question").first.click()
    page.locator(".diff-choice .chip").first.click()
    expect(page.locator("ins").first).to_be_visible()
    page.fill("textarea[name=text]", "ملاحظة بلا برنامج")
    page.get_by_role("button", name="احفظ الملاحظة").click()
    expect(page.locator("#notes .note")).to_contain_text("ملاحظة بلا برنامج")


def test_every_control_has_a_name_and_every_page_one_heading(page, fact):
    log_in(page, "admin")
    nameless = """() => [...document.querySelectorAll('input:not([type=hidden]), textarea, select, button, a[href]')]
        .filter(e => !(e.labels?.length || e.textContent.trim() || e.ariaLabel || e.title)).map(e => e.outerHTML)"""
    for address in ("/", fact.story.get_absolute_url(), fact.get_absolute_url(), "/upload/", "/outlets/"):
        page.goto(address)
        assert page.evaluate(nameless) == []
        assert page.locator("h1").count() == 1
        assert page.locator("main").count() == 1


def test_a_note_is_saved_in_place_and_the_history_with_it(page, fact, complaints):
    log_in(page, "editor")
    page.goto(fact.get_absolute_url())
    page.evaluate("window.same = true")
    for text in ("الأولى", "الثانية"):
        page.fill("textarea[name=text]", text)
        page.get_by_role("button", name="احفظ الملاحظة").click()
        expect(page.locator("#notes .note").filter(has_text=text)).to_be_visible()
        expect(page.locator("#history")).to_contain_text(text)
        expect(page.locator("textarea[name=text]")).to_have_value("")
    assert page.evaluate("window.same")
    assert complaints == []


def test_words_outlive_the_session_until_they_are_saved(page, fact):
    user = log_in(page, "editor")
    page.goto(fact.get_absolute_url())
    page.fill("textarea[name=text]", "كلمات لم تُحفظ")
    page.locator(".choice").filter(has_text="تقريب").click()
    Session.objects.all().delete()
    page.get_by_role("button", name="احفظ الملاحظة").click()
    page.wait_for_url("**/accounts/login/**")
    enter(page, user)
    expect(page.locator("textarea[name=text]")).to_have_value("كلمات لم تُحفظ")
    expect(page.locator("[value=rounding]")).to_be_checked()
    page.get_by_role("button", name="احفظ الملاحظة").click()
    expect(page.locator("#notes .note")).to_contain_text("كلمات لم تُحفظ")
    page.reload()
    expect(page.locator("textarea[name=text]")).to_have_value("")


def test_logging_out_forgets_what_was_not_saved(page, fact):
    user = log_in(page, "editor")
    page.goto(fact.get_absolute_url())
    page.fill("textarea[name=text]", "كلمات لم تُحفظ")
    log_out(page)
    enter(page, user)
    page.goto(fact.get_absolute_url())
    expect(page.locator("textarea[name=text]")).to_have_value("")


def test_files_can_be_dropped(page, transactional_db):
    log_in(page, "admin")
    page.goto("/upload/")
    drop = """place => {
        const files = new DataTransfer();
        files.items.add(new File(["نص"], "a.txt"));
        place.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
    }"""
    page.locator("[data-drop]").evaluate(drop)
    assert page.locator("input[type=file]").evaluate("input => input.files[0].name") == "a.txt"
    expect(page.locator("[data-chosen]")).to_have_text("a.txt")


def test_the_head_and_the_first_column_of_the_grid_stay_in_sight(page, fact):
    page.set_viewport_size({"width": 1360, "height": 420})
    version = fact.claims.first().version
    for number in range(12):
        other = Fact.objects.create(story=fact.story, kind="quantity", label=f"سؤال {number}")
        claim(version, "شهود", 2.0, None, "at_least", fact=other, kind=f"kind{number}")
        Verdict.objects.create(fact=other, verdict="differ", reasons=reasons_of(fact))
    log_in(page, "reader")
    page.goto(fact.story.get_absolute_url())
    page.mouse.wheel(0, 700)
    page.wait_for_function("window.scrollY > 300")
    assert page.locator(".matrix thead th").first.evaluate("cell => cell.getBoundingClientRect().top") == 0
