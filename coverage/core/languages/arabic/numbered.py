"""Words of numbers that are names: what is numbered, what never is, and who wears a number.

Source: how newsroom Arabic names articles, halls, meetings, rounds and players. Written folded.
"""

from __future__ import annotations

AMOUNT_NOUNS = frozenset(
    "عدد حصيله رقم نسبه قيمه سعر مبلغ مجموع اجمالي معدل متوسط كلفه تكلفه حجم مساحه طول عمر درجه حراره مسافه مده".split()
)
"""Nouns whose figure is an amount, not a name: العدد 1300."""

PARTS_OF_TEXTS = frozenset("ماده بند فقره فصل ايه صفحه باب جزء ملحق حلقه طابق دور".split())
"""Numbered parts of a whole, which من may name (المادة 12 من الدستور)."""

ACTS = frozenset({"قرار", "قانون", "مرسوم", "امر"})
"""What is numbered behind who gave it (قرار مجلس الأمن 1701) or before its year (قانون 25 لسنة 2017)."""

ROUND = "دور"
"""دور الـ16: the round of a cup that so many are in."""

OF_YEAR = "لسنه"

BODIES = frozenset(
    "حركه حزب جبهه تحالف ايتلاف تكتل حكومه معارضه فريق طاقم وفد بعثه منتخب اتحاد شركه هييه وزاره جيش شرطه مجلس برلمان جمهور"
    " حضور نادي نقابه منظمه جماعه موسسه بنك".split()
)
"""Bodies of people, which are not numbered: their figure is what they have or how many they are (ونالت الحركة 64)."""

WEARING = ("حمل", "رتدي")
"""Verbs of wearing a number, whatever person or time stands before (سيحمل, ارتدى)."""
