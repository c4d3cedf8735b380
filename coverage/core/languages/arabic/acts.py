"""Arabic words that say what is done with a figure: asked or offered, begun or gone on, raised or lowered.

All words are folded (coverage.core.text.letters.fold) and stand without article or clitic. A trailing * stands for any
ending. Two acts of one scale are two questions. Source: the entries for these roots in Wehr's dictionary, with the
forms of newswire.
"""

from __future__ import annotations

SCALES: dict[str, dict[str, tuple[str, ...]]] = {
    "bargain": {
        "demand": ("طالب", "طالبت", "طالبو*", "يطالب*", "تطالب*", "مطالب*", "يطلب*", "تطلب*", "طلبت*", "يريد*", "تريد*"),
        "offer": ("عرض*", "يعرض*", "تعرض*", "اقترح*", "يقترح*", "تقترح*", "اقتراح*", "مقترح*"),
        "grant": ("منح*", "يمنح*", "تمنح*", "وافق*", "اتفاق*", "اتفق*", "يقضي", "تقضي", "ينص", "تنص"),
    },
    "phase": {
        "begin": ("بدا", "بدات", "بدوو*", "بداو*", "يبدا*", "تبدا*", "بدء", "بدايه", "بدءا", "انطلق*", "ينطلق*", "اندلع*", "دخل"),
        "go_on": ("واصل*", "يواصل*", "تواصل*", "مواصله", "استمرار"),
        "end": ("انتهي*", "ينتهي*", "تنتهي*", "نهايه", "انتهاء", "ختام", "اختتم*", "حتي"),
    },
    "course": {
        "up": (
            "زاد", "زادت", "زياده*", "يزيد", "تزيد", "ارتفع*", "يرتفع*", "ترتفع*", "ارتفاع*", "رفع*", "يرفع*", "ترفع*", "صعد*", "صعود*", "نمو",
            "قفز*", "تسارع*", "كسب*", "مكاسب",
        ),
        "down": (
            "هبط*", "يهبط*", "هبوط*", "انخفض*", "ينخفض*", "تنخفض*", "انخفاض*", "خفض*", "يخفض*", "تخفيض*", "تراجع*", "يتراجع*",
            "نقص*", "تقليص*", "قلص*", "خسر*", "تدني*", "انكماش*",
        ),
    },
    "standing": {
        "staff": ("يعمل", "تعمل", "يعملون", "يوظف*", "توظف*", "يشغل*", "تشغل*"),
        "taking part": ("شارك*", "يشارك*", "تشارك*", "مشارك*", "مضرب*", "اضرب*", "يضرب*", "التزم*", "انضم*"),
    },
    "counting": {
        "provisional": ("موقت", "موقته", "اولي", "اوليه", "جزيي", "جزييه"),
        "final": ("نهايي", "نهاييه"),
    },
    "dwelling": {
        "dwells": (
            "يعيش*", "تعيش", "عاش*", "يقيم*", "تقيم", "يقطن*", "تقطن*", "يسكن*", "تسكن*", "قاطن*", "لجا", "لجات", "لجاو*", "لجوو*", "يلجا*", "نزح*",
            "نازح*", "فرو*", "فر", "فرت", "هرب*", "يتكدس*", "مكتظ*", "مكدس*", "يووي*", "تووي*", "ياوي*", "احتمي*", "يحتمي*", "يحتمون",
        ),
    },
    "extent": {
        "lasts": (
            "استمر*", "يستمر*", "تستمر*", "سيستمر*", "دام", "دامت", "يدوم", "تدوم", "استغرق*", "يستغرق*", "تستغرق*", "امتد*", "يمتد*",
            "تمتد*", "طال", "طالت", "مده", "لمده", "مدته*", "طيله", "طوال", "مدي", "يحتاج*", "تحتاج*", "سيحتاج*",
        ),
        "after": ("بعد", "عقب", "غضون"),
        "since": ("منذ", "قبل"),
        "late": ("تاخر*", "يتاخر*", "تاجيل*", "ارجا*"),
        "more": ("مدد*", "يمدد*", "تمدد*", "تمديد*", "سيمدد*"),
    },
}  # fmt: skip
"""By scale and act. A scale holds only for the kinds of claim that SCALES_OF names."""

SCALES_OF: dict[str, tuple[str, ...]] = {
    "money": ("bargain", "course"), "percent": ("bargain", "course", "counting"), "date": ("phase",), "quantity": ("standing", "dwelling", "counting"), "duration": ("extent",),
}  # fmt: skip

COUNTS: tuple[str, ...] = (
    "نتيجه", "نتايج*", "حصيله", "حصيلت*", "رقم", "ارقام", "احصاء*", "احصايي*", "بيانات", "تقدير*", "نسبه", "نسب", "عدد*", "حصر", "تعداد", "فرز",
)  # fmt: skip
"""Nouns of counting, whose adjective says whether the count is the last one."""

LOST = frozenset({"فقد", "فقدت"})
"""Before a noun with its article: has lost. Elsewhere فقد is rather the particle (and has)."""

DENIALS: tuple[str, ...] = (
    "نفي",
    "نفت",
    "ينفي",
    "تنفي",
    "نفيه*",
    "تكذيب",
    "كذب",
    "كذبت",
    "فند*",
    "دحض*",
    "شايعه",
    "شايعات",
)
"""Whoever denies a figure does not state it."""

RANKED: tuple[str, ...] = ("يليه*", "يليها", "تلاه*", "تلته*", "تليه*", "تليها", "تصدر*", "يتصدر*", "تتصدر*")
"""Words of a list by places: its figures are parts of a whole told elsewhere."""
