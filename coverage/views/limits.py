"""Pauses that are asked of whoever asks too often: one table of pages, kept in one place."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.deprecation import MiddlewareMixin

from coverage.services.limits import Limit, wait_for
from coverage.views.client import client_address
from coverage.views.errors import too_many

MINUTE = 60
LIMITS: dict[str, tuple[str, Limit]] = {
    "search": ("search", Limit(60, MINUTE)),
    "story_file": ("files", Limit(30, MINUTE)),
    "fact_file": ("files", Limit(30, MINUTE)),
    "annotations_file": ("files", Limit(30, MINUTE)),
    "story_feed": ("feeds", Limit(60, MINUTE)),
    "search_feed": ("feeds", Limit(60, MINUTE)),
}
"""Pages by name -> what is counted together, and how often it may be asked. A person reads slower: these stop programs."""
SENT: dict[str, tuple[str, Limit]] = {
    "login": ("login", Limit(30, MINUTE)),
    "account_login": ("login", Limit(30, MINUTE)),
    "new_upload": ("upload", Limit(60, MINUTE)),
}
"""The same for forms; each attempt to log in costs a third of a second of the processor."""
PROGRAMS = ("programs", Limit(300, MINUTE))
"""The interface for programs, for each token."""


class AskForPauses(MiddlewareMixin):
    """Middleware after the login's: 429 with the seconds to wait, before anything is reckoned."""

    def process_view(
        self,
        request: HttpRequest,
        _view: Callable[..., HttpResponseBase],
        _args: tuple[object, ...],
        _kwargs: dict[str, object],
    ) -> HttpResponseBase | None:
        """None where the page may be answered."""
        found = _limit_of(request)
        wait = wait_for(f"{found[0]} {_asker(request)}", found[1]) if found else 0
        if not found or not wait:
            return None
        return _in_json(wait) if found is PROGRAMS else too_many(request, wait=wait)


def _limit_of(request: HttpRequest) -> tuple[str, Limit] | None:
    match = request.resolver_match
    if match is None:
        return None
    if "api" in match.namespaces:
        return PROGRAMS
    return (SENT if request.method == "POST" else LIMITS).get(match.url_name or "")


def _asker(request: HttpRequest) -> str:
    """A token, an account, or else the address that a request comes from."""
    token = request.headers.get("Authorization")
    if token:
        return sha256(token.encode()).hexdigest()[:32]
    if request.user.is_authenticated:
        return f"account {request.user.pk}"
    return f"address {client_address(request)}"


def _in_json(wait: int) -> JsonResponse:
    answer = JsonResponse({"detail": f"Too many requests. Try again in {wait} seconds."}, status=429)
    answer["Retry-After"] = str(wait)
    return answer
