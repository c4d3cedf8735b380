"""How alike two wordings are, by their character n-grams: the same saying in two translations keeps its stems."""

from __future__ import annotations

from functools import lru_cache

from coverage.core.alignment.words import bare, is_content, split

GRAM = 4
"""Letters in an n-gram: 3 to 5 match Arabic stems (the project's own measurement)."""


WITHIN = 0.8
"""Share of a wording's n-grams in the other from which it is a shorter quotation of it."""


def likeness(a: str, b: str) -> float:
    """The share of n-grams that two wordings have in common, from 0 to 1; 1 where one is quoted out of the other."""
    one, other = grams(a), grams(b)
    if not one or not other:
        return 0.0
    shared = len(one & other)
    return 1.0 if shared >= WITHIN * min(len(one), len(other)) else 2 * shared / (len(one) + len(other))


@lru_cache(maxsize=4096)
def grams(text: str) -> frozenset[str]:
    """The character n-grams of the content words of a text, each word padded by a space."""
    words = [f" {bare(word.folded)} " for word in split(text) if is_content(word.folded)]
    return frozenset(word[n : n + GRAM] for word in words for n in range(max(1, len(word) - GRAM + 1)))
