"""What a file says of its outlet, day, author and address, and silence where it says nothing."""

from datetime import date

import pytest

from coverage.core.text.passages import readings

NEWS = "انهار جزء من جسر الوادي فجر الأحد ما أدى إلى إصابة 12 شخصا بحسب الدفاع المدني."


def reading_of(*lines):
    return readings("\n".join(lines))[0]


@pytest.mark.parametrize(
    "line",
    [
        "المصدر: وكالات",
        "المصدر: https://example.org/a",
        "كافة الحقوق محفوظة",
        "قال المصدر: لن نوقع قبل الجمعة",
        "(غزة) - انهار جزء من الجسر وأصيب 12 شخصا.",
        "بيروت - انهار جزء من الجسر وأصيب 12 شخصا.",
        "نشر بتاريخ: 19/06/2024",
        "انفجار المرفأ - 4 آب 2020",
        "4 آب 2020 - بيروت",
        "قناة السويس",
    ],
)
def test_no_outlet_is_named(line):
    assert reading_of(line, NEWS).outlet is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("المصدر: قناة الضفاف", "قناة الضفاف"),
        ("المصدر : الجزيرة + وكالات", "الجزيرة"),
        ("الصحيفة: الميناء", "الميناء"),
        ("2024 © صحيفة الميناء. جميع حقوق النشر محفوظة.", "صحيفة الميناء"),
        ("جميع الحقوق محفوظة لصحيفة الميناء © 2024", "صحيفة الميناء"),
        ("جميع الحقوق محفوظة للميناء ٢٠٢٤", "الميناء"),
        ("جميع الحقوق محفوظة لـ «الميناء»", "«الميناء»"),
        ("نشرت في: 03/04/2023 - فرانس24", "فرانس24"),
        ("صحيفة الميناء - 3 أبريل/نيسان 2024", "صحيفة الميناء"),
        ("بوابة التلال | 16 حزيران 2025 18:05", "بوابة التلال"),
        ("16 حزيران 2025 | قناة الضفاف", "قناة الضفاف"),
    ],
)
def test_an_outlet_is_named(line, outlet):
    assert reading_of(NEWS, line).outlet == outlet


@pytest.mark.parametrize("agency", ["(CNN)-- ", "(رويترز) - ", "(NewsLane) – "])
def test_an_agency_in_brackets_opens_the_text(agency):
    assert reading_of(agency + NEWS).outlet == agency[1 : agency.index(")")]


def test_a_masthead_above_the_date_names_the_outlet():
    reading = reading_of("صحيفة المرساة", "الأربعاء 12 شباط/فبراير 2025", "انهيار جزئي في جسر الوادي", NEWS)

    assert (reading.outlet, reading.title) == ("صحيفة المرساة", "انهيار جزئي في جسر الوادي")


def test_whoever_claims_the_rights_printed_what_another_source_wrote():
    reading = reading_of(NEWS, "المصدر: وكالة المدار", "© 2024 صحيفة الميناء. جميع الحقوق محفوظة")

    assert reading.outlet == "صحيفة الميناء"


@pytest.mark.parametrize("line", ["السبت 3 آب", "2024", "31/02/2024", "قتل 12 شخصا في 3 أبريل 2023", "منذ 3 ساعات"])
def test_no_day_of_publication(line):
    assert reading_of(line, NEWS).published is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("نشر بتاريخ: 19/06/2024", date(2024, 6, 19)),
        ("تاريخ النشر : 08:37 - 2023/09/12", date(2023, 9, 12)),
        ("18 أبريل 2024، 5:33 م", date(2024, 4, 18)),
        ("الإثنين ٣ أبريل ٢٠٢٣ الساعة ١:٤٩ صباحاً", date(2023, 4, 3)),
        ("20-06-2024 03:05 PM", date(2024, 6, 20)),
        ("2024-06-20T15:05:00Z", date(2024, 6, 20)),
        ("آخر تحديث: الأحد 7 تشرين الأول/أكتوبر 2023 - 14:00 بتوقيت غرينتش", date(2023, 10, 7)),
        ("5 جويلية 2023", date(2023, 7, 5)),
        ("06/19/2024", date(2024, 6, 19)),
        ("أغسطس 4، 2024", date(2024, 8, 4)),
        ("04 كانون الثاني 2025 | 10:00", date(2025, 1, 4)),
    ],
)
def test_the_day_of_publication(line, day):
    assert reading_of("انهيار جزئي في جسر الوادي", line, NEWS).published == day


def test_the_first_dateline_counts():
    assert reading_of("نشر: 4/8/2024", "آخر تحديث: 6/8/2024", NEWS).published == date(2024, 8, 4)


@pytest.mark.parametrize("line", ["بقلم: سالم الحداد", "بقلم سالم الحداد", "كتب/ سالم الحداد", "إعداد - سالم الحداد"])
def test_the_author(line):
    assert reading_of("انهيار جزئي في جسر الوادي", line, NEWS).byline == "سالم الحداد"


def test_the_address():
    reading = reading_of("الرابط: https://example.org/a/1", NEWS)

    assert reading.address == "https://example.org/a/1"


def test_nothing_is_said():
    reading = reading_of(NEWS)

    assert (reading.outlet, reading.published, reading.byline, reading.address) == (None, None, None, None)
    assert reading.title == NEWS


def test_a_long_first_paragraph_lends_its_opening_as_a_name():
    title = reading_of(" ".join([NEWS] * 3)).title

    assert len(title) <= 121
    assert NEWS.startswith(title[:60])
    assert title.endswith("…")
