"""Who changed what when: the events that the database's own triggers wrote, and what editors decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from typing import Any, Literal

from django.apps import apps
from django.db.models import Count, Max, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from coverage.core.text.changes import Stretch
from coverage.models import Decision, Fact, Reply, Upload
from coverage.selectors.merge import difference

COMPARING = timedelta(minutes=5)
"""So long after its last file was read an upload's story is compared at the latest, unless the queue is very long."""

Deed = Literal["wrote", "edited", "withdrew", "brought_back", "judged", "judged_again", "unjudged", "decided", "undid"]


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the history. who: a user name, empty for the program.

    before, after: pairs of an explanation or verdict and a text; None where there was nothing.
    decision: what was decided or undone, where that is what the line tells.
    event: what the database kept of a note, earlier: of the same note before; is_last: whether it still stands so.
    """

    when: datetime
    who: str
    deed: Deed
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    decision: Decision | None = None
    event: Any = None
    earlier: Any = None
    is_last: bool = False

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The words of a note with what the change added and left out."""
        return difference(self.before[1], self.after[1]) if self.before and self.after else ()

    @property
    def links(self) -> tuple[list[str], list[str]]:
        """The links that the change added to a note, and those that it took away."""
        now, was = (each.links if each else [] for each in (self.event, self.earlier))
        return [link for link in now if link not in was], [link for link in was if link not in now]


def history_of(fact: Fact, decisions: Iterable[Decision] = (), events: Sequence[Any] | None = None) -> list[Change]:
    """What was done to the fact's notes and verdict and decided on it, the latest first.

    events: what note_events gives, where it is known already.
    """
    made = list(decisions)
    written = note_events(fact) if events is None else events
    changes = [*_note_changes(written), *_verdict_changes(fact, made), *_decided(made)]
    return sorted(changes, key=lambda change: change.when, reverse=True)


def deeds_of(decisions: Iterable[Decision]) -> list[Change]:
    """The decisions and their undoings, the latest first."""
    return sorted(_decided(decisions), key=lambda change: change.when, reverse=True)


def _decided(decisions: Iterable[Decision]) -> Iterable[Change]:
    for each in decisions:
        yield Change(each.created, each.by.get_username(), "decided", None, None, each)
        if each.undone and each.undone_by:
            yield Change(each.undone, each.undone_by.get_username(), "undid", None, None, each)


def note_events(fact: Fact) -> list[Any]:
    """What the database kept of the fact's notes, each with the note as it stands now, as `pgh_obj`.

    That has `answered`, the number of replies to it.
    """
    replies = Reply.objects.filter(annotation=OuterRef("pgh_obj"), withdrawn=None).order_by().values("annotation")
    answered = Coalesce(Subquery(replies.annotate(n=Count("pk")).values("n")), Value(0))
    people = ("author", "edited_by", "pgh_obj__author", "pgh_obj__edited_by")
    events = _events("AnnotationEvent").filter(fact_id=fact.pk).select_related(*people).annotate(answered=answered)
    return list(events.order_by("pgh_obj_id", "pgh_id"))


def _note_changes(events: Sequence[Any]) -> Iterable[Change]:
    last = {event.pgh_obj_id: event.pgh_id for event in events}
    for before, after in _steps(events):
        if after is not None:
            writer = after.edited_by or after.author
            yield Change(
                after.pgh_created_at,
                writer.get_username(),
                _deed(before, after),
                _note(before),
                _note(after),
                event=after,
                earlier=before,
                is_last=last[after.pgh_obj_id] == after.pgh_id,
            )


def _deed(before: Any, after: Any) -> Deed:  # noqa: ANN401 - event models are made by pghistory
    if before is None:
        return "wrote"
    if bool(after.withdrawn) is bool(before.withdrawn):
        return "edited"
    return "withdrew" if after.withdrawn else "brought_back"


def _note(event: Any) -> tuple[str, str] | None:  # noqa: ANN401
    return (event.explanation, event.text) if event else None


def _verdict_changes(fact: Fact, decisions: Sequence[Decision]) -> Iterable[Change]:
    """What the program found; that an editor locked another verdict is a decision, and told as one.

    While the files of one upload are read one after another, only what it comes to is told.
    """
    events = list(_events("VerdictEvent").filter(fact_id=fact.pk).order_by("pgh_id"))
    uploads = _uploads_of(fact.story_id) if len(events) > 1 else []
    decided = [moment for each in decisions for moment in (each.created, each.undone) if moment]
    standing: str | None = None
    for _sitting, run in groupby(events, key=lambda event: _sitting_of(event, uploads, decided)):
        *_others, last = run
        verdict = None if last.pgh_label == "delete" else last.found or last.verdict
        if verdict == standing:
            continue
        deed: Deed = "unjudged" if verdict is None else "judged_again" if standing else "judged"
        yield Change(last.pgh_created_at, "", deed, _word(standing), _word(verdict))
        standing = verdict


_Stretch = tuple[datetime, datetime]


def _uploads_of(story_id: int) -> list[_Stretch]:
    """From when until when each upload of the story's articles was read and compared."""
    uploads = Upload.objects.filter(files__versions__article__story=story_id).distinct()
    read = uploads.annotate(read=Max("files__changed")).order_by("created").values_list("created", "read")
    return [(created, changed + COMPARING) for created, changed in read]


def _sitting_of(event: Any, uploads: Sequence[_Stretch], decided: Sequence[datetime]) -> tuple[int, int]:  # noqa: ANN401
    """What is the same of two verdicts that one upload led to, with no decision of an editor's between them."""
    when = event.pgh_created_at
    upload = max((place for place, (first, last) in enumerate(uploads) if first <= when <= last), default=None)
    return (-1, event.pgh_id) if upload is None else (upload, sum(moment <= when for moment in decided))


def _word(verdict: str | None) -> tuple[str, str] | None:
    return (verdict, "") if verdict else None


def _steps(events: Sequence[Any]) -> Iterable[tuple[Any, Any]]:
    """Each event with the one before it of the same row."""
    for before, after in pairwise([None, *events]):
        is_same_row = before is not None and before.pgh_obj_id == after.pgh_obj_id
        yield (before if is_same_row else None), after


def _events(name: str) -> Any:  # noqa: ANN401
    return apps.get_model("coverage", name).objects.all()
