"""The cast of the pages, and one who shows a token."""

from tests.views.conftest import admin, editor, fact, reader  # noqa: F401
