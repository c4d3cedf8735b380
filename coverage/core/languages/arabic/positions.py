"""What parties do by word or vote, as far as outlets tell it of one another: abstain, refuse, call for, head, put off.

By question and act: two acts of one question are two answers to it. Written folded. A verb is given as past/present and
any further forms (verbal noun, forms that no rule makes). Source: the verbs by which newswire reports votes,
resolutions, talks and statements, with their conjugation by the rules of grammar (see `conjugate`).
"""

from __future__ import annotations

from collections.abc import Iterator

QUESTIONS: dict[str, dict[str, str]] = {
    "consent": {
        "abstain": "امتنع/يمتنع/امتناع/امتناعها/امتناعه",
        "refuse": "عارض/يعارض/معارضه/معارضته/معارضتها اعترض/يعترض/اعتراض رفض/يرفض/رفضه/رفضها",
        "veto": "استخدم/يستخدم/استخدام استعمل/يستعمل/استعمال",
        "approve": "وافق/يوافق/موافقه/موافقته/موافقتها ايد/يويد/تاييد/تاييده/تاييدها اقر/يقر اعتمد/يعتمد صادق/يصادق",
    },
    "call": {
        "call": "دعا/يدعو/دعت/دعوا/يدعون/تدعون طالب/يطالب حث/يحث ناشد/يناشد طلب/يطلب يقضي/تقضي ينص/تنص/نصت",
    },
    "lead": {"head": "تراس/يتراس/تروس قاد/يقود/قيادته/قيادتها"},
    "voice": {"voice": "اعرب/يعرب ابدي/يبدي/ابدت/ابدوا"},
    "threat": {"warn": "حذر/يحذر/تحذير هدد/يهدد", "reassure": "طمان/يطمين"},
    "view": {
        "condemn": "ادان/يدين/ادانت/ادانوا ندد/يندد استنكر/يستنكر شجب/يشجب انتقد/ينتقد اتهم/يتهم",
        "praise": "رحب/يرحب اشاد/يشيد/اشادت/اشادوا",
    },
    "truth": {"deny": "نفي/ينفي/نفت/نفوا انكر/ينكر", "confirm": "اعترف/يعترف"},
    "course": {
        "put off": "الغي/يلغي/الغت/الغوا/الغاء/الغاوه علق/يعلق اجل/يوجل/تاجيل ارجا/يرجي/ارجاء جمد/يجمد",
        "go ahead": "استانف/يستانف/استيناف واصل/يواصل",
    },
    "accord": {"agree": "اتفق/يتفق توصل/يتوصل ابرم/يبرم", "differ": "اختلف/يختلف"},
    "pledge": {"pledge": "تعهد/يتعهد التزم/يلتزم"},
}  # fmt: skip
"""Verbs by act, acts by question."""

SAID = frozenset({"call", "voice", "threat", "view", "truth", "pledge"})
"""Questions whose acts are words: their subject says what follows."""

NEEDED_BESIDE: dict[str, frozenset[str]] = {
    "veto": frozenset({"نقض", "فيتو"}),
    "head": frozenset(
        "وفد وفدا وفود جانب جانبا فريق فريقا اجتماع اجتماعا اجتماعات لجنه بعثه محادثات مفاوضات مباحثات جلسه قمه مشاورات جوله".split()
    ),
}
"""Acts that a verb tells only where one of these words stands near: to use is no vote, to drive a car heads nothing."""
ANONYMITY = frozenset("هويته هويتها هويتهم هويتهما اسمه اسمها اسمايهم".split())
"""Words near a verb by which an informant asks for nothing but not to be named."""
NEAR = 6
"""Words after a verb among which what it needs beside it is looked for."""

MEETINGS = frozenset(
    "اجتماع اجتماعا اجتماعات لقاء لقاءات محادثات مباحثات مفاوضات مشاورات مناقشات جوله جلسه قمه زياره موتمر حوار".split()
)
"""Nouns of meetings, without article."""
COMING = frozenset("مقبل مقبله قادم قادمه لاحق لاحقه قريبا اخر اخري غدا تالي تاليه".split())
"""Words that put a meeting ahead; so does a verb in the future (سيعقد)."""
HELD_AHEAD = frozenset(
    "سيعقد ستعقد سيعقدان سيعقدون سيلتقي ستلتقي سيلتقيان سيلتقون سيجتمع ستجتمع سيجتمعان سيجتمعون ستستانف سيستانف".split()
)
"""Verbs that say that a meeting will be held."""
COMING_WITHIN = 10
"""Words after a meeting among which one puts it ahead."""
BALLOTS = frozenset({"تصويت", "نقض", "فيتو", "صوت", "قرار", "قرارا"})
"""Words that make a vote of an act of consent."""
FUTURE = ("سي", "ست", "سن")
"""How a verb in the future begins."""
LEAST_FUTURE = 5
"""Letters of the shortest verb with the particle of the future: shorter words begin so by themselves (سيد, ست)."""

MASDARS = frozenset(
    "معارضه معارضته معارضتها اعتراض رفضه رفضها استخدام استعمال موافقه موافقته موافقتها تاييد تاييده تاييدها"
    " تروس قيادته قيادتها الغاء الغاوه تاجيل ارجاء استيناف تحذير".split()
)
"""Verbal nouns among the acts: they tell a deed only where somebody announces or negates it."""
DENIED = frozenset({"لا", "لم", "لن", "ما", "عدم", "ليس", "ليست", "دون", "بدون", "غير"})
"""Words before a verb, or its verbal noun, that make its contrary of it."""

TALKED_OF = frozenset("تحدث تحدثت تحدثوا يتحدث تتحدث يتحدثون كشف كشفت يكشف تكشف اعلن اعلنت يعلن تعلن".split())
"""Verbs of speech that take what they tell after عن."""

PAPERS = frozenset(
    "قرار قرارا قرارات مشروع نص بيان بيانا اتفاق اتفاقا اتفاقيه مقترح مقترحا اقتراح اقتراحا خطه قانون قانونا مبادره مسوده وثيقه مذكره".split()
)
"""Texts that ask for something (قرار يدعو إلى), without article."""

GOING_ON = frozenset(
    """
    قايلا مضيفا موكدا موضحا مشيرا مبينا لافتا معتبرا محذرا مشددا منوها معلنا كاشفا نافيا مذكرا متابعا
    قايله مضيفه موكده موضحه مشيره مبينه لافته معتبره محذره مشدده معلنه مضيفين موكدين مشيرين موضحين
    """.split()
)
"""Participles with which whoever spoke goes on: what follows their إن or أن is said too."""
CLAUSE_ENDS = GOING_ON | frozenset(
    """
    بعد بعدما حيث بينما فيما اذ وسط عندما حين حينما لكن الا اذا لان كي لكي حتي احتجاجا ردا تعليقا فضلا علما مقابل
    داعيا مطالبا معربا متهما داعيه مطالبه معربه بحسب وفق وفقا حسبما وفقما نقلا كما
    """.split()
)
"""Words with which the writer, or the speaker, goes on to something else."""


def conjugate(verb: str) -> Iterator[str]:
    """The forms of a verb given as past/present/others: both genders and numbers, with the particle of the future."""
    first, *others = verb.split("/")
    is_present = first.startswith("ي")
    presents = [first, *others[:1]] if is_present else others[:1]
    if not is_present:
        yield from (first + ending for ending in ("", "ت", "وا", "ا", "تا"))
    for present in (form for form in presents if form[0] in "يت"):
        stems = [letter + present[1:] for letter in "يت"]
        yield from (f"{future}{stem}{ending}" for future in ("", "س") for stem in stems for ending in ("", "ون", "ان"))
    yield from others


HOLD = ("meeting", "hold")
"""The question and act of a meeting that is announced."""
ACTS: dict[str, tuple[str, str]] = dict.fromkeys(HELD_AHEAD, HOLD) | {
    form: (question, act)
    for question, acts in QUESTIONS.items()
    for act, verbs in acts.items()
    for verb in verbs.split()
    for form in conjugate(verb)
}
"""The question and act of every form."""
