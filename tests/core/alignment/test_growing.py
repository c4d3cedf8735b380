"""Stories of more claims than are compared with one another: what holds for small ones holds for them."""

from __future__ import annotations

import pytest

from coverage.core.alignment import facts, growing
from coverage.core.alignment.clusters import NEVER
from coverage.core.records import Member
from tests.core.marked import article

QUAKE = "بلغت قوة الزلزال [a {}|درجة] في مدينة الساحل."
SHIPS = "وتنتظر خارج الميناء [b {}|سفينة] محملة بالقمح."
MANY = 40


@pytest.fixture
def few(monkeypatch):
    """As if only a handful of claims were compared each with each."""
    monkeypatch.setattr(growing, "SEED", 5)
    monkeypatch.setattr(facts, "SEED", 5)


def story(*lines):
    """Articles that tell each line with figures of their own, so that none copies another."""
    return [
        article(" ".join(line.format(7 + n % 3) for line in lines) + f" طبعة {'ا' * (n + 2)}")[0] for n in range(MANY)
    ]


def sizes(articles):
    """How many claims each fact has, the largest first."""
    return sorted((len(fact) for fact in facts.align(articles)), reverse=True)


@pytest.mark.usefixtures("few")
def test_two_questions_stay_two_however_many_tell_them():
    together = [{member.claim for member in fact} for fact in facts.align(story(QUAKE, SHIPS))]
    assert all(len(kinds) == 1 for kinds in together)


@pytest.mark.usefixtures("few")
def test_one_question_stays_one_however_many_tell_it():
    assert sizes(story(QUAKE)) == [MANY]


@pytest.mark.usefixtures("few")
def test_every_claim_is_in_one_fact():
    members = [member for fact in facts.align(story(QUAKE, SHIPS)) for member in fact]
    assert sorted(members) == [Member(n, place) for n in range(MANY) for place in range(2)]


@pytest.mark.usefixtures("few")
def test_a_claim_that_looks_like_no_other_opens_a_fact_of_its_own():
    alone = article("ويبلغ عمر الفائز [a 93|سنة].")[0]
    assert (Member(MANY, 0),) in facts.align([*story(QUAKE), alone])


def test_the_few_that_are_compared_each_with_each_are_grouped_as_ever(monkeypatch):
    articles = story(QUAKE, SHIPS)[:10]
    as_ever = facts.align(articles)
    monkeypatch.setattr(facts, "SEED", 5)
    assert facts.align(articles) == as_ever


def test_a_claim_is_compared_with_no_more_however_many_there_are(few, monkeypatch):
    asked = []
    monkeypatch.setattr(facts, "closeness", lambda a, b, _: asked.append((a, b)) or 1.0)
    facts.align(story(QUAKE))
    assert len(asked) <= growing.SEED**2 + MANY * growing.CANDIDATES * growing.SAMPLE


def test_copies_are_compared_once(monkeypatch):
    asked = []
    monkeypatch.setattr(facts, "closeness", lambda a, b, _: asked.append((a, b)) or 1.0)
    assert sizes([article(QUAKE.format(7))[0]] * MANY) == [MANY]
    assert asked == []


def test_what_one_article_tells_twice_in_the_same_words_is_compared_still(monkeypatch):
    asked = []
    monkeypatch.setattr(facts, "closeness", lambda a, b, _: asked.append((a, b)) or NEVER)
    twice = article("تقاضى الحارس [a 500|USD|money]. تقاضى الحارس [b 500|USD|money].")[0]
    assert (sizes([twice]), len(asked)) == ([1, 1], 1)
