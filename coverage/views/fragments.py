"""When htmx asks, a part of a page is enough."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django_htmx.middleware import HtmxDetails


def wants_fragment(request: HttpRequest) -> bool:
    """Whether htmx asks for a part; not so when it restores a page of the browser's history."""
    htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]  # set by HtmxMiddleware
    return bool(htmx) and not htmx.history_restore_request


def render_part(request: HttpRequest, page: str, part: str, context: dict[str, object]) -> HttpResponse:
    """The part for htmx, the whole page for everybody else; caches keep the two apart."""
    response = render(request, part if wants_fragment(request) else page, context)
    patch_vary_headers(response, ["HX-Request"])
    return response
