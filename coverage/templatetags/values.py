"""Answers as HTML, and the cells of a row of the grid: written in one breath, since a full grid has hundreds of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from coverage.core.text.printed import Printed, take_apart
from coverage.models import Claim, Outlet
from coverage.selectors.facts import NUMERIC
from coverage.selectors.grid import Cell, Row
from coverage.templatetags.answers import FIGURELESS, shown_answer
from coverage.templatetags.bidi import REMEMBERED, direct_range
from coverage.templatetags.outlets import say_outlet

TONES = {"conflict": "c", "differ": "d"}
"""The classes of cells by the tones of tones_of: one letter, since a full grid says them six hundred times."""


def value_html(claim: Claim, size: str = "") -> SafeString:
    """An answer on lines of its own; beside a small one, a sign that an editor corrected it."""
    sign = _corrected(claim) if not size else ""
    html = f"<div{_classes('value', _kind(claim), size)}><bdi>{_words(claim)}</bdi>{sign}</div>"
    return mark_safe(html)  # noqa: S308 - every text is escaped


def _words(claim: Claim) -> str:
    """Hedge, figure and noun."""
    if claim.read or claim.kind in FIGURELESS:
        return _marked_up(shown_answer(claim), claim.surface)
    return _as_printed(claim.surface)


@lru_cache(maxsize=REMEMBERED)
def _as_printed(surface: str) -> str:
    return _marked_up(take_apart(surface), surface)


def _marked_up(printed: Printed, surface: str) -> str:
    core = escape(direct_range(printed.core, surface))
    return " ".join(filter(None, (escape(printed.before), f"<b>{core}</b>", escape(printed.after))))


def _kind(claim: Claim) -> str:
    """What an answer that is no number is."""
    return "" if claim.kind in NUMERIC else claim.kind


def _classes(*names: str) -> str:
    return f' class="{" ".join(filter(None, names))}"' if any(names) else ""


def _bare_classes(*names: str) -> str:
    """As _classes, without the quotation marks that one class does not need: a full grid says it six hundred times."""
    found = [name for name in names if name]
    return f" class={found[0]}" if len(found) == 1 else _classes(*found)


def _corrected(claim: Claim) -> str:
    if not claim.read:
        return ""
    words = gettext("corrected by an editor")
    return f' <abbr class="by-hand" title="{escape(words)}">✎</abbr>'


def cells_html(row: Row, tones: Mapping[int, str]) -> SafeString:
    """The cells of a row of the grid, each under its outlet, which a narrow screen prints before it.

    The end of a cell is left to the beginning of the next, as HTML allows: it would be said hundreds of times.
    """
    words, language = gettext("not mentioned"), get_language() or "ar"
    silent = f"<td class=silent>{escape(words)}"
    cells = (_cell(cell, tones, language) if cell.claims else silent for cell in row.cells)
    return mark_safe("".join(cells))  # noqa: S308 - every text is escaped


def _cell(cell: Cell, tones: Mapping[int, str], language: str) -> str:
    said = "<br>".join(_answer(claim, tones) for claim in cell.answers)
    return f"{_begin(cell.outlet.name, cell.outlet.is_named, cell.more, language)}{said}"


@lru_cache(maxsize=REMEMBERED)
def _begin(name: str, is_named: bool, more: int, _language: str) -> str:
    """The beginning of a cell of an outlet, in the language of the page."""
    return f'<td data-of="{escape(say_outlet(Outlet(name=name, is_named=is_named)))}{_more(more)}">'


def _more(outlets: int) -> str:
    return f" \u2066+{outlets}\u2069" if outlets else ""


def _answer(claim: Claim, tones: Mapping[int, str]) -> str:
    tone = TONES.get(tones.get(claim.pk, ""), "")
    answer = f"<bdi{_bare_classes(_kind(claim), tone)}>{_words(claim)}</bdi>{_corrected(claim)}"
    return f"{answer}<bdi class=by>{escape(claim.by)}</bdi>" if claim.by else answer
