"""The pages of what went wrong, drawn without the database so that they stand when it does not."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import psycopg
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.deprecation import MiddlewareMixin
from psycopg.errors import DiskFull

AWAY = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)
"""What Django says where the database does not answer as it should, and psycopg, whose words the queue passes on."""
RETRY_AFTER = "5"
"""Seconds: a database restarts in fewer."""
RETRY_WHEN_EMPTIED = "600"
"""Seconds: somebody must be told of it, and make room."""


class NotAllowedPages(MiddlewareMixin):
    """Middleware: a page where Django says with an empty answer that an address does not take a method."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """405 in words; `Allow` still says which methods there are."""
        if not isinstance(response, HttpResponseNotAllowed) or response.content or request.method == "HEAD":
            return response
        page = _page(request, 405)
        page["Allow"] = response["Allow"]
        return page


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: a request that makes no sense; 413 where it is too large to be looked at."""
    return _page(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


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
    """500: our fault, said without a stack; 503 where the database is away for a moment, 507 where its disk is full."""
    causes = list(_causes(sys.exc_info()[1]))
    if not any(isinstance(each, AWAY) for each in causes):
        return _page(request, 500)
    is_full = any(isinstance(each, DiskFull) for each in causes)
    answer = _page(request, 507 if is_full else 503)
    answer["Retry-After"] = RETRY_WHEN_EMPTIED if is_full else RETRY_AFTER
    return answer


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and what it was raised from: the queue wraps what the database says."""
    while error is not None:
        yield error
        error = error.__cause__


def too_many(request: HttpRequest, *, wait: int = 60) -> HttpResponse:
    """429: a pause is asked for, of so many seconds."""
    answer = _page(request, 429)
    answer["Retry-After"] = str(wait)
    return answer


def _page(request: HttpRequest, code: int, *, template: str = "") -> HttpResponse:
    return render(request, template or f"coverage/errors/{code}.html", {"code": code}, status=code)
