"""What editors decided of a story's claims, found again among the claims that are read now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coverage.core import records
from coverage.core.alignment.decided import Anchor, Wish, find
from coverage.core.records import Member
from coverage.models import Claim, Decision, Deed, Version
from coverage.models.records import anchor_record, claim_record

Other = Mapping[str, Any]
"""A claim as Decision.others names it."""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The claims of one article. place: that of the article in its story."""

    place: int
    version: int
    claims: Sequence[records.Claim]


def other_claim(row: Claim) -> dict[str, Any]:
    """A claim as Decision.others names it; the row with its version at hand."""
    place = {"article": row.version.article_id, "version": row.version_id, "fact": row.fact_id}
    return place | {"kind": row.kind, "start": row.start, "end": row.end, "surface": row.surface}


def dismissed_in(
    versions: Sequence[Version], rows: Sequence[Sequence[Claim]], decisions: Iterable[Decision]
) -> set[int]:
    """Keys of the claims that editors dismissed; rows: by version, its claims."""
    dismissals = [decision for decision in decisions if decision.kind == Deed.DISMISS]
    shelves = _shelves(versions, rows) if dismissals else {}
    found = [member for decision in dismissals if (member := _first(decision, shelves))]
    return {rows[member.article][member.claim].pk for member in found}


def wishes_of(
    versions: Sequence[Version], rows: Sequence[Sequence[Claim]], decisions: Iterable[Decision]
) -> tuple[Wish, ...]:
    """Joins and parts in the order in which they were decided, as far as their claims are still there."""
    linking = [decision for decision in decisions if decision.kind in (Deed.JOIN, Deed.PART)]
    shelves = _shelves(versions, rows) if linking else {}
    wishes = (_wish(decision, shelves) for decision in linking)
    return tuple(wish for wish in wishes if wish and len(wish.members) > 1)


def _shelves(versions: Sequence[Version], rows: Sequence[Sequence[Claim]]) -> dict[int, _Shelf]:
    return {
        version.article_id: _Shelf(place, version.pk, [claim_record(row) for row in rows[place]])
        for place, version in enumerate(versions)
    }


def _wish(decision: Decision, shelves: Mapping[int, _Shelf]) -> Wish | None:
    first = _first(decision, shelves)
    is_join = decision.kind == Deed.JOIN
    if first is None and not is_join:
        return None
    others = [_member(_anchor(other), other["article"], other["version"], shelves) for other in decision.others]
    found = dict.fromkeys(member for member in (first, *others) if member is not None)
    return Wish(tuple(found), is_join=is_join)


def _first(decision: Decision, shelves: Mapping[int, _Shelf]) -> Member | None:
    version = decision.version
    return _member(anchor_record(decision), version.article_id, version.pk, shelves) if version else None


def _member(anchor: Anchor, article: int, version: int, shelves: Mapping[int, _Shelf]) -> Member | None:
    shelf = shelves.get(article)
    claim = find(anchor, shelf.claims, is_same_text=shelf.version == version) if shelf else None
    return Member(shelf.place, claim) if shelf and claim is not None else None


def _anchor(other: Other) -> Anchor:
    return Anchor(other["kind"], records.Span(other["start"], other["end"]), other["surface"])
