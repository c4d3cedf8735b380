"""Answers as HTML, and a row of the grid: written in one breath, since a full grid has hundreds of them."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from coverage.models import Claim
from coverage.selectors.facts import NUMERIC
from coverage.selectors.grid import Cell, Row
from coverage.templatetags.answers import shown_answer
from coverage.templatetags.bidi import direct_range
from coverage.templatetags.outlets import say_outlet
from coverage.templatetags.tones import tones_of

TONES = {"conflict": "c", "differ": "d"}
"""The classes of cells by the tones of tones_of: one letter, since a full grid says them six hundred times."""


def value_html(claim: Claim, size: str = "") -> SafeString:
    """An answer on lines of its own; beside a small one, a sign that an editor corrected it."""
    sign = _corrected(claim) if not size else ""
    html = f"<div{_classes('value', _kind(claim), size)}><bdi>{_words(claim)}</bdi>{sign}</div>"
    return mark_safe(html)  # noqa: S308 - every text is escaped


def _words(claim: Claim) -> str:
    """Hedge, figure and noun."""
    printed = shown_answer(claim)
    core = escape(direct_range(printed.core, claim.surface))
    return " ".join(filter(None, (escape(printed.before), f"<b>{core}</b>", escape(printed.after))))


def _kind(claim: Claim) -> str:
    """What an answer that is no number is."""
    return "" if claim.kind in NUMERIC else claim.kind


def _classes(*names: str) -> str:
    return f' class="{" ".join(filter(None, names))}"' if any(names) else ""


def _corrected(claim: Claim) -> str:
    if not claim.read:
        return ""
    words = gettext("corrected by an editor")
    return f' <abbr class="by-hand" title="{escape(words)}">✎</abbr>'


def cells_html(row: Row) -> SafeString:
    """The cells of a row of the grid, each under its outlet, which a narrow screen prints before it.

    The end of a cell is left to the beginning of the next, as HTML allows: it would be said hundreds of times.
    """
    tones = tones_of(row.fact)
    words = gettext("not mentioned")
    silent = f'<td class="silent">{escape(words)}'
    cells = (_cell(cell, tones) if cell.claims else silent for cell in row.cells)
    return mark_safe("".join(cells))  # noqa: S308 - every text is escaped


def _cell(cell: Cell, tones: Mapping[int, str]) -> str:
    said = "<br>".join(_answer(claim, tones) for claim in cell.answers)
    return f'<td data-of="{escape(say_outlet(cell.outlet))}{_more(cell)}">{said}'


def _more(cell: Cell) -> str:
    return f" \u2066+{cell.more}\u2069" if cell.more else ""


def _answer(claim: Claim, tones: Mapping[int, str]) -> str:
    answer = f"<bdi{_classes(_kind(claim), _tone(claim, tones))}>{_words(claim)}</bdi>{_corrected(claim)}"
    return f"{answer}<br><bdi class=by>{escape(claim.by)}</bdi>" if claim.by else answer


def _tone(claim: Claim, tones: Mapping[int, str]) -> str:
    return TONES.get(tones.get(claim.pk, ""), "")
