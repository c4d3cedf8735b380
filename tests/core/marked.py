"""Articles written with their claims marked in place, so that a test of alignment reads like the news it is about.

`قتل [a 12|شخص] وأصيب [b ~30|شخص]` holds two claims. The letter says which fact a claim belongs to; the sign before the
figure is its hedge (~ about, > more than, >= at least, < less than, <= at most); after | stands the unit, and after a
second | the kind where it is no quantity. A range is 3-5, a date is its ISO form.
"""

from __future__ import annotations

import re
from datetime import date

from coverage.core.records import Article, Claim, Passage, Reading, Span

MARK = re.compile(r"\[(\w+) (~|>=|<=|>|<)?([^\]|]+)(?:\|([^\]|]*))?(?:\|([^\]|]*))?\]")
HEDGES = {"~": "about", ">": "more_than", ">=": "at_least", "<": "less_than", "<=": "at_most", None: "exact"}
SENTENCE = re.compile(r"[^.\n]+(?:\.(?!\s)[^.\n]*)*")


def article(marked: str, published: date | None = None, outlet: str | None = None) -> tuple[Article, list[str]]:
    """The article of a marked text, and the letter of each of its claims."""
    text, found = "", []
    last = 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        printed = " ".join(part for part in (mark[3], mark[4]) if part)
        found.append((mark, Span(len(text), len(text) + len(printed))))
        text += printed
        last = mark.end()
    text += marked[last:]
    claims = tuple(_claim(mark, span, text) for mark, span in found)
    reading = Reading(text, "", (Passage(Span(0, len(text)), "body"),))
    return Article(reading, claims, outlet, published), [mark[1] for mark, _ in found]


def claim(value: str, unit: str = "شخص", kind: str = "quantity", **fields) -> Claim:
    """A claim by itself: `claim(">1300000", "مدني")`."""
    mark = MARK.fullmatch(f"[a {value}|{unit}|{kind}]")
    made = _claim(mark, Span(0, len(value)), value)
    return Claim(**{name: fields.get(name, getattr(made, name)) for name in Claim.__slots__})


def _claim(mark: re.Match[str], span: Span, text: str) -> Claim:
    kind = mark[5] or "quantity"
    low, high, hedge = _value(mark[3], HEDGES[mark[2]], kind)
    sentence = next(Span(*s.span()) for s in SENTENCE.finditer(text) if s.start() <= span.start < s.end())
    about = tuple(mark[4].split()) if kind == "role" else ()
    unit = "" if kind in ("role", "quote", "date") else mark[4] or ""
    return Claim(kind, span, span.of(text), low, high, hedge, unit, about, None, sentence)


def _value(printed: str, hedge: str, kind: str):
    if kind in ("date", "role"):
        return printed, printed, hedge
    if kind == "quote":
        return None, None, hedge
    ends = [float(part.replace(",", "")) for part in printed.split("-")]
    if len(ends) == 2:
        return *ends, "range"
    low = None if hedge in ("less_than", "at_most") else ends[0]
    return low, None if hedge in ("more_than", "at_least") else ends[0], hedge
