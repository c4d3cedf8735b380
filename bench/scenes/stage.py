"""A newsroom over a stock cluster that is thrown away, and what is stored in it at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scenes.cluster import Cluster
from scenes.newsroom import Newsroom

NOT_HERE = "not played: no PostgreSQL 15 or later is installed"


def stock(folder: Path, port: int) -> Cluster | None:
    """A running cluster with an empty database; None where nobody installed PostgreSQL."""
    from tests.needs import stock_postgres

    programs = stock_postgres()
    if programs is None:
        return None
    cluster = Cluster(folder / "stock", programs, port)
    cluster.start()
    return cluster


@contextmanager
def playing(folder: Path, url: str, port: int, **environment: str) -> Iterator[Newsroom]:
    """All of Farq at a database, stopped at the end."""
    newsroom = Newsroom(folder, port, {"DATABASE_URL": url, **environment} if url else environment)
    try:
        yield newsroom
    finally:
        newsroom.stop()


def reckon(folder: Path, url: str, articles: int) -> list[str]:
    """What is not stored as it was acknowledged, once every job is done."""
    os.environ |= {"FARQ_DATA": str(folder), "FARQ_ENV": "development", "DJANGO_SETTINGS_MODULE": "coverage.settings"}
    if url:
        os.environ["DATABASE_URL"] = url
    import django

    django.setup()
    from django.db import connection

    from scenes.reckoning import faults, settle

    try:
        settle(300)
        return faults(articles)
    finally:
        connection.close()
