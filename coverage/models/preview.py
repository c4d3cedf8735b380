"""What reading a story again would change, reckoned before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coverage.models.story import Story

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class PreviewState(models.TextChoices):
    """A preview goes from waiting to ready, or to failed; an admin then takes what it shows, or leaves it."""

    WAITING = "waiting", _("waiting")
    READY = "ready", _("ready")
    FAILED = "failed", _("broken off")
    TAKEN = "taken", _("taken")
    LEFT = "left", _("left as it is")


def preview_states() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new state needs no migration."""
    return list(PreviewState.choices)


class Preview(models.Model):
    """The latest preview of a story. reader: the version of the reader that it was made with.

    changes: {"appear": [...], "vanish": [...], "change": [...], "verdicts": [...]}, as services.preview describes them;
    counts: how many there are of each, where only the first are kept.
    """

    story = models.OneToOneField(Story, on_delete=models.CASCADE, related_name="preview")
    state = models.CharField(max_length=10, choices=preview_states, default=PreviewState.WAITING)
    reader = models.CharField(max_length=40, blank=True)
    changes = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    asked = models.DateTimeField(default=timezone.now)
    decided = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("preview of reading again")
        verbose_name_plural = _("previews of reading again")
        indexes = [models.Index(fields=["state", "asked"], name="previews_that_wait")]

    def __str__(self) -> str:
        return f"{self.story_id} {self.state}"
