"""Picture every page into docs/screens: languages, widths and colours, from a database of the demo stories."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.test.testcases import LiveServerThread
from django.urls import reverse

from coverage.models import Article, Claim, Fact, Upload
from coverage.roles import ADMIN, EDITOR
from coverage.services.annotate import annotate
from coverage.services.ingest import Incoming, open_upload, read_file
from coverage.services.preview import ask_previews, make_preview

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SCREENS = Path(settings.BASE_DIR) / "docs" / "screens"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
LANGUAGES, WIDTHS, THEMES = ("ar", "en"), (1360, 390), ("light", "dark")
ALL = tuple(product(LANGUAGES, WIDTHS, THEMES))
FEW = (("ar", 1360, "light"), ("en", 390, "dark"))
"""Enough for a page that is made of what the others show already."""


COLOURS = 64

END_OTHER_SESSIONS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
"""Connections of the server's threads, which would keep the database from being dropped."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A page as somebody sees it. role: empty for nobody; is_for_drawing: it is there in DEBUG alone."""

    name: str
    role: str
    address: str
    looks: tuple[tuple[str, int, str], ...] = FEW
    is_for_drawing: bool = False


class Command(BaseCommand):
    """`manage.py screenshots`, with the demo stories in a database that is dropped again."""

    help = "Picture every page into docs/screens."

    def handle(self, **_options: Any) -> None:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright's loop runs in this thread
        SCREENS.mkdir(parents=True, exist_ok=True)
        with throw_away_database(), live_server() as address, open_browser() as browser:
            cookies = {role: _session(role) for role in (EDITOR, ADMIN)}
            for scene in scenes():
                for look in scene.looks:
                    picture(browser, address, scene, look, cookies.get(scene.role, ""))
                self.stdout.write(scene.name)


def scenes() -> list[Scene]:
    """Every page, with a note and a failed file that give them something to show."""
    fact = _most_told_conflict()
    _write_a_note(fact)
    article = fact.claims.select_related("version__article").order_by("pk")[0].version.article
    story, side = fact.story.get_absolute_url(), fact.get_absolute_url()
    return [
        Scene("stories", EDITOR, reverse("stories"), ALL),
        Scene("stories-today", EDITOR, f"{reverse('stories')}?day=today"),
        Scene("story", EDITOR, story, ALL),
        Scene("days", EDITOR, reverse("timeline", args=[fact.story_id])),
        Scene("fact", EDITOR, side, ALL),
        Scene("article", EDITOR, article.get_absolute_url(), ALL),
        Scene("compare", EDITOR, _side_by_side(fact)),
        Scene("versions", EDITOR, reverse("versions", args=[_reworded_article().pk])),
        Scene("story-only", EDITOR, f"{story}?show=only"),
        Scene("fact-differences", EDITOR, f"{side}?base={article.pk}"),
        Scene("note", EDITOR, reverse("edit_note", args=[fact.annotations.get().pk])),
        Scene("decisions", EDITOR, reverse("decisions", args=[fact.story_id])),
        Scene("arrange", EDITOR, reverse("arrange", args=[fact.story_id])),
        Scene("preview", ADMIN, _preview_of(fact)),
        Scene("outlets", EDITOR, reverse("outlets")),
        Scene("outlet", EDITOR, article.outlet.get_absolute_url()),
        Scene("search", EDITOR, f"{reverse('search')}?q=المدنيون&kind=figures"),
        Scene("tokens", EDITOR, reverse("tokens")),
        Scene("programs", EDITOR, reverse("api_guide")),
        Scene("upload", ADMIN, reverse("new_upload")),
        Scene("progress", ADMIN, _an_upload().get_absolute_url()),
        Scene("bidi", EDITOR, reverse("bidi"), is_for_drawing=True),
        Scene("login", "", reverse("login")),
        Scene("missing", EDITOR, "/nothing-here/"),
    ]


def picture(browser: Browser, address: str, scene: Scene, look: tuple[str, int, str], session: str) -> None:
    """One page, whole, as one PNG named after page, language, width and colours."""
    language, width, theme = look
    settings.DEBUG = scene.is_for_drawing
    cookies = {settings.LANGUAGE_COOKIE_NAME: language, "theme": theme, settings.SESSION_COOKIE_NAME: session}
    context = browser.new_context(viewport={"width": width, "height": 844 if width < 600 else 900})
    context.add_cookies([{"name": name, "value": value, "url": address} for name, value in cookies.items() if value])
    page = context.new_page()
    page.goto(f"{address}{scene.address}")
    whole = page.screenshot(full_page=True)
    (SCREENS / f"{scene.name}-{language}-{width}-{theme}.png").write_bytes(in_few_colours(whole))
    context.close()


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
    """A database of its own with the demo stories, dropped at the end."""
    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        call_command("loaddemo", verbosity=0)
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(END_OTHER_SESSIONS)
        connection.creation.destroy_test_db(name, verbosity=0)


@contextmanager
def live_server() -> Iterator[str]:
    """The site on a free port, with the errors of production."""
    settings.DEBUG = False
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


def _session(role: str) -> str:
    """The session cookie of somebody of the role, who is logged in."""
    user, _is_new = User.objects.get_or_create(username=role)
    user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def _most_told_conflict() -> Fact:
    facts = Fact.objects.select_related("story").filter(verdict__verdict="conflict", kind="quantity")
    return facts.annotate(told=Count("claims")).order_by("-told", "story_id")[0]


def _side_by_side(fact: Fact) -> str:
    """Two articles of its story."""
    articles = fact.story.articles.order_by("pk").values_list("pk", flat=True)[:2]
    return f"{reverse('compare_articles')}?{urlencode(dict(zip('ab', articles, strict=False)))}"


def _preview_of(fact: Fact) -> str:
    """What reading its story again would change, for a reader that read one claim otherwise before."""
    told = fact.claims.order_by("pk").last()
    if told is not None and told.low is not None:
        Claim.objects.filter(pk=told.pk).update(low=told.low / 2)
    ask_previews(story_id=fact.story_id)
    make_preview(story_id=fact.story_id)
    return reverse("preview", args=[fact.story_id])


def _reworded_article() -> Article:
    """A report of the demo in two wordings, as its outlet would publish it again with another figure."""
    text = (Path(settings.BASE_DIR) / "demo" / "stories" / "zaafaran" / "02.txt").read_text("utf-8")
    by, outlet, address = User.objects.get(username=ADMIN), "صحيفة الميناء", "https://example.org/quake"
    for words in (text, f"{text.replace('86', '92')}\nوأعلن الإقليم الحداد ثلاثة أيام."):
        files = [Incoming("زلزال.txt", words.encode())]
        upload = open_upload(by=by, files=files, outlet=outlet, address=address, key=uuid.uuid4())
        read_file(file_id=upload.files.get().pk)
    return Article.objects.get(address=address)


def _write_a_note(fact: Fact) -> None:
    author = User.objects.get(username=EDITOR)
    words = "الأرقام لجهات مختلفة: تقدير أممي، وقول مسؤول، وبيان رسمي."
    annotate(fact=fact, author=author, explanation="source", text=words, key=uuid.uuid4())


def _an_upload() -> Upload:
    """One file that is read and two that cannot be."""
    text = min((Path(settings.BASE_DIR) / "demo" / "stories").rglob("*.txt")).read_bytes()
    files = [
        Incoming("مقال.txt", text),
        Incoming("فارغ.txt", b""),
        Incoming("صورة.txt", b"\x89PNG\r\n\x1a\n" + bytes(64)),
    ]
    upload = open_upload(by=User.objects.get(username=ADMIN), files=files, outlet="صحيفة الميناء", key=uuid.uuid4())
    for file in upload.files.all():
        read_file(file_id=file.pk)
    return upload
