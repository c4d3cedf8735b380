"""Word differences: no word is ever cut, and a spelling is no difference."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.text.changes import MAX_WORDS, compare_wording, own_words

WORDS = st.lists(
    st.sampled_from("أكثر من 1.3 1.4 مليون مدني فروا نزحوا إلى رفح ، . 33,000 Reuters".split()), max_size=30
)


def changes(base: str, other: str) -> list[tuple[str, str]]:
    return [
        (stretch.change, stretch.text.strip()) for stretch in compare_wording(base, other) if stretch.change != "same"
    ]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("", ""),
        ("أكثر من مليون مدني", "أكثر من مليون مدني"),
        ("لجأوا إلى المدينة", "لجأوا الى المدينة"),
        ("مدنيّون في غزّة", "مدنيون في غزة"),
        ("نحو  1.4\u00a0مليون", "نحو 1.4 مليون"),
        ("١٤ صوتا", "14 صوتا"),
    ],
)
def test_the_same_words_do_not_differ(base, other):
    assert changes(base, other) == []


@pytest.mark.parametrize(
    ("base", "other", "expected"),
    [
        ("نحو 1.3 مليون مدني", "نحو 1.4 مليون مدني", [("left_out", "1.3"), ("added", "1.4")]),
        ("قتل 33,000 شخص هنا", "قتل 33,500 شخص هنا", [("left_out", "33,000"), ("added", "33,500")]),
        ("رئيس الوزراء نتنياهو", "نائب رئيس الوزراء نتنياهو", [("added", "نائب")]),
        ("مدنيون في المدينة كلها", "مدنيين في المدينة كلها", [("left_out", "مدنيون"), ("added", "مدنيين")]),
    ],
)
def test_whole_words_and_whole_numbers_differ(base, other, expected):
    assert changes(base, other) == expected


def test_of_two_sentences_that_share_nothing_only_the_own_words_are_told():
    assert {change for change, _text in changes("سلامة المدنيين أولوية قصوى", "افتتح الوزير ميناء جديدا أمس")} == {
        "added"
    }


@given(WORDS, WORDS)
def test_what_is_not_left_out_is_the_other_sentence(base, other):
    stretches = compare_wording(" ".join(base), " ".join(other))
    assert "".join(stretch.text for stretch in stretches if stretch.change != "left_out") == " ".join(other)


@given(WORDS, WORDS)
def test_no_stretch_begins_or_ends_inside_a_word(base, other):
    known = {*base, *other}
    for stretch in compare_wording(" ".join(base), " ".join(other)):
        assert set(stretch.text.split()) <= known


def test_texts_beyond_all_sentences_are_not_compared():
    long = "كلمة " * MAX_WORDS
    assert changes(long, "قصير") == []


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("وصل ثلاثة وزراء", []),
        ("وصل ثلاثة وزراء", ["وصل ثلاثة وزراء"]),
        ("وصل إلى الميناء", ["وصل الى  الميناء"]),
        ("وصل ثلاثة وزراء", ["تراجعت أسعار النفط في آسيا"]),
        ("", ["وصل ثلاثة وزراء"]),
    ],
)
def test_nothing_is_its_own(text, others):
    assert own_words(text, others) == ()


@pytest.mark.parametrize(
    ("text", "others", "own"),
    [
        ("وصل ثلاثة وزراء إلى الميناء", ["وصل أربعة وزراء إلى الميناء"], ["ثلاثة"]),
        ("وصل ثلاثة وزراء أمس إلى الميناء", ["وصل ثلاثة وزراء إلى الميناء", "وصل وزراء أمس إلى الميناء"], []),
        ("وصل 1,300 حاج إلى الميناء", ["وصل 1,400 حاج إلى الميناء"], ["1,300"]),
        ("وصل ثلاثة وزراء إلى الميناء فجرا", ["وصل ثلاثة وزراء إلى الميناء"], ["فجرا"]),
    ],
)
def test_words_that_none_of_the_others_has_are_its_own(text, others, own):
    assert [text[start:end] for start, end in own_words(text, others)] == own
