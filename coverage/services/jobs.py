"""Work for later, queued in the transaction that makes it needed: both are committed, or neither."""

from __future__ import annotations

from django.db import transaction
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import JobDeferrer
from procrastinate.manager import JobManager
from procrastinate.tasks import configure_task

QUEUE = JobManager(DjangoConnector())
"""The queue through Django's own connection. Inside a worker procrastinate's app has a connection of its own, which
would commit a job before the article that it is about."""

READ_FILE = "coverage.tasks.read_file"
ALIGN_STORY = "coverage.tasks.align_story"
REREAD_SOURCE = "coverage.tasks.reread_source"
MAKE_PREVIEW = "coverage.tasks.make_preview"
READ_FEED = "coverage.tasks.read_feed"
"""Tasks by name, since tasks import services and not the other way round."""

_LAST = -2
"""Priority of previews, which nobody's article waits for."""
_AFTER_READING = -1
"""Priority of aligning: files that wait are read first, so that a story of a hundred files is aligned once."""


def defer_reading(file_id: int) -> None:
    """Have an uploaded file read."""
    configure_task(name=READ_FILE, job_manager=QUEUE, lock=f"file-{file_id}").defer(file_id=file_id)


def defer_alignment(story_id: int) -> None:
    """Have a story aligned, unless that is waiting to be done already.

    Keep or lock the story's row when calling: the waiting job locks it too, and so sees what you are about to commit.
    """
    _defer_once(ALIGN_STORY, f"story-{story_id}", _AFTER_READING, story_id=story_id)


def defer_rereading(source_id: int) -> None:
    """Have the articles of a source read again, unless that is waiting to be done already."""
    _defer_once(REREAD_SOURCE, f"source-{source_id}", 0, source_id=source_id)


def defer_preview(story_id: int) -> None:
    """Have a story's preview made, unless that is waiting to be done already."""
    _defer_once(MAKE_PREVIEW, f"preview-{story_id}", _LAST, story_id=story_id)


def defer_feed(feed_id: int) -> None:
    """Have a feed fetched and read: one feed at a time, so that slow ones never take every worker."""
    if not ProcrastinateJob.objects.filter(queueing_lock=f"feed-{feed_id}", status="todo").exists():
        job = configure_task(
            name=READ_FEED, job_manager=QUEUE, lock="feeds", queueing_lock=f"feed-{feed_id}", priority=_LAST
        )
        _defer(job, feed_id=feed_id)


def _defer_once(task: str, lock: str, priority: int, **arguments: int) -> None:
    """Queue a job unless one with its lock waits; looking first spares the server's log a violated constraint."""
    if ProcrastinateJob.objects.filter(queueing_lock=lock, status="todo").exists():
        return
    _defer(configure_task(name=task, job_manager=QUEUE, lock=lock, queueing_lock=lock, priority=priority), **arguments)


def _defer(job: JobDeferrer, **arguments: int) -> None:
    try:
        with transaction.atomic():
            job.defer(**arguments)
    except AlreadyEnqueued:
        return
