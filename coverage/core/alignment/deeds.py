"""What befell the people that a claim counts, and the family of what is counted."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from coverage.core.alignment.setting import Setting
from coverage.core.alignment.whose import adjectival
from coverage.core.alignment.words import Lexicon, Word, bare, root
from coverage.core.languages.arabic.questions import DEED_PAIRS, DEEDS, GROUPS, NOUN_DEEDS, PEOPLE, VICTIMS
from coverage.core.records import Claim
from coverage.core.text.letters import fold

_DEEDS = {deed: Lexicon(forms) for deed, forms in DEEDS.items()}
_PEOPLE = Lexicon(PEOPLE)
_VICTIMS = Lexicon(VICTIMS)
_GROUPS = Lexicon(GROUPS)
GROUP = "group:"
"""Begins the family of a group of persons whom nothing is said to have befallen."""
_ONE_FAMILY = frozenset({"money", "percent", "duration", "date"})
NOTHING = ""


def deed_of(claim: Claim, place: Setting) -> str:
    """What befell the people counted: told by the noun, else by the nearest word, else carried on from before."""
    printed = _first_deed(place.within)
    if printed:
        return printed
    told = _told_around(claim, place)
    if any(word in _VICTIMS for word in place.within):
        return told if told in VICTIM_DEEDS else "dead"
    return told or _first_deed(_words_of(claim.unit)) or _told_by_toll(claim, place)


VICTIM_DEEDS = frozenset({"dead", "buried"})
"""What can have befallen a victim (ضحية)."""


def _told_by_toll(claim: Claim, place: Setting) -> str:
    """A bare حصيلة is a toll of the dead."""
    around = place.left + (place.previous if place.listed and counts_nationals(claim, place) else ())
    return "dead" if any(word in _VICTIMS for word in around) else NOTHING


def _told_around(claim: Claim, place: Setting) -> str:
    told = _nearest_deed(place)
    if not told and place.listed:
        told = _first_deed(reversed(place.left))
    if not told and place.listed and counts_nationals(claim, place):
        told = _first_deed(reversed(place.previous))
    return NOTHING if told in NOUN_DEEDS else told


def family_of(claim: Claim, place: Setting) -> str:
    """What kind of thing is counted. Persons are one family by what befell them, whatever noun is printed."""
    if claim.kind in _ONE_FAMILY:
        return claim.kind
    unit = _words_of(claim.unit.partition("/")[0])
    if claim.kind == "quantity" and (not unit or counts_people(claim, place)):
        return deed_of(claim, place) or ("people" if unit else "figure")
    if claim.kind == "quantity" and unit[0] in _GROUPS:
        return _near_deed(place) or f"{GROUP}{root(unit[0].bare)}"
    return f"{claim.kind}:{root(unit[0].bare)}" if unit else claim.kind


def group_of(claim: Claim) -> str:
    """The root of the noun that says which persons are counted (طفل, جندي); empty where any person is."""
    noun = _words_of(claim.unit)[:1]
    return next(
        (root(word.bare) for word in noun if claim.kind == "quantity" and word in _GROUPS and word not in _PEOPLE),
        NOTHING,
    )


def _near_deed(place: Setting) -> str:
    """The deed that befell a group: told in its own words, not carried on from another figure."""
    told = _first_deed(place.within) or _nearest_deed(place)
    return NOTHING if told in NOUN_DEEDS else told


def counts_people(claim: Claim, place: Setting) -> bool:
    """Whether persons are counted, by any noun for them or by their nationality."""
    unit = _words_of(claim.unit)
    return _says_a_person(unit[0]) if unit else counts_nationals(claim, place)


def counts_nationals(claim: Claim, place: Setting) -> bool:
    """Whether the counted noun is a nationality (658 مصريا) or goes with one (41 حاجا أردنيا)."""
    return any(adjectival(word.folded) for word in (*_words_of(claim.unit), *place.within, *place.after[:1]))


def _says_a_person(noun: Word) -> bool:
    return noun in _PEOPLE or bool(adjectival(noun.folded)) or bool(_first_deed([noun]))


def is_deed(word: Word) -> bool:
    """Whether a word says what befell people."""
    return bool(_first_deed([word]))


def _nearest_deed(place: Setting) -> str:
    """The deed nearest to the figure among its own words; of two as near, the one after it."""
    for before, after in _outwards(tuple(reversed(place.before)), place.after):
        deed = _first_deed(after) or _first_deed(before)
        if deed:
            return deed
    return _first_pair(place.before + place.within + place.after)


def _outwards(before: tuple[Word, ...], after: tuple[Word, ...]) -> Iterable[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    for distance in range(max(len(before), len(after))):
        yield before[distance : distance + 1], after[distance : distance + 1]


def _first_deed(words: Iterable[Word]) -> str:
    for word in words:
        for deed, forms in _DEEDS.items():
            if word in forms:
                return deed
    return NOTHING


def _first_pair(words: tuple[Word, ...]) -> str:
    pairs = pairwise(words)
    return next((DEED_PAIRS[a.folded, b.folded] for a, b in pairs if (a.folded, b.folded) in DEED_PAIRS), NOTHING)


def _words_of(unit: str) -> tuple[Word, ...]:
    folded = [fold(part) for part in unit.split()]
    return tuple(Word(0, 0, part, bare(part)) for part in folded)
