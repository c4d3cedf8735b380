"""The list of stories: how many facts of each verdict, and the disagreement of each that most outlets take part in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, Max, Min, OuterRef, QuerySet
from django.utils import timezone
from django.utils.functional import cached_property

from coverage.core.records import WORDED
from coverage.models import Article, Fact, Story
from coverage.selectors.facts import NUMERIC, ONLY, VERDICTS, bare_claims, ranked_facts, with_claims

PER_PAGE = 30
LAST_PAGE = 100
"""Older stories are found by searching: counting them all would cost more with every story that comes in."""
ORDERS = {
    "newest": ("-newest", "-pk"),
    "disagreement": ("-conflicts", "-differences", "-newest", "-pk"),
    "outlets": ("-outlets", "-newest", "-pk"),
}
NOTHING = (0, 0, None, None)


class BoundedPaginator(Paginator):  # type: ignore[type-arg]  # takes no parameter when it runs
    """Pages up to LAST_PAGE, none of whose rows need be counted beyond it."""

    @cached_property
    def count(self) -> int:
        """How many stories there are, or how many the last page ends with."""
        stories = cast("QuerySet[Story]", self.object_list)
        return stories.order_by()[: LAST_PAGE * self.per_page].count()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts of a story have each verdict; `only` are told by one outlet alone.

    words: statements and quotations that several outlets tell, where they are counted apart.
    """

    conflict: int = 0
    differ: int = 0
    agree: int = 0
    only: int = 0
    words: int = 0

    @property
    def changes(self) -> int:
        """Facts told in more than one way."""
        return self.conflict + self.differ

    @property
    def shared(self) -> int:
        """Facts that more than one outlet tells."""
        return self.conflict + self.differ + self.agree


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story as the list shows it."""

    story: Story
    articles: int
    outlets: int
    first: datetime | None
    last: datetime | None
    tally: Tally = field(default_factory=Tally)
    foremost: Fact | None = None


def list_stories(*, order: str, page: str | None, is_of_today: bool = False) -> tuple[Page[Story], list[StoryCard]]:
    """One page of stories by one of ORDERS; is_of_today: those alone that were told again since midnight."""
    told = Story.objects.filter(Exists(Article.objects.filter(story=OuterRef("pk"))))
    if is_of_today:
        midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        told = told.filter(newest__gte=midnight)
    here = BoundedPaginator(told.order_by(*ORDERS[order]), PER_PAGE).get_page(page)
    return here, _cards(list(here))


def tallies(story_ids: Iterable[int]) -> dict[int, Tally]:
    """The counts of each story: its figures and offices, and its statements by themselves.

    Hardly two outlets put a statement in the same words; counted with the figures they would hide them.
    """
    facts = ranked_facts().order_by().filter(story_id__in=list(story_ids))
    rows = facts.values_list("story_id", "kind", "standing").annotate(number=Count("pk"))
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for story_id, kind, standing, number in rows:
        if kind not in WORDED:
            counts[story_id][standing] += number
        elif standing != ONLY:
            counts[story_id]["words"] += number
    return {story_id: Tally(**found) for story_id, found in counts.items()}


def tally_of(facts: QuerySet[Fact]) -> Tally:
    """The counts of ranked facts (ranked_facts)."""
    rows = facts.order_by().values_list("standing").annotate(number=Count("pk"))
    return Tally(**dict(rows))


def _cards(stories: list[Story]) -> list[StoryCard]:
    ids = [story.pk for story in stories]
    counts, foremost, extents = tallies(ids), _foremost(ids), _extents(ids)
    return [
        StoryCard(story, *extents.get(story.pk, NOTHING), counts.get(story.pk, Tally()), foremost.get(story.pk))
        for story in stories
    ]


def _extents(story_ids: list[int]) -> dict[int, tuple[int, int, datetime | None, datetime | None]]:
    """By story: its articles, its outlets, and the first and last day of publication."""
    counts = {
        "articles": Count("pk"),
        "outlets": Count("outlet", distinct=True),
        "first": Min("published"),
        "last": Max("published"),
    }
    rows = Article.objects.filter(story__in=story_ids).order_by().values("story").annotate(**counts)
    return {story: (*extent,) for story, *extent in rows.values_list("story", *counts)}


def _foremost(story_ids: list[int]) -> dict[int, Fact]:
    """By story, the disagreement about a figure that most articles take part in, with what its number line draws."""
    numeric = ranked_facts().filter(story_id__in=story_ids, kind__in=NUMERIC, standing__in=VERDICTS[:2])
    first_of_each = numeric.order_by("story_id", "rank", "-versions", "-width", "pk").distinct("story_id")  # type: ignore[misc]  # annotated by ranked_facts
    drawn = first_of_each.only("story_id", "kind", "label", "verdict__fact_id", "verdict__verdict", "verdict__reasons")
    return {fact.story_id: fact for fact in with_claims(drawn, bare_claims())}
