"""Where a sentence or an article is marked: always whole words, since an Arabic word cut by a mark comes apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coverage.core.text.changes import Change, Stretch


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: whether the answer stands in it, and how it differs from the base sentence."""

    text: str
    is_marked: bool
    change: Change


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) widened until it cuts no word, and narrowed by the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while 0 < start < len(text) and _is_inside(text, start - 1) and _is_inside(text, start):
        start -= 1
    while 0 < end < len(text) and _is_inside(text, end - 1) and _is_inside(text, end):
        end += 1
    return start, end


SEPARATORS = ".,٫٬"
"""What parts the digits of one number, which is one word."""


def _is_inside(text: str, at: int) -> bool:
    """Whether the letter at a place belongs to a word: as a letter of it, or between two digits of a number."""
    if text[at] not in SEPARATORS:
        return _joins(text[at])
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _joins(letter: str) -> bool:
    """Whether the letter is inside a word: letters, digits, vowel marks, tatweel and joining controls."""
    return letter.isalnum() or letter in "ـ\u200c\u200d" or "\u064b" <= letter <= "\u065f" or letter == "\u0670"


def mark_sentence(sentence: str, start: int, end: int, stretches: Sequence[Stretch] = ()) -> tuple[Piece, ...]:
    """The sentence in pieces: its answer [start, end) marked, and its differences from another sentence.

    stretches: what compare_wording gave for it; without them the whole sentence is `same`.
    """
    first, last = whole_words(sentence, start, end)
    pieces: list[Piece] = []
    at = 0
    for stretch in stretches or (Stretch("same", sentence),):
        if stretch.change == "left_out":
            pieces.append(Piece(stretch.text, False, "left_out"))
            continue
        until = at + len(stretch.text)
        pieces.extend(_cut(sentence, (at, until), (first, last), stretch.change))
        at = until
    return tuple(pieces)


def _cut(text: str, stretch: tuple[int, int], mark: tuple[int, int], change: Change) -> Iterator[Piece]:
    at, until = stretch
    edges = sorted({at, until, *(edge for edge in mark if at < edge < until)})
    for left, right in pairwise(edges):
        yield Piece(text[left:right], mark[0] <= left < mark[1], change)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of an article and the places, in the list that was given, of the spans that cover it, shortest first."""

    start: int
    end: int
    covers: tuple[int, ...]


def segments(start: int, end: int, spans: Sequence[tuple[int, int]]) -> tuple[Segment, ...]:
    """[start, end) cut wherever one of the spans begins or ends."""
    touching = [place for place, (left, right) in enumerate(spans) if left < end and right > start]
    edges = {start, end, *(edge for place in touching for edge in spans[place] if start < edge < end)}
    ordered = sorted(edges)
    return tuple(Segment(left, right, _covering(left, right, spans, touching)) for left, right in pairwise(ordered))


def _covering(left: int, right: int, spans: Sequence[tuple[int, int]], touching: Iterable[int]) -> tuple[int, ...]:
    covering = (place for place in touching if spans[place][0] <= left and spans[place][1] >= right)
    return tuple(sorted(covering, key=lambda place: spans[place][1] - spans[place][0]))
