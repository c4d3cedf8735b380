"""Outlets: how much they publish here, how often each stands alone or against others, and whom it cites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from coverage.models import Article, Claim, Outlet

PER_PAGE = 30
MOST_SOURCES = 8


@dataclass(frozen=True, slots=True)
class Stand:
    """Of the facts that an outlet tells: how many no other tells, and how many are in conflict."""

    facts: int = 0
    alone: int = 0
    conflict: int = 0

    @property
    def share_alone(self) -> int:
        """In percent."""
        return round(100 * self.alone / self.facts) if self.facts else 0


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet in the list."""

    outlet: Outlet
    stand: Stand


@dataclass(frozen=True, slots=True)
class OutletPage:
    """One outlet. sources: whom it cites and how often, the most cited first; articles: a page of them, newest first."""

    outlet: Outlet
    stand: Stand
    sources: tuple[tuple[str, int], ...]
    articles: Page[Article]


def list_outlets(page: str | None) -> tuple[Page[Outlet], list[OutletLine]]:
    """A page of the outlets that have an article, by name, with `article_count`, `story_count` and `last`."""
    here = Paginator(_outlets().order_by("name"), PER_PAGE).get_page(page)
    stands = _stands(outlet.pk for outlet in here)
    return here, [OutletLine(outlet, stands.get(outlet.pk, Stand())) for outlet in here]


def outlet_page(*, pk: int, page: str | None) -> OutletPage:
    """The outlet with its counts; Http404 where there is none."""
    outlet = get_object_or_404(_outlets(), pk=pk)
    stand = _stands([pk]).get(pk, Stand())
    return OutletPage(outlet, stand, _sources(pk), Paginator(_articles(pk), PER_PAGE).get_page(page))


def _articles(pk: int) -> QuerySet[Article]:
    articles = Article.objects.filter(outlet=pk).select_related("story").defer("terms")
    return articles.annotate(version_count=Count("versions")).order_by(F("published").desc(nulls_last=True), "-pk")


def _outlets() -> QuerySet[Outlet]:
    """Those that have an article."""
    return Outlet.objects.annotate(
        article_count=Count("articles"),
        story_count=Count("articles__story", distinct=True),
        last=Max("articles__published"),
    ).filter(article_count__gt=0)


def _stands(outlet_ids: Iterable[int]) -> dict[int, Stand]:
    told = Claim.objects.filter(version__is_current=True, version__outlet__in=list(outlet_ids), fact__isnull=False)
    others = Claim.objects.filter(fact=OuterRef("fact"), version__is_current=True).exclude(
        version__outlet=OuterRef("version__outlet")
    )
    counts = {
        "facts": Count("fact", distinct=True),
        "alone": Count("fact", distinct=True, filter=Q(is_shared=False)),
        "conflict": Count("fact", distinct=True, filter=Q(is_shared=True, fact__verdict__verdict="conflict")),
    }
    rows = told.order_by().annotate(is_shared=Exists(others)).values("version__outlet").annotate(**counts)
    return {outlet: Stand(*found) for outlet, *found in rows.values_list("version__outlet", *counts)}


def _sources(pk: int) -> tuple[tuple[str, int], ...]:
    cited = Claim.objects.filter(version__is_current=True, version__outlet=pk).exclude(by="")
    counted = cited.order_by().values("by").annotate(number=Count("pk")).order_by("-number", "by")
    return tuple(counted.values_list("by", "number")[:MOST_SOURCES])
