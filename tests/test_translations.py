"""Catalogues compiled without gettext's programs."""

from __future__ import annotations

import gettext
import os

import pytest

from coverage.translations import compile_catalogues

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "conflict"
msgstr "تعارض"

#, fuzzy
msgid "agree"
msgstr "تقريباً"
"""


@pytest.fixture
def catalogue(tmp_path):
    path = tmp_path / "ar" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(CATALOGUE, encoding="utf-8")
    return path


def test_what_is_compiled_is_left_alone(catalogue, tmp_path):
    compile_catalogues([tmp_path])
    assert compile_catalogues([tmp_path]) == []


def test_a_changed_catalogue_is_compiled_again(catalogue, tmp_path):
    compile_catalogues([tmp_path])
    later = catalogue.stat().st_mtime_ns + 10**9
    os.utime(catalogue, ns=(later, later))
    os.utime(catalogue.with_suffix(".mo"), ns=(later - 1, later - 1))
    assert compile_catalogues([tmp_path]) == [catalogue]


def test_gettext_reads_it_and_a_guess_is_not_shown(catalogue, tmp_path):
    compile_catalogues([tmp_path])
    with catalogue.with_suffix(".mo").open("rb") as compiled:
        words = gettext.GNUTranslations(compiled)
    assert words.gettext("conflict") == "تعارض"
    assert words.gettext("agree") == "agree"
