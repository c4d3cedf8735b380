"""Days in the language of the page: Arabic months by both their names, since a reader knows one of them.

Sources: the Levantine and Iraqi names (Syriac) and the Egyptian ones (Gregorian), as news agencies print them in pairs.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from django.utils import dateformat, timezone
from django.utils.translation import get_language

ARABIC_MONTHS = (
    "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو",
    "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
)  # fmt: skip

NAMES = {"levantine": 0, "egyptian": 1}
"""Which of the two a reader may choose, by its place in the pair."""
_PAIR = re.compile("|".join(ARABIC_MONTHS))


def say_day(when: date | datetime) -> str:
    """1 نيسان/أبريل 2024, or 1 April 2024."""
    day = timezone.localtime(when) if isinstance(when, datetime) else when
    if get_language() == "ar":
        return f"{day.day} {ARABIC_MONTHS[day.month - 1]} {day.year}"
    return dateformat.format(day, "j F Y")


def say_short_day(when: date | datetime) -> str:
    """The day without its year, where the page tells that: 1 نيسان/أبريل, or 1 April."""
    return say_day(when).rpartition(" ")[0]


def say_moment(when: datetime) -> str:
    """The day and the minute, in UTC like all times of the site."""
    return f"{say_day(when)}{'،' if get_language() == 'ar' else ','} {timezone.localtime(when):%H:%M}"


def say_days(first: date | datetime, last: date | datetime) -> str:
    """Two days as a stretch, what they share said once: 16 – 17 June 2025; or the one day that they are."""
    begin, end = say_day(first), say_day(last)
    if begin == end:
        return begin
    (day, _space, month), (_day, _gap, last_month) = begin.partition(" "), end.partition(" ")
    return f"{day if month == last_month else begin} – {end}"


def one_month_name(text: str, which: int) -> str:
    """The text with one name (NAMES) of each month that it names by both.

    >>> one_month_name("1 نيسان/أبريل 2024", 0)
    '1 نيسان 2024'
    """
    return _PAIR.sub(lambda pair: pair.group().split("/")[which], text)
