"""Whose name is whose: two people first, then one person spelled in two ways."""

from __future__ import annotations

import pytest

from coverage.core.alignment.names import same_person, same_words

TWO_PEOPLE = (
    ("جون كيربي", "كارين جان بيير"),
    ("فهد الجلاجل", "فهد المبارك"),
    ("حمد حسن", "حمد علي"),
    ("سالم الحداد", "كريم الحداد"),
    ("", "حمد حسن"),
    ("نتنياهو", "غالانت"),
)
ONE_PERSON = (
    ("بنيامين نتنياهو", "بنيامين نتانياهو"),
    ("تساحي هانغبي", "تساحي هنغبي"),
    ("جيك ساليفان", "جيك سوليفان"),
    ("عثمان عبد الجليل", "عثمان عبدالجليل"),
    ("فهد الجلال", "فهد بن عبد الرحمن الجلاجل"),
    ("حمد حسن", "حسن حمد"),
    ("الدكتور حمد حسن", "حمد حسن"),
    ("نتنياهو", "بنيامين نتنياهو"),
    ("يوآف غالانت", "يوآف جالانت"),
)


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_two_people_stay_two(one, other):
    assert not same_person(tuple(one.split()), tuple(other.split()))


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_one_person_however_spelled(one, other):
    assert same_person(tuple(one.split()), tuple(other.split()))
    assert same_person(tuple(other.split()), tuple(one.split()))


def test_words_are_the_same_but_for_marks_and_spelling():
    assert same_words("إنّه وضعٌ كارثي!", "انه وضع كارثى")
    assert not same_words("وضع كارثي", "وضع مأساوي")
