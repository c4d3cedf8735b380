"""Figures that an article told otherwise in an earlier wording."""

from __future__ import annotations

import pytest

from coverage.core.alignment.corrections import Told, corrections
from coverage.core.records import Claim, Span

TOLL = "وأعلنت وزارة الصحة أن حصيلة القتلى بلغت {} في المدينة منذ الأحد."
HURT = "ونقلت سيارات الإسعاف {} إلى مستشفيات العاصمة حتى مساء أمس."


def told(sentence: str, surface: str, value: float, unit: str = "قتيل", kind: str = "quantity") -> Told:
    claim = Claim(kind, Span(0, 1), surface, value, value, "exact", unit, (), None, Span(0, 1))
    return Told(claim, sentence.format(surface))


THREE, FIVE = told(TOLL, "3 قتلى", 3.0), told(TOLL, "خمسة قتلى", 5.0)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([], [FIVE]),
        ([THREE], []),
        ([THREE], [THREE]),
        ([THREE], [told(TOLL, "ثلاثة قتلى", 3.0)]),
        ([THREE, FIVE], [FIVE, THREE]),
        ([THREE], [told(HURT, "خمسة قتلى", 5.0)]),
        ([THREE], [told(TOLL, "5 جرحى", 5.0, "جريح")]),
        ([told(TOLL, "مدير", 1.0, kind="role")], [told(TOLL, "وزير", 2.0, kind="role")]),
    ],
)
def test_what_is_no_correction(before, after):
    assert corrections(before, after) == ()


def test_another_answer_in_a_like_sentence_is_a_correction():
    assert corrections([THREE], [FIVE]) == ((0, 0),)


def test_each_claim_is_corrected_once_by_the_likest_sentence():
    rewritten = told("وقالت الوزارة إن حصيلة القتلى بلغت {} في المدينة منذ الأحد.", "ستة قتلى", 6.0)
    assert corrections([THREE], [rewritten, FIVE]) == ((0, 1),)


def test_what_stands_in_both_wordings_takes_no_part():
    hurt = told(HURT, "20 جريحا", 20.0, "جريح")
    assert corrections([hurt, THREE], [FIVE, hurt]) == ((1, 0),)
