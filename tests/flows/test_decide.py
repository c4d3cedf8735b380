"""What editors decide, in a browser: parted, read again, still parted, undone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.flows.desk import ARTICLES, log_in, log_out, open_fact, send, work

FIGURES = ("1.3 مليون", "1.4 مليون", "1.5 مليون")


@pytest.fixture
def fact(page):
    """Four outlets on the civilians of Rafah, before an admin, who may decide and have everything read again."""
    log_in(page, "admin")
    send(page, sorted(ARTICLES.glob("*.txt")))
    open_fact(page, *FIGURES)
    return page.url


def card(page, words: str):
    return page.locator(".cards .card").filter(has=page.locator("mark").filter(has_text=words))


def open_menu(page, words: str):
    """The menu of the card whose marked words these are."""
    menu = card(page, words).locator(".decide")
    menu.locator("summary").click()
    return menu


def read_everything_again(page) -> None:
    page.goto("/previews/")
    page.get_by_role("button", name="أعد قراءة كل شيء").click()
    expect(page.locator(".messages")).to_contain_text("تُعاد الآن")
    work()


def test_a_claim_that_is_parted_stays_apart_until_it_is_undone(page, fact):
    open_menu(page, "1.5 مليون").get_by_role("button", name="افصله").click()
    expect(page.locator(".messages")).to_contain_text("تقرر ذلك")
    expect(page.locator(".cards .card")).to_have_count(3)
    read_everything_again(page)
    page.goto(fact)
    expect(page.locator(".cards .card")).to_have_count(3)
    expect(card(page, "1.5 مليون")).to_have_count(0)
    page.locator("#history").get_by_role("button", name="تراجع").click()
    expect(page.locator(".cards .card")).to_have_count(4)
    expect(page.locator("#history")).to_contain_text("تراجع عن قرار")


def test_a_corrected_value_moves_to_its_place_and_is_marked(page, fact):
    menu = open_menu(page, "1.5 مليون")
    menu.get_by_label("القيمة").fill("900000")
    menu.get_by_role("button", name="صحّح").click()
    first = page.locator(".cards .card").first
    expect(first).to_contain_text("900,000")
    expect(first).to_contain_text("صححه محرر")
    expect(first.locator("mark")).to_contain_text("1.5 مليون")


def test_a_reader_sees_what_was_decided_and_no_menu(page, fact):
    page.locator(".titled .decide summary").click()
    page.get_by_label("اسم الحقيقة").fill("النازحون في رفح")
    page.get_by_role("button", name="سمّها").click()
    expect(page.locator("h1")).to_have_text("النازحون في رفح")
    log_out(page)
    log_in(page, "reader")
    page.goto(fact)
    expect(page.locator("h1")).to_have_text("النازحون في رفح")
    expect(page.locator("#history")).to_contain_text("سمى الحقيقة")
    expect(page.locator(".decide")).to_have_count(0)


def test_the_menus_need_no_script(browser, page, fact):
    context = browser.new_context(storage_state=page.context.storage_state(), java_script_enabled=False, locale="ar")
    plain = context.new_page()
    plain.goto(fact)
    open_menu(plain, "1.5 مليون").get_by_role("button", name="استبعده").click()
    expect(plain.locator(".cards .card")).to_have_count(3)
    context.close()
