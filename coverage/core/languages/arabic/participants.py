"""Who or what an unnamed figure counts, by what the sentence tells of: a march has demonstrators, a vote voters.

Source: the collocations of newsroom Arabic. Written folded.
"""

from __future__ import annotations

TAKING_PART = frozenset(
    "اضرب احتج احتجت احتجوا يحتج اعتصم اعتصموا تظاهرت يتظاهر استفاد استفادوا سافر تخرج صلي صلت صلوا نقل زار زاروا زارت فر فروا هرب هربوا شارك شاركت شاركوا يشارك مشاركه بمشاركه حضر حضره حضرها حضروا ادي ادوا يودي ادت سار ساروا خرج خرجوا احتشد احتشدوا تجمع"
    " تجمعوا تظاهر تظاهروا صوت صوتوا اقترع اقترعوا تقدم ضم ضمت جمع جمعت".split()
)
"""Verbs of taking part."""

PARTICIPANTS: dict[str, str] = {
    "مسيره": "متظاهر", "مسيرات": "متظاهر", "مظاهره": "متظاهر", "مظاهرات": "متظاهر", "تظاهره": "متظاهر",
    "تظاهرات": "متظاهر", "وقفه": "متظاهر", "احتجاج": "متظاهر", "احتجاجات": "متظاهر", "اعتصام": "معتصم",
    "انتخابات": "ناخب", "اقتراع": "ناخب", "استفتاء": "ناخب", "فريضه": "حاج", "مناسك": "حاج", "حج": "حاج",
    "عمره": "معتمر", "امتحان": "طالب", "امتحانات": "طالب", "ماراثون": "عداء", "صلاه": "مصل", "تراويح": "مصل", "مهرجان": "زائر",
    "معرض": "زائر", "متحف": "زائر", "مباراه": "متفرج", "اضراب": "مضرب", "قتال": "نازح", "معارك": "نازح", "حرب": "نازح", "قصف": "نازح",
}  # fmt: skip
"""Those who take part, by what in."""

ACTING: dict[str, str] = {
    "تظاهر": "متظاهر", "تظاهرت": "متظاهر", "تظاهروا": "متظاهر", "يتظاهر": "متظاهر", "احتج": "محتج", "احتجت": "محتج",
    "احتجوا": "محتج", "يحتج": "محتج", "اعتصموا": "معتصم", "اعتصم": "معتصم", "اقترع": "ناخب",
    "اقترعوا": "ناخب", "صلي": "مصل", "صلوا": "مصل", "اضرب": "مضرب",
    "استفاد": "مستفيد", "استفادوا": "مستفيد", "سافر": "مسافر", "تخرج": "خريج",
}  # fmt: skip
"""Those who do it, by the verb itself."""

PROTESTERS = frozenset({"متظاهر", "محتج", "معتصم"})
"""Those of whom news says no more than "people" where the sentence has told of their protest."""

RELEASES = frozenset(
    "افرج افرجت افرجوا يفرج تفرج سيفرج ستفرج افراج بالافراج اطلق اطلقت سراح اخلي اخلت اخلاء تحرير حرر حررت".split()
)
"""Words of setting people free."""

COUNTING = frozenset({"شرطه", "مصادر", "مسوولين", "مسوولون", "منظمين", "منظمون", "خبراء", "صحافيين", "صحفيين"})
"""People who tell a count, and are not in it."""

MEMBERS: dict[str, str] = {
    "طاقم": "فرد", "وفد": "عضو", "بعثه": "عضو", "حضور": "شخص", "جمهور": "متفرج", "سكان": "ساكن",
}  # fmt: skip
"""One of a body of people, by the name of the body (الطاقم 5)."""

LIFETIMES = frozenset("عمر عمره عمرها عمرهم عمرهما عمري اعمار اعمارهم اعمارهن اعمارها سن سنها سنهم".split())
"""A life or an age, whose figure is in years; with the article العمرة is the pilgrimage."""

SCALES: dict[str, str] = {
    "قوه": "force", "بقوه": "force", "بشده": "force", "قوته": "force", "قوتها": "force", "شده": "force", "شدته": "force", "شدتها": "force",
    "حراره": "heat", "حرارتها": "heat", "حرارته": "heat",
}  # fmt: skip
"""Nouns whose bare figure is in degrees."""
