"""Background work: each task calls one service, and is harmless when it runs twice."""

from __future__ import annotations

from collections.abc import Callable

from django.db import IntegrityError, InterfaceError, OperationalError
from procrastinate import App, JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException

from coverage.services import align, faults, feeds, ingest, jobs, limits, preview, reread, stalled, touches, uploads

AGAIN = RetryStrategy(
    max_attempts=6,
    exponential_wait=3,
    retry_exceptions=(OperationalError, InterfaceError, IntegrityError, ConnectorException),
)
"""After 3, 9, 27, 81, 243 and 729 seconds: through the restart of a database and through a lost race for a row."""


def keep_faults(queue: App) -> None:
    """Have every worker of the queue tell what went wrong; called when Django is ready."""
    queue.worker_defaults["task_middleware"] = [*queue.worker_defaults.get("task_middleware", ()), told]


def told(call_next: Callable[[], object], context: JobContext, _worker: object) -> object:
    """Around each task: an error is kept for the admin, and goes on its way."""
    try:
        return call_next()
    except Exception as error:
        if context.job.id is not None:
            faults.note_fault(context.job.id, error)
        raise


@app.task(name=jobs.READ_FILE, retry=AGAIN)
def read_file(file_id: int) -> None:
    """Read an uploaded file."""
    ingest.read_file(file_id=file_id)


@app.task(name=jobs.ALIGN_STORY, retry=AGAIN)
def align_story(story_id: int) -> None:
    """Align and judge a story."""
    align.align_story(story_id=story_id)


@app.task(name=jobs.REREAD_SOURCE, retry=AGAIN)
def reread_source(source_id: int) -> None:
    """Read the articles of a source again."""
    reread.reread_source(source_id=source_id)


@app.task(name=jobs.MAKE_PREVIEW, retry=AGAIN)
def make_preview(story_id: int) -> None:
    """Find out what reading a story again would change."""
    preview.make_preview(story_id=story_id)


@app.task(name=jobs.READ_FEED, retry=AGAIN)
def read_feed(feed_id: int) -> None:
    """Fetch and read an outlet's feed."""
    feeds.read_feed(feed_id=feed_id)


@app.periodic(cron="*/5 * * * *")
@app.task(name="coverage.tasks.read_due_feeds", queueing_lock="read_due_feeds")
def read_due_feeds(timestamp: int) -> None:  # noqa: ARG001 - as in sweep
    """Queue the feeds whose time has come."""
    feeds.defer_due_feeds()


@app.periodic(cron="41 * * * *")
@app.task(name="coverage.tasks.tidy_uploads", queueing_lock="tidy_uploads")
def tidy_uploads(timestamp: int) -> None:  # noqa: ARG001 - as in sweep
    """Forget previews that nobody stored."""
    uploads.tidy_uploads()


@app.periodic(cron="* * * * *")
@app.task(name="coverage.tasks.sweep", queueing_lock="sweep")
def sweep(timestamp: int) -> None:  # noqa: ARG001 - procrastinate tells every periodic task its minute
    """Take up what killed workers left behind, and keep the counts of changes short."""
    stalled.sweep()
    touches.fold_touches()


@app.periodic(cron="17 3 * * *")
@app.task(name="coverage.tasks.forget_old_jobs", queueing_lock="forget_old_jobs")
def forget_old_jobs(timestamp: int) -> None:  # noqa: ARG001 - as in sweep
    """Keep the tables of the queue, its faults and of counted requests small."""
    stalled.forget_old_jobs()
    faults.forget_old_faults()
    limits.forget_old_counts()
