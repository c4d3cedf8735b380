"""The pages of what went wrong, drawn without the database so that they stand when it does not."""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

RETRY_AFTER = "5"
"""Seconds: a database restarts in fewer."""


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django's call
    """400: a request that makes no sense."""
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """403: a page that this role may not have."""
    return _page(request, 403)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403 for a form that this site did not hand out, or that grew too old."""
    return _page(request, 403, template="coverage/errors/csrf.html")


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404: nothing stands at this address."""
    return _page(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault, said without a stack; 503 where the database is away for a moment, and when to come back."""
    if not isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return _page(request, 500)
    answer = _page(request, 503)
    answer["Retry-After"] = RETRY_AFTER
    return answer


def _page(request: HttpRequest, code: int, *, template: str = "") -> HttpResponse:
    return render(request, template or f"coverage/errors/{code}.html", {"code": code}, status=code)
