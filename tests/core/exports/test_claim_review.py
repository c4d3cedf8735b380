"""An editor's verdict for search engines: what was found, in words, of every answer."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from coverage.core.exports.claim_review import Review, in_script, review_record
from tests.conftest import ROOT
from tests.core.exports.test_answers import FACT, OPEN
from tests.golden import assert_golden

REVIEW = Review(FACT, "متعارض (اختلاف تاريخ)", date(2024, 4, 5), "فَرْق", "https://farq.example/", "https://farq.example/facts/7/", "ar")  # fmt: skip


def test_what_is_unknown_is_left_out():
    bare = review_record(replace(REVIEW, fact=replace(FACT, notes=(), reasons=(), answers=(OPEN,))))
    assert "reviewBody" not in bare
    assert set(bare["itemReviewed"][0]["appearance"][0]) == {"@type", "headline", "publisher"}
    assert "author" not in bare["itemReviewed"][0]


def test_no_figure_is_given_for_what_was_found_in_words():
    assert review_record(REVIEW)["reviewRating"] == {"@type": "Rating", "alternateName": "متعارض (اختلاف تاريخ)"}


def test_one_answer_of_two_outlets_is_one_claim_that_appeared_twice():
    both = replace(FACT, answers=(OPEN, replace(OPEN, outlet="قناة", by="الوزارة")))
    (claim,) = review_record(replace(REVIEW, fact=both))["itemReviewed"]
    assert [each["publisher"]["name"] for each in claim["appearance"]] == ["صحيفة", "قناة"]
    assert claim["author"] == [{"@type": "Thing", "name": "الوزارة"}]


def test_nothing_in_it_ends_its_script_element():
    told = in_script({"text": "</script><!-- & \u2028"})
    assert not set(told) & set("<>&\u2028")
    assert json.loads(told) == {"text": "</script><!-- & \u2028"}


def test_the_record_is_as_it_was():
    shown = json.dumps(review_record(REVIEW), ensure_ascii=False, indent=1)
    assert_golden(ROOT / "tests/core/exports/golden/claim_review.json", shown)
