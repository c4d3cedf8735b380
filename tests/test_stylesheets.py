"""The stylesheets are one file where they are served, and none is forgotten."""

from __future__ import annotations

from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from django.template import Context, Template
from django.test import override_settings

from coverage.settings import MANIFEST_STORAGE
from coverage.stylesheets import STYLES, TOGETHER
from tests.conftest import ROOT

LINKS = "{% load stylesheets %}{% stylesheets %}"
STATIC = ROOT / "static"


def served_from(folder):
    return override_settings(STATIC_ROOT=folder, STORAGES={"staticfiles": {"BACKEND": MANIFEST_STORAGE}})


def test_every_stylesheet_is_linked_and_the_order_of_layers_comes_first():
    assert set(STYLES) == {str(path.relative_to(STATIC)) for path in STATIC.rglob("*.css")}
    assert "@layer tokens, base" in (STATIC / STYLES[0]).read_text()


def test_where_somebody_works_on_them_each_has_its_link():
    assert Template(LINKS).render(Context()).count("<link") == len(STYLES)


def test_where_they_are_served_one_file_holds_them_all(tmp_path):
    with served_from(tmp_path):
        call_command("collectstatic", interactive=False, verbosity=0)
        links = Template(LINKS).render(Context())
        served = (tmp_path / staticfiles_storage.stored_name(TOGETHER)).read_text()
    assert links.count("<link") == 1
    assert "/css/all." in links
    assert all((STATIC / name).read_text().strip() in served for name in STYLES)
