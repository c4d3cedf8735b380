"""Marks stand around whole words, and lose no letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.text.changes import compare_wording
from coverage.core.text.marking import mark_sentence, segments, whole_words

SENTENCE = "ويقدر عددهم بنحو 1.4 مليونَ مدنيّ."


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("بنحو 1.4 مليونَ", "بنحو 1.4 مليونَ"),
        ("نحو 1.4 مليون", "بنحو 1.4 مليونَ"),
        ("مدنيّ.", "مدنيّ."),
        (" 1.4 ", "1.4"),
        (".4", "1.4"),
        ("1", "1.4"),
        ("مدني", "مدنيّ"),
        ("عدد", "عددهم"),
    ],
)
def test_a_mark_is_widened_to_whole_words(part, expected):
    start = SENTENCE.index(part)
    first, last = whole_words(SENTENCE, start, start + len(part))
    assert SENTENCE[first:last] == expected


@given(st.text("ابت م1.ـَ\u200c،", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_no_mark_parts_two_letters(text, one, two):
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    first, last = whole_words(text, start, end)
    if first < last:
        assert not (first and text[first - 1].isalpha() and text[first].isalpha())
        assert not (last < len(text) and text[last - 1].isalpha() and text[last].isalpha())


def test_a_sentence_is_its_pieces():
    pieces = mark_sentence(SENTENCE, 12, 27)
    assert "".join(piece.text for piece in pieces) == SENTENCE
    assert [piece.text for piece in pieces if piece.is_marked] == ["بنحو 1.4 مليونَ"]


def test_marks_and_differences_stand_together():
    base, other = "يعيش هنا نحو 1.3 مليون مدني", "يعيش هنا نحو 1.4 مليون مدني"
    start = other.index("نحو")
    pieces = mark_sentence(other, start, len(other), compare_wording(base, other))
    assert [(piece.text, piece.is_marked) for piece in pieces if piece.change == "added"] == [("1.4", True)]
    assert [(piece.text, piece.is_marked) for piece in pieces if piece.change == "left_out"] == [("1.3", False)]


def test_segments_cover_everything_once_and_name_the_innermost_first():
    found = segments(0, 20, [(2, 18), (5, 9), (30, 40)])
    assert [(segment.start, segment.end) for segment in found] == [(0, 2), (2, 5), (5, 9), (9, 18), (18, 20)]
    assert [segment.covers for segment in found] == [(), (0,), (1, 0), (0,), ()]


def test_an_empty_stretch_has_no_segments():
    assert segments(3, 3, [(0, 9)]) == ()
