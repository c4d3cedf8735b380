"""Digits of three families with the separators of several countries, read as one number."""

from __future__ import annotations

import re

from coverage.core.text.letters import fold

_FRACTION = re.compile(r"(?:(\d+)\s)?(\d+)/(\d+)$")
_SEPARATOR = re.compile("[.,٫٬،ر]")
MAX_DIGITS = 18
"""Longer runs of digits are account or serial numbers; a trillion of trillions is in no news."""


def read_figure(printed: str) -> float | None:
    """The number that the figure states; None where it is no count (12.3.4, a run of more than 18 digits).

    ٬ and groups of three part thousands; ٫, the ر of agencies (2ر5) and a last separator that differs from the ones before part decimals.
    A lone comma before three digits parts thousands (10,100), a lone point there decimals (1.071): see
    regroup() for the words after it that say otherwise.
    """
    if printed.isdigit():
        return float(printed) if len(printed) <= MAX_DIGITS else None
    folded = "".join(fold(printed).split(" ")) if "/" not in printed else fold(printed)
    folded = folded.replace("\u00a0", "").replace("\u202f", "")
    if "/" in folded:
        return _read_fraction(folded)
    if len(folded) > MAX_DIGITS + 8:
        return None
    marks = _SEPARATOR.findall(folded)
    parts = _SEPARATOR.split(folded)
    if not marks:
        return float(folded) if len(folded) <= MAX_DIGITS else None
    return _join(parts, marks)


def _read_fraction(folded: str) -> float | None:
    match = _FRACTION.match(folded)
    if match is None or int(match[3]) == 0:
        return None
    return int(match[1] or 0) + int(match[2]) / int(match[3])


def _join(parts: list[str], marks: list[str]) -> float | None:
    whole, decimals = parts, ""
    if _last_is_decimal(parts, marks):
        whole, decimals = parts[:-1], parts[-1]
    if len(whole) > 1 and not _are_groups(whole):
        return None
    return float(f"{''.join(whole) or '0'}.{decimals or '0'}")


def _last_is_decimal(parts: list[str], marks: list[str]) -> bool:
    if marks[-1] in "٫ر":
        return True
    if marks[-1] == "٬":
        return False
    if len(marks) > 1:
        return marks[-1] != marks[-2]
    if marks[-1] == "." or len(parts[-1]) != 3:
        return True
    return parts[0] in ("", "0") or len(parts[0]) > 3


def _are_groups(parts: list[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])


def regroup(printed: str, value: float, before_scale: bool, *, before_whole: bool) -> float:
    """The other reading of a lone separator before three digits.

    Before a word like million no one writes thousands (28,603 مليون is 28.603 million); a point before two noughts
    parts thousands (33.000, 1.500), and so it does before what comes in wholes (2.946 قتيلا), as the Maghreb prints.
    """
    if printed.isdigit():
        return value
    parts = _SEPARATOR.split(fold(printed))
    if len(parts) != 2 or len(parts[1]) != 3 or not 1 <= len(parts[0]) <= 3:
        return value
    if before_scale and "," in printed:
        return value / 1000
    if not before_scale and "." in printed and parts[0] != "0" and (before_whole or parts[1].endswith("00")):
        return float(round(value * 1000))
    return value
