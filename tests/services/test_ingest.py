"""Uploads: what cannot be read leaves no trace but its message; what can is stored once, wholly."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from coverage.models import Article, Claim, Outlet, Source, Story, Upload, UploadFile, Version
from coverage.services import ingest
from coverage.services.ingest import Incoming, open_upload, read_file, try_again
from tests.services.newsroom import HARBOUR, flood, send

pytestmark = pytest.mark.django_db

STORED = (Source, Outlet, Article, Version, Claim, Story)

UNREADABLE = {
    "empty": (b"", "empty_file"),
    "spaces": ("  \n\t\u200f\n".encode(), "empty_file"),
    "vowel marks alone": ("\u064e\u0651\u064e".encode(), "empty_file"),
    "binary": (bytes(range(256)) * 40, "binary_file"),
    "NUL in a text": ("خبر\x00 عاجل من المدينة".encode(), "binary_file"),
    "a line of 10 MB": (("كلمة " * 1_200_000).encode(), "file_too_large"),
    "a line of 1 MB": (("كلمة " * 110_000).encode(), "line_too_long"),
    "half a PDF": (b"%PDF-1.7\n%\xe2\xe3", "damaged_file"),
    "a picture": (b"\x89PNG\r\n", "unsupported_format"),
}


def stored() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in STORED if model.objects.exists()}


@pytest.mark.parametrize(("body", "problem"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_leaves_a_message_and_no_trace(body, problem):
    file = send(("article.txt", body)).files.get()
    assert (file.state, file.problem) == ("failed", problem)
    assert file.body is None
    assert stored() == {}


def test_a_bad_file_among_good_ones_loses_nothing():
    upload = send(("a.txt", flood()), ("b.txt", b"\x00\x01"), ("c.txt", HARBOUR.encode()))
    assert [file.state for file in upload.files.all()] == ["done", "failed", "done"]
    assert Article.objects.count() == 2


def test_a_file_too_large_is_refused_before_it_is_stored():
    upload = open_upload(by=None, files=[Incoming("a.txt", b"a" * 2_000_001)], key=uuid.uuid4())
    file = upload.files.get()
    assert (file.state, file.body, file.problem) == ("failed", None, "file_too_large")
    assert file.problem_values == {"size": 2_000_001, "limit": 2_000_000}
    assert not ProcrastinateJob.objects.exists()


def test_a_file_sent_twice_is_one_article():
    first, second = send(("a.txt", flood()), ("b.txt", flood())).files.all()
    assert (first.state, second.state) == ("done", "known")
    assert first.versions.get() == second.versions.get()
    assert Article.objects.count() == 1


def test_the_same_text_in_another_encoding_is_the_same_article():
    text = flood().decode()
    first, second = send(("a.txt", text.encode()), ("b.txt", text.encode("utf-16"))).files.all()
    assert second.state == "known"
    assert first.versions.get() == second.versions.get()


def test_one_text_of_two_outlets_is_two_articles():
    send(("a.txt", flood()), outlet="صحيفة الميناء")
    send(("a.txt", flood()), outlet="قناة الضفاف")
    assert Article.objects.count() == 2
    assert Source.objects.count() == 1


@pytest.mark.parametrize("name", ["صحيفة الميناء", "صَحيفة  الميناء", "صحيفه المينـاء"])
def test_an_outlet_is_one_however_its_name_is_typed(name):
    send(("a.txt", flood()), outlet="صحيفة الميناء")
    send(("b.txt", HARBOUR.encode()), outlet=name)
    assert Outlet.objects.count() == 1


def test_files_of_which_nobody_names_the_outlet_have_an_outlet_each():
    send(("a.txt", flood()), ("b.txt", HARBOUR.encode()))
    assert [outlet.is_named for outlet in Outlet.objects.all()] == [False, False]
    assert "a.txt" in Article.objects.get(title__startswith="فيضان").outlet.name


def test_naming_the_outlet_later_names_the_article_that_is_there():
    send(("a.txt", flood()))
    file = send(("a.txt", flood()), outlet="صحيفة الميناء").files.get()
    assert file.state == "known"
    assert Article.objects.get().outlet.name == "صحيفة الميناء"
    assert Version.objects.get().outlet == Outlet.objects.get()


def test_the_sender_is_believed_before_the_text():
    day = datetime(2024, 4, 2, 9, tzinfo=UTC)
    text = flood().decode() + "\n\nالمصدر: وكالة المدار\n"
    send(("a.txt", text.encode()), outlet="قناة الضفاف", published=day, address="https://example.org/1")
    article = Article.objects.get()
    assert (article.outlet.name, article.published, article.address) == ("قناة الضفاف", day, "https://example.org/1")


def test_an_address_counts_only_for_a_file_sent_alone():
    send(("a.txt", flood()), ("b.txt", HARBOUR.encode()), outlet="قناة الضفاف", address="https://example.org/1")
    assert [article.address for article in Article.objects.all()] == ["", ""]


def test_another_text_at_the_same_address_is_the_next_version():
    for killed in ("9", "12"):
        send(("a.txt", flood(killed=killed)), outlet="قناة الضفاف", address="https://example.org/1")
    article = Article.objects.get()
    assert [(v.number, v.is_current) for v in article.versions.all()] == [(1, False), (2, True)]
    assert "12" in article.title


def test_the_same_form_sent_twice_is_one_upload():
    key = uuid.uuid4()
    first, second = (send(("a.txt", flood()), key=key) for _ in range(2))
    assert first == second
    assert (Upload.objects.count(), UploadFile.objects.count()) == (1, 1)


def test_an_upload_and_its_jobs_are_committed_together_or_not_at_all():
    with transaction.atomic():
        open_upload(by=None, files=[Incoming("a.txt", flood())], key=uuid.uuid4())
        transaction.set_rollback(True)
    assert not ProcrastinateJob.objects.exists()
    assert not Upload.objects.exists()


def test_every_waiting_file_has_a_job():
    upload = open_upload(
        by=None, files=[Incoming("a.txt", flood()), Incoming("b.txt", b"x" * 3_000_000)], key=uuid.uuid4()
    )
    waiting = upload.files.get(state="waiting")
    assert [job.args for job in ProcrastinateJob.objects.all()] == [{"file_id": waiting.pk}]


def test_reading_a_file_again_changes_nothing():
    file = send(("a.txt", flood())).files.get()
    read_file(file_id=file.pk)
    assert UploadFile.objects.get().state == "done"
    assert Version.objects.count() == 1


def test_a_file_that_is_gone_is_no_error():
    read_file(file_id=10**9)


NAMES = {
    "turned around": ("تقرير\u202egpj.exe", "تقريرgpj.exe"),
    "NUL": ("خبر\x00.txt", "خبر.txt"),
    "a path": ("../../etc/passwd", "passwd"),
    "a path of another system": ("C:\\أخبار\\خبر.txt", "خبر.txt"),
    "half a letter": ("خبر\ud800.txt", "خبر.txt"),
    "lines": ("خبر\r\nعاجل.txt", "خبر عاجل.txt"),
    "nothing to see": ("\u202e\u2066", "—"),
}


@pytest.mark.parametrize(("name", "shown"), NAMES.values(), ids=NAMES.keys())
def test_a_name_that_deceives_is_shown_clean(name, shown):
    assert send((name, flood())).files.get().name == shown


def test_a_name_of_255_arabic_letters_is_shortened_and_its_file_read():
    file = send(("خ" * 251 + ".txt", flood())).files.get()
    assert file.state == "done"
    assert len(file.name) <= 120
    assert len(file.name.encode()) <= 255
    assert file.name.endswith("خ.txt")


def test_a_fault_of_the_reader_is_said_and_the_file_kept_to_be_tried_again(monkeypatch, caplog):
    monkeypatch.setattr(ingest, "extract", lambda _reading: 1 / 0)
    file = send(("a.txt", flood())).files.get()
    assert (file.state, file.problem, stored()) == ("failed", "fault", {})
    assert "ZeroDivisionError" in caplog.text
    monkeypatch.undo()
    try_again(file_id=file.pk)
    read_file(file_id=file.pk)
    assert UploadFile.objects.get().state == "done"


def test_a_file_refused_for_its_own_sake_is_not_tried_again():
    file = send(("a.txt", b"")).files.get()
    try_again(file_id=file.pk)
    assert UploadFile.objects.get().state == "failed"


def test_original_bytes_and_decoded_text_are_kept_unchanged():
    body = flood().decode().encode("utf-16")
    send(("a.txt", body))
    source = Source.objects.get()
    assert bytes(source.body) == body
    assert source.text == flood().decode()


def test_who_sent_it_is_kept():
    admin = User.objects.create_user("admin")
    assert send(("a.txt", flood()), by=admin).by == admin
