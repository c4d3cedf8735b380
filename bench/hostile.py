"""How the time to read grows with text written to be slow.

Status 1 where twice the text takes thrice the time, or a letter over ten times what a letter of news takes.
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coverage.core.errors import Unreadable  # noqa: E402 - the path comes first
from coverage.core.formats import UNLIMITED  # noqa: E402
from coverage.pipeline import extract  # noqa: E402

LETTERS = 20_000
DOUBLINGS = 2
CEILING = 3.0
"""Growth for twice the text: 2 is linear, 4 quadratic."""

DEAREST = 10.0
"""How many times more a letter written to be slow may take than a letter of news."""

QUIET = 0.05
"""Seconds below which a growth is noise."""

TRIES = 2
"""A family that seems slow is measured again: what other work on the machine does to one measurement it seldom repeats."""

FAMILIES: dict[str, str] = {
    "one line of news": "قال إن 1.3 مليون مدني فروا ",
    "short lines": "قتل خمسة\n",
    "blank lines": "\n",
    "spaces": " ",
    "vowel marks": "\u064b\u0651",
    "tatweel": "ـ",
    "direction marks": "\u200f",
    "labels": "المصدر: ",
    "headings of links": "اقرأ أيضا\n",
    "articles in a row": "مقتل خمسة في انهيار سد\nقتل خمسة في انهيار سد الوادي.\nالمصدر: قناة\n",
    "open scripts": "<script\n",
    "dashes": "- ",
    "hashtags": "#غزة،،، ",
    "addresses": "http://",
    "digits": "1",
    "numbers": "1 ",
    "number words": "مئة وخمسة و",
    "scales": "ألف ",
    "ranges": "بين 5 و",
    "hedges": "أكثر من ",
    "dates": "1/1/",
    "months": "1 كانون ",
    "open quotes": "«",
    "quotes": "قال: «لا» ",
    "colons": "قال: ",
    "titles": "رئيس ",
    "names": "رئيس الوزراء بنيامين ",
    "acts and speakers": "دعا الوزير قال الرئيس ",
    "speeches that go on": "قال زيد إن الأمر كذلك وأن ",
    "days of a month": "20 و",
    "changes": "من 5 إلى ",
    "wholes": "5 من أصل ",
    "shares": "نصف سكان ",
    "currencies": "5 دنانير و",
    "countries": "تونس ",
    "pronouns": "عددها بنحو 5 ",
    "relatives": "الذي قال ",
    "documents": "جاء في بيان ",
    "added time": "45+",
    "hours": "الرابعة والثلث ",
    "brackets": "(",
    "stops": ". ",
}


NEWS = "قال إن 1.3 مليون مدني فروا من المدينة منذ يوم الأحد، وإن وزارة الصحة أحصت نحو 40 جريحا. "


def main() -> int:
    """Read each family at growing sizes."""
    news = min(_seconds(NEWS, LETTERS << DOUBLINGS) for _ in range(TRIES))
    slow = [name for name, unit in FAMILIES.items() if not _grows_well(name, unit, news)]
    print(f"{len(FAMILIES)} families, {len(slow)} of them slow{': ' if slow else ''}{', '.join(slow)}")
    return 1 if slow else 0


def _grows_well(name: str, unit: str, news: float) -> bool:
    return any(_is_quick(name, unit, news) for _ in range(TRIES))


def _is_quick(name: str, unit: str, news: float) -> bool:
    seconds = [_seconds(unit, LETTERS << step) for step in range(DOUBLINGS + 1)]
    growth = (seconds[-1] / max(seconds[0], 1e-6)) ** (1 / DOUBLINGS)
    dearer = seconds[-1] / news
    print(f"{name:20} {' '.join(f'{second:7.3f}' for second in seconds)}  x{growth:.1f}  {dearer:4.1f} of news")
    return (growth <= CEILING or seconds[-1] < QUIET) and dearer <= DEAREST


def _seconds(unit: str, letters: int) -> float:
    """Of the processor, to read the unit over and over or to refuse it."""
    text = "خبر " + unit * (letters // len(unit)) + " ا"
    started = time.process_time()
    with suppress(Unreadable):
        extract([("hostile.txt", text.encode())], UNLIMITED)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
