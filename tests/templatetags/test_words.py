"""Figures and days in the words of the page."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from coverage.templatetags.bidi import END, ISOLATE, isolate_foreign
from coverage.templatetags.dates import say_day, say_days, say_moment
from coverage.templatetags.figures import say_figure, say_figures


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        (0, "0", "0"),
        (14, "14", "14"),
        (33_000, "33,000", "33,000"),
        (999_999, "999,999", "999,999"),
        (1_000_000, "1 مليون", "1 million"),
        (1_400_000, "1.4 مليون", "1.4 million"),
        (4_000_000, "4 ملايين", "4 million"),
        (11_000_000, "11 مليون", "11 million"),
        (2.5e9, "2.5 مليار", "2.5 billion"),
        (-3e6, "-3 مليون", "-3 million"),
        (0.75, "0.75", "0.75"),
    ],
)
def test_a_figure_is_said_in_the_language_of_the_page(value, arabic, english):
    with translation.override("ar"):
        assert say_figure(value) == arabic
    with translation.override("en"):
        assert say_figure(value) == english


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([], []),
        ([1e6, 1.3e6, 1.5e6], ["1", "1.3", "1.5 million"]),
        ([900_000, 1.5e6], ["0.9", "1.5 million"]),
        ([3, 33_000], ["3", "33,000"]),
        ([3, 1.5e6], ["3", "1.5 million"]),
    ],
)
def test_figures_of_one_line_name_their_scale_once(values, said):
    with translation.override("en"):
        assert say_figures(values) == said


def test_a_day_has_both_names_of_its_month_in_arabic():
    with translation.override("ar"):
        assert say_day(date(2024, 4, 1)) == "1 نيسان/أبريل 2024"
        assert say_moment(datetime(2024, 10, 7, 6, 5, tzinfo=UTC)) == "7 تشرين الأول/أكتوبر 2024، 06:05"
    with translation.override("en"):
        assert say_day(date(2024, 4, 1)) == "1 April 2024"


def test_one_day_is_no_stretch():
    with translation.override("en"):
        assert say_days(date(2024, 4, 1), date(2024, 4, 1)) == "1 April 2024"
        assert say_days(date(2024, 4, 1), date(2024, 4, 18)) == "1 – 18 April 2024"
        assert say_days(date(2024, 3, 31), date(2024, 4, 1)) == "31 March 2024 – 1 April 2024"


@pytest.mark.parametrize(
    ("language", "text"), [("ar", "نص عربي 1.4"), ("ar", ""), ("ar", "2024"), ("en", "Harbour Wire 1.4")]
)
def test_text_of_the_pages_script_is_left_alone(language, text):
    with translation.override(language):
        assert isolate_foreign(text) == text


def test_a_file_name_on_an_arabic_page_keeps_together():
    with translation.override("ar"):
        assert isolate_foreign("قناة France 24 Arabic") == f"قناة {ISOLATE}France 24 Arabic{END}"
        assert isolate_foreign("قناة France 24") == f"قناة {ISOLATE}France 24{END}"
        assert isolate_foreign("عن Reuters 24 قتيلا") == f"عن {ISOLATE}Reuters{END} 24 قتيلا"
        assert isolate_foreign("منبر (002_a5.txt)") == f"منبر ({ISOLATE}002_a5.txt{END})"


def test_an_arabic_name_on_an_english_page_keeps_together():
    with translation.override("en"):
        assert isolate_foreign("by وزير الدفاع, “1.5”") == f"by {ISOLATE}وزير الدفاع{END}, “1.5”"
