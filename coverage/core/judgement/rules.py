"""The rules by which a fact's answers are judged, one function each, in the order in which their reasons are told."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from coverage.core.alignment.origins import agency, carry_one_report
from coverage.core.alignment.todays import weekday_of_report
from coverage.core.alignment.when import date_counted
from coverage.core.judgement.case import Answer, Case, Finding, Rule, difference
from coverage.core.judgement.circumstances import other_area, other_population, unit_converted
from coverage.core.judgement.quoting import quoted, quoted_pair
from coverage.core.judgement.wording_rules import WORDING_RULES, other_voice
from coverage.core.records import WORDED, Claim, Member, Reason, Value, Verdict
from coverage.core.values.difference import figures
from coverage.core.values.moment import OF_WEEK

APART = ("apart", "rank", "office", "contrary")
"""Differences of two answers that cannot both be true."""


def disjoint(case: Case) -> Finding | None:
    """Two figures, as hedged, have no value in common."""
    return _widest(case, "disjoint", "conflict", "apart")


def two_todays(case: Case) -> Finding | None:
    """One article names two days by which today would be two weekdays (اليوم الاثنين, أول أمس الأحد)."""
    told = [(weekday_of_report(answer.claim), answer) for answer in case.answers]
    (one, a), (other, b) = told[0], next((pair for pair in told if pair[0] != told[0][0]), told[0])
    if not one or not other or one == other or len({answer.member.article for answer in case.answers}) > 1:
        return None
    days: dict[str, Value] = {"a_day": f"{OF_WEEK}{one}", "b_day": f"{OF_WEEK}{other}"}
    words: dict[str, Value] = {"a_words": a.claim.surface, "b_words": b.claim.surface}
    return Finding(Reason("two_todays", _members(case.answers), days | words), "conflict")


def deputy(case: Case) -> Finding | None:
    """One outlet names a deputy or former holder where another names the holder."""
    return _widest(case, "deputy", "conflict", "rank")


def other_office(case: Case) -> Finding | None:
    """Two outlets give one person offices that share no word."""
    return _widest(case, "other_office", "conflict", "office")


def rounding(case: Case) -> Finding | None:
    """One figure is the other, rounded."""
    return _widest(case, "rounding", "differ", "rounding")


def nested(case: Case) -> Finding | None:
    """The figures differ, and a value exists that makes both true: more than 1.3 million and 1.5 million."""
    return _widest(case, "nested", "differ", "meeting")


def hedge_only(case: Case) -> Finding | None:
    """One figure, hedged in two ways."""
    return _widest(case, "hedge_only", "differ", "hedge")


def other_unit(case: Case) -> Finding | None:
    """The figures are in two currencies."""
    return _widest(case, "other_unit", "differ", "unit")


def other_words(case: Case) -> Finding | None:
    """One office or one saying, in other words."""
    return _widest(case, "other_words", "differ", "words", "wording")


def equal(case: Case) -> Finding | None:
    """Every answer is the same."""
    if two_todays(case) or any(kind != "same" for _, _, kind in case.differences):
        return None
    answers = case.answers
    return Finding(Reason("equal", _members(answers), quoted("a", answers[0].claim) | _counted(case)), "agree")


def one_against_all(case: Case) -> Finding | None:
    """One outlet stands alone: it conflicts with every other, and no two of the others conflict."""
    by_article: dict[int, list[Answer]] = {}
    for answer in case.answers:
        by_article.setdefault(answer.member.article, []).append(answer)
    if len(by_article) < LEAST_FOR_ALONE:
        return None
    conflicts = {frozenset((i, j)) for i, j in combinations(by_article, 2) if _clash(by_article[i], by_article[j])}
    alone = [i for i in by_article if len(conflicts) == len(by_article) - 1 and all(i in pair for pair in conflicts)]
    if len(alone) != 1:
        return None
    first = by_article[alone[0]][0]
    values = quoted("a", first.claim) | {"outlet": _outlet(first), "others": len(by_article) - 1}
    return Finding(Reason("one_against_all", _members(by_article[alone[0]]), values))


LEAST_FOR_ALONE = 3
"""Of two outlets that disagree neither stands alone."""


def later_count(case: Case) -> Finding | None:
    """The counts are of different days, and no later one counts fewer people or things: the count may have grown."""
    if case.answers[0].claim.kind != "quantity":
        return None
    dated = [(date_counted(a.article, a.claim), max(figures(a.claim), default=0.0), a) for a in case.answers]
    known = sorted(((day, top, a.member) for day, top, a in dated if day), key=lambda row: row[:2])
    tops = [top for _, top, _ in known]
    if len({day for day, _, _ in known}) < 2 or len(set(tops)) < 2 or tops != sorted(tops):
        return None
    values: dict[str, Value] = {"first": known[0][0].isoformat(), "last": known[-1][0].isoformat()}
    return Finding(Reason("later_count", tuple(member for _, _, member in known), values))


def one_origin(case: Case) -> Finding | None:
    """Outlets that give one answer all carry one report, and so are one source of it."""
    for answer in case.distinct():
        members = case.holders(answer)
        carriers = list({member.article: case.article_of(member) for member in members}.values())
        if len(carriers) > 1 and carry_one_report(carriers):
            named: dict[str, Value] = {
                "outlets": len(carriers),
                "agency": next(filter(None, map(agency, carriers)), None),
            }
            return Finding(Reason("one_origin", members, named | quoted("a", answer.claim)))
    return None


def other_source(case: Case) -> Finding | None:
    """The answers that differ are told by different people or bodies; of statements other_voice tells it."""
    if case.answers[0].claim.kind in WORDED:
        return None
    for a, b, kind in case.differences:
        if kind not in ("same", "words") and a.claim.by and b.claim.by and a.claim.by != b.claim.by:
            values: dict[str, Value] = {"a_by": a.claim.by, "b_by": b.claim.by}
            return Finding(Reason("other_source", _members((a, b)), _pair_values(a, b) | values))
    return None


RULES: tuple[Rule, ...] = (
    two_todays, disjoint, deputy, other_office, rounding, nested, hedge_only, other_unit, *WORDING_RULES, other_words,
    equal, one_against_all, later_count, other_area, other_population, unit_converted, one_origin, other_source, other_voice,
)  # fmt: skip
"""Verdict rules first, then the circumstances that explain and change no verdict."""


def _widest(case: Case, rule: str, verdict: Verdict, *kinds: str) -> Finding | None:
    """A finding on the pair that lies furthest apart among the pairs that differ in one of these ways."""
    pairs = case.pairs(*kinds)
    if not pairs:
        return None
    a, b = max(pairs, key=lambda pair: _distance(pair[0].claim, pair[1].claim))
    if _top(a.claim) > _top(b.claim):
        a, b = b, a
    return Finding(Reason(rule, tuple(sorted({*case.holders(a), *case.holders(b)})), _pair_values(a, b)), verdict)


def _distance(a: Claim, b: Claim) -> float:
    return abs(_top(a) - _top(b))


def _top(claim: Claim) -> float:
    return max(figures(claim), default=0.0)


def _clash(one: Iterable[Answer], other: Iterable[Answer]) -> bool:
    return all(difference(a.claim, b.claim) in APART for a in one for b in other)


def _pair_values(a: Answer, b: Answer) -> dict[str, Value]:
    return quoted_pair(a.claim, b.claim) | {"a_outlet": _outlet(a), "b_outlet": _outlet(b)}


def _counted(case: Case) -> dict[str, Value]:
    return {"outlets": len({answer.member.article for answer in case.answers})}


def _members(answers: Iterable[Answer]) -> tuple[Member, ...]:
    return tuple(answer.member for answer in answers)


def _outlet(answer: Answer) -> str | None:
    return answer.article.outlet or answer.article.reading.outlet
