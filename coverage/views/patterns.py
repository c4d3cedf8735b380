"""Every component once, in both directions and both themes; in DEBUG only."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

SHOWN_AS = (("ar", "rtl", "light"), ("ar", "rtl", "dark"), ("en", "ltr", "light"), ("en", "ltr", "dark"))


@require_safe
def patterns(request: HttpRequest) -> HttpResponse:
    """The catalogue of components."""
    if not settings.DEBUG:
        raise Http404
    verdicts = ("conflict", "differ", "agree", "only")
    return render(request, "coverage/patterns.html", {"shown_as": SHOWN_AS, "verdicts": verdicts})
