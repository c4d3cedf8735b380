"""The rules for answers that are their own words: what one statement says otherwise than another, with the very words."""

from __future__ import annotations

from itertools import combinations

from coverage.core.alignment.words import Word, concept, split
from coverage.core.judgement.case import MOST_WORDED, Answer, Case, Finding, Rule
from coverage.core.judgement.wording import Difference, demands, qualifying, wordings_differ
from coverage.core.records import WORDED, Reason, Value, Verdict

ABSENT = "—"
"""What stands for the words of a side that has none."""


def contrary(case: Case) -> Finding | None:
    """One outlet tells that something is done or so, another that it is not."""
    return _told_otherwise(case, "contrary", "conflict")


def other_figures(case: Case) -> Finding | None:
    """Two statements that are else alike name other figures."""
    return _told_otherwise(case, "other_figures", "differ")


def other_act(case: Case) -> Finding | None:
    """Two acts that answer one question and do not exclude each other: abstained, did not oppose."""
    return _told_otherwise(case, "other_act", "differ")


def other_detail(case: Case) -> Finding | None:
    """At once, on a condition, in part or when: what some of the statements add and others leave out."""
    if not case.pairs("other_detail"):
        return None
    told = [_details_of(answer.claim.surface) for answer in case.distinct()[:MOST_WORDED]]
    common = {key for key in told[0] if all(key in others for others in told)}
    details = list({key: words for each in told for key, words in each.items() if key not in common}.values())
    if not details:
        return None
    values: dict[str, Value] = {"words": DETAILS_JOINED.join(details[:MOST_DETAILS])}
    return Finding(Reason("other_detail", tuple(answer.member for answer in case.answers), values), "differ")


def _details_of(text: str) -> dict[tuple[str, ...], str]:
    """The stretches of words that qualify a statement (شهر رمضان), as printed, by what they stand for."""
    words = split(text)
    places = {word.start: n for n, word in enumerate(words)}
    found: list[list[Word]] = []
    for word in qualifying(words, adds=demands(words)):
        if found and places[word.start] == places[found[-1][-1].start] + 1:
            found[-1].append(word)
        else:
            found.append([word])
    return {tuple(concept(w.folded) for w in each): text[each[0].start : each[-1].end] for each in found}


DETAILS_JOINED = " · "
MOST_DETAILS = 6
"""Words that one reason quotes: the statements themselves show the rest."""


def spelling(case: Case) -> Finding | None:
    """One name is spelled in two ways."""
    return _told_otherwise(case, "spelling", "agree")


def paraphrase(case: Case) -> Finding | None:
    """The same statement in other words."""
    return _told_otherwise(case, "paraphrase", "agree")


def other_voice(case: Case) -> Finding | None:
    """The statement is put into the mouths of different people or bodies."""
    if case.answers[0].claim.kind not in WORDED:
        return None
    voiced = [answer for answer in case.distinct() if answer.claim.by]
    pairs = [
        (a, b) for a, b in combinations(voiced[:MOST_WORDED], 2) if not _is_one_voice(str(a.claim.by), str(b.claim.by))
    ]
    if not pairs:
        return None
    a, b = pairs[0]
    return Finding(Reason("other_voice", (a.member, b.member), {"a": a.claim.by, "b": b.claim.by}))


def _is_one_voice(a: str, b: str) -> bool:
    """Whether every word of the shorter name stands in the longer one (نتنياهو، رئيس الوزراء بنيامين نتنياهو)."""
    one, other = ({concept(word.folded) for word in split(name)} for name in (a, b))
    return one <= other or other <= one


WORDING_RULES: tuple[Rule, ...] = (contrary, other_figures, other_act, other_detail, spelling, paraphrase)
"""The gravest first."""


def _told_otherwise(case: Case, rule: str, verdict: Verdict) -> Finding | None:
    """A finding on the first pair that differs in this way, of two articles where there is one."""
    pairs = case.pairs(rule)
    if not pairs:
        return None
    a, b = min(pairs, key=lambda pair: pair[0].member.article == pair[1].member.article)
    found = wordings_differ(a.claim.surface, b.claim.surface)
    members = tuple(sorted({*case.holders(a), *case.holders(b)}))
    return Finding(Reason(rule, members, _values(a, b, found)), verdict)


def _values(a: Answer, b: Answer, found: Difference) -> dict[str, Value]:
    """The words that differ, or the whole statements where all of them do."""
    if not found.a and not found.b:
        return {"a": a.claim.surface, "b": b.claim.surface}
    return {"a": found.a or ABSENT, "b": found.b or ABSENT}
