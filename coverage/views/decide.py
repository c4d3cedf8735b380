"""Editors' decisions: sent from a fact's page and leading back to it, shown again with why where they cannot be stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from coverage.core.alignment.decided import Answer
from coverage.core.records import Hedge
from coverage.core.values.quantity import interval
from coverage.forms import ClaimForm, CorrectForm, DecisionForm, JoinForm, LockForm, RenameForm
from coverage.messages import message
from coverage.models import Claim, Decision, Fact, Story
from coverage.selectors.arrange import placements_of
from coverage.selectors.decisions import decisions_in
from coverage.selectors.history import deeds_of
from coverage.services import decide
from coverage.services.decide import TEXTUAL, Overtaken
from coverage.views.access import DECIDE, READ, needs

Word = dict[str, Any]
"""What every decision is made with: by, key, and seen where it may overrule another."""

Act = Callable[[Word], Decision]


PER_PAGE = 50


@require_safe
@needs(READ)
def decisions(request: HttpRequest, pk: int) -> HttpResponse:
    """What editors decided in a story, on facts too that nobody tells any more, each with its undoing."""
    story = get_object_or_404(Story, pk=pk)
    page = Paginator(decisions_in(story), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "story": story,
        "page": page,
        "history": deeds_of(page),
        "placements": placements_of(story) if page.number == 1 else (),
        "section": "stories",
    }
    return render(request, "coverage/decide/decisions.html", context)


@require_POST
@needs(DECIDE)
def rename_fact(request: HttpRequest, pk: int) -> HttpResponse:
    """Name a fact; 409 with both names where somebody else has named it meanwhile."""
    fact, form = get_object_or_404(Fact, pk=pk), RenameForm(request.POST)
    return _decide(request, fact, form, lambda word: decide.rename(fact=fact, label=form.cleaned_data["label"], **word))


@require_POST
@needs(DECIDE)
def lock_verdict(request: HttpRequest, pk: int) -> HttpResponse:
    """Lock a fact's verdict; 409 as in rename_fact."""
    fact, form = get_object_or_404(Fact, pk=pk), LockForm(request.POST)
    return _decide(
        request, fact, form, lambda word: decide.lock(fact=fact, verdict=form.cleaned_data["verdict"], **word)
    )


@require_POST
@needs(DECIDE)
def join_facts(request: HttpRequest, pk: int) -> HttpResponse:
    """Join another fact of the story to this one; 409 where it is gone."""
    fact, form = get_object_or_404(Fact, pk=pk), JoinForm(request.POST)

    def act(word: Word) -> Decision:
        other = Fact.objects.filter(pk=form.cleaned_data["other"]).first()
        return decide.join(fact=fact, other=other, by=word["by"], key=word["key"])

    return _decide(request, fact, form, act)


@require_POST
@needs(DECIDE)
def part_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a claim out of a fact; 409 where it is not in it any more."""
    return _take_out(request, pk, decide.part)


@require_POST
@needs(DECIDE)
def dismiss_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a claim out of every comparison; 409 as in part_claim."""
    return _take_out(request, pk, decide.dismiss)


@require_POST
@needs(DECIDE)
def correct_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what a claim states; 409 with both answers where somebody else has corrected it meanwhile."""
    claim = _claim(pk)
    form = CorrectForm(request.POST, is_text=claim.kind in TEXTUAL)
    return _decide(
        request,
        claim.fact,
        form,
        lambda word: decide.correct(claim=claim, answer=_answer(claim, form.cleaned_data), **word),
    )


@require_POST
@needs(DECIDE)
def undo_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a decision stand no more, and go back to the page where that was wished, if its fact is still there."""
    decision = get_object_or_404(Decision, pk=pk)
    decide.undo(decision_id=pk, by=_by(request))
    messages.success(request, _("The decision is undone; the history keeps it."))
    form = ClaimForm(request.POST)
    page = Fact.objects.filter(pk=form.cleaned_data["fact"]).first() if form.is_valid() else None
    return redirect(page or decision.fact)


def _take_out(request: HttpRequest, pk: int, take: Callable[..., Decision]) -> HttpResponse:
    claim, form = _claim(pk), ClaimForm(request.POST)
    fact = get_object_or_404(Fact, pk=form.cleaned_data["fact"]) if form.is_valid() else claim.fact
    return _decide(request, fact, form, lambda word: take(claim=claim, fact=fact, by=word["by"], key=word["key"]))


def _decide(request: HttpRequest, fact: Fact | None, form: DecisionForm, act: Act) -> HttpResponse:
    """Do it and go back to the fact; else show the form again with what stands in its way."""
    if not form.is_valid() or fact is None:
        return _again(request, fact, form, None, 422)
    sent = form.cleaned_data
    try:
        decision = act({"by": _by(request), "key": sent["key"] or uuid4(), "seen": sent["seen"]})
    except ValidationError as error:
        form.add_error(None, message(error.code or ""))
        return _again(request, fact, form, None, 422)
    except Overtaken as overtaken:
        return _again(request, fact, form, overtaken.current, 409)
    messages.success(request, _("Decided. It holds whenever the story is read again, until somebody undoes it."))
    return redirect(decision.fact)


def _again(
    request: HttpRequest, fact: Fact | None, form: DecisionForm, current: Decision | None, status: int
) -> HttpResponse:
    """The form on a page of its own. current: somebody else's decision, which sending it again would overrule."""
    sent = request.POST.copy()
    if status == 409:
        sent["seen"] = str(current.pk) if current else ""
        sent["key"] = ""
    for name in {"key", "seen"} & set(form.errors):
        sent[name] = ""
    form.data = sent
    may_insist = status != 409 or isinstance(form, RenameForm | LockForm | CorrectForm)
    context = {
        "fact": fact,
        "form": form,
        "current": current,
        "is_overtaken": status == 409,
        "may_insist": may_insist and fact is not None and any(not field.is_hidden for field in form),
        "section": "stories",
    }
    return render(request, "coverage/decide/again.html", context, status=status)


def _claim(pk: int) -> Claim:
    return get_object_or_404(Claim.objects.select_related("version", "fact"), pk=pk)


def _by(request: HttpRequest) -> Any:  # noqa: ANN401 - needs() let nobody anonymous in
    return request.user


def _answer(claim: Claim, sent: dict[str, Any]) -> Answer:
    """What the form says of a claim: a text, two ends, or one figure with the end that its hedge leaves open."""
    unit = claim.unit if claim.kind in TEXTUAL else sent["unit"]
    hedge = cast("Hedge", sent["hedge"] or claim.hedge)
    low, high = sent["value"], sent["upper"]
    if high is None:
        low, high = (low, low) if claim.kind in TEXTUAL else interval(hedge, low)
    return Answer(low, high, hedge, unit)
