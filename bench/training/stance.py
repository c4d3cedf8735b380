"""Fit the weights of coverage/core/judgement/stance_weights.json on the training part of ANS, and say how good they are.

`python bench/training/stance.py` prints the figures: macro-F1 by cross-validation on the training part and, once, on the
development part. `--write` writes the weights. ANS (Khouja 2020, Apache-2.0; github.com/latynt/ans) lies in
../shared/eval/headlines or in the folder named by `--from`. scikit-learn lives in var/stance, made once; Farq itself
never needs it.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import subprocess
import sys
import venv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from coverage.core.alignment.word_pairs import pair_words  # noqa: E402
from coverage.core.alignment.words import root, split  # noqa: E402 - the path comes first
from coverage.core.judgement.stance import LABELS, stance  # noqa: E402
from coverage.core.judgement.stance_scores import scores  # noqa: E402
from coverage.core.judgement.stance_signs import contrasts, measures  # noqa: E402
from coverage.core.judgement.stance_weights import FILE, Weights, parse  # noqa: E402

HEADLINES = ROOT.parent / "shared" / "eval" / "headlines"
HOME = ROOT / "var" / "stance"
SKLEARN = "scikit-learn==1.9.1"
SEEN = 3
"""Headline pairs that a sign of a single word must stand in to be weighed: fewer tell of nothing but themselves."""
KNOWN = 2
"""Headlines that a root must stand in for its rarity to be kept."""
STRENGTH = {"other": 10.0, "agree": 1.0}
"""Inverse of the penalty on large weights (C), chosen by cross-validation on the training part."""
ABOVE = {"other": 0.3, "agree": 0.45}
"""Chances from which a pair is other and agrees: in the middle of what cross-validation on the training part found best."""
FOLDS, SHUFFLES = 5, (0, 1, 2)
DECIMALS = 3
SOURCE = "ANS, training part (Khouja 2020, Apache-2.0), fitted by bench/training/stance.py"

Row = dict[str, str]
Record = dict[str, Any]


def main() -> int:
    """Print the figures; with --write, write the weights too."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--from", dest="folder", type=Path, default=HEADLINES)
    wanted.add_argument("--write", action="store_true")
    wanted.add_argument("--no-dev", action="store_true", help="leave the development part alone")
    asked = wanted.parse_args()
    train = _read(asked.folder / "stance_train.csv")
    parted = [part for seed in SHUFFLES for part in _folds(train, seed)]
    *of_folds, whole = _fit([kept for kept, _ in parted] + [train])
    print("training part, by cross-validation:")
    _print(row for (_, held), record in zip(parted, of_folds, strict=True) for row in _answers(held, parse(record)))
    if not asked.no_dev:
        print("development part:")
        _print(_answers(_read(asked.folder / "stance_dev.csv"), parse(whole)))
    if asked.write:
        FILE.write_text(json.dumps(_rounded(whole), ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    return 0


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _folds(rows: Sequence[Row], seed: int) -> Iterator[tuple[list[Row], list[Row]]]:
    """Each part of the shuffled rows held out once, every label spread evenly over the parts."""
    shuffled = Random(seed).sample(rows, len(rows))
    shuffled.sort(key=lambda row: row["stance"])
    for fold in range(FOLDS):
        held = shuffled[fold::FOLDS]
        yield [row for n, row in enumerate(shuffled) if n % FOLDS != fold], held


def _fit(sets: Iterable[Sequence[Row]]) -> list[Record]:
    """The weights of each set of pairs."""
    prepared = [(rows, _rarity(rows)) for rows in sets]
    tasks = [task for rows, rarity in prepared for task in (_other(rows, rarity), _agree(rows, rarity))]
    told = subprocess.run(
        [_python(), str(ROOT / "bench" / "training" / "stance_fit.py")], input=json.dumps(tasks), capture_output=True, text=True, check=True
    )  # fmt: skip
    fitted = json.loads(told.stdout)
    return [
        {"rarity": rarity, "other": fitted[2 * n] | {"above": ABOVE["other"]}, "agree": fitted[2 * n + 1] | {"above": ABOVE["agree"]}}
        for n, (_, rarity) in enumerate(prepared)
    ]  # fmt: skip


def _rarity(rows: Sequence[Row]) -> dict[str, float]:
    texts = [row[side] for row in rows for side in ("s1", "s2")]
    held = Counter(found for text in texts for found in {root(word.bare) for word in split(text)})
    rare = {name: math.log(len(texts) / (1 + count)) for name, count in held.items() if count >= KNOWN}
    return rare | {"": math.log(len(texts))}


def _other(rows: Sequence[Row], rarity: dict[str, float]) -> Record:
    signs = [measures(pair_words(row["s1"], row["s2"]), rarity) for row in rows]
    return {"rows": signs, "yes": [row["stance"] == "other" for row in rows], "strength": STRENGTH["other"]}


def _agree(rows: Sequence[Row], rarity: dict[str, float]) -> Record:
    told = [row for row in rows if row["stance"] != "other"]
    paired = [pair_words(row["s1"], row["s2"]) for row in told]
    signs = [measures(pair, rarity) | contrasts(pair) for pair in paired]
    seen = Counter(name for each in signs for name, value in each.items() if value)
    kept = [{name: value for name, value in each.items() if value and seen[name] >= SEEN} for each in signs]
    return {"rows": kept, "yes": [row["stance"] == "agree" for row in told], "strength": STRENGTH["agree"]}


def _python() -> str:
    """The Python that has scikit-learn; its environment is made where it is missing."""
    python = HOME / "bin" / "python"
    if not python.exists():
        venv.create(HOME, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", SKLEARN], check=True)
    return str(python)


def _answers(rows: Iterable[Row], weights: Weights) -> Iterator[tuple[str, str]]:
    return ((row["stance"], stance(row["s1"], row["s2"], weights).label) for row in rows)


def _print(answers: Iterable[tuple[str, str]]) -> None:
    told = scores(answers)
    print(f"  macro-F1 {told['macro']:.3f}  " + "  ".join(f"{label} {told[label]:.3f}" for label in LABELS))


def _rounded(record: Record) -> Record:
    """The record with weights in three decimals, those that round to nothing left out."""
    scales = {name: _short_scale(record[name]) for name in ("other", "agree")}
    return {"source": SOURCE, "rarity": _short(record["rarity"])} | scales


def _short_scale(scale: Record) -> Record:
    return scale | {"bias": round(scale["bias"], DECIMALS), "weights": _short(scale["weights"])}


def _short(weights: dict[str, float]) -> dict[str, float]:
    return {name: short for name, weight in weights.items() if (short := round(weight, DECIMALS))}


if __name__ == "__main__":
    sys.exit(main())
