"""Where the answers of a fact come from: each origin with the outlets that lead to it, and along whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coverage.core.alignment.citing import is_same_source
from coverage.models import Article, Claim, Fact, Story


@dataclass(frozen=True, slots=True)
class Branch:
    """One article on the way to an origin. along: whom it is told after, the nearest first, but for the origin's name."""

    article: Article
    along: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """One place that answers come from; without a name it is the report of the outlet, or outlets, themselves."""

    name: str
    branches: tuple[Branch, ...]

    @property
    def outlets(self) -> int:
        """How many outlets lead to it."""
        return len({branch.article.outlet_id for branch in self.branches})


def origins_of(fact: Fact) -> tuple[Origin, ...]:
    """The origins of a fact's current claims, those of most outlets first; `fact` with its claims (with_claims)."""
    told: list[Claim] = fact.told  # type: ignore[attr-defined]  # prefetched by with_claims
    claims = {claim.pk: claim for claim in told}
    found = [_origin(entry["name"], _paths(entry, claims)) for entry in fact.origins]
    return tuple(sorted((origin for origin in found if origin.branches), key=lambda origin: -origin.outlets))


def paths_of(fact: Fact) -> dict[int, tuple[str, tuple[str, ...]]]:
    """By claim, the name of its origin and whom it is told after, the nearest to the outlet first."""
    return {
        each["claim"]: (entry["name"], tuple(each["through"])) for entry in fact.origins for each in entry["claims"]
    }


def count_reports(story: Story) -> int:
    """How many reports a story's articles carry, those of one agency counted as one; 0 where it was never reckoned."""
    return len({report["agency"] or f"\0{place}" for place, report in enumerate(story.reports)})


def _paths(entry: Mapping[str, list[dict[str, object]]], claims: Mapping[int, Claim]) -> list[tuple[Claim, list[str]]]:
    return [(claims[each["claim"]], each["through"]) for each in entry["claims"] if each["claim"] in claims]  # type: ignore[index,misc]  # as Fact.origins says


def _origin(name: str, paths: list[tuple[Claim, list[str]]]) -> Origin:
    """Of the ways of one article to one origin only the longest is shown: a title seldom says whom it has it from."""
    ways: dict[int, Branch] = {}
    for claim, through in paths:
        along = through[:-1] if through and is_same_source(through[-1], name) else through
        branch = Branch(claim.version.article, tuple(along))
        known = ways.get(branch.article.pk)
        if known is None or len(known.along) < len(branch.along):
            ways[branch.article.pk] = branch
    return Origin(name, tuple(ways.values()))
