"""Facts with everyone's answers, as they are taken away."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet
from django.shortcuts import get_object_or_404

from coverage.core.exports.answers import Answer, AnsweredFact
from coverage.models import Annotation, Claim, Fact, Story
from coverage.selectors.facts import by_value, ranked_facts, reasons_of, verdict_of, with_claims
from coverage.selectors.origins import paths_of


def answered(facts: Iterable[Fact], language: str) -> list[AnsweredFact]:
    """Facts (whole_fact, whole_story) as they are written into a file, with the reasons in a language."""
    return [_answered(fact, language) for fact in facts]


def whole_story(*, pk: int) -> tuple[Story, list[Fact]]:
    """The story and every fact of it in the order of its grid, as whole_fact has each."""
    story = get_object_or_404(Story, pk=pk)
    return story, list(_whole(ranked_facts().filter(story=story)))


def whole_fact(*, pk: int) -> Fact:
    """The fact with its story, its claims as `told`, and as `notes` what editors say of it; Http404 where there is none."""
    return get_object_or_404(_whole(Fact.objects.select_related("story")), pk=pk)


def _whole(facts: QuerySet[Fact]) -> QuerySet[Fact]:
    standing = Annotation.objects.filter(withdrawn=None).select_related("author").order_by("created", "pk")
    return with_claims(facts).prefetch_related(Prefetch("annotations", queryset=standing, to_attr="notes"))


def _answered(fact: Fact, language: str) -> AnsweredFact:
    notes: list[Annotation] = fact.notes  # type: ignore[attr-defined]  # prefetched by _whole
    told: list[Claim] = fact.told  # type: ignore[attr-defined]  # prefetched by with_claims
    paths = paths_of(fact)
    return AnsweredFact(
        label=fact.label,
        kind=fact.kind,
        verdict=verdict_of(fact),
        reasons=tuple(reasons_of(fact, language)),
        notes=tuple(map(say_note, notes)),
        answers=tuple(_answer(claim, *paths.get(claim.pk, ("", ()))) for claim in by_value(told)),
        outlets=len({claim.version.article.outlet_id for claim in told}),
        origins=len(fact.origins),
    )


def say_note(note: Annotation) -> str:
    """What an editor says, who it is and when."""
    words = ": ".join(filter(None, (str(note.get_explanation_display()), note.text)))
    return f"{words} ({note.author.get_username()}, {note.created:%Y-%m-%d})"


def _answer(claim: Claim, origin: str, through: tuple[str, ...]) -> Answer:
    article = claim.version.article
    return Answer(
        outlet=article.outlet.name,
        title=article.title,
        address=article.address,
        published=article.published.date() if article.published else None,
        surface=claim.surface,
        low=claim.low if claim.low_text is None else claim.low_text,
        high=claim.high if claim.high_text is None else claim.high_text,
        hedge=claim.hedge,
        unit=claim.unit,
        by=claim.by,
        sentence=claim.sentence,
        origin=origin,
        through=through,
    )
