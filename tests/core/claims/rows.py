"""Spec rows: a text and what it states, the rows that must find nothing first."""

from __future__ import annotations

from pathlib import Path

SPECS = Path(__file__).parents[2] / "specs" / "arabic"


def rows(kind: str) -> list[tuple[str, tuple[str, ...]]]:
    """The rows of a kind: text and answers, none for a row that must find nothing."""
    lines = (SPECS / f"{kind}.txt").read_text("utf8").splitlines()
    return [_row(line) for line in lines if line.strip() and not line.startswith("#") and line != "---"]


def _row(line: str) -> tuple[str, tuple[str, ...]]:
    text, _, answers = line.partition(" => ")
    return text.strip(), tuple(answer.strip() for answer in answers.split(" ; ")) if answers else ()


def interval(low: float | str | None, high: float | str | None) -> str:
    """An answer as rows write it: 12, 12.., ..12, 12..15."""
    if low == high:
        return _plain(low)
    return f"{_plain(low)}..{_plain(high)}"


def _plain(value: float | str | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else f"{value:.8g}" if value < 1e6 and value % 1 else f"{value:.0f}"
