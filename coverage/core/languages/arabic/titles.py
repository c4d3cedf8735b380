"""Titles of office: the heads of title phrases, the institutions they are held in, and forms of address.

Source: the offices that newsroom Arabic names. Written folded.
"""

from __future__ import annotations

HEADS = frozenset(
    """
    رييس رييسه نايب نايبه وزير وزيره مستشار مستشاره متحدث متحدثه ناطق ناطقه محافظ عميد امين مدير مديره قايد سفير سفيره
    ملك امير سلطان ولي مبعوث مبعوثه مفوض مفوضه حاكم زعيم مساعد مساعده وكيل قنصل مندوب مندوبه مرشد بابا بطريرك
    شيخ نقيب مفتي منسق منسقه ممثل ممثله مرشح مرشحه رءيس
    """.split()
)
"""First words of a title."""

FREE_HEADS = frozenset({"رييس", "مستشار", "ملك", "امير", "سلطان", "بابا", "مرشد"})
"""Heads that are a title by themselves with the article: الرئيس جو بايدن."""

INSTITUTIONS = frozenset(
    """
    مجلس وزاره حكومه بلديه هييه مكتب وكاله منظمه جيش حزب حركه شركه بنك لجنه بعثه جامعه جهاز موسسه نقابه اتحاد سلطه
    محكمه اداره اركان قوات هلال صليب برلمان مصرف اقليم ولايه محافظه مدينه منطقه صندوق رابطه غرفه ديوان اقسام قسم مديريه
    عهد شوون شرطه دفاع باسم اسبق سابق مخابرات استخبارات فرع اركان امن بيت اكاديميه معهد مركز مستشفي هييات
    """.split()
)
"""Common nouns that go on a title: رئيس مجلس الوزراء."""

HONORIFICS = frozenset(
    "دكتور دكتوره د لواء عميد عقيد فريق جنرال شيخ سيد سيده مهندس مستشار امير مشير استاذ اللواء العميد العقيد السيد".split()
)
"""Forms of address between a title and the name."""

NAME_PARTS = frozenset({"عبد", "بن", "ابن", "ابو", "ابي", "ام", "ال", "بنت", "ابا", "فان", "دي", "فون", "بو", "جان"})
"""Parts of a name that need the next word."""

CHAIN_PARTS = frozenset({"بن", "ابن", "بنت", "الدين", "الله", "الاسلام"})
"""Words that belong to the name before them (نور الدين, سعد الله), or chain it to the next."""
MAX_NAMES = 2
"""A given name and a family name; news seldom prints more, and a third word is rather the verb."""
