"""What editors decide: join and part claims, correct and dismiss one, rename a fact, lock its verdict, undo any of it.

Each decision is stored as one and granted at every alignment; the story is aligned at once, so that the page shows it.
All of them raise PermissionDenied for those who may not decide, and where the key is another editor's; the same key
again gives the first decision.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import get_args
from uuid import UUID

import pghistory
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from coverage.core.alignment.decided import Answer, find
from coverage.core.records import WORDED, Hedge, Value, Verdict
from coverage.models import Claim, Decision, Deed, Fact, Story
from coverage.models.decision import OF_CLAIM, OF_FACT
from coverage.models.records import anchor_record, answer_columns, claim_record
from coverage.services import jobs
from coverage.services.align import align_story
from coverage.services.decided import other_claim

PERMISSION = "coverage.add_decision"
MOST_LETTERS = 200
"""Letters of a name, a title of office and a unit: what the narrowest column of them holds, but for units."""
_UNIT = 60
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and lone halves of a surrogate pair, which PostgreSQL's text has no room for."""
_DATE = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?|--\d\d(?:-\d\d)?|T\d\d:\d\d)(?:T\d\d:\d\d)?")
_SAYING = (Deed.RENAME, Deed.LOCK, Deed.CORRECT)
_SAID = ("kind", "label", "verdict", "low", "high", "low_text", "high_text", "hedge", "unit")
"""The decisions that say something in columns of their own, and these columns."""
TEXTUAL = ("date", "role")
"""Kinds whose answer is a text; the others that have an answer have a number."""


class Overtaken(Exception):
    """Somebody has decided otherwise since the page was shown. current: their decision, if it is one."""

    code = "overtaken"

    def __init__(self, current: Decision | None = None) -> None:
        super().__init__(self.code)
        self.current = current


def join(*, fact: Fact, other: Fact | None, by: User, key: UUID) -> Decision:
    """Make one fact of two of one story and kind; it goes on as `fact`. other: None where it is gone.

    Raises ValidationError where they are not two such, Overtaken where one has no claims any more.
    """
    if other is None:
        return _sent_before(Decision(fact=fact, by=by, key=key))
    if fact.pk == other.pk or fact.kind != other.kind or fact.story_id != other.story_id:
        raise ValidationError("", code="not_to_be_joined")
    ours, theirs = _told(fact), _told(other)
    draft = Decision(kind=Deed.JOIN, fact=fact, by=by, key=key, label=other.label, joined=other)
    if not ours or not theirs:
        return _sent_before(draft)
    _name_claims(draft, [*ours, *theirs])
    decision = _store(draft)
    Claim.objects.filter(pk__in=[claim.pk for claim in theirs]).update(fact=fact)
    return _aligned(decision)


def part(*, claim: Claim, fact: Fact, by: User, key: UUID) -> Decision:
    """Take a claim out of a fact, where it answers another question.

    Raises Overtaken where it is not in it any more, ValidationError where it is alone in it.
    """
    draft = Decision(kind=Deed.PART, fact=fact, by=by, key=key)
    rest = [other for other in _told(fact) if other.pk != claim.pk]
    if claim.fact_id != fact.pk:
        return _sent_before(draft)
    if not rest:
        raise ValidationError("", code="nothing_to_part")
    _name_claims(draft, [claim, *rest])
    decision = _store(draft)
    # The fact goes on with the others, even where they are as few as what leaves it.
    Claim.objects.filter(pk=claim.pk, fact=fact).update(fact=None)
    return _aligned(decision)


def correct(*, claim: Claim, answer: Answer, by: User, key: UUID, seen: int | None = None) -> Decision:
    """Give a claim the answer that its words state, where the reader took them for another.

    seen: the correction that stood when the form was shown. Raises Overtaken where another one stands now, and
    ValidationError for an answer that is none of the claim's kind.
    """
    if claim.fact is None:
        raise Overtaken
    _check_answer(claim.kind, answer)
    draft = Decision(kind=Deed.CORRECT, fact=claim.fact, by=by, key=key, **answer_columns(answer))
    _name_claims(draft, [claim])
    return _aligned(_store(draft, seen))


def dismiss(*, claim: Claim, fact: Fact, by: User, key: UUID) -> Decision:
    """Take a claim out of every comparison, where it states nothing of the kind. Raises Overtaken as part does."""
    draft = Decision(kind=Deed.DISMISS, fact=fact, by=by, key=key)
    if claim.fact_id != fact.pk:
        return _sent_before(draft)
    _name_claims(draft, [claim])
    return _aligned(_store(draft))


def rename(*, fact: Fact, label: str, by: User, key: UUID, seen: int | None = None) -> Decision:
    """Put the question in other words. seen, Overtaken: as in correct. ValidationError for no name, or a long one."""
    name = " ".join(label.split())
    _check_text(name, MOST_LETTERS)
    return _aligned(_store(Decision(kind=Deed.RENAME, fact=fact, label=name, by=by, key=key), seen))


def lock(*, fact: Fact, verdict: str, by: User, key: UUID, seen: int | None = None) -> Decision:
    """Keep a verdict of the editor's own, whatever the program finds. seen, Overtaken: as in correct."""
    if verdict not in get_args(Verdict):
        raise ValidationError("", code="unknown_verdict")
    return _aligned(_store(Decision(kind=Deed.LOCK, fact=fact, verdict=verdict, by=by, key=key), seen))


def undo(*, decision_id: int, by: User) -> Decision:
    """Let a decision stand no more, whoever made it; one that is undone stays as it is. Raises Decision.DoesNotExist."""
    _require(by)
    decision = Decision.objects.select_related("fact").get(pk=decision_id)
    with transaction.atomic(), pghistory.context(user=by.pk):
        _queue(decision.fact.story_id)
        _undo(decision, by)
    decision.refresh_from_db()
    if decision.kind == Deed.JOIN:
        _give_back(decision)
    return _aligned(decision)


def standing_on(claim: Claim, kind: str) -> Decision | None:
    """The decision of a kind that stands on a claim, whatever span its claim had when it was made."""
    rows = list(claim.version.claims.all())
    claims = [claim_record(row) for row in rows]
    made = Decision.objects.filter(kind=kind, undone=None, version__article=claim.version.article_id)
    for decision in made.order_by("-created", "-pk"):
        place = find(anchor_record(decision), claims, is_same_text=decision.version_id == claim.version_id)
        if place is not None and rows[place].pk == claim.pk:
            return decision
    return None


def _store(draft: Decision, seen: int | None = None) -> Decision:
    """Store a decision, or give the one that was stored for this form already."""
    _require(draft.by)
    with transaction.atomic(), pghistory.context(user=draft.by_id):
        _queue(draft.fact.story_id)
        known = _known(draft)
        if known:
            return known
        _overrule(draft, seen)
        draft.save()
    return draft


def _queue(story_id: int) -> None:
    """Let others' decisions on the story come after this one, and have it aligned even if we break off."""
    Story.objects.select_for_update().get(pk=story_id)
    jobs.defer_alignment(story_id)


def _known(draft: Decision) -> Decision | None:
    known = Decision.objects.filter(key=draft.key).select_related("fact").first()
    if known and known.by_id != draft.by_id:
        raise PermissionDenied
    if known and draft.kind in _SAYING and any(getattr(known, name) != getattr(draft, name) for name in _SAID):
        # Somebody went back to the form and decided otherwise.
        raise Overtaken(known)
    return known


def _sent_before(draft: Decision) -> Decision:
    """The decision that this form has made already; Overtaken where it has made none."""
    known = _known(draft)
    if known is None:
        raise Overtaken
    return known


def _overrule(draft: Decision, seen: int | None) -> None:
    """Undo what stands in the draft's way, if whoever drafted it has seen it."""
    current = _standing(draft)
    if (current and current.pk) != seen:
        raise Overtaken(current)
    if current:
        _undo(current, draft.by)


def _give_back(decision: Decision) -> None:
    """Put the claims that came by a join back into their fact, or into none where it is gone, so that each goes on."""
    came = Q(pk=None)
    for other in decision.others:
        if other["fact"] != decision.fact_id:
            place = Q(start__lt=other["end"], end__gt=other["start"], kind=other["kind"])
            came |= place & Q(version__article=other["article"])
    Claim.objects.filter(came, fact=decision.fact).update(fact=decision.joined)


def _standing(draft: Decision) -> Decision | None:
    if draft.kind in OF_FACT:
        return Decision.objects.filter(fact=draft.fact, kind=draft.kind, undone=None).select_related("by").first()
    if draft.kind not in OF_CLAIM or draft.version is None:
        return None
    place = {"kind": draft.claim_kind, "start": draft.start, "end": draft.end}
    row = draft.version.claims.filter(**place).select_related("version").first()
    return standing_on(row, draft.kind) if row else None


def _undo(decision: Decision, by: User) -> None:
    Decision.objects.filter(pk=decision.pk, undone=None).update(undone=timezone.now(), undone_by=by)


def _aligned(decision: Decision) -> Decision:
    align_story(story_id=decision.fact.story_id)
    return decision


def _told(fact: Fact) -> list[Claim]:
    rows = Claim.objects.filter(fact=fact, version__is_current=True).select_related("version")
    return list(rows.order_by("version__article", "start", "pk"))


def _name_claims(draft: Decision, claims: Sequence[Claim]) -> None:
    """Make the first claim the one that the draft is about, and the rest its others."""
    for claim in claims[:1]:
        draft.version, draft.claim_kind, draft.surface = claim.version, claim.kind, claim.surface
        draft.start, draft.end = claim.start, claim.end
    draft.others = [other_claim(claim) for claim in claims[1:]]


def _require(by: User) -> None:
    if not by.has_perm(PERMISSION):
        raise PermissionDenied


def _check_text(text: str, most: int) -> None:
    if not text or len(text) > most or _UNSTORABLE.search(text):
        raise ValidationError("", code="unfit_words")


def _check_answer(kind: str, answer: Answer) -> None:
    """Refuse an answer that no claim of the kind could have."""
    if kind in WORDED:
        raise ValidationError("", code="nothing_to_correct")
    if answer.hedge not in get_args(Hedge):
        raise ValidationError("", code="unknown_hedge")
    if answer.unit:
        _check_text(answer.unit, _UNIT)
    ends = [end for end in (answer.low, answer.high) if end is not None]
    if not ends or not all(_is_of_kind(end, kind) for end in ends):
        raise ValidationError("", code="unfit_answer")
    if len(ends) == 2 and kind not in TEXTUAL and ends[0] > ends[1]:  # type: ignore[operator]  # both are numbers here
        raise ValidationError("", code="low_above_high")


def _is_of_kind(end: Value, kind: str) -> bool:
    """A date in ISO 8601, an office in words, anything else a finite number."""
    if kind not in TEXTUAL:
        return isinstance(end, int | float) and math.isfinite(end)
    if not isinstance(end, str) or not 0 < len(end) <= MOST_LETTERS or _UNSTORABLE.search(end):
        return False
    return kind != "date" or _DATE.fullmatch(end) is not None
