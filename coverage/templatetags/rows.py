"""A row of the grid, written in one breath: sixty of them through a template took longer than all else on the page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_bidi, gettext, ngettext

from coverage.models import Fact
from coverage.models.annotation import Explanation
from coverage.selectors.facts import ONLY, say_reasons
from coverage.selectors.grid import Row
from coverage.templatetags.bidi import isolate_quoted
from coverage.templatetags.drawing import line_html
from coverage.templatetags.numberline import draw_line
from coverage.templatetags.outlets import say_outlet
from coverage.templatetags.tones import tones_of
from coverage.templatetags.values import cells_html
from coverage.templatetags.verdicts import verdict_html

SMALL = 215.0
"""The least CSS pixels of the drawing in a row of the grid, and on a story's card."""


def row_html(row: Row) -> SafeString:
    """A fact across the outlets: its question with the verdict, why, and its number line, then the cells."""
    tones = tones_of(row.fact)
    head = "\n".join(_head(row, tones))
    return mark_safe(  # noqa: S308 - every text is escaped
        f'<tr class="{escape(row.verdict)}"><th scope="row">{head}</th>{cells_html(row, tones)}</tr>'
    )


def say_explanation(explanation: str) -> str:
    """The words for an editor's explanation; one that is no longer offered stays as it was stored."""
    return str(dict(Explanation.choices).get(explanation, explanation))


def say_reason(fact: Fact, verdict: str) -> str:
    """The reason that decides; empty where one outlet alone tells the fact."""
    if verdict == ONLY:
        return ""
    return "".join(map(isolate_quoted, say_reasons(fact.verdict.reasons[:1], get_language() or "ar")))


def say_tellers(outlets: int, origins: int) -> str:
    """How many outlets tell something, and how many independent origins they have it from, where that is known."""
    told = [ngettext("%(n)s outlet", "%(n)s outlets", outlets) % {"n": outlets}]
    if origins:
        told.append(ngettext("%(n)s independent origin", "%(n)s independent origins", origins) % {"n": origins})
    return " · ".join(told)


def small_line(fact: Fact, tones: dict[int, str], *, is_named: bool) -> SafeString | str:
    """The number line of a fact with its claims, figures alone; nothing where fewer than two answers differ."""
    line = draw_line(fact.told, tones, width=SMALL, rtl=get_language_bidi(), short=True)  # type: ignore[attr-defined]  # prefetched by with_claims
    return line_html(line, "small", is_named=is_named) if line else ""


def _head(row: Row, tones: dict[int, str]) -> Iterator[str]:
    fact = row.fact
    yield f'<a class="question" href="{fact.get_absolute_url()}" dir="auto" data-stop>{escape(fact.label)}</a>'
    yield f'<p class="why">{verdict_html(row.verdict)} {escape(say_reason(fact, row.verdict))}</p>'
    if row.origins and (outlets := row.outlets) > 1:
        yield f'<p class="by">{escape(say_tellers(outlets, row.origins))}</p>'
    yield from _tags(fact)
    # The cells beside it say its figures.
    yield small_line(fact, tones, is_named=False)
    if silent := row.silent:
        names = " · ".join(escape(say_outlet(outlet)) for outlet in silent)
        yield f'<p class="by silent-names">{escape(gettext("Not mentioned by:"))} {names}</p>'


def _tags(fact: Fact) -> Iterator[str]:
    """What editors did about the fact."""
    if row := getattr(fact, "verdict", None):
        yield f'<span class="tag">{escape(gettext("locked by an editor"))}</span>' if row.found else ""
    for note in fact.notes:  # type: ignore[attr-defined]  # prefetched by story_grid
        yield f'<span class="tag">{escape(say_explanation(note.explanation))}</span>'
