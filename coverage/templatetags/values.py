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
from coverage.templatetags.outlets import say_outlet
from coverage.templatetags.tones import tones_of


def value_html(claim: Claim, size: str = "") -> SafeString:
    """An answer on lines of its own; beside a small one, a sign that an editor corrected it."""
    sign = _corrected(claim) if not size else ""
    html = f'<div class="{_classes(claim, size)}"><bdi>{_words(claim)}</bdi>{sign}</div>'
    return mark_safe(html)  # noqa: S308 - every text is escaped


def _words(claim: Claim) -> str:
    """Hedge, figure and noun."""
    printed = shown_answer(claim)
    parts = [("i", printed.before), ("b", printed.core), ("i", printed.after)]
    return " ".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in parts if text or tag == "b")


def _classes(claim: Claim, look: str) -> str:
    kind = "" if claim.kind in NUMERIC else claim.kind
    return " ".join(filter(None, ("value", kind, look)))


def _corrected(claim: Claim) -> str:
    words = escape(gettext("corrected by an editor"))
    return f' <abbr class="by-hand" title="{words}">✎</abbr>' if claim.read else ""


def cells_html(row: Row) -> SafeString:
    """The cells of a row of the grid, each under its outlet, which a narrow screen prints before it."""
    tones = tones_of(row.fact)
    silent = f'<td class="silent">{escape(gettext("not mentioned"))}</td>'
    cells = (_cell(cell, tones) if cell.claims else silent for cell in row.cells)
    return mark_safe("\n".join(cells))  # noqa: S308 - every text is escaped


def _cell(cell: Cell, tones: Mapping[int, str]) -> str:
    said = "<br>".join(_answer(claim, tones) for claim in cell.answers)
    return f'<td data-outlet="{escape(say_outlet(cell.outlet))}">{said}</td>'


def _answer(claim: Claim, tones: Mapping[int, str]) -> str:
    answer = f'<bdi class="{_classes(claim, _tone(claim, tones))}">{_words(claim)}</bdi>{_corrected(claim)}'
    return f'{answer}<br><bdi class="by">{escape(claim.by)}</bdi>' if claim.by else answer


def _tone(claim: Claim, tones: Mapping[int, str]) -> str:
    found = tones.get(claim.pk, "")
    return f"is-{found}" if found else ""
