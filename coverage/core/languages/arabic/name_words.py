"""Words after which a figure is part of a name and counts nothing: makers of machines, models, telephones.

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
