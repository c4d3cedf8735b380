"""Which words two sentences do not share: diff-match-patch on words, so that no word is ever cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from diff_match_patch import diff_match_patch

from coverage.core.text.letters import INVISIBLE, MARKS, fold

Change = Literal["same", "added", "left_out"]
_OPERATIONS: dict[int, Change] = {0: "same", 1: "added", -1: "left_out"}

_TOKEN = re.compile(rf"[\d٠-٩۰-۹]+(?:[.,٫٬،:/][\d٠-٩۰-۹]+)*|\s+|(?:[^\W\d_]|[{MARKS}{INVISIBLE}])+|.", re.DOTALL)
_PLANES = ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD))
"""Words are numbered in the private planes, whose characters stand for nothing in any text."""
MAX_WORDS = 1500
"""No sentence is longer; two texts that are would take seconds."""
REMEMBERED = 4096
"""Words whose folded form is remembered: two articles side by side say the same few hundred again and again."""


LEAST_SHARED = 0.35
"""Share of common wording below which two sentences are no versions of each other; chosen by looking: below it the
struck-out words bury the sentence."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole words of one kind, in reading order."""

    change: Change
    text: str


def compare_wording(base: str, other: str) -> tuple[Stretch, ...]:
    """What other says, word for word, with what it adds to base and what it leaves out.

    The stretches that are not `left_out`, joined, are `other`. Spellings of one word (أميركي, امريكي stay apart,
    إلى and الى do not) and kinds of white space count as the same. Beyond MAX_WORDS nothing is compared.
    """
    ours, theirs = _TOKEN.findall(base), _TOKEN.findall(other)
    if max(len(ours), len(theirs)) > MAX_WORDS:
        return (Stretch("same", other),)
    codes: dict[str, str] = {}
    before, after = _encode(ours, codes), _encode(theirs, codes)
    matcher = diff_match_patch()
    matcher.Diff_Timeout = 0.5
    differences = matcher.diff_main(before, after, False)
    matcher.diff_cleanupSemantic(differences)
    stretches = _read_back(differences, ours, theirs)
    return tuple(stretches if are_versions(stretches) else [s for s in stretches if s.change != "left_out"])


def are_versions(stretches: Sequence[Stretch]) -> bool:
    """Whether the two say one thing in part in the same words, so that what one leaves out means something.

    stretches: with or without what is left out.
    """
    same = sum(len(stretch.text) for stretch in stretches if stretch.change == "same")
    added = sum(len(stretch.text) for stretch in stretches if stretch.change == "added")
    return same >= LEAST_SHARED * (same + added)


def own_words(text: str, others: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where text has words that none of the others has, as [start, end) without the white space around them.

    Others that are no versions of it are passed over; without any, nothing is its own.
    """
    compared = [compare_wording(other, text) for other in others]
    versions = [stretches for stretches in compared if are_versions(stretches)]
    if not versions:
        return ()
    shared = sorted(span for stretches in versions for span in _spans(stretches, "same"))
    own, at = [], 0
    for start, end in [*shared, (len(text), len(text))]:
        if text[at:start].strip():
            own.append(_trimmed(text, at, start))
        at = max(at, end)
    return tuple(own)


def _spans(stretches: Sequence[Stretch], change: Change) -> Iterator[tuple[int, int]]:
    """Where the stretches of one kind stand in the text that they make up."""
    at = 0
    for stretch in stretches:
        if stretch.change != "left_out":
            if stretch.change == change:
                yield at, at + len(stretch.text)
            at += len(stretch.text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    kept = text[start:end].strip()
    begin = text.index(kept, start)
    return begin, begin + len(kept)


def _encode(tokens: Sequence[str], codes: dict[str, str]) -> str:
    return "".join(codes.setdefault(_sameness(token), _code(len(codes))) for token in tokens)


@lru_cache(maxsize=REMEMBERED)
def _sameness(token: str) -> str:
    return " " if token.isspace() else fold(token) or token


def _code(place: int) -> str:
    for first, last in _PLANES:
        if first + place <= last:
            return chr(first + place)
        place -= last - first + 1
    raise ValueError(place)


def _read_back(differences: Sequence[tuple[int, str]], ours: Sequence[str], theirs: Sequence[str]) -> list[Stretch]:
    stretches: list[Stretch] = []
    at_ours = at_theirs = 0
    for operation, letters in differences:
        change = _OPERATIONS[operation]
        if change == "left_out":
            words = ours[at_ours : at_ours + len(letters)]
        else:
            words = theirs[at_theirs : at_theirs + len(letters)]
        at_ours += len(letters) if change != "added" else 0
        at_theirs += len(letters) if change != "left_out" else 0
        stretches.append(Stretch(change, "".join(words)))
    return stretches
