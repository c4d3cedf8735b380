"""Which statements are one: those that must stay apart first, for a wrongly joined pair is worse than a missed one."""

from __future__ import annotations

from itertools import combinations

import pytest

from coverage.core.alignment.facts import align
from coverage.core.alignment.labels import _stated, label
from coverage.core.alignment.statement_acts import acts_in
from coverage.core.alignment.statements import align as align_statements
from coverage.core.alignment.words import split
from coverage.core.claims import extract
from coverage.core.records import WORDED, Article, Passage, Reading, Span


def article(text):
    """An article that says only this, as the reader reads it."""
    reading = Reading(text, "", (Passage(Span(0, len(text)), "body"),))
    return Article(reading, extract(reading))


def joined(*texts):
    """The groups of statements of some articles, each as the places of its articles; those of one alone left out."""
    groups = align_statements([article(text) for text in texts])
    return sorted(sorted({member.article for member in group}) for group in groups if len(group) > 1)


APART = (
    (
        "قال الوزير إن المصنع الجديد سيوفر وظائف لسكان الإقليم.",
        "قال الوزير إن الطريق الساحلي سيغلق أمام الشاحنات ليلا.",
    ),
    ("امتنعت تركيا عن التصويت على مشروع القرار.", "امتنعت البرازيل عن التصويت على مشروع القرار."),
    ("طالبت النقابة وزارة الصحة بصرف الرواتب المتأخرة.", "طالبت النقابة وزارة العدل بإطلاق سراح المعتقلين."),
    ("حذر المدير من انهيار السد بعد الأمطار الغزيرة.", "حذر المدير من ارتفاع أسعار القمح في الأسواق."),
    ("يدعو القرار إلى وقف القتال في المدينة.", "دعا الرئيس سكان المدينة إلى البقاء في المنازل هربا من القتال."),
    ("قال المتحدث إن المحادثات جرت في جنيف.", "قال المتحدث إن الحريق بدأ في مخزن للوقود."),
    ("ندد الاتحاد بقصف المستشفى في العاصمة.", "ندد الاتحاد باعتقال الصحفيين في العاصمة."),
)


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_statements_stay_apart(one, other):
    assert joined(one, other) == []


TOGETHER = (
    (
        "وقال الوزير إن الجسر الجديد سيفتح أمام المركبات الثقيلة.",
        "وأكد الوزير أن الجسر الجديد سيفتح للمركبات الثقيلة قريبا.",
    ),
    (
        "وجاء القرار بعد أن امتنعت فرنسا عن التصويت في مجلس الأمن.",
        "ولم تعارض باريس مشروع القرار في مجلس الأمن.",
    ),
    (
        "وترأس الوفد اللبناني وزير المالية كريم سلوم.",
        "وقال مصدر إن وزير المالية كريم سلوم قاد وفدا لبنانيا إلى المحادثات.",
    ),
    (
        "وقال البيان إن الطرفين سيعقدان اجتماعا حضوريا مطلع الأسبوع المقبل.",
        "وتحدث مسؤول عن اجتماع مباشر بين الطرفين في الأيام المقبلة.",
    ),
    (
        "رفض البرلمان مشروع قانون التقاعد الجديد.",
        "وافق البرلمان على مشروع قانون التقاعد الجديد.",
    ),
    (
        "وقالت الشركة: «سنعيد جميع العمال المفصولين إلى وظائفهم».",
        "وقالت الشركة إنها ستعيد جميع العمال المفصولين إلى وظائفهم.",
    ),
)


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_one_question_in_other_words_or_with_another_answer_is_one(one, other):
    assert joined(one, other) == [[0, 1]]


def test_the_order_of_the_articles_changes_nothing():
    texts = [text for pair in TOGETHER for text in pair]
    there, back = joined(*texts), joined(*reversed(texts))
    last = len(texts) - 1
    assert back == sorted(sorted(last - place for place in group) for group in there)
    assert len(there) == len(TOGETHER)


def test_one_article_that_tells_two_things_of_one_party_is_not_joined_by_another():
    told = article("استخدمت روسيا حق النقض ضد مشروع القرار. وامتنعت روسيا عن التصويت على مشروع القرار.")
    groups = align_statements([told])
    assert len(groups) == 2


def test_statements_leave_the_figures_as_they_are():
    texts = [
        "قال الوزير إن الحكومة ترفض زيادة الرواتب. وبلغ عدد المضربين 300 عامل.",
        "أكد الوزير أن الحكومة ترفض زيادة الرواتب. وبلغ عدد المضربين 450 عاملا.",
    ]
    articles = [article(text) for text in texts]
    bare = [Article(one.reading, tuple(c for c in one.claims if c.kind not in WORDED)) for one in articles]
    spans = [figures(those) for those in (articles, bare)]
    assert spans[0] == spans[1]
    assert any(len(group) == 2 for group in spans[0])


def figures(articles):
    """The spans of the figures of each fact."""
    told = [[articles[m.article].claims[m.claim] for m in members] for members in align(articles)]
    return [[claim.span for claim in claims] for claims in told if claims[0].kind not in WORDED]


@pytest.mark.parametrize(("one", "other"), TOGETHER[:4])
def test_the_label_is_a_statement_without_a_loose_end(one, other):
    articles = [article(one), article(other)]
    (group,) = (members for members in align_statements(articles) if len(members) > 1)
    name = label(articles, group)
    assert not name.startswith(("وترأس", "ولم "))
    assert name.removesuffix(" …").split()[-1] not in ("في", "إلى", "من", "على", "أن")


ACTS = (
    ("هطلت الأمطار على الساحل", set()),
    ("استخدم المزارع المحراث", set()),
    ("امتنعت فرنسا عن التصويت", {("abstain", False)}),
    ("لم تستخدم فرنسا حق النقض", {("veto", False)}),
    ("استخدمت فرنسا حق النقض", {("veto", True)}),
    ("لم تعارض فرنسا القرار", {("refuse", False)}),
    ("رفضت فرنسا القرار", {("refuse", True)}),
    ("امتنعت فرنسا عن استخدام حق النقض", {("abstain", False), ("veto", False)}),
    ("سيعقد الطرفان اجتماعا آخر", {("hold", False), ("next meeting", False)}),
    ("عقد الطرفان اجتماعا أمس", set()),
)


@pytest.mark.parametrize(("text", "acts"), ACTS)
def test_an_act_knows_whether_somebody_stands_in_the_way(text, acts):
    assert {(act.name, act.is_declined) for act in acts_in(split(text))} == acts


def test_many_statements_are_compared_by_what_they_share():
    words = ["الجسر", "المصنع", "المطار", "السوق", "الميناء", "النفق"]
    texts = [f"قال الوزير إن {a} القديم في {b} سيغلق أبوابه." for a, b in combinations(words, 2)]
    assert len(align_statements([article(text) for text in texts])) > 1


def test_a_statement_in_the_same_words_is_one_however_many_carry_it():
    text = "قال الوزير إن الجسر الجديد سيفتح أمام المركبات الثقيلة."
    (group,) = align_statements([article(text)] * 300)
    assert {member.article for member in group} == set(range(300))


def test_copies_of_two_statements_of_one_article_do_not_join_them():
    text = "قال الوزير إن الجسر القديم سيغلق ليلا. وأضاف الوزير أن الجسر الجديد سيغلق نهارا."
    assert len(align_statements([article(text)] * 3)) == 2


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ("أعلن الوزير أمس أن الحكومة وافقت على خطة. واسعة", None),
        (
            "من المتوقع عقد اجتماع عن بعد بين الولايات المتحدة وإسرائيل غدا",
            "من المتوقع عقد اجتماع عن بعد بين الولايات المتحدة …",
        ),
    ],
)
def test_a_label_ends_where_its_last_phrase_does(stated, wanted):
    assert _stated(stated) == (wanted or f"{stated.rpartition(' ')[0].rstrip('.')}. …")
