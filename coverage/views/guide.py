"""What programs can ask, told to people: made from the description that programs read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from coverage.api.routes import api
from coverage.views.access import READ, needs


class Address(NamedTuple):
    """One address of the interface with what it can be asked."""

    path: str
    summary: str
    asks: tuple[str, ...]


@require_safe
@needs(READ)
def api_guide(request: HttpRequest) -> HttpResponse:
    """The addresses, how to ask them, and where the whole description (OpenAPI) is."""
    description = reverse("api:openapi-json")
    context = {"addresses": list(_addresses()), "description": description, "root": request.build_absolute_uri()}
    return render(request, "coverage/account/api_guide.html", context)


def _addresses() -> Iterator[Address]:
    paths: dict[str, Any] = api.get_openapi_schema()["paths"]
    for path, deeds in paths.items():
        asked = deeds["get"].get("parameters", ())
        names = tuple(each["name"] for each in asked if each["in"] == "query")
        yield Address(path, gettext(deeds["get"]["summary"]), names)
