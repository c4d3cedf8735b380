"""Tokens by which programs read: made and revoked by their owner, and known again by their digest alone."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils import timezone

from coverage.models import ApiToken
from coverage.services.locks import hold

PREFIX = "farq_"
"""By which a program that looks for secrets in code knows one of ours."""
RANDOM_BYTES = 32
MOST_TOKENS = 10
"""Of one person at a time: a program each, and a few to spare."""
LONGEST_SECRET = 200
STALE = timedelta(minutes=5)
"""How old `last_used` may grow before it is written again, so that reading a thousand pages writes few rows."""


class TooManyTokens(Exception):
    """Somebody has MOST_TOKENS already."""


@transaction.atomic
def make_token(*, user: User, name: str) -> tuple[ApiToken, str]:
    """A new token and its secret, which nobody can be shown again."""
    hold(f"api_tokens {user.pk}")
    if user.api_tokens.filter(revoked=None).count() >= MOST_TOKENS:
        raise TooManyTokens
    secret = f"{PREFIX}{secrets.token_urlsafe(RANDOM_BYTES)}"
    begins = secret[: len(PREFIX) + 4]
    return ApiToken.objects.create(user=user, name=name, digest=_digest(secret), begins=begins), secret


def revoke_token(*, user: User, pk: int) -> ApiToken:
    """The user's token, which from now on opens nothing; Http404 where it is nobody's or another's."""
    token = get_object_or_404(ApiToken, pk=pk, user=user)
    ApiToken.objects.filter(pk=pk, revoked=None).update(revoked=timezone.now())
    return token


def bearer(secret: str) -> User | None:
    """Whose secret it is; None where it is unknown, revoked or its owner's account is closed."""
    if not secret.startswith(PREFIX) or len(secret) > LONGEST_SECRET:
        return None
    standing = ApiToken.objects.filter(digest=_digest(secret), revoked=None, user__is_active=True)
    token = standing.select_related("user").first()
    if token is None:
        return None
    _note_use(token)
    return token.user


def _note_use(token: ApiToken) -> None:
    now = timezone.now()
    if token.last_used is None or token.last_used < now - STALE:
        ApiToken.objects.filter(Q(last_used=None) | Q(last_used__lt=now - STALE), pk=token.pk).update(last_used=now)


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
