"""The worker itself: what is sent is read and aligned without another hand."""

from __future__ import annotations

import uuid

import pytest
from django.db import OperationalError, connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage import tasks
from coverage.models import Story, UploadFile
from coverage.services import jobs
from coverage.services.ingest import Incoming, open_upload
from coverage.services.reread import reread_all
from tests.services.newsroom import flood

pytestmark = pytest.mark.django_db(transaction=True)


def work() -> None:
    """A worker, as `manage.py procrastinate worker` is one, until nothing waits."""
    with app.replace_connector(app.connector.get_worker_connector()) as worker:
        worker.run_worker(wait=False, install_signal_handlers=False, listen_notify=False)


@pytest.fixture
def two_outlets():
    for outlet, killed in (("صحيفة الميناء", "9"), ("قناة الضفاف", "14")):
        open_upload(by=None, files=[Incoming("a.txt", flood(killed=killed))], outlet=outlet, key=uuid.uuid4())


def test_what_is_sent_is_read_and_aligned(two_outlets):
    work()
    assert {file.state for file in UploadFile.objects.all()} == {"done"}
    assert Story.objects.get().aligned_at
    assert Story.objects.get().facts.filter(verdict__verdict="conflict").exists()


def test_a_story_of_many_files_is_aligned_once(two_outlets):
    work()
    assert ProcrastinateJob.objects.filter(task_name=tasks.align_story.name).count() == 1


def test_everything_is_read_again_by_the_worker(two_outlets):
    work()
    before = list(Story.objects.get().facts.values_list("pk"))
    assert reread_all() == 2
    work()
    assert {job.status for job in ProcrastinateJob.objects.all()} == {"succeeded"}
    assert list(Story.objects.get().facts.values_list("pk")) == before


def test_a_job_is_not_to_be_had_before_what_it_is_about(two_outlets, monkeypatch):
    """In a worker too a job is committed with its article: one that breaks leaves neither."""
    monkeypatch.setattr(tasks.ingest, "_end_well", lambda *_arguments, **_words: 1 / 0)
    work()
    assert {file.problem for file in UploadFile.objects.all()} == {"fault"}
    assert not Story.objects.exists()
    assert not ProcrastinateJob.objects.filter(task_name=tasks.align_story.name).exists()


def test_a_database_that_is_away_for_a_moment_loses_no_file(two_outlets, monkeypatch):
    def away(**_file):
        raise OperationalError

    monkeypatch.setattr(tasks.ingest, "read_file", away)
    work()
    left = ProcrastinateJob.objects.filter(task_name=tasks.read_file.name)
    assert {(job.status, job.attempts) for job in left} == {("todo", 1)}


def test_a_worker_takes_up_what_a_killed_one_left(two_outlets):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id"
        )
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s", cursor.fetchone())
    tasks.sweep.defer(timestamp=0)
    work()
    assert {file.state for file in UploadFile.objects.all()} == {"done"}


def test_a_worker_gives_up_what_was_tried_too_often():
    jobs.defer_alignment(10**9)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', attempts = 3")
    tasks.sweep.defer(timestamp=0)
    work()
    assert ProcrastinateJob.objects.get(task_name=tasks.align_story.name).status == "failed"


def test_stalled_work_is_looked_for_every_minute():
    periodic = app.periodic_registry.periodic_tasks.values()
    assert [(task.task.name, task.cron) for task in periodic if "sweep" in task.task.name] == [
        ("coverage.tasks.sweep", "* * * * *")
    ]
