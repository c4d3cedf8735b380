"""Editors' notes and replies as they are taken away, each with the words of the articles that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of an article: source is the article's address, [start, end) counts in its text as it came in."""

    source: str
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """A note, or a reply to one. address: where it stands; of: the address of the note that a reply answers, or empty.

    explanation: its code, empty for a reply; said: in words. state: of the desk, in words.
    """

    address: str
    of: str
    fact: str
    fact_address: str
    story: str
    state: str
    explanation: str
    said: str
    text: str
    links: tuple[str, ...]
    author: str
    created: datetime
    edited: datetime | None
    targets: tuple[Quoted, ...] = ()
