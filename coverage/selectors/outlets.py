"""Outlets with how much they have published here."""

from __future__ import annotations

from django.db.models import Count, Max, QuerySet

from coverage.models import Outlet


def list_outlets() -> QuerySet[Outlet]:
    """Every outlet that has an article, by name, with `article_count`, `story_count` and `last`."""
    return (
        Outlet.objects.annotate(
            article_count=Count("articles"),
            story_count=Count("articles__story", distinct=True),
            last=Max("articles__published"),
        )
        .filter(article_count__gt=0)
        .order_by("name")
    )
