"""An answer as it is shown: as printed, or, where an editor corrected it, in the words of the page."""

from __future__ import annotations

from django.utils.translation import get_language

from coverage.core.judgement.quoting import figure, unit_name
from coverage.core.records import WORDED
from coverage.core.text.printed import Printed, take_apart
from coverage.models import Claim, Decision
from coverage.models.records import answer_record

FIGURELESS = WORDED | {"role", "date"}


def shown_answer(claim: Claim) -> Printed:
    """The answer in hedge, figure and noun; a wording stays whole, and a title stands without its holder."""
    if claim.read:
        return told_answer(claim)
    if claim.kind in FIGURELESS:
        return Printed("", (claim.kind == "role" and claim.low_text) or claim.surface, "")
    return take_apart(claim.surface)


def told_answer(row: Claim | Decision) -> Printed:
    """The answer that an editor gave, in the language of the page."""
    answer, language = answer_record(row), get_language() or "ar"
    low, high = (answer.high, None) if answer.low is None else (answer.low, answer.high)
    if isinstance(low, str):
        ends = dict.fromkeys(end for end in (low, high) if isinstance(end, str))
        return Printed("", " – ".join(figure(end, end, "exact", language) for end in ends), "")
    return Printed("", figure(low, high, answer.hedge, language), unit_name(answer.unit, language, low))
