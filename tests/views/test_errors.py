"""What went wrong is said in a page of ours, in the page's language, without a stack."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from procrastinate.exceptions import ConnectorException
from psycopg.errors import DiskFull

from coverage.views import errors, health


@pytest.mark.parametrize(
    ("view", "code"),
    [
        (errors.bad_request, 400),
        (errors.forbidden, 403),
        (errors.missing, 404),
        (errors.broken, 500),
        (errors.csrf_failed, 403),
    ],
)
def test_each_error_has_its_page_without_the_database(rf, view, code, django_db_blocker):
    answer = view(rf.get("/"))
    assert answer.status_code == code
    assert 'dir="rtl"' in answer.content.decode()


def test_a_fault_of_ours_shows_no_stack(reader, monkeypatch):
    def fail(**_arguments):
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr("coverage.views.compare.list_stories", fail)
    reader.raise_request_exception = False
    answer = reader.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.content.decode()
    assert "حدث خلل عندنا" in answer.content.decode()


def test_a_form_of_another_site_is_refused_kindly(db):
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"username": "a", "password": "b"})
    assert answer.status_code == 403
    assert "هذه الاستمارة قديمة" in answer.content.decode()


def test_health_is_told_and_so_is_its_lack(client, db, monkeypatch):
    assert client.get("/healthz").content == b"ok"

    def fail():
        raise OperationalError

    with monkeypatch.context() as patch:
        patch.setattr("coverage.views.health.connection.cursor", fail)
        assert client.get("/healthz").status_code == 503
        assert client.get("/healthz?live").content == b"ok"


def test_a_database_that_is_older_than_the_code_is_not_ready(client, db, monkeypatch):
    monkeypatch.setattr(health._Seen, "is_whole", False)
    MigrationRecorder.Migration.objects.filter(app="coverage").order_by("-pk")[0].delete()
    for _ in range(2):
        answer = client.get("/healthz")
        assert (answer.status_code, answer.content) == (503, b"migrations are pending")
    assert client.get("/healthz?live").status_code == 200


def test_health_tells_no_version_and_no_name(client, db):
    answer = client.get("/healthz")
    assert answer.content == b"ok"
    assert not {"Server", "X-Powered-By"} & set(answer.headers)


def test_pages_forbid_every_script_and_style_that_is_not_a_file_of_ours(reader, fact):
    answer = reader.get(fact.get_absolute_url())
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert 'style="' not in answer.content.decode()


def test_a_database_that_is_away_is_a_pause_and_no_fault(reader, monkeypatch):
    def fail(**_arguments):
        raise OperationalError

    monkeypatch.setattr("coverage.views.compare.list_stories", fail)
    reader.raise_request_exception = False
    answer = reader.get("/")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert "قاعدة البيانات غائبة لحظة" in answer.content.decode()


@pytest.mark.parametrize("wrapped", [False, True], ids=["by Django", "by the queue"])
def test_a_full_disk_is_said_to_be_one(reader, monkeypatch, wrapped):
    def fail(**_arguments):
        raise (ConnectorException if wrapped else OperationalError) from DiskFull("could not extend file")

    monkeypatch.setattr("coverage.views.compare.list_stories", fail)
    reader.raise_request_exception = False
    answer = reader.get("/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (507, "600")
    assert "امتلأ القرص" in answer.content.decode()
    assert "could not extend" not in answer.content.decode()
