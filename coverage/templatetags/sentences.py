"""A sentence of an article beside its twins, written in one breath: two long articles have hundreds."""

from __future__ import annotations

from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from coverage.selectors.parallel import Bit, Told
from coverage.templatetags.outlets import say_outlet

register = template.Library()


@register.filter
def told(sentence: Told) -> SafeString:
    """The sentence, leading to its first twin: claims lead to their facts, and what no twin has is underlined."""
    twin = f'data-twin="{sentence.twin}"' if sentence.twin else 'class="alone"'
    bits = "".join(map(_bit, sentence.bits))
    return mark_safe(f'<p id="{escape(sentence.name)}" dir="auto" {twin}>{_pair(sentence)}{bits}</p>')  # noqa: S308 - escaped


def _pair(sentence: Told) -> str:
    if not sentence.links:
        return ""
    first = sentence.links[0]
    said = gettext("the same, %(n)s, in %(outlet)s") % {"n": sentence.twin, "outlet": say_outlet(first.article.outlet)}
    words = f'<bdi class="visually-hidden">{escape(said)}</bdi><bdi aria-hidden="true">{sentence.twin}</bdi>'
    return f'<a class="pair" href="#{escape(first.name)}" data-stop>{words}</a>\n'


def _bit(bit: Bit) -> str:
    text = f"<ins>{escape(bit.text)}</ins>" if bit.is_own else escape(bit.text)
    if bit.claim is None or bit.claim.fact is None or not bit.text.strip():
        return text
    address = bit.claim.fact.get_absolute_url()
    return f'<mark class="{escape(bit.verdict)}"><a href="{address}">{text}</a></mark>'
