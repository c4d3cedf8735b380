"""What is measured on annotated texts that are not ours to copy: run where they lie beside the project."""

from __future__ import annotations

import json

import pytest

from coverage import pipeline
from tests.conftest import ROOT

SEEDS = ROOT.parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the annotated articles are not beside the project")


@pytest.fixture(scope="module")
def compared():
    return pipeline.compare((path.name, path.read_bytes()) for path in sorted(SEEDS.glob("*.txt")))


def gold_facts():
    if not SEEDS.is_dir():
        return []
    return json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))["facts"]


def fact_of(comparison, file, words):
    """The first fact with a claim of a file that shares words with the annotated ones; a quotation holds many."""
    for fact in (fact for fact in comparison.facts if fact.kind != "quote"):
        for member in fact.members:
            article = comparison.articles[member.article]
            surface = article.claims[member.claim].surface
            if article.file.startswith(file) and (words in surface or surface in words):
                return fact
    return None


@pytest.mark.parametrize("gold", gold_facts(), ids=lambda gold: gold["label"])
def test_the_annotated_facts_are_found_with_their_verdicts(compared, gold):
    found = [fact_of(compared, file, words) for file, words in gold["members"]]
    assert found[0] is not None
    assert all(fact is found[0] for fact in found)
    assert found[0].judgement.verdict == gold["verdict"]


def test_no_trap_is_taken_for_a_fact(compared):
    apart = [("004", "4 مصادر"), ("004", "الرهائن الأربعة"), ("003", "أربع كتائب")]
    found = [fact for file, words in apart if (fact := fact_of(compared, file, words))]
    assert all(len(fact.members) == 1 for fact in found)
    assert not any(
        fact.kind == "quantity" and len(fact.members) > 1 and "مدني" not in fact.label for fact in compared.facts
    )


def test_the_deputy_is_told_as_one_outlet_against_all(compared):
    fact = fact_of(compared, "002", "نائب رئيس الوزراء")
    assert {"deputy", "one_against_all"} <= {reason.rule for reason in fact.judgement.reasons}


def gold_passages():
    if not SEEDS.is_dir():
        return []
    return json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))["passages"]


def worded_facts_of(comparison, file, words):
    """The facts whose statements or quotations in a file share words with the annotated ones."""
    facts = [fact for fact in comparison.facts if fact.kind in ("quote", "statement")]
    return {n for n, fact in enumerate(facts) for member in fact.members if is_told(comparison, member, file, words)}


def is_told(comparison, member, file, words):
    article = comparison.articles[member.article]
    start = article.reading.text.find(words)
    span = article.claims[member.claim].span
    return article.file.startswith(file) and start >= 0 and span.start < start + len(words) and start < span.end


@pytest.mark.parametrize("gold", gold_passages(), ids=lambda gold: gold["label"])
def test_the_annotated_passages_are_one_statement(compared, gold):
    found = [worded_facts_of(compared, file, words) for file, words in gold["members"]]
    assert set.intersection(*found)


def test_what_differs_between_the_passages_is_told(compared):
    rules = {reason.rule for fact in compared.facts if fact.kind == "statement" for reason in fact.judgement.reasons}
    assert {"other_act", "other_detail", "spelling", "other_voice"} <= rules
    words = " ".join(str(r.values.get("words")) for fact in compared.facts for r in fact.judgement.reasons)
    assert all(detail in words for detail in ("فوري", "رمضان", "والإفراج", "المقبل"))


def test_the_meetings_of_two_dates_are_no_one_statement(compared):
    held = worded_facts_of(compared, "000", "عقدوا اجتماعا افتراضيا") & worded_facts_of(
        compared, "002", "محادثات يوم الخميس"
    )
    assert not held
