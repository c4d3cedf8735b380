"""The preview of an upload: nothing is stored by looking, what is missing is asked for, and what is typed is kept."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from coverage.models import Article, Upload, UploadFile
from coverage.services.ingest import read_file
from tests.core.formats.samples import GOLDEN
from tests.views.test_ingest import ADDRESS, ARTICLE, form

TABLE = "أ,ب\nجسر,انهار الجسر فجر الأحد وأصيب 12 شخصا.\n"


def file(name: str, body: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, body)


def sample(name: str) -> SimpleUploadedFile:
    return file(name, (GOLDEN / name).read_bytes())


def work() -> None:
    for _round in range(2):
        for row in UploadFile.objects.filter(state="waiting"):
            read_file(file_id=row.pk)


def look(admin, *files: SimpleUploadedFile, **fields) -> str:
    answer = admin.post(ADDRESS, form(articles=list(files), **fields))
    work()
    return answer.url


def words(upload: str, **fields) -> dict[str, object]:
    pk = UploadFile.objects.earliest("pk").pk
    return {f"file-{pk}-{name}": value for name, value in fields.items()} | {"page": 1}


@pytest.mark.parametrize("name", ["harbour.txt", "harbour.html", "harbour.csv", "harbour.zip", "harbour.rss"])
def test_looking_stores_nothing(admin, name):
    page = admin.get(look(admin, sample(name))).content.decode()
    assert "لم يُخزَّن شيء بعد" in page
    assert "افتتاح ميناء الصيد الجديد" in page
    assert not Article.objects.exists()


def test_what_is_missing_is_said(admin):
    page = admin.get(look(admin, file("a.txt", ARTICLE.encode()))).content.decode()
    assert "لم يُذكر منبر" in page
    assert "لم يُذكر تاريخ" in page


def test_what_was_typed_wrong_is_shown_again_and_stores_nothing(admin):
    address = look(admin, file("a.txt", ARTICLE.encode()))
    sent = words(address, outlet="قناة الضفاف", address="javascript:alert(1)", published="غدا") | {"confirm": "1"}
    answer = admin.post(f"{address}words/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count("errorlist") == 2
    assert "قناة الضفاف" in page
    assert Upload.objects.get().stage == "preview"


def test_what_was_typed_is_kept_without_storing(admin):
    address = look(admin, file("a.txt", ARTICLE.encode()))
    assert admin.post(f"{address}words/", words(address, outlet="قناة الضفاف")).status_code == 302
    assert 'value="قناة الضفاف"' in admin.get(address).content.decode()
    assert Upload.objects.get().stage == "preview"


def test_what_was_looked_at_is_stored_with_what_was_typed(admin):
    address = look(admin, file("a.txt", ARTICLE.encode()))
    sent = words(address, outlet="قناة الضفاف", published="2024-04-18") | {"confirm": "1"}
    admin.post(f"{address}words/", sent)
    work()
    article = Article.objects.get()
    assert (article.outlet.name, article.published.date().isoformat()) == ("قناة الضفاف", "2024-04-18")


def test_a_file_is_left_out_by_a_tick(admin):
    address = look(admin, file("a.txt", ARTICLE.encode()), sample("harbour.html"))
    admin.post(f"{address}words/", words(address, leave="on") | {"confirm": "1"})
    work()
    assert [row.state for row in UploadFile.objects.order_by("pk")] == ["left", "done"]


def test_the_text_of_a_table_is_chosen_among_its_columns(admin):
    address = look(admin, file("a.csv", TABLE.encode()))
    assert "لا يُعرف أي عمود" in admin.get(address).content.decode()
    row = UploadFile.objects.get()
    admin.post(f"/files/{row.pk}/columns/", {"title": "0", "text": "1"})
    work()
    assert '<strong dir="auto">جسر</strong>' in admin.get(address).content.decode()


@pytest.mark.parametrize(
    "sent", [{}, {"text": ""}, {"text": "9"}, {"text": "-1"}, {"text": "\x00"}, {"text": "1", "title": "x"}]
)
def test_a_column_that_is_not_there_is_refused_in_words(admin, sent):
    address = look(admin, file("a.csv", TABLE.encode()))
    row = UploadFile.objects.get()
    admin.post(f"/files/{row.pk}/columns/", sent)
    assert "اختر العمود الذي فيه النص" in admin.get(address).content.decode()
    assert UploadFile.objects.get().state == "failed"


def test_an_upload_is_stopped_and_goes_on(admin):
    address = admin.post(ADDRESS, form(pasted=ARTICLE, at_once="1")).url
    admin.post(f"{address}stop/")
    work()
    assert "الرفع موقوف" in admin.get(address).content.decode()
    admin.post(f"{address}resume/")
    admin.post(f"{address}words/", {"page": 1, "confirm": "1"})
    work()
    assert Article.objects.count() == 1


def test_what_failed_is_tried_again_only_where_it_is_kept(admin):
    address = look(admin, file("a.txt", b""))
    page = admin.post(f"{address}retry/", follow=True).content.decode()
    assert "لا ملف محفوظًا" in page


def test_a_page_shows_forty_files_and_leads_to_the_others(admin):
    address = look(admin, *(file(f"{n}.txt", f"{n} {ARTICLE}".encode()) for n in range(45)))
    assert admin.get(address).content.decode().count('class="panel look') == 40
    assert admin.get(f"{address}?page=2").content.decode().count('class="panel look') == 5
    assert admin.post(f"{address}words/", {"page": 1, "next": "1"}).url.endswith("?page=2")


@pytest.mark.parametrize("page", ["0", "-1", "9" * 50, "abc", "\x00", "٢"])
def test_an_odd_page_is_no_fault(admin, page):
    address = look(admin, file("a.txt", ARTICLE.encode()))
    assert admin.get(address, {"page": page}).status_code == 200
    assert admin.post(f"{address}words/", {"page": page}).status_code == 302


def test_a_preview_asks_few_questions(admin, django_assert_max_num_queries):
    address = look(
        admin,
        sample("harbour.zip"),
        sample("harbour.csv"),
        *(file(f"{n}.txt", f"{n} {ARTICLE}".encode()) for n in range(9)),
    )
    with django_assert_max_num_queries(12):
        admin.get(address)
