"""The random texts of bench/fuzz.py: news keeps every promise, and each promise that is broken is told."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from bench import fuzz
from coverage.core.records import Span

NEWS = "قتل 12 مدنيا في رفح يوم 7 أكتوبر 2023."


def broken_by(monkeypatch, change):
    """What is said of news whose claims are read as `change` makes them."""
    plain = fuzz.extract_claims
    monkeypatch.setattr(fuzz, "extract_claims", lambda reading: change(list(plain(reading))))
    return fuzz._broken(NEWS, None)


def test_news_keeps_every_promise(monkeypatch):
    assert broken_by(monkeypatch, lambda claims: claims) == ""


def test_a_text_that_cannot_be_read_breaks_none():
    assert fuzz._broken("", None) == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda claims: [replace(claims[0], span=Span(0, 3))], "does not lead to its words"),
        (lambda claims: [replace(claims[0], rules=())], "does not lead to its words"),
        (lambda claims: [replace(claims[0], kind="rumour")], "no known kind"),
        (lambda claims: [replace(claims[-1], kind="date", low="2023-7", high="2023-7")], "no known kind or date"),
        (lambda claims: [replace(claims[-1], kind="date", low="2023", high="2022")], "no known kind or date"),
        (lambda claims: 1 // 0, "ZeroDivisionError"),
    ],
    ids=["other words", "no rule", "kind", "spelling of a date", "an end before its beginning", "a fault"],
)
def test_a_broken_promise_is_told(monkeypatch, change, said):
    assert said in broken_by(monkeypatch, change)


def test_what_is_read_in_two_ways_is_told(monkeypatch):
    turns = iter((0, 1))
    assert broken_by(monkeypatch, lambda claims: claims[next(turns) :]) == "read twice, it says two things"


def test_the_same_seed_gives_the_same_text():
    first, again, other = (fuzz._text(Random(seed), fuzz._words()) for seed in (7, 7, 8))  # noqa: S311 - no secrets
    assert first == again != other
