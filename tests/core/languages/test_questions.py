"""The words that name questions: folded as they are looked up, each in one place."""

from __future__ import annotations

import pytest

from coverage.core.languages.arabic import acts, countries, labelling, questions
from coverage.core.text.letters import fold

OTHER_SETS = ("TOLLS", "OVERLAPPING", "ONE_OFFICE", "STATIC_TOLLS", "NOUN_DEEDS", "EARLIER_PAIRS")
LISTS = {
    name: tuple(words)
    for name, words in vars(questions).items()
    if name.isupper() and isinstance(words, tuple | frozenset) and name not in OTHER_SETS
}
for table in (questions.DEEDS, questions.GROUPS, questions.GATHERINGS, *acts.SCALES.values()):
    LISTS |= {f"{name} {len(LISTS)}": forms for name, forms in table.items()}
LISTS |= {"LOST": acts.LOST, "DENIALS": acts.DENIALS, "RANKED": acts.RANKED}


@pytest.mark.parametrize("name", LISTS)
def test_every_word_is_written_as_it_is_looked_up(name):
    assert [word for word in LISTS[name] if fold(word) != word] == []


@pytest.mark.parametrize("name", [name for name, words in LISTS.items() if isinstance(words, tuple)])
def test_no_word_stands_twice_in_a_list(name):
    assert len(set(LISTS[name])) == len(LISTS[name])


def test_no_deed_takes_the_words_of_another():
    words = [word for forms in questions.DEEDS.values() for word in forms]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("scale", acts.SCALES)
def test_no_act_takes_the_words_of_another_of_its_scale(scale):
    words = [word for forms in acts.SCALES[scale].values() for word in forms]
    assert len(set(words)) == len(words)


def test_every_scale_holds_for_some_kind():
    assert {scale for scales in acts.SCALES_OF.values() for scale in scales} == set(acts.SCALES)


def test_every_toll_is_a_deed():
    deeds = set(questions.DEEDS) | set(questions.SOFT_DEEDS)
    assert deeds >= questions.TOLLS >= questions.STATIC_TOLLS
    assert set(labelling.DEED_NOUNS) == deeds


def test_countries_are_folded_and_stand_once():
    assert len(set(countries.NAMES)) == len(countries.NAMES)
    assert [name for name in countries.NAMES if fold(name) != name] == []


def test_every_capital_spelling_and_adjective_leads_to_a_known_country():
    known = set(countries.NAMES) | set(countries.TWO_WORDS.values()) | {""}
    led = [country for lands in countries.CAPITALS.values() for country in lands]
    assert set(led) | set(countries.SPELLINGS.values()) | set(countries.ADJECTIVES.values()) <= known
    assert set(countries.BROKEN_PLURALS.values()) <= known
