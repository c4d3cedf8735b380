"""Bringing articles in: sent, looked at, stored; and watching how far they have come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from hashlib import sha256
from typing import Any, cast
from uuid import UUID, uuid4, uuid5

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coverage.core.formats.limits import UPLOAD as LIMITS
from coverage.forms import UploadForm
from coverage.models import Upload, UploadFile
from coverage.models.upload import FileState
from coverage.selectors.uploads import Progress, recent_uploads, upload_progress
from coverage.services import uploads
from coverage.services.ingest import Incoming, open_upload, try_again
from coverage.upload_forms import ColumnsForm, word_form
from coverage.views.access import UPLOAD, needs
from coverage.views.fragments import render_part

PASTED = "pasted.txt"


@require_http_methods(["GET", "HEAD", "POST"])
@needs(UPLOAD)
def upload(request: HttpRequest) -> HttpResponse:
    """Take files or a pasted text, and go to their preview; the same form with the same files sent twice is one upload."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_valid():
        return redirect(_open(request, form.cleaned_data))
    context = {"form": form, "uploads": recent_uploads(), "section": "upload"}
    return render(request, "coverage/ingest/upload.html", context, status=422 if form.is_bound else 200)


def _open(request: HttpRequest, sent: dict[str, Any]) -> Upload:
    files = [_incoming(file) for file in sent["articles"]]
    if sent["pasted"].strip():
        files.append(Incoming(PASTED, sent["pasted"].encode()))
    words = {name: sent[name] for name in ("outlet", "published", "address")}
    words["key"] = _key(sent["key"], files) if sent["key"] else uuid4()
    is_preview = "at_once" not in request.POST
    return open_upload(by=cast("User", request.user), files=files, is_preview=is_preview, **words)


def _key(key: UUID, files: Sequence[Incoming]) -> UUID:
    """The form's key for just these files: whoever goes back and chooses others sends another upload."""
    digest = sha256()
    for file in files:
        for part in (file.name.encode(errors="replace"), file.body):
            digest.update(sha256(part).digest())
    return uuid5(key, digest.hexdigest())


def _incoming(file: Any) -> Incoming:  # noqa: ANN401 - an UploadedFile, whose stubs disagree with Django
    """A file as it was sent; one that is larger than any that is read stays on the disk."""
    is_too_large = file.size > max(LIMITS.kind_bytes.values())
    return Incoming(file.name or "", file.read(4096) if is_too_large else file.read(), file.size)


@require_safe
@needs(UPLOAD)
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """The files of an upload; htmx asks for the list alone until each has come to its end."""
    told = upload_progress(pk=pk, page=request.GET.get("page"))
    return render_part(request, "coverage/ingest/progress.html", "coverage/ingest/_files.html", _context(told))


def _context(told: Progress, sent: Any = None) -> dict[str, Any]:  # noqa: ANN401 - request.POST
    """The upload's page: in a preview that is ready, with a form for each file that can still be spoken of."""
    is_asked = told.is_preview and told.is_over
    open_to_words = {FileState.READY, FileState.LEFT}
    rows = [
        {
            "shown": shown,
            "word": word_form(shown.file, sent) if is_asked and shown.file.state in open_to_words else None,
            "columns": ColumnsForm(shown.file.table) if is_asked and shown.file.table else None,
        }
        for shown in told.shown
    ]
    return {"progress": told, "rows": rows, "pages": told.page, "section": "upload"}


@require_POST
@needs(UPLOAD)
def say_of_upload(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was said of a preview's files, and store what is not left out if the button says so."""
    told = upload_progress(pk=pk, page=request.POST.get("page"))
    context = _context(told, request.POST)
    forms = {row["shown"].file.pk: row["word"] for row in context["rows"] if row["word"]}
    if not all(form.is_valid() for form in forms.values()):
        return render(request, "coverage/ingest/progress.html", context, status=422)
    uploads.say_of_files(upload_id=pk, words={file: form.word() for file, form in forms.items()})
    if "confirm" in request.POST:
        uploads.confirm_upload(upload_id=pk)
        return redirect(told.upload)
    messages.success(request, _("Kept. Nothing is stored yet."))
    return redirect(f"{told.upload.get_absolute_url()}?page={_next_page(request, told)}")


def _next_page(request: HttpRequest, told: Progress) -> int:
    goes_on = "next" in request.POST and told.page.has_next()
    return told.page.number + goes_on


Change = Callable[[HttpRequest, Upload], None]


def _change(do: Change) -> Callable[..., HttpResponse]:
    """A view that changes an upload and leads back to it."""

    @require_POST
    @needs(UPLOAD)
    @wraps(do)
    def changed(request: HttpRequest, pk: int) -> HttpResponse:
        found = get_object_or_404(Upload, pk=pk)
        do(request, found)
        return redirect(found)

    return changed


@_change
def stop(_request: HttpRequest, found: Upload) -> None:
    """Stop an upload where it is."""
    uploads.stop_upload(upload_id=found.pk)


@_change
def resume(_request: HttpRequest, found: Upload) -> None:
    """Go on with an upload that was stopped."""
    uploads.resume_upload(upload_id=found.pk)


@_change
def retry(request: HttpRequest, found: Upload) -> None:
    """Have read once more what failed and may go better."""
    count = uploads.retry_failed(upload_id=found.pk)
    text = ngettext("%(count)s file is tried again.", "%(count)s files are tried again.", count)
    messages.success(request, text % {"count": count} if count else _("No file is kept that could go better."))


@require_POST
@needs(UPLOAD)
def choose_columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a table again with the columns that were chosen."""
    file = get_object_or_404(UploadFile.objects.defer("body").select_related("upload"), pk=pk)
    form = ColumnsForm(file.table, request.POST)
    if form.is_valid():
        uploads.choose_columns(file_id=pk, roles=form.roles())
    else:
        messages.error(request, _("Choose the column that holds the text."))
    return redirect(file.upload)


@require_POST
@needs(UPLOAD)
def try_file_again(_request: HttpRequest, pk: int) -> HttpResponse:
    """Have a file read once more that failed through a fault of the program."""
    file = get_object_or_404(UploadFile.objects.defer("body").select_related("upload"), pk=pk)
    try_again(file_id=pk)
    return redirect(file.upload)
