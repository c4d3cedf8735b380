"""The queue of the desk: discrepancies by size, outlets, age, state and whose they are, as the address asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.core.paginator import Page
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from coverage.models import Claim, DeskEntry, DeskState, Fact, Outlet
from coverage.selectors.asked import KINDS, number
from coverage.selectors.facts import VERDICTS, verdict_of, with_claims
from coverage.selectors.stories import BoundedPaginator

PER_PAGE = 25
EVERY = "all"
ME, NOBODY = "me", "nobody"
DISCREPANCIES = VERDICTS[:2]
SORTS = {
    "size": ("-verdict__spread", "pk"),
    "outlets": ("-outlets", "-verdict__spread", "pk"),
    "newest": ("-created", "-pk"),
    "oldest": ("created", "pk"),
}
AGES = {"day": 1, "week": 7, "month": 30}
"""Days since a discrepancy was first found."""
LEAST_OUTLETS = (2, 3, 5, 10)
_STATE = Coalesce("desk_entry__state", Value(DeskState.OPEN.value))


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

    @property
    def is_costly(self) -> bool:
        """Whether the claims of each fact must be looked at, so that no more is counted than what is shown."""
        return self.story is None and (self.outlet is not None or self.outlets > LEAST_OUTLETS[0])


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A discrepancy as the queue shows it. entry: a new one, of version 0, where the desk has said nothing of it."""

    fact: Fact
    verdict: str
    entry: DeskEntry
    outlets: int


@dataclass(frozen=True, slots=True)
class Queue:
    """A page of it, and how many there are of each state, whatever state is asked for; none where that is costly."""

    page: Page[Fact]
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
    facts = _narrowed(asked, me)
    counts = {} if asked.is_costly else dict(facts.order_by().values_list(_STATE).annotate(n=Count("pk")))
    if asked.state != EVERY:
        facts = facts.alias(state=_STATE).filter(state=asked.state)
    here = BoundedPaginator(with_claims(_sorted(facts, asked.sort)), PER_PAGE).get_page(page)
    return Queue(here, tuple(map(_row, here)), counts)


def outlet_asked(asked: QueueAsked) -> Outlet | None:
    """The outlet whose discrepancies alone are asked for."""
    return Outlet.objects.filter(pk=asked.outlet).first() if asked.outlet else None


def _narrowed(asked: QueueAsked, me: int) -> QuerySet[Fact]:
    verdicts = [asked.verdict] if asked.verdict else DISCREPANCIES
    facts = Fact.objects.filter(verdict__verdict__in=verdicts)
    if asked.kind:
        facts = facts.filter(kind__in=KINDS[asked.kind])
    if asked.story:
        facts = facts.filter(story=asked.story)
    if asked.age:
        facts = facts.filter(created__gte=timezone.now() - timedelta(days=AGES[asked.age]))
    if asked.outlet:
        facts = facts.filter(Exists(_told().filter(version__outlet=asked.outlet)))
    if asked.outlets > LEAST_OUTLETS[0]:
        facts = facts.alias(tellers=_tellers()).filter(tellers__gte=asked.outlets)
    return facts.filter(_held_by(asked.whose, me))


def _held_by(whose: str, me: int) -> Q:
    if not whose:
        return Q()
    if whose == NOBODY:
        return Q(desk_entry__assignee=None)
    return Q(desk_entry__assignee=me if whose == ME else number(whose))


def _sorted(facts: QuerySet[Fact], sort: str) -> QuerySet[Fact]:
    if sort == "outlets":
        facts = facts.alias(outlets=_tellers())
    return facts.select_related("story", "desk_entry__assignee").order_by(*SORTS[sort])


def _told() -> QuerySet[Claim]:
    return Claim.objects.filter(fact=OuterRef("pk"), version__is_current=True)


def _tellers() -> Subquery:
    """How many outlets tell a fact."""
    return Subquery(_told().order_by().values("fact").annotate(n=Count("version__outlet", distinct=True)).values("n"))


def _row(fact: Fact) -> QueueRow:
    told: list[Claim] = fact.told  # type: ignore[attr-defined]  # prefetched by with_claims
    outlets = len({claim.version.article.outlet_id for claim in told})
    return QueueRow(fact, verdict_of(fact), getattr(fact, "desk_entry", None) or DeskEntry(fact=fact), outlets)
