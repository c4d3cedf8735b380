"""Which story an article joins: those that must stay apart first."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User

from coverage.core.alignment.stories import Likeness
from coverage.models import Annotation, Article, Fact, Story
from coverage.services.annotate import annotate
from coverage.services.place import LEAST, SENT_TOGETHER, merge_stories
from tests.services.newsroom import FLOOD, HARBOUR, flood, send, settle, tell

pytestmark = pytest.mark.django_db

QUAKE = """هزة أرضية تضرب جبل السنديان دون إصابات

سجل مرصد الزلازل هزة أرضية بقوة 4.2 درجات في جبل السنديان مساء السبت، ولم تقع إصابات.

وقال المرصد إن مركز الهزة يبعد 15 كيلومترا عن أقرب بلدة.
"""


def test_three_affairs_are_three_stories():
    for number, text in enumerate((FLOOD, HARBOUR, QUAKE)):
        tell(f"صحيفة {number}", text.encode())
    assert Story.objects.count() == 3


def test_the_same_words_two_months_apart_are_two_affairs():
    tell("صحيفة الميناء", flood(), published=datetime(2024, 1, 5, tzinfo=UTC))
    tell("قناة الضفاف", flood(killed="14"), published=datetime(2024, 4, 5, tzinfo=UTC))
    assert Story.objects.count() == 2


def test_a_closed_story_takes_no_article_by_itself():
    tell("صحيفة الميناء", flood())
    Story.objects.update(is_open=False)
    tell("قناة الضفاف", flood(killed="14"))
    assert Story.objects.count() == 2


def test_one_affair_is_one_story_in_whatever_order_it_comes():
    for outlet, text in (("1", HARBOUR.encode()), ("2", flood()), ("3", QUAKE.encode()), ("4", flood(killed="14"))):
        tell(outlet, text)
    flooded = Article.objects.filter(title__startswith="فيضان")
    assert len({article.story for article in flooded}) == 1
    assert Story.objects.count() == 3


def test_files_sent_together_are_no_story_if_they_are_of_two_affairs():
    send(("a.txt", flood()), ("b.txt", HARBOUR.encode()), ("c.txt", QUAKE.encode()))
    assert Story.objects.count() == 3


RELATED = f"""{FLOOD}

المصدر: صحيفة الميناء

اقرأ أيضا:
اجتماع طارئ لبحث إغاثة منكوبي فيضان وادي الزيتون

عقدت لجنة الإغاثة اجتماعا طارئا في العاصمة لبحث إغاثة منكوبي فيضان وادي الزيتون في المنطقة الشرقية.

وقالت اللجنة إن 3 طائرات ستنقل 40 طنا من الخيام إلى المنطقة الشرقية خلال يومين.

المصدر: وكالة المدار
"""


@pytest.mark.parametrize("before", [0, 1, 2])
def test_what_a_publisher_sets_apart_in_one_file_is_another_story_whatever_comes_when(before):
    others = [flood(killed=str(11 + number)) for number in range(2)]
    texts = [*others[:before], RELATED.encode(), *others[before:]]
    for number, text in enumerate(texts):
        tell(f"صحيفة {number}", text)
    aid = Article.objects.get(title__startswith="اجتماع")
    assert aid.story.articles.count() == 1
    assert Story.objects.count() == 2


@pytest.fixture
def half_alike(monkeypatch):
    """Texts that resemble one another as briefs of one affair do: too little to join strangers."""
    monkeypatch.setattr(Likeness, "between", lambda *_articles: (SENT_TOGETHER + LEAST) / 2)


def test_texts_half_alike_sent_one_by_one_are_not_joined(half_alike):
    for number in range(3):
        tell(f"صحيفة {number}", flood(killed=str(3 + number)))
    assert Story.objects.count() == 3


def test_texts_half_alike_sent_together_are_one_story(half_alike):
    send(*[(f"{number}.txt", flood(killed=str(3 + number))) for number in range(3)])
    assert Story.objects.count() == 1


def test_an_article_that_belongs_to_two_stories_makes_one_of_them(monkeypatch):
    monkeypatch.setattr(Likeness, "between", lambda *_articles: 0.0)
    tell("صحيفة الميناء", flood())
    tell("قناة الضفاف", flood(killed="14"))
    assert Story.objects.count() == 2
    monkeypatch.undo()
    tell("وكالة المدار", flood(killed="20"))
    assert Story.objects.get().articles.count() == 3


def test_notes_stay_when_two_stories_become_one():
    tell("صحيفة الميناء", flood())
    tell("قناة الضفاف", HARBOUR.encode())
    older, newer = Story.objects.order_by("pk")
    author = User.objects.create_user("editor")
    note = annotate(fact=newer.facts.first(), author=author, explanation="date", text="", key=uuid.uuid4())
    assert merge_stories(newer.pk, older.pk) == older.pk
    settle()
    assert Annotation.objects.get().fact == note.fact
    assert Fact.objects.get(pk=note.fact_id).story == older
