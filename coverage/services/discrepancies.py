"""The lines of the desk's queue, brought in step with verdicts by every alignment and with the desk by each of its acts."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection

from coverage.models import DeskEntry, Discrepancy

_STORE = """
    INSERT INTO coverage_discrepancy (fact_id, kind, verdict, spread, tellers, outlets, state, assignee_id, found)
    SELECT fact.id, fact.kind, judged.verdict, judged.spread, told.tellers, cardinality(told.tellers),
           coalesce(desk.state, 'open'), desk.assignee_id, fact.created
    FROM coverage_fact fact
    JOIN coverage_verdict judged ON judged.fact_id = fact.id AND judged.verdict IN ('conflict', 'differ')
    LEFT JOIN coverage_deskentry desk ON desk.fact_id = fact.id
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT version.outlet_id ORDER BY version.outlet_id), '{}') AS tellers
        FROM coverage_claim claim JOIN coverage_version version ON version.id = claim.version_id AND version.is_current
        WHERE claim.fact_id = fact.id
    ) told
    WHERE fact.story_id = %s
    ON CONFLICT (fact_id) DO UPDATE SET
        kind = excluded.kind, verdict = excluded.verdict, spread = excluded.spread, tellers = excluded.tellers,
        outlets = excluded.outlets, state = excluded.state, assignee_id = excluded.assignee_id, found = excluded.found
    WHERE (coverage_discrepancy.*) IS DISTINCT FROM (excluded.*)
"""


def store_discrepancies(story_id: int) -> None:
    """Bring the queue's lines of a story in step with its verdicts; what has not changed is not written."""
    Discrepancy.objects.filter(fact__story=story_id).exclude(fact__verdict__verdict__in=("conflict", "differ")).delete()
    with connection.cursor() as cursor:
        cursor.execute(_STORE, [story_id])


def follow_desk(entries: Iterable[DeskEntry]) -> None:
    """Repeat in the queue what the desk says of facts; those that are no discrepancy have no line there."""
    for entry in entries:
        line = Discrepancy.objects.filter(fact=entry.fact_id)
        line.update(state=entry.state, assignee=entry.assignee_id)
