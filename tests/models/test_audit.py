"""The audit log grows, and nothing else: not by the application, not by SQL of its own."""

from __future__ import annotations

import pgtrigger
import pytest
from django.contrib.auth.models import User
from django.db import InternalError, ProgrammingError, connection, transaction

from coverage.models import AuditEntry
from tests.conftest import EMPTIED

pytestmark = pytest.mark.django_db
REFUSED = (InternalError, ProgrammingError)


@pytest.fixture
def entry():
    return AuditEntry.objects.create(who="editor", what="logged_in")


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: entry.delete(),
        lambda entry: AuditEntry.objects.update(who="somebody else"),
        lambda entry: AuditEntry.objects.all().delete(),
        lambda entry: entry.save(),
        lambda entry: AuditEntry.objects.bulk_update([entry], ["who"]),
    ],
)
def test_nothing_that_stands_there_is_changed(entry, change):
    with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
        change(entry)
    assert AuditEntry.objects.get().who == "editor"


@pytest.mark.parametrize("statement", ["DELETE FROM coverage_auditentry", "UPDATE coverage_auditentry SET who = ''"])
def test_nor_by_sql(entry, statement):
    with pytest.raises(REFUSED), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert AuditEntry.objects.get().who == "editor"


def test_nor_is_it_emptied(entry):
    pgtrigger.install(EMPTIED)
    with pytest.raises(REFUSED, match="never emptied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE coverage_auditentry")
    assert AuditEntry.objects.count() == 1


def test_a_deleted_account_leaves_its_entries(entry):
    user = User.objects.create_user("going")
    AuditEntry.objects.create(who="going", user=user, what="logged_in")
    user.delete()
    assert AuditEntry.objects.filter(who="going").count() == 1
