"""Drawings that are kept in this process: so many bytes of them, those that were asked for last."""

from __future__ import annotations

import zlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic
from typing import Any, TypeVar, cast

T = TypeVar("T")

LIST_SECONDS = 2.0
MOST_LISTS = 10_000
"""Lists whose last drawing is remembered: words that are searched for have no end."""

MOST_BYTES = 24_000_000
"""Some 3,000 pages: a tenth to a fifth of what a web process is without them."""
OVERHEAD = 2_000
"""Bytes of a drawing's name and of Python's own around it."""
LEVEL = 1
"""zlib's quickest: a page of 50 KB is 8 KB after half a millisecond, and whole again after a tenth."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A page drawn for nobody, compressed, with what its blanks begin with and the headers that it was answered with."""

    begins: str
    packed: bytes
    headers: tuple[tuple[str, str], ...]

    @property
    def page(self) -> bytes:
        """The page with its blanks."""
        return zlib.decompress(self.packed)


def pack(begins: str, page: bytes, headers: tuple[tuple[str, str], ...]) -> Kept:
    """A page to be kept."""
    return Kept(begins, zlib.compress(page, LEVEL), headers)


@dataclass
class Shelf:
    """By name, what is kept. Of many who ask for one thing that is not there yet, one draws it and the others wait."""

    most: int = MOST_BYTES
    kept: OrderedDict[Hashable, Kept] = field(default_factory=OrderedDict)
    bytes: int = 0
    guard: Lock = field(default_factory=Lock)
    drawing: dict[Hashable, Lock] = field(default_factory=dict)

    def find(self, name: Hashable) -> Kept | None:
        """What is kept under the name, which is then the last to be thrown away."""
        with self.guard:
            found = self.kept.get(name)
            if found is not None:
                self.kept.move_to_end(name)
            return found

    def find_or(self, name: Hashable, draw: Callable[[], T]) -> Kept | T:
        """What is kept under the name, or what draw() gives: kept if it can be, and given alone if not."""
        found = self.find(name)
        if found is not None:
            return found
        with self.guard:
            turn = self.drawing.setdefault(name, Lock())
        try:
            with turn:
                drawn = self.find(name) or draw()
                if isinstance(drawn, Kept):
                    self._keep(name, drawn)
                return drawn
        finally:
            with self.guard:
                self.drawing.pop(name, None)

    def _keep(self, name: Hashable, page: Kept) -> None:
        with self.guard:
            if name in self.kept:
                return
            self.kept[name] = page
            self.bytes += len(page.packed) + OVERHEAD
            while self.bytes > self.most and self.kept:
                _name, oldest = self.kept.popitem(last=False)
                self.bytes -= len(oldest.packed) + OVERHEAD

    def forget(self) -> None:
        """Begin anew."""
        with self.guard:
            self.kept.clear()
            self.bytes = 0


@dataclass
class Lately:
    """Of lists, by what they were drawn last and when.

    While articles pour in, several times a second, a list would never be drawn in vain and never be kept. A list may be a
    moment old; the page of a story, and whatever an editor does there, never is.
    """

    seconds: float = LIST_SECONDS
    drawn: dict[Hashable, tuple[Any, float]] = field(default_factory=dict)
    guard: Lock = field(default_factory=Lock)

    def choose(self, page: Hashable, now: T) -> T:
        """The stamp to go by: that of the last drawing for as long as it may stand, else that of now."""
        with self.guard:
            stamp, since = self.drawn.get(page, (now, 0.0))
            if stamp != now and monotonic() - since < self.seconds:
                return cast("T", stamp)
            if len(self.drawn) > MOST_LISTS:
                self.drawn.clear()
            self.drawn[page] = (now, monotonic() if stamp != now or page not in self.drawn else since)
            return now

    def forget(self) -> None:
        """Begin anew."""
        self.drawn.clear()


SHELF = Shelf()
LATELY = Lately()
"""This process's."""
