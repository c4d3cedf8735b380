"""Random requests to every address, by every role: as many as the first argument says (500), never a fault of ours.

A second argument is the seed, so that a fault can be had again. The requests are those of tests/hostile/asking.py, the
store that of the tests, where what each request stores is taken back. Status 1 where one is answered by 500 or more.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
USUAL = "500"


def main() -> int:
    """Ask, and say how often each status was the answer."""
    times, seed = (sys.argv[1:] + [USUAL, "1"][len(sys.argv) - 1 :])[:2]
    environment = os.environ | {"FARQ_ASKINGS": times, "FARQ_SEED": seed}
    started = time.monotonic()
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rP",
        "-p",
        "no:logging",
        "--show-capture=stdout",
        "tests/hostile/test_asking.py",
    ]
    made = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    told = [line for line in made.stdout.splitlines() if "requests, by their answer" in line]
    print(told[0] if told and not made.returncode else made.stdout)
    print(f"seed {seed}, {time.monotonic() - started:.0f} s")
    return made.returncode


if __name__ == "__main__":
    sys.exit(main())
