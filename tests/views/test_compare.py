"""Stories, a story as the grid, a fact side by side."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from coverage.models import Claim, Fact, Outlet, Story, Verdict
from coverage.selectors import stories
from coverage.services.rank import rank
from tests.views.newsstand import ANSWERS, alone, article, civilians, claim, rank_all, reasons_of

MOST_QUERIES = 12


def text_of(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_nothing_yet_is_drawn_and_says_what_to_do(reader, admin):
    assert "لا قصص بعد" in text_of(reader, "/")
    assert reverse("new_upload") not in text_of(reader, "/")
    assert reverse("new_upload") in text_of(admin, "/")


def test_a_story_without_articles_is_not_listed(reader):
    Story.objects.create(title="فارغة")
    assert "فارغة" not in text_of(reader, "/")


def test_a_story_without_days_stands_by_when_it_came_in(reader, fact):
    undated = Story.objects.create(title="قصة بلا تاريخ")
    version = article(undated, "صحيفة أخرى", "نص")
    type(version.article).objects.filter(pk=version.article_id).update(published=None)
    rank_all()
    page = text_of(reader, "/")
    assert page.index("قصة بلا تاريخ") < page.index(fact.story.title)


def test_a_story_is_listed_with_its_counts_and_its_foremost_disagreement(reader, fact):
    page = text_of(reader, "/")
    assert fact.story.title in page
    assert "المدنيون في رفح" in page
    assert 'class="numberline small"' in page


def test_stories_are_listed_newest_first_or_by_disagreement(reader, fact):
    calm = Story.objects.create(title="قصة هادئة")
    article(calm, "صحيفة أخرى", "نص", day=28)
    rank_all()
    newest, widest = text_of(reader, "/"), text_of(reader, "/?order=disagreement")
    assert newest.index("قصة هادئة") < newest.index(fact.story.title)
    assert widest.index(fact.story.title) < widest.index("قصة هادئة")


def test_stories_are_listed_by_how_many_outlets_tell_them(reader, fact):
    calm = Story.objects.create(title="قصة هادئة", newest=timezone.now())
    article(calm, "صحيفة أخرى", "نص", day=28)
    for story in (calm, fact.story):
        rank(story)
        story.save()
    assert (calm.outlets, fact.story.outlets) == (1, 4)
    page = text_of(reader, "/?order=outlets")
    assert page.index(fact.story.title) < page.index("قصة هادئة")


def test_the_stories_of_today_alone(reader, fact):
    Story.objects.update(newest=timezone.now() - timedelta(days=2))
    assert fact.story.title not in text_of(reader, "/?day=today")
    assert "لم يُروَ شيء اليوم بعد" in text_of(reader, "/?day=today")
    Story.objects.update(newest=timezone.now())
    assert fact.story.title in text_of(reader, "/?day=today&order=disagreement")


def test_a_first_visit_is_told_what_this_is_and_later_ones_can_ask(reader, fact):
    assert 'class="panel about"' in text_of(reader, "/")
    later = text_of(reader, "/")
    assert 'class="panel about"' not in later
    assert 'href="?about="' in later
    assert 'class="panel about"' in text_of(reader, "/?about=")


def test_the_grid_has_every_outlet_and_every_answer_as_printed(reader, fact):
    page = text_of(reader, fact.story.get_absolute_url())
    for outlet, _sentence, surface, *_value in ANSWERS:
        assert outlet in page
        assert all(word in page for word in surface.split())


def test_an_outlet_that_is_silent_is_not_mentioned_and_has_no_colour(reader, fact):
    article(fact.story, "منبر صامت", "لا أرقام هنا")
    page = text_of(reader, fact.story.get_absolute_url())
    assert "<td class=silent>" in page
    assert "لم يُذكر" in page


@pytest.mark.parametrize(
    ("show", "seen"),
    [("agree", False), ("differ", False), ("only", False), ("", True), ("changes", True), ("conflict", True)],
)
def test_a_filter_in_the_address_leaves_its_facts_alone(reader, fact, show, seen):
    page = text_of(reader, f"{fact.story.get_absolute_url()}?show={show}")
    assert (fact.get_absolute_url() in page) is seen


def test_an_odd_sort_is_the_order_of_verdicts(reader, fact):
    assert fact.label in text_of(reader, f"{fact.story.get_absolute_url()}?sort=pk;drop")


@pytest.mark.parametrize(("sort", "first"), [("", "conflict"), ("spread", "differ"), ("outlets", "differ")])
def test_the_order_of_facts_stands_in_the_address(reader, fact, sort, first):
    wide = Fact.objects.create(story=fact.story, kind="quantity", label="سؤال متباين")
    for told in fact.claims.all():
        claim(told.version, told.surface, 1.0, None, "at_least", fact=wide, kind="count")
    claim(article(fact.story, "منبر خامس", "شهود"), "شهود", 9.0, 9.0, "exact", fact=wide)
    Verdict.objects.create(fact=wide, verdict="differ", spread=9.0, reasons=reasons_of(fact))
    page = text_of(reader, f"{fact.story.get_absolute_url()}?sort={sort}")
    assert page.index(f'<tr class="{first}">') == page.index('<tr class="')


def test_a_filter_keeps_the_order_and_an_order_the_filter(reader, fact):
    other = Fact.objects.create(story=fact.story, kind="quantity", label="سؤال متعارض")
    claim(fact.claims.first().version, "شهود", 2.0, None, "at_least", fact=other)
    Verdict.objects.create(fact=other, verdict="conflict", reasons=reasons_of(fact))
    page = text_of(reader, f"{fact.story.get_absolute_url()}?show=conflict&sort=spread")
    assert 'href="?show=differ&amp;sort=spread"' in page
    assert 'href="?show=conflict&amp;sort=outlets"' in page


def test_what_an_outlet_says_twice_is_shown_once_with_its_source(reader, fact):
    version = fact.claims.get(surface="1.5 مليون مدني").version
    claim(version, "مدني في رفح", 1.5e6, 1.5e6, "exact", fact=fact, by="وزير")
    page = text_of(reader, fact.story.get_absolute_url())
    assert "<b>1.5 مليون<" not in page
    assert ">وزير</bdi>" in page


def test_a_title_stands_in_the_grid_without_its_holder(reader, fact):
    version = fact.claims.first().version
    title = {"low_text": "رئيس الوزراء", "high_text": "رئيس الوزراء", "kind": "role"}
    claim(version, "شهود", None, None, "exact", fact=fact, **title)
    assert "<b>رئيس الوزراء<" in text_of(reader, fact.story.get_absolute_url())


def test_an_outlet_without_a_name_is_told_by_its_file(reader, fact):
    unnamed = {"name": "منبر غير مسمّى (a_very_long_name_of_a_file.txt)", "is_named": False}
    Outlet.objects.filter(name="Harbour Wire").update(**unnamed)
    for address in (fact.story.get_absolute_url(), fact.get_absolute_url()):
        page = text_of(reader, address)
        assert "منبر غير مسمّى \u2068a_very_long…\u2069" in page
        assert "name_of_a_file.txt" not in page


def test_what_one_outlet_alone_tells_is_a_list_by_outlet(reader, fact):
    only = alone(fact)
    page = text_of(reader, f"{fact.story.get_absolute_url()}?show=only")
    assert "<table" not in page
    assert page.index("صحيفة المدار") < page.index(only.get_absolute_url())


def test_what_one_outlet_alone_tells_stands_apart(reader, fact):
    only = alone(fact)
    address = fact.story.get_absolute_url()
    assert only.get_absolute_url() not in text_of(reader, address)
    assert only.get_absolute_url() in text_of(reader, f"{address}?show=only")


def test_that_an_article_agrees_with_itself_is_no_agreement(reader, fact):
    only = alone(fact)
    version = only.claims.get().version
    claim(version, "شهود إن", 2.0, None, "at_least", fact=only)
    only.verdict = type(fact.verdict)(fact=only, verdict="agree", reasons=[])
    only.verdict.save()
    page = text_of(reader, f"{fact.story.get_absolute_url()}?show=agree")
    assert only.get_absolute_url() not in page


def test_htmx_takes_the_grid_alone_and_caches_know_it(reader, fact):
    answer = reader.get(fact.story.get_absolute_url(), headers={"HX-Request": "true"})
    assert answer.content.decode().lstrip().startswith('<div id="grid">')
    assert "HX-Request" in answer.headers["Vary"]


def test_every_filter_is_a_link_too(reader, fact):
    page = text_of(reader, fact.story.get_absolute_url())
    assert page.count("hx-get=") == 11
    assert all('href="' in part.split(">")[0] for part in page.split("<a ")[1:] if "hx-get=" in part.split(">")[0])


def test_a_fact_says_why_in_words_that_quote_the_figures(reader, fact):
    page = text_of(reader, fact.get_absolute_url())
    assert "متعارض" in page
    assert "«\u2068نحو 1.4 مليون مدني\u2069»" in page
    assert "«\u20681.5 مليون مدني\u2069»" in page


def test_cards_run_from_the_smallest_answer_to_the_largest(reader, fact):
    page = text_of(reader, fact.get_absolute_url())
    cards = page[page.index('class="cards ') :]
    places = [cards.index(outlet) for outlet, *_rest in ANSWERS]
    assert places == sorted(places)


def test_the_mark_is_the_printed_answer(reader, fact):
    assert "<mark>نحو 1.4 مليون مدني</mark>" in text_of(reader, fact.get_absolute_url())


def test_differences_are_told_against_a_chosen_outlet(reader, fact):
    base = Claim.objects.get(surface="نحو 1.4 مليون مدني").version.article_id
    assert "<ins>" not in text_of(reader, fact.get_absolute_url())
    assert "<ins>" in text_of(reader, f"{fact.get_absolute_url()}?base={base}")


@pytest.mark.parametrize("base", ["", "0", "-1", "x", "٣", "9" * 30, "1.5"])
def test_an_odd_base_compares_with_nobody(reader, fact, base):
    assert "<ins>" not in text_of(reader, f"{fact.get_absolute_url()}?base={base}")


def test_neighbours_are_those_of_the_grid(reader, fact):
    only = alone(fact)
    assert f'href="{only.get_absolute_url()}"' in text_of(reader, fact.get_absolute_url())
    assert 'rel="prev"' in text_of(reader, only.get_absolute_url())


def test_a_fact_that_nobody_tells_any_more_keeps_its_page(reader, fact):
    Claim.objects.all().delete()
    assert "محفوظة لأجل ملاحظاتها" in text_of(reader, fact.get_absolute_url())


@pytest.mark.parametrize(
    "address", ["/stories/0/", "/facts/999999999/", "/articles/99999999999999999999999/", "/nowhere/"]
)
def test_what_is_not_there_is_said_in_a_page_of_ours(reader, address):
    answer = reader.get(address)
    assert answer.status_code == 404
    assert "لا شيء هنا" in answer.content.decode()


def test_ten_outlets_and_sixty_facts_that_four_tell_are_a_light_page(reader, db):
    story = Story.objects.create(title="قصة واسعة")
    answers = [f"أكثر من {number} ألف مدني" for number in range(100, 160)]
    versions = [article(story, f"صحيفة المدينة {place}", "\n".join(answers)) for place in range(10)]
    like = reasons_of(civilians())
    for number, surface in enumerate(answers):
        asked = Fact.objects.create(story=story, kind="quantity", label=f"المدنيون النازحون في المدينة {number}")
        for place, version in enumerate(versions[number % 7 : number % 7 + 4]):
            claim(version, surface, 1e5 + place // 3, None, "more_than", fact=asked, by="مسؤول كبير")
        Verdict.objects.create(fact=asked, verdict="conflict", reasons=like)
    page = reader.get(story.get_absolute_url(), headers={"HX-Request": "true"}).content.decode()
    assert page.count('<tr class="conflict">') == len(answers)
    assert page.count('class="numberline') == len(answers)
    assert len(page.encode()) < 150_000


def addresses_of(fact: Fact) -> list[str]:
    story = fact.story.get_absolute_url()
    article_page = fact.claims.first().version.article.get_absolute_url()
    return [
        "/",
        "/?order=disagreement",
        story,
        f"{story}?show=only",
        f"{story}?sort=outlets",
        fact.get_absolute_url(),
        article_page,
    ]


@pytest.mark.parametrize("more", [0, 8])
def test_pages_ask_few_questions_however_much_there_is(reader, fact, django_assert_max_num_queries, more):
    version = fact.claims.first().version
    for number in range(more):
        civilians(Story.objects.create(title=f"قصة {number}"))
        other = Fact.objects.create(story=fact.story, kind="quantity", label=f"سؤال {number}")
        claim(version, "مدني", float(number), None, "at_least", fact=other, kind=f"kind{number}")
    for address in addresses_of(fact):
        with django_assert_max_num_queries(MOST_QUERIES):
            text_of(reader, address)


def test_older_stories_than_the_last_page_are_not_counted(reader, monkeypatch):
    monkeypatch.setattr(stories, "PER_PAGE", 2)
    monkeypatch.setattr(stories, "LAST_PAGE", 2)
    for number in range(7):
        article(Story.objects.create(title=f"قصة {number}"), "صحيفة", f"نص {number}")
    last = text_of(reader, "/?page=9")
    assert "قصة 3" in last
    assert "قصة 2" not in last
