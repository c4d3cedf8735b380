"""What the figures of two claims say for one question: only that they are equal, and only by how rare that is.

Unequal figures say nothing here: where outlets disagree is what we look for.
"""

from __future__ import annotations

from coverage.core.alignment.weights import ANCHORS, COARSER_ANCHOR, ROUNDED_ANCHOR
from coverage.core.records import Claim
from coverage.core.values.difference import dates_differ, figures, is_rounded, parts


def anchor(a: Claim, b: Claim) -> float:
    """What the figures themselves say for one question: nothing, or the rarity of their being equal."""
    if is_equal(a, b):
        return ANCHORS[min(significant(a), len(ANCHORS) - 1)]
    if a.kind == "date":
        return COARSER_ANCHOR if _is_coarser(str(a.low), str(b.low)) else 0.0
    if isinstance(a.low, int | float) and isinstance(b.low, int | float):
        return ROUNDED_ANCHOR if is_rounded(a, b) or is_rounded(b, a) else 0.0
    return 0.0


def _is_coarser(a: str, b: str) -> bool:
    """Whether one date is the other without its day or its year; a year alone fits too much."""
    named = [x for x, y in zip(parts(a), parts(b), strict=True) if x and y]
    return len(named) > 1 and dates_differ(a, b) == "meeting"


def is_equal(a: Claim, b: Claim) -> bool:
    """Whether two claims print the same figures, whatever their hedges."""
    if isinstance(a.low, str) or isinstance(b.low, str):
        return a.low == b.low
    return bool(figures(a)) and figures(a) == figures(b)


def significant(claim: Claim) -> int:
    """Significant digits of a figure: 500,000 has one, 1,611,310 six; a date one more than the parts it names."""
    value = claim.low if claim.low is not None else claim.high
    if isinstance(value, str):
        return sum(bool(part) for part in parts(value)) + 1
    return len(f"{value:.10g}".replace(".", "").strip("0")) if value else 0
