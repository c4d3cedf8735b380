"""How two titles of one person differ: the same office, the same in other words, or another office."""

from __future__ import annotations

from coverage.core.alignment.whose import adjectival, named
from coverage.core.alignment.words import bare, is_content, split
from coverage.core.languages.arabic.questions import DEPUTIES, FORMER, HONORIFICS


def offices_differ(a: str, b: str) -> str:
    """same, words (one office told otherwise), rank (a deputy, a former holder) or office (another one)."""
    one, other = office_words(a), office_words(b)
    if one == other:
        return "same"
    if (one ^ other) & (DEPUTIES | FORMER):
        return "rank"
    return "words" if one & other or not one or not other else "office"


def office_words(title: str) -> frozenset[str]:
    """The words of a title that say which office it is, without countries and forms of address."""
    words = [word for word in split(title) if is_content(word.folded) or word.bare in DEPUTIES | FORMER]
    return frozenset(bare(w.folded) for w in words if not _is_apart(w.folded))


def _is_apart(folded: str) -> bool:
    return bool(named(folded) or adjectival(folded)) or bare(folded) in HONORIFICS
