"""The admin who is sent hostile files."""

from tests.views.conftest import admin

__all__ = ["admin"]
