"""Where the answers of one fact come from: who carries one report, who cites whom, and how many origins that leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from coverage.core.alignment.citing import cited, is_unnamed, name_key, person_pairs
from coverage.core.alignment.groups import Groups
from coverage.core.alignment.origins import Origins, agency
from coverage.core.records import Article, Member

Key = frozenset[str]


@dataclass(frozen=True, slots=True)
class Branch:
    """How one claim came. through: whoever it is told after, the nearest to the outlet first, as printed."""

    member: Member
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Answers that go back to one place: a source by its name, or with no name the outlet, or the report, itself."""

    name: str
    branches: tuple[Branch, ...]


def provenance(articles: Sequence[Article], members: Sequence[Member], reports: Origins) -> tuple[Origin, ...]:
    """The independent origins of a fact's claims, each claim in one; by their first claim.

    One origin are: copies of one report, as far as they do not name two sources; claims that name one source, whoever they have it from; and the claims of an
    outlet with those that cite the outlet. A source without a name (an official, witnesses) is as many as outlets tell of
    it, unless they have it from one who is named. reports: articles by the report that they carry, as origins gives it.
    """
    branches = [Branch(member, _chain(articles[member.article], member)) for member in members]
    roots = [_root(branch.through) for branch in branches]
    groups = Groups(len(branches))
    for a, b in chain(
        _of_one_report(branches, roots, reports), _of_one_name(roots), _of_outlets(articles, branches, roots)
    ):
        groups.unite(a, b)
    return tuple(_origin(articles, [branches[n] for n in group], [roots[n] for n in group]) for group in groups.found())


def _chain(article: Article, member: Member) -> tuple[str, ...]:
    """Whom the claim is told after; the agency that the article credits comes before those whom the agency cites."""
    named = [name for name in cited(article, article.claims[member.claim]) if name_key(name) != _key_of(article)]
    credited = agency(article)
    known = {name_key(name) for name in named} | {_key_of(article)}
    return (credited, *named) if credited and name_key(credited) not in known else tuple(named)


def _key_of(article: Article) -> Key:
    return name_key(article.outlet or article.reading.outlet or "")


def _root(through: Iterable[str]) -> str:
    """The last of them who has a name; empty where none has."""
    return next((name for name in reversed(tuple(through)) if not is_unnamed(name)), "")


def _of_one_report(branches: Sequence[Branch], roots: Sequence[str], reports: Origins) -> Iterator[tuple[int, int]]:
    """Claims that name no source with one of their report that does, of their own article before a copy's.

    A title seldom repeats whom the text names; where one report names two sources, they are two.
    """
    report = {article: number for number, group in enumerate(reports) for article in group}
    homes: dict[tuple[str, int], int] = {}
    for place in sorted(range(len(branches)), key=lambda place: not roots[place]):
        article = branches[place].member.article
        keys = (("article", article), ("report", report.get(article, -1 - article)))
        home = next((homes[key] for key in keys if key in homes), place)
        for key in keys:
            homes.setdefault(key, place)
        if not roots[place]:
            yield home, place


def _of_one_name(roots: Sequence[str]) -> Iterator[tuple[int, int]]:
    places = _by_key(roots)
    homes = _fuller(tuple(places))
    for key, found in places.items():
        yield from ((places[homes[key]][0], place) for place in found)
    pairs = [(pair, found[0]) for found in places.values() for pair in person_pairs(roots[found[0]])]
    first = dict(reversed(pairs))
    yield from ((first[pair], place) for pair, place in pairs)


def _by_key(roots: Sequence[str]) -> dict[Key, list[int]]:
    places: dict[Key, list[int]] = {}
    for place, root in enumerate(roots):
        if key := name_key(root):
            places.setdefault(key, []).append(place)
    return places


def _fuller(keys: Sequence[Key]) -> dict[Key, Key]:
    """For each name the fullest that holds all its words (حمد حسن: وزير الصحة حمد حسن), itself where several might."""
    found = {}
    for key in keys:
        above = sorted((other for other in keys if key < other), key=len)
        is_nested = all(a <= b for a, b in pairwise(above))
        found[key] = above[-1] if above and is_nested else key
    return found


def _of_outlets(
    articles: Sequence[Article], branches: Sequence[Branch], roots: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Claims that cite an outlet with the first claim of that outlet."""
    outlets: dict[Key, int] = {}
    for place, branch in enumerate(branches):
        outlets.setdefault(_key_of(articles[branch.member.article]), place)
    for place, root in enumerate(roots):
        if (home := outlets.get(name_key(root))) is not None and root:
            yield home, place


def _origin(articles: Sequence[Article], branches: Sequence[Branch], roots: Sequence[str]) -> Origin:
    """Named by the source that most of its claims name, the fullest name of several; not by an outlet that is cited."""
    outlets: Mapping[Key, Article] = {_key_of(articles[b.member.article]): articles[b.member.article] for b in branches}
    named = [root for root in roots if root and name_key(root) not in outlets]
    return Origin(max(named, key=lambda name: (named.count(name), len(name)), default=""), tuple(branches))
