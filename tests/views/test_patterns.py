"""The catalogue of components: for those who draw, and nobody else."""

from __future__ import annotations

from django.urls import reverse


def test_it_is_not_there_in_production(admin):
    assert admin.get(reverse("patterns")).status_code == 404


def test_it_shows_both_directions_in_both_themes(admin, settings):
    settings.DEBUG = True
    page = admin.get(reverse("patterns")).content.decode()
    for attributes in ('dir="rtl"', 'dir="ltr"', 'data-theme="light"', 'data-theme="dark"'):
        assert page.count(attributes) >= 2
    assert page.count('class="numberline wide"') == 4
