"""What an editor can decide on a fact's page: the forms, filled with what stands there now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coverage.core.records import WORDED, Value
from coverage.forms import ClaimForm, CorrectForm, JoinForm, LockForm, RenameForm
from coverage.models import Claim, Decision, Deed, Fact
from coverage.models.records import answer_record
from coverage.selectors.decisions import is_about, standing
from coverage.selectors.fact import SideBySide
from coverage.services.decide import TEXTUAL

FIGURES = "{:,.10g}"
"""Numbers as people type them, without a point where they are whole."""


@dataclass(frozen=True, slots=True)
class ClaimDesk:
    """The forms of one claim. part: None where it is alone in its fact; correct: None for what is said in words."""

    part: ClaimForm | None
    correct: CorrectForm | None
    dismiss: ClaimForm


@dataclass(frozen=True, slots=True)
class Desk:
    """The forms of a fact. join: None where the story has no other fact of its kind; lock: as join, for one outlet."""

    rename: RenameForm
    lock: LockForm | None
    join: JoinForm | None
    claims: Mapping[int, ClaimDesk]


def desk_of(side: SideBySide, decisions: Sequence[Decision]) -> Desk:
    """The forms for a fact as it is shown."""
    fact = side.fact
    return Desk(
        rename=_rename(fact, decisions),
        lock=_lock(side, decisions) if side.verdict != "only" else None,
        join=_join(side) if side.alike and side.claims else None,
        claims={claim.pk: _claim_desk(claim, side, decisions) for claim in side.claims},
    )


def correct_form(claim: Claim, seen: Decision | None) -> CorrectForm | None:
    """The form in which a claim's answer is corrected; None where it has none."""
    if claim.kind in WORDED:
        return None
    answer = answer_record(claim)
    first, second = (answer.low, answer.high) if answer.low is not None else (answer.high, None)
    is_range = second is not None and first != second
    initial = {
        "value": typed(first),
        "upper": typed(second) if is_range else "",
        "hedge": "range" if is_range else answer.hedge,
        "unit": answer.unit,
        "seen": seen and seen.pk,
    }
    return CorrectForm(initial=initial, is_text=claim.kind in TEXTUAL, auto_id=f"claim-{claim.pk}-%s")


def typed(value: Value) -> str:
    """A value as somebody would type it."""
    return FIGURES.format(value) if isinstance(value, int | float) else value or ""


def _rename(fact: Fact, decisions: Sequence[Decision]) -> RenameForm:
    seen = standing(decisions, Deed.RENAME, fact=fact)
    return RenameForm(initial={"label": fact.label, "seen": seen and seen.pk}, auto_id="rename-%s")


def _lock(side: SideBySide, decisions: Sequence[Decision]) -> LockForm:
    seen = standing(decisions, Deed.LOCK, fact=side.fact)
    return LockForm(initial={"verdict": side.verdict, "seen": seen and seen.pk}, auto_id="lock-%s")


def _join(side: SideBySide) -> JoinForm:
    form = JoinForm(auto_id="join-%s")
    form.fields["other"].widget.choices = [("", "—"), *side.alike]
    return form


def _claim_desk(claim: Claim, side: SideBySide, decisions: Sequence[Decision]) -> ClaimDesk:
    seen = standing([each for each in decisions if is_about(each, claim)], Deed.CORRECT)
    part, dismiss = (
        ClaimForm(initial={"fact": side.fact.pk}, auto_id=f"{act}-{claim.pk}-%s") for act in ("part", "dismiss")
    )
    return ClaimDesk(part if len(side.claims) > 1 else None, correct_form(claim, seen), dismiss)
