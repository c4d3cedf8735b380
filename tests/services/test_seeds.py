"""The five seed articles through the services, where they lie beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from coverage.models import Article, Claim, Fact, UploadFile
from coverage.services.reread import reread_now
from tests.services.newsroom import send, settle

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
CIVILIANS = {1_000_000.0, 1_300_000.0, 1_400_000.0, 1_500_000.0}

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside the project"),
]


@pytest.fixture
def seeds():
    send(*[(path.name, path.read_bytes()) for path in sorted(SEEDS.glob("*.txt"))])
    settle()


def test_five_files_are_six_articles(seeds):
    assert [file.state for file in UploadFile.objects.all()] == ["done"] * 5
    assert Article.objects.count() == 6


def test_what_the_five_outlets_tell_is_one_story_and_the_article_read_also_another(seeds):
    *five, other = Article.objects.order_by("pk")
    assert len({article.story for article in five}) == 1
    assert other.story != five[0].story


def test_the_civilians_of_rafah_are_one_fact_in_conflict(seeds):
    fact = Claim.objects.get(low=1_500_000, kind="quantity").fact
    assert {claim.low for claim in fact.claims.all()} >= CIVILIANS
    assert fact.verdict.verdict == "conflict"


def test_reading_them_again_changes_no_fact(seeds):
    before = set(Claim.objects.values_list("pk", "fact"))
    reread_now()
    assert set(Claim.objects.values_list("pk", "fact")) == before
    assert Fact.objects.exclude(claims=None).count() == Fact.objects.count()


def test_what_a_channel_has_from_a_site_that_has_it_from_officials_goes_back_to_the_site(seeds):
    told = Claim.objects.filter(by__startswith="4 مصادر", fact__isnull=False).order_by("pk")[0]
    (origin,) = [each for each in told.fact.origins if told.pk in [claim["claim"] for claim in each["claims"]]]
    (through,) = [claim["through"] for claim in origin["claims"] if claim["claim"] == told.pk]
    assert [name.split()[:2] for name in through] == [["موقع", "أكسيوس"], ["4", "مصادر"]]
    assert origin["name"] == through[0]
