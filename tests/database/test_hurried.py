"""Connections of the web server do not wait for ever."""

from __future__ import annotations

import pytest
from django.db import connection
from psycopg import OperationalError

from coverage.database import hurried
from coverage.database.address import database
from coverage.database.hurried import HurriedConnection

pytestmark = pytest.mark.django_db


@pytest.fixture
def hurry(monkeypatch):
    monkeypatch.setattr(hurried, "PATIENCE", 0.3)
    monkeypatch.setattr(HurriedConnection, "is_silent", False)
    names = ("host", "port", "user", "password", "dbname")
    place = {name: value for name, value in connection.get_connection_params().items() if name in names}
    with HurriedConnection.connect(**place, autocommit=True) as opened:
        yield opened


def test_an_answer_in_time_is_an_answer(hurry):
    assert hurry.execute("SELECT pg_sleep(0.05), 7").fetchone()[1] == 7


def test_an_error_of_the_server_leaves_the_connection_open(hurry):
    with pytest.raises(OperationalError):
        hurry.execute("SET statement_timeout = 50; SELECT pg_sleep(1)")
    assert hurry.execute("SELECT 7").fetchone() == (7,)


def test_without_an_answer_the_connection_is_given_up(hurry):
    with pytest.raises(OperationalError):
        hurry.execute("SELECT pg_sleep(5)")
    assert hurry.closed


def test_after_one_was_given_up_the_next_is_sooner_until_one_answers(hurry, monkeypatch):
    monkeypatch.setattr(HurriedConnection, "is_silent", True)
    monkeypatch.setattr(hurried, "SUSPICIOUS", 0.1)
    monkeypatch.setattr(hurried, "PATIENCE", 30)
    assert hurry.execute("SELECT 7").fetchone() == (7,)
    assert hurry.execute("SELECT pg_sleep(0.3), 7").fetchone()[1] == 7
    monkeypatch.setattr(HurriedConnection, "is_silent", True)
    with pytest.raises(OperationalError):
        hurry.execute("SELECT pg_sleep(0.3)")


def test_every_connection_of_a_pool_is_hurried_and_a_worker_s_is_not(tmp_path):
    pooled, single = (database("postgresql:///farq", folder=tmp_path, pool=n, statement_timeout=15) for n in (4, 0))
    assert pooled["OPTIONS"]["pool"]["connection_class"] is HurriedConnection
    assert "pool" not in single["OPTIONS"]
