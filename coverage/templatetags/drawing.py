"""A number line as SVG, written in one breath: a grid has one in every row, and a template would take ten times as long.

Every place along the line is a percent; heights are counted from the line itself. What is the same in every drawing
(the size of a dot, the shape of a band) stands in numberline.css and not in each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi, gettext

from coverage.templatetags.bidi import END, ISOLATE
from coverage.templatetags.numberline import Label, NumberLine, Stop, full_text
from coverage.templatetags.outlets import say_outlet

BASELINE = 11
"""How far the line that leads to an outlet's name ends above the name's baseline."""
LAYERS = ("", "agree", "differ", "conflict")
"""The tones of tones_of, what must be seen first over the others; every band lies under every dot. Their first letters are
the classes of the drawing, which a full grid says hundreds of times."""


def line_html(line: NumberLine, size: str, *, is_named: bool) -> SafeString:
    """The drawing at a size; is_named: with its figures as its title, where nothing beside it says them."""
    title = f"<title>{escape(say_line(line))}</title>" if is_named else ""
    role = 'role="img"' if is_named else 'aria-hidden="true"'
    stops = _layers(line.stops, _band) + _layers(line.stops, _shapes)
    return mark_safe(  # noqa: S308 - every text is escaped
        f'<svg class="numberline {size}" height="{line.height}" {role}>{title}'
        f'<svg y="{line.axis}"><line class="axis" x1="1%" x2="99%"/>{stops}</svg></svg>'
    )


def say_line(line: NumberLine) -> str:
    """The drawing as a sentence, for those who hear it: every answer with its hedge, and everyone who is drawn at it."""
    answers = ("؛ " if get_language_bidi() else "; ").join(map(_said, line.stops))
    return gettext("From the smallest answer to the largest: %(answers)s.") % {"answers": answers}


def _said(stop: Stop) -> str:
    answer = full_text(stop.claims[0])
    if not stop.names.text:
        return answer
    outlets = dict.fromkeys(say_outlet(claim.version.article.outlet) for claim in stop.claims)
    names = ("، " if get_language_bidi() else ", ").join(f"{ISOLATE}{name}{END}" for name in outlets)
    return f"{answer} ({names})"


def _layers(stops: Iterable[Stop], draw: Callable[[Stop], Iterator[str]]) -> str:
    """The shapes of all stops, those of one colour together and what two of them share drawn once."""
    layers: dict[str, dict[str, None]] = {tone: {} for tone in LAYERS}
    for stop in stops:
        layers[stop.tone].update(dict.fromkeys(draw(stop)))
    return "".join(_layer(tone, "".join(shapes)) for tone, shapes in layers.items())


def _layer(tone: str, shapes: str) -> str:
    colour = f" class={tone[0]}" if tone else ""
    return f"<g{colour}>{shapes}</g>" if shapes else ""


def _band(stop: Stop) -> Iterator[str]:
    if stop.band:
        yield f'<rect x="{_percent(stop.band[0])}" width="{_percent(stop.band[1])}"/>'


def _shapes(stop: Stop) -> Iterator[str]:
    value, names = _label(stop.value, stop.value.above), _label(stop.names, stop.names.below, "name")
    if stop.opens:
        edge = _percent(stop.edge)
        yield f'<line class="open" x1="{_percent(stop.at)}" x2="{edge}"/>'
        yield f'<svg x="{edge}"><polyline points="{stop.head}"/></svg>'
    yield _lead(stop, stop.value, stop.value.above) + _lead(stop, stop.names, stop.names.below - BASELINE)
    yield f'<circle cx="{_percent(stop.at)}"/>'
    yield value + names


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
