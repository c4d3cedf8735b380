"""From what an admin sends to stored articles: every file on its own, wholly or not at all."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import InterfaceError, OperationalError, transaction

from coverage.core import formats
from coverage.core.claims import extract
from coverage.core.errors import FileTooLarge, Unreadable
from coverage.core.formats.limits import UPLOAD, refuse_large
from coverage.core.text.filenames import one_line, shown_name
from coverage.models import Source, Upload, UploadFile
from coverage.models.upload import FileState
from coverage.services import articles, jobs
from coverage.services.articles import Text, Word

log = logging.getLogger(__name__)

FAULT = "fault"
"""The problem of a file that met a fault of the program's own."""

POISON = "poison"
"""The problem of a file that took its worker down with it, time after time."""

OUR_FAULTS = frozenset({FAULT, POISON})
"""Problems that a better program would not have: the bytes of such files are kept, to be tried again."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file as it was sent, or a pasted text as UTF-8 under a name like pasted.txt."""

    name: str
    body: bytes


def open_upload(
    *,
    by: User | None,
    files: Sequence[Incoming],
    outlet: str = "",
    published: datetime | None = None,
    address: str = "",
    key: UUID,
) -> Upload:
    """Store an upload and have each of its files read; the same key again gives the first upload.

    outlet, published and address go before what the files say of themselves; an address counts only where one
    file is sent. A file over the limit is refused at once, and its bytes are not kept.
    """
    word = {"outlet": one_line(outlet)[:120], "published": published, "address": address}
    with transaction.atomic():
        upload, is_new = Upload.objects.get_or_create(key=key, defaults={"by": by, **word})
        if is_new:
            rows = UploadFile.objects.bulk_create(_row(upload, file) for file in files)
            for row in rows:
                if row.state == FileState.WAITING:
                    jobs.defer_reading(row.pk)
    return upload


def _row(upload: Upload, file: Incoming) -> UploadFile:
    row = UploadFile(upload=upload, name=shown_name(file.name), size=len(file.body), body=file.body)
    try:
        refuse_large(file.body, UPLOAD)
    except FileTooLarge as error:
        _refuse(row, error.code, error.values)
    return row


def read_file(*, file_id: int) -> None:
    """Read an uploaded file and store its articles, all in one transaction, or say why not.

    States: waiting -> reading -> done (something new), known (nothing new) or failed (problem, problem_values).
    Harmless when called again or twice at once. Raises OperationalError or InterfaceError where the database is
    away; the file then waits for the next try.
    """
    file = _take(file_id)
    if file is None:
        return
    try:
        _store(file, _read(file))
    except Unreadable as error:
        _end_badly(file, error.code, error.values)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        log.exception("file %s met a fault", file_id)
        _end_badly(file, FAULT, {})


def _take(file_id: int) -> UploadFile | None:
    """The file, marked as being read; None where it has come to its end already."""
    with transaction.atomic():
        file = _locked(file_id)
        if file is None or file.is_at_its_end:
            return None
        file.state = FileState.READING
        file.save(update_fields=["state", "changed"])
    return file


def _locked(file_id: int) -> UploadFile | None:
    rows = UploadFile.objects.select_for_update(of=("self",)).select_related("upload")
    return rows.filter(pk=file_id).first()


def _read(file: UploadFile) -> tuple[Text, ...]:
    readings = formats.read(bytes(file.body or b""), file.name)
    words = (_sender(file), *[Word()] * (len(readings) - 1))
    return tuple(
        articles.text_of(reading, extract(reading), word) for reading, word in zip(readings, words, strict=True)
    )


def _sender(file: UploadFile) -> Word:
    """The sender's word on the first article of a file; a second one in it is somebody else's."""
    upload = file.upload
    return Word(upload.outlet, upload.published, upload.address if upload.files.count() == 1 else "")


def _store(file: UploadFile, texts: Sequence[Text]) -> None:
    with transaction.atomic():
        row = _locked(file.pk)
        if row is None or row.is_at_its_end:
            return
        source = _source(row, texts[0].reading.text)
        found = articles.store_articles(texts, source, row.upload_id)
        row.versions.set([version for version, _is_new in found])
        _end_well(row, source, is_new=any(is_new for _version, is_new in found))


def _source(file: UploadFile, text: str) -> Source:
    body = bytes(file.body or b"")
    columns: dict[str, Any] = {
        "name": file.name,
        "body": body,
        "text": text,
        "encoding": formats.decode(body).encoding,
    }
    return Source.objects.get_or_create(sha256=hashlib.sha256(body).hexdigest(), defaults=columns)[0]


def try_again(*, file_id: int) -> None:
    """Have a failed file read once more, if its bytes are still there."""
    with transaction.atomic():
        file = _locked(file_id)
        if file is None or file.state != FileState.FAILED or file.body is None:
            return
        file.state, file.problem, file.problem_values, file.attempts = FileState.WAITING, "", {}, 0
        file.save()
        jobs.defer_reading(file_id)


def give_up(*, file_id: int) -> None:
    """End a file that took its worker down too often."""
    file = UploadFile.objects.filter(pk=file_id).first()
    if file is not None:
        _end_badly(file, POISON, {"attempts": file.attempts})


def _end_well(file: UploadFile, source: Source, *, is_new: bool) -> None:
    file.state = FileState.DONE if is_new else FileState.KNOWN
    file.source = source
    file.body = None
    file.save()


def _end_badly(file: UploadFile, problem: str, values: dict[str, Any]) -> None:
    with transaction.atomic():
        row = _locked(file.pk)
        if row is not None and not row.is_at_its_end:
            _refuse(row, problem, values)
            row.save()


def _refuse(file: UploadFile, problem: str, values: dict[str, Any]) -> None:
    """Set the end of a file that cannot be read; its bytes are kept only where the fault is the program's."""
    file.state = FileState.FAILED
    file.problem, file.problem_values = problem, dict(values)
    if problem not in OUR_FAULTS:
        file.body = None
