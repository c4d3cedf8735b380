"""Who may read through the interface: nobody without a token, nobody whose account may not, and nobody writes."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.urls import get_resolver

from coverage.services.tokens import make_token, revoke_token
from tests.views.newsstand import ROLES, person

pytestmark = pytest.mark.django_db

LISTS = ("stories", "facts", "claims", "articles")
CAST = ("anonymous", "stranger", *ROLES)
NOBODY, NO, OK, GONE, WRONG = 401, 403, 200, 404, 405

# address: what anonymous, somebody without a role, reader, editor and admin get
TABLE = {f"/api/{name}": (NOBODY, NO, OK, OK, OK) for name in LISTS}
TABLE |= {f"/api/{name}/0": (NOBODY, NO, GONE, GONE, GONE) for name in LISTS}
TABLE |= {"/api/openapi.json": (OK,) * 5, "/api/nowhere": (GONE,) * 5, "/api/facts/x": (GONE,) * 5}


def user_of(role: str) -> User:
    return User.objects.create_user("stranger") if role == "stranger" else person(role)


def bearing(role: str) -> dict[str, str]:
    if role == "anonymous":
        return {}
    return {"Authorization": f"Bearer {make_token(user=user_of(role), name='برنامج')[1]}"}


def test_every_address_has_a_row():
    (patterns,) = [each.url_patterns for each in get_resolver().url_patterns if getattr(each, "namespace", "") == "api"]
    known = {address.removeprefix("/api/") for address in TABLE} - {"nowhere", "facts/x"}
    found = {re.sub(r"<int:\w+>", "0", str(each.pattern)) for each in patterns}
    assert found - {"", "<path:rest>"} == known


@pytest.mark.parametrize("role", CAST)
@pytest.mark.parametrize("address", TABLE)
def test_each_role_gets_what_the_table_says_as_json(client, address, role):
    answer = client.get(address, headers=bearing(role))
    assert answer.status_code == TABLE[address][CAST.index(role)]
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.status_code == OK or isinstance(answer.json()["detail"], str)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("address", [address for address in TABLE if address.endswith((*LISTS, "0"))])
def test_nothing_is_ever_changed(client, address, method):
    assert getattr(client, method)(address, headers=bearing("admin")).status_code == WRONG


@pytest.mark.parametrize("secret", ["", "farq_", "farq_x", "x", "farq_" + "a" * 5000, "ن", "farq_%00", "null"])
def test_a_token_that_is_none_opens_nothing_and_says_by_what_it_would(client, settings, secret):
    settings.PUBLIC_READING = True
    answer = client.get("/api/facts", headers={"Authorization": f"Bearer {secret}".encode().decode("latin-1")})
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (NOBODY, 'Bearer realm="Farq"')


def test_a_revoked_token_opens_nothing(client):
    user = person("reader")
    token, secret = make_token(user=user, name="برنامج")
    revoke_token(user=user, pk=token.pk)
    assert client.get("/api/facts", headers={"Authorization": f"Bearer {secret}"}).status_code == NOBODY


def test_a_closed_account_opens_nothing(client):
    headers = bearing("admin")
    User.objects.update(is_active=False)
    assert client.get("/api/facts", headers=headers).status_code == NOBODY


def test_where_reading_is_public_everybody_may_read(client, settings):
    settings.PUBLIC_READING = True
    for role in ("anonymous", "stranger", "reader"):
        assert client.get("/api/facts", headers=bearing(role)).status_code == OK


def test_a_browser_that_is_logged_in_needs_no_token(reader):
    assert reader.get("/api/facts").status_code == OK


def test_a_token_is_no_login(client, fact):
    assert client.get(fact.get_absolute_url(), headers=bearing("reader")).status_code == 302
