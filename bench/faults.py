"""The faults that RELIABILITY's promises name, one scene each: `python bench/faults.py [web] [cut] [full] [migrations]`.

web (D6): one of three web processes is killed every five seconds. cut (D8): the network between Farq and its database
falls silent for half a minute. full (D9): the disk of the database is full, and emptied again; for root alone, who can
mount a small one. migrations (D14): every migration applies to a store of 100,000 articles while readers read. Without
a name web, cut and full. Status 1 where a promise is broken; a scene that cannot be played here says so and breaks none.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from scenes.cutting import cutting
from scenes.filling_disk import filling_disk
from scenes.migrating import migrating
from scenes.web_kills import web_kills

Scene = Callable[[Path, int], tuple[str, list[str]]]
"""Of a folder and a free port: what was measured, and what promises were broken."""

SCENES: dict[str, Scene] = {
    "web": web_kills,
    "cut": cutting,
    "full": filling_disk,
    "migrations": lambda _folder, _port: migrating(),
}
USUAL = ("web", "cut", "full")


def main(arguments: list[str]) -> int:
    """Play the scenes one after the other, each in a process of its own: a dead server must not reach into the next."""
    if len(arguments) == 1:
        return _play(arguments[0])
    broken = 0
    for name in arguments or USUAL:
        broken |= subprocess.run([sys.executable, __file__, name], check=False).returncode
    return int(bool(broken))


def _play(name: str) -> int:
    folder = Path(tempfile.mkdtemp(prefix=f"farq-{name}-")).resolve()
    folder.chmod(0o755)
    os.environ.pop("DATABASE_URL", None)
    began = time.monotonic()
    try:
        told, broken = SCENES[name](folder, 9000 + random.randrange(300))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{name}: {told} ({time.monotonic() - began:.0f} s)")
    print("\n".join(f"  broken: {line}" for line in broken) or "  every promise kept", flush=True)
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
