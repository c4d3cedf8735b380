"""Articles side by side: which of their sentences tell the same, and in what order both can be read level.

Two sentences are as close as what they share: the roots of their words and the facts they answer, each weighing more
the fewer sentences have it, and the character n-grams of their words, which hold through spelling and translation.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import combinations, pairwise

from coverage.core.alignment.whose import adjectival
from coverage.core.alignment.whose import named as country_named
from coverage.core.alignment.wordings import grams
from coverage.core.alignment.words import is_content, root, split
from coverage.core.languages.arabic.morphology import analyse
from coverage.core.records import Span
from coverage.core.text import sentences
from coverage.core.text.lexemes import Token
from coverage.core.text.words import tokenise

LEAST_CLOSE = 0.24
"""Closeness from which two sentences are put level; chosen by looking at every pair of the demo stories: below it
most pairs share their subject alone."""
LEAST_WITH_FACT = 0.1
"""The same of two sentences that answer one fact: they are about one thing however they word it."""
LEAST_SAID = 0.14
"""Share of their terms, without names, that two sentences have in common if they answer no fact; chosen as LEAST_CLOSE:
below it most pairs name one person and say two things."""
MOST_SENTENCES = 200
"""Of one article; what comes after them is shown, but is aligned with nothing."""
COMMON = 24
"""Sentences of one article that may have a term; one that more of them have is looked up in none."""

Place = tuple[int, int]
"""A sentence: the number of its article, and its own number there."""
Twins = tuple[Place, ...]
"""Sentences that tell the same, of each article one at most."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: its place in the text, the roots of its words and its n-grams.

    facts: those that it answers. names: the roots in it that say who or where, and not what.
    """

    span: Span
    roots: frozenset[str]
    grams: frozenset[str]
    facts: frozenset[Hashable] = frozenset()
    names: frozenset[str] = frozenset()

    @property
    def terms(self) -> frozenset[Hashable]:
        """What it shares with another that tells the same."""
        return self.roots | self.facts


@dataclass(frozen=True, slots=True)
class Level:
    """Sentences that stand level, for each article those numbers; twins: whether they tell the same.

    Sentences that are no twins stand beside each other only because both come between the same two twins.
    """

    cells: tuple[tuple[int, ...], ...]
    is_twin: bool


@dataclass(frozen=True, slots=True)
class Parallel:
    """Articles side by side. levels: every sentence once, each article's in its own order.

    twins: all of them, those too that cannot stand level, since the articles tell them in different orders.
    """

    levels: tuple[Level, ...]
    twins: tuple[Twins, ...]


def read_sentences(
    text: str, answers: Iterable[tuple[int, Hashable]], named: Iterable[tuple[int, int]] = ()
) -> list[Sentence]:
    """The sentences of a text in order.

    answers: where in the text a fact is answered, and any name of the fact. named: where it says who somebody is, by
    office and name; these words say so wherever else they stand.
    """
    spans = [Span(found[0].start, found[-1].end) for found in _split(text)]
    starts = [span.start for span in spans]
    told: dict[int, set[Hashable]] = {}
    for place, fact in answers:
        told.setdefault(bisect_right(starts, place) - 1, set()).add(("fact", fact))
    names = frozenset(root(word.bare) for start, end in named for word in split(text, start, end))
    return [_sentence(text, span, told.get(number, set()), names) for number, span in enumerate(spans)]


def _split(text: str) -> Iterator[list[Token]]:
    for stretch in sentences.stretches(text, Span(0, len(text))):
        yield from sentences.split(tokenise(text, stretch.start, stretch.end, analyse))


def _sentence(text: str, span: Span, facts: Iterable[Hashable], names: frozenset[str]) -> Sentence:
    words = [word for word in split(text, span.start, span.end) if is_content(word.folded)]
    roots = frozenset(root(word.bare) for word in words)
    countries = {root(word.bare) for word in words if country_named(word.folded) or adjectival(word.folded)}
    return Sentence(span, roots, grams(span.of(text)), frozenset(facts), roots & names | countries)


def align_sentences(articles: Sequence[Sequence[Sentence]]) -> Parallel:
    """The articles' sentences level with their twins; the first article gives the order where orders differ."""
    short = [article[:MOST_SENTENCES] for article in articles]
    weights = _weights([sentence for article in short for sentence in article])
    near = sorted(
        (-close, (ours, one), (theirs, other))
        for ours, theirs in combinations(range(len(short)), 2)
        for (one, other), close in _close_pairs(short[ours], short[theirs], weights).items()
    )
    twins = _join(near)
    return Parallel(tuple(_levels([len(article) for article in articles], _chain(near, twins))), tuple(sorted(twins)))


def _weights(every: Sequence[Sentence]) -> dict[Hashable, float]:
    counts = Counter(term for sentence in every for term in sentence.terms)
    return {term: math.log(1 + len(every) / count) for term, count in counts.items()}


def _close_pairs(
    ours: Sequence[Sentence], theirs: Sequence[Sentence], weights: Mapping[Hashable, float]
) -> dict[tuple[int, int], float]:
    """By their numbers, the pairs of sentences that are close enough to be twins."""
    holders: dict[Hashable, list[int]] = {}
    for number, sentence in enumerate(theirs):
        for term in sentence.terms:
            holders.setdefault(term, []).append(number)
    found: dict[tuple[int, int], float] = {}
    for one, sentence in enumerate(ours):
        places = (holders.get(term, ()) for term in sentence.terms)
        for other in {number for few in places if len(few) <= COMMON for number in few}:
            close = _closeness(sentence, theirs[other], weights)
            if _tell_the_same(sentence, theirs[other], close, weights):
                found[one, other] = close
    return found


def _tell_the_same(a: Sentence, b: Sentence, close: float, weights: Mapping[Hashable, float]) -> bool:
    """Whether two sentences so close to each other share more than their names."""
    if a.facts & b.facts:
        return close >= LEAST_WITH_FACT
    names = a.names | b.names
    return close >= LEAST_CLOSE and _share(a.roots - names, b.roots - names, weights) >= LEAST_SAID


def _closeness(a: Sentence, b: Sentence, weights: Mapping[Hashable, float]) -> float:
    """From 0 to 1: the mean of the shares of weighted terms and of n-grams."""
    letters = len(a.grams) + len(b.grams)
    both = 2 * len(a.grams & b.grams) / letters if letters else 0.0
    return (_share(a.terms, b.terms, weights) + both) / 2 if a.terms or b.terms else both / 2


def _share(a: frozenset[Hashable], b: frozenset[Hashable], weights: Mapping[Hashable, float]) -> float:
    """From 0 to 1: how much of both is in either (Dice), by weight; exactly, or pairs as close would change places from
    one process to the next with the order of a set.
    """
    every = math.fsum(weights[term] for side in (a, b) for term in side)
    return 2 * math.fsum(weights[term] for term in a & b) / every if every else 0.0


def _join(near: Iterable[tuple[float, Place, Place]]) -> list[Twins]:
    """The closest pairs first; a sentence joins no second one of an article."""
    groups: dict[Place, Twins] = {}
    for _close, one, other in near:
        ours, theirs = groups.get(one, (one,)), groups.get(other, (other,))
        if not {article for article, _number in ours} & {article for article, _number in theirs}:
            joined = tuple(sorted(ours + theirs))
            groups.update(dict.fromkeys(joined, joined))
    return list(dict.fromkeys(groups.values()))


def _chain(near: Iterable[tuple[float, Place, Place]], twins: Iterable[Twins]) -> list[Twins]:
    """Of the twins as many, the closest first, as can stand level while every article keeps its own order."""
    group_of = {place: group for group in twins for place in group}
    level: dict[Place, Twins] = {}
    chain: list[Twins] = []
    for _close, one, other in near:
        ours, theirs = level.get(one, (one,)), level.get(other, (other,))
        if other not in group_of.get(one, ()) or ours == theirs:
            continue
        joined = tuple(sorted(ours + theirs))
        with suppress(CycleError):
            chain = _in_order([joined, *(group for group in chain if group not in (ours, theirs))])
            level.update(dict.fromkeys(joined, joined))
    return chain


def _in_order(twins: Sequence[Twins]) -> list[Twins]:
    """Raises CycleError where two articles tell two of the groups in different orders."""
    order: TopologicalSorter[Twins] = TopologicalSorter(dict.fromkeys(sorted(twins), ()))
    places = sorted((place, group) for group in twins for place in group)
    for (one, before), (other, after) in pairwise(places):
        if one[0] == other[0]:
            order.add(after, before)
    return list(order.static_order())


def _levels(lengths: Sequence[int], chain: Iterable[Twins]) -> Iterator[Level]:
    """The twins of the chain, and before each and at the end what its articles tell until there."""
    at = [0] * len(lengths)
    for group in chain:
        yield from _until(at, dict(group))
        numbers = {article: (number,) for article, number in group}
        yield Level(tuple(numbers.get(article, ()) for article in range(len(at))), is_twin=True)
        at = [numbers[article][0] + 1 if article in numbers else start for article, start in enumerate(at)]
    yield from _until(at, dict(enumerate(lengths)))


def _until(at: Sequence[int], stops: Mapping[int, int]) -> Iterator[Level]:
    cells = tuple(tuple(range(start, stops.get(article, start))) for article, start in enumerate(at))
    if any(cells):
        yield Level(cells, is_twin=False)
