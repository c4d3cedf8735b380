"""Claims of a version, kept in step with what the reader finds; a claim that is found again stays the same row."""

from __future__ import annotations

from collections.abc import Iterable

from coverage.core import records
from coverage.core.claims import READER
from coverage.models import Claim, Version
from coverage.models.records import CLAIM_COLUMNS, claim_columns
from coverage.services.answers import settle_answers


def store_claims(version: Version, claims: Iterable[records.Claim], text: str) -> None:
    """Make the claims stored for a version those that were read from text, the source's whole text.

    A row is found again by its kind and span, else by its kind and an overlapping span: so a better reader that
    takes in one more word does not take a claim out of its fact. Rows that nothing matches are deleted. Answers that
    editors corrected stay as they corrected them.
    """
    wanted = {(claim.kind, claim.span): claim for claim in claims}
    rows = _found_again(list(version.claims.all()), wanted)
    version.claims.exclude(pk__in=[row.pk for row in rows.values()]).delete()
    for place, claim in wanted.items():
        row = rows.get(place) or Claim(version=version)
        row.reader, row.read = READER, None
        for name, value in claim_columns(claim, text).items():
            setattr(row, name, value)
        rows[place] = row
    Claim.objects.bulk_update(
        [row for row in rows.values() if row.pk], [*CLAIM_COLUMNS, "reader", "read"], batch_size=500
    )
    Claim.objects.bulk_create([row for row in rows.values() if not row.pk], batch_size=500)
    settle_answers([version.article])


def hand_over(old: Version, new: Version) -> None:
    """Give the new version's claims the facts in which the old version's claims stood, by their question."""
    facts = {_asked(row): row.fact_id for row in old.claims.exclude(fact=None)}
    heirs = [row for row in new.claims.all() if _asked(row) in facts]
    for row in heirs:
        row.fact_id = facts[_asked(row)]
    old.claims.update(fact=None)
    Claim.objects.bulk_update(heirs, ["fact"])


def _asked(row: Claim) -> tuple[str, str, tuple[str, ...]]:
    return row.kind, row.unit, tuple(row.about)


_Place = tuple[str, records.Span]


def _found_again(rows: list[Claim], wanted: dict[_Place, records.Claim]) -> dict[_Place, Claim]:
    by_place = {(row.kind, records.Span(row.start, row.end)): row for row in rows}
    found = {place: by_place.pop(place) for place in wanted if place in by_place}
    for place in wanted:
        near = next((old for old in by_place if _overlap(old, place)), None) if place not in found else None
        if near:
            found[place] = by_place.pop(near)
    return found


def _overlap(a: _Place, b: _Place) -> bool:
    return a[0] == b[0] and a[1].start < b[1].end and b[1].start < a[1].end
