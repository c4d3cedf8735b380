"""A real browser for the flows. A missing one is a failure, never a skip."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import sync_playwright

from tests import needs

# Root has no namespace of its own to put a sandbox in; the others keep a browser from calling home.
ARGUMENTS = ("--disable-background-networking", "--disable-component-update", "--disable-sync")


@pytest.fixture(scope="package")
def browser():
    """Closed with the last flow: while playwright is there, no other test can run a loop of its own."""
    path = needs.browser()
    assert path, "no Chromium or Chrome is installed: `make test` installs one"
    arguments = [*ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else [*ARGUMENTS]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="package", autouse=True)
def allow_django_beside_playwright():
    """Playwright's own loop runs in the thread of the tests, which makes Django take them for asynchronous code."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(browser, live_server):
    """A page in Arabic, as a first visitor's browser would ask for it."""
    context = browser.new_context(base_url=live_server.url, locale="ar")
    page = context.new_page()
    # Far over what any page takes: other tests run beside this one.
    page.set_default_timeout(30_000)
    yield page
    context.close()
