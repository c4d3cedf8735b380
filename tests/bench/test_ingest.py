"""Articles that come in too slowly, or not all, are told by the status; and every stage that is timed is there."""

from __future__ import annotations

from importlib import import_module

import pytest

from bench import ingest


@pytest.mark.parametrize(
    ("there", "seconds", "status"),
    [(300, 60.0, 0), (300, 10.0, 0), (299, 10.0, 1), (301, 10.0, 1), (300, 60.1, 1)],
    ids=["five a second", "quicker", "one lost", "one twice", "too slow"],
)
def test_five_articles_a_second_come_in_and_none_is_lost(there, seconds, status):
    assert ingest.judge(there, 300, seconds) == status


@pytest.mark.parametrize(("stage", "module", "name"), ingest.STAGES)
def test_every_stage_has_a_function_to_time(stage, module, name):
    assert callable(getattr(import_module(module), name))
