"""Whoever found a hole finds whom to tell; a newsroom that has named nobody says nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.test_settings import READY, check

ADDRESS = "/.well-known/security.txt"


def test_without_a_contact_there_is_no_such_page(client, db):
    assert client.get(ADDRESS).status_code == 404


def test_contacts_are_named_for_less_than_a_year(client, db, settings):
    settings.SECURITY_CONTACT = ["mailto:security@farq.example", "https://farq.example/report"]
    answer = client.get(ADDRESS)
    lines = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert answer.content.decode().count("Contact: ") == 2
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert datetime.now(UTC) < datetime.fromisoformat(lines["Expires"]) < datetime.now(UTC) + timedelta(days=365)
    assert lines["Canonical"].endswith(ADDRESS)


def test_a_contact_that_no_program_can_follow_is_refused_at_the_start():
    refusal = check(**READY | {"SECURITY_CONTACT": "ask somebody"})
    assert refusal.returncode != 0
    assert "SECURITY_CONTACT" in refusal.stderr.splitlines()[-1]
