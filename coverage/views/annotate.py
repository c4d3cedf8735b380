"""Editors' notes: written on the fact's page, edited and withdrawn on their own."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coverage.forms import NoteForm
from coverage.models import Annotation, Fact
from coverage.services.annotate import Stale, annotate, edit, withdraw
from coverage.views.access import ANNOTATE, needs
from coverage.views.compare import fact_page


@require_POST
@needs(ANNOTATE)
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a note on a fact and go back to it; the same form sent twice is one note."""
    fact = get_object_or_404(Fact, pk=pk)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return fact_page(request, pk, form=form, status=422)
    sent = form.cleaned_data
    annotate(
        fact=fact,
        author=_author(request),
        explanation=sent["explanation"],
        text=sent["text"],
        key=sent["key"] or uuid4(),
    )
    messages.success(request, _("The note is saved."))
    return redirect(f"{fact.get_absolute_url()}#notes")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(ANNOTATE)
def edit_note(request: HttpRequest, pk: int) -> HttpResponse:
    """Edit one's own note; 409 with both texts where it has changed since the form was shown."""
    note = _own_note(request, pk)
    if request.method != "POST":
        return _edit_page(request, note, NoteForm(initial=_shown(note)))
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _edit_page(request, note, form, status=422)
    sent = form.cleaned_data
    words = {"explanation": sent["explanation"], "text": sent["text"]}
    try:
        edit(annotation_id=pk, author=_author(request), version=sent["version"] or 0, **words)
    except Stale as stale:
        mine = NoteForm(initial=words | {"version": stale.current.version})
        return _edit_page(request, stale.current, mine, is_stale=True, status=409)
    messages.success(request, _("The note is changed."))
    return redirect(f"{note.fact.get_absolute_url()}#notes")


@require_POST
@needs(ANNOTATE)
def withdraw_note(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own note back; where it has changed since it was shown, show it instead."""
    note = _own_note(request, pk)
    form = NoteForm({"explanation": note.explanation, "version": request.POST.get("version", "")})
    version = form.cleaned_data["version"] if form.is_valid() else None
    try:
        withdraw(annotation_id=pk, author=_author(request), version=version or 0)
    except Stale as stale:
        mine = NoteForm(initial=_shown(stale.current))
        return _edit_page(request, stale.current, mine, is_stale=True, status=409)
    messages.success(request, _("The note is withdrawn; the history keeps it."))
    return redirect(f"{note.fact.get_absolute_url()}#notes")


def _own_note(request: HttpRequest, pk: int) -> Annotation:
    note = get_object_or_404(Annotation.objects.select_related("fact__story", "author"), pk=pk)
    if note.author_id != request.user.pk:
        raise PermissionDenied
    return note


def _shown(note: Annotation) -> dict[str, Any]:
    return {"explanation": note.explanation, "text": note.text, "version": note.version}


def _author(request: HttpRequest) -> Any:  # noqa: ANN401 - needs() let nobody anonymous in
    return request.user


def _edit_page(
    request: HttpRequest, note: Annotation, form: NoteForm, *, is_stale: bool = False, status: int = 200
) -> HttpResponse:
    context = {"note": note, "fact": note.fact, "form": form, "is_stale": is_stale, "section": "stories"}
    return render(request, "coverage/annotate/edit.html", context, status=status)
