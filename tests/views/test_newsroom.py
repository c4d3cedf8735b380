"""The desk through its pages: what is not shown and not done first, then the queue, many at once, and undoing."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from coverage.models import DeskChange, DeskEntry, Fact, Story, Verdict
from coverage.selectors import desk_queue
from coverage.templatetags import desk as tags
from tests.services.desk import change, named
from tests.views.newsstand import alone, civilians, person, queue_all

DESK = "/desk/"


def wish(*facts: Fact, version: int = 0, **fields: object) -> dict[str, object]:
    return {"fact": [f"{fact.pk}.{version}" for fact in facts], "key": uuid.uuid4()} | fields


def send(client, sent):
    return client.post(reverse("change_facts"), sent)


def listed(client, **asked: object) -> list[int]:
    return [row.fact.pk for row in client.get(DESK, asked).context["queue"].rows]


@pytest.fixture
def three(db):
    return [civilians(Story.objects.create(title=f"قصة {number}")) for number in range(3)]


def test_what_agrees_and_what_one_outlet_tells_does_not_wait(editor, fact):
    alone(fact)
    Verdict.objects.filter(fact=fact).update(verdict="agree")
    queue_all()
    assert listed(editor, state="all") == []


@pytest.mark.parametrize(
    "asked",
    [
        {"state": "resolved"},
        {"verdict": "differ"},
        {"whose": "me"},
        {"kind": "dates"},
        {"outlets": "5"},
        {"story": "99999"},
        {"outlet": "99999"},
    ],
)
def test_what_is_not_asked_for_is_not_listed(editor, fact, asked):
    assert listed(editor) == [fact.pk]
    assert listed(editor, **asked) == []


@pytest.mark.parametrize("odd", ["\x00", "x", "-1", "9" * 5000, "١", "<script>"])
@pytest.mark.parametrize(
    "name", ["state", "verdict", "whose", "kind", "outlets", "age", "sort", "outlet", "page", "done"]
)
def test_odd_words_in_the_address_are_no_fault(editor, fact, name, odd):
    assert editor.get(DESK, {name: odd}).status_code == 200


def test_what_is_asked_for_is_listed(editor, three):
    salma = named("salma")
    change(salma, three[0], to=salma)
    change(salma, three[1], state="resolved", to=editor.user)
    Fact.objects.filter(pk=three[2].pk).update(created=timezone.now() - timedelta(days=40))
    queue_all()
    assert listed(editor, state="resolved") == [three[1].pk]
    assert listed(editor, state="all", whose="me") == [three[1].pk]
    assert listed(editor, whose=salma.pk) == [three[0].pk]
    assert listed(editor, whose="nobody") == [three[2].pk]
    assert set(listed(editor, state="all", age="month")) == {three[0].pk, three[1].pk}
    assert listed(editor, outlet=three[0].claims.first().version.outlet_id, story=three[0].story_id) == [three[0].pk]


def test_it_is_sorted_by_size_age_and_outlets(editor, three):
    for number, fact in enumerate(three):
        Verdict.objects.filter(fact=fact).update(spread=[0.1, 0.9, 0.5][number])
        Fact.objects.filter(pk=fact.pk).update(created=timezone.now() - timedelta(days=number))
    three[1].claims.first().delete()
    queue_all()
    keys = [fact.pk for fact in three]
    assert listed(editor) == [keys[1], keys[2], keys[0]]
    assert listed(editor, sort="newest") == keys
    assert listed(editor, sort="oldest") == keys[::-1]
    assert listed(editor, sort="outlets")[-1] == keys[1]


def test_each_state_tells_how_many_it_has(editor, three):
    change(editor.user, three[0], state="disputed")
    page = editor.get(DESK)
    assert page.context["queue"].counts == {"open": 2, "disputed": 1}


def test_no_more_of_a_state_is_counted_than_anybody_asks(editor, three, monkeypatch):
    monkeypatch.setattr(desk_queue, "MOST_COUNTED", 1)
    monkeypatch.setattr(tags, "MOST_COUNTED", 1)
    change(editor.user, three[0], state="disputed")
    counts = editor.get(DESK).context["queue"].counts
    assert counts == {"open": 2, "disputed": 1}
    assert [tags.count_of(counts, state) for state in ("open", "disputed", "resolved", "all")] == ["1+", 1, 0, "1+"]


def test_the_queue_asks_few_questions(editor, three, django_assert_max_num_queries):
    made = change(editor.user, *three, state="explained", to=editor.user)
    with django_assert_max_num_queries(12):
        page = editor.get(DESK, {"state": "all", "done": made.pk, "sort": "outlets", "outlets": "3"})
    assert len(page.context["queue"].rows) == 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"fact": []},
        {"fact": ["x"]},
        {"state": "finished"},
        {"state": ""},
        {"assignee": "99999"},
        {"fact": [f"{n}.0" for n in range(1, 120)]},
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(editor, fact, wrong):
    answer = send(editor, wish(fact, state="resolved") | wrong)
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert not DeskChange.objects.exists()


def test_a_fact_that_is_gone_is_not_found(editor, fact):
    assert send(editor, wish(fact, state="resolved") | {"fact": ["99999.0"]}).status_code == 404


def test_a_reader_changes_nothing(reader, fact):
    assert send(reader, wish(fact, state="resolved")).status_code == 403
    assert not DeskEntry.objects.exists()


def test_many_are_changed_at_once_counted_and_taken_back(editor, three):
    answer = editor.post(
        reverse("change_facts"), wish(*three, state="explained", back=f"{DESK}?state=all"), follow=True
    )
    page = answer.content.decode()
    assert "تغيرت 3 حقائق" in page
    assert "تراجع عن تغيير 3 حقائق" in page
    answer = editor.post(reverse("undo_desk_change", args=[DeskChange.objects.get().pk]), follow=True)
    assert "عادت 3 حقائق كما كانت" in answer.content.decode()
    assert set(DeskEntry.objects.values_list("state", flat=True)) == {"open"}


def test_two_editors_at_once_see_each_other_and_nothing_is_done_unseen(editor, three):
    omar = named("omar")
    change(omar, three[0], state="disputed")
    answer = send(editor, wish(*three, state="resolved"))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "omar" in page
    assert "محل خلاف" in page
    assert '<option value="resolved" selected>' in page
    assert list(DeskEntry.objects.values_list("state", flat=True)) == ["disputed"]


def test_whoever_saw_it_may_insist(editor, three):
    change(named("omar"), three[0], state="disputed")
    answer = send(editor, wish(*three, state="resolved"))
    sent = [f"{entry.fact_id}.{entry.version}" for entry, _is_changed in answer.context["entries"]]
    assert send(editor, wish(state="resolved") | {"fact": sent}).status_code == 302
    assert set(DeskEntry.objects.values_list("state", flat=True)) == {"resolved"}


@pytest.mark.parametrize(
    "back", ["//evil.example/", "https://evil.example/", "javascript:alert(1)", "/\\evil.example", "x"]
)
def test_nobody_is_led_off_the_site(editor, fact, back):
    answer = send(editor, wish(fact, state="resolved", back=back))
    assert answer.url.startswith(DESK)


def test_the_page_of_a_fact_says_how_far_it_is_and_changes_it(editor, fact):
    answer = send(editor, wish(fact, state="disputed", assignee=editor.user.pk, back=fact.get_absolute_url()))
    assert answer.url == fact.get_absolute_url()
    page = editor.get(answer.url).content.decode()
    shown = page[page.index('id="desk"') : page.index('id="notes"')]
    assert "محل خلاف" in shown
    assert editor.user.username in shown
    assert f'value="{fact.pk}.1"' in shown


def test_a_reader_sees_nothing_of_the_desk(reader, editor, fact):
    change(editor.user, fact, state="disputed")
    page = reader.get(fact.get_absolute_url()).content.decode()
    assert 'id="desk"' not in page
    assert DESK not in page


def test_what_was_done_is_told_before_and_after(editor, three):
    omar = named("omar")
    change(omar, three[0], state="disputed", to=omar)
    change(editor.user, three[1], state="resolved")
    page = editor.get(reverse("desk_changes"), {"fact": three[0].pk}).content.decode()
    assert "<del>مفتوحة</del> <ins>محل خلاف</ins>" in page
    assert "<ins><bdi>omar</bdi></ins>" in page
    assert "محسومة" not in page


def test_the_history_of_the_desk_asks_few_questions(editor, three, django_assert_max_num_queries):
    for state in ("explained", "disputed", "resolved"):
        change(editor.user, *three, state=state)
    with django_assert_max_num_queries(12):
        editor.get(reverse("desk_changes"))


def test_an_account_that_may_only_read_is_offered_nowhere(editor, fact):
    reader = person("reader")
    assert reader.username not in editor.get(DESK).content.decode()
