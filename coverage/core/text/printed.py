"""A printed answer taken apart for the eye: the hedge, the figure, and the counted noun, nothing changed or moved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from coverage.core.languages.arabic.numerals import NUMERALS
from coverage.core.text.letters import fold

_WORD = re.compile(r"\S+")
_PREFIXES = ("", "و", "ب", "ل", "ال", "وال", "بال", "لل", "ف")
_EDGES = "«»\"'()[]،,.:؛…"
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
"""The English words for what NUMERALS calls scales, since outlets print English wire copy too."""
REMEMBERED = 4096
"""Words known to be figures or not: the counted nouns and hedges of a page are the same few."""


@dataclass(frozen=True, slots=True)
class Printed:
    """before + core + after is the surface; core is the figure, or the whole of an answer without one."""

    before: str
    core: str
    after: str


def take_apart(surface: str) -> Printed:
    """The surface in three parts, cut only between words.

    >>> take_apart("أكثر من 1.3 مليون مدني").core
    '1.3 مليون'
    """
    numeric = [match for match in _WORD.finditer(surface) if _is_numeric(match.group())]
    if not numeric:
        return Printed("", surface, "")
    start, end = _start(surface, numeric[0]), numeric[-1].end()
    return Printed(surface[:start].rstrip(), surface[start:end], surface[end:].lstrip())


def _start(surface: str, first: re.Match[str]) -> int:
    """Where the figure begins: "and a half" is no figure without the word before it, a dual or a bare noun."""
    fraction = NUMERALS.get(fold(first.group()).removeprefix("و"))
    before = surface[: first.start()].split()
    if not before or not first.group().startswith("و") or fraction is None or fraction.value >= 1:
        return first.start()
    return surface[: first.start()].rindex(before[-1])


@lru_cache(maxsize=REMEMBERED)
def _is_numeric(word: str) -> bool:
    folded = fold(word.strip(_EDGES))
    if any(letter.isdigit() for letter in folded) or folded in _SCALES:
        return True
    return any(folded.startswith(prefix) and folded[len(prefix) :] in NUMERALS for prefix in _PREFIXES)
