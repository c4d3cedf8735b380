"""What pages and exports read: the facts of each story, each outlet's answers once, each figure's place on a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coverage.core.alignment import facts, stories
from coverage.core.alignment.decided import Wish, constrain
from coverage.core.judgement import judge
from coverage.core.judgement.case import stated
from coverage.core.records import Article, Claim, Comparison, Fact, Judgement, Member
from coverage.core.values.difference import Interval, interval

ONLY_HERE = "only_here"
ORDER: tuple[str, ...] = ("conflict", "differ", "agree", ONLY_HERE)
"""Facts of a story by what a desk looks at first."""


def compare(articles: Sequence[Article]) -> Comparison:
    """Group articles that someone puts side by side into stories, their claims into facts, and judge every fact."""
    grouped = stories.group(articles, stories.TOGETHER)
    found = [fact for story in grouped for fact in facts_of(articles, story)]
    return Comparison(tuple(articles), grouped, tuple(found))


def facts_of(articles: Sequence[Article], story: Sequence[int], wishes: Sequence[Wish] = ()) -> list[Fact]:
    """The facts of one story, conflicts first, the widest spread first among them; members by their place in articles.

    wishes: what editors decided of the story's claims, in order; their members by the place of the article in story.
    """
    chosen = [articles[number] for number in story]
    aligned = list(constrain(facts.align(chosen), wishes))
    labels = facts.distinct_labels(chosen, aligned)
    found = [_fact(chosen, members, label) for members, label in zip(aligned, labels, strict=True)]
    found.sort(key=lambda fact: (ORDER.index(standing(fact)), -fact.judgement.spread, fact.members))
    return [_renumbered(fact, story) for fact in found]


def _fact(articles: Sequence[Article], members: facts.Members, label: str) -> Fact:
    kind = articles[members[0].article].claims[members[0].claim].kind
    return Fact(kind, label, members, judge(articles, members))


def _renumbered(fact: Fact, story: Sequence[int]) -> Fact:
    """The fact with its articles numbered as in the comparison, in the reasons too."""
    moved = {member: Member(story[member.article], member.claim) for member in fact.members}
    judged = fact.judgement
    reasons = tuple(
        type(reason)(reason.rule, tuple(moved[member] for member in reason.members), reason.values)
        for reason in judged.reasons
    )
    members = tuple(moved[member] for member in fact.members)
    return Fact(fact.kind, fact.label, members, Judgement(judged.verdict, reasons, judged.spread))


def standing(fact: Fact) -> str:
    """The verdict of a fact, or only_here where a single article tells it."""
    return (
        fact.judgement.verdict if len({member.article for member in fact.members}) > 1 or _clashes(fact) else ONLY_HERE
    )


def _clashes(fact: Fact) -> bool:
    """An article that contradicts itself is a fact too."""
    return len(fact.members) > 1 and fact.judgement.verdict != "agree"


def answers_once(articles: Sequence[Article], members: Sequence[Member]) -> tuple[Member, ...]:
    """The members without what their own article says again: of equal answers its text's stands, not its headline's."""
    first: dict[tuple[object, ...], Member] = {}
    for member in sorted(members, key=lambda member: (_in_title(articles, member), member)):
        claim = articles[member.article].claims[member.claim]
        first.setdefault((member.article, *stated(claim)), member)
    return tuple(sorted(first.values()))


def _in_title(articles: Sequence[Article], member: Member) -> bool:
    article = articles[member.article]
    span = article.claims[member.claim].span
    return any(p.kind == "title" and p.span.start <= span.start < p.span.end for p in article.reading.passages)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a claim lies on the number line, as shares of it from 0.0 to 1.0; an open end reaches its edge."""

    start: float
    point: float
    end: float
    is_open_below: bool
    is_open_above: bool


def number_line(claims: Sequence[Claim], margin: float = 0.08) -> tuple[Mark, ...]:
    """The marks of numeric claims on one line, in their order; none where the claims state no numbers."""
    spans = [
        interval(claim) for claim in claims if isinstance(claim.low, int | float) or isinstance(claim.high, int | float)
    ]
    ends = [end for span in spans for end in (span.low, span.high) if abs(end) != float("inf")]
    if len(spans) != len(claims) or not ends:
        return ()
    width = (max(ends) - min(ends)) or abs(max(ends)) or 1.0
    low, high = min(ends) - margin * width, max(ends) + margin * width
    return tuple(_mark(span, low, high) for span in spans)


def _mark(span: Interval, low: float, high: float) -> Mark:
    start, end = ((min(max(edge, low), high) - low) / (high - low) for edge in (span.low, span.high))
    point = end if span.low == -float("inf") else start if span.high == float("inf") else (start + end) / 2
    return Mark(start, point, end, span.low == -float("inf"), span.high == float("inf"))
