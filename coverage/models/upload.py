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


class Stage(models.TextChoices):
    """An upload is looked at before anything of it is stored, unless its sender wants it stored at once."""

    PREVIEW = "preview", _("looked at first")
    OPEN = "open", _("being stored")
    STOPPED = "stopped", _("stopped")


def stages() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new stage needs no migration."""
    return list(Stage.choices)


class FileState(models.TextChoices):
    """A file goes from waiting through reading to one of its ends; in a preview it is ready before it waits again."""

    WAITING = "waiting", _("waiting")
    READING = "reading", _("being read")
    READY = "ready", _("recognised")
    STOPPED = "stopped", _("stopped")
    LEFT = "left", _("left out")
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
    stage = models.CharField(max_length=10, choices=stages, default=Stage.OPEN, editable=False)
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
    """One file of an upload. body is kept until it is read or refused; problem names the error's sentence.

    archive: the archive it came in. is_opened: its texts stand as parts, or its members as files. table: headings,
    sample and guessed roles of a table; roles: which column is what as somebody chose it; skipped: members that no
    reader wants. outlet, published, address: what the preview's reader said of this file alone.
    """

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=255)
    size = models.PositiveIntegerField()
    body = models.BinaryField(null=True)
    archive = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="members")
    is_opened = models.BooleanField(default=False)
    table = models.JSONField(default=dict)
    roles = models.JSONField(default=dict)
    skipped = models.JSONField(default=list)
    outlet = models.CharField(max_length=120, blank=True)
    published = models.DateTimeField(null=True)
    address = models.URLField(max_length=1000, blank=True)
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


class PartState(models.TextChoices):
    """What became of a text that was found in a file."""

    WAITING = "waiting", _("waiting")
    DONE = "done", _("read")
    KNOWN = "known", _("already here")
    FAILED = "failed", _("not read")


def part_states() -> list[tuple[str, StrOrPromise]]:
    """Choices by a callable, so that a new state needs no migration."""
    return list(PartState.choices)


class UploadPart(models.Model):
    """A text that was found in a file: the file's own, a row, an item; kept until it is stored.

    place: its order in the file, from 0; number: the row, line or item, from 1, and 0 for the file's own text.
    title_end: None for a free text, else one article with the title text[:title_end]. outlet, published, byline,
    address: what the file says of it. articles: how many it holds; titles and keys: of the first of them. claims: how
    many a preview found in it; null where nobody counted.
    """

    file = models.ForeignKey(UploadFile, on_delete=models.CASCADE, related_name="parts")
    place = models.PositiveIntegerField()
    number = models.PositiveIntegerField(default=0)
    text = models.TextField(blank=True)
    title_end = models.PositiveIntegerField(null=True)
    encoding = models.CharField(max_length=20, blank=True)
    outlet = models.CharField(max_length=120, blank=True)
    published = models.DateField(null=True)
    byline = models.CharField(max_length=200, blank=True)
    address = models.URLField(max_length=1000, blank=True)
    title = models.CharField(max_length=300, blank=True)
    content_key = models.CharField(max_length=64, blank=True)
    articles = models.PositiveIntegerField(default=0)
    claims = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=10, choices=part_states, default=PartState.WAITING)
    problem = models.CharField(max_length=40, blank=True)
    problem_values = models.JSONField(default=dict)

    class Meta:
        ordering = ["file_id", "place"]
        constraints = [models.UniqueConstraint(fields=["file", "place"], name="part_once_in_its_file")]
        indexes = [models.Index(fields=["content_key"], name="parts_by_content")]

    def __str__(self) -> str:
        return f"{self.file} {self.number}"
