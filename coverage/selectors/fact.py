"""One fact side by side: its claims from the smallest answer to the largest, its neighbours and its notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.shortcuts import get_object_or_404

from coverage.core.records import WORDED
from coverage.core.text.changes import Stretch, compare_wording
from coverage.core.text.marking import Piece, mark_sentence
from coverage.models import Annotation, Article, Claim, Fact
from coverage.selectors.facts import by_value, ranked_facts, verdict_of, with_claims
from coverage.selectors.origins import Origin, origins_of


@dataclass(frozen=True, slots=True)
class Card:
    """A claim with its sentence in pieces."""

    claim: Claim
    article: Article
    pieces: tuple[Piece, ...]
    is_base: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A fact and what surrounds it. base: the article whose wording the others are compared with.

    origins: where its answers come from.
    alike: keys and labels of the story's other facts of its kind, which it may be joined with.
    """

    fact: Fact
    verdict: str
    cards: tuple[Card, ...]
    base: Article | None
    outlets_of_story: int
    outlets_of_fact: int
    origins: tuple[Origin, ...]
    previous: int | None
    next: int | None
    alike: tuple[tuple[int, str], ...]

    @property
    def claims(self) -> list[Claim]:
        """The claims in the order of the cards."""
        return [card.claim for card in self.cards]

    @property
    def articles(self) -> list[Article]:
        """The articles that say something of the fact, each once, in the order of the cards."""
        return list({card.article.pk: card.article for card in self.cards}.values())


def side_by_side(*, pk: int, base: int | None) -> SideBySide:
    """The fact with its cards; Http404 where there is none.

    base: an article's id; without one the words of a statement are compared with its first, for they are its answer,
    and a figure's with none; 0 compares nothing.
    """
    outlets = Count("story__articles__outlet", distinct=True)
    fact = get_object_or_404(
        with_claims(Fact.objects.select_related("story", "desk_entry__assignee").annotate(outlets=outlets)), pk=pk
    )
    claims = by_value(fact.told)  # type: ignore[attr-defined]  # prefetched by with_claims
    base_claim = next((claim for claim in claims if claim.version.article_id == base), None)
    if base is None and fact.kind in WORDED:
        base_claim = next(iter(claims), None)
    told = list(ranked_facts().filter(story=fact.story_id).values_list("pk", "kind", "label"))
    previous, following = _neighbours(fact.pk, [key for key, _kind, _label in told])
    return SideBySide(
        fact=fact,
        verdict=verdict_of(fact),
        cards=tuple(_card(claim, base_claim) for claim in claims),
        base=base_claim.version.article if base_claim else None,
        outlets_of_story=fact.outlets,  # type: ignore[attr-defined]  # annotated above
        outlets_of_fact=len({claim.version.article.outlet_id for claim in claims}),
        origins=origins_of(fact),
        previous=previous,
        next=following,
        alike=tuple((key, label) for key, kind, label in told if kind == fact.kind and key != fact.pk),
    )


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note. then: the answers that it was written on, where others stand there now; answered: replies."""

    annotation: Annotation
    then: tuple[str, ...]
    answered: int = 0


def notes_on(side: SideBySide, events: Iterable[Any]) -> list[Note]:
    """The notes on the fact that are not withdrawn, the oldest first. events: as coverage.selectors.history has them."""
    now = {_answer(claim.version.article.outlet.name, claim.surface) for claim in side.claims}
    latest = {event.pgh_obj_id: event for event in events if event.pgh_obj and event.pgh_obj.withdrawn is None}
    standing = sorted(latest.values(), key=lambda event: (event.pgh_obj.created, event.pgh_obj_id))
    return [_note(event.pgh_obj, event.answered, now) for event in standing]


def _note(annotation: Annotation, answered: int, now: set[str]) -> Note:
    then = tuple(_answer(seen["outlet"], seen["surface"]) for seen in annotation.seen)
    return Note(annotation, () if set(then) == now else then, answered)


def _answer(outlet: str, surface: str) -> str:
    return f"{outlet}: {surface}"


def _card(claim: Claim, base: Claim | None) -> Card:
    is_base = base is not None and claim.pk == base.pk
    stretches = _differences(base, claim) if base and not is_base else ()
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    pieces = mark_sentence(claim.sentence, start, end, stretches)
    return Card(claim, claim.version.article, pieces, is_base)


def _differences(base: Claim, claim: Claim) -> tuple[Stretch, ...]:
    """How the claim's sentence differs from the base's; of a statement its own clause alone, whatever stands around it."""
    if claim.kind not in WORDED:
        return compare_wording(base.sentence, claim.sentence)
    before, after = (
        claim.sentence[: claim.start - claim.sentence_start],
        claim.sentence[claim.end - claim.sentence_start :],
    )
    around = [Stretch("same", text) for text in (before, after)]
    return (around[0], *compare_wording(base.surface, claim.surface), around[1])


def _neighbours(key: int, order: Sequence[int]) -> tuple[int | None, int | None]:
    """The facts before and after one in the order of the grid."""
    if key not in order:
        return None, None
    at = order.index(key)
    return (order[at - 1] if at else None), (order[at + 1] if at + 1 < len(order) else None)
