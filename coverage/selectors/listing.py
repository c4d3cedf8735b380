"""Stories, facts, claims and articles as programs read them: the newest first, in stretches of their own keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from django.db.models import Count, Exists, Max, Min, Model, OuterRef, QuerySet, Subquery

from coverage.core.text.searching import wanted_terms
from coverage.models import Article, Claim, Fact, Story, Version
from coverage.selectors.facts import current_claims, ranked_facts, with_claims
from coverage.selectors.search import MOST_WORDS

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which rows of a list: those with a key below `before`, `limit` of them."""

    before: int | None
    limit: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is narrowed to; None and an empty text narrow nothing. since, until: days of publication, both included."""

    story: int | None = None
    fact: int | None = None
    article: int | None = None
    outlet: int | None = None
    kind: str | None = None
    verdict: str | None = None
    words: str = ""
    low: float | None = None
    high: float | None = None
    since: date | None = None
    until: date | None = None


def list_stories(wanted: Wanted, stretch: Stretch) -> tuple[list[Story], int | None]:
    """Stories with an article that is wanted, and the key that the next stretch is before; see counted."""
    articles = _articles(wanted).filter(story=OuterRef("pk"))
    return _cut(counted(Story.objects.filter(Exists(articles))), stretch)


def counted(stories: QuerySet[Story]) -> QuerySet[Story]:
    """The stories with `article_count`, `outlet_count`, `first` and `last` day of publication, reckoned row by row."""
    told = Article.objects.filter(story=OuterRef("pk")).order_by().values("story")
    counts = {
        "article_count": Count("pk"),
        "outlet_count": Count("outlet", distinct=True),
        "first": Min("published"),
        "last": Max("published"),
    }
    return stories.annotate(**{name: Subquery(told.annotate(n=count).values("n")) for name, count in counts.items()})


def list_facts(wanted: Wanted, stretch: Stretch) -> tuple[list[Fact], int | None]:
    """Facts that somebody tells, with their claims (with_claims)."""
    facts = ranked_facts()
    if wanted.story is not None:
        facts = facts.filter(story=wanted.story)
    if wanted.kind is not None:
        facts = facts.filter(kind=wanted.kind)
    if wanted.verdict is not None:
        facts = facts.filter(standing=wanted.verdict)
    return _cut(with_claims(facts), stretch)


def list_claims(wanted: Wanted, stretch: Stretch) -> tuple[list[Claim], int | None]:
    """Claims of current versions, each with its article and outlet."""
    given = {
        "fact": wanted.fact,
        "fact__story": wanted.story,
        "version__article": wanted.article,
        "version__outlet": wanted.outlet,
        "kind": wanted.kind,
        "low__gte": wanted.low,
        "high__lte": wanted.high,
    }
    claims = current_claims().filter(**{name: value for name, value in given.items() if value is not None})
    for forms in wanted_terms(wanted.words)[:MOST_WORDS]:
        claims = claims.filter(words__overlap=list(forms))
    return _cut(claims, stretch)


def list_articles(wanted: Wanted, stretch: Stretch) -> tuple[list[Article], int | None]:
    """Articles, each with its outlet."""
    return _cut(_articles(wanted).select_related("outlet").defer("terms"), stretch)


def current_text(article: Article) -> str:
    """The clean text of the article's current version; empty before it has been read."""
    return Version.objects.filter(article=article, is_current=True).values_list("clean_text", flat=True).first() or ""


def _articles(wanted: Wanted) -> QuerySet[Article]:
    given = {
        "story": wanted.story,
        "outlet": wanted.outlet,
        "published__gte": wanted.since and _begin(wanted.since),
        "published__lt": wanted.until and _begin(wanted.until + timedelta(days=1)),
    }
    return Article.objects.filter(**{name: value for name, value in given.items() if value is not None})


def _begin(day: date) -> datetime:
    """When a day begins, in UTC like all times of the site."""
    return datetime.combine(day, time.min, tzinfo=UTC)


def _cut(rows: QuerySet[Row], stretch: Stretch) -> tuple[list[Row], int | None]:
    """The stretch, and the key of its last row where others follow."""
    if stretch.before is not None:
        rows = rows.filter(pk__lt=stretch.before)
    found = list(rows.order_by("-pk")[: stretch.limit + 1])
    return found[: stretch.limit], found[stretch.limit - 1].pk if len(found) > stretch.limit else None
