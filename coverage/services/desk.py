"""What the desk does with facts: their state and whose they are, for one fact or for many, and its undoing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

import pghistory
from django.apps import apps
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Case, F, TextField, Value, When

from coverage.core.records import WORDED
from coverage.models import Claim, DeskChange, DeskEntry, DeskState, Fact
from coverage.selectors.colleagues import colleagues
from coverage.services.discrepancies import follow_desk
from coverage.services.notices import tell_of_assignment

PERMISSION = "coverage.change_deskentry"
MOST_FACTS = 100
"""In one act: what fits on pages that somebody has looked at."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to become of facts. state: empty leaves it; assigns: whether assignee (None: nobody's) is to hold."""

    state: str = ""
    assigns: bool = False
    assignee: User | None = None


class DeskStale(Exception):
    """Somebody has changed some of the facts since they were shown. facts: their keys."""

    code = "desk_stale"

    def __init__(self, facts: Sequence[int]) -> None:
        super().__init__(self.code)
        self.facts = facts


def change_entries(*, seen: Mapping[int, int], wish: Wish, by: User, key: UUID) -> DeskChange:
    """Do to all of these facts what is wished, or to none; the same key again gives the first change.

    seen: by fact, the version of its entry that was shown, 0 where it has none. Raises DeskStale, PermissionDenied,
    ValidationError for a wish that cannot be, and Fact.DoesNotExist.
    """
    _require(by)
    _check(seen, wish)
    with transaction.atomic(), pghistory.context(user=by.pk):
        change, is_new = DeskChange.objects.get_or_create(key=key, defaults={"by": by})
        if change.by_id != by.pk:
            raise PermissionDenied
        return _carry_out(change, seen, wish) if is_new else change


def undo_change(*, change_id: int, by: User) -> DeskChange:
    """Bring back what stood before a change, for those of its facts that nobody has changed since.

    The change that is given tells by its `facts` how many they were. Raises DeskChange.DoesNotExist.
    """
    _require(by)
    undone = DeskChange.objects.get(pk=change_id)
    with transaction.atomic(), pghistory.context(user=by.pk):
        entries = list(DeskEntry.objects.select_for_update().filter(change=undone).order_by("fact_id"))
        change = DeskChange.objects.create(by=by, undoes=undone, facts=len(entries))
        before = _before(entries)
        for entry in entries:
            old = before[entry.pk]
            entry.state, entry.assignee_id = old.state, old.assignee_id
        _store(entries, change)
    return change


def reopen_resolved(story_id: int) -> None:
    """Open again the resolved facts of a story whose outlets answer otherwise than when they were resolved.

    A line of the desk's history tells of it, and can be undone. Call inside a transaction, with the claims stored.
    """
    resolved = DeskEntry.objects.select_for_update().filter(fact__story=story_id, state=DeskState.RESOLVED)
    entries = list(resolved.order_by("fact_id"))
    told = answers_of([entry.fact_id for entry in entries])
    # Without a digest: resolved by a version of Farq that kept none.
    changed = [entry for entry in entries if entry.answers not in ("", told.get(entry.fact_id))]
    if changed:
        for entry in changed:
            entry.state = DeskState.OPEN
        _store(changed, DeskChange.objects.create(by=None, facts=len(changed)))


def answers_of(facts: Collection[int]) -> dict[int, str]:
    """By fact, a digest of the different answers that are given to it now, whoever gives them and in whatever words."""
    if not facts:
        return {}
    columns = ("fact", "low", "high", "low_text", "high_text", "unit")
    worded = Case(When(kind__in=WORDED, then="surface"), default=Value(""), output_field=TextField())
    claims = Claim.objects.filter(fact__in=facts, version__is_current=True).order_by()
    answers: dict[int, set[str]] = {}
    for fact, *answer in claims.annotate(worded=worded).values_list(*columns, "worded"):
        answers.setdefault(fact, set()).add(repr(answer))
    return {fact: sha256("\n".join(sorted(each)).encode()).hexdigest() for fact, each in answers.items()}


def _require(by: User) -> None:
    if not by.has_perm(PERMISSION):
        raise PermissionDenied


def _check(seen: Mapping[int, int], wish: Wish) -> None:
    if not seen or not (wish.state or wish.assigns):
        raise ValidationError("", code="nothing_wished")
    if len(seen) > MOST_FACTS:
        raise ValidationError("", code="too_many_facts", params={"limit": MOST_FACTS})
    if wish.state and wish.state not in DeskState.values:
        raise ValidationError("", code="unknown_state")
    if wish.assignee and not colleagues().filter(pk=wish.assignee.pk).exists():
        raise ValidationError("", code="unknown_colleague")


def _carry_out(change: DeskChange, seen: Mapping[int, int], wish: Wish) -> DeskChange:
    entries = _locked(seen)
    stale = [entry.fact_id for entry in entries if entry.version != seen[entry.fact_id]]
    if stale:
        raise DeskStale(stale)
    changed = [entry for entry in entries if _grant(entry, wish)]
    _store(changed, change)
    change.facts = len(changed)
    change.save(update_fields=["facts"])
    if wish.assigns and wish.assignee:
        tell_of_assignment(change, [entry.fact_id for entry in changed], wish.assignee)
    return change


def _locked(seen: Mapping[int, int]) -> list[DeskEntry]:
    """The facts' entries, made where there are none, which nobody else changes until we are done."""
    facts = Fact.objects.filter(pk__in=seen).order_by("pk").values_list("pk", flat=True)
    if len(facts) < len(seen):
        raise Fact.DoesNotExist
    DeskEntry.objects.bulk_create([DeskEntry(fact_id=fact) for fact in facts], ignore_conflicts=True)
    return list(DeskEntry.objects.select_for_update().filter(fact__in=seen).order_by("fact_id"))


def _grant(entry: DeskEntry, wish: Wish) -> bool:
    """Give the entry what is wished; False where it has it already."""
    before = (entry.state, entry.assignee_id)
    entry.state = wish.state or entry.state
    if wish.assigns:
        entry.assignee = wish.assignee
    return (entry.state, entry.assignee_id) != before


def _store(entries: Sequence[DeskEntry], change: DeskChange) -> None:
    told = answers_of([entry.fact_id for entry in entries if entry.state == DeskState.RESOLVED])
    for entry in entries:
        entry.change, entry.version = change, entry.version + 1
        entry.answers = told.get(entry.fact_id, "")
    DeskEntry.objects.bulk_update(entries, ["state", "assignee", "change", "version", "answers"])
    follow_desk(entries)


def _before(entries: Sequence[DeskEntry]) -> dict[int, DeskEntry]:
    """By entry, how it stood before its last change."""
    events = apps.get_model("coverage", "DeskEntryEvent").objects.filter(pgh_obj__in=entries)
    earlier = events.filter(version=F("pgh_obj__version") - 1).order_by("pgh_id")
    return {event.pgh_obj_id: event for event in earlier}
