"""Words for explanations that editors give again and again; admins keep them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from coverage.models.annotation import explanations


class NoteTemplate(models.Model):
    """A text that an editor puts into a note and completes. language: of the page on which it is offered."""

    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    explanation = models.CharField(_("explanation"), max_length=20, choices=explanations)
    name = models.CharField(_("name"), max_length=80)
    text = models.TextField(_("text"), max_length=1000)
    place = models.PositiveSmallIntegerField(_("place"), default=0)

    class Meta:
        ordering = ["language", "place", "name"]
        verbose_name = _("template of a note")
        verbose_name_plural = _("templates of notes")
        constraints = [models.UniqueConstraint(fields=["language", "name"], name="template_named_once")]

    def __str__(self) -> str:
        return self.name
