"""Django's own PostgreSQL engine, with a server that is there whenever a connection is wanted."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql import base

from coverage.database.server import server


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the embedded server.

    Everything that connects (a request, a pool, a worker, a test database) asks for the parameters first,
    so that a server which was never started, or was killed, is started here and nowhere else.
    """

    def get_connection_params(self) -> dict[str, Any]:
        """How to connect, once the server answers."""
        self.settings_dict["HOST"] = str(server(self.settings_dict["FOLDER"]).start())
        return super().get_connection_params()
