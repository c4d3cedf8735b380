"""What the figures of two claims say for one question: only that they are equal, and only by how rare that is.

Unequal figures say nothing here: where outlets disagree is what we look for.
"""

from __future__ import annotations

from coverage.core.alignment.frames import Frame
from coverage.core.alignment.weights import ANCHORS, COARSER_ANCHOR, ROUNDED_ANCHOR
from coverage.core.values.difference import ROUNDING_SHARE, dates_differ, is_rounded, parts


def anchor(a: Frame, b: Frame) -> float:
    """What the figures themselves say for one question: nothing, or the rarity of their being equal."""
    if is_equal(a, b):
        return ANCHORS[min(a.digits, len(ANCHORS) - 1)]
    if a.kind == "date":
        return COARSER_ANCHOR if _is_coarser(str(a.claim.low), str(b.claim.low)) else 0.0
    if abs(a.top - b.top) <= ROUNDING_SHARE * max(a.top, b.top) and (
        is_rounded(a.claim, b.claim) or is_rounded(b.claim, a.claim)
    ):
        return ROUNDED_ANCHOR
    return 0.0


def is_equal(a: Frame, b: Frame) -> bool:
    """Whether two claims print the same figures or dates, whatever their hedges."""
    return bool(a.stated) and a.stated == b.stated


def _is_coarser(a: str, b: str) -> bool:
    """Whether one date is the other without its day or its year; a year alone fits too much."""
    named = [x for x, y in zip(parts(a), parts(b), strict=True) if x and y]
    return len(named) > 1 and dates_differ(a, b) != "apart"
