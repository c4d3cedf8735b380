"""Translation catalogues as gettext reads them: django.mo beside each django.po."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import polib


def compile_catalogues(folders: Iterable[Path]) -> list[Path]:
    """Compile what is newer than its compiled form; returns those catalogues. Fuzzy entries are left out.

    folders: as Django's LOCALE_PATHS. Django reads a language once, so this comes before its first word.
    """
    catalogues = [path for folder in folders for path in sorted(folder.glob("*/LC_MESSAGES/*.po"))]
    stale = [path for path in catalogues if _is_stale(path)]
    for path in stale:
        _compile(path)
    return stale


def _is_stale(path: Path) -> bool:
    compiled = path.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns < path.stat().st_mtime_ns


def _compile(path: Path) -> None:
    draft = path.with_suffix(f".{os.getpid()}")
    polib.pofile(str(path)).save_as_mofile(str(draft))
    # A process that starts in this moment finds the old catalogue or the new one, whole.
    draft.replace(path.with_suffix(".mo"))
