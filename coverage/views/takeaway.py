"""A story or a fact as a file, with everyone's answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from coverage.core.exports.answers import AnsweredFact
from coverage.core.exports.answers_csv import answers_csv
from coverage.core.exports.answers_json import answers_json
from coverage.core.exports.answers_xlsx import answers_xlsx
from coverage.core.exports.typeset import typeset
from coverage.models import Fact, Story
from coverage.selectors.takeaway import answered, whole_fact, whole_story
from coverage.views.access import READ, needs
from coverage.views.choices import chosen_wording
from coverage.views.typesetting import Told, reworded, told_card, told_fact, told_story

MOST_NAME = 80
"""Letters of a title in the name of a file; some systems hold 255 bytes, and an Arabic letter has two."""
NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
"""What some system refuses in the name of a file, and marks that would turn it around."""


Table = Callable[[Iterable[AnsweredFact], str], bytes]
TABLES: dict[str, Table] = {
    "csv": lambda facts, _language: answers_csv(facts),
    "json": lambda facts, _language: answers_json(facts),
    "xlsx": answers_xlsx,
}
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "png": "image/png",
}
"""What a fact is written as; a story is no picture."""


@require_safe
@needs(READ)
def story(request: HttpRequest, pk: int, ending: str) -> HttpResponse:
    """Every fact of a story, with the reasons in the language of the page."""
    if ending not in TYPES or ending == "png":
        raise Http404
    row, facts = whole_story(pk=pk)
    if ending in TABLES:
        body = _table(ending, facts)
    else:
        body = _set(request, "facts", told_story(row, facts, address=_address(request, row)), "pdf")
    return _file(body, ending, f"farq-story-{pk}", row.title)


@require_safe
@needs(READ)
def fact(request: HttpRequest, pk: int, ending: str) -> HttpResponse:
    """One fact; as PNG a card for a message or a slide."""
    if ending not in TYPES:
        raise Http404
    row = whole_fact(pk=pk)
    if ending in TABLES:
        body = _table(ending, [row])
    elif ending == "png":
        body = _set(request, "card", told_card(row, address=_address(request, row)), "png")
    else:
        body = _set(request, "facts", told_fact(row, address=_address(request, row)), "pdf")
    return _file(body, ending, f"farq-fact-{pk}", row.label)


def _set(request: HttpRequest, sheet: str, told: Told, form: Literal["pdf", "png"]) -> bytes:
    wording = chosen_wording(request) if get_language() == "ar" else None
    return typeset(sheet, reworded(told, wording) if wording else told, form)


def _table(ending: str, facts: list[Fact]) -> bytes:
    language = get_language() or "ar"
    return TABLES[ending](answered(facts, language), language)


def _address(request: HttpRequest, row: Story | Fact) -> str:
    return request.build_absolute_uri(row.get_absolute_url())


def _file(body: bytes, ending: str, plain_name: str, title: str) -> HttpResponse:
    """The file, named by its title, and in old programs by its number (RFC 6266, section 4.3)."""
    response = HttpResponse(body, content_type=TYPES[ending])
    name = quote(f"{_file_name(title) or plain_name}.{ending}", safe="")
    response["Content-Disposition"] = f"attachment; filename=\"{plain_name}.{ending}\"; filename*=UTF-8''{name}"
    return response


def _file_name(title: str) -> str:
    return " ".join(NOT_IN_NAMES.sub(" ", title).split())[:MOST_NAME].strip(" .")
