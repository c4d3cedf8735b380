"""What each outlet tells of each story, counted and added up, and indexes by outlet."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('coverage', '0016_upload_parts'),
    ]

    operations = [
        migrations.CreateModel(
            name='Stand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('articles', models.PositiveIntegerField()),
                ('facts', models.PositiveIntegerField()),
                ('alone', models.PositiveIntegerField()),
                ('conflicts', models.PositiveIntegerField()),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.AddField(
            model_name='outlet',
            name='alone_count',
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.AddField(
            model_name='outlet',
            name='article_count',
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.AddField(
            model_name='outlet',
            name='conflict_count',
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.AddField(
            model_name='outlet',
            name='fact_count',
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.AddField(
            model_name='outlet',
            name='story_count',
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(models.F('outlet'), models.OrderBy(models.F('published'), descending=True, nulls_last=True), models.OrderBy(models.F('id'), descending=True), name='articles_of_outlet'),
        ),
        migrations.AddIndex(
            model_name='version',
            index=models.Index(condition=models.Q(('is_current', True)), fields=['outlet', '-id'], name='current_of_outlet'),
        ),
        migrations.AddIndex(
            model_name='version',
            index=models.Index(condition=models.Q(('number__gt', 1)), fields=['outlet', '-id'], name='later_of_outlet'),
        ),
        migrations.AddField(
            model_name='stand',
            name='outlet',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stands', to='coverage.outlet'),
        ),
        migrations.AddField(
            model_name='stand',
            name='story',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='stands', to='coverage.story'),
        ),
        migrations.AddConstraint(
            model_name='stand',
            constraint=models.UniqueConstraint(fields=('story', 'outlet'), name='one_stand_in_a_story'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='stand',
            trigger=pgtrigger.compiler.Trigger(name='add_up', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n    IF TG_OP <> 'INSERT' THEN\n        UPDATE coverage_outlet SET article_count = article_count - OLD.articles, story_count = story_count - 1,\n            fact_count = fact_count - OLD.facts, alone_count = alone_count - OLD.alone,\n            conflict_count = conflict_count - OLD.conflicts\n        WHERE id = OLD.outlet_id;\n    END IF;\n    IF TG_OP <> 'DELETE' THEN\n        UPDATE coverage_outlet SET article_count = article_count + NEW.articles, story_count = story_count + 1,\n            fact_count = fact_count + NEW.facts, alone_count = alone_count + NEW.alone,\n            conflict_count = conflict_count + NEW.conflicts\n        WHERE id = NEW.outlet_id;\n    END IF;\n    RETURN NULL;\n", hash='18d213736d3ab1657b47f029b698545b9df7071d', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_add_up_a7e91', table='coverage_stand', when='AFTER')),
        ),
    ]
