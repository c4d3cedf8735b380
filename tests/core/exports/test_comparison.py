"""The comparison as JSON for programs and as text for people."""

from __future__ import annotations

import json
from dataclasses import replace

from coverage.core.comparison import compare
from coverage.core.exports.comparison_json import comparison_record
from coverage.core.exports.comparison_table import table
from tests.core.marked import article

LINES = (
    "انهيار الجسر أوقع [a 12|قتيل] في مدينة النهر.",
    "قتل [a 15|شخص] في انهيار الجسر في مدينة النهر، وأغلق [b 2|طريق].",
)


def compared():
    return compare([replace(article(line)[0], file=f"{n}.txt") for n, line in enumerate(LINES)])


def test_the_record_holds_what_the_contract_names():
    record = comparison_record(compared())
    assert list(record) == ["articles", "stories", "facts"]
    assert record["stories"] == [[0, 1]]
    assert [name["file"] for name in record["articles"]] == ["0.txt", "1.txt"]


def test_a_fact_is_told_with_its_verdict_its_reasons_and_its_claims():
    (fact,) = comparison_record(compared())["facts"]
    assert (fact["kind"], fact["verdict"], fact["members"]) == ("quantity", "conflict", [[0, 0], [1, 0]])
    assert "12" in fact["reasons"][0]
    assert "15" in fact["reasons"][0]


def test_the_record_is_plain_json():
    record = comparison_record(compared(), "en")
    assert json.loads(json.dumps(record, ensure_ascii=False)) == record


def test_the_table_tells_each_outlets_words_and_counts_the_facts():
    told = table(compared(), "en")
    assert told.startswith("[conflict]")
    assert "0.txt: 12 قتيل" in told
    assert told.endswith("conflict: 1, difference: 0, agreement: 0, only here: 1")
