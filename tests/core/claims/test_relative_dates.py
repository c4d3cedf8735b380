"""Dates told from the day of publication are reckoned from it, and say that they are; without it they stay open."""

from __future__ import annotations

from datetime import date

import pytest

from coverage.core.claims import extract
from coverage.core.records import Passage, Reading, Span
from tests.core.claims.rows import interval, rows

MONDAY = date(2024, 5, 20)
TOLD_BY_ITSELF = ("السبت 18 مايو",)
"""Words of rows whose date is no relative one."""


def dates(text, published=MONDAY):
    reading = Reading(text, "", (Passage(Span(0, len(text)), "body"),), published=published)
    return [claim for claim in extract(reading) if claim.kind == "date"]


@pytest.mark.parametrize("text", ["التقيا في 28 الجاري", "التقيا أمس في بغداد", "وصل الأحد الماضي", "في العام الماضي"])
def test_nothing_is_reckoned_without_a_day_of_publication(text):
    assert dates(text, published=None) == []


def test_a_day_of_an_unknown_month_is_no_count():
    text = "يصل الوفد في 3 من الشهر المقبل"
    assert extract(Reading(text, "", (Passage(Span(0, len(text)), "body"),))) == ()


def test_nothing_comes_first():
    answered = [bool(answers) for _, answers in rows("relative")]
    assert answered == sorted(answered)


@pytest.mark.parametrize("row", rows("relative"))
def test_a_relative_date_is_reckoned_and_says_so(row):
    text, answers = row
    found = dates(text)
    assert [f"{interval(c.low, c.high)} {c.unit}" for c in found] == list(answers)
    assert not found or any("relative_date" in c.rules for c in found) or any(w in text for w in TOLD_BY_ITSELF)


@pytest.mark.parametrize(
    ("text", "today"), [("اليوم الاثنين", 1), ("أمس الأحد", 1), ("أول أمس الأحد", 2), ("غدا الثلاثاء", 1)]
)
@pytest.mark.parametrize("published", [None, MONDAY])
def test_a_weekday_beside_today_tells_the_weekday_of_the_report(text, today, published):
    (claim,) = dates(f"التقيا {text} في بغداد", published)
    assert f"today_is:{today}" in claim.rules


def test_a_weekday_has_the_last_word_on_the_day():
    (claim,) = dates("التقيا أمس السبت في بغداد")
    assert claim.low == "2024-05-18"
