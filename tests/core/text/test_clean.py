"""Clean text holds the news alone, and each of its characters leads back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.records import Passage, Reading, Span
from coverage.core.text.clean import clean_text, to_original
from coverage.core.text.passages import readings

FILE = "شارك\n\n  انهيار جزئي في الجسر\nإعلان\n\tقال شاهد إن 12 أصيبوا.\r\nالمصدر: قناة الضفاف"


def test_an_article_without_text_is_empty():
    assert clean_text(Reading(text="شارك", title="", passages=(Passage(Span(0, 4), "links"),))) == ("", ())


def test_furniture_and_the_space_around_lines_are_left_out():
    clean, _ = clean_text(readings(FILE)[0])

    assert clean == "انهيار جزئي في الجسر\nقال شاهد إن 12 أصيبوا."


def test_every_character_leads_back():
    clean, runs = clean_text(readings(FILE)[0])

    for offset, letter in enumerate(clean):
        printed = FILE[to_original(runs, offset)]
        assert printed == letter or (letter == "\n" and printed in "\r\n")


def test_the_end_of_a_span_leads_to_the_end_of_its_line():
    clean, runs = clean_text(readings(FILE)[0])

    assert FILE[to_original(runs, clean.index("12")) : to_original(runs, len(clean))] == "12 أصيبوا."


def test_an_empty_map_leads_nowhere():
    with pytest.raises(IndexError):
        to_original((), 0)


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 9)), min_size=1, max_size=20))
def test_offsets_keep_their_order(gaps_and_lengths):
    start, passages = 0, []
    for gap, length in gaps_and_lengths:
        passages.append(Passage(Span(start + gap, start + gap + length), "body"))
        start += gap + length
    clean, runs = clean_text(Reading(text="ا" * start, title="", passages=tuple(passages)))

    places = [to_original(runs, offset) for offset in range(len(clean) + 1)]
    assert places == sorted(places)
    assert places[-1] == start
