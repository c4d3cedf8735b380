"""A store of a million articles, made of one of 10,000 inside the server: what finding a story reads, and no claims."""

from __future__ import annotations

import time
from contextlib import suppress

from django.db import ProgrammingError, connection, models

from coverage.models import Article, Posting, Story, Version
from stores.databases import use
from stores.filling import fill, is_filled, settle, sign
from stores.rows import DAYS_OF_TEN_THOUSAND, columns_of
from stores.texts import NAME_LENGTH, NAME_LETTERS

TEMPLATE, STORIES = 10_000, 1000
"""Articles and stories of the store that is multiplied."""
INDEXED = 'CREATE INDEX posting_nearest ON coverage_posting (term, "day", article_id)'
"""As the migration makes it; left out while rows come in, which then takes a third of the time."""
FAST = ("SET session_replication_role = replica", "SET maintenance_work_mem = '1GB'", "SET synchronous_commit = off")
"""Without the checks of every row, which a role that may not leave them out simply keeps."""
CHANGED = {
    Story: {"id": "id + %(stories)s", "newest": "newest - %(days)s * interval '1 day'"},
    Article: {
        "id": "id + %(articles)s", "story_id": "story_id + %(stories)s",
        "published": "published - %(days)s * interval '1 day'",
    },
    Version: {
        "id": "id + %(articles)s", "article_id": "article_id + %(articles)s",
        "content_key": "md5(content_key || %(articles)s)", "clean_text": "''", "words": "'{}'", "clean_map": "'[]'",
    },
    Posting: {
        "id": "nextval(pg_get_serial_sequence('coverage_posting', 'id'))", "article_id": "article_id + %(articles)s",
        "day": '"day" - %(days)s',
        "term": "CASE WHEN term ~ %(name)s THEN translate(term, %(letters)s, %(turned)s) ELSE term END",
    },
}  # fmt: skip
"""By table, what differs in a copy: its keys, its days, and the names in it."""
FIRSTS = {
    Story: "id <= %(all_stories)s",
    Article: "id <= %(all)s",
    Version: "id <= %(all)s",
    Posting: "article_id <= %(all)s",
}


def multiply(articles: int) -> None:
    """Make the store of so many articles, unless it is there."""
    fill(TEMPLATE)
    connection.close()
    use(str(articles), template=str(TEMPLATE))
    if is_filled(f"{articles}"):
        return
    started = time.perf_counter()
    print(f"making a store of {articles:,} articles out of one of {TEMPLATE:,}", flush=True)
    with connection.cursor() as cursor:
        for setting in FAST:
            with suppress(ProgrammingError):
                cursor.execute(setting)
        cursor.execute("DROP INDEX IF EXISTS posting_nearest")
        for copy in range(1, articles // TEMPLATE):
            _copy(copy)
        cursor.execute(INDEXED)
    settle()
    sign(f"{articles}")
    print(f"{articles:,} articles in {time.perf_counter() - started:.0f} s", flush=True)


def _copy(number: int) -> None:
    turn = number % len(NAME_LETTERS)
    values = {
        "stories": STORIES * number, "articles": TEMPLATE * number, "days": DAYS_OF_TEN_THOUSAND * number,
        "all_stories": STORIES, "all": TEMPLATE,
        "name": f"^[{NAME_LETTERS}]{{{NAME_LENGTH}}}$", "letters": NAME_LETTERS,
        "turned": NAME_LETTERS[turn:] + NAME_LETTERS[:turn],
    }  # fmt: skip
    with connection.cursor() as cursor:
        for table in CHANGED:
            cursor.execute(_insert(table), values)


def _insert(table: type[models.Model]) -> str:
    columns = columns_of(table)
    chosen = ", ".join(CHANGED[table].get(column, f'"{column}"') for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    name = table._meta.db_table  # noqa: SLF001
    return f'INSERT INTO "{name}" ({names}) SELECT {chosen} FROM "{name}" WHERE {FIRSTS[table]}'  # noqa: S608
