"""Outlets' feeds, read by the clock: what is new in them comes in like any upload."""

from __future__ import annotations

import hashlib
import logging
from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from django.db.models import DurationField, ExpressionWrapper, F, Q
from django.utils import timezone

from coverage.core.errors import Unreadable
from coverage.core.formats import coarse_kind, feed
from coverage.models import Feed
from coverage.services import jobs
from coverage.services.fetch import Fetched, fetch
from coverage.services.ingest import Incoming, open_upload

log = logging.getLogger(__name__)

FILE = "feed.xml"


class NotAFeed(Unreadable):
    """Something is at the address, but no feed."""

    code = "not_a_feed"


def defer_due_feeds() -> int:
    """Queue the feeds whose time has come; gives how many. One is read at a time, after everything that people wait for."""
    pause = ExpressionWrapper(F("minutes") * timedelta(minutes=1), output_field=DurationField())
    due = Q(read_at=None) | Q(read_at__lte=timezone.now() - pause)
    ids = list(Feed.objects.filter(due, is_on=True).order_by("read_at", "pk").values_list("pk", flat=True))
    for feed_id in ids:
        jobs.defer_feed(feed_id)
    return len(ids)


def read_feed(*, feed_id: int) -> None:
    """Fetch a feed and bring in what it holds; what is here already stays as it is. A failure is kept and told once."""
    found = Feed.objects.select_related("outlet").filter(pk=feed_id, is_on=True).first()
    if found is None:
        return
    try:
        got = fetch(found.address, found.etag, found.modified)
        if got.body is not None:
            _bring_in(found, got.body)
    except Unreadable as error:
        _fail(found, error.code)
    else:
        _succeed(found, got)


def _bring_in(found: Feed, body: bytes) -> None:
    if coarse_kind(body, FILE) != feed.KIND:
        raise NotAFeed
    key = uuid5(NAMESPACE_URL, f"feed/{found.pk}/{hashlib.sha256(body).hexdigest()}")
    open_upload(by=None, files=[Incoming(FILE, body)], outlet=found.outlet.name, key=key)


def _fail(found: Feed, problem: str) -> None:
    if found.problem != problem:
        log.warning("feed %s: %s", found.pk, problem)
        found.problem, found.since = problem, timezone.now()
    found.read_at = timezone.now()
    found.save(update_fields=["problem", "since", "read_at"])


def _succeed(found: Feed, got: Fetched) -> None:
    found.etag, found.modified = got.etag or found.etag, got.modified or found.modified
    found.problem, found.since, found.read_at = "", None, timezone.now()
    found.save(update_fields=["etag", "modified", "problem", "since", "read_at"])
