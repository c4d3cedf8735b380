"""Whether two headlines agree, disagree, or speak of other things, and which words tell it.

Two steps, each a sum of named signs: what they have in common tells whether they speak of one thing at all; if so, how
they differ tells whether one contradicts the other. The sums are all there is, so every answer can say what decided it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from coverage.core.alignment.word_pairs import Paired, pair_words
from coverage.core.judgement.stance_signs import contrasts, measures
from coverage.core.judgement.stance_weights import Scale, Weights, weights

Label = Literal["agree", "disagree", "other"]
LABELS: tuple[Label, ...] = ("agree", "disagree", "other")


@dataclass(frozen=True, slots=True)
class Stance:
    """The label, the chances (0.0 to 1.0) that the two speak of other things and, if not, that they agree.

    paired: the sentences word against word. signs: of the step that decided, what each sign adds to the label's side,
    the strongest first; those that speak against it are negative.
    """

    label: Label
    other: float
    agree: float
    paired: Paired
    signs: tuple[tuple[str, float], ...]


def stance(first: str, second: str, scales: Weights | None = None) -> Stance:
    """What the second sentence is to the first. scales: other weights than those in use."""
    scales = scales or weights()
    paired = pair_words(first, second)
    if [word.bare for word in paired.a] == [word.bare for word in paired.b]:
        return Stance("agree", 0.0, 1.0, paired, (("same_words", 1.0),))
    shared = measures(paired, scales.rarity)
    signs = shared | contrasts(paired)
    other, agree = chance(scales.other, shared), chance(scales.agree, signs)
    if other > scales.other.above:
        return Stance("other", other, agree, paired, _told(scales.other, shared, 1))
    if agree > scales.agree.above:
        return Stance("agree", other, agree, paired, _told(scales.agree, signs, 1))
    return Stance("disagree", other, agree, paired, _told(scales.agree, signs, -1))


def chance(scale: Scale, signs: Mapping[str, float]) -> float:
    """The chance of a yes on a scale."""
    total = scale.bias + sum(value * scale.weights.get(name, 0.0) for name, value in signs.items() if value)
    return 1 / (1 + math.exp(-total))


def _told(scale: Scale, signs: Mapping[str, float], side: int) -> tuple[tuple[str, float], ...]:
    told = ((name, side * value * scale.weights.get(name, 0.0)) for name, value in signs.items() if value)
    return tuple(sorted(((name, share) for name, share in told if share), key=lambda row: (-row[1], row[0])))
