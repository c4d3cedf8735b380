"""A second factor for whoever may change something: asked of every page, whichever way they came in."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from urllib.parse import urlencode

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext_lazy as _

from coverage.views.access import ANNOTATE, UPLOAD
from coverage.views.client import client_address

OPEN = frozenset(
    {
        "login",
        "account_login",
        "logout",
        "account_reauthenticate",
        "mfa_authenticate",
        "mfa_reauthenticate",
        "mfa_index",
        "mfa_activate_totp",
        "set_language",
        "theme",
        "digits",
        "months",
        "healthz",
        "security_text",
    }
)
"""Addresses by name that a person needs to prove who they are, or that tell nothing."""


class AskSecondFactor(MiddlewareMixin):
    """Middleware after the login's: editors and admins see nothing else before they have shown a second factor."""

    def process_view(
        self,
        request: HttpRequest,
        _view: Callable[..., HttpResponseBase],
        _args: tuple[object, ...],
        _kwargs: dict[str, object],
    ) -> HttpResponseBase | None:
        """To the setting up of a second factor, or to its question; None where the page may be shown."""
        match = request.resolver_match
        is_open = not settings.REQUIRE_MFA or (match is not None and match.url_name in OPEN and not match.app_names)
        if is_open or not _lacks_second_factor(request):
            return None
        has_one = Authenticator.objects.filter(user_id=request.user.pk, type=Authenticator.Type.TOTP).exists()
        way = reverse("mfa_reauthenticate" if has_one else "mfa_activate_totp")
        back = {"next": request.get_full_path()} if request.method == "GET" else {}
        return HttpResponseRedirect(f"{way}?{urlencode(back)}" if back else way)


def _lacks_second_factor(request: HttpRequest) -> bool:
    user = request.user
    if not isinstance(user, User) or not (user.is_staff or user.has_perm(ANNOTATE) or user.has_perm(UPLOAD)):
        return False
    return not any(record.get("method") == "mfa" for record in get_authentication_records(request, user))


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # comes without types
    """Accounts are given by an administrator; nobody signs up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_password": _("This is not your password."),
        "too_many_login_attempts": _("Too many wrong codes. Wait five minutes and try again."),
        "rate_limited": _("Too many wrong codes. Wait five minutes and try again."),
    }

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Never."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """As everywhere in Farq."""
        return client_address(request) or "unknown"


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]  # comes without types
    """Secrets are stored encrypted by SECRET_KEY, so that a stolen backup holds no second factor."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This code is not right. Codes change every half minute; type the one that is shown now."),
        "cannot_generate_recovery_codes": _("Set up the app first; recovery codes stand in for it."),
    }

    def encrypt(self, text: str) -> str:
        """What is stored instead of a secret."""
        return _safe(settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again, by today's key or an earlier one."""
        return _safe(settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS).decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, _authenticator: Authenticator) -> bool:
        """Where second factors are demanded they are replaced by an administrator and not put off."""
        return not settings.REQUIRE_MFA


@cache
def _safe(*keys: str) -> MultiFernet:
    return MultiFernet([Fernet(urlsafe_b64encode(sha256(f"second factor {key}".encode()).digest())) for key in keys])
