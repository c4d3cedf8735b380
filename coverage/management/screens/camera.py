"""The site on a free port, a browser before it, and the picture of a page in one of its looks."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.db import connection
from django.test.testcases import LiveServerThread

from coverage.management.screens.records import Look, Scene

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PHONE = 600
"""Widths below it are a telephone's, and as high as one."""
COLOURS = 128
LAY_OUT_ALL = """() => {
    for (const each of document.querySelectorAll('main *'))
        if (getComputedStyle(each).contentVisibility === 'auto') each.style.contentVisibility = 'visible';
    return document.fonts.ready.then(() => true);
}"""
"""What is out of the window's sight would be blank."""
PATIENCE = 30_000
"""Milliseconds for anything on a page."""
ADDRESSES = "coverage.management.screens.addresses"

END_OTHER_SESSIONS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
"""Connections of the server's threads, which would keep the database from being dropped."""


class Camera:
    """A browser before the site, which knows the session of every role and puts its pictures into a folder."""

    def __init__(self, browser: Browser, address: str, sessions: Mapping[str, str], folder: Path) -> None:
        self._browser, self._address, self._sessions, self._folder = browser, address, sessions, folder
        self._kept: dict[object, BrowserContext] = {}

    def take(self, scene: Scene, look: Look) -> None:
        """One page, whole, as one PNG named after scene, language, width and colours."""
        settings.DEBUG = scene.is_for_drawing
        page = self._context(scene, look).new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{self._address}{scene.address}")
        if scene.act:
            scene.act(page)
        (self._folder / f"{scene.name}-{look}.png").write_bytes(in_few_colours(_whole(page)))
        page.close()

    def _context(self, scene: Scene, look: Look) -> BrowserContext:
        """One for all that looks alike, so that stylesheets are read once; whoever acts begins with nothing kept."""
        chosen = (look, scene.role, *scene.cookies.items())
        if scene.act or chosen not in self._kept:
            context = self._opened(scene, look)
            if scene.act:
                return context
            self._kept[chosen] = context
        return self._kept[chosen]

    def _opened(self, scene: Scene, look: Look) -> BrowserContext:
        cookies = {
            settings.LANGUAGE_COOKIE_NAME: look.language,
            "theme": look.theme,
            settings.SESSION_COOKIE_NAME: self._sessions.get(scene.role, ""),
            **scene.cookies,
        }
        size = {"width": look.width, "height": 844 if look.width < PHONE else 900}
        context = self._browser.new_context(viewport=size)  # type: ignore[arg-type]  # a dict of just these
        sent = [{"name": name, "value": value, "url": self._address} for name, value in cookies.items() if value]
        context.add_cookies(sent)  # type: ignore[arg-type]  # a list of just these
        return context


def _whole(page: Page) -> bytes:
    page.evaluate(LAY_OUT_ALL)
    return page.screenshot(full_page=True)


def in_few_colours(png: bytes) -> bytes:
    """The picture with as many colours as flat pages have, a third of the bytes."""
    from PIL import Image  # noqa: PLC0415 - a package for development, not for production

    small = BytesIO()
    Image.open(BytesIO(png)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(
        small, "PNG", optimize=True
    )
    return small.getvalue()


@contextmanager
def throw_away_database() -> Iterator[None]:
    """An empty database of its own, dropped at the end."""
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(END_OTHER_SESSIONS)
        connection.creation.destroy_test_db(name, verbosity=0)


@contextmanager
def live_server() -> Iterator[str]:
    """The site on a free port, with the errors of production and an address for each of them."""
    call_command("messages", verbosity=0)
    settings.DEBUG, settings.ROOT_URLCONF = False, ADDRESSES
    settings.ALLOWED_HOSTS = ["localhost"]
    thread = LiveServerThread("localhost", StaticFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    try:
        yield f"http://localhost:{thread.port}"
    finally:
        thread.terminate()


@contextmanager
def open_browser() -> Iterator[Browser]:
    """An installed Chromium or Chrome, else playwright's own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a package for development, not for production

    path = os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, BROWSERS)), None)
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()
