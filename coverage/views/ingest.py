"""Bringing articles in, and watching how far they have come."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coverage.forms import UploadForm
from coverage.models import UploadFile
from coverage.selectors.uploads import recent_uploads, upload_progress
from coverage.services.ingest import Incoming, open_upload, try_again
from coverage.views.access import UPLOAD, needs
from coverage.views.fragments import render_part

PASTED = "pasted.txt"


@require_http_methods(["GET", "HEAD", "POST"])
@needs(UPLOAD)
def upload(request: HttpRequest) -> HttpResponse:
    """Take files or a pasted text, and go to their progress; the same form sent twice is one upload."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if form.is_valid():
        return redirect(_open(request, form.cleaned_data))
    context = {"form": form, "uploads": recent_uploads(), "section": "upload"}
    return render(request, "coverage/ingest/upload.html", context, status=422 if form.is_bound else 200)


def _open(request: HttpRequest, sent: dict[str, Any]) -> Any:  # noqa: ANN401 - an Upload, for redirect()
    files = [Incoming(file.name or "", file.read()) for file in sent["articles"]]
    if sent["pasted"].strip():
        files.append(Incoming(PASTED, sent["pasted"].encode()))
    words = {name: sent[name] for name in ("outlet", "published", "address")} | {"key": sent["key"] or uuid4()}
    return open_upload(by=request.user, files=files, **words)  # type: ignore[arg-type]  # needs() let nobody anonymous in


@require_safe
@needs(UPLOAD)
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    """The files of an upload; htmx asks for the list alone until each has come to its end."""
    context = {"progress": upload_progress(pk=pk), "section": "upload"}
    return render_part(request, "coverage/ingest/progress.html", "coverage/ingest/_files.html", context)


@require_POST
@needs(UPLOAD)
def try_file_again(_request: HttpRequest, pk: int) -> HttpResponse:
    """Have a file read once more that failed through a fault of the program."""
    file = get_object_or_404(UploadFile.objects.defer("body").select_related("upload"), pk=pk)
    try_again(file_id=pk)
    return redirect(file.upload)
