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


PARTS = (
    ("الحصيلة", "أصيب [a 17|مصاب] بينهم [b 8|شخص] في العناية المركزة.", "injured", "injured"),
    ("النجاة", "قتل كثيرون، وقال البيان إن [a 10|شخص] من أصل [b 25|شخص] كانوا فيها أنقذوا.", "rescued", "group:aboard"),
)


@pytest.mark.parametrize(("_", "text", "first", "second"), PARTS, ids=[row[0] for row in PARTS])
def test_a_whole_and_its_part_answer_what_is_told_of_each(_, text, first, second):
    one, other = frames(0, article(text)[0])
    assert (one.family, other.family) == (first, second)
    assert "part" not in one.manner


PRICES = (
    ("بلغ السعر [a 82|USD|money] للبرميل.", "رمل"),
    ("خصصت الوزارة [a 82|USD|money] للاجئين في المخيمات.", ""),
    ("رفع البنك سعره إلى [a 375|SDG|money] للشراء.", ""),
)


@pytest.mark.parametrize(("text", "per"), PRICES)
def test_a_sum_is_a_rate_only_of_what_is_measured_or_counted(text, per):
    (frame,) = frames(0, article(text)[0])
    assert frame.per == per


def test_a_length_has_the_digits_that_it_prints():
    (miles,) = frames(0, article("على بعد [a 51|ميل بحري] من الميناء.")[0])
    assert (miles.digits, miles.top) == (2, 51 * 1852)
