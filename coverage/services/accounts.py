"""Three accounts to try Farq with, one for each role, whose passwords nobody chose."""

from __future__ import annotations

import secrets

from django.contrib.auth.models import Group, User
from django.db import transaction

from coverage.roles import ADMIN, PERMISSIONS

DEMO_ACCOUNTS = tuple(PERMISSIONS)
"""One user name for each role, the role's own."""
PASSWORD_BYTES = 12
"""16 letters and digits: 96 random bits."""


def ensure_demo_accounts(*, renew: bool = False) -> dict[str, str]:
    """Make the accounts that are missing; with renew, give new passwords to those that are there too.

    Returns user name -> password of every account that got one now. Passwords are nowhere else: show them.
    """
    with transaction.atomic():
        there = set(User.objects.filter(username__in=DEMO_ACCOUNTS).values_list("username", flat=True))
        return {name: _give_password(name) for name in DEMO_ACCOUNTS if renew or name not in there}


def _give_password(name: str) -> str:
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    account, _ = User.objects.get_or_create(username=name)
    account.is_active, account.is_staff = True, name == ADMIN
    account.set_password(password)
    account.save()
    account.groups.set([Group.objects.get_or_create(name=name)[0]])
    return password
