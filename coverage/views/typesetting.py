"""What the typesetter is told of facts: the words, places and colours of the pages, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.utils.translation import get_language, get_language_bidi, gettext, ngettext

from coverage.core.records import WORDED
from coverage.core.text.marking import mark_sentence
from coverage.models import Annotation, Claim, Fact, Outlet, Story
from coverage.selectors.facts import ONLY, by_value, reasons_of, verdict_of
from coverage.selectors.takeaway import say_note
from coverage.templatetags.answers import shown_answer
from coverage.templatetags.bidi import END, ISOLATE, isolate_foreign
from coverage.templatetags.dates import say_day, say_days
from coverage.templatetags.farq import verdict_word
from coverage.templatetags.numberline import Label, NumberLine, draw_line
from coverage.templatetags.outlets import say_outlet
from coverage.templatetags.tones import tones_of

Told = dict[str, Any]

CARD_WIDTH, PAGE_WIDTH = 640.0, 690.0
"""Of the number line on card and page, in the pixels that its labels are measured in."""
MOST_ROWS = 4
"""Answers under the line of a card."""
MOST_WORDED = 6
"""Answers on a card without a line."""
LONG_TITLE = 60
"""Letters from which a card's title is set smaller."""
MOST_TITLE, MOST_STORY, MOST_ANSWER, MOST_NAMES, MOST_SOURCE = 110, 80, 80, 70, 40
"""Letters of each that a card has room for."""

AS_WRITTEN = frozenset(
    {"title", "story", "label", "pieces", "address", "foot", "outlet", "names", "by", "notes", "language", "tone"}
)
"""What is in somebody's words, or no words at all."""


def told_card(fact: Fact, *, address: str) -> Told:
    """What the card of a fact (whole_fact) shows. address: where its page is."""
    claims = _told(fact)
    line = _line(fact, claims, CARD_WIDTH)
    rows = _rows(fact, claims)
    room = MOST_ROWS if line else MOST_WORDED
    return _frame() | {
        "title": isolated(cut(fact.label, MOST_TITLE)),
        "long": len(fact.label) > LONG_TITLE,
        "story": isolated(cut(fact.story.title, MOST_STORY)),
        "tone": verdict_of(fact),
        "verdict": verdict_word(verdict_of(fact)),
        "tellers": _tellers(claims),
        "line": line,
        "rows": rows[:room],
        "more": _more(len(rows) - room),
        "days": _days(claims),
        "address": address,
    }


def told_fact(fact: Fact, *, address: str) -> Told:
    """What the sheet of one fact (whole_fact) shows, sentences and all."""
    sheet = _fact(fact, with_sentences=True)
    return _sheet(address) | {
        "title": isolated(fact.label),
        "story": isolated(fact.story.title),
        "lede": _lede(_told(fact)),
        "level": 1,
        "facts": [sheet],
        "only": [],
    }


def told_story(story: Story, facts: Sequence[Fact], *, address: str) -> Told:
    """What the sheet of a story shows: what several outlets tell fact by fact, and in a list what one alone tells."""
    shared = [fact for fact in facts if verdict_of(fact) != ONLY]
    alone = [claim_line(fact) for fact in facts if verdict_of(fact) == ONLY]
    return _sheet(address) | {
        "title": isolated(story.title),
        "story": "",
        "lede": _lede([claim for fact in facts for claim in _told(fact)]),
        "level": 2,
        "facts": [_fact(fact, with_sentences=False) for fact in shared],
        "only": alone,
    }


def reworded(told: Any, wording: Callable[[str], str]) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """What is told in the words that a reader chose; names, titles and sentences as they were written."""
    if isinstance(told, dict):
        return {name: each if name in AS_WRITTEN else reworded(each, wording) for name, each in told.items()}
    if isinstance(told, list | tuple):
        return [reworded(each, wording) for each in told]
    return wording(told) if isinstance(told, str) else told


def isolated(text: str) -> str:
    """The text in one line, whose direction and marks end with it."""
    return f"{ISOLATE}{' '.join(text.split())}{END}"


def cut(text: str, letters: int) -> str:
    """The text up to the last word that fits."""
    if len(text) <= letters:
        return text
    return f"{text[: letters - 1].rpartition(' ')[0] or text[: letters - 1]}…"


def claim_line(fact: Fact) -> Told:
    """A fact of one outlet in a line: its question, its first answer, who tells it."""
    claim = by_value(_told(fact))[0]
    label = "" if claim.kind in WORDED else isolated(fact.label)
    return {"label": label, "outlet": isolated(say_outlet(_outlet(claim)))} | _answer(claim, "")


def _frame() -> Told:
    return {"language": get_language() or "ar", "rtl": get_language_bidi(), "brand": gettext("Farq")}


def _sheet(address: str) -> Told:
    words = {
        "outlet": gettext("Outlet"),
        "answer": gettext("Answer"),
        "by": gettext("Said by"),
        "why": gettext("Why"),
        "notes": gettext("Editors' notes"),
        "question": gettext("Fact"),
        "only": gettext("Told by one outlet alone"),
    }
    return _frame() | {"words": words, "foot": f"{gettext('Farq')} · {isolated(address)}"}


def _fact(fact: Fact, *, with_sentences: bool) -> Told:
    claims, tones = _told(fact), tones_of(fact)
    notes: list[Annotation] = fact.notes  # type: ignore[attr-defined]  # prefetched by whole_fact
    return {
        "label": isolated(fact.label),
        "tone": verdict_of(fact),
        "verdict": verdict_word(verdict_of(fact)),
        "line": _line(fact, claims, PAGE_WIDTH),
        "reasons": [isolate_foreign(reason) for reason in reasons_of(fact, get_language() or "ar")],
        "notes": [isolated(say_note(note)) for note in notes],
        "answers": [_told_answer(claim, tones.get(claim.pk, ""), with_sentences) for claim in claims],
    }


def _told_answer(claim: Claim, tone: str, with_sentence: bool) -> Told:
    published = claim.version.article.published
    return {
        "outlet": isolated(say_outlet(_outlet(claim))),
        "day": say_day(published) if published else gettext("undated"),
        "by": isolated(claim.by) if claim.by else "",
        "pieces": _pieces(claim) if with_sentence else [],
    } | _answer(claim, tone)


def _pieces(claim: Claim) -> list[tuple[str, bool]]:
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    return [(piece.text, piece.is_marked) for piece in mark_sentence(claim.sentence, start, end)]


def _answer(claim: Claim, tone: str) -> Told:
    """The answer in its parts, each in one line."""
    printed = shown_answer(claim)
    parts = (" ".join(part.split()) for part in (printed.before, printed.core, printed.after))
    return dict(zip(("before", "core", "after"), parts, strict=True)) | {"tone": tone}


def _rows(fact: Fact, claims: Iterable[Claim]) -> list[Told]:
    """Each answer once, with everyone who gives it and everyone who is said to have said it."""
    tones = tones_of(fact)
    given: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        given.setdefault((*_answer(claim, "").values(),), []).append(claim)
    return [_row(group, tones.get(group[0].pk, "")) for group in given.values()]


def _row(group: Sequence[Claim], tone: str) -> Told:
    answer = _answer(group[0], tone)
    sources = _listed([claim.by for claim in group if claim.by])
    return answer | {
        "core": cut(answer["core"], MOST_ANSWER),
        "names": isolated(cut(_listed([say_outlet(_outlet(claim)) for claim in group]), MOST_NAMES)),
        "by": f"{gettext('said by')} {isolated(cut(sources, MOST_SOURCE))}" if sources else "",
    }


def _listed(names: Sequence[str]) -> str:
    return ("، " if get_language_bidi() else ", ").join(dict.fromkeys(names))


def _line(fact: Fact, claims: Iterable[Claim], width: float) -> Told | None:
    line = draw_line(claims, tones_of(fact), width=width, rtl=get_language_bidi(), short=False)
    return _drawn(line) if line else None


def _drawn(line: NumberLine) -> Told:
    stops = [
        {
            "at": stop.at,
            "edge": stop.edge,
            "band": stop.band,
            "opens": stop.opens,
            "tone": stop.tone,
            "value": _label(stop.value, stop.value.above),
            "names": _label(stop.names, stop.names.below),
        }
        for stop in line.stops
    ]
    return {"axis": line.axis, "height": line.height, "stops": stops}


def _label(label: Label, dy: int) -> Told:
    return {"text": label.text, "at": label.at, "dy": dy, "beside": label.is_beside}


def _told(fact: Fact) -> list[Claim]:
    return by_value(fact.told)  # type: ignore[attr-defined]  # prefetched by whole_fact


def _outlet(claim: Claim) -> Outlet:
    return claim.version.article.outlet


def _tellers(claims: Sequence[Claim]) -> str:
    number = len({_outlet(claim).pk for claim in claims})
    return ngettext("%(n)s outlet", "%(n)s outlets", number) % {"n": number}


def _more(number: int) -> str:
    if number < 1:
        return ""
    return ngettext("and %(n)s more answer", "and %(n)s more answers", number) % {"n": number}


def _days(claims: Iterable[Claim]) -> str:
    published = sorted(claim.version.article.published for claim in claims if claim.version.article.published)
    return say_days(published[0], published[-1]) if published else ""


def _lede(claims: Sequence[Claim]) -> str:
    return " · ".join(filter(None, (_tellers(claims), _days(claims))))
