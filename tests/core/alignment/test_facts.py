"""Which claims are one fact: the stories of tests/specs/arabic/facts.txt, and what holds for any story."""

from __future__ import annotations

from collections import defaultdict

import pytest

from coverage.core.alignment.facts import align, distinct_labels, label
from coverage.core.alignment.phrasing import GAP, MOST
from coverage.core.languages.arabic.labelling import EXPECTED
from coverage.core.records import Member
from tests.conftest import ROOT
from tests.core.marked import article

PRIME = 211
"""More than there are articles, so that every step shuffles them."""


def read_rows(name):
    """The rows of a file of specs, without its comments."""
    text = (ROOT / "tests" / "specs" / "arabic" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


SPECS = (ROOT / "tests" / "specs" / "arabic" / "facts.txt").read_text(encoding="utf-8")
STORIES = [part.strip().split("\n") for part in SPECS.split("\n== ")[1:]]


def expected(letters):
    """The groups that the letters ask for, as sets of claims."""
    groups = defaultdict(set)
    for number, row in enumerate(letters):
        for place, letter in enumerate(row):
            groups[letter].add(Member(number, place))
    return {frozenset(group) for group in groups.values()}


@pytest.mark.parametrize("story", STORIES, ids=[story[0] for story in STORIES])
def test_claims_of_one_question_stand_together(story):
    marked = [article(line) for line in story[1:]]
    shared = {frozenset(fact) for fact in align([made for made, _ in marked]) if len(fact) > 1}
    assert shared == {group for group in expected([letters for _, letters in marked]) if len(group) > 1}


def test_nothing_comes_of_nothing():
    assert align([]) == ()
    assert align([article("لا رقم في هذا الخبر.")[0]]) == ()


def test_a_claim_that_one_outlet_makes_is_a_fact_of_its_own():
    story = [article("قتل [a 12|شخص].")[0], article("تملك الحركة [b 4|كتيبة].")[0]]
    assert align(story) == ((Member(0, 0),), (Member(1, 0),))


def test_every_claim_is_in_one_fact_at_most():
    story = [article(line)[0] for lines in STORIES for line in lines[1:]]
    members = [member for fact in align(story) for member in fact]
    assert len(members) == len(set(members))


@pytest.mark.parametrize("step", [3, 5, -1])
def test_the_order_of_articles_changes_nothing(step):
    story = [article(line)[0] for lines in STORIES for line in lines[1:]]
    order = [number * step % PRIME for number in range(PRIME) if number * step % PRIME < len(story)]
    shuffled = align([story[number] for number in order])
    back = {frozenset(Member(order[m.article], m.claim) for m in fact) for fact in shuffled}
    assert back == {frozenset(fact) for fact in align(story)}


LABELS = [row.split(" ; ") for row in read_rows("labels")]


@pytest.mark.parametrize("row", LABELS, ids=[row[0] for row in LABELS])
def test_a_label_is_what_a_reader_would_ask(row):
    wanted, *lines = row
    story = [article(line)[0] for line in lines]
    fact = max(align(story), key=len)
    assert label(story, fact) == wanted


def test_labels_of_one_story_differ():
    story = [article("بلغ عدد القتلى الاثنين [a 3|قتيل]. وبلغ عدد القتلى الخميس [b 90|قتيل].")[0]] * 2
    names = distinct_labels(story, [(Member(0, 0),), (Member(0, 1),), (Member(1, 0),)])
    assert len(set(names)) == len(names)


def test_a_label_is_short():
    for line in (line for lines in STORIES for line in lines[1:]):
        made, _ = article(line)
        assert all(len(label([made], fact).split()) <= MOST + len([GAP, EXPECTED]) for fact in align([made]))
