"""A story in the list of stories, written in one breath: a page has thirty."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import ngettext

from coverage.selectors.stories import StoryCard, Tally
from coverage.templatetags.dates import say_days
from coverage.templatetags.rows import small_line
from coverage.templatetags.tones import tones_of
from coverage.templatetags.verdicts import say_verdict

register = template.Library()

COUNTED = ("conflict", "differ", "agree", "only")


@register.filter
def story_card(card: StoryCard) -> SafeString:
    """The story with how many tell it, what they differ in, and the number line of what most of them disagree on."""
    title = f'<a href="{card.story.get_absolute_url()}" dir="auto" data-stop>{escape(card.story.title)}</a>'
    lede = "\n".join(f"<span>{escape(count)}</span>" for count in _counts(card))
    days = f"\n<bdi>{escape(say_days(card.first, card.last))}</bdi>" if card.first and card.last else ""
    told = f'<h2>{title}</h2><div class="lede">{lede}{days}</div><ul class="tally">{_tally(card.tally)}</ul>'
    return mark_safe(f"<li><div>{told}</div>{_foremost(card)}</li>")  # noqa: S308 - escaped


def _counts(card: StoryCard) -> Iterator[str]:
    yield ngettext("%(n)s outlet", "%(n)s outlets", card.outlets) % {"n": card.outlets}
    yield ngettext("%(n)s article", "%(n)s articles", card.articles) % {"n": card.articles}
    if words := card.tally.words:
        told = ngettext(
            "%(n)s statement that several outlets tell", "%(n)s statements that several outlets tell", words
        )
        yield told % {"n": words}


def _tally(tally: Tally) -> str:
    return "\n".join(_count(verdict, getattr(tally, verdict)) for verdict in COUNTED)


def _count(verdict: str, number: int) -> str:
    none = "" if number else ' class="is-none"'
    sign = f'<i class="mark {verdict}" aria-hidden="true"></i>'
    return f"<li{none}>{sign}{escape(say_verdict(verdict))} <bdi>{number}</bdi></li>"


def _foremost(card: StoryCard) -> str:
    fact = card.foremost
    if fact is None:
        return ""
    question = f'<a href="{fact.get_absolute_url()}" dir="auto">{escape(fact.label)}</a>'
    return f'<div class="foremost">{question}\n{small_line(fact, tones_of(fact), is_named=True)}</div>'
