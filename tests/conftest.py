"""What every test may use, and the marks that tests get by what they ask for."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pgtrigger
import psutil
import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
COMMITTING = {"transactional_db", "live_server"}
EMPTIED = "coverage.AuditEntry:audit_is_kept_whole"
DATABASE_FIXTURES = COMMITTING | {"db", "django_db_setup"}


def pytest_collection_modifyitems(items):
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("database")
        if "flows" in item.path.relative_to(ROOT).parts:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, django_db_blocker):
    """Databases that killed runs left behind are dropped before a new one is made."""
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        # Several processes of one run begin at once; the connection's end lets the next one in.
        cursor.execute("SELECT pg_advisory_lock(hashtext('test_farq'))")
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [r"test\_farq\_%"])
        for (name,) in cursor.fetchall():
            if not psutil.pid_exists(_owner(name)):
                cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Django empties all tables after a test that commits, which the audit log would refuse."""
    with django_db_blocker.unblock():
        pgtrigger.uninstall(EMPTIED)


@pytest.fixture(scope="module")
def open_folder():
    """A folder for a server of its own. As root, PostgreSQL runs as somebody else, whom pytest's folders keep out."""
    folder = Path(tempfile.mkdtemp(prefix="farq-test-")).resolve()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def nobody_waits_for_the_test_before(monkeypatch):
    """A process remembers how often it was asked, and pages; the database of the next test knows nothing of that."""
    from coverage.services.limits import MEMORY  # noqa: PLC0415 - models can be imported only now
    from coverage.views.shelf import LATELY, SHELF  # noqa: PLC0415

    MEMORY.forget()
    SHELF.forget()
    LATELY.forget()
    monkeypatch.setattr(LATELY, "seconds", 0.0)


@pytest.fixture(autouse=True)
def jobs_end_with_their_test(request):
    """Django empties the tables it manages after a test that commits; procrastinate's are its own."""
    marker = request.node.get_closest_marker("django_db")
    commits = bool(marker and marker.kwargs.get("transaction")) or COMMITTING & set(request.fixturenames)
    if commits:
        request.getfixturevalue("transactional_db")
    yield
    if commits:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def _owner(name: str) -> int:
    with suppress(ValueError):
        return int(name.split("_")[2])
    return os.getpid()
