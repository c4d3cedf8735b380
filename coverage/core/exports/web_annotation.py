"""Notes as the W3C's Web Annotations in JSON-LD, a collection of one page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from coverage.core.exports.annotated import Annotated, Quoted

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE = f'application/ld+json; profile="{CONTEXT}"'
"""Web Annotation Protocol, section 4.2."""

Record = Mapping[str, Any]


def annotation_collection(notes: Iterable[Annotated], *, address: str, label: str, total: int) -> Iterator[bytes]:
    """The collection in pieces of UTF-8 (Web Annotation Data Model, section 5), note by note."""
    page = {"id": f"{address}#page", "type": "AnnotationPage", "startIndex": 0, "items": []}
    whole = {"@context": CONTEXT, "id": address, "type": "AnnotationCollection", "label": label, "total": total}
    head, tail = _json(whole | {"first": page}).rsplit("[]", 1)
    yield f"{head}[".encode()
    for place, note in enumerate(notes):
        yield f"{',' if place else ''}\n{_json(annotation_record(note))}".encode()
    yield f"\n]{tail}\n".encode()


def annotation_record(note: Annotated) -> Record:
    """One annotation: a reply answers its note; a note assesses each stretch, or the fact's page where none stands."""
    targets: list[Record | str] = [_target(each) for each in note.targets]
    record: dict[str, Any] = {
        "id": note.address,
        "type": "Annotation",
        "motivation": "replying" if note.of else "assessing",
        "creator": {"type": "Person", "nickname": note.author},
        "created": _time(note.created),
        "modified": _time(note.edited) if note.edited else None,
        "body": _bodies(note),
        "target": targets or [note.of or note.fact_address],
    }
    return {name: value for name, value in record.items() if value}


def _bodies(note: Annotated) -> list[Record]:
    """What is said, the explanation's code as a class, and the links."""
    said = [("commenting", note.text), ("classifying", note.explanation)]
    texts = [
        {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}
        for purpose, value in said
        if value
    ]
    return [*texts, *({"type": "SpecificResource", "source": link, "purpose": "linking"} for link in note.links)]


def _target(quoted: Quoted) -> Record:
    """Two selectors of one stretch: whoever has another wording finds it by the quote (section 4.2.4)."""
    quote = {"type": "TextQuoteSelector", "exact": quoted.exact, "prefix": quoted.prefix, "suffix": quoted.suffix}
    position = {"type": "TextPositionSelector", "start": quoted.start, "end": quoted.end}
    return {"type": "SpecificResource", "source": quoted.source, "selector": [quote, position]}


def _time(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _json(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False)
