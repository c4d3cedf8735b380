"""How far the desk is with each fact, whose it is, and the changes that brought it there."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from coverage.models.claim import Fact

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class DeskState(models.TextChoices):
    """How far the desk is with a discrepancy; without a word from an editor it is open."""

    OPEN = "open", pgettext_lazy("desk", "open")
    EXPLAINED = "explained", pgettext_lazy("desk", "explained")
    DISPUTED = "disputed", pgettext_lazy("desk", "disputed")
    RESOLVED = "resolved", pgettext_lazy("desk", "resolved")


def desk_states() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new state needs no migration."""
    return list(DeskState.choices)


class DeskChange(models.Model):
    """One act of an editor's, or of the program's own where by is None: it opens again what was resolved.

    facts: how many it touched; undoes: the act that it took back; key: as in Annotation.
    """

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="desk_changes")
    undoes = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="undoings")
    facts = models.PositiveIntegerField(default=0)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created", "-pk"]
        verbose_name = _("change at the desk")
        verbose_name_plural = _("changes at the desk")

    def __str__(self) -> str:
        return f"{self.pk}"


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class DeskEntry(models.Model):
    """What the desk says of a fact; one without a row is open and nobody's.

    version counts its changes, for compare-and-set; a row that nobody has changed yet has 0.
    change: what brought it to where it is. answers: of a resolved one, a digest of what its outlets answered then.
    """

    fact = models.OneToOneField(Fact, on_delete=models.PROTECT, related_name="desk_entry")
    state = models.CharField(_("state"), max_length=12, choices=desk_states, default=DeskState.OPEN)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="desk_entries"
    )
    version = models.PositiveIntegerField(default=0, editable=False)
    change = models.ForeignKey(DeskChange, on_delete=models.PROTECT, null=True, related_name="entries")
    answers = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("entry of the desk")
        verbose_name_plural = _("entries of the desk")
        indexes = [models.Index(fields=["state"], name="desk_by_state")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=DeskState.values), name="desk_state_is_known"),
            models.CheckConstraint(condition=Q(version=0) | Q(change__isnull=False), name="desk_changed_by_somebody"),
        ]

    def __str__(self) -> str:
        return self.state
