"""The facts of a story, kept in step with what its articles claim now; a fact keeps its identity and its notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from coverage.core import records
from coverage.core.alignment.decided import Wish
from coverage.core.alignment.origins import origins
from coverage.core.alignment.provenance import Origin
from coverage.core.comparison import facts_of
from coverage.core.records import Member
from coverage.models import Annotation, Article, Claim, Decision, Deed, DeskEntry, Fact, Story, Version
from coverage.models.records import article_record
from coverage.services.answers import settle_answers
from coverage.services.decided import dismissed_in, wishes_of
from coverage.services.desk import reopen_resolved
from coverage.services.discrepancies import store_discrepancies
from coverage.services.identity import Question, same_facts
from coverage.services.judge import store_verdicts
from coverage.services.provenance import stored_origins, stored_reports, trace
from coverage.services.rank import SORTED_BY, rank
from coverage.services.stands import store_stands

OF_ALIGNING = (Deed.JOIN, Deed.PART, Deed.DISMISS)
"""What is decided of claims before they become facts."""
_LABEL = 200
_FACT_COLUMNS = ["kind", "unit", "about", "label", "origins"]
_ABOUT = 12
"""Question words that a fact remembers: more than any claim has, few enough to compare."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a story's articles tell: rows and records side by side, so that a Member leads to both.

    dismissed: the claims that editors took out, which are in no fact; wishes: what else they decided.
    """

    versions: Sequence[Version]
    rows: Sequence[Sequence[Claim]]
    articles: Sequence[records.Article]
    dismissed: Sequence[Claim]
    wishes: Sequence[Wish]

    def row(self, member: Member) -> Claim:
        """The stored claim of a member."""
        return self.rows[member.article][member.claim]


def align_story(*, story_id: int) -> None:
    """Gather a story's claims into facts and judge them. Harmless when called again or twice at once.

    What takes long is done between two transactions. If the story has changed by the second, nothing is stored:
    whoever changed it has queued an alignment of its own in the same transaction. What editors decided is granted.
    """
    settle_answers(Article.objects.filter(story=story_id))
    told = _read_committed(story_id)
    found = facts_of(told.articles, range(len(told.articles)), told.wishes)
    reports = origins(told.articles)
    traced = trace(told.articles, found, reports)
    with transaction.atomic():
        # Articles may come in meanwhile, each with an alignment queued; nobody else merges, moves or stores.
        story = Story.objects.select_for_update(no_key=True).filter(pk=story_id).first()
        if story is None or _is_changed(told, now := read_story(story_id)):
            return
        facts = _sync_facts(story, now, list(zip(found, traced, strict=True)))
        store_verdicts(now.row, list(zip(facts, found, strict=True)))
        _delete_empty(story)
        story.title, story.reports = _title(story, now), stored_reports(reports, told.articles, now.versions)
        story.aligned_at = timezone.now()
        rank(story)
        store_stands(story)
        reopen_resolved(story_id)
        store_discrepancies(story_id)
        story.save(update_fields=["title", "reports", "aligned_at", *SORTED_BY])


def _read_committed(story_id: int) -> Told:
    """The story once everyone who was changing it has committed: they may count on this alignment to see it.

    The row is let go at once, so that nobody who brings an article waits for the reading.
    """
    with transaction.atomic():
        Story.objects.select_for_update().filter(pk=story_id).first()
    with transaction.atomic():
        return read_story(story_id)


def _is_changed(told: Told, now: Told) -> bool:
    return _keys(told) != _keys(now) or told.articles != now.articles or told.wishes != now.wishes


def _keys(told: Told) -> list[list[int]]:
    return [[row.pk for row in rows] for rows in told.rows]


def read_story(story_id: int) -> Told:
    """The current versions of a story's articles with their claims, the earliest article first."""
    versions = list(
        Version.objects.filter(article__story=story_id, is_current=True)
        .select_related("article__outlet", "source")
        .defer("source__body", "clean_text", "clean_map")
        .prefetch_related("claims")
        .order_by("article__published", "article_id")
    )
    every = [sorted(version.claims.all(), key=lambda row: (row.start, row.end, row.kind)) for version in versions]
    decisions = Decision.objects.filter(Q(fact__story=story_id) | Q(version__article__story=story_id), undone=None)
    made = list(decisions.filter(kind__in=OF_ALIGNING).select_related("version"))
    out = dismissed_in(versions, every, made)
    rows = [[row for row in rows if row.pk not in out] for rows in every]
    articles = [article_record(version, claims) for version, claims in zip(versions, rows, strict=True)]
    dismissed = [row for row in chain.from_iterable(every) if row.pk in out]
    return Told(versions, rows, articles, dismissed, wishes_of(versions, rows, made))


def _sync_facts(story: Story, told: Told, traced: Sequence[tuple[records.Fact, tuple[Origin, ...]]]) -> list[Fact]:
    """A fact for each that was found with its origins, in order: the old one that asks its question, or a new one."""
    old = {fact.pk: fact for fact in story.facts.all()}
    found = [core for core, _origins in traced]
    wanted = [_question([told.row(member) for member in fact.members]) for fact in found]
    kept = same_facts(wanted, _stored_questions(old.values(), told))
    facts = [old[kept[place]] if place in kept else Fact(story=story) for place in range(len(found))]
    renamed = _renamed(old)
    before = [_columns_of(fact) for fact in facts]
    for fact, question, (core, sources) in zip(facts, wanted, traced, strict=True):
        fact.kind, fact.unit, fact.about = question.kind, question.unit, list(question.about)
        fact.label = renamed.get(fact.pk) or core.label[:_LABEL]
        fact.origins = stored_origins(sources, told.row)
    changed = [fact for fact, was in zip(facts, before, strict=True) if fact.pk and _columns_of(fact) != was]
    Fact.objects.bulk_update(changed, _FACT_COLUMNS, batch_size=500)
    Fact.objects.bulk_create([f for f in facts if not f.pk], batch_size=500)
    homes = {told.row(member).pk: fact for fact, core in zip(facts, found, strict=True) for member in core.members}
    _move_claims(told, homes)
    return facts


def _columns_of(fact: Fact) -> list[object]:
    return [getattr(fact, name) for name in _FACT_COLUMNS]


def _renamed(facts: Iterable[int]) -> dict[int, str]:
    """By fact, the name that an editor gave it."""
    names = Decision.objects.filter(kind=Deed.RENAME, undone=None, fact__in=facts)
    return dict(names.values_list("fact_id", "label"))


def _stored_questions(facts: Iterable[Fact], told: Told) -> list[Question]:
    held: dict[int | None, set[int]] = {}
    for row in chain.from_iterable(told.rows):
        held.setdefault(row.fact_id, set()).add(row.pk)
    of_editors = (each.objects.filter(fact__in=facts) for each in (Annotation, Decision, DeskEntry))
    noted = {key for rows in of_editors for key in rows.values_list("fact_id", flat=True)}
    return [Question(f.kind, f.unit, tuple(f.about), frozenset(held.get(f.pk, ())), f.pk, f.pk in noted) for f in facts]


def _question(rows: Sequence[Claim]) -> Question:
    """What the claims ask: their commonest unit and question words."""
    words = Counter(word for row in rows for word in dict.fromkeys(row.about))
    return Question(
        kind=rows[0].kind,
        unit=Counter(row.unit for row in rows).most_common(1)[0][0],
        about=tuple(word for word, _count in words.most_common(_ABOUT)),
        claims=frozenset(row.pk for row in rows),
    )


def _move_claims(told: Told, homes: Mapping[int, Fact]) -> None:
    """Give every claim its fact; one that asks no question, or is dismissed, has none."""
    moved = []
    for row in chain(*told.rows, told.dismissed):
        fact = homes.get(row.pk)
        if row.fact_id != (fact and fact.pk):
            row.fact = fact
            moved.append(row)
    Claim.objects.bulk_update(moved, ["fact"], batch_size=500)


def _delete_empty(story: Story) -> None:
    """A fact that no claim asks any more goes, unless somebody has written or decided on it."""
    story.facts.filter(claims=None, annotations=None, decisions=None, desk_entry=None).delete()


def _title(story: Story, told: Told) -> str:
    """The earliest article's title, unless a person has named the story."""
    titles = [version.article.title for version in told.versions]
    return titles[0] if story.title in titles else story.title
