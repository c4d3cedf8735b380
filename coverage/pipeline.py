"""A story's whole journey, from the bytes of its files to the comparison that pages, files and feeds show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coverage.core import comparison
from coverage.core.claims import extract as claims_of
from coverage.core.errors import Unreadable
from coverage.core.formats import UPLOAD, Limits, read
from coverage.core.records import Article, Comparison, Reading

File = tuple[str, bytes]
"""A file's name and its bytes."""


def compare(files: Iterable[File], limits: Limits = UPLOAD) -> Comparison:
    """Read the files, find their claims, put those of one question side by side, and judge them.

    A file that holds two articles gives two. Raises what coverage.core.formats.read raises.
    """
    return comparison.compare(extract(files, limits))


def extract(files: Iterable[File], limits: Limits = UPLOAD) -> tuple[Article, ...]:
    """The articles of the files with their claims, in the order of the files."""
    readings = ((name, reading) for name, body in files for reading in _read(name, body, limits))
    return tuple(Article(reading, claims_of(reading), file=name) for name, reading in readings)


def _read(name: str, body: bytes, limits: Limits) -> Sequence[Reading]:
    """The articles of one file; what is wrong with it says which one it is."""
    try:
        return read(body, name, limits)
    except Unreadable as error:
        error.file = name
        raise
