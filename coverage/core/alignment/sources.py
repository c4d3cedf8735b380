"""Whether two figures of one article are two sources' answers to one question."""

from __future__ import annotations

from coverage.core.alignment.setting import Setting
from coverage.core.alignment.words import Lexicon
from coverage.core.languages.arabic.questions import CONTRASTS, SAYING
from coverage.core.languages.arabic.speech import ACCORDING

_SAYING = Lexicon(SAYING)
OPENING = 2
"""Words of a clause among which the word that opens it stands (في حين)."""


def answers_another(place: Setting) -> bool:
    """Whether a figure's own clause opens with a contrast and names who says so: the figure before is another's."""
    opened = any(word.bare in CONTRASTS or word.folded in CONTRASTS for word in place.before[:OPENING])
    return opened and any(word in _SAYING or word.folded in ACCORDING for word in place.before + place.after)
