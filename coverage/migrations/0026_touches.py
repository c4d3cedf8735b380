"""Rows that count what was changed of what pages show, and the triggers that add them.

By statement and with what the statement changed at hand, so that reading an article, which writes a hundred rows by a
dozen statements, adds a row or two. A table whose rows may move from one story to another is looked at before and after.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import migrations, models

EVERYWHERE = "SELECT 0 FROM changed"
CONTENT = "SELECT -1 FROM changed"
NOTES_OF_STORIES, NOTES_OF_FACTS = 1 << 40, 1 << 41
OF_FACT = "SELECT fact.story_id FROM changed JOIN coverage_fact fact ON fact.id = changed.fact_id"
OF_VERSION = """SELECT article.story_id FROM changed JOIN coverage_version version ON version.id = changed.version_id
    JOIN coverage_article article ON article.id = version.article_id"""

NOTES_OF_FACT = (
    f"SELECT fact_id + {NOTES_OF_FACTS} FROM changed",
    f"SELECT story_id + {NOTES_OF_STORIES} FROM ({OF_FACT}) AS told",
)
NOTED = "changed JOIN coverage_annotation note ON note.id = changed.annotation_id"

SUBJECTS = {
    "coverage_story": ("SELECT id FROM changed", CONTENT),
    "coverage_article": ("SELECT story_id FROM changed", CONTENT),
    "coverage_version": (
        "SELECT article.story_id FROM changed JOIN coverage_article article ON article.id = changed.article_id",
        CONTENT,
    ),
    "coverage_claim": (OF_FACT, OF_VERSION, CONTENT),
    # A decision about an article that has moved since is told with the name of the fact it was made on.
    "coverage_fact": (
        "SELECT story_id FROM changed",
        """SELECT article.story_id FROM changed JOIN coverage_decision decision ON decision.fact_id = changed.id
        JOIN coverage_version version ON version.id = decision.version_id
        JOIN coverage_article article ON article.id = version.article_id""",
        CONTENT,
    ),
    "coverage_verdict": (OF_FACT, CONTENT),
    "coverage_stand": (CONTENT,),
    "coverage_annotation": NOTES_OF_FACT,
    "coverage_decision": (OF_FACT, OF_VERSION),
    "coverage_deskentry": NOTES_OF_FACT,
    # Of replies the grid of a story tells nothing.
    "coverage_reply": (f"SELECT note.fact_id + {NOTES_OF_FACTS} FROM {NOTED}",),
    # When the files of an upload were read says which verdicts of a fact's history are told as one.
    "coverage_uploadfile": (
        """SELECT article.story_id FROM changed JOIN coverage_uploadfile_versions kept ON kept.uploadfile_id = changed.id
        JOIN coverage_version version ON version.id = kept.version_id
        JOIN coverage_article article ON article.id = version.article_id""",
    ),
    "coverage_notetemplate": (EVERYWHERE,),
    "auth_user_groups": (EVERYWHERE,),
    "auth_user_user_permissions": (EVERYWHERE,),
    "auth_group_permissions": (EVERYWHERE,),
}
"""By table, what gives the subjects (coverage/models/touch.py) of the rows that a statement changed."""

ENTERING = {"auth_user": ("SELECT 0 FROM changed WHERE is_superuser",)}
"""The same of rows that come and go: a superuser works at the desk without being put into a group."""

NAMED = {
    "coverage_outlet": ("name", "is_named"),
    "auth_user": ("username", "is_active", "is_superuser"),
}
"""Tables that are written all day, and the columns of theirs that pages of all stories show."""

TOUCH = """
    INSERT INTO coverage_touch AS touch (subject, act, times)
    SELECT DISTINCT subject, pg_current_xact_id()::text::bigint, 1 FROM ({subjects}) AS found (subject)
    WHERE subject IS NOT NULL
    ON CONFLICT (subject, act) DO UPDATE SET times = touch.times + 1;
    RETURN NULL;
"""
CREATE = """
CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$;
CREATE TRIGGER touch_{when} AFTER {event} ON {table} REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION {function}();
"""
WHENS = (
    ("insert", "INSERT", "NEW TABLE AS changed"),
    ("before", "UPDATE", "OLD TABLE AS changed"),
    ("after", "UPDATE", "NEW TABLE AS changed"),
    ("delete", "DELETE", "OLD TABLE AS changed"),
)
RENAMED = "SELECT 0 FROM earlier JOIN changed USING (id) WHERE ({before}) IS DISTINCT FROM ({after})"


def of_rows() -> Iterator[tuple[str, tuple[str, ...], tuple[tuple[str, str, str], ...]]]:
    """Each table with its subjects and when its triggers look."""
    yield from ((table, subjects, WHENS) for table, subjects in SUBJECTS.items())
    yield from ((table, subjects, (WHENS[0], WHENS[-1])) for table, subjects in ENTERING.items())


def created() -> Iterator[str]:
    """The functions and triggers as SQL."""
    for table, subjects, whens in of_rows():
        body = TOUCH.format(subjects=" UNION ALL ".join(subjects))
        for when, event, tables in whens:
            function = f"touch_{table}_{when}"
            yield CREATE.format(function=function, body=body, when=when, event=event, tables=tables, table=table)
    for table, columns in NAMED.items():
        before, after = (", ".join(f"{side}.{column}" for column in columns) for side in ("earlier", "changed"))
        body = TOUCH.format(subjects=RENAMED.format(before=before, after=after))
        tables = "OLD TABLE AS earlier NEW TABLE AS changed"
        yield CREATE.format(
            function=f"touch_{table}_named", body=body, when="named", event="UPDATE", tables=tables, table=table
        )


def dropped() -> Iterator[str]:
    """The same taken away again."""
    for table, _subjects, whens in of_rows():
        for when, _event, _tables in whens:
            yield f"DROP FUNCTION touch_{table}_{when} CASCADE;"
    for table in NAMED:
        yield f"DROP FUNCTION touch_{table}_named CASCADE;"


class Migration(migrations.Migration):
    """The counts, and what keeps them."""

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("coverage", "0025_fill_standing"),
    ]

    operations = [
        migrations.CreateModel(
            name="Touch",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "subject", "act", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("subject", models.BigIntegerField()),
                ("act", models.BigIntegerField()),
                ("times", models.BigIntegerField()),
            ],
            options={"default_permissions": ()},
        ),
        migrations.RunSQL("\n".join(created()), "\n".join(dropped())),
    ]
