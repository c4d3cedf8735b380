"""Which claims are one fact: the stories of tests/specs/arabic/facts.txt, and what holds for any story."""

from __future__ import annotations

from collections import defaultdict

import pytest

from coverage.core.alignment.facts import align, label
from coverage.core.records import Member
from tests.conftest import ROOT
from tests.core.marked import article

PRIME = 101
"""More than there are articles, so that every step shuffles them."""
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


def test_a_label_is_the_counted_noun_and_printed_words():
    story = [article("يعيش [a 1400000|مدني] في رفح.")[0], article("سلامة [a 1500000|مدني] في رفح أولوية.")[0]]
    assert label(story, align(story)[0]).startswith("مدني في رفح")


def test_a_label_says_that_a_toll_is_only_expected():
    story = [article("يخشى أن يبلغ عدد القتلى [a 2,000|قتيل] في البلدة.")[0]]
    assert label(story, align(story)[0]).endswith("(متوقع)")


def test_a_label_of_a_title_names_the_person():
    story = [article("قال [a رئيس الوزراء|بنيامين نتنياهو|role] أمس.")[0]]
    assert label(story, align(story)[0]) == "صفة بنيامين نتنياهو"
