"""Every note that stands, with its replies and the words that it is about, as they are taken away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from coverage.core.exports.annotated import Annotated, Quoted
from coverage.models import Annotation, Claim, DeskState, Fact, Reply
from coverage.selectors.facts import current_claims

AT_ONCE = 500
"""Notes that stand in memory at a time."""
AROUND = 32
"""Letters before and after a quote, by which it is found where the same words stand twice."""


def annotated_notes(site: str) -> Iterator[Annotated]:
    """Notes and replies that are not withdrawn, the oldest first, each reply after its note.

    site: what stands before the paths of this site's addresses.
    """
    told = Prefetch("fact__claims", queryset=current_claims(), to_attr="told")
    replies = Reply.objects.filter(withdrawn=None).select_related("author").order_by("created", "pk")
    notes = standing_notes().select_related("author", "fact__story", "fact__desk_entry").order_by("created", "pk")
    for note in notes.prefetch_related(told, Prefetch("replies", queryset=replies, to_attr="said")).iterator(AT_ONCE):
        yield _note(note, site)
        for reply in note.said:
            yield _reply(reply, note, site)


def count_annotated() -> int:
    """How many annotated_notes gives."""
    return standing_notes().count() + Reply.objects.filter(withdrawn=None, annotation__withdrawn=None).count()


def standing_notes() -> QuerySet[Annotation]:
    """The notes that are not withdrawn."""
    return Annotation.objects.filter(withdrawn=None)


def _note(note: Annotation, site: str) -> Annotated:
    told: list[Claim] = note.fact.told  # type: ignore[attr-defined]  # prefetched by annotated_notes
    return Annotated(
        address=_address(note, site),
        of="",
        **_about(note.fact, site),
        explanation=note.explanation,
        said=str(note.get_explanation_display()),
        text=note.text,
        links=tuple(note.links),
        author=note.author.get_username(),
        created=note.created,
        edited=note.edited,
        targets=tuple(_quoted(claim, site) for claim in told),
    )


def _reply(reply: Reply, note: Annotation, site: str) -> Annotated:
    return Annotated(
        address=f"{site}{reverse('thread', args=[note.pk])}#reply-{reply.pk}",
        of=_address(note, site),
        **_about(note.fact, site),
        explanation="",
        said="",
        text=reply.text,
        links=(),
        author=reply.author.get_username(),
        created=reply.created,
        edited=reply.edited,
    )


def _address(note: Annotation, site: str) -> str:
    return f"{site}{note.fact.get_absolute_url()}#note-{note.pk}"


def _about(fact: Fact, site: str) -> dict[str, Any]:
    entry = getattr(fact, "desk_entry", None)
    return {
        "fact": fact.label,
        "fact_address": f"{site}{fact.get_absolute_url()}",
        "story": fact.story.title,
        "state": str(DeskState(entry.state if entry else DeskState.OPEN).label),
    }


def _quoted(claim: Claim, site: str) -> Quoted:
    """The claim's words in its article; the article's page here, where it has no address of its own."""
    article, sentence = claim.version.article, claim.sentence
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    is_inside = 0 <= start < end <= len(sentence)
    return Quoted(
        source=article.address or f"{site}{article.get_absolute_url()}",
        exact=sentence[start:end] if is_inside else claim.surface,
        prefix=sentence[max(0, start - AROUND) : start] if is_inside else "",
        suffix=sentence[end : end + AROUND] if is_inside else "",
        start=claim.start - claim.version.start,
        end=claim.end - claim.version.start,
    )
