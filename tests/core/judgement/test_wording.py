"""How statements of one question differ: words alone first, then details, acts and contradictions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coverage.core.judgement import judge
from coverage.core.judgement.case import MOST_WORDED
from coverage.core.judgement.phrases import phrase
from coverage.core.judgement.wording import wordings_differ
from coverage.core.records import Article, Member, Passage, Reading, Span
from tests.core.marked import claim

WAYS = (
    ("ألغى زيارة وفد وزاري إلى القاهرة", "الغى زيارة وفد وزاري الى القاهره", "same", "", ""),
    ("ألغى زيارة وفد وزاري إلى القاهرة", "إلغاء زيارة الوفد الوزاري للقاهرة", "paraphrase", "", ""),
    ("دعا إلى وقف القتال في المدينة", "يدعو القرار إلى وقف القتال بالمدينة", "paraphrase", "", ""),
    ("قاد الوفد المستشار تساحي هانغبي", "قاد الوفد المستشار تساحي هنغبي", "spelling", "هانغبي", "هنغبي"),
    ("يدعو إلى وقف فوري للقتال", "يدعو إلى وقف القتال", "other_detail", "فوري", ""),
    ("يدعو إلى وقف القتال والإفراج عن الأسرى", "يدعو إلى وقف القتال", "other_detail", "والإفراج", ""),
    ("سيعقد لقاء في جنيف الأسبوع المقبل", "سيعقد لقاء في جنيف", "other_detail", "الأسبوع المقبل", ""),
    ("امتنعت فرنسا عن التصويت", "لم تعارض فرنسا القرار", "other_act", "امتنعت", "لم تعارض"),
    ("رفض البرلمان القانون الجديد", "وافق البرلمان على القانون الجديد", "contrary", "رفض", "وافق"),
    ("استخدمت روسيا حق النقض", "لم تستخدم روسيا حق النقض", "contrary", "استخدمت", "لم تستخدم"),
    ("المصنع سيغلق أبوابه في القرية", "المصنع لن يغلق أبوابه في القرية", "contrary", "", "لن"),
    ("تستمر الهدنة في المدينة 10 أيام", "تستمر الهدنة في المدينة 40 يوما", "other_figures", "10", "40"),
)


@pytest.mark.parametrize(("one", "other", "kind", "a", "b"), WAYS)
def test_the_gravest_difference_is_told_with_its_words(one, other, kind, a, b):
    found = wordings_differ(one, other)
    assert (found.kind, found.a, found.b) == (kind, a, b)


@pytest.mark.parametrize(("one", "other", "kind", "a", "b"), WAYS)
def test_either_way_round_it_is_the_same_difference(one, other, kind, a, b):
    found = wordings_differ(other, one)
    assert (found.kind, found.a, found.b) == (kind, b, a)


def told(*surfaces, kind="statement", by=()):
    """The judgement on statements, one an article."""
    speakers = by or (None,) * len(surfaces)
    articles = [
        Article(
            Reading(text, "", (Passage(Span(0, len(text)), "body"),)),
            (replace(claim("x", "", "quote"), kind=kind, surface=text, by=speaker),),
            outlet=f"outlet {n}",
        )
        for n, (text, speaker) in enumerate(zip(surfaces, speakers, strict=True))
    ]
    return judge(articles, [Member(n, 0) for n in range(len(articles))])


VERDICTS = {"same": "agree", "paraphrase": "agree", "spelling": "agree", "contrary": "conflict"}


@pytest.mark.parametrize(("one", "other", "kind", "a", "b"), WAYS)
def test_only_a_contradiction_is_a_conflict(one, other, kind, a, b):
    assert told(one, other).verdict == VERDICTS.get(kind, "differ")


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(("one", "other", "kind", "a", "b"), WAYS[1:])
def test_the_sentence_quotes_the_words_that_differ(one, other, kind, a, b, language):
    said = phrase(told(one, other).reasons[0], language)
    assert all(words in said for words in (a, b))
    assert "{" not in said


def test_details_are_gathered_over_all_statements():
    judged = told("يدعو إلى وقف فوري للقتال", "يدعو إلى وقف القتال", "يدعو إلى وقف القتال خلال شهر رمضان")
    (detail,) = (reason for reason in judged.reasons if reason.rule == "other_detail")
    assert detail.values["words"] == "فوري · شهر رمضان"


def test_a_quotation_in_other_words_still_differs():
    judged = told("سنعود قريبا إلى البيت", "نعود إلى بيتنا قريبا", kind="quote")
    assert (judged.verdict, judged.reasons[0].rule) == ("differ", "other_words")


@pytest.mark.parametrize(
    ("by", "is_told"),
    [
        (("نتنياهو", "رئيس الوزراء بنيامين نتنياهو"), False),
        ((None, "وزير المالية"), False),
        (("وزير المالية", "البنك المركزي"), True),
    ],
)
def test_other_voices_are_told_but_not_one_under_two_titles(by, is_told):
    judged = told("الضريبة الجديدة ستلغى", "إلغاء الضريبة الجديدة", by=by)
    assert ("other_voice" in [reason.rule for reason in judged.reasons]) is is_told
    assert judged.verdict == "agree"


def test_a_statement_of_hundreds_is_judged_by_its_first_wordings():
    surfaces = [f"يدعو إلى وقف القتال في المدينة رقم {n}" for n in range(3 * MOST_WORDED)]
    assert told(*surfaces).verdict == "differ"
