"""An article as it was read, and the outlets that publish."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from coverage.models import Story
from coverage.selectors.article import read_article
from coverage.selectors.outlets import list_outlets, outlet_page
from coverage.services.reread import reread_all
from coverage.views.access import READ, REREAD, needs


@require_safe
@needs(READ)
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """An article with its claims marked in place and what the others say beside each."""
    return render(request, "coverage/read/article.html", {"read": read_article(pk=pk), "section": "stories"})


@require_safe
@needs(READ)
def outlets(request: HttpRequest) -> HttpResponse:
    """Every outlet, by name, and how often it stands alone."""
    page, lines = list_outlets(request.GET.get("page"))
    return render(request, "coverage/read/outlets.html", {"page": page, "lines": lines, "section": "outlets"})


@require_safe
@needs(READ)
def outlet(request: HttpRequest, pk: int) -> HttpResponse:
    """One outlet: what it covers, how often it stands alone, whom it cites."""
    context = {"read": outlet_page(pk=pk, page=request.GET.get("page")), "section": "outlets"}
    return render(request, "coverage/read/outlet.html", context)


@require_POST
@needs(REREAD)
def reread(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Have everything, or one story, read again in the background."""
    story = get_object_or_404(Story, pk=pk) if pk else None
    count = reread_all(story_id=story.pk if story else None)
    words = ngettext("%(n)s article is being read again.", "%(n)s articles are being read again.", count)
    messages.success(request, words % {"n": count})
    return redirect(story or "stories")
