"""An article's own text without its furniture, every character of which knows its place in the original."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from coverage.core.records import Passage, Reading
from coverage.core.text.passages import READ_KINDS

Run = tuple[int, int, int]
"""(start in the clean text, start in the original, length): a stretch that stands in both unchanged."""


def clean_text(reading: Reading) -> tuple[str, tuple[Run, ...]]:
    """The title and body passages joined by line breaks, and the runs that lead back to the original."""
    own = [passage for passage in reading.passages if passage.kind in READ_KINDS]
    return "\n".join(passage.span.of(reading.text) for passage in own), tuple(_runs(own))


def to_original(runs: Sequence[Run], offset: int) -> int:
    """The place in the original of an offset in the clean text; a line break belongs to the end of its line."""
    if not runs:
        raise IndexError(offset)
    found = bisect_right(runs, offset, key=_clean_start) - 1
    clean_start, original_start, length = runs[found]
    return original_start + min(offset - clean_start, length)


def _runs(passages: Sequence[Passage]) -> list[Run]:
    runs: list[Run] = []
    clean_start = 0
    for passage in passages:
        length = passage.span.end - passage.span.start
        runs.append((clean_start, passage.span.start, length))
        clean_start += length + 1
    return runs


def _clean_start(run: Run) -> int:
    return run[0]
