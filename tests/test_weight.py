"""What a first visit loads is light, since newsrooms are not always on fast lines."""

from __future__ import annotations

import gzip
from pathlib import Path

import django_htmx

from tests.conftest import ROOT

MOST_BYTES = 60_000
HTMX = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-2.min.js"


def test_styles_and_scripts_together_are_light():
    static = ROOT / "static"
    files = [*static.rglob("*.css"), *static.rglob("*.js"), HTMX]
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) < MOST_BYTES
