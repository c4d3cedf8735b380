"""Processes kept running: started again whenever they end, gone when asked."""

from __future__ import annotations

import os
import signal
import sys
import time
from itertools import count

import pytest

from coverage import processes
from coverage.processes import Child, keep_running, stop

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = """
import pathlib, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pathlib.Path(sys.argv[1]).touch()
time.sleep(60)
"""
LEAVE = [sys.executable, "-c", "pass"]


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(processes, "TICK", 0.02)


def run_for(ticks: int, *children: Child, each_tick=lambda: None) -> list[str]:
    said: list[str] = []
    counter = count()
    keep_running(children, should_stop=lambda: next(counter) >= ticks, each_tick=each_tick, say=said.append)
    return said


def test_nothing_is_said_of_a_process_that_stays():
    child = Child("sleeper", SLEEP)
    assert run_for(3, child) == []
    assert child.process.returncode == -signal.SIGTERM


def test_one_that_ends_well_is_started_again_too(monkeypatch):
    monkeypatch.setattr(processes, "PAUSE", 0.0)
    said = run_for(30, Child("worker", LEAVE))
    assert len(said) > 1
    assert said[0] == "The worker ended with status 0 and is started again."


def test_one_that_cannot_start_is_not_started_without_pause(monkeypatch):
    monkeypatch.setattr(processes, "PAUSE", 60.0)
    assert len(run_for(30, Child("worker", LEAVE))) == 1


def test_a_killed_one_is_replaced(monkeypatch):
    monkeypatch.setattr(processes, "PAUSE", 0.0)
    child = Child("sleeper", SLEEP)
    killed = set()

    def kill_the_first():
        if child.process and not killed:
            killed.add(child.process.pid)
            os.kill(child.process.pid, signal.SIGKILL)

    assert run_for(30, child, each_tick=kill_the_first) == ["The sleeper ended with status -9 and is started again."]
    assert child.process.pid not in killed


def test_a_deaf_one_is_killed_after_its_grace(monkeypatch, tmp_path):
    monkeypatch.setattr(processes, "GRACE", 0.2)
    ready = tmp_path / "ready"
    child = Child("deaf", [sys.executable, "-c", DEAF, str(ready)])
    child.start()
    while not ready.exists():
        time.sleep(0.01)
    stop([child])
    assert child.process.returncode == -signal.SIGKILL
