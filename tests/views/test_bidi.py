"""What is hard to set right-to-left: figures, ranges, signs and Latin names are isolated, and no mark cuts a word."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from django.urls import reverse

from coverage.models import Outlet
from coverage.services.stands import store_stands
from coverage.templatetags.bidi import RANGE_START, direct_range, isolate_quoted
from coverage.views.hard_cases import HARD_CASES
from tests.views.newsstand import alone, article, claim

ISOLATED = {"bdi", "svg", "input", "option", "button", "select", "kbd", "a", "script"}
# A lone whole number keeps its place among Arabic words; what follows does not.
HARD = re.compile(r"\d[\d.,٫٬]*\s?[-–—/]\s?\d|[%٪+~≈<>−-]\s?\d|\d\s?[%٪]|\d[.,٫٬]\d|[A-Za-z]{2,}")
LETTER = re.compile(r"[^\W_]|[\u064b-\u0652\u0640]")
VOID = {"input", "br", "meta", "link", "img", "hr"}


class Page(HTMLParser):
    """The texts of a page's content with what they stand in, and where marks begin and end in each block."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.loose: list[str] = []
        self.text = ""
        self.edges: list[int] = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            keeps = tag in ISOLATED or "dir" in dict(attributes)
            self.open.append((tag, keeps))
        if tag in {"mark", "ins", "del"}:
            self.edges.append(len(self.text))
        if tag in {"p", "li", "td", "th", "div", "blockquote", "br", "h1", "h2"}:
            self.text += "\n"

    def handle_endtag(self, tag):
        while tag not in VOID and self.open and self.open.pop()[0] != tag:
            pass
        if tag in {"mark", "ins", "del"}:
            self.edges.append(len(self.text))

    def handle_data(self, data):
        self.text += data
        bare = re.sub("[\u2066-\u2068][^\u2069]*\u2069", "", data)
        if HARD.search(bare) and not any(keeps for _tag, keeps in self.open):
            self.loose.append(bare.strip())

    @property
    def cuts(self) -> list[str]:
        """Where a mark begins or ends inside a word."""
        around = [self.text[max(edge - 1, 0) : edge + 1] for edge in self.edges]
        return [two for two in around if len(two) == 2 and all(LETTER.match(letter) for letter in two)]


def content(client, address: str) -> Page:
    html = client.get(address).content.decode()
    return Page(html[html.index("<main") : html.index("</main>")])


@pytest.fixture
def hard_story(fact):
    """The story of the cast, told once more by every hard case."""
    for number, case in enumerate(HARD_CASES):
        version = article(fact.story, case.outlet, f"عنوان {number}\n{case.sentence}")
        told = {"kind": case.kind, "unit": case.unit, "fact": fact}
        claim(version, case.words, case.low, case.high, case.hedge, **told)
    alone(fact)
    return fact.story


def test_the_checker_sees_what_is_loose_and_what_is_cut():
    page = Page("<p>بين 10-15 و<bdi>20-25</bdi> في CNN</p><p>ال<mark>بيت</mark> <mark>الكبير</mark></p>")
    assert page.loose == ["بين 10-15 و", "في CNN"]
    assert page.cuts == ["لب"]


def test_the_page_of_hard_cases_is_for_those_who_draw_alone(admin):
    assert admin.get(reverse("bidi")).status_code == 404


def test_every_hard_case_is_isolated_and_marked_in_whole_words(admin, settings):
    settings.DEBUG = True
    page = content(admin, reverse("bidi"))
    assert page.loose == []
    assert page.cuts == []
    assert page.text.count("لا يصحان معا") == sum(case.kind != "quote" for case in HARD_CASES)


@pytest.mark.parametrize("name", ["story", "fact", "timeline", "compare", "search", "article", "outlets", "stories"])
def test_pages_keep_hard_cases_in_their_places(reader, fact, hard_story, name):
    told = fact.claims.order_by("-pk")[:2]
    articles = [each.version.article_id for each in told]
    addresses = {
        "story": hard_story.get_absolute_url(),
        "fact": f"{fact.get_absolute_url()}?base={articles[0]}",
        "timeline": reverse("timeline", args=[hard_story.pk]),
        "compare": f"{reverse('compare_articles')}?a={articles[0]}&b={articles[1]}",
        "search": f"{reverse('search')}?q=في",
        "article": reverse("article", args=[articles[0]]),
        "outlets": reverse("outlets"),
        "stories": "/",
    }
    page = content(reader, addresses[name])
    assert page.loose == []
    assert page.cuts == []


@pytest.mark.parametrize("figure", ["1.4 مليون", "15", "-3.5%", "10 و15"])
def test_what_is_no_range_is_left_as_it_is(figure):
    assert direct_range(figure, f"{figure} شخص") == figure


def test_a_range_among_latin_words_is_left_as_it_is():
    assert direct_range("10-15", "10-15 people") == "10-15"


@pytest.mark.parametrize("figure", ["10-15", "20–25 مليون", "١٠-١٥", "1,000 - 1,500"])
def test_a_range_runs_as_its_words_do(figure):
    assert direct_range(figure, f"{figure} شخص") == f"{RANGE_START}{figure}"


def test_an_outlets_latin_name_keeps_its_order(reader, hard_story):
    store_stands(hard_story)
    page = reader.get(reverse("outlets")).content.decode()
    assert "\u2068CNN\u2069 بالعربية" in page
    assert Outlet.objects.filter(name="CNN بالعربية").exists()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("لا اقتباس هنا", "لا اقتباس هنا"),
        ("«نحو 1.4 مليون» و«5%» لا يصحان", "«\u2068نحو 1.4 مليون\u2069» و«\u20685%\u2069» لا يصحان"),
        ("قالت CNN «كتب BBC»", "قالت \u2068CNN\u2069 «\u2068كتب BBC\u2069»"),
    ],
)
def test_each_quotation_runs_by_its_own_words(text, shown):
    assert isolate_quoted(text) == shown
