"""Whoever changes roles, accounts and second factors has just proved who they are; an open window is not enough."""

from __future__ import annotations

import time

import pytest
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY as PROOFS
from django.contrib.auth.models import Group, User
from django.urls import reverse

from tests.views.newsstand import person
from tests.views.test_login import PASSWORD, log_in

pytestmark = pytest.mark.django_db
AN_HOUR = 3600


@pytest.fixture
def chief(client):
    """A client that logged in an hour ago and has kept its window open."""
    client.user = User.objects.create_superuser("chief", password=PASSWORD)
    log_in(client, "chief")
    session = client.session
    session[PROOFS] = [proof | {"at": time.time() - AN_HOUR} for proof in session[PROOFS]]
    session.save()
    return client


def page_of(other: User) -> str:
    return reverse("admin:auth_user_change", args=[other.pk])


def form(other: User, role: str) -> dict[str, object]:
    made = {"username": other.username, "is_active": "on", "groups": [Group.objects.get(name=role).pk]}
    return made | {"date_joined_0": "2024-01-01", "date_joined_1": "00:00"}


@pytest.mark.parametrize("name", ["admin:index", "admin:auth_user_changelist", "admin:coverage_story_changelist"])
def test_whoever_only_looks_is_not_asked(chief, name):
    assert chief.get(reverse(name)).status_code == 200


def test_an_old_login_changes_no_roles(chief):
    other = person("reader")
    answer = chief.post(page_of(other), form(other, "admin"))
    assert answer.url.startswith(reverse("account_reauthenticate"))
    assert [group.name for group in other.groups.all()] == ["reader"]


@pytest.mark.parametrize("name", ["auth_user_add", "auth_group_add", "auth_group_changelist", "mfa_authenticator_add"])
def test_nor_does_it_make_accounts_roles_or_factors(chief, name):
    answer = chief.post(reverse(f"admin:{name}"), {"action": "delete_selected", "_selected_action": "1", "post": "yes"})
    assert answer.url.startswith(reverse("account_reauthenticate"))
    assert Group.objects.count() == 3


def test_the_password_once_more_opens_it_for_a_while(chief):
    other = person("reader")
    asked = chief.get(page_of(other)).url
    assert chief.post(asked, {"password": "wrong"}).status_code == 200
    assert chief.get(page_of(other)).status_code == 302
    assert chief.post(asked, {"password": PASSWORD}).url == page_of(other)
    assert chief.post(page_of(other), form(other, "admin")).status_code == 302
    assert [group.name for group in other.groups.all()] == ["admin"]


def test_nobody_else_learns_that_there_is_a_gate(client):
    other = person("reader")
    client.force_login(person("editor"))
    assert client.get(page_of(other)).url.startswith(reverse("admin:login"))


@pytest.mark.parametrize("model", ["coverage_outlet", "auth_user", "mfa_authenticator"])
def test_a_field_without_a_name_makes_no_sense(client, model):
    client.force_login(User.objects.create_superuser("chief"))
    for page in ("change", "delete"):
        address = reverse(f"admin:{model}_{page}", args=[1])
        assert client.get(address, {"_to_field": ""}).status_code == 400
        assert client.post(address, {"_to_field": ""}).status_code == 400
