"""Files that exports are held against. `RENEW_GOLDEN=1 pytest` writes them anew: look at every one before it is kept."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops

SEEN = 48
"""Levels of grey by which a pixel must differ to be another one; edges may be drawn a shade apart."""
MOST_PIXELS = 20


def assert_golden(path: Path, made: str) -> None:
    """The text is the file's, line for line."""
    if os.environ.get("RENEW_GOLDEN"):
        path.write_text(made, encoding="utf-8", newline="")
    with path.open(encoding="utf-8", newline="") as file:
        assert made == file.read()


def assert_picture(path: Path, made: bytes) -> None:
    """The picture is the file's, to the eye."""
    if os.environ.get("RENEW_GOLDEN"):
        path.write_bytes(made)
    assert differing(path.read_bytes(), made) <= MOST_PIXELS


def differing(one: bytes, other: bytes) -> int:
    """How many pixels of two pictures are not alike; of two sizes, all."""
    first, second = (Image.open(BytesIO(each)).convert("L") for each in (one, other))
    if first.size != second.size:
        return max(first.width * first.height, second.width * second.height)
    return sum(ImageChops.difference(first, second).histogram()[SEEN:])
