"""The demo accounts: one of each role, with passwords nobody chose."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from coverage.services.accounts import DEMO_ACCOUNTS, ensure_demo_accounts

pytestmark = pytest.mark.django_db


def test_the_second_time_changes_nothing():
    ensure_demo_accounts()
    hashes = set(User.objects.values_list("password", flat=True))
    assert ensure_demo_accounts() == {}
    assert set(User.objects.values_list("password", flat=True)) == hashes


def test_each_gets_a_password_that_works_and_its_role():
    passwords = ensure_demo_accounts()
    assert tuple(passwords) == DEMO_ACCOUNTS
    for name, password in passwords.items():
        account = User.objects.get(username=name)
        assert account.check_password(password)
        assert list(account.groups.values_list("name", flat=True)) == [name]


def test_only_the_admin_may_enter_djangos_admin():
    ensure_demo_accounts()
    assert list(User.objects.filter(is_staff=True).values_list("username", flat=True)) == ["admin"]
    assert not User.objects.filter(is_superuser=True).exists()


def test_renewing_gives_each_another_password():
    before, after = ensure_demo_accounts(), ensure_demo_accounts(renew=True)
    assert all(before[name] != after[name] for name in DEMO_ACCOUNTS)
    assert not User.objects.get(username="editor").check_password(before["editor"])


def test_a_missing_one_is_made_without_touching_the_others():
    ensure_demo_accounts()
    User.objects.get(username="reader").delete()
    assert list(ensure_demo_accounts()) == ["reader"]


def test_production_has_no_demo_accounts(settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="createsuperuser"):
        call_command("accounts")
    assert not User.objects.exists()
