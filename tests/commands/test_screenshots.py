"""The pictures show every page, and what stands on the stage is there for each."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from django.urls import resolve
from PIL import Image

from coverage.management.screens.camera import ADDRESSES, in_few_colours
from coverage.management.screens.records import ALL, FEW, Scene
from coverage.management.screens.scenes import empty_scenes, scenes
from coverage.management.screens.stage import open_house, set_stage
from tests.flows.test_accessibility import NO_PAGES
from tests.views.test_access import OK, TABLE

SHOWN_BY_OTHERS = {"account_login"}
"""The login, by its other name."""


@pytest.fixture
def every(db, settings) -> list[Scene]:
    settings.ROOT_URLCONF = ADDRESSES
    open_house()
    return [*empty_scenes(), *scenes(set_stage())]


def pages(shown: list[Scene]) -> set[str]:
    return {resolve(urlsplit(scene.address).path).url_name for scene in shown if scene.name != "missing"}


def test_no_page_is_left_out_and_no_two_pictures_have_one_name(every):
    wanted = {name for name, answers in TABLE.items() if OK in answers["get"]} - NO_PAGES - SHOWN_BY_OTHERS
    assert wanted - pages(every) == set()
    assert [name for name, times in Counter(scene.name for scene in every).items() if times > 1] == []


def test_a_scene_is_seen_in_both_languages_widths_and_colours():
    assert len(set(ALL)) == 8
    assert all(len(set(values)) == 2 for looks in (ALL, FEW) for values in zip(*looks, strict=True))


def test_a_picture_loses_colours_and_no_size():

    whole = BytesIO()
    Image.radial_gradient("L").convert("RGB").save(whole, "PNG")
    small = Image.open(BytesIO(in_few_colours(whole.getvalue())))
    assert small.size == (256, 256)
    assert small.mode == "P"
