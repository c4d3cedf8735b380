"""How much a reader takes before it refuses: a policy of the caller, since a script may read what a form may not."""

from __future__ import annotations

from dataclasses import dataclass

from coverage.core.errors import FileTooLarge, LineTooLong


@dataclass(frozen=True, slots=True)
class Limits:
    """Most bytes of a file and most characters of a line; None is no limit."""

    file_bytes: int | None = None
    line_characters: int | None = None


UPLOAD = Limits(file_bytes=2_000_000, line_characters=100_000)
"""For an uploaded or pasted article. 2 MB is the cap of a page that people fetch and a million Arabic letters;
100,000 characters in a line are ten long reads without a single line break, which no newsroom system writes."""

UNLIMITED = Limits()
"""For the command line, where whoever runs it owns the machine."""


def refuse_large(body: bytes, limits: Limits) -> None:
    """Raise FileTooLarge where the body is over the limit."""
    if limits.file_bytes is not None and len(body) > limits.file_bytes:
        raise FileTooLarge(size=len(body), limit=limits.file_bytes)


def refuse_long_lines(text: str, limits: Limits) -> None:
    """Raise LineTooLong, with the number of the first line that is over the limit."""
    if limits.line_characters is None:
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > limits.line_characters:
            raise LineTooLong(line=number, length=len(line), limit=limits.line_characters)
