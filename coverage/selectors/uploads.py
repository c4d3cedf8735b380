"""Uploads and how far each of their files has come; in a preview, what was recognised and what it is to what is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import cast

from django.core.paginator import Page, Paginator
from django.db.models import Count, Prefetch, Q, Sum
from django.shortcuts import get_object_or_404

from coverage.models import Article, PartState, Stage, Story, Upload, UploadFile, UploadPart, Version
from coverage.models.upload import FileState
from coverage.selectors.whole_texts import LONG_WITH_ARTICLE

RECENT = 8
FILES_A_PAGE = 40
"""Files on a page: four fields each stay below the number of fields that a form may have."""

PARTS_SHOWN = 5
PROBLEMS_SHOWN = 20
MOST_PARTS_READ = 400
ON_THEIR_WAY = (FileState.WAITING, FileState.READING)


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A text that was recognised, and what it is to what is stored.

    standing: new, known (the same article is here), copy (another outlet's article has this text), version (the next
    wording of an article that is here) or twice (this upload has it already). article: the one that is meant. outlet and
    published: by the sender's word and the file's own.
    """

    part: UploadPart
    standing: str
    article: Article | None = None
    outlet: str = ""
    published: date | datetime | None = None


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file with its first texts and with those that could not be read."""

    file: UploadFile
    parts: tuple[ShownPart, ...] = ()
    problems: tuple[UploadPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """An upload with a page of its files; done counts those that came to an end, well or badly."""

    upload: Upload
    page: Page[UploadFile]
    shown: tuple[ShownFile, ...]
    states: dict[str, int] = field(default_factory=dict)

    @property
    def all(self) -> int:
        """How many files there are."""
        return sum(self.states.values())

    @property
    def done(self) -> int:
        """How many files have come to an end; in a preview, to the end of being recognised."""
        return self.all - sum(self.states.get(state, 0) for state in ON_THEIR_WAY)

    @property
    def failed(self) -> int:
        """How many files were not read."""
        return self.states.get(FileState.FAILED, 0)

    @property
    def ready(self) -> int:
        """How many files were recognised and wait for somebody's word."""
        return self.states.get(FileState.READY, 0)

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self.done == self.all

    @property
    def is_preview(self) -> bool:
        """Whether nothing of it is stored before somebody says so."""
        return self.upload.stage == Stage.PREVIEW

    @property
    def is_stopped(self) -> bool:
        """Whether somebody stopped it."""
        return self.upload.stage == Stage.STOPPED

    @property
    def stories(self) -> list[Story]:
        """The stories that its articles went to, each once."""
        articles = [version.article for shown in self.shown for version in shown.file.versions.all()]
        return list({article.story.pk: article.story for article in articles if article.story}.values())


def upload_progress(*, pk: int, page: str | int | None = 1) -> Progress:
    """The upload with a page of its files and what was found in them, without any of their bytes and texts."""
    upload = get_object_or_404(Upload.objects.select_related("by"), pk=pk)
    counted = upload.files.values_list("state").annotate(count=Count("pk")).order_by("state")
    states = {str(state): int(count) for state, count in counted}
    files = Paginator(_files(upload), FILES_A_PAGE)
    # The states were counted a line above.
    files.__dict__["count"] = sum(states.values())
    shown = files.get_page(page)
    return Progress(upload, shown, tuple(_shown(upload, list(shown))), states)


def _files(upload: Upload) -> Sequence[UploadFile]:
    versions = Version.objects.select_related("article__outlet", "article__story").defer(*LONG_WITH_ARTICLE)
    if upload.stage == Stage.PREVIEW:
        versions = Version.objects.none()
    bad = Q(parts__state=PartState.FAILED)
    rows = upload.files.defer("body").annotate(
        texts=Count("parts", filter=~bad),
        stored=Count("parts", filter=Q(parts__state__in=(PartState.DONE, PartState.KNOWN))),
        refused=Count("parts", filter=bad),
        articles=Sum("parts__articles", default=0),
        claims=Sum("parts__claims"),
        uncounted=Count("parts", filter=Q(parts__claims=None) & ~bad),
        nameless=Count("parts", filter=Q(parts__outlet="") & ~bad),
        undated=Count("parts", filter=Q(parts__published=None) & ~bad),
    )
    found = rows.prefetch_related(Prefetch("versions", queryset=versions.order_by("start"))).order_by("pk")
    return cast("Sequence[UploadFile]", found)


def _shown(upload: Upload, files: Sequence[UploadFile]) -> list[ShownFile]:
    wanted = Q(state=PartState.FAILED)
    if upload.stage == Stage.PREVIEW:
        wanted |= Q(place__lt=PARTS_SHOWN)
    parts = UploadPart.objects.filter(wanted, file__in=files).defer("text").order_by("place")
    of_file: dict[int, list[UploadPart]] = {file.pk: [] for file in files}
    for part in parts[:MOST_PARTS_READ]:
        of_file[part.file_id].append(part)
    good = [part for parts in of_file.values() for part in parts if part.state != PartState.FAILED]
    told = _standings(upload, {file.pk: file for file in files}, good)
    return [_shown_file(file, of_file[file.pk], told) for file in files]


def _shown_file(file: UploadFile, parts: Sequence[UploadPart], told: dict[int, ShownPart]) -> ShownFile:
    problems = [part for part in parts if part.state == PartState.FAILED]
    return ShownFile(
        file,
        tuple(told[part.pk] for part in parts if part.pk in told)[:PARTS_SHOWN],
        tuple(problems[:PROBLEMS_SHOWN]),
    )


def _standings(upload: Upload, files: dict[int, UploadFile], parts: Sequence[UploadPart]) -> dict[int, ShownPart]:
    """What each text is to the articles that are stored, and to the texts before it in the same upload."""
    keys = {part.content_key for part in parts}
    addresses = {address for part in parts if (address := _address(files[part.file_id], part))}
    same = Version.objects.filter(content_key__in=keys).select_related("article__outlet")
    by_key: dict[str, list[Article]] = {}
    for version in same.only("content_key", "article__title", "article__outlet__key", "article__outlet__name",
                             "article__outlet__is_named"):  # fmt: skip
        by_key.setdefault(version.content_key, []).append(version.article)
    at = {
        article.address: article for article in Article.objects.filter(address__in=addresses).select_related("outlet")
    }
    first: dict[str, int] = {}
    others = UploadPart.objects.filter(file__upload=upload, content_key__in=keys).exclude(state=PartState.FAILED)
    for pk, key in others.order_by("file_id", "place").values_list("pk", "content_key"):
        first.setdefault(key, pk)
    return {part.pk: _told(upload, files[part.file_id], part, by_key, at, first) for part in parts}


def _told(
    upload: Upload,
    file: UploadFile,
    part: UploadPart,
    by_key: Mapping[str, Sequence[Article]],
    at: Mapping[str, Article],
    first: Mapping[str, int],
) -> ShownPart:
    outlet = _outlet(upload, file, part)
    same, here = by_key.get(part.content_key, ()), at.get(_address(file, part))
    shown = _standing(part, outlet, same, here, is_first=first.get(part.content_key) == part.pk)
    word = file.published or upload.published
    return replace(shown, outlet=outlet, published=part.published or word if part.number else word or part.published)


def _standing(
    part: UploadPart, outlet: str, same: Sequence[Article], at: Article | None, *, is_first: bool
) -> ShownPart:
    own = next((article for article in same if not outlet or _is_outlet(article, outlet)), None)
    if own:
        return ShownPart(part, "known", own)
    if not is_first:
        return ShownPart(part, "twice")
    if at and (not outlet or _is_outlet(at, outlet)):
        return ShownPart(part, "version", at)
    return ShownPart(part, "copy", same[0]) if same else ShownPart(part, "new")


def _is_outlet(article: Article, name: str) -> bool:
    return not article.outlet.is_named or " ".join(article.outlet.name.split()) == " ".join(name.split())


def _outlet(upload: Upload, file: UploadFile, part: UploadPart) -> str:
    word = file.outlet or upload.outlet
    return part.outlet or word if part.number and file.table else word or part.outlet


def _address(file: UploadFile, part: UploadPart) -> str:
    return part.address if part.number else file.address or part.address


def recent_uploads() -> Sequence[Upload]:
    """The latest uploads with their first files, without the bytes; `failed` counts those that were not read."""
    files = UploadFile.objects.filter(archive=None).defer("body", "table", "skipped").order_by("pk")
    failed = Count("files", filter=Q(files__state=FileState.FAILED))
    uploads = Upload.objects.annotate(failed=failed).prefetch_related(Prefetch("files", queryset=files))
    return list(uploads.order_by("-created")[:RECENT])
