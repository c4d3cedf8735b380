"""The files that a command is given, and what is wrong with them in an editor's words."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management.base import CommandError

from coverage.core.errors import Unreadable
from coverage.messages import message
from coverage.pipeline import File


def read_files(names: Iterable[str]) -> Iterator[File]:
    """Each file's name and bytes, opened when its turn comes; - is standard input. Raises OSError."""
    for name in names:
        yield name, sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what a file may be refused for into the command's error, which ends it with status 1."""
    try:
        yield
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}") from error
    except Unreadable as error:
        said = str(message(error.code, error.values))
        raise CommandError(f"{error.file}: {said}" if error.file else said) from error
