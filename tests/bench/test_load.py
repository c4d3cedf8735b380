"""The day of bench/load.py: what keeps its promises says nothing, and each promise that is broken is named."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "bench"))

import load
from scenes.people import Affair, Affairs, Heard


def heard(milliseconds, *, kind="read", statuses=(200,), began=60.0, faults=(), more=None):
    times = {kind: [(began, float(milliseconds))] * 100 + ([(60.0, float(more))] * 100 if more else [])}
    return Heard(times, Counter(dict.fromkeys(statuses, 100)), list(faults))


@pytest.mark.parametrize(
    ("phase", "told"),
    [
        (load.USUAL, heard(249)),
        (load.USUAL, heard(399, kind="compare")),
        (load.SLOWLY, heard(290)),
        (load.SPIKE, heard(9000, began=5.0, more=20)),
    ],
)
def test_what_keeps_its_promises_is_not_blamed(phase, told):
    assert load.broken(phase, told, {"read": 150.0}) == []


@pytest.mark.parametrize(
    ("phase", "told"),
    [
        (load.USUAL, heard(251)),
        (load.USUAL, heard(301, kind="write")),
        (load.GUESSED, heard(310)),
        (load.SPIKE, heard(260)),
        (load.SPIKE, heard(1, began=5.0)),
        (load.USUAL, heard(1, statuses=(200, 503))),
        (load.SPIKE, heard(1, statuses=(200, 503))),
        (load.USUAL, heard(1, faults=["GET /: 500"])),
    ],
)
def test_what_breaks_one_is(phase, told):
    assert load.broken(phase, told, {"read": 150.0})


def test_the_newest_story_is_asked_for_most_and_each_alike_where_that_is_wanted():
    affairs = [Affair(number, [1], [1, 2]) for number in range(100)]
    by_rank, alike = (Affairs(affairs, by_rank=is_so).weights for is_so in (True, False))
    assert by_rank[0] == pytest.approx(2 * (by_rank[1] - by_rank[0]))
    assert alike[0] == alike[1] - alike[0]
