"""What a figure answers: the rows of tests/specs/arabic/frames.txt."""

from __future__ import annotations

import pytest

from coverage.core.alignment.frames import frames
from tests.conftest import ROOT
from tests.core.marked import article

LINES = (ROOT / "tests" / "specs" / "arabic" / "frames.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(cell.strip() for cell in line.split(" ;", 3)) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("family", "manners", "holders", "text"), ROWS, ids=[row[3] for row in ROWS])
def test_a_figure_answers_its_question(family, manners, holders, text):
    (frame,) = frames(0, article(text)[0])
    assert (frame.family, frame.whose, frame.manner - {"part"} if holders else frame.manner) == (
        family,
        frozenset(holders.split()),
        frozenset(manners.split()),
    )


@pytest.mark.parametrize(
    "text",
    [
        "نشر بتاريخ: [a 2024-06-19||date]",
        "قال المتحدث يوم [a 2024-06-18||date] إن الحملة بدأت.",
        "نقل عن [a 4|مصادر] خبرا.",
    ],
)
def test_datelines_and_informants_ask_nothing(text):
    assert frames(0, article(text)[0]) == []
