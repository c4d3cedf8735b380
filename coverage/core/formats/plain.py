"""Plain text: a .txt file, or text pasted into a form."""

from __future__ import annotations

from coverage.core.formats.limits import Limits, refuse_long_lines
from coverage.core.records import Reading
from coverage.core.text.decoding import decode
from coverage.core.text.passages import readings

SUFFIXES = ("", ".txt", ".text")


def read(body: bytes, limits: Limits) -> tuple[Reading, ...]:
    """The articles of a text file, in order."""
    text = decode(body).text
    refuse_long_lines(text, limits)
    return readings(text)
