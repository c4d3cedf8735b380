"""The stands of the stories that are there."""

from django.db import migrations

FILL = """
    SET CONSTRAINTS ALL IMMEDIATE;
    ALTER TABLE coverage_stand DISABLE TRIGGER USER;
    WITH told AS (
        SELECT DISTINCT f.story_id, v.outlet_id, c.fact_id
        FROM coverage_claim c
        JOIN coverage_version v ON v.id = c.version_id AND v.is_current
        JOIN coverage_fact f ON f.id = c.fact_id
    ), tellers AS (
        SELECT fact_id, count(*) AS outlets FROM told GROUP BY fact_id
    ), counted AS (
        SELECT told.story_id, told.outlet_id, count(*) AS facts,
               count(*) FILTER (WHERE tellers.outlets = 1) AS alone,
               count(*) FILTER (WHERE tellers.outlets > 1 AND judged.verdict = 'conflict') AS conflicts
        FROM told
        JOIN tellers ON tellers.fact_id = told.fact_id
        LEFT JOIN coverage_verdict judged ON judged.fact_id = told.fact_id
        GROUP BY told.story_id, told.outlet_id
    ), published AS (
        SELECT story_id, outlet_id, count(*) AS articles
        FROM coverage_article WHERE story_id IS NOT NULL GROUP BY story_id, outlet_id
    )
    INSERT INTO coverage_stand (story_id, outlet_id, articles, facts, alone, conflicts)
    SELECT published.story_id, published.outlet_id, published.articles,
           coalesce(facts, 0), coalesce(alone, 0), coalesce(conflicts, 0)
    FROM published LEFT JOIN counted USING (story_id, outlet_id)
    ON CONFLICT DO NOTHING;
    SET CONSTRAINTS ALL IMMEDIATE;
    ALTER TABLE coverage_stand ENABLE TRIGGER USER;
    UPDATE coverage_outlet o SET
        article_count = added.articles, story_count = added.stories, fact_count = added.facts,
        alone_count = added.alone, conflict_count = added.conflicts
    FROM (
        SELECT outlet_id, sum(articles) AS articles, count(*) AS stories, sum(facts) AS facts,
               sum(alone) AS alone, sum(conflicts) AS conflicts
        FROM coverage_stand GROUP BY outlet_id
    ) added
    WHERE added.outlet_id = o.id
"""
"""Without the trigger, which would write an outlet again for each of its stories."""


class Migration(migrations.Migration):

    dependencies = [
        ('coverage', '0017_stands'),
    ]

    operations = [
        migrations.RunSQL(FILL, migrations.RunSQL.noop, elidable=True),
    ]
