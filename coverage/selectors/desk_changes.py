"""What the desk did with its facts: each change with how every fact stood before it and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.paginator import Page
from django.db.models import OuterRef, QuerySet, Subquery

from coverage.models import DeskChange, DeskEntry, Fact
from coverage.selectors.stories import BoundedPaginator

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Step:
    """How a change left one fact. state, assignee: before and after; an assignee that is nobody is empty."""

    fact: Fact
    state: tuple[str, str]
    assignee: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """A change with its steps. standing: of how many facts nothing has been changed since, so that it can be undone."""

    change: DeskChange
    steps: tuple[Step, ...]
    standing: int


def changes_of_desk(*, fact: int | None, page: str | None) -> tuple[Page[DeskChange], list[Told]]:
    """A page of the changes of the desk, or of those of one fact, the latest first."""
    changes = DeskChange.objects.select_related("by", "undoes").filter(facts__gt=0).order_by("-created", "-pk")
    if fact is not None:
        changes = changes.filter(pk__in=_events().filter(fact=fact).values("change"))
    here = BoundedPaginator(changes, PER_PAGE).get_page(page)
    return here, _told(list(here), fact)


def told_change(pk: int) -> Told | None:
    """One change; None where there is none or it did nothing."""
    return next(iter(_told(list(DeskChange.objects.select_related("by").filter(pk=pk, facts__gt=0)), None)), None)


def entries_of(facts: Iterable[int]) -> list[DeskEntry]:
    """What the desk says of facts now, one of version 0 where it has said nothing, in the order of the facts' keys."""
    rows = Fact.objects.filter(pk__in=list(facts)).select_related("desk_entry__assignee", "desk_entry__change__by")
    return [getattr(fact, "desk_entry", None) or DeskEntry(fact=fact) for fact in rows.order_by("pk")]


def _told(changes: list[DeskChange], fact: int | None) -> list[Told]:
    steps = _steps(changes, fact)
    standing = _standing(changes)
    return [Told(change, tuple(steps[change.pk]), standing.get(change.pk, 0)) for change in changes]


def _steps(changes: list[DeskChange], fact: int | None) -> Mapping[int, list[Step]]:
    earlier = _events().filter(pgh_obj=OuterRef("pgh_obj"), version=OuterRef("version") - 1).order_by("-pgh_id")
    events = _events().filter(change__in=changes, pgh_label="update").select_related("fact", "assignee")
    if fact is not None:
        events = events.filter(fact=fact)
    rows = events.annotate(
        state_before=Subquery(earlier.values("state")[:1]),
        holder_before=Subquery(earlier.values("assignee__username")[:1]),
    )
    steps: dict[int, list[Step]] = defaultdict(list)
    for row in rows.order_by("fact_id", "pgh_id"):
        holder = row.assignee.get_username() if row.assignee else ""
        step = Step(row.fact, (row.state_before or row.state, row.state), (row.holder_before or "", holder))
        steps[row.change_id].append(step)
    return steps


def _standing(changes: list[DeskChange]) -> dict[int, int]:
    """By change, how many facts still stand as it left them."""
    counts: dict[int, int] = defaultdict(int)
    for change in DeskEntry.objects.filter(change__in=changes).values_list("change", flat=True):
        counts[change or 0] += 1
    return counts


def _events() -> QuerySet[Any]:
    events: QuerySet[Any] = apps.get_model("coverage", "DeskEntryEvent").objects.all()
    return events
