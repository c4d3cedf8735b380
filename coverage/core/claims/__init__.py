"""Claims: what an article states, with the exact span, hedge, unit and who says so.

A sentence is tokenised once. Kinds that take whole phrases (dates, ordinals) go first and mark what they take; then
each figure goes to the first kind of FIGURE_KINDS that knows it; then kinds that need no figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from coverage.core.claims.brackets import unbracket
from coverage.core.claims.date import find_dates
from coverage.core.claims.duals import find_duals
from coverage.core.claims.duration import find_duration
from coverage.core.claims.labelled import find_labelled
from coverage.core.claims.lengths import find_bare_durations
from coverage.core.claims.money import find_money, settle_currencies
from coverage.core.claims.ordinals import find_ordinals
from coverage.core.claims.percent import find_percent, find_points
from coverage.core.claims.quantity import find_quantity
from coverage.core.claims.question import read_about
from coverage.core.claims.quotes import find_quotes
from coverage.core.claims.roles import find_roles
from coverage.core.claims.scene import Draft, Memory, Scene, Stated
from coverage.core.claims.speaker import Speech, find_speeches, speaker_of
from coverage.core.claims.stated import find_stated, leads_to
from coverage.core.claims.statement import find_statements
from coverage.core.languages import LANGUAGES
from coverage.core.records import Claim, Passage, Reading, Span
from coverage.core.text.lexemes import (
    COUNTRY,
    DATE,
    DUAL,
    MONEY,
    NUMERAL,
    ORDINAL,
    POSITION,
    QUOTE,
    SHARE,
    SPEECH,
    TIME,
    TITLE,
)
from coverage.core.text.sentences import split, stretches
from coverage.core.text.words import tokenise

READER = "5"
"""The version of the reader, kept with each claim that it found: count it up when the same text may give other claims."""

KINDS = ("quantity", "money", "percent", "duration", "date", "ordinal", "role", "quote", "statement")
"""The kinds of claim that are read, as the JSON names them."""

Finder = Callable[[Scene], Iterator[Draft]]

PHRASE_KINDS: tuple[tuple[int, Finder], ...] = (
    (TITLE, find_roles),
    (DATE, find_dates),
    (ORDINAL, find_ordinals),
    (TIME, find_bare_durations),
    (DUAL, find_points),
)
"""Read before the figures, each where a word triggers it: what they take is no count."""
FIGURE_KINDS: tuple[tuple[int, Callable[[Scene, Stated], Draft | None]], ...] = (
    (SHARE, find_percent),
    (MONEY, find_money),
    (NUMERAL, find_duration),
    (NUMERAL, find_labelled),
    (NUMERAL, find_quantity),
)
"""Asked of each figure in turn where a word of the sentence calls for it; the first that knows the figure has it, and
a quantity is what is left."""
WORD_KINDS: tuple[tuple[int, Finder], ...] = ((DUAL, find_duals), (QUOTE, find_quotes))
"""Claims that stand without a figure."""

MAX_CHANGE = 20
"""How many times more the figure before a change may be than the one after it, to be counted in its millions."""
MAX_CELL = 3
"""Tokens of a text that is a cell of a table rather than news."""
_NEWS = frozenset({"title", "body"})


def extract(reading: Reading) -> tuple[Claim, ...]:
    """The claims of an article's title and body, in the order of the text."""
    claims: list[Claim] = []
    memory = Memory()
    for passage in reading.passages:
        if passage.kind in _NEWS:
            claims += _read_passage(reading, passage, memory)
    return tuple(settle_currencies(claims, memory.countries))


def extract_text(text: str) -> tuple[Claim, ...]:
    """The claims of a bare text, read as one body passage."""
    return extract(Reading(text=text, title="", passages=(Passage(Span(0, len(text)), "body"),)))


def _read_passage(reading: Reading, passage: Passage, memory: Memory) -> Iterator[Claim]:
    for stretch in stretches(reading.text, passage.span):
        tokens = tokenise(reading.text, stretch.start, stretch.end, LANGUAGES[0].analyse)
        if "(" in reading.text[stretch.start : stretch.end]:
            tokens = unbracket(tokens)
        is_cell = len(tokens) <= MAX_CELL and len(reading.passages) == 1 and stretch == passage.span
        for sentence in split(tokens):
            alone = is_cell and len(sentence) == len(tokens)
            scene = Scene(reading.text, sentence, memory, reading.published, alone)
            memory.age += 1
            memory.currency = memory.last_kind = ""
            yield from _read_sentence(scene)


def _read_sentence(scene: Scene) -> list[Claim]:
    triggers = scene.triggers
    if triggers & COUNTRY:
        scene.count_countries()
    speeches = find_speeches(scene) if triggers & SPEECH else []
    drafts = [draft for wanted, find in PHRASE_KINDS if triggers & wanted for draft in find(scene)]
    drafts += _read_figures(scene) if triggers & NUMERAL else ()
    drafts += [draft for wanted, find in WORD_KINDS if triggers & wanted for draft in find(scene)]
    drafts += find_statements(scene, speeches, drafts) if triggers & (SPEECH | POSITION) else ()
    claims = [_settle(scene, draft, speeches) for draft in sorted(drafts, key=lambda draft: (draft.first, draft.stop))]
    if speeches:
        scene.memory.speaker = speeches[-1].who
    return claims


def _read_figures(scene: Scene) -> Iterable[Draft]:
    found = find_stated(scene)
    for k, stated in enumerate(found):
        if not scene.is_free(stated.core_first, stated.core_stop):
            continue
        draft = _from_to(scene, stated, found[k + 1]) if k + 1 < len(found) else None
        draft = draft or _kind_of(scene, stated)
        if draft is not None:
            scene.take(draft.first, draft.stop)
            scene.memory.last_kind = draft.kind
            yield draft


def _kind_of(scene: Scene, stated: Stated) -> Draft | None:
    for wanted, find in FIGURE_KINDS:
        draft = find(scene, stated) if scene.triggers & wanted else None
        if draft is not None:
            return draft
    return None


def _from_to(scene: Scene, stated: Stated, after: Stated) -> Draft | None:
    """ارتفع من 29.8 إلى 35.7 في المئة: the figure that something changed from is in the unit of the one it came to."""
    if not leads_to(scene.tokens, stated, after):
        return None
    scale = 1.0 if stated.scaled or stated.count * after.scale > MAX_CHANGE * after.count else after.scale
    low, high = (None if bound is None else bound * scale for bound in (stated.low, stated.high))
    draft = _kind_of(scene, replace(stated, core_stop=after.core_stop, low=low, high=high, scale=after.scale))
    if draft is None or draft.stop <= after.core_stop:
        return None
    draft.stop, draft.rules = stated.stop, (*draft.rules, "from_to")
    return draft


def _settle(scene: Scene, draft: Draft, speeches: list[Speech]) -> Claim:
    """The draft as a claim: its span in the file, its question, who says it."""
    span = Span(scene.tokens[draft.first].start, scene.tokens[draft.stop - 1].end)
    speech = speaker_of(speeches, draft.first, draft.stop) if speeches and not draft.by else None
    rules = draft.rules + ((speech.rule,) if speech else ())
    by = draft.by or (speech.who if speech else None)
    about = draft.about if draft.whole else read_about(scene, draft)
    return Claim(
        draft.kind,
        span,
        span.of(scene.text),
        draft.low,
        draft.high,
        draft.hedge,
        draft.unit,
        about,
        by,
        scene.span,
        rules,
    )
