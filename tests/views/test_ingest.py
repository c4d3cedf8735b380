"""Uploading through the page: what is wrong is said, and nothing else is lost by it."""

from __future__ import annotations

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from coverage.models import Upload, UploadFile
from coverage.services.ingest import read_file
from coverage.templatetags.ingest import left_out

ADDRESS = "/upload/"
ARTICLE = "افتتاح ميناء الصيد\n\nافتتح وزير النقل ميناء الصيد الجديد بتكلفة بلغت 40 مليون دولار أمس الأربعاء.\n"


def form(**fields) -> dict[str, object]:
    return {"pasted": "", "outlet": "", "published": "", "address": "", "key": uuid.uuid4()} | fields


def file(name: str, body: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, body, content_type="text/plain")


def send(admin, *files: SimpleUploadedFile, **fields):
    answer = admin.post(ADDRESS, form(articles=list(files), at_once="1", **fields))
    assert answer.status_code == 302, answer.context["form"].errors
    for row in UploadFile.objects.all():
        read_file(file_id=row.pk)
    return admin.get(answer.url).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [{}, {"pasted": "  \n "}, {"pasted": "نص", "published": "غدا"}, {"pasted": "نص", "address": "javascript:alert(1)"}],
)
def test_a_form_that_says_nothing_or_nonsense_is_shown_again(admin, wrong):
    answer = admin.post(ADDRESS, form(**wrong))
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert Upload.objects.count() == 0


def test_a_pasted_text_is_read_with_the_senders_word(admin):
    page = send(admin, pasted=ARTICLE, outlet="صحيفة الميناء", published="2024-04-01")
    assert "افتتاح ميناء الصيد" in page
    assert "صحيفة الميناء" in page
    assert "قُرئ" in page


def test_one_bad_file_among_good_ones_loses_nothing(admin):
    page = send(
        admin, file("فارغ.txt", b""), file("جيد.txt", ARTICLE.encode()), file("ثنائي.txt", b"\x00\x01\x02" * 90)
    )
    assert [row.state for row in UploadFile.objects.order_by("pk")] == ["failed", "done", "failed"]
    assert "الملف فارغ" in page
    assert "هذا ليس نصًا" in page
    assert "افتتاح ميناء الصيد" in page


def test_a_name_that_turns_itself_around_is_shown_straight(admin):
    page = send(admin, file("gnp\u202etxt.txt", ARTICLE.encode()))
    assert "\u202e" not in page


def test_the_same_file_again_says_so(admin):
    send(admin, file("a.txt", ARTICLE.encode()), outlet="صحيفة الميناء")
    assert "موجود من قبل" in send(admin, file("b.txt", ARTICLE.encode()), outlet="صحيفة الميناء")


def test_the_same_form_sent_twice_is_one_upload(admin):
    sent = form(pasted=ARTICLE)
    first, second = admin.post(ADDRESS, sent), admin.post(ADDRESS, sent)
    assert first.url == second.url
    assert Upload.objects.count() == 1


@pytest.mark.parametrize("other", [{"pasted": f"{ARTICLE} وأكثر"}, {"articles": [file("b.txt", b"x")]}])
def test_whoever_goes_back_and_sends_something_else_has_it_read_too(admin, other):
    sent = form(pasted=ARTICLE)
    first, second = admin.post(ADDRESS, sent), admin.post(ADDRESS, sent | other)
    assert first.url != second.url
    assert Upload.objects.count() == 2


def test_the_progress_asks_again_until_all_is_done_and_then_no_more(admin):
    answer = admin.post(ADDRESS, form(pasted=ARTICLE))
    before = admin.get(answer.url, headers={"HX-Request": "true"}).content.decode()
    assert 'hx-trigger="every' in before
    read_file(file_id=UploadFile.objects.get().pk)
    assert "hx-trigger" not in admin.get(answer.url, headers={"HX-Request": "true"}).content.decode()


def test_without_javascript_the_progress_page_asks_again_by_itself(admin):
    answer = admin.post(ADDRESS, form(pasted=ARTICLE))
    assert '<meta http-equiv="refresh"' in admin.get(answer.url).content.decode()


def test_too_many_files_are_refused_in_the_form(admin):
    answer = admin.post(ADDRESS, form(articles=[file(f"{n}.txt", b"x") for n in range(51)]))
    assert answer.status_code == 422
    assert Upload.objects.count() == 0


def test_a_progress_page_asks_few_questions(admin, django_assert_max_num_queries):
    files = [file(f"{n}.txt", f"{n} {ARTICLE}".encode()) for n in range(9)]
    answer = admin.post(ADDRESS, form(articles=files, at_once="1"))
    for row in UploadFile.objects.all():
        read_file(file_id=row.pk)
    with django_assert_max_num_queries(12):
        admin.get(answer.url)


def test_reading_again_is_an_order_that_says_how_much(admin, fact):
    answer = admin.post(reverse("reread_story", args=[fact.story_id]), follow=True)
    assert "تُعاد الآن قراءة 4 مقالات" in answer.content.decode()


def test_the_upload_page_tells_of_files_that_were_not_read(admin):
    send(admin, file("فارغ.txt", b""), file("جيد.txt", ARTICLE.encode()))
    assert "لم يُقرأ ملف واحد" in admin.get(ADDRESS).content.decode()


@pytest.mark.parametrize(
    ("kept", "said"),
    [("=footnotes", "الحواشي"), ("=pages 2, 4", "صفحات بلا حروف: 2, 4"), ("=x", "=x"), ("a.png", "a.png")],
)
def test_what_was_passed_over_is_said_in_words(kept, said):
    assert left_out(kept) == said
