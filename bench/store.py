"""Fill stores for the benchmarks: `python bench/store.py 1000 100000`, or `--drop` to remove them all.

Without a number the smallest. A store is kept between runs and filled once; one that other code filled is filled anew.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from stores.databases import drop_all, open_django

SMALLEST = 1000


def main(arguments: list[str]) -> int:
    """Fill a store for each number of articles, or drop them."""
    open_django()
    if "--drop" in arguments:
        print("dropped:", ", ".join(drop_all()) or "nothing, there was none")
        return 0
    from stores.filling import fill  # noqa: PLC0415 - models come after Django

    for articles in [int(word) for word in arguments] or [SMALLEST]:
        fill(articles)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
