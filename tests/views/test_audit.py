"""The log tells who did what from where: of everything that changes or is taken away, and nothing secret."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User
from django.db import DatabaseError
from django.urls import reverse

from coverage.models import AuditEntry
from coverage.services.audit import write_down
from tests.views.newsstand import person
from tests.views.test_login import LOGIN, PASSWORD, account, log_in, set_up

pytestmark = pytest.mark.django_db


def told(what: str) -> list[AuditEntry]:
    return list(AuditEntry.objects.filter(what=what).order_by("pk"))


def test_reading_is_nobodys_business(reader, fact):
    for page in ("/", fact.get_absolute_url(), "/search/?q=x"):
        reader.get(page)
    assert not AuditEntry.objects.filter(what__in=["sent", "taken"]).exists()


@pytest.mark.parametrize("page", ["/theme/", "/digits/", "/language/"])
def test_nor_is_how_one_likes_to_read(reader, page):
    reader.post(page, {"theme": "dark", "language": "en"})
    assert told("sent") == []


def test_a_login_its_failure_and_the_logout_are_told_with_the_address(client):
    account("reader")
    log_in(client, "nobody", "wrong", REMOTE_ADDR="203.0.113.9")
    log_in(client, "reader", REMOTE_ADDR="198.51.100.7")
    client.post("/accounts/logout/")
    (refused,), (entered,), (left,) = told("refused"), told("logged_in"), told("logged_out")
    assert (refused.who, refused.user_id, refused.ip) == ("nobody", None, "203.0.113.9")
    assert (entered.who, entered.ip) == (left.who, "198.51.100.7") == ("reader", "198.51.100.7")


def test_passwords_are_nowhere_in_it(client):
    account("reader")
    log_in(client, "reader", "a very secret word")
    log_in(client, "reader")
    assert "secret" not in str(list(AuditEntry.objects.values()))
    assert PASSWORD not in str(list(AuditEntry.objects.values()))


def test_guessing_is_told(client):
    account("reader")
    for _ in range(6):
        log_in(client, "reader", "wrong")
    assert [entry.who for entry in told("locked_out")] == ["reader"] * len(told("locked_out"))
    assert told("locked_out")


def test_second_factors_are_told(client, django_capture_on_commit_callbacks):
    account("editor")
    log_in(client, "editor")
    set_up(client, django_capture_on_commit_callbacks)
    client.post("/accounts/logout/")
    log_in(client, "editor")
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert {entry.details["kind"] for entry in told("factor_added")} == {"totp", "recovery_codes"}
    assert [entry.who for entry in told("code_refused")] == ["editor"]


def test_a_form_is_told_with_its_page_and_answer(editor, fact):
    editor.post(reverse("write_note", args=[fact.pk]), {"explanation": "date", "text": "secret words"})
    (entry,) = told("sent")
    assert (entry.user_id, entry.page, entry.status) == (editor.user.pk, "write_note", 302)
    assert entry.address == f"/facts/{fact.pk}/notes/"
    assert len(entry.request) == 32
    assert "secret" not in str(AuditEntry.objects.values().get(pk=entry.pk))


def test_a_refused_form_is_told_too(reader, fact):
    reader.post(reverse("write_note", args=[fact.pk]), {"explanation": "date"})
    assert [entry.status for entry in told("sent")] == [403]


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_a_file_that_is_taken_away_is_told(reader, fact, ending):
    reader.get(reverse("fact_file", args=[fact.pk, ending]))
    (entry,) = told("taken")
    assert (entry.who, entry.page) == (reader.user.username, "fact_file")


def test_roles_and_flags_are_told_with_who_changed_them(client):
    User.objects.create_superuser("chief", password=PASSWORD)
    log_in(client, "chief")
    other = person("reader")
    form = {"username": other.username, "is_active": "on", "groups": [Group.objects.get(name="admin").pk],
            "date_joined_0": "2024-01-01", "date_joined_1": "00:00"}  # fmt: skip
    assert client.post(reverse("admin:auth_user_change", args=[other.pk]), form).status_code == 302
    changes = [entry.details for entry in told("roles") if entry.who == "chief"]
    assert {(change["of"], change["change"], *change["which"]) for change in changes} == {
        (other.username, "added", "admin"),
        (other.username, "removed", "reader"),
    }


def test_what_a_command_changes_has_no_client():
    user = User.objects.create_user("made")
    assert [(entry.who, entry.ip, entry.details["account"]) for entry in told("account")] == [("", None, user.username)]


def test_a_log_that_cannot_be_written_does_not_undo_what_was_done(editor, fact, monkeypatch):
    def fail(*_arguments, **_named):
        raise DatabaseError

    monkeypatch.setattr("coverage.views.audit.write_down", fail)
    assert editor.post(reverse("write_note", args=[fact.pk]), {"explanation": "date", "text": "x"}).status_code == 302
    assert fact.annotations.count() == 1


@pytest.mark.parametrize("odd", ["\x00", "x" * 5000, "\u202e", "'; DROP TABLE x; --"])
def test_odd_names_are_kept_or_cut_and_break_nothing(client, odd):
    write_down("refused", who=odd)
    assert client.post(LOGIN, {"username": odd, "password": "x"}).status_code == 200


def test_admins_read_and_filter_it_and_change_nothing(client):
    write_down("refused", who="somebody")
    write_down("logged_in", who="another")
    client.force_login(account("admin"))
    page = reverse("admin:coverage_auditentry_changelist")
    shown = client.get(page, {"what__exact": "refused"}).content.decode()
    assert "somebody" in shown
    assert ">another<" not in shown
    assert client.get(page, {"q": "another"}).status_code == 200
    entry = AuditEntry.objects.first()
    assert client.post(reverse("admin:coverage_auditentry_delete", args=[entry.pk])).status_code == 403
    assert client.get(reverse("admin:coverage_auditentry_add")).status_code == 403


def test_nobody_else_reads_it(client):
    user = account("editor")
    user.is_staff = True
    user.save()
    client.force_login(user)
    assert client.get(reverse("admin:coverage_auditentry_changelist")).status_code == 403
