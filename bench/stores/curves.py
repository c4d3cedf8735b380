"""A few curves as a small SVG, both axes logarithmic, so that what grows in proportion is a straight line."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 320, 64, 150, 16, 44
LINE = 13
"""Height of a line of words."""
COLOURS = ("#0f6a78", "#b3261e", "#8a5a00", "#3b6e3b", "#5b4a91")


@dataclass(frozen=True, slots=True)
class Curve:
    """A name and its points, by the first coordinate."""

    name: str
    points: Sequence[tuple[float, float]]


def draw(curves: Sequence[Curve], across: str, up: str) -> str:
    """The drawing, with a tick for every power of ten; curves without a point are left out."""
    curves = [curve for curve in curves if curve.points]
    xs = [x for curve in curves for x, _y in curve.points]
    ys = [y for curve in curves for _x, y in curve.points]
    place = _Scale(xs, ys)
    parts = [*place.ticks(), *(part for n, curve in enumerate(curves) for part in _curve(curve, COLOURS[n], place))]
    words = (f'<text x="{LEFT}" y="{HEIGHT - 8}">{across}</text>'
             f'<text x="14" y="{HEIGHT - BOTTOM}" transform="rotate(-90 14 {HEIGHT - BOTTOM})">{up}</text>')  # fmt: skip
    style = "text{font:12px sans-serif;fill:#444}path{fill:none;stroke-width:2}line{stroke:#ddd}"
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"><title>{up} by {across}'
            f'</title><style>{style}</style><rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}{words}</svg>\n')  # fmt: skip


class _Scale:
    """Where a point stands; the height from a power of ten to a power of ten."""

    def __init__(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        self.left, self.right = math.log10(min(xs)), math.log10(max(xs)) + 1e-9
        self.taken: list[float] = []
        self.low, self.high = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)) + 1e-9)

    def at(self, x: float, y: float) -> tuple[float, float]:
        across = (math.log10(x) - self.left) / (self.right - self.left)
        up = (math.log10(y) - self.low) / (self.high - self.low)
        return LEFT + across * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM)

    def free(self, y: float) -> float:
        """The height of a label beside its curve, or the nearest where none stands already."""
        near = (y + sign * step * LINE / 4 for step in range(99) for sign in (1, -1))
        found = next(at for at in near if all(abs(at - taken) >= LINE for taken in self.taken))
        self.taken.append(found)
        return found

    def ticks(self) -> Iterable[str]:
        for power in range(self.low, self.high + 1):
            _x, y = self.at(10**self.left, 10.0**power)
            yield f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.0f}" y2="{y:.0f}"/>'
            yield f'<text x="{LEFT - 6}" y="{y + 4:.0f}" text-anchor="end">{10.0**power:,g}</text>'
        for x in self._stops():
            place, _y = self.at(x, 10.0**self.low)
            yield f'<text x="{place:.0f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{x:,.0f}</text>'

    def _stops(self) -> list[float]:
        whole = [10.0**power for power in range(math.ceil(self.left - 1e-9), math.floor(self.right + 1e-9) + 1)]
        return whole if len(whole) > 1 else [10**self.left, 10**self.right]


def _curve(curve: Curve, colour: str, place: _Scale) -> Iterable[str]:
    points = [place.at(x, y) for x, y in curve.points]
    yield f'<path stroke="{colour}" d="M{" L".join(f"{x:.1f} {y:.1f}" for x, y in points)}"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
    last = curve.points[-1][1]
    x, y = points[-1]
    said = f"{last:,.0f}" if last >= 10 else f"{last:.2g}"
    yield f'<text x="{x + 8:.0f}" y="{place.free(y + 4):.0f}">{curve.name} {said}</text>'
