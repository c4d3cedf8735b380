"""Facts as one JSON object: each question with everyone's answers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from coverage.core.exports.answers import Answer, AnsweredFact
from coverage.core.exports.record import plain_value


def answers_json(facts: Iterable[AnsweredFact]) -> bytes:
    """`{"facts": [{"label", "kind", "verdict", "reasons", "notes", "answers": [...], "outlets", "origins"}]}` in UTF-8."""
    return json.dumps({"facts": [_fact(fact) for fact in facts]}, ensure_ascii=False, indent=1).encode()


def _fact(fact: AnsweredFact) -> dict[str, Any]:
    return asdict(fact) | {"answers": [_answer(answer) for answer in fact.answers]}


def _answer(answer: Answer) -> dict[str, Any]:
    published = answer.published.isoformat() if answer.published else None
    bounds = {"low": plain_value(answer.low), "high": plain_value(answer.high)}
    return asdict(answer) | bounds | {"published": published}
