"""How two titles of one person differ: the same office, the same in other words, or another office."""

from __future__ import annotations

from coverage.core.alignment.whose import adjectival, named
from coverage.core.alignment.words import bare, is_content, root, split
from coverage.core.languages.arabic.questions import DEPUTIES, FORMER, HONORIFICS, ONE_OFFICE


def offices_differ(a: str, b: str) -> str:
    """same, words (one office told otherwise), rank (a deputy, a former holder) or office (another one)."""
    one, other = office_words(a), office_words(b)
    if one == other:
        return "same"
    ours, theirs = _in_one_name(one), _in_one_name(other)
    if (ours ^ theirs) & (DEPUTIES | FORMER):
        return "rank"
    roots = {root(word) for word in ours} & {root(word) for word in theirs}
    return "words" if not one or not other or roots else "office"


def _in_one_name(title: frozenset[str]) -> frozenset[str]:
    """The title with the first of its office's names, where outlets have several for it."""
    for first, *others in ONE_OFFICE:
        for name in others:
            if name <= title:
                return title - name | first
    return title


def office_words(title: str) -> frozenset[str]:
    """The words of a title that say which office it is, without countries and forms of address."""
    words = [word for word in split(title) if is_content(word.folded) or word.bare in DEPUTIES | FORMER]
    return frozenset(bare(w.folded) for w in words if not _is_apart(w.folded))


def _is_apart(folded: str) -> bool:
    return bool(named(folded) or adjectival(folded)) or bare(folded) in HONORIFICS
