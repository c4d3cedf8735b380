"""The methods that no page is made for, by every role, and the deactivated account: closed, at every address there is."""

from __future__ import annotations

import pytest
from django.urls import reverse

from coverage.models import Annotation, Article, Decision, Story, UploadFile
from tests.views.newsstand import person
from tests.views.test_access import CAST, GONE, LOGIN, MISSING, NO, OK, TABLE, WRONG, address_of, places  # noqa: F401

RARE = ("put", "patch", "delete", "trace", "options")

# Views of packages, which answer some of these methods by themselves: what anonymous, reader, editor and admin get.
# Their PUT is their form, and what is sent is empty.
DIFFERENT = {
    "set_language": dict.fromkeys(RARE, (GONE,) * 4),
    "logout": {"options": (OK,) * 4},
    "login": {"put": (OK, GONE, GONE, GONE), "options": (OK, GONE, GONE, GONE),
              "patch": (WRONG, GONE, GONE, GONE), "delete": (WRONG, GONE, GONE, GONE), "trace": (WRONG, GONE, GONE, GONE)},
    "mfa_index": {"options": (LOGIN, OK, OK, OK)} | dict.fromkeys(RARE[:4], (LOGIN, WRONG, WRONG, WRONG)),
    "mfa_authenticate": dict.fromkeys(RARE, (LOGIN, GONE, GONE, GONE)),
    "mfa_reauthenticate": dict.fromkeys(RARE, (LOGIN, NO, NO, NO)),
    "mfa_activate_totp": {"put": (LOGIN, OK, OK, OK), "options": (LOGIN, OK, OK, OK)}
    | dict.fromkeys(RARE[1:4], (LOGIN, WRONG, WRONG, WRONG)),
    "mfa_deactivate_totp": dict.fromkeys(RARE, (LOGIN, MISSING, MISSING, MISSING)),
    "mfa_view_recovery_codes": {"options": (LOGIN, OK, OK, OK)} | dict.fromkeys(RARE[:4], (LOGIN, WRONG, WRONG, WRONG)),
    "mfa_generate_recovery_codes": {"put": (LOGIN, OK, OK, OK), "options": (LOGIN, OK, OK, OK)}
    | dict.fromkeys(RARE[1:4], (LOGIN, WRONG, WRONG, WRONG)),
    "account_reauthenticate": dict.fromkeys(RARE, (LOGIN, NO, NO, NO)),
    "change_password": {"put": (LOGIN, OK, OK, OK), "options": (LOGIN, OK, OK, OK)}
    | dict.fromkeys(RARE[1:4], (LOGIN, WRONG, WRONG, WRONG)),
}  # fmt: skip
DIFFERENT["account_login"] = DIFFERENT["login"]


def told(answer):
    is_login = answer.status_code == GONE and answer.url.startswith(reverse("login"))
    return LOGIN if is_login else answer.status_code


def counts() -> list[int]:
    return [model.objects.count() for model in (Annotation, Article, Decision, Story, UploadFile)]


def logged_in(client, role):
    if role != "anonymous":
        client.force_login(person(role))
    return client


@pytest.mark.parametrize("method", RARE)
@pytest.mark.parametrize("role", CAST)
def test_rare_methods_are_answered_as_the_table_says_and_change_nothing(client, places, method, role):  # noqa: F811
    before, asking = counts(), logged_in(client, role)
    found = {name: told(getattr(asking, method)(address_of(name, places))) for name in TABLE}
    place = CAST.index(role)
    assert found == {name: DIFFERENT.get(name, {}).get(method, (WRONG,) * 4)[place] for name in TABLE}
    assert counts() == before


@pytest.mark.parametrize("role", CAST)
def test_head_is_get_without_a_body(client, places, role):  # noqa: F811
    answers = {name: logged_in(client, role).head(address_of(name, places)) for name in TABLE}
    assert {name: told(answer) for name, answer in answers.items()} == {
        name: row["get"][CAST.index(role)] for name, row in TABLE.items()
    }
    assert not any(answer.content for answer in answers.values())


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_deactivated_admin_gets_what_anybody_gets(client, places, method):  # noqa: F811
    user = person("admin")
    client.force_login(user)
    user.is_active = False
    user.save()
    found = {name: getattr(client, method)(address_of(name, places)).status_code for name in TABLE}
    anybody = {name: row[method][0] for name, row in TABLE.items()}
    assert found == {name: GONE if code == LOGIN else code for name, code in anybody.items()}


@pytest.mark.parametrize("role", CAST)
def test_a_number_that_nobody_has_is_answered_like_the_thing_of_somebody_else(client, db, role):
    logged_in(client, role)
    pages = {client.get(reverse(name, args=[10**9])).content for name in ("story", "fact", "article", "outlet")}
    assert len({page[page.find(b"<h1>") :] for page in pages}) == 1
