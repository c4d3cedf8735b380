"""Articles find their stories without waiting for what takes long, and nothing is missed by it."""

from __future__ import annotations

from threading import Event, Thread

import pytest
from django.db import connection, transaction

from coverage.models import Article, Claim, Story
from coverage.services import candidates, place
from coverage.services.align import align_story
from coverage.services.candidates import striking_words
from coverage.services.locks import keep_story
from coverage.services.sketches import newest_sketches
from tests.services.newsroom import HARBOUR, flood, send, tell

LONGEST_WAIT = "2s"


@pytest.fixture
def beside(request):
    """Do something in a transaction beside this one, which stays open until it is ended."""
    begun, ended = Event(), Event()

    def hold(act):
        def run():
            with transaction.atomic():
                act()
                begun.set()
                ended.wait(10)
            connection.close()

        thread = Thread(target=run)
        thread.start()
        begun.wait(10)
        request.addfinalizer(thread.join)
        request.addfinalizer(ended.set)
        return ended

    return hold


@pytest.mark.django_db(transaction=True)
def test_an_article_does_not_wait_for_its_story_to_be_stored(beside):
    tell("صحيفة الميناء", flood())
    beside(lambda: Story.objects.select_for_update(no_key=True).get())
    with connection.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{LONGEST_WAIT}'")
    send(("b.txt", flood(killed="14")))
    assert Story.objects.get().articles.count() == 2


@pytest.mark.django_db(transaction=True)
def test_an_alignment_sees_what_was_on_its_way_when_it_began(beside):
    tell("صحيفة الميناء", flood())
    tell("قناة الضفاف", HARBOUR.encode())
    flooded, harbour = Story.objects.order_by("pk")

    def bring():
        keep_story(flooded.pk)
        harbour.articles.update(story=flooded)

    ended = beside(bring)
    aligning = Thread(target=lambda: (align_story(story_id=flooded.pk), connection.close()))
    aligning.start()
    ended.set()
    aligning.join(10)
    assert Claim.objects.filter(version__article__title__contains="ميناء", fact__story=flooded).exists()


@pytest.mark.django_db
def test_where_nothing_changed_meanwhile_nothing_is_reckoned_under_the_lock(monkeypatch):
    tell("صحيفة الميناء", flood())
    reckoned, link = [], place._link
    monkeypatch.setattr(place, "_link", lambda *sides: reckoned.append(sides) or link(*sides))
    looked, look = [], place._Seeker.look
    monkeypatch.setattr(place._Seeker, "look", lambda seeker: looked.append(seeker) or look(seeker))
    tell("قناة الضفاف", HARBOUR.encode())
    assert len(looked) == 2
    assert len(reckoned) <= 1


@pytest.mark.django_db
def test_a_wording_is_asked_of_the_database_once(django_assert_num_queries):
    tell("صحيفة الميناء", flood())
    story = Story.objects.get().pk
    ((_story, sketch),) = newest_sketches([story])
    with django_assert_num_queries(1):
        assert list(newest_sketches([story])) == [(story, sketch)]


@pytest.mark.django_db
def test_another_title_is_another_sketch():
    tell("صحيفة الميناء", flood())
    story = Story.objects.get().pk
    ((_story, before),) = newest_sketches([story])
    Article.objects.update(title="عنوان آخر")
    ((_story, after),) = newest_sketches([story])
    assert before.title != after.title


@pytest.mark.django_db
def test_words_are_counted_in_the_articles_that_are_there(monkeypatch):
    monkeypatch.setattr(candidates, "_newest", candidates._Newest())
    tell("صحيفة الميناء", flood())
    tell("قناة الضفاف", HARBOUR.encode())
    words = Article.objects.order_by("pk").first().terms
    assert candidates._newest.held(words)[words[0]] == 1
    Article.objects.filter(title__startswith="فيضان").delete()
    assert candidates._newest.held(words)[words[0]] == 0
    assert striking_words(dict.fromkeys(words, 1)) == words[: candidates.PROBES]
