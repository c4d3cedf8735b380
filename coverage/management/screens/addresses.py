"""The site's addresses, and one for each page of what went wrong."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from coverage.urls import handler400, handler403, handler404, handler429, handler500
from coverage.urls import urlpatterns as of_the_site

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]


def went_wrong(request: HttpRequest, name: str) -> HttpResponse:
    """The page of an error, by the name of its template."""
    code = int(name) if name.isdecimal() else 0
    return render(request, f"coverage/errors/{name}.html", {"code": code})


urlpatterns = [*of_the_site, path("errors/<slug:name>/", went_wrong, name="went_wrong")]
