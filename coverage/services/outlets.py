"""Outlets by their names: one for each name however it is typed, renamed and merged by admins."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import IntegrityError, transaction

from coverage.core.text.filenames import one_line
from coverage.core.text.letters import fold
from coverage.models import Article, Outlet, Story
from coverage.services import jobs

UNNAMED = "منبر غير مسمّى ({file})"
"""The name of an outlet that nobody named, in the language of the articles; is_named tells pages to say it so."""

_NAME = 120


class NameTaken(ValueError):
    """Another outlet has that name already. outlet: the one that has it."""

    code = "name_taken"

    def __init__(self, outlet: Outlet) -> None:
        super().__init__(self.code)
        self.outlet = outlet


def outlet_key(name: str) -> str:
    """The folded name with its spaces squeezed: one for each outlet, however its name was typed."""
    return " ".join(fold(name).split())[:_NAME]


def outlet_named(name: str) -> Outlet | None:
    """The outlet of that name, made if need be; None where the name has no letters."""
    key = outlet_key(name)
    if not key:
        return None
    return Outlet.objects.get_or_create(key=key, defaults={"name": one_line(name)[:_NAME]})[0]


def outlet_unnamed(content_key: str, file_name: str) -> Outlet:
    """The outlet of a text that nobody named: its own, so that two such texts are never one outlet's."""
    columns = {"name": UNNAMED.format(file=file_name), "is_named": False}
    return Outlet.objects.get_or_create(key=f"? {content_key}", defaults=columns)[0]


def rename_outlet(*, outlet_id: int, name: str) -> Outlet:
    """Give an outlet a name, or its first one. Raises NameTaken where another outlet has it."""
    outlet = Outlet.objects.get(pk=outlet_id)
    outlet.name, outlet.key, outlet.is_named = one_line(name)[:_NAME], outlet_key(name), True
    try:
        with transaction.atomic():
            outlet.save(update_fields=["name", "key", "is_named"])
            _align_again([outlet_id])
    except IntegrityError as error:
        raise NameTaken(Outlet.objects.get(key=outlet.key)) from error
    return outlet


def merge_outlets(*, into_id: int, other_ids: Sequence[int]) -> int:
    """Give one outlet the articles of others and delete those left with none.

    Returns how many articles stay where they are, because the one outlet has the same text or address already.
    """
    stay = 0
    with transaction.atomic():
        for article in Article.objects.filter(outlet__in=other_ids).exclude(outlet=into_id).order_by("pk"):
            stay += not _move(article, into_id)
        Outlet.objects.filter(pk__in=other_ids, articles=None).exclude(pk=into_id).delete()
        _align_again([into_id])
    return stay


def _move(article: Article, outlet_id: int) -> bool:
    try:
        with transaction.atomic():
            Article.objects.filter(pk=article.pk).update(outlet=outlet_id)
    except IntegrityError:
        return False
    return True


def _align_again(outlet_ids: Sequence[int]) -> None:
    """Reasons quote outlets by name."""
    stories = Story.objects.filter(articles__outlet__in=outlet_ids).values("pk")
    for story in Story.objects.select_for_update().filter(pk__in=stories).order_by("pk"):
        jobs.defer_alignment(story.pk)
