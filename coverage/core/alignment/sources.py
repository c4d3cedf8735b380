"""Whether two figures of one article are two sources' answers to one question."""

from __future__ import annotations

from coverage.core.alignment.setting import Setting, joins
from coverage.core.alignment.words import Lexicon
from coverage.core.languages.arabic.questions import CONTRASTS, TELLERS
from coverage.core.languages.arabic.speech import ACCORDING

_TELLERS = Lexicon(TELLERS)
OPENING = 2
"""Words of a clause among which the word that opens it stands (في حين)."""


def answers_another(place: Setting) -> bool:
    """Whether a figure's own clause opens with a contrast or a verb of saying, and names who says so."""
    opening = place.before[:OPENING]
    opened = any(word.bare in CONTRASTS or word.folded in CONTRASTS for word in opening)
    goes_on = len(place.left) > len(place.before) and any(joins(word) and word in _TELLERS for word in opening)
    return goes_on or (
        opened and any(word in _TELLERS or word.folded in ACCORDING for word in place.before + place.after)
    )
