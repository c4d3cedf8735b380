"""Statements on the pages: after the figures, counted apart, side by side with the words that differ."""

from __future__ import annotations

import re

import pytest

from coverage.models import Fact, Verdict
from coverage.selectors.stories import tallies
from tests.views.newsstand import article, claim, rank_all

pytestmark = pytest.mark.django_db

CALLS = (
    ("صحيفة المدار", "وتبنى المجلس قرارا يدعو إلى وقف القتال في رفح.", "يدعو إلى وقف القتال في رفح"),
    ("Harbour Wire", "وجاء في القرار الذي يدعو إلى وقف فوري للقتال في رفح.", "يدعو إلى وقف فوري للقتال في رفح"),
)


def statement(story, verdict="differ", calls=CALLS):
    """A statement that two outlets tell, judged."""
    fact = Fact.objects.create(story=story, kind="statement", label="يدعو إلى وقف القتال")
    made = [
        claim(
            article(story, outlet, f"{sentence} {fact.pk}"),
            surface,
            None,
            None,
            "exact",
            kind="statement",
            unit="",
            fact=fact,
        )
        for outlet, sentence, surface in calls
    ]
    reason = {"rule": "other_detail", "values": {"words": "فوري"}, "claims": [each.pk for each in made]}
    Verdict.objects.create(fact=fact, verdict=verdict, reasons=[reason])
    return fact


def text_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def row_of(fact):
    """How the grid leads to a fact."""
    return f'href="{fact.get_absolute_url()}"'


def test_a_story_without_statements_has_no_head_for_them(reader, fact):
    assert 'id="words"' not in text_of(reader, fact.story.get_absolute_url())


def test_statements_follow_the_figures_under_a_head_of_their_own(reader, fact):
    stated = statement(fact.story, verdict="conflict")
    page = text_of(reader, f"{fact.story.get_absolute_url()}?sort=outlets")
    assert page.index(row_of(fact)) < page.index('id="words"') < page.index(row_of(stated))
    assert page.count('id="words"') == 1


def test_the_kinds_of_fact_leave_one_or_the_other(reader, fact):
    stated = statement(fact.story)
    address = fact.story.get_absolute_url()
    assert row_of(stated) not in text_of(reader, f"{address}?kind=figures")
    assert row_of(fact) not in text_of(reader, f"{address}?kind=words")


def test_a_list_counts_the_statements_apart(reader, fact):
    statement(fact.story)
    statement(fact.story, verdict="agree")
    counted = tallies([fact.story.pk])[fact.story.pk]
    assert (counted.conflict, counted.differ, counted.agree, counted.words) == (1, 0, 0, 2)
    assert "قولان يرويهما أكثر من مصدر" in text_of(reader, "/")


def test_a_statement_of_one_outlet_is_not_counted(fact):
    statement(fact.story, verdict="agree", calls=CALLS[:1])
    assert tallies([fact.story.pk])[fact.story.pk].words == 0


def test_a_story_is_not_the_more_disputed_for_its_statements(fact):
    statement(fact.story, verdict="conflict")
    rank_all()
    fact.story.refresh_from_db()
    assert (fact.story.conflicts, fact.story.differences) == (1, 0)


def test_a_statement_is_compared_with_its_first_telling_unasked(reader, fact):
    page = text_of(reader, statement(fact.story).get_absolute_url())
    assert re.search(r"<ins>[^<]*فوري", page)
    assert "?base=0" in page


def test_only_the_statement_itself_is_compared(reader, fact):
    page = text_of(reader, statement(fact.story).get_absolute_url())
    assert not re.search(r"<(ins|del)>[^<]*(تبنى|وجاء)", page)


def test_nothing_is_marked_where_no_comparison_is_asked(reader, fact):
    assert "<ins>" not in text_of(reader, f"{statement(fact.story).get_absolute_url()}?base=0")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_reason_stands_in_the_readers_language(reader, fact, language):
    reader.cookies["django_language"] = language
    told = text_of(reader, statement(fact.story).get_absolute_url())
    assert {"ar": "تفاصيل لا يذكرها الجميع", "en": "Details that not all of them give"}[language] in told
