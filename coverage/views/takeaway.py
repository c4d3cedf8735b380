"""A story or a fact as a file, with everyone's answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from coverage.core.exports.answers import AnsweredFact
from coverage.core.exports.answers_csv import answers_csv
from coverage.core.exports.answers_json import answers_json
from coverage.selectors.takeaway import answers_of_fact, answers_of_story
from coverage.views.access import READ, needs


class Form(NamedTuple):
    """What a file is written as."""

    ending: str
    content_type: str
    write: Callable[[Iterable[AnsweredFact]], bytes]


FORMS = (Form("csv", "text/csv; charset=utf-8", answers_csv), Form("json", "application/json", answers_json))


@require_safe
@needs(READ)
def story(_request: HttpRequest, pk: int, ending: str) -> HttpResponse:
    """Every fact of a story, with the reasons in the language of the page."""
    return _file(f"farq-story-{pk}", ending, answers_of_story(pk=pk, language=get_language() or "ar"))


@require_safe
@needs(READ)
def fact(_request: HttpRequest, pk: int, ending: str) -> HttpResponse:
    """One fact."""
    return _file(f"farq-fact-{pk}", ending, answers_of_fact(pk=pk, language=get_language() or "ar"))


def _file(name: str, ending: str, facts: Iterable[AnsweredFact]) -> HttpResponse:
    form = next((form for form in FORMS if form.ending == ending), None)
    if form is None:
        raise Http404
    response = HttpResponse(form.write(facts), content_type=form.content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response
