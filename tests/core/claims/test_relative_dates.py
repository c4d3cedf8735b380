"""Dates told from the day of publication are reckoned from it, and say that they are; without it they stay open."""

from __future__ import annotations

from datetime import date

import pytest

from coverage.core.claims import extract
from coverage.core.records import Passage, Reading, Span

MONDAY = date(2024, 5, 20)


def dates(text, published=MONDAY):
    reading = Reading(text, "", (Passage(Span(0, len(text)), "body"),), published=published)
    return [claim for claim in extract(reading) if claim.kind == "date"]


@pytest.mark.parametrize("text", ["التقيا في 28 الجاري في بغداد", "التقيا أمس الأحد في بغداد"])
def test_nothing_is_reckoned_without_a_day_of_publication(text):
    assert dates(text, published=None) == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("تبدأ المفاوضات في 15 أيار/مايو الجاري", "2024-05-15"),
        ("التقيا في 28 الجاري في بغداد", "2024-05-28"),
        ("يلتقيان في 28 من الشهر الحالي", "2024-05-28"),
        ("التقيا أمس في بغداد", "2024-05-19"),
        ("التقيا أمس الأحد في بغداد", "2024-05-19"),
        ("التقيا أول من أمس في بغداد", "2024-05-18"),
        ("يلتقيان غدا الثلاثاء في بغداد", "2024-05-21"),
        ("ارتفعت الأسعار في مارس الماضي", "2024-03"),
        ("ارتفعت الأسعار في سبتمبر الماضي", "2023-09"),
        ("يسري القرار في 3 ديسمبر المقبل", "2024-12-03"),
        ("يسري القرار في فبراير المقبل", "2025-02"),
    ],
)
def test_a_relative_date_is_reckoned_and_says_so(text, iso):
    (claim,) = dates(text)
    assert (claim.low, claim.high) == (iso, iso)
    assert "relative_date" in claim.rules
