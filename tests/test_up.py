"""`make run`, for real: everything starts, comes back when killed, stops when asked, and is there the next time."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import psutil
import pytest

from coverage.database.server import Server
from tests.conftest import ROOT

PATIENCE = 60
PASSWORD = re.compile(r"^\s+(?:reader|editor|admin)\s+\S{16}$", re.MULTILINE)


@pytest.fixture(scope="module")
def folder(open_folder):
    return open_folder / "data"


@contextmanager
def running(folder):
    """Farq over the folder: its process, its address and all it said until it answered."""
    names = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    }
    environment = names | {"FARQ_DATA": str(folder), "FARQ_ENV": "development", "WEB_WORKERS": "1", "PORT": "8900"}
    command = [sys.executable, "manage.py", "up"]
    farq = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    try:
        said = ""
        while not (address := re.search(r"http://\S+", said)):
            line = farq.stdout.readline()
            assert line, f"it ended before it answered: {said}"
            said += line
        yield farq, address.group(), said
    finally:
        farq.send_signal(signal.SIGINT)
        rest, _ = farq.communicate(timeout=PATIENCE)
        assert farq.returncode == 0, rest


def until(condition):
    """What the condition gives once it is true, which must be soon."""
    give_up = time.monotonic() + PATIENCE
    while not (found := condition()):
        assert time.monotonic() < give_up, "it did not come back"
        time.sleep(0.1)
    return found


def answers(address) -> bool:
    try:
        with urllib.request.urlopen(f"{address}healthz", timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


def worker_of(farq) -> psutil.Process | None:
    return next((child for child in psutil.Process(farq.pid).children() if _is_worker(child)), None)


def _is_worker(child) -> bool:
    try:
        return "procrastinate" in child.cmdline()
    except psutil.NoSuchProcess:  # Killed and not yet reaped, or gone since the children were listed.
        return False


def test_all_comes_back_by_itself(folder):
    with running(folder) as (farq, address, said):
        assert len(PASSWORD.findall(said)) == 3
        assert until(lambda: answers(address))
        killed, database = worker_of(farq), psutil.Process(Server(folder).pid())
        killed.kill()
        database.kill()
        assert until(lambda: answers(address))
        assert until(lambda: (found := worker_of(farq)) and found.pid != killed.pid)
        assert Server(folder).pid() != database.pid
    assert Server(folder).pid() is None


def test_the_next_run_keeps_what_is_there(folder):
    with running(folder) as (_farq, address, said):
        assert PASSWORD.findall(said) == []
        assert until(lambda: answers(address))
