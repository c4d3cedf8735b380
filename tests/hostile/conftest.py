"""The cast of the pages, and the admin who is sent hostile files."""

from tests.views.conftest import admin, editor, fact, reader

__all__ = ["admin", "editor", "fact", "reader"]
