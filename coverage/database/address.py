"""Django's database settings from DATABASE_URL, or for the embedded server when there is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

NAME = "farq"
USER = "postgres"
# RELIABILITY promise D8: a cut network is noticed within 15 seconds, a forgotten transaction within a minute.
CONNECT_TIMEOUT = 5
TCP_USER_TIMEOUT = 15_000
IDLE_IN_TRANSACTION_TIMEOUT = 60_000
POOL_TIMEOUT = 10
EXAMPLE = "postgresql://user:password@host:5432/farq"
LIBPQ_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


def database(url: str, *, folder: Path, pool: int, statement_timeout: int, lock_timeout: int = 0) -> dict[str, Any]:
    """Settings of one database.

    url: a libpq address (a unix socket too: postgresql:///farq?host=/run/postgresql), or empty for the embedded
    server in folder. pool: connections each process may keep, 0 for none. statement_timeout, lock_timeout: seconds, 0
    for ever.
    """
    place = _named(url) if url else _embedded(folder)
    place["OPTIONS"] = _options(pool, statement_timeout, lock_timeout) | place.get("OPTIONS", {})
    return place | {"CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": bool(pool)}


def _named(url: str) -> dict[str, Any]:
    # Where the embedded server is used, commands that need no database do not wait for psycopg.
    from psycopg import ProgrammingError  # noqa: PLC0415
    from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415

    try:
        parts = {name: str(value) for name, value in conninfo_to_dict(url).items()}
    except ProgrammingError:
        # libpq's own sentence repeats the address, and with it the password.
        raise ImproperlyConfigured(f"DATABASE_URL is not an address like {EXAMPLE}") from None
    if "dbname" not in parts:
        raise ImproperlyConfigured(f"DATABASE_URL names no database: {EXAMPLE}")
    named = {LIBPQ_NAMES[name]: parts.pop(name) for name in tuple(parts) if name in LIBPQ_NAMES}
    return {"ENGINE": "django.db.backends.postgresql", **named, "OPTIONS": parts}


def _embedded(folder: Path) -> dict[str, Any]:
    return {"ENGINE": "coverage.database.embedded", "NAME": NAME, "USER": USER, "FOLDER": folder}


def _options(pool: int, statement_timeout: int, lock_timeout: int) -> dict[str, Any]:
    limits = {
        "statement_timeout": statement_timeout * 1000,
        "lock_timeout": lock_timeout * 1000,
        "idle_in_transaction_session_timeout": IDLE_IN_TRANSACTION_TIMEOUT,
    }
    options: dict[str, Any] = {
        "connect_timeout": CONNECT_TIMEOUT,
        "tcp_user_timeout": TCP_USER_TIMEOUT,
        "options": " ".join(f"-c {name}={value}" for name, value in limits.items()),
    }
    if pool:
        # As psycopg in _named.
        from coverage.database.hurried import HurriedConnection  # noqa: PLC0415

        options["pool"] = {
            "min_size": 1, "max_size": pool, "timeout": POOL_TIMEOUT, "connection_class": HurriedConnection,
        }  # fmt: skip
    return options
