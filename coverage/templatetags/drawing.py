"""A number line as SVG, written in one breath: a grid has one in every row, and a template would take ten times as long.

Every place along the line is a percent; heights are counted from the line itself. What is the same in every drawing
(the size of a dot, the shape of a band) stands in numberline.css and not in each of them.
"""

from __future__ import annotations

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from coverage.templatetags.numberline import Label, NumberLine, Stop

BASELINE = 11
"""How far the line that leads to an outlet's name ends above the name's baseline."""


def line_html(line: NumberLine, size: str, *, is_named: bool) -> SafeString:
    """The drawing at a size; is_named: with its figures as its title, where nothing beside it says them."""
    title = f"<title>{escape(' · '.join(map(_said, line.stops)))}</title>" if is_named else ""
    role = 'role="img"' if is_named else 'aria-hidden="true"'
    stops = "".join(map(_stop, line.stops))
    return mark_safe(  # noqa: S308 - every text is escaped
        f'<svg class="numberline {size}" height="{line.height}" {role}>{title}'
        f'<svg y="{line.axis}"><line class="axis" x1="1%" x2="99%"/>{stops}</svg></svg>'
    )


def _said(stop: Stop) -> str:
    return f"{stop.value.text} ({stop.names.text})" if stop.names.text else stop.value.text


def _stop(stop: Stop) -> str:
    tone = f' class="is-{stop.tone}"' if stop.tone else ""
    band = f'<rect x="{_percent(stop.band[0])}" width="{_percent(stop.band[1])}"/>' if stop.band else ""
    value, names = _label(stop.value, stop.value.above), _label(stop.names, stop.names.below, "name")
    leads = _lead(stop, stop.value, stop.value.above) + _lead(stop, stop.names, stop.names.below - BASELINE)
    return f'<g{tone}>{band}{_open_end(stop)}{leads}<circle cx="{_percent(stop.at)}"/>{value}{names}</g>'


def _open_end(stop: Stop) -> str:
    if not stop.opens:
        return ""
    edge = _percent(stop.edge)
    arrow = f'<svg x="{edge}"><polyline points="{stop.head}"/></svg>'
    return f'<line class="open" x1="{_percent(stop.at)}" x2="{edge}"/>{arrow}'


def _lead(stop: Stop, label: Label, height: int) -> str:
    if not label.text or not label.is_beside:
        return ""
    return f'<line x1="{_percent(stop.at)}" x2="{_percent(label.at)}" y2="{height}"/>'


def _label(label: Label, height: int, name: str = "") -> str:
    named = f' class="{name}"' if name else ""
    return f'<text{named} x="{_percent(label.at)}" y="{height}">{escape(label.text)}</text>' if label.text else ""


def _percent(place: float) -> str:
    """To a thousandth of the line, which is less than a dot on any screen."""
    return f"{round(place, 1):g}%"
