"""How many articles tell each fact and how its verdict stands, kept by triggers from here on."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

FILL = """
    UPDATE coverage_fact fact SET versions = told.versions,
        standing = CASE WHEN told.verdict IS NULL OR told.verdict = 'agree' AND told.versions < 2
                        THEN 'only' ELSE told.verdict END
    FROM (
        SELECT f.id, judged.verdict, count(DISTINCT v.id) AS versions
        FROM coverage_fact f
        LEFT JOIN coverage_verdict judged ON judged.fact_id = f.id
        LEFT JOIN coverage_claim c ON c.fact_id = f.id
        LEFT JOIN coverage_version v ON v.id = c.version_id AND v.is_current
        GROUP BY f.id, judged.verdict
    ) told
    WHERE told.id = fact.id
"""


class Migration(migrations.Migration):

    dependencies = [
        ('coverage', '0021_queue_order'),
    ]

    operations = [
        migrations.AddField(
            model_name='fact',
            name='standing',
            field=models.CharField(db_default='only', default='only', editable=False, max_length=10),
        ),
        migrations.AddField(
            model_name='fact',
            name='versions',
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop, elidable=True),
        migrations.AddIndex(
            model_name='fact',
            index=models.Index(fields=['standing', 'kind', '-id'], name='facts_by_standing'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='claim_comes', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM coverage_fact WHERE id IN (SELECT fact_id FROM new_rows) ORDER BY id FOR NO KEY UPDATE;\n    IF NOT FOUND THEN\n        RETURN NULL;\n    END IF;\n    UPDATE coverage_fact fact SET versions = stands.versions, standing = stands.standing\n    FROM (\n        SELECT told.id, told.versions,\n               CASE WHEN judged.verdict IS NULL OR judged.verdict = 'agree' AND told.versions < 2\n                    THEN 'only' ELSE judged.verdict END AS standing\n        FROM (\n            SELECT f.id, count(DISTINCT v.id) AS versions\n            FROM coverage_fact f\n            LEFT JOIN coverage_claim c ON c.fact_id = f.id\n            LEFT JOIN coverage_version v ON v.id = c.version_id AND v.is_current\n            WHERE f.id IN (SELECT fact_id FROM new_rows)\n            GROUP BY f.id\n        ) told\n        LEFT JOIN coverage_verdict judged ON judged.fact_id = told.id\n    ) stands\n    WHERE fact.id = stands.id AND (fact.versions, fact.standing) IS DISTINCT FROM (stands.versions, stands.standing);\n    RETURN NULL;\n", hash='dd7e3734e740b5781d3a2317e6aa78f4cf646aa7', level='STATEMENT', operation='INSERT', pgid='pgtrigger_claim_comes_893ec', referencing='REFERENCING NEW TABLE AS new_rows ', table='coverage_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='claim_moves', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM coverage_fact WHERE id IN (SELECT moved.fact_id\n    FROM old_rows o JOIN new_rows n ON n.id = o.id, unnest(ARRAY[o.fact_id, n.fact_id]) AS moved (fact_id)\n    WHERE (o.fact_id, o.version_id) IS DISTINCT FROM (n.fact_id, n.version_id)) ORDER BY id FOR NO KEY UPDATE;\n    IF NOT FOUND THEN\n        RETURN NULL;\n    END IF;\n    UPDATE coverage_fact fact SET versions = stands.versions, standing = stands.standing\n    FROM (\n        SELECT told.id, told.versions,\n               CASE WHEN judged.verdict IS NULL OR judged.verdict = 'agree' AND told.versions < 2\n                    THEN 'only' ELSE judged.verdict END AS standing\n        FROM (\n            SELECT f.id, count(DISTINCT v.id) AS versions\n            FROM coverage_fact f\n            LEFT JOIN coverage_claim c ON c.fact_id = f.id\n            LEFT JOIN coverage_version v ON v.id = c.version_id AND v.is_current\n            WHERE f.id IN (SELECT moved.fact_id\n    FROM old_rows o JOIN new_rows n ON n.id = o.id, unnest(ARRAY[o.fact_id, n.fact_id]) AS moved (fact_id)\n    WHERE (o.fact_id, o.version_id) IS DISTINCT FROM (n.fact_id, n.version_id))\n            GROUP BY f.id\n        ) told\n        LEFT JOIN coverage_verdict judged ON judged.fact_id = told.id\n    ) stands\n    WHERE fact.id = stands.id AND (fact.versions, fact.standing) IS DISTINCT FROM (stands.versions, stands.standing);\n    RETURN NULL;\n", hash='60502cd621145d442421ea98a25fcfea2775c23c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_claim_moves_9b7f0', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='coverage_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='claim',
            trigger=pgtrigger.compiler.Trigger(name='claim_goes', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM coverage_fact WHERE id IN (SELECT fact_id FROM old_rows) ORDER BY id FOR NO KEY UPDATE;\n    IF NOT FOUND THEN\n        RETURN NULL;\n    END IF;\n    UPDATE coverage_fact fact SET versions = stands.versions, standing = stands.standing\n    FROM (\n        SELECT told.id, told.versions,\n               CASE WHEN judged.verdict IS NULL OR judged.verdict = 'agree' AND told.versions < 2\n                    THEN 'only' ELSE judged.verdict END AS standing\n        FROM (\n            SELECT f.id, count(DISTINCT v.id) AS versions\n            FROM coverage_fact f\n            LEFT JOIN coverage_claim c ON c.fact_id = f.id\n            LEFT JOIN coverage_version v ON v.id = c.version_id AND v.is_current\n            WHERE f.id IN (SELECT fact_id FROM old_rows)\n            GROUP BY f.id\n        ) told\n        LEFT JOIN coverage_verdict judged ON judged.fact_id = told.id\n    ) stands\n    WHERE fact.id = stands.id AND (fact.versions, fact.standing) IS DISTINCT FROM (stands.versions, stands.standing);\n    RETURN NULL;\n", hash='0c62a7d5a735dca56c386f6b81ed4fd5707ec843', level='STATEMENT', operation='DELETE', pgid='pgtrigger_claim_goes_61b9f', referencing='REFERENCING OLD TABLE AS old_rows ', table='coverage_claim', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='verdict_comes', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM coverage_fact WHERE id IN (SELECT fact_id FROM new_rows) ORDER BY id FOR NO KEY UPDATE;\n    IF NOT FOUND THEN\n        RETURN NULL;\n    END IF;\n    UPDATE coverage_fact fact SET versions = stands.versions, standing = stands.standing\n    FROM (\n        SELECT told.id, told.versions,\n               CASE WHEN judged.verdict IS NULL OR judged.verdict = 'agree' AND told.versions < 2\n                    THEN 'only' ELSE judged.verdict END AS standing\n        FROM (\n            SELECT f.id, count(DISTINCT v.id) AS versions\n            FROM coverage_fact f\n            LEFT JOIN coverage_claim c ON c.fact_id = f.id\n            LEFT JOIN coverage_version v ON v.id = c.version_id AND v.is_current\n            WHERE f.id IN (SELECT fact_id FROM new_rows)\n            GROUP BY f.id\n        ) told\n        LEFT JOIN coverage_verdict judged ON judged.fact_id = told.id\n    ) stands\n    WHERE fact.id = stands.id AND (fact.versions, fact.standing) IS DISTINCT FROM (stands.versions, stands.standing);\n    RETURN NULL;\n", hash='44114f0d68b051848c50a944f358d3a8d6f1516e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_verdict_comes_878a0', referencing='REFERENCING NEW TABLE AS new_rows ', table='coverage_verdict', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='verdict_turns', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM coverage_fact WHERE id IN (SELECT n.fact_id FROM old_rows o JOIN new_rows n ON n.id = o.id WHERE o.verdict <> n.verdict) ORDER BY id FOR NO KEY UPDATE;\n    IF NOT FOUND THEN\n        RETURN NULL;\n    END IF;\n    UPDATE coverage_fact fact SET versions = stands.versions, standing = stands.standing\n    FROM (\n        SELECT told.id, told.versions,\n               CASE WHEN judged.verdict IS NULL OR judged.verdict = 'agree' AND told.versions < 2\n                    THEN 'only' ELSE judged.verdict END AS standing\n        FROM (\n            SELECT f.id, count(DISTINCT v.id) AS versions\n            FROM coverage_fact f\n            LEFT JOIN coverage_claim c ON c.fact_id = f.id\n            LEFT JOIN coverage_version v ON v.id = c.version_id AND v.is_current\n            WHERE f.id IN (SELECT n.fact_id FROM old_rows o JOIN new_rows n ON n.id = o.id WHERE o.verdict <> n.verdict)\n            GROUP BY f.id\n        ) told\n        LEFT JOIN coverage_verdict judged ON judged.fact_id = told.id\n    ) stands\n    WHERE fact.id = stands.id AND (fact.versions, fact.standing) IS DISTINCT FROM (stands.versions, stands.standing);\n    RETURN NULL;\n", hash='06a7bdcfdb6a8ad5849f097324de5ca75e83c028', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_verdict_turns_c2c9b', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='coverage_verdict', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='verdict',
            trigger=pgtrigger.compiler.Trigger(name='verdict_goes', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM coverage_fact WHERE id IN (SELECT fact_id FROM old_rows) ORDER BY id FOR NO KEY UPDATE;\n    IF NOT FOUND THEN\n        RETURN NULL;\n    END IF;\n    UPDATE coverage_fact fact SET versions = stands.versions, standing = stands.standing\n    FROM (\n        SELECT told.id, told.versions,\n               CASE WHEN judged.verdict IS NULL OR judged.verdict = 'agree' AND told.versions < 2\n                    THEN 'only' ELSE judged.verdict END AS standing\n        FROM (\n            SELECT f.id, count(DISTINCT v.id) AS versions\n            FROM coverage_fact f\n            LEFT JOIN coverage_claim c ON c.fact_id = f.id\n            LEFT JOIN coverage_version v ON v.id = c.version_id AND v.is_current\n            WHERE f.id IN (SELECT fact_id FROM old_rows)\n            GROUP BY f.id\n        ) told\n        LEFT JOIN coverage_verdict judged ON judged.fact_id = told.id\n    ) stands\n    WHERE fact.id = stands.id AND (fact.versions, fact.standing) IS DISTINCT FROM (stands.versions, stands.standing);\n    RETURN NULL;\n", hash='14082ac219f3deaf45bd5aa1be1c7dd235d2a014', level='STATEMENT', operation='DELETE', pgid='pgtrigger_verdict_goes_86c6f', referencing='REFERENCING OLD TABLE AS old_rows ', table='coverage_verdict', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='version',
            trigger=pgtrigger.compiler.Trigger(name='version_turns', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    PERFORM 1 FROM coverage_fact WHERE id IN (SELECT c.fact_id FROM old_rows o JOIN new_rows n ON n.id = o.id JOIN coverage_claim c ON c.version_id = n.id\n    WHERE o.is_current <> n.is_current) ORDER BY id FOR NO KEY UPDATE;\n    IF NOT FOUND THEN\n        RETURN NULL;\n    END IF;\n    UPDATE coverage_fact fact SET versions = stands.versions, standing = stands.standing\n    FROM (\n        SELECT told.id, told.versions,\n               CASE WHEN judged.verdict IS NULL OR judged.verdict = 'agree' AND told.versions < 2\n                    THEN 'only' ELSE judged.verdict END AS standing\n        FROM (\n            SELECT f.id, count(DISTINCT v.id) AS versions\n            FROM coverage_fact f\n            LEFT JOIN coverage_claim c ON c.fact_id = f.id\n            LEFT JOIN coverage_version v ON v.id = c.version_id AND v.is_current\n            WHERE f.id IN (SELECT c.fact_id FROM old_rows o JOIN new_rows n ON n.id = o.id JOIN coverage_claim c ON c.version_id = n.id\n    WHERE o.is_current <> n.is_current)\n            GROUP BY f.id\n        ) told\n        LEFT JOIN coverage_verdict judged ON judged.fact_id = told.id\n    ) stands\n    WHERE fact.id = stands.id AND (fact.versions, fact.standing) IS DISTINCT FROM (stands.versions, stands.standing);\n    RETURN NULL;\n", hash='cf01ce73e1c769f5a6a55286763d719a08f178d4', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_version_turns_3dbce', referencing='REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ', table='coverage_version', when='AFTER')),
        ),
    ]
