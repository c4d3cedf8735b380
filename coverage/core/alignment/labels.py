"""A fact's question in a few words that its outlets print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, count, pairwise

from coverage.core.alignment import when
from coverage.core.alignment.deeds import counts_people, family_of
from coverage.core.alignment.manner import manner_of
from coverage.core.alignment.phrasing import GAP, phrase_of
from coverage.core.alignment.setting import Setting, setting
from coverage.core.alignment.statement_acts import is_joined_act
from coverage.core.alignment.todays import are_two_todays
from coverage.core.alignment.whose import adjectival
from coverage.core.alignment.words import Word, concept, is_content, split
from coverage.core.languages.arabic.labelling import (
    ANY_NOUN,
    COMMON_PLACES,
    DAY_OF_REPORT,
    DEED_NOUNS,
    EVENTS,
    EXPECTED,
    KIND_NOUNS,
    NAME_HEADS,
    NATION_PLURALS,
    OFFICE,
    WEEKDAY_NAMES,
)
from coverage.core.languages.arabic.questions import WEEKDAYS
from coverage.core.records import WORDED, Article, Claim, Member
from coverage.core.text.letters import fold, unmark

QUOTED_WORDS, STATED_WORDS, MORE_WORDS = 6, 8, 2
"""Words of a quotation, and of a statement, in its label, and how many more end the phrase that the last one opens."""
WHOLE = 1.0
"""What it is worth that a phrase begins where its clause does, counted in words that every claim shares."""
READ = 12
"""Claims of a fact that are read for its label: more would say the same."""
LEAST_WORDS = 2
"""Words that tell questions apart below which a phrase tells too little, whatever its claims share."""
Told = Sequence[tuple[Article, Claim]]


def label(articles: Sequence[Article], members: Sequence[Member]) -> str:
    """The best label of a fact by itself; distinct_labels tells those of one story apart."""
    return next(candidates(articles, members))


def distinct_labels(articles: Sequence[Article], facts: Sequence[Sequence[Member]]) -> list[str]:
    """A label for every fact of a story, in their order, no two alike; those of more claims choose first,
    and those whose answers are words last: their label is one of their answers.

    A label that several facts would have says too little of each, and is given to none.
    """
    worded = [articles[members[0].article].claims[members[0].claim].kind in WORDED for members in facts]
    named = [candidates(articles, members) for members in facts]
    best = [next(names) for names in named]
    wanted = Counter(name for name, words in zip(best, worded, strict=True) if not words)
    shared = {name for name, holders in wanted.items() if holders > 1}
    chosen: dict[int, str] = {}
    for number in sorted(range(len(facts)), key=lambda number: (worded[number], -len(facts[number]), number)):
        chosen[number] = _first_free(best[number], named[number], shared | set(chosen.values()))
    return [chosen[number] for number in range(len(facts))]


def _first_free(best: str, others: Iterator[str], taken: set[str]) -> str:
    numbered = (f"{best} ({number})" for number in count(2))
    return next(name for name in chain((best,), others, numbered) if name not in taken)


def candidates(articles: Sequence[Article], members: Sequence[Member]) -> Iterator[str]:
    """Labels of a fact, the best first: never none."""
    told = [(articles[m.article], articles[m.article].claims[m.claim]) for m in members[:READ]]
    first = told[0][1]
    if first.kind == "role":
        yield f"{OFFICE} {_name(first)}".strip()
    elif first.kind in WORDED:
        stated = [claim.surface for _, claim in told if claim.kind == "statement"]
        yield _stated(min(stated, key=len)) if stated else _shortened(first.surface)
    else:
        if len({member.article for member in members}) == 1 and are_two_todays(claim for _, claim in told):
            yield DAY_OF_REPORT
        yield from _numeric(told, articles)


def _name(claim: Claim) -> str:
    """The person's name as printed in the claim."""
    printed = claim.surface.split()
    wanted = [part for part in printed if fold(part.strip('،,."“”«»')) in claim.about]
    return " ".join(part.strip('،,."“”«»') for part in wanted) or claim.surface


def _shortened(surface: str) -> str:
    words = surface.split()
    return " ".join(words[:QUOTED_WORDS]) + (f" {GAP}" if len(words) > QUOTED_WORDS else "")


def _stated(surface: str) -> str:
    """The first words, up to one that does not only lead on to the next; a conjunction glued to a verb is left out."""
    words = surface.split()
    if is_joined_act(fold(words[0])):
        words[0] = words[0][1:]
    kept = words[:STATED_WORDS]
    while len(kept) < min(len(words), STATED_WORDS + MORE_WORDS) and _goes_on(kept[-1], words[len(kept)]):
        kept.append(words[len(kept)])
    while LEAST_WORDS < len(kept) < len(words) and not is_content(fold(kept[-1])):
        kept.pop()
    return " ".join(kept).rstrip("،؛,:") + (f" {GAP}" if len(words) > len(kept) else "")


def _goes_on(word: str, following: str) -> bool:
    """Whether a noun is not whole without the next word: its owner, or an adjective (الولايات | المتحدة)."""
    return word[-1].isalpha() and is_content(fold(word)) and fold(following).startswith("ال")


def _numeric(told: Told, articles: Sequence[Article]) -> Iterator[str]:
    places = [setting(article, claim) for article, claim in told]
    mark = f" {EXPECTED}" if any("expected" in manner_of(place) for place in places) else ""
    named = list(_counted(told, places, articles))
    yield from (name + mark for name in named)
    yield from (f"{name} ({day})" for name in named for day in _days(told, places) if not mark)
    phrases = sorted(_phrases(told, places), key=lambda row: -row[0])
    yield from (phrase + mark for worth, phrase in phrases if worth > 0)
    claim = told[0][1]
    yield KIND_NOUNS.get(claim.kind) or DEED_NOUNS.get(family_of(claim, places[0])) or claim.unit or ANY_NOUN


def _counted(told: Told, places: Sequence[Setting], articles: Sequence[Article]) -> Iterator[str]:
    """People counted by what befell them or what they are, with their nation and where or in what it befell them."""
    claim, place = told[0][1], places[0]
    deed = DEED_NOUNS.get(family_of(claim, place))
    noun = deed or (_plural(told) if counts_people(claim, place) else "")
    if claim.kind != "quantity" or not noun or manner_of(place) & TOLD_APART:
        return
    nation = _nation(told, places)
    if nation and adjectival(fold(claim.unit)):
        noun = deed or ""
    scene = (_event(told, articles) if deed else "") or _town(told, places)
    if scene or nation:
        yield " ".join(part for part in (noun, nation, f"{IN} {scene}" if scene else "") if part)


TOLD_APART = frozenset({"part", "ranked", "elsewhere", "only", "change", "earlier", "denied", "whole"})
"""Manners of a figure that a noun and a place would not tell from the count itself."""
IN = "في"


def _plural(told: Told) -> str:
    """The counted noun in the plural with its article, where a rule makes it: of relative adjectives (مدني، المدنيون)."""
    units = Counter(claim.unit for _, claim in told)
    return next((f"ال{unit}ون" for unit, _ in units.most_common() if unit.endswith("ي") and " " not in unit), "")


def _nation(told: Told, places: Sequence[Setting]) -> str:
    """The nation of those counted, as a plural with its article (مصريا -> المصريون); empty where none is told."""
    for (article, _), place in zip(told, places, strict=True):
        for word in place.within + place.after[:1]:
            for country in adjectival(word.folded):
                printed = unmark(article.reading.text[word.start : word.end])
                return NATION_PLURALS.get(country) or _nisba_plural(printed)
    return ""


def _nisba_plural(printed: str) -> str:
    stem = printed.removeprefix("ال")
    for ending in ("يين", "يون", "يان", "يات", "ية", "يا", "ي"):
        if stem.endswith(ending):
            return f"ال{stem.removesuffix(ending)}يون"
    return f"ال{stem}"


def _event(told: Told, articles: Sequence[Article]) -> str:
    """What befell them, named by two printed words (زلزال الحوز): in the claims' sentences, else at the head of most articles."""
    near: Counter[str] = Counter()
    for article, claim in told:
        near.update(events_in(claim.sentence.of(article.reading.text)))
    for reach in (HEAD, None):
        if not near:
            for article in articles:
                near.update(set(events_in(article.reading.text[:reach])))
    return max(near, key=lambda name: (near[name], name), default="")


HEAD = 400
"""Letters at the head of an article, which say what it is about; its end tells of other disasters."""


@lru_cache(maxsize=4096)
def events_in(text: str) -> tuple[str, ...]:
    """The names of events in a text: a noun of what befalls people and the word with an article that it belongs to."""
    pairs = [(a, b) for a, b in pairwise(split(text)) if text[a.end : b.start] == " " and b.folded.startswith("ال")]
    found = ((_without_glue(text, a), text[b.start : b.end]) for a, b in pairs)
    return tuple(f"{noun} {name}" for noun, name in found if noun and fold(name) not in RELATIVES)


RELATIVES = frozenset({"الذي", "التي", "الذين", "الي"}) | frozenset(WEEKDAYS)


def _without_glue(text: str, word: Word) -> str:
    """The noun of an event as printed, without a glued letter; empty for other words and those with an article."""
    noun = next((form for form in (word.folded, word.folded[1:]) if form in EVENTS), "")
    return text[word.end - len(noun) : word.end] if noun else ""


def _town(told: Told, places: Sequence[Setting]) -> str:
    """The place after في that most claims name: a bare word, since one with an article is rather a common noun."""
    named: Counter[str] = Counter()
    for (article, _), place in zip(told, places, strict=True):
        words = place.left + place.within + place.after
        rows = zip(words, words[1:], (*words[2:], None), strict=False)
        near = {b.folded: (b, c) for a, b, c in rows if a.folded == IN and _is_name(b)}
        named.update(_name_of_place(article.reading.text, *pair) for pair in near.values())
    titles = " ".join(article.reading.title for article, _ in told)
    return max(named, key=lambda name: (named[name], titles.count(name), name), default="")


def _name_of_place(text: str, word: Word, following: Word | None) -> str:
    is_in_two = following is not None and word.bare in NAME_HEADS and text[word.end : following.start] == " "
    return text[word.start : following.end if is_in_two and following else word.end]


def _is_name(word: Word) -> bool:
    is_common = word.folded in EVENTS or word.bare in COMMON_PLACES or concept(word.folded).startswith("=")
    return word.bare == word.folded and is_content(word.folded) and not is_common


def _days(told: Told, places: Sequence[Setting]) -> list[str]:
    """The weekdays as of which the claims count."""
    days = [when.of_claim(place, when.known_day(article)) for (article, _), place in zip(told, places, strict=True)]
    return list(dict.fromkeys(WEEKDAY_NAMES[day.weekday] for day in days if day.weekday is not None))


def _phrases(told: Told, places: Sequence[Setting]) -> Iterator[tuple[float, str]]:
    """Each claim's own phrase, and what it is worth: what its words share with the other claims' sentences."""
    around = [frozenset(concept(word.folded) for word in _sentence(place)) for place in places]
    for article, claim in told:
        phrase = phrase_of(article, claim)
        shared = sum(concept(word.folded) in words for word in phrase.words for words in around) / len(around)
        yield (
            (shared + WHOLE * phrase.is_whole if len(phrase.words) >= LEAST_WORDS else shared / LEAST_WORDS),
            phrase.text,
        )


def _sentence(place: Setting) -> tuple[Word, ...]:
    return (*place.before, *place.within, *place.after, *place.rest)
