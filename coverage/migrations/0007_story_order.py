"""Columns by which lists sort stories, filled for those that are there."""

import django.utils.timezone
from django.db import migrations, models

FILL = """
    UPDATE coverage_story s SET
        newest = COALESCE(days.published, days.created, s.created),
        conflicts = found.conflicts,
        differences = found.differences
    FROM coverage_story each
    CROSS JOIN LATERAL (
        SELECT max(a.published) AS published, max(a.created) AS created
        FROM coverage_article a WHERE a.story_id = each.id
    ) days
    CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE v.verdict = 'conflict') AS conflicts,
               count(*) FILTER (WHERE v.verdict = 'differ') AS differences
        FROM coverage_fact f JOIN coverage_verdict v ON v.fact_id = f.id WHERE f.story_id = each.id
    ) found
    WHERE each.id = s.id
"""


class Migration(migrations.Migration):

    dependencies = [
        ('coverage', '0006_saved_searches'),
    ]

    operations = [
        migrations.AddField(
            model_name='story',
            name='newest',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False),
        ),
        migrations.AddField(
            model_name='story',
            name='conflicts',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name='story',
            name='differences',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop, elidable=True),
        migrations.AddIndex(
            model_name='story',
            index=models.Index(fields=['-newest', '-id'], name='stories_by_day'),
        ),
        migrations.AddIndex(
            model_name='story',
            index=models.Index(fields=['-conflicts', '-differences', '-newest', '-id'], name='stories_by_disagreement'),
        ),
    ]
