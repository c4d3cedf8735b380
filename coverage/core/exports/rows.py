"""Facts as the rows of a sheet, one for each answer: what CSV and XLSX have alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from coverage.core.exports.answers import Answer, AnsweredFact
from coverage.core.exports.record import plain_value

HEAD = (
    "fact", "kind", "verdict", "reasons", "notes", "outlet", "title", "published", "address",
    "surface", "low", "high", "hedge", "unit", "by", "sentence", "outlets", "origins", "origin", "through",
)  # fmt: skip
CITES = " ← "
"""Between whoever cites and whoever is cited."""

Cell = str | int | float | date | None


def rows_of(facts: Iterable[AnsweredFact]) -> Iterator[list[Cell]]:
    """A row for each answer, its cells as HEAD names them."""
    for fact in facts:
        question: list[Cell] = [fact.label, fact.kind, fact.verdict, "\n".join(fact.reasons), "\n".join(fact.notes)]
        for answer in fact.answers:
            yield [*question, *_cells(answer), fact.outlets, fact.origins, answer.origin, CITES.join(answer.through)]


def _cells(answer: Answer) -> list[Cell]:
    value = (answer.surface, plain_value(answer.low), plain_value(answer.high), answer.hedge, answer.unit)
    return [answer.outlet, answer.title, answer.published, answer.address, *value, answer.by, answer.sentence]
