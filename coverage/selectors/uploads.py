"""Uploads and how far each of their files has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q
from django.shortcuts import get_object_or_404

from coverage.models import Story, Upload, UploadFile, Version
from coverage.models.upload import FileState

RECENT = 8


@dataclass(frozen=True, slots=True)
class Progress:
    """An upload with its files; done counts those that came to an end, well or badly."""

    upload: Upload
    files: tuple[UploadFile, ...]
    done: int

    @property
    def stories(self) -> list[Story]:
        """The stories that its articles went to, each once."""
        articles = [version.article for file in self.files for version in file.versions.all()]
        return list({article.story.pk: article.story for article in articles if article.story}.values())

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self.done == len(self.files)


def upload_progress(*, pk: int) -> Progress:
    """The upload with its files and the articles found in them, without any of their bytes and texts."""
    upload = get_object_or_404(Upload.objects.select_related("by"), pk=pk)
    versions = Version.objects.select_related("article__outlet", "article__story").defer(
        "clean_text", "clean_map", "passages", "words", "article__terms"
    )
    rows = upload.files.defer("body").prefetch_related(Prefetch("versions", queryset=versions.order_by("start")))
    files = tuple(rows.order_by("pk"))
    return Progress(upload, files, sum(file.is_at_its_end for file in files))


def recent_uploads() -> Sequence[Upload]:
    """The latest uploads with their files, without the bytes; `failed` counts those that were not read."""
    files = UploadFile.objects.defer("body").order_by("pk")
    failed = Count("files", filter=Q(files__state=FileState.FAILED))
    uploads = Upload.objects.annotate(failed=failed).prefetch_related(Prefetch("files", queryset=files))
    return list(uploads.order_by("-created")[:RECENT])
