"""A store of so many articles, filled by COPY: every constraint, trigger and index as in a newsroom's own."""

from __future__ import annotations

import time
from importlib import import_module
from random import Random

from django.db import connection, models

from coverage.models import Article, Claim, Outlet
from stores.databases import use
from stores.rows import TABLES, Mould, columns_of, copy_line, make_mould, next_moments
from stores.texts import NAMES, names, placed_names

FILLING = "2"
"""Raised with every change to what is filled in, so that a store of before is filled anew."""
SEED = 4
OUTLETS = 200
OUTLETS_A_STORY = 10
MOULDS = 250
"""Stories that are written, read, aligned and judged; the others are these under other names."""
FULL_EVERY = 500
"""One story in so many has its grid full: ten outlets that all answer the same 60 questions."""
POOL = 4000
STORIES_A_COPY = 100


def fill(articles: int) -> None:
    """Fill the store of this size, unless it is filled already."""
    use(str(articles))
    if is_filled():
        return
    started = time.perf_counter()
    stories = articles // OUTLETS_A_STORY
    print(f"filling a store of {articles:,} articles", flush=True)
    _empty()
    _copy(Outlet, "".join(_outlet_line(key) for key in range(1, OUTLETS + 1)))
    moulds = _Moulds(min(MOULDS, stories))
    for first in range(0, stories, STORIES_A_COPY):
        _copy_stories(moulds, range(first, min(first + STORIES_A_COPY, stories)), stories)
    settle()
    sign()
    counts = f"{Article.objects.count():,} articles, {Claim.objects.count():,} claims"
    print(f"{counts} in {time.perf_counter() - started:.0f} s", flush=True)


def is_filled(filling: str = FILLING) -> bool:
    """Whether the store was filled to its end, and as this program fills it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT description FROM pg_shdescription JOIN pg_database ON oid = objoid "
                       "WHERE datname = current_database()")  # fmt: skip
        return cursor.fetchone() == (filling,)


def sign(filling: str = FILLING) -> None:
    """Say in the database itself what it was filled by."""
    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON DATABASE \"{connection.settings_dict['NAME']}\" IS '{filling}'")


class _Moulds:
    """The moulds, each made when it is first wanted."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.made: dict[tuple[int, bool], Mould] = {}

    def of(self, story: int) -> Mould:
        """The mould of a story; the first story of every FULL_EVERY is a full one."""
        is_full = story % FULL_EVERY == 0
        key = (story // FULL_EVERY % 4 if is_full else story % self.number), is_full
        if key not in self.made:
            self.made[key] = make_mould(SEED + key[0], outlets=OUTLETS_A_STORY, is_full=is_full)
        return self.made[key]


_next_keys: dict[type[models.Model], int] = {}


def _copy_stories(moulds: _Moulds, numbers: range, stories: int) -> None:
    written: dict[type[models.Model], list[str]] = {table: [] for table in TABLES}
    for number in numbers:
        mould = moulds.of(number)
        outlets = Random(number).sample(range(1, OUTLETS + 1), OUTLETS_A_STORY)
        keys = {table: _next_keys.get(table, 1) for table in TABLES}
        lines = mould.stamp(
            keys, outlets, placed_names(number, names(POOL + NAMES)[NAMES:]), next_moments(number, stories)
        )
        for table, text in lines:
            written[table].append(text)
            _next_keys[table] = keys[table] + len(mould.lines[table])
    for table in TABLES:
        _copy(table, "".join(written[table]))


def _outlet_line(key: int) -> str:
    name = f"صحيفة {names(POOL + NAMES)[-key]}"
    return copy_line(Outlet, {"id": key, "name": name, "key": name, "created": next_moments(0, 0)})


def _copy(table: type[models.Model], lines: str) -> None:
    columns = ", ".join(f'"{column}"' for column in columns_of(table))
    with connection.cursor() as cursor, cursor.copy(f'COPY "{table._meta.db_table}" ({columns}) FROM STDIN') as copy:  # noqa: SLF001
        copy.write(lines)


def _empty() -> None:
    _next_keys.clear()
    tables = ", ".join(f'"{table._meta.db_table}"' for table in (Outlet, *TABLES))  # noqa: SLF001
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {tables} CASCADE")
        cursor.execute("TRUNCATE coverage_verdictevent")


def settle() -> None:
    """Sequences beyond the rows, and the statistics and visibility maps that autovacuum would have made."""
    with connection.cursor() as cursor:
        for table in (Outlet, *TABLES):
            name = table._meta.db_table  # noqa: SLF001
            last = f'SELECT max(id) FROM "{name}"'  # noqa: S608 - a table of our own
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), ({last}))")
        for counted in ("0018_count_stands", "0024_fill_queue"):
            cursor.execute(import_module(f"coverage.migrations.{counted}").FILL)
        cursor.execute("VACUUM (ANALYZE)")
        cursor.execute("CHECKPOINT")
