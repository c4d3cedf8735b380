"""Which nouns count persons, which persons they name, and that a count is of those who were somewhere."""

from __future__ import annotations

from functools import lru_cache

from coverage.core.alignment.setting import Setting
from coverage.core.alignment.words import Lexicon, Word, bare, concept
from coverage.core.languages.arabic.questions import CONFUSED, GROUPS, PEOPLE, PRESENT, WHOLES

PEOPLE_COUNTED = Lexicon(PEOPLE)
"""Nouns of any person."""
_GROUPS = {name: Lexicon(forms) for name, forms in GROUPS.items()}


def group_named(word: Word) -> str:
    """Which persons a noun names (children, soldiers); empty where it names none."""
    return _group_of(word.folded)


@lru_cache(maxsize=16384)
def _group_of(folded: str) -> str:
    word = Word(0, 0, folded, bare(folded))
    return next((name for name, forms in _GROUPS.items() if word in forms), "")


def is_misspelt_person(noun: str) -> bool:
    """متضاهر، شخض: a noun that no list knows, and that is a person's with one letter for another that looks or sounds so."""
    if len(noun) < LEAST_LETTERS or not concept(noun).startswith("√") or _is_person(noun):
        return False
    return any(_is_person(respelt) for respelt in _respelt(noun))


LEAST_LETTERS = 4
"""Of a noun that is looked for in another spelling: shorter ones are too much alike."""


@lru_cache(maxsize=4096)
def _respelt(noun: str) -> tuple[str, ...]:
    swaps = ((n, other) for n, letter in enumerate(noun) for other in CONFUSED.get(letter, ""))
    return tuple(noun[:n] + other + noun[n + 1 :] for n, other in swaps)


@lru_cache(maxsize=4096)
def _is_person(folded: str) -> bool:
    word = Word(0, 0, folded, bare(folded))
    return word in PEOPLE_COUNTED or bool(group_named(word))


def were_there(place: Setting, *, of_whole: bool) -> bool:
    """من أصل 69 كانوا فيها، مجموع من كانوا عليها 25: those of whom a toll is a part, by where they were."""
    near = place.before[-PRESENT_WITHIN:]
    is_whole = any(word.bare in WHOLES for word in near[-WHOLE_WITHIN:])
    said = (place.after[:1] if is_whole else ()) if of_whole else near
    return any(word.folded in PRESENT for word in said)


PRESENT_WITHIN = 4
"""Words before a figure within which those who were there are named."""
WHOLE_WITHIN = 2
"""Words before a figure within which it may be said that it is the whole."""
