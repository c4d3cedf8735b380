"""The wordings of an article, what changed between two of them, and the figures that its outlet corrected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from coverage.core.alignment.corrections import Told, corrections
from coverage.core.text.rewording import Paragraph, reword
from coverage.models import Article, Claim, Version
from coverage.models.records import claim_record
from coverage.selectors.whole_texts import LONG, LONG_WITH_ARTICLE

MOST_VERSIONS = 100
"""Of an article, the latest."""
MOST_CHANGED = 40
"""Later wordings of an outlet that are looked through for corrections, the latest."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A figure as it was told, and as the same article told it later. version: the later wording."""

    before: Claim
    after: Claim
    version: Version


@dataclass(frozen=True, slots=True)
class Wordings:
    """An article's versions, the latest first, and two of them compared; without an earlier one nothing is compared."""

    article: Article
    versions: tuple[Version, ...]
    earlier: Version | None
    later: Version | None
    paragraphs: tuple[Paragraph, ...]
    corrections: tuple[Correction, ...]


def wordings(*, pk: int, later: int | None, earlier: int | None) -> Wordings:
    """The article's versions with two of them, by their numbers, compared; the latest and the one before if not said.

    Http404 where there is no such article or version.
    """
    article = get_object_or_404(Article.objects.select_related("outlet", "story").defer("terms"), pk=pk)
    every = tuple(_light(article.versions.all()).order_by("-number")[:MOST_VERSIONS])
    numbers = [version.number for version in every]
    last = later or max(numbers, default=0)
    first = earlier or max((number for number in numbers if number < last), default=0)
    texts = {version.number: version for version in article.versions.filter(number__in=(first, last))}
    chosen = [
        texts.get(number) or get_object_or_404(article.versions, number=number) for number in (first, last) if number
    ]
    if len(chosen) < 2:
        return Wordings(article, every, None, chosen[0] if chosen else None, (), ())
    old, new = chosen
    changed = reword(old.clean_text, new.clean_text)
    return Wordings(article, every, old, new, changed, tuple(_corrections([(old, new)])))


def corrected_by(outlet: int) -> tuple[Correction, ...]:
    """The figures that an outlet's later wordings tell otherwise than the ones before, the latest first."""
    later = _light(Version.objects.filter(outlet=outlet, number__gt=1)).select_related("article")
    new = list(later.defer(*LONG_WITH_ARTICLE).order_by("-pk")[:MOST_CHANGED])
    before = _light(Version.objects.filter(article__in={version.article_id for version in new}))
    old = {(version.article_id, version.number): version for version in before}
    steps = [(old.get((version.article_id, version.number - 1)), version) for version in new]
    return tuple(_corrections([(earlier, version) for earlier, version in steps if earlier]))


def _light(versions: QuerySet[Version]) -> QuerySet[Version]:
    return versions.defer(*LONG)


def _corrections(steps: Sequence[tuple[Version, Version]]) -> Iterable[Correction]:
    versions = {version.pk for step in steps for version in step}
    told: dict[int, list[Claim]] = {}
    rows = Claim.objects.filter(version__in=versions).select_related("fact").defer("words")
    for claim in rows.order_by("start") if versions else ():
        told.setdefault(claim.version_id, []).append(claim)
    for earlier, later in steps:
        before, after = told.get(earlier.pk, []), told.get(later.pk, [])
        found = corrections(_told(before), _told(after))
        # A figure in the title is most often corrected in the text too.
        once = {(before[one].surface, after[other].surface): (one, other) for one, other in found}
        yield from (Correction(before[one], after[other], later) for one, other in once.values())


def _told(claims: Iterable[Claim]) -> list[Told]:
    return [Told(claim_record(claim), claim.sentence) for claim in claims]
