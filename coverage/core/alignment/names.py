"""Whether two names are one person's, and two texts the same words, however they are spelled."""

from __future__ import annotations

from functools import lru_cache

from coverage.core.alignment.words import bare, split
from coverage.core.languages.arabic.questions import HONORIFICS
from coverage.core.text.letters import fold

_WEAK = str.maketrans("", "", "اويءه")
_ALIKE = str.maketrans("غقجكثطذظضص", "ككككتتدددس")
"""Consonants that outlets exchange when they write a foreign name (غالانت، جالانت، كالانت)."""
LEAST_FOR_SLIP = 3
"""Consonants a name must have before one of them may differ: shorter names are told apart by it."""


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names, in folded words, can be one person's.

    Names are compared by their consonants: the last words agree, and the first words where both have two; or the
    words are the same in another order. In one of the two words one consonant may be missing, added or changed.
    """
    one, other = _consonants(a), _consonants(b)
    if not one or not other:
        return False
    if len(one) == 1 or len(other) == 1:
        return one[-1] == other[-1]
    if sorted(one) == sorted(other):
        return True
    ends = ((one[0], other[0]), (one[-1], other[-1]))
    return any(x == y for x, y in ends) and all(x == y or _one_slip(x, y) for x, y in ends)


@lru_cache(maxsize=8192)
def _consonants(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = [word for word in (bare(fold(word)) for word in words) if word not in HONORIFICS]
    return tuple(skeleton(word) for word in _joined(kept))


def _joined(words: list[str]) -> list[str]:
    """عبد الجليل and عبدالجليل are one word."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in ("عبد", "ابو"):
            joined[-1] += word
        else:
            joined.append(word.replace("عبدال", "عبد", 1))
    return joined


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """The consonants of a name, long vowels left out, letters that stand for one foreign sound made one."""
    return word.translate(_WEAK).translate(_ALIKE) or word


def _one_slip(a: str, b: str) -> bool:
    """Whether two words differ by one letter dropped, added or changed."""
    if max(len(a), len(b)) < LEAST_FOR_SLIP or abs(len(a) - len(b)) > 1:
        return False
    shorter, longer = sorted((a, b), key=len)
    same = next((n for n, (x, y) in enumerate(zip(shorter, longer, strict=False)) if x != y), len(shorter))
    rest = shorter[same + 1 :] if len(a) == len(b) else shorter[same:]
    return longer[same + 1 :] == rest


def same_words(a: str, b: str) -> bool:
    """Whether two texts are the same words but for spelling variants and marks."""
    return [word.folded for word in split(a)] == [word.folded for word in split(b)]
