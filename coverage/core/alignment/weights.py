"""What each sign of one question weighs; bench/aligning_fit.py fits the weights and writes them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

FILE = Path(__file__).with_name("weights.json")
WEIGHTS: Mapping[str, float] = json.loads(FILE.read_text("utf-8"))["weights"]
"""By the names of alignment/signs.py, on a logistic scale: their sum, bent to 0 ... 1, is the chance of one question.

Source: fitted on stories annotated by hand (docs/aligning.md says which)."""
BEND = 0.8
"""Exponent of the context's cosine: of few shared words the first say most."""
ALONE = 0.5
"""What a word weighs that a single article has, beside its rarity: it can agree with nothing, and only tells apart."""
LEAST = -1.32
"""The average log odds at which two groups of claims are one question, a chance of 0.21: where a disagreement is missed
as often as one is wrongly seen, chosen by leaving one set of stories out."""
LAST_DAY = 2
"""Days between two counts of a running toll after which they are two questions, but for a figure restated."""
DISTINCTIVE = 4
"""Significant digits from which an equal figure makes one question of two nouns."""
