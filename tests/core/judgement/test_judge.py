"""Verdicts and their named reasons: agreement first, for a false alarm is worse than a missed one."""

from __future__ import annotations

from datetime import date

import pytest

from coverage.core.judgement import judge
from coverage.core.judgement.rules import RULES
from coverage.core.records import Article, Member, Passage, Reading, Span
from tests.core.marked import claim


def told(*answers, unit="مدني", kind="quantity", days=(), **fields):
    """The judgement on claims, one an article, and the names of its reasons."""
    dates = days or (None,) * len(answers)
    articles = [
        Article(Reading("", "", ()), (claim(a, unit, kind, **fields),), outlet=f"outlet {n}", published=day)
        for n, (a, day) in enumerate(zip(answers, dates, strict=True))
    ]
    judged = judge(articles, [Member(n, 0) for n in range(len(answers))])
    return judged, [reason.rule for reason in judged.reasons]


NUMBERS = (
    (("12",), "agree", ["equal"]),
    (("12", "12", "12"), "agree", ["equal"]),
    (("~300000", "300000"), "differ", ["hedge_only"]),
    ((">1300000", "1500000"), "differ", ["nested"]),
    ((">1000000", ">1300000"), "differ", ["nested"]),
    (("1800000", "1833164"), "differ", ["rounding"]),
    (("~1400000", "1500000"), "conflict", ["disjoint"]),
    (("30", ">30", "70"), "conflict", ["disjoint", "nested"]),
    (("154", "154", "25"), "conflict", ["disjoint", "one_against_all"]),
    (("12", "14", "19"), "conflict", ["disjoint"]),
)


@pytest.mark.parametrize(("answers", "verdict", "rules"), NUMBERS)
def test_figures_are_judged_by_what_their_hedges_allow(answers, verdict, rules):
    judged, named = told(*answers)
    assert (judged.verdict, [rule for rule in named if rule in rules]) == (verdict, rules)


ROLES = (
    (("رئيس الوزراء", "رئيس الوزراء"), "agree", "equal"),
    (("وزير الصحة السعودي", "وزير الصحة"), "agree", "equal"),
    (("وزير الصحة، الدكتور", "وزير الصحة"), "agree", "equal"),
    (("رئيس بلدية درنة", "عميد بلدية درنة"), "differ", "other_words"),
    (("رئيس النقابة", "نقيب العمال"), "differ", "other_words"),
    (("رئيس الوزراء", "رئيس الحكومة"), "differ", "other_words"),
    (("المتحدث باسم الجيش", "الناطق باسم الجيش"), "differ", "other_words"),
    (("وزير الصحة الليبي", "وزير الصحة في حكومة شرق ليبيا"), "differ", "other_words"),
    (("رئيس الوزراء", "نائب رئيس الوزراء"), "conflict", "deputy"),
    (("وزير الخارجية", "وزير الخارجية السابق"), "conflict", "deputy"),
    (("سفير", "محافظ"), "conflict", "other_office"),
)


@pytest.mark.parametrize(("titles", "verdict", "rule"), ROLES)
def test_titles_are_judged_by_the_office(titles, verdict, rule):
    judged, named = told(*titles, unit="فلان", kind="role")
    assert (judged.verdict, named[0]) == (verdict, rule)


DATES = (
    (("--10-07", "--10-07"), "agree", "equal"),
    (("2022-10", "2022-10-05"), "differ", "nested"),
    (("2022-10-04", "2022-10-05"), "conflict", "disjoint"),
)


@pytest.mark.parametrize(("days", "verdict", "rule"), DATES)
def test_dates_are_judged_by_the_parts_they_share(days, verdict, rule):
    judged, named = told(*days, unit="", kind="date")
    assert (judged.verdict, named[0]) == (verdict, rule)


def test_a_saying_in_other_words_differs():
    judged, named = told("اتفق الجانبان", "الجانبان اتفقا", unit="", kind="quote")
    assert (judged.verdict, named[0]) == ("differ", "other_words")


WIRE = "وصل الوفد إلى العاصمة صباح الأحد وأعلن المنظمون أن 4200 عامل يشاركون في الإضراب الذي بدأ أمس في الميناء"
OWN = "قالت الإدارة في بيان مقتضب صدر ليل السبت إن 4200 من موظفيها غابوا عن العمل من دون عذر ولم تزد على ذلك"


def carried(*texts):
    """The names of the reasons where each text says the same figure."""
    articles = [Article(Reading(t, "", (Passage(Span(0, len(t)), "body"),)), (claim("4200", "عامل"),)) for t in texts]
    return [reason.rule for reason in judge(articles, [Member(n, 0) for n in range(len(texts))]).reasons]


def test_outlets_that_carry_one_report_are_one_origin():
    assert "one_origin" not in carried(WIRE)
    assert "one_origin" not in carried(WIRE, WIRE, OWN)
    assert "one_origin" in carried(WIRE, WIRE)


def test_a_growing_count_is_explained_and_the_verdict_stays_on_the_figures():
    judged, named = told("30", "154", days=(date(2020, 8, 4), date(2020, 8, 7)))
    assert judged.verdict == "conflict"
    assert "later_count" in named


def test_a_count_that_falls_is_no_later_count():
    assert "later_count" not in told("154", "30", days=(date(2020, 8, 4), date(2020, 8, 7)))[1]


def test_two_speakers_are_named_where_their_figures_part():
    articles = [
        Article(Reading("", "", ()), (claim("11300", "قتيل", by="الأمم المتحدة"),)),
        Article(Reading("", "", ()), (claim("3252", "قتيل", by="وزير الصحة"),)),
    ]
    reasons = {reason.rule: reason.values for reason in judge(articles, [Member(0, 0), Member(1, 0)]).reasons}
    assert {reasons["other_source"]["a_by"], reasons["other_source"]["b_by"]} == {"الأمم المتحدة", "وزير الصحة"}


def test_a_reason_names_those_who_give_the_figures_it_quotes():
    judged, _ = told("12", "12", "19")
    assert judged.reasons[0].members == (Member(0, 0), Member(1, 0), Member(2, 0))
    alone = next(reason for reason in judged.reasons if reason.rule == "one_against_all")
    assert alone.members == (Member(2, 0),)
    assert alone.values["outlet"] == "outlet 2"


def test_the_widest_gap_is_the_one_quoted():
    judged, _ = told("12", "14", "90")
    assert (judged.reasons[0].values["a_low"], judged.reasons[0].values["b_low"]) == (12, 90)


def test_the_spread_is_the_gap_by_the_lowest():
    assert told("100", "150")[0].spread == 0.5
    assert told("رئيس", "وزير", kind="role")[0].spread == 0.0
    assert told("0", "5")[0].spread == 0.0


def test_two_currencies_are_not_compared():
    articles = [
        Article(Reading("", "", ()), (claim("5", "USD", "money"),)),
        Article(Reading("", "", ()), (claim("5", "EUR", "money"),)),
    ]
    assert judge(articles, [Member(0, 0), Member(1, 0)]).reasons[0].rule == "other_unit"


def judge_days(*told, articles=1):
    """The verdict on days that make the report one of these weekdays, and the names of its reasons."""
    days = [claim(day, kind="date", rules=(f"today_is:{weekday}",)) for day, weekday in told]
    parts = [tuple(days)] if articles == 1 else [(day,) for day in days]
    read = [Article(Reading("", "", ()), claims) for claims in parts]
    judged = judge(read, [Member(n, k) for n, claims in enumerate(parts) for k in range(len(claims))])
    return judged.verdict, {reason.rule for reason in judged.reasons}


def test_two_reports_may_be_of_two_days():
    assert judge_days(("-W-1", 1), ("-W-1", 2), articles=2) == ("agree", {"equal"})


def test_one_report_that_agrees_with_itself_is_of_one_day():
    assert "two_todays" not in judge_days(("-W-1", 1), ("-W-7", 1))[1]


@pytest.mark.parametrize("days", [(("-W-1", 1), ("-W-7", 2)), (("-W-7", 7), ("-W-7", 1))])
def test_a_report_of_two_weekdays_contradicts_itself(days):
    verdict, rules = judge_days(*days)
    assert verdict == "conflict"
    assert "two_todays" in rules
    assert "equal" not in rules


def test_every_rule_has_a_name_of_its_own():
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
    assert all(rule.__doc__ for rule in RULES)
