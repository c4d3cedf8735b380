"""Nobody learns of what is not theirs, gets more by sending more, or keeps a right that was taken away."""

from __future__ import annotations

import re
import uuid

import pytest
from django.contrib.auth.models import Group, User
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from coverage.models import Annotation, ApiToken, Decision, Reply, SavedSearch, Upload
from tests.views.newsstand import person
from tests.views.test_access import LOGIN, NO, TABLE, address_of, places  # noqa: F401 - a fixture

NOWHERE = 999_999
PASSING = re.compile(rb'(csrfmiddlewaretoken" value="|nonce=")[^"]*')
"""What is another in every answer."""


def same(answer, other) -> bool:
    """Whether two answers tell whoever asked the same, but for the number that they asked for."""
    told = [(each.status_code, re.sub(rb"\d+", b"", PASSING.sub(b"", each.content))) for each in (answer, other)]
    return told[0] == told[1]


@pytest.mark.parametrize("role", ["anonymous", "reader"])
def test_what_one_may_not_have_looks_the_same_where_there_is_nothing(client, places, role):  # noqa: F811
    column = ("anonymous", "reader").index(role)
    if role == "reader":
        client.force_login(person("reader"))
    for name, number in places.items():
        for method, expected in TABLE[name].items():
            if isinstance(number, int) and expected[column] in {LOGIN, NO}:
                found = [getattr(client, method)(reverse(name, args=[each])) for each in (number, NOWHERE)]
                assert same(*found), (name, method)


def test_another_persons_search_and_token_look_like_none(editor, places):  # noqa: F811
    other = person("editor")
    search = SavedSearch.objects.create(user=other, name="x", query="q=y")
    token = ApiToken.objects.create(user=other, name="x", digest="x" * 64, begins="farq_x")
    for name, row in (("delete_search", search), ("revoke_token", token)):
        answers = [editor.post(reverse(name, args=[number])) for number in (row.pk, NOWHERE)]
        assert answers[0].status_code == 404
        assert same(*answers)
    assert SavedSearch.objects.filter(pk=search.pk).exists()
    assert ApiToken.objects.get().revoked is None


def test_a_missing_number_is_missing_for_everybody_who_may_look(admin, places):  # noqa: F811
    for name, number in places.items():
        if isinstance(number, int) and TABLE[name]["get"][-1] in {200, 404}:
            assert admin.get(reverse(name, args=[NOWHERE])).status_code == 404, name


MORE = {
    "author": 1, "author_id": 1, "by": 1, "user": 1, "is_staff": "on", "is_superuser": "on", "created": "2000-01-01",
    "version": 7, "fact": 1, "fact_id": 1, "story": 1, "published": "2000-01-01", "withdrawn": "", "id": 1, "pk": 1,
    "status": "done", "state": "resolved", "stage": "open", "undone": "2000-01-01", "digest": "x", "outlet_id": 1,
}  # fmt: skip


def test_a_form_that_says_more_than_it_asks_is_heard_no_further(admin, fact):
    other = person("editor")
    more = MORE | {"author": other.pk, "author_id": other.pk, "by": other.pk, "user": other.pk}
    admin.post(reverse("write_note", args=[fact.pk]), more | {"explanation": "date", "text": "ن"})
    note = Annotation.objects.get()
    admin.post(reverse("thread", args=[note.pk]), more | {"text": "ر"})
    admin.post(reverse("rename_fact", args=[fact.pk]), more | {"label": "اسم"})
    admin.post(reverse("new_upload"), more | {"pasted": "نص المقال هنا", "published": ""})
    admin.post(reverse("tokens"), more | {"name": "برنامج"})
    admin.post(reverse("save_search"), more | {"name": "بحث", "query": "q=x"})
    assert (note.author, note.fact, note.version, note.withdrawn) == (admin.user, fact, 1, None)
    writers = (
        Reply.objects.get().author,
        Decision.objects.get().by,
        Upload.objects.get().by,
        ApiToken.objects.get().user,
    )
    assert {*writers, SavedSearch.objects.get().user} == {admin.user}
    assert Decision.objects.get().undone is None
    assert Upload.objects.get().stage == "preview"
    assert not User.objects.filter(is_staff=True).exists()


def test_a_note_does_not_move_to_another_fact(editor, fact):
    editor.post(reverse("write_note", args=[fact.pk]), {"explanation": "date", "text": "ن"})
    note = Annotation.objects.get()
    sent = {"explanation": "date", "text": "م", "version": 1, "fact": fact.pk + 1, "fact_id": fact.pk + 1}
    assert editor.post(reverse("edit_note", args=[note.pk]), sent).status_code == 302
    assert Annotation.objects.get().fact == fact


@pytest.mark.parametrize(("role", "page"), [("editor", "desk"), ("admin", "new_upload")])
def test_a_right_that_is_taken_away_is_gone_with_the_next_request(request, role, page):
    client = request.getfixturevalue(role)
    assert client.get(reverse(page)).status_code == 200
    client.user.groups.set([Group.objects.get(name="reader")])
    assert client.get(reverse(page)).status_code == 403
    client.user.groups.clear()
    assert client.get("/").status_code == 403


def test_whoever_wrote_something_is_closed_and_not_deleted(editor, fact):
    editor.post(reverse("write_note", args=[fact.pk]), {"explanation": "date", "text": "ن"})
    with pytest.raises(ProtectedError):
        editor.user.delete()
    assert Annotation.objects.get().author == editor.user


PATHS = ["/%00", "/%ff", "/searches/q%00.atom", "/..;/admin/", "/%2e%2e/%2e%2e/etc/passwd", "/static/../manage.py",
         "/static/%2e%2e/manage.py", "/" + "a" * 8000, "/facts/١/", "/facts/+1/", "/facts/1.0/", "/facts/-1/",
         "/facts/" + "9" * 30 + "/", "/stories/1/answers.exe", "/stories/1/answers.%00", "/\u202e", "/.git/config", "/.env"]  # fmt: skip


@pytest.mark.parametrize("role", ["anonymous", "admin"])
def test_odd_paths_lead_nowhere(client, request, db, role):
    asking = client if role == "anonymous" else request.getfixturevalue("admin")
    codes = {path: asking.generic("GET", path).status_code for path in PATHS}
    assert set(codes.values()) <= {301, 302, 400, 404}, codes


def test_a_form_of_1500_fields_and_one_of_three_megabytes_are_turned_away(client, db):
    many = "&".join(f"a{number}=1" for number in range(1500))
    assert client.post("/accounts/login/", many, content_type="application/x-www-form-urlencoded").status_code == 400
    long = {"username": "a", "password": "x" * 9_000_000}
    answer = client.post("/accounts/login/", long)
    assert answer.status_code == 413


@pytest.mark.parametrize("password", ["x" * 1_000_000, "\u0627\u0654", "\x00", "a\ud7ff"])
def test_odd_passwords_are_wrong_and_no_fault(client, db, password):
    User.objects.create_user("reader", password="right")
    assert client.post("/accounts/login/", {"username": "reader", "password": password}).status_code == 200
    assert client.get("/").status_code == 302


@pytest.mark.parametrize("headers", [
    {"Cookie": "django_language=" + "x" * 5000}, {"Cookie": "django_language=../../etc"}, {"Accept-Language": "x" * 10_000},
    {"Cookie": "; ".join(f"c{n}=1" for n in range(5000))}, {"Cookie": "sessionid=" + "x" * 5000},
    {"If-Modified-Since": "yesterday"}, {"Range": "bytes=5-1"}, {"X-Forwarded-Host": "evil.example"},
    {"Remote_User": "admin"}, {"X_Forwarded_Proto": "https"},
])  # fmt: skip
def test_odd_headers_change_nothing(db, headers):
    answer = Client(headers=headers).get("/accounts/login/")
    assert answer.status_code == 200
    assert b"evil.example" not in answer.content


def test_foreign_origins_and_missing_tokens_change_nothing(fact):
    client = Client(enforce_csrf_checks=True)
    client.force_login(person("admin"))
    addresses = [
        reverse("write_note", args=[fact.pk]),
        "/upload/",
        "/tokens/",
        "/language/x/",
        "/search/saved/",
        "/desk/change/",
    ]
    for address in addresses:
        for kind in ("text/plain", "application/json", "application/x-www-form-urlencoded"):
            sent = {"explanation": "date", "key": str(uuid.uuid4())}
            body = "&".join(f"{name}={value}" for name, value in sent.items())
            answer = client.generic(
                "POST", address, body, content_type=kind, headers={"Origin": "https://evil.example"}
            )
            assert answer.status_code in {403, 404}, address
    assert not Annotation.objects.exists()
