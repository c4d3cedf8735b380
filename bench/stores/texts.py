"""Invented stories: so many outlets, so many questions, each answered by some of them in words of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from coverage.core.alignment.words import bare, root
from coverage.core.text.letters import fold
from coverage.core.text.searching import search_terms

NAME_LETTERS = "جحخدرزسشصضطظعغقثذ"
"""Letters that no article, prefix, suffix or ending is made of, so that a name is its own stem."""
NAME_LENGTH = 5
NAMES = 8
"""Names in a story: six places, a spokesman and an agency."""
TOLD_BY_MANY = 20
"""Questions of a usual story that several outlets answer: with those of one outlet alone, 60 facts and 100 claims."""
TOLD_BY_ONE = 40
ALL_TELL = 62
"""Questions of a full story, some two of which the program takes for one: 60 facts that every outlet tells."""
BACKGROUND_LINES = 12
"""Remarks without a figure: with ten claims some 1,500 letters, a brief report."""

QUESTIONS: tuple[tuple[str, str, str, int], ...] = (
    ("جريح", "جريحا", "نقلوا إلى مستشفى {0}", 340),
    ("قتيل", "قتيلا", "سقطوا في حي {0}", 57),
    ("مفقود", "مفقودا", "تبحث عنهم فرق الإنقاذ في {0}", 88),
    ("نازح", "نازحا", "وصلوا إلى مخيم {1}", 12400),
    ("عائلة", "عائلة", "غادرت بلدة {2}", 1850),
    ("منزل", "منزلا", "انهارت في {2}", 430),
    ("مدرسة", "مدرسة", "أغلقت أبوابها في محافظة {3}", 64),
    ("جسر", "جسرا", "تضررت على نهر {4}", 13),
    ("سيارة", "سيارة", "جرفتها السيول في {4}", 215),
    ("خيمة", "خيمة", "نصبت قرب {1}", 3200),
    ("شاحنة", "شاحنة", "عبرت منفذ {5}", 148),
    ("طن", "طنا", "من الدقيق وصلت إلى {1}", 960),
    ("طبيب", "طبيبا", "يعملون في مستشفى {0}", 72),
    ("ممرض", "ممرضا", "أرسلتهم نقابة {3}", 118),
    ("متطوع", "متطوعا", "شاركوا في تنظيف {4}", 640),
    ("جندي", "جنديا", "انتشروا حول {5}", 2300),
    ("شرطي", "شرطيا", "أصيبوا في ساحة {0}", 26),
    ("محتج", "محتجا", "اعتقلتهم الشرطة في {3}", 185),
    ("عامل", "عاملا", "أضربوا في مصنع {2}", 4700),
    ("طالب", "طالبا", "امتحنوا في مدارس {3}", 38500),
    ("معلم", "معلما", "عينتهم الوزارة في {3}", 925),
    ("ناخب", "ناخبا", "سجلوا في دائرة {5}", 143000),
    ("مركز", "مركزا", "للاقتراع فتحت في {5}", 412),
    ("مراقب", "مراقبا", "حضروا الفرز في {5}", 97),
    ("مرشح", "مرشحا", "يتنافسون على مقاعد {3}", 34),
    ("سائح", "سائحا", "زاروا متحف {1}", 26800),
    ("مسافر", "مسافرا", "علقوا في مطار {5}", 1740),
    ("رحلة", "رحلة", "ألغيت في مطار {5}", 83),
    ("سفينة", "سفينة", "رست في ميناء {4}", 29),
    ("حاوية", "حاوية", "أفرغت في ميناء {4}", 5600),
    ("برميل", "برميلا", "تسربت من خط {2}", 7300),
    ("بئر", "بئرا", "جفت في سهل {1}", 46),
    ("فدان", "فدانا", "غمرتها المياه في {4}", 8150),
    ("نخلة", "نخلة", "احترقت في واحة {1}", 2750),
    ("رأس", "رأسا", "من الماشية نفقت في {1}", 610),
    ("مزارع", "مزارعا", "تلقوا تعويضات في {1}", 1320),
    ("صياد", "صيادا", "عادوا إلى مرفأ {4}", 58),
    ("قارب", "قاربا", "غرقت قبالة {4}", 17),
    ("مهاجر", "مهاجرا", "أنقذهم خفر السواحل قرب {4}", 267),
    ("لاجئ", "لاجئا", "عادوا من {5} إلى قراهم", 9400),
    ("طفل", "طفلا", "لقحوا ضد الحصبة في {3}", 51200),
    ("إصابة", "إصابة", "بالكوليرا سجلت في {1}", 1090),
    ("وفاة", "وفاة", "بالكوليرا سجلت في {1}", 41),
    ("سرير", "سريرا", "أضيفت إلى مستشفى {3}", 240),
    ("حريق", "حريقا", "أخمدها الإطفائيون في غابة {2}", 19),
    ("إطفائي", "إطفائيا", "يكافحون النار في غابة {2}", 355),
    ("مروحية", "مروحية", "تشارك في إخماد حريق {2}", 14),
    ("هكتار", "هكتارا", "أتت عليها النار في غابة {2}", 6450),
    ("شقة", "شقة", "سلمت إلى أصحابها في ضاحية {0}", 780),
    ("متجر", "متجرا", "نهبت في سوق {0}", 92),
    ("مشجع", "مشجعا", "حضروا المباراة في ملعب {3}", 42600),
    ("لاعب", "لاعبا", "استدعاهم مدرب {3}", 23),
    ("موظف", "موظفا", "سرحتهم شركة {2}", 3650),
    ("مشترك", "مشتركا", "انقطعت عنهم الكهرباء في {0}", 87000),
    ("عمود", "عمودا", "أسقطتها الرياح في {0}", 156),
    ("محطة", "محطة", "لضخ المياه توقفت في {4}", 21),
    ("نسخة", "نسخة", "بيعت في معرض {1} للكتاب", 18900),
    ("ناشر", "ناشرا", "يشاركون في معرض {1} للكتاب", 374),
    ("وثيقة", "وثيقة", "رقمنتها مكتبة {3}", 66100),
    ("قطعة", "قطعة", "أثرية عثر عليها في تل {1}", 133),
    ("سجين", "سجينا", "أفرج عنهم من سجن {5}", 208),
    ("محام", "محاميا", "ترافعوا أمام محكمة {3}", 44),
    ("شاهد", "شاهدا", "استمعت إليهم محكمة {3}", 62),
    ("دراجة", "دراجة", "وزعت على تلاميذ {2}", 530),
)  # fmt: skip
"""What can be asked: the counted noun after a hundred and after eleven, what is said of it, a usual figure."""

FRAMES = (
    "وقال {6} إن {figure} {said}.",
    "وأفادت وكالة {7} بأن {figure} {said}.",
    "وأعلنت السلطات أن {figure} {said}.",
    "وذكر مسؤول محلي أن {figure} {said}.",
    "وجاء في بيان رسمي أن {figure} {said}.",
    "وأكد {6} أن {figure} {said}.",
)
HEDGES = ("", "", "", "", "نحو ", "أكثر من ", "ما لا يقل عن ")
OPENINGS = (
    "ويقول خبراء إن", "ويرى كاتب في صحيفة محلية أن", "وتظن عائلات كثيرة أن", "ولاحظ مراسلنا أن", "ويخشى تجار من أن",
    "ويذكر كبار السن أن", "وكتب ناشطون أن", "وتؤكد جمعيات أهلية أن", "ويأمل مدرسون أن", "ويردد سائقون أن",
    "وتوقع محللون أن", "ويعتقد مهندسون أن",
)  # fmt: skip
REMARKS = (
    "المنطقة تعاني منذ سنوات ضعف الخدمات العامة", "الحكومة لم تصدر تعليقا حتى ساعة متأخرة",
    "التكافل بين الجيران خفف كثيرا من وطأة الأزمة", "الصور المنتشرة على مواقع التواصل لم يتحقق منها أحد",
    "التحقيق الذي وعدت به السلطات تأخر أكثر مما ينبغي", "المحافظ سيزور الأهالي قريبا ليستمع إلى شكاواهم",
    "الصحف تتابع القضية باهتمام واسع كل صباح", "ما جرى كشف تقصيرا قديما لم يعالجه أحد",
    "الهدوء عاد إلى الشوارع وسط حضور أمني لافت", "الطقس المتقلب سيستمر على السواحل والمرتفعات",
    "الطريق الساحلي صار أخطر مما كان في الشتاء الماضي", "الأسواق ستعود إلى نشاطها المعتاد مع مطلع الموسم",
    "المجلس البلدي تجاهل تحذيرات المختصين مرارا", "الموازنة المقبلة لن تكفي لإصلاح ما تهدم",
    "الشباب يهاجرون بحثا عن عمل ثابت وسكن لائق", "العيادات القريبة تعمل بنصف طاقتها فقط",
    "القوانين الجديدة تحتاج إلى وقت قبل أن يظهر أثرها", "الحوار بين الأطراف متعثر لكنه لم ينقطع",
    "الأسعار ارتفعت بعد الحادثة ثم استقرت قليلا", "النقابات تستعد لجولة تفاوض صعبة مع الوزارة",
    "المدارس القديمة بنيت من دون مخارج كافية", "المياه الجوفية تتراجع موسما بعد موسم",
    "السدود لم تخضع للصيانة منذ زمن بعيد", "المساعدات تصل ببطء بسبب وعورة الطرق",
    "الرواية الرسمية تترك أسئلة كثيرة بلا جواب", "الشهود رووا ما رأوه بعبارات متشابهة",
    "الوفود الأجنبية أبدت استعدادها لإرسال معدات", "الحدائق العامة تحولت إلى أماكن إيواء مؤقتة",
    "الأطباء يعملون نوبات طويلة بلا راحة", "القرى البعيدة هي آخر من تصله الأخبار والمؤن",
    "الكنائس والمساجد فتحت أبوابها للمحتاجين", "التيار سيعود تدريجيا إلى الأحياء الشرقية",
)  # fmt: skip
TITLES = (
    "تطورات متسارعة في {0} ومسؤولون يعدون بالتحرك",
    "{0}: الأهالي ينتظرون والسلطات تتابع",
    "ماذا جرى في {0} وجوارها؟",
    "بيان جديد بشأن أحداث {0} يثير الأسئلة",
)


@dataclass(frozen=True, slots=True)
class Told:
    """An article as an outlet of the story would send it. outlet: its place among the outlets of the story."""

    title: str
    text: str
    outlet: int


@lru_cache(maxsize=4)
def names(count: int, seed: int = 7) -> tuple[str, ...]:
    """So many invented names, each its own stem wherever a word is stemmed, so that it can be put for another."""
    drawn, found = Random(seed), dict[str, None]()
    while len(found) < count:
        name = "".join(drawn.choices(NAME_LETTERS, k=NAME_LENGTH))
        if search_terms(name) == [name] == [fold(name)] and root(bare(name)) == name:
            found[name] = None
    return tuple(found)


def write_story(seed: int, placed: Sequence[str], *, outlets: int, is_full: bool = False) -> list[Told]:
    """The articles of one story; placed: its NAMES names. is_full: every outlet answers every question."""
    drawn = Random(seed)
    asked = drawn.sample(QUESTIONS, ALL_TELL if is_full else TOLD_BY_MANY + TOLD_BY_ONE)
    values = [max(11, round(usual * drawn.uniform(0.4, 2.4))) for *_words, usual in asked]
    tellers = [_tellers(drawn, place, outlets, is_full=is_full) for place in range(len(asked))]
    return [
        Told(
            drawn.choice(TITLES).format(*placed),
            _write(drawn, placed, [(asked[n], values[n]) for n in range(len(asked)) if outlet in tellers[n]]),
            outlet,
        )
        for outlet in range(outlets)
    ]


def _tellers(drawn: Random, place: int, outlets: int, *, is_full: bool) -> set[int]:
    if is_full:
        return set(range(outlets))
    number = drawn.choice((2, 2, 3, 3, 5)) if place < TOLD_BY_MANY else 1
    return set(drawn.sample(range(outlets), min(number, outlets)))


def _write(drawn: Random, placed: Sequence[str], told: Sequence[tuple[tuple[str, str, str, int], int]]) -> str:
    sentences = [_say(drawn, placed, question, value) for question, value in told]
    remarks = drawn.sample(REMARKS, BACKGROUND_LINES)
    sentences += [f"{drawn.choice(OPENINGS)} {remark}." for remark in remarks]
    drawn.shuffle(sentences)
    return "\n\n".join(" ".join(sentences[n : n + 3]) for n in range(0, len(sentences), 3))


def _say(drawn: Random, placed: Sequence[str], question: tuple[str, str, str, int], value: int) -> str:
    after_hundred, after_eleven, said, _usual = question
    hedge = drawn.choice(HEDGES)
    stated = _stated(drawn, value, is_hedged=bool(hedge))
    noun = after_eleven if 11 <= stated % 100 <= 99 else after_hundred
    frame = drawn.choice(FRAMES)
    return frame.format(*placed, figure=f"{hedge}{stated} {noun}", said=said.format(*placed))


def _stated(drawn: Random, value: int, *, is_hedged: bool) -> int:
    """Most say the figure; a hedged one is rounded, and one in eight is another."""
    if drawn.random() < 0.125:
        value = max(11, round(value * drawn.choice((0.7, 0.9, 1.2, 1.5))))
    unit = 10 ** max(0, len(str(value)) - 2)
    return max(11, value // unit * unit) if is_hedged and value > 100 else value


def placed_names(story: int, pool: Sequence[str]) -> list[str]:
    """The names of a story: some are in the news often, most rarely."""
    drawn = Random(story)
    chosen: dict[str, None] = {}
    while len(chosen) < NAMES:
        chosen[pool[int(len(pool) * drawn.random() ** 2)]] = None
    return list(chosen)
