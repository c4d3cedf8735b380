"""Stories arranged from their pages, without any script: chosen, shown once more, done, undone."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

from coverage.core.text.searching import search_terms
from coverage.models import Placement, Story, Version
from tests.views.newsstand import article


@pytest.fixture
def story(fact):
    return fact.story


@pytest.fixture
def other(db):
    story = Story.objects.create(title="إضراب الميناء")
    article(story, "بوابة التلال", "إضراب الميناء\nتوقف عمال الميناء عن العمل.")
    return story


def page_of(story):
    return reverse("arrange", args=[story.pk])


def ticked(story, number=1):
    return list(story.articles.order_by("pk").values_list("pk", flat=True)[:number])


def sent(story, into=None, *, confirmed=True, **words):
    """The form as it is sent: articles of the story ticked, and once more if that is confirmed."""
    form = {"articles": ticked(story), "into": into.pk if into else "", "key": uuid.uuid4()} | words
    return form | ({"confirmed": "1"} if confirmed else {})


def main(answer):
    return answer.content.decode().partition("<main")[2]


@pytest.mark.parametrize(
    "words", [{"articles": []}, {"articles": ["x"]}, {"articles": [0]}, {"into": "0"}, {"into": "x"}, {"key": "x"}]
)
def test_what_makes_no_sense_is_shown_again_with_why(editor, story, other, words):
    answer = editor.post(page_of(story), sent(story, other) | words)
    assert answer.status_code == 422
    assert "errorlist" in main(answer)
    assert not Placement.objects.exists()


@pytest.mark.parametrize("confirmed", [True, False])
def test_all_articles_are_no_story_of_their_own(editor, story, confirmed):
    answer = editor.post(page_of(story), sent(story, all="1", confirmed=confirmed))
    assert answer.status_code == 422
    assert not Placement.objects.exists()


def test_an_unconfirmed_choice_is_shown_and_changes_nothing(editor, story, other):
    answer = editor.post(page_of(story), sent(story, other, confirmed=False))
    assert answer.status_code == 200
    assert other.title in main(answer)
    assert 'name="confirmed" value="1"' in main(answer)
    assert not Placement.objects.exists()


def test_what_is_shown_once_more_says_all_that_is_to_be_sent(editor, story, other):
    shown = main(editor.post(page_of(story), sent(story, other, confirmed=False, all="1")))
    assert all(f'name="articles" value="{pk}"' in shown for pk in ticked(story, 9))
    assert f'name="into" value="{other.pk}"' in shown


def test_an_article_is_moved_and_moved_back(editor, story, other):
    (chosen,) = ticked(story)
    answer = editor.post(page_of(story), sent(story, other))
    assert answer.url == page_of(other)
    assert other.articles.filter(pk=chosen).exists()
    placement = Placement.objects.get()
    assert reverse("undo_placement", args=[placement.pk]) in main(editor.get(page_of(other)))
    assert editor.post(reverse("undo_placement", args=[placement.pk])).url == story.get_absolute_url()
    assert story.articles.filter(pk=chosen).exists()


def test_an_article_that_has_left_meanwhile_answers_422(editor, story, other):
    form = sent(story, other)
    story.articles.filter(pk__in=form["articles"]).update(story=other)
    assert editor.post(page_of(story), form).status_code == 422


def test_a_story_whose_articles_have_all_gone_says_where_to(editor, story, other):
    editor.post(page_of(story), sent(story, other, all="1"))
    page = main(editor.get(story.get_absolute_url()))
    assert reverse("decisions", args=[story.pk]) in page
    assert "<table" not in page
    assert other.get_absolute_url() in main(editor.get(reverse("decisions", args=[story.pk])))
    assert "checkbox" not in main(editor.get(page_of(story)))
    assert story.get_absolute_url() not in main(editor.get(reverse("stories")))


@pytest.mark.parametrize(("words", "is_offered"), [("", True), ("الميناء", True), ("زلزال", False)])
def test_other_stories_are_sought_by_the_words_of_their_articles(editor, story, other, words, is_offered):
    Version.objects.filter(article__story=other).update(words=search_terms("إضراب الميناء"))
    assert (f'<option value="{other.pk}"' in main(editor.get(page_of(story), {"q": words}))) is is_offered


@pytest.mark.parametrize(("role", "sees"), [("reader", False), ("editor", True)])
def test_only_those_who_decide_are_led_there(request, story, role, sees):
    client = request.getfixturevalue(role)
    assert (page_of(story) in main(client.get(story.get_absolute_url()))) is sees
