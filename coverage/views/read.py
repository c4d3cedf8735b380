"""An article as it was read, and the outlets that publish."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coverage.selectors.article import read_article
from coverage.selectors.asked import number
from coverage.selectors.outlets import list_outlets, outlet_page
from coverage.selectors.versions import corrected_by, wordings
from coverage.views.access import READ, needs
from coverage.views.kept import kept, kept_list, of


@require_safe
@needs(READ)
@kept(of("article"))
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """An article with its claims marked in place and what the others say beside each."""
    read = read_article(pk=pk)
    context = {"read": read, "versions": read.article.versions.count(), "section": "stories"}
    return render(request, "coverage/read/article.html", context)


@require_safe
@needs(READ)
@kept(of("article"))
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """An article's wordings; `?from=` and `?to=` are the numbers of two that are compared."""
    later, earlier = number(request.GET.get("to", "")), number(request.GET.get("from", ""))
    context = {"read": wordings(pk=pk, later=later, earlier=earlier), "section": "stories"}
    return render(request, "coverage/read/versions.html", context)


@require_safe
@needs(READ)
@kept_list()
def outlets(request: HttpRequest) -> HttpResponse:
    """Every outlet, by name, and how often it stands alone."""
    page = list_outlets(request.GET.get("page"))
    return render(request, "coverage/read/outlets.html", {"page": page, "section": "outlets"})


@require_safe
@needs(READ)
@kept_list()
def outlet(request: HttpRequest, pk: int) -> HttpResponse:
    """One outlet: what it covers, how often it stands alone, whom it cites."""
    read = outlet_page(pk=pk, page=request.GET.get("page"))
    context = {"read": read, "corrections": corrected_by(pk), "section": "outlets"}
    return render(request, "coverage/read/outlet.html", context)
