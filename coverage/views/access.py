"""Who may see a page and who may act: one decorator, and the table of permissions it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from coverage.views.fragments import wants_fragment

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

READ = "coverage.view_story"
ANNOTATE = "coverage.add_annotation"
DECIDE = "coverage.add_decision"
DESK = "coverage.change_deskentry"
UPLOAD = "coverage.add_upload"
REREAD = "coverage.reread_version"


def needs(permission: str) -> Callable[[View[P]], View[P]]:
    """Let only those with the permission in: 403 for others who are logged in, the login for those who are not.

    With PUBLIC_READING, what needs READ alone is shown to everybody.
    """

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if may(request, permission):
                return view(request, *args, **kwargs)
            if request.user.is_authenticated:
                raise PermissionDenied
            return _to_login(request)

        return guarded

    return guard


def personal(view: View[P]) -> View[P]:
    """Let only readers who are logged in see what is their own, where reading is public too."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return _to_login(request)
        if not may(request, READ):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def may(request: HttpRequest, permission: str) -> bool:
    """Whether this request's user has the permission, or needs none."""
    return request.user.has_perm(permission) or (permission == READ and settings.PUBLIC_READING)


def _to_login(request: HttpRequest) -> HttpResponse:
    """The login, and back here after it; from a form that was sent, back to the page that it stood on."""
    login = redirect_to_login(_way_back(request), resolve_url(settings.LOGIN_URL))
    if wants_fragment(request):
        return HttpResponseClientRedirect(login.url)
    return _login_with_words(request) if request.POST.get("text", "").strip() else login


def _login_with_words(request: HttpRequest) -> HttpResponse:
    """The login with the words of a note that came too late, to be copied; they are stored nowhere."""
    context = {"form": AuthenticationForm(request), "next": _way_back(request), "words": request.POST["text"]}
    return render(request, "registration/login.html", context, status=403)


def _way_back(request: HttpRequest) -> str:
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    with suppress(ValueError):
        page = urlsplit(request.headers.get("Referer", ""))
        if page.path and page.netloc == request.get_host():
            return page.path
    return reverse("stories")
