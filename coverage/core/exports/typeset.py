"""A sheet or a card set by Typst, which shapes Arabic and orders mixed lines by itself, in a font that pip brings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import typst
from pymupdf_fonts import myfont

SHEETS = Path(__file__).parent / "sheets"
FACES = {"figo": "FiraGO-Regular.ttf", "figbo": "FiraGO-Bold.ttf"}
"""The weights that the sheets use, by their names in pymupdf-fonts. FiraGO has Arabic and Latin letters of one make."""
PIXELS_PER_INCH = 96.0
"""By which a card of 900 by 472.5 points has 1200 by 630 pixels."""


def typeset(sheet: str, told: Mapping[str, Any], form: Literal["pdf", "png"]) -> bytes:
    """The sheet `card` or `facts` filled with what is told: its words are data, and none of them is read as markup.

    A PDF of whatever length, or the picture of a sheet's only page.
    """
    with TemporaryDirectory(prefix="farq-fonts-") as folder:
        for face, name in FACES.items():
            (Path(folder) / name).write_bytes(_font(face))
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        inputs = {"told": json.dumps(told, ensure_ascii=False)}
        compiler = typst.Compiler(SHEETS / f"{sheet}.typ", root=SHEETS, font_paths=fonts, sys_inputs=inputs)
        return _whole(compiler.compile(format=form, ppi=PIXELS_PER_INCH))


@cache
def _font(face: str) -> bytes:
    return bytes(myfont(face))


def _whole(made: bytes | list[bytes] | None) -> bytes:
    """The one file: a picture of several pages is a list of them, which no card has."""
    if not isinstance(made, bytes):
        raise TypeError("a card has one page")
    return made
