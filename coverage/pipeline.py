"""A story's whole journey, from the bytes of its files to the comparison that pages, files and feeds show."""

from __future__ import annotations

from collections.abc import Iterable

from coverage.core import comparison
from coverage.core.claims import extract as claims_of
from coverage.core.formats import UPLOAD, Limits, read
from coverage.core.records import Article, Comparison

File = tuple[str, bytes]
"""A file's name and its bytes."""


def compare(files: Iterable[File], limits: Limits = UPLOAD) -> Comparison:
    """Read the files, find their claims, put those of one question side by side, and judge them.

    A file that holds two articles gives two. Raises what coverage.core.formats.read raises.
    """
    return comparison.compare(extract(files, limits))


def extract(files: Iterable[File], limits: Limits = UPLOAD) -> tuple[Article, ...]:
    """The articles of the files with their claims, in the order of the files."""
    readings = ((name, reading) for name, body in files for reading in read(body, name, limits))
    return tuple(Article(reading, claims_of(reading), file=name) for name, reading in readings)
