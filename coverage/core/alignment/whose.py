"""Which country a word names, by name, capital, or relative adjective (nisba)."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from coverage.core.alignment.words import Word, variants
from coverage.core.languages.arabic.countries import (
    ADJECTIVES,
    BROKEN_PLURALS,
    CAPITALS,
    KINGDOMS,
    NAMES,
    SPELLINGS,
    TWO_WORDS,
)

Countries = frozenset[str]
"""What a mention can mean: one country, or several where the name is shared (عمان, المملكة)."""

NOBODY: Countries = frozenset()
_NAMES = frozenset(NAMES)
_LAND_ENDINGS = ("يا", "ا", "ه")
_NISBA_ENDINGS = ("يين", "يون", "يات", "يان", "يه", "يا", "ي")


def _nisba(name: str) -> str:
    """The relative adjective of a country's name: ليبيا -> ليبي, مصر -> مصري, سنغافوره -> سنغافوري."""
    for ending in _LAND_ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            return name[: -len(ending)] + "ي"
    return name + "ي"


_ADJECTIVES = {_nisba(name): name for name in NAMES} | ADJECTIVES


@lru_cache(maxsize=16384)
def named(folded: str) -> Countries:
    """The countries that a noun names (السعودية، موسكو، المملكة); nobody for any other word."""
    for word in variants(folded):
        if word in CAPITALS:
            return frozenset(CAPITALS[word])
        if word in _NAMES or word in SPELLINGS:
            return frozenset({SPELLINGS.get(word, word)})
    return KINGDOMS if folded.endswith("المملكه") else NOBODY


@lru_cache(maxsize=16384)
def adjectival(folded: str) -> Countries:
    """The country of a relative adjective in any number and gender (مصريا، مصريين، المصرية)."""
    for word in variants(folded):
        if word in BROKEN_PLURALS:
            return frozenset({BROKEN_PLURALS[word]})
        for ending in _NISBA_ENDINGS:
            country = _ADJECTIVES.get(word[: -len(ending)] + "ي") if word.endswith(ending) else None
            if country:
                return frozenset({country})
    return NOBODY


def named_at(words: list[Word], place: int) -> Countries:
    """The countries named by the word at a place, alone or together with the next."""
    pair = words[place : place + 2]
    both = product(*(variants(word.folded) for word in pair)) if len(pair) > 1 else ()
    country = next((TWO_WORDS[two] for two in both if two in TWO_WORDS), None)
    return frozenset({country}) if country else named(words[place].folded)
