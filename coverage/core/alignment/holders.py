"""Whose figure it is: the nationality of the people counted, or the country that a share belongs to."""

from __future__ import annotations

from itertools import pairwise

from coverage.core.alignment.deeds import GROUP, counts_people, group_of
from coverage.core.alignment.setting import Setting
from coverage.core.alignment.whose import NOBODY, Countries, adjectival, named_at
from coverage.core.alignment.words import Lexicon, Word, bare, variants
from coverage.core.languages.arabic.questions import OWN_PEOPLE, SAYING, STATES
from coverage.core.records import Claim
from coverage.core.text.letters import fold

HOLDER_WITHIN = 6
"""Words before a figure within which a country named is the one that holds it (وحصة المملكة من الخفض 500 ألف)."""
FROM_WITHIN = 3
"""Words after a figure within which 'from' may name where the people counted are from (13 من إقليم كردستان)."""
_SAYING = Lexicon(SAYING)
_THAT = frozenset({"ان", "بان", "وان", "انه", "انها"})
_FROM = frozenset({"من", "ومن"})
_PLURALS = ("يين", "يون")
_PLACES = ("في", "الي", "علي", "ضد", "مع", "بشان", "حول", "عن", "تجاه")


def whose(claim: Claim, place: Setting) -> Countries:
    """The group of persons, or the countries whose people or share a claim counts; nobody where none is told."""
    if claim.kind not in ("quantity", "money", "percent") or bare(fold(claim.unit)) in STATES:
        return NOBODY
    group = group_of(claim)
    if group:
        return frozenset({GROUP + group}) | nationality(place)
    told = nationality(place) or _from(place.within + place.after) or _own_people(place) or _people_before(place.before)
    return told or _holder(place.before, may_report=claim.kind == "quantity" and counts_people(claim, place))


def share_holder(a: Countries, b: Countries) -> bool:
    """Whether two claims can be of the same people: neither their nations nor their groups exclude one another."""
    if not a or not b or a == b:
        return True
    for is_group in (True, False):
        ours, theirs = (frozenset(name for name in names if name.startswith(GROUP) == is_group) for names in (a, b))
        if ours and theirs and not ours & theirs:
            return False
    return True


def nationality(place: Setting) -> Countries:
    """The country of the counted noun (658 مصريا) or of the adjective after it (41 حاجا أردنيا), as printed."""
    words = place.within + place.after[:1]
    return next((found for word in words if (found := adjectival(word.folded))), NOBODY)


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


def _holder(before: tuple[Word, ...], *, may_report: bool) -> Countries:
    """The country named nearest before the figure, unless it speaks (قالت إسرائيل إن) or is where something goes.

    may_report: a country that announces a count of people (أعلنت السعودية وفاة 12) need not be theirs.
    """
    near = list(before[-HOLDER_WITHIN - 1 :])
    for place in range(len(near) - 1, len(near) - 1 - min(HOLDER_WITHIN, len(near)), -1):
        countries = named_at(near, place)
        if countries:
            before_it = near[place - 1] if place else None
            return NOBODY if _is_teller(near[place:], before_it, may_report=may_report) else countries
    return NOBODY


def _is_teller(from_name: list[Word], before: Word | None, *, may_report: bool) -> bool:
    """Whether a country's name is an adjective (الصحة السعودية), a place, or whoever tells the figure."""
    if len(from_name) > 1 and from_name[1].folded in _THAT:
        return True
    if before is None:
        return False
    adjective = bool(adjectival(from_name[0].folded)) and before.folded != before.bare
    return adjective or before.folded in _PLACES or (may_report and before in _SAYING)
