"""What the figures of two claims say for one question: that they are equal, near or misprinted, or too far apart.

Unequal figures say nothing else here: where outlets disagree is what we look for.
"""

from __future__ import annotations

from collections.abc import Iterator

from coverage.core.alignment.frames import Frame
from coverage.core.values.difference import ROUNDING_SHARE, dates_differ, is_rounded, parts

FULL = 0.25
"""How alike the words around must be for an equal figure to be supported by them in full."""
MOST_DIGITS = 4
"""Significant digits that count: 1,611,310 is rarely told twice by chance, and 1,611 hardly more often."""
NEAR = 1.1
"""How many times greater a figure may be that is still near: whoever counts the same thing seldom ends far away."""
SEVERAL, MANY = 2.0, 6.0
"""How many times greater the larger of two figures is where it is unlike the smaller one's question, and most unlike."""
SEVERAL_TOLLS = 3.0
"""The same for tolls, which may double between two reports of one day."""


def figures_say(a: Frame, b: Frame, alike: float, *, are_tolls: bool) -> Iterator[tuple[str, float]]:
    """The signs of two claims' figures; alike: how alike the words around them are."""
    if is_equal(a, b):
        yield from _equal(a, alike)
    elif a.kind == "date":
        yield from _dates(str(a.claim.low), str(b.claim.low), alike)
    elif are_rounded(a, b):
        yield "rounded", 1.0
    elif 0 < max(a.top, b.top) <= NEAR * min(a.top, b.top):
        yield ("near tolls" if are_tolls else "near"), 1.0
    if is_misprinted(a, b):
        yield "misprinted", 1.0
    else:
        yield from _far(a, b, are_tolls=are_tolls)


def _equal(a: Frame, alike: float) -> Iterator[tuple[str, float]]:
    yield "equal and supported", min(1.0, alike / FULL)
    if a.kind == "date":
        yield "equal date", 1.0
    else:
        yield "equal", 1.0
        yield "digits of the equal", max(0, min(a.digits, MOST_DIGITS) - 1) / (MOST_DIGITS - 1)


def _dates(a: str, b: str, alike: float) -> Iterator[tuple[str, float]]:
    """A day of the year is as good as a date: outlets leave out the year that everybody knows."""
    if dates_differ(a, b) == "same":
        yield "equal date", 1.0
        yield "equal and supported", min(1.0, alike / FULL)
    elif _is_coarser(a, b):
        yield "coarser date", 1.0


def _far(a: Frame, b: Frame, *, are_tolls: bool) -> Iterator[tuple[str, float]]:
    small, large = sorted((a.top, b.top))
    if small > 0 and large > MANY * small:
        yield ("far apart tolls" if are_tolls else "far apart"), 1.0
    elif small > 0 and large > (SEVERAL_TOLLS if are_tolls else SEVERAL) * small:
        yield ("several times tolls" if are_tolls else "several times"), 1.0


def is_misprinted(a: Frame, b: Frame) -> bool:
    """Whether one figure is the other one but for a thousand (مليون, مليار) or with two digits turned round (31, 13)."""
    small, large = sorted((a.top, b.top))
    if a.kind == "date" or small <= 0:
        return False
    if abs(large - small * THOUSAND) <= ROUNDING_SHARE * large and min(a.digits, b.digits) > 0:
        return True
    ours, theirs = f"{a.top:g}", f"{b.top:g}"
    return len(ours) == TURNED and ours == theirs[::-1] and ours != theirs


THOUSAND, TURNED = 1000, 2
"""A dropped scale, and the digits of a figure that are turned round unseen: in longer ones somebody notices."""


def is_equal(a: Frame, b: Frame) -> bool:
    """Whether two claims print the same figures or dates, whatever their hedges."""
    return bool(a.stated) and a.stated == b.stated


def are_rounded(a: Frame, b: Frame) -> bool:
    """Whether one figure is the other one rounded."""
    is_near = abs(a.top - b.top) <= ROUNDING_SHARE * max(a.top, b.top)
    return is_near and (is_rounded(a.claim, b.claim) or is_rounded(b.claim, a.claim))


def _is_coarser(a: str, b: str) -> bool:
    """Whether one date is the other without its day or its year; a year alone fits too much."""
    named = [x for x, y in zip(parts(a), parts(b), strict=True) if x and y]
    return len(named) > 1 and dates_differ(a, b) != "apart"
