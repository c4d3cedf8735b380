"""Work that a killed worker left behind is taken up again; what kills its worker every time is given up."""

from __future__ import annotations

from datetime import timedelta

from asgiref.sync import async_to_sync
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Status

from coverage.models import UploadFile
from coverage.models.upload import FileState
from coverage.services import jobs
from coverage.services.ingest import give_up

MOST_ATTEMPTS = 3
"""Workers that one job may take down with it, and times that a file may lose its job."""

HEARTBEAT_LOST = timedelta(seconds=30)
"""A worker that has been silent for so long is dead: procrastinate's own measure, three beats of ten seconds."""

FORGOTTEN = timedelta(minutes=5)
"""A file that waits for so long without any job has lost it (its last try failed while the database was away)."""

KEPT_HOURS = 7 * 24
"""For so long the queue remembers work that is done: enough to ask on Monday what happened on Friday."""


def sweep() -> int:
    """Take up stalled jobs and forgotten files; gives how many. Call it every minute."""
    stalled = list(_stalled_jobs())
    for job in stalled:
        _take_up(job)
    forgotten = list(_forgotten_files())
    for file in forgotten:
        with transaction.atomic():
            _count_attempt(file.pk)
            jobs.defer_reading(file.pk)
    return len(stalled) + len(forgotten)


def forget_old_jobs() -> None:
    """Delete the records of work that succeeded long ago; what failed stays to be looked into."""
    async_to_sync(jobs.QUEUE.delete_old_jobs)(nb_hours=KEPT_HOURS)


def _stalled_jobs() -> QuerySet[ProcrastinateJob]:
    silent = Q(worker=None) | Q(worker__last_heartbeat__lt=timezone.now() - HEARTBEAT_LOST)
    return ProcrastinateJob.objects.filter(silent, status="doing")


def _take_up(job: ProcrastinateJob) -> None:
    """Have a job done again, unless it has been tried too often or the same work is waiting already."""
    with transaction.atomic():
        if job.task_name == jobs.READ_FILE:
            _count_attempt(job.args["file_id"])
        waits = job.queueing_lock and _todo().filter(queueing_lock=job.queueing_lock).exists()
        if job.attempts < MOST_ATTEMPTS and not waits:
            jobs.QUEUE.retry_job_by_id(job.pk, retry_at=timezone.now())
        else:
            fail = async_to_sync(jobs.QUEUE.finish_job_by_id_async)
            fail(job_id=job.pk, status=Status.FAILED, delete_job=False)


def _todo() -> QuerySet[ProcrastinateJob]:
    return ProcrastinateJob.objects.filter(status="todo")


def _count_attempt(file_id: int) -> None:
    UploadFile.objects.filter(pk=file_id).update(attempts=F("attempts") + 1)
    if UploadFile.objects.filter(pk=file_id, attempts__gte=MOST_ATTEMPTS).exists():
        give_up(file_id=file_id)


def _forgotten_files() -> list[UploadFile]:
    """Files on their way that no job will read."""
    ends = Q(state=FileState.WAITING) | Q(state=FileState.READING)
    files = UploadFile.objects.filter(ends, changed__lt=timezone.now() - FORGOTTEN).only("pk")
    pending = ProcrastinateJob.objects.filter(task_name=jobs.READ_FILE, status__in=["todo", "doing"])
    with_job = set(pending.values_list("args__file_id", flat=True))
    return [file for file in files if file.pk not in with_job]
