"""Refusals of a database that Farq cannot keep its promises on; `migrate` asks them first."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

OLDEST = 15
MUST_BE_ON = ("fsync", "full_page_writes")
"""Without these a saved note can be lost or torn when the machine stops (PostgreSQL, Reliability and the WAL)."""
SETTINGS = "SELECT name, setting FROM pg_settings WHERE name = ANY(%s)"


@register(Tags.database)
def check_server(*, databases: Iterable[str] | None = None, **_options: object) -> list[CheckMessage]:
    """Whether each PostgreSQL is new enough, keeps what it acknowledged, and speaks UTF-8."""
    return [problem for alias in databases or () for problem in _problems(alias)]


def _problems(alias: str) -> list[CheckMessage]:
    with connections[alias].cursor() as cursor:
        cursor.execute(SETTINGS, [[*MUST_BE_ON, "synchronous_commit", "server_encoding", "server_version_num"]])
        found = dict(cursor.fetchall())
    return [*_old(found), *_forgetful(found), *_foreign(found)]


def _old(found: dict[str, str]) -> list[CheckMessage]:
    version = int(found["server_version_num"]) // 10_000
    if version >= OLDEST:
        return []
    return [Error(f"PostgreSQL {version} is too old: Farq needs {OLDEST} or later.", id="farq.E001")]


def _forgetful(found: dict[str, str]) -> list[CheckMessage]:
    risky = [name for name in (*MUST_BE_ON, "synchronous_commit") if found[name] == "off"]
    hint = "Turn it on in postgresql.conf: with it off, saved notes can be lost."
    return [Error(f"PostgreSQL runs with {name} = off.", hint=hint, id="farq.E002") for name in risky]


def _foreign(found: dict[str, str]) -> list[CheckMessage]:
    if found["server_encoding"] == "UTF8":
        return []
    hint = "Create the database with ENCODING 'UTF8'."
    return [Error(f"The database is in {found['server_encoding']}, not UTF8.", hint=hint, id="farq.E003")]
