"""The printed lines of a file, each with its place and with what its shape tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coverage.core.records import Span
from coverage.core.text.letters import fold

HEADLINE_WORDS = 18
"""Most words of a headline. The median headline of the ANS corpus (Khouja 2020) has 8 words, the longest 20;
a paragraph of news has 25 and more."""

_BULLETS = "•●▪◦‣·*-–—»←◄►▶✓☑"
_CLOSERS = "\"”»'’)]}\u200f\u200e\u061c\u202c\u2069 \t\u00a0"
_NO_WORD = re.compile(r"[^\w\s]|[\d_]")
_LABEL = re.compile(r"([^:/|–—-]{1,40})[:/|–—-]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank. key: its words folded, without punctuation and digits; words: how many are printed."""

    span: Span
    text: str
    key: str
    words: int

    @property
    def is_bullet(self) -> bool:
        """It opens with the sign of a list."""
        return self.text[0] in _BULLETS and self.text[1:2].isspace()

    @property
    def ends_sentence(self) -> bool:
        """A full stop ends it; dots of omission end headlines as well and prove nothing."""
        closing = self.text.rstrip(_CLOSERS)
        return closing.endswith(".") and not closing.endswith("..")

    @property
    def is_paragraph(self) -> bool:
        """It ends as a sentence does, or is too long for a headline."""
        return self.ends_sentence or self.words > HEADLINE_WORDS

    @property
    def looks_like_headline(self) -> bool:
        """Three words or more, no paragraph."""
        return not self.is_paragraph and self.words > 2

    def label(self) -> tuple[str, str]:
        """What stands before a first colon, slash or dash, as a key, and what stands after it; "" where none does."""
        found = _LABEL.match(self.text)
        return (to_key(found[1]), self.text[found.end() :].lstrip()) if found else ("", "")


def line_at(text: str, begin: int) -> Line:
    """A line out of its trimmed text and the place where that begins."""
    return Line(Span(begin, begin + len(text)), text, to_key(text), len(text.split()))


def to_key(text: str) -> str:
    """Words folded, without punctuation and digits, one space apart."""
    return " ".join(_NO_WORD.sub(" ", fold(text)).split())


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text that are not blank, trimmed, in order."""
    start = 0
    for printed in text.splitlines(keepends=True):
        trimmed = printed.strip()
        if trimmed:
            yield line_at(trimmed, start + printed.index(trimmed[0]))
        start += len(printed)
