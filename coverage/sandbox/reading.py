"""Reading a file: plain text here, whatever needs a parser in a process of its own that can be killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from typing import BinaryIO, cast

from coverage.core.errors import DamagedFile, TooCostly, unreadable
from coverage.core.formats import coarse_kind, open_file, plain
from coverage.core.formats.found import Found, Refused
from coverage.core.formats.limits import UPLOAD, Limits, refuse_size
from coverage.sandbox.records import MOST_SENT, receive

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 90.0
"""By the clock on the wall; the process has 60 of the processor's, and others may want the processor too."""

ENVIRONMENT = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
"""All that the process knows of where it runs: neither the secret key nor the address of the database."""

CHILD = ("-m", "coverage.sandbox.child")


def open_apart(
    body: bytes, name: str, roles: Mapping[str, int] | None = None, seconds: float = SECONDS
) -> Iterator[Found]:
    """What is in a file, as coverage.core.formats.open_file gives it.

    Raises an Unreadable where the whole file cannot be read: TooCostly where the process had to be ended.
    """
    if body and coarse_kind(body, name) == plain.KIND:
        yield from open_file(body, name, UPLOAD, roles)
        return
    refuse_size(len(body), largest_of(body, name))
    with _child(body, {"name": name, "roles": dict(roles or {})}, seconds) as process:
        yield from _received(cast("BinaryIO", process.stdout))
        if process.wait() != 0:
            raise TooCostly


def largest_of(body: bytes, name: str) -> Limits:
    """The limit of a file before it is parsed: a container of whatever kind may be as large as an archive."""
    kind = coarse_kind(body, name) if body else plain.KIND
    return Limits(file_bytes=UPLOAD.kind_bytes["zip"] if kind == "packed" else UPLOAD.bytes_of(kind))


def _received(pipe: BinaryIO) -> Iterator[Found]:
    sent = 0
    while (found := receive(pipe)) is not None:
        if isinstance(found, Refused) and found.number < 0:
            raise unreadable(found.code, found.values)
        sent += _weight(found)
        if sent > MOST_SENT:
            raise TooCostly
        yield found


def _weight(found: Found) -> int:
    return sum(len(value) for value in (getattr(found, "text", ""), getattr(found, "body", b"")))


@contextmanager
def _child(body: bytes, told: Mapping[str, object], seconds: float) -> Iterator[subprocess.Popen[bytes]]:
    """A process that reads the body; it is gone when the block is left, however that is left."""
    with tempfile.TemporaryFile() as file:
        file.write(body)
        file.seek(0)
        process = subprocess.Popen(
            [sys.executable, *CHILD, json.dumps(told)],
            stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            cwd=ROOT, env=ENVIRONMENT, start_new_session=True,
        )  # fmt: skip
    alarm = Timer(seconds, _end, [process])
    alarm.daemon = True
    alarm.start()
    try:
        yield process
    except DamagedFile as error:
        # A record that breaks off is a process that was ended.
        raise (TooCostly if process.wait() else DamagedFile) from error
    finally:
        alarm.cancel()
        _end(process)
        process.wait()
        cast("BinaryIO", process.stdout).close()


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
