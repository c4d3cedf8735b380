"""Work for later, queued in the transaction that makes it needed: both are committed, or neither."""

from __future__ import annotations

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import JobDeferrer

READ_FILE = "coverage.tasks.read_file"
ALIGN_STORY = "coverage.tasks.align_story"
REREAD_SOURCE = "coverage.tasks.reread_source"
"""Tasks by name, since tasks import services and not the other way round."""

_AFTER_READING = -1
"""Priority of aligning: files that wait are read first, so that a story of a hundred files is aligned once."""


def defer_reading(file_id: int) -> None:
    """Have an uploaded file read."""
    app.configure_task(READ_FILE, lock=f"file-{file_id}").defer(file_id=file_id)


def defer_alignment(story_id: int) -> None:
    """Have a story aligned, unless that is waiting to be done already.

    Hold the story's row lock when calling: the waiting job takes it too, and so sees what you are about to commit.
    """
    name = f"story-{story_id}"
    job = app.configure_task(ALIGN_STORY, lock=name, queueing_lock=name, priority=_AFTER_READING)
    _defer_once(job, story_id=story_id)


def defer_rereading(source_id: int) -> None:
    """Have the articles of a source read again, unless that is waiting to be done already."""
    name = f"source-{source_id}"
    _defer_once(app.configure_task(REREAD_SOURCE, lock=name, queueing_lock=name), source_id=source_id)


def _defer_once(job: JobDeferrer, **arguments: int) -> None:
    try:
        with transaction.atomic():
            job.defer(**arguments)
    except AlreadyEnqueued:
        return
