"""What speaks for one question and what against it: which signs two figures show, and that each sign is weighed."""

from __future__ import annotations

from datetime import date

import pytest

from coverage.core.alignment.closeness import closeness
from coverage.core.alignment.facts import frames_of
from coverage.core.alignment.signs import signs
from coverage.core.alignment.storywide import read_story
from coverage.core.alignment.weights import WEIGHTS
from tests.core.marked import article

AGAINST = (
    ("far apart", "بلغ طول الجسر [a 12|متر].", "بلغ طول الجسر [a 900|متر]."),
    ("several times", "بلغ طول الجسر [a 300|متر].", "بلغ طول الجسر [a 900|متر]."),
    ("far apart tolls", "قتل في الحريق [a 12|شخص].", "قتل في الحريق [a 900|شخص]."),
    ("several times tolls", "قتل في الحريق [a 12|شخص].", "قتل في الحريق [a 40|شخص]."),
    ("other ordinal", "دخل الإضراب يومه [a 9|يوم|ordinal].", "دخل الإضراب يومه [a 10|يوم|ordinal]."),
    ("one part", "نقلت السفن [a 12|حاوية].", "ومنها [a 14|حاوية] على السفن."),
    ("one change", "بلغ الإنتاج [a 120|طن].", "زاد الإنتاج بزيادة [a 130|طن]."),
    ("one only", "بلغ الإنتاج في المصنع [a 120|طن].", "بلغ الإنتاج في المصنع وحده [a 130|طن]."),
    ("next day", "قتل مساء الجمعة [a 12|شخص].", "قتل مساء السبت [a 14|شخص]."),
    ("later day", "قتل مساء الجمعة [a 12|شخص].", "قتل مساء الأحد [a 14|شخص]."),
    ("kind overlapping", "وباتوا بلا مأوى [a 900|شخص].", "ونزح [a 880|نازح] عن القرى."),
    ("one bargains", "تبلغ الزيادة [a 120|EUR|money].", "طالبت النقابة بزيادة [a 130|EUR|money]."),
)
FOR = (
    ("equal", "بلغ طول الجسر [a 913|متر].", "طول الجسر [a 913|متر]."),
    ("rounded", "بلغ طول الجسر [a 1,300|متر].", "طول الجسر [a 1,301|متر]."),
    (
        "equal date",
        "انتهت الحملة في [a 2022-10-05||date] بنجاح تام.",
        "وانتهت الحملة بنجاح تام في [a 2022-10-05||date].",
    ),
    (
        "coarser date",
        "انتهت الحملة في [a 2022-10-05||date] بنجاح تام.",
        "وانتهت الحملة بنجاح تام في [a 2022-10||date].",
    ),
    (
        "equal date",
        "انتهت الحملة في [a 2022-10-05||date] بنجاح تام.",
        "وانتهت الحملة بنجاح تام في [a --10-05||date].",
    ),
    ("near", "بلغ طول الجسر [a 300|متر].", "بلغ طول الجسر [a 290|متر]."),
    ("near tolls", "قتل في الحريق [a 154|شخص].", "قتل في الحريق [a 158|شخص]."),
    ("misprinted", "بلغت المنح [a 2000000000|EUR|money].", "بلغت المنح [a 2000000|EUR|money]."),
    ("misprinted", "فاز الحزب بنحو [a 31|مقعد].", "فاز الحزب بنحو [a 13|مقعد]."),
    ("head shared", "بلغ العجز [a 120|EUR|money].", "ووصل العجز إلى [a 130|EUR|money]."),
    ("first tolls", "قتل في الحريق [a 12|شخص].", "أودى الحريق بحياة [a 14|شخص]."),
    ("act shared", "طالبت النقابة بزيادة [a 120|EUR|money].", "تطالب النقابة بنحو [a 130|EUR|money]."),
)


def shown(*texts):
    """The signs of the first claims of two articles, by name."""
    (block,) = frames_of([article(text)[0] for text in texts])
    return dict(signs(block[0], block[1], read_story(block)))


@pytest.mark.parametrize(
    ("sign", "one", "other"),
    [
        ("near", "بلغ طول الجسر [a 300|متر].", "بلغ طول الجسر [a 250|متر]."),
        ("misprinted", "فاز الحزب بنحو [a 31|مقعد].", "فاز الحزب بنحو [a 14|مقعد]."),
        ("misprinted", "بلغ طول الجسر [a 1331|متر].", "بلغ طول الجسر [a 1331|متر]."),
        ("far apart", "بلغت المنح [a 2000000000|EUR|money].", "بلغت المنح [a 2000000|EUR|money]."),
        (
            "coarser date",
            "انتهت الحملة في [a 2022-10-05||date] بنجاح تام.",
            "وانتهت الحملة بنجاح تام في [a --10-05||date].",
        ),
        ("other land", "قتل في مصر [a 12|شخص].", "قتل في المغرب [a 14|شخص]."),
    ],
)
def test_what_is_no_such_sign_is_not_shown(sign, one, other):
    assert sign not in shown(one, other)


@pytest.mark.parametrize(
    ("wanted", "place"),
    [(set(), "في البلد"), (set(), "في الأردن"), ({"one land"}, "في مصر"), ({"other land"}, "المصري")],
)
def test_a_country_that_is_not_the_whole_story_s_speaks_against_one_question(wanted, place):
    other = "المغربي" if wanted == {"other land"} else ""
    texts = (f"بلغ النمو {place} [a 4||percent].", f"بلغ النمو {other} [a 6||percent].", *HOME)
    frames = frames_of([article(text)[0] for text in texts])[0]
    one, two = (next(frame for frame in frames if frame.member.article == n) for n in (0, 1))
    named = set(dict(signs(one, two, read_story(frames))))
    assert named & {"one land", "other land"} == wanted
    assert WEIGHTS["one land"] < 0 > WEIGHTS["other land"]


HOME = ("بلغ النمو الأردني [a 8||percent].", "بلغ النمو الأردني [a 9||percent].")


@pytest.mark.parametrize(
    ("text", "is_past"),
    [
        ("قتل منذ عام 2002 في الحرب [a 360|شخص].", False),
        ("قتل في 2024 في الحريق [a 360|شخص].", False),
        ("قتل في الحريق [a 360|شخص].", False),
        ("أسوأ الحوادث في 2002 حين قتل [a 360|شخص].", True),
        ("أودى حريق قطار في آذار 2019 بحياة [a 20|شخص].", True),
    ],
)
def test_the_toll_of_a_year_gone_by_does_not_grow_from_day_to_day(text, is_past):
    told = [article("قتل في الحريق [a 154|شخص].", date(2024, 6, 21))[0], article(text, date(2024, 6, 22))[0]]
    (block,) = frames_of(told)
    named = dict(signs(block[0], block[1], read_story(block)))
    assert ("one of a past year" in named, "next day" in named) == (is_past, not is_past)


def test_a_nation_that_alone_is_counted_in_its_own_story_tells_nothing_apart():
    texts = ("قتل في غزة [a 93|شهيد] و[b 100|شهيد] فلسطيني.", "قتل [a 100|شهيد] فلسطيني أمس.", "قتل [a 93|شهيد] فجرا.")
    frames = [frame for block in frames_of([article(text)[0] for text in texts]) for frame in block]
    named, unnamed = (next(f for f in frames if f.member.article == n) for n in (1, 2))
    story = read_story(frames)
    assert (bool(named.whose), bool(unnamed.whose)) == (True, False)
    assert "dead" in story.apart
    assert "one holder" not in dict(signs(named, unnamed, story))


@pytest.mark.parametrize(("sign", "one", "other"), AGAINST, ids=[row[0] for row in AGAINST])
def test_what_speaks_against_one_question_is_seen_and_weighs_against_it(sign, one, other):
    assert shown(one, other)[sign] > 0
    assert WEIGHTS[sign] < 0


@pytest.mark.parametrize(("sign", "one", "other"), FOR, ids=[row[0] for row in FOR])
def test_what_speaks_for_one_question_is_seen_and_weighs_for_it(sign, one, other):
    assert shown(one, other)[sign] > 0
    assert WEIGHTS[sign] > 0


@pytest.mark.parametrize(("sign", "one", "other"), AGAINST + FOR)
def test_a_figure_against_itself_shows_nothing_of_the_kind(sign, one, other):
    against = {sign for sign, *_ in AGAINST}
    assert not against & set(shown(other, other))


def test_every_sign_that_is_shown_is_weighed():
    assert {sign for _, *texts in AGAINST + FOR for sign in shown(*texts)} <= set(WEIGHTS)


def test_what_speaks_for_one_question_is_what_its_signs_weigh():
    for _, *texts in AGAINST + FOR:
        (block,) = frames_of([article(text)[0] for text in texts])
        weighed = sum(WEIGHTS[sign] * strength for sign, strength in shown(*texts).items())
        assert closeness(block[0], block[1], read_story(block)) == pytest.approx(weighed)


def test_how_alike_two_claims_are_does_not_depend_on_which_comes_first():
    for _, *texts in AGAINST + FOR:
        (block,) = frames_of([article(text)[0] for text in texts])
        story = read_story(block)
        assert closeness(block[0], block[1], story) == pytest.approx(closeness(block[1], block[0], story))
