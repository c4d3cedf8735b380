"""Jobs that fail show with their error, and are done again by hand; nothing secret or half is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.db import DatabaseError, connection
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage.models import JobFault
from coverage.services import align, faults, jobs
from tests.services.test_tasks import work

ERROR = "the third sentence has no end"


@pytest.fixture
def failing(monkeypatch):
    def fail(**_arguments):
        raise RuntimeError(ERROR + " ن" * 1000)

    monkeypatch.setattr(align, "align_story", fail)


def failed_job() -> ProcrastinateJob:
    jobs.defer_alignment(10**9)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    return ProcrastinateJob.objects.get()


@pytest.fixture
def admin(client, db):
    user = User.objects.create_user("admin", is_staff=True)
    user.groups.add(Group.objects.get(name="admin"))
    client.force_login(user)
    return client


@pytest.mark.django_db
@pytest.mark.parametrize("status", ["todo", "doing", "succeeded"])
def test_what_has_not_failed_is_not_done_again(status):
    jobs.defer_alignment(10**9)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
        cursor.execute("UPDATE procrastinate_jobs SET status = %s", [status])
    assert not faults.retry_job(ProcrastinateJob.objects.get().pk)
    assert ProcrastinateJob.objects.get().status == status


@pytest.mark.django_db
def test_nor_what_waits_already():
    job = failed_job()
    jobs.defer_alignment(10**9)
    assert not faults.retry_job(job.pk)
    assert not faults.retry_job(10**9)


@pytest.mark.django_db
def test_a_fault_that_cannot_be_kept_hides_nothing(monkeypatch):
    def fail(**_columns):
        raise DatabaseError

    monkeypatch.setattr(JobFault.objects, "create", fail)
    faults.note_fault(1, RuntimeError(ERROR))


@pytest.mark.django_db(transaction=True)
def test_a_worker_keeps_what_went_wrong_and_where_but_not_the_text(failing):
    jobs.defer_alignment(10**9)
    work()
    job, fault = ProcrastinateJob.objects.get(task_name=jobs.ALIGN_STORY), JobFault.objects.get()
    assert (job.status, fault.job_id) == ("failed", job.pk)
    assert fault.error.startswith(f"RuntimeError: {ERROR}")
    assert "test_faults.py" in fault.error
    assert fault.error.count("ن") < 400
    assert "/" not in fault.error


@pytest.mark.django_db(transaction=True)
def test_the_admin_shows_it_and_has_it_done_again(admin, failing, monkeypatch):
    jobs.defer_alignment(10**9)
    work()
    page = reverse("admin:procrastinate_procrastinatejob_changelist")
    job = ProcrastinateJob.objects.get(task_name=jobs.ALIGN_STORY)
    assert ERROR in admin.get(page, {"status__exact": "failed"}).content.decode()
    assert ERROR in admin.get(reverse("admin:procrastinate_procrastinatejob_change", args=[job.pk])).content.decode()
    monkeypatch.undo()
    assert admin.post(page, {"action": "do_again", "_selected_action": [job.pk]}).status_code == 302
    work()
    assert ProcrastinateJob.objects.get(pk=job.pk).status == "succeeded"


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["reader", "editor"])
def test_nobody_but_admins_sees_jobs(client, role):
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    page = reverse("admin:procrastinate_procrastinatejob_changelist")
    assert client.get(page).status_code == 403
    assert client.post(page, {"action": "do_again", "_selected_action": [1]}).status_code == 403


@pytest.mark.django_db
def test_old_faults_are_forgotten_and_young_ones_stay():
    job = failed_job()
    for age in (timedelta(days=31), timedelta(days=1)):
        faults.note_fault(job.pk, RuntimeError(str(age)))
        JobFault.objects.filter(error__contains=str(age)).update(at=timezone.now() - age)
    faults.forget_old_faults()
    assert [fault.error.strip() for fault in JobFault.objects.all()] == ["RuntimeError: 1 day, 0:00:00"]
