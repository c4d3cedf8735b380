"""How many articles tell a fact and how it stands, as the database keeps it, whoever writes."""

from __future__ import annotations

import pytest
from django.db import connection

from coverage.models import Article, Claim, Fact, Outlet, Source, Story, Verdict, Version

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    return Story.objects.create(title="الميناء")


@pytest.fixture
def fact(story):
    return Fact.objects.create(story=story, kind="quantity", label="جرحى")


def version_of(name):
    outlet = Outlet.objects.create(name=name, key=name)
    article = Article.objects.create(outlet=outlet, title="خبر")
    source = Source.objects.create(sha256=name, name="a.txt", body=b"", text="ن" * 100, encoding="utf-8")
    return Version.objects.create(article=article, number=1, source=source, start=10, end=90, content_key=name)


def tell(fact, version, start=20):
    place = {"start": start, "end": 30, "sentence_start": 15, "sentence_end": 40}
    return Claim.objects.create(version=version, fact=fact, kind="quantity", hedge="exact", **place)


def stands(fact):
    fact.refresh_from_db()
    return fact.versions, fact.standing


def test_a_fact_that_nobody_tells_has_no_versions(fact):
    assert stands(fact) == (0, "only")


def test_an_article_that_tells_it_twice_counts_once(fact):
    version = version_of("a")
    tell(fact, version)
    tell(fact, version, start=21)
    assert stands(fact) == (1, "only")


def test_an_article_that_agrees_with_itself_is_no_agreement(fact):
    tell(fact, version_of("a"))
    Verdict.objects.create(fact=fact, verdict="agree")
    assert stands(fact) == (1, "only")
    tell(fact, version_of("b"))
    assert stands(fact) == (2, "agree")


def test_an_article_that_contradicts_itself_is_a_finding(fact):
    tell(fact, version_of("a"))
    Verdict.objects.create(fact=fact, verdict="conflict")
    assert stands(fact) == (1, "conflict")


def test_a_verdict_that_turns_or_goes(fact):
    tell(fact, version_of("a"))
    verdict = Verdict.objects.create(fact=fact, verdict="conflict")
    Verdict.objects.filter(pk=verdict.pk).update(verdict="differ")
    assert stands(fact) == (1, "differ")
    verdict.delete()
    assert stands(fact) == (1, "only")


def test_a_version_that_is_no_longer_current_tells_nothing(fact):
    version = version_of("a")
    tell(fact, version)
    Version.objects.filter(pk=version.pk).update(is_current=False)
    assert stands(fact) == (0, "only")


def test_a_claim_that_moves_leaves_one_fact_and_joins_the_other(story, fact):
    other = Fact.objects.create(story=story, kind="quantity", label="قتلى")
    claim = tell(fact, version_of("a"))
    Claim.objects.filter(pk=claim.pk).update(fact=other)
    assert (stands(fact), stands(other)) == ((0, "only"), (1, "only"))
    Claim.objects.filter(pk=claim.pk).update(fact=None)
    assert stands(other) == (0, "only")


def test_an_article_that_goes_takes_its_claims_along(fact):
    tell(fact, version_of("a"))
    gone = version_of("b")
    tell(fact, gone)
    gone.article.delete()
    assert stands(fact) == (1, "only")


def test_a_fact_that_stands_as_it_did_is_not_written(fact):
    claim = tell(fact, version_of("a"))
    written = _place(fact)
    Claim.objects.filter(pk=claim.pk).update(unit="جريح")
    Verdict.objects.create(fact=fact, verdict="agree")
    assert _place(fact) == written


def test_whoever_saves_a_fact_as_it_was_before_changes_nothing_of_it(fact):
    tell(fact, version_of("a"))
    Verdict.objects.create(fact=fact, verdict="conflict")
    fact.label = "الجرحى"
    fact.save()
    assert (stands(fact), fact.label) == ((1, "conflict"), "الجرحى")


def _place(fact):
    with connection.cursor() as cursor:
        cursor.execute("SELECT ctid::text FROM coverage_fact WHERE id = %s", [fact.pk])
        return cursor.fetchone()
