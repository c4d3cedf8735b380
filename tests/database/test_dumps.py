"""A backup restored is the store that was backed up, row by row; what cannot be restored whole is not restored at all."""

from __future__ import annotations

import os
from contextlib import contextmanager

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.utils import ConnectionHandler
from psycopg import sql

from coverage.database import dumps
from coverage.models import AuditEntry
from coverage.services.audit import write_down
from tests.services.newsroom import flood, send, settle

pytestmark = pytest.mark.django_db(transaction=True)
DIGEST = sql.SQL("SELECT count(*) || md5(string_agg(row::text, '|' ORDER BY row::text)) FROM {} AS row")
FORGOTTEN = {"coverage_tally", "farq_cache"}
RESTORED = f"test_farq_{os.getpid()}_restored"


@contextmanager
def empty_database():
    """A database beside that of the tests, as Django's settings name one."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{RESTORED}" TEMPLATE template0')
    other = ConnectionHandler({"default": connection.settings_dict | {"NAME": RESTORED}})["default"]
    try:
        yield other
    finally:
        other.close()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{RESTORED}" WITH (FORCE)')


def rows(database) -> dict[str, str]:
    """Each table's number of rows and a digest of all of them."""
    with database.cursor() as cursor:
        tables = sorted(set(database.introspection.table_names(cursor)) - FORGOTTEN)
        found = {}
        for table in tables:
            cursor.execute(DIGEST.format(sql.Identifier(table)))
            found[table] = cursor.fetchone()[0] or ""
        return found


@pytest.fixture
def store():
    send(("a.txt", flood()), outlet="صحيفة الميناء")
    send(("b.txt", flood(killed="14")))
    settle()
    write_down("logged_in", who="محررة")


def test_the_restored_store_is_equal_row_by_row(store, tmp_path):
    dumps.backup(connection, tmp_path / "farq.dump")
    with empty_database() as other:
        dumps.restore(other, tmp_path / "farq.dump")
        before, after = rows(connection), rows(other)
    assert after == before
    assert len(before) > 30
    assert before["coverage_article"] != before["coverage_version"]


def test_what_refused_to_change_refuses_it_afterwards_too(store, tmp_path):
    dumps.backup(connection, tmp_path / "farq.dump")
    with empty_database() as other:
        dumps.restore(other, tmp_path / "farq.dump")
        with pytest.raises(Exception, match="Cannot update or delete"), other.cursor() as cursor:
            cursor.execute("DELETE FROM coverage_auditentry")
    assert AuditEntry.objects.filter(who="محررة").exists()


def test_a_store_that_is_there_is_not_written_over(store, tmp_path):
    dumps.backup(connection, tmp_path / "farq.dump")
    with pytest.raises(CommandError, match="not empty"):
        call_command("restore", tmp_path / "farq.dump")


@pytest.mark.parametrize("cut", [0, 100, -200])
def test_a_damaged_file_restores_nothing(store, tmp_path, cut):
    file = tmp_path / "farq.dump"
    dumps.backup(connection, file)
    file.write_bytes(file.read_bytes()[:cut])
    with empty_database() as other:
        with pytest.raises(dumps.DumpFailed, match="pg_restore"):
            dumps.restore(other, file)
        assert rows(other) == {}


def test_a_backup_that_fails_leaves_the_last_one(tmp_path, monkeypatch):
    file = tmp_path / "farq.dump"
    file.write_text("yesterday's")
    monkeypatch.setattr(dumps, "_run", lambda *_: (_ for _ in ()).throw(dumps.DumpFailed("no space")))
    with pytest.raises(CommandError, match="no space"):
        call_command("backup", file)
    assert [each.name for each in tmp_path.iterdir()] == ["farq.dump"]
    assert file.read_text() == "yesterday's"


def test_a_file_that_is_none_and_programs_that_are_too_old_are_named(tmp_path, monkeypatch):
    with pytest.raises(CommandError, match="is no file"):
        call_command("restore", tmp_path / "nothing")
    monkeypatch.setattr(dumps, "_version", lambda _folder: 9)
    with pytest.raises(CommandError, match="postgresql-client"):
        call_command("backup", tmp_path / "farq.dump")


def test_nobody_else_reads_a_backup(store, tmp_path):
    call_command("backup", tmp_path / "farq.dump")
    assert (tmp_path / "farq.dump").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("said", "version"),
    [("pg_dump (PostgreSQL) 18.0", 18), ("pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15)],
)
def test_programs_tell_their_version_as_each_packager_writes_it(tmp_path, said, version):
    program = tmp_path / "pg_dump"
    program.write_text(f"#!/bin/sh\necho '{said}'\n")
    program.chmod(0o755)
    assert dumps._version(tmp_path) == version
