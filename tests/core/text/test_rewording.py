"""What changed from one wording of an article to the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.text.rewording import reword

LEAD = "قُتل ثلاثة أشخاص في انهيار مبنى وسط المدينة فجر الأحد."
LATER = "قُتل خمسة أشخاص في انهيار مبنى وسط المدينة فجر الأحد."
OTHER = "تراجعت أسعار النفط في الأسواق الآسيوية بعد قرار المصرف."
LAST = "وتواصل فرق الإنقاذ البحث عن ناجين."


def shown(before: str, after: str) -> list[tuple[str, str]]:
    return [(each.change, "".join(stretch.text for stretch in each.stretches)) for each in reword(before, after)]


@pytest.mark.parametrize(
    ("before", "after"),
    [("", ""), (LEAD, LEAD), (f"{LEAD}\n{LAST}", f"{LEAD}\n\n  {LAST} "), ("وصل إلى المعبر", "وصل الى  المعبر")],
)
def test_nothing_changed(before, after):
    assert {change for change, _text in shown(before, after)} <= {"same"}


def test_a_changed_paragraph_says_which_words():
    changed = reword(f"{LEAD}\n{LAST}", f"{LATER}\n{LAST}")
    assert [paragraph.change for paragraph in changed] == ["changed", "same"]
    words = [(stretch.change, stretch.text) for stretch in changed[0].stretches if stretch.change != "same"]
    assert words == [("left_out", "ثلاثة"), ("added", "خمسة")]


def test_a_paragraph_that_is_new_or_gone_stands_whole_in_its_place():
    assert shown(f"{LEAD}\n{LAST}", f"{LEAD}\n{OTHER}\n{LAST}")[1] == ("added", OTHER)
    assert shown(f"{LEAD}\n{OTHER}\n{LAST}", f"{LEAD}\n{LAST}")[1] == ("left_out", OTHER)


def test_paragraphs_that_have_nothing_to_do_with_each_other_are_not_mixed():
    assert shown(LEAD, OTHER) == [("left_out", LEAD), ("added", OTHER)]


texts = st.lists(st.sampled_from([LEAD, LATER, OTHER, LAST]), max_size=6)


@given(texts, texts)
def test_what_is_not_left_out_is_the_later_wording(before, after):
    kept = [
        "".join(stretch.text for stretch in paragraph.stretches if stretch.change != "left_out")
        for paragraph in reword("\n".join(before), "\n".join(after))
    ]
    assert [text for text in kept if text] == after
