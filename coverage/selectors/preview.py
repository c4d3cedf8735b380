"""Stories that may be read again, and how far the previews of that have come."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from coverage.models import Preview, PreviewState, Story

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Previews:
    """The latest previews, and how many of all are still to be made. shown: those that change something come first."""

    shown: tuple[Preview, ...]
    made: int
    asked: int

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self.made == self.asked


def recent_previews() -> Previews:
    """The open previews, those that wait last, and the latest that were taken or left."""
    open_ones = Preview.objects.exclude(state__in=[PreviewState.TAKEN, PreviewState.LEFT])
    waiting = open_ones.filter(state=PreviewState.WAITING).count()
    asked = open_ones.count()
    shown = sorted(_listed(Preview.objects.all()), key=_foremost)
    return Previews(tuple(shown), asked - waiting, asked)


def preview_of(story: Story) -> Preview | None:
    """The story's latest preview."""
    return Preview.objects.select_related("decided_by").filter(story=story).first()


def _listed(previews: QuerySet[Preview]) -> QuerySet[Preview]:
    """Without the changes themselves, which only a story's own page shows; a story that was emptied is left out."""
    told = previews.filter(~Q(story__articles=None)).distinct()
    return told.select_related("story", "decided_by").defer("changes").order_by("-asked", "-pk")[:PER_PAGE]


def _foremost(preview: Preview) -> tuple[bool, bool, int]:
    """Open before decided, made before waiting, many changes before few."""
    is_decided = preview.state in {PreviewState.TAKEN, PreviewState.LEFT}
    return is_decided, preview.state == PreviewState.WAITING, -sum(preview.counts.values())
