"""What killed workers leave behind: nothing is taken from a living one, nothing is tried for ever."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage.models import UploadFile
from coverage.services import jobs
from coverage.services.ingest import Incoming, open_upload, read_file, try_again
from coverage.services.stalled import FORGOTTEN, forget_old_jobs, sweep
from tests.services.newsroom import flood

pytestmark = pytest.mark.django_db


@pytest.fixture
def file():
    return open_upload(by=None, files=[Incoming("a.txt", flood())], key=uuid.uuid4()).files.get()


def start(silent_for: int) -> None:
    """A worker takes every job and is then silent for so many seconds."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - make_interval(secs => %s)) RETURNING id",
            [silent_for],
        )
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s", cursor.fetchone())


def test_the_job_of_a_living_worker_is_left_alone(file):
    start(silent_for=5)
    assert sweep() == 0
    assert ProcrastinateJob.objects.get().status == "doing"


def test_the_job_of_a_dead_worker_is_done_again(file):
    start(silent_for=60)
    assert sweep() == 1
    assert ProcrastinateJob.objects.get().status == "todo"
    read_file(file_id=file.pk)
    assert UploadFile.objects.get().state == "done"


def test_a_file_that_kills_three_workers_is_poison(file):
    for _ in range(3):
        start(silent_for=60)
        sweep()
    poison = UploadFile.objects.get()
    assert (poison.state, poison.problem, poison.problem_values) == ("failed", "poison", {"attempts": 3})
    assert poison.body is not None
    read_file(file_id=file.pk)
    assert UploadFile.objects.get().state == "failed"


def test_poison_may_be_tried_again_by_hand(file):
    test_a_file_that_kills_three_workers_is_poison(file)
    try_again(file_id=file.pk)
    read_file(file_id=file.pk)
    assert UploadFile.objects.get().state == "done"


def test_a_job_that_is_tried_four_times_is_given_up():
    jobs.defer_alignment(10**9)
    for _ in range(4):
        start(silent_for=60)
        sweep()
    assert ProcrastinateJob.objects.get().status == "failed"


def test_a_stalled_job_whose_work_waits_already_is_not_queued_twice():
    jobs.defer_alignment(10**9)
    start(silent_for=60)
    jobs.defer_alignment(10**9)
    sweep()
    assert sorted(ProcrastinateJob.objects.values_list("status", flat=True)) == ["failed", "todo"]


def test_a_file_that_lost_its_job_gets_another(file):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    assert sweep() == 0
    UploadFile.objects.update(changed=timezone.now() - FORGOTTEN - timedelta(seconds=1))
    assert sweep() == 1
    assert ProcrastinateJob.objects.get(status="todo").args == {"file_id": file.pk}


def test_only_old_work_that_is_done_is_forgotten(file):
    jobs.defer_alignment(10**9)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
        cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE task_name = %s", [jobs.READ_FILE])
    forget_old_jobs()
    assert ProcrastinateJob.objects.count() == 2
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_events SET at = now() - interval '8 days'")
    forget_old_jobs()
    assert ProcrastinateJob.objects.get().task_name == jobs.ALIGN_STORY
