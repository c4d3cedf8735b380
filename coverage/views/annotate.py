"""Editors' notes: written on the fact's page, changed, withdrawn and brought back on their own."""

from __future__ import annotations

from typing import Any, cast
from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coverage.forms import NoteForm
from coverage.models import Annotation, Fact, NoteTemplate
from coverage.selectors.asked import number
from coverage.selectors.merge import changed_since
from coverage.services.annotate import WORDS, annotate, edit, undo, withdraw
from coverage.services.revise import Stale
from coverage.views.access import ANNOTATE, needs
from coverage.views.compare import fact_page
from coverage.views.desk_words import desk_words

INSERT = "insert"
"""The name of the buttons that put a template into the note; their value is its key."""


@require_POST
@needs(ANNOTATE)
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a note on a fact and go back to it; the same form sent twice is one note, and 409 where its words differ.

    A button of a template shows the form again with its words at the end of those that stand there.
    """
    fact = get_object_or_404(Fact, pk=pk)
    if INSERT in request.POST:
        return fact_page(request, pk, form=_with_template(request))
    form = NoteForm(request.POST)
    if not form.is_valid():
        return fact_page(request, pk, form=form, status=422)
    sent = form.cleaned_data
    try:
        annotate(fact=fact, author=_by(request), key=sent["key"] or uuid4(), **_words(sent))
    except Stale as stale:
        return _overtaken(request, stale.current.pk, _words(sent), stale.current.version)
    messages.success(request, _("The note is saved."))
    return redirect(f"{fact.get_absolute_url()}#notes")


@require_http_methods(["GET", "HEAD", "POST"])
@needs(ANNOTATE)
def edit_note(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a note; 409 with both texts, and what others changed, where it is not as the form showed it."""
    note = _note(pk)
    if request.method != "POST":
        return _edit_page(request, note, NoteForm(initial=_shown(note)))
    if INSERT in request.POST:
        return _edit_page(request, note, _with_template(request))
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _edit_page(request, note, form, status=422)
    sent = form.cleaned_data
    version = sent["version"] or 0
    try:
        edit(annotation_id=pk, by=_by(request), version=version, **_words(sent))
    except Stale:
        return _overtaken(request, pk, _words(sent), version)
    messages.success(request, _("The note is changed."))
    return redirect(f"{note.fact.get_absolute_url()}#notes")


@require_POST
@needs(ANNOTATE)
def withdraw_note(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a note back; where it has changed since it was shown, show it instead."""
    note, version = _note(pk), number(request.POST.get("version", "")) or 0
    try:
        withdraw(annotation_id=pk, by=_by(request), version=version)
    except Stale:
        return _overtaken(request, pk, None, version)
    messages.success(request, _("The note is withdrawn; the history keeps it."))
    return redirect(f"{note.fact.get_absolute_url()}#notes")


@require_POST
@needs(ANNOTATE)
def undo_note(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a note back to how it stood before its last change; 409 as withdraw_note."""
    note, version = _note(pk), number(request.POST.get("version", "")) or 0
    try:
        undo(annotation_id=pk, by=_by(request), version=version)
    except Stale:
        return _overtaken(request, pk, None, version)
    messages.success(request, _("The note stands as it did before its last change."))
    return redirect(f"{note.fact.get_absolute_url()}#notes")


def _note(pk: int) -> Annotation:
    return get_object_or_404(Annotation.objects.select_related("fact__story", "author", "edited_by"), pk=pk)


def _shown(note: Annotation) -> dict[str, Any]:
    return {name: getattr(note, name) for name in (*WORDS, "version")}


def _words(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: sent[name] for name in WORDS}


def _by(request: HttpRequest) -> User:
    return cast("User", request.user)


def _with_template(request: HttpRequest) -> NoteForm:
    """The form as it was sent, with the words of a template after its own."""
    template = NoteTemplate.objects.filter(pk=number(request.POST[INSERT]) or 0).first()
    shown: dict[str, Any] = {name: request.POST.get(name, "") for name in NoteForm.base_fields}
    if template:
        words = shown["text"].rstrip()
        shown["text"] = f"{words}\n{template.text}" if words else template.text
        shown["explanation"] = template.explanation
    return NoteForm(initial={name: value for name, value in shown.items() if value})


def _overtaken(request: HttpRequest, pk: int, words: dict[str, Any] | None, version: int) -> HttpResponse:
    """The note as it stands, what changed since that version, and a form with what was typed, if anything was."""
    note = _note(pk)
    form = NoteForm(initial=_shown(note) | (words or {}))
    return _edit_page(request, note, form, since=version, status=409)


def _edit_page(
    request: HttpRequest, note: Annotation, form: NoteForm, *, since: int | None = None, status: int = 200
) -> HttpResponse:
    context = {
        "note": note,
        "fact": note.fact,
        "form": form,
        "overtaken": None if since is None else changed_since(note, since),
        "section": "stories",
    }
    return render(request, "coverage/annotate/edit.html", context | desk_words(request), status=status)
