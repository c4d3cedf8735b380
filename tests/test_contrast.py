"""Every text of the pages stands out from what is behind it, by WCAG AA, in both themes."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT

TOKENS = (ROOT / "static/css/tokens.css").read_text()
COLOURS = dict(re.findall(r"--([\w-]+): light-dark\((#\w{6}, #\w{6})\)", TOKENS))
AA, AA_SHAPES = 4.5, 3.0
GROUNDS = ("paper", "surface", "sunken", "accent-wash")
TEXTS = [(ink, ground) for ink in ("ink", "ink-soft", "ink-faint", "accent") for ground in GROUNDS]
VERDICTS = [
    (name, ground) for name in ("agree", "differ", "conflict") for ground in ("paper", "surface", f"{name}-wash")
]
WASHES = [("ink", f"{name}-wash") for name in ("agree", "differ", "conflict")]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, theme: int) -> float:
    first, second = (luminance(COLOURS[name].split(", ")[theme]) for name in (one, other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), [*TEXTS, *VERDICTS, *WASHES, ("on-accent", "accent")])
def test_texts_stand_out(ink, ground, theme):
    assert contrast(ink, ground, theme) >= AA


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "surface", "sunken"])
def test_edges_of_fields_can_be_seen(ground, theme):
    assert contrast("edge", ground, theme) >= AA_SHAPES
