"""What changed from one wording of an article to the next: paragraph by paragraph, and in a changed one word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from coverage.core.text.changes import Change, Stretch, are_versions, compare_wording

MOST_PARAGRAPHS = 2000
"""Of one wording; the rest of a longer one is one paragraph more."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in stretches. change: same where nothing in it changed, and changed where some of it did."""

    change: Change | str
    stretches: tuple[Stretch, ...]


def reword(before: str, after: str) -> tuple[Paragraph, ...]:
    """The paragraphs of the later wording in order, with those of the earlier one that it leaves out in their places."""
    ours, theirs = _paragraphs(before), _paragraphs(after)
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return tuple(paragraph for step, a, b, c, d in steps for paragraph in _step(step, ours[a:b], theirs[c:d]))


def _paragraphs(text: str) -> list[str]:
    lines = [line.strip() for line in text.split("\n", MOST_PARAGRAPHS) if line.strip()]
    return [line.replace("\n", " ") for line in lines]


def _step(step: str, ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Paragraph]:
    if step == "equal":
        yield from (Paragraph("same", (Stretch("same", text),)) for text in theirs)
        return
    for old, new in zip_longest(ours, theirs):
        yield from _replaced(old, new)


def _replaced(old: str | None, new: str | None) -> Iterator[Paragraph]:
    """One paragraph in two wordings; or two that have nothing to do with each other, or the one there is."""
    stretches = compare_wording(old, new) if old and new else ()
    if stretches and are_versions(stretches):
        yield Paragraph("same" if _is_same(stretches) else "changed", stretches)
        return
    if old:
        yield Paragraph("left_out", (Stretch("left_out", old),))
    if new:
        yield Paragraph("added", (Stretch("added", new),))


def _is_same(stretches: Sequence[Stretch]) -> bool:
    return all(stretch.change == "same" for stretch in stretches)
