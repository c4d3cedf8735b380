"""Which way a search takes: by the index of words where few texts hold them, back from the latest where many do."""

from __future__ import annotations

import pytest
from django.db import connection

from coverage.models import Version
from coverage.selectors.rarity import ENOUGH, is_rare
from coverage.selectors.search import Question, search
from tests.views.newsstand import article

TEXTS = 4 * ENOUGH
"""So many that a word of every second text is common: its share is above the root of ENOUGH by TEXTS only if all hold it."""


@pytest.fixture
def analysed(fact):
    """A word of every text, and one of one text, as PostgreSQL counts them."""
    Version.objects.update(words=["في"])
    rare = article(fact.story, "منبر نادر", "زنبق")
    Version.objects.filter(pk=rare.pk).update(words=["في", "زنبق"])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE coverage_version")
        cursor.execute("UPDATE pg_class SET reltuples = %s WHERE oid = 'coverage_version'::regclass", [TEXTS])
    return fact


def test_a_word_of_every_text_is_not_rare(analysed):
    assert not is_rare([("في",)])


def test_a_word_that_no_statistics_know_is_rare(analysed):
    assert is_rare([("غائب",)])


def test_the_rarest_of_several_words_counts(analysed):
    assert is_rare([("في",), ("غائب",)])


def test_forms_of_one_word_count_together(analysed):
    assert not is_rare([("غائب", "في")])


def test_either_way_finds_the_same(analysed, monkeypatch):
    found = []
    for answer in (True, False):
        monkeypatch.setattr("coverage.selectors.search.is_rare", lambda _terms, answer=answer: answer)
        found.append(search(Question(words="زنبق"), page=1).articles)
    assert found[0] == found[1] != ()
