"""Months in three sets and two calendars, weekdays, and the words of the clock.

Sources: the Gregorian months of Egypt and the Gulf, of the Levant and Iraq, of the Maghreb; the Hijri year.
"""

from __future__ import annotations

from coverage.core.text.letters import fold

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

NOT_DAYS_AFTER = frozenset("صلاه خطبه سوق مسجد جامع نادي بلده قريه مدينه شركه عبد ابو بن ال كل".split())
"""Before the name of a weekday these make it part of another name, or every such day."""
NOT_DAYS_BEFORE = frozenset("السوداء البيضاء الاسود الدامي الدامس العظيمه الحزينه المقدس".split())
"""Days that have become names of their own (الجمعة السوداء)."""
DAY_WORDS = frozenset(
    {"يوم", "يومي", "نهار", "ليل", "ليله", "ليلتي", "صباح", "مساء", "فجر", "ظهر", "عصر", "ضحي", "صبيحه", "عشيه"}
)
"""Words before a weekday that belong to it (صباح الأحد)."""
BOTH_DAYS = frozenset({"يومي", "ليلتي", "بين", "من", "ليل", "ليله"})
"""Words before the first of two weekdays that a report spans."""
AHEAD = frozenset(
    "سوف مرتقب مرتقبه مزمع مزمعه مقرر مقرره متوقع متوقعه منتظر منتظره مرجح مرجحه محدد محدده مقبل مقبله يعتزم تعتزم تنوي ينوي يستعد تستعد تمهيدا تحضيرا استعدادا لن"
    " يلتقي تلتقي يجتمع تجتمع ينعقد تنعقد يعقد تعقد ينطلق تنطلق يزور تزور يستضيف تستضيف يواجه تواجه يصوت تصوت يدلي تدلي"
    " يناقش تناقش يتوجه تتوجه يفتتح تفتتح يستانف تستانف يخوض تخوض يسري تسري ينتهي تنتهي يبدا تبدا يحل تحل يستقبل تستقبل"
    " يصل تصل يغادر تغادر يعود تعود يلتقيان يشارك تشارك يضربون ينفذ تنفذ يلعب تلعب يختتم تختتم يقام تقام يلتقون يجتمعون يجتمعان تجتمعان تلتقيان".split()
)
"""Words before a weekday by which it lies ahead of the report: of what is planned, and verbs of meeting, coming and
beginning in the present tense."""
WAS = frozenset({"كان", "كانت", "لم"})
"""Before them what was planned lies behind."""
RAPPORTEUR = frozenset({"الاممي", "الامميه", "الخاص", "الخاصه", "العام"})
"""After المقرر these make it a person."""

HIJRI_MARKS = frozenset({"ه", "هجري", "هجريه", "هجريا"})
GREGORIAN_MARKS = frozenset({"م", "ميلادي", "ميلاديه", "للميلاد"})
ALSO = frozenset({"الموافق", "الموافقه", "موافق", "المصادف"})
"""Between one day in two calendars."""
DECADES = {
    fold(stem + ending): year
    for stem, year in (
        ("أربعين", 1940), ("خمسين", 1950), ("ستين", 1960), ("سبعين", 1970), ("ثمانين", 1980), ("تسعين", 1990)
    )
    for ending in ("ات", "يات")
}  # fmt: skip
"""Decades, folded, by their first year; without a century they are of the twentieth."""
OLD_DECADES = {
    fold(stem + ending): year for stem, year in (("عشرين", 1920), ("ثلاثين", 1930)) for ending in ("ات", "يات")
}
"""Decades that are of the twentieth century only where it is named."""
LAST_CENTURY = ("القرن", "الماضي")
_EDGES = "مطلع مستهل بدايه بدايات اوايل منتصف اواسط نهايه نهايات اواخر ختام".split()
EDGES = frozenset(prefix + edge for edge in _EDGES for prefix in ("", "ب", "ل", "و"))
"""The beginning, the middle or the end of a month or year, told before it."""
PERIODS = {"الاسبوع": "week", "الشهر": "month", "العام": "year", "السنه": "year"}
"""Periods that an adjective makes relative to the day of publication (الشهر الجاري, العام الماضي)."""
PARTS_OF_YEAR = {"ربع": 4, "نصف": 2}
OF_YEAR = frozenset({"من", "عام", "لعام", "العام", "للعام", "سنه", "لسنه", "السنه", "للسنه"})
"""Between a part of a year and the year."""
MONTH_LEADS = frozenset({"منذ", "حتي", "بحلول", "لغايه"}) | EDGES
"""Words before the name of a month alone that make it a date: since when and until when is an answer, while in which
month something was counted (في مايو) is part of the question. Not before a name that is another word too."""
YEAR_WORDS = frozenset({"عام", "سنه", "عامي", "سنتي"})
YEAR_LEADS = frozenset(
    {
        "عام",
        "سنه",
        "في",
        "منذ",
        "نهايه",
        "بحلول",
        "حلول",
        "مطلع",
        "اوايل",
        "اواخر",
        "خلال",
        "منتصف",
        "بدايه",
        "صيف",
        "شتاء",
    }
    | {"ربيع", "خريف", "حتي", "قبل", "بعد", "عامي", "سنتي", "موسم", "الي", "من", "ل", "لعام", "بين", "موازنه"}
    | {"جاري", "حالي", "ماضي", "مقبل", "قادم", "منصرم", "جاريه", "حاليه", "ماضيه", "مقبله", "قادمه"}
)
"""Words before a bare number of four digits that make it a year."""

LOOSE_YEARS = range(1940, 2051)
"""Years that news names without a word for year."""
TO_COUNT = frozenset({"الي"})
"""What leads to the figure of a count, as it does to a year."""
AMOUNT_WORDS = frozenset(
    "بلغ بلغت يبلغ تبلغ وصل وصلت يصل تصل سجل سجلت عدد اعداد حصيله رقم قيمه سعر مبلغ مجموع اجمالي معدل نسبه قتل اصيب نحو"
    " حوالي رفع ارتفع ارتفعت ارتفاع انخفض زاد يعادل يساوي الي نقطه نقاط مستوي احصي احصت احصاء تجاوز عددهم عددها".split()
)
"""Words that make a figure an amount rather than a year."""
SHORT_YEARS = range(40, 100)
"""Years of the last century that two digits are enough for, after عام or سنة (عام 67)."""
CENTURY = 1900
YEARS = range(1800, 2101)
HIJRI_YEARS = range(1300, 1501)

DAY_LEADS = frozenset("في يوم يومي ايام يوما بين من ليل ليلتي منذ تاريخ بتاريخ ليالي يومين خلال".split())
"""Words before the first of several days of a month."""
DAY_JOINTS = frozenset({"و", "الي", "حتي", "-", "–"})
"""What stands between two days of a month."""

FIRST_OF_MONTH = frozenset({"فاتح", "غره"})
"""فاتح ماي, in the Maghreb, and غرة رمضان are the first of the month."""
SURE_DAY_LEADS = frozenset({"يوم", "تاريخ", "بتاريخ"})
"""Words after which 3/5 is a day and a month whatever follows."""
STROKE_LEADS = frozenset({"في", "منذ", "حتي", "وفي", "قبل", "بعد", "مساء", "صباح", "فجر"})
"""Words after which 3/5 is a day and a month where nothing follows that it could be a share of."""
FROM = frozenset({"من", "منذ"})
UNTIL = (["الي"], ["حتي"], ["لغايه"], ["الي", "غايه"], ["-"], ["–"])
BETWEEN = "بين"
"""What stands before the first day of a span, and between it and the last one."""

THIS = frozenset({"الجاري", "الحالي", "الجاريه", "الحاليه"})
LAST = frozenset({"الماضي", "المنصرم", "الفايت", "الماضيه", "المنصرمه", "الفايته", "الماضيين"})
NEXT = frozenset({"المقبل", "القادم", "المقبله", "القادمه", "المقبلين", "القادمين"})
YESTERDAY = {"امس": -1, "البارحه": -1, "غدا": 1, "غد": 1}
"""Days told from the day of publication, in days."""
TOMORROW = "غد"
"""Only after a part of the day or before a weekday; else it is the future (غد أفضل)."""
BEFORE_TOMORROW = frozenset({"صباح", "مساء", "ظهر", "فجر", "ليل", "يوم", "عصر", "بعد", "ليله", "نهار"})
AFTER_TOMORROW = frozenset({"بعد"})
"""بعد غد is the day after."""
TODAY = "اليوم"
NOT_TODAY_AFTER = frozenset("في هذا ذلك من خلال طوال طيله مدار بعد قبل نفس منتصف نهايه بدايه مر اخر".split())
NOT_TODAY_BEFORE = frozenset("نفسه ذاته الواحد".split())
"""Words before and after اليوم where it is a day, not today."""
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
ZONE_LEADS = frozenset({"توقيت", "التوقيت"})
UTC = frozenset({"غرينتش", "غرينيتش", "جرينتش", "غرينتس", "gmt", "utc", "العالمي"})
UTC_LETTERS = ("ت", "غ")
"""ت.غ and ت غ stand for توقيت غرينتش."""
ZONES = {
    "مكه": "+03:00", "الرياض": "+03:00", "السعوديه": "+03:00", "الدوحه": "+03:00", "قطر": "+03:00",
    "الكويت": "+03:00", "بغداد": "+03:00", "العراق": "+03:00", "صنعاء": "+03:00", "اليمن": "+03:00",
    "الاردن": "+03:00", "دمشق": "+03:00", "موسكو": "+03:00", "اسطنبول": "+03:00", "تركيا": "+03:00",
    "ابوظبي": "+04:00", "دبي": "+04:00", "الامارات": "+04:00", "مسقط": "+04:00",
    "تونس": "+01:00", "الجزاير": "+01:00", "طرابلس": "+02:00", "ليبيا": "+02:00", "الخرطوم": "+02:00",
}  # fmt: skip
"""Zones that know no summer time now (IANA Time Zone Database, 2024), folded; other zones are kept in the words alone."""
LOCAL = frozenset({"المحلي", "محلي", "الصيفي", "الشتوي", "المكرمه"})
"""Adjectives that go on with the name of a zone."""
