"""What reading a story again would change: read, aligned and judged in earnest, looked at, and taken back."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone

from coverage.core.claims import READER
from coverage.models import Claim, Preview, PreviewState, Source, Story, Version
from coverage.models.records import ANSWER_COLUMNS
from coverage.selectors.facts import ONLY, ranked_facts
from coverage.services import jobs
from coverage.services.align import align_story
from coverage.services.locks import STORIES, hold
from coverage.services.reread import read_source, reread_all, store_again

log = logging.getLogger(__name__)

MOST_ASKED = 500
"""Stories that are previewed at one asking, the newest: an admin looks at no more, and the queue stays short."""
KEPT = 100
"""Changes of each kind that are kept to be shown; all are counted."""
_SENTENCE = 300

Entry = dict[str, Any]
Changes = dict[str, list[Entry]]
"""appear, vanish: [{"outlet", "article", "surface", "sentence"} and the answer's columns]; change: [{"before", "after"}] of
such; verdicts: [{"fact": id, or None for a new one, "label", "before", "after"}], the verdict empty where there is none."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """A story's current claims, and its facts with label and standing, by their ids."""

    claims: Mapping[int, Entry]
    facts: Mapping[int, tuple[str, str]]


def changes_of(*, story_id: int) -> Changes:
    """What reading the story's articles again would change in the story. Nothing is stored; others wait meanwhile.

    It is exact because it is done: in a transaction that is taken back. Raises what reading again raises.
    """
    sources = Source.objects.filter(versions__article__story=story_id, versions__is_current=True).distinct()
    texts = [(source, read_source(source)) for source in sources.order_by("pk")]
    with transaction.atomic():
        _hold_all(story_id, [source.pk for source, _found in texts])
        before = _picture(story_id)
        for source, found in texts:
            store_again(source, found)
        align_story(story_id=story_id)
        after = _picture(story_id)
        transaction.set_rollback(True)
    return _changes(before, after)


def _hold_all(story_id: int, sources: Iterable[int]) -> None:
    """Take every lock that the work will need at once, in the order in which uploads, readers and editors take them.

    Whoever else is at one of these waits then, and nobody waits for somebody who waits for him.
    """
    list(Source.objects.select_for_update().filter(pk__in=sources).order_by("pk"))
    hold(STORIES)
    list(Story.objects.select_for_update().filter(pk=story_id))


def ask_previews(*, story_id: int | None = None) -> int:
    """Have previews made of a story, or of the newest stories that an older reader read; gives how many."""
    stories = [story_id] if story_id else list(outdated_stories()[:MOST_ASKED])
    with transaction.atomic():
        for key in stories:
            fresh = {"state": PreviewState.WAITING, "asked": timezone.now(), "decided": None, "decided_by": None}
            Preview.objects.update_or_create(story_id=key, defaults=fresh | {"changes": {}, "counts": {}})
            jobs.defer_preview(key)
    return len(stories)


def make_preview(*, story_id: int) -> None:
    """Fill a story's preview that waits; harmless when called again. A fault of the reader's is told as broken off.

    Raises OperationalError or InterfaceError where the database is away.
    """
    preview = Preview.objects.filter(story=story_id, state=PreviewState.WAITING).first()
    if preview is None:
        return
    found: Changes = {}
    try:
        found, preview.state = changes_of(story_id=story_id), PreviewState.READY
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        log.exception("the preview of story %s met a fault", story_id)
        preview.state = PreviewState.FAILED
    preview.counts = {name: len(entries) for name, entries in found.items()}
    preview.changes = {name: entries[:KEPT] for name, entries in found.items()}
    preview.reader = READER
    with transaction.atomic():
        waiting = Preview.objects.select_for_update().filter(pk=preview.pk, state=PreviewState.WAITING)
        if waiting.exists():
            preview.save(update_fields=["state", "counts", "changes", "reader"])


def take(*, story_id: int | None, by: User) -> int:
    """Have a story, or everything, read again for good; gives the number of articles. Its previews are decided then."""
    _decide(story_id, PreviewState.TAKEN, by)
    return reread_all(story_id=story_id)


def leave(*, story_id: int, by: User) -> None:
    """Leave a story as it was read."""
    _decide(story_id, PreviewState.LEFT, by)


def outdated_stories() -> Any:  # noqa: ANN401 - a list of ids that is still a query, so that it can be cut and counted
    """The ids of the stories of which another reader than this one has read an article, the newest first."""
    old = Version.objects.filter(is_current=True, article__story__isnull=False).exclude(reader=READER)
    stories = Story.objects.filter(pk__in=old.values("article__story")).order_by("-newest", "-pk")
    return stories.values_list("pk", flat=True)


def _decide(story_id: int | None, state: PreviewState, by: User) -> None:
    open_ones = Preview.objects.exclude(state__in=[PreviewState.TAKEN, PreviewState.LEFT])
    chosen = open_ones.filter(story=story_id) if story_id else open_ones
    chosen.update(state=state, decided=timezone.now(), decided_by=by)


def _picture(story_id: int) -> _Picture:
    rows = Claim.objects.filter(version__article__story=story_id, version__is_current=True)
    rows = rows.select_related("version__article__outlet").order_by("version__article", "start", "pk")
    facts = ranked_facts().filter(story=story_id).values_list("pk", "label", "standing")
    return _Picture({row.pk: _entry(row) for row in rows}, {key: (label, standing) for key, label, standing in facts})


def _entry(row: Claim) -> Entry:
    article = row.version.article
    answer = {name: getattr(row, name) for name in ANSWER_COLUMNS}
    told = {"surface": row.surface, "sentence": row.sentence[:_SENTENCE], "kind": row.kind}
    return answer | told | {"outlet": article.outlet.name, "article": article.pk}


_ANSWER = ("surface", "kind", *ANSWER_COLUMNS)


def _changes(before: _Picture, after: _Picture) -> Changes:
    both = [key for key in before.claims if key in after.claims]
    changed = [key for key in both if _answer(before.claims[key]) != _answer(after.claims[key])]
    return {
        "appear": [after.claims[key] for key in after.claims if key not in before.claims],
        "vanish": [before.claims[key] for key in before.claims if key not in after.claims],
        "change": [{"before": before.claims[key], "after": after.claims[key]} for key in changed],
        "verdicts": list(_verdicts(before.facts, after.facts)),
    }


def _answer(entry: Entry) -> tuple[object, ...]:
    return tuple(entry[name] for name in _ANSWER)


def _verdicts(before: Mapping[int, tuple[str, str]], after: Mapping[int, tuple[str, str]]) -> Iterable[Entry]:
    """Facts whose standing changes; one that comes or goes counts where several outlets tell it."""
    for key in dict.fromkeys((*before, *after)):
        was, becomes = (picture.get(key, ("", ""))[1] for picture in (before, after))
        if was != becomes and {was, becomes} != {"", ONLY}:
            label = (after.get(key) or before[key])[0]
            yield {"fact": key if key in before else None, "label": label, "before": was, "after": becomes}
