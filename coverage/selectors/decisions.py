"""What editors decided on a fact and on the claims that it holds, or on a whole story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from coverage.core.alignment.decided import find
from coverage.models import Claim, Decision, Deed, Fact, Story, Version
from coverage.models.records import anchor_record, claim_record
from coverage.selectors.whole_texts import LONG_OF_CLAIM


def decisions_on(fact: Fact, claims: Sequence[Claim]) -> list[Decision]:
    """Every decision made on the fact's page or about a claim that stands on it, undone ones too, the oldest first."""
    about = Q(fact=fact) | Q(version__article__in={claim.version.article_id for claim in claims})
    made = _shown().filter(about).order_by("created", "pk")
    return [each for each in made if each.fact_id == fact.pk or any(is_about(each, claim) for claim in claims)]


def decisions_in(story: Story) -> QuerySet[Decision]:
    """Every decision made on a fact of the story, undone ones too, the latest first."""
    return _shown().filter(fact__story=story).order_by("-created", "-pk")


def _shown() -> QuerySet[Decision]:
    """Decisions with what a line of the history says of them, without the long texts."""
    named = Decision.objects.select_related("by", "undone_by", "fact", "joined", "version__article__outlet")
    return named.defer(*LONG_OF_CLAIM)


def is_about(decision: Decision, claim: Claim) -> bool:
    """Whether it was decided of this claim, which may have been read in other words since, or stands in a later wording.

    In a later wording it is a claim printed alike; a correction also left its mark on it.
    """
    version = decision.version
    if version is None or version.article_id != claim.version.article_id or decision.claim_kind != claim.kind:
        return False
    if version.pk == claim.version_id:
        return (decision.start or 0) < claim.end and claim.start < (decision.end or 0)
    return decision.surface == claim.surface and (decision.kind != Deed.CORRECT or claim.read is not None)


def dismissals_of(version: Version, claims: Sequence[Claim]) -> dict[int, Decision]:
    """By claim of a version, the dismissal that stands on it, whichever wording of the article it was decided on."""
    made = Decision.objects.filter(kind=Deed.DISMISS, undone=None, version__article=version.article_id)
    records = [claim_record(claim) for claim in claims]
    found: dict[int, Decision] = {}
    for decision in made.select_related("by", "fact"):
        place = find(anchor_record(decision), records, is_same_text=decision.version_id == version.pk)
        if place is not None:
            found[claims[place].pk] = decision
    return found


def standing(decisions: Iterable[Decision], kind: str, *, fact: Fact | None = None) -> Decision | None:
    """The decision of a kind that is not undone, of a fact if one is named; the latest, where there are several."""
    found = [each for each in decisions if each.kind == kind and each.undone is None and fact in (None, each.fact)]
    return found[-1] if found else None
