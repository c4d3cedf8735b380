"""What pages show of the desk's work: calls by name, links by host, changes as what was left out and added."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.contrib.auth.models import User
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from coverage.blanks import UNREAD, blank, is_for_nobody
from coverage.core.text.links import host_of
from coverage.core.text.mentions import split_calls
from coverage.models import DeskState
from coverage.selectors.desk import unread_of
from coverage.selectors.desk_changes import Told
from coverage.selectors.desk_queue import EVERY, MOST_COUNTED

register = template.Library()

_CALL = '<b class="call"><bdi>{}</bdi></b>'


@register.filter
def with_calls(text: str) -> SafeString:
    """A text with the names that it calls marked."""
    pieces = (format_html(_CALL if is_call else "{}", part) for part, is_call in split_calls(text))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


@register.filter
def host(address: str) -> str:
    """The host of a link that was let in."""
    return host_of(address)


@register.filter
def state_word(state: str) -> str:
    """A state of the desk in the page's language."""
    return str(DeskState(state).label) if state in DeskState.values else state


def unread_here(context: Context) -> int:
    """How much of the reader's inbox is unread, as the view reckoned it or else asked now; on pages with a section."""
    known, user = context.get("unread"), context.get("user")
    if known is not None:
        return int(known)
    return unread_of(user) if context.get("section") and isinstance(user, User) else 0


@register.simple_tag(takes_context=True)
def unread(context: Context) -> str:
    """The mark of unread lines beside the inbox."""
    return blank(UNREAD) if is_for_nobody() else unread_html(unread_here(context))


def unread_html(count: int) -> SafeString | str:
    """How many lines are unread, said and shown; nothing for none."""
    mark = '<span class="visually-hidden">, {}</span> <bdi class="unread">{}</bdi>'
    return format_html(mark, gettext("unread:"), count) if count else ""


@register.filter
def count_of(counts: Mapping[str, int], state: str) -> int | str:
    """How many there are of a state, or of all; beyond MOST_COUNTED that there are more."""
    found = sum(counts.values()) if state == EVERY else counts.get(state, 0)
    return found if max(counts.values(), default=0) <= MOST_COUNTED or found <= MOST_COUNTED else f"{MOST_COUNTED}+"


@register.filter
def steps_beyond(told: Told, limit: str) -> int:
    """How many facts of a change a list of so many leaves out."""
    return max(0, len(told.steps) - int(limit))
