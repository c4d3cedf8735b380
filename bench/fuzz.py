"""Random texts for as many seconds as the first argument says (10): nothing may break, and every claim must hold.

Texts are the rows of the specs, torn apart and put together anew, with the letters, digits, marks and controls that
newsrooms' systems leave behind. A second argument is the seed, so that a failure can be had again. Status 1 on the
first text that breaks a promise; the text is printed.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coverage.core.claims import KINDS  # noqa: E402 - the path comes first
from coverage.core.claims import extract as extract_claims  # noqa: E402
from coverage.core.errors import Unreadable  # noqa: E402
from coverage.core.records import Claim, Passage, Reading, Span  # noqa: E402
from coverage.pipeline import extract  # noqa: E402

SECONDS = 10.0
LONGEST = 60
"""Pieces of a text."""
MICROSECONDS = 200.0
"""A letter may take so long, besides what any call takes: a hundred times what news takes."""
STEADY = 0.05
"""Seconds that any call may take, whatever else the machine does."""
NOISE = (
    *"٠١٢٣٤٥٦٧٨٩۰۱0123456789.,٫٬،؛:/-–+%٪$€«»“”‘’\"'()[]!؟…\n\t \u00a0\u202f",
    *"\u200f\u200e\u061c\u202a\u202c\u2066\u2069\u0640\u064b\u064f\u0651\u0670\u034f\ufeff\u00ad",
    *("\ud800", "\x00", "\U0001f600", "A", "é", "漢", "ال", "و", "ب"),
)
"""What systems leave in texts: digits of three families, marks, controls, vowel marks, half a character."""

FIRST_DAY, DAYS = date(1950, 1, 1), 36_000
"""A text may have been published on one of so many days from the first, or on no day that is known."""
ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?|-W-[1-7]|T\d\d:\d\d(Z|[+-]\d\d:\d\d)?")
"""A date of the contract: known from the year down, or from the month; a weekday; an hour."""

Change = Callable[[Random, list[str]], None]


def main() -> int:
    """Read random texts until the time is over."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else time.time_ns() % 2**32
    chance, words, texts = Random(seed), _words(), 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        text = _text(chance, words)
        broken = _broken(text, chance.choice((None, FIRST_DAY + timedelta(days=chance.randint(0, DAYS)))))
        if broken:
            print(f"seed {seed}, text {texts}: {broken}\n{text!r}")
            return 1
        texts += 1
    print(f"{texts:,} random texts kept every promise (seed {seed})")
    return 0


def _words() -> list[str]:
    """Every word, figure and mark of the spec rows."""
    rows = (path.read_text("utf-8") for path in sorted((ROOT / "tests" / "specs" / "arabic").glob("*.txt")))
    return sorted({word for text in rows for word in text.split()})


def _text(chance: Random, words: list[str]) -> str:
    pieces = [chance.choice(words) for _ in range(chance.randint(0, LONGEST))]
    for _ in range(chance.randint(0, 6)):
        chance.choice(CHANGES)(chance, pieces)
    return chance.choice((" ", " ", " ", "", "\n")).join(pieces)


def _insert(chance: Random, pieces: list[str]) -> None:
    pieces.insert(chance.randint(0, len(pieces)), chance.choice(NOISE) * chance.choice((1, 1, 2, 40)))


def _repeat(chance: Random, pieces: list[str]) -> None:
    start = chance.randint(0, len(pieces))
    pieces[start:start] = pieces[start : start + 3] * chance.choice((2, 5, 30))


def _tear(chance: Random, pieces: list[str]) -> None:
    if pieces:
        at = chance.randrange(len(pieces))
        cut = chance.randint(0, len(pieces[at]))
        pieces[at] = pieces[at][:cut] + chance.choice(NOISE) + pieces[at][cut:]


def _drop(chance: Random, pieces: list[str]) -> None:
    if pieces:
        del pieces[chance.randrange(len(pieces))]


CHANGES: tuple[Change, ...] = (_insert, _insert, _repeat, _tear, _tear, _drop)


def _broken(text: str, published: date | None) -> str:
    """The promise that the text breaks, in words; empty where it keeps them all."""
    reading = Reading(text, "", (Passage(Span(0, len(text)), "body"),), published=published)
    started = time.process_time()
    try:
        claims = extract_claims(reading)
        took = time.process_time() - started
        again = extract_claims(reading)
        extract([("fuzz.txt", text.encode("utf-8", "surrogatepass"))])
    except Unreadable:
        return ""
    except Exception as error:  # noqa: BLE001 - whatever is raised is the finding
        return f"{type(error).__name__}: {error}"
    if took > STEADY + len(text) * MICROSECONDS / 1e6:
        return f"{took:.2f} s for {len(text)} letters"
    if claims != again:
        return "read twice, it says two things"
    wrong = [claim for claim in claims if text[claim.span.start : claim.span.end] != claim.surface or not claim.rules]
    if wrong:
        return f"a claim that does not lead to its words: {wrong[0]}"
    return next((f"a claim of no known kind or date: {claim}" for claim in claims if not _is_known(claim)), "")


def _is_known(claim: Claim) -> bool:
    if claim.kind != "date":
        return claim.kind in KINDS
    return all(ISO.fullmatch(str(end)) for end in (claim.low, claim.high)) and str(claim.low) <= str(claim.high)


if __name__ == "__main__":
    sys.exit(main())
