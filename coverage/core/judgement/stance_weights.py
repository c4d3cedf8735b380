"""What each sign of agreement weighs: read from the data beside, which bench/training/stance.py fits and writes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("stance_weights.json")
"""Source: the Arabic News Stance corpus (ANS; Khouja 2020, Apache-2.0), its training part. No sentence of it is here."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A logistic scale: its value is the chance of a yes. above: the chance from which yes is the answer."""

    bias: float
    above: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """rarity: of roots, "" for those never seen. other: are two headlines about two things? agree: else, do they agree?"""

    rarity: Mapping[str, float]
    other: Scale
    agree: Scale


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights that are used, read once."""
    return parse(json.loads(FILE.read_text("utf-8")))


def parse(record: Mapping[str, dict[str, float] | dict[str, dict[str, float]]]) -> Weights:
    """Weights out of what the file holds."""
    return Weights(rarity=record["rarity"], other=Scale(**record["other"]), agree=Scale(**record["agree"]))  # type: ignore[arg-type]
