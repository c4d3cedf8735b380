"""Numbers spelled out in Arabic, in either gender, either case and several spellings: what the reader must read back."""

from __future__ import annotations

from dataclasses import dataclass

UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
FEMININE = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
SCALES = [
    (10**9, "مليار", "ملياران", "مليارات"),
    (10**6, "مليون", "مليونان", "ملايين"),
    (10**3, "ألف", "ألفان", "آلاف"),
]


@dataclass(frozen=True)
class Hand:
    """How one writer spells. oblique: the case after a preposition; hundred: مئة or مائة; apart: خمس مئة."""

    feminine: bool = False
    oblique: bool = False
    hundred: str = "مئة"
    apart: bool = False
    spaced_and: bool = False


def spell(number: int, hand: Hand) -> str:
    parts = []
    for scale, one, two, many in SCALES:
        count, number = divmod(number, scale)
        if count:
            parts.append(_counted(count, one, two, many, hand))
    if number:
        parts.append(_below_thousand(number, hand))
    return (" و " if hand.spaced_and else " و").join(parts) or "صفر"


def _counted(count: int, one: str, two: str, many: str, hand: Hand) -> str:
    if count == 1:
        return one
    if count == 2:
        return _case(two, hand)
    masculine = Hand(False, hand.oblique, hand.hundred, hand.apart, hand.spaced_and)
    noun = many if 3 <= count % 100 <= 10 else one + "ا" if 11 <= count % 100 <= 99 else one
    return f"{_below_thousand(count, masculine)} {noun}"


def _below_thousand(number: int, hand: Hand) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [_hundreds(hundreds, hand)] if hundreds else []
    if rest:
        parts.append(_below_hundred(rest, hand))
    return (" و " if hand.spaced_and else " و").join(parts)


def _hundreds(count: int, hand: Hand) -> str:
    if count == 1:
        return hand.hundred
    if count == 2:
        return hand.hundred[:-1] + ("تين" if hand.oblique else "تان")
    return FEMININE[count] + (" " if hand.apart else "") + hand.hundred


def _below_hundred(number: int, hand: Hand) -> str:
    units = FEMININE if hand.feminine else UNITS
    if number < 10:
        return _case(units[number], hand) if number == 2 else units[number]
    if number == 10:
        return "عشر" if hand.feminine else "عشرة"
    if number < 20:
        return _teen(number - 10, hand)
    tens, unit = divmod(number, 10)
    ten = TENS[tens] + ("ين" if hand.oblique else "ون")
    return f"{units[unit]} و{ten}" if unit else ten


def _teen(unit: int, hand: Hand) -> str:
    ten = "عشرة" if hand.feminine else "عشر"
    if unit == 1:
        return f"{'إحدى' if hand.feminine else 'أحد'} {ten}"
    if unit == 2:
        return (
            f"{('اثنتي' if hand.feminine else 'اثني') if hand.oblique else 'اثنتا' if hand.feminine else 'اثنا'} {ten}"
        )
    return f"{(FEMININE if hand.feminine else UNITS)[unit]} {ten}"


def _case(dual: str, hand: Hand) -> str:
    return dual.removesuffix("ان") + "ين" if hand.oblique else dual
