"""What others made of a text since somebody began to change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps

from coverage.core.text.changes import Stretch, are_versions, compare_wording
from coverage.models import Annotation, Reply


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A text as it stands, and what was changed in it since a version. who: whoever changed it last.

    stretches: the text now, with what was added and left out; before: the explanation that stood there, if another one.
    """

    row: Annotation | Reply
    who: str
    stretches: tuple[Stretch, ...]
    before: str = ""


def difference(before: str, after: str) -> tuple[Stretch, ...]:
    """The later text with what was left out and added; as two whole texts where they share little, or only spellings."""
    stretches = compare_wording(before, after)
    if before == after or (are_versions(stretches) and any(each.change != "same" for each in stretches)):
        return stretches
    whole = (Stretch("left_out", before), Stretch("added", after))
    return tuple(each for each in whole if each.text)


def changed_since(row: Annotation | Reply, version: int) -> Overtaken:
    """What has become of a row since the version that somebody was shown; nothing is compared where that is unknown."""
    event: Any = apps.get_model("coverage", f"{type(row).__name__}Event")
    was = event.objects.filter(pgh_obj=row.pk, version=version).order_by("pgh_id").last()
    writer = (row.edited_by or row.author) if isinstance(row, Annotation) else row.author
    stretches = difference(was.text, row.text) if was else (Stretch("same", row.text),)
    explanation = was.explanation if was and isinstance(row, Annotation) and was.explanation != row.explanation else ""
    return Overtaken(row, writer.get_username(), stretches, explanation)
