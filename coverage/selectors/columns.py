"""The columns of a story's grid: its outlets, in the order and number that somebody chose, copies of a report as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Max, Q

from coverage.models import Article, Outlet, Story


@dataclass(frozen=True, slots=True)
class Column:
    """An outlet of the story with its articles, the earliest first.

    others: outlets that carry the same report, where their columns are made one; agency: whose report it is, if known.
    """

    outlet: Outlet
    articles: tuple[Article, ...]
    others: tuple[Outlet, ...] = ()
    agency: str = ""

    @property
    def outlets(self) -> set[int]:
        """The numbers of its outlets."""
        return {self.outlet.pk, *(outlet.pk for outlet in self.others)}


def all_columns(story: Story) -> tuple[Column, ...]:
    """A column for each outlet, by when it first told the story; its articles have their current `wording`."""
    wording = Max("versions", filter=Q(versions__is_current=True))
    articles = sorted(
        story.articles.select_related("outlet").defer("terms").annotate(wording=wording),
        key=lambda article: (article.published is None, article.published or article.created),
    )
    told: dict[int, list[Article]] = {}
    for article in articles:
        told.setdefault(article.outlet_id, []).append(article)
    return tuple(Column(of[0].outlet, tuple(of)) for of in told.values())


def by_report(columns: Sequence[Column], story: Story) -> tuple[Column, ...]:
    """The columns of outlets that carry one report alone, all of it the same one, made one; the others as they are."""
    carried = {article: number for number, report in enumerate(story.reports) for article in report["articles"]}
    groups: dict[object, list[Column]] = {}
    for column in columns:
        reports = {carried.get(article.pk) for article in column.articles}
        report = reports.pop() if len(reports) == 1 else None
        groups.setdefault(("outlet", column.outlet.pk) if report is None else report, []).append(column)
    return tuple(_joined(group, report, story) for report, group in groups.items())


def _joined(group: Sequence[Column], report: object, story: Story) -> Column:
    if len(group) == 1:
        return group[0]
    articles = tuple(article for column in group for article in column.articles)
    agency = story.reports[report]["agency"] if isinstance(report, int) else ""
    return Column(group[0].outlet, articles, tuple(column.outlet for column in group[1:]), agency)


def chosen(columns: Sequence[Column], wanted: Iterable[int]) -> tuple[Column, ...]:
    """The columns of the wanted outlets in that order; all of them where none of those is there."""
    found = [column for outlet in wanted for column in columns if outlet in column.outlets]
    return tuple(dict.fromkeys(found)) or tuple(columns)
