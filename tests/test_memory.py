"""What is loaded at the start costs no page a round of the collector."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from coverage.memory import YOUNG, settle


@pytest.fixture
def collector():
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_what_is_loaded_is_looked_at_no_more(collector):
    loaded = len(gc.get_objects())
    settle()
    assert gc.get_freeze_count() > loaded / 2
    assert gc.get_threshold()[0] == YOUNG


def test_what_comes_later_is_still_tidied_away(collector):
    class Ring:
        gone = False

        def __del__(self):
            Ring.gone = True

    settle()
    ring = Ring()
    ring.itself = ring
    del ring
    gc.collect()
    assert Ring.gone


@pytest.mark.parametrize("door", ["coverage.asgi", "coverage.wsgi"])
def test_either_door_settles(door):
    settings = {"FARQ_ENV": "development", "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "PATH": "/usr/bin"}
    asked = f"import gc, {door}; print(gc.get_freeze_count())"
    answer = subprocess.run([sys.executable, "-c", asked], env=settings, capture_output=True, text=True, check=False)
    assert int(answer.stdout.split()[-1]) > 10_000, answer.stderr
