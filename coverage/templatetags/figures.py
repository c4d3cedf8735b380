"""Numbers in running text, in the words of the page's language; what an article printed is never put in these words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.translation import get_language


class Scale(NamedTuple):
    """A power of ten with its name."""

    value: float
    arabic: str
    arabic_plural: str
    english: str


SCALES = (
    Scale(1e12, "تريليون", "تريليونات", "trillion"),
    Scale(1e9, "مليار", "مليارات", "billion"),
    Scale(1e6, "مليون", "ملايين", "million"),
)
MAX_DECIMALS = 3
SHARES_SCALE = 0.1
"""Figures of at least this much of the largest one's scale are said in it: 0.9, 1.3 million."""


def say_figure(value: float) -> str:
    """1.4 مليون or 1.4 million; below a million with separators, 33,000."""
    for scale in SCALES:
        count = value / scale.value
        if abs(count) >= 1:
            return f"{_plain(count)} {_name(scale, count)}"
    return _plain(value)


def say_figures(values: Sequence[float]) -> list[str]:
    """Figures of one line, shortly: the scale is named once, beside the largest of them.

    >>> say_figures([1e6, 1.3e6, 1.5e6])
    ['1', '1.3', '1.5 million']
    """
    top = max(values, default=0.0)
    scale = next((scale for scale in SCALES if top >= scale.value), None)
    if scale is None or min(values) < scale.value * SHARES_SCALE:
        return [say_figure(value) for value in values]
    return [say_figure(value) if value == top else _plain(value / scale.value) for value in values]


def _plain(value: float) -> str:
    shown = f"{value:,.{MAX_DECIMALS}f}"
    return shown.rstrip("0").rstrip(".")


def _name(scale: Scale, count: float) -> str:
    if get_language() != "ar":
        return scale.english
    return scale.arabic_plural if count == int(count) and 3 <= count <= 10 else scale.arabic
