"""Which language and colours a page has: Arabic until a person chooses English, the system's colours until they choose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

THEMES = ("system", "light", "dark")
A_YEAR = 365 * 24 * 60 * 60


class ArabicFirst:
    """Middleware before LocaleMiddleware: the browser's own language does not choose, only the reader's switch does."""

    sync_capable = async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        self.get_response = get_response
        if iscoroutinefunction(get_response):
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> Any:  # noqa: ANN401 - a response, or under ASGI a promise of one
        """The response, as if the browser had not said which languages it prefers."""
        request.META.pop("HTTP_ACCEPT_LANGUAGE", None)
        return self.get_response(request)


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the chosen colours in a cookie and go back to the page."""
    return keep_choice(request, "theme", THEMES)


def keep_choice(request: HttpRequest, name: str, choices: Sequence[str]) -> HttpResponse:
    """Back to the page, with the choice that was sent in a cookie; without one for the first, which is usual."""
    response = HttpResponseRedirect(_way_back(request))
    chosen = request.POST.get(name)
    if chosen and chosen in choices[1:]:
        remember(response, name, chosen)
    else:
        response.delete_cookie(name, samesite="Lax")
    return response


def remember(response: HttpResponse, name: str, value: str) -> None:
    """Keep a value in this browser for a year."""
    response.set_cookie(
        name, value, max_age=A_YEAR, samesite="Lax", httponly=True, secure=settings.SESSION_COOKIE_SECURE
    )


def _way_back(request: HttpRequest) -> str:
    address = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_ours else reverse("stories")
