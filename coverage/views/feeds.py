"""Atom feeds: what a saved search finds, and what changes in a story; their addresses open them without a login."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.utils import translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.views.decorators.http import conditional_page, require_safe

from coverage.forms import SearchForm
from coverage.models import Article, SavedSearch, Story
from coverage.selectors.changes import StoryChange, story_changes
from coverage.selectors.facts import say_reasons
from coverage.selectors.search import Hit, search
from coverage.services.feed_keys import key_owner
from coverage.templatetags.farq import explanation_word, verdict_word
from coverage.templatetags.marks import sentence_html
from coverage.templatetags.outlets import say_outlet
from coverage.views.access import READ, may
from coverage.views.search import asked

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2)."""


@require_safe
@conditional_page
def saved_search(request: HttpRequest, token: str) -> HttpResponse:
    """The claims that a saved search finds now, to whoever has its address."""
    saved = get_object_or_404(SavedSearch.objects.select_related("user"), token=token)
    if not _may_read(saved.user):
        raise PermissionDenied
    with _language(request):
        found = search(asked(SearchForm(QueryDict(saved.query))), page=1)
        feed = _feed(request, saved.name, saved.get_absolute_url())
        for hit in found.hits:
            _add(request, feed, _found(hit))
        return _answer(feed)


@require_safe
@conditional_page
def story_changes_feed(request: HttpRequest, pk: int) -> HttpResponse:
    """What changed in a story, to whoever may read it or has the `?key=` of somebody who may."""
    owner = key_owner(request.GET.get("key", ""), story_id=pk)
    if not may(request, READ) and not (owner and _may_read(owner)):
        raise PermissionDenied
    story = get_object_or_404(Story, pk=pk)
    with _language(request):
        feed = _feed(request, story.title, story.get_absolute_url())
        for change in story_changes(story):
            _add(request, feed, _changed(change))
        return _answer(feed)


def _may_read(user: User) -> bool:
    return user.is_active and (settings.PUBLIC_READING or user.has_perm(READ))


def _language(request: HttpRequest) -> translation.override:
    """A program that reads feeds has no cookies: the address says the language, `?language=en`."""
    return translation.override("en" if request.GET.get("language") == "en" else "ar")


def _feed(request: HttpRequest, title: str, address: str) -> Atom1Feed:
    own = request.build_absolute_uri()
    link = request.build_absolute_uri(address)
    named = f"{_plain(title)} · {gettext('Farq')}"
    return Atom1Feed(title=named, link=link, description=None, feed_url=own, language=translation.get_language())


def _answer(feed: Atom1Feed) -> HttpResponse:
    answer = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    answer["Cache-Control"] = "private, no-cache"
    return answer


class Entry(NamedTuple):
    """One entry of a feed. words: HTML, escaped where it was made. key: the same whenever it is asked for."""

    title: str
    address: str
    key: str
    when: datetime
    words: SafeString


def _found(hit: Hit) -> Entry:
    version = hit.claim.version
    title = f"{say_outlet(version.article.outlet)}: {hit.claim.surface}"
    address = f"{version.article.get_absolute_url()}#claim-{hit.claim.pk}"
    return Entry(title, address, f"claim-{hit.claim.pk}", version.created, sentence_html(hit.pieces))


def _changed(change: StoryChange) -> Entry:
    title, words = _say(change)
    return Entry(title, change.row.get_absolute_url(), change.key, change.when, format_html("{}", words))


def _say(change: StoryChange) -> tuple[str, str]:
    """What changed, and the words that belong to it."""
    if isinstance(change.row, Article):
        return gettext("New article: %(outlet)s") % {"outlet": say_outlet(change.row.outlet)}, str(change.row)
    if change.note:
        return f"{explanation_word(change.note.explanation)}: {change.row}", change.note.text
    spoken = say_reasons(change.reasons, translation.get_language() or "ar")
    return f"{verdict_word(change.verdict)}: {change.row}", " ".join(spoken)


def _add(request: HttpRequest, feed: Atom1Feed, entry: Entry) -> None:
    link = request.build_absolute_uri(entry.address)
    feed.add_item(
        title=_plain(entry.title),
        link=link,
        description=NOT_IN_XML.sub("", format_html('<p dir="auto">{}</p>', entry.words)),
        unique_id=f"{link.partition('#')[0]}#{entry.key}",
        updateddate=entry.when,
        pubdate=entry.when,
    )


def _plain(text: str) -> str:
    """A line of text that XML can hold."""
    return " ".join(NOT_IN_XML.sub("", text).split())
