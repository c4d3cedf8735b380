"""Hedges: how sure a figure says it is, before the number, after it, or in a verb some words away.

Source: the verbs and particles of approximation and bound in newsroom Arabic, written as printed and compared
folded and without glued prefixes (بنحو, لأكثر من, وما لا يقل عن).
"""

from __future__ import annotations

from coverage.core.records import Hedge

BEFORE: dict[Hedge, tuple[str, ...]] = {
    "about": (
        "نحو", "نحوا من", "حوالي", "حوالى", "قرابة", "زهاء", "ما يقرب من", "ما يقارب", "ما يقارب من",
        "يقارب", "تقارب", "قارب", "قاربت", "يقرب من", "يناهز", "تناهز", "ما يناهز", "ناهز", "ناهزت",
        "تقريبا", "في حدود", "بحدود", "حدود", "ما بحدود", "قريب من", "قريبا من", "على وجه التقريب", "ما يوازي تقريبا",
        "نحو من", "بالقرب من", "على مشارف",
    ),
    "more_than": (
        "أكثر من", "أكبر من", "أزيد من", "أعلى من", "فوق", "ما يزيد على", "ما يزيد عن", "يزيد على", "يزيد عن",
        "تزيد على", "تزيد عن", "يزيدون على", "يزيدون عن", "زاد على", "زاد عن", "زادت على", "زادت عن", "ما يفوق",
        "يفوق", "تفوق", "فاق", "فاقت", "يفوقون", "ما يتجاوز", "يتجاوز", "تتجاوز", "تجاوز", "تجاوزت", "متجاوزا",
        "يتجاوزون", "يتعد", "تتعد", "يتخط", "تتخط", "تخط", "يتجاوزوا", "تتخطى", "يتخطى", "تخطى", "تخطت", "متخطيا", "ما يتخطى", "يربو على", "يربو عن", "ما يربو على",
        "ما يربو عن", "تربو على", "ينيف على", "ما ينيف على", "نيف و", "يتعدى", "تتعدى", "تعدى", "تعدت", "أزيد عن",
        "أكثر عن", "ما فوق", "أرفع من", "بزيادة عن", "ما هو أكثر من", "يكثر عن",
    ),
    "less_than": (
        "أقل من", "أدنى من", "أدنى", "أصغر من", "دون", "ما دون", "يقل عن", "تقل عن", "يقلون عن", "ما يقل عن", "تحت",
        "قل عن", "قلت عن", "أقل عن", "ينقص عن", "تنقص عن",
    ),
    "at_least": (
        "على الأقل", "بحد أدنى", "كحد أدنى", "حده الأدنى", "أقله", "أكبر من أو يساوي", "أكبر من أو تساوي",
        "أكثر من أو يساوي", "أكثر من أو تساوي", "لا أقل من", "ما ليس أقل من", "ليس أقل من", "ليس بأقل من", "لا يقل على",
    ),
    "at_most": (
        "على الأكثر", "بحد أقصى", "كحد أقصى", "حده الأقصى", "أقصاه", "ما يصل إلى", "ما يصل الى", "ما قد يصل إلى",
        "أقل من أو يساوي", "أقل من أو تساوي", "أصغر من أو يساوي", "أصغر من أو تساوي", "لا أكثر من", "ليس أكثر من",
        "حتى",
    ),
}  # fmt: skip

NEGATED: dict[Hedge, Hedge] = {"more_than": "at_most", "less_than": "at_least"}
"""A negation turns the bound over: لا يقل عن is at least, لم يتجاوز at most."""

NEGATIONS = frozenset({"لا", "لم", "لن", "ليس", "ليست", "غير", "الا"})
"""ألا (that not) is folded like إلا, which stands before no such verb."""
UNLESS = ("ما", "لم")
"""ما لم يتجاوز: unless it is over, which denies nothing."""
AFTER: dict[Hedge, tuple[str, ...]] = {
    "about": ("تقريبا", "على وجه التقريب", "بالتقريب", "أو نحو ذلك", "أو ما يقارب", "على التقريب"),
    "more_than": ("ونيف", "و نيف", "أو يزيد", "أو يزيدون", "ويزيد"),
    "at_least": (
        "على الأقل", "على أقل تقدير", "كحد أدنى", "بحد أدنى", "كحد أدنى له", "أو أكثر", "فأكثر", "فما فوق", "وما فوق",
        "أو ما يزيد", "على أدنى تقدير", "فصاعدا",
    ),
    "at_most": (
        "على الأكثر", "كحد أقصى", "بحد أقصى", "على أقصى تقدير", "على أبعد تقدير", "أو أقل", "فأقل", "فما دون", "وما دون",
        "لا أكثر", "لا غير",
    ),
}  # fmt: skip

REACHING: dict[Hedge, frozenset[str]] = {
    "more_than": frozenset(
        "يتعد تتعد يتخط تتخط تجاوز تجاوزت يتجاوز تتجاوز تخطى تخطت يتخطى تتخطى فاق فاقت يفوق تفوق تعدى تعدت يتعدى تتعدى تزيد يزيد".split()
    ),
    "about": frozenset("يقارب تقارب قارب قاربت ناهز ناهزت يناهز تناهز".split()),
}
"""Verbs whose object is the figure even when the subject stands between (تجاوز عدد القتلى 5 آلاف)."""

LINKED_MORE = frozenset({"زاد", "يزيد", "تزيد", "زادت", "يربو", "تربو", "ينيف", "يزيدون"})
LINKED_LESS = frozenset({"يقل", "تقل", "قل", "قلت"})
"""Verbs that على or عن leads to the figure (يزيد عدد السكان على 10 آلاف)."""
SHORT_OF = frozenset("بلغ يبلغ تبلغ بلغت وصل يصل تصل وصلت".split())
"""Verbs of reaching; what has not been reached (لم تبلغ 1%, لم تصل النسبة إلى 2%) is more than there is."""
DEGREES = frozenset({"بقليل", "بكثير", "قليلا", "كثيرا", "فعلا", "بالفعل"})
"""May stand between the verb and the figure that it reaches (تجاوزت بقليل 41 في المئة)."""
NOT_YET = frozenset({"لم"})
EXCEPT = frozenset({"سوي", "الا"})
"""لم يصل سوى 20: so many have come."""
UP_TO = frozenset("يصل تصل يبلغ تبلغ".split())
"""Of an indefinite noun (غرامة تصل إلى 5000) or a possibility (قد يصل إلى 10) they tell of the utmost."""
REACHED = frozenset(
    "غرامه غرامات مبلغ مبالغ سرعه سرعات مسافه مسافات عقوبه عقوبات زياده زيادات نسبه نسب ارتفاع عمق طول وزن حجم تعويض تعويضات قرض قروض"
    " مساعده مساعدات خصم خصومات تخفيض تخفيضات مكافاه مكافات جايزه كلفه تكلفه قيمه مده فتره سجن حبس سعه دعم رسوم ضريبه راتب اجر"
    " منحه منح درجات حراره رياح امواج طاقه قدره انتاج ارباح خساير ديون سعر اسعار تبرعات استثمارات عمق مدي فايده امد كميه كميات".split()
)
"""Amounts that a clause may bound: without an article, any such amount."""
MAY = frozenset({"قد"})
BOATS = frozenset({"قارب"})
"""A boat, and "it came near to": before a verb or an adjective it is the boat."""
COUNTS = frozenset({"عدد", "عددهم", "عددها", "مجموع", "اجمالي"})
"""Subjects of "it came near to" without an article of their own."""
ON_TOP = frozenset({"فوق"})
ADDED = frozenset({"اضافي", "اضافيا", "اضافيه", "زياده", "خفض", "تخفيض", "علاوه"})
"""Beyond a comma فوق is in addition to one of these."""

BETWEEN = frozenset({"بين"})
FROM = frozenset({"من"})
TO = frozenset({"الي", "حتي", "ل"})
WHOLES = frozenset({"اصل", "مجموع", "اجمالي", "بين"})
"""After من these lead to the whole that a figure is a part of."""
RANKS = frozenset({"مرتبه", "مركز", "رتبه", "ترتيب", "درجه"})
"""المرتبة 130 من أصل 180 دولة: a place among them, not so many of them."""
SIZES_OF_CHANGE = frozenset({"زياده", "علاوه", "خفض", "تخفيض", "ارتفاع", "نمو"})
"""Indefinite nouns of change whose size may be a range."""
CHANGES = frozenset(
    "ارتفع ارتفعت يرتفع ارتفاع انخفض انخفضت انخفاض تراجع تراجعت زاد زادت زياده قفز قفزت صعد صعدت هبط هبطت رفع رفعت"
    " خفض خفضت تقلص تقلصت نما ازداد ازدادت وصل تحول انتقل عدل رفعه خفضه ليرتفع لترتفع نقل"
    " ترتفع ينخفض تنخفض يتراجع تتراجع يزيد تزيد يقفز تقفز يهبط تهبط يرفع ترفع يخفض تخفض يتقلص تتقلص يزداد تزداد ينمو تنمو".split()
)
"""Before "من X إلى Y" these tell of a change from X to Y, which is no range."""
