"""Whether the web server lives, and whether it is ready for readers: for a balancer or a supervisor to ask."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

AWAY = "database does not answer"
BEHIND = "migrations are pending"


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """`ok`, or 503 with what is missing. `?live` asks only whether the process answers: restarting it cures nothing else."""
    problem = None if "live" in request.GET else _missing()
    return HttpResponse(problem or "ok", status=503 if problem else 200, content_type="text/plain")


def _missing() -> str | None:
    """What keeps readers from being answered: no database, or one that is older than this code."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return BEHIND if _is_behind() else None
    except DatabaseError:
        return AWAY


def _is_behind() -> bool:
    """Whether a migration is pending; asked until there is none, since none becomes pending while a process runs."""
    if not _Seen.is_whole:
        executor = MigrationExecutor(connection)
        _Seen.is_whole = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    return not _Seen.is_whole


class _Seen:
    """What this process has found out for good."""

    is_whole = False
