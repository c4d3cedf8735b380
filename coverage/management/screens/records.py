"""A scene, and the looks in which it is seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Page

LANGUAGES, WIDTHS, THEMES = ("ar", "en"), (1360, 390), ("light", "dark")


class Look(NamedTuple):
    """How a page is seen. width: in pixels; theme: light or dark."""

    language: str
    width: int
    theme: str

    def __str__(self) -> str:
        return "-".join(map(str, self))


ALL = tuple(Look(*each) for each in product(LANGUAGES, WIDTHS, THEMES))
FEW = (Look("ar", 1360, "light"), Look("en", 390, "dark"))
"""Enough for a page that is made of what the others show already."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A page as somebody sees it.

    role: empty for nobody; act: what they do before the picture is taken; cookies: choices besides language and
    colours; is_for_drawing: the page is there in DEBUG alone.
    """

    name: str
    role: str
    address: str
    looks: tuple[Look, ...] = FEW
    act: Callable[[Page], None] | None = None
    cookies: Mapping[str, str] = field(default_factory=dict)
    is_for_drawing: bool = False
