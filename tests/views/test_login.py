"""In by password and second factor: nobody by guessing, nobody by another way, nobody shut out for ever."""

from __future__ import annotations

import re
from datetime import timedelta
from threading import BoundedSemaphore

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from axes.models import AccessAttempt
from django.contrib.auth.models import Group, User
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from coverage.views import login
from coverage.views.client import client_address

pytestmark = pytest.mark.django_db
PASSWORD = "a long word nobody guesses"
LOGIN = "/accounts/login/"


@pytest.fixture(autouse=True)
def kept(django_capture_on_commit_callbacks):
    """Nothing of a test is committed, so what waits for the commit is done here."""
    with django_capture_on_commit_callbacks(execute=True):
        yield


def account(role: str) -> User:
    user = User.objects.create_user(role, password=PASSWORD, is_staff=role == "admin")
    user.groups.add(Group.objects.get(name=role))
    return user


def log_in(client: Client, name: str, password: str = PASSWORD, **meta: str):
    return client.post(LOGIN, {"username": name, "password": password}, **meta)


def code_of(secret: str, step: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1] + step))


def set_up(client: Client, capture) -> str:
    """An app is set up in this session; gives its secret."""
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    secret = re.search(r'<code dir="ltr">([A-Z2-7]{32})</code>', page)[1]
    with capture(execute=True):
        assert client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)}).status_code == 302
    return secret


@pytest.fixture
def factored(client, django_capture_on_commit_callbacks):
    """An editor with an app, logged out; the code of this half minute is used up only by setting it up."""
    account("editor")
    log_in(client, "editor")
    secret = set_up(client, django_capture_on_commit_callbacks)
    client.post("/accounts/logout/")
    return secret


def test_wrong_passwords_lock_the_name_from_there_and_hash_nothing_more(client, monkeypatch):
    account("editor")
    answers = [log_in(client, "editor", "wrong").status_code for _ in range(5)]
    assert answers == [200, 200, 200, 200, 429]
    monkeypatch.setattr("django.contrib.auth.hashers.verify_password", lambda *_: pytest.fail("a password was hashed"))
    answer = log_in(client, "editor")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "900")
    assert 'dir="rtl"' in answer.content.decode()


def test_nobody_is_locked_out_from_elsewhere(client):
    account("editor")
    for _ in range(6):
        log_in(client, "editor", "wrong", REMOTE_ADDR="203.0.113.9")
    assert log_in(client, "editor", REMOTE_ADDR="198.51.100.7").status_code == 302


def test_nobody_is_locked_out_for_ever_however_long_somebody_guesses(client):
    account("editor")
    for _ in range(9):
        log_in(client, "editor", "wrong")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert log_in(client, "editor").status_code == 302


def test_a_name_that_nobody_has_is_answered_alike(client):
    account("editor")
    known = [log_in(client, "editor", "wrong") for _ in range(6)]
    unknown = [log_in(client, "nobody", "wrong") for _ in range(6)]
    assert [answer.status_code for answer in known] == [answer.status_code for answer in unknown]
    assert known[-1].content == unknown[-1].content
    said = [
        re.search(r'role="alert">(.*?)</div>', answers[0].content.decode(), re.DOTALL)[1]
        for answers in (known, unknown)
    ]
    assert said[0] == said[1]


def test_the_session_is_another_one_after_the_login_and_dead_after_the_logout(client):
    account("reader")
    client.get("/accounts/login/?next=/")
    log_in(client, "reader")
    before = client.cookies["sessionid"].value
    log_in(Client(), "reader")
    client.post("/accounts/logout/")
    old = Client()
    old.cookies["sessionid"] = before
    assert old.get("/").status_code == 302


def test_a_planted_session_is_not_taken_over(client):
    account("reader")
    session = client.session
    session["planted"] = True
    session.save()
    planted = session.session_key
    client.cookies["sessionid"] = planted
    log_in(client, "reader")
    assert client.cookies["sessionid"].value != planted


def test_a_new_password_ends_all_other_sessions(client):
    account("reader")
    other = Client()
    assert log_in(client, "reader").status_code == log_in(other, "reader").status_code == 302
    fresh = {"old_password": PASSWORD, "new_password1": "another long one 77", "new_password2": "another long one 77"}
    assert client.post(reverse("change_password"), fresh).status_code == 302
    assert client.get("/").status_code == 200
    assert other.get("/").status_code == 302


def test_a_new_password_takes_the_old_one(client):
    account("reader")
    log_in(client, "reader")
    fresh = {"old_password": "wrong", "new_password1": "another long one 77", "new_password2": "another long one 77"}
    assert client.post(reverse("change_password"), fresh).status_code == 200
    assert User.objects.get().check_password(PASSWORD)


def test_with_an_app_the_password_alone_opens_nothing(client, factored):
    answer = log_in(client, "editor")
    assert answer.url == reverse("mfa_authenticate")
    assert client.get("/").url.startswith(LOGIN)
    assert client.post(reverse("mfa_authenticate"), {"code": "000000"}).status_code == 200
    assert client.get("/").url.startswith(LOGIN)


def test_its_code_opens_and_only_once(client, factored):
    code = code_of(factored, step=1)
    for expected in (302, 200):
        browser = Client()
        log_in(browser, "editor")
        assert browser.post(reverse("mfa_authenticate"), {"code": code}).status_code == expected


def test_codes_cannot_be_guessed(client, factored):
    log_in(client, "editor")
    for _ in range(6):
        page = client.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
    assert "خمس دقائق" in page
    assert client.post(reverse("mfa_authenticate"), {"code": code_of(factored, step=1)}).status_code == 200


@pytest.mark.parametrize("sent", [{}, {"code": ""}, {"code": "\x00"}, {"code": "١٢٣٤٥٦"}, {"credential": "x"}])
def test_odd_codes_are_refused_without_a_fault(client, factored, sent):
    log_in(client, "editor")
    assert client.post(reverse("mfa_authenticate"), sent).status_code in {200, 302}
    assert client.get("/").url.startswith(LOGIN)


def test_a_recovery_code_stands_in_once(client, factored):
    wrapped = Authenticator.objects.get(type="recovery_codes").wrap()
    code = wrapped.get_unused_codes()[0]
    for expected in (302, 200):
        browser = Client()
        log_in(browser, "editor")
        assert browser.post(reverse("mfa_authenticate"), {"code": code}).status_code == expected


def test_recovery_codes_are_shown_once(client, django_capture_on_commit_callbacks):
    account("editor")
    log_in(client, "editor")
    set_up(client, django_capture_on_commit_callbacks)
    code = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    shown = [client.get(reverse("mfa_view_recovery_codes")).content.decode() for _ in range(2)]
    assert [code in page for page in shown] == [True, False]


def test_a_stolen_table_holds_no_secret(factored):
    kept = [str(each.data) for each in Authenticator.objects.all()]
    assert len(kept) == 2
    assert not any(factored in data for data in kept)


def test_the_picture_is_drawn_without_an_address_that_the_policy_forbids(client):
    account("editor")
    log_in(client, "editor")
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    assert "<svg" in page
    assert "data:image" not in page
    assert "style=" not in page


@pytest.mark.parametrize("role", ["editor", "admin"])
@pytest.mark.parametrize("page", ["/", "/search/", "/admin/", "/api/stories", "/tokens/", "/accounts/password/"])
def test_where_it_is_demanded_nothing_is_shown_before_it_is_set_up(client, settings, role, page):
    settings.REQUIRE_MFA = True
    account(role)
    log_in(client, role)
    assert client.get(page).url == f"{reverse('mfa_activate_totp')}?next={page.replace('/', '%2F')}"
    assert client.post(page).url == reverse("mfa_activate_totp")


def test_it_is_not_demanded_of_readers(client, settings):
    settings.REQUIRE_MFA = True
    account("reader")
    log_in(client, "reader")
    assert client.get("/").status_code == 200


def test_setting_it_up_opens_the_way(client, settings, django_capture_on_commit_callbacks):
    settings.REQUIRE_MFA = True
    account("admin")
    log_in(client, "admin")
    set_up(client, django_capture_on_commit_callbacks)
    assert client.get("/").status_code == 200
    assert client.get("/admin/").status_code == 200


def test_a_session_from_before_is_asked_for_the_code(client, settings, django_capture_on_commit_callbacks):
    account("editor")
    other = Client()
    log_in(other, "editor")
    log_in(client, "editor")
    set_up(client, django_capture_on_commit_callbacks)
    settings.REQUIRE_MFA = True
    assert other.get("/").url.startswith(reverse("mfa_reauthenticate"))


def test_where_it_is_demanded_it_is_not_put_off(client, settings, django_capture_on_commit_callbacks):
    settings.REQUIRE_MFA = True
    account("editor")
    log_in(client, "editor")
    set_up(client, django_capture_on_commit_callbacks)
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(type="totp").exists()


def test_the_admin_has_no_way_in_of_its_own(client, factored):
    User.objects.update(is_staff=True)
    assert client.get("/admin/").url.startswith("/admin/login/")
    assert client.get("/admin/login/").url.startswith(LOGIN)
    assert client.post("/admin/login/", {"username": "editor", "password": PASSWORD}).url.startswith(LOGIN)
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("away", ["//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)"])
def test_the_login_leads_nowhere_else(client, away):
    account("reader")
    answer = client.post(LOGIN, {"username": "reader", "password": PASSWORD, "next": away})
    assert answer.url == "/"


@pytest.mark.parametrize(
    ("is_behind", "forwarded", "expected"),
    [
        (False, "203.0.113.9", "127.0.0.1"),
        (True, "203.0.113.9", "203.0.113.9"),
        (True, "1.1.1.1, 203.0.113.9", "203.0.113.9"),
        (True, "nonsense", None),
        (True, "2001:db8::1", "2001:db8::1"),
    ],
)
def test_an_address_is_what_the_proxy_saw_and_not_what_the_client_said(settings, is_behind, forwarded, expected):
    settings.BEHIND_TLS_PROXY = is_behind
    assert client_address(RequestFactory().get("/", headers={"X-Forwarded-For": forwarded})) == expected


def test_readers_do_not_wait_for_those_who_guess(client, monkeypatch):
    account("reader")
    monkeypatch.setattr(login, "CHECKING", BoundedSemaphore(1))
    with login.CHECKING:
        answer = client.post(LOGIN, {"username": "reader", "password": PASSWORD})
    assert (answer.status_code, answer["Retry-After"]) == (429, "1")
    assert not AccessAttempt.objects.exists()
    assert client.post(LOGIN, {"username": "reader", "password": PASSWORD}).status_code == 302
