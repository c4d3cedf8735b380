"""Which statements and quotations of a story are one: the same thing said in other words, or one question answered twice.

Precision first: a wrongly joined pair is worse than a missed one. Two statements meet where most of what the shorter
one tells stands in the other, rare words of the story counting most, whatever the form of the words; where both tell an
act of one question (abstained, did not oppose), less will do. Other countries, other years, other days and two
statements of one article that pull apart keep them apart.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from coverage.core.alignment.clusters import NEVER, average_link
from coverage.core.alignment.statement_acts import BALLOT, MEETING, acts_in
from coverage.core.alignment.whose import adjectival, named_at
from coverage.core.alignment.word_pairs import letter_grams
from coverage.core.alignment.wordings import likeness
from coverage.core.alignment.words import Word, concept, is_content, split
from coverage.core.languages.arabic.opposites import PARTICLES_OF_NEGATION as NEGATIONS
from coverage.core.records import WORDED, Article, Claim, Member

LEAST = 0.52
"""The average closeness at which two groups of statements are one."""
SHARED_QUESTION = 0.3
"""What it adds, of what is missing, that both tell an act of one question."""
FEW_OF_A_KIND = {BALLOT: 0.55, MEETING: 0.52}
"""The same for what a story has seldom more than one of: how a country votes, and the meeting that is ahead."""
MANY_OF_A_KIND = frozenset({"threat", "view"})
"""Questions whose acts are of every day: that two warn or accuse says nothing of what."""
OTHER_QUESTION = 0.6
"""What is left where both tell acts, of different questions."""
SAME_ARTICLE = 0.8
"""What is left of two statements of one article: an outlet seldom says one thing twice."""
ALIKE = 0.6
"""Letter likeness from which two words that share no root are forms of one word or one name."""
OF_SHORTER = 0.65
"""How much of a likeness is told by the shorter statement, the rest by the longer: one outlet tells more than another."""
HALF_PLACE = 12.0
"""Content words into a statement at which a word counts half: what is asked or done comes first, its setting last."""
LEAST_TOLD = 4.0
"""Words of mean rarity that a statement is taken to tell at the least, so that two words in common are no whole."""
ONE_NEGATED = 0.9
"""What is left where one statement alone has a word of negation."""
LEAST_SHARED = 2
"""Words that two statements must share at the least, countries included."""
COMMON = 120
"""Statements that share a word above which the word brings no pair together: it would bring all."""
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement or quotation as it is compared.

    words: keys of its content words (roots, concepts, countries) with the words they stand for, without those that tell
    its acts, and what each weighs by its place; is_declined: somebody stands in the way; is_negated: a word negates.
    articles: those that tell it in the very same words.
    """

    member: Member
    articles: frozenset[int]
    claim: Claim
    words: Mapping[str, Word]
    places: Mapping[str, float]
    questions: frozenset[str]
    acts: frozenset[str]
    lands: frozenset[str]
    is_declined: bool
    is_negated: bool


def align(articles: Sequence[Article]) -> list[list[Member]]:
    """Every statement and quotation of a story, those that are one together."""
    told = [one for number, article in enumerate(articles) for one in statements(number, article)]
    told.sort(key=lambda one: (one.claim.surface, one.claim.kind, str(one.claim.by), one.claim.span))
    weights = _rarity(told)
    copies = _by_wording(told)
    firsts = [replace(same[0], articles=frozenset(one.member.article for one in same)) for same in copies]
    found = average_link(len(firsts), lambda a, b: closeness(firsts[a], firsts[b], weights), LEAST, _pairs(firsts))
    return [[one.member for place in group for one in copies[place]] for group in found]


def _by_wording(told: Iterable[Statement]) -> list[list[Statement]]:
    """Statements in the very same words together: a hundred copies of one report are compared once."""
    same: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for one in told:
        same[tuple(word.bare for word in split(one.claim.surface))].append(one)
    return list(same.values())


def statements(number: int, article: Article) -> Iterator[Statement]:
    """The statements and quotations of an article as they are compared."""
    for place, claim in enumerate(article.claims):
        if claim.kind in WORDED:
            yield _statement(
                Member(number, place), claim, split(article.reading.text, claim.span.start, claim.span.end)
            )


def _statement(member: Member, claim: Claim, words: Sequence[Word]) -> Statement:
    acts = list(acts_in(words))
    lands = _lands(words)
    skipped = {act.place for act in acts if act.name != MEETING} | {n for n, _ in lands.values()}
    kept = [w for n, w in enumerate(words) if n not in skipped and is_content(w.folded) and w.bare not in NEGATIONS]
    content = {concept(word.folded): word for word in reversed(kept)}
    first = {concept(word.folded): n for n, word in reversed(list(enumerate(kept)))}
    return Statement(
        member,
        frozenset({member.article}),
        claim,
        content | {land: word for land, (_, word) in lands.items()},
        defaultdict(lambda: 1.0, {key: HALF_PLACE / (HALF_PLACE + n) for key, n in first.items()}),
        frozenset(question for act in acts for question in act.questions),
        frozenset(act.name for act in acts),
        frozenset(lands),
        any(act.is_declined for act in acts),
        any(word.folded in NEGATIONS for word in words),
    )


def _lands(words: Sequence[Word]) -> dict[str, tuple[int, Word]]:
    """The countries that the words name, each with its place: واشنطن, الولايات المتحدة and أمريكا are one."""
    listed = list(words)
    named = ((n, named_at(listed, n) or adjectival(word.folded)) for n, word in enumerate(words))
    return {f"@{land}": (n, words[n]) for n, lands in named for land in lands}


def _rarity(told: Sequence[Statement]) -> Weights:
    """How rarely a word stands in the statements of the story's articles."""
    held: dict[str, set[int]] = defaultdict(set)
    for one in told:
        for key in one.words:
            held[key].add(one.member.article)
    articles = len({one.member.article for one in told})
    weights = {key: math.log(1 + articles / len(holders)) for key, holders in held.items()}
    return weights | {MEAN: sum(weights.values()) / len(weights) if weights else 1.0}


MEAN = ""
"""The key of the mean weight."""


def _pairs(told: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Pairs of places worth comparing: those that share LEAST_SHARED words of which at least one is not everywhere."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(told):
        for key in one.words:
            holders[key].append(place)
        for question in one.questions:
            holders[question].append(place)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for places in holders.values():
        if len(places) <= COMMON:
            for pair in combinations(places, 2):
                shared[pair] += 1
    yield from (pair for pair, count in shared.items() if count >= LEAST_SHARED)


def closeness(a: Statement, b: Statement, weights: Weights) -> float:
    """0 to 1; NEVER for two that cannot be one."""
    if _are_apart(a, b):
        return NEVER
    near = alike(a, b, weights)
    near += (1 - near) * _bonus(a, b)
    if a.questions and b.questions and not a.questions & b.questions:
        near *= OTHER_QUESTION
    if a.is_negated != b.is_negated:
        near *= ONE_NEGATED
    if a.claim.kind == b.claim.kind == "quote":
        near = max(near, likeness(a.claim.surface, b.claim.surface))
    return near * SAME_ARTICLE if a.articles & b.articles else near


def _bonus(a: Statement, b: Statement) -> float:
    """What a shared question adds; nothing where one does what the other declines: that takes the words to say."""
    shared = a.questions & b.questions
    if not shared or a.is_declined != b.is_declined:
        return 0.0
    party = bool(a.lands & b.lands)
    return max(_worth(question, party=party) for question in shared)


def _worth(question: str, *, party: bool) -> float:
    if question in FEW_OF_A_KIND and (party or question == MEETING):
        return FEW_OF_A_KIND[question]
    return SHARED_QUESTION if question not in MANY_OF_A_KIND else 0.0


def _are_apart(a: Statement, b: Statement) -> bool:
    if a.articles & b.articles and not _says_again(a, b):
        return True
    return bool(a.lands and b.lands and not a.lands & b.lands)


def _says_again(a: Statement, b: Statement) -> bool:
    """Whether one article may say one thing twice: it tells an act of the question again, not the contrary one."""
    is_one_place = a.member.article == b.member.article
    overlap = is_one_place and a.claim.span.start < b.claim.span.end and b.claim.span.start < a.claim.span.end
    return not overlap and bool(a.questions & b.questions) and a.is_declined == b.is_declined


def alike(a: Statement, b: Statement, weights: Weights) -> float:
    """How much of what both tell is shared, 0 to 1: rare words count most, other forms of a word in part."""
    shared = _shared(a, b, weights)
    floor = LEAST_TOLD * weights[MEAN]
    short, long = sorted(max(floor, sum(_weight(each, key, weights) for key in each.words)) for each in (a, b))
    return OF_SHORTER * min(1.0, shared / short) + (1 - OF_SHORTER) * min(1.0, shared / long)


def _weight(one: Statement, key: str, weights: Weights) -> float:
    return weights[key] * one.places[key]


def _shared(a: Statement, b: Statement, weights: Weights) -> float:
    common = a.words.keys() & b.words.keys()
    if len(common) < LEAST_SHARED and not (common and a.questions & b.questions):
        return 0.0
    total = sum(min(_weight(a, key, weights), _weight(b, key, weights)) for key in common)
    rest = [key for key in b.words if key not in common]
    for key in a.words:
        if key not in common and rest:
            share, other = max((_letters(a.words[key], b.words[other]), other) for other in rest)
            if share >= ALIKE:
                total += share * min(_weight(a, key, weights), _weight(b, other, weights))
                rest.remove(other)
    return total


def _letters(a: Word, b: Word) -> float:
    one, other = letter_grams(a.bare), letter_grams(b.bare)
    return 2 * len(one & other) / (len(one) + len(other))
