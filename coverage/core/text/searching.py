"""By which words a text is found: however they are spelled, and behind و ب ل ك ف ال."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from coverage.core.languages.arabic.morphology import analyse
from coverage.core.text.letters import INVISIBLE, MARKS, fold, stem_ending

_WORD = re.compile(rf"\d+(?:[.,٫٬]\d+)*|[^\W\d_](?:[^\W\d_]|[{MARKS}{INVISIBLE}])*")
_FIGURE = str.maketrans({"٫": ".", ",": "", "٬": ""})
_CLITICS = ("و", "ف", "ب", "ل", "ك")
LEAST_REST = 3
"""Letters that must be left of an unknown word without its first one, which may be joined to it (برفح) or its own."""
LONGEST_TERM = 64
MOST_TERMS = 5000
"""Of one text: what a long report holds. A text of more different words is found by the first of them."""

Terms = tuple[str, ...]
"""A word as it may be found: its one term, or both readings of a first letter that may be joined to it."""


def search_terms(text: str) -> list[str]:
    """Every term by which a text is found, each once."""
    terms: dict[str, None] = {}
    for _start, _end, forms in _words(text):
        terms.update(dict.fromkeys(forms))
        if len(terms) >= MOST_TERMS:
            break
    return list(terms)[:MOST_TERMS]


def wanted_terms(query: str) -> list[Terms]:
    """The words of a query: a text is found that has a term of each.

    >>> wanted_terms("المدنيّين برفح ١٬٥٠٠")
    [('مدن',), ('برفح', 'رفح'), ('1500',)]
    """
    return list(dict.fromkeys(forms for _start, _end, forms in _words(query)))


def unit_names(text: str) -> tuple[str, ...]:
    """The names by which a claim may have the unit: as written, the singular of each word, and its currency.

    >>> unit_names("قتلى")
    ('قتلى', 'قتيل')
    """
    names = dict.fromkeys([text.strip()])
    for word in text.split():
        entry = analyse(word).entry
        names.update(dict.fromkeys(name for name in (entry.noun, entry.state, entry.currency) if name))
    return tuple(names)


def find_terms(text: str, terms: Collection[str]) -> list[tuple[int, int]]:
    """Where words with one of the terms stand, as [start, end) of whole words."""
    return [(start, end) for start, end, forms in _words(text) if any(form in terms for form in forms)]


def _words(text: str) -> Iterator[tuple[int, int, Terms]]:
    for match in _WORD.finditer(text):
        forms = _forms(match.group())
        if forms:
            yield *match.span(), forms


def _forms(word: str) -> Terms:
    if word[0].isdigit():
        return (fold(word).translate(_FIGURE)[:LONGEST_TERM],)
    lexeme = analyse(word)
    base, forms = lexeme.base[:LONGEST_TERM], []
    if len(base) > 1:
        forms.append(stem_ending(base))
    if not lexeme.known and base[:1] in _CLITICS and len(base) > LEAST_REST:
        forms.append(stem_ending(base[1:]))
    return tuple(dict.fromkeys(forms))
