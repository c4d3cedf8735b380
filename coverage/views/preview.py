"""What a better reader would change: asked for, looked at, and taken or left story by story."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from coverage.core.claims import READER
from coverage.models import Story
from coverage.selectors.preview import preview_of, recent_previews
from coverage.services.preview import ask_previews, leave, take
from coverage.views.access import DECIDE, REREAD, needs
from coverage.views.fragments import render_part

SAFE = ("GET", "HEAD")


@require_http_methods([*SAFE, "POST"])
@needs(DECIDE)
def previews(request: HttpRequest) -> HttpResponse:
    """Every story's preview with its state; POST asks for those of the stories that an older reader read."""
    if request.method == "POST":
        count = ask_previews()
        words = ngettext(
            "The preview of %(n)s story is being made.", "The previews of %(n)s stories are being made.", count
        )
        messages.success(request, words % {"n": count} if count else _("This reader has read every story already."))
        return redirect("previews")
    context = {"previews": recent_previews(), "reader": READER, "section": "stories"}
    return render_part(request, "coverage/read/previews.html", "coverage/read/_previews.html", context)


@require_http_methods([*SAFE, "POST"])
@needs(DECIDE)
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """What reading one story again would change, or how far that has come; POST asks for it."""
    story = get_object_or_404(Story, pk=pk)
    if request.method == "POST":
        ask_previews(story_id=story.pk)
        return redirect("preview", story.pk)
    shown = preview_of(story)
    context: dict[str, object] = {"story": story, "preview": shown, "reader": READER, "section": "stories"}
    return render_part(request, "coverage/read/preview.html", "coverage/read/_preview.html", context)


@require_POST
@needs(REREAD)
def leave_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave a story as it was read."""
    leave(story_id=get_object_or_404(Story, pk=pk).pk, by=_by(request))
    messages.success(request, _("The story stays as it was read."))
    return redirect("previews")


@require_POST
@needs(REREAD)
def reread(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Have everything, or one story, read again in the background."""
    story = get_object_or_404(Story, pk=pk) if pk else None
    count = take(story_id=story.pk if story else None, by=_by(request))
    words = ngettext("%(n)s article is being read again.", "%(n)s articles are being read again.", count)
    messages.success(request, words % {"n": count})
    return redirect(story or "stories")


def _by(request: HttpRequest) -> User:
    return cast("User", request.user)
