"""Outlets by name; one that nobody named is told by its file, in the words of the page."""

from __future__ import annotations

import re

from django.utils.translation import gettext

from coverage.models import Outlet
from coverage.templatetags.bidi import END, ISOLATE, isolate_foreign

MAX_FILE = 12
"""Letters of a file name that tell two nameless outlets of one story apart and leave a column narrow."""
_FILE = re.compile(r"\((.*)\)\s*$")


def say_outlet(outlet: Outlet) -> str:
    """The name, or "unnamed outlet" and the file that its text came in."""
    if outlet.is_named:
        return isolate_foreign(outlet.name)
    return " ".join(filter(None, (gettext("unnamed outlet"), _file_of(outlet))))


def say_outlet_shortly(outlet: Outlet, letters: int) -> str:
    """The name without what stands in brackets after it, cut between words if it is still too long."""
    if not outlet.is_named:
        return gettext("unnamed outlet")
    name = outlet.name if len(outlet.name) <= letters else outlet.name.partition(" (")[0]
    if len(name) <= letters:
        return name
    whole_words = name[: letters - 1].rpartition(" ")[0].rstrip(" –-،,:")
    return f"{whole_words or name[: letters - 1]}…"


def _file_of(outlet: Outlet) -> str:
    found = _FILE.search(outlet.name)
    stem = found[1].rpartition(".")[0] or found[1] if found else ""
    return f"{ISOLATE}{stem if len(stem) <= MAX_FILE else stem[: MAX_FILE - 1] + '…'}{END}" if stem else ""
