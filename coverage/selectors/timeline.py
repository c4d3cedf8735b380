"""A story day by day: those of its facts whose figures were told on more than one day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import TruncDate
from django.utils import timezone

from coverage.core.timeline import LEAST_DAYS, Timeline, draw
from coverage.models import Claim, Fact, Story
from coverage.models.records import claim_record
from coverage.selectors.facts import NUMERIC, answer_of, ranked_facts, with_claims

PER_PAGE = 24


@dataclass(frozen=True, slots=True)
class Course:
    """A fact and how its figures moved. answers: the claims of the timeline, each answer of a day once.

    tellers: for each answer how many outlets give it on that day.
    """

    fact: Fact
    timeline: Timeline
    answers: tuple[Claim, ...]
    tellers: tuple[int, ...]


def courses(story: Story, page: str | None) -> tuple[Page[Fact], list[Course]]:
    """A page of the facts that have a course, in the order of the grid."""
    here = Paginator(_moving(story), PER_PAGE).get_page(page)
    return here, [course for fact in with_claims(here.object_list) if (course := _course(fact))]  # type: ignore[arg-type]  # a page of a query is a query


def _moving(story: Story) -> QuerySet[Fact]:
    """Numeric facts told on more than one day."""
    dated = Claim.objects.filter(
        fact=OuterRef("pk"), version__is_current=True, version__article__published__isnull=False
    )
    days = dated.order_by().values("fact").annotate(n=Count(TruncDate("version__article__published"), distinct=True))
    facts = ranked_facts().filter(story=story, kind__in=NUMERIC)
    return facts.alias(days=Subquery(days.values("n"))).filter(days__gte=LEAST_DAYS)


def _course(fact: Fact) -> Course | None:
    told = list(_once_a_day(fact.told))  # type: ignore[attr-defined]  # prefetched by with_claims
    answers = [claims[0] for claims in told]
    timeline = draw([(_day(claim), claim_record(claim)) for claim in answers])
    tellers = tuple(len({claim.version.outlet_id for claim in claims}) for claims in told)
    return Course(fact, timeline, tuple(answers), tellers) if timeline else None


def _once_a_day(told: Iterable[Claim]) -> Iterable[list[Claim]]:
    """The claims that give one answer on one day, together."""
    groups: dict[object, list[Claim]] = {}
    for claim in told:
        is_figure = claim.low is not None or claim.high is not None
        if is_figure and claim.version.article.published:
            groups.setdefault((_day(claim), *answer_of(claim)), []).append(claim)
    return groups.values()


def _day(claim: Claim) -> date:
    """When it was published; only of claims whose article says so."""
    return timezone.localtime(claim.version.article.published).date()
