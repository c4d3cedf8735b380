"""What editors decide: others' hands off first, then that it holds when everything is read again, and ends undone."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from coverage.core.alignment.decided import Answer
from coverage.core.claims import extract
from coverage.core.records import Span
from coverage.models import Claim, Decision, DecisionEvent, Fact, Verdict
from coverage.services import decide, reread
from coverage.services.annotate import annotate
from coverage.services.decide import Overtaken
from coverage.services.reread import reread_now
from tests.services.newsroom import flood, killed, tell

pytestmark = pytest.mark.django_db

TITLE = "فيضان يجتاح وادي الزيتون فجر الأربعاء"


def report(**figures: str) -> bytes:
    """A report of the flood whose title holds no figure, so that each outlet tells each fact once."""
    _title, _line, body = flood(**figures).decode().partition("\n")
    return f"{TITLE}\n{body}".encode()


FIFTEEN = Answer(15.0, 15.0, "exact", "قتيل")


def person(role: str) -> User:
    user = User.objects.create_user(f"{role}-{User.objects.count()}")
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def editor():
    return person("editor")


@pytest.fixture
def other_editor():
    return person("editor")


@pytest.fixture
def fact():
    """Nine dead, nine dead and fourteen: a conflict of three outlets."""
    tell("صحيفة الميناء", report())
    tell("وكالة المدار", report(houses="140"))
    tell("قناة الضفاف", report(killed="14"))
    return killed()


def fourteen() -> Claim:
    return Claim.objects.select_related("version", "fact").get(sentence__contains="14 أشخاص")


def figures(fact: Fact) -> list[float]:
    return sorted(claim.low for claim in fact.claims.all())


def word(by: User, **more) -> dict[str, object]:
    return {"by": by, "key": uuid.uuid4()} | more


def part(fact: Fact, by: User) -> Decision:
    return decide.part(claim=fourteen(), fact=fact, **word(by))


ACTS = {
    "part": lambda fact, by: decide.part(claim=fourteen(), fact=fact, **word(by)),
    "correct": lambda fact, by: decide.correct(claim=fourteen(), answer=FIFTEEN, **word(by)),
    "dismiss": lambda fact, by: decide.dismiss(claim=fourteen(), fact=fact, **word(by)),
    "rename": lambda fact, by: decide.rename(fact=fact, label="ضحايا الفيضان", **word(by)),
    "lock": lambda fact, by: decide.lock(fact=fact, verdict="differ", **word(by)),
    "join": lambda fact, by: decide.join(fact=fact, other=houses(), **word(by)),
}


def houses() -> Fact:
    return Claim.objects.filter(sentence__contains="منزلا").first().fact


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_readers_decide_nothing(fact, act):
    with pytest.raises(PermissionDenied):
        act(fact, person("reader"))
    assert not Decision.objects.exists()


def test_readers_undo_nothing(fact, editor):
    decision = part(fact, editor)
    with pytest.raises(PermissionDenied):
        decide.undo(decision_id=decision.pk, by=person("reader"))
    assert Decision.objects.get().undone is None


def test_nobody_gets_another_ones_decision_by_its_key(fact, editor, other_editor):
    decision = part(fact, editor)
    with pytest.raises(PermissionDenied):
        decide.lock(fact=fact, verdict="agree", by=other_editor, key=decision.key)


WRONG = {
    "no number": Answer("خمسة عشر", "خمسة عشر", "exact", ""),
    "no value": Answer(None, None, "exact", ""),
    "no finite number": Answer(float("inf"), None, "more_than", ""),
    "backwards": Answer(15.0, 9.0, "range", ""),
    "an unknown hedge": Answer(15.0, 15.0, "perhaps", ""),
    "a unit without end": Answer(15.0, 15.0, "exact", "ق" * 61),
    "a unit that cannot be stored": Answer(15.0, 15.0, "exact", "ق\x00"),
}


@pytest.mark.parametrize("answer", WRONG.values(), ids=WRONG.keys())
def test_an_answer_that_is_none_is_refused(fact, editor, answer):
    with pytest.raises(ValidationError):
        decide.correct(claim=fourteen(), answer=answer, **word(editor))
    assert fourteen().low == 14.0


@pytest.mark.parametrize("label", ["", "  \n ", "ن" * 201, "اسم\x00"])
def test_a_name_that_is_none_is_refused(fact, editor, label):
    with pytest.raises(ValidationError):
        decide.rename(fact=fact, label=label, **word(editor))


def test_an_unknown_verdict_is_refused(fact, editor):
    with pytest.raises(ValidationError):
        decide.lock(fact=fact, verdict="only", **word(editor))


def test_a_fact_is_not_joined_with_itself_or_another_kind(fact, editor):
    odd = Fact.objects.create(story=fact.story, kind="money", label="كلفة")
    for other in (fact, odd):
        with pytest.raises(ValidationError):
            decide.join(fact=fact, other=other, **word(editor))


def test_a_claim_alone_in_its_fact_is_not_parted(fact, editor):
    part(fact, editor)
    with pytest.raises(ValidationError):
        decide.part(claim=fourteen(), fact=fourteen().fact, **word(editor))


def read_again_widely(monkeypatch) -> None:
    """A later reader takes in one more letter of every claim."""

    def wider(reading):
        return [replace(c, span=Span(max(c.span.start - 1, c.sentence.start), c.span.end)) for c in extract(reading)]

    monkeypatch.setattr(reread, "extract", wider)
    reread_now()


def test_a_parted_claim_is_a_fact_of_its_own_and_stays_it(fact, editor, monkeypatch):
    part(fact, editor)
    assert figures(fact) == [9.0, 9.0]
    assert figures(fourteen().fact) == [14.0]
    assert fact.verdict.verdict == "agree"
    reread_now()
    read_again_widely(monkeypatch)
    assert figures(fact) == [9.0, 9.0]
    assert fourteen().fact != fact


def test_of_two_claims_the_one_that_is_parted_leaves_the_fact(editor):
    tell("صحيفة الميناء", report())
    tell("قناة الضفاف", report(killed="14"))
    fact = killed()
    part(fact, editor)
    assert figures(fact) == [9.0]


def test_a_part_that_is_undone_is_one_fact_again(fact, editor, other_editor):
    decision = part(fact, editor)
    apart = fourteen().fact
    decide.undo(decision_id=decision.pk, by=other_editor)
    assert figures(fact) == [9.0, 9.0, 14.0]
    assert fact.verdict.verdict == "conflict"
    assert not Fact.objects.filter(pk=apart.pk).exists()
    decision.refresh_from_db()
    assert decision.undone_by == other_editor


def test_joined_facts_are_one_and_stay_it_until_undone(fact, editor):
    other = houses()
    decision = decide.join(fact=fact, other=other, **word(editor))
    reread_now()
    assert figures(fact) == [9.0, 9.0, 14.0, 120.0, 120.0, 140.0]
    assert not Fact.objects.filter(pk=other.pk).exists()
    decide.undo(decision_id=decision.pk, by=editor)
    assert figures(fact) == [9.0, 9.0, 14.0]
    assert figures(houses()) == [120.0, 120.0, 140.0]


def test_a_joined_fact_with_notes_is_kept_and_found_again(fact, editor):
    other = houses()
    note = annotate(fact=other, author=editor, explanation="date", text="", key=uuid.uuid4())
    decision = decide.join(fact=fact, other=other, **word(editor))
    assert decision.joined == other
    decide.undo(decision_id=decision.pk, by=editor)
    assert houses() == other == note.fact


def test_a_newcomer_joins_what_was_joined(fact, editor):
    decide.join(fact=fact, other=houses(), **word(editor))
    tell("بريد الوادي", report(killed="20", houses="90"))
    assert {20.0, 90.0} <= set(figures(fact))


def test_a_corrected_value_is_judged_and_shown_and_stays(fact, editor, monkeypatch):
    decide.correct(claim=fourteen(), answer=Answer(9.0, 9.0, "exact", fourteen().unit), **word(editor))
    assert figures(fact) == [9.0, 9.0, 9.0]
    assert fact.verdict.verdict == "agree"
    reread_now()
    read_again_widely(monkeypatch)
    assert (fourteen().low, fourteen().read["low"]) == (9.0, 14.0)
    assert "14" in fourteen().surface


def test_reasons_quote_the_corrected_answer_and_not_the_print(fact, editor):
    decide.correct(claim=fourteen(), answer=FIFTEEN, **word(editor))
    quoted = fact.verdict.reasons[0]["values"]
    assert 15.0 in (quoted["a_low"], quoted["b_low"])
    assert not any("14" in str(quoted.get(name, "")) for name in ("a_printed", "b_printed"))


def test_an_undone_correction_is_what_was_read(fact, editor):
    decision = decide.correct(claim=fourteen(), answer=FIFTEEN, **word(editor))
    decide.undo(decision_id=decision.pk, by=editor)
    assert (fourteen().low, fourteen().high, fourteen().read) == (14.0, 14.0, None)
    assert fact.verdict.verdict == "conflict"


def test_a_second_correction_keeps_what_was_read(fact, editor):
    first = decide.correct(claim=fourteen(), answer=FIFTEEN, **word(editor))
    second = decide.correct(
        claim=fourteen(), answer=replace(FIFTEEN, low=16.0, high=16.0), **word(editor), seen=first.pk
    )
    assert (fourteen().low, fourteen().read["low"]) == (16.0, 14.0)
    decide.undo(decision_id=second.pk, by=editor)
    assert fourteen().low == 14.0


def test_a_dismissed_claim_is_in_no_fact_and_stays_out(fact, editor, monkeypatch):
    decision = decide.dismiss(claim=fourteen(), fact=fact, **word(editor))
    reread_now()
    read_again_widely(monkeypatch)
    assert fourteen().fact is None
    assert figures(fact) == [9.0, 9.0]
    decide.undo(decision_id=decision.pk, by=editor)
    assert fourteen().fact == fact


def test_a_fact_whose_only_claim_is_dismissed_is_kept_and_found_again(editor):
    tell("قناة الضفاف", report(killed="14"))
    fact = fourteen().fact
    decision = decide.dismiss(claim=fourteen(), fact=fact, **word(editor))
    assert figures(fact) == []
    decide.undo(decision_id=decision.pk, by=editor)
    assert fourteen().fact == fact


def test_a_renamed_fact_keeps_its_name_until_undone(fact, editor):
    before = fact.label
    decision = decide.rename(fact=fact, label="  ضحايا\nالفيضان ", **word(editor))
    reread_now()
    fact.refresh_from_db()
    assert fact.label == "ضحايا الفيضان"
    decide.undo(decision_id=decision.pk, by=editor)
    fact.refresh_from_db()
    assert fact.label == before


def test_a_locked_verdict_is_kept_beside_the_programs(fact, editor):
    decision = decide.lock(fact=fact, verdict="differ", **word(editor))
    tell("بريد الوادي", report(killed="20"))
    reread_now()
    verdict = Verdict.objects.get(fact=fact)
    assert (verdict.verdict, verdict.found) == ("differ", "conflict")
    decide.undo(decision_id=decision.pk, by=editor)
    verdict.refresh_from_db()
    assert (verdict.verdict, verdict.found) == ("conflict", "")


def test_a_lock_waits_while_one_outlet_alone_tells(fact, editor):
    decide.lock(fact=fact, verdict="differ", **word(editor))
    told = fact.claims.order_by("pk")
    undo = [decide.dismiss(claim=claim, fact=fact, **word(editor)) for claim in told[1:]]
    assert not Verdict.objects.filter(fact=fact).exists()
    for decision in undo:
        decide.undo(decision_id=decision.pk, by=editor)
    assert Verdict.objects.get(fact=fact).verdict == "differ"


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_everything_read_again_changes_no_row_of_what_was_decided(fact, editor, act):
    act(fact, editor)
    before = [list(model.objects.values()) for model in (Claim, Fact, Verdict, Decision)]
    reread_now()
    assert before == [list(model.objects.values()) for model in (Claim, Fact, Verdict, Decision)]


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_what_is_undone_leaves_everything_as_it_was(fact, editor, act):
    def told():
        return sorted(Claim.objects.values_list("pk", "fact__label", "low", "high", "hedge", "unit", "read"))

    before, verdicts = told(), sorted(Verdict.objects.values_list("verdict", "found", "spread"))
    decide.undo(decision_id=act(fact, editor).pk, by=editor)
    assert (told(), sorted(Verdict.objects.values_list("verdict", "found", "spread"))) == (before, verdicts)


@pytest.mark.parametrize("act", ACTS.keys())
def test_the_same_form_sent_twice_is_one_decision(fact, editor, act, monkeypatch):
    key, other = uuid.uuid4(), houses()
    monkeypatch.setattr("tests.services.test_decide.houses", lambda: Fact.objects.filter(pk=other.pk).first())
    monkeypatch.setattr("tests.services.test_decide.uuid.uuid4", lambda: key)
    assert ACTS[act](fact, editor) == ACTS[act](fact, editor)
    assert Decision.objects.count() == 1


def test_undoing_twice_keeps_who_did_it_first(fact, editor, other_editor):
    decision = part(fact, editor)
    decide.undo(decision_id=decision.pk, by=editor)
    assert decide.undo(decision_id=decision.pk, by=other_editor).undone_by == editor


TWO_MINDS = {
    "rename": lambda fact, by, seen: decide.rename(fact=fact, label=f"اسم {by.pk}", **word(by), seen=seen),
    "lock": lambda fact, by, seen: decide.lock(fact=fact, verdict="differ", **word(by), seen=seen),
    "correct": lambda _fact, by, seen: decide.correct(claim=fourteen(), answer=FIFTEEN, **word(by), seen=seen),
}


@pytest.mark.parametrize("act", TWO_MINDS.values(), ids=TWO_MINDS.keys())
def test_nobody_overrules_what_they_have_not_seen(fact, editor, other_editor, act):
    first = act(fact, editor, None)
    with pytest.raises(Overtaken) as overtaken:
        act(fact, other_editor, None)
    assert overtaken.value.current == first
    assert Decision.objects.get() == first


@pytest.mark.parametrize("act", TWO_MINDS.values(), ids=TWO_MINDS.keys())
def test_who_overruled_whom_stays(fact, editor, other_editor, act):
    first = act(fact, editor, None)
    second = act(fact, other_editor, first.pk)
    first.refresh_from_db()
    assert (first.undone_by, second.undone) == (other_editor, None)


def test_a_correction_is_overruled_though_a_later_reader_took_in_more(fact, editor, monkeypatch):
    first = decide.correct(claim=fourteen(), answer=FIFTEEN, **word(editor))
    read_again_widely(monkeypatch)
    with pytest.raises(Overtaken):
        decide.correct(claim=fourteen(), answer=FIFTEEN, **word(editor))
    decide.correct(claim=fourteen(), answer=FIFTEEN, **word(editor), seen=first.pk)
    assert Decision.objects.filter(undone=None).count() == 1


@pytest.mark.parametrize("act", ["part", "dismiss"])
def test_a_claim_that_has_left_the_fact_is_not_decided_on_unseen(fact, editor, other_editor, act):
    part(fact, editor)
    with pytest.raises(Overtaken):
        ACTS[act](fact, other_editor)


def test_a_decision_follows_its_claim_into_the_next_wording(editor):
    address = {"address": "https://example.org/1"}
    tell("صحيفة الميناء", report())
    tell("قناة الضفاف", report(killed="14"), **address)
    fact = killed()
    part(fact, editor)
    tell("قناة الضفاف", report(killed="14", houses="150"), **address)
    newest = Claim.objects.get(version__is_current=True, sentence__contains="14 أشخاص")
    assert newest.version.number == 2
    assert newest.fact != fact


def test_a_correction_ends_with_the_figure_that_it_corrected(editor):
    address = {"address": "https://example.org/1"}
    tell("قناة الضفاف", report(killed="14"), **address)
    decide.correct(claim=fourteen(), answer=FIFTEEN, **word(editor))
    tell("قناة الضفاف", report(killed="31"), **address)
    assert Claim.objects.get(version__is_current=True, sentence__contains="31 أشخاص").low == 31.0


def test_every_decision_is_in_the_history_with_who_made_it(fact, editor, other_editor):
    decision = part(fact, editor)
    decide.undo(decision_id=decision.pk, by=other_editor)
    events = list(DecisionEvent.objects.order_by("pgh_id"))
    assert [event.pgh_label for event in events] == ["insert", "update"]
    assert [event.pgh_context.metadata["user"] for event in events] == [editor.pk, other_editor.pk]


REFUSED = {
    "two names at once": {"kind": "rename", "label": "اسم"},
    "a part from nobody": {"kind": "part", "others": []},
    "a lock of no verdict": {"kind": "lock", "verdict": ""},
    "an undoing by nobody": {"kind": "rename", "label": "اسم", "undone": "2024-04-01T00:00Z"},
    "a correction of a fact": {"kind": "correct", "hedge": "exact"},
    "half a claim": {"kind": "lock", "verdict": "agree", "start": 1},
}


@pytest.mark.parametrize("columns", REFUSED.values(), ids=REFUSED.keys())
def test_the_database_itself_refuses(fact, editor, columns):
    decide.rename(fact=fact, label="أول", **word(editor))
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(fact=fact, by=editor, **columns)


def test_the_database_refuses_a_claim_outside_its_article(fact, editor):
    version = fourteen().version
    place = {"version": version, "claim_kind": "quantity", "start": version.end, "end": version.end + 1}
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(fact=fact, by=editor, kind="dismiss", **place)
