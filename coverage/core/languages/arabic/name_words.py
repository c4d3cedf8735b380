"""Words after which a figure is part of a name and counts nothing: makers of machines, models, streets, telephones.

Sources: makers of aircraft, cars, arms, computers and telephones whose products news names by number. Written folded.
"""

from __future__ import annotations

MAKERS = frozenset(
    """
    بوينغ بوينج ايرباص امبراير سوخوي ميغ ميج توبوليف انتونوف اليوشن ياك سيسنا بومباردييه غلفستريم فالكون رافال ميراج
    يوروفايتر بيرقدار بيرقدر هيركوليز سكود غراد كاتيوشا تاو جافلين هيمارس ايفون ايباد غالاكسي
    جالاكسي بيكسل ويندوز اندرويد بلايستيشن فورمولا بيجو رينو فيراري مرسيدس سويوز ابولو فوياجر
    شنتشو كوفيد نوكيا
    """.split()
)
"""Makers and makes."""

MODEL_WORDS = frozenset({"طراز", "موديل", "نوع"})
"""Words before the name of a make (طائرة من طراز X 190)."""

PHONE_WORDS = frozenset(
    "هاتف هاتفي اتصل اتصلوا اتصال للاتصال تواصل للتواصل ساخن جوال واتساب واتس فاكس تلفون تليفون".split()
)
"""Words before a number to call."""

NAMED_BY_NUMBER = frozenset("مجموعه دور شارع ميدان حي طريق ساحه جسر دوار مفرق منطقه".split())
"""What goes by a definite number: مجموعة السبع, شارع الستين, دور الثمانية."""

THOUSANDFOLD = frozenset({"مبروك", "شكر", "تحيه", "سلامه", "ليله"})
"""ألف شكر, ألف ليلة وليلة: a thousand that counts nothing."""

TIMES_OF_PART = frozenset({"اخير", "حالي", "جاري", "ماضي", "مقبل", "قادم", "سابق"})
"""الربع الأخير, النصف المقبل: a part of a time."""

MAP_LINE = "خط"
LINES_OF_MAPS = frozenset({"عرض", "طول"})
BORDERS = frozenset({"حدود"})
BORDER_YEARS = frozenset({"1948", "1967", "67", "48", "١٩٤٨", "١٩٦٧"})
"""The years after which the borders of Palestine are called."""
VERSIONS = frozenset({"اصدار", "نسخه", "تحديث"})
"""What has versions: الإصدار 3.2."""
