"""A fact's question in a few printed words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import zip_longest

from coverage.core.alignment.deeds import family_of, is_deed
from coverage.core.alignment.manner import manner_of
from coverage.core.alignment.setting import Setting, joins, setting
from coverage.core.alignment.whose import adjectival
from coverage.core.alignment.words import Word, is_content, root
from coverage.core.languages.arabic.questions import DEED_NOUNS, KIND_NOUNS, TOLLS
from coverage.core.records import Article, Claim, Member

WORDS_OF_QUESTION = 2
"""Words that follow the counted noun in a label."""
IN = "في "
ANY_NOUN = "عدد"
"""What a figure without a counted noun is called."""
EXPECTED_MARK = "(متوقع)"


def label(articles: Sequence[Article], members: Sequence[Member]) -> str:
    """A short Arabic noun phrase for a fact: the noun counted and the printed words that its claims share most."""
    found = [(articles[m.article], articles[m.article].claims[m.claim]) for m in members]
    first = found[0][1]
    if first.kind == "role":
        return " ".join(("صفة", *first.about)) if first.about else first.surface
    if first.kind in ("quote", "statement"):
        return _shortened(first.surface)
    places = [setting(article, claim) for article, claim in found]
    noun = _noun(first, places[0])
    expected = (EXPECTED_MARK,) if any("expected" in manner_of(place) for place in places) else ()
    group = _group(first, places[0], found[0][0])
    words = () if group else _shared(places, {root(part) for part in noun.split()}, [article for article, _ in found])
    return " ".join((noun, *group, *words, *expected)).strip()


def _group(claim: Claim, place: Setting, article: Article) -> tuple[str, ...]:
    """The word that names whose people are counted, as printed: a list of nations has few other words."""
    if claim.kind != "quantity":
        return ()
    named = next((word for word in place.within + place.after[:1] if adjectival(word.folded)), None)
    return (f"({article.reading.text[named.start : named.end]})",) if named and family_of(claim, place) in TOLLS else ()


def _noun(claim: Claim, place: Setting) -> str:
    return KIND_NOUNS.get(claim.kind) or DEED_NOUNS.get(family_of(claim, place)) or claim.unit or ANY_NOUN


def _shared(places: list[Setting], taken: set[str], articles: list[Article]) -> list[str]:
    """Printed words around the figures: those of the most claims first, then the nearest; one place, told by في."""
    weights: dict[str, float] = defaultdict(float)
    printed: dict[str, str] = {}
    for place, article in zip(places, articles, strict=True):
        words = [word for word in _outwards(place) if _names(word)]
        for key, nearness in _nearness(words).items():
            weights[key] += nearness
        for word in words:
            _print(printed, word, article.reading.text)
    ranked = sorted(
        (key for key in weights if key not in taken), key=lambda key: -weights[key] - _is_place(printed[key])
    )
    chosen = [printed[key] for key in ranked]
    town = next((form for form in chosen if _is_place(form)), "")
    return [form for form in chosen if form == town or not _is_place(form)][:WORDS_OF_QUESTION]


def _outwards(place: Setting) -> list[Word]:
    """The words of the sentence, the nearest to the figure first."""
    beside = zip_longest(reversed(place.before), place.after)
    return [word for pair in beside for word in pair if word] + list(place.rest)


def _nearness(words: list[Word]) -> dict[str, float]:
    """A point for every root that a claim has around it, and up to half a one for standing near."""
    found: dict[str, float] = {}
    for distance, word in enumerate(words):
        found.setdefault(root(word.bare), 1 + 0.5 / (1 + distance))
    return found


def _names(word: Word) -> bool:
    return is_content(word.folded) and not is_deed(word)


def _is_place(printed: str) -> bool:
    return printed.startswith(IN)


def _print(printed: dict[str, str], word: Word, text: str) -> None:
    """Keep the first printed form of a word, a place with its preposition before any other."""
    key, form = root(word.bare), _as_printed(word, text)
    if key not in printed or (_is_place(form) and not _is_place(printed[key])):
        printed[key] = form


def _as_printed(word: Word, text: str) -> str:
    before = text[max(0, word.start - 4) : word.start]
    own = text[word.start : word.end]
    return (IN if before.endswith(f" {IN}") else "") + (own[1:] if joins(word) else own)


def _shortened(surface: str, words: int = 6) -> str:
    parts = surface.split()
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")
