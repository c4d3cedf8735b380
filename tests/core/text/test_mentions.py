"""Calls by name in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.text.mentions import MOST_CALLS, calls, split_calls

NOBODY = ["", "@", "@ سلمى", "salma@example.org", "a.b+c@example.org", "@@salma", "لا أحد هنا"]
SOMEBODY = {
    "@salma": ("salma",),
    "@Salma": ("salma",),
    "راجع @سلمى": ("سلمى",),
    "و@سلمى أيضا": ("سلمى",),
    "(@salma)": ("salma",),
    "@salma، @omar": ("salma", "omar"),
    "@salma and @salma": ("salma",),
    "@salma.": ("salma.", "salma"),
    "@s.k": ("s.k",),
}


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_called(text):
    assert calls(text) == ()


@pytest.mark.parametrize(("text", "names"), SOMEBODY.items())
def test_whoever_is_meant_is_called(text, names):
    assert calls(text) == names


def test_a_flood_of_names_calls_a_bounded_number():
    assert len(calls(" ".join(f"@name{number}" for number in range(5000)))) == MOST_CALLS


@given(st.text(alphabet="@ab.-+ س،\n", max_size=60))
def test_the_pieces_joined_are_the_text(text):
    pieces = list(split_calls(text))
    assert "".join(piece for piece, _is_call in pieces) == text
    assert {piece[1:].lower() for piece, is_call in pieces if is_call} <= set(calls(text))
