"""Plain text: a .txt file, or text pasted into a form."""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.formats.found import Draft, Found
from coverage.core.formats.limits import Limits, refuse_long_lines
from coverage.core.text.decoding import decode

KIND = "text"
SUFFIXES = ("", ".txt", ".text")


def read(body: bytes, limits: Limits) -> Iterator[Found]:
    """The text of the file, in which articles are found by its lines."""
    decoded = decode(body)
    refuse_long_lines(decoded.text, limits)
    yield Draft(decoded.text, encoding=decoded.encoding)
