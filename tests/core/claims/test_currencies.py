"""Whose money an amount is: the adjective beside it, else the sentence, else the article, else nobody's."""

from __future__ import annotations

import pytest

from coverage.core.claims import extract_text


def currencies(text):
    return [claim.unit for claim in extract_text(text) if claim.kind == "money"]


@pytest.mark.parametrize("name", ["دينار", "درهم", "ليرة"])
def test_no_country_is_made_up(name):
    assert currencies(f"بلغت الكلفة 300 {name} في اليوم.") == [name]


def test_a_dollar_is_american_wherever_it_is_paid():
    assert currencies("قالت كندا إن الكلفة 300 مليون دولار.") == ["USD"]


@pytest.mark.parametrize(
    ("words", "code"),
    [("دينار أردني", "JOD"), ("درهم مغربي", "MAD"), ("ليرة سورية", "SYP"), ("دولار كندي", "CAD"), ("ريال قطري", "QAR")],
)
def test_the_adjective_decides(words, code):
    assert currencies(f"في تونس بلغت الكلفة 300 {words}.") == [code]


def test_the_nearest_country_of_the_sentence_decides():
    assert currencies("قالت الجزائر إن موازنة تونس بلغت 300 مليون دينار.") == ["TND"]


def test_the_country_that_the_article_names_most_decides():
    text = "قررت الحكومة دفع 300 دينار.\nأيدت تونس القرار، ورفضته ليبيا.\nوتقول الحكومة التونسية إنها ستدفع."
    assert currencies(text) == ["TND"]
    assert "country_of_article" in extract_text(text)[0].rules
