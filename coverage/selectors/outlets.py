"""Outlets: how much they publish here, how often each stands alone or against others, and whom it cites."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.shortcuts import get_object_or_404

from coverage.models import Article, Claim, Outlet, Version
from coverage.selectors.stories import BoundedPaginator

PER_PAGE = 30
MOST_SOURCES = 8
MOST_READ = 300
"""Articles of an outlet in which its sources are counted, the latest read: whom it cites now, at the same cost always."""


@dataclass(frozen=True, slots=True)
class OutletPage:
    """One outlet. sources: whom it cites and how often in its MOST_READ latest articles, the most cited first;
    articles: a page of them, newest first.
    """

    outlet: Outlet
    sources: tuple[tuple[str, int], ...]
    articles: Page[Article]


def list_outlets(page: str | None) -> Page[Outlet]:
    """A page of the outlets that have an article, by name, each with the day of its `last`."""
    newest = Article.objects.filter(outlet=OuterRef("pk"), published__isnull=False)
    last = Subquery(newest.order_by(F("published").desc(nulls_last=True)).values("published")[:1])
    outlets: QuerySet[Outlet] = Outlet.objects.filter(article_count__gt=0).annotate(last=last)
    return Paginator(outlets.order_by("name"), PER_PAGE).get_page(page)


def outlet_page(*, pk: int, page: str | None) -> OutletPage:
    """The outlet; Http404 where there is none."""
    outlet = get_object_or_404(Outlet, pk=pk)
    return OutletPage(outlet, _sources(pk), BoundedPaginator(_articles(pk), PER_PAGE).get_page(page))


def _articles(pk: int) -> QuerySet[Article]:
    articles = Article.objects.filter(outlet=pk).select_related("story").defer("terms")
    return articles.annotate(version_count=Count("versions")).order_by(F("published").desc(nulls_last=True), "-pk")


def _sources(pk: int) -> tuple[tuple[str, int], ...]:
    latest = Version.objects.filter(outlet=pk, is_current=True).order_by("-pk").values("pk")[:MOST_READ]
    counted = Claim.objects.filter(version__in=latest).exclude(by="").order_by().values("by")
    return tuple(
        counted.annotate(number=Count("pk")).order_by("-number", "by").values_list("by", "number")[:MOST_SOURCES]
    )
