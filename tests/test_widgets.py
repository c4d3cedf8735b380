"""The elements of forms that are written without a template are those that Django's templates write."""

from __future__ import annotations

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test import SimpleTestCase

from coverage.widgets import QuickForms

WIDGETS = {
    "nothing": forms.TextInput(),
    "hidden": forms.HiddenInput(),
    "text": forms.TextInput(attrs={"dir": "auto", "maxlength": 5, "data-of": '"<&'}),
    "switches": forms.TextInput(attrs={"disabled": True, "required": False}),
    "choice": forms.Select(choices=[("", "—"), ("a", "<b>"), (2, "two")], attrs={"dir": "auto"}),
    "groups": forms.Select(choices=[("one", [("a", "A"), ("b", "B")]), ("c", "C")]),
    "many": forms.SelectMultiple(choices=[("a", "A"), ("b", "B")]),
    "lines": forms.Textarea(),
    "dots": forms.RadioSelect(choices=[("a", "A"), ("b", "B")]),
}
VALUES = (None, "", "a", '"><script>', 2)


@pytest.mark.parametrize("widget", WIDGETS.values(), ids=WIDGETS.keys())
@pytest.mark.parametrize("value", VALUES)
def test_an_element_is_djangos_own(widget, value):
    mine, theirs = (widget.render("name", value, {"id": "i"}, renderer()) for renderer in (QuickForms, DjangoTemplates))
    SimpleTestCase().assertHTMLEqual(mine, theirs)


class AgeForm(forms.Form):
    age = forms.IntegerField(widget=forms.TextInput)


@pytest.mark.parametrize(
    "sent", [None, {"age": "3"}, {"age": "<old>"}, {}], ids=["unsent", "right", "wrong", "missing"]
)
def test_what_is_wrong_is_said_as_django_says_it(sent):
    said = [str(AgeForm(sent, renderer=renderer())["age"].errors) for renderer in (QuickForms, DjangoTemplates)]
    SimpleTestCase().assertHTMLEqual(*said)


def test_elements_of_the_site_are_written_so(settings):
    assert settings.FORM_RENDERER == "coverage.widgets.QuickForms"
    assert str(AgeForm({"age": "3"})["age"]) == '<input type="text" name="age" value="3" required id="id_age">'
