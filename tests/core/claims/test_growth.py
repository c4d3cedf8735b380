"""Texts of every shape are read piece by piece, and what is found does not depend on where a piece ends."""

from __future__ import annotations

import pytest

from coverage.core.claims import extract_text
from coverage.core.records import Span
from coverage.core.text.sentences import MAX_STRETCH, stretches

SENTENCE = "قتل 12 شخصا وأصيب 30 آخرون في المدينة. "


def test_a_short_text_is_one_piece():
    assert list(stretches("سلام", Span(0, 4))) == [Span(0, 4)]


@pytest.mark.parametrize("text", [SENTENCE * 3000, "س" * 3 * MAX_STRETCH, "\n".join([SENTENCE] * 2000)])
def test_pieces_cover_the_text_and_stay_small(text):
    pieces = list(stretches(text, Span(0, len(text))))
    assert "".join(piece.of(text) for piece in pieces) == text
    assert all(0 < piece.end - piece.start <= MAX_STRETCH for piece in pieces)


def test_an_endless_line_loses_no_claim():
    claims = extract_text(SENTENCE * 3000)
    assert [claim.low for claim in claims] == [12, 30] * 3000
    assert claims[-1].surface == "30 آخرون"


def test_a_text_without_full_stops_is_read_to_its_end():
    claims = extract_text("وصل 40 مريضا ثم " * 5000)
    assert {claim.low for claim in claims} == {40}
    assert len(claims) == 5000
