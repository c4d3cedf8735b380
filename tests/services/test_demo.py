"""The demo: never beside a newsroom's own articles, never twice, never half."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db.models import Count

from coverage.models import Article, Story, Upload
from coverage.services import demo
from coverage.services.demo import DemoUnreadable, load_demo
from tests.services.newsroom import flood, send

pytestmark = pytest.mark.django_db

FOLDER = Path(settings.BASE_DIR) / "demo"


@pytest.fixture
def folder(tmp_path):
    """A demo of one story with two articles."""
    entries = [
        {
            "file": f"{killed}.txt",
            "outlet": f"صحيفة {killed}",
            "published": "2025-02-11T12:10:00+00:00",
            "address": None,
        }
        for killed in ("9", "14")
    ]
    (tmp_path / "stories.json").write_text(json.dumps({"stories": [{"title": "فيضان", "articles": entries}]}))
    for killed in ("9", "14"):
        (tmp_path / f"{killed}.txt").write_bytes(flood(killed=killed))
    return tmp_path


def test_a_database_that_holds_other_articles_gets_none(folder):
    send(("a.txt", flood(killed="3")))
    assert load_demo(folder=folder) == 0
    assert Article.objects.count() == 1


def test_unless_it_is_forced(folder):
    send(("a.txt", flood(killed="3")))
    assert load_demo(folder=folder, force=True) == 2


def test_it_is_loaded_once(folder):
    assert load_demo(folder=folder) == 2
    assert load_demo(folder=folder) == 0
    assert Upload.objects.count() == 2
    assert Story.objects.get().title == "فيضان"


def test_what_an_interrupted_run_left_out_is_loaded_by_the_next(folder, monkeypatch):
    monkeypatch.setattr(demo, "read_file", lambda **_file: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        load_demo(folder=folder)
    monkeypatch.undo()
    assert load_demo(folder=folder) == 2
    assert Story.objects.get().facts.filter(verdict__verdict="conflict").exists()


def test_a_newsrooms_own_articles_never_join_it(folder):
    load_demo(folder=folder)
    send(("own.txt", flood(killed="12")), published=datetime(2025, 2, 11, tzinfo=UTC))
    assert list(Story.objects.order_by("pk").values_list("is_open", flat=True)) == [False, True]


def test_a_file_that_cannot_be_read_is_named(folder):
    (folder / "9.txt").write_bytes(b"\x00")
    with pytest.raises(DemoUnreadable, match=r"9\.txt"):
        load_demo(folder=folder)


def test_the_projects_own_demo_is_three_stories_of_four_outlets_or_more():
    output = StringIO()
    call_command("loaddemo", stdout=output)
    titles = [story["title"] for story in json.loads((FOLDER / "stories.json").read_text())["stories"]]
    told = Story.objects.annotate(tellers=Count("articles__outlet", distinct=True)).order_by("pk")
    assert [story.title for story in told] == titles
    assert all(story.tellers >= 4 for story in told)
    assert output.getvalue().strip().endswith(str(Article.objects.count()))


def test_the_command_to_read_again_says_how_many_it_read(folder):
    load_demo(folder=folder)
    output = StringIO()
    call_command("reread", stdout=output)
    call_command("reread", story=Story.objects.get().pk, later=True, stdout=output)
    assert output.getvalue().split() == ["2", "2"]
