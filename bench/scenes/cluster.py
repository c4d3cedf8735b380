"""A throw-away cluster of the installed PostgreSQL, with checksums on its pages and durable defaults, to be killed."""

from __future__ import annotations

import os
import pwd
import signal
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

USER = "postgres"
DATABASE = "farq"
PATIENCE = 30.0


class Cluster:
    """A cluster in folder/cluster, reached by a socket in folder and by TCP on a port of this machine."""

    def __init__(self, folder: Path, programs: Path, port: int) -> None:
        self.folder, self.programs, self.port = folder, programs, port
        self.place = folder / "cluster"
        self.server: subprocess.Popen[bytes] | None = None
        self.is_kept = False
        folder.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            owner = pwd.getpwnam(USER)
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        self._run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums", "-U", USER,
                  "-D", str(self.place))  # fmt: skip

    def start(self) -> None:
        """Start the server as a child of ours, so that a killed one leaves no zombie, and wait until it answers."""
        options = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": str(self.folder),
            "max_connections": "60",
        }
        settings = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        command = [str(self.programs / "postgres"), "-D", str(self.place), "-p", str(self.port), *settings]
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            with (self.folder / "log").open("ab") as log:
                self.server = subprocess.Popen(command, stdout=log, stderr=log, cwd="/", **as_owner(self.folder))
            while self.server.poll() is None and time.monotonic() < give_up:
                if self._answers():
                    return
                time.sleep(0.1)
            # The children of a killed server hold its memory for a moment.
            time.sleep(0.2)
        raise SystemExit((self.folder / "log").read_text(errors="replace")[-2000:])

    def _answers(self) -> bool:
        command = [str(self.programs / "pg_isready"), "-q", "-h", str(self.folder), "-p", str(self.port)]
        return subprocess.run(command, check=False).returncode == 0

    def ask(self, command: str, database: str = DATABASE) -> str:
        """Have the server do something; what it said where it would not."""
        return self._run("psql", *self._address(), "-U", USER, "-c", command, database)

    def create(self) -> None:
        """Make the database."""
        self._run("createdb", *self._address(), "-U", USER, DATABASE)

    def url(self, port: int = 0) -> str:
        """The database's address by TCP; port: of whoever stands in front of it."""
        return f"postgresql://{USER}@127.0.0.1:{port or self.port}/{DATABASE}"

    def keep_running(self) -> None:
        """Start it again whenever it ends, as a supervisor does."""
        self.is_kept = True
        threading.Thread(target=self._keep, daemon=True).start()

    def _keep(self) -> None:
        while self.is_kept:
            if self.server is not None and self.server.poll() is not None:
                self.start()
            time.sleep(0.2)

    def pid(self) -> int | None:
        """The process id of the running server."""
        return self.server.pid if self.server is not None and self.server.poll() is None else None

    def stop(self) -> None:
        """As an operator does."""
        self.is_kept = False
        if self.server is not None and self.server.poll() is None:
            self.server.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self.server.wait(PATIENCE)
            self.server.kill()
            self.server.wait()

    def check(self) -> list[str]:
        """What is torn in the files: every page's checksum, and every row in every index. Ends with the server stopped."""
        self.is_kept = False
        said = self.ask("CREATE EXTENSION amcheck")
        said += self._run("pg_amcheck", *self._address(), "-U", USER, "--heapallindexed", DATABASE)
        self.stop()
        return [*_problems(said), *torn_pages(self.programs, self.place)]

    def _run(self, program: str, *arguments: str) -> str:
        return run(self.programs, self.folder, program, *arguments)

    def _address(self) -> list[str]:
        return ["-h", str(self.folder), "-p", str(self.port)]


def torn_pages(programs: Path, cluster: Path) -> list[str]:
    """What pg_checksums finds wrong in the files of a stopped cluster."""
    return _problems(run(programs, cluster, "pg_checksums", "--check", "-D", str(cluster)))


def run(programs: Path, folder: Path, program: str, *arguments: str) -> str:
    """What one of PostgreSQL's programs said where it failed, after its name; nothing where all is well.

    folder: whose owner runs it, since the programs refuse to be root's.
    """
    ended = subprocess.run(
        [str(programs / program), *arguments], check=False, capture_output=True, text=True, cwd="/", **as_owner(folder)
    )
    return f"{program}: {ended.stdout}{ended.stderr}\n" if ended.returncode else ""


def as_owner(folder: Path) -> dict[str, Any]:
    """How to run a program as the owner of a folder."""
    if os.geteuid() != 0:
        return {}
    owner = folder.stat()
    return {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}


def _problems(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.strip()]
