"""Adjectives of country (إسرائيلي of إسرائيل), made by the rule of the nisba from the names of countries.

Source: Wright I, 249 and the following: the ending of the name falls and ي is put on; odd ones stand in
countries.ADJECTIVES.
"""

from __future__ import annotations

from coverage.core.languages.arabic import countries

_FALLING = ("يا", "يه", "ا", "ه", "")
_MIN_STEM = 2


def _adjectives(name: str) -> set[str]:
    """The adjectives that a country's name may give; one of them is the one in use."""
    return {
        name.removesuffix(ending) + "ي"
        for ending in _FALLING
        if name.endswith(ending) and len(name) - len(ending) >= _MIN_STEM
    }


COUNTRY_ADJECTIVES: frozenset[str] = frozenset(
    adjective for name in (*countries.NAMES, *countries.SPELLINGS) for adjective in _adjectives(name)
) | frozenset(countries.ADJECTIVES)
"""Folded, masculine singular, without the article."""
