"""Whoever asks too often is asked for a pause; nobody else notices."""

from __future__ import annotations

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from coverage.models import Tally
from coverage.services.limits import MEMORY, Limit, forget_old_counts, wait_for
from coverage.views import limits
from tests.views.newsstand import person

FEW = Limit(2, 60)


@pytest.fixture
def few(monkeypatch):
    for table in (limits.LIMITS, limits.SENT):
        for page, (name, _limit) in list(table.items()):
            monkeypatch.setitem(table, page, (name, FEW))
    monkeypatch.setattr(limits, "PROGRAMS", ("programs", FEW))


def other_reader() -> Client:
    client = Client()
    client.force_login(person("reader"))
    return client


@pytest.mark.django_db
def test_what_is_not_in_the_table_is_not_counted(reader, fact, few):
    for _ in range(4):
        assert reader.get(fact.get_absolute_url()).status_code == 200
    assert not Tally.objects.exists()


@pytest.mark.parametrize("page", ["search", "fact_file", "story_file"])
def test_a_pause_is_asked_for_in_words_and_seconds(reader, fact, few, page):
    given = {"search": [], "fact_file": [fact.pk, "csv"], "story_file": [fact.story_id, "csv"]}[page]
    answers = [reader.get(reverse(page, args=given)) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
    assert "طلبات كثيرة" in answers[-1].content.decode()


def test_nobody_waits_for_somebody_elses_requests(reader, few):
    for _ in range(3):
        reader.get("/search/")
    assert other_reader().get("/search/").status_code == 200


def test_files_of_facts_and_stories_are_counted_together(reader, fact, few):
    for _ in range(2):
        reader.get(reverse("fact_file", args=[fact.pk, "csv"]))
    assert reader.get(reverse("story_file", args=[fact.story_id, "csv"])).status_code == 429


def test_logins_are_counted_by_address_whatever_the_name(client, db, few):
    codes = [client.post("/accounts/login/", {"username": f"n{n}", "password": "x"}).status_code for n in range(3)]
    assert codes == [200, 200, 429]
    elsewhere = client.post("/accounts/login/", {"username": "n", "password": "x"}, REMOTE_ADDR="203.0.113.9")
    assert elsewhere.status_code == 200


def test_programs_are_told_in_json(reader, few):
    answers = [reader.get("/api/stories") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert "Try again" in answers[-1].json()["detail"]


def test_after_the_window_all_begins_anew(db):
    assert [wait_for("x", FEW) > 0 for _ in range(3)] == [False, False, True]
    Tally.objects.update(began=timezone.now() - timedelta(seconds=61))
    MEMORY.forget()
    assert wait_for("x", FEW) == 0
    assert Tally.objects.get().count == 1


def test_a_reader_costs_no_write_a_page_and_a_flood_costs_none(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert [wait_for("reader", Limit(60, 60)) for _ in range(5)] == [0] * 5
    for _ in range(3):
        wait_for("flood", FEW)
    with django_assert_num_queries(0):
        assert all(wait_for("flood", FEW) for _ in range(100))


def test_a_limit_that_is_counted_in_goes_is_kept_to_a_tenth(db):
    answered = sum(wait_for("x", Limit(60, 60)) == 0 for _ in range(200))
    assert 60 <= answered <= 66


def test_old_counts_are_forgotten_and_young_ones_stay(db):
    wait_for("old", FEW)
    Tally.objects.update(began=timezone.now() - timedelta(hours=2))
    wait_for("young", FEW)
    forget_old_counts()
    assert Tally.objects.get().key == "young"


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_are_counted_as_twenty():
    waits: list[int] = []

    def ask():
        waits.append(wait_for("all", Limit(5, 60)))
        connection.close()

    askers = [Thread(target=ask) for _ in range(20)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    assert sum(wait == 0 for wait in waits) == 5
