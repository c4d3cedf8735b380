"""How the time to read grows with an honest article, from 1 KB to 10 MB; status 1 where a letter gets dearer."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coverage.core.claims import extract_text  # noqa: E402 - the path comes first

SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
"""Bytes of the text."""
CEILING = 2.0
"""How much dearer a letter of the longest text may be than one of the second shortest."""


def main() -> int:
    """Read the demo's articles, joined and cut or repeated to each size."""
    body = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "demo").rglob("*.txt"))).encode()
    costs = [_cost(body, size) for size in SIZES]
    dearer = costs[-1] / costs[1]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"a letter of 10 MB costs {dearer:.2f} of one of 10 KB, ceiling {CEILING}; {memory:.0f} MB of memory at the most"
    )
    return 0 if dearer <= CEILING else 1


def _cost(body: bytes, size: int) -> float:
    """Microseconds a letter."""
    text = (body * (size // len(body) + 1))[:size].decode(errors="ignore")
    started = time.process_time()
    claims = len(extract_text(text))
    took = time.process_time() - started
    print(f"{size:>10,} bytes {took:8.3f} s {claims:>7,} claims {took / len(text) * 1e6:6.2f} microseconds a letter")
    return took / len(text) * 1e6


if __name__ == "__main__":
    sys.exit(main())
