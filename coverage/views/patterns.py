"""Every component once, in both directions and both themes; in DEBUG only."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, get_language_bidi
from django.views.decorators.http import require_safe

from coverage.core.judgement.phrases import phrase
from coverage.core.records import Reason
from coverage.core.text.marking import Piece, mark_sentence
from coverage.models import Article, Claim, Outlet, Version
from coverage.templatetags.bidi import isolate_quoted
from coverage.templatetags.numberline import NumberLine, draw_line
from coverage.views.hard_cases import HARD_CASES, HardCase

SAMPLES = (
    ("أكثر من 1.3 مليون مدني", 1.3e6, None, "more_than"),
    ("نحو 1.4 مليون مدني", 1.4e6, 1.4e6, "about"),
    ("1.5 مليون مدني", 1.5e6, 1.5e6, "exact"),
)
VERDICTS = ("conflict", "differ", "agree", "only")


@dataclass(frozen=True, slots=True)
class Look:
    """One of the four ways in which a component is seen."""

    language: str
    direction: str
    theme: str
    line: NumberLine | None


@require_safe
def patterns(request: HttpRequest) -> HttpResponse:
    """The catalogue of components."""
    if not settings.DEBUG:
        raise Http404
    claims = [_claim(number, *sample) for number, sample in enumerate(SAMPLES, 1)]
    looks = [
        Look(language, direction, theme, _line(claims, rtl=direction == "rtl"))
        for language, direction in (("ar", "rtl"), ("en", "ltr"))
        for theme in ("light", "dark")
    ]
    return render(request, "coverage/patterns.html", {"looks": looks, "verdicts": VERDICTS, "claims": claims})


@dataclass(frozen=True, slots=True)
class Shown:
    """A hard case as pages show it: the claim, its sentence marked, and a verdict's reason that quotes it."""

    what: str
    claim: Claim
    pieces: tuple[Piece, ...]
    reason: str


@require_safe
def bidi(request: HttpRequest) -> HttpResponse:
    """What is hard to set right-to-left, by every way in which pages show it."""
    if not settings.DEBUG:
        raise Http404
    cases = [_shown(number, case) for number, case in enumerate(HARD_CASES, 1)]
    claims = [case.claim for case in cases]
    line = draw_line(claims[:2], {}, width=620.0, rtl=get_language_bidi(), short=False)
    return render(request, "coverage/bidi.html", {"line": line, "cases": cases})


def _shown(number: int, case: HardCase) -> Shown:
    start = case.sentence.index(case.words)
    claim = _claim(number, case.words, case.low, case.high, case.hedge)
    claim.kind, claim.unit, claim.version.article.outlet.name = case.kind, case.unit, case.outlet
    quoted = {f"{side}_{name}": getattr(claim, name) for side in "ab" for name in ("low", "high", "hedge", "unit")}
    reason = "" if case.kind == "quote" else phrase(Reason("disjoint", (), quoted), get_language() or "ar")
    reason = isolate_quoted(reason)
    return Shown(case.what, claim, mark_sentence(case.sentence, start, start + len(case.words)), reason)


def _claim(number: int, surface: str, low: float | None, high: float | None, hedge: str) -> Claim:
    """A claim that is nowhere stored."""
    version = Version(article=Article(outlet=Outlet(name=f"منبر {number}")))
    columns = {"start": 0, "end": 1, "sentence_start": 0, "sentence_end": 1, "kind": "quantity", "pk": number}
    return Claim(surface=surface, low=low, high=high, hedge=hedge, version=version, **columns)


def _line(claims: list[Claim], *, rtl: bool) -> NumberLine | None:
    tones = {1: "differ", 2: "conflict", 3: "conflict"}
    return draw_line(claims, tones, width=620.0, rtl=rtl, short=False)
