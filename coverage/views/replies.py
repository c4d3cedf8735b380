"""Threads: the page of a note where editors answer, and the replies that they change, withdraw and bring back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast
from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coverage.desk_forms import ReplyForm
from coverage.messages import message
from coverage.models import Annotation, Reply
from coverage.selectors.asked import number
from coverage.selectors.merge import changed_since
from coverage.selectors.threads import thread_of
from coverage.services.replies import edit_reply, reply, undo_reply, withdraw_reply
from coverage.services.revise import Stale
from coverage.views.access import ANNOTATE, needs
from coverage.views.desk_words import desk_words


@require_http_methods(["GET", "HEAD", "POST"])
@needs(ANNOTATE)
def thread(request: HttpRequest, pk: int) -> HttpResponse:
    """A note with its replies; a POST adds one. The same form sent twice is one, and 409 where its words differ."""
    note = get_object_or_404(Annotation.objects.select_related("fact__story", "author", "edited_by"), pk=pk)
    if request.method != "POST":
        return _thread_page(request, note, ReplyForm())
    form = ReplyForm(request.POST)
    if form.is_valid():
        try:
            made = reply(
                annotation=note,
                author=_by(request),
                text=form.cleaned_data["text"],
                key=form.cleaned_data["key"] or uuid4(),
            )
        except ValidationError as error:
            form.add_error("text", message(error.code or ""))
        except Stale as stale:
            return _overtaken(request, stale.current.pk, stale.current.version, form.cleaned_data["text"])
        else:
            messages.success(request, _("The reply is saved."))
            return redirect(f"{reverse('thread', args=[pk])}#reply-{made.pk}")
    return _thread_page(request, note, form, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@needs(ANNOTATE)
def change_reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Change one's own reply; 409 with both texts where it is not as the form showed it."""
    own = _own_reply(request, pk)
    if request.method != "POST":
        return _reply_page(request, own, ReplyForm(initial={"text": own.text, "version": own.version}))
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return _reply_page(request, own, form, status=422)
    text, version = form.cleaned_data["text"], form.cleaned_data["version"] or 0
    try:
        edit_reply(reply_id=pk, by=_by(request), version=version, text=text)
    except Stale:
        return _overtaken(request, pk, version, text)
    except ValidationError as error:
        form.add_error("text", message(error.code or ""))
        return _reply_page(request, own, form, status=422)
    messages.success(request, _("The reply is changed."))
    return _back(own)


@require_POST
@needs(ANNOTATE)
def take_reply_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw one's own reply; 409 where it has changed since it was shown."""
    return _act(request, pk, withdraw_reply, _("The reply is withdrawn."))


@require_POST
@needs(ANNOTATE)
def undo_last(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring one's own reply back to how it stood before its last change; 409 as above."""
    return _act(request, pk, undo_reply, _("The reply stands as it did before its last change."))


def _act(request: HttpRequest, pk: int, act: Callable[..., Reply], words: str) -> HttpResponse:
    own, version = _own_reply(request, pk), number(request.POST.get("version", "")) or 0
    try:
        act(reply_id=pk, by=_by(request), version=version)
    except Stale:
        return _overtaken(request, pk, version, None)
    messages.success(request, words)
    return _back(own)


def _own_reply(request: HttpRequest, pk: int) -> Reply:
    own = get_object_or_404(Reply.objects.select_related("annotation__fact", "author"), pk=pk)
    if own.author_id != request.user.pk:
        raise PermissionDenied
    return own


def _by(request: HttpRequest) -> User:
    return cast("User", request.user)


def _back(own: Reply) -> HttpResponse:
    return redirect(f"{reverse('thread', args=[own.annotation_id])}#reply-{own.pk}")


def _overtaken(request: HttpRequest, pk: int, version: int, typed: str | None) -> HttpResponse:
    own = _own_reply(request, pk)
    form = ReplyForm(initial={"text": own.text if typed is None else typed, "version": own.version})
    return _reply_page(request, own, form, since=version, status=409)


def _thread_page(request: HttpRequest, note: Annotation, form: ReplyForm, status: int = 200) -> HttpResponse:
    context = {"note": note, "fact": note.fact, "thread": thread_of(note), "form": form, "section": "desk"}
    return render(request, "coverage/newsroom/thread.html", context | desk_words(request), status=status)


def _reply_page(
    request: HttpRequest, own: Reply, form: ReplyForm, *, since: int | None = None, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {"reply": own, "fact": own.annotation.fact, "form": form, "section": "desk"}
    context["overtaken"] = None if since is None else changed_since(own, since)
    return render(request, "coverage/newsroom/reply.html", context, status=status)
