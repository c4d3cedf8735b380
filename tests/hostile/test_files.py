"""Every file that was made to do harm ends in a message or in articles, and never in a fault or in half of either."""

from __future__ import annotations

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import F

from coverage.messages import MESSAGES
from coverage.models import Upload, UploadFile, UploadPart, Version
from coverage.services.ingest import read_file
from tests.hostile.files import FILES, PART, READ

GROUPS = sorted({name.partition(":")[0] for name in FILES})
AT_ONCE = 45

# Files are read in a process that knows no database, and stored as any other.
pytestmark = pytest.mark.any_server


def send(admin, files: list[tuple[str, bytes]]) -> list[UploadFile]:
    """Sent through the page, read by a worker; the rows in the order of the files."""
    sent = [SimpleUploadedFile(name, body) for name, body in files]
    answer = admin.post("/upload/", {"articles": sent, "key": uuid.uuid4(), "pasted": "", "at_once": "1"})
    assert answer.status_code == 302
    upload = Upload.objects.latest("pk")
    for _round in range(2):
        for file in upload.files.filter(state="waiting").defer("body"):
            read_file(file_id=file.pk)
    page = admin.get(answer.url)
    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()
    return list(upload.files.filter(archive=None).defer("body").order_by("pk"))


def outcome(file: UploadFile) -> str:
    if file.state == "failed":
        return file.problem
    has_bad_members = file.members.exclude(problem="").exists()
    return PART if has_bad_members or file.parts.exclude(problem="").exists() else READ


@pytest.mark.parametrize("group", GROUPS)
def test_each_ends_as_it_should(admin, group):
    made = [(name, *file) for name, file in FILES.items() if name.startswith(f"{group}:")]
    found = {}
    for start in range(0, len(made), AT_ONCE):
        batch = made[start : start + AT_ONCE]
        rows = send(admin, [(name, make()) for _told, name, make, _end in batch])
        found |= {told: outcome(row) for (told, *_file), row in zip(batch, rows, strict=True)}
    assert found == {told: end for told, _name, _make, end in made}
    assert_nothing_is_half_done()


def assert_nothing_is_half_done() -> None:
    problems = {
        *UploadFile.objects.values_list("problem", flat=True),
        *UploadPart.objects.values_list("problem", flat=True),
    }
    assert problems - {""} <= set(MESSAGES) - {"fault", "poison", "unreadable"}
    assert not UploadFile.objects.filter(state__in=("waiting", "reading", "ready")).exists()
    assert not Version.objects.filter(clean_text="").exists()
    assert not Version.objects.filter(end__lte=F("start")).exists()
    assert not Version.objects.filter(clean_text__contains="root:x:").exists()


def test_there_are_as_many_as_were_promised():
    assert len(FILES) >= 200
