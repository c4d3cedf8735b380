"""Answers that editors corrected, kept in the columns of their claims whatever the reader makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from django.db.models import Q, QuerySet

from coverage.core.alignment.decided import Answer, find
from coverage.models import Article, Claim, Decision, Deed
from coverage.models.records import ANSWER_COLUMNS, anchor_record, answer_columns, answer_record, claim_record


def settle_answers(articles: Iterable[Article] | QuerySet[Article]) -> None:
    """Give the current claims of articles the answers that editors decided, and back what was read where they do not.

    What the reader makes of a corrected claim is kept in its column `read`.
    """
    decisions = list(
        Decision.objects.filter(kind=Deed.CORRECT, undone=None, version__article__in=articles).select_related("version")
    )
    corrected = [decision.version.article_id for decision in decisions if decision.version]
    rows = Claim.objects.filter(version__is_current=True, version__article__in=articles)
    rows = rows.filter(Q(read__isnull=False) | Q(version__article__in=corrected)).select_related("version")
    by_article = groupby(rows.order_by("version__article", "pk"), lambda row: row.version.article_id)
    changed = [row for article, group in by_article for row in _settled(list(group), _of(article, decisions))]
    Claim.objects.bulk_update(changed, [*ANSWER_COLUMNS, "read"], batch_size=500)


def _of(article: int, decisions: Iterable[Decision]) -> list[Decision]:
    return [decision for decision in decisions if decision.version and decision.version.article_id == article]


def _settled(rows: Sequence[Claim], decisions: Iterable[Decision]) -> list[Claim]:
    """The claims of one article whose answer changes, with the new one."""
    claims = [claim_record(row) for row in rows]
    fixed: dict[int, Answer] = {}
    for decision in decisions:
        place = find(anchor_record(decision), claims, is_same_text=decision.version_id == rows[0].version_id)
        if place is not None:
            fixed[rows[place].pk] = answer_record(decision)
    return [row for row in rows if _settle(row, fixed.get(row.pk))]


def _settle(row: Claim, fixed: Answer | None) -> bool:
    """Give a claim its fixed answer, or the one that was read; False where it has it."""
    was, read_before = {name: getattr(row, name) for name in ANSWER_COLUMNS}, row.read
    read = read_before or was
    wanted = answer_columns(fixed) if fixed else read
    row.read = read if fixed else None
    for name in ANSWER_COLUMNS:
        setattr(row, name, wanted[name])
    return (was, read_before) != (wanted, row.read)
