"""In by password and, where there is one, by second factor; one's own password changed."""

from __future__ import annotations

from threading import BoundedSemaphore
from typing import cast

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from allauth.mfa.totp.views import ActivateTOTPView
from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from coverage.models import Happening
from coverage.services.audit import write_down
from coverage.views.audit import trace_of
from coverage.views.errors import too_many

LONGEST_NAME = 150
LOCKED_SECONDS = 15 * 60
"""The cool-off of settings.py: long enough against guessing, short enough that nobody is shut out of a shift."""


CHECKING = BoundedSemaphore(2)
"""Passwords that a web process looks at in one moment, half of its threads (coverage/serving.py): each is a third of a
second of the processor, and a hundred guesses a second would leave nothing to readers.
"""


class Login(LoginView):
    """The password's page. Whoever has a second factor is asked for it next, and is nobody until then."""

    redirect_authenticated_user = True

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Look at the password, unless so many are being looked at that readers would wait for it."""
        if not CHECKING.acquire(blocking=False):
            return too_many(request, wait=1)
        try:
            return super().post(request, *args, **kwargs)
        finally:
            CHECKING.release()

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """On to the second factor, or in."""
        user = form.get_user()
        record_authentication(self.request, user, "password", reauthenticated=True)
        return cast("HttpResponse", perform_login(self.request, user, redirect_url=self.get_success_url()))


class SetUpApp(ActivateTOTPView):  # type: ignore[misc]  # comes without types
    """An authenticator app, with its code; whoever has just typed it is not asked for it again in this session."""

    def form_valid(self, form: Form) -> HttpResponse:
        """On to the recovery codes."""
        answer = super().form_valid(form)
        record_authentication(self.request, self.request.user, "mfa", type="totp")
        return cast("HttpResponse", answer)


class ChangePassword(PasswordChangeView):
    """A new password for whoever knows the old one; it ends all other sessions and the keys of feeds."""

    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        """Back to one's account."""
        write_down(Happening.PASSWORD, user=self.request.user, trace=trace_of(self.request))
        messages.success(self.request, _("The password is changed. You are logged out everywhere else."))
        return super().form_valid(form)


def tried_name(_request: HttpRequest, credentials: dict[str, str] | None) -> str | None:
    """The name whose failures are counted: cut, since whoever guesses may send a book."""
    name = (credentials or {}).get("username")
    return name[:LONGEST_NAME] if name else None


def locked_out(request: HttpRequest, *_attempt: object) -> HttpResponse:
    """429 after too many wrong passwords, the same for a name that nobody has."""
    answer = render(request, "coverage/errors/locked.html", {"code": 429}, status=429)
    answer["Retry-After"] = str(LOCKED_SECONDS)
    return answer
