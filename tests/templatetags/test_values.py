"""Answers and cells as HTML: whole, in their own direction, and never markup of an article's making."""

from __future__ import annotations

import pytest

from coverage.models import Claim, Fact, Outlet, Verdict
from coverage.selectors.grid import Cell, Row
from coverage.templatetags.tones import tones_of
from coverage.templatetags.values import cells_html, value_html


def claim(surface: str, kind: str = "quantity", **fields) -> Claim:
    return Claim(kind=kind, surface=surface, hedge="exact", **fields)


def row(*said: list[Claim], reasons: list[dict] | None = None) -> Row:
    fact = Fact(kind="quantity", label="سؤال")
    fact.told = [claim for claims in said for claim in claims]
    if reasons:
        fact.verdict = Verdict(verdict="conflict", reasons=reasons)
    cells = [Cell(Outlet(name=f"صحيفة {number}"), tuple(claims)) for number, claims in enumerate(said)]
    return Row(fact, "conflict", tuple(cells))


@pytest.mark.parametrize("surface", ["<script>", "5 < 7", 'أ "ب"'])
def test_what_an_article_prints_is_never_markup(surface):
    html = value_html(claim(surface))
    assert "<script>" not in html
    assert html.count("<") == html.count(">") == len(["div", "bdi", "b", "/b", "/bdi", "/div"])


def test_an_outlets_name_ends_no_attribute():
    made = row([claim("5", low=5.0)])
    made.cells[0].outlet.name = 'صحيفة" onclick="x'
    assert 'onclick="x' not in cells_html(made, tones_of(made.fact))


def test_an_answer_that_nobody_corrected_has_no_sign():
    assert "by-hand" not in value_html(claim("5"))


def test_a_corrected_answer_has_its_sign_where_it_is_small():
    corrected = claim("5", low=6.0, high=6.0, read={"low": 5.0})
    assert "by-hand" in value_html(corrected)
    assert "by-hand" not in value_html(corrected, "large")


def test_hedge_figure_and_noun_are_told_apart():
    html = value_html(claim("نحو 1.4 مليون مدني"), "large")
    assert html == '<div class="value large"><bdi>نحو <b>1.4 مليون</b> مدني</bdi></div>'


def test_only_what_is_no_number_names_its_kind():
    assert 'class="value"' in value_html(claim("5"))
    assert 'class="value date"' in value_html(claim("الأحد", "date"))


def test_a_silent_outlet_has_an_empty_cell_that_says_so():
    html = cells_html(row([claim("5", low=5.0)], []), {})
    assert html.count("<td") == 2
    assert html.count("<td class=silent>") == 1


def test_a_source_stands_under_its_answer_and_only_there():
    html = cells_html(row([claim("5", low=5.0, by="وزير")], [claim("7", low=7.0)]), {})
    assert html.count("<bdi class=by>") == 1
    assert html.index("وزير") < html.index("<td", 5)


def test_the_answers_that_decide_are_coloured():
    one, other = claim("5", low=5.0, pk=1), claim("7", low=7.0, pk=2)
    made = row(
        [one], [other], [claim("9", low=9.0, pk=3)], reasons=[{"rule": "disjoint", "claims": [1, 2], "values": {}}]
    )
    html = cells_html(made, tones_of(made.fact))
    assert html.count("<bdi class=c>") == 2
    assert html.count("<bdi class=d>") == 1


def test_an_answer_of_two_kinds_of_colour_keeps_its_classes_apart():
    said = claim("قال إن الجسر أغلق", "statement", pk=1)
    assert '<bdi class="statement c">' in cells_html(row([said]), {1: "conflict"})
