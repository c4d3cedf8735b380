"""An article whose own words make its day two weekdays: most do not, and what answers others is left to them."""

from __future__ import annotations

from datetime import date

import pytest

from coverage.core.claims import extract
from coverage.core.comparison import compare, standing
from coverage.core.records import Article, Passage, Reading, Span


def article(text, published=None):
    reading = Reading(text, "", (Passage(Span(0, len(text)), "body"),), published=published)
    return Article(reading, extract(reading))


def days_of_report(*texts, published=None):
    """The surfaces of each fact on the day of the report."""
    compared = compare([article(text, published) for text in texts])
    facts = [fact for fact in compared.facts if fact.label.startswith("يوم النشر")]
    assert all(standing(fact) == "conflict" for fact in facts)
    return [[compared.articles[m.article].claims[m.claim].surface for m in fact.members] for fact in facts]


MEETING = "عقد الوفدان اجتماعا افتراضيا اليوم الاثنين لبحث الهدنة في المدينة.\n"


@pytest.mark.parametrize(
    "text",
    [
        MEETING,
        MEETING + "وأعلن الوزير أمس الأحد موافقته على الخطة.",
        MEETING + "وأعلن الوزير أول أمس السبت موافقته على الخطة.",
        MEETING + "وأعلن الوزير الأحد موافقته على الخطة.",
        MEETING + "ويعود الوفد غدا الثلاثاء إلى بلاده.",
    ],
)
def test_an_article_of_one_day_has_no_such_fact(text):
    assert days_of_report(text) == []


def test_two_articles_of_two_days_contradict_nobody():
    assert days_of_report(MEETING, "غادر الوفد الفندق اليوم الأربعاء إلى المطار.") == []


@pytest.mark.parametrize("published", [None, date(2024, 4, 1)])
def test_a_monday_whose_day_before_yesterday_is_a_sunday_is_found(published):
    text = MEETING + "وأعلن رئيس الوزراء أول أمس الأحد موافقته على الخطة."
    assert days_of_report(text, published=published) == [["اليوم الاثنين", "أول أمس الأحد"]]


def test_today_and_yesterday_cannot_both_be_sunday():
    assert days_of_report("التقيا اليوم الأحد في بغداد.\nوكان الوزير وصل أمس الأحد.") == [["اليوم الأحد", "أمس الأحد"]]
