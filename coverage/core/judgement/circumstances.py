"""What may lie behind two figures that differ, and changes no verdict: another area, another population, a converted unit."""

from __future__ import annotations

from coverage.core.alignment.setting import setting
from coverage.core.alignment.whose import adjectival, named
from coverage.core.alignment.words import Word, concept, is_content
from coverage.core.judgement.case import Answer, Case, Finding
from coverage.core.judgement.quoting import quoted_pair
from coverage.core.languages.arabic.questions import ONLY
from coverage.core.records import Reason, Value
from coverage.core.text.letters import unmark
from coverage.core.values.difference import SECONDS

COUNTED = frozenset({"quantity", "percent"})
"""Kinds of claim that count in a place or of a people."""
MOST_PAIRS = 20
"""Pairs of answers that are looked into: of more the widest have been told already."""
SAME = ("same", "hedge")


def other_area(case: Case) -> Finding | None:
    """Two figures that differ are counted in two places, each named beside its own."""
    for a, b in _differing(case):
        ours, theirs = (_area(answer) for answer in (a, b))
        if ours and theirs and ours[0] != theirs[0]:
            return _finding("other_area", a, b, a_place=ours[1], b_place=theirs[1])
    return None


def other_population(case: Case) -> Finding | None:
    """One figure is of one nation, and the other one may be of all."""
    for a, b in _differing(case):
        narrow, wide = (a, b) if _people(a) else (b, a)
        people = _people(narrow)
        if people and not _people(wide):
            return _finding("other_population", narrow, wide, people=people)
    return None


def unit_converted(case: Case) -> Finding | None:
    """One length of time is told in two units."""
    for a, b, kind in case.differences:
        units = {a.claim.unit, b.claim.unit}
        if a.claim.kind == "duration" and kind != "apart" and len(units) > 1 and units <= SECONDS.keys():
            return _finding("unit_converted", a, b)
    return None


def _differing(case: Case) -> list[tuple[Answer, Answer]]:
    if case.answers[0].claim.kind not in COUNTED:
        return []
    return [(a, b) for a, b, kind in case.differences[:MOST_PAIRS] if kind not in SAME]


def _finding(rule: str, a: Answer, b: Answer, **told: Value) -> Finding:
    return Finding(Reason(rule, (a.member, b.member), quoted_pair(a.claim, b.claim) | told))


def _area(answer: Answer) -> tuple[str, str] | None:
    """The place among a figure's own words, compared and as printed; None where none or several are named."""
    place = setting(answer.article, answer.claim)
    words = place.before + place.within + place.after
    rows = zip(words, words[1:], (*words[2:], None), strict=False)
    places = [b for a, b, c in rows if _is_place(a, b, c)]
    if len({word.bare for word in places}) != 1:
        return None
    return places[0].bare, _printed(answer, places[0])


def _is_place(before: Word, word: Word, after: Word | None) -> bool:
    """في ليبيا، مدينة درنة، في درنة وحدها: other words after في are as often no places (في بيان، في ظروف)."""
    if concept(before.folded) in PLACE_HEADS:
        return word.bare == word.folded and is_content(word.folded)
    is_alone = after is not None and after.folded in ONLY
    return before.folded == "في" and (bool(named(word.folded)) or is_alone)


PLACE_HEADS = frozenset({"=city", "=province", "=village", "=camp"})
"""Concepts of nouns whose next word is a place's name."""


def _people(answer: Answer) -> str:
    """The nation that a figure counts people of, as printed; empty where it names none."""
    place = setting(answer.article, answer.claim)
    words = (word for word in place.within + place.after[:1] if adjectival(word.folded))
    return next((_printed(answer, word) for word in words), "")


def _printed(answer: Answer, word: Word) -> str:
    return unmark(answer.article.reading.text[word.start : word.end])
