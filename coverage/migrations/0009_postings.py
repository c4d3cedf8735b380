"""The words that stand out in each article as rows, in place of an index of all its words."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

# As coverage.services.candidates chooses them, but that the place of a word among an article's terms, which are
# stored the commonest first, stands for how often it holds it.
FILL = """
    WITH newest AS (SELECT terms FROM coverage_article WHERE terms <> '{}' ORDER BY id DESC LIMIT 300),
    held AS (SELECT term, count(*) AS articles FROM newest, unnest(terms) AS term GROUP BY term)
    INSERT INTO coverage_posting (term, day, article_id)
    SELECT striking.term, (a.published AT TIME ZONE 'UTC')::date, a.id
    FROM coverage_article a CROSS JOIN LATERAL (
        SELECT t.term FROM unnest(a.terms) WITH ORDINALITY AS t(term, place) LEFT JOIN held USING (term)
        ORDER BY (1 + COALESCE(held.articles, 0)) * t.place LIMIT 40
    ) AS striking
"""


class Migration(migrations.Migration):

    dependencies = [
        ('coverage', '0008_api_tokens'),
    ]

    operations = [
        migrations.CreateModel(
            name='Posting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('term', models.CharField(max_length=64)),
                ('day', models.DateField(null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='postings', to='coverage.article')),
            ],
            options={
                'verbose_name': 'posting',
                'verbose_name_plural': 'postings',
            },
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop, elidable=True),
        migrations.AddIndex(
            model_name='posting',
            index=models.Index(fields=['term', 'day', 'article'], name='posting_nearest'),
        ),
        migrations.RemoveIndex(
            model_name='article',
            name='article_terms',
        ),
        migrations.AlterField(
            model_name='article',
            name='terms',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=64), default=list, editable=False, help_text='Its stems, the commonest first: what is rare is told by those of the newest articles.', size=None),
        ),
    ]
