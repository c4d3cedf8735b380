"""Whether an article's own words agree which weekday it is: a Monday whose day before yesterday is a Sunday."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from coverage.core.claims.relative import TODAY_IS
from coverage.core.records import Article, Claim, Member


def weekday_of_report(claim: Claim) -> int | None:
    """The weekday, 1 to 7, that a claim makes that of its report (أول أمس الأحد: Tuesday); None where it names none."""
    told = next((rule for rule in claim.rules if rule.startswith(TODAY_IS)), None)
    return int(told.removeprefix(TODAY_IS)) if told else None


def are_two_todays(claims: Iterable[Claim]) -> bool:
    """Whether claims of one report make it that of two weekdays."""
    return len({weekday_of_report(claim) for claim in claims} - {None}) > 1


def with_todays(articles: Sequence[Article], groups: Iterable[Sequence[Member]]) -> Iterator[Sequence[Member]]:
    """The groups of claims that are one fact, and for each article that contradicts itself the days that do so.

    A day that answers another article's question stays with that; what is left alone goes to its article's today.
    """
    kept = list(groups)
    shared = {member for group in kept if len(group) > 1 for member in group}
    clashes = [days for number, article in enumerate(articles) if (days := _clashing(number, article, shared))]
    moved = {member for days in clashes for member in days}
    yield from (group for group in kept if len(group) > 1 or group[0] not in moved)
    yield from clashes


def _clashing(number: int, article: Article, shared: set[Member]) -> list[Member]:
    """An article's days by which today would be two weekdays; none where they agree."""
    told = {Member(number, n): weekday_of_report(claim) for n, claim in enumerate(article.claims)}
    days = [member for member, weekday in told.items() if weekday and member not in shared]
    return days if are_two_todays(article.claims[member.claim] for member in days) else []
