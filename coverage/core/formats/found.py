"""What a format's reader finds in a file: texts, members to be read by themselves, columns, and what it had to leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from coverage.core.errors import Unreadable
from coverage.core.records import Reading
from coverage.core.text.decoding import decode
from coverage.core.text.passages import article_reading, readings


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was taken out of a file, and what the file says of it beside the text.

    title_end: None for a free text, whose articles and titles are yet to be found; else the text is one article and
    its title text[:title_end]. number: the row, line or item it stood in, from 1; 0 for the file itself.
    """

    text: str
    title_end: int | None = None
    encoding: str = "utf-8"
    number: int = 0
    outlet: str | None = None
    published: date | None = None
    byline: str | None = None
    address: str | None = None

    def readings(self) -> tuple[Reading, ...]:
        """The articles in it. Raises NoArticle."""
        if self.title_end is None:
            return readings(self.text)
        reading = article_reading(self.text, self.title_end)
        told = {name: getattr(self, name) for name in ("outlet", "published", "byline", "address")}
        return (replace(reading, **{name: value for name, value in told.items() if value}),)


@dataclass(frozen=True, slots=True)
class Member:
    """A file within an archive, to be read by itself."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Skipped:
    """A member that no reader wants (a folder's picture, what macOS adds); or, by LEFT, what of a document was not read.

    name: the member's, or "=" and one of LEFT; after "=pages" stand their numbers.
    """

    name: str


LEFT = ("footnotes", "comments", "headers", "deleted", "pages")
"""Notes under the text or at its end; comments; what stands above and below every page; what tracked changes took out;
pages of a PDF that hold pictures and no letters, or cannot be read."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A part that cannot be read, while others can: where it stands, and the error's code and values."""

    code: str
    values: Mapping[str, str | int | float] = field(default_factory=dict)
    number: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table: their headings, what the first rows hold, and which role (title, text ...) is which column."""

    headings: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    roles: Mapping[str, int]


Found = Draft | Member | Skipped | Refused | Table


def refusal(error: Unreadable, number: int = 0, name: str = "") -> Refused:
    """An error of one part, so that the others go on."""
    return Refused(error.code, error.values, number, name)


def one_article(title: str, body: str, number: int = 0, **told: str | date | None) -> Draft:
    """An article out of its title and text. Raises EmptyFile or BinaryFile by the rules of any text."""
    title = " ".join(title.split())
    text = f"{title}\n\n{body.strip()}" if title else body.strip()
    # What escapes in JSON can say, half a letter, no store takes.
    whole = decode(text.encode("utf-8", "replace")).text
    return Draft(whole, len(title), number=number, **{name: value or None for name, value in told.items()})  # type: ignore[arg-type]
