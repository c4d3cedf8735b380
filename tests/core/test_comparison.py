"""What pages and exports read of a comparison, and the number line."""

from __future__ import annotations

from coverage.core.comparison import ONLY_HERE, answers_once, compare, facts_of, number_line, standing
from coverage.core.records import Member
from tests.core.marked import article, claim

BRIDGE = (
    "انهيار الجسر أوقع [a 12|قتيل] و[b ~30|جريح] في مدينة النهر.",
    "قتل [a 15|شخص] وأصيب [b 30|شخص] في انهيار الجسر في مدينة النهر.",
    "انهيار الجسر في مدينة النهر أوقع [a 12|قتيل]، وأغلق [c 2|طريق] في مدينة النهر.",
)


def bridge():
    return [article(line)[0] for line in BRIDGE]


def test_nothing_compared_is_an_empty_comparison():
    assert compare([]) == compare(())


def test_conflicts_come_first_and_what_one_outlet_tells_last():
    found = facts_of(bridge(), (0, 1, 2))
    assert [standing(fact) for fact in found] == ["conflict", "differ", ONLY_HERE]


def test_an_outlet_that_says_one_answer_twice_has_it_once():
    told = [article(line)[0] for line in (f"{BRIDGE[0]} وانهيار الجسر أوقع [a 12|قتيل] في مدينة النهر.", BRIDGE[1])]
    fact = facts_of(told, (0, 1))[0]
    assert len(fact.members) == 3
    assert answers_once(told, fact.members) == (Member(0, 0), Member(1, 0))


def test_durations_stand_on_one_line_in_one_unit():
    weeks, months = number_line([claim("4", "week", "duration"), claim("4", "month", "duration")])
    assert weeks.point < months.point
    days = number_line(
        [claim("28", "day", "duration"), claim("4", "week", "duration"), claim("4", "month", "duration")]
    )
    assert days[0].point == days[1].point


def test_facts_of_a_later_story_keep_the_numbers_of_their_articles():
    articles = [article("قمة النفط بحثت [x 3|ملف] في العاصمة.")[0], *bridge()]
    found = facts_of(articles, (1, 2, 3))
    assert {member.article for fact in found for member in fact.members} == {1, 2, 3}
    assert {member.article for reason in found[0].judgement.reasons for member in reason.members} <= {1, 2, 3}


def test_an_article_that_contradicts_itself_is_no_fact_of_one_outlet_alone():
    lone = [article("أوقع الحادث [a >1300|قتيل]، وقال الوزير إن الوفيات [a 1200|قتيل].")[0]]
    assert standing(facts_of(lone, (0,))[0]) == "conflict"


def test_a_title_has_no_place_on_a_number_line():
    assert number_line([claim("رئيس", kind="role"), claim("5")]) == ()
    assert number_line([]) == ()


def test_figures_stand_on_the_line_in_their_order():
    marks = number_line([claim(">1000000"), claim("~1400000"), claim("1500000")])
    assert marks[0].is_open_above
    assert marks[0].end == 1.0
    assert [mark.point for mark in marks] == sorted(mark.point for mark in marks)
    assert all(0 <= mark.start <= mark.point <= mark.end <= 1 for mark in marks)


def test_one_figure_stands_in_the_middle():
    (mark,) = number_line([claim("12")])
    assert mark.start == mark.point == mark.end == 0.5
