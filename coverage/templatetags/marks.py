"""Marked text as HTML, made in one breath: a template's own line breaks would come between words and their stops."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from coverage.core.text.changes import Stretch
from coverage.core.text.marking import Piece
from coverage.models import Claim
from coverage.selectors.article import Mark
from coverage.selectors.facts import VERDICTS
from coverage.templatetags.tones import tones_of

_CHANGES = {"same": "{}", "added": "<ins>{}</ins>", "left_out": "<del>{}</del> "}


def sentence_html(pieces: Iterable[Piece]) -> SafeString:
    """A sentence with its answer in <mark>, what it adds in <ins> and what it leaves out in <del>."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in pieces))


def _piece(piece: Piece) -> SafeString:
    text = format_html(_CHANGES[piece.change], piece.text)
    return format_html("<mark>{}</mark>", text) if piece.is_marked else text


def changes_html(stretches: Iterable[Stretch]) -> SafeString:
    """A paragraph with what a later wording adds and leaves out."""
    return format_html_join("", "{}", ((format_html(_CHANGES[each.change], each.text),) for each in stretches))


def paragraph_html(marks: Iterable[Mark]) -> SafeString:
    """A paragraph whose claims are marked and lead to what stands beside it."""
    return format_html_join("", "{}", ((_mark(mark),) for mark in marks))


def _mark(mark: Mark) -> SafeString:
    if mark.claim is None or not mark.text.strip():
        return format_html("{}", mark.text)
    address = f"#claim-{mark.claim.pk}"
    return format_html('<mark{}><a href="{}">{}</a></mark>', _tone(mark.claim, mark.verdict), address, mark.text)


def _tone(claim: Claim, verdict: str) -> SafeString:
    """The class that colours a claim; in a fact that is told in several ways only those that its reasons set apart."""
    tone = verdict
    if verdict in VERDICTS[:2] and claim.fact is not None:
        tone = tones_of(claim.fact).get(claim.pk, "")
    return format_html(' class="{}"', tone) if tone else format_html("{}", "")
