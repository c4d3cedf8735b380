"""`manage.py ingest`: what is wrong is named and loses nothing; the same again changes nothing."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from coverage.models import Article, UploadFile
from tests.core.formats.samples import GOLDEN
from tests.services.newsroom import HARBOUR, flood

pytestmark = pytest.mark.django_db


def ingest(folder, **options) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("ingest", str(folder), stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_bytes(flood())
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b.txt").write_bytes(HARBOUR.encode())
    return tmp_path


@pytest.mark.parametrize("name", ["not there", "a.txt"])
def test_what_is_no_folder_is_refused(folder, name):
    with pytest.raises(CommandError, match="no folder"):
        ingest(folder / name)


@pytest.mark.parametrize("day", ["yesterday", "2024-13-45"])
def test_a_day_that_is_none_is_refused_before_anything_is_read(folder, day):
    with pytest.raises(CommandError, match="2024-04-18"):
        ingest(folder, published=day)
    assert not UploadFile.objects.exists()


def test_a_file_that_cannot_be_read_is_named_and_loses_no_other(folder):
    (folder / "c.txt").write_bytes(b"")
    with pytest.raises(CommandError, match="1 files could not be read"):
        ingest(folder)
    assert Article.objects.count() == 2


def test_hidden_files_links_and_what_nobody_reads_are_passed_over(folder):
    (folder / ".hidden.txt").write_bytes(b"x")
    (folder / "link.txt").symlink_to(folder / "a.txt")
    (folder / "a.mp4").write_bytes(b"x")
    told, _wrong = ingest(folder)
    assert "2 files." in told


def test_a_folder_comes_in_and_the_same_again_changes_nothing(folder):
    ingest(folder, outlet="صحيفة الميناء", published="2024-04-18")
    assert {article.outlet.name for article in Article.objects.all()} == {"صحيفة الميناء"}
    files = UploadFile.objects.count()
    ingest(folder, outlet="صحيفة الميناء", published="2024-04-18")
    assert (Article.objects.count(), UploadFile.objects.count()) == (2, files)


def test_an_archive_comes_in_with_its_files(tmp_path):
    (tmp_path / "a.zip").write_bytes((GOLDEN / "harbour.zip").read_bytes())
    told, _wrong = ingest(tmp_path)
    assert "جدول.csv" in told
    assert Article.objects.count() == 2


def test_the_workers_may_do_the_reading(folder):
    ingest(folder, later=True)
    assert {file.state for file in UploadFile.objects.all()} == {"waiting"}
