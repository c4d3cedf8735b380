"""How many articles tell a fact and how its verdict stands, kept beside it by the database: no page counts claims for it."""

from __future__ import annotations

import pgtrigger

ONLY = "only"
"""A fact that one outlet alone tells has no verdict; pages and filters call it this."""

KEPT = ("versions", "standing")
"""The columns of a fact that these triggers alone write."""

_STAND = """
    PERFORM 1 FROM coverage_fact WHERE id IN ({changed}) ORDER BY id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    UPDATE coverage_fact fact SET versions = stands.versions, standing = stands.standing
    FROM (
        SELECT told.id, told.versions,
               CASE WHEN judged.verdict IS NULL OR judged.verdict = 'agree' AND told.versions < 2
                    THEN 'only' ELSE judged.verdict END AS standing
        FROM (
            SELECT f.id, count(DISTINCT v.id) AS versions
            FROM coverage_fact f
            LEFT JOIN coverage_claim c ON c.fact_id = f.id
            LEFT JOIN coverage_version v ON v.id = c.version_id AND v.is_current
            WHERE f.id IN ({changed})
            GROUP BY f.id
        ) told
        LEFT JOIN coverage_verdict judged ON judged.fact_id = told.id
    ) stands
    WHERE fact.id = stands.id AND (fact.versions, fact.standing) IS DISTINCT FROM (stands.versions, stands.standing);
    RETURN NULL;
"""
"""Locked in one order and by a statement of its own: two that change the versions of one fact wait for each other, and
the second counts what the first has written."""

_CLAIM_MOVED = """
    SELECT moved.fact_id
    FROM old_rows o JOIN new_rows n ON n.id = o.id, unnest(ARRAY[o.fact_id, n.fact_id]) AS moved (fact_id)
    WHERE (o.fact_id, o.version_id) IS DISTINCT FROM (n.fact_id, n.version_id)
"""
_VERSION_TURNED = """
    SELECT c.fact_id FROM old_rows o JOIN new_rows n ON n.id = o.id JOIN coverage_claim c ON c.version_id = n.id
    WHERE o.is_current <> n.is_current
"""
_VERDICT_TURNED = """
    SELECT n.fact_id FROM old_rows o JOIN new_rows n ON n.id = o.id WHERE o.verdict <> n.verdict
"""
_BEFORE, _AFTER = "SELECT fact_id FROM old_rows", "SELECT fact_id FROM new_rows"


def _restand(name: str, operation: pgtrigger.Operation, changed: str) -> pgtrigger.Trigger:
    """A trigger that counts once for a statement. changed: a query of the keys of the facts whose standing may be another."""
    rows = {"old": "old_rows" if "old_rows" in changed else None, "new": "new_rows" if "new_rows" in changed else None}
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**rows),
        func=_STAND.format(changed=changed.strip()),
    )


OF_CLAIMS = [
    _restand("claim_comes", pgtrigger.Insert, _AFTER),
    _restand("claim_moves", pgtrigger.Update, _CLAIM_MOVED),
    _restand("claim_goes", pgtrigger.Delete, _BEFORE),
]
OF_VERSIONS = [_restand("version_turns", pgtrigger.Update, _VERSION_TURNED)]
OF_VERDICTS = [
    _restand("verdict_comes", pgtrigger.Insert, _AFTER),
    _restand("verdict_turns", pgtrigger.Update, _VERDICT_TURNED),
    _restand("verdict_goes", pgtrigger.Delete, _BEFORE),
]
