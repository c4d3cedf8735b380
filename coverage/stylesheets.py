"""The stylesheets of every page: each by itself where somebody works on them, all as one file where they are served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLES = (
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/components/verdict.css",
    "css/components/chip.css",
    "css/components/form.css",
    "css/components/value.css",
    "css/components/matrix.css",
    "css/components/only.css",
    "css/components/numberline.css",
    "css/components/card.css",
    "css/components/decide.css",
    "css/components/note.css",
    "css/components/desk.css",
    "css/components/takeaway.css",
    "css/components/account.css",
    "css/components/story.css",
    "css/components/search.css",
    "css/components/article.css",
    "css/components/parallel.css",
    "css/components/timeline.css",
    "css/components/table.css",
    "css/components/look.css",
    "css/components/message.css",
    "css/print.css",
)
"""In the order in which they are read."""
TOGETHER = "css/all.css"


class BundledStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # it comes without types
    """Files by names that change with their content, compressed, and the stylesheets once more as one.

    A browser paints nothing before it has every stylesheet: one request instead of two dozen.
    """

    bundle = TOGETHER

    def post_process(self, paths: dict[str, Any], *, dry_run: bool = False, **options: Any) -> Iterator[Any]:  # noqa: ANN401 - as Django says
        """paths: storage and place by name, of all that was collected."""
        if not dry_run:
            Path(self.path(TOGETHER)).write_text("\n".join(_read(*paths[name]) for name in STYLES), "utf-8")
            paths[TOGETHER] = (self, TOGETHER)
        yield from super().post_process(paths, dry_run=dry_run, **options)


def _read(storage: Any, name: str) -> str:  # noqa: ANN401 - any storage
    with storage.open(name) as file:
        return str(file.read().decode())
