"""How a figure is given: counted or feared, of an earlier count, as a step, of a part, of elsewhere."""

from __future__ import annotations

from itertools import pairwise

from coverage.core.alignment.setting import Setting
from coverage.core.alignment.words import Lexicon, Word, is_content, variants
from coverage.core.languages.arabic.acts import DENIALS, RANKED
from coverage.core.languages.arabic.questions import (
    BY_SO_MUCH,
    CHANGE,
    DURING,
    EARLIER,
    EARLIER_PAIRS,
    ELSEWHERE,
    EXPECTED,
    LAST,
    MAYBE,
    NEW,
    ONLY,
    OTHER_PLACES,
    PART_AFTER,
    PARTITIVES,
    REACHING,
    SUBORDINATORS,
    TOWARDS,
    WEEKDAYS,
    WHOLES,
)
from coverage.core.languages.arabic.titles import HEADS

_EXPECTED, _REACHING = Lexicon(EXPECTED), Lexicon(REACHING)
_DENIALS, _RANKED = Lexicon(DENIALS), Lexicon(RANKED)
_EARLIER, _CHANGE = Lexicon(EARLIER), Lexicon(CHANGE)
NEAR = 3
"""Words from a figure within which a word of earlier count, step or part speaks of it."""
FAR = 8
"""The same for a step whose measure بمقدار announces (نقص الإنتاج في نيسان بمقدار 191 ألفا)."""
PLACE_WITHIN = 5
"""Words after a figure within which it may be said that it was counted elsewhere."""

Manner = frozenset[str]


def manner_of(place: Setting) -> Manner:
    """The named manners of a figure: expected, earlier, change, part, whole, elsewhere, denied, ranked, since, only."""
    told = {
        "expected": _is_expected(place),
        "earlier": _is_earlier(place),
        "change": _is_change(place),
        "part": _is_part(place),
        "whole": _is_whole(place),
        "elsewhere": _is_elsewhere(place.before + place.after[:PLACE_WITHIN]),
        "denied": any(word in _DENIALS for word in place.lead),
        "ranked": _is_ranked(place),
        "since": any(word.folded == "منذ" for word in place.after[:NEAR]),
        "only": _has(place.before[-NEAR:] + place.after[:NEAR], ONLY),
    }
    return frozenset(name for name, is_so in told.items() if is_so)


def _is_expected(place: Setting) -> bool:
    cues = [n for n, word in enumerate(place.left) if word in _EXPECTED]
    if cues and not any(word.folded in SUBORDINATORS for word in place.left[cues[-1] :]):
        return True
    words = place.lead + place.within
    return any(a.folded.lstrip("وب") in MAYBE and b in _REACHING for a, b in pairwise(words))


def _is_earlier(place: Setting) -> bool:
    words = place.lead + place.within + place.after[:1]
    pairs = {(a.bare.removeprefix("و"), b.bare) for a, b in pairwise(words)}
    said = any(
        word in _EARLIER and not _is_office(words[max(0, n - OFFICE_WITHIN) : n]) for n, word in enumerate(words)
    )
    return said or bool(pairs & EARLIER_PAIRS) or _is_left_behind(place) or _is_before_event(place)


def _is_before_event(place: Setting) -> bool:
    """كانت تؤوي قبل الحرب 280 ألفا: before an event, which no weekday and no other figure names."""
    near = place.before[-NEAR:] + place.after[:NEAR]
    return any(a.bare == "قبل" and b.bare != b.folded and b.folded not in WEEKDAYS for a, b in pairwise(near))


OFFICE_WITHIN = 4
"""Words after the head of a title within which سابق speaks of the office (وزير النقل السابق)."""


def _is_office(before: tuple[Word, ...]) -> bool:
    return any(HEADS & set(variants(word.folded)) for word in before)


def _is_left_behind(place: Setting) -> bool:
    """ارتفع من 3 إلى 8: the first figure of a move is where it started."""
    from_it = bool(place.before) and place.before[-1].folded == "من"
    return from_it and any(word.folded == "الي" for word in place.after[:MOVE_WITHIN])


MOVE_WITHIN = 5
"""Words after the first figure of a move within which it is told where it leads."""


def _is_change(place: Setting) -> bool:
    reach = FAR if place.before and place.before[-1].folded in BY_SO_MUCH else NEAR
    if _is_new(place):
        return True
    near = place.before[-reach:] + place.within[:1]
    steps = [n for n, word in enumerate(near) if word in _CHANGE]
    return bool(steps) and not _is_left_behind(place) and not any(_is_towards(word) for word in near[steps[-1] :])


def _is_new(place: Setting) -> bool:
    """72 إصابة جديدة في يوم واحد: what came on top of the count before."""
    around = place.within[1:] + place.after[:NEW_WITHIN]
    return _has(around, NEW) or any(
        a.folded in DURING and b.bare in LAST for a, b in pairwise(place.before[-NEAR:] + place.after[:NEAR])
    )


NEW_WITHIN = 2
"""Words after a figure within which new ones are called so."""


def _is_towards(word: Word) -> bool:
    return bool(TOWARDS & set(variants(word.folded)))


def _is_elsewhere(near: tuple[Word, ...]) -> bool:
    other = any(a.bare in OTHER_PLACES and b.bare == "اخري" for a, b in pairwise(near))
    return other or _has(near, ELSEWHERE)


def _is_whole(place: Setting) -> bool:
    """مليونا نازح من أصل 2.3 مليون: the second figure is what the first is a part of."""
    pairs = pairwise((place.before + place.within)[-NEAR - len(place.within) :])
    return any(a.folded == "من" and b.bare in WHOLES for a, b in pairs)


def _is_ranked(place: Setting) -> bool:
    """A figure in a list by places, the first of which may stand before the word that ranks the second."""
    return any(word in _RANKED for word in (*place.left, *place.rest))


def _is_part(place: Setting) -> bool:
    among = place.within[1:] + place.after[:2]
    near = place.before[-2:]
    if _has(near, PARTITIVES) or (near and near[-1].folded in THOSE) or _is_of_them(place):
        return True
    return _opens_with_of(place.before[-NEAR:]) or any(_is_among(*pair) for pair in pairwise(among))


def _is_of_them(place: Setting) -> bool:
    """600 منهم counts a part; سبعة أشخاص بينهم صحافيان is the whole, and the noun after بينهم the part."""
    words = place.within + place.after[:2]
    at = next((n for n, word in enumerate(words[: len(place.within) + 1]) if _has((word,), PART_AFTER)), None)
    if at is None:
        return False
    if at + 1 == len(place.within) + len(place.after):
        return at < NUMBER_AND_NOUN and not place.is_followed
    opens_part = at + 1 < len(words) and is_content(words[at + 1].folded) and words[at + 1].bare == words[at + 1].folded
    return at < NUMBER_AND_NOUN or not opens_part


THOSE = frozenset({"هولاء", "اوليك"})
"""وبين هؤلاء 296: the figure counts some of those just named."""
NUMBER_AND_NOUN = 2
"""Words of a figure with its counted noun, after which بينهم opens a part of it."""


def _is_among(between: Word, noun: Word) -> bool:
    """8 وفيات بين حجاج السياحة: what stands after بين is whom the figure is a part of, where it is no figure."""
    return between.folded == "بين" and not noun.folded[0].isdigit()


def _opens_with_of(near: tuple[Word, ...]) -> bool:
    """ومن المصابين 120 شخصا: an 'and of' before the figure counts a part."""
    return any(word.folded == "ومن" for word in near)


def _has(words: tuple[Word, ...], cues: frozenset[str]) -> bool:
    return any(cues & set(variants(word.folded)) for word in words)
