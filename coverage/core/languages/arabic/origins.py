"""Adjectives of country (إسرائيلي of إسرائيل), made by the rule of the nisba from the names of countries.

Source: Wright I, 249 and the following: the ending of the name falls and ي is put on; odd ones stand in
countries.ADJECTIVES.
"""

from __future__ import annotations

from coverage.core.languages.arabic import countries, currencies

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


def _named() -> dict[str, str]:
    """Country by every word that names it: its names, its adjectives, its cities."""
    named = {adjective: name for name in countries.NAMES for adjective in _adjectives(name)}
    named |= {adjective: country for adjective, country in countries.ADJECTIVES.items() if country}
    named |= {name: name for name in countries.NAMES} | countries.SPELLINGS
    common = {word for word, country in countries.ADJECTIVES.items() if not country}
    return {word: country for word, country in (named | currencies.CITIES).items() if word not in common}


COUNTRY_OF: dict[str, str] = _named()
"""The country that a folded word without the article names."""

SHARING: frozenset[str] = frozenset(country for codes in currencies.OF_COUNTRY.values() for country in codes)
"""Countries whose currency shares its name with another's."""

PEOPLES: dict[str, str] = {
    "عرب": "عربي", "اجانب": "أجنبي", "اتراك": "تركي", "اكراد": "كردي", "افارقه": "إفريقي", "مغاربه": "مغربي", "افغان": "أفغاني",
    "هنود": "هندي", "روس": "روسي", "المان": "ألماني", "اسبان": "إسباني", "انجليز": "إنجليزي", "اقباط": "قبطي", "دروز": "درزي",
    "شيعه": "شيعي", "بدو": "بدوي", "ارمن": "أرمني", "امازيغ": "أمازيغي", "غجر": "غجري", "اميركان": "أميركي", "بشتون": "بشتوني",
    "افرنج": "إفرنجي",
}  # fmt: skip
"""Peoples that go by a broken plural, folded, and one of them as printed."""
