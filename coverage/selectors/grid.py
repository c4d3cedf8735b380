"""One story as the grid of facts by outlets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Prefetch, Q, QuerySet

from coverage.models import Annotation, Article, Claim, Fact, Outlet, Story, Version
from coverage.selectors.facts import answer_of, ranked_facts, shown, verdict_of, with_claims
from coverage.selectors.origins import count_reports
from coverage.selectors.stories import Tally, tallies


@dataclass(frozen=True, slots=True)
class Column:
    """An outlet of the story with its articles, the earliest first."""

    outlet: Outlet
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one outlet says of one fact; no claims is "not mentioned"."""

    outlet: Outlet
    claims: tuple[Claim, ...]

    @property
    def answers(self) -> list[Claim]:
        """Each answer of the outlet once, by the claim that names a source if one does."""
        said: dict[tuple[object, ...], Claim] = {}
        for claim in self.claims:
            said[answer_of(claim)] = max(said.get(answer_of(claim), claim), claim, key=lambda each: bool(each.by))
        return list(said.values())


@dataclass(frozen=True, slots=True)
class Row:
    """One fact across the outlets."""

    fact: Fact
    verdict: str
    cells: tuple[Cell, ...]

    @property
    def silent(self) -> list[Outlet]:
        """The outlets that do not mention it."""
        return [cell.outlet for cell in self.cells if not cell.claims]

    @property
    def outlets(self) -> int:
        """How many outlets tell it."""
        return len(self.cells) - len(self.silent)

    @property
    def origins(self) -> int:
        """How many independent origins they have it from; 0 where it was never reckoned."""
        return len(self.fact.origins)


@dataclass(frozen=True, slots=True)
class Grid:
    """Facts down, outlets across."""

    story: Story
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    tally: Tally

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
        return [article for column in self.columns for article in column.articles]

    @property
    def published(self) -> list[datetime]:
        """The known times of publication, the earliest first."""
        return sorted(article.published for article in self.articles if article.published)


def story_grid(story: Story, *, show: str, sort: str = "") -> Grid:
    """The story's grid with the facts that the filter `show` leaves, in the order `sort`."""
    columns = _columns(story)
    notes = Prefetch("annotations", queryset=Annotation.objects.filter(withdrawn=None), to_attr="notes")
    ranked = shown(ranked_facts(sort).filter(story=story), show)
    facts = list(with_claims(ranked, _told()).prefetch_related(notes))
    _share_articles(facts, columns)
    rows = tuple(Row(fact, verdict_of(fact), _cells(fact, columns)) for fact in facts)
    return Grid(story, columns, rows, tallies([story.pk]).get(story.pk, Tally()))


def _told() -> QuerySet[Claim]:
    """Current claims without what no cell shows; their versions are those of _share_articles."""
    return Claim.objects.filter(version__is_current=True).defer("words", "sentence")


def _share_articles(facts: Sequence[Fact], columns: Sequence[Column]) -> None:
    """Give the claims the articles of the columns: hundreds of claims, but an article is one object however many it has.

    A claim whose article has just left the story finds its own by itself.
    """
    articles = [article for column in columns for article in column.articles]
    versions = {
        article.wording: Version(pk=article.wording, article=article, is_current=True)  # type: ignore[attr-defined]  # annotated in _columns
        for article in articles
    }
    for fact in facts:
        for claim in fact.told:  # type: ignore[attr-defined]  # prefetched by with_claims
            if claim.version_id in versions:
                claim.version = versions[claim.version_id]


def _columns(story: Story) -> tuple[Column, ...]:
    wording = Max("versions", filter=Q(versions__is_current=True))
    articles = sorted(
        story.articles.select_related("outlet").defer("terms").annotate(wording=wording),
        key=lambda article: (article.published is None, article.published or article.created),
    )
    outlets = {article.outlet_id: article.outlet for article in articles}
    return tuple(
        Column(outlet, tuple(article for article in articles if article.outlet_id == outlet.pk))
        for outlet in outlets.values()
    )


def _cells(fact: Fact, columns: Sequence[Column]) -> tuple[Cell, ...]:
    said: dict[int, list[Claim]] = {}
    for claim in fact.told:  # type: ignore[attr-defined]  # prefetched by with_claims
        said.setdefault(claim.version.article.outlet_id, []).append(claim)
    return tuple(Cell(column.outlet, tuple(said.get(column.outlet.pk, ()))) for column in columns)
