"""Search: what is asked stands in the address, which can be kept and sent on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coverage.forms import SearchForm
from coverage.selectors.search import Question, search
from coverage.views.access import READ, needs


@require_safe
@needs(READ)
def find(request: HttpRequest) -> HttpResponse:
    """`?q=` words, `?low=` and `?high=` a stretch of figures, `?outlet=` an outlet's number."""
    form = SearchForm(request.GET)
    question = asked(form)
    found = search(question, page=_number(request.GET.get("page", "")))
    context = {"form": form, "question": question, "found": found, "section": "search"}
    return render(request, "coverage/search/page.html", context)


def asked(form: SearchForm) -> Question:
    """What a filled form asks for; nothing where it makes no sense."""
    if not form.is_valid():
        return Question()
    sent = form.cleaned_data
    return Question(sent["q"], sent["low"], sent["high"], sent["outlet"])


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
