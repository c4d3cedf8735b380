"""What readers of Arabic choose, digits and names of months, done once, to the whole page.

Whatever a person or an article wrote keeps its own digits: quotations, and every element whose direction is its text's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial, reduce
from typing import Any

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from coverage.core.text.arabic_digits import arabic_digits
from coverage.templatetags.dates import NAMES, one_month_name
from coverage.views.language import keep_choice

DIGITS = ("latin", "arabic")
MONTHS = ("both", *NAMES)
"""The first of each is what a page says to whoever has chosen nothing."""

Wording = Callable[[str], str]

AS_WRITTEN = ("blockquote", "textarea", "script", "style", "code", "kbd", "pre", "samp")
VOID = ("input", "br", "img", "link", "meta", "hr", "wbr")
BEGINS = re.compile(rf"""<(?:(?:{"|".join(AS_WRITTEN)})\b|(?!/|(?:{"|".join(VOID)})\b)[^>]*\sdir="(?:auto|ltr)")""")
"""A tag that opens an element as it was written: by its name, or because its direction is its text's or Latin's."""
TAG = re.compile(r"""(<!--.*?-->|</?[a-zA-Z](?:[^<>"']+|"[^"]*"|'[^']*')*+>)""", re.DOTALL)
"""A comment or a tag with its attributes; between two of them is text."""
SPOKEN = re.compile(
    r"""(\s(?:aria-(?:label|description|roledescription)|alt|title|placeholder|data-of)=")([^"]*[0-9][^"]*)(?=")"""
)
"""An attribute that is read out or shown, with a digit in it."""
ADDRESS = "://"
"""A title that is where a link leads keeps the digits that lead there."""
DIGIT = re.compile("[0-9]")
"""A month stands beside its day: what has no digit has nothing to reword."""
NAME = re.compile(r"</?([a-zA-Z][\w:-]*)")


class ReaderChoices:
    """Middleware outside LocaleMiddleware, which says of every answer what language it is in."""

    sync_capable = async_capable = True

    def __init__(self, get_response: Callable[[HttpRequest], Any]) -> None:
        self.get_response = get_response
        self.is_async = iscoroutinefunction(get_response)
        if self.is_async:
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> Any:  # noqa: ANN401 - a response, or under ASGI a promise of one
        """The response in the digits and months that the reader chose."""
        return self._later(request) if self.is_async else _redrawn(request, self.get_response(request))

    async def _later(self, request: HttpRequest) -> HttpResponseBase:
        return _redrawn(request, await self.get_response(request))


@require_POST
def digits(request: HttpRequest) -> HttpResponse:
    """Keep the chosen digits in a cookie and go back to the page."""
    return keep_choice(request, "digits", DIGITS)


@require_POST
def months(request: HttpRequest) -> HttpResponse:
    """Keep the chosen names of the months."""
    return keep_choice(request, "months", MONTHS)


def chosen_wording(request: HttpRequest) -> Wording | None:
    """What the reader's choices make of an Arabic text; None where the choice is the usual one."""
    names = NAMES.get(request.COOKIES.get("months", ""))
    spoken: list[Wording] = [partial(one_month_name, which=names)] if names is not None else []
    if request.COOKIES.get("digits") == DIGITS[1]:
        spoken.append(arabic_digits)
    return (lambda text: reduce(lambda said, word: word(said), spoken, text)) if spoken else None


def reworded(html: str, wording: Wording) -> str:
    """The page with its text, and the attributes that are text, in other words; what is as written stays."""
    pieces = TAG.split(html)
    within, depth = "", 0
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            pieces[at] = piece if within or not DIGIT.search(piece) else wording(piece)
        elif within:
            depth += _step(piece, within)
            within = within if depth else ""
        elif BEGINS.search(piece):
            within, depth = _name(piece), 1
        elif DIGIT.search(piece):
            pieces[at] = SPOKEN.sub(partial(_spoken, wording=wording), piece)
    return "".join(pieces)


def _spoken(found: re.Match[str], *, wording: Wording) -> str:
    """An attribute that is text, in other words."""
    name, text = found.groups()
    return f"{name}{text if ADDRESS in text else wording(text)}"


def _step(tag: str, name: str) -> int:
    """How a tag changes the number of open elements of a name."""
    if _name(tag) != name:
        return 0
    return -1 if tag.startswith("</") else 1


def _name(tag: str) -> str:
    found = NAME.match(tag)
    return found[1].lower() if found else ""


def _redrawn(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    is_page = isinstance(response, HttpResponse) and response.headers.get("Content-Type", "").startswith("text/html")
    if not isinstance(response, HttpResponse) or not is_page or response.headers.get("Content-Language") != "ar":
        return response
    patch_vary_headers(response, ["Cookie"])
    wording = chosen_wording(request)
    if wording and not hasattr(response, "is_reworded"):
        response.content = reworded(response.content.decode(), wording).encode()
        if "Content-Length" in response.headers:
            response.headers["Content-Length"] = str(len(response.content))
    return response


def reword_page(request: HttpRequest, page: bytes) -> bytes:
    """A page in the language of now as the reader's choices want it, before the middleware sees it."""
    wording = chosen_wording(request) if get_language() == "ar" else None
    return reworded(page.decode(), wording).encode() if wording else page
