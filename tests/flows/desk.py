"""A newsroom's desk in a browser: people who log in, articles that are sent, a worker that reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from threading import Thread

from django.contrib.auth.models import Group, User
from playwright.sync_api import Page, expect
from procrastinate.contrib.django import app

ARTICLES = Path(__file__).parent / "articles"
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
PASSWORD = "a password of a test"


def log_in(page: Page, role: str) -> User:
    """Somebody of the role logs in through the form."""
    user = User.objects.create_user(f"{role}-{User.objects.count()}", password=PASSWORD)
    user.groups.add(Group.objects.get(name=role))
    page.goto("/accounts/login/")
    enter(page, user)
    expect(page.locator("main h1")).to_have_text(re.compile("القصص|Stories"))
    return user


def enter(page: Page, user: User) -> None:
    """Fill in the form of the login that is shown."""
    page.fill("[name=username]", user.username)
    page.fill("[name=password]", PASSWORD)
    page.locator("main").get_by_role("button").click()


def log_out(page: Page) -> None:
    page.click("form[action$='/logout/'] button")


def send(page: Page, files: Iterable[Path]) -> None:
    """An admin sends files through the upload page, looks at what was recognised, and has it stored."""
    page.goto("/upload/")
    page.set_input_files("input[type=file]", [str(path) for path in files])
    page.click("main form button")
    expect(page).to_have_url(re.compile(r"/uploads/\d+/"))
    work()
    page.click("button[name=confirm]")
    work()


def work() -> None:
    """A worker, as `manage.py procrastinate worker` is one, until nothing waits; playwright's thread has its own loop."""
    failures: list[BaseException] = []
    thread = Thread(target=_work, args=(failures,))
    thread.start()
    thread.join(timeout=120)
    assert not thread.is_alive()
    assert not failures, failures


def _work(failures: list[BaseException]) -> None:
    try:
        with app.replace_connector(app.connector.get_worker_connector()) as worker:
            worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)
    except BaseException as failure:  # noqa: BLE001 - told in the thread of the test
        failures.append(failure)


def open_fact(page: Page, *figures: str) -> None:
    """From the story with the most conflicts to the fact whose row of the grid holds these figures."""
    page.goto("/?order=disagreement")
    page.locator(".stories h2 a").first.click()
    row = page.locator("tr.conflict")
    for figure in figures:
        row = row.filter(has_text=figure)
    row.first.locator(".question").click()
    expect(page.locator(".cards .card").first).to_be_visible()
