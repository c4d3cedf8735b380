"""The process that reads one file: limits first, then the parser; it knows no secret, no database and no network."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import sys
from contextlib import suppress

MEMORY = 1024**3
CPU_SECONDS = 60
OPEN_FILES = 64
WRITTEN = 0
"""Bytes it may write to a file: it has a pipe to answer by, and nothing to write."""

NEW_USER_AND_NETWORK = 0x10000000 | 0x40000000
"""CLONE_NEWUSER and CLONE_NEWNET of sched.h: a process in them has no network at all."""


def confine() -> None:
    """Take away memory, time, files and the network, as far as the system can."""
    wanted = (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_FSIZE, WRITTEN),
        (resource.RLIMIT_CORE, 0),
    )
    for limit, most in wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(NEW_USER_AND_NETWORK)


def main() -> int:
    """Read the file on standard input, named by the first argument, and send what is in it to standard output."""
    confine()
    from coverage.core.errors import Unreadable  # noqa: PLC0415 - nothing is loaded before the limits stand
    from coverage.core.formats import open_file  # noqa: PLC0415
    from coverage.core.formats.found import refusal  # noqa: PLC0415
    from coverage.sandbox.records import send  # noqa: PLC0415

    # Whatever a library prints must not run into the records.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    told = json.loads(sys.argv[1])
    try:
        for found in open_file(sys.stdin.buffer.read(), told["name"], roles=told["roles"]):
            send(found, out)
    except Unreadable as error:
        send(refusal(error, number=-1), out)
    out.flush()
    # A parser that went wild may have left threads and destructors behind.
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
