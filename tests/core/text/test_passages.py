"""What an outlet prints is told apart, and no news is lost by it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.core.errors import NoArticle
from coverage.core.text.lines import line_at
from coverage.core.text.passages import KINDS, readings
from coverage.core.text.sorting import sort_line
from tests.core.text.spec_files import as_printed, files, line_rows

PRINTED = [line for _, line in line_rows()]


@pytest.mark.parametrize(("kind", "line"), line_rows())
def test_a_line_alone(kind, line):
    assert KINDS[sort_line(line_at(line, 0))] == kind


@pytest.mark.parametrize(("name", "articles"), list(files()))
def test_a_whole_file(name, articles):
    found = readings(as_printed(articles))

    told = [[(passage.kind, passage.span.of(reading.text)) for passage in reading.passages] for reading in found]
    assert told == articles


def test_furniture_alone_is_no_article():
    with pytest.raises(NoArticle):
        readings("شارك\nفيسبوك تويتر\nاقرأ أيضا\n• الوزير يتفقد السد\nاترك تعليقا")


@given(st.lists(st.sampled_from(PRINTED), min_size=1, max_size=25), st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
def test_every_printed_line_is_in_one_passage(lines, ending):
    text = ending.join(lines)
    try:
        found = readings(text)
    except NoArticle:
        return

    spans = [passage.span for reading in found for passage in reading.passages]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())


@given(st.text(alphabet="اقرأ يض:المصدر.،؟\n\r•-<>#©1٣ \u200f\u064b\ufeffXx/|", max_size=300))
def test_spans_stand_in_order_inside_any_text(text):
    try:
        found = readings(text)
    except NoArticle:
        return

    spans = [passage.span for reading in found for passage in reading.passages]
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
