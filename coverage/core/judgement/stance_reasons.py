"""Why two sentences are said to agree or not, in words: the signs gathered by what they see, with the words they see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from coverage.core.alignment.word_pairs import Paired
from coverage.core.alignment.words import Word, is_content
from coverage.core.judgement.stance import Stance
from coverage.core.judgement.stance_signs import figures_in, lands_in, negations, poles
from coverage.core.records import Span

Sides = tuple[tuple[Word, ...], tuple[Word, ...]]


@dataclass(frozen=True, slots=True)
class Why:
    """One reason. sign: its name; weight: what it adds to the answer; a, b: the words of each sentence that it sees."""

    sign: str
    weight: float
    a: tuple[Span, ...] = ()
    b: tuple[Span, ...] = ()


def reasons(found: Stance) -> tuple[Why, ...]:
    """What speaks for the label, the strongest first: at least one, whatever speaks against it.

    Words tell why two headlines disagree; that they agree or have nothing to do with each other, what they share tells.
    """
    weights: dict[str, float] = defaultdict(float)
    for name, share in found.signs:
        weights[_kind_of(name)] += share
    told = [Why(kind, weight, *_spans(_WORDS[kind](found.paired))) for kind, weight in weights.items() if weight > 0]
    told = [why for why in told if why.a or why.b] if found.label == "disagree" else []
    return tuple(sorted(told, key=lambda why: (-why.weight, why.sign))) or (Why(SHARED, weights[SHARED]),)


SHARED = "shared"
"""How much the two have in common at all."""
_KINDS = (
    ("opposites", ("opposite", "left_pole", "right_pole", "same_pole")),
    ("numbers", ("same_numbers", "a_number", "other_numbers", "numbers_on")),
    ("lands", ("same_lands", "other_land", "land_")),
    ("negation", ("negated", "more_negated")),
    ("words", ("left:", "right:", "says:")),
)
"""Reasons, and how the names of the signs begin that each gathers; every other sign is of what is shared."""


def _kind_of(name: str) -> str:
    return next((kind for kind, beginnings in _KINDS if name.startswith(beginnings)), SHARED)


def _spans(sides: Sides) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    a, b = (tuple(Span(word.start, word.end) for word in side) for side in sides)
    return a, b


def facing_opposites(paired: Paired) -> Sides:
    """The words that only one side has and whose opposite the other side has."""
    return _facing(paired.left_out, paired.added), _facing(paired.added, paired.left_out)


def _facing(words: Iterable[Word], others: Iterable[Word]) -> tuple[Word, ...]:
    against = {(name, 1 - side) for word in others for name, side in poles(word.folded)}
    return tuple(word for word in words if poles(word.folded) & against)


def _scales(paired: Paired) -> Sides:
    a, b = facing_opposites(paired)
    return (a, b) if a or b else (_poled(paired.left_out), _poled(paired.added))


def _poled(words: Iterable[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if poles(word.folded))


def other_figures(paired: Paired) -> Sides:
    """The figures that one side alone has."""
    return tuple(w for w in paired.left_out if figures_in((w,))), tuple(w for w in paired.added if figures_in((w,)))


def other_lands(paired: Paired) -> Sides:
    """The words for countries that one side alone names."""
    a, b = lands_in(paired.a), lands_in(paired.b)
    return tuple(w for w in paired.a if lands_in((w,)) - b), tuple(w for w in paired.b if lands_in((w,)) - a)


def _negations(paired: Paired) -> Sides:
    return negations(paired.a), negations(paired.b)


def _one_sided(paired: Paired) -> Sides:
    return _telling(paired.left_out), _telling(paired.added)


def _telling(words: Iterable[Word]) -> tuple[Word, ...]:
    return tuple(word for word in words if is_content(word.folded))


def _nothing(paired: Paired) -> Sides:  # noqa: ARG001 - one signature for all
    return (), ()


_WORDS: dict[str, Callable[[Paired], Sides]] = {
    "opposites": _scales, "numbers": other_figures, "lands": other_lands, "negation": _negations, "words": _one_sided,
    SHARED: _nothing,
}  # fmt: skip
