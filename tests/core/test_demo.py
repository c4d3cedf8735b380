"""The demo stories can be read, and what their texts say of themselves is what their index says."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coverage.core.formats import read

DEMO = Path(__file__).parents[2] / "demo"
STORIES = json.loads((DEMO / "stories.json").read_text(encoding="utf-8"))["stories"]
ARTICLES = [article for story in STORIES for article in story["articles"]]


def reading_of(article):
    found = read((DEMO / article["file"]).read_bytes(), article["file"])
    assert len(found) == 1
    return found[0]


def test_every_text_is_in_the_index_once():
    named = [article["file"] for article in ARTICLES]

    assert sorted(named) == sorted(path.relative_to(DEMO).as_posix() for path in DEMO.glob("stories/*/*.txt"))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["name"])
def test_a_story_is_told_by_four_outlets_or_more(story):
    assert len({article["outlet"] for article in story["articles"]}) >= 4


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["file"])
def test_a_text_has_a_title_and_paragraphs(article):
    kinds = [passage.kind for passage in reading_of(article).passages]

    assert kinds.count("title") == 1
    assert kinds.count("body") >= 6


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["file"])
def test_the_outlet_that_a_text_names_is_its_own(article):
    assert reading_of(article).outlet in (article["outlet"], None)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["file"])
def test_the_day_that_a_text_names_is_its_own(article):
    printed = reading_of(article).published
    published = datetime.fromisoformat(article["published"]).date()

    assert printed is None or abs(printed - published) < timedelta(days=1)


def test_a_wire_report_is_carried_by_three_outlets():
    harbour = next(story for story in STORIES if story["name"] == "harbour")
    texts = [reading_of(article).text for article in harbour["articles"]]

    assert sum("لن نعود إلى الرافعات قبل أن نرى توقيعا على الورق" in text for text in texts) == 3
