"""Feeds: well-formed whatever the words, opened by their address alone, and quiet when nothing is new."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from coverage.models import Annotation, Claim, Fact, Outlet, SavedSearch, Story, Verdict
from coverage.services.feed_keys import feed_key
from coverage.templatetags.outlets import say_outlet
from tests.views.newsstand import person

MOST_QUERIES = 12
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(client, address: str) -> list[ET.Element]:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(answer.content).findall("a:entry", ATOM)  # noqa: S314 - a feed of our own making


def titles(client, address: str) -> list[str]:
    return [each.findtext("a:title", namespaces=ATOM) for each in entries(client, address)]


def saved(user: User, query: str = "q=رفح") -> str:
    search = SavedSearch.objects.create(user=user, name="رفح <b>", query=query)
    return reverse("search_feed", args=[search.token])


def changes(story: Story, user: User | None = None) -> str:
    key = f"?key={feed_key(user=user, story_id=story.pk)}" if user else ""
    return f"{reverse('story_feed', args=[story.pk])}{key}"


@pytest.mark.parametrize("token", ["x", "..", "a" * 300, "ن"])
def test_a_token_that_is_none_finds_nothing(client, db, token):
    assert client.get(f"/searches/{token}.atom").status_code == 404


@pytest.mark.parametrize("key", ["", "x", "1", "1-", "-1", "9" * 40 + "-a", "١-a", "\x00"])
def test_a_key_that_is_none_opens_no_story(client, fact, key):
    assert client.get(reverse("story_feed", args=[fact.story_id]), {"key": key}).status_code == 403


def test_a_key_opens_its_own_story_alone(client, fact):
    other, user = Story.objects.create(title="أخرى"), person("reader")
    key = feed_key(user=user, story_id=fact.story_id)
    assert client.get(reverse("story_feed", args=[other.pk]), {"key": key}).status_code == 403


def test_a_new_password_closes_the_old_address(client, fact):
    user = person("reader")
    address = changes(fact.story, user)
    assert client.get(address).status_code == 200
    user.set_password("another long password")
    user.save()
    assert client.get(address).status_code == 403


@pytest.mark.parametrize("change", [{"is_active": False}, {"groups": ()}])
def test_an_account_that_may_not_read_opens_nothing(client, fact, change):
    user = person("reader")
    addresses = [saved(user), changes(fact.story, user)]
    if "groups" in change:
        user.groups.clear()
    User.objects.filter(pk=user.pk).update(is_active=change.get("is_active", True))
    assert [client.get(address).status_code for address in addresses] == [403, 403]


def test_a_saved_search_is_what_it_finds_now(client, fact):
    address = saved(person("reader"), "q=رفح&low=1350000")
    assert titles(client, address) == ["وكالة السهم: 1.5 مليون مدني", "قناة الضفاف: نحو 1.4 مليون مدني"]
    claim = Claim.objects.get(surface="1.5 مليون مدني")
    link = entries(client, address)[0].find("a:link", ATOM).get("href")
    assert link == f"http://testserver{claim.version.article.get_absolute_url()}#claim-{claim.pk}"


@pytest.mark.parametrize("query", ["", "low=abc", "q=%00", "outlet=0", "%%%", "page=9"])
def test_an_odd_search_is_an_empty_feed(client, fact, query):
    assert entries(client, saved(person("reader"), query)) == []


def test_words_are_escaped_and_what_xml_cannot_hold_is_left_out(client, fact):
    Claim.objects.update(sentence="رفح <script>alert(1)</script> & \x0b\ufffe")
    Outlet.objects.update(name="<b>&\x01")
    (first, *_rest) = entries(client, saved(person("reader")))
    words = first.findtext("a:summary", namespaces=ATOM)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; " in words
    assert words.startswith('<p dir="auto"><mark>رفح</mark>')
    assert first.findtext("a:title", namespaces=ATOM).startswith("<\u2068b\u2069>&: ")


def test_a_story_tells_of_articles_verdicts_and_notes_the_newest_first(reader, fact):
    Annotation.objects.create(fact=fact, author=person("editor"), explanation="date", text="يومان <b>")
    told = titles(reader, changes(fact.story))
    assert told[0] == "اختلاف تاريخ: المدنيون في رفح"
    articles = [f"مقال جديد: {say_outlet(outlet)}" for outlet in Outlet.objects.all()]
    assert sorted(told[1:]) == sorted([*articles, "متعارض: المدنيون في رفح"])
    assert "يومان &lt;b&gt;" in entries(reader, changes(fact.story))[0].findtext("a:summary", namespaces=ATOM)


def test_a_verdict_that_falls_as_before_is_no_news(reader, fact):
    def fallen() -> list[str]:
        return [title for title in titles(reader, changes(fact.story)) if title.endswith(fact.label)]

    Verdict.objects.filter(fact=fact).update(spread=0.7)
    assert fallen() == ["متعارض: المدنيون في رفح"]
    Verdict.objects.filter(fact=fact).update(verdict="differ")
    assert fallen() == ["متباين: المدنيون في رفح", "متعارض: المدنيون في رفح"]


def test_a_withdrawn_note_and_a_fact_that_is_gone_are_told_no_more(reader, fact):
    gone = Fact.objects.create(story=fact.story, kind="quantity", label="ذهبت")
    Verdict.objects.create(fact=gone, verdict="agree")
    Annotation.objects.create(fact=fact, author=person("editor"), explanation="date", withdrawn=fact.created)
    gone.delete()
    assert not any("ذهبت" in title or "تاريخ" in title for title in titles(reader, changes(fact.story)))


def test_an_entry_keeps_its_key_and_every_key_is_one(reader, fact):
    keys = [each.findtext("a:id", namespaces=ATOM) for each in entries(reader, changes(fact.story))]
    assert len(set(keys)) == len(keys)
    assert keys == [each.findtext("a:id", namespaces=ATOM) for each in entries(reader, changes(fact.story))]


def test_who_asks_again_is_told_that_nothing_is_new(client, fact):
    for address in (saved(person("reader")), changes(fact.story, person("reader"))):
        tag = client.get(address).headers["ETag"]
        assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
        Fact.objects.filter(pk=fact.pk).update(label=address)
        Claim.objects.update(surface=address)
        assert client.get(address, headers={"If-None-Match": tag}).status_code == 200


def test_the_address_says_the_language(reader, fact):
    assert "New article: Harbour Wire" in titles(reader, f"{changes(fact.story)}?language=en")


def test_where_reading_is_public_no_key_is_needed(client, fact, settings):
    settings.PUBLIC_READING = True
    assert client.get(changes(fact.story)).status_code == 200
    assert f'href="{changes(fact.story)}"' in client.get(fact.story.get_absolute_url()).content.decode()


def test_the_storys_page_hands_out_the_readers_own_address(reader, client, fact):
    page = reader.get(fact.story.get_absolute_url()).content.decode()
    address = changes(fact.story, reader.user)
    assert page.count(f'href="{address}"') == 2
    assert client.get(address).status_code == 200


def test_feeds_ask_few_questions(client, fact, django_assert_max_num_queries):
    for address in (saved(person("reader")), changes(fact.story, person("reader"))):
        with django_assert_max_num_queries(MOST_QUERIES):
            client.get(address)
