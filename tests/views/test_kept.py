"""A page that is drawn once and shown to many holds nothing of anybody's, and nothing that is no longer so."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.urls import reverse

from coverage.models import Annotation, Claim, Notice, SavedSearch
from coverage.views import compare, kept, shelf
from coverage.views.nobody import Personal
from coverage.views.shelf import Kept, Shelf, pack
from tests.views.newsstand import person

pytestmark = pytest.mark.django_db
MARK = re.compile(r"[a-z]{24}-[a-z]+\.\d+-")
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
KEY = re.compile(r'name="key" value="([^"]*)"')


def enter(user, **options):
    client = Client(**options)
    client.user = user
    client.force_login(user)
    client.cookies["visited"] = "yes"
    return client


def pages(fact):
    article = fact.claims.first().version.article_id
    other = fact.claims.last().version.article_id
    outlet = fact.claims.first().version.article.outlet_id
    return ["/", f"/stories/{fact.story_id}/", f"/stories/{fact.story_id}/days/", f"/facts/{fact.pk}/",
            f"/articles/{article}/", f"/articles/{article}/versions/", f"/compare/?a={article}&b={other}",
            "/search/?q=رفح", "/outlets/", f"/outlets/{outlet}/"]  # fmt: skip


def text(client, page):
    answer = client.get(page)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def asked(monkeypatch):
    """How often a page was drawn."""
    drawn = []
    draw = kept._drawn
    monkeypatch.setattr(kept, "_drawn", lambda *given: drawn.append(given) or draw(*given))
    return drawn


@pytest.mark.parametrize("role", ["reader", "editor", "admin"])
def test_nobody_sees_anybody_elses_name_and_everybody_their_own(fact, role, asked):
    one, two = enter(person(role)), enter(person(role))
    for page in pages(fact):
        first, second, again = text(one, page), text(two, page), text(one, page)
        for client, other, found in ((one, two, first), (two, one, second), (one, two, again)):
            assert f"<bdi>{client.user.get_username()}</bdi>" in found
            bar = found[: found.index("<main")]
            assert other.user.get_username() not in bar
            assert not MARK.search(found)
    assert len(asked) == len(pages(fact))


def test_no_token_against_forgery_is_shown_twice_and_each_is_good(fact):
    one, two = (enter(person("reader"), enforce_csrf_checks=True) for _ in range(2))
    page = f"/facts/{fact.pk}/"
    first, second = ({*TOKEN.findall(text(client, page))} for client in (one, two))
    assert not first & second
    assert one.post("/theme/", {"theme": "dark", "csrfmiddlewaretoken": first.pop()}).status_code == 302
    assert two.post("/theme/", {"theme": "dark", "csrfmiddlewaretoken": second.pop()}).status_code == 302


def test_a_feeds_key_is_the_readers_own(fact, reader):
    other = enter(person("reader"))
    for client in (reader, other):
        keys = set(re.findall(r"key=(\d+)-", text(client, f"/stories/{fact.story_id}/")))
        assert keys == {str(client.user.pk)}


def test_every_form_of_every_showing_has_a_key_of_its_own(fact, editor):
    page = f"/facts/{fact.pk}/"
    first, second = (KEY.findall(text(editor, page)) for _ in range(2))
    assert len(first) > 3
    assert len({*first, *second}) == len(first) + len(second)


def test_drafts_are_named_by_their_writer(fact, editor):
    other = enter(person("editor"))
    for client in (editor, other):
        assert f'data-draft="{client.user.pk} fact {fact.pk}"' in text(client, f"/facts/{fact.pk}/")


def test_what_is_said_to_one_is_said_once_and_to_nobody_else(fact, editor, reader):
    page = f"/facts/{fact.pk}/"
    text(reader, page), text(editor, page)
    editor.post(f"{page}notes/", {"explanation": "date", "text": "x"})
    answer = editor.get(page).content.decode()
    assert '<ul class="messages">' in answer
    assert '<ul class="messages">' not in text(enter(person("editor")), page)
    assert '<ul class="messages">' not in text(editor, page)


def test_searches_that_one_keeps_are_shown_to_nobody_else(fact, reader):
    other = enter(person("reader"))
    SavedSearch.objects.create(user=reader.user, name="سري جدا", query="q=رفح")
    for _ in range(2):
        assert "سري جدا" in text(reader, "/search/?q=رفح")
        assert "سري جدا" not in text(other, "/search/?q=رفح")


def test_the_inbox_is_counted_for_each_and_now(fact, editor):
    other, page = enter(person("editor")), f"/facts/{fact.pk}/"
    text(editor, page)
    Notice.objects.create(recipient=other.user, by=editor.user, fact=fact, kind="assigned")
    assert '<bdi class="unread">1</bdi>' in text(other, page)
    assert "unread" not in text(editor, page)


def test_readers_see_no_form_of_editors_whoever_came_first(fact, reader, editor):
    for page in pages(fact):
        assert "/desk/" in text(editor, page)
        found = text(reader, page)
        assert "/desk/" not in found
        assert "/notes/" not in found


def test_who_is_demoted_closed_out_or_logged_out_gets_nothing_of_it(fact, editor, reader):
    page = f"/facts/{fact.pk}/"
    assert "/notes/" in text(editor, page)
    editor.user.groups.set([Group.objects.get(name="reader")])
    assert "/notes/" not in text(editor, page)
    editor.user.groups.clear()
    assert editor.get(page).status_code == 403
    text(reader, page)
    reader.post(reverse("logout"))
    assert reader.get(page).status_code == 302
    type(editor.user).objects.update(is_active=False)
    assert editor.get(page).status_code == 302


def test_ones_colours_and_digits_are_not_anothers(fact, reader):
    other, page = enter(person("reader")), f"/stories/{fact.story_id}/"
    other.cookies["theme"], other.cookies["digits"] = "dark", "arabic"
    plain, chosen = text(reader, page), text(other, page)
    assert 'data-theme="dark"' in chosen
    assert "١٫٣" in chosen
    assert 'data-theme="dark"' not in plain
    assert "1.3" in text(reader, page)


def test_a_cookie_of_no_sense_makes_no_page_of_its_own(fact, reader, asked):
    for theme in ("blue", "<b>", "dark" * 500):
        reader.cookies["theme"] = theme
        text(reader, "/outlets/")
    assert len(asked) == 1


def test_words_that_look_like_a_blank_are_words(fact, reader, editor):
    mark = f"{'a' * 24}-token.0-"
    editor.post(f"/facts/{fact.pk}/notes/", {"explanation": "date", "text": mark})
    assert mark in text(reader, f"/facts/{fact.pk}/")


def test_a_part_for_htmx_is_not_taken_for_the_page(fact, reader):
    page = f"/stories/{fact.story_id}/"
    part = reader.get(page, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "<html" in text(reader, page)


def test_what_is_missing_is_missing_and_what_leads_on_leads_on(reader, fact):
    for key in (0, 2**31, 2**63, 10**30):
        assert reader.get(f"/facts/{key}/").status_code == 404
    assert reader.get(f"/stories/{fact.story_id}/?place-1=1").status_code == 302
    assert reader.get("/compare/").status_code == 200


CHANGES = {
    "by an editor": lambda fact, editor: editor.post(
        f"/facts/{fact.pk}/notes/", {"explanation": "date", "text": "كلمة جديدة"}
    ),
    "in the store": lambda fact, editor: Annotation.objects.create(
        fact=fact, author=editor.user, explanation="date", text="كلمة جديدة"
    ),
    "by SQL": lambda fact, _editor: connection.cursor().execute(
        "UPDATE coverage_fact SET label = 'كلمة جديدة' WHERE id = %s", [fact.pk]
    ),
    "by a reading": lambda fact, _editor: Claim.objects.filter(fact=fact).update(by="كلمة جديدة"),
}


@pytest.mark.parametrize("act", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen_at_once_by_everybody_in_every_process(fact, reader, editor, monkeypatch, act):
    page, processes = f"/facts/{fact.pk}/", (Shelf(), Shelf())
    for process in processes:
        monkeypatch.setattr(kept, "SHELF", process)
        assert "كلمة جديدة" not in text(reader, page)
    act(fact, editor)
    for process in processes:
        monkeypatch.setattr(kept, "SHELF", process)
        assert "كلمة جديدة" in text(reader, page)
        assert "كلمة جديدة" in text(editor, page)


def test_notes_do_not_empty_the_lists(fact, reader, editor, asked):
    text(reader, "/"), text(reader, "/"), text(reader, "/search/?q=رفح")
    editor.post(f"/facts/{fact.pk}/notes/", {"explanation": "date", "text": "x"})
    before = len(asked)
    text(reader, "/"), text(reader, "/search/?q=رفح")
    assert len(asked) == before


@pytest.mark.parametrize("at", range(10))
def test_a_page_that_is_kept_asks_who_it_is_and_whether_it_changed(fact, reader, at, django_assert_max_num_queries):
    page = pages(fact)[at]
    text(reader, page), text(reader, page)
    with django_assert_max_num_queries(4 if "search" in page else 3):
        text(reader, page)


def test_a_page_that_asks_for_more_of_a_person_is_drawn_for_them_alone(fact, reader, monkeypatch):
    draw = compare.render

    def nosy(request, template, context, **more):
        context["fact"].label = request.user.email or "nobody's"
        return draw(request, template, context, **more)

    monkeypatch.setattr(compare, "render", nosy)
    type(reader.user).objects.update(email="me@example.org")
    assert "me@example.org" in text(reader, f"/facts/{fact.pk}/")
    assert not shelf.SHELF.kept
    with pytest.raises(Personal):
        raise Personal


def test_a_shelf_holds_so_many_bytes_and_those_that_were_asked_for_last():
    few = Shelf(most=3 * (shelf.OVERHEAD + 20))
    for name in "abc":
        few.find_or(name, lambda: pack("", b"x", ()))
    few.find("a")
    few.find_or("d", lambda: pack("", b"y", ()))
    assert [*few.kept] == ["c", "a", "d"]
    assert few.bytes <= few.most


def test_what_cannot_be_kept_is_given_and_not_kept():
    few = Shelf()
    assert few.find_or("a", lambda: None) is None
    with pytest.raises(KeyError):
        few.find_or("a", lambda: {}["missing"])
    assert isinstance(few.find_or("a", lambda: pack("", b"x", ())), Kept)
    assert few.drawing == {}


def test_a_list_is_drawn_once_in_a_while_where_articles_pour_in(fact, reader, monkeypatch, asked):
    monkeypatch.setattr(shelf.LATELY, "seconds", 1000.0)
    reader.cookies["visited"] = "yes"
    text(reader, "/")
    type(fact).objects.filter(pk=fact.pk).update(label="بعد حين")
    assert "بعد حين" not in text(reader, "/")
    assert "بعد حين" in text(reader, f"/stories/{fact.story_id}/")
    monkeypatch.setattr(shelf.LATELY, "seconds", 0.0)
    assert "بعد حين" in text(reader, "/")
    assert len(asked) == 3


def test_a_list_that_did_not_change_for_long_is_new_at_once(fact, reader, monkeypatch):
    reader.cookies["visited"] = "yes"
    text(reader, "/")
    clock = shelf.monotonic()
    monkeypatch.setattr(shelf, "monotonic", lambda: clock + 10)
    monkeypatch.setattr(shelf.LATELY, "seconds", 5.0)
    type(fact).objects.filter(pk=fact.pk).update(label="بعد حين")
    assert "بعد حين" in text(reader, "/")
