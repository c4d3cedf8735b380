"""First contentful paint and layout shift of the full grid and the other pages, in headless Chromium on loopback.

Status 1 at 500 ms or more, or where anything moves. Where there is no browser a line says so and nothing fails.
"""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from stores.databases import open_django, use

STORE = 1000
TIMES = 5
"""Visits of each page, each with an empty cache; the median is judged, the best tells what the machine's other work took."""
MOST_MILLISECONDS = 500.0
MOST_SHIFT = 0.0
PAGES = {
    "home": "/", "story, full grid": "/stories/1/", "story": "/stories/7/", "fact": "/facts/3/",
    "article": "/articles/3/", "search": "/search/?q=مستشفى",
}  # fmt: skip
BARE = "/healthz"
"""One word: what the browser and this machine take for a page of nothing, in the same run."""
LOOKS = {"1360": (1360, 900), "390": (390, 844)}
WATCH = """
    window.shift = 0;
    new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; })
        .observe({type: 'layout-shift', buffered: true});
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0]"
SETTLED = 300
"""Milliseconds after loading in which something late could still move."""


def main() -> int:
    """Visit every page at both widths."""
    open_django()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright's loop runs in this thread
    try:
        from playwright.sync_api import Error  # noqa: PLC0415 - a package for development
    except ImportError:
        print("playwright is not installed here: nothing is measured")
        return 0
    from stores.filling import fill  # noqa: PLC0415 - models come after Django

    fill(STORE)
    use(str(STORE))
    try:
        with _browser() as (browser, address, cookie):
            site = (browser, address, cookie)
            _visit(*site, ("one word", BARE), "1360")
            costs = [_visit(*site, page, look) for page in PAGES.items() for look in LOOKS]
    except Error as error:
        print(f"no browser starts here: {str(error).splitlines()[0]}")
        return 0
    return 0 if all(keeps_promise(painted, shift) for painted, shift in costs) else 1


def keeps_promise(painted: float, shift: float) -> bool:
    """Whether a page was painted soon enough, in milliseconds, and nothing on it moved."""
    return painted < MOST_MILLISECONDS and shift <= MOST_SHIFT


@contextmanager
def _browser() -> Iterator[tuple[Any, str, dict[str, str]]]:
    """A browser, the address of a live server as production serves it, and the cookie of somebody who may read."""
    from django.conf import settings  # noqa: PLC0415
    from pages import reader  # noqa: PLC0415 - the script beside this one

    from coverage.management.screens.camera import open_browser  # noqa: PLC0415

    session = reader().cookies[settings.SESSION_COOKIE_NAME].value
    with _served() as address, open_browser() as browser:
        yield browser, address, {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": address}


@contextmanager
def _served() -> Iterator[str]:
    """The address of the site with its files as production has them: collected, joined, compressed, by whitenoise."""
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.test.testcases import LiveServerThread  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        settings.STATIC_ROOT, settings.ALLOWED_HOSTS = folder, ["localhost"]
        settings.STORAGES["staticfiles"]["BACKEND"] = settings.MANIFEST_STORAGE
        settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = False
        call_command("collectstatic", interactive=False, verbosity=0)
        thread = LiveServerThread("localhost", lambda served: served)
        thread.daemon = True
        thread.start()
        thread.is_ready.wait()
        yield f"http://localhost:{thread.port}"
        thread.terminate()


def _visit(browser: Any, address: str, cookie: dict[str, str], page: tuple[str, str], look: str) -> tuple[float, float]:  # noqa: ANN401 - playwright's
    """Milliseconds to the first paint with content, and the sum of what moved."""
    (name, place), (width, height) = page, LOOKS[look]
    painted, shifts = [], []
    for _ in range(TIMES):
        context = browser.new_context(viewport={"width": width, "height": height})
        context.add_cookies([cookie])
        tab = context.new_page()
        tab.add_init_script(WATCH)
        tab.goto(f"{address}{place}", wait_until="load")
        tab.wait_for_timeout(SETTLED)
        painted.append(tab.evaluate(PAINTED))
        shifts.append(tab.evaluate("window.shift"))
        context.close()
    typical, most = statistics.median(painted), max(shifts)
    print(
        f"{name:18} {look:>5} wide: first contentful paint {typical:6.0f} ms, best {min(painted):.0f}, layout shift {most:.4f}",
        flush=True,
    )
    return typical, most


if __name__ == "__main__":
    sys.exit(main())
