"""What editors decide of stories: which one an article belongs to; kept as decisions that can be undone."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from coverage.models.story import Article, Story

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Move(models.TextChoices):
    """How many articles of a story went where: some to another story, some to a new one, all to another one."""

    MOVE = "move", _("moved articles")
    SPLIT = "split", _("made a story of its own")
    MERGE = "merge", _("merged two stories")


def moves() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new kind needs no migration."""
    return list(Move.choices)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Placement(models.Model):
    """Articles that an editor took out of one story and put into another; it stands until it is undone.

    facts: ids of the facts that went along, since only these articles told them. key makes a re-sent form harmless.
    """

    kind = models.CharField(max_length=10, choices=moves)
    articles = models.ManyToManyField(Article, related_name="placements")
    left = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="placements_out")
    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="placements_in")
    facts = ArrayField(models.BigIntegerField(), default=list)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="placements")
    created = models.DateTimeField(auto_now_add=True)
    undone = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-created", "-pk"]
        verbose_name = _("placement of articles")
        verbose_name_plural = _("placements of articles")
        constraints = [
            models.CheckConstraint(
                condition=Q(undone=None, undone_by=None) | Q(undone__isnull=False, undone_by__isnull=False),
                name="placement_undone_by_somebody",
            ),
            models.CheckConstraint(condition=~Q(undone=None) | ~Q(left=F("story")), name="placed_in_another_story"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.left_id} {self.story_id}"
