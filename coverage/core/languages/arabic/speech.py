"""Who says it: the verbs and phrases of attribution.

Source: the verba dicendi of newsroom Arabic. Written folded.
"""

from __future__ import annotations

VERBS = frozenset(
    """
    قال قالت قالوا قالا يقول تقول يقولون اعلن اعلنت اعلنوا يعلن تعلن اكد اكدت اكدوا يوكد توكد ذكر ذكرت ذكروا يذكر تذكر
    افاد افادت افادوا يفيد تفيد كشف كشفت يكشف تكشف اوضح اوضحت يوضح توضح اضاف اضافت اضافوا يضيف تضيف صرح صرحت يصرح
    اشار اشارت يشير تشير ابلغ ابلغت اخبر اخبرت نقل نقلت نقلا اورد اوردت كتب كتبت حذر حذرت حذروا يحذر تحذر تحدث
    تحدثت يتحدث يتحدثون رجح رجحت يرجح توقع توقعت يتوقع تتوقع قدر قدرت يقدر تقدر اعتبر اعتبرت يري تري
    زعم زعمت ادعي ادعت اتهم اتهمت شدد شددت نفي نفت وصف وصفت لفت لفتت ذكر نوه تابع تابعت اردف استطرد
    احصي احصت وثق وثقت طالب طالبت ناشد ناشدت اعرب اعربت اعترف اعترفت
    """.split()
)
"""Verbs whose subject says what follows."""

ALSO_DEEDS = frozenset("نقل نقلت كتب كتبت تابع تابعت".split())
"""Verbs of speech that tell of other deeds too (نقلت سيارات الإسعاف 12 جريحا): speech only with what opens it."""

ACCORDING = frozenset({"بحسب", "حسب", "وفق", "وفقا", "طبقا", "نقلا", "استنادا", "حسبما", "وفقما"})
"""Heads of a phrase that names who says it: بحسب X, وفقا لـX, نقلا عن X."""

RELATIVES = frozenset({"الذي", "التي", "الذين", "اللذان", "اللذين"})
OBJECTS = ("هما", "هم", "ها", "ه")
"""Pronouns that a verb of speech bears when what it says was named before (حصيلة أعلنتها الوزارة)."""
TELLING = frozenset(
    "اعلن اعلنت نشر نشرت اصدر اصدرت اورد اوردت قدم قدمت ذكر ذكرت كشف كشفت اعد اعدت وثق وثقت قال قالت نقل نقلت".split()
)
"""Verbs whose subject tells what their pronoun takes up."""
DOCUMENTS = frozenset({"بيان", "بلاغ", "تقرير", "منشور", "تغريده", "تصريح", "رساله", "مذكره", "احاطه"})
APPEARING = frozenset({"جاء", "جاءت", "ورد", "وردت"})
"""جاء في بيان X: what appears in a paper is its author's word."""
ACCORDING_LINKS = frozenset({"ل", "عن", "الي", "لما", "ما", "من"})
DEMONSTRATIVES = frozenset({"لهذا", "لهذه", "لهولاء", "هذا", "هذه", "هولاء"})
RELAYS = frozenset({"نقل", "نقلت", "نقلا", "عن", "اورد", "اوردت"})
"""Verbs whose source follows عن (نقلت فرانس برس عن وزير): the source says it."""

OPENERS = frozenset({"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "انهما", "اننا", "اني"})
"""What a verb of speech says begins after one of these."""

SUBJECT_ENDS = frozenset(
    """
    ان انه انها انهم بان بانه بانها انهما خلال لدي عبر يوم امس اليوم مساء صباح فجر ليل بعد قبل منذ مخاطبا مشيرا موضحا
    مضيفا مشددا مبينا قايلا وقال قوله قولها قولهم قولهما الي عن علي حين حيث بينما فيما وفق بحسب مرارا تكرارا مجددا علنا رسميا صراحه سابقا لاحقا ما لا لم في من الذي التي الذين قد كان كانت
    """.split()
)
"""Words at which the subject of a verb of speech is over."""

SUBJECT_HEADS = frozenset({"احد", "احدي", "كل", "بعض", "اكثر", "عدد"})
"""Particles that a subject may begin with (قال أحد المسؤولين)."""
SUBJECT_ADJECTIVES = frozenset(
    "متحده احمر ابيض اعلي عليا عام عامه خاص خاصه كبير كبيره رفيع رفيعه سابق سابقه موقت موقته مكلف مكلفه اول اولي اعلاميه"
    " مركزي مسلح مسلحه امن اسود ازرق اخضر حر حره كبري عظمي وطنيه مشترك مشتركه حاكم حاكمه معارض معارضه".split()
)
"""Adjectives, beside those of origin, that stand in the names of bodies that speak (الأمم المتحدة)."""

SUBORDINATES = frozenset({"بعد", "بعدما", "حيث", "بينما", "فيما", "اذ", "وسط", "بعدها", "عندما", "حين"})
"""Beginnings of a clause that the writer adds to what was said."""

CITING = ACCORDING | DOCUMENTS
"""Words that are no verbs of speech and may still lead to whoever speaks."""
