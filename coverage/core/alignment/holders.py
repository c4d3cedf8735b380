"""Whose figure it is: the nationality of the people counted, or the country that a share belongs to."""

from __future__ import annotations

from itertools import pairwise

from coverage.core.alignment.setting import Setting
from coverage.core.alignment.whose import NOBODY, Countries, adjectival, named_at
from coverage.core.alignment.words import Word, variants
from coverage.core.languages.arabic.questions import OWN_PEOPLE
from coverage.core.records import Claim
from coverage.core.text.letters import fold

HOLDER_WITHIN = 6
"""Words before a figure within which a country named is the one that holds it (وحصة المملكة من الخفض 500 ألف)."""
FROM_WITHIN = 3
"""Words after a figure within which 'from' may name where the people counted are from (13 من إقليم كردستان)."""
_THAT = frozenset({"ان", "بان", "وان", "انه", "انها"})
_FROM = frozenset({"من", "ومن"})
_PLURALS = ("يين", "يون")
_PLACES = ("في", "الي", "علي", "ضد", "مع")


def whose(claim: Claim, place: Setting) -> Countries:
    """The countries whose people or share a claim counts; nobody where none is told."""
    if claim.kind not in ("quantity", "money", "percent"):
        return NOBODY
    return (
        nationality(claim, place)
        or _from(place.within + place.after)
        or _own_people(place)
        or _people_before(place.before)
        or _holder(place.before)
    )


def nationality(claim: Claim, place: Setting) -> Countries:
    """The country of the counted noun (658 مصريا) or of the adjective after it (41 حاجا أردنيا)."""
    words = [fold(part) for part in claim.unit.split()] + [word.folded for word in place.within + place.after[:1]]
    return next((found for word in words if (found := adjectival(word))), NOBODY)


def _from(words: tuple[Word, ...]) -> Countries:
    start = next((n for n, word in enumerate(words[:FROM_WITHIN]) if word.folded in _FROM), None)
    if start is None:
        return NOBODY
    near = list(words[start + 1 : start + 1 + FROM_WITHIN])
    return next((found for n in range(len(near)) if (found := named_at(near, n))), NOBODY)


def _people_before(before: tuple[Word, ...]) -> Countries:
    """عدد التونسيين المتوفين إلى 35: the people of a country, as a noun and not as the adjective of another noun."""
    for noun, word in pairwise(reversed(before[-HOLDER_WITHIN - 1 :])):
        if noun.folded.endswith(_PLURALS) and noun.bare != noun.folded and word.bare == word.folded:
            found = adjectival(noun.folded)
            if found:
                return found
    return NOBODY


def _own_people(place: Setting) -> Countries:
    """43 شخصا من مواطنيها: the country that the sentence speaks of, named or as an adjective, nearest first."""
    around = place.within + place.after
    if not any(OWN_PEOPLE & set(variants(word.folded)) for word in around):
        return NOBODY
    words = list(place.after) + list(reversed(place.left))
    return next(
        (found for n, word in enumerate(words) if (found := named_at(words, n) or adjectival(word.folded))), NOBODY
    )


def _holder(before: tuple[Word, ...]) -> Countries:
    """The country named nearest before the figure, unless it speaks (قالت إسرائيل إن) or is where something goes."""
    near = list(before[-HOLDER_WITHIN:])
    for place in range(len(near) - 1, -1, -1):
        countries = named_at(near, place)
        if countries:
            told = near[place + 1].folded in _THAT if place + 1 < len(near) else False
            return NOBODY if told or (place and near[place - 1].folded in _PLACES) else countries
    return NOBODY
