"""Arabic words of labels: what the people counted are called, and where a printed phrase may begin and end.

All words but those that are shown are folded (coverage.core.text.letters.fold). Source: the particles of Wright's grammar
(I, 360 to 368; II, 1 to 8) as newswire uses them.
"""

from __future__ import annotations

DEED_NOUNS = {
    "dead": "القتلى", "buried": "المدفونون", "injured": "المصابون", "missing": "المفقودون", "homeless": "المشردون",
    "displaced": "النازحون", "detained": "المعتقلون", "rescued": "الناجون", "freed": "المفرج عنهم",
    "harmed": "المتضررون", "treated": "المرضى والمصابون", "trapped": "العالقون", "recovered": "المتعافون",
}  # fmt: skip
"""What a label calls the people counted, by what befell them."""

NATION_PLURALS = {
    "هند": "الهنود", "تركيا": "الأتراك", "كردستان": "الأكراد", "روسيا": "الروس", "المانيا": "الألمان", "افغانستان": "الأفغان",
    "مغرب": "المغاربة", "اسبانيا": "الإسبان",
}  # fmt: skip
"""Nations that go by a broken plural; the others take ون."""

KIND_NOUNS = {"percent": "النسبة", "money": "المبلغ", "duration": "المدة", "date": "التاريخ", "ordinal": "الترتيب"}
"""What a figure is called of which no words can be quoted."""

ANY_NOUN = "العدد"
DAY_OF_REPORT = "يوم النشر"
OFFICE = "منصب"
EXPECTED = "(متوقع)"
WEEKDAY_NAMES = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
"""By datetime.date.weekday."""

EVENTS: tuple[str, ...] = (
    "زلزال", "انفجار", "هجوم", "قصف", "غاره", "حادث", "اعصار", "حريق", "سيل", "سيول", "فيضان", "فيضانات", "عاصفه", "انهيار", "تحطم",
    "غرق", "اشتباكات", "معارك", "احتجاجات", "تظاهرات", "كارثه", "وباء", "حج", "موسم", "تصادم", "تدافع", "ثوران",
)  # fmt: skip
"""Nouns of what befalls people: with the word after them they name it (زلزال الحوز)."""

OPENERS = frozenset(
    {"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "وان", "وانه", "وانها", "حيث", "فيما", "بينما", "بعدما", "لكن", "ولكن", "مبينا", "مضيفا",
     "موكدا", "مشيرا", "علما", "اذ", "كما", "عندما", "حين", "لان", "الذي", "التي", "الذين", "اللذين", "اللتين"}
)  # fmt: skip
"""Words after which a clause of its own begins."""

CLOSERS = frozenset(
    {"حيث", "فيما", "بينما", "بعدما", "لكن", "ولكن", "اذ", "بحسب", "وفق", "وفقا", "حسب", "بعد", "منذ", "الذي", "التي", "الذين", "ما", "مما", "اي",
     "خلال", "بينهم", "بينها", "منهم", "منها", "كما", "علما", "عندما", "حين", "لان", "مقارنه", "مقابل", "ان", "اذا", "لو", "احتجاجا", "نقلا", "حتي", "دون"}
)  # fmt: skip
"""Words before which a phrase is at an end."""

LEADING = frozenset(
    {"قد", "وقد", "كان", "وكان", "وكانت", "كانت", "كما", "وهو", "وهي", "هو", "هي", "اي", "ايضا", "كذلك", "هناك", "ثم", "بل", "اما", "وما", "ما",
     "زال", "يزال", "زالت", "زالوا", "لكنه", "لكنها", "مع", "فقط", "حاليا", "بلغ", "بلغت", "وبلغ", "وبلغت", "تبلغ", "يبلغ", "وتبلغ", "ويبلغ", "الان"}
)  # fmt: skip
"""Words that open a clause and tell nothing of its question."""

STILL = frozenset({"يزال", "تزال", "يزالون", "زال", "زالت", "زالوا"})
"""After لا they only say that something goes on, and both are left out; any other لا denies, and stays."""

NAME_HEADS = frozenset(
    {"خان", "قطاع", "بني", "ام", "ابو", "دير", "بيت", "راس", "كفر", "تل", "جبل", "وادي", "عين", "جزيره", "مخيم", "مدينه", "محافظه", "اقليم", "ولايه",
     "بلده", "قريه", "حي", "سان", "نيو", "بور", "شرم"}
)  # fmt: skip
"""First words of places' names in two words (قطاع غزة، خان يونس)."""

COMMON_PLACES = frozenset(
    {"مكان", "اماكن", "منطقه", "مناطق", "موقع", "مواقع", "انحاء", "داخل", "خارج", "وسط", "جنوب", "شمال", "شرق", "غرب",
     "ظروف", "ظل", "وقت", "حين", "اطار", "حال", "حاله", "طريق", "عرض"}
)  # fmt: skip
"""Words after في that name no place by themselves."""

AFTER_FA = frozenset(
    {"وصل", "وصلت", "بلغ", "بلغت", "قتل", "قتلت", "هبط", "هبطت", "ارتفع", "ارتفعت", "اصبح", "اصبحت", "صار", "صارت", "سجل", "سجلت", "الغي", "الغت",
     "اعلن", "اعلنت", "اصيب", "قرر", "قررت", "ادي", "ادت", "تجاوز", "تجاوزت"}
)  # fmt: skip
"""Verbs before which a glued ف only links a clause to the one before."""

UNFINISHED = frozenset(
    {"في", "من", "الي", "علي", "عن", "مع", "بين", "عند", "لدي", "منذ", "حتي", "قبل", "بعد", "ان", "لا", "لم", "لن", "قد", "او", "ثم", "كل", "هذا", "هذه",
     "ذلك", "تلك", "غير", "نحو", "تحت", "فوق", "امام", "خارج", "داخل", "ضد", "حول", "دون", "ما", "اكثر", "اقل", "جراء", "بسبب", "احد", "احدي", "بعض"}
)  # fmt: skip
"""Words after which a phrase cannot end."""
