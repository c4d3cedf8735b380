"""The site's addresses, and one for each page of what went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from coverage.urls import handler400, handler403, handler404, handler429, handler500
from coverage.urls import urlpatterns as of_the_site

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

CODES = {"csrf": 403, "locked": 429}
"""Of the pages that are not named after theirs."""


def went_wrong(request: HttpRequest, name: str) -> HttpResponse:
    """The page of an error, by the name of its template."""
    return render(request, f"coverage/errors/{name}.html", {"code": CODES.get(name, name)})


urlpatterns = [*of_the_site, path("errors/<slug:name>/", went_wrong, name="went_wrong")]
