"""Digits and months by the reader's choice: everywhere on an Arabic page but in what somebody wrote."""

from __future__ import annotations

import json
import re

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient
from django.urls import reverse

from coverage.core.text.arabic_digits import arabic_digits
from coverage.models import Fact
from coverage.views.choices import reworded
from tests.views.newsstand import alone

TAGS = re.compile(r"<[^>]*>")

AS_WRITTEN = (
    "<blockquote>5</blockquote>",
    '<p dir="auto">5 <b>6</b></p>',
    '<a class="x" dir="auto" data-stop>5</a>',
    '<code dir="ltr">/api/5</code>',
    "<textarea>5</textarea>",
    '<script type="application/ld+json">{"a": 5}</script>',
    '<div dir="auto"><div>5</div>6</div>',
    "<!-- 5 -->",
    '<input value="5" dir="auto">',
    "<a href=\"/facts/5/\" title='<5>'></a>",
    "&#x27;&#39;",
    '<a title="https://example.org/5/2024">',
    '<a data-title="5" href="?page=5" class="at-5" aria-labelledby="fact-5">',
    '<p dir="auto"><b title="5"></b></p>',
    '<time datetime="2024-04-05" title="قبل &#39;حين&#39;">',
)
# a part of a page, and how it is shown
SHOWN = (
    ("5", "٥"),
    ("<b>1.4 مليون</b>", "<b>١٫٤ مليون</b>"),
    ("<blockquote>5</blockquote>6", "<blockquote>5</blockquote>٦"),
    ('<div dir="auto"><div>5</div>6</div>7', '<div dir="auto"><div>5</div>6</div>٧'),
    ('<input dir="auto" value="5">6', '<input dir="auto" value="5">٦'),
    ("<text x='5%'>5</text>", "<text x='5%'>٥</text>"),
    ("<td>5<td>6", "<td>٥<td>٦"),
    ('<a id="5" aria-label="الصفحة 5">', '<a id="5" aria-label="الصفحة ٥">'),
    ('<td data-of="قناة 5 (2)" class="5">5', '<td data-of="قناة ٥ (٢)" class="5">٥'),
    (
        '<input type="search" placeholder="1.4 مليون" value="5">',
        '<input type="search" placeholder="١٫٤ مليون" value="5">',
    ),
)


def choose(client, digits: str = "arabic"):
    return client.post(reverse("digits"), {"digits": digits, "next": "/outlets/"})


def shown(client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.mark.parametrize("html", AS_WRITTEN)
def test_what_somebody_wrote_stays_as_written(html):
    assert reworded(html, arabic_digits) == html


@pytest.mark.parametrize(("html", "after"), SHOWN)
def test_what_the_page_says_is_in_arabic_digits(html, after):
    assert reworded(html, arabic_digits) == after


@pytest.mark.parametrize("chosen", ["", "latin", "roman", '"><script>'])
def test_other_words_leave_latin_digits(reader, fact, chosen):
    choose(reader)
    assert choose(reader, chosen).url == "/outlets/"
    assert "1.4 مليون" in shown(reader, fact.get_absolute_url())


def test_the_choice_stays_and_changes_values_dates_counts_and_the_number_line(reader, fact):
    assert choose(reader).cookies["digits"]["httponly"]
    page = shown(reader, fact.get_absolute_url())
    assert "<b>١٫٤ مليون</b>" in page
    assert re.search(r"<text[^>]*>[^<]*١٫٤ مليون", page)
    assert "١ نيسان/أبريل ٢٠٢٤" in page
    assert re.search(r"ذكرها ٤|٤ من", page)
    assert "<mark>نحو 1.4 مليون مدني</mark>" in page
    assert 'data-digits="arabic"' in page


@pytest.mark.parametrize(
    ("chosen", "shown_day"),
    [
        ("levantine", "1 نيسان 2024"),
        ("egyptian", "1 أبريل 2024"),
        ("both", "1 نيسان/أبريل 2024"),
        ("", "1 نيسان/أبريل 2024"),
        ("roman", "1 نيسان/أبريل 2024"),
    ],
)
def test_months_have_the_names_that_were_chosen(reader, fact, chosen, shown_day):
    reader.post(reverse("months"), {"months": chosen, "next": "/"})
    page = shown(reader, fact.get_absolute_url())
    assert f">{shown_day}</time>" in page


def test_both_choices_hold_together_and_a_quoted_month_stays(reader, fact):
    fact.claims.update(sentence="في 1 نيسان/أبريل 2024 كان نحو 1.4 مليون مدني")
    choose(reader)
    reader.post(reverse("months"), {"months": "egyptian"})
    page = shown(reader, fact.get_absolute_url())
    assert ">١ أبريل ٢٠٢٤</time>" in page
    assert "1 نيسان/أبريل 2024 كان" in TAGS.sub("", page)


def test_an_english_page_has_latin_digits(reader, fact):
    choose(reader)
    reader.post(reverse("set_language"), {"language": "en", "next": "/"})
    page = shown(reader, fact.get_absolute_url())
    assert "1 April 2024" in page
    assert reverse("digits") not in page


def test_nothing_but_text_is_touched(reader, fact):
    alone(fact)
    before = TAGS.findall(shown(reader, fact.story.get_absolute_url()))
    choose(reader)
    after = TAGS.findall(shown(reader, fact.story.get_absolute_url()))
    assert len(before) == len(after)
    kept = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert all(re.search("csrfmiddlewaretoken|aria-pressed|data-digits", one + other) for one, other in kept)


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_files_for_programs_keep_latin_digits(reader, fact, ending):
    address = f"{fact.get_absolute_url()}answers.{ending}"
    before = reader.get(address).content
    choose(reader)
    assert reader.get(address).content == before


def test_programs_and_feeds_are_answered_in_latin_digits(reader, fact):
    choose(reader)
    assert json.loads(reader.get("/api/facts").content)["items"][0]["id"] == Fact.objects.get().pk
    assert "1.4" in reader.get(reverse("story_feed", args=[fact.story_id])).content.decode()


def test_a_part_for_htmx_is_like_the_page_and_caches_tell_readers_apart(reader, fact):
    choose(reader)
    answer = reader.get(fact.story.get_absolute_url(), headers={"HX-Request": "true"})
    assert "١٫٤" in answer.content.decode()
    assert "Cookie" in answer.headers["Vary"]
    assert int(answer.headers["Content-Length"]) == len(answer.content)


def test_it_holds_under_asgi_too(db):
    client = AsyncClient()
    client.cookies["digits"] = "arabic"
    answer = async_to_sync(client.get)("/nowhere/")
    assert ">٤٠٤<" in answer.content.decode()
