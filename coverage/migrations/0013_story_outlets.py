"""How many outlets tell a story, by which a list sorts; filled for those that are there."""

from django.db import migrations, models

FILL = """
    UPDATE coverage_story s SET outlets = told.outlets
    FROM (SELECT story_id, count(DISTINCT outlet_id) AS outlets FROM coverage_article GROUP BY story_id) told
    WHERE told.story_id = s.id
"""


class Migration(migrations.Migration):

    dependencies = [
        ('coverage', '0012_note_templates'),
    ]

    operations = [
        migrations.AddField(
            model_name='story',
            name='outlets',
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop, elidable=True),
        migrations.AddIndex(
            model_name='story',
            index=models.Index(fields=['-outlets', '-newest', '-id'], name='stories_by_outlets'),
        ),
    ]
