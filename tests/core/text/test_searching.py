"""A word is found however it is spelled and whatever is joined to it; another word is not."""

from __future__ import annotations

import pytest

from coverage.core.text.searching import MOST_TERMS, find_terms, search_terms, unit_names, wanted_terms

APART = [
    ("مدني", "مدينة"),
    ("رفح", "رفع"),
    ("1.4", "14"),
    ("1.4", "1.5"),
    ("غزة", "عزة"),
    ("واحد", "أحد"),
    ("وزير", "زيرو"),
]
ALIKE = [
    ("مدني", "والمدنيين"), ("مدنيون", "للمدنيين"), ("رفح", "برفح"), ("رفح", "رَفَح"), ("رفح", "رفـح"),
    ("إسرائيل", "اسرائيل"), ("غزة", "وغزه"), ("مستشفى", "مستشفي"), ("1.4", "١٫٤"), ("1500", "1,500"),
    ("Farq", "FARQ"), ("الولايات", "ولايات"),
    ("برفح", "رفح"), ("رفح", "ورفح"), ("لغزة", "غزة"),
]  # fmt: skip


@pytest.mark.parametrize("text", ["", "  ", "… – «»", "_", "و"])
def test_no_words_are_no_terms(text):
    assert search_terms(text) == []


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_stay_apart(one, other):
    assert not set(search_terms(one)) & set(search_terms(other))


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_one_word_is_one_term(one, other):
    (forms,) = wanted_terms(one)
    assert set(forms) & set(search_terms(other))


def test_a_found_word_is_whole():
    text = "ويعيش المَدنيّون في رفح، و1,500 في رفحاء."
    assert [text[start:end] for start, end in find_terms(text, search_terms("مدني رفح ١٥٠٠"))] == [
        "المَدنيّون",
        "رفح",
        "1,500",
    ]


def test_a_text_without_end_has_an_end_of_terms():
    assert len(search_terms(" ".join(map(str, range(2 * MOST_TERMS))))) == MOST_TERMS


@pytest.mark.parametrize(
    ("asked", "name"), [("قتلى", "قتيل"), ("القتلى", "قتيل"), ("دولار", "USD"), ("منازل", "منزل"), (" طن ", "طن")]
)
def test_a_unit_is_found_in_every_form(asked, name):
    assert name in unit_names(asked)
