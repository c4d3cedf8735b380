"""The list of stories: how many facts of each verdict, and the disagreement of each that most outlets take part in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Max, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from coverage.models import Fact, Story
from coverage.selectors.facts import NUMERIC, VERDICTS, ranked_facts, with_claims

PER_PAGE = 30
ORDERS = ("newest", "disagreement")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts of a story have each verdict; `only` are told by one outlet alone."""

    conflict: int = 0
    differ: int = 0
    agree: int = 0
    only: int = 0

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


def list_stories(*, order: str, page: str | None) -> tuple[Page[Story], list[StoryCard]]:
    """One page of stories: the newest first, or those with the most conflicts."""
    stories = Story.objects.annotate(
        article_count=Count("articles"),
        outlet_count=Count("articles__outlet", distinct=True),
        first=Min("articles__published"),
        last=Max("articles__published"),
    ).filter(article_count__gt=0)
    here = Paginator(_ordered(stories, order), PER_PAGE).get_page(page)
    return here, _cards(list(here))


def tallies(story_ids: Iterable[int]) -> dict[int, Tally]:
    """The counts of each story."""
    facts = ranked_facts().order_by().filter(story_id__in=list(story_ids))
    rows = facts.values_list("story_id", "standing").annotate(number=Count("pk"))  # type: ignore[misc]  # annotated by ranked_facts
    counts: dict[int, dict[str, int]] = {}
    for story_id, standing, number in rows:
        counts.setdefault(story_id, {})[standing] = number
    return {story_id: Tally(**found) for story_id, found in counts.items()}


def _ordered(stories: QuerySet[Story], order: str) -> QuerySet[Story]:
    # Where no article says when it was published, the day it came in stands for it.
    newest = Coalesce(F("last"), Max("articles__created")).desc()
    if order != "disagreement":
        return stories.order_by(newest, "-pk")
    for verdict in VERDICTS[:2]:
        stories = stories.annotate(**{verdict: Coalesce(Subquery(_number(verdict)), 0)})
    return stories.order_by(*(f"-{verdict}" for verdict in VERDICTS[:2]), newest, "-pk")


def _number(verdict: str) -> QuerySet[Fact, int]:
    facts = Fact.objects.filter(story=OuterRef("pk"), verdict__verdict=verdict).order_by().values("story")
    return facts.annotate(number=Count("pk")).values_list("number", flat=True)


def _cards(stories: list[Story]) -> list[StoryCard]:
    ids = [story.pk for story in stories]
    counts, foremost = tallies(ids), _foremost(ids)
    return [_card(story, counts, foremost) for story in stories]


def _card(story: Story, counts: Mapping[int, Tally], foremost: Mapping[int, Fact]) -> StoryCard:
    return StoryCard(
        story,
        story.article_count,  # type: ignore[attr-defined]  # annotated in list_stories
        story.outlet_count,  # type: ignore[attr-defined]
        story.first,  # type: ignore[attr-defined]
        story.last,  # type: ignore[attr-defined]
        counts.get(story.pk, Tally()),
        foremost.get(story.pk),
    )


def _foremost(story_ids: list[int]) -> dict[int, Fact]:
    numeric = ranked_facts().filter(story_id__in=story_ids, kind__in=NUMERIC, verdict__verdict__in=VERDICTS[:2])
    first_of_each = numeric.order_by("story_id", "rank", "-versions", "-width", "pk").distinct("story_id")  # type: ignore[misc]  # annotated by ranked_facts
    return {fact.story_id: fact for fact in with_claims(first_of_each)}
