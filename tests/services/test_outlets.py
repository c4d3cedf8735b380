"""Outlets renamed and merged: no text twice, no name twice."""

from __future__ import annotations

import pytest

from coverage.models import Article, Outlet, Version
from coverage.services.outlets import NameTaken, merge_outlets, rename_outlet
from tests.services.newsroom import HARBOUR, flood, send

pytestmark = pytest.mark.django_db


def outlet(name: str) -> Outlet:
    return Outlet.objects.get(name=name)


def test_a_name_that_another_outlet_has_is_refused():
    send(("a.txt", flood()), outlet="صحيفة الميناء")
    send(("b.txt", HARBOUR.encode()), outlet="قناة الضفاف")
    with pytest.raises(NameTaken) as taken:
        rename_outlet(outlet_id=outlet("قناة الضفاف").pk, name="صحيفه الميناء")
    assert taken.value.outlet == outlet("صحيفة الميناء")
    assert outlet("قناة الضفاف")


def test_an_unnamed_outlet_gets_its_name():
    send(("a.txt", flood()))
    renamed = rename_outlet(outlet_id=Outlet.objects.get().pk, name=" صحيفة\u202e الميناء ")
    assert (renamed.name, renamed.is_named) == ("صحيفة الميناء", True)
    assert send(("a.txt", flood()), outlet="صحيفة الميناء").files.get().state == "known"


def test_merging_moves_articles_and_their_versions():
    send(("a.txt", flood()), outlet="الميناء")
    send(("b.txt", HARBOUR.encode()), outlet="صحيفة الميناء")
    into = outlet("صحيفة الميناء")
    assert merge_outlets(into_id=into.pk, other_ids=[outlet("الميناء").pk]) == 0
    assert {article.outlet for article in Article.objects.all()} == {into}
    assert {version.outlet for version in Version.objects.all()} == {into}
    assert Outlet.objects.count() == 1


def test_a_text_that_both_have_stays_where_it_is():
    send(("a.txt", flood()), outlet="الميناء")
    send(("a.txt", flood()), outlet="صحيفة الميناء")
    into = outlet("صحيفة الميناء")
    assert merge_outlets(into_id=into.pk, other_ids=[outlet("الميناء").pk]) == 1
    assert Outlet.objects.count() == 2


def test_merging_an_outlet_with_itself_changes_nothing():
    send(("a.txt", flood()), outlet="الميناء")
    only = Outlet.objects.get()
    assert merge_outlets(into_id=only.pk, other_ids=[only.pk]) == 0
    assert Article.objects.get().outlet == only
