"""The whole database into one file and back, by PostgreSQL's own programs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg.conninfo import make_conninfo

from coverage.database.server import ServerFailed, embedded_programs

NAMED = {"host", "port", "user", "dbname", "sslmode", "sslrootcert", "sslcert", "sslkey"}
INSTALLED = Path("/usr/lib/postgresql")
"""Where Debian and its like keep the programs of each version."""


class DumpFailed(RuntimeError):
    """A backup or a restore came to nothing; the message says why, in PostgreSQL's words where they are its."""


def backup(database: BaseDatabaseWrapper, file: Path) -> None:
    """Write everything that is stored into a file, which appears whole or not at all.

    Counted requests and the cache, which a crash forgets too, are left out. Readers and writers go on meanwhile: the file
    holds what stood there when it was begun.
    """
    draft = file.with_name(f"{file.name}.part")
    draft.touch(mode=0o600)
    try:
        _run(database, "pg_dump", "--format=custom", "--no-unlogged-table-data", f"--file={draft}")
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def restore(database: BaseDatabaseWrapper, file: Path) -> None:
    """Fill an empty database from a file that backup() wrote: all of it, or nothing. DumpFailed where it is not empty."""
    if not file.is_file():
        raise DumpFailed(f"{file} is no file.")
    with database.cursor() as cursor:
        if database.introspection.table_names(cursor):
            raise DumpFailed("The database is not empty. Restore into a new one, and point DATABASE_URL to it.")
    _run(database, "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", str(file))


def _run(database: BaseDatabaseWrapper, program: str, *arguments: str) -> None:
    database.ensure_connection()
    place = database.get_connection_params()
    address = make_conninfo(**{name: place[name] for name in NAMED & place.keys()})
    command = [
        str(_folder(database.connection.info.server_version // 10_000) / program),
        f"--dbname={address}",
        *arguments,
    ]
    # Not on the command line, which everybody on the machine can read.
    secret = {"PGPASSWORD": place["password"]} if place.get("password") else {}
    ended = subprocess.run(command, env=os.environ | secret, check=False, capture_output=True, text=True)
    if ended.returncode:
        raise DumpFailed(f"{program}: {ended.stderr.strip()}")


def _folder(server: int) -> Path:
    """The programs of the server's own version, or of the next later one: older ones cannot read it."""
    fit = sorted((version, str(folder)) for folder in _folders() if (version := _version(folder)) >= server)
    if not fit:
        raise DumpFailed(f"pg_dump of PostgreSQL {server} or later is not installed: install postgresql-client.")
    return Path(fit[0][1])


def _folders() -> Iterator[Path]:
    on_path = shutil.which("pg_dump")
    if on_path:
        yield Path(on_path).parent
    yield from INSTALLED.glob("*/bin")
    with suppress(ServerFailed):
        yield embedded_programs()


def _version(folder: Path) -> int:
    """The major version of the programs of a folder, 0 where they do not run."""
    with suppress(OSError):
        said = subprocess.run(
            [str(folder / "pg_dump"), "--version"], check=False, capture_output=True, text=True
        ).stdout
        found = re.search(r"(\d+)[.\d]*", said.partition(")")[2])
        return int(found[1]) if found else 0
    return 0
