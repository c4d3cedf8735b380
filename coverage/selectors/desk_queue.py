"""The queue of the desk: discrepancies by size, outlets, age, state and whose they are, as the address asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import User
from django.core.paginator import Page
from django.db.models import IntegerField, Prefetch, Q, QuerySet, Subquery
from django.utils import timezone

from coverage.models import DeskEntry, DeskState, Discrepancy, Fact, Outlet
from coverage.selectors.asked import KINDS, number
from coverage.selectors.facts import VERDICTS, current_claims
from coverage.selectors.stories import BoundedPaginator

PER_PAGE = 25
EVERY = "all"
ME, NOBODY = "me", "nobody"
DISCREPANCIES = VERDICTS[:2]
SORTS = {
    "size": ("-spread", "fact"),
    "outlets": ("-outlets", "-spread", "fact"),
    "newest": ("-found", "-fact"),
    "oldest": ("found", "fact"),
}
AGES = {"day": 1, "week": 7, "month": 30}
"""Days since a discrepancy was first found."""
LEAST_OUTLETS = (2, 3, 5, 10)
MOST_COUNTED = 9_999
"""Lines of a state that are counted: how many more there are nobody asks, and counting them all is what a page waits for."""


@dataclass(frozen=True, slots=True)
class QueueAsked:
    """What of the queue is asked: each empty or None for all, but the state, which is open unless all are asked for."""

    state: str = DeskState.OPEN.value
    verdict: str = ""
    whose: str = ""
    age: str = ""
    sort: str = "size"
    kind: str = ""
    outlet: int | None = None
    outlets: int = 2
    story: int | None = None


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A discrepancy as the queue shows it. entry: a new one, of version 0, where the desk has said nothing of it."""

    fact: Fact
    verdict: str
    entry: DeskEntry
    outlets: int


@dataclass(frozen=True, slots=True)
class Queue:
    """A page of it, and how many there are of each state, whatever state is asked for, up to one more than MOST_COUNTED."""

    page: Page[Discrepancy]
    rows: tuple[QueueRow, ...]
    counts: Mapping[str, int]


def read_queue_asked(address: Mapping[str, str]) -> QueueAsked:
    """What an address asks; what it says wrongly is not asked."""
    state, verdict, whose, age, sort, kind = (
        address.get(name, "") for name in ("state", "verdict", "whose", "age", "sort", "kind")
    )
    least = number(address.get("outlets", ""))
    return QueueAsked(
        state=state if state in {*DeskState.values, EVERY} else DeskState.OPEN.value,
        verdict=verdict if verdict in DISCREPANCIES else "",
        whose=whose if whose in {ME, NOBODY} or number(whose) else "",
        age=age if age in AGES else "",
        sort=sort if sort in SORTS else "size",
        kind=kind if kind in KINDS else "",
        outlet=number(address.get("outlet", "")),
        outlets=least if least in LEAST_OUTLETS else LEAST_OUTLETS[0],
        story=number(address.get("story", "")),
    )


def queue_of(asked: QueueAsked, *, me: int, page: str | None) -> Queue:
    """The discrepancies that are asked for, a page of them with their claims. me: the key of whoever asks."""
    lines = _narrowed(asked, me)
    counts = _counts(lines, me)
    if asked.state != EVERY:
        lines = lines.filter(state=asked.state)
    here = BoundedPaginator(_with_facts(lines.order_by(*SORTS[asked.sort])), PER_PAGE).get_page(page)
    return Queue(here, tuple(map(_row, here)), counts)


def outlet_asked(asked: QueueAsked) -> Outlet | None:
    """The outlet whose discrepancies alone are asked for."""
    return Outlet.objects.filter(pk=asked.outlet).first() if asked.outlet else None


def _narrowed(asked: QueueAsked, me: int) -> QuerySet[Discrepancy]:
    lines = Discrepancy.objects.filter(_held_by(asked.whose, me))
    if asked.verdict:
        lines = lines.filter(verdict=asked.verdict)
    if asked.kind:
        lines = lines.filter(kind__in=KINDS[asked.kind])
    if asked.story:
        lines = lines.filter(fact__story=asked.story)
    if asked.age:
        lines = lines.filter(found__gte=timezone.now() - timedelta(days=AGES[asked.age]))
    if asked.outlet:
        lines = lines.filter(tellers__contains=[asked.outlet])
    if asked.outlets > LEAST_OUTLETS[0]:
        lines = lines.filter(outlets__gte=asked.outlets)
    return lines


class _CountOf(Subquery):
    """How many rows a query gives."""

    template = "(SELECT count(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def _counts(lines: QuerySet[Discrepancy], me: int) -> dict[str, int]:
    """By state, how many lines there are, up to one more than MOST_COUNTED; by one question, asked of the user's own row."""
    each = {name: lines.filter(state=name).order_by().values("pk")[: MOST_COUNTED + 1] for name in DeskState.values}
    asked = User.objects.filter(pk=me).values_list(*[_CountOf(rows) for rows in each.values()])
    return {name: int(count) for row in asked for name, count in zip(each, row, strict=True) if count}


def _held_by(whose: str, me: int) -> Q:
    if not whose:
        return Q()
    if whose == NOBODY:
        return Q(assignee=None)
    return Q(assignee=me if whose == ME else number(whose))


def _with_facts(lines: QuerySet[Discrepancy]) -> QuerySet[Discrepancy]:
    """The lines with their facts, as the facts and the desk stand now."""
    facts = lines.select_related("fact__story", "fact__verdict", "fact__desk_entry__assignee")
    return facts.prefetch_related(Prefetch("fact__claims", queryset=current_claims(), to_attr="told"))


def _row(line: Discrepancy) -> QueueRow:
    fact = line.fact
    return QueueRow(fact, line.verdict, getattr(fact, "desk_entry", None) or DeskEntry(fact=fact), line.outlets)
