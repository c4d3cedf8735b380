"""Decisions through the pages: shown with who and when, undone by one click, never lost, doubled or made unseen."""

from __future__ import annotations

import re
import uuid

import pytest
from django.urls import reverse

from coverage.models import Claim, Decision, Fact
from coverage.services.align import align_story
from tests.views.newsstand import alone, civilians, person
from tests.views.test_compare import MOST_QUERIES


@pytest.fixture
def fact(db):
    """The civilians of Rafah as the program itself aligns and judges them."""
    fact = civilians()
    align_story(story_id=fact.story_id)
    fact.refresh_from_db()
    return fact


def told(surface: str) -> Claim:
    return Claim.objects.get(surface=surface)


@pytest.fixture
def about(fact):
    return told("نحو 1.4 مليون مدني")


def form(**fields) -> dict[str, object]:
    return {"key": uuid.uuid4()} | fields


def page_of(client, fact) -> str:
    return client.get(fact.get_absolute_url()).content.decode()


def history_in(page: str) -> str:
    return page[page.index('id="history"') :]


CORRECTION = {"value": "1450000", "hedge": "about", "unit": "مدني"}


def test_readers_see_no_menu_and_no_undo(reader, editor, fact):
    editor.post(reverse("rename_fact", args=[fact.pk]), form(label="النازحون"))
    page = page_of(reader, fact)
    assert "النازحون" in history_in(page)
    assert 'class="decide"' not in page
    assert "/undo/" not in page


def test_an_editor_finds_a_menu_on_the_fact_and_on_every_card(editor, fact):
    page = page_of(editor, fact)
    assert page.count('class="decide"') == 1 + 4
    assert "onclick" not in page


def test_every_field_has_a_label_of_its_own(editor, fact):
    page = page_of(editor, fact)
    names = re.findall(r' id="([^"]+)"', page)
    assert len(names) == len(set(names))
    assert set(re.findall(r'<label for="([^"]+)"', page)) <= set(names)


def test_a_parted_claim_leaves_the_page_and_the_history_tells_who(editor, fact, about):
    answer = editor.post(reverse("part_claim", args=[about.pk]), form(fact=fact.pk))
    assert answer.url == fact.get_absolute_url()
    page = page_of(editor, fact)
    assert about.surface not in page[page.index('class="cards ') : page.index("<aside")]
    assert about.surface in history_in(page)
    assert editor.user.username in history_in(page)


def test_a_parted_claim_tells_on_its_own_page_where_it_came_from(editor, fact, about):
    editor.post(reverse("part_claim", args=[about.pk]), form(fact=fact.pk))
    about.refresh_from_db()
    history = history_in(page_of(editor, about.fact))
    assert fact.get_absolute_url() in history
    assert reverse("undo_decision", args=[Decision.objects.get().pk]) in history


def test_undo_leads_back_and_stays_in_the_history(editor, fact, about):
    editor.post(reverse("part_claim", args=[about.pk]), form(fact=fact.pk))
    about.refresh_from_db()
    undo = reverse("undo_decision", args=[Decision.objects.get().pk])
    assert editor.post(undo, {"fact": about.fact_id}).url == fact.get_absolute_url()
    history = history_in(page_of(editor, fact))
    assert "تراجع عن" in history
    assert undo not in history


def test_a_corrected_claim_is_marked_and_its_printed_words_stay(editor, fact, about):
    editor.post(reverse("correct_claim", args=[about.pk]), form(**CORRECTION))
    page = page_of(editor, fact)
    assert "صححه محرر" in page
    assert f"<mark>{about.surface}</mark>" in page
    assert "نحو 1.45 مليون" in page[: page.index("<aside")]
    assert "✎" in editor.get(fact.story.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("fields", "low", "high"),
    [
        ({"value": "1,450,000"}, 1450000, 1450000),
        ({"value": "١٤٥٠٠٠٠", "hedge": "more_than"}, 1450000, None),
        ({"value": "1450000", "hedge": "at_most"}, None, 1450000),
        ({"value": "1400000", "upper": "1500000", "hedge": "range"}, 1400000, 1500000),
        ({"value": "-3", "hedge": "exact", "unit": ""}, -3, -3),
    ],
)
def test_a_value_is_typed_in_either_digits_with_its_hedge(editor, about, fields, low, high):
    assert editor.post(reverse("correct_claim", args=[about.pk]), form(**CORRECTION | fields)).status_code == 302
    about.refresh_from_db()
    assert (about.low, about.high) == (low, high)


@pytest.mark.parametrize(
    "wrong",
    [
        {"value": ""},
        {"value": "مليون ونصف"},
        {"value": "1e999"},
        {"value": "9" * 40},
        {"hedge": "perhaps"},
        {"hedge": "range"},
        {"value": "5", "upper": "4", "hedge": "range"},
        {"upper": "2000000"},
        {"unit": "a\x00b"},
        {"key": "x"},
        {"seen": "x"},
    ],
)
def test_a_correction_that_is_none_is_shown_again_with_why(editor, about, wrong):
    answer = editor.post(reverse("correct_claim", args=[about.pk]), form(**CORRECTION | wrong))
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert not Decision.objects.exists()


def test_an_office_is_corrected_in_words(editor, fact):
    about = told("1.5 مليون مدني")
    Claim.objects.filter(pk=about.pk).update(kind="role", low=None, high=None, low_text="وزير", high_text="وزير")
    editor.post(reverse("correct_claim", args=[about.pk]), form(value="نائب الوزير"))
    about.refresh_from_db()
    assert (about.low_text, about.high_text, about.hedge) == ("نائب الوزير", "نائب الوزير", "exact")


def test_a_dismissed_claim_is_gone_until_it_is_undone(editor, fact, about):
    editor.post(reverse("dismiss_claim", args=[about.pk]), form(fact=fact.pk))
    assert f"<mark>{about.surface}</mark>" not in page_of(editor, fact)
    editor.post(reverse("undo_decision", args=[Decision.objects.get().pk]), {"fact": fact.pk})
    assert f"<mark>{about.surface}</mark>" in page_of(editor, fact)


def test_a_locked_verdict_is_shown_as_the_editors_beside_farqs_own(editor, fact):
    editor.post(reverse("lock_verdict", args=[fact.pk]), form(verdict="differ"))
    page = page_of(editor, fact)
    assert 'class="verdict differ"' in page[: page.index("</header>", page.index("<h1"))]
    assert "ثبّته محرر" in page
    assert "فرق نفسه" in page.replace("فَرْق", "فرق")


def test_locking_is_not_told_as_a_change_of_the_programs_mind(editor, fact):
    before = history_in(page_of(editor, fact)).count("حكم")
    editor.post(reverse("lock_verdict", args=[fact.pk]), form(verdict="differ"))
    assert "حكم من جديد" not in history_in(page_of(editor, fact))
    assert history_in(page_of(editor, fact)).count("<li>") == before + 1


def test_a_fact_of_the_story_is_chosen_and_joined(editor, fact):
    other = alone(fact)
    page = page_of(editor, fact)
    assert f'<option value="{other.pk}">' in page
    editor.post(reverse("join_facts", args=[fact.pk]), form(other=other.pk))
    assert "شهود" in page_of(editor, fact)
    assert not Fact.objects.filter(pk=other.pk).exists()


def test_what_cannot_be_joined_says_why(editor, fact):
    answer = editor.post(reverse("join_facts", args=[fact.pk]), form(other=fact.pk))
    assert answer.status_code == 422
    assert "من قصة واحدة" in answer.content.decode()


@pytest.mark.parametrize("label", ["", " ", "ن" * 201, "a\x00b"])
def test_a_name_that_is_none_is_shown_again(editor, fact, label):
    answer = editor.post(reverse("rename_fact", args=[fact.pk]), form(label=label))
    assert answer.status_code == 422
    assert not Decision.objects.exists()


def test_markup_in_a_name_is_text(editor, fact):
    editor.post(reverse("rename_fact", args=[fact.pk]), form(label="<script>alert(1)</script>"))
    assert "<script>alert" not in page_of(editor, fact)


TWICE = {
    "rename_fact": {"label": "النازحون"},
    "lock_verdict": {"verdict": "differ"},
    "correct_claim": CORRECTION,
}


def address(name: str, fact, about) -> str:
    return reverse(name, args=[about.pk if "claim" in name else fact.pk])


@pytest.mark.parametrize("name", TWICE)
def test_the_same_form_sent_twice_is_one_decision(editor, fact, about, name):
    sent = form(**TWICE[name])
    for _time in range(2):
        assert editor.post(address(name, fact, about), sent).status_code == 302
    assert Decision.objects.count() == 1


OTHERWISE = {"rename_fact": {"label": "غير ذلك"}, "lock_verdict": {"verdict": "agree"}, "correct_claim": {"value": "7"}}


@pytest.mark.parametrize("name", TWICE)
def test_whoever_goes_back_and_decides_otherwise_is_shown_both_and_may_insist(editor, fact, about, name):
    sent = form(**TWICE[name])
    editor.post(address(name, fact, about), sent)
    answer = editor.post(address(name, fact, about), sent | OTHERWISE[name])
    assert answer.status_code == 409
    shown = dict(re.findall(r'name="(seen|key)" value="([^"]*)"', answer.content.decode()))
    assert editor.post(address(name, fact, about), sent | OTHERWISE[name] | {"key": ""} | shown).status_code == 302
    assert Decision.objects.filter(undone=None).count() == 1
    assert Decision.objects.count() == 2


@pytest.mark.parametrize("name", TWICE)
def test_two_editors_do_not_overrule_each_other_unseen(editor, admin, fact, about, name):
    editor.post(address(name, fact, about), form(**TWICE[name]))
    answer = admin.post(address(name, fact, about), form(**TWICE[name]))
    assert answer.status_code == 409
    assert editor.user.username in answer.content.decode()
    assert Decision.objects.get().by == editor.user


@pytest.mark.parametrize("name", TWICE)
def test_after_a_clash_the_second_may_insist_with_open_eyes(editor, admin, fact, about, name):
    editor.post(address(name, fact, about), form(**TWICE[name]))
    clash = admin.post(address(name, fact, about), form(**TWICE[name]))
    shown = re.search(r'name="seen" value="(\d+)"', clash.content.decode())
    assert admin.post(address(name, fact, about), form(**TWICE[name], seen=shown[1])).status_code == 302
    assert Decision.objects.get(undone=None).by == admin.user


def test_the_form_on_the_page_knows_what_it_would_overrule(editor, fact):
    editor.post(reverse("rename_fact", args=[fact.pk]), form(label="النازحون"))
    page = page_of(editor, fact)
    assert f'name="seen" value="{Decision.objects.get().pk}"' in page


@pytest.mark.parametrize("name", ["part_claim", "dismiss_claim"])
def test_what_has_left_the_page_is_not_decided_on_unseen(editor, admin, fact, about, name):
    editor.post(reverse("part_claim", args=[about.pk]), form(fact=fact.pk))
    assert admin.post(reverse(name, args=[about.pk]), form(fact=fact.pk)).status_code == 409
    assert Decision.objects.count() == 1


def test_another_persons_key_is_refused(editor, fact):
    key = uuid.uuid4()
    Decision.objects.create(kind="rename", label="اسم", fact=fact, by=person("editor"), key=key)
    assert editor.post(reverse("lock_verdict", args=[fact.pk]), {"key": key, "verdict": "agree"}).status_code == 403


def test_english_pages_say_it_in_english(editor, fact, about):
    editor.post(reverse("correct_claim", args=[about.pk]), form(**CORRECTION))
    editor.post(reverse("set_language"), {"language": "en", "next": "/"})
    page = page_of(editor, fact)
    assert "corrected by an editor" in page
    assert "about 1.45 million" in page


def test_pages_with_many_decisions_ask_few_questions(editor, fact, about, django_assert_max_num_queries):
    for number in range(5):
        seen = Decision.objects.filter(undone=None, kind="rename").values_list("pk", flat=True).first()
        editor.post(reverse("rename_fact", args=[fact.pk]), form(label=f"اسم {number}", seen=seen or ""))
    editor.post(reverse("part_claim", args=[about.pk]), form(fact=fact.pk))
    with django_assert_max_num_queries(MOST_QUERIES):
        page_of(editor, fact)


def test_a_story_lists_its_decisions_even_on_what_nobody_tells_any_more(editor, fact):
    only = alone(fact)
    editor.post(reverse("dismiss_claim", args=[only.claims.get().pk]), form(fact=only.pk))
    address = reverse("decisions", args=[fact.story_id])
    assert f'href="{address}"' in editor.get(fact.story.get_absolute_url()).content.decode()
    page = editor.get(address).content.decode()
    assert only.get_absolute_url() in page
    assert reverse("undo_decision", args=[Decision.objects.get().pk]) in page


def test_a_story_without_decisions_says_so(reader, fact):
    assert "لم يقرر أي محرر" in reader.get(reverse("decisions", args=[fact.story_id])).content.decode()


def test_the_list_of_decisions_asks_few_questions(editor, fact, about, django_assert_max_num_queries):
    for verdict in ("differ", "agree") * 3:
        seen = Decision.objects.filter(undone=None).values_list("pk", flat=True).first()
        editor.post(reverse("lock_verdict", args=[fact.pk]), form(verdict=verdict, seen=seen or ""))
    editor.post(reverse("part_claim", args=[about.pk]), form(fact=fact.pk))
    with django_assert_max_num_queries(MOST_QUERIES):
        editor.get(reverse("decisions", args=[fact.story_id]))
