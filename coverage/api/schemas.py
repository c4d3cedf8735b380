"""What the interface answers: rows of the store under names that last."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Schema
from pydantic import Field

from coverage.core.exports.record import plain_value
from coverage.models import Article, Claim, Fact, Story
from coverage.selectors.facts import reasons_of, verdict_of

Context = dict[str, Any]
"""What ninja hands a resolver: {"request": the request, ...}."""


def _page(row: Story | Fact | Article, context: Context) -> str:
    request: HttpRequest = context["request"]
    return request.build_absolute_uri(row.get_absolute_url())


class Problem(Schema):
    """What is wrong, in English."""

    detail: str


class OutletOut(Schema):
    """Whoever published an article."""

    id: int
    name: str


class StoryOut(Schema):
    """Articles about one affair. first, last: when the earliest and the latest was published."""

    id: int
    title: str
    page: str
    articles: int = Field(alias="article_count")
    outlets: int = Field(alias="outlet_count")
    conflicts: int
    differences: int
    first: datetime | None
    last: datetime | None

    @staticmethod
    def resolve_page(row: Story, context: Context) -> str:
        """Where a reader finds it."""
        return _page(row, context)


class FactOut(Schema):
    """One question. verdict: conflict, differ, agree, or only, where a single outlet tells it.

    found: where an editor has locked the verdict, what the program finds; else empty.
    """

    id: int
    story: int = Field(alias="story_id")
    kind: str
    label: str
    page: str
    verdict: str
    found: str
    reasons: list[str]
    outlets: int

    @staticmethod
    def resolve_page(row: Fact, context: Context) -> str:
        """Where a reader finds it."""
        return _page(row, context)

    @staticmethod
    def resolve_verdict(row: Fact) -> str:
        """As the pages show it."""
        return verdict_of(row)

    @staticmethod
    def resolve_found(row: Fact) -> str:
        """Of a fact that one outlet alone tells, nothing."""
        return row.verdict.found if hasattr(row, "verdict") else ""

    @staticmethod
    def resolve_reasons(row: Fact, context: Context) -> list[str]:
        """In the language that was asked for."""
        return reasons_of(row, context["request"].GET.get("language", "ar"))

    @staticmethod
    def resolve_outlets(row: Fact) -> int:
        """How many tell it."""
        told: list[Claim] = row.told  # type: ignore[attr-defined]  # prefetched by with_claims
        return len({claim.version.article.outlet_id for claim in told})


class ClaimOut(Schema):
    """What one article states, at [start, end) of its text. low, high: null is an open end; dates are ISO 8601."""

    id: int
    fact: int | None = Field(alias="fact_id")
    article: int = Field(alias="version.article_id")
    outlet: OutletOut = Field(alias="version.article.outlet")
    published: datetime | None = Field(alias="version.article.published")
    kind: str
    surface: str
    low: int | float | str | None
    high: int | float | str | None
    hedge: str
    unit: str
    about: list[str]
    by: str
    sentence: str
    is_corrected: bool

    @staticmethod
    def resolve_low(row: Claim) -> float | str | None:
        """A number, a date or an office."""
        return plain_value(row.low) if row.low_text is None else row.low_text

    @staticmethod
    def resolve_high(row: Claim) -> float | str | None:
        """As low."""
        return plain_value(row.high) if row.high_text is None else row.high_text

    @staticmethod
    def resolve_is_corrected(row: Claim) -> bool:
        """Whether the answer is an editor's and not the reader's."""
        return row.read is not None


class ArticleOut(Schema):
    """What one outlet published at one address."""

    id: int
    story: int | None = Field(alias="story_id")
    outlet: OutletOut
    title: str
    byline: str
    address: str
    published: datetime | None
    page: str

    @staticmethod
    def resolve_page(row: Article, context: Context) -> str:
        """Where a reader finds it."""
        return _page(row, context)


class WholeArticleOut(ArticleOut):
    """An article with its text as it was read, without what surrounded it."""

    text: str


class Stories(Schema):
    """A stretch of stories, and the address of the next one."""

    items: list[StoryOut]
    next: str | None


class Facts(Schema):
    """A stretch of facts."""

    items: list[FactOut]
    next: str | None


class Claims(Schema):
    """A stretch of claims."""

    items: list[ClaimOut]
    next: str | None


class Articles(Schema):
    """A stretch of articles."""

    items: list[ArticleOut]
    next: str | None
