"""Who may read through the interface: whoever may read the pages, by a token or in a browser that is logged in."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.http import HttpRequest
from ninja.errors import AuthorizationError
from ninja.security import HttpBearer

from coverage.services.tokens import bearer
from coverage.views.access import READ

FORBIDDEN = "This account may not read here."


class Bearer(HttpBearer):
    """`Authorization: Bearer farq_...`, a token that its owner made under /tokens/."""

    def authenticate(self, request: HttpRequest, token: str) -> AbstractBaseUser | None:  # noqa: ARG002 - ninja's call
        """Whose token it is; None, which is 401, where it opens nothing."""
        user = bearer(token)
        return user and _reader(user)


def browser(request: HttpRequest) -> AbstractBaseUser | None:
    """Whoever is logged in, so that an address of the interface can be tried in the browser."""
    return _reader(request.user) if request.user.is_authenticated and not _has_token(request) else None


def public(request: HttpRequest) -> str | None:
    """Anybody, where reading is public; not somebody whose token is wrong, who should know."""
    return "anybody" if settings.PUBLIC_READING and not _has_token(request) else None


def _has_token(request: HttpRequest) -> bool:
    return "Authorization" in request.headers


def _reader(user: AbstractBaseUser | AnonymousUser) -> AbstractBaseUser:
    may_read = isinstance(user, PermissionsMixin) and user.has_perm(READ)
    if isinstance(user, AbstractBaseUser) and (may_read or settings.PUBLIC_READING):
        return user
    raise AuthorizationError(403, FORBIDDEN)
