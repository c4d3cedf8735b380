"""As of which day a figure was counted."""

from __future__ import annotations

from datetime import date

import pytest

from coverage.core.alignment.frames import frames
from coverage.core.alignment.when import Day, apart
from tests.core.marked import article

FRIDAY = 4


def day_of(text, published=None):
    return frames(0, article(text, published)[0])[0].day


def test_a_day_that_nothing_tells_is_unknown():
    assert day_of("أوقع الحادث [a 12|قتيل].") == Day()


def test_the_weekday_of_an_event_is_not_the_day_of_the_count():
    assert day_of("كان انفجار الثلاثاء قد أوقع [a 12|قتيل].") == Day()


@pytest.mark.parametrize(
    "text",
    [
        "بلغ عدد ضحايا اصطدام القطارين في الجنوب، الجمعة الماضية، [a 20|قتيل].",
        "أوقع غرق الثلاثاء [a 12|قتيل].",
    ],
)
def test_the_weekday_of_what_is_past_is_not_the_day_of_the_count(text):
    assert day_of(text) == Day()


def test_one_of_is_no_sunday():
    assert day_of("أحد المصابين بين [a 12|قتيل] وجريح.") == Day()


def test_the_publication_tells_the_day():
    assert day_of("أوقع الحادث [a 12|قتيل].", date(2024, 6, 21)) == Day(date(2024, 6, 21).toordinal(), FRIDAY)


def test_a_weekday_before_the_figure_tells_the_day():
    assert day_of("قال الوزير الجمعة إن الحادث أوقع [a 12|قتيل].") == Day(None, FRIDAY)


def test_a_weekday_is_the_last_one_before_the_publication():
    told = day_of("قال الوزير الجمعة إن الحادث أوقع [a 12|قتيل].", date(2024, 6, 23))
    assert told == Day(date(2024, 6, 21).toordinal(), FRIDAY)


def test_days_apart_by_date_by_weekday_and_not_at_all():
    assert apart(Day(10, 1), Day(13, 4)) == 3
    assert apart(Day(None, 6), Day(None, 0)) == 1
    assert apart(Day(), Day(10, 1)) is None
