"""However a word is made, every page that shows it is the page that shows a harmless one: no element more, none less."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html.parser import HTMLParser
from io import BytesIO, StringIO
from urllib.parse import urlsplit

import openpyxl
import pytest
from defusedxml import ElementTree
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.hostile.words import CONTROLS, DIRECTIONS, KEPT, MARKS, SIGNS, WORST
from tests.hostile.world import make_world

pytestmark = pytest.mark.django_db
HARMLESS = "كلمة"
LETTERS = "".join(word for word in (*DIRECTIONS, *MARKS, *SIGNS, *CONTROLS) if len(word) < 12)
HOSTILE = {"every way out": WORST, "odd letters": LETTERS, "many words": " ن ".join(KEPT), "no end": "ك" * 400}
ADDRESSED = {"href", "src", "action", "formaction", "hx-get", "hx-post", "poster", "cite", "content"}
LOOSE = set("mark ins del bdi span br wbr option li p div blockquote tr td th a b line".split())
"""Elements of which a page may have more or fewer as its words are parted and compared: of a make that it has, or with
a class of ours."""

ACTING = set(
    "script style iframe object embed img form input button textarea select link meta base math template".split()
)
"""Elements that do something: not one more of any make."""

ADMIN = "outlet story article notetemplate upload uploadfile annotation decision placement".split()


class Tree(HTMLParser):
    """The elements of a page by name and names of attributes, and every address in it."""

    def __init__(self) -> None:
        super().__init__()
        self.made: Counter[tuple[str, ...]] = Counter()
        self.addresses: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.made[tag, *sorted(name for name, _value in attrs)] += 1
        self.addresses += [value or "" for name, value in attrs if name in ADDRESSED]


def tree_of(page: str) -> Tree:
    tree = Tree()
    tree.feed(page)
    tree.close()
    return tree


def places(world) -> dict[str, str]:
    """Every page that shows words of others, by what it is."""
    story, fact, note, reply = (world[name] for name in ("story", "fact", "note", "reply"))
    numbered = {"story": story, "timeline": story, "decisions": story, "arrange": story, "preview": story, "fact": fact,
                "edit_note": note, "thread": note, "edit_reply": reply, "article": world["article"],
                "versions": world["article"], "outlet": world["outlet"], "upload": world["upload"]}  # fmt: skip
    named = (
        "stories",
        "outlets",
        "search",
        "desk",
        "desk_changes",
        "inbox",
        "previews",
        "new_upload",
        "tokens",
        "api_guide",
    )
    found = {name: reverse(name, args=[number]) for name, number in numbered.items()}
    found |= {name: reverse(name) for name in (*named, "compare_articles")}
    found["two articles"] = f"{reverse('compare_articles')}?a={world['article']}&b={world['article'] + 1}"
    found["differences"] = f"{reverse('fact', args=[fact])}?base={world['article']}"
    return found | {f"admin {name}": reverse(f"admin:coverage_{name}_changelist") for name in ADMIN}


def client_of(world) -> Client:
    """Whoever wrote everything, with every right that there is."""
    User.objects.filter(pk=world["chief"]).update(is_superuser=True, is_staff=True)
    client = Client()
    client.force_login(User.objects.get(pk=world["chief"]))
    return client


@contextmanager
def living_in(word: str) -> Iterator[dict]:
    """A world for as long as it is looked at, so that no page shows two."""
    with transaction.atomic():
        yield make_world(word)
        transaction.set_rollback(True)


@cache
def pages_of(word: str) -> dict[str, Tree]:
    with living_in(word) as world:
        return _trees(world, word[:150])


def _trees(world, said: str) -> dict[str, Tree]:
    client = client_of(world)
    asked = {
        name: client.get(address, {} if "?" in address or "/admin/" in address else {"q": said})
        for name, address in places(world).items()
    }
    assert {name: answer.status_code for name, answer in asked.items() if answer.status_code != 200} == {}
    return {name: tree_of(answer.content.decode()) for name, answer in asked.items()}


def is_ours(made: tuple[str, ...]) -> bool:
    return made[0] == "line" or not set(made[1:]) - {"class", "dir", "id", "href", "title", "data-at"}


@pytest.mark.parametrize("word", HOSTILE.values(), ids=HOSTILE)
def test_no_page_gets_an_element_more_or_an_address_elsewhere(word):
    harmless, hostile = pages_of(HARMLESS), pages_of(word)
    for name, tree in hostile.items():
        known = harmless[name].made
        new = {made for made in tree.made if made not in known and not (made[0] in LOOSE and is_ours(made))}
        assert not new, name
        more = {made for made in tree.made if tree.made[made] > known[made] and made[0] in ACTING}
        assert not more, name
        away = [
            each
            for each in tree.addresses
            if urlsplit(each).scheme not in {"", "http", "https"} or each.startswith("//")
        ]
        assert not away, name


@cache
def files_of(word: str) -> dict[str, bytes]:
    with living_in(word) as world:
        return _files(world)


def _files(world) -> dict[str, bytes]:
    client, found = client_of(world), {}
    for name, number, endings in (
        ("story_file", world["story"], "csv json xlsx pdf"),
        ("fact_file", world["fact"], "csv json xlsx pdf png"),
    ):
        found |= {f"{name} {ending}": client.get(reverse(name, args=[number, ending])) for ending in endings.split()}
    found |= {f"notes {ending}": client.get(reverse("annotations_file", args=[ending])) for ending in ("csv", "jsonld")}
    found["changes atom"] = client.get(reverse("story_feed", args=[world["story"]]))
    found["search atom"] = client.get(reverse("search_feed", args=[world["token"]]))
    found |= {f"{name} json": client.get(f"/api/{name}") for name in ("stories", "facts", "claims", "articles")}
    assert {name: answer.status_code for name, answer in found.items() if answer.status_code != 200} == {}
    return {name: answer.content for name, answer in found.items()}


def rows_of(body: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(body.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("word", HOSTILE.values(), ids=HOSTILE)
def test_every_file_is_whole_and_starts_no_program(word):
    harmless, hostile = files_of(HARMLESS), files_of(word)
    for name, body in hostile.items():
        kind = name.rpartition(" ")[2]
        if kind in {"json", "jsonld"}:
            json.loads(body)
        elif kind == "csv":
            cells = [cell for row in rows_of(body) for cell in row]
            assert not [cell for cell in cells if cell[:1] in set("=+-@\t\r＝＋－＠") and not is_number(cell)], name
            assert {len(row) for row in rows_of(body)} == {len(row) for row in rows_of(harmless[name])}
        elif kind == "xlsx":
            sheets = openpyxl.load_workbook(BytesIO(body)).worksheets
            assert not [cell for sheet in sheets for row in sheet for cell in row if cell.data_type == "f"], name
        elif kind == "atom":
            ElementTree.fromstring(body, forbid_dtd=True)
        else:
            assert body[:8].startswith((b"%PDF-", b"\x89PNG")), name


def is_number(cell: str) -> bool:
    return cell.lstrip("-").replace(".", "", 1).isdecimal()


def test_the_reader_of_pages_sees_what_breaks_out():
    tree = tree_of(f"<p>{WORST}</p><a href=javascript:alert(1)>")
    assert tree.made["b", "x"] == 1
    assert tree.addresses == ["javascript:alert(1)"]
