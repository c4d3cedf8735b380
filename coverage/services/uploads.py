"""What people decide of an upload: store it after a look, leave files out, name columns, stop, go on, try again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from coverage.core.text.filenames import one_line
from coverage.models import Stage, Upload, UploadFile, UploadPart
from coverage.models.upload import FileState
from coverage.services import jobs
from coverage.services.ingest import try_again

KEPT = timedelta(days=7)
"""A preview that nobody stores, and what was stopped, is kept for so long: a week's absence loses nothing."""

ON_THEIR_WAY = (FileState.WAITING, FileState.READING, FileState.READY)


@dataclass(frozen=True, slots=True)
class FileWord:
    """What the preview's reader says of one file. is_left: it is not to be stored."""

    outlet: str = ""
    published: datetime | None = None
    address: str = ""
    is_left: bool = False


def say_of_files(*, upload_id: int, words: Mapping[int, FileWord]) -> None:
    """Keep what was said of files in a preview; those that have come to another end stay as they are."""
    with transaction.atomic():
        rows = _locked(upload_id, (FileState.READY, FileState.LEFT)).filter(pk__in=words)
        for file in rows:
            word = words[file.pk]
            file.outlet, file.published = one_line(word.outlet)[:120], word.published
            file.address = word.address[:1000]
            file.state = FileState.LEFT if word.is_left else FileState.READY
            file.save(update_fields=["outlet", "published", "address", "state", "changed"])


def confirm_upload(*, upload_id: int) -> bool:
    """Have everything stored that was recognised, and what is still being recognised as soon as it is.

    Gives False where the upload was no preview any more: a second click does nothing.
    """
    moved = Upload.objects.filter(pk=upload_id, stage=Stage.PREVIEW).update(stage=Stage.OPEN)
    send_on(upload_id=upload_id)
    return bool(moved)


def send_on(*, upload_id: int) -> int:
    """Queue the files of an open upload that are only recognised; gives how many.

    The stage was committed before: a file that is being recognised now either sees it, or is waited for here by its
    row's lock and found ready.
    """
    with transaction.atomic():
        if not Upload.objects.filter(pk=upload_id, stage=Stage.OPEN).exists():
            return 0
        ready = [file for file in _locked(upload_id, ON_THEIR_WAY) if file.state == FileState.READY]
        _queue(ready)
    return len(ready)


def stop_upload(*, upload_id: int) -> None:
    """Stop an upload: what is stored stays, what waits is kept for a week, what is being read stops at its next row."""
    Upload.objects.filter(pk=upload_id).update(stage=Stage.STOPPED)
    with transaction.atomic():
        for file in _locked(upload_id, ON_THEIR_WAY):
            if file.state != FileState.READING:
                file.state = FileState.STOPPED
                file.save(update_fields=["state", "changed"])


def resume_upload(*, upload_id: int) -> None:
    """Go on with a stopped upload; one of which nothing was stored yet is looked at again."""
    has_articles = UploadFile.versions.through.objects.filter(uploadfile__upload=upload_id).exists()
    stage = Stage.OPEN if has_articles else Stage.PREVIEW
    if Upload.objects.filter(pk=upload_id, stage=Stage.STOPPED).update(stage=stage):
        with transaction.atomic():
            _queue(_locked(upload_id, (FileState.STOPPED,)).filter(body__isnull=False))


def retry_failed(*, upload_id: int) -> int:
    """Have every failed file read once more whose bytes are still there; gives how many."""
    failed = UploadFile.objects.filter(upload=upload_id, state=FileState.FAILED, body__isnull=False)
    ids = list(failed.values_list("pk", flat=True))
    for file_id in ids:
        try_again(file_id=file_id)
    return len(ids)


def choose_columns(*, file_id: int, roles: Mapping[str, int]) -> None:
    """Read a table once more with the columns that somebody chose, unless its articles are being stored already."""
    with transaction.atomic():
        file = UploadFile.objects.select_for_update().filter(pk=file_id, body__isnull=False).defer("body").first()
        if file is None or file.state not in {FileState.READY, FileState.FAILED}:
            return
        file.roles, file.is_opened, file.problem, file.problem_values = dict(roles), False, "", {}
        file.state = FileState.WAITING
        file.save()
        jobs.defer_reading(file.pk)


def tidy_uploads() -> None:
    """Send on what a broken confirmation left behind, and forget what nobody stored for a week; call it every hour."""
    stuck = Upload.objects.filter(stage=Stage.OPEN, files__state=FileState.READY).distinct()
    for upload_id in stuck.values_list("pk", flat=True):
        send_on(upload_id=upload_id)
    old = Upload.objects.filter(~Q(stage=Stage.OPEN), created__lt=timezone.now() - KEPT)
    files = UploadFile.objects.filter(upload__in=old, state__in=(FileState.READY, FileState.STOPPED, FileState.LEFT))
    UploadPart.objects.filter(file__in=files).delete()
    files.update(state=FileState.LEFT, body=None, is_opened=False)
    ended = UploadPart.objects.filter(file__changed__lt=timezone.now() - KEPT, text="").exclude(state="failed")
    ended.delete()


def _locked(upload_id: int, states: Iterable[str]) -> QuerySet[UploadFile]:
    rows = UploadFile.objects.select_for_update().filter(upload=upload_id, state__in=list(states)).defer("body")
    return rows.order_by("pk")


def _queue(files: Iterable[UploadFile]) -> None:
    for file in files:
        file.state = FileState.WAITING
        file.save(update_fields=["state", "changed"])
        jobs.defer_reading(file.pk)
