"""Nobody in person: the request and the account for which a page is drawn that many will read.

They know what a role may do, how the page is asked for and the choices that change its looks, and nothing of the person
who happens to ask: what a drawing never sees, it cannot keep.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from django_htmx.middleware import HtmxDetails

from coverage.blanks import ACCOUNT, MESSAGES, NAME, TOKEN, blank, is_for_nobody
from coverage.views.access import ANNOTATE, DECIDE, DESK, READ, REREAD, UPLOAD
from coverage.views.choices import DIGITS, MONTHS
from coverage.views.language import THEMES

RIGHTS = (READ, ANNOTATE, DECIDE, DESK, UPLOAD, REREAD)
"""The permissions by which pages differ."""
VISITED = "visited"
"""The cookie of a browser that was told once what this is."""
CHOICES: Mapping[str, tuple[str, ...]] = {"theme": THEMES, "digits": DIGITS, "months": MONTHS, VISITED: ("yes",)}
"""Cookies that change a page, and the values that do."""
ASKED = ("REQUEST_METHOD", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING", "HTTP_HOST", "SERVER_NAME", "SERVER_PORT",
         "HTTP_HX_REQUEST", "HTTP_HX_HISTORY_RESTORE_REQUEST")  # fmt: skip
"""What of a request a drawing sees: the address, by whatever name, and whether htmx wants a part of it."""


class Personal(Exception):
    """A drawing asked for something that only a person has."""


class Role(NamedTuple):
    """What pages differ by, of whoever asks."""

    rights: frozenset[str]
    is_authenticated: bool
    is_staff: bool


class Way(NamedTuple):
    """How a page is asked for. Two requests whose way and role are equal are answered by one drawing."""

    asked: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]
    scheme: str
    language: str
    is_public: bool


class Nobody:
    """Stands for the account of whoever asks; whatever else is asked of it is personal."""

    is_active = True

    def __init__(self, role: Role) -> None:
        self._rights, self.is_authenticated, self.is_staff = role
        self.is_anonymous = not role.is_authenticated

    @property
    def pk(self) -> str:
        """The blank for the account's key."""
        return blank(ACCOUNT)

    def get_username(self) -> str:
        """The blank for the name."""
        return blank(NAME)

    def has_perm(self, permission: str, _of: object = None) -> bool:
        """Whether the role has one of RIGHTS; of another one a page must not make itself depend."""
        if permission not in RIGHTS:
            raise Personal(permission)
        return permission in self._rights

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        if name.startswith("__"):
            raise AttributeError(name)
        raise Personal(name)


class Drawing(HttpRequest):
    """A request as a drawing sees it."""

    def __init__(self, request: HttpRequest, role: Role, way: Way) -> None:
        super().__init__()
        self.META = dict(way.asked)
        self.COOKIES = dict(way.choices)
        self.GET = request.GET
        self.method, self.path, self.path_info = request.method, request.path, request.path_info
        self.resolver_match = request.resolver_match
        self.said_scheme = way.scheme
        self.user = Nobody(role)  # type: ignore[assignment]  # on purpose no user
        self.htmx = HtmxDetails(self)

    @property
    def scheme(self) -> str:
        """As the person's request has it."""
        return self.said_scheme


def role_of(request: HttpRequest) -> Role:
    """The role of whoever asks, by the database's word of now."""
    user = request.user
    rights = frozenset(right for right in RIGHTS if user.has_perm(right))
    return Role(rights, user.is_authenticated, bool(user.is_staff))


def way_of(request: HttpRequest) -> Way:
    """How a page is asked for, in the parts that a drawing sees."""
    asked = tuple((name, request.META[name]) for name in ASKED if name in request.META)
    kept = ((name, request.COOKIES.get(name, "")) for name in CHOICES)
    choices = tuple((name, value) for name, value in kept if value in CHOICES[name])
    return Way(asked, choices, request.scheme or "", get_language() or "", settings.PUBLIC_READING)


def blanks(request: HttpRequest) -> dict[str, str]:  # noqa: ARG001 - a context processor's signature
    """A context processor: what templates say of the person, left blank where a page is drawn for nobody."""
    return {"csrf_token": blank(TOKEN), "messages_blank": blank(MESSAGES)} if is_for_nobody() else {}
