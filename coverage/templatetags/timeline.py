"""A fact's course over the days as SVG: time runs with the reading direction, figures from below upwards.

Places along the days are percents, so that one drawing fits every width; heights are CSS pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi, gettext, ngettext

from coverage.core.comparison import Mark
from coverage.core.timeline import Day
from coverage.models import Claim
from coverage.selectors.timeline import Course
from coverage.templatetags.answers import shown_answer
from coverage.templatetags.bidi import END, ISOLATE
from coverage.templatetags.dates import say_short_day
from coverage.templatetags.figures import say_figures
from coverage.templatetags.tones import tones_of

TOP, HEIGHT, FOOT = 20, 96, 44
"""Above the figures, of the figures, and below them for the days."""
EDGE = 9.0
"""Percent that is left free at either end of the days, for half a label."""
WIDTH = 290.0
"""The least CSS pixels it is shown at, by which labels keep clear of each other."""
LETTER = 6.6
"""Mean advance of a letter at .72rem, in CSS pixels, rounded up."""


def course_html(course: Course) -> SafeString:
    """The drawing, which the sentence beside it says in words."""
    tones = tones_of(course.fact)
    parts = [f'<line class="axis" x1="0" x2="100%" y1="{TOP + HEIGHT + 18}" y2="{TOP + HEIGHT + 18}"/>']
    parts += _bands(course)
    parts += [_answer(course, day, place, tones) for day in course.timeline.days for place in day.answers]
    parts += [_text(_place(day.at), TOP + HEIGHT + 36, say_short_day(day.day), "day") for day in _told_apart(course)]
    parts += _figures(course)
    drawing = "".join(parts)
    return mark_safe(  # noqa: S308 - every text is escaped
        f'<svg class="course" height="{TOP + HEIGHT + FOOT}" aria-hidden="true">{drawing}</svg>'
    )


def say_course(course: Course) -> str:
    """Day by day what was told: "1 April: more than 1.3 million civilians (2 outlets); 2 April: ..."."""
    return (
        "؛ ".join(_say_day(course, day) for day in course.timeline.days)
        if get_language_bidi()
        else "; ".join(_say_day(course, day) for day in course.timeline.days)
    )


def _say_day(course: Course, day: Day) -> str:
    answers = "، " if get_language_bidi() else ", "
    told = answers.join(_say_answer(course.answers[place], course.tellers[place]) for place in day.answers)
    return gettext("%(day)s: %(answers)s") % {"day": say_short_day(day.day), "answers": told}


def _say_answer(claim: Claim, tellers: int) -> str:
    printed = shown_answer(claim)
    words = f"{ISOLATE}{' '.join(part for part in (printed.before, printed.core, printed.after) if part)}{END}"
    if tellers == 1:
        return words
    return f"{words} ({ngettext('%(n)s outlet', '%(n)s outlets', tellers) % {'n': tellers}})"


def _place(share: float) -> float:
    along = EDGE + share * (100 - 2 * EDGE)
    return round(100 - along if get_language_bidi() else along, 1)


def _height(share: float) -> float:
    return round(TOP + (1 - share) * HEIGHT, 1)


def _bands(course: Course) -> list[str]:
    """From each day to the next: how far apart the last answers were."""
    bands = []
    for day, following in pairwise(course.timeline.days):
        low, high = course.timeline.reach(day)
        start, end = sorted((_place(day.at), _place(following.at)))
        height = max(_height(low) - _height(high), 2)
        bands.append(
            f'<rect x="{start}%" width="{end - start:.1f}%" y="{_height(high) - 1}" height="{height + 1:.1f}"/>'
        )
        bands.append(_step(course, day, following))
    return bands


def _step(course: Course, day: Day, following: Day) -> str:
    """From where one day's answers end to where the next day's begin."""
    before, after = course.timeline.reach(day), course.timeline.reach(following)
    top, bottom = max(before[1], after[1]), min(before[0], after[0])
    at = _place(following.at)
    return f'<line class="step" x1="{at}%" x2="{at}%" y1="{_height(top)}" y2="{_height(bottom)}"/>'


def _answer(course: Course, day: Day, place: int, tones: dict[int, str]) -> str:
    mark, at = course.timeline.marks[place], _place(day.at)
    tone = tones.get(course.answers[place].pk, "")
    shape = f'<circle cx="{at}%" cy="{_height(mark.point)}"/>{_reach(mark, at)}'
    return f'<g class="is-{tone}">{shape}</g>' if tone else f"<g>{shape}</g>"


def _reach(mark: Mark, at: float) -> str:
    """An open end's arrow, or the stretch of a range."""
    if mark.is_open_above or mark.is_open_below:
        tip = _height(mark.point) + (-15 if mark.is_open_above else 15)
        back = 4 if mark.is_open_above else -4
        head = f'<svg x="{at}%" y="{tip}"><polyline points="-4,{back} 0,0 4,{back}"/></svg>'
        return f'<line x1="{at}%" x2="{at}%" y1="{_height(mark.point)}" y2="{tip}"/>{head}'
    if mark.end > mark.start:
        return f'<line class="range" x1="{at}%" x2="{at}%" y1="{_height(mark.end)}" y2="{_height(mark.start)}"/>'
    return ""


def _told_apart(course: Course) -> list[Day]:
    """The days whose labels fit: the first and the last, and those between that keep clear of what stands there."""
    days = course.timeline.days
    return _spaced([days[0], days[-1], *days[1:-1]], [len(say_short_day(day.day)) for day in days])


def _spaced(days: Sequence[Day], letters: Sequence[int]) -> list[Day]:
    room = (max(letters) * LETTER + 8) / WIDTH * 100 / (100 - 2 * EDGE)
    kept: list[Day] = []
    for day in days:
        if all(abs(day.at - other.at) >= room for other in kept):
            kept.append(day)
    return kept


def _figures(course: Course) -> list[str]:
    """The highest figure above its day and, where another figure is lower, the lowest below it."""
    days = _told_apart(course)

    def is_apart(day: Day) -> bool:
        low, high = course.timeline.reach(day)
        return low < high

    tops = [(day, day.high, True) for day in days]
    feet = [(day, day.low, False) for day in days if is_apart(day)]
    said = _said([(course.answers[place], is_top) for _day, place, is_top in (*tops, *feet)])
    above = {day.day: words for day, words in zip(days, said, strict=False)}
    places = zip((*tops, *feet), said, strict=True)
    return [
        _figure(course.timeline.marks[place], day, words, is_top)
        for (day, place, is_top), words in places
        if is_top or words != above[day.day]
    ]


def _said(ends: Sequence[tuple[Claim, bool]]) -> list[str]:
    """The figures shortly; with their units where those differ, and in percent where they are shares."""
    first = ends[0][0]
    if first.kind == "duration" and len({claim.unit for claim, _is_top in ends}) > 1:
        return [" ".join([shown_answer(claim).core, *shown_answer(claim).after.split()[:1]]) for claim, _is_top in ends]
    sign = "%" if first.kind == "percent" else ""
    return [figure + sign for figure in say_figures([_end(claim, is_top=is_top) for claim, is_top in ends])]


def _end(claim: Claim, *, is_top: bool) -> float:
    """The upper or the lower figure that an answer names; of an open end the one there is."""
    named = [end for end in (claim.low, claim.high) if end is not None]
    return max(named) if is_top else min(named)


def _figure(mark: Mark, day: Day, words: str, is_top: bool) -> str:
    is_open = mark.is_open_above if is_top else mark.is_open_below
    edge = mark.point if mark.is_open_above or mark.is_open_below else mark.end if is_top else mark.start
    away = -10 - 12 * is_open if is_top else 18 + 12 * is_open
    return _text(_place(day.at), _height(edge) + away, words, "figure")


def _text(at: float, height: float, words: str, name: str) -> str:
    return f'<text class="{name}" x="{at}%" y="{height:.0f}">{ISOLATE}{escape(words)}{END}</text>'
