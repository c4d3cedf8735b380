"""Every format beside its expected reading; what the generator makes today reads as what it made then."""

from __future__ import annotations

import json

import pytest

from tests.core.formats.samples import GOLDEN, SAMPLES, reading


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_reads_as_expected(name):
    expected = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    assert reading(name, (GOLDEN / name).read_bytes()) == expected


@pytest.mark.parametrize("name", SAMPLES)
def test_its_name_does_not_matter_where_its_content_tells(name):
    if name.endswith((".csv", ".txt")):
        pytest.skip("any text may have commas: a table of text is one by its name")
    expected = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    assert reading("article.txt", (GOLDEN / name).read_bytes()) == expected


@pytest.mark.parametrize("name", ["harbour.html", "harbour.csv", "harbour.jsonl", "harbour.rss", "harbour.txt"])
def test_the_generator_still_makes_the_sample(name):
    assert SAMPLES[name]() == (GOLDEN / name).read_bytes()
