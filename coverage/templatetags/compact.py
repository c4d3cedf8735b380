"""A block without the indents of its templates: on a page of many cells they are most of what is sent."""

from __future__ import annotations

import re

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

_INDENT = re.compile(r"\s*\n\s*")


class CompactNode(template.Node):
    """Every break of a line with the white space around it becomes the break alone, which HTML shows alike."""

    child_nodelists = ("nodelist",)

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """What stands inside; nothing in it may be a <pre> or <textarea>."""
        return mark_safe(_INDENT.sub("\n", self.nodelist.render(context)))  # noqa: S308 - escaped where it was made


@register.tag
def compact(parser: Parser, _token: Token) -> CompactNode:
    """Everything up to {% endcompact %}, without indents."""
    nodelist = parser.parse(("endcompact",))
    parser.delete_first_token()
    return CompactNode(nodelist)
