"""What editors answer to a note, with every wording that it had."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from django.apps import apps

from coverage.core.text.changes import Stretch
from coverage.models import Annotation, Reply
from coverage.selectors.merge import difference


@dataclass(frozen=True, slots=True)
class Told:
    """A reply, and what each change of it left out and added, the first change first."""

    reply: Reply
    changes: tuple[tuple[Stretch, ...], ...]


def thread_of(note: Annotation) -> list[Told]:
    """The replies to a note, the oldest first; withdrawn ones too, whose writers may bring them back."""
    replies = note.replies.select_related("author").order_by("created", "pk")
    events = (
        apps.get_model("coverage", "ReplyEvent").objects.filter(annotation=note.pk).order_by("pgh_obj_id", "pgh_id")
    )
    wordings = {key: list(group) for key, group in groupby(events, key=lambda event: event.pgh_obj_id)}
    return [Told(reply, _changes(wordings.get(reply.pk, ()))) for reply in replies]


def _changes(events: Sequence[Any]) -> tuple[tuple[Stretch, ...], ...]:
    steps = ((one.text, other.text) for one, other in pairwise(events))
    return tuple(difference(before, after) for before, after in steps if before != after)
