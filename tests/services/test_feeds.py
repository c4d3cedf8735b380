"""Feeds are read by the clock only where an admin turned that on; a failure is told once and stalls nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage.models import Article, Feed, Outlet, Upload
from coverage.services import feeds
from coverage.services.feeds import defer_due_feeds, read_feed
from coverage.services.fetch import Fetched, Unreachable
from coverage.services.ingest import read_file
from tests.core.formats.samples import GOLDEN

pytestmark = pytest.mark.django_db
RSS = (GOLDEN / "harbour.rss").read_bytes()


@pytest.fixture
def feed():
    outlet = Outlet.objects.create(name="قناة المرسى", key="قناه المرسي")
    return Feed.objects.create(outlet=outlet, address="https://almarsa.example/feed", is_on=True)


def gives(monkeypatch, answer: Fetched | Exception) -> list[tuple[str, ...]]:
    asked: list[tuple[str, ...]] = []

    def fetch(*told):
        asked.append(told)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(feeds, "fetch", fetch)
    return asked


def test_a_feed_is_off_unless_somebody_turns_it_on(feed, monkeypatch):
    assert not Feed._meta.get_field("is_on").default
    Feed.objects.update(is_on=False)
    asked = gives(monkeypatch, Fetched(RSS))
    assert defer_due_feeds() == 0
    read_feed(feed_id=feed.pk)
    assert asked == []


def test_a_feed_that_was_read_a_moment_ago_is_not_due(feed):
    Feed.objects.update(read_at=timezone.now() - timedelta(minutes=59))
    assert defer_due_feeds() == 0
    Feed.objects.update(read_at=timezone.now() - timedelta(minutes=61))
    assert defer_due_feeds() == 1


def test_a_hundred_feeds_take_one_place_and_come_after_everything_else(feed):
    for number in range(99):
        outlet = Outlet.objects.create(name=str(number), key=str(number))
        Feed.objects.create(outlet=outlet, address=f"https://a.example/{number}", is_on=True)
    assert defer_due_feeds() == defer_due_feeds() == 100
    queued = ProcrastinateJob.objects.filter(status="todo")
    assert queued.count() == 100
    assert set(queued.values_list("lock", flat=True)) == {"feeds"}
    assert all(priority < 0 for priority in queued.values_list("priority", flat=True))


@pytest.mark.parametrize(
    ("body", "problem"),
    [(b"<!doctype html><p>x", "not_a_feed"), (b"", "not_a_feed"), (b"\x89PNG", "unsupported_format")],
)
def test_what_is_no_feed_becomes_no_article(feed, monkeypatch, body, problem):
    gives(monkeypatch, Fetched(body))
    read_feed(feed_id=feed.pk)
    assert Feed.objects.get().problem == problem
    assert not Upload.objects.exists()


def test_a_failure_is_told_once_and_forgotten_when_it_is_over(feed, monkeypatch, caplog):
    gives(monkeypatch, Unreachable())
    read_feed(feed_id=feed.pk)
    since = Feed.objects.get().since
    read_feed(feed_id=feed.pk)
    assert (Feed.objects.get().problem, Feed.objects.get().since) == ("unreachable", since)
    assert len(caplog.records) == 1
    gives(monkeypatch, Fetched(None))
    read_feed(feed_id=feed.pk)
    assert (Feed.objects.get().problem, Feed.objects.get().since) == ("", None)


def test_what_the_server_said_is_sent_back_to_it(feed, monkeypatch):
    gives(monkeypatch, Fetched(RSS, '"7"', "Thu, 18 Apr 2024 09:00:00 GMT"))
    read_feed(feed_id=feed.pk)
    asked = gives(monkeypatch, Fetched(None))
    read_feed(feed_id=feed.pk)
    assert asked == [(feed.address, '"7"', "Thu, 18 Apr 2024 09:00:00 GMT")]
    assert Feed.objects.get().etag == '"7"'


def test_items_become_articles_of_the_outlet_once(feed, monkeypatch):
    for body in (RSS, RSS, RSS.replace(b"</channel>", b" </channel>")):
        gives(monkeypatch, Fetched(body))
        read_feed(feed_id=feed.pk)
    for upload in Upload.objects.all():
        read_file(file_id=upload.files.get().pk)
    assert Upload.objects.count() == 2
    assert {article.outlet for article in Article.objects.all()} == {feed.outlet}
    assert Article.objects.count() == 2
