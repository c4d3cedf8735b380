"""Sentences of two or three articles that tell the same, and the order in which all can be read."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coverage.core.alignment.parallel import MOST_SENTENCES, Parallel, align_sentences, read_sentences

STRIKE = "وتوقفت حركة الحاويات كليا في الميناء"
SHIPS = "وتنتظر ست وعشرون سفينة خارج الخليج إذنا بالدخول"
UNION = "وقال رئيس النقابة إن العمال لن يعودوا إلى الرافعات"
WEATHER = "ويتوقع خبراء الأرصاد هبوب رياح شمالية مساء الجمعة"
HARVEST = "باعت جمعيات المزارعين محصول الزيتون بأسعار مرتفعة"
CINEMA = "افتتح المهرجان السينمائي دورته بفيلم تونسي قصير"


def told(*texts: str, facts: tuple[tuple[tuple[int, str], ...], ...] = ()) -> Parallel:
    answers = facts or ((),) * len(texts)
    return align_sentences([read_sentences(text, given) for text, given in zip(texts, answers, strict=True)])


def text(*sentences: str) -> str:
    return ". ".join(sentences) + "."


@pytest.mark.parametrize(
    ("one", "other"), [(WEATHER, HARVEST), (STRIKE, CINEMA), (SHIPS, WEATHER), ("", STRIKE), ("…", "…"), ("", "")]
)
def test_what_tells_something_else_stays_alone(one, other):
    assert told(one, other).twins == ()


NAMED = "رئيس النقابة طارق البحري"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"وقال {NAMED} إن العمال لن يعودوا قبل التوقيع", f"ووصف {NAMED} أرقام الإدارة بالخيال"),
        (f"وألغى {NAMED} زيارته إلى المرفأ", f"وسيلتقي البحري، وهو {NAMED}، وفدا من المزارعين"),
        ("وطالبت السعودية ومصر بوقف النار", "وتستعد مصر والسعودية لبطولة كرة اليد"),
    ],
)
def test_sentences_that_share_names_alone_are_no_twins(one, other):
    articles = [read_sentences(said, (), [(said.find(NAMED), said.find(NAMED) + len(NAMED))]) for said in (one, other)]
    assert align_sentences(articles).twins == ()


def test_sentences_that_share_names_and_what_is_said_are_twins():
    one, other = f"وقال {NAMED} إن العمال لن يعودوا قبل التوقيع", f"{NAMED}: لا عودة للعمال قبل توقيع الاتفاق"
    articles = [read_sentences(said, (), [(said.find(NAMED), said.find(NAMED) + len(NAMED))]) for said in (one, other)]
    assert align_sentences(articles).twins == (((0, 0), (1, 0)),)


def test_two_sentences_of_one_article_are_no_twins():
    assert told(text(STRIKE, STRIKE), HARVEST).twins == ()


def test_a_sentence_has_one_twin_in_an_article():
    assert told(STRIKE, text(STRIKE, STRIKE)).twins == (((0, 0), (1, 0)),)


@pytest.mark.parametrize(
    "other",
    [
        "توقفت كليا حركة الحاويات بالميناء",
        "وَتَوَقَّفَتْ حركة الحاويات كلياً",
        "وقد تعطلت حركة الحاويات في ميناء الخليج وتوقفت كليا",
    ],
)
def test_the_same_in_other_words_is_a_twin(other):
    assert told(text(WEATHER, STRIKE), text(other, HARVEST)).twins == (((0, 1), (1, 0)),)


def test_one_fact_makes_twins_of_sentences_that_share_little_else():
    one, other = "وتنتظر ست وعشرون سفينة خارج الميناء", "ثلاثون سفينة تقف في عرض البحر"
    assert told(text(HARVEST, one), text(other, CINEMA)).twins == ()
    place = len(HARVEST) + 10
    assert told(text(HARVEST, one), text(other, CINEMA), facts=(((place, "ships"),), ((3, "ships"),))).twins


def test_sentences_that_answer_two_facts_are_not_drawn_together_by_them():
    assert told(SHIPS, HARVEST, facts=(((3, "ships"),), ((3, "olives"),))).twins == ()


def test_a_fact_alone_makes_no_twins_of_sentences_that_share_no_word():
    long = f"{WEATHER} فيما {HARVEST} حين {CINEMA}"
    assert told(STRIKE, long, facts=(((3, "f"),), ((3, "f"),))).twins == ()


def test_twins_stand_level_and_what_comes_between_stands_before_them():
    found = told(text(STRIKE, WEATHER, UNION), text(STRIKE, UNION, CINEMA))
    assert [(level.cells, level.is_twin) for level in found.levels] == [
        (((0,), (0,)), True),
        (((1,), ()), False),
        (((2,), (1,)), True),
        (((), (2,)), False),
    ]


def test_twins_in_another_order_stand_apart_and_every_article_keeps_its_own():
    found = told(text(STRIKE, SHIPS, UNION), text(UNION, STRIKE, SHIPS))
    assert len(found.twins) == 3
    assert [level.cells for level in found.levels if level.is_twin] == [((0,), (1,)), ((1,), (2,))]


def test_three_articles_share_a_level_and_one_that_is_silent_has_an_empty_cell():
    found = told(text(STRIKE, SHIPS), text(STRIKE, WEATHER), text(SHIPS, STRIKE))
    assert found.twins == (((0, 0), (1, 0), (2, 1)), ((0, 1), (2, 0)))
    assert ((0,), (0,), (1,)) in [level.cells for level in found.levels]


def test_what_goes_beyond_the_limit_is_shown_and_aligned_with_nothing():
    long = text(*[HARVEST] * MOST_SENTENCES, STRIKE)
    found = told(long, STRIKE)
    assert found.twins == ()
    assert sum(len(level.cells[0]) for level in found.levels) == MOST_SENTENCES + 1


def test_a_sentence_leads_back_to_its_words():
    written = text(STRIKE, SHIPS)
    assert [sentence.span.of(written) for sentence in read_sentences(written, ())] == [f"{STRIKE}.", f"{SHIPS}."]


sentences = st.lists(st.sampled_from([STRIKE, SHIPS, UNION, WEATHER, HARVEST, CINEMA]), min_size=1, max_size=8)


@settings(deadline=None)
@given(st.lists(sentences, min_size=2, max_size=3))
def test_every_sentence_is_shown_once_and_in_its_own_order(articles):
    found = told(*[text(*article) for article in articles])
    for number, article in enumerate(articles):
        shown = chain.from_iterable(level.cells[number] for level in found.levels)
        assert list(shown) == list(range(len(article)))
