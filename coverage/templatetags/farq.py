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
from django.utils.translation import get_language, get_language_bidi, ngettext, pgettext, pgettext_lazy

from coverage.core.text.changes import Stretch
from coverage.core.text.marking import Piece
from coverage.core.text.printed import Printed
from coverage.messages import message
from coverage.models import Claim, Fact, Outlet, UploadFile
from coverage.models.annotation import Explanation
from coverage.selectors.article import Mark
from coverage.selectors.facts import ONLY, reasons_of, say_reasons, verdict_of
from coverage.selectors.grid import Row
from coverage.selectors.parallel import Bit
from coverage.selectors.timeline import Course
from coverage.templatetags.answers import shown_answer
from coverage.templatetags.bidi import isolate_foreign, isolate_quoted
from coverage.templatetags.dates import say_day, say_days, say_moment
from coverage.templatetags.drawing import line_html
from coverage.templatetags.figures import say_figure
from coverage.templatetags.marks import bits_html, changes_html, paragraph_html, sentence_html
from coverage.templatetags.numberline import NumberLine, draw_line
from coverage.templatetags.outlets import say_outlet
from coverage.templatetags.timeline import course_html, say_course
from coverage.templatetags.tones import tones_of
from coverage.templatetags.values import cells_html, value_html

register = template.Library()

VERDICT_WORDS = {
    "conflict": pgettext_lazy("verdict", "conflict"),
    "differ": pgettext_lazy("verdict", "differ"),
    "agree": pgettext_lazy("verdict", "agree"),
    "only": pgettext_lazy("verdict", "one outlet only"),
    "changes": pgettext_lazy("verdict", "changes only"),
}
WIDE, NARROW, SMALL = 620.0, 290.0, 215.0
"""The least CSS pixels of the drawing on the fact's page, on a phone, and in a row of the grid."""


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
    return str(VERDICT_WORDS.get(verdict, verdict))


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
    return str(dict(Explanation.choices).get(explanation, explanation))


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
def bits(pieces: Sequence[Bit]) -> SafeString:
    """A sentence beside its twins, marked."""
    return bits_html(pieces)


@register.filter
def reasons(fact: Fact) -> list[str]:
    """Why the verdict, the deciding reason first, in the language of the page."""
    return [isolate_quoted(reason) for reason in reasons_of(fact, get_language() or "ar")]


@register.filter
def reason(fact: Fact) -> str:
    """The reason that decides; empty where one outlet alone tells the fact."""
    if verdict_of(fact) == ONLY:
        return ""
    return "".join(map(isolate_quoted, say_reasons(fact.verdict.reasons[:1], get_language() or "ar")))


@register.filter
def tones(fact: Fact) -> dict[int, str]:
    """By claim, the part that colours it, reckoned once for a row's drawing and cells."""
    return tones_of(fact)


@register.simple_tag
def told_by(outlets: int, origins: int) -> str:
    """How many outlets tell something, and how many independent origins they have it from, where that is known."""
    told = [ngettext("%(n)s outlet", "%(n)s outlets", outlets) % {"n": outlets}]
    if origins:
        told.append(ngettext("%(n)s independent origin", "%(n)s independent origins", origins) % {"n": origins})
    return " · ".join(told)


@register.filter
def tone(claim: Claim, fact: Fact) -> str:
    """The class that colours a claim by its part in the verdict; empty where it has none."""
    found = tones_of(fact).get(claim.pk, "")
    return f"is-{found}" if found else ""


@register.simple_tag
def number_line(
    fact: Fact, claims: Sequence[Claim], size: str, tones: dict[int, str] | None = None, *, is_named: bool = True
) -> SafeString | str:
    """The fact's number line at one of three sizes: wide, narrow, small.

    tones: of its claims, where they are reckoned already. is_named: with its figures as its title; not in the grid,
    whose cells say them.
    """
    width = {"wide": WIDE, "narrow": NARROW}.get(size, SMALL)
    colours = tones_of(fact) if tones is None else tones
    line = draw_line(claims, colours, width=width, rtl=get_language_bidi(), short=size == "small")
    return line_html(line, size, is_named=is_named) if line else ""


@register.filter
def drawn(line: NumberLine, size: str) -> SafeString:
    """A number line that is drawn already, at a size."""
    return line_html(line, size, is_named=True)


@register.simple_tag
def value(claim: Claim, size: str = "") -> SafeString:
    """An answer as printed."""
    return value_html(claim, size)


@register.filter
def cells(row: Row, tones: dict[int, str]) -> SafeString:
    """The cells of a row of the grid; tones: of its claims."""
    return cells_html(row, tones)
