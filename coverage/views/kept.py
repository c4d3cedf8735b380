"""Pages that are drawn once and shown to many, until something that they show has changed.

Who may see a page is asked before (coverage/views/access.py), of every request. Then one question to the database says
whether what the page shows is as it was (coverage/selectors/stamps.py): a change is seen by the next request in every
process, whoever made it. A page is drawn for nobody (nobody.py), with blanks (coverage/blanks.py) for what is the
reader's own; these are filled for each reader, so that there is nothing of anybody's to be kept.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable, Mapping
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from uuid import uuid4

from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import conditional_escape

from coverage.blanks import ACCOUNT, FEED, KEY, MESSAGES, NAME, TOKEN, UNREAD, drawn_for_nobody, fill
from coverage.selectors.desk import unread_of
from coverage.selectors.stamps import Stamp, stamp_of, stamp_of_content
from coverage.templatetags.desk import unread_html
from coverage.templatetags.feeds import feed_address
from coverage.views.choices import reword_page
from coverage.views.nobody import Drawing, Personal, Role, Way, role_of, way_of
from coverage.views.shelf import LATELY, SHELF, Kept, pack

LOG = logging.getLogger(__name__)

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
Fillings = Callable[[HttpRequest], Mapping[str, Callable[[int], str]]]
Stamping = Callable[..., Stamp | None]

HTML = "text/html"


def kept_list(fillings: Fillings | None = None) -> Callable[[View[P]], View[P]]:
    """Keep the pages of a list or a search, and draw each anew once in LIST_SECONDS at the most."""
    return kept(lambda _request, **_named: stamp_of_content(), fillings, lately=LATELY.choose)


def kept(
    stamp: Stamping, fillings: Fillings | None = None, *, lately: Callable[[Hashable, Stamp], Stamp] | None = None
) -> Callable[[View[P]], View[P]]:
    """Keep the pages of a view.

    stamp: of the page that a request asks for; where it gives None nothing is kept. fillings: of blanks that this view
    alone leaves. lately: by page, which stamp to go by, given that of now.
    """

    def keep(view: View[P]) -> View[P]:
        @wraps(view)
        def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            now = stamp(request, *args, **kwargs)
            if now is None:
                return view(request, *args, **kwargs)
            role, way = role_of(request), way_of(request)
            page = _page(view, role, way)

            def draw() -> Kept | None:
                return _drawn(lambda drawing: view(drawing, *args, **kwargs), Drawing(request, role, way))

            found = SHELF.find_or((page, lately(page, now) if lately else now), draw)
            return _filled(found, request, fillings) if found else view(request, *args, **kwargs)

        return answer

    return keep


def of(kind: str) -> Callable[..., Stamp | None]:
    """The stamp of a page whose address names one story, fact or article by its key."""
    return lambda _request, pk, **_named: stamp_of(kind, [pk])


def _page(view: Callable[..., HttpResponse], role: Role, way: Way) -> tuple[object, ...]:
    """All that a drawing depends on, apart from what is stored; "today" is a day of the server's."""
    return view.__module__, view.__qualname__, role, way, timezone.localdate()


def _drawn(view: Callable[[HttpRequest], HttpResponse], drawing: Drawing) -> Kept | None:
    """The page as it is kept; None for an answer that is no page, or one that cannot be drawn without the person."""
    with drawn_for_nobody() as begins:
        try:
            response = view(drawing)
        except Personal as asked:
            LOG.warning("%s was drawn for one person, as it asks for: %s", drawing.path, asked)
            return None
    is_page = response.status_code == 200 and response.headers.get("Content-Type", "").startswith(HTML)
    if not is_page or response.cookies or response.streaming:
        return None
    return pack(begins, reword_page(drawing, response.content), tuple(response.items()))


def _filled(page: Kept, request: HttpRequest, more: Fillings | None) -> HttpResponse:
    """The page for whoever asks."""
    fillings = {**_fillings(request), **(more(request) if more else {})}
    response = HttpResponse(fill(page.page, page.begins, fillings))
    for name, value in page.headers:
        response.headers[name] = value
    response.is_reworded = True  # type: ignore[attr-defined]  # for the middleware of coverage/views/choices.py
    return response


def _fillings(request: HttpRequest) -> Mapping[str, Callable[[int], str]]:
    """What goes into each kind of blank, as HTML."""
    user = cast("User", request.user)
    return {
        TOKEN: lambda _number: get_token(request),
        ACCOUNT: lambda _number: str(user.pk),
        NAME: lambda _number: conditional_escape(user.get_username()),
        KEY: lambda _number: str(uuid4()),
        FEED: lambda story: conditional_escape(feed_address(user, story)),
        UNREAD: lambda _number: said_to(request, unread_html(unread_of(user))),
        MESSAGES: lambda _number: _messages(request),
    }


def _messages(request: HttpRequest) -> str:
    waiting: Any = get_messages(request)
    if not waiting:
        return ""
    return said_to(request, render_to_string("coverage/parts/_message_list.html", {"messages": waiting}))


def said_to(request: HttpRequest, html: str) -> str:
    """A part of a page as the reader's choices want it."""
    return reword_page(request, html.encode()).decode()
