"""Two or three articles side by side."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from coverage.models import Article, Story, Version
from coverage.selectors.parallel import compare_articles
from tests.views.newsstand import article, claim

MOST_QUERIES = 12
SHARED = "وتوقفت حركة الحاويات كليا في الميناء أمس"


@pytest.fixture
def pair(fact) -> list[Article]:
    return [each.version.article for each in fact.claims.order_by("pk")][1:3]


def address(*articles: Article | int) -> str:
    chosen = "&".join(f"{side}={getattr(each, 'pk', each)}" for side, each in zip("abcd", articles, strict=False))
    return f"{reverse('compare_articles')}?{chosen}"


def text_of(client, where: str) -> str:
    answer = client.get(where)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("asked", ["", "?a=x&b=y", "?a=٣", "?story=999999", f"?a={'9' * 30}"])
def test_without_two_articles_it_says_what_to_do(reader, fact, asked):
    page = text_of(reader, f"{reverse('compare_articles')}{asked}")
    assert 'class="empty"' in page
    assert "<select" not in page


def test_an_article_with_itself_is_one_article(reader, pair):
    assert "levels" not in text_of(reader, address(pair[0], pair[0]))


def test_what_is_not_there_is_not_found(reader, pair):
    unread = Article.objects.create(outlet=pair[0].outlet, title="بلا نص")
    assert reader.get(address(pair[0], 999_999)).status_code == 404
    assert reader.get(address(pair[0], unread)).status_code == 404


def test_a_story_offers_its_articles(reader, fact, pair):
    page = text_of(reader, f"{reverse('compare_articles')}?story={fact.story_id}")
    assert page.count(f'<option value="{pair[0].pk}"') == 3
    assert f"{reverse('compare_articles')}?story={fact.story_id}" in text_of(reader, fact.story.get_absolute_url())


def test_every_sentence_of_both_is_there(reader, pair):
    page = text_of(reader, address(*pair))
    plain = re.sub(r"\s+", " ", re.sub("<[^>]+>", "", page))
    for each in pair:
        assert each.versions.get().clean_text.partition("\n")[2] in plain


def test_what_one_alone_tells_is_marked_and_what_both_tell_is_joined(reader, fact):
    one = article(fact.story, "منبر أول", f"عنوان أول\n{SHARED}.\nوفاز فريق المدينة بكأس السباحة.").article
    other = article(fact.story, "منبر ثان", f"عنوان آخر\nوهطل المطر.\n{SHARED} فجرا.").article
    page = text_of(reader, address(one, other))
    assert all(words in page for words in ('id="a1"', 'href="#b2"', 'href="#a1"'))
    assert re.search(r'id="a2"\s+dir="auto"\s+class="alone"', page)
    assert "<ins>فجرا</ins>" in page


def test_a_claim_of_a_fact_that_both_answer_leads_to_it_in_its_colour(reader, fact, pair):
    page = text_of(reader, address(*pair))
    assert page.count(f'<mark class="conflict"><a href="{fact.get_absolute_url()}">') >= 2


def test_a_claim_that_the_others_do_not_answer_is_not_marked(reader, fact, pair):
    silent = article(fact.story, "منبر صامت", "عنوان\nلا أرقام هنا.").article
    assert "<mark" not in text_of(reader, address(pair[0], silent))


def test_an_older_wording_is_not_compared(fact, pair):
    Version.objects.filter(article=pair[0]).update(is_current=False)
    new = Version.objects.get(article=pair[0])
    new.pk, new.number, new.is_current, new.content_key = None, 2, True, "new"
    new.clean_text = "صيغة جديدة."
    new.save()
    assert compare_articles([pair[0].pk, pair[1].pk]).sides[0].told == 1


def test_three_stand_side_by_side(reader, fact, pair):
    third = article(fact.story, "منبر ثالث", f"عنوان\n{SHARED}.").article
    assert 'class="parallel of-3"' in text_of(reader, address(*pair, third))


@pytest.mark.parametrize("more", [0, 8])
def test_it_asks_few_questions(reader, fact, pair, django_assert_max_num_queries, more):
    for number in range(more):
        told = article(fact.story, f"منبر {number}", f"عنوان\n{SHARED} {number} سفينة.")
        claim(told, f"{number} سفينة", 1.0, 1.0, "exact", fact=fact)
    with django_assert_max_num_queries(MOST_QUERIES):
        text_of(reader, address(*pair))


def test_articles_of_two_stories_can_be_compared(reader, pair):
    elsewhere = article(Story.objects.create(title="قصة أخرى"), "منبر بعيد", f"عنوان\n{SHARED}.").article
    assert "منبر بعيد" in text_of(reader, address(pair[0], elsewhere))
