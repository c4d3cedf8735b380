"""What is done with a figure, by the verb that governs it: what one side demands is not what the other offers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from coverage.core.alignment.setting import Setting
from coverage.core.alignment.words import Lexicon, Word, bare
from coverage.core.languages.arabic.acts import COUNTS, LOST, SCALES, SCALES_OF
from coverage.core.languages.arabic.questions import TOWARDS

_SCALES = {scale: {act: Lexicon(forms) for act, forms in acts.items()} for scale, acts in SCALES.items()}
AFTER_WITHIN = 3
"""Words after a figure within which its verb is looked for where none stands before it."""
COURSE_WITHIN = 5
"""Words before a figure within which a rise or fall is its own."""

Acts = frozenset[tuple[str, str]]
"""By scale, the act: {("bargain", "offer")}."""
NO_ACTS: Acts = frozenset()


def acts_of(kind: str, place: Setting) -> Acts:
    """The act of each scale that the claim's own words name, the nearest before the figure, else right after it."""
    found = ((scale, _act(scale, place)) for scale in SCALES_OF.get(kind, ()))
    return frozenset((scale, act) for scale, act in found if act)


def _act(scale: str, place: Setting) -> str:
    if scale == "course":
        return _course(place.lead[-COURSE_WITHIN:])
    if scale == "counting":
        return _counting((*place.lead, *place.within, *place.after[:AFTER_WITHIN]))
    if scale == "extent":
        return _extent(place)
    if scale == "bargain":
        return _first(scale, (*reversed(place.clause), *place.within, *place.after[:AFTER_WITHIN]))
    return _first(scale, (*reversed(place.lead), *place.within, *place.after[:AFTER_WITHIN]))


def _extent(place: Setting) -> str:
    """Whether a time lasts, has passed or is added; تمديده لمدة 60 يوما is added, by the noun before the measure too."""
    found = _first("extent", (*reversed(place.lead), *place.within, *place.after[:AFTER_WITHIN]))
    is_added = found == "lasts" and any(_act_told("extent", word.folded) == "more" for word in place.left)
    return "more" if is_added else found


def _course(before: tuple[Word, ...]) -> str:
    """Up or down where the figure is the step, level where it is what the step leads to; empty where it starts there."""
    arrived = max((n for n, word in enumerate(before) if word.folded in _ENDS), default=-1) + 1
    step = _first("course", reversed(before[arrived:])) or _lost(before[arrived:])
    return step or ("level" if any(word.folded in TOWARDS for word in before[-LEVEL_WITHIN:]) else "")


def _counting(words: tuple[Word, ...]) -> str:
    """Of which count the figure is: an adjective of results says it, which غير turns round; النهائي alone is a match."""
    told = [(n, act) for n, word in enumerate(words) if (act := _act_told("counting", word.folded))]
    near = [(words[max(0, n - COUNT_WITHIN) : n], act) for n, act in told]
    turned = (("provisional" if before[-1:] and before[-1].folded == "غير" else act, before) for before, act in near)
    return next((act for act, before in turned if any(word in _COUNTS for word in before)), "")


COUNT_WITHIN = 4
"""Words between the noun of a count and the adjective that says whether it is the last one."""
_COUNTS = Lexicon(COUNTS)
LEVEL_WITHIN = 2
"""Words before a figure within which إلى or عند says that it is where something stands."""
_ENDS = TOWARDS | {"من"}


def _first(scale: str, words: Iterable[Word]) -> str:
    return next((act for word in words if (act := _act_told(scale, word.folded))), "")


@lru_cache(maxsize=16384)
def _act_told(scale: str, folded: str) -> str:
    word = Word(0, 0, folded, bare(folded))
    return next((act for act, forms in _SCALES[scale].items() if word in forms), "")


def _lost(words: tuple[Word, ...]) -> str:
    lost = any(a.bare.lstrip("و") in LOST and b.folded != b.bare for a, b in pairwise(words))
    return "down" if lost else ""


def is_other_act(a: Acts, b: Acts) -> bool:
    """Whether two claims name two acts of one scale."""
    if not a or not b:
        return False
    theirs = dict(b)
    return any(theirs.get(scale, act) != act for scale, act in a)
