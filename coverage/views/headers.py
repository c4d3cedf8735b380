"""What every answer carries beside the policies that packages set: whose it is, who may embed it, who may keep it."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import has_vary_header, patch_cache_control

from coverage.logs import log_request
from coverage.request_id import begin_request


class StrictHeaders:
    """The first middleware, so that redirects, files and errors are treated alike."""

    sync_capable = async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        self.get_response = get_response
        self.is_async = iscoroutinefunction(get_response)
        if self.is_async:
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> Any:  # noqa: ANN401 - a response, or under ASGI a promise of one
        """The response with the request's name and what a browser may do with it."""
        name, began = begin_request(), perf_counter()
        if self.is_async:
            return self._later(request, name, began)
        response = _marked(self.get_response(request), name)
        log_request(request, response, began)
        return response

    async def _later(self, request: HttpRequest, name: str, began: float) -> HttpResponseBase:
        response = _marked(await self.get_response(request), name)
        log_request(request, response, began)
        return response


def _marked(response: HttpResponseBase, name: str) -> HttpResponseBase:
    response.headers["X-Request-ID"] = name
    response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    is_personal = has_vary_header(response, "Cookie")
    if is_personal and "Cache-Control" not in response.headers:
        # A page that depends on who asks stays in no cache, so that nobody finds it there after a logout.
        patch_cache_control(response, private=True, no_store=True)
    return response
