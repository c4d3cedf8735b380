"""Stories, one story as a grid, one fact side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from coverage.forms import NoteForm
from coverage.models import Story
from coverage.selectors.asked import BETWEEN, KINDS, number, places_asked, read_asked
from coverage.selectors.decisions import decisions_on
from coverage.selectors.fact import notes_on, side_by_side
from coverage.selectors.grid import story_grid
from coverage.selectors.history import history_of, note_events
from coverage.selectors.parallel import SIDES, compare_articles, offered_articles
from coverage.selectors.stamps import Stamp, stamp_of
from coverage.selectors.stories import ORDERS, list_stories
from coverage.selectors.timeline import courses
from coverage.views.access import ANNOTATE, DECIDE, READ, may, needs
from coverage.views.claim_review import review_script
from coverage.views.desk import desk_of
from coverage.views.desk_words import desk_words
from coverage.views.fragments import render_part
from coverage.views.kept import kept, kept_list, of
from coverage.views.language import remember
from coverage.views.nobody import VISITED


@require_safe
@needs(READ)
def stories(request: HttpRequest) -> HttpResponse:
    """Stories by `?order=` (newest, disagreement, outlets), those of `?day=today` alone; a first visit is told what this is."""
    response = _stories(request)
    remember(response, VISITED, "yes")
    return response


@kept_list()
def _stories(request: HttpRequest) -> HttpResponse:
    order = request.GET.get("order", "")
    order = order if order in ORDERS else next(iter(ORDERS))
    is_of_today = request.GET.get("day") == "today"
    page, cards = list_stories(order=order, page=request.GET.get("page"), is_of_today=is_of_today)
    is_first = VISITED not in request.COOKIES or "about" in request.GET
    context = {"page": page, "cards": cards, "order": order, "is_of_today": is_of_today, "is_first": is_first}
    return render(request, "coverage/compare/stories.html", context | {"section": "stories"})


@require_safe
@needs(READ)
@kept(of("grid"))
def story(request: HttpRequest, pk: int) -> HttpResponse:
    """A story's grid; the address says what of it (coverage.selectors.asked). htmx takes the grid alone."""
    story = get_object_or_404(Story, pk=pk)
    columns = places_asked(request.GET)
    if columns is not None:
        return redirect(f"{story.get_absolute_url()}?{_with_columns(request.GET, columns)}")
    asked = read_asked(request.GET)
    grid = story_grid(story, asked)
    context = {"grid": grid, "story": story, "asked": asked, "show": asked.show, "sort": asked.sort}
    context |= {"kinds": ("", *KINDS), "section": "stories"}
    return render_part(request, "coverage/compare/story.html", "coverage/compare/_grid.html", context)


def _with_columns(address: QueryDict, columns: Sequence[int]) -> str:
    """The address's words with the columns of the form in one."""
    kept = {name: value for name, value in address.items() if not name.startswith("place-") and name != "cols"}
    return urlencode(kept | ({"cols": BETWEEN.join(map(str, columns))} if columns else {}))


@require_safe
@needs(READ)
@kept(of("story"))
def timeline(request: HttpRequest, pk: int) -> HttpResponse:
    """How the figures of a story moved from day to day."""
    story = get_object_or_404(Story, pk=pk)
    page, found = courses(story, request.GET.get("page"))
    context = {"story": story, "page": page, "courses": found, "section": "stories"}
    return render(request, "coverage/compare/timeline.html", context)


@require_safe
@needs(READ)
@kept(of("fact"))
def fact(request: HttpRequest, pk: int) -> HttpResponse:
    """A fact side by side; `?base=<article>` marks how the other sentences differ from that article's."""
    return fact_page(request, pk)


def fact_page(request: HttpRequest, pk: int, *, form: NoteForm | None = None, status: int = 200) -> HttpResponse:
    """The page of a fact, with a note that could not be saved yet in its form."""
    side = side_by_side(pk=pk, base=number(request.GET.get("base", "")))
    decisions = decisions_on(side.fact, side.claims)
    events = note_events(side.fact)
    notes = notes_on(side, events)
    context = {
        "side": side,
        "desk": desk_of(side, decisions) if may(request, DECIDE) else None,
        "fact": side.fact,
        "form": form or NoteForm(),
        "notes": notes,
        "review": review_script(request, side.fact, [note.annotation for note in notes], decisions),
        "history": history_of(side.fact, decisions, events),
        "section": "stories",
    }
    if may(request, ANNOTATE):
        context |= desk_words(request, side.fact)
    return render(request, "coverage/compare/fact.html", context, status=status)


def _stamp_of_articles(request: HttpRequest) -> Stamp | None:
    chosen = _chosen(request)
    return stamp_of("article", chosen) if len(chosen) > 1 else None


@require_safe
@needs(READ)
@kept(_stamp_of_articles)
def articles(request: HttpRequest) -> HttpResponse:
    """Two or three articles side by side: `?a=`, `?b=` and `?c=` are their numbers; `?story=` offers those of a story."""
    chosen = _chosen(request)
    side = compare_articles(chosen) if len(chosen) > 1 else None
    story = side.sides[0].article.story_id if side else number(request.GET.get("story", ""))
    offered = offered_articles(story, chosen)
    shown = list(dict.fromkeys([*chosen, *(article.pk for article in offered)]))[: max(len(chosen), 2)]
    context = {
        "side": side,
        "story": Story.objects.filter(pk=story).first() if story else None,
        "choices": list(zip_longest(SIDES, shown)),
        "offered": offered,
        "section": "stories",
    }
    return render(request, "coverage/compare/articles.html", context)


def _chosen(request: HttpRequest) -> list[int]:
    """The articles that an address names, each once."""
    asked = [number(request.GET.get(side, "")) for side in SIDES]
    return list(dict.fromkeys(article for article in asked if article))
