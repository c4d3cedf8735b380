"""Letters a second of the processor, from the bytes of the demo stories to their claims; status 1 below the floor."""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coverage.pipeline import extract  # noqa: E402 - the path comes first

PASSES = 9
FLOOR = 60_000
"""Letters a second. An article has about 4,000, so that this is 15 articles a second."""


def main() -> int:
    """Read all demo stories several times; the median pass counts."""
    files = [(path.name, path.read_bytes()) for path in sorted((ROOT / "demo").rglob("*.txt"))]
    letters = sum(len(body.decode()) for _, body in files)
    claims, seconds = 0, []
    for _ in range(PASSES):
        started = time.process_time()
        claims = sum(len(article.claims) for article in extract(files))
        seconds.append(time.process_time() - started)
    speed = letters / statistics.median(seconds)
    print(f"{len(files)} articles, {letters:,} letters, {claims} claims")
    print(f"first pass {letters / seconds[0]:,.0f} letters/s, median pass {speed:,.0f} letters/s, floor {FLOOR:,}")
    return 0 if speed >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main())
