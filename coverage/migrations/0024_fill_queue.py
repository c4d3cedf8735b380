"""The queue's lines for the discrepancies that are there."""

from django.db import migrations

FILL = """
    INSERT INTO coverage_discrepancy (fact_id, kind, verdict, spread, tellers, outlets, state, assignee_id, found)
    SELECT fact.id, fact.kind, judged.verdict, judged.spread, coalesce(told.tellers, '{}'),
           cardinality(coalesce(told.tellers, '{}')), coalesce(desk.state, 'open'), desk.assignee_id, fact.created
    FROM coverage_fact fact
    JOIN coverage_verdict judged ON judged.fact_id = fact.id AND judged.verdict IN ('conflict', 'differ')
    LEFT JOIN coverage_deskentry desk ON desk.fact_id = fact.id
    LEFT JOIN (
        SELECT claim.fact_id, array_agg(DISTINCT version.outlet_id ORDER BY version.outlet_id) AS tellers
        FROM coverage_claim claim JOIN coverage_version version ON version.id = claim.version_id AND version.is_current
        GROUP BY claim.fact_id
    ) told ON told.fact_id = fact.id
    ON CONFLICT DO NOTHING
"""
"""Apart from the migration before it, whose locks on the desk's tables are so held for a moment only."""


class Migration(migrations.Migration):

    dependencies = [
        ('coverage', '0023_queue'),
    ]

    operations = [
        migrations.RunSQL(FILL, migrations.RunSQL.noop, elidable=True),
    ]
