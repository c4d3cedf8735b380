"""What befell people: the verbs and nouns that tell what a counted person is to a reader.

In "أصيب 4000" the people are wounded though no noun says so. Each line is the noun a reader would count, then
the folded bases (no glued prefix) of the words that say it. Source: the vocabulary of casualty and displacement
reports; the classes are those of IDMC and of Arabic tolls.
"""

from __future__ import annotations

STATES: dict[str, str] = {
    "قتيل": """قتلى قتلاهم قتيل قتيلا قتيلة قتلهم مقتل مقتلهم موت موتى ميت وفاة وفيات الوفيات توفي توفيت توفوا يتوفى
        وفاتهم متوفى متوف متوفين متوفون متوفيا شهيد شهداء شهيدا استشهاد ضحية ضحايا قضى قضوا قضت حتفه حتفهم حتفها
        ربهم مصرع مصرعهم مصرعه مصرعها أرواح بحياة حياتهم جثة جثث جثامين جثمان جثمانا لقي غرقا إعدام اغتيال لاقوا
        فارقوا الثرى أودى أودت""",
    "جريح": "جريح جريحا جرحى إصابة إصابات مصاب مصابا مصابين مصابون إصابتهم إصاباتهم جراح جروح حرجة",
    "مفقود": """مفقود مفقودا مفقودين مفقودون فقدان فقدوا فقدتهم فقدت فقدهم مجهول مصير مصيرهم مصيرهما أثر مختف
        مختفين اختفاء اختفى اختفت اختفوا""",
    "نازح": """نازح نازحا نازحين نازحون نازحة نزوح تشريد تشرد مشرد مشردا مشردين مشردون مأوى منازلهم بيوتهم ديارهم
        مساكنهم تهجير مهجر مهجرا مهجرين منازل""",
    "لاجئ": "لاجئ لاجئا لاجئين لاجئون لجوء",
    "معتقل": "معتقل معتقلا معتقلين معتقلون اعتقال قبض",
    "موقوف": "موقوف موقوفا موقوفين موقوفون توقيف أوقف أوقفت أوقفوا يوقف يوقفون",
    "محتجز": "محتجز محتجزا محتجزين محتجزون احتجاز",
    "مختطف": "مختطف مختطفا مختطفين مختطفون مخطوف مخطوفا مخطوفين اختطاف خطف",
    "ناج": "ناج ناجين ناجون نجا نجت نجوا ينجو ينج تنج نجاة",
}

STATE_VERBS: dict[str, str] = {
    "قتيل": "قتل/يقتل مات/يموت استشهد/يستشهد هلك/يهلك دفن/يدفن أعدم/يعدم اغتيل/يغتال",
    "جريح": "جرح/يجرح أصيب/يصاب أصاب/يصيب أسعف/يسعف",
    "نازح": "نزح/ينزح شرد/يشرد تشرد/يتشرد هجر/يهجر",
    "لاجئ": "لجأ/يلجأ",
    "معتقل": "اعتقل/يعتقل",
    "محتجز": "احتجز/يحتجز",
    "مختطف": "اختطف/يختطف خطف/يخطف",
}
"""Verbs that conjugate by rule, past/present; the others stand above in the forms that news prints."""
PAST_ENDINGS = ("", "ت", "وا", "ا", "تا")
PRESENT_ENDINGS = ("", "ون", "وا", "ان")


def conjugate(pair: str) -> set[str]:
    """The third persons of a verb with sound endings: قتل/يقتل gives قتلت, قتلوا, تقتل, يقتلون."""
    past, present = pair.split("/")
    presents = {person + present[1:] + ending for person in "يت" for ending in PRESENT_ENDINGS}
    return {past + ending for ending in PAST_ENDINGS} | presents


LOSSES = frozenset({"فقد", "فقدوا", "فقدت", "فقدان", "يفقد", "تفقد"})
"""Losing people makes them missing, losing homes makes them homeless, losing their lives kills them."""

LOSS_OF_HOME = frozenset({"منازلهم", "بيوتهم", "ديارهم", "مساكنهم", "ماوي", "منازلها", "بيوتها", "منازل"})
"""After فقد these make the people homeless, not missing."""
LOSS_OF_LIFE = frozenset({"حياتهم", "حياته", "حياتها", "ارواحهم", "ارواح"})
OWN = ("هم", "هن", "هما", "ها")
"""Pronouns of the people who lose what is theirs (وظائفهم)."""

RULINGS = frozenset({"قضي", "قضت", "يقضي", "تقضي"})
"""To die and to rule are one verb: a court after it, or ب (قضت بالسجن), tells of a ruling."""
COURTS = frozenset("محكمه محاكم هييه قاض قاضي مجلس دائره داييره قانون قرار اتفاق حكم".split())

RUBBLE = frozenset({"انقاض", "ركام", "حطام", "طمي"})
REMAINING = frozenset(
    "زال زالوا يزال يزالون مازال مازالوا بقي ظل عالق عالقا عالقين عالقون محاصرين محاصرون مطمورين".split()
)
"""Whom one of these leaves under rubble is missing."""

TRACE = "اثر"
WITHOUT = frozenset({"بلا", "دون", "لا", "علي", "اي"})
"""بلا أثر tells of the missing; إثر, after, is written alike when folded."""
HOSPITALS = frozenset({"مستشفي", "مستشفيات", "مشفي", "مشافي", "علاج", "عنايه"})
BROUGHT = frozenset(
    "نقل نقلت نقلوا ينقل نقله ادخل ادخلوا دخلوا اسعف اسعفوا يتلقي يتلقون تلقي تلقوا يعالج يعالجون عولج يخضع يخضعون زال يزال يزالون بقي".split()
)
"""Whom one of these brings to or keeps in a hospital is hurt."""

TOLL_WORDS = frozenset({"عدد", "حصيله", "اعداد", "عدده", "عددهم", "عددها", "رقم", "محصله", "احصاءات"})
"""The head of a phrase that a figure answers: عدد القتلى ... 154."""

TELLING = LOSSES | HOSPITALS | RUBBLE
"""Words that tell with others what befell people; the words of STATES tell it alone."""
EXPECTED = frozenset(
    "توقع توقعت يتوقع متوقع مرجح مرجحا رجح رجحت يرجح يخشي تخشي خشيه قد ربما احتمال محتمل"
    " يحتمل تخوف مخاوف سيبلغ ستبلغ سيصل ستصل ينتظر يعتقد اعتقد يظن تكهن".split()
)
"""A figure that is feared or foreseen, not counted."""
MAYBE = "قد"
"""Only before a present verb; before a past one it says that a thing was so."""
COUNTED = frozenset("احصي احصت وثق وثقت سجل سجلت موثق موثقه مسجل مسجله رسميا معلن اكد تاكد".split())
EARLIER = frozenset("سابق سابقه سابقا اسبق اوليه سبق".split())
"""Words that set a figure before the one of today (حصيلة أسبق, الرقم السابق)."""
RISES = frozenset("زياده ارتفاع هبوط انخفاض تراجع نمو فارق اضافي اضافيه اضافيا اضيف اضيفت".split())
"""A figure that is a change, not a level (بزيادة 86 قتيلا)."""
DENIALS = frozenset("نفي نفت ينفي تنفي نافيا نافيه انكر كذب فند دحض".split())
DENYING_PAIRS = frozenset(
    {("لا", "صحه"), ("عدم", "صحه"), ("لا", "اساس"), ("ليس", "صحيحا"), ("غير", "صحيح"), ("غير", "صحيحه")}
)
"""Two words that deny what stands beside them: لا صحة لمقتل 11."""
NEGATION = "لم"
"""Right before a verb that tells what befell people it denies their figure (لم يقتل 11), but not with سوى or إلا."""
DENYING = frozenset({NEGATION, *(second for _, second in DENYING_PAIRS)})
