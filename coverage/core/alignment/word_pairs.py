"""Which words of two short sentences answer one another, and which stand on one side alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from coverage.core.alignment.words import Word, concept, root, split

LEAST_ALIKE = 0.5
"""Likeness from which two words are taken as forms or synonyms of one another: half of their letter pairs and triples."""
SAME_ROOT, SAME_CONCEPT = 0.9, 0.8
LEAST_ROOT = 3
"""Letters of a root that two words may be brought together by; shorter ones are shared by chance."""
PLACE_COST = 0.001
"""What each word of distance takes off, so that of equal words those at the same place are paired."""
MAX_WORDS = 60
"""Words of a sentence that are paired; no headline and hardly a statement has more."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The word at place a of the first sentence and that at place b of the second; likeness 0.5 to 1.0."""

    a: int
    b: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Paired:
    """Two sentences word against word; only_a, only_b: the places of words that nothing answers."""

    a: tuple[Word, ...]
    b: tuple[Word, ...]
    pairs: tuple[Pair, ...]
    only_a: tuple[int, ...]
    only_b: tuple[int, ...]

    @property
    def left_out(self) -> tuple[Word, ...]:
        """The words that the first sentence alone has."""
        return tuple(self.a[place] for place in self.only_a)

    @property
    def added(self) -> tuple[Word, ...]:
        """The words that the second sentence alone has."""
        return tuple(self.b[place] for place in self.only_b)


@lru_cache(maxsize=4096)
def pair_words(first: str, second: str) -> Paired:
    """Pair the words of two sentences one to one, the likest first."""
    a, b = tuple(split(first)[:MAX_WORDS]), tuple(split(second)[:MAX_WORDS])
    free_a, free_b = set(range(len(a))), set(range(len(b)))
    pairs: list[Pair] = []
    for _, pair in sorted(_candidates(a, b), key=lambda row: (-row[0], row[1].a, row[1].b)):
        if pair.a in free_a and pair.b in free_b:
            free_a.discard(pair.a)
            free_b.discard(pair.b)
            pairs.append(pair)
    pairs.sort(key=lambda pair: pair.a)
    return Paired(a, b, tuple(pairs), tuple(sorted(free_a)), tuple(sorted(free_b)))


def _candidates(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[tuple[float, Pair]]:
    found = ((i, j, likeness(x, y)) for i, x in enumerate(a) for j, y in enumerate(b))
    return [
        (alike + _EXACT * (a[i].folded == b[j].folded) - PLACE_COST * abs(i - j), Pair(i, j, alike))
        for i, j, alike in found
        if alike >= LEAST_ALIKE
    ]


_EXACT = 0.05
"""What puts an equal word before one that only has the same root."""


def likeness(a: Word, b: Word) -> float:
    """How alike two words are, 0 to 1: equal, of one root, exchanged for one another by newswire, or alike in letters."""
    if a.bare == b.bare:
        return 1.0
    if a.bare.isdigit() or b.bare.isdigit():
        return 0.0
    return _alike(*sorted((a.folded, b.folded)), *sorted((a.bare, b.bare)))


@lru_cache(maxsize=65536)
def _alike(folded: str, other_folded: str, bare: str, other_bare: str) -> float:
    one, other = letter_grams(bare), letter_grams(other_bare)
    letters = 2 * len(one & other) / (len(one) + len(other))
    if len(root(bare)) >= LEAST_ROOT and root(bare) == root(other_bare):
        return max(SAME_ROOT, letters)
    shared = concept(folded)
    return SAME_CONCEPT if shared.startswith("=") and shared == concept(other_folded) else letters


@lru_cache(maxsize=65536)
def letter_grams(word: str) -> frozenset[str]:
    """The letter pairs and triples of a word with its edges."""
    edged = f"^{word}$"
    return frozenset(edged[n : n + size] for size in (2, 3) for n in range(len(edged) - size + 1))
