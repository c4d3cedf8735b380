"""How much a reader takes before it refuses: a policy of the caller, since a script may read what a form may not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from coverage.core.errors import FileTooLarge, LineTooLong, TooMany

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Most bytes of a file, by its kind where kinds differ, most characters of a line and most parts; None is no limit.

    parts: pages of a PDF, rows of a table, items of a feed, members of an archive, by kind.
    """

    file_bytes: int | None = None
    line_characters: int | None = None
    kind_bytes: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)

    def bytes_of(self, kind: str) -> int | None:
        """Most bytes of a file of that kind."""
        return self.kind_bytes.get(kind, self.file_bytes)


UPLOAD = Limits(
    file_bytes=2 * MEGABYTE,
    line_characters=100_000,
    kind_bytes={
        "docx": 20 * MEGABYTE,
        "pdf": 50 * MEGABYTE,
        "xlsx": 50 * MEGABYTE,
        "csv": 100 * MEGABYTE,
        "jsonl": 100 * MEGABYTE,
        "zip": 200 * MEGABYTE,
        "feed": 5 * MEGABYTE,
    },
    parts={"pdf": 500, "csv": 100_000, "xlsx": 100_000, "jsonl": 100_000, "zip": 5_000, "feed": 500},
)
"""For an uploaded or pasted article. 2 MB is the cap of a page that people fetch and a million Arabic letters;
100,000 characters in a line are ten long reads without a single line break, which no newsroom system writes. The
others are what the readers of these formats were measured to take within a minute and a third of a gigabyte."""

UNLIMITED = Limits()
"""For the command line, where whoever runs it owns the machine."""


def refuse_large(body: bytes, limits: Limits, kind: str = "") -> None:
    """Raise FileTooLarge where the body is over the limit of its kind."""
    refuse_size(len(body), limits, kind)


def refuse_size(size: int, limits: Limits, kind: str = "") -> None:
    """As refuse_large, by the number of bytes."""
    limit = limits.bytes_of(kind)
    if limit is not None and size > limit:
        raise FileTooLarge(size=size, limit=limit)


def refuse_many(count: int, limits: Limits, kind: str) -> None:
    """Raise TooMany where a file has more parts than are read of its kind."""
    limit = limits.parts.get(kind)
    if limit is not None and count > limit:
        raise TooMany(count=count, limit=limit)


def refuse_long_lines(text: str, limits: Limits) -> None:
    """Raise LineTooLong, with the number of the first line that is over the limit."""
    if limits.line_characters is None:
        return
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > limits.line_characters:
            raise LineTooLong(line=number, length=len(line), limit=limits.line_characters)
