"""Every spec row of Arabic, in both directions: what a text states, and what it does not."""

from __future__ import annotations

import pytest

from coverage.core.claims import extract_text
from coverage.core.languages.arabic.roles_of_words import MARKS as MARKS_WITH_WORDS
from tests.core.claims.rows import interval, rows

MARKS = {mark for mark, _ in MARKS_WITH_WORDS}


def of_kind(text, *kinds):
    return [claim for claim in extract_text(text) if claim.kind in kinds]


@pytest.mark.parametrize("kind", ["quantity", "money", "percent", "duration"])
def test_nothing_comes_first(kind):
    answered = [bool(answers) for _, answers in rows(kind)]
    assert not answered[0]
    assert answered == sorted(answered)


@pytest.mark.parametrize(
    ("kind", "row"), [(k, r) for k in ("quantity", "money", "percent", "duration") for r in rows(k)]
)
def test_it_reads_figures(kind, row):
    text, answers = row
    found = [f"{interval(c.low, c.high)} {c.hedge} {c.unit}".strip() for c in of_kind(text, kind)]
    assert found == list(answers)


@pytest.mark.parametrize("row", rows("date"))
def test_it_reads_dates(row):
    text, answers = row
    assert [f"{interval(c.low, c.high)} {c.unit}" for c in of_kind(text, "date")] == list(answers)


@pytest.mark.parametrize("row", rows("ordinal"))
def test_it_reads_ordinals(row):
    text, answers = row
    assert [f"{interval(c.low, c.high)} {c.unit}" for c in of_kind(text, "ordinal")] == list(answers)


@pytest.mark.parametrize("row", rows("role"))
def test_it_reads_titles(row):
    text, answers = row
    found = of_kind(text, "role")
    assert [(c.low, c.high) for c in found] == [(answer.split(" / ")[0],) * 2 for answer in answers]
    assert all(answer.split(" / ")[1] in c.surface for c, answer in zip(found, answers, strict=True))


@pytest.mark.parametrize("row", rows("speaker"))
def test_it_names_the_speaker(row):
    text, answers = row
    (claim,) = of_kind(text, "quantity")
    assert claim.by == (answers[0] if answers else None)


@pytest.mark.parametrize("row", rows("quote"))
def test_it_reads_quotations(row):
    text, answers = row
    found = [f"{c.surface} | {c.by or ''}".strip() for c in of_kind(text, "quote")]
    assert found == list(answers)


@pytest.mark.parametrize("row", rows("mark"))
def test_it_tells_what_sort_of_figure_it_is(row):
    text, answers = row
    (claim,) = of_kind(text, "quantity")
    assert sorted(MARKS & set(claim.about)) == (answers[0].split() if answers else [])
