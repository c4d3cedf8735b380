"""What the database itself refuses, whoever writes."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from coverage.models import Article, Claim, Fact, Outlet, Source, Story, Upload, UploadFile, Verdict, Version

pytestmark = pytest.mark.django_db


@pytest.fixture
def version():
    outlet = Outlet.objects.create(name="صحيفة الميناء", key="صحيفه الميناء")
    article = Article.objects.create(outlet=outlet, title="خبر", address="https://example.org/1")
    source = Source.objects.create(sha256="a", name="a.txt", body=b"", text="ن" * 100, encoding="utf-8")
    return Version.objects.create(article=article, number=1, source=source, start=10, end=90, content_key="a")


def claim(version, **columns):
    place = {"start": 20, "end": 30, "sentence_start": 15, "sentence_end": 40}
    return Claim(version=version, kind="quantity", hedge="exact", **place | columns)


def refused(row):
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


OUTSIDE = {"before": {"start": 9}, "after": {"end": 91}, "empty": {"end": 20}, "backwards": {"start": 30, "end": 20}}


@pytest.mark.parametrize("place", OUTSIDE.values(), ids=OUTSIDE.keys())
def test_a_span_that_is_not_in_its_article(version, place):
    refused(claim(version, **place))


def test_a_span_moved_out_of_its_article(version):
    row = claim(version)
    row.save()
    row.end = 91
    refused(row)


def test_a_claim_found_twice_at_one_place(version):
    claim(version).save()
    refused(claim(version))


def test_low_above_high(version):
    refused(claim(version, low=2.0, high=1.0))


def test_open_ends_are_no_disorder(version):
    claim(version, low=2.0).save()
    claim(version, high=1.0, start=21).save()


def test_a_version_that_is_not_in_its_source(version):
    refused(Version(article=version.article, number=2, is_current=False, source=version.source, start=0, end=101))


def test_two_current_versions(version):
    refused(Version(article=version.article, number=2, source=version.source, start=0, end=9, content_key="b"))


def test_one_content_twice_from_one_outlet(version):
    other = Article.objects.create(outlet=version.article.outlet, title="خبر")
    refused(Version(article=other, number=1, source=version.source, start=0, end=9, content_key="a"))


def test_one_address_twice_from_one_outlet(version):
    refused(Article(outlet=version.article.outlet, title="خبر", address="https://example.org/1"))


def test_a_version_has_its_articles_outlet_whatever_it_is_told(version):
    other = Outlet.objects.create(name="قناة الضفاف", key="قناه الضفاف")
    told = Version(article=version.article, outlet=other, number=2, is_current=False)
    told.source, told.start, told.end, told.content_key = version.source, 0, 9, "b"
    told.save()
    told.refresh_from_db()
    assert told.outlet == version.article.outlet


def test_versions_follow_their_article_to_another_outlet(version):
    other = Outlet.objects.create(name="قناة الضفاف", key="قناه الضفاف")
    Article.objects.update(outlet=other)
    version.refresh_from_db()
    assert version.outlet == other


def test_a_verdict_nobody_knows():
    fact = Fact.objects.create(story=Story.objects.create(title="خبر"), kind="quantity", label="خبر")
    refused(Verdict(fact=fact, verdict="perhaps"))


def test_a_failed_file_that_does_not_say_why():
    refused(UploadFile(upload=Upload.objects.create(), name="a.txt", size=0, state="failed"))


def test_a_read_file_with_a_problem():
    refused(UploadFile(upload=Upload.objects.create(), name="a.txt", size=0, state="done", problem="empty_file"))
