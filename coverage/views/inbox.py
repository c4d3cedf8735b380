"""The inbox of an editor: who called them, who answered, what they were given; read when they say so."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from coverage.selectors.asked import number
from coverage.selectors.inbox import inbox_of
from coverage.services.notices import mark_read
from coverage.views.access import ANNOTATE, needs


@require_safe
@needs(ANNOTATE)
def inbox(request: HttpRequest) -> HttpResponse:
    """What waits, the newest first; `?show=unread` leaves out what was read."""
    is_unread_only = request.GET.get("show") == "unread"
    page = inbox_of(cast("User", request.user), page=request.GET.get("page"), is_unread_only=is_unread_only)
    context = {"page": page, "is_unread_only": is_unread_only, "section": "inbox"}
    return render(request, "coverage/newsroom/inbox.html", context)


@require_POST
@needs(ANNOTATE)
def read_notices(request: HttpRequest) -> HttpResponse:
    """Mark the lines named `notice` as read, all of them with `all`; nobody's lines but one's own."""
    named = [key for key in map(number, request.POST.getlist("notice")) if key]
    count = mark_read(user=cast("User", request.user), notices=None if "all" in request.POST else named)
    messages.success(request, _("Marked as read: %(count)s.") % {"count": count})
    return redirect("inbox")
