"""The desk: the queue of discrepancies, what is done with one or many of them, and its undoing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict
from typing import cast
from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from coverage.desk_forms import SiftForm, WishForm, facts_sent, state_choices
from coverage.messages import message
from coverage.models import DeskChange, Fact
from coverage.selectors.asked import number
from coverage.selectors.desk import Surroundings, surroundings_of
from coverage.selectors.desk_changes import changes_of_desk, entries_of, told_change
from coverage.selectors.desk_queue import outlet_asked, queue_of, read_queue_asked
from coverage.services.desk import DeskStale, change_entries, undo_change
from coverage.views.access import DESK, needs


@require_safe
@needs(DESK)
def queue(request: HttpRequest) -> HttpResponse:
    """Discrepancies as the address asks for them (coverage.selectors.desk_queue); `?done=` offers to undo a change."""
    asked, around = read_queue_asked(request.GET), _around(request)
    done = number(request.GET.get("done", ""))
    others = [each for each in around.colleagues if each.pk != request.user.pk]
    context = {
        "asked": asked,
        "queue": queue_of(asked, me=_by(request).pk, page=request.GET.get("page")),
        "outlet": outlet_asked(asked),
        "done": told_change(done) if done else None,
        "form": WishForm(colleagues=around.colleagues, me=_by(request)),
        "unread": around.unread,
        "states": state_choices(),
        "sift": SiftForm(initial=asdict(asked), colleagues=others, auto_id="sift-%s"),
        "back": _address_without(request.GET, "done"),
        "section": "desk",
    }
    return render(request, "coverage/newsroom/queue.html", context)


@require_POST
@needs(DESK)
def change_facts(request: HttpRequest) -> HttpResponse:
    """Do what the form wishes to the facts that it names, and go back; 409 where others changed some meanwhile."""
    seen, around = facts_sent(request.POST.getlist("fact")), _around(request)
    form = WishForm(request.POST, colleagues=around.colleagues, me=_by(request))
    if not form.is_valid():
        return _again(request, form, seen, 422)
    try:
        change = change_entries(seen=seen, wish=form.wish, by=_by(request), key=form.cleaned_data["key"] or uuid4())
    except ValidationError as error:
        form.add_error(None, message(error.code or "", error.params))
        return _again(request, form, seen, 422)
    except Fact.DoesNotExist:
        raise Http404 from None
    except DeskStale as stale:
        return _again(request, form, seen, 409, stale.facts)
    _say(request, change)
    return redirect(_way_back(request, done=change.pk))


@require_safe
@needs(DESK)
def changes(request: HttpRequest) -> HttpResponse:
    """What the desk did, the latest first, each with its undoing; `?fact=` leaves that of one fact."""
    fact = number(request.GET.get("fact", ""))
    page, told = changes_of_desk(fact=fact, page=request.GET.get("page"))
    context: dict[str, object] = {"page": page, "told": told, "section": "desk"}
    context["fact"] = Fact.objects.filter(pk=fact).first() if fact else None
    return render(request, "coverage/newsroom/changes.html", context)


@require_POST
@needs(DESK)
def undo_desk_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring back what stood before a change, for the facts that nobody has changed since."""
    undone = get_object_or_404(DeskChange, pk=pk)
    change = undo_change(change_id=pk, by=_by(request))
    left = undone.facts - change.facts
    if change.facts:
        words = ngettext("%(count)s fact stands as before.", "%(count)s facts stand as before.", change.facts)
        messages.success(request, words % {"count": change.facts})
    if left:
        words = ngettext(
            "%(count)s fact was changed again since, and stays as it is.",
            "%(count)s facts were changed again since, and stay as they are.",
            left,
        )
        messages.warning(request, words % {"count": left})
    return redirect(_way_back(request))


def _say(request: HttpRequest, change: DeskChange) -> None:
    if not change.facts:
        messages.success(request, _("They stood so already; nothing was changed."))
        return
    words = ngettext("%(count)s fact is changed.", "%(count)s facts are changed.", change.facts)
    messages.success(request, words % {"count": change.facts})


def _again(
    request: HttpRequest, form: WishForm, seen: Iterable[int], status: int, stale: Collection[int] = ()
) -> HttpResponse:
    """The wish once more with every fact as it stands now, and who changed those that are not as they were shown."""
    context = {
        "form": form,
        "entries": [(entry, entry.fact_id in stale) for entry in entries_of(seen)],
        "is_stale": bool(stale),
        "back": request.POST.get("back", ""),
        "section": "desk",
    }
    return render(request, "coverage/newsroom/again.html", context, status=status)


def _by(request: HttpRequest) -> User:
    return cast("User", request.user)


def _around(request: HttpRequest) -> Surroundings:
    return surroundings_of(_by(request), get_language() or "ar")


def _address_without(asked: QueryDict, name: str) -> str:
    kept = asked.copy()
    kept.pop(name, None)
    return f"{reverse('desk')}?{kept.urlencode()}" if kept else reverse("desk")


def _way_back(request: HttpRequest, done: int | None = None) -> str:
    """The page of ours that the form names; the queue, which then offers to undo, where it names none."""
    back = request.POST.get("back", "")
    if not back.startswith("/") or not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = reverse("desk")
    if done is None or not back.startswith(reverse("desk")):
        return back
    return f"{back}{'&' if '?' in back else '?'}done={done}"
