"""Months in three sets and two calendars, weekdays, and the words of the clock.

Sources: the Gregorian months of Egypt and the Gulf, of the Levant and Iraq, of the Maghreb; the Hijri year.
"""

from __future__ import annotations

MONTHS: dict[int, str] = {
    1: "يناير جانفي كانون_الثاني",
    2: "فبراير شباط فيفري فبرائر",
    3: "مارس آذار",
    4: "أبريل إبريل نيسان أفريل",
    5: "مايو أيار ماي",
    6: "يونيو حزيران جوان يونية",
    7: "يوليو تموز جويلية يوليوز يولية",
    8: "أغسطس آب أوت غشت",
    9: "سبتمبر أيلول شتنبر",
    10: "أكتوبر تشرين_الأول أكتوبر",
    11: "نوفمبر تشرين_الثاني نونبر",
    12: "ديسمبر كانون_الأول دجنبر",
}
"""A name of two words is joined by _."""

SHY_MONTHS = frozenset({"اب", "ماي", "مارس", "جوان", "اوت", "صفر", "رجب", "شعبان", "حزيران", "محرم"})
"""Folded names that are other words too (آب and أب, father; مارس, he practised; رجب and شعبان, given names):
months only beside a day or a year, or after شهر."""

HIJRI_MONTHS: dict[int, str] = {
    1: "محرم",
    2: "صفر",
    3: "ربيع_الأول",
    4: "ربيع_الآخر ربيع_الثاني",
    5: "جمادى_الأولى جمادى_الأول",
    6: "جمادى_الآخرة جمادى_الثانية جمادى_الثاني",
    7: "رجب",
    8: "شعبان",
    9: "رمضان",
    10: "شوال",
    11: "ذو_القعدة ذي_القعدة",
    12: "ذو_الحجة ذي_الحجة",
}

WEEKDAYS: dict[int, str] = {
    1: "الاثنين الإثنين",
    2: "الثلاثاء",
    3: "الأربعاء",
    4: "الخميس",
    5: "الجمعة",
    6: "السبت",
    7: "الأحد",
}
"""ISO weekdays; always with the article, which tells الأحد from أحد and الاثنين from اثنين."""

HIJRI_MARKS = frozenset({"ه", "هجري", "هجريه", "هجريا"})
GREGORIAN_MARKS = frozenset({"م", "ميلادي", "ميلاديه", "للميلاد"})
YEAR_WORDS = frozenset({"عام", "سنه", "عامي", "سنتي"})
YEAR_LEADS = frozenset(
    {"عام", "سنه", "في", "منذ", "نهايه", "بحلول", "مطلع", "اوايل", "اواخر", "خلال", "منتصف", "بدايه", "صيف", "شتاء"}
    | {"ربيع", "خريف", "حتي", "قبل", "بعد", "عامي", "سنتي", "موسم", "الي", "من", "ل", "لعام", "بين", "موازنه"}
)
"""Words before a bare number of four digits that make it a year."""

LOOSE_YEARS = range(1940, 2051)
"""Years that news names without a word for year."""
AMOUNT_WORDS = frozenset(
    "بلغ بلغت يبلغ تبلغ وصل وصلت يصل تصل سجل سجلت عدد اعداد حصيله رقم قيمه سعر مبلغ مجموع اجمالي معدل نسبه قتل اصيب نحو"
    " حوالي رفع ارتفع ارتفعت ارتفاع انخفض زاد يعادل يساوي الي نقطه نقاط مستوي احصي احصت احصاء تجاوز عددهم عددها".split()
)
"""Words that make a figure an amount rather than a year."""
YEARS = range(1800, 2101)
HIJRI_YEARS = range(1300, 1501)

DAY_LEADS = frozenset("في يوم يومي ايام يوما بين من ليل ليلتي منذ تاريخ بتاريخ ليالي يومين خلال".split())
"""Words before the first of several days of a month."""
DAY_JOINTS = frozenset({"و", "الي", "حتي", "-", "–"})
"""What stands between two days of a month."""

THIS = frozenset({"الجاري", "الحالي"})
LAST = frozenset({"الماضي", "المنصرم", "الفايت"})
NEXT = frozenset({"المقبل", "القادم"})
YESTERDAY = {"امس": -1, "البارحه": -1, "غدا": 1}
"""Days told from the day of publication, in days."""
BEFORE_YESTERDAY = frozenset({"اول", "من"})
"""أول من أمس is the day before."""
RELATIVES = THIS | LAST | NEXT
"""After a month these tell its year by the day of publication."""

MORNING = frozenset({"صباحا", "صباح", "ص", "am", "فجرا", "فجر", "ضحي"})
EVENING = frozenset({"مساء", "م", "pm", "عصرا", "عصر", "مغرب"})
NOON = frozenset({"ظهرا", "ظهر"})
"""After one to five these make it the afternoon; at ten to twelve it is still the morning."""
NIGHT = frozenset({"ليلا", "ليل"})
"""After six to eleven these make it the evening; twelve is midnight, one to five are after it."""
CLOCK_LEADS = frozenset({"عند", "في", "حوالي", "قرابه", "نحو", "حتي", "منذ", "علي", "قبل", "بعد", "الي"})
"""Words before an hour that a fraction follows (عند الرابعة والثلث)."""
CLOCK_WORDS = frozenset({"ساعه"})
