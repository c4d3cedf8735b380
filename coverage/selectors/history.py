"""Who changed what when: the events that the database's own triggers wrote, and what editors decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, Literal

from django.apps import apps

from coverage.models import Decision, Fact

Deed = Literal["wrote", "edited", "withdrew", "judged", "judged_again", "unjudged", "decided", "undid"]


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the history. who: a user name, empty for the program.

    before, after: pairs of an explanation or verdict and a text; None where there was nothing.
    decision: what was decided or undone, where that is what the line tells.
    """

    when: datetime
    who: str
    deed: Deed
    before: tuple[str, str] | None
    after: tuple[str, str] | None
    decision: Decision | None = None


def history_of(fact: Fact, decisions: Iterable[Decision] = ()) -> list[Change]:
    """What was done to the fact's notes and verdict and decided on it, the latest first."""
    changes = [*_note_changes(fact), *_verdict_changes(fact), *_decided(decisions)]
    return sorted(changes, key=lambda change: change.when, reverse=True)


def deeds_of(decisions: Iterable[Decision]) -> list[Change]:
    """The decisions and their undoings, the latest first."""
    return sorted(_decided(decisions), key=lambda change: change.when, reverse=True)


def _decided(decisions: Iterable[Decision]) -> Iterable[Change]:
    for each in decisions:
        yield Change(each.created, each.by.get_username(), "decided", None, None, each)
        if each.undone and each.undone_by:
            yield Change(each.undone, each.undone_by.get_username(), "undid", None, None, each)


def _note_changes(fact: Fact) -> Iterable[Change]:
    events = (
        _events("AnnotationEvent").filter(fact_id=fact.pk).select_related("author").order_by("pgh_obj_id", "pgh_id")
    )
    for before, after in _steps(list(events)):
        if after is not None:
            yield Change(
                after.pgh_created_at, after.author.get_username(), _deed(before, after), _note(before), _note(after)
            )


def _deed(before: Any, after: Any) -> Deed:  # noqa: ANN401 - event models are made by pghistory
    if before is None:
        return "wrote"
    return "withdrew" if after.withdrawn and not before.withdrawn else "edited"


def _note(event: Any) -> tuple[str, str] | None:  # noqa: ANN401
    return (event.explanation, event.text) if event else None


def _verdict_changes(fact: Fact) -> Iterable[Change]:
    """What the program found; that an editor locked another verdict is a decision, and told as one."""
    events = list(_events("VerdictEvent").filter(fact_id=fact.pk).order_by("pgh_id"))
    standing: str | None = None
    for event in events:
        verdict = None if event.pgh_label == "delete" else event.found or event.verdict
        if verdict == standing:
            continue
        deed: Deed = "unjudged" if verdict is None else "judged_again" if standing else "judged"
        yield Change(event.pgh_created_at, "", deed, _word(standing), _word(verdict))
        standing = verdict


def _word(verdict: str | None) -> tuple[str, str] | None:
    return (verdict, "") if verdict else None


def _steps(events: list[Any]) -> Iterable[tuple[Any, Any]]:
    """Each event with the one before it of the same row."""
    for before, after in pairwise([None, *events]):
        is_same_row = before is not None and before.pgh_obj_id == after.pgh_obj_id
        yield (before if is_same_row else None), after


def _events(name: str) -> Any:  # noqa: ANN401
    return apps.get_model("coverage", name).objects.all()
