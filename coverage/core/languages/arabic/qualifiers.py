"""Arabic words that change what a statement says without changing what it is about: at once or not, on which condition,
how far, for how long, when.

All words are folded and stand without article or clitic. Source: the adverbs, adjectives and nouns by which newswire
qualifies demands, agreements and plans; days and months are in months.py.
"""

from __future__ import annotations

QUALIFIERS: dict[str, tuple[str, ...]] = {
    "at once": ("فوري*", "فورا", "عاجل*", "حالا", "سريع*", "تدريجي*"),
    "condition": ("شرط*", "بشرط", "مشروط*", "شريطه", "بلا", "دون", "بدون", "مقابل", "الا"),
    "extent": ("كامل*", "كليا", "كلي", "كليه", "جزيي*", "شامل*", "محدود*", "واسع*", "جميع", "بعض", "معظم", "كل"),
    "lasting": ("موقت*", "دايم*", "مستدام*", "نهايي*", "مفتوح*"),
    "when": (
        "اليوم", "غدا", "امس", "اسبوع*", "ايام", "شهر", "اشهر", "عام", "سنه", "مقبل*", "قادم*", "ماضي*", "جاري", "جاريه", "قريبا",
        "لاحقا", "مبكر*", "بحلول", "صباح", "مساء", "فجر", "ظهر", "ليل",
    ),
    "how": ("شخصي*", "حضوري*", "مباشر*", "افتراضي*", "مغلق*", "علني*", "سري*", "طارىء*", "طاري*", "رسمي*"),
    "likelihood": ("قد", "ربما", "محتمل*", "متوقع*", "موكد*", "يمكن", "يفترض", "مفترض*"),
}  # fmt: skip
"""By what is qualified."""
