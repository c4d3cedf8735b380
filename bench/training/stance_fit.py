"""Logistic regressions, fitted in an environment of their own: JSON in, weights out. Started by stance.py alone.

Standard input: a list of {"rows": [{sign: number}], "yes": [bool], "strength": number}. Standard output: for each of
them {"bias": number, "weights": {sign: number}}.
"""

from __future__ import annotations

import json
import sys

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression


def fit(rows: list[dict[str, float]], yes: list[bool], strength: float) -> dict[str, object]:
    """The weights of one regression; strength is the inverse of the penalty on large ones (C)."""
    names = DictVectorizer()
    table = names.fit_transform(rows)
    table.indices, table.indptr = table.indices.astype("int32"), table.indptr.astype("int32")
    model = LogisticRegression(C=strength, solver="liblinear", max_iter=3000, random_state=0).fit(table, yes)
    told = zip(names.feature_names_, model.coef_[0], strict=True)
    return {"bias": float(model.intercept_[0]), "weights": {name: float(weight) for name, weight in told}}


json.dump([fit(**task) for task in json.load(sys.stdin)], sys.stdout)
