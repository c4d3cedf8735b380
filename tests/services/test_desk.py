"""The desk's word on facts: refused first, then what is kept of it, and how it is taken back."""

from __future__ import annotations

import random
import uuid

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction

from coverage.models import DeskChange, DeskEntry, DeskEntryEvent, Discrepancy, Fact, Notice
from coverage.selectors.desk_changes import changes_of_desk
from coverage.services.align import align_story
from coverage.services.desk import MOST_FACTS, DeskStale, Wish, change_entries, reopen_resolved, undo_change
from tests.services.desk import change, named
from tests.views.newsstand import civilians, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def facts():
    return [civilians() for _number in range(3)]


@pytest.fixture
def salma():
    return named("salma")


def stands(fact: Fact) -> tuple[str, str, int]:
    entry = DeskEntry.objects.select_related("assignee").get(fact=fact)
    return entry.state, entry.assignee.username if entry.assignee else "", entry.version


def test_a_reader_changes_nothing(facts):
    with pytest.raises(PermissionDenied):
        change(person("reader"), facts[0], state="resolved")
    assert not DeskEntry.objects.exists()


@pytest.mark.parametrize("wish", [Wish(), Wish("finished"), Wish("", assigns=False)])
def test_what_cannot_be_wished_is_refused(facts, salma, wish):
    with pytest.raises(ValidationError):
        change_entries(seen={facts[0].pk: 0}, wish=wish, by=salma, key=uuid.uuid4())
    assert not DeskChange.objects.exists()


@pytest.mark.parametrize("count", [0, MOST_FACTS + 1])
def test_no_facts_and_too_many_are_refused(salma, count):
    with pytest.raises(ValidationError):
        change_entries(seen=dict.fromkeys(range(count), 0), wish=Wish("open"), by=salma, key=uuid.uuid4())


def test_a_fact_is_given_to_nobody_who_may_not_work_on_it(facts, salma):
    with pytest.raises(ValidationError):
        change(salma, facts[0], to=person("reader"))
    gone = named("omar")
    gone.is_active = False
    gone.save()
    with pytest.raises(ValidationError):
        change(salma, facts[0], to=gone)


def test_one_fact_that_is_gone_stops_all(facts, salma):
    seen = {facts[0].pk: 0, 10**9: 0}
    with pytest.raises(Fact.DoesNotExist):
        change_entries(seen=seen, wish=Wish("resolved"), by=salma, key=uuid.uuid4())
    assert not DeskEntry.objects.exists()


def test_one_fact_that_was_changed_meanwhile_stops_all_and_is_named(facts, salma):
    change(salma, facts[0], state="disputed")
    seen = {fact.pk: 0 for fact in facts}
    with pytest.raises(DeskStale) as stale:
        change_entries(seen=seen, wish=Wish("resolved"), by=salma, key=uuid.uuid4())
    assert stale.value.facts == [facts[0].pk]
    assert [stands(facts[0])] == [("disputed", "", 1)]
    assert DeskEntry.objects.count() == 1


def test_another_ones_key_is_refused(facts, salma):
    key = uuid.uuid4()
    change(salma, facts[0], state="resolved", key=key)
    with pytest.raises(PermissionDenied):
        change(named("omar"), facts[0], state="open", key=key)


def test_the_same_form_sent_twice_is_one_change(facts, salma):
    key = uuid.uuid4()
    first, again = (change(salma, facts[0], state="resolved", key=key) for _time in range(2))
    assert first == again
    assert stands(facts[0]) == ("resolved", "", 1)


def test_what_stands_so_already_is_not_written_again(facts, salma):
    change(salma, *facts[:2], state="resolved")
    later = change(salma, *facts, state="resolved")
    assert later.facts == 1
    assert stands(facts[0]) == ("resolved", "", 1)


def test_many_facts_change_at_once_and_are_taken_back_at_once(facts, salma):
    made = change(salma, *facts, state="explained", to=salma)
    assert made.facts == 3
    assert {stands(fact) for fact in facts} == {("explained", "salma", 1)}
    assert undo_change(change_id=made.pk, by=salma).facts == 3
    assert {stands(fact) for fact in facts} == {("open", "", 2)}


def test_taking_back_leaves_what_others_changed_since(facts, salma):
    made = change(salma, *facts, state="explained")
    change(named("omar"), facts[0], state="disputed")
    assert undo_change(change_id=made.pk, by=salma).facts == 2
    assert [stands(fact)[0] for fact in facts] == ["disputed", "open", "open"]


def test_what_was_taken_back_can_be_brought_back(facts, salma):
    made = change(salma, facts[0], state="explained", to=salma)
    undone = undo_change(change_id=made.pk, by=salma)
    undo_change(change_id=undone.pk, by=salma)
    assert stands(facts[0]) == ("explained", "salma", 3)


def test_a_reader_takes_nothing_back(facts, salma):
    made = change(salma, facts[0], state="explained")
    with pytest.raises(PermissionDenied):
        undo_change(change_id=made.pk, by=person("reader"))


def test_whoever_is_given_facts_is_told_once_of_all(facts, salma):
    omar = named("omar")
    change(salma, *facts, to=omar)
    assert [(notice.kind, notice.by, notice.recipient) for notice in Notice.objects.all()] == [
        ("assigned", salma, omar)
    ]


def test_nobody_is_told_of_what_they_took_themselves(facts, salma):
    change(salma, *facts, to=salma)
    assert not Notice.objects.exists()


def test_the_database_knows_no_other_state(facts, salma):
    change(salma, facts[0], state="resolved")
    with pytest.raises(DatabaseError), transaction.atomic():
        DeskEntry.objects.update(state="finished")


def test_a_fact_that_the_desk_works_on_stays_when_nobody_tells_it_any_more(facts, salma):
    change(salma, facts[0], state="resolved")
    facts[0].claims.all().delete()
    facts[1].claims.all().delete()
    for fact in facts[:2]:
        align_story(story_id=fact.story_id)
    assert Fact.objects.filter(pk=facts[0].pk).exists()
    assert not Fact.objects.filter(pk=facts[1].pk).exists()


def test_the_kept_changes_of_hundreds_of_acts_lead_to_how_it_stands(facts, salma):
    people, dice = [salma, named("omar"), None], random.Random(7)  # noqa: S311 - dice of a test
    made = []
    for _time in range(300):
        chosen = dice.sample(facts, dice.randint(1, 3))
        if made and dice.random() < 0.3:
            undo_change(change_id=dice.choice(made).pk, by=salma)
        elif dice.random() < 0.5:
            made.append(change(salma, *chosen, state=dice.choice(["open", "explained", "disputed", "resolved"])))
        else:
            made.append(change(salma, *chosen, to=dice.choice(people)))
    last = {event.pgh_obj_id: event for event in DeskEntryEvent.objects.order_by("pgh_id")}
    for entry in DeskEntry.objects.all():
        kept = last[entry.pk]
        assert (kept.state, kept.assignee_id, kept.version) == (entry.state, entry.assignee_id, entry.version)
        versions = list(
            DeskEntryEvent.objects.filter(pgh_obj=entry).order_by("pgh_id").values_list("version", flat=True)
        )
        assert versions == list(range(entry.version + 1))


def answered(fact: Fact, low: float) -> None:
    """Another figure of the last outlet's, and the alignment that follows."""
    fact.claims.order_by("pk").last().version.claims.filter(fact=fact).update(low=low, high=low)
    with transaction.atomic():
        reopen_resolved(fact.story_id)


@pytest.mark.parametrize("state", ["explained", "disputed", "open"])
def test_what_is_not_resolved_stays_as_it_is_whatever_the_outlets_answer(facts, salma, state):
    change(salma, facts[0], state=state, to=salma)
    answered(facts[0], 1.7e6)
    assert stands(facts[0])[0] == state


def test_what_is_resolved_stays_so_while_nobody_answers_otherwise(facts, salma):
    change(salma, facts[0], state="resolved")
    answered(facts[0], 1.5e6)
    assert stands(facts[0]) == ("resolved", "", 1)


def test_what_is_resolved_opens_again_when_an_answer_changes_and_the_history_tells_of_it(facts, salma):
    change(salma, *facts[:2], state="resolved", to=salma)
    answered(facts[0], 1.7e6)
    assert (stands(facts[0]), stands(facts[1])) == (("open", "salma", 2), ("resolved", "salma", 1))
    (opened,) = DeskChange.objects.filter(by=None)
    (told,) = changes_of_desk(fact=facts[0].pk, page=None)[1][:1]
    assert (told.change, told.steps[0].state, told.standing) == (opened, ("resolved", "open"), 1)


def test_an_editor_who_resolves_it_once_more_is_not_asked_again(facts, salma):
    change(salma, facts[0], state="resolved")
    answered(facts[0], 1.7e6)
    undo_change(change_id=DeskChange.objects.get(by=None).pk, by=salma)
    answered(facts[0], 1.7e6)
    assert stands(facts[0])[0] == "resolved"


def test_the_queue_follows_the_desk(facts, salma):
    change(salma, facts[0], state="disputed", to=salma)
    line = Discrepancy.objects.get(fact=facts[0])
    assert (line.state, line.assignee, line.outlets) == ("disputed", salma, 4)
