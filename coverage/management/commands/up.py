"""All of Farq on this machine with one command: database, web server and worker, until Ctrl-C."""

from __future__ import annotations

import signal
import socket
import sys
from contextlib import suppress

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from coverage import environment
from coverage.database.server import server
from coverage.processes import Child, keep_running

TRIED_PORTS = 50


class Command(BaseCommand):
    """manage.py up; PORT, HOST, WEB_WORKERS and JOBS say where and how many."""

    help = "Migrates, loads the demo into an empty database, and runs the web server and the worker."

    def handle(self, **_options: object) -> None:
        self.is_stopping = self.is_announced = False
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, self._stop)
        call_command("messages", stdout=self.stdout)
        call_command("migrate", verbosity=0)
        self._fill()
        connection.close()
        host = environment.text("HOST", "127.0.0.1")
        self.place = host, _free_port(host, environment.whole_number("PORT", default=8000))
        keep_running(
            [_web(*self.place), _worker()], should_stop=lambda: self.is_stopping, each_tick=self._look, say=self._say
        )
        self._say("Farq has stopped.")

    def _fill(self) -> None:
        call_command("loaddemo", stdout=self.stdout, stderr=self.stderr)
        call_command("accounts", missing=True, stdout=self.stdout)

    def _stop(self, *_signal: object) -> None:
        self.is_stopping = True

    def _look(self) -> None:
        """Bring a killed database back, and say where Farq is once it answers."""
        folder = connection.settings_dict.get("FOLDER")
        if folder is not None:
            server(folder).start()
        if not self.is_announced and _answers(*self.place):
            self.is_announced = True
            self._say(f"Farq is at http://{self.place[0]}:{self.place[1]}/ (Ctrl-C stops it)")

    def _say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()


def _web(host: str, port: int) -> Child:
    workers = environment.text("WEB_WORKERS", "2")
    command = [sys.executable, "-m", "granian", "--interface", "asginl", "--host", host, "--port", str(port),
               "--workers", workers, "--respawn-failed-workers", "--no-ws", "--log-level", "warning",
               "coverage.asgi:application"]  # fmt: skip
    return Child("web server", command)


def _worker() -> Child:
    jobs = environment.text("JOBS", "2")
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "procrastinate", "worker", "--concurrency", jobs,
               "--shutdown-graceful-timeout", "10"]  # fmt: skip
    return Child("worker", command)


def _free_port(host: str, wanted: int) -> int:
    for port in range(wanted, min(wanted + TRIED_PORTS, 65536)):
        with socket.socket() as probe, suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            return port
    raise CommandError(f"No free port from {wanted} on")


def _answers(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0
