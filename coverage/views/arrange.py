"""Stories arranged by editors: articles moved, a story split, two merged; each asked once more before it is done."""

from __future__ import annotations

from typing import cast
from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coverage.forms import ArrangeForm
from coverage.messages import message
from coverage.models import Article, Placement, Story
from coverage.selectors.arrange import Arrangement, arrangement_of
from coverage.services import arrange
from coverage.services.decide import Overtaken
from coverage.views.access import DECIDE, needs


@require_http_methods(["GET", "HEAD", "POST"])
@needs(DECIDE)
def arrange_story(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose articles and where they go (`?q=` seeks stories); what was chosen is shown once more, then done.

    409 where the story has changed meanwhile.
    """
    sent = request.POST if request.method == "POST" else None
    shown = arrangement_of(get_object_or_404(Story, pk=pk), words=request.GET.get("q", ""))
    form = ArrangeForm(sent, articles=shown.articles, others=shown.others)
    if not form.is_valid():
        return _page(request, shown, form, 422 if form.is_bound else 200)
    if not form.cleaned_data["confirmed"]:
        return _confirm(request, shown, form)
    return _arrange(request, shown, form)


@require_POST
@needs(DECIDE)
def undo_placement(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the articles back, and go to the story that they came from."""
    get_object_or_404(Placement, pk=pk)
    placement = arrange.undo_placement(placement_id=pk, by=_by(request))
    messages.success(request, _("The articles are back where they were; the history keeps what was undone."))
    return redirect(placement.left)


def _arrange(request: HttpRequest, shown: Arrangement, form: ArrangeForm) -> HttpResponse:
    try:
        placement = arrange.arrange(
            story=shown.story,
            articles=form.chosen,
            into=_target(form),
            by=_by(request),
            key=form.cleaned_data["key"] or uuid4(),
        )
    except ValidationError as error:
        form.add_error(None, message(error.code or ""))
        return _page(request, shown, form, 422)
    except Overtaken as overtaken:
        form.add_error(None, message(overtaken.code))
        return _page(request, shown, form, 409)
    messages.success(request, _("Done. It holds whenever the story is read again, and can be undone here."))
    return redirect("arrange", placement.story_id)


def _confirm(request: HttpRequest, shown: Arrangement, form: ArrangeForm) -> HttpResponse:
    """What was chosen, to be sent once more."""
    target = _target(form)
    leaving: list[Article] = [article for article in shown.articles if article.pk in form.chosen]
    is_all = len(leaving) == len(shown.articles)
    if is_all and target is None:
        form.add_error(None, message("same_story"))
        return _page(request, shown, form, 422)
    context = {"story": shown.story, "form": form, "target": target, "leaving": leaving, "is_all": is_all}
    return render(request, "coverage/decide/arrange_confirm.html", context | {"section": "stories"})


def _page(request: HttpRequest, shown: Arrangement, form: ArrangeForm, status: int) -> HttpResponse:
    context = {"shown": shown, "story": shown.story, "form": form, "words": request.GET.get("q", "")}
    return render(request, "coverage/decide/arrange.html", context | {"section": "stories"}, status=status)


def _target(form: ArrangeForm) -> Story | None:
    """The story that was chosen; None for one of their own."""
    into: int | None = form.cleaned_data["into"]
    return Story.objects.filter(pk=into).first() if into else None


def _by(request: HttpRequest) -> User:
    return cast("User", request.user)
