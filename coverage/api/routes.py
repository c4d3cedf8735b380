"""Every address of the interface. Lists are the newest first; `next` is the address of what follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_noop as _
from ninja import NinjaAPI, Query
from ninja.errors import AuthenticationError, ValidationError

from coverage.api.access import Bearer, browser, public
from coverage.api.filters import ArticlesAsked, Asked, ClaimsAsked, FactsAsked, Language, StoriesAsked
from coverage.api.schemas import (
    Articles,
    ClaimOut,
    Claims,
    FactOut,
    Facts,
    Problem,
    Stories,
    StoryOut,
    WholeArticleOut,
)
from coverage.models import Article, Fact, Story
from coverage.selectors.facts import current_claims, with_claims
from coverage.selectors.listing import (
    Stretch,
    Wanted,
    counted,
    current_text,
    list_articles,
    list_claims,
    list_facts,
    list_stories,
)

Rows = dict[str, Any]
Listing = Callable[[Wanted, Stretch], tuple[list[Any], int | None]]
UNKNOWN = "This list cannot be asked that."
REFUSALS = {401: Problem, 403: Problem}
MISSING = REFUSALS | {404: Problem}

api = NinjaAPI(
    title="Farq",
    version="1",
    description="What outlets say of one affair, side by side. Reads only; needs a token, or a browser that is logged in.",
    auth=[Bearer(), browser, public],
    docs_url=None,
    urls_namespace="api",
)


@api.exception_handler(AuthenticationError)
def unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    """401, and by what one would be known (RFC 6750)."""
    answer = api.create_response(request, {"detail": "A token is needed, and this is none."}, status=error.status_code)
    answer["WWW-Authenticate"] = 'Bearer realm="Farq"'
    return answer


@api.get("/stories", response={200: Stories, **REFUSALS}, summary=_("Stories, the newest first"))
def stories(request: HttpRequest, asked: Query[StoriesAsked]) -> Rows:
    """Stories, those of an outlet or of some days."""
    return _rows(request, asked, list_stories)


@api.get("/stories/{int:story_id}", response={200: StoryOut, **MISSING}, summary=_("One story"))
def story(request: HttpRequest, story_id: int) -> Story:  # noqa: ARG001 - ninja's call
    """A story; its facts are under /facts?story=."""
    return get_object_or_404(counted(Story.objects.all()), pk=story_id)


@api.get("/facts", response={200: Facts, **REFUSALS}, summary=_("Facts, the newest first"))
def facts(request: HttpRequest, asked: Query[FactsAsked]) -> Rows:
    """Facts with their verdicts and the reasons; their answers are under /claims?fact=."""
    return _rows(request, asked, list_facts)


@api.get("/facts/{int:fact_id}", response={200: FactOut, **MISSING}, summary=_("One fact"))
def fact(request: HttpRequest, fact_id: int, asked: Query[Language]) -> Fact:  # noqa: ARG001
    """A fact with its verdict and the reasons."""
    return get_object_or_404(with_claims(Fact.objects.all()), pk=fact_id)


@api.get("/claims", response={200: Claims, **REFUSALS}, summary=_("Claims, the latest read first"))
def claims(request: HttpRequest, asked: Query[ClaimsAsked]) -> Rows:
    """What the current wordings of articles state."""
    return _rows(request, asked, list_claims)


@api.get("/claims/{int:claim_id}", response={200: ClaimOut, **MISSING}, summary=_("One claim"))
def claim(request: HttpRequest, claim_id: int) -> Any:  # noqa: ANN401, ARG001
    """A claim of a current wording."""
    return get_object_or_404(current_claims(), pk=claim_id)


@api.get("/articles", response={200: Articles, **REFUSALS}, summary=_("Articles, the latest taken in first"))
def articles(request: HttpRequest, asked: Query[ArticlesAsked]) -> Rows:
    """Articles of a story, an outlet or some days."""
    return _rows(request, asked, list_articles)


@api.get(
    "/articles/{int:article_id}", response={200: WholeArticleOut, **MISSING}, summary=_("One article with its text")
)
def article(request: HttpRequest, article_id: int) -> Article:  # noqa: ARG001
    """An article with its text as it was read; what it states is under /claims?article=."""
    row = get_object_or_404(Article.objects.select_related("outlet").defer("terms"), pk=article_id)
    row.text = current_text(row)  # type: ignore[attr-defined]  # what WholeArticleOut has besides
    return row


@api.get("/{path:rest}", auth=None, include_in_schema=False)
def nowhere(request: HttpRequest, rest: str) -> None:  # noqa: ARG001
    """404 in JSON at any other address."""
    raise Http404


def _rows(request: HttpRequest, asked: Asked, listing: Listing) -> Rows:
    """The rows that are asked for; 422 where something is asked that this list does not know."""
    unknown = sorted(set(request.GET) - set(type(asked).model_fields))
    if unknown:
        raise ValidationError([{"type": "unknown", "loc": ["query", name], "msg": UNKNOWN} for name in unknown])
    rows, last = listing(asked.wanted(), asked.stretch())
    return {"items": rows, "next": _following(request, last) if last is not None else None}


def _following(request: HttpRequest, before: int) -> str:
    query = request.GET.copy()
    query["before"] = str(before)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
