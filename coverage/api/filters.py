"""What an address of the interface can ask for; anything else in it is answered with 422 and the reason."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from coverage.selectors.listing import Stretch, Wanted

MOST_ROWS, USUAL_ROWS = 200, 50
LARGEST_KEY = 2**63 - 1
"""PostgreSQL's bigint."""

Key = Annotated[int, Field(ge=1, le=LARGEST_KEY)]
Day = Annotated[date, Field(ge=date(1800, 1, 1), lt=date(9999, 1, 1))]
Kind = Literal["quantity", "money", "percent", "duration", "date", "ordinal", "role", "quote", "statement"]
Standing = Literal["conflict", "differ", "agree", "only"]
Words = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]


class Asked(Schema):
    """What every list takes: where it goes on, and how many rows it has."""

    before: Key | None = Field(None, description="Rows with a smaller id: what `next` of the last answer gives.")
    limit: int = Field(USUAL_ROWS, ge=1, le=MOST_ROWS, description="How many rows at most.")

    def stretch(self) -> Stretch:
        """Which rows are asked for."""
        return Stretch(self.before, self.limit)

    def wanted(self) -> Wanted:
        """What else is asked, under the names that the selectors know."""
        told = self.model_dump(exclude={"before", "limit", "q", "language"})
        return Wanted(words=getattr(self, "q", ""), **told)


class Language(Schema):
    """In which words reasons and notes are given."""

    language: Literal["ar", "en"] = "ar"


class StoriesAsked(Asked):
    """Stories that have an article of an outlet or of some days."""

    outlet: Key | None = None
    since: Day | None = Field(None, description="Published on this day or later.")
    until: Day | None = Field(None, description="Published on this day or before.")


class FactsAsked(Asked, Language):
    """Facts of a story, a kind or a verdict; `only` is what one outlet alone tells."""

    story: Key | None = None
    kind: Kind | None = None
    verdict: Standing | None = None


class ClaimsAsked(Asked):
    """Claims of a fact, story, article or outlet, by the words of their sentence and the size of their figure."""

    fact: Key | None = None
    story: Key | None = None
    article: Key | None = None
    outlet: Key | None = None
    kind: Kind | None = None
    q: Words = Field("", description="Words of the sentence, in any form.")
    low: float | None = Field(None, allow_inf_nan=False, description="Its lower end is this much or more.")
    high: float | None = Field(None, allow_inf_nan=False, description="Its upper end is this much or less.")


class ArticlesAsked(Asked):
    """Articles of a story, an outlet or some days."""

    story: Key | None = None
    outlet: Key | None = None
    since: Day | None = Field(None, description="Published on this day or later.")
    until: Day | None = Field(None, description="Published on this day or before.")
