"""What people decide of an upload: nothing is stored before they say so, and nothing twice however often they say it."""

from __future__ import annotations

import json
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from coverage.models import Article, Claim, Outlet, Source, Story, Upload, UploadFile, UploadPart, Version
from coverage.selectors.uploads import upload_progress
from coverage.services import ingest, uploads
from coverage.services.ingest import Incoming, open_upload, read_file
from coverage.services.reread import reread_now
from coverage.services.uploads import FileWord
from tests.core.formats.samples import GOLDEN, OUTLET
from tests.services.newsroom import HARBOUR, flood

pytestmark = pytest.mark.django_db


def work(upload: Upload) -> list[str]:
    """A worker reads every file, and those that come out of archives; gives their states."""
    for _round in range(2):
        for file in upload.files.filter(state="waiting"):
            read_file(file_id=file.pk)
    return [file.state for file in upload.files.order_by("pk")]


def look_at(*files: tuple[str, bytes], **word: object) -> Upload:
    sent = [Incoming(name, body) for name, body in files]
    upload = open_upload(by=None, files=sent, key=uuid.uuid4(), is_preview=True, **word)
    work(upload)
    return upload


def sample(kind: str) -> tuple[str, bytes]:
    return f"harbour.{kind}", (GOLDEN / f"harbour.{kind}").read_bytes()


def standings(upload: Upload) -> list[str]:
    return [shown.standing for file in upload_progress(pk=upload.pk).shown for shown in file.parts]


@pytest.mark.parametrize("kind", ["txt", "html", "docx", "pdf", "csv", "xlsx", "jsonl", "rss", "zip"])
def test_a_preview_stores_no_article(kind):
    upload = look_at(sample(kind))
    assert set(work(upload)) == {"ready"}
    assert [model.objects.count() for model in (Article, Version, Source, Outlet, Story)] == [0] * 5


def test_a_preview_counts_the_claims_that_storing_will_find():
    upload = look_at(("a.txt", flood()))
    (file,) = upload_progress(pk=upload.pk).shown
    counted = file.parts[0].part.claims
    uploads.confirm_upload(upload_id=upload.pk)
    work(upload)
    assert counted == Claim.objects.count() > 0


def test_what_is_stored_at_once_and_what_is_too_long_is_not_counted(monkeypatch):
    open_upload(by=None, files=[Incoming("a.txt", flood())], key=uuid.uuid4())
    work(Upload.objects.get())
    assert UploadPart.objects.get().claims is None
    monkeypatch.setattr("coverage.services.recognise.MOST_COUNTED", 400)
    rows = "\n".join(json.dumps({"title": str(n), "text": HARBOUR}, ensure_ascii=False) for n in range(9))
    (file,) = upload_progress(pk=look_at(("a.jsonl", rows.encode())).pk).shown
    assert file.file.uncounted == 9 - UploadPart.objects.exclude(claims=None).count() > 0


ARTICLES = {"txt": 1, "html": 1, "docx": 1, "pdf": 1, "csv": 2, "xlsx": 2, "jsonl": 2, "rss": 2, "zip": 2}
"""The text in the archive is the first row of the table beside it, and nobody names its outlet: one article."""


@pytest.mark.parametrize(("kind", "articles"), ARTICLES.items())
def test_what_was_looked_at_is_stored_when_somebody_says_so(kind, articles):
    upload = look_at(sample(kind))
    assert uploads.confirm_upload(upload_id=upload.pk)
    assert set(work(upload)) <= {"done", "known"}
    assert Article.objects.count() == articles
    assert not uploads.confirm_upload(upload_id=upload.pk)
    assert set(work(upload)) <= {"done", "known"}


def test_a_row_tells_its_own_outlet_day_and_address():
    uploads.confirm_upload(upload_id=(upload := look_at(sample("csv"), outlet="قناة أخرى")).pk)
    work(upload)
    article = Article.objects.get(outlet__name=OUTLET)
    assert (article.published.date().isoformat(), article.address) == ("2024-04-18", "https://almina.example/news/17")
    assert article.byline == "سلمى الراوي"


def test_every_version_can_be_read_again_as_it_stands(monkeypatch):
    uploads.confirm_upload(upload_id=(upload := look_at(sample("html"), sample("csv"), sample("pdf"))).pk)
    work(upload)
    before = list(Version.objects.order_by("pk").values("pk", "clean_text", "passages"))
    reread_now()
    assert list(Version.objects.order_by("pk").values("pk", "clean_text", "passages")) == before


def test_an_archive_is_its_files_and_names_what_it_passed_over():
    upload = look_at(sample("zip"))
    archive, *members = upload.files.order_by("pk")
    assert archive.skipped == ["._ميناء.txt"]
    assert [(member.name, member.archive) for member in members] == [("ميناء.txt", archive), ("جدول.csv", archive)]


def test_what_is_left_out_is_not_stored():
    upload = look_at(("a.txt", flood()), ("b.txt", HARBOUR.encode()))
    first = upload.files.order_by("pk").first()
    uploads.say_of_files(upload_id=upload.pk, words={first.pk: FileWord(is_left=True)})
    uploads.confirm_upload(upload_id=upload.pk)
    assert work(upload) == ["left", "done"]
    assert "ميناء" in Article.objects.get().title


def test_what_is_said_of_a_file_goes_before_what_is_said_of_all():
    upload = look_at(("a.txt", flood()), ("b.txt", HARBOUR.encode()), outlet="صحيفة الميناء")
    first = upload.files.order_by("pk").first()
    word = FileWord(outlet="قناة الضفاف", address="https://aldifaf.example/1")
    uploads.say_of_files(upload_id=upload.pk, words={first.pk: word})
    uploads.confirm_upload(upload_id=upload.pk)
    work(upload)
    assert {(a.outlet.name, a.address) for a in Article.objects.all()} == {
        ("قناة الضفاف", "https://aldifaf.example/1"),
        ("صحيفة الميناء", ""),
    }


def test_a_preview_tells_what_is_here_already():
    known = open_upload(by=None, files=[Incoming("a.txt", flood())], outlet="صحيفة الميناء", key=uuid.uuid4())
    work(known)
    assert standings(look_at(("b.txt", flood()), outlet="صحيفة الميناء")) == ["known"]
    assert standings(look_at(("b.txt", flood()), outlet="قناة الضفاف")) == ["copy"]
    assert standings(look_at(("b.txt", flood(killed="14")), outlet="صحيفة الميناء")) == ["new"]
    assert standings(look_at(("b.txt", HARBOUR.encode()), ("c.txt", HARBOUR.encode()))) == ["new", "twice"]


def test_a_preview_tells_a_new_version():
    row = {
        "title": "فيضان",
        "text": "لقي 9 أشخاص مصرعهم في الفيضان.",
        "outlet": "الميناء",
        "url": "https://a.example/1",
    }
    uploads.confirm_upload(upload_id=(first := look_at(("a.jsonl", json.dumps(row).encode()))).pk)
    work(first)
    changed = row | {"text": "لقي 12 شخصا مصرعهم في الفيضان."}
    second = look_at(("b.jsonl", json.dumps(changed).encode()))
    assert standings(second) == ["version"]
    uploads.confirm_upload(upload_id=second.pk)
    work(second)
    assert [version.number for version in Article.objects.get().versions.all()] == [1, 2]


def test_a_table_without_a_text_column_waits_for_one_to_be_chosen():
    upload = look_at(("a.csv", "أ,ب\nجسر,انهار الجسر فجر الأحد وأصيب 12 شخصا.\n".encode()))
    file = upload.files.get()
    assert (file.state, file.problem) == ("failed", "no_text_column")
    assert file.table["headings"] == ["أ", "ب"]
    uploads.choose_columns(file_id=file.pk, roles={"title": 0, "text": 1})
    assert work(upload) == ["ready"]
    assert UploadPart.objects.get().title == "جسر"


def test_a_bad_row_among_good_ones_is_told_and_loses_nothing():
    rows = [json.dumps({"text": f"انهار الجسر رقم {number} وأصيب 12 شخصا."}) for number in range(45)]
    rows[7] = "{broken"
    upload = open_upload(by=None, files=[Incoming("a.jsonl", "\n".join(rows).encode())], key=uuid.uuid4())
    assert work(upload) == ["done"]
    assert (Article.objects.count(), Source.objects.count()) == (44, 44)
    bad = UploadPart.objects.get(state="failed")
    assert (bad.number, bad.problem) == (8, "not_a_row")


def test_a_worker_that_dies_between_rows_goes_on_where_it_was(monkeypatch):
    rows = "\n".join(json.dumps({"text": f"انهار الجسر رقم {number} وأصيب 12 شخصا."}) for number in range(45))
    upload = open_upload(by=None, files=[Incoming("a.jsonl", rows.encode())], key=uuid.uuid4())
    file = upload.files.get()
    ingest._take(file.pk)
    ingest._open(file.pk)
    assert ingest._store_some(file.pk)
    assert Article.objects.count() == ingest.PARTS_AT_ONCE
    read_file(file_id=file.pk)
    assert (Article.objects.count(), UploadFile.objects.get().state) == (45, "done")


def test_what_is_stopped_stays_stopped_and_goes_on():
    upload = open_upload(by=None, files=[Incoming("a.txt", flood())], key=uuid.uuid4())
    uploads.stop_upload(upload_id=upload.pk)
    assert work(upload) == ["stopped"]
    assert Article.objects.count() == 0
    uploads.resume_upload(upload_id=upload.pk)
    uploads.confirm_upload(upload_id=upload.pk)
    assert work(upload) == ["done"]


def test_a_file_that_is_being_recognised_while_somebody_confirms_is_stored():
    upload = open_upload(by=None, files=[Incoming("a.txt", flood())], key=uuid.uuid4(), is_preview=True)
    uploads.confirm_upload(upload_id=upload.pk)
    assert work(upload) == ["done"]


def test_a_confirmation_that_broke_off_is_taken_up():
    upload = look_at(("a.txt", flood()))
    Upload.objects.update(stage="open")
    uploads.tidy_uploads()
    assert work(upload) == ["done"]


def test_what_nobody_stores_for_a_week_is_forgotten():
    upload = look_at(("a.txt", flood()))
    uploads.tidy_uploads()
    assert upload.files.get().body is not None
    Upload.objects.update(created=timezone.now() - uploads.KEPT - timedelta(hours=1))
    uploads.tidy_uploads()
    assert (upload.files.get().state, upload.files.get().body) == ("left", None)
    assert not UploadPart.objects.exists()


def test_what_failed_by_our_fault_is_tried_again_all_at_once():
    upload = look_at(("a.txt", flood()), ("b.txt", b"\x00"))
    UploadFile.objects.filter(name="a.txt").update(state="failed", problem="fault")
    assert uploads.retry_failed(upload_id=upload.pk) == 1
    assert work(upload) == ["ready", "failed"]
