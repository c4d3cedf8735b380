"""Statements without quotation marks: sentences that hold none first, then what is said, by whom, and where it ends."""

from __future__ import annotations

from itertools import pairwise

import pytest

from coverage.core.claims import extract_text

NOTHING = (
    "هطلت أمطار غزيرة على الساحل مساء الخميس.",
    "قال الوزير إن 12 شخصا قتلوا في الحريق.",
    "وأكدت الشركة أن أرباحها بلغت 3 ملايين دولار في الربع الأول.",
    "وقالت البلدية إن نسبة الإنجاز وصلت إلى 40 في المئة من المشروع.",
    "استخدم المزارعون مياه النهر في ري الحقول القريبة من القرية.",
    "قاد السائق شاحنته في شارع ضيق وسط المدينة القديمة.",
    "قال إن ذلك ممكن.",
    "وجرى الاتفاق بسبب رفض الشركة تعديل العقد القديم.",
    "قال مسؤول طلب عدم الكشف عن هويته.",
    "الرفض الشعبي للمشروع يتسع في القرى المجاورة.",
    "وافق الوفد على ذلك.",
    "قال الوزير: نعم.",
    "رفضت المتحدثة الكشف عن اسمها للصحافة.",
    "زار الوفد العاصمة والتقى وزير الخارجية.",
    "",
    "قال",
    "قال إن",
    "أن أن أن أن",
    "كما \u064f\u064f 18 ولم \u064f أكثر من 5 وقد \u064f 3",
)


@pytest.mark.parametrize("text", NOTHING)
def test_no_statement_is_made_up(text):
    assert [claim.surface for claim in extract_text(text) if claim.kind == "statement"] == []


SAID = (
    (
        "قال وزير النقل كريم سلوم إن الجسر الجديد سيفتح أمام المركبات الثقيلة.",
        "الجسر الجديد سيفتح أمام المركبات الثقيلة",
        "وزير النقل كريم سلوم",
        "reported_speech",
    ),
    (
        "وأكدت الوزارة أن المدارس ستبقى مغلقة في المحافظات الشمالية، مشيرة إلى استمرار الأمطار.",
        "المدارس ستبقى مغلقة في المحافظات الشمالية",
        "الوزارة",
        "reported_speech",
    ),
    (
        "وتحدث مسؤول محلي عن اجتماع طارئ بين النقابة والإدارة مطلع الأسبوع المقبل.",
        "اجتماع طارئ بين النقابة والإدارة مطلع الأسبوع المقبل",
        "مسؤول محلي",
        "talked_of",
    ),
    (
        "وانتهت الجلسة بعد أن امتنعت البرازيل عن التصويت على مشروع القرار.",
        "امتنعت البرازيل عن التصويت على مشروع القرار",
        None,
        "position",
    ),
    (
        "لم تعارض فرنسا مشروع القرار المقدم إلى مجلس الأمن.",
        "لم تعارض فرنسا مشروع القرار المقدم إلى مجلس الأمن",
        None,
        "position",
    ),
    (
        "وجاء القرار بعد عدم استخدام بريطانيا حق النقض في المجلس.",
        "عدم استخدام بريطانيا حق النقض في المجلس",
        None,
        "position",
    ),
    (
        "وترأس الوفد اللبناني وزير المالية كريم سلوم.",
        "وترأس الوفد اللبناني وزير المالية كريم سلوم",
        None,
        "position",
    ),
    (
        "ويدعو القرار جميع الأطراف إلى وقف القتال في المدينة بينما تستمر المعارك.",
        "ويدعو القرار جميع الأطراف إلى وقف القتال في المدينة",
        None,
        "position",
    ),
    (
        "طالبت نقابة الأطباء وزارة الصحة بصرف الرواتب المتأخرة.",
        "طالبت نقابة الأطباء وزارة الصحة بصرف الرواتب المتأخرة",
        "نقابة الأطباء",
        "position",
    ),
    (
        "وأعلن رئيس الحكومة إلغاء زيارة الوفد الوزاري إلى القاهرة.",
        "إلغاء زيارة الوفد الوزاري إلى القاهرة",
        "رئيس الحكومة",
        "position",
    ),
    (
        "وسيعقد الطرفان لقاء آخر وجها لوجه في جنيف الشهر المقبل.",
        "وسيعقد الطرفان لقاء آخر وجها لوجه في جنيف الشهر المقبل",
        None,
        "position",
    ),
    (
        "وانتقد رئيس الحزب قرار المحكمة الدستورية بشأن الانتخابات.",
        "وانتقد رئيس الحزب قرار المحكمة الدستورية بشأن الانتخابات",
        "رئيس الحزب",
        "position",
    ),
    (
        "وقال الخطيب إنه(القرار) يشجع المستثمرين على الخروج من السوق.",
        "يشجع المستثمرين على الخروج من السوق",
        "الخطيب",
        "reported_speech",
    ),
    (
        "ونقل موقع إخباري عن 4 مصادر حكومية أن الوزير سيغادر منصبه قريبا.",
        "الوزير سيغادر منصبه قريبا",
        "4 مصادر حكومية",
        "reported_speech",
    ),
    (
        'وقال المدير إن "الأزمة عابرة"، مضيفا أن الخطة الجديدة تحمي وظائف العمال.',
        "الخطة الجديدة تحمي وظائف العمال",
        "المدير",
        "speaker_goes_on",
    ),
    (
        "وأضاف الوزير أن المعبر مغلق، مشيرا إلى أن الأعمال مستمرة على الطريق الساحلي.",
        "الأعمال مستمرة على الطريق الساحلي",
        "الوزير",
        "speaker_goes_on",
    ),
    (
        "دعت النقابة إلى إضراب عام في الموانئ وحذرت من نفاد الوقود في المحطات.",
        "وحذرت من نفاد الوقود في المحطات",
        "النقابة",
        "position",
    ),
    (
        "دعت النقابة إلى إضراب عام في الموانئ وحذرت الوزارة من نفاد الوقود في المحطات.",
        "وحذرت الوزارة من نفاد الوقود في المحطات",
        "الوزارة",
        "position",
    ),
    (
        "نقلت الصحيفة عن قناة البحر عن مصدر حكومي أن الوزير قدم استقالته إلى الرئيس.",
        "الوزير قدم استقالته إلى الرئيس",
        "مصدر حكومي",
        "reported_speech",
    ),
    (
        "كشف الوزير عن خطة جديدة لإصلاح التعليم بينما تظاهر المعلمون.",
        "خطة جديدة لإصلاح التعليم",
        "الوزير",
        "talked_of",
    ),
    ("وافق، أمس، على مقترح الهدنة الأميركي.", "وافق، أمس، على مقترح الهدنة الأميركي", None, "position"),
    (
        "قال الوزير إن الحكومة ستعيد فتح المعبر الحدودي بعد العيد.",
        "الحكومة ستعيد فتح المعبر الحدودي",
        "الوزير",
        "reported_speech",
    ),
)


@pytest.mark.parametrize(("text", "surface", "by", "rule"), SAID)
def test_what_is_stated_is_found_with_its_speaker(text, surface, by, rule):
    found = {claim.surface: claim for claim in extract_text(text) if claim.kind == "statement"}
    assert surface in found
    assert (found[surface].by, found[surface].rules[0]) == (by, rule)


@pytest.mark.parametrize("text", [row[0] for row in SAID])
def test_a_statement_is_whole_words_and_has_no_value(text):
    for claim in extract_text(text):
        if claim.kind == "statement":
            assert text[claim.span.start : claim.span.end] == claim.surface
            edges = text[claim.span.start - 1 : claim.span.start] + text[claim.span.end : claim.span.end + 1]
            assert not any(letter.isalpha() for letter in edges)
            assert (claim.low, claim.high, claim.hedge, claim.unit) == (None, None, "exact", "")
            assert claim.about


def statements(text):
    return [claim.surface for claim in extract_text(text) if claim.kind == "statement"]


def test_one_speech_that_goes_on_with_and_that_is_two_statements():
    text = "وقال البيت الأبيض إن المسؤولين عرضوا تحفظاتهم على الخطة العسكرية، وأن الوفدين سيعقدان لقاء آخر قريبا."
    assert statements(text) == ["المسؤولين عرضوا تحفظاتهم على الخطة العسكرية", "الوفدين سيعقدان لقاء آخر قريبا"]


def test_a_quotation_is_not_told_twice():
    text = "وقال الأمين العام: «ندعو جميع الأطراف إلى وقف القتال فورا في المدينة»."
    assert [claim.kind for claim in extract_text(text)] == ["quote"]


def test_an_act_inside_a_long_quotation_is_a_statement_of_its_own():
    text = "وجاء في البيان: «بحث الطرفان ملف المياه والحدود والتجارة بين البلدين مطولا. وترأس الوفد اليمني وزير الري»."
    assert statements(text) == ["وترأس الوفد اليمني وزير الري"]


def test_a_resolution_ends_before_whoever_speaks_next():
    text = "بعد القرار الذي يدعو إلى وقف القتال والإفراج عن الأسرى أعلن الرئيس أنه سيزور المنطقة."
    assert statements(text)[0] == "يدعو إلى وقف القتال والإفراج عن الأسرى"


def test_figures_beside_a_statement_are_read_as_before():
    text = "قال الوزير إن الحكومة ترفض زيادة الرواتب هذا العام، فيما أضرب 300 عامل."
    assert [(claim.kind, claim.low) for claim in extract_text(text) if claim.kind == "quantity"] == [("quantity", 300)]


def test_an_endless_sentence_is_cut():
    text = "قال الوزير إن " + "الحكومة تدرس الخطة " * 200
    assert all(len(found.split()) <= 60 for found in statements(text))


@pytest.mark.parametrize(
    "text", ["الاتحاد الأوروبي يدين الهجوم على القافلة الإنسانية.", "أدانت الوزارة الهجوم على القافلة."]
)
def test_a_party_that_condemns_counts_nothing(text):
    assert [claim.kind for claim in extract_text(text)] == ["statement"]


def test_a_short_clause_swallows_none_after_it():
    assert statements("وأضاف الوزير أن المعبر مغلق، مضيفا أن الأعمال مستمرة على الطريق.") == [
        "الأعمال مستمرة على الطريق"
    ]


@pytest.mark.parametrize("opening", ["إن", "أن", "بأن"])
def test_a_clause_of_a_figure_is_its_figure_s_question(opening):
    assert statements(f"أفاد الوزير {opening} الحكومة ستبني 12 مدرسة في المدينة القديمة.") == []


def test_every_statement_ends_before_the_next_begins():
    text = "دعت النقابة إلى إضراب عام في الموانئ وحذرت من نفاد الوقود في المحطات وطالبت الحكومة بدفع الرواتب."
    spans = [claim.span for claim in extract_text(text) if claim.kind == "statement"]
    assert len(spans) == 3
    assert all(one.end <= other.start for one, other in pairwise(spans))
