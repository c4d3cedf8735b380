"""What went wrong in jobs, kept for whoever looks after Farq, and their retry."""

from __future__ import annotations

import logging
import traceback
from datetime import timedelta

from django.db import DatabaseError, InterfaceError, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import ProcrastinateException

from coverage.models import JobFault
from coverage.services.jobs import QUEUE

LOG = logging.getLogger(__name__)
MOST_WORDS = 300
"""Letters of an error's own sentence: enough to know it by, too few for an article that it may quote."""
KEPT = timedelta(days=30)


def note_fault(job_id: int, error: BaseException) -> None:
    """Keep an error and where it arose. Where the database is what is wrong, only the log has it."""
    places = [f"{place.filename.rpartition('/')[2]}:{place.lineno} {place.name}" for place in _places(error)]
    told = f"{type(error).__name__}: {str(error)[:MOST_WORDS]}\n" + "\n".join(places)
    try:
        JobFault.objects.create(job_id=job_id, error=told.replace("\x00", "\ufffd"))
    except (DatabaseError, InterfaceError):
        LOG.warning("The fault of job %s could not be kept: %s", job_id, type(error).__name__)


def retry_job(job_id: int) -> bool:
    """Have a job that failed done once more; False where it has not failed, or the same work waits already."""
    with transaction.atomic():
        job = ProcrastinateJob.objects.filter(pk=job_id, status="failed").first()
        if job is None:
            return False
        waiting = ProcrastinateJob.objects.filter(status="todo", queueing_lock=job.queueing_lock)
        if job.queueing_lock and waiting.exists():
            return False
        try:
            QUEUE.retry_job_by_id(job.pk, retry_at=timezone.now())
        except ProcrastinateException:
            return False
    return True


def forget_old_faults() -> None:
    """Delete what went wrong long ago."""
    JobFault.objects.filter(at__lt=timezone.now() - KEPT).delete()


def _places(error: BaseException) -> traceback.StackSummary:
    """Where an error arose, the last three calls: names of files without the folders of the machine."""
    return traceback.StackSummary.from_list(traceback.extract_tb(error.__traceback__)[-3:])
