"""The embedded server: there when wanted, back after a kill, gone with its last user."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import psutil
import psycopg
import pytest
from django.db.utils import ConnectionHandler

from coverage.database.address import NAME, USER, database
from coverage.database.server import Server
from tests.conftest import ROOT

USE_AND_SAY_SO = """
import sys
from pathlib import Path
from coverage.database.server import Server
Server(Path(sys.argv[1])).start()
print("started", flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def folder(open_folder):
    return open_folder / "data"


@pytest.fixture
def server(folder):
    server = Server(folder)
    yield server
    server.leave()


def connect(server: Server) -> psycopg.Connection:
    return psycopg.connect(host=str(server.start()), user=USER, dbname=NAME, autocommit=True)


def start_another(folder) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", USE_AND_SAY_SO, str(folder)]
    other = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout.readline() == "started\n"
    return other


def kill(pid: int) -> None:
    """A kill is over when the process is gone, or a zombie where process 1 does not reap."""
    victim = psutil.Process(pid)
    victim.kill()
    while victim.is_running() and victim.status() != psutil.STATUS_ZOMBIE:
        time.sleep(0.01)


def finish(other: subprocess.Popen[str]) -> None:
    other.communicate("")
    assert other.returncode == 0


def test_nothing_runs_before_it_is_asked_for(tmp_path):
    assert Server(tmp_path).pid() is None
    assert not list(tmp_path.iterdir())


def test_a_killed_server_comes_back_in_the_same_process_and_loses_nothing(server):
    with connect(server) as before:
        before.execute("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('فرق')")
    killed = server.pid()
    kill(killed)
    with connect(server) as after:
        assert after.execute("SELECT word FROM kept").fetchall() == [("فرق",)]
    assert server.pid() != killed


def test_it_stops_with_its_last_user(server, folder):
    server.start()
    other = start_another(folder)
    pid = server.pid()
    server.leave()
    assert Server(folder).pid() == pid
    finish(other)
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_a_killed_user_does_not_keep_it_running(server, folder):
    server.start()
    other = start_another(folder)
    other.kill()
    other.communicate()
    server.leave()
    assert Server(folder).pid() is None


def test_many_that_start_together_share_one_server(server, folder):
    others = [start_another(folder) for _ in range(3)]
    assert {Server(folder).pid() for _ in others} == {server.pid()}
    for other in others:
        finish(other)


def test_a_killed_first_start_leaves_nothing_half_made(open_folder):
    (open_folder / "killed" / "postgres.new" / "base").mkdir(parents=True)
    server = Server(open_folder / "killed")
    with connect(server) as opened:
        assert opened.execute("SHOW server_encoding").fetchone() == ("UTF8",)
    server.leave()


def test_a_deep_folder_gets_a_short_socket(open_folder):
    server = Server(open_folder / ("deep" * 30))
    with connect(server) as opened:
        assert opened.execute("SELECT 1").fetchone() == (1,)
    assert server.socket_folder != server.cluster
    server.leave()
    server.socket_folder.rmdir()


@pytest.mark.parametrize("command", ["extract", "compare"])
def test_reading_files_starts_no_server_and_asks_none(tmp_path, command):
    article = tmp_path / "article.txt"
    article.write_text("قال الوزير إن 1.4 مليون مدني نزحوا من المدينة.", encoding="utf-8")
    for place in ({}, {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing"}):
        environment = os.environ | {"FARQ_DATA": str(tmp_path / "data"), "DATABASE_URL": ""} | place
        environment.pop("DJANGO_SETTINGS_MODULE")
        answer = subprocess.run(
            [sys.executable, "manage.py", command, str(article), "--json"], cwd=ROOT, env=environment, check=True,
            capture_output=True,
        )  # fmt: skip
        assert "1.4 مليون مدني" in answer.stdout.decode()
    assert not (tmp_path / "data" / "postgres").exists()


@pytest.mark.parametrize("pool", [0, 2])
def test_django_connects_again_after_a_kill(server, folder, django_db_blocker, pool):
    settings = database("", folder=folder, pool=pool, statement_timeout=0)
    django = ConnectionHandler({"default": settings})["default"]
    with django_db_blocker.unblock():
        assert ask(django) == 1
        kill(server.pid())
        assert ask(django) == 1
        django.close_pool()


def ask(django) -> int:
    """One request's worth: a connection taken, used and given back."""
    with django.cursor() as cursor:
        cursor.execute("SELECT 1")
        (answer,) = cursor.fetchone()
    django.close()
    return answer
