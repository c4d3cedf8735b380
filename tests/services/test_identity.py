"""Facts keep their identity: what must not be taken for an old fact first."""

from __future__ import annotations

import pytest

from coverage.services.identity import Question, same_facts

PLACE = ("رفح", "مدني")


def group(*claims, kind="quantity", unit="مدني", about=PLACE):
    return Question(kind, unit, about, frozenset(claims))


def fact(key, *claims, notes=False, kind="quantity", unit="مدني", about=PLACE):
    return Question(kind, unit, about, frozenset(claims), key, notes)


STRANGERS = {
    "another unit": ([group(1)], [fact(7, unit="جندي")]),
    "another kind": ([group(1)], [fact(7, kind="money")]),
    "another question": ([group(1, about=("غزة", "قتل", "رفح"))], [fact(7, about=("رفح", "نزح", "مدني"))]),
    "no words to go by": ([group(1, about=())], [fact(7, about=())]),
}


@pytest.mark.parametrize(("groups", "facts"), STRANGERS.values(), ids=STRANGERS.keys())
def test_another_question_is_another_fact(groups, facts):
    assert same_facts(groups, facts) == {}


def test_a_fact_whose_claims_went_elsewhere_does_not_take_a_question_like_its_own():
    assert same_facts([group(1, 2), group(3)], [fact(7, 1), fact(8, 2)]) == {0: 7}


def test_most_shared_claims_win():
    assert same_facts([group(1), group(2, 3, 4)], [fact(7, 1, 2, 3)]) == {1: 7}


def test_a_fact_is_continued_once():
    assert len(same_facts([group(1), group(2)], [fact(7, 1, 2)])) == 1


def test_of_two_facts_that_become_one_the_older_stays():
    assert same_facts([group(1, 2)], [fact(8, 2), fact(7, 1)]) == {0: 7}


def test_of_two_facts_that_become_one_the_one_with_notes_stays():
    assert same_facts([group(1, 2, 3)], [fact(7, 1, 2), fact(8, 3, notes=True)]) == {0: 8}


def test_a_fact_without_claims_is_known_by_its_question():
    assert same_facts([group(9, about=("رفح", "مدني", "نزح"))], [fact(7)]) == {0: 7}
