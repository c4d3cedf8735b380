"""How a web server's memory is tidied: a round over all that Farq has loaded held a page up for a tenth of a second."""

from __future__ import annotations

import gc

YOUNG = 10_000
"""Objects that come before the collector looks at the new ones; a large page makes so many, and keeps them to its end. At
Python's 700 it looked at them a hundred times, and took them for old, which calls for a round over all."""


def settle() -> None:
    """Leave what is loaded out of the collector's rounds from here on, since it stays as long as the process."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 10, 10)
