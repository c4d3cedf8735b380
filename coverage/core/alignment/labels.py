"""A fact's question in a few printed words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from coverage.core.alignment.deeds import family_of
from coverage.core.alignment.manner import manner_of
from coverage.core.alignment.setting import Setting, joins, setting
from coverage.core.alignment.words import Word, is_content, root
from coverage.core.languages.arabic.questions import DEED_NOUNS, KIND_NOUNS
from coverage.core.records import Article, Claim, Member

WORDS_OF_QUESTION = 2
"""Words that follow the counted noun in a label."""
REACH = 8
"""Words on either side of a figure from which a label is drawn."""
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
    words = _shared(places, {root(part) for part in noun.split()}, [article for article, _ in found])
    return " ".join((noun, *words, *expected)).strip()


def _noun(claim: Claim, place: Setting) -> str:
    return KIND_NOUNS.get(claim.kind) or DEED_NOUNS.get(family_of(claim, place)) or claim.unit or ANY_NOUN


def _shared(places: list[Setting], taken: set[str], articles: list[Article]) -> Iterable[str]:
    """Printed words around the figures, those of the most claims first, with the preposition في where it stands."""
    holders: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for place, article in zip(places, articles, strict=True):
        near = (*place.after[:REACH], *reversed(place.before[-REACH:]))
        holders.update({root(word.bare): 1 for word in near if is_content(word.folded)})
        for word in near:
            printed.setdefault(root(word.bare), _as_printed(word, article.reading.text))
    ranked = [key for key, _ in holders.most_common() if key not in taken]
    return [printed[key] for key in ranked[:WORDS_OF_QUESTION]]


def _as_printed(word: Word, text: str) -> str:
    before = text[max(0, word.start - 4) : word.start]
    own = text[word.start : word.end]
    return ("في " if before.endswith((" في ",)) else "") + (own[1:] if joins(word) else own)


def _shortened(surface: str, words: int = 6) -> str:
    parts = surface.split()
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")
