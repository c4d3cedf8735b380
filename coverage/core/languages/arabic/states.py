"""What befell people: the verbs and nouns that tell what a counted person is to a reader.

In "أصيب 4000" the people are wounded though no noun says so. Each line is the noun a reader would count, then
the folded bases (no glued prefix) of the words that say it. Source: the vocabulary of casualty and displacement
reports; the classes are those of IDMC and of Arabic tolls.
"""

from __future__ import annotations

STATES: dict[str, str] = {
    "قتيل": """قتل قتلت قتلوا قتلهم يقتل تقتل قتلى قتلاهم قتيل قتيلا قتيلة مقتل مقتلهم مات ماتوا ماتت يموت موت موتى ميت
        وفاة وفيات الوفيات توفي توفوا توفيت وفاتهم متوفى متوف متوفين متوفون متوفيا شهيد شهداء شهيدا استشهد استشهدوا
        استشهاد ضحية ضحايا قضى قضوا قضت حتفه حتفهم حتفها ربهم مصرع مصرعهم مصرعه أرواح بحياة حياتهم جثة جثث
        جثامين جثمان جثمانا لقي غرقا إعدام أعدم اغتيال هلك هلكوا لاقوا فارقوا دفن دفنوا دفنت الثرى أودى أودت""",
    "جريح": """جريح جريحا جرحى جرح جرحوا جرحت أصيب أصيبوا أصيبت إصابة إصابات مصاب مصابا مصابين مصابون أصاب أصابت
        يصاب إصابتهم جراح جروح حرجة""",
    "مفقود": "مفقود مفقودا مفقودين مفقودون فقدان فقدوا فقدتهم فقدت فقدهم مجهول مصير مصيرهم مصيرهما أثر مختف اختفاء",
    "نازح": """نازح نازحا نازحين نازحون نازحة نزح نزحوا نزوح تشريد تشرد شردوا شرد مشرد مشردا مشردين مشردون مأوى
        منازلهم بيوتهم ديارهم مساكنهم تهجير هجروا مهجر مهجرا مهجرين نزحت منازل""",
    "لاجئ": "لاجئ لاجئا لاجئين لاجئون لجأ لجأوا لجوء",
    "معتقل": """معتقل معتقلا معتقلين معتقلون اعتقل اعتقلت اعتقال اعتقلوا موقوف موقوفا موقوفين أوقف توقيف أوقفت
        احتجز احتجاز محتجز محتجزين""",
    "ناج": "ناج ناجين ناجون نجا نجوا نجاة",
}

LOSSES = frozenset({"فقد", "فقدوا", "فقدت", "فقدان"})
"""Losing people makes them missing, losing homes makes them homeless."""

LOSS_OF_HOME = frozenset({"منازلهم", "بيوتهم", "ديارهم", "مساكنهم", "ماوي", "منازلها", "بيوتها", "منازل"})
"""After فقد these make the people homeless, not missing."""

TOLL_WORDS = frozenset({"عدد", "حصيله", "اعداد", "عدده", "عددهم", "عددها", "رقم", "محصله", "احصاءات"})
"""The head of a phrase that a figure answers: عدد القتلى ... 154."""

EXPECTED = frozenset(
    "توقع توقعت يتوقع متوقع مرجح مرجحا رجح رجحت يرجح يخشي تخشي خشيه قد ربما احتمال محتمل"
    " يحتمل تخوف مخاوف سيبلغ ستبلغ سيصل ستصل ينتظر يعتقد اعتقد يظن تكهن".split()
)
"""A figure that is feared or foreseen, not counted."""
COUNTED = frozenset("احصي احصت وثق وثقت سجل سجلت موثق موثقه مسجل مسجله رسميا معلن اكد تاكد".split())
EARLIER = frozenset("سابق سابقه سابقا اسبق اوليه سبق".split())
"""Words that set a figure before the one of today (حصيلة أسبق, الرقم السابق)."""
RISES = frozenset("زياده ارتفاع هبوط انخفاض تراجع نمو فارق اضافي اضافيه اضافيا اضيف اضيفت".split())
"""A figure that is a change, not a level (بزيادة 86 قتيلا)."""
DENIALS = frozenset("نفي نفت ينفي تنفي نافيا نافيه انكر كذب فند دحض".split())
