"""The data that a fact's page carries for search engines where, and only where, an editor has given a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from coverage.core.exports.claim_review import Review, in_script, review_record
from coverage.models import Annotation, Decision, Deed, Explanation, Fact
from coverage.selectors.decisions import standing
from coverage.selectors.takeaway import answered
from coverage.templatetags.farq import verdict_word


def review_script(
    request: HttpRequest, fact: Fact, notes: Sequence[Annotation], decisions: Iterable[Decision]
) -> SafeString | None:
    """The script element of the fact (with_claims); None where no verdict is locked and no note explains anything.

    A block of data is no script to a browser, and the policy on scripts does not concern it.
    """
    telling = [note for note in notes if note.explanation != Explanation.UNRESOLVED]
    lock = standing(decisions, Deed.LOCK, fact=fact)
    if not telling and lock is None:
        return None
    spoken = [note.edited or note.created for note in telling] + ([lock.created] if lock else [])
    fact.notes = telling  # type: ignore[attr-defined]  # as whole_fact has them
    (written,) = answered([fact], get_language() or "ar")
    review = Review(
        fact=written,
        rating=_rating(written.verdict, telling),
        decided=max(spoken).date(),
        publisher=gettext("Farq"),
        site=request.build_absolute_uri(reverse("stories")),
        address=request.build_absolute_uri(fact.get_absolute_url()),
        language=get_language() or "ar",
    )
    # What the JSON could be mistaken for is written away by in_script.
    told = mark_safe(in_script(review_record(review)))  # noqa: S308
    return format_html('<script type="application/ld+json">{}</script>', told)


def _rating(verdict: str, notes: Iterable[Annotation]) -> str:
    """The verdict, and what is behind it: conflict (another date)."""
    behind = dict.fromkeys(str(note.get_explanation_display()) for note in notes)
    return f"{verdict_word(verdict)} ({', '.join(behind)})" if behind else verdict_word(verdict)
