"""What a desk takes away: facts with everyone's answers, as CSV and JSON write them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coverage.core.records import Value


@dataclass(frozen=True, slots=True)
class Answer:
    """One claim with who published it. low, high: as in a Claim; None is an open end or no value.

    origin: whoever it goes back to, empty for the outlet's own report; through: whom it is told after, the nearest first.
    """

    outlet: str
    title: str
    address: str
    published: date | None
    surface: str
    low: Value
    high: Value
    hedge: str
    unit: str
    by: str
    sentence: str
    origin: str = ""
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnsweredFact:
    """One question with its answers. reasons, notes: in words, in the language of whoever takes them.

    outlets, origins: how many tell it, and how many independent origins they have it from.
    """

    label: str
    kind: str
    verdict: str
    reasons: tuple[str, ...]
    notes: tuple[str, ...]
    answers: tuple[Answer, ...]
    outlets: int = 0
    origins: int = 0
