"""Search: what is asked stands in the address, which can be kept and sent on."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from coverage.blanks import blank, is_for_nobody
from coverage.forms import SaveForm, SearchForm
from coverage.models import SavedSearch
from coverage.selectors.search import Question, search
from coverage.services.searches import MOST_LETTERS, MOST_SEARCHES, TooManySearches, keep, kept_query
from coverage.views.access import READ, needs, personal
from coverage.views.kept import kept_list, said_to

SAVED = "saved"
"""The blank for the searches that the reader keeps."""
KEPT = "coverage/search/_saved.html"


def _fillings(request: HttpRequest) -> dict[str, Callable[[int], str]]:
    """The reader's own searches, beside what everybody is shown."""
    question = asked(SearchForm(request.GET))
    return {SAVED: lambda _number: said_to(request, render_to_string(KEPT, _kept(request, question), request))}


@require_safe
@needs(READ)
@kept_list(_fillings)
def find(request: HttpRequest) -> HttpResponse:
    """What is asked stands in the address under the names of SearchForm's fields."""
    form = SearchForm(request.GET)
    question = asked(form)
    found = search(question, page=_number(request.GET.get("page", "")))
    context = {"form": form, "question": question, "found": found, "section": "search"}
    own = {"saved_blank": blank(SAVED)} if is_for_nobody() else _kept(request, question)
    return render(request, "coverage/search/page.html", context | own)


def _kept(request: HttpRequest, question: Question) -> dict[str, object]:
    """The searches that the person keeps, and this one as it would be kept."""
    if not request.user.is_authenticated:
        return {}
    query = kept_query(request.GET)
    saved = list(request.user.saved_searches.all()[:MOST_SEARCHES])
    is_saved = any(each.query == query for each in saved)
    may_save = not question.is_empty and not is_saved and len(query) <= MOST_LETTERS
    return {"saved": saved, "save_form": SaveForm(initial={"query": query}) if may_save else None, "query": query}


@require_POST
@personal
def save(request: HttpRequest) -> HttpResponse:
    """Keep a search under a name and go back to it; the same search again is the same row, under its new name."""
    form = SaveForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("A search is kept under a name of at most 120 letters."))
        return redirect("search")
    try:
        saved = keep(user=_user(request), name=form.cleaned_data["name"], query=form.cleaned_data["query"])
    except TooManySearches:
        words = _("You keep %(most)s searches: delete one that you no longer ask.") % {"most": MOST_SEARCHES}
        messages.error(request, words)
        return redirect("search")
    messages.success(request, _("The search “%(name)s” is kept.") % {"name": saved.name})
    return redirect(saved)


@require_POST
@personal
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a search of one's own, its feed with it."""
    get_object_or_404(SavedSearch, pk=pk, user=_user(request)).delete()
    messages.success(request, _("The search is deleted; its feed answers no more."))
    return redirect("search")


def _user(request: HttpRequest) -> User:
    return cast("User", request.user)


def asked(form: SearchForm) -> Question:
    """What a filled form asks for; nothing where it makes no sense."""
    if not form.is_valid():
        return Question()
    sent = form.cleaned_data
    return Question(words=sent.pop("q"), **sent)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 1
