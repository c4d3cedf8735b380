"""Run the tests that need a database again, on a stock PostgreSQL: a throw-away cluster of the installed server.

`python -m tests.stock [pytest arguments]`. This is what newsrooms run; the embedded server is newer.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.needs import stock_postgres

USER = "postgres"
# The cluster is thrown away, so nothing need reach the disk.
# Pages in a browser are asked of the same selectors by tests/views.
CHOSEN = "database and not browser and not any_server"
OPTIONS = "-c fsync=off -c full_page_writes=off -c max_connections=50"


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """A running cluster, as a DATABASE_URL."""
    folder = Path(tempfile.mkdtemp(prefix="farq-stock-"))
    run_as = _unprivileged()
    if run_as:
        os.chown(folder, run_as["user"], run_as["group"])

    def run(program: str, *arguments: str) -> None:
        command = [str(programs / program), "-D", str(folder / "cluster"), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", **run_as)

    try:
        run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-U", USER)
        run("pg_ctl", "-w", "-o", f"-h '' -k '{folder}' {OPTIONS}", "-l", str(folder / "log"), "start")
        try:
            yield f"postgresql://{USER}@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _unprivileged() -> dict[str, object]:
    if os.geteuid() != 0:
        return {}
    owner = pwd.getpwnam(USER)
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}


def main(arguments: list[str]) -> int:
    """The exit status of pytest; a machine of one's own may lack the server, CI may not."""
    programs = stock_postgres()
    if programs is None:
        print("NOTICE: no PostgreSQL 15 or later is installed, so the database tests ran on the embedded one alone.")
        return 1 if os.environ.get("CI") else 0
    with cluster(programs) as url:
        print(f"The database tests again, on {programs}", flush=True)
        command = [sys.executable, "-m", "pytest", "-m", CHOSEN, *arguments]
        return subprocess.run(command, check=False, env=os.environ | {"DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
