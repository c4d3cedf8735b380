"""The filters and tags of the pages; what they say is reckoned in the modules beside this one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from django import template
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_bidi, pgettext

from coverage.core.text.changes import Stretch
from coverage.core.text.marking import Piece
from coverage.core.text.printed import Printed
from coverage.messages import message
from coverage.models import Claim, Fact, Outlet, UploadFile
from coverage.selectors.article import Mark
from coverage.selectors.facts import reasons_of, verdict_of
from coverage.selectors.grid import Row
from coverage.selectors.timeline import Course
from coverage.templatetags.answers import shown_answer
from coverage.templatetags.bidi import END, ISOLATE, isolate_foreign, isolate_quoted
from coverage.templatetags.dates import say_day, say_days, say_moment
from coverage.templatetags.drawing import line_html
from coverage.templatetags.figures import say_figure
from coverage.templatetags.marks import changes_html, paragraph_html, sentence_html
from coverage.templatetags.numberline import NumberLine, draw_line
from coverage.templatetags.outlets import say_outlet
from coverage.templatetags.rows import row_html, say_explanation, say_tellers, small_line
from coverage.templatetags.timeline import course_html, say_course
from coverage.templatetags.tones import tones_of
from coverage.templatetags.values import value_html
from coverage.templatetags.verdicts import say_verdict, verdict_html

register = template.Library()

WIDE, NARROW = 620.0, 290.0
"""The least CSS pixels of the drawing on the fact's page, and on a phone."""


@register.filter
def figure(value: float) -> str:
    """A number in the words of the page: 1.4 million."""
    return say_figure(value)


@register.filter
def day(when: date | datetime | None) -> str:
    """A day in the words of the page; nothing for no day."""
    return say_day(when) if when else ""


@register.filter
def moment(when: datetime | None) -> str:
    """A day with its hour and minute."""
    return say_moment(when) if when else ""


@register.simple_tag
def days(first: date | datetime, last: date | datetime) -> str:
    """From one day to another."""
    return say_days(first, last)


@register.filter
def verdict_word(verdict: str) -> str:
    """The word for a verdict."""
    return say_verdict(verdict)


@register.filter
def verdict_mark(verdict: str) -> SafeString:
    """The sign of a verdict and its word."""
    return verdict_html(verdict)


@register.filter
def kind_word(kind: str) -> str:
    """The words for a kind of fact that the grid can be narrowed to; empty is every kind."""
    words = {
        "": pgettext("kinds", "every kind"),
        "figures": pgettext("kinds", "figures"),
        "dates": pgettext("kinds", "dates"),
        "offices": pgettext("kinds", "offices"),
        "words": pgettext("kinds", "words"),
    }
    return words.get(kind, kind)


@register.filter
def explanation_word(explanation: str) -> str:
    """The words for an editor's explanation; one that is no longer offered stays as it was stored."""
    return say_explanation(explanation)


@register.filter
def can_read(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether the pages of stories are open to somebody."""
    return settings.PUBLIC_READING or (
        user.is_active and cast("PermissionsMixin", user).has_perm("coverage.view_story")
    )


@register.filter
def isolated(text: str) -> str:
    """Text that mixes Arabic and Latin names, each kept together."""
    return isolate_foreign(text)


@register.filter
def together(text: str) -> str:
    """Words that keep their own order in a line of the other direction, where no element can hold them."""
    return f"{ISOLATE}{text}{END}"


@register.filter
def outlet_name(outlet: Outlet) -> str:
    """An outlet's name, with Latin or Arabic words in it kept together."""
    return say_outlet(outlet)


@register.filter
def verdict(fact: Fact) -> str:
    """conflict, differ, agree or only."""
    return verdict_of(fact)


@register.filter
def problem(file: UploadFile) -> str:
    """What is wrong with a file that was not read, and what to do."""
    return message(file.problem, file.problem_values)


@register.filter
def parts(claim: Claim) -> Printed:
    """The answer in hedge, figure and noun, as printed, or in an editor's correction."""
    return shown_answer(claim)


@register.filter
def sentence(pieces: Sequence[Piece]) -> SafeString:
    """A claim's sentence, marked."""
    return sentence_html(pieces)


@register.filter
def paragraph(marks: Sequence[Mark]) -> SafeString:
    """An article's paragraph, marked."""
    return paragraph_html(marks)


@register.filter
def course(moved: Course) -> SafeString:
    """How a fact's figures moved, drawn."""
    return course_html(moved)


@register.filter(name="say_course")
def course_words(moved: Course) -> str:
    """How they moved, as a sentence."""
    return say_course(moved)


@register.filter
def changes(stretches: Sequence[Stretch]) -> SafeString:
    """A paragraph in two wordings."""
    return changes_html(stretches)


@register.filter
def reasons(fact: Fact) -> list[str]:
    """Why the verdict, the deciding reason first, in the language of the page."""
    return [isolate_quoted(reason) for reason in reasons_of(fact, get_language() or "ar")]


@register.simple_tag
def told_by(outlets: int, origins: int) -> str:
    """How many outlets tell something, and how many independent origins they have it from, where that is known."""
    return say_tellers(outlets, origins)


@register.filter
def tone(claim: Claim, fact: Fact) -> str:
    """The class that colours a claim by its part in the verdict; empty where it has none."""
    found = tones_of(fact).get(claim.pk, "")
    return f"is-{found}" if found else ""


@register.simple_tag
def number_line(fact: Fact, claims: Sequence[Claim], size: str) -> SafeString | str:
    """The fact's number line at one of two sizes, wide or narrow, with its figures as its title."""
    width = NARROW if size == "narrow" else WIDE
    line = draw_line(claims, tones_of(fact), width=width, rtl=get_language_bidi(), short=False)
    return line_html(line, size, is_named=True) if line else ""


@register.simple_tag
def small_number_line(fact: Fact, *, is_named: bool = True) -> SafeString | str:
    """The number line of a fact with its claims, figures alone. is_named: with them as its title."""
    return small_line(fact, tones_of(fact), is_named=is_named)


@register.filter
def drawn(line: NumberLine, size: str) -> SafeString:
    """A number line that is drawn already, at a size."""
    return line_html(line, size, is_named=True)


@register.simple_tag
def value(claim: Claim, size: str = "") -> SafeString:
    """An answer as printed."""
    return value_html(claim, size)


@register.filter(name="row")
def grid_row(told: Row) -> SafeString:
    """A row of the grid."""
    return row_html(told)
