"""Keeping the counts of changes short, so that asking for one stays cheap."""

from __future__ import annotations

from django.db import connection

MOST_ROWS = 8
"""Rows of one subject that are worth folding: fewer are read as quickly as one."""

_FOLD = """
WITH many AS (SELECT subject FROM coverage_touch GROUP BY subject HAVING count(*) > %(most)s),
folded AS (
    DELETE FROM coverage_touch USING many WHERE coverage_touch.subject = many.subject
    AND act < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    RETURNING coverage_touch.subject, times
)
INSERT INTO coverage_touch AS touch (subject, act, times)
SELECT subject, pg_current_xact_id()::text::bigint, sum(times) FROM folded GROUP BY subject
ON CONFLICT (subject, act) DO UPDATE SET times = touch.times + EXCLUDED.times
"""
"""One statement: whoever sums up meanwhile sees all the rows or the one in their place, and the same sum."""


def fold_touches() -> None:
    """Put one row in the place of many, of transactions that are over."""
    with connection.cursor() as cursor:
        cursor.execute(_FOLD, {"most": MOST_ROWS})
