"""Numbers in the other digits: what is ambiguous, or part of a Latin name, keeps its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.text.arabic_digits import DIGITS, arabic_digits

STAYS = (
    "", "نص بلا أرقام", "١٬٣٠٠ و٥٪", "France 24", "قناة France 24 في", "F-16", "بوينغ B737-800", "002_a5.txt",
    "editor-2", "&#x27;", "&#1633;", "&amp;", "https://a.example/9",
)  # fmt: skip

# text as it was, text as it is shown
CHANGES = (
    ("5", "٥"),
    ("4 منابر", "٤ منابر"),
    ("1 – 4 نيسان/أبريل 2024، 10:30", "١ – ٤ نيسان/أبريل ٢٠٢٤، ١٠:٣٠"),
    ("1.4 مليون", "١٫٤ مليون"),
    ("86.44", "٨٦٫٤٤"),
    ("33,000", "٣٣٬٠٠٠"),
    ("1,611,310.5", "١٬٦١١٬٣١٠٫٥"),
    ("بين 12 و15%", "بين ١٢ و١٥٪"),
    ("-3.5%", "-٣٫٥٪"),
    ("12–15", "١٢–١٥"),
    # three digits after one point or comma may be thousands or decimals: their separator stays
    ("1.071 شخصا", "١.٠٧١ شخصا"),
    ("2,946 مليون دولار", "٢,٩٤٦ مليون دولار"),
    ("1.2.3", "١.٢.٣"),
    ("3,5", "٣,٥"),
    ("وقال France 24 إن 24 قتلوا", "وقال France 24 إن ٢٤ قتلوا"),
    ("&#x27;5&#x27;", "&#x27;٥&#x27;"),
)


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_number_of_its_own_stays(text):
    assert arabic_digits(text) == text


@pytest.mark.parametrize(("text", "shown"), CHANGES)
def test_a_number_is_in_the_other_digits(text, shown):
    assert arabic_digits(text) == shown


@given(st.text(alphabet="0123456789.,%- آمليونو٣"))
def test_no_digit_is_lost_moved_or_left(text):
    shown = arabic_digits(text)
    assert [letter for letter in shown if letter.isdecimal()] == [
        letter for letter in text.translate(DIGITS) if letter.isdecimal()
    ]
    assert arabic_digits(shown) == shown


@given(st.text())
def test_no_text_is_a_fault(text):
    assert len(arabic_digits(text)) == len(text)
