"""The question of a claim as alignment weighs it: what is counted, of whom, in what manner, as of which day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, pairwise

from coverage.core.alignment import when
from coverage.core.alignment.acts import Acts, acts_of
from coverage.core.alignment.deeds import family_of, first_deed
from coverage.core.alignment.holders import whose
from coverage.core.alignment.manner import Manner, manner_of
from coverage.core.alignment.setting import Setting, settings
from coverage.core.alignment.sources import answers_another
from coverage.core.alignment.whose import Countries, adjectival, named_at
from coverage.core.alignment.words import Word, bare, concept, is_content, root, split
from coverage.core.languages.arabic.questions import (
    COUNTED_BY_ORDINAL,
    CURRENCIES,
    EACH,
    INFORMANTS,
    LEAST_ORDINAL,
    MEASURED,
    PERIODS,
)
from coverage.core.records import WORDED, Article, Claim, Member, Span
from coverage.core.text.letters import fold
from coverage.core.values.difference import figures, parts
from coverage.core.values.moment import OF_WEEK

OWN, ABOUT, REST = 1.0, 0.2, 0.35
"""What a word weighs by where it stands: beside the figure, among the reader's question words, in the rest of the
sentence. Chosen on the five stories of the annotated set; near values do as well."""
HALF_DISTANCE = 6.0
"""Words from the figure at which a word of its own counts half."""
ROOT_SHARE = 0.7
"""What an equal root weighs beside an equal word."""

EVERY: Manner = frozenset(
    {"expected", "earlier", "change", "part", "whole", "elsewhere", "only", "denied", "ranked", "since"}
)
MANNERS: dict[str, Manner] = {
    "percent": frozenset({"expected", "change", "denied", "since"}), "date": frozenset(), "role": frozenset(),
}  # fmt: skip
"""Manners that can tell two questions apart, where it is not every one: a percentage is always of a part."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A claim seen as a question. features: words and roots around it with their weights.

    in_title: a headline says again what its article says. is_answer: whether its clause sets another source's figure
    against one before (بينما قدرتهم الشرطة بثلاثة آلاف). heads: what the nearest words before it stand for. lands:
    the countries that its sentence names. year_told: the year that its own words name. stated, digits, top: the figures or the date that it prints, their significant digits, and the highest of them.
    They only anchor: what a claim answers is no part of what it asks.
    """

    member: Member
    kind: str
    family: str
    whose: Countries
    manner: Manner
    acts: Acts
    places: frozenset[str]
    period: when.Period
    per: str
    day: when.Day
    features: Mapping[str, float]
    claim: Claim
    stated: tuple[float | str, ...]
    digits: int
    top: float
    in_title: bool
    is_answer: bool
    heads: tuple[str, ...]
    lands: frozenset[str]
    year_told: int | None


def frames(number: int, article: Article) -> list[Frame]:
    """The frames of an article's claims that ask a question at all; what is its own words asks none of this sort."""
    numbered = [(n, claim) for n, claim in enumerate(article.claims) if claim.kind not in WORDED]
    article = replace(article, claims=tuple(claim for _, claim in numbered))
    places = settings(article)
    day = when.of_article(article, places)
    titles = [passage.span for passage in article.reading.passages if passage.kind == "title"]
    found = []
    for (n, claim), place in zip(numbered, places, strict=True):
        if asks(claim, place):
            in_title = any(title.start <= claim.span.start < title.end for title in titles)
            until = when.counted_until(article, claim) if claim.kind != "date" else None
            told = when.of_claim(place, day, until)
            lands = _lands(article.reading.text, claim.sentence)
            found.append(_frame(Member(number, n), claim, place, told, lands, in_title=in_title))
    return found


@lru_cache(maxsize=1024)
def _lands(text: str, sentence: Span) -> frozenset[str]:
    """The countries that a sentence names, by name or adjective; its claims share them."""
    words = split(text, sentence.start, sentence.end)
    return frozenset(land for n, word in enumerate(words) for land in named_at(words, n) or adjectival(word.folded))


def asks(claim: Claim, place: Setting) -> bool:
    """Whether a claim answers a question that another outlet could answer.

    Datelines, clock times and weekdays of an unknown week do not, nor counts of informants, nor the vague plurals of headlines (عشرات القتلى), nor
    the first three ordinals of things that are not counted by them.
    """
    if claim.kind == "date":
        return not str(claim.low).startswith(("T", OF_WEEK)) and not when.tells_when_said(place)
    if claim.kind == "ordinal" and isinstance(claim.low, int | float) and claim.low < LEAST_ORDINAL:
        return bare(fold(claim.unit)) in COUNTED_BY_ORDINAL
    return "vague_plural" not in claim.rules and not INFORMANTS & {bare(fold(part)) for part in claim.unit.split()}


def _frame(
    member: Member, claim: Claim, place: Setting, day: when.Day, lands: frozenset[str], *, in_title: bool
) -> Frame:
    family = family_of(claim, place)
    stated = figures(claim) or ((claim.low,) if claim.kind == "date" and isinstance(claim.low, str) else ())
    return Frame(
        member,
        claim.kind,
        family,
        whose(claim, place) - {family},
        manner_of(place) & MANNERS.get(claim.kind, EVERY),
        acts_of(claim.kind, place),
        _places(place),
        when.period_of(claim.kind, place),
        per_what(claim, place),
        day,
        _features(claim, place),
        claim,
        stated,
        digits_of(claim, stated),
        max(figures(claim), default=0.0),
        in_title,
        answers_another(place),
        _heads(place),
        lands,
        when.year_told(place),
    )


def digits_of(claim: Claim, stated: tuple[float | str, ...]) -> int:
    """Significant digits of what a claim prints; 30 hours, told in seconds, count one less, a length as it is printed."""
    if not stated:
        return 0
    if claim.kind == "duration":
        return significant(stated[0]) - 1
    printed = next((value for value in (claim.low, claim.high) if value is not None), stated[0])
    return significant(printed)


def _heads(place: Setting) -> tuple[str, ...]:
    told = (concept(word.folded) for word in reversed(place.before) if is_content(word.folded))
    return tuple(islice(told, HEADS))


HEADS = 2
"""Words before a figure that most often name what it is the figure of (العجز المتوقع 5.9 مليار)."""


def _places(place: Setting) -> frozenset[str]:
    """The names after في in the sentence: bare words, since a place with an article is rather a common noun."""
    words = place.left + place.within + place.after
    pairs = [(a, b) for a, b in pairwise(words) if a.folded == "في" and b.bare == b.folded]
    return frozenset(b.bare for _, b in pairs if is_content(b.folded) and not concept(b.folded).startswith("="))


def significant(value: float | str) -> int:
    """Significant digits of a figure: 500,000 has one, 1,611,310 six; a date one more than the parts it names."""
    if isinstance(value, str):
        return sum(bool(part) for part in parts(value)) + 1
    return len(f"{value:.9e}".partition("e")[0].replace(".", "").strip("0"))


def per_what(claim: Claim, place: Setting) -> str:
    """What a rate is told for (دولار للبرميل, برميل يوميا, سعر الدولار 50 جنيها), as a root; empty where it is no rate."""
    near = place.within[1:] + place.after[:1]
    period = next((word.bare for word in near if word.bare in PERIODS), "")
    each = _each(place.within + place.after[:2])
    if period or each or claim.kind != "money":
        return period or each
    measured = (word.bare for word in near if word.folded.startswith("لل") and word.bare in MEASURED)
    whole = next(map(root, measured), "")
    return whole or _exchanged(place)


def _each(near: tuple[Word, ...]) -> str:
    """What each of gets the figure (20 ألف دينار لكل جريح): by what befell them where that is told."""
    share = next((b for a, b in pairwise(near) if a.folded in EACH), None)
    return (first_deed([share]) or concept(share.folded)) if share else ""


def _exchanged(place: Setting) -> str:
    """The currency, with its article, whose price the sum is in another."""
    near = place.before[-EXCHANGED_WITHIN:] + place.within
    return next((root(word.bare) for word in near if word.bare in CURRENCIES and word.bare != word.folded), "")


EXCHANGED_WITHIN = 4
"""Words before a sum within which a currency with its article is what the sum is paid for."""


def _features(claim: Claim, place: Setting) -> dict[str, float]:
    weights: dict[str, float] = {}
    _add(weights, ((word, _near(n)) for n, word in enumerate(reversed(place.before))))
    _add(weights, ((word, _near(n)) for n, word in enumerate(place.after)))
    _add(weights, ((word, OWN) for word in _beside_noun(claim, place)))
    _add(weights, ((Word(0, 0, fold(word), bare(fold(word))), ABOUT) for word in claim.about))
    _add(weights, ((word, REST) for word in place.rest))
    return weights


def _beside_noun(claim: Claim, place: Setting) -> tuple[Word, ...]:
    """What follows the counted noun in the claim's surface (مدني فلسطيني): hedge, number and noun tell no question."""
    nouns = {root(bare(fold(part))) for part in claim.unit.split()}
    counted = [n for n, word in enumerate(place.within) if root(word.bare) in nouns]
    return place.within[counted[-1] + 1 :] if counted and claim.kind == "quantity" else ()


def _near(distance: int) -> float:
    return OWN * HALF_DISTANCE / (HALF_DISTANCE + distance)


def _add(weights: dict[str, float], weighed: Iterable[tuple[Word, float]]) -> None:
    """Put words and roots in, each with the most that any of its places gives it."""
    for word, weight in weighed:
        if is_content(word.folded):
            for key, share in ((word.bare, 1.0), (_stem_key(word), ROOT_SHARE)):
                weights[key] = max(weights.get(key, 0.0), weight * share)


def _stem_key(word: Word) -> str:
    """What brings a word together with others: its concept, its root, or the month that it names in one of three sets."""
    month = when.MONTH_NUMBERS.get(word.bare)
    return f"month {month}" if month else concept(word.folded)
