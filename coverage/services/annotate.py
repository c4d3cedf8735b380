"""What editors write on a fact: nothing is overwritten unseen, nothing is written twice, every change is kept.

A note is the desk's: every editor may change it, and it says who did.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import pghistory
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from coverage.core.text.links import is_safe_link
from coverage.models import Annotation, Claim, Fact
from coverage.models.annotation import Explanation
from coverage.services.notices import tell_of_note
from coverage.services.revise import check_text, refuse_other, revise, take_back

MOST_LINKS = 10
WORDS = ("explanation", "text", "links")
"""The columns that an editor writes."""


def annotate(
    *, fact: Fact, author: User, explanation: str, text: str, key: UUID, links: Sequence[str] = ()
) -> Annotation:
    """Write a note on a fact; the same key again gives the first note.

    Raises ValidationError for an unknown explanation, a text that cannot be stored or a link that leads to no page,
    PermissionDenied where the key is another author's, and revise.Stale where it comes again with other words.
    """
    words = _checked(explanation, text, links)
    with transaction.atomic(), pghistory.context(user=author.pk):
        columns = {"fact": fact, "author": author, "seen": _seen(fact), **words}
        note, is_new = Annotation.objects.get_or_create(key=key, defaults=columns)
        if note.author_id != author.pk:
            raise PermissionDenied
        refuse_other(note, {"fact": fact, "withdrawn": None, **words})
        if is_new:
            tell_of_note(note, author)
    return note


def edit(
    *, annotation_id: int, by: User, version: int, explanation: str, text: str, links: Sequence[str] = ()
) -> Annotation:
    """Change a note, if it still stands as it did in that version.

    Raises revise.Stale where it does not, ValidationError as annotate does, and Annotation.DoesNotExist.
    """
    words = _checked(explanation, text, links)
    note = Annotation.objects.get(pk=annotation_id)
    with transaction.atomic():
        revise(note, by=by, version=version, columns=words | {"edited_by": by})
        tell_of_note(note, by)
    return note


def withdraw(*, annotation_id: int, by: User, version: int) -> Annotation:
    """Take a note back; it stays in the history. Raises as edit does."""
    note = Annotation.objects.get(pk=annotation_id)
    return revise(note, by=by, version=version, columns={"withdrawn": timezone.now(), "edited_by": by})


def undo(*, annotation_id: int, by: User, version: int) -> Annotation:
    """Bring a note back to how it stood before its last change. Raises as edit does."""
    note = Annotation.objects.get(pk=annotation_id)
    return take_back(note, by=by, version=version, names=WORDS, columns={"edited_by": by})


def _checked(explanation: str, text: str, links: Sequence[str]) -> dict[str, object]:
    """The columns of a note; refuses what no form would have let through."""
    if explanation not in Explanation.values:
        raise ValidationError({"explanation": explanation}, code="unknown_explanation")
    check_text(text)
    if len(links) > MOST_LINKS:
        raise ValidationError({"links": str(len(links))}, code="too_many_links")
    for link in links:
        if not is_safe_link(link):
            raise ValidationError({"links": link}, code="unfit_link")
    return {"explanation": explanation, "text": text, "links": list(dict.fromkeys(links))}


def _seen(fact: Fact) -> list[dict[str, str]]:
    """The answers that stand on the fact now, for whoever reads the note when they have changed."""
    rows = Claim.objects.filter(fact=fact, version__is_current=True).select_related("version__article__outlet")
    return [{"outlet": row.version.article.outlet.name, "surface": row.surface} for row in rows]
