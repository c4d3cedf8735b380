"""The sentence of each reason, in both languages."""

from __future__ import annotations

import re

import pytest

from coverage.core.judgement import judge
from coverage.core.judgement.phrases import SENTENCES, phrase
from coverage.core.judgement.quoting import figure, number, printed
from coverage.core.judgement.rules import RULES
from coverage.core.records import Article, Member, Reading, Reason
from tests.core.marked import claim

VALUES = {
    "a": "x", "b": "y", "a_low": 1.0, "a_high": 1.0, "a_hedge": "exact", "a_unit": "", "b_low": 2.0, "b_high": None, "b_hedge": "more_than",
    "b_unit": "", "a_by": "x", "b_by": "y", "outlet": "z", "others": 2, "outlets": 3, "agency": "w", "first": "2024-06-18", "last": "2024-06-23",
    "a_day": "-W-1", "b_day": "-W-2", "a_words": "اليوم الاثنين", "b_words": "أول أمس الأحد", "words": "فورا",
    "a_place": "درنة", "b_place": "طرابلس", "people": "المصريون",
}  # fmt: skip


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("rule", [rule.__name__ for rule in RULES])
def test_every_rule_has_its_sentence_with_no_gap_left_open(rule, language):
    said = phrase(Reason(rule, (), VALUES), language)
    assert said
    assert not re.search("[{}]", said)


def test_no_sentence_without_a_rule():
    assert all(set(sentences) == {rule.__name__ for rule in RULES} for sentences in SENTENCES.values())


def said(language, *claims):
    """The first reason for the verdict on claims, one an article."""
    articles = [Article(Reading("", "", ()), (made,)) for made in claims]
    return phrase(judge(articles, [Member(n, 0) for n in range(len(articles))]).reasons[0], language)


def conflict(language):
    surfaces = {"~1400000": "وبنحو 1.4 مليون مدني", "1500000": "مليون ونصف المليون مدني"}
    return said(language, *(claim(value, "مدني", surface=printed) for value, printed in surfaces.items()))


PRINTED = (
    ("واحد من المسؤولين", "واحد من المسؤولين"),
    ("بغداد", "بغداد"),
    ("ألفي مدني", "ألفي مدني"),
    ("وبنحو 18 مليون دولار", "نحو 18 مليون دولار"),
    ("بما بين 20 و25 مليونا", "ما بين 20 و25 مليونا"),
    ("لأكثر من مليون", "أكثر من مليون"),
    ("و٣٠ شخصا", "٣٠ شخصا"),
    ("بثلاثة آلاف", "ثلاثة آلاف"),
    ("فتجاوز الألفين", "تجاوز الألفين"),
)


@pytest.mark.parametrize(("surface", "quoted"), PRINTED)
def test_an_answer_loses_only_what_glues_it_to_the_sentence(surface, quoted):
    assert printed(surface) == quoted


def test_an_arabic_sentence_quotes_the_answers_as_printed():
    assert conflict("ar") == "«نحو 1.4 مليون مدني» و«مليون ونصف المليون مدني» لا يصحان معا."


def test_an_english_sentence_quotes_the_figures_without_arabic_nouns():
    assert "“about 1.4 million” and “1.5 million”" in conflict("en")


FIGURES = (
    ((33000.0, None, "more_than"), "أكثر من 33,000", "more than 33,000"),
    ((1000000.0, None, "more_than"), "أكثر من مليون", "more than 1 million"),
    ((1611310.0, 1611310.0, "exact"), "1,611,310", "1,611,310"),
    ((3e9, 5e9, "range"), "بين 3 مليار و5 مليار", "3 billion to 5 billion"),
    ((None, 500000.0, "at_most"), "500,000 على الأكثر", "at most 500,000"),
    ((86.44, 86.44, "exact"), "86.44", "86.44"),
    (("--10-07", "--10-07", "exact"), "7 أكتوبر", "7 October"),
    (("2022-10", "2022-10", "exact"), "أكتوبر 2022", "October 2022"),
    (("رئيس الوزراء", "رئيس الوزراء", "exact"), "رئيس الوزراء", "رئيس الوزراء"),
)


@pytest.mark.parametrize(("value", "arabic", "english"), FIGURES)
def test_a_figure_in_a_readers_words(value, arabic, english):
    assert figure(*value, "ar") == arabic
    assert figure(*value, "en") == english


def test_a_scale_word_loses_nothing():
    assert number(1833164, "en") == "1,833,164"
    assert number(1833000, "en") == "1.833 million"


TIMES = (
    (("12", "year"), "One answer: “12 years”."),
    (("1", "year"), "One answer: “1 year”."),
    ((">=4", "week"), "One answer: “at least 4 weeks”."),
    (("<=1", "hour"), "One answer: “at most 1 hour”."),
)


@pytest.mark.parametrize(("stated", "english"), TIMES)
def test_a_duration_is_told_in_the_readers_language(stated, english):
    assert said("en", claim(*stated, "duration")) == english


def test_percentages_have_their_sign():
    assert said("en", claim("12.5", "percent", "percent")) == "One answer: “12.5%”."


def test_an_older_reason_without_printed_words_is_told_in_numbers():
    values = {"a_low": 4.0, "a_high": None, "a_hedge": "at_least", "a_unit": "week"}
    assert "4" in phrase(Reason("equal", (), values), "ar")
