"""Numbers in Arabic-Indic digits, for readers who choose them; Latin names and what is ambiguous keep what they have."""

from __future__ import annotations

import re

DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
DECIMAL, THOUSANDS, PERCENT = "٫", "٬", "٪"
"""U+066B, U+066C and U+066A, which Unicode's locale data gives for Arabic."""
SCALES = ("ألف", "آلاف", "مليون", "ملايين", "مليار", "مليارات", "بليون", "تريليون")
"""Before one of them a comma may part decimals, as in parts of the Maghreb: 2,946 مليون."""

_LATIN = r"[\w.:/\-]*[A-Za-z][\w.:/\-]*(?: [0-9]+(?![0-9.,%]))?"
"""A Latin word with the digits in it and a number after it: F-16, a_2.txt, France 24."""
_NUMBER = re.compile(rf"&#?\w+;|{_LATIN}|[0-9]+(?:[.,][0-9]+)*%?", re.ASCII)
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?%?")
_SHORT_DECIMAL = re.compile(r"[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})%?")
_BEFORE_SCALE = re.compile(rf"\s*(?:{'|'.join(SCALES)})")


def arabic_digits(text: str) -> str:
    """The text with its numbers in the other digits; HTML's character references stay.

    Points and commas become Arabic's own where they can be read in one way only: 1.071 may be a thousand.

    >>> arabic_digits("1.4 مليون و33,000 و5% في France 24")
    '١٫٤ مليون و٣٣٬٠٠٠ و٥٪ في France 24'
    """
    return _NUMBER.sub(_said, text)


def _said(found: re.Match[str]) -> str:
    number = found.group()
    if not number[0].isdigit() or not number.isascii() or re.search("[A-Za-z]", number):
        return number
    if _SHORT_DECIMAL.fullmatch(number):
        number = number.replace(".", DECIMAL)
    elif _GROUPED.fullmatch(number) and not _BEFORE_SCALE.match(found.string, found.end()):
        number = number.replace(".", DECIMAL).replace(",", THOUSANDS)
    return number.replace("%", PERCENT).translate(DIGITS)
