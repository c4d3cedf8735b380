"""A fact's number line as shapes with places in percent, so that one drawing fits every width.

A dot is an exact figure, an arrow an open end, a band an "about" or a range. Places run with the reading direction:
in Arabic the smallest figure is at the right, above the first card.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language_bidi

from coverage.core import comparison
from coverage.models import Claim
from coverage.models.records import stated_record
from coverage.selectors.facts import NUMERIC, by_value
from coverage.templatetags.answers import shown_answer
from coverage.templatetags.bidi import direct_range
from coverage.templatetags.figures import say_figures
from coverage.templatetags.outlets import say_outlet_shortly

MARGIN = 0.11
"""Share of the stretch between the figures that is left free at either end, for arrows and labels."""
LETTER = 7.4
"""Mean advance of a letter at .8rem, in CSS pixels, measured on Noto Sans Arabic and rounded up."""
GAP = 10.0
LANE = 18
"""Height of a row of labels in CSS pixels."""
MAX_NAME = 22
ISOLATE, LEFT_TO_RIGHT, RIGHT_TO_LEFT, END = "\u2068", "\u2066", "\u2067", "\u2069"
"""Bidi isolates: SVG text has no <bdi>."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text at a percent along the line, in a row counted from the line outwards."""

    text: str
    at: float
    lane: int
    is_shifted: bool = False

    @property
    def is_beside(self) -> bool:
        """Whether it stands so far from its dot that a line must lead there."""
        return self.lane > 0 or self.is_shifted

    @property
    def above(self) -> int:
        """The baseline above the line, in pixels from it."""
        return -(13 + LANE * self.lane)

    @property
    def below(self) -> int:
        """The baseline below the line."""
        return 24 + LANE * self.lane


@dataclass(frozen=True, slots=True)
class Stop:
    """One answer on the line with everyone who gives it. opens: -1 to the left, 1 to the right, 0 closed.

    claims: all that give it, for the sentence that says what the labels only hint at.
    """

    at: float
    band: tuple[float, float] | None
    opens: int
    tone: str
    value: Label
    names: Label
    claims: tuple[Claim, ...]

    @property
    def edge(self) -> float:
        """Where an open end's arrow ends."""
        return 98.5 if self.opens > 0 else 1.5

    @property
    def head(self) -> str:
        """The arrow's head, as the points of a polyline around its tip."""
        back = -6 * self.opens
        return f"{back},-4 0,0 {back},4"


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The whole drawing; sizes in CSS pixels."""

    stops: tuple[Stop, ...]
    axis: int
    height: int


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer, hedge included, and the claims that give it."""

    claims: tuple[Claim, ...]
    tone: str


def draw_line(
    claims: Iterable[Claim], tones: dict[int, str], *, width: float, rtl: bool, short: bool
) -> NumberLine | None:
    """The line of the claims that are numbers; None where fewer than two answers differ.

    width: the least CSS pixels it will be shown at, by which labels keep clear of each other.
    short: figures alone, without hedge words and outlets.
    """
    answers = _answers(claims, tones)
    marks = comparison.number_line([stated_record(answer.claims[0]) for answer in answers], MARGIN)
    if len(answers) < 2 or not marks:
        return None
    places = [_place(mark.point, rtl=rtl) for mark in marks]
    values = _spread(
        _short_texts(answers) if short else [full_text(answer.claims[0]) for answer in answers], places, width
    )
    names = _spread(["" if short else _names(answer) for answer in answers], places, width)
    axis = 16 + LANE * (1 + max(label.lane for label in values))
    below = 14 if short else 22 + LANE * (1 + max(label.lane for label in names))
    drawn = zip(answers, marks, values, names, strict=True)
    stops = tuple(_stop(answer, mark, (value, name), rtl=rtl) for answer, mark, value, name in drawn)
    return NumberLine(stops, axis, axis + below)


def _place(share: float, *, rtl: bool) -> float:
    """A share of the line as percent from the left edge of the drawing."""
    return round(100 * (1 - share if rtl else share), 2)


def _answers(claims: Iterable[Claim], tones: dict[int, str]) -> list[_Answer]:
    groups: dict[tuple[float | None, float | None, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda each: each.pk or 0):
        if claim.kind in NUMERIC and (claim.low is not None or claim.high is not None):
            groups.setdefault((claim.low, claim.high, claim.hedge), []).append(claim)
    ordered = by_value(group[0] for group in groups.values())
    told = [groups[first.low, first.high, first.hedge] for first in ordered]
    return [_Answer(tuple(group), _tone(group, tones)) for group in told]


def _tone(claims: Iterable[Claim], tones: dict[int, str]) -> str:
    return next((tones[claim.pk] for claim in claims if tones.get(claim.pk)), "")


def _stop(answer: _Answer, mark: comparison.Mark, labels: tuple[Label, Label], *, rtl: bool) -> Stop:
    opens = 1 if mark.is_open_above else -1 if mark.is_open_below else 0
    ends = sorted((_place(mark.start, rtl=rtl), _place(mark.end, rtl=rtl)))
    band = (ends[0], round(ends[1] - ends[0], 2)) if not opens and ends[1] > ends[0] else None
    return Stop(_place(mark.point, rtl=rtl), band, -opens if rtl else opens, answer.tone, *labels, answer.claims)


def _short_texts(answers: Sequence[_Answer]) -> list[str]:
    """Figures alone; a range by its two ends, each figure once, and with its unit where units differ."""
    firsts = [answer.claims[0] for answer in answers]
    if len({claim.unit for claim in firsts if claim.kind == "duration"}) > 1:
        return [_with_unit(claim) for claim in firsts]
    ends = [sorted({end for end in (claim.low, claim.high) if end is not None}) for claim in firsts]
    said = iter(say_figures([end for pair in ends for end in pair]))
    sign = "%" if firsts[0].kind == "percent" else ""
    texts = ["–".join(next(said) for _end in pair) + sign for pair in ends]
    return [_directed(text) if text not in texts[:place] else "" for place, text in enumerate(texts)]


def _directed(text: str) -> str:
    """A figure kept together; a range runs with the page, since it has no letter that says how."""
    start = ISOLATE if "–" not in text else RIGHT_TO_LEFT if get_language_bidi() else LEFT_TO_RIGHT
    return f"{start}{text}{END}"


def full_text(claim: Claim) -> str:
    """The answer as printed, without the counted noun, which the fact's own name tells."""
    printed = shown_answer(claim)
    return f"{ISOLATE}{f'{printed.before} {direct_range(printed.core, claim.surface)}'.strip()}{END}"


def _with_unit(claim: Claim) -> str:
    """The figure as printed and the word after it, without the hedge, which the line draws."""
    printed = shown_answer(claim)
    return f"{ISOLATE}{' '.join([printed.core, *printed.after.split()[:1]])}{END}"


def _names(answer: _Answer) -> str:
    tellers = (claim.version.article.outlet for claim in answer.claims)
    outlets = list({outlet.name: outlet for outlet in tellers}.values())
    name = say_outlet_shortly(outlets[0], MAX_NAME)
    return (
        f"{ISOLATE}{name}{END}"
        if len(outlets) == 1
        else f"{ISOLATE}{name}{END} {LEFT_TO_RIGHT}+{len(outlets) - 1}{END}"
    )


def _spread(texts: Sequence[str], places: Sequence[float], width: float) -> list[Label]:
    """Labels in as few rows as keep them apart at this width, none beyond the edge."""
    taken: list[list[tuple[float, float]]] = []
    labels: list[Label] = []
    for text, place in zip(texts, places, strict=True):
        if not text:
            labels.append(Label(text, place, 0))
            continue
        half = (len(text.strip(ISOLATE + LEFT_TO_RIGHT + RIGHT_TO_LEFT + END)) * LETTER + GAP) / 2
        middle = min(max(place / 100 * width, half), max(width - half, half))
        lane = _free_lane(taken, middle - half, middle + half)
        taken[lane].append((middle - half, middle + half))
        is_shifted = abs(middle - place / 100 * width) > half / 2
        labels.append(Label(text, round(middle / width * 100, 2), lane, is_shifted))
    return labels


def _free_lane(taken: list[list[tuple[float, float]]], start: float, end: float) -> int:
    for lane, stretches in enumerate(taken):
        if all(end <= left or start >= right for left, right in stretches):
            return lane
    taken.append([])
    return len(taken) - 1
