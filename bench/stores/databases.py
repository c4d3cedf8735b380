"""The databases in which stores are kept between runs: made when first asked for, dropped by one command."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "var" / "stores"
"""Where the embedded server keeps them; with DATABASE_URL they are databases beside the one it names."""
PREFIX = "farq_store_"


def open_django() -> None:
    """Set Django up on the server of the stores; nothing of a newsroom's own database is touched."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coverage.settings")
    os.environ["FARQ_ENV"] = "development"
    os.environ["DEBUG"] = "0"
    os.environ["FARQ_DATA"] = str(FOLDER)
    os.environ["STATEMENT_TIMEOUT"] = "0"
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    FOLDER.mkdir(parents=True, exist_ok=True)
    import django  # noqa: PLC0415 - only when the environment is set

    django.setup()


def use(name: str, template: str = "") -> None:
    """Let Django's connection lead to the store of this name, migrated; made empty, or of a template, if it is not there."""
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    connection.close()
    connection.settings_dict["NAME"] = "postgres"
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [PREFIX + name])
        if cursor.fetchone() is None:
            origin = f' TEMPLATE "{PREFIX}{template}"' if template else ""
            cursor.execute(f'CREATE DATABASE "{PREFIX}{name}"{origin}')
    connection.close()
    connection.settings_dict["NAME"] = PREFIX + name
    call_command("migrate", verbosity=0)


def drop(name: str) -> None:
    """Drop the store of this name, if it is there."""
    from django.db import connection  # noqa: PLC0415

    connection.close()
    connection.settings_dict["NAME"] = "postgres"
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{PREFIX}{name}" WITH (FORCE)')
    connection.close()


def drop_all() -> list[str]:
    """Drop every store; gives their names."""
    from django.db import connection  # noqa: PLC0415

    connection.close()
    connection.settings_dict["NAME"] = "postgres"
    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [PREFIX.replace("_", r"\_") + "%"])
        found = [name for (name,) in cursor.fetchall()]
        for name in found:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    return found
