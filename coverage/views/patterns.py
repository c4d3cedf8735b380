"""Every component once, in both directions and both themes; in DEBUG only."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coverage.models import Article, Claim, Outlet, Version
from coverage.templatetags.numberline import NumberLine, draw_line

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


def _claim(number: int, surface: str, low: float, high: float | None, hedge: str) -> Claim:
    """A claim that is nowhere stored."""
    version = Version(article=Article(outlet=Outlet(name=f"منبر {number}")))
    columns = {"start": 0, "end": 1, "sentence_start": 0, "sentence_end": 1, "kind": "quantity", "pk": number}
    return Claim(surface=surface, low=low, high=high, hedge=hedge, version=version, **columns)


def _line(claims: list[Claim], *, rtl: bool) -> NumberLine | None:
    tones = {1: "differ", 2: "conflict", 3: "conflict"}
    return draw_line(claims, tones, width=620.0, rtl=rtl, short=False)
