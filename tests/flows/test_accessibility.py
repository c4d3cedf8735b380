"""Axe finds nothing on any page: both languages, both colours, wide and narrow."""

from __future__ import annotations

import uuid

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from coverage.models import (
    Annotation,
    Decision,
    DeskChange,
    DeskEntry,
    Notice,
    Placement,
    Preview,
    Reply,
    Story,
    Upload,
    UploadFile,
)
from coverage.services.ingest import Incoming, open_upload, read_file
from coverage.services.tokens import make_token
from tests.core.formats.samples import GOLDEN
from tests.flows.desk import log_in
from tests.views.newsstand import alone, civilians, person
from tests.views.test_access import OK, TABLE
from tests.views.test_preview import CHANGES

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
LOOKS = [("ar", "light", 1360), ("ar", "dark", 390), ("en", "dark", 1360), ("en", "light", 390)]
# Of what passes, axe lists one element a rule instead of every one, in half the time.
OPTIONS = {"runOnly": list(RULES), "resultTypes": ["violations"]}
UNFOLD = "() => document.querySelectorAll('details').forEach(each => { each.name = ''; each.open = true })"
NO_PAGES = {"annotations_file", "healthz", "story_file", "fact_file", "story_feed", "search_feed"}
ACCOUNT = ("mfa_index", "mfa_activate_totp", "mfa_generate_recovery_codes", "change_password")


@pytest.fixture
def pages(transactional_db):
    """By the name of its address, what is looked at of every page; filled when somebody has logged in."""
    return {"login": ["/nothing-here/"]}


def fill(pages: dict[str, list[str]], author) -> None:
    """A story with something of everything: a note, an upload with a file that failed, a fact of one outlet."""
    fact = civilians()
    alone(fact)
    note = Annotation.objects.create(fact=fact, author=author, explanation="date", text="تاريخان")
    Decision.objects.create(fact=fact, by=author, kind="lock", verdict="conflict")
    upload = Upload.objects.create(key=uuid.uuid4(), by=author)
    UploadFile.objects.create(upload=upload, name="a.txt", size=1, state="failed", problem="empty")
    told = fact.claims.first().version.article
    told_too = fact.claims.last().version.article
    story, side = fact.story.get_absolute_url(), fact.get_absolute_url()
    trace_and_arrange(fact, author)
    make_token(user=author, name="لوحة الأرقام")
    pages |= {
        "stories": ["/", "/?day=today", "/?about="],
        "story": [
            story,
            f"{story}?show=only",
            f"{story}?show=agree",
            f"{story}?kind=figures&outlet={told.outlet_id}&cols={told.outlet_id}",
        ],
        "timeline": [reverse("timeline", args=[fact.story_id])],
        "fact": [side, f"{side}?base={told.pk}"],
        "decisions": [reverse("decisions", args=[fact.story_id])],
        "arrange": [reverse("arrange", args=[fact.story_id]), f"{reverse('arrange', args=[fact.story_id])}?q=zzz"],
        "previews": [reverse("previews")],
        "preview": [reverse("preview", args=[fact.story_id])],
        "article": [told.get_absolute_url()],
        "compare_articles": [
            reverse("compare_articles"),
            f"{reverse('compare_articles')}?story={fact.story_id}",
            f"{reverse('compare_articles')}?a={told.pk}&b={told_too.pk}",
        ],
        "versions": [reverse("versions", args=[told.pk])],
        "outlets": [reverse("outlets")],
        "search": [reverse("search"), f"{reverse('search')}?q=مدني", f"{reverse('search')}?q=zzz&low=x&kind=figures"],
        "outlet": [told.outlet.get_absolute_url()],
        "edit_note": [reverse("edit_note", args=[note.pk])],
        **desk_pages(note, author),
        **{name: [reverse(name)] for name in ACCOUNT},
        "tokens": [reverse("tokens")],
        "api_guide": [reverse("api_guide")],
        "new_upload": [reverse("new_upload")],
        "upload": [upload.get_absolute_url(), looked_at(author).get_absolute_url()],
    }


def desk_pages(note, author) -> dict[str, list[str]]:
    """The desk with something done, a thread with an answer of one's own and one of somebody else's, an inbox."""
    change = DeskChange.objects.create(by=author, facts=1)
    DeskEntry.objects.create(fact=note.fact)
    DeskEntry.objects.update(state="disputed", assignee=author, version=1, change=change)
    other = person("editor")
    for writer in (author, other):
        reply = Reply.objects.create(annotation=note, author=writer, text=f"رد @{author.username}")
    told = {"recipient": author, "by": other, "fact": note.fact}
    Notice.objects.create(kind="reply", annotation=note, reply=reply, **told)
    Notice.objects.create(kind="assigned", change=change, **told)
    return {
        "desk": [f"{reverse('desk')}?state=all&done={change.pk}", f"{reverse('desk')}?state=resolved"],
        "desk_changes": [reverse("desk_changes"), f"{reverse('desk_changes')}?fact={note.fact_id}"],
        "thread": [reverse("thread", args=[note.pk])],
        "inbox": [reverse("inbox"), f"{reverse('inbox')}?show=unread"],
    }


def looked_at(author) -> Upload:
    """A preview of a page, a table with a bad row, a table without a text column and a file that is broken."""
    bodies = {
        "harbour.html": (GOLDEN / "harbour.html").read_bytes(),
        "a.csv": "title,text\nجسر,\nجسر,انهار الجسر فجر الأحد\n".encode(),
        "b.csv": "أ,ب\nجسر,انهار الجسر\n".encode(),
        "c.pdf": b"%PDF-1.7",
    }
    files = [Incoming(name, body) for name, body in bodies.items()]
    upload = open_upload(by=author, files=files, key=uuid.uuid4(), is_preview=True)
    for file in upload.files.all():
        read_file(file_id=file.pk)
    return upload


def trace_and_arrange(fact, author) -> None:
    """Origins of the fact, an article that was moved out of its story, and a preview of reading it again."""
    cited = [{"claim": claim.pk, "through": ["رويترز", "وزارة الصحة"]} for claim in fact.claims.all()[:2]]
    fact.origins = [{"name": "وزارة الصحة", "claims": cited}]
    fact.save()
    emptied = Story.objects.create(title="قصة أفرغت")
    Placement.objects.create(kind="merge", left=emptied, story=fact.story, by=author)
    counts = {name: len(entries) for name, entries in CHANGES.items()}
    Preview.objects.create(story=fact.story, state="ready", changes=CHANGES, counts=counts)


def complaints(page, address: str) -> list[str]:
    page.goto(address)
    page.evaluate(UNFOLD)
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{address}: {each['id']}: {node['html']}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize(("language", "theme", "width"), LOOKS)
def test_axe_finds_nothing_on_any_page(page, pages, live_server, language, theme, width):
    choices = {"django_language": language, "theme": theme}
    page.context.add_cookies(
        [{"name": name, "value": value, "url": live_server.url} for name, value in choices.items()]
    )
    page.set_viewport_size({"width": width, "height": 900})
    assert complaints(page, "/accounts/login/") == []
    assert complaints(page, "/") == []
    fill(pages, log_in(page, "admin"))
    assert [line for addresses in pages.values() for address in addresses for line in complaints(page, address)] == []


def test_no_page_is_left_out(pages, django_user_model):
    fill(pages, django_user_model.objects.create_user("author"))
    shown = {name for name, answers in TABLE.items() if OK in answers["get"]}
    assert shown - NO_PAGES <= set(pages) | {"account_login"}
