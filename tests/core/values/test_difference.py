"""How two stated values differ."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.values.difference import (
    Interval,
    dates_differ,
    days_differ,
    interval,
    is_rounded,
    numbers_differ,
    parts,
)
from tests.core.marked import claim

HOUR = 3600.0

DIFFERENCES = (
    ("12", "12", "same"),
    (">1300000", ">1300000", "same"),
    ("3-5", "3-5", "same"),
    ("~300000", "300000", "hedge"),
    (">300000", "~300000", "hedge"),
    (">1300000", "1500000", "meeting"),
    (">1000000", ">1300000", "meeting"),
    ("18000-20000", ">20000", "meeting"),
    ("~5000", ">5000", "hedge"),
    ("~1160000", "~1071000", "meeting"),
    ("<=500000", "500000", "hedge"),
    ("1301", "1300", "rounding"),
    ("1800000", "1833164", "rounding"),
    ("190000", "191000", "rounding"),
    ("~1400000", "1500000", "apart"),
    ("1160000", "1071000", "apart"),
    (">60", "21", "apart"),
    ("19", "20", "apart"),
    ("3-5", "10-15", "apart"),
    (">80", "<80", "apart"),
    (">=80", "<=80", "hedge"),
    ("49", "~40", "apart"),
    ("28620000", "28603000", "apart"),
)


@pytest.mark.parametrize(("a", "b", "told"), DIFFERENCES)
def test_two_figures_differ_as_their_hedges_say(a, b, told):
    assert numbers_differ(claim(a), claim(b)) == told
    assert numbers_differ(claim(b), claim(a)) == told


def test_about_leaves_a_twentieth_on_either_side():
    assert interval(claim("~1000")) == Interval(950, 1050)


def test_open_ends_are_infinite():
    assert interval(claim(">10")) == Interval(10, math.inf)
    assert interval(claim("<10")) == Interval(-math.inf, 10)


MEASURES = (
    (("300", "متر"), ("0.3", "كيلومتر"), "same"),
    (("1500", "كيلوغرام"), ("1.5", "طن"), "same"),
    (("~92", "كيلومتر"), ("51", "ميل بحري"), "meeting"),
    (("300", "متر"), ("300", "كيلومتر"), "apart"),
)


@pytest.mark.parametrize(("one", "other", "wanted"), MEASURES)
def test_measures_of_one_dimension_are_compared_in_one_unit(one, other, wanted):
    assert numbers_differ(claim(*one), claim(*other)) == wanted


def test_durations_are_compared_in_seconds():
    assert numbers_differ(claim("2", "hour", "duration"), claim("120", "minute", "duration")) == "same"
    assert interval(claim("2", "hour", "duration")).low == 2 * HOUR


def test_four_weeks_may_be_a_month_and_never_four():
    assert numbers_differ(claim("4", "week", "duration"), claim("1", "month", "duration")) == "meeting"
    assert numbers_differ(claim("4", "week", "duration"), claim("4", "month", "duration")) == "apart"


def test_small_counts_are_never_rounded():
    assert not is_rounded(claim("20"), claim("19"))
    assert not is_rounded(claim("1000000"), claim("1400000"))


DATES = (
    ("--10-07", "--10-07", "same"),
    ("2023-10-07", "--10-07", "same"),
    ("2023-10-07", "--10", "meeting"),
    ("2022-10", "2022-10-05", "meeting"),
    ("2023-10-07", "2023-10-08", "apart"),
    ("--04-01", "2024-04-18", "apart"),
    ("2023", "--10-07", "apart"),
)


@pytest.mark.parametrize(("a", "b", "told"), DATES)
def test_two_dates_differ_by_the_parts_they_name(a, b, told):
    assert dates_differ(a, b) == told
    assert dates_differ(b, a) == told


WEEKDAYS = (
    ("-W-7", "-W-7", "same"),
    ("-W-7", "2024-05-19", "meeting"),
    ("-W-7", "--05", "meeting"),
    ("-W-7", "-W-1", "apart"),
    ("-W-7", "2024-05-20", "apart"),
)
SPANS = (
    (("--02-20", "--02-21"), ("--02-20", "--02-21"), "same"),
    (("--02-20", "--02-21"), ("--02-20", "--02-20"), "meeting"),
    (("2024-04-03", "2024-04-07"), ("--04-05", "--04-05"), "meeting"),
    (("1990", "1999"), ("1995", "1995"), "meeting"),
    (("2024-01", "2024-03"), ("2024-03-31", "2024-03-31"), "meeting"),
    (("2024-01", "2024-03"), ("2024-04-01", "2024-04-01"), "apart"),
    (("--02-27", "--02-29"), ("2023-03-01", "2023-03-01"), "apart"),
    (("--02-20", "--02-21"), ("--02-22", "--02-22"), "apart"),
)


@pytest.mark.parametrize(("a", "b", "told"), WEEKDAYS)
def test_a_weekday_of_no_week_is_met_by_any_such_day(a, b, told):
    assert dates_differ(a, b) == dates_differ(b, a) == told


@pytest.mark.parametrize(("a", "b", "told"), SPANS)
def test_several_days_are_met_by_each_of_them(a, b, told):
    one, other = (claim(low, kind="date", low=low, high=high) for low, high in (a, b))
    assert days_differ(one, other) == days_differ(other, one) == told


def test_the_parts_of_a_date():
    assert parts("--10-07") == ("", "10", "07")
    assert parts("2023-10") == ("2023", "10", "")
    assert parts("2023-10-07T09:00") == ("2023", "10", "07")


@given(st.integers(1, 10**9), st.sampled_from(["", "~", ">", ">=", "<", "<="]))
def test_a_figure_never_differs_from_itself(value, sign):
    assert numbers_differ(claim(f"{sign}{value}"), claim(f"{sign}{value}")) == "same"


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.sampled_from(["~", ">", "<"]))
def test_what_meets_is_never_apart(a, b, sign):
    one, other = claim(f"{sign}{a}"), claim(str(b))
    assert (numbers_differ(one, other) == "apart") <= (not interval(one).meets(interval(other)))


@pytest.mark.parametrize(
    ("rough", "fine", "kind", "wanted"),
    [
        (32.3, 32.6, "percent", False),
        (32, 33, "percent", False),
        (19, 20, "quantity", False),
        (4.3, 4.25, "money", False),
        (30, 29.8, "percent", True),
        (32.3, 32.25, "percent", True),
        (1300, 1301, "quantity", True),
    ],
)
def test_percentages_with_a_fraction_are_rounded_too(rough, fine, kind, wanted):
    assert is_rounded(claim(str(rough), kind=kind), claim(str(fine), kind=kind)) is wanted
