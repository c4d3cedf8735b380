"""From what an admin sends to stored articles: every file on its own, every article wholly or not at all."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import partial
from itertools import chain
from typing import Any
from uuid import UUID

from django.contrib.auth.models import User
from django.db import InterfaceError, OperationalError, transaction
from procrastinate.exceptions import ConnectorException

from coverage.core.claims import extract
from coverage.core.errors import NoTextColumn, TooCostly, Unreadable
from coverage.core.formats.limits import refuse_size
from coverage.core.text.filenames import one_line, shown_name
from coverage.models import Article, PartState, Source, Stage, Upload, UploadFile, UploadPart
from coverage.models.upload import FileState
from coverage.sandbox.reading import largest_of
from coverage.services import articles, jobs
from coverage.services.articles import Text, Word
from coverage.services.place import find_stories
from coverage.services.recognise import draft_of, open_upload_file

log = logging.getLogger(__name__)

FAULT = "fault"
"""The problem of a file that met a fault of the program's own."""

POISON = "poison"
"""The problem of a file that took its worker down with it, time after time."""

KEPT_FOR = frozenset({FAULT, POISON, TooCostly.code, NoTextColumn.code})
"""Problems that a better program, a quieter machine or an editor's word would end: the bytes of such files are kept."""

PARTS_AT_ONCE = 20
"""Rows of a table that are stored in one transaction: what a killed worker does again, and some seconds of work."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file as it was sent, or a pasted text as UTF-8 under a name like pasted.txt.

    size: of a file that is so large that nobody read its bytes.
    """

    name: str
    body: bytes
    size: int = 0


def open_upload(  # noqa: PLR0913 - a form's fields
    *,
    by: User | None,
    files: Sequence[Incoming],
    outlet: str = "",
    published: datetime | None = None,
    address: str = "",
    key: UUID,
    is_preview: bool = False,
) -> Upload:
    """Store an upload and have each of its files read; the same key again gives the first upload.

    outlet, published and address go before what the files say of themselves; an address counts only where one
    file is sent. A file over the limit is refused at once, and its bytes are not kept. is_preview: nothing becomes
    an article before somebody has looked at what was recognised.
    """
    word = {"outlet": one_line(outlet)[:120], "published": published, "address": address}
    stage = Stage.PREVIEW if is_preview else Stage.OPEN
    with transaction.atomic():
        upload, is_new = Upload.objects.get_or_create(key=key, defaults={"by": by, "stage": stage, **word})
        if is_new:
            rows = UploadFile.objects.bulk_create(_row(upload, file) for file in files)
            for row in rows:
                if row.state == FileState.WAITING:
                    jobs.defer_reading(row.pk)
    return upload


def _row(upload: Upload, file: Incoming) -> UploadFile:
    size = file.size or len(file.body)
    row = UploadFile(upload=upload, name=shown_name(file.name), size=min(size, 2**31 - 1), body=file.body)
    try:
        refuse_size(size, largest_of(file.body, file.name))
    except Unreadable as error:
        _refuse(row, error.code, error.values)
    return row


def read_file(*, file_id: int) -> None:
    """Read an uploaded file and store its articles, or say why not; in a preview only find out what it holds.

    States: waiting -> reading -> ready (in a preview), done (something new), known (nothing new) or failed (problem,
    problem_values). Harmless when called again or twice at once. Raises OperationalError, InterfaceError or
    ConnectorException where the database is away; the file then waits for the next try.
    """
    file = _take(file_id)
    if file is None:
        return
    try:
        _open(file_id)
        while _store_some(file_id):
            pass
    except Unreadable as error:
        _end_badly(file_id, error.code, error.values)
    except (OperationalError, InterfaceError, ConnectorException):
        raise
    except Exception:
        log.exception("file %s met a fault", file_id)
        _end_badly(file_id, FAULT, {})


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
    """The file, held; its bytes come when they are asked for, since a table of 100 MB is held for every batch of rows."""
    rows = UploadFile.objects.select_for_update(of=("self",)).select_related("upload").defer("body")
    return rows.filter(pk=file_id).first()


def _open(file_id: int) -> None:
    with transaction.atomic():
        file = _locked(file_id)
        if file is None or file.is_at_its_end or file.is_opened:
            return
        try:
            open_upload_file(file)
        except NoTextColumn as error:
            # Its columns are kept, to choose among them.
            _refuse(file, error.code, error.values)
            file.save()


def _store_some(file_id: int) -> bool:
    """Store the next parts of a file, each with its articles, and end the file with the last; whether more wait."""
    with transaction.atomic():
        file = _locked(file_id)
        if file is None or file.is_at_its_end:
            return False
        stage = Upload.objects.values_list("stage", flat=True).get(pk=file.upload_id)
        if stage != Stage.OPEN:
            file.state = FileState.READY if stage == Stage.PREVIEW else FileState.STOPPED
            file.save(update_fields=["state", "changed"])
            return False
        parts = list(file.parts.filter(state=PartState.WAITING).order_by("place")[: PARTS_AT_ONCE + 1])
        stored = _store(file, parts[:PARTS_AT_ONCE])
        if len(parts) <= PARTS_AT_ONCE:
            _end(file)
        # Last: from here to the commit no other article finds its story.
        find_stories(stored)
        return len(parts) > PARTS_AT_ONCE


def _store(file: UploadFile, parts: Sequence[UploadPart]) -> list[tuple[Article, int | None]]:
    """Store the articles of some parts; gives them as find_stories takes them."""
    texts = [_texts(file, part) for part in parts]
    articles.hold_texts(chain.from_iterable(texts))
    return list(chain.from_iterable(map(partial(_store_part, file), parts, texts)))


def _store_part(file: UploadFile, part: UploadPart, texts: Sequence[Text]) -> list[tuple[Article, int | None]]:
    found = articles.store_texts(texts, _source(file, part))
    file.versions.add(*[version for version, _is_new in found])
    part.state = PartState.DONE if any(is_new for _version, is_new in found) else PartState.KNOWN
    part.text = ""
    part.save(update_fields=["state", "text"])
    # A second article in a file is of another affair.
    return [(version.article, None if number else file.upload_id) for number, (version, _new) in enumerate(found)]


def _texts(file: UploadFile, part: UploadPart) -> tuple[Text, ...]:
    readings = draft_of(part).readings()
    words = (_sender(file, part), *[Word()] * (len(readings) - 1))
    return tuple(
        articles.text_of(reading, extract(reading), word) for reading, word in zip(readings, words, strict=True)
    )


def _sender(file: UploadFile, part: UploadPart) -> Word:
    """The sender's word on the first article of a file; a second one in it is somebody else's.

    On a row it fills what the row leaves open, since a table tells of each of its articles.
    """
    upload = file.upload
    is_alone = not part.number and file.archive_id is None and upload.files.count() == 1
    word = Word(
        file.outlet or upload.outlet,
        file.published or upload.published,
        file.address or (upload.address if is_alone else ""),
    )
    if not part.number:
        return word
    day = datetime.combine(part.published, time(), UTC) if part.published else None
    # A feed's title names the feed; only a table tells whose each of its rows is.
    outlet = part.outlet or word.outlet if file.table else word.outlet or part.outlet
    return replace(word, outlet=outlet, published=day or word.published, address="")


def _source(file: UploadFile, part: UploadPart) -> Source:
    """The file, or the row as a text of its own. What a parser took out of the same bytes may differ by its version."""
    body = part.text.encode() if part.number else bytes(file.body or b"")
    columns: dict[str, Any] = {
        "name": f"{file.name} · {part.number}" if part.number else file.name,
        "body": body,
        "text": part.text,
        "encoding": part.encoding,
        "title_end": part.title_end,
    }
    sha256 = hashlib.sha256(body).hexdigest()
    source, _is_new = Source.objects.get_or_create(sha256=sha256, defaults=columns)
    if source.text != part.text:
        sha256 = hashlib.sha256(body + part.text.encode()).hexdigest()
        source, _is_new = Source.objects.get_or_create(sha256=sha256, defaults=columns)
    return source


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
        _end_badly(file_id, POISON, {"attempts": file.attempts})


def _end(file: UploadFile) -> None:
    """The end of a file whose parts are stored; one whose parts all failed has failed as its first did."""
    states = dict.fromkeys(file.parts.values_list("state", flat=True).order_by("place").distinct().order_by())
    first_bad = file.parts.filter(state=PartState.FAILED).order_by("place").first()
    if first_bad and set(states) == {PartState.FAILED}:
        _refuse(file, first_bad.problem, first_bad.problem_values)
        file.save()
        return
    is_known = PartState.KNOWN in states and PartState.DONE not in states
    _end_well(file, is_new=not is_known)


def _end_well(file: UploadFile, *, is_new: bool) -> None:
    file.state = FileState.DONE if is_new else FileState.KNOWN
    version = file.versions.order_by("pk").first()
    file.source = version.source if version else None
    file.body = None
    file.save()


def _end_badly(file_id: int, problem: str, values: dict[str, Any]) -> None:
    with transaction.atomic():
        row = _locked(file_id)
        if row is not None and not row.is_at_its_end:
            _refuse(row, problem, values)
            row.save()


def _refuse(file: UploadFile, problem: str, values: dict[str, Any]) -> None:
    """Set the end of a file that cannot be read; its bytes are kept only where it may be tried again."""
    file.state = FileState.FAILED
    file.problem, file.problem_values = problem, dict(values)
    if problem not in KEPT_FOR:
        file.body = None
