"""The secret key of a developer's own copy: made once, kept in the data folder, never in the repository."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

BYTES = 48


def development_key(folder: Path) -> str:
    """The key in folder/secret_key, made there if it is missing; a passing one where nothing can be written."""
    kept = folder / "secret_key"
    fresh = secrets.token_urlsafe(BYTES)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            _publish(kept, fresh)
        return kept.read_text().strip() or fresh
    return fresh


def _publish(kept: Path, key: str) -> None:
    """Write the key whole before it gets its name, so that two processes starting together share one."""
    draft = kept.with_name(f"secret_key.{secrets.token_hex(4)}")
    draft.touch(mode=0o600)
    draft.write_text(key)
    try:
        kept.hardlink_to(draft)
    finally:
        draft.unlink()
