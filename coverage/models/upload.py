"""What an admin brought in, and how far each file of it has come."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coverage.models.story import Source, Version

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class FileState(models.TextChoices):
    """A file goes from waiting through reading to one of the three ends."""

    WAITING = "waiting", _("waiting")
    READING = "reading", _("being read")
    DONE = "done", _("read")
    KNOWN = "known", _("already here")
    FAILED = "failed", _("not read")


def file_states() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new state needs no migration."""
    return list(FileState.choices)


class Upload(models.Model):
    """Files, or a pasted text, sent together. key makes a re-sent form harmless.

    outlet, published and address are the sender's word, which goes before what the text says of itself.
    """

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="uploads")
    outlet = models.CharField(_("outlet"), max_length=120, blank=True)
    published = models.DateTimeField(_("published"), null=True, blank=True)
    address = models.URLField(_("address"), max_length=1000, blank=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created"]
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")

    def __str__(self) -> str:
        return f"{self.created:%Y-%m-%d %H:%M}"

    def get_absolute_url(self) -> str:
        """Where its page is."""
        return reverse("upload", args=[self.pk])


class UploadFile(models.Model):
    """One file of an upload. body is kept until it is read or refused; problem names the error's sentence."""

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    size = models.PositiveIntegerField()
    body = models.BinaryField(null=True)
    state = models.CharField(max_length=10, choices=file_states, default=FileState.WAITING)
    problem = models.CharField(max_length=40, blank=True)
    problem_values = models.JSONField(default=dict)
    attempts = models.PositiveSmallIntegerField(default=0)
    source = models.ForeignKey(Source, on_delete=models.SET_NULL, null=True, related_name="+")
    versions = models.ManyToManyField(Version, related_name="upload_files")
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="failed") & ~Q(problem="") | ~Q(state="failed") & Q(problem=""),
                name="failed_files_say_why",
            ),
        ]
        verbose_name = _("uploaded file")
        verbose_name_plural = _("uploaded files")

    def __str__(self) -> str:
        return self.name

    @property
    def is_at_its_end(self) -> bool:
        """Whether nothing more will happen to it by itself."""
        return self.state not in {FileState.WAITING, FileState.READING}
