"""What has changed in a story lately: articles that came, verdicts that fell otherwise, notes that were written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from django.apps import apps
from django.db.models import F, Q, Window
from django.db.models.functions import Lag

from coverage.models import Annotation, Article, Fact, Story

MOST_CHANGES = 50
"""Of each sort; a feed is asked for often, and what is older has been read."""

Sort = Literal["article", "verdict", "note"]


@dataclass(frozen=True, slots=True)
class StoryChange:
    """One change. key: the same whenever the feed is asked for. row: what it leads to.

    verdict, reasons: as it fell then, of a verdict; note: what was written, of a note.
    """

    sort: Sort
    key: str
    when: datetime
    row: Fact | Article
    verdict: str = ""
    reasons: tuple[dict[str, Any], ...] = ()
    note: Annotation | None = None


def story_changes(story: Story) -> list[StoryChange]:
    """The latest changes, the newest first."""
    found = [*_articles(story), *_verdicts(story), *_notes(story)]
    return sorted(found, key=lambda change: (change.when, change.key), reverse=True)[:MOST_CHANGES]


def _articles(story: Story) -> Iterator[StoryChange]:
    told = Article.objects.filter(story=story).select_related("outlet").defer("terms")
    for article in told.order_by("-created", "-pk")[:MOST_CHANGES]:
        yield StoryChange("article", f"article-{article.pk}", article.created, article)


def _verdicts(story: Story) -> Iterator[StoryChange]:
    """Verdicts that differ from the one before them; of a fact that is gone, none."""
    events = list(_fallen(story)[:MOST_CHANGES])
    facts = Fact.objects.in_bulk({event.fact_id for event in events})
    for event in events:
        told = {"verdict": event.verdict, "reasons": tuple(event.reasons)}
        yield StoryChange("verdict", f"verdict-{event.pgh_id}", event.pgh_created_at, facts[event.fact_id], **told)


def _fallen(story: Story) -> Any:  # noqa: ANN401 - event models are made by pghistory
    events = apps.get_model("coverage", "VerdictEvent").objects.exclude(pgh_label="delete")
    before = Window(Lag("verdict"), partition_by=F("fact_id"), order_by=F("pgh_id").asc())
    told = events.filter(fact_id__in=Fact.objects.filter(story=story).values("pk")).annotate(before=before)
    return told.filter(Q(before=None) | ~Q(verdict=F("before"))).order_by("-pgh_id")


def _notes(story: Story) -> Iterator[StoryChange]:
    notes = Annotation.objects.filter(fact__story=story, withdrawn=None).select_related("fact", "author")
    for note in notes.order_by("-created", "-pk")[:MOST_CHANGES]:
        when = note.edited or note.created
        yield StoryChange("note", f"note-{note.pk}-{note.version}", when, note.fact, note=note)
