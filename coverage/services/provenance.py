"""Where a story's answers come from, as it is stored beside its facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from coverage.core import records
from coverage.core.alignment.origins import Origins, agency
from coverage.core.alignment.provenance import Origin, provenance
from coverage.core.records import Member
from coverage.models import Claim, Version

Row = Callable[[Member], Claim]
"""The stored claim of a member."""


def trace(
    articles: Sequence[records.Article], found: Sequence[records.Fact], reports: Origins
) -> list[tuple[Origin, ...]]:
    """The origins of each fact. reports: articles by the report that they carry."""
    return [provenance(articles, fact.members, reports) for fact in found]


def stored_origins(found: Sequence[Origin], row: Row) -> list[dict[str, Any]]:
    """Origins as Fact.origins has them."""
    return [
        {
            "name": origin.name,
            "claims": [{"claim": row(branch.member).pk, "through": list(branch.through)} for branch in origin.branches],
        }
        for origin in found
    ]


def stored_reports(
    reports: Origins, articles: Sequence[records.Article], versions: Sequence[Version]
) -> list[dict[str, Any]]:
    """Reports as Story.reports has them. versions: the articles' own, in their order."""
    return [
        {
            "agency": next(filter(None, (agency(articles[place]) for place in group)), ""),
            "articles": [versions[place].article_id for place in group],
        }
        for group in reports
    ]
