"""What editors say of a fact. Every change is kept by a trigger, whoever makes it and by whatever path."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from coverage.models.claim import Fact

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Explanation(models.TextChoices):
    """What an editor finds behind a discrepancy."""

    DATE = "date", _("another date")
    SOURCE = "source", _("another source")
    SCOPE = "scope", _("another area or population")
    ROUNDING = "rounding", _("rounding")
    TRANSLATION = "translation", _("translation")
    MISTAKE = "mistake", _("mistake")
    UNRESOLVED = "unresolved", _("unresolved")


def explanations() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new explanation needs no migration."""
    return list(Explanation.choices)


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Annotation(models.Model):
    """An editors' word on a fact: author wrote it, edited_by is whoever changed it last.

    version counts its edits, for compare-and-set; key makes a re-sent form harmless.
    links: addresses of what it rests on, http or https.
    seen: the answers that stood there when it was written, [{"outlet", "surface"}], whatever is read later.
    """

    fact = models.ForeignKey(Fact, on_delete=models.PROTECT, related_name="annotations")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="annotations")
    explanation = models.CharField(_("explanation"), max_length=20, choices=explanations)
    text = models.TextField(_("note"), max_length=5000, blank=True)
    links = ArrayField(models.CharField(max_length=1000), verbose_name=_("links"), default=list, blank=True)
    seen = models.JSONField(default=list, editable=False)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created = models.DateTimeField(auto_now_add=True)
    edited = models.DateTimeField(null=True, blank=True)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created"]
        verbose_name = _("annotation")
        verbose_name_plural = _("annotations")

    def __str__(self) -> str:
        return self.text[:60] or self.explanation
