"""What holds for every date: however it is printed it is read back, and a weekday is the nearest on its side."""

from __future__ import annotations

from datetime import date, timedelta

from hijridate import Hijri
from hypothesis import given, settings
from hypothesis import strategies as st

from coverage.core.claims import extract
from coverage.core.languages.arabic.months import HIJRI_MONTHS, MONTHS, WEEKDAYS
from coverage.core.records import Passage, Reading, Span
from coverage.core.values.moment import SHORTEST_HIJRI_MONTH, hijri_year_near

DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
FAMILIES = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"])
NUMERIC = st.sampled_from(["{d:02}/{m:02}/{y}", "{d}-{m}-{y}", "{y}-{m:02}-{d:02}", "{y}/{m}/{d}", "{d:02}.{m:02}.{y}"])


def in_digits(text, family):
    return text.translate(str.maketrans("0123456789", family))


def named(names, pick):
    every = [name.replace("_", " ") for name in names.split()]
    return every[pick % len(every)]


def only_date(text, published=None):
    found = extract(Reading(text, "", (Passage(Span(0, len(text)), "body"),), published=published))
    (claim,) = [claim for claim in found if claim.kind == "date"]
    return claim


@settings(max_examples=300, deadline=None)
@given(DAYS, FAMILIES, st.integers(0, 5), st.sampled_from(["", "م", " من"]), st.booleans())
def test_a_day_is_read_in_every_name_of_its_month(day, family, pick, mark, doubled):
    month = named(MONTHS[day.month], pick)
    month += "/" + named(MONTHS[day.month], pick + 1) if doubled else ""
    before, after = (mark, "") if mark == " من" else ("", mark)
    told = only_date(
        "عقد اللقاء في " + in_digits(f"{day.day}{before} {month} {day.year}{after}", family) + " في المدينة"
    )
    assert (told.low, told.high, told.unit) == (day.isoformat(), day.isoformat(), "day")


@settings(max_examples=200, deadline=None)
@given(DAYS, FAMILIES, NUMERIC)
def test_a_numeric_day_is_read_either_way_round(day, family, shape):
    if shape[:3] != "{y}" and day.day <= 12:
        day = day.replace(day=13)
    text = in_digits(shape.format(d=day.day, m=day.month, y=day.year), family)
    assert only_date(f"نشر التقرير بتاريخ {text} في المدينة").low == day.isoformat()


@settings(max_examples=200, deadline=None)
@given(st.integers(1350, 1490), st.integers(1, 12), st.integers(1, SHORTEST_HIJRI_MONTH), st.integers(0, 3))
def test_a_hijri_day_is_the_gregorian_one_of_its_calendar(year, month, day, pick):
    told = only_date(f"عقد اللقاء في {day} {named(HIJRI_MONTHS[month], pick)} {year} هـ في المدينة")
    assert told.low == told.high == Hijri(year, month, day).to_gregorian().isoformat()


@settings(max_examples=200, deadline=None)
@given(DAYS, st.integers(1, 7))
def test_a_weekday_is_the_nearest_on_its_side_of_the_report(published, weekday):
    name = WEEKDAYS[weekday].split()[0]
    for text, first, last in (
        (f"وصل الوفد {name} إلى المدينة", -6, 0),
        (f"وصل الوفد {name} الماضي إلى المدينة", -7, -1),
        (f"سيصل الوفد {name} إلى المدينة", 0, 6),
        (f"يصل الوفد {name} المقبل إلى المدينة", 1, 7),
    ):
        told = date.fromisoformat(only_date(text, published).low)
        assert told.isoweekday() == weekday
        assert timedelta(days=first) <= told - published <= timedelta(days=last)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 12), st.integers(0, 59), st.booleans(), FAMILIES)
def test_an_hour_is_read_with_its_half_of_the_day(hour, minute, evening, family):
    shown = in_digits(f"{hour}:{minute:02}", family)
    told = only_date(f"بدأ اللقاء الساعة {shown} {'مساء' if evening else 'صباحا'} في المدينة")
    assert told.low == f"T{hour % 12 + 12 * evening:02}:{minute:02}"


def test_a_month_too_short_for_its_day_breaks_no_reading():
    assert hijri_year_near(date(1945, 7, 30), 8, 29) == 1364
