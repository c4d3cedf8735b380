"""DATABASE_URL as Django's settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from coverage.database.address import database

FOLDER = Path("data")


def settings(url: str, pool: int = 0):
    return database(url, folder=FOLDER, pool=pool, statement_timeout=15)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql:///farq", {"NAME": "farq"}),
        ("postgresql:///farq?host=/run/postgresql", {"NAME": "farq", "HOST": "/run/postgresql"}),
        ("postgres://me@%2Frun%2Fpostgresql/farq", {"NAME": "farq", "USER": "me", "HOST": "/run/postgresql"}),
        (
            "postgresql://me:p%40ss@db.example:5433/farq",
            {"NAME": "farq", "USER": "me", "PASSWORD": "p@ss", "HOST": "db.example", "PORT": "5433"},
        ),
    ],
)
def test_an_address_is_read_as_libpq_reads_it(url, expected):
    found = settings(url)
    assert {name: value for name, value in found.items() if name in {"NAME", "USER", "PASSWORD", "HOST", "PORT"}} == (
        expected
    )
    assert found["ENGINE"] == "django.db.backends.postgresql"


def test_what_the_address_asks_for_wins_over_our_defaults():
    options = settings("postgresql:///farq?sslmode=require&connect_timeout=1")["OPTIONS"]
    assert (options["sslmode"], options["connect_timeout"]) == ("require", "1")


def test_without_an_address_the_data_folder_serves():
    assert settings("") | {"OPTIONS": None} == {
        "ENGINE": "coverage.database.embedded",
        "NAME": "farq",
        "USER": "postgres",
        "FOLDER": FOLDER,
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": False,
        "OPTIONS": None,
    }


def test_only_who_asks_gets_a_pool():
    assert "pool" not in settings("")["OPTIONS"]
    assert settings("", pool=4)["OPTIONS"]["pool"]["max_size"] == 4


def test_no_statement_runs_for_ever():
    assert "statement_timeout=15000" in settings("")["OPTIONS"]["options"]


@pytest.mark.parametrize(("seconds", "told"), [(0, "lock_timeout=0"), (2, "lock_timeout=2000")])
def test_a_lock_is_waited_for_as_long_as_is_said(seconds, told):
    found = database("postgresql:///farq", folder=FOLDER, pool=0, statement_timeout=15, lock_timeout=seconds)
    assert told in found["OPTIONS"]["options"].split()
