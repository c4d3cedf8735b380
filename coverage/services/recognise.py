"""What is in an uploaded file: its texts as parts, or an archive's members as files of their own; nothing is an article yet."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from coverage.core.claims import extract
from coverage.core.errors import FileTooLarge, NestedArchive, NoArticle, Unreadable, UnsupportedFormat
from coverage.core.formats.found import Draft, Found, Member, Refused, Skipped, Table
from coverage.core.formats.limits import UPLOAD, refuse_size
from coverage.core.text.filenames import one_line, shown_name
from coverage.models import PartState, Stage, UploadFile, UploadPart
from coverage.models.upload import FileState
from coverage.sandbox.reading import largest_of, open_apart
from coverage.services import jobs
from coverage.services.articles import Word, headline, text_of

PARTS_AT_ONCE = 200
"""Rows written in one statement: some megabytes of text at the most."""

MOST_SKIPPED = 100
"""Names of skipped members that are kept to be shown."""

MOST_COUNTED = 200_000
"""Letters of a file whose claims a preview counts: a third of a second of the processor; later texts stay uncounted."""

SAFE_ADDRESSES = ("http://", "https://")


YEARS_OF_NEWS = range(1605, 2200)
"""From the first newspaper on; what else stands in a field for a day is no day of an article."""


def open_upload_file(file: UploadFile) -> None:
    """Store what is in a file, once. Call inside a transaction that holds the file's row.

    Raises an Unreadable where the whole file cannot be read; then nothing of it is stored.
    """
    file.parts.all().delete()
    found = open_apart(bytes(file.body or b""), file.name, file.roles)
    left = MOST_COUNTED if file.upload.stage == Stage.PREVIEW else 0
    batch: list[UploadPart] = []
    count = 0
    for each in found:
        if isinstance(each, Draft | Refused) and not getattr(each, "name", ""):
            part = _part(file, count, each)
            left -= len(part.text)
            part.claims = _count_claims(part) if left >= 0 and part.text else None
            batch.append(part)
            count += 1
        else:
            _keep(file, each)
        if len(batch) >= PARTS_AT_ONCE:
            UploadPart.objects.bulk_create(batch)
            batch.clear()
    UploadPart.objects.bulk_create(batch)
    file.is_opened = True
    file.save()


def _keep(file: UploadFile, found: Found) -> None:
    """Everything but texts: members become files, and what a table's columns are is kept to be shown."""
    if isinstance(found, Table):
        file.table = asdict(found)
    elif isinstance(found, Skipped):
        file.skipped = [*file.skipped, shown_name(found.name)][:MOST_SKIPPED]
    elif file.archive_id is not None:
        raise NestedArchive
    elif isinstance(found, Member):
        _add_member(file, found)
    elif isinstance(found, Refused):
        _add_refused(file, found.name, found.code, dict(found.values))


def _add_member(archive: UploadFile, member: Member) -> None:
    try:
        refuse_size(len(member.body), largest_of(member.body, member.name))
    except (FileTooLarge, UnsupportedFormat) as error:
        _add_refused(archive, member.name, error.code, error.values, size=len(member.body))
        return
    row = UploadFile(upload_id=archive.upload_id, archive=archive, body=member.body, size=len(member.body))
    row.name = shown_name(member.name)
    row.outlet, row.published = archive.outlet, archive.published
    row.save()
    jobs.defer_reading(row.pk)


def _add_refused(
    archive: UploadFile, name: str, problem: str, values: dict[str, str | int | float], size: int = 0
) -> None:
    row = UploadFile(upload_id=archive.upload_id, archive=archive, name=shown_name(name), size=size)
    row.state, row.problem, row.problem_values = FileState.FAILED, problem, values
    row.save()


def _part(file: UploadFile, place: int, found: Draft | Refused) -> UploadPart:
    part = UploadPart(file=file, place=place, number=found.number)
    if isinstance(found, Refused):
        _refuse(part, found.code, found.values)
        return part
    try:
        refuse_size(len(found.text), UPLOAD)
        _describe(part, found)
    except Unreadable as error:
        if not found.number:
            raise
        _refuse(part, error.code, error.values)
    return part


def _refuse(part: UploadPart, problem: str, values: object) -> None:
    part.state, part.problem, part.problem_values = PartState.FAILED, problem, dict(values)  # type: ignore[call-overload]


def _describe(part: UploadPart, draft: Draft) -> None:
    """Set the text and what is told of it. Raises NoArticle."""
    readings = draft.readings()
    first = text_of(readings[0], (), Word())
    part.text, part.title_end, part.encoding = draft.text, draft.title_end, draft.encoding
    part.title, part.content_key, part.articles = headline(first), first.key, len(readings)
    part.outlet = one_line(readings[0].outlet or "")[:120]
    part.byline = one_line(readings[0].byline or "")[:200]
    day = readings[0].published
    part.published = day if day and day.year in YEARS_OF_NEWS else None
    address = readings[0].address or ""
    part.address = address if address.startswith(SAFE_ADDRESSES) and len(address) <= 1000 else ""
    if not first.clean.strip():
        raise NoArticle


def _count_claims(part: UploadPart) -> int:
    """How many claims the articles of a part hold, as storing them would find."""
    return sum(len(extract(reading)) for reading in draft_of(part).readings())


def draft_of(part: UploadPart) -> Draft:
    """The text of a part as it was found."""
    told: dict[str, str | date | None] = {
        "outlet": part.outlet or None,
        "published": part.published,
        "byline": part.byline or None,
        "address": part.address or None,
    }
    return Draft(part.text, part.title_end, part.encoding, part.number, **told)  # type: ignore[arg-type]
