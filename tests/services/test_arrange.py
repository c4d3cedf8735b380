"""Editors arrange stories: what is refused first, then what is done, and what stays of it."""

from __future__ import annotations

import uuid

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError

from coverage.core.alignment.stories import Likeness
from coverage.models import Annotation, Article, Claim, Fact, Placement, Story
from coverage.services import place
from coverage.services.annotate import annotate
from coverage.services.arrange import arrange, merge, undo_placement
from coverage.services.decide import Overtaken
from coverage.services.reread import reread_now
from tests.services.newsroom import HARBOUR, editor, flood, killed, put, settle, tell

pytestmark = pytest.mark.django_db

DEATHS = ("9", "14", "31")


@pytest.fixture
def flooded():
    """A story of three articles, and another of one."""
    for outlet, deaths in zip(("صحيفة الميناء", "قناة الضفاف", "وكالة المدار"), DEATHS, strict=True):
        tell(outlet, flood(killed=deaths))
    tell("بوابة التلال", HARBOUR.encode())
    return Story.objects.order_by("pk")[0]


@pytest.fixture
def harbour(flooded):
    return Story.objects.exclude(pk=flooded.pk).get()


def by_chief():
    return {"by": editor(), "key": uuid.uuid4()}


def keys(story):
    return set(story.articles.values_list("pk", flat=True))


def stand():
    """Which article is in which story, and which fact each claim is in."""
    return dict(Article.objects.values_list("pk", "story")), dict(Claim.objects.values_list("pk", "fact"))


def test_whoever_may_not_decide_changes_nothing(flooded, harbour):
    before, stranger = stand(), User.objects.create_user("stranger")
    placement = put(harbour.articles.get(), flooded)
    undo_placement(placement_id=placement.pk, by=editor())
    with pytest.raises(PermissionDenied):
        merge(story=flooded, other=harbour, by=stranger, key=uuid.uuid4())
    with pytest.raises(PermissionDenied):
        undo_placement(placement_id=placement.pk, by=stranger)
    assert stand()[0] == before[0]


@pytest.mark.parametrize("chosen", ["none", "all"])
def test_nothing_and_everything_make_no_new_story(flooded, chosen):
    articles = keys(flooded) if chosen == "all" else []
    with pytest.raises(ValidationError):
        arrange(story=flooded, articles=articles, into=None, **by_chief())
    assert not Placement.objects.exists()


def test_a_story_is_not_merged_with_itself(flooded):
    with pytest.raises(ValidationError):
        merge(story=flooded, other=flooded, **by_chief())


def test_an_article_that_has_left_meanwhile_is_not_moved(flooded, harbour):
    article = flooded.articles.first()
    put(article, harbour)
    with pytest.raises(Overtaken):
        arrange(story=flooded, articles=[article.pk], into=None, **by_chief())


def test_another_editors_key_is_refused(flooded, harbour):
    word = by_chief()
    merge(story=flooded, other=harbour, **word)
    other = User.objects.create_superuser("other")
    with pytest.raises(PermissionDenied):
        merge(story=flooded, other=harbour, by=other, key=word["key"])


def test_a_form_sent_twice_moves_once(flooded, harbour):
    word, article = by_chief(), flooded.articles.first()
    first = arrange(story=flooded, articles=[article.pk], into=harbour, **word)
    assert arrange(story=flooded, articles=[article.pk], into=harbour, **word) == first
    assert Placement.objects.count() == 1


def test_a_moved_article_is_compared_where_it_is(flooded, harbour):
    article = flooded.articles.first()
    put(article, harbour)
    assert {claim.fact.story for claim in Claim.objects.filter(version__article=article, fact__isnull=False)} == {
        harbour
    }
    assert not Claim.objects.exclude(fact=None).exclude(fact__story=flooded).filter(version__article__story=flooded)


def test_a_split_is_a_story_of_its_own_named_by_its_first_article(flooded):
    first, *rest = flooded.articles.order_by("pk")
    placement = arrange(story=flooded, articles=[each.pk for each in rest], into=None, **by_chief())
    assert placement.kind == "split"
    assert (keys(flooded), keys(placement.story)) == ({first.pk}, {each.pk for each in rest})
    assert placement.story.title == rest[0].title
    assert placement.story.facts.filter(verdict__verdict="conflict").exists()


def test_a_merge_leaves_an_empty_story_behind(flooded, harbour):
    merge(story=flooded, other=harbour, **by_chief())
    assert len(keys(flooded)) == 4
    assert not keys(harbour)
    assert not harbour.facts.exists()


def test_notes_go_along_with_facts_that_nobody_else_tells(flooded, harbour):
    note = annotate(fact=harbour.facts.first(), author=editor(), explanation="date", text="", key=uuid.uuid4())
    placement = merge(story=flooded, other=harbour, **by_chief())
    assert Fact.objects.get(pk=note.fact_id).story == flooded
    undo_placement(placement_id=placement.pk, by=editor())
    assert Fact.objects.get(pk=note.fact_id).story == harbour


def test_a_fact_that_others_tell_stays_with_its_notes(flooded, harbour):
    note = annotate(fact=killed(), author=editor(), explanation="date", text="", key=uuid.uuid4())
    put(flooded.articles.first(), harbour)
    assert Annotation.objects.get().fact == note.fact
    assert note.fact.story == flooded
    assert note.fact.claims.exists()


@pytest.mark.parametrize("undoing", [1, 2])
def test_undoing_puts_everything_back_once(flooded, harbour, undoing):
    before = stand()
    placement = merge(story=flooded, other=harbour, **by_chief())
    for _time in range(undoing):
        undo_placement(placement_id=placement.pk, by=editor())
    assert stand() == before
    placement.refresh_from_db()
    assert placement.undone_by == editor()


def test_a_story_is_not_named_by_an_article_that_has_gone(flooded, harbour):
    placement = merge(story=harbour, other=flooded, **by_chief())
    assert Story.objects.get(pk=harbour.pk).title == "فيضان وادي الزيتون: 9 قتلى وآلاف المشردين"
    undo_placement(placement_id=placement.pk, by=editor())
    assert Story.objects.get(pk=harbour.pk).title == harbour.title


def test_undoing_leaves_alone_what_was_moved_on(flooded, harbour):
    first, second, _third = flooded.articles.order_by("pk")
    placement = arrange(story=flooded, articles=[first.pk, second.pk], into=harbour, **by_chief())
    own = put(Article.objects.get(pk=first.pk), None)
    undo_placement(placement_id=placement.pk, by=editor())
    assert keys(own.story) == {first.pk}
    assert second.pk in keys(flooded)


def test_reading_again_leaves_articles_where_editors_put_them(flooded, harbour):
    put(flooded.articles.first(), harbour)
    before = stand()
    reread_now()
    assert stand() == before


def test_what_an_editor_split_no_article_makes_one_again(flooded, monkeypatch):
    put(flooded.articles.first(), None)
    monkeypatch.setattr(Likeness, "between", lambda *_articles: 0.99)
    tell("إذاعة الوادي", flood(killed="40"))
    assert Story.objects.exclude(articles=None).filter(articles__title__startswith="فيضان").distinct().count() == 2


def test_placements_follow_a_story_that_becomes_part_of_an_older_one(flooded, harbour):
    placement = put(flooded.articles.first(), None)
    place.merge_stories(harbour.pk, placement.story_id)
    placement.refresh_from_db()
    assert placement.story_id == min(harbour.pk, placement.story_id)
    settle()
    undo_placement(placement_id=placement.pk, by=editor())
    assert len(keys(flooded)) == 3
