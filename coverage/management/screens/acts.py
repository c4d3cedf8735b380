"""What somebody does on a page before its picture is taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from coverage.management.screens.stage import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Page

Act = Callable[["Page"], None]

UNFOLD = "() => document.querySelectorAll('main details').forEach(each => { each.name = ''; each.open = true })"


def unfold(page: Page) -> None:
    """Open everything that folds."""
    page.evaluate(UNFOLD)


def ask_for_help(page: Page) -> None:
    """The list of keys, by its key."""
    page.keyboard.press("?")


def send_empty(page: Page) -> None:
    """The page's form as it stands, past what the browser itself would ask for."""
    page.evaluate("() => document.querySelectorAll('main form').forEach(each => { each.noValidate = true })")
    page.locator("main form button[type=submit], main form button:not([type])").first.click()


def prove_oneself(page: Page) -> None:
    """The password once more, where it is asked for: once in a session."""
    if page.locator("[name=password]").count():
        page.fill("[name=password]", PASSWORD)
        page.locator("main form button").first.click()


def log_in(name: str) -> Act:
    """The login's form, filled in and sent."""

    def act(page: Page) -> None:
        page.fill("[name=username]", name)
        page.fill("[name=password]", PASSWORD)
        page.locator("main form button").first.click()

    return act


def name_a_token(page: Page) -> None:
    """A new token, whose secret is shown once."""
    page.fill("[name=name]", "جدول الأرقام")
    page.locator("main form.panel button").last.click()


def revise_after(meanwhile: Callable[[], None]) -> Act:
    """A note changed or a reply changed by somebody else while one's own words are typed, and sent."""

    def act(page: Page) -> None:
        meanwhile()
        page.fill("textarea[name=text]", "الأرقام لجهات مختلفة، والبيان الرسمي أقربها إلى السجل.")
        page.locator("main form > .actions button").first.click()

    return act


def wish_after(meanwhile: Callable[[], None], fact: int) -> Act:
    """A fact ticked at the desk with two others, which a colleague changes before the wish is sent."""

    def act(page: Page) -> None:
        for box in [page.locator(f"#tick-{fact}"), *page.locator(".queue input[type=checkbox]").all()[:2]]:
            box.check()
        meanwhile()
        page.select_option(".wish [name=state]", "explained")
        page.locator(".wish button").click()

    return act


def move_an_article(page: Page) -> None:
    """The first article of a story, on its way into a story of its own."""
    page.locator("[name=articles]").first.check()
    page.locator("main form > .actions button").first.click()
