"""The headers of a strict scan stand on every answer, whatever its code and whatever it carries."""

from __future__ import annotations

import logging

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.test import Client, override_settings
from django.urls import reverse

from coverage.request_id import RequestId
from coverage.views import errors
from tests.views.test_access import TABLE, address_of, places  # noqa: F401 - a fixture

EXACT = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload",
}
HTTPS = {"SECURE_HSTS_SECONDS": 31536000, "SECURE_HSTS_INCLUDE_SUBDOMAINS": True, "SECURE_HSTS_PRELOAD": True}


def assert_strict(answer) -> None:
    """What the scan of MDN's Observatory asks for its best grade, and no fault of a policy."""
    assert {name: answer.headers.get(name) for name in EXACT} == EXACT
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not any(loose in policy for loose in ("unsafe", "*", "data:", "http:"))
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert len(answer.headers["X-Request-ID"]) == 32


@pytest.fixture
def strict():
    with override_settings(**HTTPS):
        yield


@pytest.mark.usefixtures("strict")
@pytest.mark.parametrize("role", ["anonymous", "admin"])
@pytest.mark.parametrize("method", ["get", "post", "options"])
def test_every_address_answers_under_the_strict_policy(client, request, places, method, role):  # noqa: F811
    asking = client if role == "anonymous" else request.getfixturevalue("admin")
    for name in TABLE:
        assert_strict(getattr(asking, method)(address_of(name, places), secure=True))


@pytest.mark.parametrize("address", ["/nowhere", "/admin/", "/api/stories", "/api/nowhere", "/static/css/base.css"])
def test_so_does_what_is_no_page_of_ours(strict, client, db, address):
    answer = client.get(address, secure=True)
    assert_strict(answer)
    answer.close()


@pytest.mark.parametrize(
    ("fault", "code"),
    [(RuntimeError, 500), (OperationalError, 503), (RequestDataTooBig, 413)],
)
def test_so_do_faults(strict, reader, monkeypatch, fault, code):
    def fail(**_arguments):
        raise fault

    monkeypatch.setattr("coverage.views.compare.list_stories", fail)
    reader.raise_request_exception = False
    answer = reader.get("/", secure=True)
    assert answer.status_code == code
    assert_strict(answer)


def test_so_do_a_wrong_host_a_foreign_form_and_a_pause(strict, db, rf, settings):
    assert_strict(Client(headers={"host": "evil.example"}).get("/", secure=True))
    foreign = Client(enforce_csrf_checks=True).post("/accounts/login/", {"username": "a"}, secure=True)
    assert foreign.status_code == 403
    assert_strict(foreign)
    assert errors.too_many(rf.get("/"), wait=9).headers["Retry-After"] == "9"


def test_so_does_every_file_that_is_taken_away(strict, editor, fact):
    endings = {"story_file": ("csv", "json", "xlsx", "pdf"), "fact_file": ("csv", "json", "xlsx", "pdf", "png")}
    numbers = {"story_file": fact.story_id, "fact_file": fact.pk}
    files = [reverse(name, args=[numbers[name], ending]) for name in endings for ending in endings[name]]
    files += [reverse("annotations_file", args=[ending]) for ending in ("csv", "jsonld")]
    for address in (*files, reverse("story_feed", args=[fact.story_id])):
        answer = editor.get(address, secure=True)
        assert answer.status_code == 200
        assert_strict(answer)


def test_so_does_a_pause_in_words_and_in_json(strict, reader, monkeypatch):
    monkeypatch.setattr("coverage.views.limits.wait_for", lambda *_asked: 7)
    for address in ("/search/", "/api/stories"):
        answer = reader.get(address, secure=True)
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")
        assert_strict(answer)


def test_a_body_over_the_limit_is_413_in_words(db, client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    answer = client.post("/accounts/login/", {"username": "a" * 100}, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 413
    assert 'dir="rtl"' in answer.content.decode()


def test_a_wrong_method_is_said_in_words_and_names_the_right_ones(reader):
    answer = reader.post("/")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")
    assert 'dir="rtl"' in answer.content.decode()


def test_no_page_of_a_person_stays_in_a_cache(reader, client, fact):
    for address in (fact.get_absolute_url(), reverse("fact_file", args=[fact.pk, "csv"]), "/tokens/"):
        assert "no-store" in reader.get(address).headers["Cache-Control"]
        assert "private" in reader.get(address).headers["Cache-Control"]


def test_each_request_has_a_name_of_our_own(client, db):
    names = {client.get("/healthz", headers={"X-Request-ID": "mine"}).headers["X-Request-ID"] for _ in range(3)}
    assert len(names) == 3
    assert "mine" not in names


def test_a_strangers_words_cannot_forge_a_line_of_the_log():
    line = logging.LogRecord("django", logging.WARNING, "", 1, "Not Found: %s", ("/a\nERROR forged \x1b[31m",), None)
    assert RequestId().filter(line)
    assert line.getMessage() == "Not Found: /a\\nERROR forged \\x1b[31m"
    assert line.request_id


@pytest.mark.parametrize("cookie", ["sessionid", "csrftoken", "django_language", "theme"])
def test_cookies_are_kept_from_scripts_and_from_other_sites(client, db, cookie):
    User.objects.create_user("a", password="b")
    client.get("/accounts/login/")
    client.post("/language/", {"language": "en"})
    client.post("/theme/", {"theme": "dark"})
    client.post("/accounts/login/", {"username": "a", "password": "b"})
    found = client.cookies.get(cookie)
    assert found is not None
    assert (found["httponly"], found["samesite"]) == (True, "Lax")
