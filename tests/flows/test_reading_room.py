"""The reading room in a browser: a story's columns and days, articles side by side, a search that is kept."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from coverage.models import SavedSearch
from tests.flows.desk import log_in
from tests.views.newsstand import article, civilians

LOOKS = [("ar", 1360), ("en", 390)]
SHIPS = "وتنتظر ست وعشرون سفينة خارج الميناء إذنا بالدخول."
STRIKE = "وتوقفت حركة الحاويات كليا في الميناء منذ الأحد."


@pytest.fixture
def fact(transactional_db):
    return civilians()


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def reader(request, page, live_server, fact):
    language, width = request.param
    page.context.add_cookies([{"name": "django_language", "value": language, "url": live_server.url}])
    page.set_viewport_size({"width": width, "height": 900})
    log_in(page, "reader")
    return page


def fits(page) -> bool:
    """Whether nothing reaches beyond the width of the page."""
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_columns_are_hidden_by_their_places(reader, fact):
    reader.goto(fact.story.get_absolute_url())
    reader.locator(".columns > summary").click()
    reader.locator(".columns input[type=number]").first.fill("")
    reader.locator(".columns button").click()
    reader.wait_for_url(re.compile(r"\?cols=\d+\.\d+\.\d+$"))
    expect(reader.locator("tbody td")).to_have_count(3)
    assert fits(reader)


def test_the_days_of_a_story_lead_to_its_facts(reader, fact):
    reader.goto(fact.story.get_absolute_url())
    reader.locator(".ways a").nth(1).click()
    expect(reader.locator(".course circle")).to_have_count(4)
    assert fits(reader)
    reader.keyboard.press("j")
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"**{fact.get_absolute_url()}")


def test_twins_are_joined_and_those_told_in_another_order_by_a_curve(reader, fact):
    one = article(fact.story, "منبر أول", f"عنوان\n{SHIPS}\n{STRIKE}").article
    other = article(fact.story, "منبر ثان", f"عنوان آخر\n{STRIKE}\n{SHIPS}").article
    reader.goto(f"/compare/?a={one.pk}&b={other.pk}")
    expect(reader.locator(".level.twin")).to_have_count(1)
    expect(reader.locator(".links path")).to_have_count(1)
    reader.locator("#a1 .pair").click()
    expect(reader.locator("#b2")).to_be_in_viewport()
    assert reader.url.endswith("#b2")
    assert fits(reader)


def test_a_search_is_kept_asked_again_and_deleted(reader, fact):
    reader.goto("/search/?q=رفح&kind=figures")
    reader.fill(".keep input[name=name]", "رفح")
    reader.locator(".keep button").click()
    expect(reader.locator(".kept a[aria-current]")).to_have_text("رفح")
    expect(reader.locator(".hits .question").first).to_be_visible()
    reader.locator(".kept li button").click()
    expect(reader.locator(".kept li")).to_have_count(0)
    assert not SavedSearch.objects.exists()
    assert fits(reader)
