"""What is seen when one sentence is laid beside another: every sign that speaks for agreement or against it, by name.

A sign is a number, mostly 0 to 1. Names before a colon are families: opposite:, left:, right:, says: go on with the
scale of opposites or the word that they are about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from coverage.core.alignment.whose import adjectival, named
from coverage.core.alignment.word_pairs import Paired
from coverage.core.alignment.words import Lexicon, Word, bare, is_content, root
from coverage.core.languages.arabic.opposites import NEGATIONS, OPPOSITES

Signs = dict[str, float]
Rarity = Mapping[str, float]
"""How rare a root is in headlines; "" is the rarity of roots that were never seen."""
Pole = tuple[str, int]
"""A scale of opposites and one of its sides, 0 or 1."""

_SCALES = {name: (Lexicon(one), Lexicon(other)) for name, (one, other) in OPPOSITES.items()}
GRAMS = (3, 4, 5)
"""Letters in the n-grams of the whole sentence: these sizes match Arabic stems (the project's own measurement)."""
TENTH = 0.1
"""Counts of words are signs in tens, so that no sign is much larger than 1."""
SOME = 0.5
"""What a sign of one word, among many such, counts."""
FEW_SWAPPED = 2


def measures(paired: Paired, rarity: Rarity) -> Signs:
    """How much two sentences have in common: shares of words, of rare words, of letters, order, numbers, lands, negation."""
    return (
        _shares(paired, rarity)
        | _sizes(paired)
        | _order(paired)
        | _letters(paired)
        | _numbers(paired)
        | _lands(paired)
        | _negation(paired)
    )


def contrasts(paired: Paired) -> Signs:
    """What the two say otherwise: opposites, and the words that stand on one side alone."""
    signs = _opposites(paired)
    signs |= {f"left:{word.folded}": 1.0 for word in paired.left_out}
    signs |= {f"right:{word.folded}": 1.0 for word in paired.added}
    return signs | {f"says:{word.folded}": SOME for word in paired.b}


def _shares(paired: Paired, rarity: Rarity) -> Signs:
    in_a = sum(_rare(paired.a[p.a], rarity) * p.likeness for p in paired.pairs) / _whole(paired.a, rarity)
    in_b = sum(_rare(paired.b[p.b], rarity) * p.likeness for p in paired.pairs) / _whole(paired.b, rarity)
    told = sum(is_content(paired.a[p.a].folded) for p in paired.pairs)
    return {
        "rare_shared_left": in_a, "rare_shared_right": in_b,
        "rare_shared_least": min(in_a, in_b), "rare_shared_most": max(in_a, in_b),
        "shared_left": len(paired.pairs) / max(1, len(paired.a)), "shared_right": len(paired.pairs) / max(1, len(paired.b)),
        "nothing_shared": float(told == 0), "one_word_shared": float(told <= 1),
    }  # fmt: skip


def _rare(word: Word, rarity: Rarity) -> float:
    return rarity.get(root(word.bare), rarity[""])


def _whole(words: Iterable[Word], rarity: Rarity) -> float:
    return sum(_rare(word, rarity) for word in words) or 1.0


def _sizes(paired: Paired) -> Signs:
    longest = max(len(paired.a), len(paired.b), 1)
    exact = sum(pair.likeness == 1.0 for pair in paired.pairs)
    return {
        "exact": exact / longest, "soft": (len(paired.pairs) - exact) / longest,
        "length_left": len(paired.a) * TENTH, "length_right": len(paired.b) * TENTH,
        "length_ratio": len(paired.b) / max(1, len(paired.a)),
        "only_left": len(paired.only_a) * TENTH, "only_right": len(paired.only_b) * TENTH,
        "all_shared": float(not paired.only_a and not paired.only_b),
        "only_added": float(not paired.only_a and bool(paired.only_b)),
        "only_left_out": float(bool(paired.only_a) and not paired.only_b),
        "one_for_one": float(len(paired.only_a) == len(paired.only_b) == 1),
    }  # fmt: skip


def _order(paired: Paired) -> Signs:
    couples = list(combinations(paired.pairs, 2))
    crossed = sum(one.b > other.b for one, other in couples)
    a, b = [w.bare for w in paired.a], [w.bare for w in paired.b]
    opening = _in_common(a, b)
    shortest = min(len(a), len(b))
    closing = min(_in_common(a[::-1], b[::-1]), shortest - opening)
    left, right = len(a) - opening - closing, len(b) - opening - closing
    longest = max(len(a), len(b), 1)
    return {
        "crossed": crossed / max(1, len(couples)),
        "opening": opening / longest, "closing": closing / longest,
        "one_swapped": float(left == right == 1), "few_swapped": float(max(left, right) <= FEW_SWAPPED),
    }  # fmt: skip


def _in_common(a: Sequence[str], b: Sequence[str]) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _letters(paired: Paired) -> Signs:
    one, other = (" ".join(word.folded for word in words) for words in (paired.a, paired.b))
    return {f"letters_{size}": _share(_grams(one, size), _grams(other, size)) for size in GRAMS}


def _grams(text: str, size: int) -> set[str]:
    return {text[n : n + size] for n in range(len(text) - size + 1)}


def _share(a: set[str], b: set[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


def figures_in(words: Iterable[Word]) -> frozenset[str]:
    """The words that are figures."""
    return frozenset(word.folded for word in words if word.folded.isdigit())


def _numbers(paired: Paired) -> Signs:
    a, b = figures_in(paired.a), figures_in(paired.b)
    return {
        "same_numbers": float(bool(a) and a == b), "a_number_shared": float(bool(a & b)),
        "other_numbers": float(bool(a - b) and bool(b - a)), "numbers_on_one_side": float(bool(a) != bool(b)),
    }  # fmt: skip


def lands_in(words: Iterable[Word]) -> frozenset[str]:
    """The countries that the words name or are of."""
    return frozenset(land for word in words for land in named(word.folded) | adjectival(word.folded))


def _lands(paired: Paired) -> Signs:
    a, b = lands_in(paired.a), lands_in(paired.b)
    return {
        "same_lands": float(bool(a) and a == b), "other_land": float(bool(a - b) and bool(b - a)),
        "land_added": float(bool(b - a) and not a - b), "land_left_out": float(bool(a - b) and not b - a),
    }  # fmt: skip


@lru_cache(maxsize=65536)
def is_negation(folded: str) -> bool:
    """Whether a word turns what follows into its contrary (لم, عدم, نفى)."""
    return not {folded, bare(folded), folded[1:] if folded[:1] in ("و", "ف", "ب") else folded}.isdisjoint(NEGATIONS)


def negations(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words that negate."""
    return tuple(word for word in words if is_negation(word.folded))


def _negation(paired: Paired) -> Signs:
    a, b = len(negations(paired.a)), len(negations(paired.b))
    return {
        "negated_on_one_side": float((a > 0) != (b > 0)), "more_negated_left": float(a > b), "more_negated_right": float(b > a),
    }  # fmt: skip


@lru_cache(maxsize=65536)
def poles(folded: str) -> frozenset[Pole]:
    """The scales of opposites that a word stands on, each with its side."""
    word = Word(0, 0, folded, bare(folded))
    return frozenset((name, side) for name, sides in _SCALES.items() for side in (0, 1) if word in sides[side])


def poles_of(words: Iterable[Word]) -> frozenset[Pole]:
    """The scales of opposites that any of the words stands on."""
    return frozenset(pole for word in words for pole in poles(word.folded))


def _opposites(paired: Paired) -> Signs:
    left, right = poles_of(paired.left_out), poles_of(paired.added)
    a, b = poles_of(paired.a), poles_of(paired.b)
    facing = {name for name, side in left if (name, 1 - side) in right}
    anywhere = {name for name, side in a if (name, 1 - side) in b and (name, side) not in b}
    signs = {
        "opposite": float(bool(facing)), "opposites": min(len(facing), 3) / 3, "opposite_anywhere": float(bool(anywhere)),
        "same_pole": float(bool(left & right)), "same_pole_anywhere": float(bool(a & b)),
    }  # fmt: skip
    signs |= {f"opposite:{name}": 1.0 for name in facing}
    signs |= {f"left_pole:{name}:{side}": SOME for name, side in left}
    return signs | {f"right_pole:{name}:{side}": SOME for name, side in right}
