"""A story's articles as an editor arranges them, the stories that they may go to, and what was arranged before."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from coverage.core.text.searching import wanted_terms
from coverage.models import Article, Placement, Story, Version

MOST_STORIES = 30
"""Stories to choose from: the newest, or the newest of those that are sought."""
MOST_PLACEMENTS = 50
_SOUGHT = 300
"""Articles with the words sought, the latest read, whose stories are offered."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the page of arranging shows."""

    story: Story
    articles: tuple[Article, ...]
    others: tuple[Story, ...]
    placements: tuple[Placement, ...]


def arrangement_of(story: Story, *, words: str) -> Arrangement:
    """The story's articles, the earliest first, and other stories: those with an article that holds the words, or the newest."""
    articles = story.articles.select_related("outlet").defer("terms").order_by("published", "pk")
    return Arrangement(story, tuple(articles), tuple(_others(story, words)), tuple(placements_of(story)))


def placements_of(story: Story) -> QuerySet[Placement]:
    """What editors moved out of the story and into it, undone ones too, the latest first."""
    articles = Prefetch("articles", queryset=Article.objects.select_related("outlet").defer("terms").order_by("pk"))
    made = Placement.objects.filter(Q(left=story) | Q(story=story)).select_related("left", "story", "by", "undone_by")
    return made.prefetch_related(articles).order_by("-created", "-pk")[:MOST_PLACEMENTS]


def _others(story: Story, words: str) -> QuerySet[Story]:
    terms = wanted_terms(words)
    if not terms:
        # An empty story is one whose articles were moved away: bring them back by undoing that.
        told = Story.objects.exclude(articles=None).exclude(pk=story.pk)
        return told.distinct().order_by("-newest", "-pk")[:MOST_STORIES]
    versions = Version.objects.filter(is_current=True).exclude(article__story=story.pk)
    for forms in terms:
        versions = versions.filter(words__overlap=list(forms))
    found = versions.order_by("-pk").values_list("article__story", flat=True)[:_SOUGHT]
    return Story.objects.filter(pk__in={key for key in found if key}).order_by("-newest", "-pk")[:MOST_STORIES]
