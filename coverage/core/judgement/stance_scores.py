"""How well labels are told: F1 of each, and their plain mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from coverage.core.judgement.stance import LABELS


def scores(answers: Iterable[tuple[str, str]]) -> dict[str, float]:
    """F1 by label and `macro`, their mean, of pairs (true label, told label); a label that never occurs has 0.0."""
    counted = Counter(answers)
    told = {label: _f1(label, counted) for label in LABELS}
    return told | {"macro": sum(told.values()) / len(LABELS)}


def _f1(label: str, counted: Counter[tuple[str, str]]) -> float:
    right = counted[label, label]
    said = sum(count for (_, given), count in counted.items() if given == label)
    true = sum(count for (real, _), count in counted.items() if real == label)
    return 2 * right / (said + true) if right else 0.0
