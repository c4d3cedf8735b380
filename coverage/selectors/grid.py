"""One story as the grid of facts by outlets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from coverage.core.records import WORDED
from coverage.models import Annotation, Article, Claim, Fact, Outlet, Story, Version
from coverage.selectors.asked import KINDS, Asked
from coverage.selectors.columns import Column, all_columns, by_report, chosen
from coverage.selectors.facts import answer_of, bare_claims, ranked_facts, shown, verdict_of, with_claims
from coverage.selectors.origins import count_reports
from coverage.selectors.stories import Tally, tally_of

ALL = Asked()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one outlet says of one fact; no claims is "not mentioned". more: outlets whose column is the same."""

    outlet: Outlet
    claims: tuple[Claim, ...]
    more: int = 0

    @property
    def answers(self) -> list[Claim]:
        """Each answer of the outlet once, by the claim that names a source if one does."""
        said: dict[tuple[object, ...], Claim] = {}
        for claim in self.claims:
            answer = answer_of(claim)
            if answer not in said or (claim.by and not said[answer].by):
                said[answer] = claim
        return list(said.values())


@dataclass(frozen=True, slots=True)
class Row:
    """One fact across the outlets."""

    fact: Fact
    verdict: str
    cells: tuple[Cell, ...]

    @property
    def is_worded(self) -> bool:
        """Is it a statement or a quotation, whose answers are words?"""
        return self.fact.kind in WORDED

    @property
    def silent(self) -> list[Outlet]:
        """The outlets that do not mention it."""
        return [cell.outlet for cell in self.cells if not cell.claims]

    @property
    def outlets(self) -> int:
        """How many outlets tell it, in hidden columns too."""
        told: list[Claim] = self.fact.told  # type: ignore[attr-defined]  # prefetched by with_claims
        return len({claim.version.article.outlet_id for claim in told})

    @property
    def origins(self) -> int:
        """How many independent origins they have it from; 0 where it was never reckoned."""
        return len(self.fact.origins)


@dataclass(frozen=True, slots=True)
class Grid:
    """Facts down, outlets across. every: a column for each outlet; columns: those that are shown; hidden: the others.

    columns_by_report: how many columns there are where copies of one report are one.
    """

    story: Story
    every: tuple[Column, ...]
    columns: tuple[Column, ...]
    hidden: tuple[Column, ...]
    rows: tuple[Row, ...]
    tally: Tally
    columns_by_report: int
    asked: Asked

    @property
    def possible(self) -> int:
        """How many columns could be shown."""
        return len(self.columns) + len(self.hidden)

    @property
    def teller(self) -> Column | None:
        """The outlet whose facts alone are asked for."""
        return next((column for column in self.every if column.outlet.pk == self.asked.outlet), None)

    @property
    def reports(self) -> int:
        """How many independent reports the articles carry."""
        return count_reports(self.story)

    @property
    def by_outlet(self) -> list[tuple[Column, list[Row]]]:
        """Each outlet with the facts that it tells, the outlets that tell none left out."""
        told = [[row for row in self.rows if row.cells[place].claims] for place in range(len(self.columns))]
        return [(column, rows) for column, rows in zip(self.columns, told, strict=True) if rows]

    @property
    def articles(self) -> list[Article]:
        """Every article of the story."""
        return [article for column in self.every for article in column.articles]

    @property
    def published(self) -> list[datetime]:
        """The known times of publication, the earliest first."""
        return sorted(article.published for article in self.articles if article.published)


def story_grid(story: Story, asked: Asked = ALL) -> Grid:
    """The story's grid, as much of it as is asked."""
    every = all_columns(story)
    columns = by_report(every, story) if asked.is_by_report else every
    shown_columns = chosen(columns, asked.columns)
    notes = Prefetch("annotations", queryset=Annotation.objects.filter(withdrawn=None), to_attr="notes")
    asked_for = _asked_for(ranked_facts(asked.sort).filter(story=story), asked)
    facts = list(with_claims(shown(asked_for, asked.show), bare_claims()).prefetch_related(notes))
    _share_articles(facts, every)
    rows = (Row(fact, verdict_of(fact), _cells(fact, shown_columns)) for fact in facts)
    told = tuple(row for row in rows if any(cell.claims for cell in row.cells))
    hidden = tuple(column for column in columns if column not in shown_columns)
    return Grid(story, every, shown_columns, hidden, told, tally_of(asked_for), len(by_report(every, story)), asked)


def _asked_for(facts: QuerySet[Fact], asked: Asked) -> QuerySet[Fact]:
    """The facts of a kind, and those that an outlet tells."""
    if asked.kind:
        facts = facts.filter(kind__in=KINDS[asked.kind])
    if asked.outlet:
        told = Claim.objects.filter(fact=OuterRef("pk"), version__outlet=asked.outlet, version__is_current=True)
        facts = facts.filter(Exists(told))
    return facts


def _share_articles(facts: Sequence[Fact], columns: Sequence[Column]) -> None:
    """Give the claims (bare_claims) the articles of the columns: hundreds of claims, but an article is one object however many it has.

    A claim whose article has just left the story finds its own by itself.
    """
    articles = [article for column in columns for article in column.articles]
    versions = {
        article.wording: Version(pk=article.wording, article=article, is_current=True)  # type: ignore[attr-defined]  # annotated in all_columns
        for article in articles
    }
    for fact in facts:
        for claim in fact.told:  # type: ignore[attr-defined]  # prefetched by with_claims
            if claim.version_id in versions:
                claim.version = versions[claim.version_id]


def _cells(fact: Fact, columns: Sequence[Column]) -> tuple[Cell, ...]:
    told: list[Claim] = fact.told  # type: ignore[attr-defined]  # prefetched by with_claims
    by_outlet: dict[int, list[Claim]] = {}
    for claim in told:
        by_outlet.setdefault(claim.version.article.outlet_id, []).append(claim)
    return tuple(_cell(column, by_outlet) for column in columns)


def _cell(column: Column, by_outlet: Mapping[int, list[Claim]]) -> Cell:
    outlets = (column.outlet, *column.others)
    claims = tuple(claim for outlet in outlets for claim in by_outlet.get(outlet.pk, ()))
    return Cell(column.outlet, claims, len(column.others))
